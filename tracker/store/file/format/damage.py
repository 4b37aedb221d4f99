"""What is wrong with bytes that should be a timeline, and in which line."""

import re
from functools import cache
from typing import Final

import msgspec

from tracker.errors import plain

MALFORMED: Final = (msgspec.MsgspecError, UnicodeError, RecursionError)  # what decoding arbitrary bytes may raise


class Damage(Exception):
    """What is wrong with the bytes of a file, and in which line, counted from 1; 0 for the whole."""

    def __init__(self, what: str, line: int = 0) -> None:
        super().__init__(what)
        self.what = what
        self.line = line


class NotTimeline(Exception):
    """Valid JSON, but no timeline."""


class Refusal(Exception):
    """The timeline and its log disagree in a way only `repair` may settle; it says how."""


def what_is_wrong(text: bytes, error: Exception) -> tuple[str, int]:
    """Return what a decoder stumbled over, in words, and in which line, counted from 1; 0 for the whole."""
    conflict = has_conflict(text)
    if conflict:
        return "git left a merge conflict there", conflict
    if not text.strip(b" \t\r\n\0"):
        return "it is empty", 0
    if isinstance(error, UnicodeDecodeError):
        is_cut = error.end == len(text) and error.reason == "unexpected end of data"
        return "it ends in the middle" if is_cut else plain(error), text.count(b"\n", 0, error.start) + 1
    at = re.search(r"\(byte (\d+)\)", str(error))
    what = re.sub(r"^it is not JSON: | \(byte \d+\)$", "", plain(error))
    if "truncated" in str(error):
        return "it ends in the middle", text.rstrip(b"\n").count(b"\n") + 1
    return what, text.count(b"\n", 0, int(at[1])) + 1 if at else 0


def has_conflict(text: bytes) -> int:
    """Return the line of the first conflict marker git left, 0 if there is none."""
    match = next((mark for mark in marker().finditer(text) if mark[1][:1] in b"<>"), None)
    return text.count(b"\n", 0, match.start()) + 1 if match else 0


@cache
def marker() -> re.Pattern[bytes]:
    """Return what a line begins with that git puts around a conflict."""
    return re.compile(rb"^(<{7}|={7}|>{7}|\|{7})( |\r?$)", re.MULTILINE)
