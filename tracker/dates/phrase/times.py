"""A time of day before or after a date: `9:30 p.m.`, `09:00 UTC`, `09:00:00 +0800`, `noon`."""

import re
from functools import lru_cache
from typing import Final

from tracker.dates.engine.lexer import fold
from tracker.dates.model import Reading
from tracker.when import When

_TIMES: Final = (
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?)?\s?(?P<noon>[ap])\.?m\.?",
    r"(?P<hour>\d{1,2})[:h](?P<minute>\d\d)(?::(?P<second>\d\d))?(?P<noon>)(?:\s?(?:h|hrs?|hours)\b)?",
)
_ZONE: Final = (  # an offset without UTC or a plus could be the end of a range
    r"(?P<zone>\s?(?:utc|gmt)(?:(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?)?"
    r"|\s?z|\s?(?P<sign2>\+)(?P<hours2>\d\d):?(?P<minutes2>\d\d)|\s(?P<sign3>-)(?P<hours3>\d\d)(?P<minutes3>\d\d))?"
)
PATTERNS: Final = tuple(
    pattern
    for time in _TIMES
    for pattern in (rf"«»(?:,| at)?\s+{time}{_ZONE}", rf"(?:at\s+)?{time}{_ZONE}(?:,|\s+on)?\s+«»")
)
_HOUR: Final = r"\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?"
SPAN: Final = (  # nine to five
    rf"(?:{_HOUR}\s?(?:-|to|until|and)\s?\d{{1,2}}(?:[:.]\d\d)?\s?[ap]\.?m\.?"
    r"|\d{1,2}[:.]\d\d\s?(?:-|to|until|and)\s?\d{1,2}[:.]\d\d)(?:\s?(?:utc|gmt|h|hrs|hours))?"
)
SAID: Final = (
    r"(?:(?:half|quarter|five|ten|twenty(?:-five)?) (?:past|to) [a-z]+|(?:\d{1,2}|[a-z]+) o'clock|(?<=at )\d{1,2})"
)
_NAMED: Final = r"(?:12(?::00)? )?(?P<named>noon|midnight)"
NAMED: Final = (rf"(?:at )?{_NAMED} (?:on |of )?«»", rf"«»(?:,| at)? {_NAMED}")


@lru_cache(maxsize=1)
def _alone() -> "re.Pattern[str]":
    return re.compile(
        rf"(?:at )?(?:{'|'.join(re.sub(r'[?]P<[a-z0-9]+>', '?:', time + _ZONE) for time in _TIMES)}|{_NAMED})"
    )


def is_alone(text: str) -> bool:
    """Whether a text is a time of day and nothing else: that of the reference date."""
    return _alone().fullmatch(fold(text)) is not None


def at(found: "re.Match[str]", inner: Reading) -> Reading | None:
    """A day with a time of day."""
    hour, minute, noon = int(found["hour"]), int(found["minute"] or 0), found["noon"]
    if inner.when.precision != "day" or inner.when.doubt or (noon and not 1 <= hour <= 12):
        return None
    if noon:
        hour = hour % 12 + (12 if noon == "p" else 0)
    second = f":{found['second']}" if found["second"] else ""
    text = f"{inner.when}T{hour:02}:{minute:02}{second}{_zone(found)}"
    return inner._replace(when=When.parse(text), alternative=None)


def at_named(found: "re.Match[str]", inner: Reading) -> Reading | None:
    """A day at noon, or at midnight, when it begins."""
    if inner.when.precision != "day" or inner.when.doubt:
        return None
    hour, note = ("12", "") if found["named"] == "noon" else ("00", ", when it begins")
    return inner._replace(when=When.parse(f"{inner.when}T{hour}:00"), reason=inner.reason + note, alternative=None)


def _zone(found: "re.Match[str]") -> str:
    """The offset as EDTF writes it."""
    if not found["zone"]:
        return ""
    for suffix in ("", "2", "3"):
        if sign := found[f"sign{suffix}"]:
            return f"{sign}{int(found[f'hours{suffix}']):02}:{found[f'minutes{suffix}'] or '00'}"
    return "Z"
