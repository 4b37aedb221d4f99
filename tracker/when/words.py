"""Dates in English words, for whoever reads a report, a brief or a notice."""

import re
from typing import Final

from tracker.when import When

MONTH_NAMES: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
SEASONS: Final = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
ALWAYS: Final = "any time"  # an interval open on both sides
_CODED: Final = frozenset({"quarter", "season", "half", "decade", "century"})  # in EDTF by numbers and X


def long_date(when: When) -> str:
    """Return a date in words: `4–7 July 2024`, `third quarter of 2024`, `about October 1962`, `perhaps 2019`."""
    if when.precision != "range":
        return f"{'perhaps ' if when.uncertain else ''}{'about ' if when.approximate else ''}{_in_words(when)}"
    start, end = sides(when)
    if start is None or end is None:
        known = f"until {long_date(end)}" if end else f"from {long_date(start)}" if start else ALWAYS
        return known if when.text.startswith("..") or when.text.endswith("..") else f"{known}, {_lost(when)} unknown"
    first, second = long_date(start), long_date(end)
    if start.precision == end.precision and start.precision in ("day", "month") and not (start.doubt or end.doubt):
        for part in (f" {MONTH_NAMES[end.first.month - 1]} {end.first.year:04}", f" {end.first.year:04}"):
            if first.endswith(part) and second.endswith(part):
                return f"{first.removesuffix(part)}–{second}"
    return f"{first}–{second}"


def with_words(when: When) -> str:
    """Return a date in EDTF, and behind it in words where it is a code: `2024-35 (third quarter of 2024, ...)`."""
    known = [side for side in sides(when) if side]
    if not any(side.precision in _CODED for side in known):
        return when.text
    days = "" if when.open_start or when.open_end else f", {_days(when)}"
    return f"{when} ({long_date(when)}{days})"


def sides(when: When) -> tuple[When | None, When | None]:
    """Return start and end of a range, None where open or unknown; for any other date, the date twice."""
    if when.precision != "range":
        return when, when
    start, end = when.text.split("/")
    return _side(start), _side(end)


def century(number: int) -> str:
    """Return the number of a century as it is written: `20th`."""
    return f"{number}{'th' if 10 < number < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def season(when: When) -> str:
    """Return a season with its year, a winter with both of its years."""
    next_year = f"/{(when.first.year + 1) % 100:02}" if when.first.month == 12 else ""
    return f"{SEASONS[when.first.month]} {when.first.year:04}{next_year}"


def _days(when: When) -> str:
    """The first and the last day, the year once where they share it."""
    first, last = when.first, when.last
    year = "" if first.year == last.year else f" {first.year:04}"
    start, end = (f"{day.day} {MONTH_NAMES[day.month - 1][:3]}" for day in (first, last))
    return f"{start}{year} to {end}{f' {last.year:04}' if year else ''}"


def _lost(when: When) -> str:
    return "start" if when.text.startswith("/") else "end"


def _side(text: str) -> When | None:
    return When.parse(text) if text not in ("", "..") else None


def _in_words(when: When) -> str:
    """A date of one piece, without its doubt; years have four digits, for `July 99` would be of another century."""
    first, year = when.first, f"{when.first.year:04}"
    match when.precision:
        case "day" | "minute":
            clock = re.sub(r"[?~%]", "", when.text[10:].replace("T", " "))
            return f"{first.day} {MONTH_NAMES[first.month - 1]} {year}{clock}"
        case "month":
            return f"{MONTH_NAMES[first.month - 1]} {year}"
        case "quarter":
            return f"{('first', 'second', 'third', 'fourth')[first.month // 3]} quarter of {year}"
        case "half":
            return f"{('first', 'second')[first.month // 6]} half of {year}"
        case "season":
            return season(when)
        case "decade":
            return f"{year[:3]}0s" if year[2] != "0" else f"{year[:3]}0–{year[:3]}9"  # 1800s would be a century
        case "century":
            return f"{century(first.year // 100 + 1)} century"
    return year
