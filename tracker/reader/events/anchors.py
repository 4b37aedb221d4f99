"""Dates that count from another event of the text: at the event, two days after the vote, on its closing day."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from tracker.reader.english.verbs import verb_of
from tracker.reader.events.words import words_of
from tracker.when import When

Edge = Literal["start", "end", "whole"]

# The noun that points -> the lemmas and kinds that its event may have.
POINTING: Final[Mapping[str, tuple[str, str]]] = {
    "vote": ("vote adopt reject approve elect", "resolution election law"),
    "signing": ("sign initial", "agreement treaty law"),
    "signature": ("sign initial", "agreement treaty"),
    "summit": ("summit meet", "summit"),
    "forum": ("forum", "conference summit"),
    "conference": ("conference", "conference"),
    "expo": ("expo", "conference"),
    "exhibition": ("exhibition", "conference"),
    "fair": ("fair", "conference"),
    "event": ("event", "conference summit launch meeting"),
    "show": ("show", "conference"),
    "congress": ("congress", "conference"),
    "gathering": ("gather", "conference summit meeting"),
    "edition": ("edition", "conference"),
    "meeting": ("meet meeting", "meeting summit"),
    "talks": ("talks negotiate", "meeting"),
    "session": ("session", "meeting resolution"),
    "hearing": ("hearing hear", "law meeting"),
    "launch": ("launch unveil release", "launch"),
    "unveiling": ("unveil launch", "launch"),
    "release": ("release publish", "launch report"),
    "announcement": ("announce say", "statement policy launch"),
    "ruling": ("rule uphold strike overturn quash", "law"),
    "verdict": ("convict acquit rule", "law"),
    "judgment": ("rule", "law"),
    "election": ("election elect vote", "election"),
    "referendum": ("referendum vote", "election"),
    "poll": ("poll vote", "election"),
    "run-off": ("run-off", "election"),
    "ballot": ("vote", "election"),
    "attack": ("attack hit strike fire", "conflict"),
    "strike": ("strike hit attack", "conflict"),
    "shooting": ("shoot fire wound come", "conflict"),
    "sinking": ("sink drown capsize overturn", "conflict"),
    "crash": ("crash collide", "conflict"),
    "collision": ("collide ram", "conflict"),
    "explosion": ("explode blast", "conflict"),
    "raid": ("raid attack", "conflict"),
    "blast": ("explode blast", "conflict"),
    "coup": ("coup seize overthrow", "conflict"),
    "ceasefire": ("ceasefire truce", "conflict agreement"),
    "truce": ("truce ceasefire", "conflict agreement"),
    "agreement": ("agree agreement sign", "agreement treaty"),
    "deal": ("deal agree sign", "agreement market"),
    "accord": ("accord agree sign", "agreement"),
    "adoption": ("adopt", "resolution treaty law"),
    "publication": ("publish appear", "report law sanction export-control"),
    "decision": ("decide rule", "policy law resolution"),
    "listing": ("list", "market sanction export-control"),
    "ceremony": ("ceremony sign inaugurate", "launch agreement meeting"),
    "visit": ("visit", "meeting"),
    "speech": ("speech address speak", "statement"),
    "opening": ("open", "conference summit meeting"),
    "closing": ("close end", "conference summit meeting"),
    "debate": ("debate", "meeting resolution"),
    "test": ("test", "conflict launch"),
    "deposit": ("deposit", "treaty"),
    "ratification": ("ratify deposit", "treaty"),
    "exercise": ("exercise begin start hold", "conflict other"),
    "exercises": ("exercise begin start hold", "conflict other"),
    "drill": ("drill begin hold", "conflict other"),
    "trial": ("trial open begin", "law"),
    "festival": ("festival", "conference"),
    "negotiations": ("negotiate talks", "meeting"),
    "veto": ("veto", "resolution"),
    "invasion": ("invade", "conflict"),
    "takeover": ("takeover acquire buy", "market"),
    "merger": ("merge merger", "market"),
    "entry": ("enter take", "treaty law policy"),
}
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


class Pointer(NamedTuple):
    """Words that point at another event: which noun, the edge of its time, and how far from there."""

    start: int
    end: int
    noun: str
    edge: Edge
    days: int = 0
    months: int = 0
    words: str = ""  # what the event is said to be, where no noun of the table names it


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
    rows = {
        "offset": rf"\b{number} (?P<unit>day|week|fortnight|month|year)s? (?P<way>after|before|from|"
        rf"following|ahead of|prior to) {named}",
        "free": rf"\b{number} (?P<unit>day|week|fortnight)s? (?P<way>after|before|following) "
        rf"(?P<words>(?!(?:that|this|it|they|he|she)\b)[^,;.:()]{{4,60}})",
        "eve": rf"\bon the eve of {named}",
        "edge": rf"\bon (?:the|its|their) (?P<edge>opening|first|closing|last|final|second|third) day(?: of {named})?",
        "moved": rf"\b{_MOVED}(?: \w+){{0,2}}? (?:by|for) {number.replace('|the', '')} "
        r"(?P<unit>day|week|fortnight|month)s?\b",
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
    number = _NUMBERS.get(found["number"].lower()) or (1 if found["number"].lower() == "the" else int(found["number"]))
    if name == "moved":
        days, months = _DAYS.get(found["unit"].lower(), 0) * number, 0 if found["unit"].lower() in _DAYS else number
        sign = -1 if "forward" in found["moved"].lower() else 1
        return Pointer(start, end, MOVED, "start", sign * days, sign * months)
    before = found["way"].lower() in ("before", "ahead of", "prior to")
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
    edge = when.first if pointer.edge == "start" else when.last
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
    if pointer.words:
        return described(pointer.words, number, known)
    return _meant(pointer, number, known, published)


def _meant(pointer: Pointer, number: int, known: Sequence[Known], published: date) -> Known | None:
    """The event that the noun of a pointer means."""
    lemmas, kinds = (set(part.split()) for part in POINTING[pointer.noun])
    ranks: tuple[list[Known], ...] = ([], [], [])
    for one in known:
        if one.off:
            continue
        if one.lemma in lemmas or (one.lemma == pointer.noun):
            ranks[0].append(one)
        elif pointer.noun in one.words and one.kind in kinds:
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
