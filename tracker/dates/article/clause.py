"""Decide past or future from a small model of the clause that a date stands in, and say why.

The model: what stands right before the date (`since`, `until`, `by`), the noun that the date modifies (`the Feb. 11
shelling`), the nearest verb before it in its clause, else the one after. `verbs` says what each verb form means, and
`present.py` which word is a verb in the plain present; `own_verb.py`, whether the date opens a clause of its own.
The first of `_RULES` that has an answer decides.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from tracker.dates.article import arranged, looked_to, nouns, own_verb, present
from tracker.dates.article.place import PREPOSITIONS, Clause, Place
from tracker.dates.article.verbs.forms import PAST, PLANNED, SAYING
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.model import Direction

_ENDING: Final = ("until", "till", "through")
# What goes on for a time, so that `until` says when it was over.
_LASTING: Final = word_set(
    "served lasted stayed ran lived worked fought remained ruled reigned led held was were governed continued "
    "persisted waited played stood took taught went survived dragged"
)
_NONE: Final = word_set("no not nobody none nothing neither never hardly scarcely barely few little nor without t")
_ORDERING: Final = word_set("promised vowed pledged ordered asked demanded guaranteed undertook required urged sought")
_COMMITTING: Final = word_set(
    "promised vowed pledged ordered told asked demanded won gave given secured set guaranteed undertook allowed "
    "obliged required urged warned predicted foresaw threatened offered sought wanted hoped pledge promise vow "
    "order demand target commitment undertaking plan plans deal"
)
_CLOSING: Final = ("to", "ended", "ending", "through")
_REPORTING: Final = word_set("said showed found revealed says shows finds reveals")
_OUTCOMES: Final = word_set("winner winners result results outcome loser losers victims survivors aftermath")
_NEAR: Final = 9  # tokens from what is being done to the day it is to be done by
_SOURCE: Final = 20  # tokens of who says so
_EVENT: Final = 7  # tokens; how far before its date what happens then is named
_AHEAD_OF: Final = (("ahead", "of"), ("eve", "of"), ("up", "to"))  # in the run-up to


class Clauses:
    """The clauses of a text; the last one asked for is kept."""

    __slots__ = ("_last", "_words")

    def __init__(self, words: Words) -> None:
        self._words = words
        self._last: tuple[tuple[int, int], Clause] | None = None

    def __call__(self, first: int, last: int) -> Direction:
        return self.at(first, last).direction

    def at(self, first: int, last: int) -> Clause:
        """The clause that tokens `first` to `last` stand in."""
        if self._last is None or self._last[0] != (first, last):
            self._last = (first, last), _decided(Place(self._words, first, last))
        return self._last[1]


def _decided(place: Place) -> Clause:
    for rule in _RULES:
        found = rule(place)
        if found is not None:
            return found
    return Clause("neutral")


def _right_before(at: Place) -> Clause | None:
    """Words beside the date that settle it: since, ahead of, the deadline is."""
    words, before, further = at.words, at.before, at.further
    if before == "since" or (before in ("after", "following") and at.after == "'s"):
        return Clause("past", f"after '{before}'")
    if before in _CLOSING and words.kinds[at.first - 2] in _units() and words.backward(at.first) != "future":
        return Clause("past", f"after '{further} {before}'")  # profit for the year to March 25
    if "beginning" in (before, further):
        return Clause("future", f"after '{further} {before}'")
    third = words[at.first - 3]
    if (before in ("on", "in") and further.isalpha() and third in ("is", "are")) or (
        before == "before" and third in ("no", "not", "any")
    ):
        return Clause("future", f"after '{third} {further}'")  # is up in November; no date before May
    if before == "of" and further in _OUTCOMES:
        apposed = words[at.first - 3 - (third == "the")] == ","  # the party, winner of Sunday's vote, hopes to
        if apposed or words.forward(at.last) != "future":
            return Clause("past", f"after '{further} of'")
    if before in ("pending", "come"):
        return Clause("future", f"after '{before}'")  # come January, the tax will be gone
    if before in ("is", "are") or (before in PREPOSITIONS and further in ("is", "are")):
        return Clause("future", "after 'is'")  # the deadline is Friday
    if before == "" and at.after == "is":
        return Clause("future", "before 'is'")  # Monday is a holiday
    return _beside_event(at)


@lru_cache(maxsize=1)
def _units() -> frozenset[str]:
    """The classes of units that end with a date: the six months to June."""
    return frozenset(codes()[name] for name in ("week", "monthunit", "quarter", "year", "decadeunit"))


def _modifying(at: Place) -> Clause | None:
    """A date that tells which deed is meant, whatever its sentence says of it: under a May accord."""
    lead = at.first - 1 - (at.before in nouns.DETERMINERS and at.before != "for")
    if at.words[lead] == "for" and at.words[lead - 1] in nouns.AHEAD | nouns.FACING:
        return Clause("future", f"after '{at.words[lead - 1]} for'")
    traded = next((word for word in map(at.words.__getitem__, range(at.last, at.last + 4)) if word in nouns.AHEAD), "")
    if traded and at.words.kinds[at.last - 1] == codes()["month"]:
        return Clause("future", f"it tells which '{traded}'")
    noun = nouns.modified(at.words, at.first, at.last) or nouns.suffered(at.words, at.first)
    if at.before in nouns.DETERMINERS and any(at.words[at.last + step] in _REPORTING for step in (1, 2)):
        return Clause("past", "it tells which has reported")  # the minutes of the 1-2 May meeting said
    opens = next(iter(at.words.clause_before(at.first)), None) is None or not _governed(at)
    if noun in nouns.MISHAPS or (noun in nouns.DEEDS and not (opens and at.words.forward(at.last) == "future")):
        return Clause("past", f"it tells which '{noun}'")
    return None


def _open_ended(at: Place) -> Clause | None:
    """`to contracts signed on or after 1 October`: ahead where a verb of the clause is."""
    if at.further != "or" or at.before not in ("after", "before"):
        return None
    before = at.words.clause_before(at.first)
    index = next((one for one in before if at.words.says(one) == "future"), None)
    return None if index is None else Clause("future", f"after '{at.words.phrase(index)}'")


def _governed(at: Place) -> bool:
    """Whether a verb of its clause stands before the date."""
    return any(at.words.says(index) is not None for index in at.words.clause_before(at.first))


def _ending(at: Place) -> Clause | None:
    """Until and through look ahead, but for what lasted (served until June) and what had not been (no one knew)."""
    if at.before not in _ENDING:
        return None
    words = at.words
    index = words.verb_before(at.first)
    if index is None:
        fronted = at.further in ("", ",", "not") and words.forward(at.last) == "past"
        return Clause("past" if fronted else "future", f"after '{at.before}'")
    verb = words[index]
    if verb == "given" and words.had(index - 1):
        return Clause("past", f"'until' after 'had {verb}'")
    if words.says(index) == "past" and not arranged.delayed(words, at.first):
        if _negated(words, index, at.first):
            return Clause("past", f"after 'not' and '{at.before}'")
        if verb in _LASTING or words.had(index - 1) or verb == "had":
            return Clause("past", f"'{verb}' lasted '{at.before}' then")
    return Clause("future", f"'{at.before}' after '{words.phrase(index)}'", not _loose(words, index))


def _by(at: Place) -> Clause | None:
    """By looks ahead of a promise, an order and what is not yet done; so does before, of an order or a request."""
    words = at.words
    index = words.verb_before(at.first)
    if at.before == "before" and index is not None and words[index] in _ORDERING and not words.had(index - 1):
        return Clause("future", f"'before' after '{words[index]}'") if words.says(index) == "past" else None
    if at.before != "by":
        return None
    if index is None:
        lead = range(at.first - _NEAR, at.first)
        ordered = any(words[one] == "to" and words[one + 1] not in ("the", "a") for one in lead[-4:])
        doing = next((words[one] for one in lead if words[one][4:].endswith("ing") and words[one + 1].isalpha()), "")
        if ordered and words.forward(at.last) == "past":
            return Clause("future", "'by' after 'to'")
        ahead = words.verb_after(at.last) if doing else at.last
        told = ahead is None or words[ahead] in SAYING
        return Clause("future", f"'by' after '{doing}'") if doing and told else None
    if words.says(index) == "past" and not words.had(index - 1) and not _negated(words, index, at.first):
        bound = next((words[one] for one in range(index, at.first - 1) if words[one] in _COMMITTING), "")
        if bound:
            return Clause("future", f"'by' after '{bound}'", then=True)
    near = [words[step] for step in range(max(at.first - 4, 0), at.first - 1)]
    if ("is" in near or "are" in near) and words.says(index) != "future":
        return Clause("future", "'by' after 'is'")
    return None


def _negated(words: Words, index: int, first: int) -> bool:
    """Whether the clause of a verb denies it."""
    return any(words[one] in _NONE for one in words.clause_before(first) if one < index + 3)  # did n ' t


def _conditional(at: Place) -> Clause | None:
    """What depends is still to come: refuse to sail on Monday unless they are paid."""
    return Clause("future", "before 'unless'") if at.after == "unless" else None


def _stated(at: Place) -> Clause | None:
    """What is said in the present of something on a day: the vote on Sunday is the fifth."""
    stated = at.before in ("on", "in") and at.after in ("is", "are") and not _governed(at)
    return Clause("future", f"before '{at.after}'") if stated else None


def _verb(at: Place) -> Clause | None:
    """The nearest verb before the date in its clause, else the one after."""
    words, first, last = at.words, at.first, at.last
    index = words.verb_before(first)
    back = words.says(index) if index is not None else None
    opens = own_verb.opens(at)
    if back == "past" and index is not None and (why := arranged.unreal(words, index, first, last)):
        return Clause("future", why)
    if index is not None and back and not opens and not own_verb.reported(words, first, last):
        if back == "future" and arranged.thwarted(words, index, last):
            return Clause("past", "before 'but'")
        if back == "past" and arranged.invited(words, index, first):
            return Clause("future", f"what they were '{words[index]} to'")
        if back == "future" and arranged.asked_before(words, index, first):
            return Clause("past", f"after '{words.phrase(index)}' of what is done")
        if back == "past" and (verb := present.planned(at, index)):
            return Clause("future", f"after '{verb}'")
        return Clause(back, f"after '{words.phrase(index)}'", not _loose(words, index), _from_then(words, index))
    ahead = own_verb.of_main_clause(words, last)
    apart = ahead is None or at.following in present.CLAUSES or present.opens_clause(words, last, ahead)
    if not back and apart and (verb := present.planned(at, None)):
        return Clause("future", f"after '{verb}'", firm=verb[-1] == "s")
    if ahead is not None:
        apposed = at.after == "," and any(words[one] == "," for one in range(first - _EVENT, first - 2))
        return Clause(words.says(ahead) or "neutral", f"before '{words.phrase(ahead)}'", firm=not apposed)
    if at.before == "by" and not back:
        return Clause("future", "after 'by'")
    if at.before == "from" and at.further in ("", ","):
        return Clause("future", "after 'from'", firm=False)  # from Monday, the ban covers oil
    return Clause(back, f"after '{words.phrase(index)}'") if index is not None and back else None


_RULES: Final[tuple[Callable[[Place], Clause | None], ...]] = (
    _right_before,
    arranged.chosen,
    arranged.called_off,
    arranged.moved,
    arranged.undone,
    arranged.returned,
    arranged.never_held,
    looked_to.named_for,
    looked_to.ahead_of,
    _modifying,
    _open_ended,
    _ending,
    _by,
    arranged.put_off,
    arranged.opening,
    _conditional,
    _stated,
    present.arranged,
    _verb,
)


def _loose(words: Words, index: int) -> bool:
    """Whether a verb leaves the year open: agreed to hand over, would have forced, was to have opened."""
    if words[index] in PLANNED:
        return words[index - 1] not in ("is", "are", "be", "now", "not", "also")
    if (words[index - 2], words[index - 1]) == ("to", "be"):
        return words[index - 3] in ("was", "were")
    if words[index] == "to":
        had = words[index + 1] == "have" and words.says(index) == "past"
        return words[index - 1] in ("agreed", "was", "were") or had
    if words.modal(index):
        return "have" in (words[index + 1], words[index + 2])
    have = next((at for at in (index - 1, index - 2) if words[at] == "have"), 0)
    return have > 0 and (words[have - 1] == "to" or words.modal(have - 1) or words.modal(have - 2))


def _from_then(words: Words, index: int) -> bool:
    """Whether a verb says what was still to come: would open, agreed to open, was to open."""
    if words[index] == "to":
        lead = words.lead(index)
        return lead in PAST or lead.endswith("ed")
    return "would" in (words[index], words[index - 1], words[index - 2])


def _beside_event(at: Place) -> Clause | None:
    """The day of what is awaited, or of what came before: ahead of the vote on Monday, after a meeting Tuesday."""
    words, first = at.words, at.first
    lead = next((one for one in range(first - 1, first - _SOURCE, -1) if words[one] in ("", ",", "according")), 0)
    if (words[lead], words[lead + 1]) == ("according", "to"):
        return Clause("past", "after 'according to'")
    for index in range(first - 1, first - _EVENT, -1):
        word, beside = words[index], words[index + 1]
        if (word, beside) in _AHEAD_OF or (beside == "for" and word in nouns.FACING):
            return Clause("future", f"after '{word} {beside}'", firm=False)
        if word == "since" and at.before == "of":
            return Clause("past", "after 'since'")  # since the flood of April
        began = word in ("after", "following") and words[index - 1] in ("", ",")
        if (began or (word, beside) == ("wake", "of")) and words.backward(first) == "neutral":
            return Clause("past", "the day of what came before")
        if word in ("", ",") or words.says(index) is not None:
            return None
    return None
