"""The event that words of the text count from, and the date that they come to."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from tracker.dates.arithmetic import add_months, unit, weekday_near
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.anchor_nouns import POINTING
from tracker.reader.events.pointers import LATER, MOVED, PLANNED, Pointer
from tracker.reader.events.words import words_of
from tracker.when import When


def counted(when: When, pointer: Pointer) -> When | None:
    """The date of a pointer whose event has this date; None where that is too vague to count from."""
    if pointer.edge == "whole":
        return when
    if when.open_start or when.open_end or when.days > (_HALF_YEAR if pointer.period else _MONTH):
        return None
    if when.precision not in ("day", "range") and not (pointer.months or pointer.period):
        return None  # no day can be counted from a month
    edge = when.first if pointer.edge == "start" else when.last
    try:
        if pointer.period:
            return unit(edge, pointer.period, pointer.days)
        if pointer.weekday is not None:
            return When.day(weekday_near(edge, pointer.weekday, pointer.days, strict=True))
        day = add_months(edge, pointer.months) + timedelta(pointer.days)
    except (OverflowError, ValueError):
        return None
    return When.span(None, day) if pointer.within else When.day(day)


def planned_before(when: When, pointer: Pointer) -> When | None:
    """The time that was planned where something comes at this one, so much later or earlier; None where it is vague."""
    day = add_months(when.first, pointer.months) + timedelta(pointer.days)
    if when.precision == "day":
        return When.day(day)
    if when.precision == "month" and pointer.months:
        return When.month(day.year, day.month)
    return When.year(day.year) if when.precision == "year" and pointer.months % 12 == 0 != pointer.months else None


_MONTH: Final = 31  # days
_HALF_YEAR: Final = 190


class Known(NamedTuple):
    """An event with a date that later words may point at: its sentence's number, lemma, words, kind and date."""

    number: int
    lemma: str
    words: frozenset[str]
    kind: str
    when: When
    off: bool = False  # put off or called off
    end: int = 0  # where its date words end in the text
    counted: bool = False  # its date was counted from that of another


def antecedent(pointer: Pointer, number: int, known: Sequence[Known], published: date) -> Known | None:
    """The event that a pointer of sentence `number` means: by its verb, by the noun itself, by its kind.

    Of several it is the nearest in the text, of conferences and summits the one nearest to the day of publication.
    """
    if pointer.noun == PLANNED:
        return None  # it counts from a date, and from no event
    if pointer.edge != "whole":
        known = [one for one in known if counted(one.when, pointer) is not None]
    if pointer.noun == MOVED:
        return next((one for one in reversed(known) if one.off and 0 <= number - one.number <= 1), None)
    if pointer.noun == LATER:
        return _told_before(number, known, None if pointer.period else published)
    if pointer.words:
        return described(pointer.words, number, known)
    return _meant(pointer, number, known, published)


def _told_before(number: int, known: Sequence[Known], published: date | None) -> Known | None:
    """The nearest event before, not far back in the text; by a day of publication, one on a known day until then."""
    near = [one for one in known if 0 <= number - one.number <= _NEAR and not one.off]
    if published is not None:
        near = [one for one in near if one.when.precision in ("day", "range") and one.when.last <= published]
    return max(near, key=lambda one: (one.number, one.end), default=None)


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
        lasting = [one for rank in ranks for one in rank if _some_days(one)]
        near = [one for one in known if _some_days(one) and 0 <= number - one.number <= _JUST_BEFORE]
        return min(lasting or near, key=lambda one: (one.number > number, abs(one.number - number)), default=None)
    if kinds & {"conference", "summit"}:
        lasting = [
            one for rank in ranks for one in rank if one.kind in kinds and one.when.precision in ("day", "range")
        ]
        longer = [one for one in lasting if one.when.days > 1 and not one.when.open_start] or lasting
        if longer:
            return min(longer, key=lambda one: (_apart(one.when, published), abs(one.number - number)))
    for rank in ranks:
        if rank:
            return min(rank, key=lambda one: (one.number > number, abs(one.number - number)))
    return None


def _some_days(one: Known) -> bool:
    """Whether an event lasts more days than one, and no long time."""
    return 1 < one.when.days < 60 and not one.when.open_start


_JUST_BEFORE: Final = 3  # sentences


def described(words: str, number: int, known: Sequence[Known]) -> Known | None:
    """The event that has the most words with a description in common, its verb above all."""
    told = [word.low for word in words_of(words) if len(word.low) > 3]
    head = told[-1][:5] if told else ""
    lemmas = {verb.lemma for word in told if (verb := verb_of(word)) is not None}
    stems = {word[:5] for word in told}

    def likeness(one: Known) -> int:
        named = any(lemmas & set(POINTING[word][0].split()) for word in one.words & POINTING.keys())
        return 2 * (one.lemma in lemmas or named) + len(stems & {word[:5] for word in one.words})

    def enough(one: Known) -> bool:
        return likeness(one) >= 2 or (likeness(one) == 1 and any(word.startswith(head) for word in one.words if head))

    alike = [one for one in known if enough(one) and not one.off]
    return min(alike, key=lambda one: (-likeness(one), one.number > number, abs(one.number - number)), default=None)


def _apart(when: When, day: date) -> int:
    return 0 if when.first <= day <= when.last else min(abs((when.first - day).days), abs((when.last - day).days))
