"""Read a text that is a date and nothing else: doubts, open ends and ranges around the grammar's rules."""

import re
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from tracker.errors import DateError
from tracker.language import reckon
from tracker.language.finder import matches_at, resolve
from tracker.language.grammar import grammar
from tracker.language.lexer import fold, lex
from tracker.language.model import Basis, Reading, Sense
from tracker.language.rule import Match
from tracker.when import When

_TOO_LONG: Final = 200  # characters; no date needs more
_TOO_DEEP: Final = 6

_PATTERNS: Final = (  # what stands around a date, «», and what it means
    ("remark", r"«»\s*\([^()]*\)"),
    ("remark", r"«»\s*[;,]\s*(?:later\s+)?(?:printed|cast|published|reprinted|issued|signed|from)\b.*"),
    ("remark", r"«»(?<=\d{4}) in [^\d]+"),
    ("some day", r"(?:a |some )?day in «»"),
    ("some month", r"(?:a |some )?month in «»"),
    ("uncertain", r"«»\s*\?"),
    ("uncertain", r"«»,?\s+(?:maybe|perhaps|possibly|probably|guess|uncertain)"),
    ("uncertain", r"(?:uncertain|maybe|perhaps|possibly|probably)\s*:?\s+«»"),
    ("approximate", r"«»(?:\s+(?:approximately|approx\.?|or so)|\s*~)"),
    ("approximate", r"(?:circa|approximately|approx\.?|roughly|about|around|ca\.|c\.)\s*«»"),
    ("approximate", r"some time (?:in|around)\s+«»"),
    ("approximate", r"(?:~|(?:circa|ca?)(?=\s*\d)|ca?\s(?=[a-z]))\s*«»"),
    ("before", r"(?:sometimes?\s+)?(?:before|prior to|earlier than)\s+«»"),
    ("after", r"(?:sometimes?\s+)?(?:after|later than|following)\s+«»"),
    ("until", r"(?:not later than|no later than|until|till|up to|through|by|ending|to)\s+«»"),
    ("since", r"(?:since|from|as of)\s+«»\s+(?:on|onwards?|and later)"),
    ("since", r"(?:since|not before|no earlier than)\s+«»"),
    ("since", r"«»\s+(?:onwards?|or later|and later|and after)"),
)
_NOISE: Final = (
    r"(?:(?:on|in|at|during|for|of|from|as early as|as late as|as soon as|dated|active|effective|"
    r"(?:starting|beginning(?! of)|scheduled|expected|planned|due)(?: (?:on|in|for|at|from))?|born|date:?|"
    r"the|(?:birthday|year|decade) in)\s+)+(?=\S)"
)
_SEPARATORS: Final = r"\s+(?:to|through|thru|until|till|and|or|expires)\s+|\s*-+\s*|\s*/\s*|\s*\.\.+\s*"


class Asked(NamedTuple):
    """What a reading is asked with; it is the same for every part of a text."""

    today: date | None
    sense: Sense
    day_first: bool | None


@lru_cache(maxsize=1)
def _era() -> "re.Pattern[str]":
    return re.compile(r"\b([abAB])\.\s?([dcDC])(?:\.|\b)")


@lru_cache(maxsize=1)
def _short_century() -> "re.Pattern[str]":
    return re.compile(r"(?<![A-Za-z0-9])(\d{1,2})[cC]\b(?!\.)")


@lru_cache(maxsize=1)
def _around() -> "tuple[tuple[str, re.Pattern[str]], ...]":
    return tuple((name, re.compile(pattern.replace("«»", "(?P<rest>.+?)"), re.DOTALL)) for name, pattern in _PATTERNS)


@lru_cache(maxsize=1)
def _noise() -> "re.Pattern[str]":
    return re.compile(_NOISE)


@lru_cache(maxsize=1)
def _separators() -> "re.Pattern[str]":
    return re.compile(_SEPARATORS)


def read(text: str, asked: Asked) -> Reading | None:
    """Read an English date; None where it is none, DateError where it is one that cannot be kept."""
    if len(text) > _TOO_LONG:
        return None
    plain = " ".join(text.split()).strip(' .,;:"“”«»').removesuffix("'").removesuffix("’")
    if plain[:1] in ("'", "‘", "’") and not plain[1:3].isdecimal():
        plain = plain[1:]
    plain = _era().sub(r"\1\2", plain)
    plain = _short_century().sub(r"\1th century", plain)
    return _read(plain, asked, 0) if plain else None


def _read(text: str, asked: Asked, depth: int) -> Reading | None:
    if depth > _TOO_DEEP or not text:
        return None
    return (
        _rule(text, asked)
        or _qualified(text, asked, depth)
        or _range(text, asked, depth)
        or _counted(text, asked, depth)
        or _stripped(text, asked, depth)
    )


def _rule(text: str, asked: Asked) -> Reading | None:
    """The text as one rule of the grammar has it, whole."""
    rules = grammar()
    lexed = lex(text, rules, whole=True, day_first=asked.day_first)
    size = len(lexed.kinds)
    for found, rule in matches_at(lexed, 0, "whole") if size else ():
        if found.end() < size:
            return None
        match = Match(found, lexed, asked.today, asked.sense, whole=True, day_first=asked.day_first)
        value = resolve(match, rule)
        if value is not None:
            return Reading(*value)
    return None


def _stripped(text: str, asked: Asked, depth: int) -> Reading | None:
    match = _noise().match(fold(text))
    return _read(text[match.end() :], asked, depth + 1) if match else None


def _qualified(text: str, asked: Asked, depth: int) -> Reading | None:
    """A date with a doubt, an open end or a remark around it."""
    folded = fold(text)
    for name, pattern in _around():
        match = pattern.fullmatch(folded)
        if match is None:
            continue
        inner_text = text[match.start("rest") : match.end("rest")]
        if name == "approximate" and (century := _round_decade(inner_text)):
            inner: Reading | None = century
        else:
            inner = _read(inner_text, asked, depth + 1)
        if inner is not None:
            return _apply(name, inner)
    return None


def _round_decade(text: str) -> Reading | None:
    """About the 1900s means their first decade: a century cannot be approximate by a year or two."""
    match = re.fullmatch(r"(?:the )?(\d\d00)s", text.strip().lower())
    if match is None:
        return None
    return Reading(When.decade(int(match[1])), "explicit", f"the decade {match[1]}")


def _apply(name: str, inner: Reading) -> Reading:
    when = inner.when
    if name == "remark":
        return inner
    if name in ("some day", "some month"):
        parts = {"year": "-XX-XX" if name == "some day" else "-XX", "month": "-XX" if name == "some day" else ""}
        return inner._replace(when=When.parse(when.text + parts.get(when.precision, "")))
    if name == "uncertain":
        return inner._replace(
            when=when.with_doubt("%" if when.approximate else "?"), reason=f"{inner.reason}, uncertain"
        )
    if name == "approximate":
        return inner._replace(when=when.with_doubt("%" if when.uncertain else "~"), reason=f"about {inner.reason}")
    return Reading(
        _open(name, when), inner.basis, f"{name} {inner.reason}", inner.alternative and _open(name, inner.alternative)
    )


def _open(name: str, when: When) -> When:
    """The open interval; before and after leave the date itself out, until and since keep it in."""
    doubt = when.doubt
    if name in ("before", "after"):
        edge = _neighbour(when, -1 if name == "before" else 1)
    else:
        edge = end(when, last=name == "until")
    edge = edge.with_doubt(doubt)
    return When.span(None, edge) if name in ("before", "until") else When.span(edge, None)


def _neighbour(when: When, step: int) -> When:
    """The day, month or year next to a date, in its own precision."""
    if (when.first == date.min and step < 0) or (when.last == date.max and step > 0):
        raise DateError(f"nothing lies {'before' if step < 0 else 'after'} '{when}'")
    day = when.first - reckon.DAY if step < 0 else when.last + reckon.DAY
    if when.precision in ("year", "decade", "century"):
        return When.year(day.year)
    if when.precision in ("month", "quarter", "season", "half"):
        return When.month(day.year, day.month)
    return When.day(day)


def end(when: When, *, last: bool) -> When:
    """One side of a date that is itself an interval, or the date."""
    if "/" not in when.text:
        return when
    side = when.text.split("/")[1 if last else 0]
    return When.parse(side) if side not in ("", "..") else When.day(when.last if last else when.first)


def _range(text: str, asked: Asked, depth: int) -> Reading | None:
    """Two dates with a word or dash between them."""
    folded = fold(text)
    start = len("between ") if folded.startswith("between ") else len("from ") if folded.startswith("from ") else 0
    for found in _separators().finditer(folded, start):
        left, right = text[start : found.start()], text[found.end() :]
        if not left or not right:
            continue
        pair = _ends(left, right, asked, depth)
        if pair is None:
            continue
        first, last = pair
        a, b = end(first.when, last=False), end(last.when, last=True)
        if (
            a.first > b.last
            or first.when.open_start
            or first.when.open_end
            or last.when.open_end
            or last.when.open_start
        ):
            continue
        basis: Basis = (
            "explicit"
            if first.basis == last.basis == "explicit"
            else "relative"
            if "relative" in (first.basis, last.basis)
            else "inferred"
        )
        when = a if a == b else When.span(a, b)
        return Reading(when, basis, f"{first.reason} to {last.reason}")
    return None


def _ends(left: str, right: str, asked: Asked, depth: int) -> tuple[Reading, Reading] | None:
    """Read both ends; the one without a year takes it from the other."""
    last = _try(right, asked, depth)
    first = _try(left, asked, depth)
    if last is not None and (first is None or first.basis == "inferred"):
        first = _try(left, asked._replace(today=last.when.first, sense="past"), depth) or first
    elif first is not None and (last is None or last.basis == "inferred"):
        last = _try(right, asked._replace(today=first.when.first, sense="future"), depth) or last
    return (first, last) if first and last else None


def _try(text: str, asked: Asked, depth: int) -> Reading | None:
    try:
        return _read(text, asked, depth + 1)
    except DateError as error:
        if "base day" in error.sentence:
            return None
        raise


@lru_cache(maxsize=1)
def _offset() -> "re.Pattern[str]":
    return re.compile(
        r"(?P<whole>for )?(?:(?:approximately|about|around|just over|some|roughly) )?"
        r"(?P<count>\w+) (?P<unit>day|week|month|year|decade)s? "
        r"(?P<side>before|after|from|following) (?P<rest>.+)"
    )


def _spell(start: When, kind: str, count: int) -> When:
    """So many units from a day on, that day the first of them."""
    return When.span(start.first, reckon.shift(start.first, kind, count) - reckon.DAY)


@lru_cache(maxsize=1)
def _for() -> "re.Pattern[str]":
    return re.compile(r"(?:from |starting )?(?P<rest>.+) for (?P<count>\w+ (?:day|week|month|year)s?)")


def _counted(text: str, asked: Asked, depth: int) -> Reading | None:
    """So many units from a date that the text names: `three days after Easter`."""
    folded = fold(text)
    if spell := _for().fullmatch(folded):
        text = f"for {spell['count']} from {spell['rest']}"
        folded = text
    match = _offset().fullmatch(folded)
    if match is None:
        return None
    word = match["count"]
    words = grammar().words
    count = int(word) if word.isdecimal() and len(word) < 4 else words[word][1] if word in words else 0
    if not count:
        return None
    anchor = _read(text[match.start("rest") :], asked, depth + 1)
    if anchor is None:
        return None
    kind = {"month": "monthunit", "decade": "decadeunit"}.get(match["unit"], match["unit"])
    step = -count if match["side"] == "before" else count
    try:
        if match["whole"]:
            return Reading(
                _spell(anchor.when, kind, count), anchor.basis, f"{count} {match['unit']}s from {anchor.when}"
            )
        day = reckon.shift(anchor.when.first, kind, step)
    except (ValueError, OverflowError):
        raise DateError(f"'{text}' is outside the years 1 to 9999") from None
    return Reading(When.day(day), anchor.basis, f"{match['count']} {match['unit']} {match['side']} {anchor.when}")
