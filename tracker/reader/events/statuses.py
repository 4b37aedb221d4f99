"""The status of an event: what its verb and the words beside it say, then its date beside that of publication."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.plans.conditions import conditional, ultimatum, vowed
from tracker.reader.events.plans.overtaken import Fate, undone
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word
from tracker.registry import Status
from tracker.when import When

UNDOING: Final = word_set("postpone delay defer reschedule shelve adjourn cancel scrap scrub abandon axe drop")
THREATENING: Final = word_set("threaten")
ARRANGING: Final = word_set("plan schedule set book slate expect intend fix call arrange due mean bill tip pencil")
_WILL: Final = word_set("will shall ll wo must to may can should")
_WARNED: Final = word_set("will would could may might")
# Verbs that say no more than that something is planned: the words beside them tell what became of the plan.
_OPEN: Final = ARRANGING | word_set("put have be get")
_UNDOING: Final = UNDOING | _OPEN
# What something was done after, or for, was not itself called off: cancelled after the attack of 3 May.
_CAUSE: Final = r"(?i)\b(?:after|since|following|because of|in response to|in the wake of)\b[^,;]*$"


class Beside(NamedTuple):
    """What stands before and after a date in its sentence, the day of publication, and what became of a plan for it."""

    before: str
    leading: Predicate | None
    published: date
    after: str = ""
    fate: Fate | None = None


class Decision(NamedTuple):
    """A status and the words that decided it."""

    status: Status
    why: str


def status_of(
    predicate: Predicate | None, clause: Sequence[Word], others: Sequence[Predicate], when: When, at: Beside
) -> Decision:
    """The status of what a predicate tells for a date.

    `clause` are the words of the sentence that bear on it, `others` the other predicates there.
    """
    words, published = [word.low for word in clause], at.published
    cause = predicate is not None and predicate.noun and when.last < published and re.search(_CAUSE, at.before)
    own = predicate is not None and _undid(predicate) and when.last <= published  # the day on which it was undone
    told = _overtaken(at.fate, when, published) or (None if cause or own else _told(predicate, words, others))
    told = told or _warned(predicate, at)
    if told is not None:
        return told
    if _hangs(predicate, when, at):
        return Decision("threatened", "it hangs on what others do")
    if when.first > published:
        return Decision("expected", "its date is still to come")
    if when.last < published and not when.open_end:
        return Decision("happened", "its date is past")
    if predicate is not None and ahead(predicate) and not _carried_out(predicate, at):
        return Decision("expected", f"'{predicate.modal or predicate.lemma}' looks ahead")
    due = predicate is not None and predicate.lemma == "be" and _is_due(words)
    if predicate is not None and (due or (predicate.passive and predicate.lemma in ARRANGING)):
        return Decision("expected", f"it is arranged: {predicate.lemma}")
    if predicate is not None and predicate.modal == "would" and when.last > published:
        return Decision("expected", "'would' looks ahead from what was said")
    if when.open_start and when.last >= published:
        return Decision("expected", "the date is the last possible one")
    if when.first < published < when.last and predicate is not None and predicate.form in ("base", "s"):
        return Decision("expected" if when.days > 40 else "happened", "it is under way")
    return Decision("happened", f"'{predicate.lemma}' tells what was done" if predicate else "its date is here")


def _undid(predicate: Predicate) -> bool:
    """Whether a verb tells in the active past that somebody undid or put off something: scrapped the tax."""
    active = predicate.form == "past" and not (predicate.passive or predicate.modal or predicate.perfect)
    return active and (predicate.lemma in UNDOING or predicate.lemma in ("call", "put"))


def _is_due(words: Sequence[str]) -> bool:
    """Whether words tell that something is due, and not what it is due to."""
    if "due" not in words:
        return False
    to, after = [*words[words.index("due") + 1 :], "", ""][:2]
    verb = verb_of(after)
    return to != "to" or (verb is not None and verb.form == "base")


def _hangs(predicate: Predicate | None, when: When, at: Beside) -> bool:
    """Whether what is told comes about only where others do not do as they are told to."""
    if vowed(at.before, at.after) or (
        predicate is not None
        and predicate.lemma in ("vow", "threaten", "warn")
        and conditional(f"{at.before} {at.after}")
    ):
        return True
    if when.last >= at.published and ultimatum(at.before, at.after):
        return True
    done = predicate is not None and predicate.form == "past" and not (predicate.modal or predicate.passive)
    ahead = when.last >= at.published and not (done and when.first <= at.published)
    return ahead and conditional(f"{at.before} {at.after}")


def announced(
    decision: Decision, saying: Predicate | None, predicate: Predicate | None, at: Beside, when: When
) -> Decision:
    """The status of what a report of that day says will be done: it was announced then."""
    said = saying is not None and predicate is not None and saying is not predicate and saying.form == "past"
    if (
        said
        and at.fate is None
        and decision.status in _LEFT_OPEN
        and when.first <= when.last <= at.published
        and not when.open_start
    ):
        return Decision("happened", "it was announced then")
    return decision


_LEFT_OPEN: Final[tuple[Status, ...]] = ("expected", "postponed", "cancelled")


def ahead(predicate: Predicate) -> bool:
    """Whether a predicate speaks of what is to come."""
    if predicate.noun or predicate.perfect:
        return False
    return predicate.modal in _WILL or predicate.modal == "is to"


def _carried_out(predicate: Predicate, at: Beside) -> bool:
    """Whether what leads to a verb tells that it was done, tried or impossible: forced to land, were unable to act."""
    lead = at.leading
    past = lead is not None and lead.form in ("past", "participle") and not lead.modal and lead.lemma in _CARRYING
    return predicate.modal == "to" and (past or re.search(_UNABLE, at.before) is not None)


_UNABLE: Final = r"\b(?:was|were|been) unable\b[^,;.]*$"
_CARRYING: Final = word_set(
    "manage begin start continue help force oblige compel rush hurry race move proceed attempt fail refuse decline"
)


def _overtaken(fate: Fate | None, when: When, published: date) -> Decision | None:
    """The status of a date of a plan that was changed."""
    if fate is None or (fate.role == "act" and when.first > published):
        return None
    if fate.role in ("new", "act"):
        return Decision("expected" if fate.role == "new" and when.last >= published else "happened", fate.why)
    return Decision("postponed" if fate.role == "old" else "cancelled", fate.why)


def _told(predicate: Predicate | None, words: Sequence[str], others: Sequence[Predicate]) -> Decision | None:
    """Threatened, postponed, cancelled, where the words of the clause say so."""
    if predicate is not None and _threatened(predicate, others):
        return Decision("threatened", "the text says that it was threatened")
    if predicate is not None and not predicate.noun and predicate.lemma not in _UNDOING:
        return None
    fate = undone(" ".join(words))
    return Decision("postponed" if fate.role == "old" else "cancelled", fate.why) if fate else None


def _warned(predicate: Predicate | None, at: Beside) -> Decision | None:
    """What was warned of."""
    if predicate is None or predicate.noun:
        return None
    lead = at.leading
    if lead is not None and (lead.lemma in THREATENING or (lead.lemma == "warn" and predicate.modal in _WARNED)):
        return Decision("threatened", f"'{lead.lemma}' leads to it")
    hostile = predicate.lemma in _HOSTILE and not re.search(_GOAL, at.before)
    if lead is not None and lead.lemma in _VOWING and hostile and predicate.modal == "to":
        return Decision("threatened", f"'{lead.lemma}' leads to '{predicate.lemma}'")
    deed = re.match(_WARNED_OF, at.after) if predicate.lemma == "warn" else None
    return Decision("threatened", "it was warned of") if deed and deed[1] not in _EFFECTS else None


_VOWING: Final = word_set("vow swear pledge promise")
# To hit a target, to strike a deal, to sink money into a mine: against nobody.
_GOAL: Final = (
    r"\bhit [^,;.]*\b(?:goals?|targets?|marks?|deadlines?|levels?|records?)\b|"
    r"\bstrike (?:[\w-]+ ){0,3}(?:deals?|agreements?|accords?|pacts?|bargains?|balance)\b|"
    r"\bsink [^,;.]*\b(?:millions?|billions?|money)\b"
)
# What is done against others.
_HOSTILE: Final = word_set(
    "hit attack strike bomb sink kill shell invade retaliate punish avenge fire shoot assassinate"
)
# What somebody warns that will be done, not what must not be done: warned | against.
_WARNED_OF: Final = r"(?! to )(?:(?!\bagainst\b).)*? (?:would|will|could) (?:not |also )?(be an?|\w+)\b"
_EFFECTS: Final = word_set("have lead cause result mean harm hurt damage undermine jeopardise") | {"be a", "be an"}


_NEAR: Final = 5  # words from a noun to the verb that it is the object of: the tariffs that it has threatened


def _threatened(predicate: Predicate, others: Sequence[Predicate]) -> bool:
    if predicate.lemma in THREATENING:
        return True
    last = predicate.first + (_NEAR if predicate.noun else 0)
    before = any(one.lemma in THREATENING and one.first < last for one in others)
    return before and (predicate.modal in ("to", "would", "") or predicate.noun)
