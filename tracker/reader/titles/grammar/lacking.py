"""What a verb lacks that tells too little alone: an object, a place, what is decided."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verb_table import TRANSITIVE
from tracker.reader.events.clauses import SAYING, Sentence
from tracker.reader.events.kinds import is_event_noun
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.titles.grammar.groups import adverbial, is_finite, verbs_of
from tracker.reader.titles.grammar.words import PREPOSITIONS, quantifies


def brought_by(sentence: Sentence, verb: Predicate) -> Predicate | None:
    """The verb of a clause behind one that tells a harm, which brought it about: were hurt | after the bus hit a wall.

    None where another deed, or what somebody says, stands first.
    """
    if not (verb.passive or verb.lemma == "die") or verb.lemma not in _HARMING:
        return None
    words, first = sentence.words, verb.last
    opener = next((at for at in range(first, len(words)) if words[at].low in _BRINGING), len(words))
    behind = (one for one in verbs_of(sentence) if one.first >= verb.last and is_finite(one))
    cause = next((one for one in behind if one.first > opener or one.lemma not in _HARMING), None)
    told = cause is not None and cause.first > opener and cause.form == "past" and not (cause.negated or cause.modal)
    return cause if told and cause is not None and cause.lemma not in SAYING | {"be"} else None


_HARMING: Final = word_set("die kill injure wound hurt destroy damage trap displace")
_BRINGING: Final = ("after", "when", "as")


def lacking(sentence: Sentence, verb: Predicate, subject: Sequence[int], rest: Sequence[int | str]) -> str:
    """What a verb in the active lacks after it: an object, a place; empty where it is whole."""
    words = [sentence.words[part] for part in rest if isinstance(part, int)]
    if len(words) < len(rest):
        return ""  # a phrase of the text before completes it
    told = [word for word in words if not adverbial(word)]
    if verb.lemma in _GOING:
        return "" if words else "no place"
    if verb.lemma in _THIN and not words:
        return "no complement"
    if verb.lemma in ("tell", "inform") and _TOLD.isdisjoint(word.low for word in words):
        return "nothing told"
    if verb.lemma not in TRANSITIVE or any(is_event_noun(sentence.words[at].low) for at in subject):
        return ""
    half = _HALVES.get(told[0].low, "") if told else ""
    if half and (len(told) == 1 or told[1].low != half):
        return "no object"
    amount = len(told) > 1 and (quantifies(told, 0) or told[0].low == "as")  # about 30 jets
    return "no object" if not told or (told[0].low in PREPOSITIONS - _PARTICLES and not amount) else ""


_GOING: Final = word_set("arrive go head move travel")
_TOLD: Final = word_set("that of about to how whether what it")
_THIN: Final = word_set(
    "remain become seem spend mark vote decide rule speak leak react respond act plan agree argue deliberate follow"
)
_PARTICLES: Final = word_set("up down off over through")
_HALVES: Final = {"delivery": "of", "part": "in", "charge": "of", "control": "of", "note": "of", "possession": "of"}
