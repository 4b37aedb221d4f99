"""The kind of a measure that weak words tell of: that of the event of the text which tells what measure it is."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.draft import Draft
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.kinds import base
from tracker.reader.events.kinds.groups import Group, groups, subjects

_WEAK: Final = 4.0  # votes up to which words may tell of many measures: introduces a rule; the listing is renewed
_CLEAR: Final = 2.9  # votes, with those of the headline, from which words tell what the measure is that they name
# Nouns of what is decided, of which only the story tells whether it is a sanction, a control of exports or a duty.
_MEASURES: Final = word_set(
    "list rule require requirement license licence permit ban curb control limit restrict restriction measure cap levy "
    "quota freeze waive waiver exempt exemption regime suspend suspension"
)
_KINDS: Final = word_set("sanction export-control policy")  # of measures
_HELD: Final = ("", "of", "on", "for")  # a control | on refrigerators
_POINTING: Final = word_set("the this that these those such")


def alike(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts, those that tell weakly of a measure with the kind of the one that tells of it most clearly."""
    found = [*drafts]
    clear = [(one, _named(one)) for one in found if one.vote.votes >= _CLEAR and one.vote.kind in _KINDS]
    thing: Sequence[Group] = ()
    for before, draft in zip((None, *found), found, strict=False):
        thing = _measure(draft, thing if before is not None and before.number == draft.number else ())
        stems = frozenset(_stem(group.words[group.head].low) for group in thing)
        same = [one for one, named in clear if stems & named] if stems else []
        if not same and len(thing) == 1 and thing[0].words[0].low in _POINTING:  # the measures | run out
            same = [one for one, _ in clear if one.number < draft.number][-1:]
        told = max(same, key=lambda one: one.vote.votes, default=draft)
        if draft.vote.own <= _WEAK and told.vote.kind != draft.vote.kind:
            why = f"as of the same measure: {told.vote.why}"
            draft = draft._replace(vote=draft.vote._replace(kind=told.vote.kind, why=why))
        yield draft


def _measure(draft: Draft, before: Sequence[Group]) -> Sequence[Group]:
    """The measure that something is done to, with what it is on; `before` where a pronoun stands for it."""
    verb, words = draft.attached.predicate, draft.sentence.words
    if verb is None or verb.noun:
        return ()
    scope = [one for one in draft.undated(draft.sentence.scope(draft.attached.clause)) if one.low[-1].isalnum()]
    after = [one for one in scope if one.start >= words[verb.last - 1].end]
    own = [one for one in scope if one.start < words[verb.first].start]
    for side, found in ((after, groups(after)), (own[-1:], subjects(own))):
        if side and side[0].low in ("it", "them"):
            return before
        part = [one for one in found if one.opener in _HELD]
        if part and _stem(part[0].words[part[0].head].low) in _MEASURES:
            return part
    return ()


def _named(draft: Draft) -> frozenset[str]:
    """The words that tell what a clause is about, and its verb: listed a firm; adds it to its list."""
    core = (one for one in groups(draft.sentence.scope(draft.attached.clause)) if one.opener in (*_HELD, "to", "and"))
    return frozenset(_stem(word.low) for group in core for word in group.words)


def _stem(low: str) -> str:
    """A noun as the verb that it comes from, where there is one: listing, listed, list."""
    verb = verb_of(base(low))
    return verb.lemma if verb is not None else base(low)
