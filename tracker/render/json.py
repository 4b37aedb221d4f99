"""JSON: an array with one record a line, or one record a line and nothing else."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import msgspec

from tracker.event import Event, to_json

if TYPE_CHECKING:
    from tracker.render import Screen
    from tracker.view.report import Report

# JSON escapes only the C0 controls; these control a terminal or break a line too.
_HARMFUL: Final = "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e0fff]"


def array(report: "Report", screen: "Screen") -> Iterator[str]:
    """Return the records as one JSON array, a record on each line."""
    opening = "["
    for line in lines(report, screen):
        yield opening + line
        opening = ","
    yield "]" if opening == "," else "[]"


def lines(report: "Report", screen: "Screen") -> Iterator[str]:  # noqa: ARG001 a format needs no screen for JSON
    """Return the records as JSON, one a line."""
    for record in report.records():
        text = _encoded(record).decode()
        yield text if text.isascii() and "\x7f" not in text else re.sub(_HARMFUL, _escaped, text)


def _encoded(record: object) -> bytes:
    return to_json(record) if isinstance(record, Event) else msgspec.json.encode(record, enc_hook=str)


def _escaped(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
