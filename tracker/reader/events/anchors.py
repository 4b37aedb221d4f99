"""Dates that count from another event of the text: at the event, two days after the vote, on its closing day."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from tracker.dates.arithmetic import WEEKDAY_NAMES, weekday_near
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.anchor_nouns import POINTING
from tracker.reader.events.words import words_of
from tracker.when import When

Edge = Literal["start", "end", "whole"]

_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        ["one|a|an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
    for word in words.split("|")
}
_MOVED: Final = (
    r"(?P<moved>postponed|delayed|deferred|put (?:off|back)|pushed back|moved (?:back|forward)|brought forward)"
)
_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14}


MOVED: Final = "date"  # what a pointer names whose event was put off by some days
LATER: Final = "time"  # what a pointer names that counts from the event told before, whatever it was


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


@lru_cache(maxsize=1)
def _patterns() -> "dict[str, re.Pattern[str]]":
    nouns = "|".join(sorted(map(re.escape, POINTING), key=len, reverse=True))
    the = r"(?:the|its|their|this|that|this year['’]s|(?:the )?[A-Z][\w.]*['’]s)"
    noun = rf"(?P<noun>{nouns})"
    named = (
        rf"{the}(?: (?!which|that|who|and|was|is|will|to)[\w-]+){{0,2}}? {noun}\b(?!\s+(?:of|on|in) "
        rf"(?:the )?(?:\d|[A-Z][a-z]+day))"
    )
    number = rf"(?P<number>{'|'.join(_NUMBERS)}|the|\d{{1,2}})"
    free = r"(?P<words>(?!(?:that|this|it|they|he|she)\b)[^,;.:()]{4,60})"
    weekday = rf"\bthe (?P<weekday>{'|'.join(WEEKDAY_NAMES)}) (?:right |just )?(?P<way>after|before|following)"
    rows = {
        "weekday": rf"{weekday} {named}",
        "weekday of": rf"{weekday} {free}",
        "offset": rf"\b{number} (?P<unit>day|week|fortnight|month|year)s? (?P<way>after|before|from|"
        rf"following|ahead of|prior to) {named}",
        "free": rf"\b{number} (?P<unit>day|week|fortnight)s? (?P<way>after|before|following) {free}",
        "eve": rf"\bon the eve of {named}",
        "edge": rf"\bon (?:the|its|their) (?P<edge>opening|first|closing|last|final|second|third) day(?: of {named})?",
        "moved": rf"\b{_MOVED}(?: \w+){{0,2}}? (?:by|for) {number.replace('|the', '')} "
        r"(?P<unit>day|week|fortnight|month)s?\b",
        "later": rf"\b(?:{number.replace('|the', '')} (?P<unit>day|week|fortnight|month)s? "
        r"(?P<way>later|afterwards|earlier)|the (?P<next>next|following|previous|same) day)\b",
        "at": rf"\b(?:at|during|on the (?:sidelines|margins) of|in the course of) {named}",
    }
    reached = rf",? {number.replace('|the', '')} (?P<unit>day|week|fortnight)s? (?P<way>after|before)(?= )"
    return {name: re.compile(row, re.IGNORECASE) for name, row in (*rows.items(), ("reached", reached))}


def pointers(sentence: str) -> Iterator[Pointer]:
    """The words of a sentence that count from an event, in order; none overlaps another."""
    taken: list[tuple[int, int]] = []
    for name, pattern in _patterns().items():
        for found in pattern.finditer(sentence) if name != "reached" else ():
            if not any(start < found.end() and found.start() < end for start, end in taken):
                taken.append(found.span())
                yield _pointer(name, found)


def _pointer(name: str, found: "re.Match[str]") -> Pointer:
    start, end = found.span()
    noun = (found.groupdict().get("noun") or "event").lower()
    if name == "eve":
        return Pointer(start, end, noun, "start", -1)
    if name == "at":
        return Pointer(start, end, noun, "whole")
    if name == "edge":
        edge = found["edge"].lower()
        nth = {"second": 1, "third": 2}.get(edge, 0)
        return Pointer(start, end, noun, "end" if edge in ("closing", "last", "final") else "start", nth)
    if name == "later" and not found["number"]:
        step = {"next": 1, "following": 1, "previous": -1}.get((found["next"] or "").lower(), 0)
        return Pointer(start, end, LATER, "end", step)
    noun = LATER if name == "later" else noun
    if name.startswith("weekday"):
        before = found["way"].lower() == "before"
        number = WEEKDAY_NAMES.index(found["weekday"].capitalize())
        words = found.groupdict().get("words") or ""
        return Pointer(start, end, noun, "start" if before else "end", -1 if before else 1, 0, words, number)
    number = _NUMBERS.get(found["number"].lower()) or (1 if found["number"].lower() == "the" else int(found["number"]))
    if name == "moved":
        days, months = _DAYS.get(found["unit"].lower(), 0) * number, 0 if found["unit"].lower() in _DAYS else number
        sign = -1 if "forward" in found["moved"].lower() else 1
        return Pointer(start, end, MOVED, "start", sign * days, sign * months)
    before = found["way"].lower() in ("before", "ahead of", "prior to", "earlier")
    sign = -1 if before else 1
    unit = found["unit"].lower()
    edge_: Edge = "start" if before else "end"
    words = found.groupdict().get("words") or ""
    if unit in _DAYS:
        return Pointer(start, end, noun, edge_, sign * number * _DAYS[unit], words=words)
    return Pointer(start, end, noun, edge_, 0, sign * number * (12 if unit == "year" else 1))


def counted(when: When, pointer: Pointer) -> When | None:
    """The date of a pointer whose event has this date; None where that is too vague to count from."""
    if pointer.edge == "whole":
        return when
    if when.open_start or when.open_end or when.days > 31:
        return None
    if when.precision not in ("day", "range") and not pointer.months:
        return None  # no day can be counted from a month
    edge = when.first if pointer.edge == "start" else when.last
    if pointer.weekday is not None:
        return When.day(weekday_near(edge, pointer.weekday, pointer.days, strict=True))
    if pointer.months:
        return _months_on(edge, pointer.months)
    try:
        return When.day(edge + timedelta(pointer.days))
    except OverflowError:
        return None


def _months_on(day: date, months: int) -> When | None:
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= years <= 9999:
        return None
    for last in range(day.day, 27, -1) if day.day > 28 else (day.day,):
        try:
            return When.day(date(years, month + 1, last))
        except ValueError:
            continue
    return None


def reached(sentence: str, at: int) -> tuple[int, int, int] | None:
    """Of `Sunday, two days after Chile joined`, its date ending `at`: the bounds of the distance, and its days."""
    found = _patterns()["reached"].match(sentence, at)
    if found is None:
        return None
    number = _NUMBERS.get(found["number"].lower()) or int(found["number"])
    days = number * _DAYS[found["unit"].lower()]
    return found.start("number"), found.end(), -days if found["way"].lower() == "after" else days


class Known(NamedTuple):
    """An event with a date that later words may point at: its sentence's number, lemma, words, kind and date."""

    number: int
    lemma: str
    words: frozenset[str]
    kind: str
    when: When
    off: bool = False  # put off or called off
    end: int = 0  # where its date words end in the text


def antecedent(pointer: Pointer, number: int, known: Sequence[Known], published: date) -> Known | None:
    """The event that a pointer of sentence `number` means: by its verb, by the noun itself, by its kind.

    Of several it is the nearest in the text, of conferences and summits the one nearest to the day of publication.
    """
    if pointer.edge != "whole":
        known = [one for one in known if counted(one.when, pointer) is not None]
    if pointer.noun == MOVED:
        return next((one for one in reversed(known) if one.off and 0 <= number - one.number <= 1), None)
    if pointer.noun == LATER:
        return _told_before(number, known, published)
    if pointer.words:
        return described(pointer.words, number, known)
    return _meant(pointer, number, known, published)


def _told_before(number: int, known: Sequence[Known], published: date) -> Known | None:
    """The nearest event before that happened on a known day, not far back in the text."""
    near = (one for one in known if 0 <= number - one.number <= _NEAR and not one.off)
    days = [one for one in near if one.when.precision in ("day", "range") and one.when.last <= published]
    return max(days, key=lambda one: (one.number, one.end), default=None)


_NEAR: Final = 8  # sentences


def _meant(pointer: Pointer, number: int, known: Sequence[Known], published: date) -> Known | None:
    """The event that the noun of a pointer means."""
    lemmas, kinds = (set(part.split()) for part in POINTING[pointer.noun])
    ranks: tuple[list[Known], ...] = ([], [], [])
    for one in known:
        if one.off:
            continue
        if one.lemma in lemmas or (one.lemma == pointer.noun):
            ranks[0].append(one)
        elif (pointer.noun in one.words and one.kind in kinds) or (not kinds and lemmas & one.words):
            ranks[1].append(one)
        elif one.kind in kinds:
            ranks[2].append(one)
    here = [
        one
        for one in known
        if one.number == number and (one.kind in kinds or pointer.noun in one.words) and not one.off
    ]
    if pointer.edge == "whole" and here:
        return here[-1]
    if pointer.edge != "whole" and pointer.noun == "event":
        lasting = [one for rank in ranks for one in rank if 1 < one.when.days < 60 and not one.when.open_start]
        return min(lasting, key=lambda one: (one.number > number, abs(one.number - number)), default=None)
    if kinds & {"conference", "summit"}:
        lasting = [
            one for rank in ranks for one in rank if one.kind in kinds and one.when.precision in ("day", "range")
        ]
        longer = [one for one in lasting if one.when.days > 1 and not one.when.open_start] or lasting
        return min(longer, key=lambda one: (_apart(one.when, published), abs(one.number - number)), default=None)
    for rank in ranks:
        if rank:
            return min(rank, key=lambda one: (one.number > number, abs(one.number - number)))
    return None


def described(words: str, number: int, known: Sequence[Known]) -> Known | None:
    """The event that has the most words with a description in common, its verb above all."""
    told = [word.low for word in words_of(words) if len(word.low) > 3]
    head = told[-1][:5] if told else ""
    lemmas = {verb.lemma for word in told if (verb := verb_of(word)) is not None}
    stems = {word[:5] for word in told}

    def likeness(one: Known) -> int:
        return 2 * (one.lemma in lemmas) + len(stems & {word[:5] for word in one.words})

    def enough(one: Known) -> bool:
        return likeness(one) >= 2 or (likeness(one) == 1 and any(word.startswith(head) for word in one.words if head))

    alike = [one for one in known if enough(one) and not one.off]
    return min(alike, key=lambda one: (-likeness(one), one.number > number, abs(one.number - number)), default=None)


def _apart(when: When, day: date) -> int:
    return 0 if when.first <= day <= when.last else min(abs((when.first - day).days), abs((when.last - day).days))
