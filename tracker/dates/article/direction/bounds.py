"""The day that bounds what is told: until, by and before a date."""

from typing import Final

from tracker.dates.article.direction import arranged
from tracker.dates.article.direction.nouns import ARTICLES
from tracker.dates.article.direction.place import Clause, Place
from tracker.dates.article.verbs.forms import PLANNED, SAYING
from tracker.dates.article.verbs.open_year import leaves_open
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.vocabulary import word_set

_ENDING: Final = ("until", "till", "through")
# What goes on for a time, so that `until` says when it was over.
_LASTING: Final = word_set(
    "served sat lasted stayed ran lived worked fought remained ruled reigned led held was were governed continued "
    "persisted waited played stood took taught went survived dragged"
)
_NAMED: Final = ("known", "called", "named")  # the plane, known as the C Series until July
_NONE: Final = word_set("no not nobody none nothing neither never hardly scarcely barely few little nor without t")
_ORDERING: Final = word_set(
    "promised vowed pledged ordered asked demanded guaranteed undertook required urged sought warned"
)
_COMMITTING: Final = word_set(
    "promised vowed pledged ordered told asked demanded won gave given secured set guaranteed undertook allowed "
    "obliged required urged warned predicted foresaw threatened offered sought wanted hoped pledge promise vow "
    "order demand target commitment undertaking plan plans deal"
)
_OVER_THEN: Final = word_set("did didn had hadn was wasn were weren could couldn")  # not before May: it was then
_STILL: Final = word_set("to by told ordered")
# What is agreed on is to be done by then: agreed on an end by Friday; not: agreed on a text by Monday.
_ENDS: Final = word_set(
    "end exchange swap halt ceasefire truce withdrawal pullout pullback release return handover transfer election "
    "elections cut reduction closure"
)
_HOPING: Final = word_set("hoped planned meant intended ordered")
_NEAR: Final = 9  # tokens from what is being done to the day it is to be done by


def ending(at: Place) -> Clause | None:
    """Until and through look ahead, but for what lasted (served until June) and what had not been (no one knew)."""
    if at.before not in _ENDING and not (at.before in ARTICLES and at.further in _ENDING):
        return None
    words = at.words
    index = words.verb_before(at.first)
    if index is None:
        fronted = at.further in ("", ",", "not", "who", "which", "and") and words.forward(at.last) == "past"
        return Clause("past" if fronted else "future", f"after '{at.before}'")
    verb = words[index]
    if words.says(index) == "past" and not arranged.delayed(words, at.first) and _told_then(at):
        return Clause("past", "before 'when'")  # was kept secret until Monday, when it was told
    if verb == "given" and words.had(index - 1):
        return Clause("past", f"'until' after 'had {verb}'")
    if verb in _NAMED and words[index - 1] == ",":
        return Clause("past", f"'{verb}' until then")
    if words.says(index) == "past" and not arranged.delayed(words, at.first):
        if _negated(words, index, at.first):
            return Clause("past", f"after 'not' and '{at.before}'")
        lasted = verb in _LASTING or words[index - 1] in ("stayed", "remained")  # stayed shut until Monday
        if lasted or words.had(index - 1) or verb == "had":
            return Clause("past", f"'{verb}' lasted '{at.before}' then")
    return Clause("future", f"'{at.before}' after '{words.phrase(index)}'", not leaves_open(words, index))


def _told_then(at: Place) -> bool:
    """Whether what happened on a day is told behind it: until Monday, when it was told; not when it was due to end."""
    words = at.words
    when = at.last + (at.after == ",")
    told = words.verb_after(when) if words[when] == "when" else None
    if told is None or words.says(told) != "past" or words[told + 1] in PLANNED | _STILL or words[told] in _HOPING:
        return False
    return {",", "who", "which", "that", "he"}.isdisjoint(words[one] for one in range(when, told))


def by(at: Place) -> Clause | None:
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
    done = words.had(index - 1) or (words[index - 1] == "have" and words.modal(index - 2))  # should have met by May
    if words.says(index) == "past" and not done and not _negated(words, index, at.first):
        bound = next((words[one] for one in range(index, at.first - 1) if words[one] in _COMMITTING), "")
        ended = words[index] == "agreed" and any(words[one] in _ENDS for one in range(index, at.first))
        bound = bound or ("agreed" if ended else "")
        if bound:
            return Clause("future", f"'by' after '{bound}'", then=True)
    near = [words[step] for step in range(max(at.first - 4, 0), at.first - 1)]
    if ("is" in near or "are" in near) and words.says(index) != "future":
        return Clause("future", "'by' after 'is'")
    return None


def _negated(words: Words, index: int, first: int) -> bool:
    """Whether the clause of a verb denies it."""
    return any(words[one] in _NONE for one in words.clause_before(first) if one < index + 3)  # did n ' t


def not_before(at: Place) -> str:
    """What says that nothing is to be before a date, or '': no date before May, do not count on it before May."""
    words = at.words
    for index in words.clause_before(at.first - 1):
        word, lead = words[index], words[index - 1]
        if word == "out" and lead in ("rule", "rules", "ruled", "ruling"):
            return f"{lead} out"
        if word in ("not", "no", "any", "cannot", "unlikely") or (word == "t" and lead == "'"):
            told = words[index - 2] if word == "t" else lead
            between = range(index + 1, at.first)
            past = told in _OVER_THEN or any(words.says(one) == "past" for one in between)
            past = past or (word in ("no", "any") and words.says(index - 1) == "past")  # met no resistance
            over = past and not any(words[one] in PLANNED for one in between)
            return "" if over else f"{told} {word}".replace(" t", "'t").strip()
    return ""


def open_ended(at: Place) -> Clause | None:
    """`to contracts signed on or after 1 October`: ahead where a verb of the clause is."""
    if at.further != "or" or at.before not in ("after", "before"):
        return None
    before = at.words.clause_before(at.first)
    index = next((one for one in before if at.words.says(one) == "future"), None)
    return None if index is None else Clause("future", f"after '{at.words.phrase(index)}'")
