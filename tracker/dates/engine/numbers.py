"""Dates in digits, and numbers that are not dates.

Year first is ISO; 25/12/2024 can only be day first and 12/25/2024 only month first; 03/04/2024 is
month first unless the caller says otherwise, and says so.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from tracker.when import When

Piece = tuple[str, int, int, int, object]  # category, value, start, end, meaning

_VERSION: Final = r"(?!\d\d\.\d\d\.\d\d)\d\d?\.\d\d?\.\d\d"  # 3.10.12, in running text
ORDINAL_TAILS: Final = frozenset(("st", "nd", "rd", "th"))


class NumericDate(NamedTuple):
    """A whole date in digits, with the other reading where the order of day and month is ambiguous."""

    when: When
    reason: str
    alternative: When | None
    year_first: bool = False  # whether the alternative has the year first


@lru_cache(maxsize=1)
def attacks() -> NumericDate:
    """9/11 as a name: a day of one year."""
    return NumericDate(When.parse("2001-09-11"), "the day of the attacks of 2001", None)


@lru_cache(maxsize=1)
def _three() -> "re.Pattern[str]":
    return re.compile(
        r"(\d{4}(?=.\d\d?.\d\d?(?!\d))|\d\d?(?=.\d\d?.\d\d))([-/.])(\d\d?)\2(\d{4}|\d\d?)(?![\d]|[-/.]\d)"
    )


def full_year(year: int) -> int:
    """A year of two digits in the likely century: 69 is 1969, 68 is 2068 (POSIX)."""
    if year >= 100:
        return year
    return year + (1900 if year >= 69 else 2000)


def decade_year(year: int) -> int:
    """The first year of a decade said in two digits: the '60s are the 1960s, the '20s the 2020s."""
    return year if year >= 100 else year + (1900 if year >= 30 else 2000)


def three_parts(text: str) -> "re.Match[str] | None":
    """Match a date of three numbers at the start."""
    return _three().match(text)


def read(text: str, *, day_first: bool | None = None) -> NumericDate | None:
    """Read a date of three numbers; None if it is not one."""
    match = _three().fullmatch(text)
    if match is None:
        return None
    a, sign, b, c = match.groups()
    if len(a) == 4:
        when = _day(int(a), int(b), int(c)) if len(c) < 4 else None
        return NumericDate(when, "year, month, day in digits", None) if when else None
    dotted = len(c) == 2 and sign == "."
    year = full_year(int(c)) if len(c) < 4 else int(c)
    by_month, by_day = _day(year, int(a), int(b)), _day(year, int(b), int(a))
    if dotted and by_day is None:
        return None  # a version, 2.16.28: who writes stops puts the day first
    if by_month and by_day and by_month != by_day:
        first, second = (by_day, by_month) if day_first or (day_first is None and sign == ".") else (by_month, by_day)
        order = "day first" if first is by_day else "month first"
        why = f"{order}, as set" if day_first is not None else f"assumed {order}"
        return NumericDate(first, why, second)
    when = by_day if by_day and not by_month else by_month
    if when is None:
        return None
    other = _day(full_year(int(a)), int(b), int(c)) if len(a) == len(c) == 2 else None
    why = "day, month, year in digits" if when is by_day else "month, day, year in digits"
    return NumericDate(when, why, other, sign == "-")


def _day(year: int, month: int, day: int) -> When | None:
    try:
        return When.day(date(year, month, day))
    except ValueError:
        return None


def tokens(text: str, tail: str, *, day_first: bool | None, whole: bool) -> Iterator[Piece]:
    """Cut one run of digits and signs into tokens; what cannot be part of a date becomes `x`."""
    size = len(text)
    body = text[: size - len(tail)] if tail else text
    if len(body) > 14:
        yield "x", 0, 0, size, None
    elif body.isdecimal() and len(body) == 4 and re.fullmatch(r"[qh]\d|w\d\d?", tail):
        yield "yyyy", int(body), 0, 4, None
        yield tail[0], int(tail[1:]), 4, size, None
    elif body.isdecimal():
        yield _single(body, tail, size, whole=whole)
    elif (
        (numeric := read(body, day_first=day_first))
        and (not tail or tail[:2] in ("t0", "t1", "t2"))
        and (whole or not re.fullmatch(_VERSION, body))
    ):
        yield "date", 0, 0, len(body), numeric
        if tail:
            yield "time", 0, len(body), size, None
    elif tail and tail not in ORDINAL_TAILS and tail != "s":
        yield "x", 0, 0, size, None
    else:
        yield from _parts(body, tail, size, whole=whole)


def _single(body: str, tail: str, size: int, *, whole: bool) -> Piece:
    length, value = len(body), int(body)
    if tail in ORDINAL_TAILS and 1 <= value <= 31:
        return "nth", value, 0, size, None
    if tail == "s" and body[-1] == "0" and ((length == 4 and (1 if whole else 1000) <= value < 2200) or length == 2):
        return "decade", decade_year(value), 0, size, None
    if tail == "q" and 1 <= value <= 4:
        return "q", value, 0, size, None
    if tail:
        return "x", 0, 0, size, None
    if length == 4 and (value > 0 if whole else 1000 <= value < 3000):
        return "yyyy", value, 0, size, None
    if length == 8 and body[:2] in ("19", "20") and (when := _day(value // 10000, value // 100 % 100, value % 100)):
        return "date", 0, 0, size, NumericDate(when, "year, month, day in digits", None)
    if length > 3:
        return "x", 0, 0, size, None
    return ("num" if 1 <= value <= 31 and length < 3 else "number"), value, 0, size, None


@lru_cache(maxsize=1)
def _splittable() -> "re.Pattern[str]":
    return re.compile(r"(\d{1,2}|\d{4})([-,/])(\d{1,2}|\d{4})")


def _parts(body: str, tail: str, size: int, *, whole: bool) -> Iterator[Piece]:
    if ":" in body:
        yield "time", 0, 0, size, None
        return
    if body == "9/11" and not whole:
        yield "date", 0, 0, size, attacks()
        return
    match = _splittable().fullmatch(body)
    if (
        match is None
        or (match[2] == "," and len(match[3]) != 4)
        or (match[2] == "/" and len(match[1]) < 4 and not whole)
    ):
        yield "x", 0, 0, size, None
        return
    kind, value, first, last, _ = _single(match[1], "", len(match[1]), whole=whole)
    yield kind, value, first, last, None
    yield match[2], 0, match.start(2), match.end(2), None
    kind, value, _, _, _ = _single(match[3], tail, len(match[3]), whole=whole)
    yield kind, value, match.start(3), size, None
