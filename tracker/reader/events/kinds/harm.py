"""Harm: what nature or an accident does, and what is done to somebody by whatever cause."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.kinds.groups import Group, groups, named_by, subjects
from tracker.reader.events.kinds.naming import named
from tracker.reader.events.kinds.nouns import CALAMITIES, VEHICLES
from tracker.reader.events.kinds.places import own_words
from tracker.reader.events.kinds.tables import base, nouns, singular, verbs
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word


def is_calamity(predicate: Predicate, words: Sequence[Word], sentence: Sentence, headline: Sequence[Word]) -> bool:
    """Whether nature or an accident does what a verb tells: a fire killed six; died when a bus overturned."""
    if predicate.lemma not in _FALLING and predicate.lemma not in _RAGING:
        return False
    start, end = sentence.words[predicate.first].start, sentence.words[predicate.last - 1].end
    before = own_words([word for word in words if word.start < start], sentence)
    after = [*groups([word for word in words if word.start >= end])]
    alone = not after or after[0].opener not in ("", "to") or after[0].words[0].low in _AWAY
    if predicate.lemma in _FALLING and alone and not predicate.passive:
        return not any(_is_fought(group) for group in after)
    if predicate.lemma not in _RAGING:
        return False
    harms, passive = predicate.lemma in _HARMING, predicate.passive
    causes = [group for group in after if group.opener in _CAUSES] if harms or passive else []
    if any(_is_natural(group, harms=harms) for group in (*(() if passive else subjects(before)), *causes)):
        return True
    working = any(one.low == "while" and _is_peaceful(two) for one, two in pairwise(words))
    return (
        harms
        and passive
        and (working or (not causes and any(_is_natural(group, harms=True) for group in groups(headline))))
    )


def _is_natural(group: Group, *, harms: bool) -> bool:
    """Whether a group names what does harm by nature or by accident, no artillery fire and no car bomb."""
    if any(word.low in _BURNING for word in group.words):
        return True
    causes = CALAMITIES | VEHICLES if harms else CALAMITIES
    return any({word.low, base(word.low)} & causes for word in named_by(group)) and not _is_fought(group)


_BURNING: Final = word_set("gas boiler methane firework fireworks")  # what explodes by accident


def _is_fought(group: Group) -> bool:
    """Whether a word of a group tells of fighting."""
    return any(kind == "conflict" for word in group.words for kind, _ in nouns().get(singular(word.low), ()))


def _is_peaceful(word: Word) -> bool:
    """Whether a word is a verb in -ing that tells of no fighting: killed while | working."""
    verb = verb_of(word.low)
    if verb is None:
        return word.low.endswith("ing")
    return verb.form == "ing" and all(kind != "conflict" for kind, _ in verbs().get(verb.lemma, ()))


_FALLING: Final = word_set("sink burn")  # without an object
_AWAY: Final = word_set("off down over out away")
_HARMING: Final = word_set(
    "kill injure wound hurt die damage destroy trap strand displace maim hit strike evacuate wreck flatten gut burn "
    "hospitalise"
)
_RAGING: Final = _HARMING | word_set(
    "batter claim cause clear cross reach leave spread start sweep rip engulf lash tear move make weaken "
    "strengthen approach dissipate form break erupt ravage overtake drench cut"
)
_CAUSES: Final = word_set("in by from of during after when as")


def is_harm(predicate: Predicate, sentence: Sentence) -> bool:
    """Whether a verb tells of somebody or something that comes to harm, by whatever cause."""
    rows = verbs().get(named(predicate, sentence.words), ())
    hurts = any(kind == "conflict" and weight >= _HURTS for kind, weight in rows)
    return hurts or predicate.lemma in _HARMING | _STRUCK


_STRUCK: Final = word_set("infect rescue dissipate crash sink collapse capsize derail overturn drown collide")
_HURTS: Final = 4.0  # votes of a verb for fighting, by which it tells of harm
