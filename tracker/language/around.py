"""What may stand around a date of its own - doubts, open ends, remarks, times of day - and what it means."""

import re
from datetime import date
from functools import lru_cache
from typing import Final

from tracker.errors import DateError
from tracker.language import reckon
from tracker.language.model import Reading
from tracker.when import When

_PATTERNS: Final = (  # what stands around a date, «», and what it means
    ("remark", r"«»\s*\([^()]*\)"),
    ("remark", r"«»\s*[;,]\s*(?:later\s+)?(?:printed|cast|published|reprinted|issued|signed|from)\b.*"),
    ("remark", r"«»(?<=\d{4}) in [^\d]+"),
    ("part", r"«»(?<=\d{4})\s+(?P<part>early|mid|middle|late)"),
    ("at", r"«»(?:,| at)?\s+(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?\s?(?P<noon>[ap])\.?m\.?(?P<zone> ?(?:utc|gmt))?"),
    ("at", r"«»(?:,| at)?\s+(?P<hour>\d{1,2}):(?P<minute>\d\d)(?P<noon>)(?P<zone> ?(?:utc|gmt|z))?"),
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
_COUNTED: Final = (
    r"(?P<whole>for )?(?:(?:approximately|about|around|just over|some|roughly) )?"
    r"(?P<count>\w+) (?P<unit>day|week|month|year|decade)s? "
    r"(?P<side>before|after|from|following) (?P<rest>.+)"
)
_OCCURRING: Final = (
    r"(?:the )?(?:(?P<nth>\w+) )?(?:(?:closest|nearest) (?P<what>.+?) to|"
    r"(?P<what2>\w+) (?P<side>after|before|(?:closest|nearest) to)) (?P<rest>.+)"
)
_LASTING: Final = r"(?:from |starting )?(?P<rest>.+) for (?P<count>\w+ (?:day|week|month|year)s?)"


@lru_cache(maxsize=1)
def around() -> "tuple[tuple[str, re.Pattern[str]], ...]":
    """Each meaning with its pattern; the group `rest` is the date inside."""
    return tuple((name, re.compile(pattern.replace("«»", "(?P<rest>.+?)"), re.DOTALL)) for name, pattern in _PATTERNS)


@lru_cache(maxsize=1)
def noise() -> "re.Pattern[str]":
    """Words before a date that add nothing to it."""
    return re.compile(_NOISE)


@lru_cache(maxsize=1)
def separators() -> "re.Pattern[str]":
    """What may stand between the ends of a range."""
    return re.compile(_SEPARATORS)


@lru_cache(maxsize=1)
def counted() -> "re.Pattern[str]":
    """So many units before or after a date: `three days after Easter`."""
    return re.compile(_COUNTED)


@lru_cache(maxsize=1)
def lasting() -> "re.Pattern[str]":
    """A date and how long from there: `1 July for 10 days`."""
    return re.compile(_LASTING)


@lru_cache(maxsize=1)
def occurring() -> "re.Pattern[str]":
    """The nth of a weekday or a feast before or after a date, or nearest to it."""
    return re.compile(_OCCURRING)


def apply(name: str, found: "re.Match[str]", inner: Reading) -> Reading | None:
    """A date with what stands around it."""
    when, reason = inner.when, inner.reason
    if name == "remark":
        return inner
    if name == "part":  # as a catalogue has it, 1915 late: the year, and a remark
        return inner._replace(reason=f"{inner.reason}, {found['part']} in it")
    if name == "at":
        return _at(found, inner)
    if name in ("some day", "some month"):
        parts = {"year": "-XX-XX" if name == "some day" else "-XX", "month": "-XX" if name == "some day" else ""}
        return inner._replace(when=When.parse(when.text + parts.get(when.precision, "")))
    if name == "uncertain":
        return inner._replace(when=when.with_doubt("%" if when.approximate else "?"), reason=f"{reason}, uncertain")
    if name == "approximate":
        return inner._replace(when=when.with_doubt("%" if when.uncertain else "~"), reason=f"about {reason}")
    other = inner.alternative and _open(name, inner.alternative)
    return Reading(_open(name, when), inner.basis, f"{name} {reason}", other)


def _at(found: "re.Match[str]", inner: Reading) -> Reading | None:
    """A day with a time of day."""
    hour, minute, noon = int(found["hour"]), int(found["minute"] or 0), found["noon"]
    if inner.when.precision != "day" or inner.when.doubt or (noon and not 1 <= hour <= 12):
        return None
    if noon:
        hour = hour % 12 + (12 if noon == "p" else 0)
    text = f"{inner.when}T{hour:02}:{minute:02}{'Z' if found['zone'] else ''}"
    return inner._replace(when=When.parse(text), alternative=None)


def round_decade(text: str) -> Reading | None:
    """About the 1900s means their first decade: a century cannot be approximate by a year or two."""
    match = re.fullmatch(r"(?:the )?(\d\d00)s", text.strip().lower())
    if match is None or match[1] == "0000":
        return None
    return Reading(When.decade(int(match[1])), "explicit", f"the decade {match[1]}")


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
