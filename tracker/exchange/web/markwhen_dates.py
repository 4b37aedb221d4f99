"""The dates of Markwhen: fixed ones, alone or from one to another; what is counted from others is not fixed."""

import re
from typing import Final, NamedTuple

from tracker.errors import DateError
from tracker.exchange.record import shown_days
from tracker.exchange.tables.cell_dates import CellDates, span
from tracker.when import When

_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
_UNIT: Final = r"(?:second|sec|minute|min|hour|h|day|d|week|w|month|mo|year|y|(?:week|work|business) ?day)s?\b"
_COUNTED: Final = re.compile(
    rf"(?:now|today|tomorrow|yesterday)\b|![\w-]|\.(?:start|end)\b|(?:before|after|by)\s+[!.\d]|-?\s*\d+\s*{_UNIT}",
    re.IGNORECASE,
)
_BEGINS: Final = re.compile(rf"[0-9]|{_MONTH}|{_COUNTED.pattern}", re.IGNORECASE)
_REPEATS: Final = re.compile(r"\s+every\s+(.*)$", re.IGNORECASE)
_NOW: Final = re.compile(r"now", re.IGNORECASE)
_RANGE: Final = re.compile(r"\d{4}(-[01]\d(-\d\d)?)?/\d{4}(-[01]\d(-\d\d)?)?")
_LONGEST: Final = 100


class Entry(NamedTuple):
    """The date of an entry, its start and end, and the rule by which it repeats, empty where it does not."""

    when: When
    start: When
    end: When
    rule: str = ""


def begins_date(text: str) -> bool:
    """Whether an entry may begin with this text."""
    return len(text) <= _LONGEST and _BEGINS.match(text) is not None


def is_counted(text: str) -> bool:
    """Whether it is a date that is counted from another one, or from the moment of reading."""
    return _COUNTED.match(text) is not None


def read_entry(text: str, dates: CellDates) -> Entry:
    """Return the date before the colon of an entry; raise DateError for one that is not fixed, and for no date."""
    rule = _REPEATS.search(text)
    fixed = text[: rule.start()] if rule else text
    sides = re.split(r"\s+[-/]\s+", fixed.strip())
    if len(sides) == 1:
        return Entry(*_alone(sides[0], dates), rule[0].strip() if rule else "")
    if len(sides) != 2:
        raise DateError(f"'{text}' is not a date")
    return Entry(*_range(sides[0], sides[1], dates), rule[0].strip() if rule else "")


def _alone(text: str, dates: CellDates) -> tuple[When, When, When]:
    """One date, or two with a slash and no space between them."""
    try:
        return (_side(text, dates),) * 3
    except DateError as error:
        for slash in re.finditer("/", text):
            try:
                return _range(text[: slash.start()], text[slash.end() :], dates)
            except DateError:
                continue
        raise error


def _range(start: str, end: str, dates: CellDates) -> tuple[When, When, When]:
    """The range from one date to another, and both of them."""
    first = _side(start, dates)
    if _NOW.fullmatch(end.strip()):
        return When.span(When.day(first.first) if first.precision == "minute" else first, None), first, first
    last = _side(end, dates)
    return span(first, last), first, last


def _side(text: str, dates: CellDates) -> When:
    text = text.strip()
    if is_counted(text):
        raise DateError(f"'{text}' is counted from another date; only fixed dates are read")
    if not re.search(r"\d{4}", text):
        raise DateError(f"'{text}' has no year of four digits")
    return dates.read(text)


def written(when: When) -> str:
    """Return a date as Markwhen reads it; what it has no form for is a span of days."""
    if when.precision in ("day", "month", "year") and not when.doubt and "X" not in when.text:
        return when.text
    if when.precision == "minute":
        return when.text.replace("T", " ")[: len("2024-07-04 09:30")]
    if when.precision == "range" and _RANGE.fullmatch(when.text):
        return when.text.replace("/", " / ")
    first, last = shown_days(when)
    return f"{first}" if first == last else f"{first} / {last}"
