"""Explain why a text that looks like a date is refused: `31 June 2024`, `2024 Q5`, `13/13/2024`, `second`."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.lexer import fold
from tracker.dates.engine.vocabulary import CATEGORIES
from tracker.errors import DateError

_HINT: Final = "check the source, or record only what is certain: the month, or the year"
_PARTS: Final = {  # what the names in a shape stand for
    "DAY": r"(?P<day>\d{1,2})(?:st|nd|rd|th)?",
    "MONTH": rf"(?P<month>{'|'.join(sorted(CATEGORIES['month'], key=len, reverse=True))})\b\.?",
    "YEAR": r"(?:,?\s+(?:of\s+)?(?P<year>\d{4})\b)?",
    "NTH": rf"(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{'|'.join(CATEGORIES['ordinal'])}))",
    "CARDINAL": rf"\b(?:{'|'.join(CATEGORIES['word'])})",
}
_Reason = Callable[["re.Match[str]"], str]


def explain(text: str) -> None:
    """Raise DateError with what is wrong about a text that looks like a date."""
    folded = fold(text)
    for shape, reason in _shapes():
        found = shape.search(folded)
        if found is not None and (sentence := reason(found)):
            raise DateError(f"'{text}' {sentence}", _HINT)


def digits(text: str) -> None:
    """Raise DateError for three numbers whose parts make no date, so that no part is read alone."""
    found = re.fullmatch(r"(?P<a>\d{1,4})(?P<sign>[-/.])(?P<b>\d{1,2})(?P=sign)(?P<c>\d{1,4})", text)
    if found is None:
        return
    a, b, c = (int(part) for part in found.group("a", "b", "c"))
    if len(found["a"]) == 4:
        wrong = [_wrong(a, b, c)]
    elif len(found["c"]) == 4:
        wrong = [_wrong(c, a, b), _wrong(c, b, a)]
    else:
        return
    if all(wrong):
        raise DateError(f"'{text}' {next((one for one in wrong if 'day' in one), wrong[0])}", _HINT)


def _wrong(year: int | None, month: int, day: int) -> str:
    """What is wrong with a day of a month, or ''; without a year, February may have 29 days."""
    if not 1 <= month <= 12:
        return "is not a date: months run from 1 to 12"
    if year == 0:
        return "is before the year 1"
    last = arithmetic.unit(date(year or 2000, month, 1), "monthunit").last.day
    named = f"{reasons.month_name(month)} {year}" if year else reasons.month_name(month)
    return "" if 1 <= day <= last else f"does not exist: {named} has {last} days"


def _day(found: "re.Match[str]") -> str:
    year = int(found["year"]) if found["year"] else None
    return _wrong(year, CATEGORIES["month"][found["month"]], int(found["day"]))


def _iso(found: "re.Match[str]") -> str:
    return _wrong(*(int(part) for part in found.group("year", "month", "day")))


def _month(found: "re.Match[str]") -> str:
    return _wrong(None, int(found["a"] or found["b"]), 1)


def _week(found: "re.Match[str]") -> str:
    year, week = int(found["year"]), int(found["week"])
    weeks = arithmetic.weeks(year) if year else 0
    return "" if 1 <= week <= weeks else f"does not exist: {year} has {weeks} weeks"


def _at_most(most: int, whole: str) -> _Reason:
    """What is wrong with a part of a year by its number."""

    def reason(found: "re.Match[str]") -> str:
        number = CATEGORIES["ordinal"][found["word"]] if found["word"] else int(found["number"])
        return "" if 1 <= number <= most else f"cannot be: a year has {whole}"

    return reason


def _word(found: "re.Match[str]") -> str:
    return f"is a word, not a day: write 'the {found[0]}' for a day of the month"


def _before_christ(_: "re.Match[str]") -> str:
    return "is before the year 1, and tracker keeps the years 1 to 9999"


def _score(_: "re.Match[str]") -> str:
    return "may be a score or a range of pages: write the month by its name"


def _zone(_: "re.Match[str]") -> str:
    return "names its time zone in letters: write the offset, as in 09:00+01:00"


@lru_cache(maxsize=1)
def _shapes() -> "tuple[tuple[re.Pattern[str], _Reason], ...]":
    """Shapes of dates, and what can be wrong in them."""
    quarters, halves = _at_most(4, "four quarters"), _at_most(2, "two halves")
    table: tuple[tuple[str, _Reason], ...] = (
        (r"(?:\d|\d(?:st|nd|rd|th) (?:century|millennium)|\ds|CARDINAL) ?bce?\b|\bbce? \d", _before_christ),
        (
            r"\d (?:before christ|av\.? ?j\.?-?c|v\. ?chr|a\. ?c\.)|^(?:-(?=\d{1,4}(?:[-/]|$))|y-)\d|^0000$",
            _before_christ,
        ),
        (r"\bDAY(?:\s+day)?(?:\s+of)?[\s-]*MONTHYEAR", _day),
        (r"\bMONTH\s*DAY(?![\d:])YEAR", _day),
        (r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b", _iso),
        (r"^(?:(?P<a>\d{2})/\d{4}|\d{4}/(?P<b>\d{2}))$", _month),
        (r"(?:(?<![a-z0-9])|(?<=\d{4}))q(?P<number>\d{1,2})(?P<word>)\b", quarters),
        (r"\bNTH[\s-]+quarter\b", quarters),
        (r"(?<![a-z])h(?P<number>\d)(?P<word>)\b(?:(?=\s+\d{4}$)|(?<=\d{4}h\d)|(?<=\d{4}[\s-]h\d))", halves),
        (r"\bNTH[\s-]+half\b", halves),
        (r"(?P<year>\d{4})-?w(?P<week>\d{2})$", _week),
        (r"^NTH$", lambda found: _word(found) if found["word"] else ""),
        (r"^\d{1,2}-\d{1,2}$", _score),
        (r"(?:\d:\d\d|[ap]\.?m\.?)\s(?:[ecmp][sd]?t|[cew]es?t|[bijk]st|hkt|sgt|msk|aest|aedt|wib)$", _zone),
    )
    return tuple((re.compile(_named(shape)), reason) for shape, reason in table)


def _named(shape: str) -> str:
    for name, pattern in _PARTS.items():
        shape = shape.replace(name, pattern)
    return shape
