"""Words that count from another event of the text: at the event, two days after the vote, within a month of its end.

Each is a distance, a side of the event, and a reference to the event; that is missing in what counts from the event
told before: two days later.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, Literal, NamedTuple

from tracker.dates.arithmetic import WEEKDAY_NAMES
from tracker.dates.engine.lexer import fold
from tracker.dates.engine.vocabulary import ORDINALS, SMALL_NUMBERS
from tracker.reader.events.anchor_nouns import gatherings
from tracker.reader.events.plans.changes import MOVE, may_move
from tracker.reader.events.references import ENDING, STARTING, Reference, reference

Edge = Literal["start", "end", "whole"]

MOVED: Final = "date"  # what a pointer names whose event was put off by some days
LATER: Final = "time"  # what a pointer names that counts from the event told before, whatever it was
PLANNED: Final = "plan"  # what a pointer names that counts from a date of its sentence to the one planned before it

_NUMBERS: Final = {"a": 1, "an": 1, "the": 1} | {word: SMALL_NUMBERS.index(word) for word in SMALL_NUMBERS[1:13]}
_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14}
_PARTS: Final = {"morning": 1, "night": 0, "evening": 0}  # of a day, and how many days after an event it is
_BACK: Final = ("before", "ahead of", "prior to", "earlier")
_PERIODS: Final = {"week": "week", "month": "monthunit", "quarter": "quarter", "year": "year"}
_NTH: Final = ORDINALS[:10]


class Pointer(NamedTuple):
    """Words that point at another event: which one, the edge of its time, and how far from there."""

    start: int
    end: int
    noun: str
    edge: Edge
    days: int = 0
    months: int = 0
    event: Reference | None = None  # the event that is referred to
    weekday: int | None = None  # of the day that is meant, the first one before or after the event
    period: str = ""  # the whole unit that is meant, `days` of them after that of the event: the quarter after
    within: bool = False  # whether it is the last day that is meant

    def without_verb(self) -> "Pointer":
        """The same with a noun alone: a week after the expulsion | closed its consulate."""
        if self.event is None or not self.event.noun:
            return self
        return self._replace(end=self.event.group, event=self.event._replace(verb="", end=self.event.group))


_THE: Final = r"(?:the|its|their|his|her|this|that|this year's|(?:the )?[a-z][\w.]*'s)"
_NUMBER: Final = rf"(?P<number>{'|'.join(_NUMBERS)}|\d{{1,3}})"
_SOME: Final = _NUMBER.replace("|the", "")
_UNIT: Final = r"(?P<unit>day|week|fortnight|month|year)s?"
_SHORT: Final = r"(?P<unit>day|week|fortnight|month)s?"
_WAY: Final = r"(?P<way>after|before|from|following|ahead of|prior to|into)"
_AFTER: Final = r"(?P<way>after|before|following)"
_WEEKDAY: Final = rf"\bthe (?P<weekday>{'|'.join(WEEKDAY_NAMES).lower()}) (?:right |just )?{_AFTER}"
_PERIOD: Final = r"\bthe (?P<period>week|month|quarter|year)"
_EDGE: Final = "opening|closing|last|final|" + "|".join(_NTH)
_STARTS: Final = ("arrival", "opening", "outbreak", "onset")  # nouns of the first day of what may last
_EDGES: Final = ("opening", "first", "closing", "last", "final")
_SITTINGS: Final = ("session", "ceremony", "plenary", "sitting", "meeting", "dinner", "banquet", "press conference")
# NAMED is an event of the table with an article or an owner, EVENT any reference to an event. The text is read in small
# letters, since a pattern that minds no case takes three times as long to compile.
_ROWS: Final[Mapping[str, str]] = {
    "planned": rf"\b{_SOME} {_UNIT} (?P<way>later|earlier|sooner) than (?:\w+ly |first |at first |had been )?"
    r"(?:planned|scheduled|expected|intended|foreseen|hoped|announced|promised|envisaged|advertised)\b",
    "weekday": rf"{_WEEKDAY} EVENT",
    "period": rf"{_PERIOD} {_AFTER} EVENT",
    "period on": rf"{_PERIOD} (?:that follows|afterwards|after that|thereafter)\b",
    "within": rf"\b(?:within|inside|(?:no|not) (?:later|more) than|at most) {_SOME} {_UNIT} "
    r"(?P<way>of|after|from|following) EVENT",
    "ahead": rf"\b(?:(?:no|not) later than|at least) {_SOME} {_UNIT} (?P<way>before|ahead of|prior to) EVENT",
    "offset": rf"\b{_NUMBER} {_UNIT} {_WAY} EVENT",
    "part": rf"\b(?:on )?the (?P<part>{'|'.join(_PARTS)}) {_AFTER} EVENT",
    "hours": r"\b(?:(?P<hours>24|48|72|96) |(?:several |some |a few |only |just |\w+ )?)"
    r"(?:hours|minutes) (?P<way>after|before) EVENT",
    "same": r"\b(?:on|for) the (?:(?:very )?same )?(?:day|date|weekend) (?:as|of|that) EVENT",
    "eve": r"\b(?:on )?the eve of EVENT",
    "its eve": r"\bon (?:its|their) eve\b",
    "edge session": rf"\b(?:at|in|during) (?:the|its|their) (?P<edge>{'|'.join(_EDGES)}) "
    rf"(?:{'|'.join(_SITTINGS)})(?: of NAMED)?",
    "edge": rf"\b(?:on|for) (?:the|its|their) (?P<edge>{_EDGE}) day(?: of NAMED)?\b",
    "moved": rf"\b(?P<moved>{MOVE})(?: \w+){{0,2}}? (?:by|for) {_SOME} {_SHORT}\b",
    "later": rf"\b(?:{_SOME} {_SHORT} (?:(?P<way>later|afterwards?|earlier|before(?=[,.;]|$| when\b))|on(?=[,.]))|"
    r"the (?P<next>next|following|previous|same) day)\b(?! as\b)",
    "at": r"\b(?:at|during|on the (?:sidelines|margins) of|in the course of) NAMED",
    "reached": rf"\b{_NUMBER} {_SHORT} (?P<way>after|before)(?= (?!the (?:\w+ )?(?:date|time|deadline)\b))",
}


@cache  # a text needs few of them
def _pattern(name: str) -> "re.Pattern[str]":
    nouns = "|".join(re.escape(noun.lower()) for noun in gatherings())
    noun = rf"(?P<noun>{nouns})\b(?!\s+of (?:an?|its|their|his|her) |\s+(?:of|on|in) (?:the )?(?:\d|[a-z]+day))"
    named = rf"{_THE}(?: (?!which|that|who|and|was|is|will|to)[\w-]+){{0,2}}? {noun}"
    return re.compile(_ROWS[name].replace("NAMED", named).replace("EVENT", ""))


# What a number goes on from: 1,200; 2.5; 10-12; two or three.
_CUT: Final = re.compile(rf"(?:\d[.,–-]|\b(?:{'|'.join(SMALL_NUMBERS[1:13])}|\d{{1,3}}) (?:to|or) )$")
_LEAD: Final = 12  # characters of it
_UNITS: Final = (" day", " week", " fortnight", " month", " year")
# Parts of words, and the patterns that need one of them; to look for them first is fast.
_SIGNS: Final[tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = (
    (_UNITS, ("offset", "moved", "later")),
    (("within", "inside", "later than", "more than", "at most"), ("within",)),
    (("later than", "at least"), ("ahead",)),
    (tuple(f"the {period} " for period in _PERIODS), ("period", "period on")),
    (("hours", "minutes"), ("hours",)),
    (("day after", "day before", "day following", "day right", "day just"), ("weekday",)),
    (("later than", "earlier than", "sooner than"), ("planned",)),
    (("morning", "night", "evening"), ("part",)),
    (("on the ", "for the "), ("same",)),
    (_SITTINGS, ("edge session",)),
    ((" eve", "eve "), ("eve", "its eve")),
    (tuple(f"{edge} day" for edge in _EDGE.split("|")), ("edge",)),
    (("at ", "during", "on the ", "in the course"), ("at",)),
)
_NEEDED: Final[Mapping[str, frozenset[str]]] = {
    sign: frozenset(name for signs, names in _SIGNS if sign in signs for name in names)
    for sign in (one for signs, _ in _SIGNS for one in signs)
}


def pointers(sentence: str) -> Iterator[Pointer]:
    """The words of a sentence that count from an event, in order; none overlaps another."""
    taken: list[tuple[int, int]] = []
    low = fold(sentence)
    may = {name for sign in filter(low.__contains__, _NEEDED) for name in _NEEDED[sign]}
    for name in (row for row in _ROWS if row in may and (row != "moved" or may_move(low))):
        for found in _pattern(name).finditer(low):
            opens = not sentence[: found.start()].strip(' “"')
            event = reference(sentence, found.end(), opens=opens) if _ROWS[name].endswith("EVENT") else None
            if (event is None and _ROWS[name].endswith("EVENT")) or _too_vague(found, event):
                continue
            end = event.end if event is not None else found.end()
            if not any(start < end and found.start() < after for start, after in taken):
                taken.append((found.start(), end))
                yield _pointer(name, found, event)


def _too_vague(found: "re.Match[str]", event: Reference | None) -> bool:
    """Whether no day can be counted: two or three days, 1,200 days, years from a verb, a year after the war began."""
    if "number" in found.re.groupindex:
        start = found.start("number")
        if _CUT.search(found.string[max(start - _LEAD, 0) : start]):
            return True
    return event is not None and bool(event.verb) and found.groupdict().get("unit", "") == "year"


def _pointer(name: str, found: "re.Match[str]", event: Reference | None) -> Pointer:
    parts = {key: value for key, value in found.groupdict().items() if value}
    noun = event.noun if event is not None else parts.get("noun", "event")
    before = parts.get("way", "") in _BACK
    verb = event.verb if event is not None else ""
    starts = (
        verb in STARTING
        or (noun in _STARTS and "period" not in parts)
        or (verb not in ENDING and (before or parts.get("way") == "into"))
    )
    edge: Edge = "start" if starts else "end"
    plain = Pointer(found.start(), event.end if event is not None else found.end(), noun, edge, event=event)
    if name in ("eve", "its eve"):
        return plain._replace(noun=noun if event is not None else LATER, edge="start", days=-1)
    if name in ("at", "same"):
        return plain._replace(edge="whole" if name == "at" else "start")
    if name.startswith("edge"):
        nth = parts["edge"]
        days = _NTH.index(nth) if nth in _NTH else 0
        return plain._replace(edge="end" if nth in ("closing", "last", "final") else "start", days=days)
    if name == "later" and "next" in parts:
        step = {"next": 1, "following": 1, "previous": -1}.get(parts["next"], 0)
        return plain._replace(noun=LATER, edge="end", days=step)
    if name == "part":
        return plain._replace(days=-1 if before else _PARTS[parts["part"]])
    if "weekday" in parts:
        number = WEEKDAY_NAMES.index(parts["weekday"].capitalize())
        return plain._replace(days=-1 if before else 1, weekday=number)
    if "period" in parts:
        step, period = -1 if before else 1, _PERIODS[parts["period"]]
        return plain._replace(noun=LATER if name == "period on" else noun, days=step, period=period)
    if name == "hours":
        return plain._replace(days=int(parts.get("hours", 0)) // 24 * (-1 if before else 1))
    return _counting(name, plain, parts, -1 if before else 1)


def _counting(name: str, plain: Pointer, parts: Mapping[str, str], sign: int) -> Pointer:
    """A pointer that counts days, weeks, months or years."""
    number, unit = number_of(parts["number"]), parts["unit"]
    days, months = (number * _DAYS[unit], 0) if unit in _DAYS else (0, number * (12 if unit == "year" else 1))
    if name == "planned":
        sign = 1 if parts["way"] in ("earlier", "sooner") else -1
        return plain._replace(noun=PLANNED, edge="start", days=sign * days, months=sign * months)
    if name == "moved":
        sign = -1 if any(word in parts["moved"] for word in ("forward", "advanc")) else 1
        return plain._replace(noun=MOVED, edge="start", days=sign * days, months=sign * months)
    noun = LATER if name == "later" else plain.noun
    return plain._replace(noun=noun, days=sign * days, months=sign * months, within=name in ("within", "ahead"))


def number_of(word: str) -> int:
    """The number that a word or figures before a unit mean: the, a, two, 12."""
    return _NUMBERS.get(word.lower()) or int(word)


def reached(sentence: str, at: int) -> Pointer | None:
    """Of `Sunday, two days after Chile joined`, its date ending `at`: how far what follows lies from that date."""
    found = _pattern("reached").search(fold(sentence), at)
    if found is None:
        return None
    sign = -1 if found["way"] == "after" else 1
    plain = Pointer(found.start("number"), found.end(), "event", "start")
    return _counting("reached", plain, found.groupdict(), sign)


def touches(bounds: tuple[int, int], start: int, end: int) -> bool:
    """Whether a date stands in or beside words that point at an event: June 17, two days before the launch."""
    return start - 3 <= bounds[0] <= end + 4 or start - 3 <= bounds[1] <= start
