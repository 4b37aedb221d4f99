"""Words that count from another event of the text: at the event, two days after the vote, within a month of its end."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, Literal, NamedTuple

from tracker.dates.arithmetic import WEEKDAY_NAMES
from tracker.dates.engine.vocabulary import SMALL_NUMBERS
from tracker.reader.events.anchor_nouns import POINTING
from tracker.reader.events.plans.changes import MOVE

Edge = Literal["start", "end", "whole"]

MOVED: Final = "date"  # what a pointer names whose event was put off by some days
LATER: Final = "time"  # what a pointer names that counts from the event told before, whatever it was
PLANNED: Final = "plan"  # what a pointer names that counts from a date of its sentence to the one planned before it

_NUMBERS: Final = {"a": 1, "an": 1, "the": 1} | {word: SMALL_NUMBERS.index(word) for word in SMALL_NUMBERS[1:13]}
_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14}
_BACK: Final = ("before", "ahead of", "prior to", "earlier")
_PERIODS: Final = {"week": "week", "month": "monthunit", "quarter": "quarter", "year": "year"}


class Pointer(NamedTuple):
    """Words that point at another event: which noun, the edge of its time, and how far from there."""

    start: int
    end: int
    noun: str
    edge: Edge
    days: int = 0
    months: int = 0
    words: str = ""  # what the event is said to be, where no noun of the table names it
    weekday: int | None = None  # of the day that is meant, the first one before or after the event
    period: str = ""  # the whole unit that is meant, `days` of them after that of the event: the quarter after
    within: bool = False  # whether it is the last day that is meant


_THE: Final = r"(?:the|its|their|his|her|this|that|this year['’]s|(?:the )?[A-Z][\w.]*['’]s)"
_NUMBER: Final = rf"(?P<number>{'|'.join(_NUMBERS)}|\d{{1,3}})"
_SOME: Final = _NUMBER.replace("|the", "")
_UNIT: Final = r"(?P<unit>day|week|fortnight|month|year)s?"
_SHORT: Final = r"(?P<unit>day|week|fortnight|month)s?"
_AFTER: Final = r"(?P<way>after|before|following)"
_WEEKDAY: Final = rf"\bthe (?P<weekday>{'|'.join(WEEKDAY_NAMES)}) (?:right |just )?{_AFTER}"
_PERIOD: Final = r"\bthe (?P<period>week|month|quarter|year)"
_WITHIN: Final = (
    rf"\b(?:within|inside|(?:no|not) (?:later|more) than|at most) {_SOME} {_UNIT} (?:of|after|from|following)"
)
# An event in words of its own, not by a pronoun or a date, up to what is told beside it.
_ENDS: Final = r"(?! (?:has|have|and (?:will|would|is|are|was|were|had|\w+ed)) )"
_FREE: Final = (
    r"(?P<words>(?!(?:that|this|it|they|he|she|yesterday|today|tomorrow|last|next)\b)"
    rf"(?:{_ENDS}[^,;.:()]){{4,60}}{_ENDS})"
)
# NAMED is an event of the table with an article or an owner, EITHER one with or without, FREE one in other words.
_ROWS: Final[Mapping[str, str]] = {
    "planned": rf"\b{_SOME} {_UNIT} (?P<way>later|earlier|sooner) than (?:\w+ly |first |at first |had been )?"
    r"(?:planned|scheduled|expected|intended|foreseen|hoped|announced|promised|envisaged|advertised)\b",
    "weekday": rf"{_WEEKDAY} NAMED",
    "weekday of": rf"{_WEEKDAY} FREE",
    "period": rf"{_PERIOD} {_AFTER} NAMED",
    "period on": rf"{_PERIOD} (?:that follows|afterwards|after that|thereafter)\b",
    "period of": rf"{_PERIOD} {_AFTER} FREE",
    "within": rf"{_WITHIN} EITHER",
    "within of": rf"{_WITHIN} FREE",
    "offset": rf"\b{_NUMBER} {_UNIT} (?P<way>after|before|from|following|ahead of|prior to) EITHER",
    "free": rf"\b{_NUMBER} {_SHORT} {_AFTER} FREE",
    "hours": r"\b(?:(?P<hours>24|48|72|96) |(?:several |some |a few |only |just |\w+ )?)"
    r"(?:hours|minutes) (?P<way>after|before) NAMED",
    "same": r"\b(?:on|for) the same (?:day|date|weekend) as (?:NAMED|FREE)",
    "eve": r"\b(?:on )?the eve of EITHER",
    "edge session": r"\b(?:at|in|during) (?:the|its|their) (?P<edge>opening|first|closing|last|final) "
    r"(?:session|ceremony|plenary|sitting|meeting|dinner|banquet|press conference)(?: of NAMED)?",
    "edge": r"\bon (?:the|its|their) (?P<edge>opening|first|closing|last|final|second|third) day(?: of NAMED)?",
    "moved": rf"\b(?P<moved>{MOVE})(?: \w+){{0,2}}? (?:by|for) {_SOME} {_SHORT}\b",
    "later": rf"\b(?:{_SOME} {_SHORT} (?P<way>later|afterwards|earlier)|"
    r"the (?P<next>next|following|previous|same) day)\b(?! as\b)",
    "at": r"\b(?:at|during|on the (?:sidelines|margins) of|in the course of) NAMED",
    "reached": rf"\b{_NUMBER} {_SHORT} (?P<way>after|before)(?= (?!the (?:\w+ )?(?:date|time|deadline)\b))",
}


@cache  # a text needs few of them
def _pattern(name: str) -> "re.Pattern[str]":
    nouns = "|".join(sorted(map(re.escape, POINTING), key=len, reverse=True))
    noun = rf"(?P<noun>{nouns})\b(?: into force)?(?!\s+(?:of|on|in) (?:the )?(?:\d|[A-Z][a-z]+day))"
    named = rf"{_THE}(?: (?!which|that|who|and|was|is|will|to)[\w-]+){{0,2}}? {noun}"
    either = rf"(?:{named}|{noun.replace('<noun', '<bare')})"
    row = _ROWS[name].replace("NAMED", named).replace("EITHER", either).replace("FREE", _FREE)
    return re.compile(row, re.IGNORECASE)


_UNITS: Final = ("day", "week", "fortnight", "month", "year")
# A part of a word that each pattern needs; to look for it first is fast.
_SIGNS: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(("offset", "free", "moved", "within", "within of"), _UNITS),
    **dict.fromkeys(("period", "period on", "period of"), (*_UNITS, "quarter")),
    "hours": ("hours", "minutes"),
    **dict.fromkeys(("weekday", "weekday of"), ("day after", "day before", "day following", "day right", "day just")),
    "planned": ("later than", "earlier than", "sooner than"),
    "same": ("the same",),
    "edge session": ("opening", "first", "closing", "last", "final"),
    "eve": ("eve of",),
    "edge": (" day",),
}


def pointers(sentence: str) -> Iterator[Pointer]:
    """The words of a sentence that count from an event, in order; none overlaps another."""
    taken: list[tuple[int, int]] = []
    low = sentence.lower()
    for name in _ROWS:
        may = name != "reached" and any(sign in low for sign in _SIGNS.get(name, ("",)))
        for found in _pattern(name).finditer(sentence) if may else ():
            if not any(start < found.end() and found.start() < end for start, end in taken):
                taken.append(found.span())
                yield _pointer(name, found)


def _pointer(name: str, found: "re.Match[str]") -> Pointer:
    parts = {key: value for key, value in found.groupdict().items() if value}
    noun = (parts.get("noun") or parts.get("bare") or "event").lower()
    plain = Pointer(*found.span(), noun, "whole", words=parts.get("words", ""))
    before = parts.get("way", "").lower() in _BACK
    edge: Edge = "start" if before else "end"
    if name == "eve":
        return plain._replace(edge="start", days=-1)
    if name in ("at", "same"):
        return plain._replace(edge="whole" if name == "at" else "start")
    if name.startswith("edge"):
        nth = {"second": 1, "third": 2}.get(parts["edge"].lower(), 0)
        return plain._replace(
            edge="end" if parts["edge"].lower() in ("closing", "last", "final") else "start", days=nth
        )
    if name == "later" and "number" not in parts:
        step = {"next": 1, "following": 1, "previous": -1}.get(parts["next"].lower(), 0)
        return plain._replace(noun=LATER, edge="end", days=step)
    if "weekday" in parts:
        number = WEEKDAY_NAMES.index(parts["weekday"].capitalize())
        return plain._replace(edge=edge, days=-1 if before else 1, weekday=number)
    if "period" in parts:
        step, period = -1 if before else 1, _PERIODS[parts["period"].lower()]
        return plain._replace(noun=LATER if name == "period on" else noun, edge=edge, days=step, period=period)
    if name == "hours":
        return plain._replace(edge=edge, days=int(parts.get("hours", 0)) // 24 * (-1 if before else 1))
    return _counting(name, plain, parts, -1 if before else 1)


def _counting(name: str, plain: Pointer, parts: Mapping[str, str], sign: int) -> Pointer:
    """A pointer that counts days, weeks, months or years."""
    number, unit = number_of(parts["number"]), parts["unit"].lower()
    days, months = (number * _DAYS[unit], 0) if unit in _DAYS else (0, number * (12 if unit == "year" else 1))
    if name == "planned":
        sign = 1 if parts["way"].lower() in ("earlier", "sooner") else -1
        return plain._replace(noun=PLANNED, edge="start", days=sign * days, months=sign * months)
    if name == "moved":
        sign = -1 if "forward" in parts["moved"].lower() else 1
        return plain._replace(noun=MOVED, edge="start", days=sign * days, months=sign * months)
    return plain._replace(
        noun=LATER if name == "later" else plain.noun,
        edge="start" if sign < 0 else "end",
        days=sign * days,
        months=sign * months,
        within=name.startswith("within"),
    )


def number_of(word: str) -> int:
    """The number that a word or figures before a unit mean: the, a, two, 12."""
    return _NUMBERS.get(word.lower()) or int(word)


def reached(sentence: str, at: int) -> Pointer | None:
    """Of `Sunday, two days after Chile joined`, its date ending `at`: how far what follows lies from that date."""
    found = _pattern("reached").search(sentence, at)
    if found is None:
        return None
    sign = -1 if found["way"].lower() == "after" else 1
    plain = Pointer(found.start("number"), found.end(), "event", "start")
    return _counting("reached", plain, found.groupdict(), sign)
