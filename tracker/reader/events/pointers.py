"""Words that count from another event of the text: at the event, two days after the vote, within a month of its end."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
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


@lru_cache(maxsize=1)
def _patterns() -> "dict[str, re.Pattern[str]]":
    nouns = "|".join(sorted(map(re.escape, POINTING), key=len, reverse=True))
    the = r"(?:the|its|their|his|her|this|that|this year['’]s|(?:the )?[A-Z][\w.]*['’]s)"
    noun = rf"(?P<noun>{nouns})\b(?: into force)?(?!\s+(?:of|on|in) (?:the )?(?:\d|[A-Z][a-z]+day))"
    named = rf"{the}(?: (?!which|that|who|and|was|is|will|to)[\w-]+){{0,2}}? {noun}"
    number = rf"(?P<number>{'|'.join(_NUMBERS)}|\d{{1,3}})"
    some = number.replace("|the", "")
    unit = r"(?P<unit>day|week|fortnight|month|year)s?"
    free = r"(?P<words>(?!(?:that|this|it|they|he|she)\b)(?:(?! (?:has|have) )[^,;.:()]){4,60}(?! (?:has|have) ))"
    way = r"(?P<way>after|before|from|following|ahead of|prior to)"
    weekday = rf"\bthe (?P<weekday>{'|'.join(WEEKDAY_NAMES)}) (?:right |just )?(?P<way>after|before|following)"
    period = r"\bthe (?P<period>week|month|quarter|year) (?P<way>after|before|following)"
    within = rf"\b(?:within|inside|(?:no|not) (?:later|more) than|at most) {some} {unit} (?:of|after|from|following)"
    rows = {
        "planned": rf"\b{some} {unit} (?P<way>later|earlier|sooner) than "
        r"(?:\w+ly |first |at first |had been )?(?:planned|scheduled|expected|intended|foreseen|hoped|"
        r"announced|promised|envisaged|advertised)\b",
        "weekday": rf"{weekday} {named}",
        "weekday of": rf"{weekday} {free}",
        "period": rf"{period} {named}",
        "period on": rf"{period[: period.index(' (?P<way>')]} (?:that follows|afterwards|after that|thereafter)\b",
        "period of": rf"{period} {free}",
        "within": rf"{within} (?:{named}|{noun.replace('<noun', '<bare')})",
        "within of": rf"{within} {free}",
        "offset": rf"\b{number} {unit} {way} (?:{named}|{noun.replace('<noun', '<bare')})",
        "free": rf"\b{number} (?P<unit>day|week|fortnight|month)s? (?P<way>after|before|following) {free}",
        "hours": rf"\b(?:(?P<hours>24|48|72|96) |(?:several |some |a few |only |just |\w+ )?)"
        rf"(?:hours|minutes) (?P<way>after|before) {named}",
        "same": rf"\b(?:on|for) the same (?:day|date|weekend) as (?:{named}|{free})",
        "eve": rf"\b(?:on )?the eve of (?:{named}|{noun.replace('<noun', '<bare')})",
        "edge session": r"\b(?:at|in|during) (?:the|its|their) (?P<edge>opening|first|closing|last|final) "
        rf"(?:session|ceremony|plenary|sitting|meeting|dinner|banquet|press conference)(?: of {named})?",
        "edge": rf"\bon (?:the|its|their) (?P<edge>opening|first|closing|last|final|second|third) day(?: of {named})?",
        "moved": rf"\b(?P<moved>{MOVE})(?: \w+){{0,2}}? (?:by|for) {some} (?P<unit>day|week|fortnight|month)s?\b",
        "later": rf"\b(?:{some} (?P<unit>day|week|fortnight|month)s? "
        r"(?P<way>later|afterwards|earlier)|the (?P<next>next|following|previous|same) day)\b(?! as\b)",
        "at": rf"\b(?:at|during|on the (?:sidelines|margins) of|in the course of) {named}",
    }
    spoken_of = r"(?= (?!the (?:\w+ )?(?:date|time|deadline)\b))"
    reached = rf",? {some} (?P<unit>day|week|fortnight|month)s? (?P<way>after|before){spoken_of}"
    return {name: re.compile(row, re.IGNORECASE) for name, row in (*rows.items(), ("reached", reached))}


_UNITS: Final = ("day", "week", "fortnight", "month", "year")
# A part of a word that each pattern needs; to look for it first is fast.
_SIGNS: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(("offset", "free", "moved", "planned", "within", "within of"), _UNITS),
    **dict.fromkeys(("period", "period on", "period of"), (*_UNITS, "quarter")),
    "hours": ("hours", "minutes"),
    "same": ("same",),
    "eve": ("eve of",),
    "edge": (" day",),
}


def pointers(sentence: str) -> Iterator[Pointer]:
    """The words of a sentence that count from an event, in order; none overlaps another."""
    taken: list[tuple[int, int]] = []
    low = sentence.lower()
    for name, pattern in _patterns().items():
        may = name != "reached" and any(sign in low for sign in _SIGNS.get(name, ("",)))
        for found in pattern.finditer(sentence) if may else ():
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
    found = _patterns()["reached"].match(sentence, at)
    if found is None:
        return None
    sign = -1 if found["way"].lower() == "after" else 1
    plain = Pointer(found.start("number"), found.end(), "event", "start")
    return _counting("reached", plain, found.groupdict(), sign)
