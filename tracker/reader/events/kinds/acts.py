"""What a verb tells of the kind: by itself, with its particle, with what it is done to, and with who does it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import is_adverb
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.kinds.groups import OPENERS, groups, named_by, subjects
from tracker.reader.events.kinds.harm import is_calamity
from tracker.reader.events.kinds.objects import OBJECTS
from tracker.reader.events.kinds.places import HEAD, OPEN, own_words
from tracker.reader.events.kinds.signs import OF_WORKERS, is_model, is_of_workers, signs
from tracker.reader.events.kinds.subjects import ACTORS, SUBJECTS
from tracker.reader.events.kinds.tables import Rows, base, nouns, verbs
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word


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
    predicate: Predicate | None,
    name: str,
    words: Sequence[Word],
    sentence: Sentence,
    factor: float,
    headline: Sequence[Word],
) -> Iterator[Cast]:
    """The votes of a predicate, as the tables name it, with its object, its subject and the harm it tells."""
    if predicate is None:
        return
    if predicate.noun:
        before = [word for word in words if word.start < sentence.words[predicate.first].start]
        rows = nouns().get(predicate.lemma, ())
        yield from casts(predicate.lemma, OF_WORKERS if is_of_workers(predicate.lemma, before) else rows, factor)
        return
    yield from casts(name, verbs().get(name, ()), max(factor, HEAD) if " " in name else factor)
    yield from casts(name, _of_nouns(name, predicate, words, sentence), HEAD)
    if is_calamity(predicate, words, sentence, headline):
        yield Cast("other", _CALAMITY, name, HEAD)
    if _is_started(predicate, sentence.words):
        yield from casts(name, (("launch", 4.0),), HEAD)


_CALAMITY: Final = 12.0  # votes of what nature or an accident does


def _is_started(predicate: Predicate, words: Sequence[Word]) -> bool:
    """Whether somebody begins to do something with goods: began | selling its lorry."""
    before = verb_of(words[predicate.head - 1].low) if predicate.head > predicate.first else None
    return before is not None and before.lemma in ("begin", "start") and predicate.lemma in _STARTED


# What somebody begins to do with goods: began | selling its lorry.
_STARTED: Final = word_set("sell ship deliver produce make offer build manufacture assemble")


def _of_nouns(name: str, predicate: Predicate, words: Sequence[Word], sentence: Sentence) -> Rows:
    """What a verb tells with its object, or else its subject: settled a lawsuit; the Kestrel 3; troops left."""
    start, end = sentence.words[predicate.first].start, sentence.words[predicate.last - 1].end
    rest = [word for word in words if word.start >= end]
    rest = [word for at, word in enumerate(rest) if at > 1 or word.low not in name.split()]
    after = [*takewhile(lambda word: word.low not in _CLAUSES, rest)]
    before = own_words([word for word in words if word.start < start], sentence)
    moved = predicate.passive or not after or after[0].low in OPENERS or _is_manner(after[0].low)
    own = _heads(before)
    acting = predicate.lemma not in _MINDS and (not after or after[0].low not in _PLACE)
    agent = _agents(after) if predicate.passive else own if acting else set()
    near = (word for group in groups(after) if group.opener not in _LOOSELY for word in group.words[group.owned :])
    told = _nouns_of(near) | (own if moved else set())
    numbered = any(is_model(one, other) for one, other in pairwise(after))
    rows = [row for row in OBJECTS.get(name, ()) if _names(row, told) or (numbered and row[0] == "launch")]
    if name == "deliver" and any(group.opener == "to" and group.words[0].is_name for group in groups(after)):
        rows = [row for row in rows if row[0] != "launch"]  # delivered the first jet | to Qantas
    if moved or name in _DONE_BY:
        lifts = (
            not predicate.passive and predicate == sentence.predicates[-1]
        )  # not: a rocket launched from Gaza hit it
        rows += [row for row in SUBJECTS.get(name, ()) if _names(row, own) and (lifts or row[0] != name)]
    deed = predicate.lemma != "be"  # a parliament that is in recess passes nothing
    if predicate.lemma in OPEN or (deed and all(weight <= _WEAK for _, weight in verbs().get(name, ()))):
        rows += [row for row in ACTORS if _names(row, agent)] if agent else []
    return (*((kind, weight) for kind, weight, _ in rows), *signs(name, before, after))


def _names(row: tuple[str, float, str], told: set[str]) -> bool:
    """Whether a row of a table has one of some words."""
    return not told.isdisjoint(_split(row[2]))


@lru_cache(maxsize=1024)  # the rows of a table are looked at again for each event
def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_DONE_BY: Final = word_set(
    "launch vote leave nominate endorse question seize raid summon win give deliver"
)  # by whom tells the kind
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
    return _nouns_of(word for group in subjects(before) for word in named_by(group))


def _agents(after: Sequence[Word]) -> set[str]:
    """The nouns of those by whom something is done: was ordered | by a Madrid court."""
    return _nouns_of(word for group in groups(after) if group.opener == "by" for word in named_by(group))


_MINDS: Final = word_set("know expect believe hope want think fear feel remember")  # no acts
_WEAK: Final = 2.0  # votes of a verb that tells less than who does it


def _nouns_of(words: Iterable[Word]) -> set[str]:
    return {form for word in words for form in (word.low, base(word.low))}
