"""The event that words of the text count from."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import ORDINALS, word_set
from tracker.reader.events.anchor_nouns import deeds, event_noun, in_table, meaning
from tracker.reader.events.counting import counted
from tracker.reader.events.pointers import LATER, MOVED, PLANNED, Pointer
from tracker.reader.events.references import ENDING, ORDERED, STARTING, Reference, reference
from tracker.when import When


class Known(NamedTuple):
    """An event with a date that later words may point at: its sentence's number, lemma, words, kind and date."""

    number: int
    lemma: str
    words: frozenset[str]
    kind: str
    when: When
    off: bool = False  # put off or called off
    end: int = 0  # where its date words end in the text
    noun: str = ""  # the noun that its date stands beside: the meeting of 7 May
    counted: bool = False  # whether its date was counted from that of another
    told: bool = True  # whether it is told as an event, and not only dated in passing
    vague: bool = False  # whether its date is only some day of a week
    lasts: When | None = None  # all of its days, where its date is the first or the last of some


def _any_date(when: When) -> bool:
    return bool(when)


def antecedent(
    pointer: Pointer,
    number: int,
    known: Sequence[Known],
    published: date,
    fits: Callable[[When], bool] = _any_date,
) -> Known | None:
    """The event that a pointer of sentence `number` means; None where there is none, or two are equally likely.

    Of several that are named alike it is the nearest in the text, of conferences and summits the one nearest to the
    day of publication; where none is named, it is the one told last before. `fits` tells whether a date that the
    pointer comes to is possible.
    """
    if pointer.noun == PLANNED:
        return None  # it counts from a date, and from no event

    def possible(one: Known) -> bool:
        when = counted(one.when, pointer)
        return when is not None and fits(when)

    if pointer.noun == MOVED:
        off = (one for one in reversed(known) if one.off and 0 <= number - one.number <= 1)
        return next((one for one in off if counted(one.when, pointer) is not None), None)
    if pointer.noun == LATER:
        near = filter(possible, _just_told(pointer, number, known, published))
        return max(near, key=lambda one: (one.number, one.told, one.end), default=None)
    known = [one._replace(when=one.lasts) if one.lasts else one for one in known if not one.off]
    return _meant(pointer, number, [one for one in known if possible(one) and not _is_open(one, pointer)], published)


def _is_open(one: Known, pointer: Pointer) -> bool:
    """Whether the side of an event that words count from is not known: the last day of a visit that only began."""
    if one.vague and pointer.edge != "whole" and not pointer.period:
        return True
    verb = pointer.event.verb if pointer.event else ""
    if verb in _BOUNDING or one.when.days > 1:
        return False
    if pointer.edge == "end":
        return pointer.noun in _LASTING and one.lemma in _FIRST
    return pointer.noun in LONG and one.lemma in ENDING


_FIRST: Final = STARTING | {"arrive"}
# What lasts some days, and what may be over on the first.
_LASTING: Final = word_set(
    "visit trip tour stay trial exercise exercises drill drills manoeuvres siege strike walkout stoppage expo fair "
    "festival"
)
LONG: Final = _LASTING | word_set("talks negotiations conference summit forum congress session round")


def _just_told(pointer: Pointer, number: int, known: Sequence[Known], published: date) -> list[Known]:
    """The events told not far back in the text, and what is dated there in passing."""
    near = [one for one in known if 0 <= number - one.number <= _NEAR and (not one.off or pointer.days == -1)]
    return [one for one in near if one.told or (one.lemma and _apart(one.when, published) < _YEAR)]


_YEAR: Final = 400  # days
_NEAR: Final = 8  # sentences


def _meant(pointer: Pointer, number: int, known: Sequence[Known], published: date) -> Known | None:
    """The event that a pointer names."""
    event = pointer.event or Reference(pointer.end, noun=pointer.noun)
    kinds = meaning(event.noun).kinds
    here = [one for one in known if one.number == number and (one.kind in kinds or event.noun in one.words)]
    if pointer.edge == "whole" and here:
        return here[-1]
    if pointer.edge != "whole" and event.noun == "event":
        begun = (one for one in known if pointer.edge == "start" and one.lemma in _FIRST and one.number <= number)
        days = [*(one for one in known if _some_days(one)), *begun]
        lasting = [one for one in days if one.kind in kinds]
        near = [one for one in days if 0 <= number - one.number <= _JUST_BEFORE]
        return min(lasting or near, key=lambda one: (one.number > number, abs(one.number - number)), default=None)
    if not event.noun and (event.verb in _ARRANGED or event.verb in _COMING):
        return _gone_on(event.verb, number, known)
    found = [(one, worth) for one in known if (worth := _likeness(event, one)) > 0]
    found = [
        (one, worth) for one, worth in found if worth > _OF_KIND or one.number <= number or one.when.first <= published
    ]
    own = event.noun in _OPENINGS and any(worth >= _NAMED for _, worth in found)  # the closure of a plant
    gathered = kinds & {"conference", "summit"} and not (event.near or event.ordinal or own)
    if gathered and (held := _held(found, kinds, known)):
        nearest = min(held, key=lambda one: (_apart(one.when, published), abs(one.number - number)))
        return _best(event, number, [(one, 1) for one in held if one.number == nearest.number])
    if not found and event.noun in _GENERIC and not event.verb:
        return _gone_on("", number, [one for one in known if one.when.last <= published])
    if not found and event.noun and event.verb in _BOUNDING:
        lasting = [one for one in known if one.told and _some_days(one)]
        lasting = [one for one in lasting if event.noun in one.words] or lasting
        return lasting[0] if len({one.when for one in lasting}) == 1 else None  # the regatta ends: no other does
    if not found and event.noun in LONG and not event.verb:
        at = [one for one in known if event.noun in one.words and one.when.days == 1 and one.number < number]
        if gathered and pointer.edge == "whole" and len({one.when for one in at}) == 1:
            return at[-1]  # showed a phone at its conference on Monday: at the conference
        near = [one for one in known if _some_days(one) and 0 <= number - one.number <= _JUST_BEFORE]
        same = len({one.when for one in near}) == 1 and near[0].when.precision != "month"
        return near[0] if same else None  # was here from 3 to 5 May: during the visit
    return _best(event, number, found, last=pointer.edge == "end")


_BOUNDING: Final = STARTING | ENDING
_OPENINGS: Final = ("opening", "closing", "closure")  # of a gathering, or of a plant


def _held(found: Sequence[tuple[Known, int]], kinds: frozenset[str], known: Sequence[Known]) -> list[Known]:
    """The events on known days that people gather at, those of some days where there are such.

    Where none is called so, it is the one gathering of some days that the text tells of.
    """
    lasting = [
        one
        for one, worth in found
        if one.kind in (_GATHERINGS if worth >= _MENTIONED else kinds) or not one.told or worth >= _NAMED
        if one.when.precision in ("day", "range") and not one.when.open_start
    ]
    if not lasting:
        gathering = [one for one in known if one.kind in _GATHERINGS and _some_days(one)]
        return gathering if len({one.when for one in gathering}) == 1 else []
    return [one for one in lasting if one.when.days > 1 and not one.when.open_start] or lasting


_GENERIC: Final = word_set("announcement decision move news step incident event development")


def _gone_on(verb: str, number: int, known: Sequence[Known]) -> Known | None:
    """The event just told that began, ended or came about: it ends; it came out."""
    near = [one for one in known if 0 <= number - one.number <= _JUST_BEFORE and one.told]
    lemmas = _COMING.get(verb, frozenset())
    meant = [one for one in near if one.lemma in lemmas] or [one for one in near if _some_days(one)] or near
    last = max(meant, key=lambda one: (one.number, one.end), default=None)
    rivals = (one for one in meant if last is not None and one.number == last.number and one.when != last.when)
    return None if any(True for _ in rivals) else last


_COMING: Final = {
    "come": word_set("publish release launch unveil issue appear air open"),
    "appear": word_set("publish release issue"),
    "leave": word_set("fly travel depart go head"),
    "arrive": word_set("fly travel visit land come"),
    "return": word_set("fly travel go come"),
    "happen": frozenset[str](),
    "occur": frozenset[str](),
}


def _best(event: Reference, number: int, found: Sequence[tuple[Known, int]], *, last: bool = False) -> Known | None:
    """The likeliest event, the nearest of those named alike; None where one sentence has two of them."""

    def rank(one: tuple[Known, int]) -> tuple[int, bool, int]:
        likeness = 0 if event.near else one[1]
        return -likeness, one[0].number > number, abs(one[0].number - number)

    if not found:
        return None
    most = max(worth for _, worth in found)
    if event.ordinal and (nth := _nth(event.ordinal, [one for one, worth in found if worth == most])):
        return nth
    first = min(map(rank, found))
    alike = [one for one, worth in found if rank((one, worth)) == first]
    alike = [one for one in alike if not one.counted] or alike  # a vote on a day, declared three days later
    times = [one.when.first for one in alike]
    if event.noun in LONG and (max(times) - min(times)).days < _FORTNIGHT:  # met on a day and rose two days later
        alike.sort(key=lambda one: one.when.first, reverse=last)
        return alike[0]
    if event.near and alike[0].number <= number:
        return alike[-1]
    return alike[0] if all(one.when == alike[0].when for one in alike) else None


def _nth(ordinal: str, found: Sequence[Known]) -> Known | None:
    """The first, second or last in time of several events, where their own words number none of them apart."""
    if len({one.when for one in found}) < 2 or len({one.words & ORDERED for one in found}) > 1:
        return None
    place = ORDINALS.index(ordinal) if ordinal in ORDINALS else -1
    ordered = sorted(found, key=lambda one: (one.when.first, one.when.last))
    return ordered[place] if place < len(ordered) else None


_NAMED: Final = 6  # the likeness of what is told by the very verb or noun
_MENTIONED: Final = 4
_OF_KIND: Final = 2
_CLAUSE: Final = 5
# Verbs that say no more than that an event came about, began or ended: its noun tells what it was.
_ARRANGED: Final = word_set(
    "hold take begin start open end close finish conclude set plan schedule call resume convene be follow host occur "
    "happen announce declare report confirm reveal impose issue make give deliver reach complete conduct carry stage "
    "expire lapse elapse run come"
)


def _likeness(event: Reference, one: Known) -> int:
    """How well an event fits a reference; 0 where it does not."""
    if event.ordinal and (others := ORDERED & one.words) and event.ordinal not in others:
        return 0
    named = not event.verb or event.verb in _ARRANGED
    worth = _by_noun(event.noun, one) if named else _by_verb(event.verb, one)
    if named and not worth:
        return 0
    stems = {low[:_STEM] for low in one.words if len(low) > 2}
    shared = sum(word[:_STEM] in stems for word in event.words)
    worth = worth or (shared if shared > 1 else 0)
    worth = worth or (_OF_KIND if event.noun and event.noun == one.lemma else 0)  # after the fine was announced
    return worth + min(shared, _MOST) - (not one.told) if worth else 0


_FORTNIGHT: Final = 14  # days
_STEM: Final = 5  # letters
_MOST: Final = 3


_PARTICLES: Final = word_set("out down back")
_DEAL: Final = ("strike", "agreement")  # what is struck with a deal is no strike


def _by_noun(noun: str, one: Known) -> int:
    lemmas, kinds = meaning(noun)
    if (one.lemma, one.kind) == _DEAL and "agree" not in lemmas:
        return 0
    with_particle = any(word in one.words and f"{one.lemma}-{word}" in lemmas for word in _PARTICLES)
    if one.lemma in lemmas or with_particle or (noun and (noun in (one.lemma, one.noun) or one.noun in lemmas)):
        return _NAMED
    alike = one.kind in kinds or (kinds & _GATHERINGS and one.kind in _GATHERINGS)
    if not one.words.isdisjoint((noun, f"{noun}s")) and (
        alike or one.lemma in _ARRANGED or (not kinds and event_noun(noun))
    ):
        return _MENTIONED
    if (alike or not kinds or one.lemma in _ARRANGED) and lemmas & one.words:
        return _MENTIONED
    if one.kind not in kinds:
        return 0
    deeds = lemmas | {noun}
    return _OF_KIND + any(in_table(word) and deeds & meaning(word).lemmas for word in one.words)  # goes to the polls


_GATHERINGS: Final = frozenset({"conference", "summit", "meeting"})


def _by_verb(verb: str, one: Known) -> int:
    nouns = {one.lemma, one.noun, *deeds(one.lemma)} | (one.words if one.lemma in _ARRANGED else frozenset())
    lemmas = (lemma for word in nouns if in_table(word) for lemma in meaning(word).lemmas)
    named = any(verb == lemma.partition("-")[0] for lemma in lemmas)
    return _CLAUSE if verb == one.lemma or named else _OF_KIND if verb in one.words else 0


def _some_days(one: Known) -> bool:
    """Whether an event lasts more days than one, and no long time."""
    return 1 < one.when.days < 60 and not one.when.open_start


_JUST_BEFORE: Final = 3  # sentences


def described(words: str, number: int, known: Sequence[Known]) -> Known | None:
    """The event that words refer to: in response to | the attack on the port."""
    event = reference(words, 0)
    if event is None:
        return None
    found = [(one, worth) for one in known if not one.off and (worth := _likeness(event, one)) > _OF_KIND]
    return _best(event, number, found)


def _apart(when: When, day: date) -> int:
    return 0 if when.first <= day <= when.last else min(abs((when.first - day).days), abs((when.last - day).days))
