"""How sure a proposal is, and the reasons that are told of it."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.claim import Confidence
from tracker.dates.engine.vocabulary import word_set
from tracker.event import Actor
from tracker.reader.draft import Draft
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import SAYING
from tracker.reader.events.event_nouns import is_of_told
from tracker.reader.events.plans.overtaken import WHY
from tracker.reader.events.statuses import UNDOING
from tracker.reader.titles.grammar.arguments import NOTHING_TOLD
from tracker.reader.titles.grammar.participles import is_reduced
from tracker.reader.titles.making import STATE, Title
from tracker.reader.titles.parts import NO_SUBJECT, PRONOUN, UNTOLD

_POSSIBLE: Final = ("could", "might")
_SURE: Final = 3.0  # votes of the words of its own clause for a kind that make it sure


def confidence_of(draft: Draft, title: Title, actors: Sequence[Actor]) -> Confidence:
    """How sure an event is: low where it only may come, its title is doubtful or nobody takes part, high where a main
    clause tells it.
    """
    told = draft.attached.predicate
    acts = draft.listed or (told is not None and (told.finite or told.modal == "to") and told.modal not in _POSSIBLE)
    taken_part = bool(actors) or draft.vote.kind == "other"  # an accident needs nobody
    about = is_of_told(draft.sentence, draft.attached.clause, told)  # its title has the verb of what was told before
    whole = (title.own or not draft.shared) and (about or tells_deed(draft, title.text))
    if not (acts and taken_part and whole) or title.flaw or _says_little(title.text, actors):
        return "low"
    plain = _is_main_deed(draft) and not draft.counted and not _is_filled_in(title.text, draft, actors)
    return "high" if plain and draft.vote.own >= _SURE else "medium"


def tells_deed(draft: Draft, title: str) -> bool:
    """Return whether a title has the verb that its date belongs to, or a word that begins as it does: voices."""
    told = draft.attached.predicate
    if told is None or told.noun or told.lemma == "be" or draft.listed:
        return True
    put_off = draft.decision.why == WHY["new"] and told.lemma in UNDOING | _MOVING
    if put_off and re.search(r" (?:holds?|held)\b|['’]s? ", title):
        return True  # the vote is held then; it was put off before
    words = re.findall(r"[^\W\d_]+", title.lower())
    verbs = (verb_of(word) for word in words)
    begun = any(word.startswith(told.lemma[:_STEM]) for word in words)  # voices is a noun too
    return begun or any(verb is not None and verb.lemma == told.lemma for verb in verbs)


_STEM: Final = 3  # letters
_MOVING: Final = frozenset({"move", "push", "put"})


def _is_main_deed(draft: Draft) -> bool:
    """Whether the first clause of a sentence tells in the past tense what was done."""
    told = draft.attached.predicate
    first = draft.sentence.clause_index(draft.attached.clause) == 0
    done = draft.decision.status != "expected"  # set a vote for May: there is none yet
    return first and done and told is not None and told.form == "past" and not told.modal


def _is_filled_in(title: str, draft: Draft, actors: Sequence[Actor]) -> bool:
    """Whether a title begins with a name that its own sentence does not have, or that none of its actors has."""
    head = re.match(r"(?:[A-Z][^\W\d_]*(?:['’]s)? ?)*", title)
    names = re.findall(r"[^\W\d_]{2,}", head[0]) if head else []
    text, told = draft.sentence.text.lower(), {word for actor in actors for word in actor.name.split()}
    other = len(names) > 1 and bool(told) and told.isdisjoint(names)
    return bool(names) and (other or not any(name.lower() in text for name in names))


def tells_nothing(draft: Draft, title: Title, actors: Sequence[Actor]) -> bool:
    """Whether a title has no subject or tells a state, and neither a word tells a kind nor anybody takes part."""
    past = draft.decision.status == "happened"  # what is moved to October needs no subject
    if past and (_is_bare(title.text, draft) or title.flaw == NOTHING_TOLD or _is_of_any(title.text, draft)):
        return True
    if title.flaw == UNTOLD and len(set(draft.dates)) == 1:  # of two dates one may be the new time of a plan
        return True
    empty = title.flaw == PRONOUN or (past and title.flaw in (NO_SUBJECT, STATE))
    return empty and (not draft.vote.votes or (past and draft.vote.kind == "other")) and not actors


def _is_bare(title: str, draft: Draft) -> bool:
    """Whether a title is no more than a noun with a word that qualifies it, and no name: a similar move."""
    words, told = title.split(), draft.attached.predicate
    most = _NOUN_PHRASE if told is None or told.noun else 1
    if not 0 < len(words) <= most or draft.vote.kind in _SUDDEN:
        return False
    verb = verb_of(words[-1])
    done = verb is not None and verb.form in ("past", "participle")  # prisons overcrowded
    named = words[-1][0].isupper() and len(words) > 1
    return not (done or named) and f"{words[0]} " not in draft.sentence.text


def _is_of_any(title: str, draft: Draft) -> bool:
    """Whether a title tells what was done to nothing that it names: replaces | one published; issued."""
    *before, last = title.lower().split() or [""]
    verb = verb_of(last)
    done, told = verb is not None and verb.form in ("past", "participle"), draft.attached.predicate
    described = bool(before) or (told is not None and told.lemma in _MADE and is_reduced(draft.sentence, told))
    return done and described and not draft.listed and len(before) <= 1 and _ANY.issuperset(before)


_MADE: Final = word_set("publish issue make release sign pass adopt introduce impose submit file launch")
_ANY: Final = word_set("one ones those another others version statement copy")
_SUDDEN: Final = ("conflict", "other", "launch")  # kinds of what a noun alone may tell: a truce
_NOUN_PHRASE: Final = 2  # words


def _says_little(title: str, actors: Sequence[Actor]) -> bool:
    """Whether a title is too short or ends before what is said, names nobody, or leans on a pronoun."""
    known = any(word in title for actor in actors for word in re.findall(r"[A-Z]\w+", actor.name))
    named = known or re.search(r"(?<=\s)[A-Z]|\b\w?[A-Z]\w*[A-Z0-9]", title) is not None
    words = title.split()
    cut = bool(words) and (verb := verb_of(words[-1])) is not None and verb.lemma in SAYING
    return not named or cut or len(words) < _FEWEST_WORDS or re.search(_LEANING, title) is not None


_FEWEST_WORDS: Final = 4  # of a title that tells who did what
# A pronoun, but for the subject itself in what it says: announces he will resign.
_LEANING: Final = (
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b(?! (?:will|would|has|have|is|are|was|were)\b)|\b(?:[Tt]hem|[Tt]hese|[Tt]hose)\b"
)


def reason_of(draft: Draft) -> str:
    """The words that told the kind and the status of an event."""
    why = f"{draft.vote.kind}: '{draft.vote.why}'" if draft.vote.why else f"{draft.vote.kind}: no word tells a kind"
    return f"{why}; {draft.decision.status}: {draft.decision.why}"
