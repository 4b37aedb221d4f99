"""The name by which the tables know a verb, and whether it only says something."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import DATE_NAMES
from tracker.reader.events.kinds.objects import OBJECTS
from tracker.reader.events.kinds.subjects import SUBJECTS
from tracker.reader.events.kinds.tables import verbs
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word


def named(predicate: Predicate, words: Sequence[Word]) -> str:
    """A verb as the tables have it, with what follows it where that changes its meaning: lay off, enter into force."""
    lemma, following = predicate.lemma, [word.low for word in words[predicate.last : predicate.last + _APART + 1]]
    form = words[predicate.head].low if predicate.passive else lemma
    following = following[_day(following) :]
    if following[:1] == ["for"] and (predicate.passive or not _TIMES.isdisjoint(following)):
        arranged = lemma in ("call", "list") and any(map(_is_dated, following[1:3]))
        return "schedule" if arranged else lemma  # called | for Friday; called | for the second week of May
    if lemma == "call" and _is_described(words[predicate.last :]):
        return _CALLED
    if (
        lemma == "call"
        and following[:1] == ["on"]
        and not any(word.low in ("to", "for") for word in words[predicate.last :])
    ):
        return "visit"
    longer = _with_more(form, lemma, following) if not _leading().isdisjoint((form, lemma)) else ()
    again = lemma.removeprefix("re").removeprefix("-") if lemma not in _OTHERS else lemma  # reintroduce
    spelt = f"{lemma[:-3]}ise" if lemma.endswith("ize") else lemma
    return next((name for name in (*longer, lemma, spelt, again) if _has_rows(name)), lemma)


def _with_more(form: str, lemma: str, following: Sequence[str]) -> list[str]:
    """A verb with each of the words behind it that may be a part of it: lay | off, enter | into force."""
    near = [" ".join((one, *following[:size])) for size in range(_LONGEST, 0, -1) for one in {form: 1, lemma: 1}]
    apart = [
        f"{lemma} {word}"
        for before, word, after in zip(("", *following), following[:_APART], (*following[1:], ""), strict=False)
        if word in _PARTICLES and not _is_dated(after) and not (word == "off" and before in _TIMES)
    ]
    return [*near, *apart]


@lru_cache(maxsize=1)
def _leading() -> frozenset[str]:
    """The verbs that the tables have with more words: to ask for one of them first is fast."""
    return frozenset(name.split()[0] for table in (verbs(), OBJECTS, SUBJECTS) for name in table if " " in name)


def _day(following: Sequence[str]) -> int:
    """How many words name the day of what a verb tells: appealed | on Sunday for an end."""
    size = sum(1 for _ in takewhile(lambda low: low in _WHEN or _is_dated(low), following[:3]))
    return size if any(_is_dated(low) for low in following[:size]) else 0


_WHEN: Final = word_set("on in last next early late this")


def _is_dated(low: str) -> bool:
    """Whether a day is named there: met | on Monday."""
    return low in DATE_NAMES or low[:1].isdigit()


def _is_described(after: Sequence[Word]) -> bool:
    """Whether something is called something: called | the drills | a rehearsal."""
    own = [word.low for word in takewhile(lambda word: word.low not in _ENDS, after)]
    return own[:1] != ["off"] and any(low in ("a", "an") or low[0] in '"“' for low in own[1:])


_CALLED: Final = "describe"
_ENDS: Final = word_set(", ; : . and to of on in for at by with from that after before")


def _has_rows(name: str) -> bool:
    return name in verbs() or name in OBJECTS or name in SUBJECTS


_LONGEST: Final = 2  # words that follow a verb as a part of it
_APART: Final = 5  # words from a verb to its particle: brought the three | together
_PARTICLES: Final = word_set("together off down up out on that whether as")
# What is taken off from work, in the place of `off` as a part of the verb: took six months | off.
_TIMES: Final = word_set("day days week weeks month months year years time leave hour hours term season")
# Verbs of another sense than without re-.
_OTHERS: Final = word_set("rename readmit recover restore remark react refine regain represent")


def is_saying(name: str) -> bool:
    """Whether a verb only tells of what somebody else does: what follows it is not what happens."""
    return name == _CALLED or any(kind == "statement" and weight >= _SAID for kind, weight in verbs().get(name, ()))


_SAID: Final = 2.5  # votes of a verb for a statement
