"""Decide past or future from a small model of the clause that a date stands in, and say why.

The model: what stands right before the date (`since`, `until`, `by`), the noun that the date modifies (`the Feb. 11
shelling`), the nearest verb before it in its clause, else the one after. `verbs` says what each verb form means, and
`present.py` which word is a verb in the plain present; `own_verb.py`, whether the date opens a clause of its own.
The first of `_RULES` that has an answer decides.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from tracker.dates.article.direction import (
    arranged,
    background,
    bounds,
    figures,
    looked_to,
    nouns,
    own_verb,
    present,
    unreal,
)
from tracker.dates.article.direction.place import PREPOSITIONS, Clause, Place
from tracker.dates.article.verbs import open_year
from tracker.dates.article.verbs.forms import WE
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.model import Direction

_CLOSING: Final = ("to", "ended", "ending", "through")
_REPORTING: Final = word_set("said showed found revealed says shows finds reveals")
_OUTCOMES: Final = word_set("winner winners outcome loser losers victims survivors aftermath votes fallout damage")
_EVENT: Final = 9  # tokens; how far before its date what happens then is named
_CLOSE: Final = 6  # tokens; a fall in the prices of goods here in May
_CHANGE: Final = word_set("fall drop rise jump slump surge dip decline increase gain plunge falling rising spill")
_CONSEQUENCE: Final = word_set("may might could")
_OWED: Final = word_set(
    "blame responsibility responsible thanks sorry apology reason reasons praise criticism motive bill"
)
_OF_BEFORE: Final = word_set("for over into of after")  # an inquiry into losses during Monday's strike
_ON_THE_DAY: Final = word_set(
    "open opened close closed shut cancel cancelled canceled deploy deployed send sent gather prepare ahead allowed"
)
_BEFORE_EVENT: Final = (("boycott", "of"), ("preparations", "of"), ("carry", "out"), ("time", "of"))


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
    if before in ("on", "in") and further.isalpha() and third in ("is", "are"):
        return Clause("future", f"after '{third} {further}'")  # is up in November
    if before == "before" and (why := bounds.not_before(at)):
        return Clause("future", f"'before' after '{why}'")
    if further in _OUTCOMES and (before == "of" or (before == "from" and at.after == "'s")):
        apposed = words[at.first - 3 - (third == "the")] == ","  # the party, winner of Sunday's vote, hopes to
        if apposed or words.forward(at.last) != "future":
            return Clause("past", f"after '{further} {before}'")
    if "recently" in (before, further):
        return Clause("past", "after 'recently'")
    if before in ("pending", "come", "await", "awaits", "awaiting"):
        return Clause("future", f"after '{before}'")  # come January, the tax will be gone
    if before in ("is", "are") or (before in PREPOSITIONS and further in ("is", "are")):
        return Clause("future", "after 'is'")  # the deadline is Friday
    if before == "" and at.after == "is":
        return Clause("future", "before 'is'")  # Monday is a holiday
    return background.beside_event(at)


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
    awaited = at.before == "for" and at.after == "'s"  # arriving for Monday's meeting, said
    reports = at.after != "," and not awaited and any(at.words[at.last + step] in _REPORTING for step in (1, 2))
    if at.before in nouns.DETERMINERS and reports:
        return Clause("past", "it tells which has reported")  # the minutes of the 1-2 May meeting said
    opens = next(iter(at.words.clause_before(at.first)), None) is None or not _governed(at)
    opens = opens and (at.before != "of" or at.after == "'s")  # under the accord of May they must go
    if noun in nouns.PLANNED and _still_to_be(at):
        return Clause("future", f"what '{noun}' is to be then")
    if noun in nouns.MISHAPS or (noun in nouns.DEEDS and not (opens and at.words.forward(at.last) == "future")):
        return Clause("past", f"it tells which '{noun}'")
    return None


def _set_then(at: Place) -> Clause | None:
    """The month or the day of what is held once: money for the May election, a boycott of the 4 May vote."""
    words, lead = at.words, at.further
    noun = next((words[one] for one in (at.last, at.last + 1) if words[one] in nouns.HELD), "")
    dated = at.before in nouns.ARTICLES and codes()["month"] in words.kinds[at.first : at.last]
    to_do = words[at.first - 3] == "to" and words.says(at.first - 2) is None and lead not in unreal.JUDGING
    led = lead == "for" or to_do or (words[at.first - 3], lead) in _BEFORE_EVENT
    if not (noun and dated and led):
        return None
    return Clause("neutral", f"it tells which '{noun}'", firm=False)


def _meant_for(at: Place) -> Clause | None:
    """The day of what something is meant for, where nothing of it is over: on duty for Friday's final."""
    led = at.before == "for" and at.after == "'s" and at.further not in _OWED
    return Clause("future", "after 'for'", firm=False) if led and at.words.backward(at.first) == "neutral" else None


def _still_to_be(at: Place) -> bool:
    """Whether something will be so on the day of what is planned: will be shut during Sunday's protest."""
    words, index = at.words, at.words.verb_before(at.first)
    if at.before not in ("during", "for", "at", "with") or index is None or words.says(index) != "future":
        return False
    deed = next((one for one in range(index, at.first) if words[one] in _ON_THE_DAY), 0)
    return deed > 0 and _OF_BEFORE.isdisjoint(words[one] for one in range(deed, at.first - 1))


def _governed(at: Place) -> bool:
    """Whether a verb of its clause stands before the date."""
    words = at.words
    for index in words.clause_before(at.first):
        if words[index] in ("and", "but") and words[index - 1] == ",":
            return False
        if words.says(index) is not None:
            return True
    return False


def _relative(at: Place) -> Clause | None:
    """What the clause about an event tells of its day: the meeting on 23 March at which they hope to push it up."""
    words, last = at.words, at.last
    last += at.after == ","
    opened = words[last] in ("where", "when") or (words[last + 1] == "which" and words[last] in PREPOSITIONS)
    opened = opened or (words[last] == "that" and words.modal(last + 1) and _called_for(at))
    named = words[at.first - 3] in nouns.DETERMINERS or words[at.first - 4] in nouns.DETERMINERS
    if not opened or not (at.before == "on" and named) or words.says(at.first - 2) is not None:
        return None
    index = words.verb_after(last + 1)
    told = index is not None and words.says(index)
    return Clause(told, f"before '{words.phrase(index)}'") if index is not None and told else None


def _called_for(at: Place) -> bool:
    """Whether what is held has been called for a day, or is awaited: fear a meeting on Friday that could end it."""
    words, index = at.words, at.words.verb_before(at.first)
    if words[at.first - 2] not in nouns.HELD:
        return False
    called = index is None or words.says(index) != "past" or words[index] in ("called", "summoned")
    return called or "before" in [words[one] for one in range(index or 0, at.first)]


def _conditional(at: Place) -> Clause | None:
    """What depends is still to come: refuse to sail on Monday unless they are paid."""
    return Clause("future", "before 'unless'") if at.after == "unless" else None


def _stated(at: Place) -> Clause | None:
    """What is said in the present of something on a day: the vote on Sunday is the fifth, on Monday we vote."""
    joined = at.further in ("and", "but") and at.after in WE  # and on Tuesday they get our answer
    if _governed(at) and not (joined or own_verb.opens(at)):
        return None
    if (told := own_verb.of_subject(at)) is not None:
        return told
    if at.before in ("on", "in") and at.after in ("is", "are"):
        return Clause("future", f"before '{at.after}'")
    verb = present.of_event(at) or present.after(at)
    return Clause("future", f"before '{verb}'", firm=False) if verb else None


def _verb(at: Place) -> Clause | None:
    """The nearest verb before the date in its clause, else the one after."""
    words, first, last = at.words, at.first, at.last
    index = words.verb_before(first)
    back = words.says(index) if index is not None else None
    opens = own_verb.opens(at) or own_verb.parts(at)
    if back == "past" and index is not None and (why := unreal.why(words, index, first, last)):
        return Clause("future", why)
    if index is not None and back and not opens and not own_verb.reported(words, first, last):
        if back == "future" and unreal.thwarted(words, index, last):
            return Clause("neutral", "before 'but'", firm=False)  # was due on Thursday, but fell ill
        if back == "past" and unreal.invited(words, index, first):
            return Clause("future", f"what they were '{words[index]} to'")
        if back == "future" and unreal.asked_before(words, index, first):
            return Clause("past", f"after '{words.phrase(index)}' of what is done")
        if back == "past" and (verb := present.planned(at, index)):
            return Clause("future", f"after '{verb}'")
        firm = not (back == "past" and open_year.of_object(words, index, first)) and not open_year.leaves_open(
            words, index
        )
        return Clause(back, f"after '{words.phrase(index)}'", firm, open_year.from_then(words, index))
    ahead = own_verb.of_main_clause(at)
    apart = ahead is None or at.following in present.CLAUSES or present.opens_clause(words, last, ahead)
    if not back and apart and (verb := present.planned(at, None)):
        return Clause("future", f"after '{verb}'", firm=verb[-1] == "s")
    if ahead is not None and _only_of_subject(at, ahead):
        return Clause("neutral", f"before '{words.phrase(ahead)}'", firm=False)
    if ahead is not None:
        apposed = at.after == "," and any(words[one] == "," for one in range(first - _EVENT, first - 2))
        named = "for" in [words[one] for one in range(first - _EVENT, first)]  # plans for a vote in June have slipped
        firm = not apposed and not (named and words[ahead] in ("has", "have"))
        return Clause(words.says(ahead) or "neutral", f"before '{words.phrase(ahead)}'", firm=firm)
    if at.before == "by" and not back:
        return Clause("future", "after 'by'")
    if at.before == "from" and at.further in ("", ","):
        return Clause("future", "after 'from'", firm=False)  # from Monday, the ban covers oil
    return Clause(back, f"after '{words.phrase(index)}'") if index is not None and back else None


def _only_of_subject(at: Place, ahead: int) -> bool:
    """Whether a date only tells more of what may have consequences: the fall in prices in May could last."""
    words, noun = at.words, at.first - 2 - (at.before == "the")
    placed = words[noun + 1] == "in" and words[noun].isalpha() and words.plain(noun)
    could = words[ahead] in _CONSEQUENCE and at.last == ahead and words.says(ahead) == "future"
    changed = words[noun] in nouns.MISHAPS or any(words[one] in _CHANGE for one in range(noun - _CLOSE, noun + 1))
    return placed and could and changed


_RULES: Final[tuple[Callable[[Place], Clause | None], ...]] = (
    _right_before,
    arranged.chosen,
    arranged.called_off,
    arranged.moved,
    arranged.undone,
    arranged.failed,
    arranged.returned,
    arranged.never_held,
    looked_to.named_for,
    looked_to.ahead_of,
    looked_to.on_agenda,
    looked_to.agreed_then,
    looked_to.came_about,
    looked_to.beginning,
    unreal.asked_of,
    looked_to.awaited,
    looked_to.next_one,
    unreal.would_have,
    figures.earlier,
    _modifying,
    _set_then,
    _meant_for,
    bounds.open_ended,
    bounds.ending,
    bounds.by,
    arranged.put_off,
    arranged.opening,
    _conditional,
    _relative,
    _stated,
    present.arranged,
    _verb,
)
