"""What a verb tells of the kind: by itself, with its particle, with what it is done to, and with who does it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import is_adverb
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import RELATIVE, Sentence
from tracker.reader.events.kinds.groups import AFTER, OPENERS, Group, groups
from tracker.reader.events.kinds.naming import named
from tracker.reader.events.kinds.nouns import CALAMITIES, ENTITIES
from tracker.reader.events.kinds.objects import ACTORS, OBJECTS, STARTED, SUBJECTS
from tracker.reader.events.kinds.places import HEAD, OPEN, own_words
from tracker.reader.events.kinds.signs import is_model, signs
from tracker.reader.events.kinds.tables import Rows, base, nouns, singular, verbs
from tracker.reader.events.predicates import Predicate
from tracker.reader.events.words import Word


class Cast(NamedTuple):
    """The votes of one word for one kind, and how much its place counts."""

    kind: str
    votes: float
    word: str
    factor: float


def casts(word: str, rows: Rows, factor: float) -> Iterator[Cast]:
    """The votes of a word for the kinds that it tells."""
    return (Cast(kind, weight * factor, word, factor) for kind, weight in rows)


def by_verb(
    predicate: Predicate | None, words: Sequence[Word], sentence: Sentence, factor: float, headline: Sequence[Word] = ()
) -> Iterator[Cast]:
    """The votes of a predicate: by itself, with its particle, with its object, its subject and the harm it tells."""
    if predicate is None:
        return
    if predicate.noun:
        yield from casts(predicate.lemma, nouns().get(predicate.lemma, ()), factor)
        return
    name = named(predicate, sentence.words)
    yield from casts(name, verbs().get(name, ()), max(factor, HEAD) if " " in name else factor)
    yield from casts(name, _of_nouns(name, predicate, words, sentence), HEAD)
    if is_calamity(predicate, words, sentence, headline):
        yield Cast("other", _CALAMITY, name, HEAD)
    if _is_started(predicate, sentence.words):
        yield from casts(name, (STARTED[:2],), HEAD)


def _is_started(predicate: Predicate, words: Sequence[Word]) -> bool:
    """Whether somebody begins to do something with goods: began | selling its lorry."""
    before = verb_of(words[predicate.head - 1].low) if predicate.head > predicate.first else None
    return before is not None and before.lemma in ("begin", "start") and predicate.lemma in STARTED[2].split()


def _of_nouns(name: str, predicate: Predicate, words: Sequence[Word], sentence: Sentence) -> Rows:
    """What a verb tells with its object, or else its subject: settled a lawsuit; the Kestrel 3; troops left."""
    start, end = sentence.words[predicate.first].start, sentence.words[predicate.last - 1].end
    after = [*takewhile(lambda word: word.low not in _CLAUSES, (word for word in words if word.start >= end))]
    after = [word for at, word in enumerate(after) if at > 1 or word.low not in name.split()]
    before = own_words([word for word in words if word.start < start], sentence)
    moved = predicate.passive or not after or after[0].low in OPENERS or _is_manner(after[0].low)
    own = _heads(before)
    acting = predicate.lemma not in _MINDS and (not after or after[0].low not in _PLACE)
    agent = _agents(after) if predicate.passive else own if acting else set()
    near = (word for group in groups(after) if group.opener not in _LOOSELY for word in group.words[group.owned :])
    told = _nouns_of(near) | (own if moved else set())
    numbered = any(is_model(one, other) for one, other in pairwise(after))
    rows = [row for row in OBJECTS.get(name, ()) if told & {*row[2].split()} or (numbered and row[0] == "launch")]
    if moved or name in ("vote", "leave"):
        rows += [row for row in SUBJECTS.get(name, ()) if own & {*row[2].split()}]
    if predicate.lemma in OPEN or all(weight <= _WEAK for _, weight in verbs().get(name, ())):
        rows += [row for row in ACTORS if agent & {*row[2].split()}]
    return (*((kind, weight) for kind, weight, _ in rows), *signs(name, before, after))


def is_calamity(predicate: Predicate, words: Sequence[Word], sentence: Sentence, headline: Sequence[Word]) -> bool:
    """Whether nature or an accident does what a verb tells: a fire killed six; died when a bus overturned."""
    start, end = sentence.words[predicate.first].start, sentence.words[predicate.last - 1].end
    before = own_words([word for word in words if word.start < start], sentence)
    after = [*groups([word for word in words if word.start >= end])]
    if predicate.lemma in _FALLING and not predicate.passive and not (after and not after[0].opener):
        return not any(_is_fought(group) for group in after)
    own = _subjects(before)
    if predicate.lemma in _RAGING and not predicate.passive:
        return any(_is_natural(group) for group in own)
    if predicate.lemma not in _HARMING:
        return False
    if predicate.passive and any(one.low == "while" and _is_peaceful(two) for one, two in pairwise(words)):
        return True
    causes = [group for group in after if group.opener in _CAUSES]
    if causes or not predicate.passive:
        return any(_is_natural(group) for group in (causes if predicate.passive else [*own, *causes]))
    return any(_is_natural(group) for group in groups(headline))


def is_harm(predicate: Predicate, sentence: Sentence) -> bool:
    """Whether a verb tells of somebody or something that comes to harm, by whatever cause."""
    rows = verbs().get(named(predicate, sentence.words), ())
    hurts = any(kind == "conflict" and weight >= _HURTS for kind, weight in rows)
    return hurts or predicate.lemma in _HARMING | _FALLING or predicate.lemma in ("infect", "dissipate", "rescue")


def _is_natural(group: Group) -> bool:
    """Whether a group names what does harm by nature or by accident, no artillery fire and no car bomb."""
    named = _named_by(group)
    return any(base(word.low) in CALAMITIES for word in named) and not _is_fought(group)


def _is_peaceful(word: Word) -> bool:
    """Whether a word is a verb in -ing that tells of no fighting: killed while | working."""
    verb = verb_of(word.low)
    if verb is None:
        return word.low.endswith("ing")
    return verb.form == "ing" and all(kind != "conflict" for kind, _ in verbs().get(verb.lemma, ()))


def _is_fought(group: Group) -> bool:
    """Whether a word of a group tells of fighting."""
    return any(kind == "conflict" for word in group.words for kind, _ in nouns().get(singular(word.low), ()))


_HURTS: Final = 4.0  # votes of a verb for fighting, by which it tells of harm
_CALAMITY: Final = 12.0  # votes of what nature or an accident does
_FALLING: Final = word_set("crash sink collapse capsize derail overturn drown burn collide")  # without an object
_HARMING: Final = word_set(
    "kill injure wound hurt die damage destroy trap strand displace maim evacuate wreck flatten gut burn hospitalise"
)
_RAGING: Final = _HARMING | word_set(
    "hit strike batter claim cause clear cross reach leave spread start sweep rip engulf lash tear move make weaken "
    "strengthen approach dissipate form break erupt ravage overtake drench cut"
)
_CAUSES: Final = word_set("in by from of during after when as")


# Prepositions of what a verb does not do anything to: suspended licences | for shipments.
_LOOSELY: Final = word_set("for over about amid against despite during under with at")


def _is_manner(low: str) -> bool:
    """Whether a word after a verb tells how or when, and is no object."""
    return is_adverb(low) or low in ("late", "early", "overnight", "online", "home", "abroad", "back", "away", "ahead")


_PLACE: Final = word_set("place effect part")  # takes place: no object
# What begins another clause or an adjunct, whose words are no object.
_CLAUSES: Final = word_set("that which who whose when where after before as during against amid despite following . ;")


def _heads(before: Sequence[Word]) -> set[str]:
    """The nouns that a subject is of, not those that qualify them or come after a preposition."""
    return _nouns_of(word for group in _subjects(before) for word in _named_by(group))


def _subjects(before: Sequence[Word]) -> Sequence[Group]:
    """The groups that a subject is of, not those after a preposition but what a relative stands for."""
    relative = bool(before) and before[-1].low in RELATIVE
    if before and before[0].low in AFTER and not relative:  # according to the office, | the party
        before = before[next((at + 1 for at, word in enumerate(before) if word.low == ","), 0) :] or before
    found = [*groups(before)]
    parts = [group for group in found if group.opener in ("", ",", "and", "of")] or found[-1:]
    return [*parts, *[*groups(before[:-1])][-1:]] if relative else parts


def _agents(after: Sequence[Word]) -> set[str]:
    """The nouns of those by whom something is done: was ordered | by a Madrid court."""
    return _nouns_of(word for group in groups(after) if group.opener == "by" for word in _named_by(group))


_MINDS: Final = word_set("know expect believe hope want think fear feel remember")  # no acts
_WEAK: Final = 2.0  # votes of a verb that tells less than who does it


def _named_by(group: Group) -> Sequence[Word]:
    """The words that tell what a group is: its head, or what stands with a name, as trade minister Han Ji-woo."""
    head = group.words[group.head]
    if head.low in _HOURS and group.head > group.owned:
        return group.words[group.owned : group.head]
    known = singular(head.low) in nouns() or base(head.low) in ENTITIES or not head.is_name
    return (head,) if known else group.words[group.owned :]


_HOURS: Final = word_set("morning afternoon evening night")  # what is left of a date: a fire yesterday | morning


def _nouns_of(words: Iterable[Word]) -> set[str]:
    return {form for word in words for form in (word.low, base(word.low))}
