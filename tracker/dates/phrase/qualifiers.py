"""Qualifiers of a date: uncertainty, open ends, remarks, parts, times."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.vocabulary import CATEGORIES
from tracker.dates.model import Reading
from tracker.dates.phrase import times
from tracker.errors import DateError
from tracker.when import When

_WEEKDAY: Final = rf"(?P<weekday>{'|'.join(CATEGORIES['weekday'])})\.?"
_HOURS: Final = "(?:morning|afternoon|evening|night|hours|dawn|dusk|sunrise|sunset|lunchtime|nightfall|daybreak)"
_CLOSE: Final = r"(?:(?:the )?(?:end|close) of (?:play|business|trading|(?:the )?(?:working )?day)|co[bp]|eo[bd])"
_OPEN_END: Final = r"(?:the )?(?:present|date|further notice|ongoing)"
_BEFORE: Final = r"(?:sometimes?\s+)?(?:before|prior to|earlier than)\s+"
_AFTER: Final = r"(?:sometimes?\s+)?(?:after|later than|following)\s+"
_UNTIL: Final = (
    r"(?:at the latest\s+)?"
    r"(?:(?:not|no) later than|(?:up )?until|'?till?|up to(?: and including)?|through|by|ending|to)\s+"
)
_SINCE: Final = r"(?:ever )?since\s+"
_THE_END: Final = r"(?=(?:.*\b)?(?:end|close|conclusion|eo[wmqy])\b)"
_THE_START: Final = r"(?=(?:.*\b)?(?:start|beginning|outset)\b)"
_PATTERNS: Final = (  # meaning, and its pattern around a date «»
    ("weekday", rf"«»(?:,|(?<=\d{{4}})|(?<=\d[-/.]\d\d))\s+{_WEEKDAY}"),
    ("weekday", rf"«»\s*\({_WEEKDAY}\)"),
    ("weekday", rf"{_WEEKDAY}\s*\(«»\)"),
    ("uncertain", r"«»\s*\((?:\?|maybe|perhaps|possibly|probably|uncertain|unconfirmed)\)"),
    ("approximate", r"«»\s*\((?:about|approx\.?|approximate(?:ly)?|circa|est\.?|estimated?)\)"),
    ("remark", r"«»\s*[;,]\s*(?:later\s+)?(?:printed|cast|published|reprinted|issued|signed|from)\b.*"),
    ("remark", r"«»(?<=\d{4}) in [^\d]+"),
    ("remark", r"«»,? (?:inclusive|\(inclusive\))"),
    ("part", r"«»(?<=\d{4})\s+(?P<part>early|mid|middle|late)"),
    ("part of a day", rf"«»,?\s+(?:(?:in the )?{_HOURS}|overnight)"),
    ("part of a day", rf"(?:in |on )?(?:the )?(?:(?:early|late|small) )?{_HOURS} (?:of|on) «»"),
    ("part of a day", rf"(?:earl(?:y|ier)|later?|overnight|first thing|at {_HOURS}|{_CLOSE}),?(?: on)? «»"),
    ("part of a day", rf"«»,? (?:{_CLOSE}|(?:at )?{times.SAID})"),
    ("part of a day", rf"(?:at )?{times.SAID},?(?: on)? «»"),
    ("part of a day", rf"«»(?:,| from| between)?\s+{times.SPAN}"),
    ("part of a day", rf"(?:from |between )?{times.SPAN}(?:,| on)?\s+«»"),
    *(("at", pattern) for pattern in times.PATTERNS),
    *(("noon", pattern) for pattern in times.NAMED),
    ("recent", r"as recently as «»"),
    ("some day", r"(?:a |some )?day in «»"),
    ("some month", r"(?:a |some )?month in «»"),
    ("uncertain", r"«»\s*\?"),
    ("uncertain", r"«»,?\s+(?:maybe|perhaps|possibly|probably|guess|uncertain)"),
    ("uncertain", r"(?:uncertain|maybe|perhaps|possibly|probably|likely)\s*:?\s+«»"),
    ("approximate", r"«»(?:\s+(?:approximately|approx\.?|or so)|\s*~|[ -]ish|(?<=\d)ish)"),
    ("approximate", r"(?:circa|approximately|approx\.?|roughly|about|around|ca\.|c\.)\s*«»"),
    ("approximate", r"(?:in|on) or (?:about|around)\s+«»"),
    ("approximate", r"(?:~|(?:circa|ca?)(?=\s*\d)|ca?\s(?=[a-z]))\s*«»"),
    ("until", rf"{_BEFORE}«» (?:ends|is (?:out|over|up)|closes|expires|finishes)"),
    ("since", rf"{_AFTER}«» (?:begins|starts|opens)"),
    ("until", rf"{_BEFORE}{_THE_END}«»"),  # up to the outer end of it
    ("since", rf"{_AFTER}{_THE_START}«»"),
    ("after", rf"(?:not before|(?:not|no) earlier than|not until)\s+{_THE_END}«»"),
    ("just before", r"(?:just|shortly|soon|right|immediately) before\s+«»"),
    ("just after", r"(?:just|shortly|soon|right|immediately) after\s+«»"),
    ("before", rf"(?:{_BEFORE}|pre-)«»"),
    ("after", rf"(?:{_AFTER}|post-)«»"),
    ("until", r"«»(?:,? at the latest| (?:or|and) (?:before|earlier))"),
    ("until the first day of", rf"{_UNTIL}{_THE_START}«»"),
    ("until", rf"{_UNTIL}«»"),
    ("until", r"on or before\s+«»"),
    ("since", r"«»,? at the earliest"),
    ("since", r"(?:since|from|as of)\s+«»\s+(?:on|onwards?|and later)"),
    (
        "from",
        rf"(?:since |from )?«»(?:\s*-+\s*|\s+(?:to|until|till|through)\s+){_OPEN_END}",
    ),
    ("since the last day of", rf"(?:{_SINCE}|from\s+){_THE_END}«»"),
    ("since", rf"{_SINCE}«»"),
    ("not before", r"(?:not before|(?:not|no) earlier than|on or after|not until)\s+«»"),
    ("from", r"from\s+(?!.* for )«»"),
    ("since", r"«»\s+(?:onwards?|or later|and later|and after)"),
)
_NIGHT: Final = 2  # days
_NOISE: Final = (
    r"(?:(?:on|in|at|during|for|of|from|towards?|as (?:early|late|soon) as|as of|dated|active|"
    r"effective|with effect from|as from|some ?time(?: in| on)?|either|throughout|within|all of|"
    r"year(?= \d{4}\b)|over(?= [a-z ]*weekend| christmas| easter| new year| (?:the )?(?:past|last|next|coming)\b)|"
    r"(?:starting|beginning(?! of)|scheduled|expected|planned|due)(?: (?:on|in|for|at|from))?|born|date:?|"
    r"published:?|posted:?|updated:?|the(?! [a-z]+(?:st|nd|rd|th)$)|(?:birthday|year|decade) in)\s+)+(?=\S)"
)
_HYPHEN: Final = r"(?!(?<=\b\d{4})-\d\d-\d\d\b|(?<=\b\d{4}-\d\d)-\d\d\b)-+"  # none of those in 2024-07-04
_NO_TO_LAST: Final = r"(?!(?:(?<=second)|(?<=third)).to.last\b)"  # the second to last week
_WORD: Final = "to|into|through|thru|until|till|and|or|expires"
_SEPARATORS: Final = rf"{_NO_TO_LAST}(?:-to-|\s+(?:{_WORD})\s+)|\s*{_HYPHEN}\s*|\s*/\s*|\s*\.\.+\s*"


@lru_cache(maxsize=1)
def patterns() -> "tuple[tuple[str, re.Pattern[str]], ...]":
    """Each meaning with its pattern; the group `rest` is the date."""
    return tuple((name, re.compile(pattern.replace("«»", "(?P<rest>.+?)"), re.DOTALL)) for name, pattern in _PATTERNS)


@lru_cache(maxsize=1)
def noise() -> "re.Pattern[str]":
    """Words before a date that add nothing to it."""
    return re.compile(_NOISE)


@lru_cache(maxsize=1)
def separators() -> "re.Pattern[str]":
    """What may stand between the ends of a range."""
    return re.compile(_SEPARATORS)


def apply(name: str, found: "re.Match[str]", inner: Reading) -> Reading | None:
    """Apply a qualifier to a date; None if it does not fit."""
    meaning = _MEANINGS.get(name)
    if meaning is not None:
        return meaning(found, inner)
    if inner.when.open_start or inner.when.open_end:
        return None  # from until Friday
    when, other = _open(name, inner.when), inner.alternative and _open(name, inner.alternative)
    return Reading(when, inner.basis, f"{name} {inner.reason}", other if other != when else None)


def _remark(_: "re.Match[str]", inner: Reading) -> Reading:
    return inner


def _late(found: "re.Match[str]", inner: Reading) -> Reading:
    """`1915 late`, as in a catalogue: the year."""
    return inner._replace(reason=f"{inner.reason}, {found['part']} in it")


def _hours(_: "re.Match[str]", inner: Reading) -> Reading | None:
    """The morning or evening of a day, its hours from nine to five: the day; a night may have two."""
    return inner if inner.when.precision in ("day", "range") and inner.when.days <= _NIGHT else None


def _on(found: "re.Match[str]", inner: Reading) -> Reading | None:
    """A day with its weekday behind it, which settles which of two days it is."""
    when, other, weekday = inner.when, inner.alternative, CATEGORIES["weekday"][found["weekday"]]
    if when.precision != "day" or inner.basis == "relative":
        return None
    if when.first.weekday() == weekday:
        return inner
    if inner.basis == "inferred" and not (other and other.first.weekday() == weekday):
        return None
    if other and other.first.weekday() == weekday:
        name = reasons.weekday_name(other.first)
        return inner._replace(when=other, alternative=when, reason=f"the one of two readings that is a {name}")
    other = arithmetic.nearest_weekday(when.first, weekday)
    return inner._replace(reason=f"{inner.reason}, which is a {reasons.weekday_name(when.first)}", alternative=other)


def _just_before(_: "re.Match[str]", inner: Reading) -> Reading:
    return inner._replace(when=_neighbour(inner.when, -1).with_doubt("~"), reason=f"just before {inner.reason}")


def _just_after(_: "re.Match[str]", inner: Reading) -> Reading:
    return inner._replace(when=_neighbour(inner.when, 1).with_doubt("~"), reason=f"just after {inner.reason}")


def _some_day(_: "re.Match[str]", inner: Reading) -> Reading:
    """A day of a month or year, not known which."""
    return inner._replace(
        when=When.parse(inner.when.text + {"year": "-XX-XX", "month": "-XX"}.get(inner.when.precision, ""))
    )


def _some_month(_: "re.Match[str]", inner: Reading) -> Reading:
    """A month of a year, not known which."""
    return inner._replace(when=When.parse(inner.when.text + {"year": "-XX"}.get(inner.when.precision, "")))


def _uncertain(_: "re.Match[str]", inner: Reading) -> Reading:
    day = When.day(inner.when.first) if inner.when.precision == "minute" else inner.when
    when = day.with_doubt("%" if inner.when.approximate else "?")
    return inner._replace(when=when, reason=f"{inner.reason}, uncertain")


def _approximate(_: "re.Match[str]", inner: Reading) -> Reading:
    if inner.when.precision == "minute":  # its hour is not known
        return inner._replace(when=When.day(inner.when.first))
    when = inner.when.with_doubt("%" if inner.when.uncertain else "~")
    return inner._replace(when=when, reason=f"about {inner.reason}")


_MEANINGS: Final[Mapping[str, Callable[["re.Match[str]", Reading], Reading | None]]] = MappingProxyType({
    "remark": _remark, "recent": _remark, "part": _late,
    "part of a day": _hours, "weekday": _on, "at": times.at, "noon": times.at_named,
    "just before": _just_before, "just after": _just_after,
    "some day": _some_day, "some month": _some_month, "uncertain": _uncertain, "approximate": _approximate,
})  # fmt: skip


def round_decade(text: str) -> Reading | None:
    """About the 1900s means their first decade: a century cannot be approximate by a year or two."""
    match = re.fullmatch(r"(?:the )?(\d\d00)s", text.strip().lower())
    if match is None or match[1] == "0000":
        return None
    return Reading(When.decade(int(match[1])), "explicit", f"the decade {match[1]} to {match[1][:3]}9")


def _open(name: str, when: When) -> When:
    """The open interval; before and after leave the date itself out, until and since keep it in."""
    doubt, back = when.doubt, name.startswith(("before", "until"))
    if name in ("before", "after"):
        edge = _neighbour(when, -1 if back else 1)
    elif name in ("until the first day of", "since the last day of"):
        edge = When.day(when.first if back else when.last)
    else:
        edge = end(when, last=back)
    edge = edge.with_doubt(doubt)
    return When.span(None, edge) if back else When.span(edge, None)


def _neighbour(when: When, step: int) -> When:
    """The day, month or year next to a date, in its own precision."""
    if (when.first == date.min and step < 0) or (when.last == date.max and step > 0):
        raise DateError(f"there is no date {'before' if step < 0 else 'after'} {when}")
    if when.precision == "minute":
        return When.day(when.first)
    day = when.first - arithmetic.DAY if step < 0 else when.last + arithmetic.DAY
    if when.precision in ("year", "decade", "century"):
        return When.year(day.year)
    if when.precision in ("month", "quarter", "season", "half"):
        return When.month(day.year, day.month)
    return When.day(day)


def end(when: When, *, last: bool) -> When:
    """One side of a date that is itself an interval, or the date; an interval has no time of day."""
    if when.precision == "minute":
        return When.day(when.first)
    if "/" not in when.text:
        return when
    side = when.text.split("/")[1 if last else 0]
    return When.parse(side) if side not in ("", "..") else When.day(when.last if last else when.first)
