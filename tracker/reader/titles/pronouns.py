"""What a pronoun after a verb means: the bill that the sentence before tells of, or the one that this sentence does."""

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence, is_dated
from tracker.reader.events.kinds import is_event_noun, singular
from tracker.reader.events.predicates import Predicate
from tracker.reader.titles.grammar.arguments import OF_TEXTS, TEXTS
from tracker.reader.titles.grammar.complements import complement_of
from tracker.reader.titles.grammar.groups import adverbial, is_finite, undergone, verbs_of
from tracker.reader.titles.grammar.masking import unsaid
from tracker.reader.titles.grammar.present import is_plural
from tracker.reader.titles.grammar.subjects import subject_of
from tracker.reader.titles.grammar.words import ARTICLES, OWNERS, PREPOSITIONS, PRONOUNS, has_capital
from tracker.reader.titles.meaning.around import Around
from tracker.reader.titles.parts import NO_PLURALS, Parts
from tracker.reader.titles.wording import spelt

_BACK: Final = 2  # sentences before
_JOINED: Final = 2  # prepositions
_LONGEST: Final = 9  # words of what a pronoun means
_AT: Final = ("at", "to", "during")  # which leads to an event


def with_objects(sentence: Sentence, verb: Predicate, rest: Parts, around: Around) -> Parts:
    """What follows a verb, with what its pronouns mean where that is plain."""
    places = [at for at in rest if isinstance(at, int) and _is_object(sentence, verb, at)]
    if not places:
        return rest
    plural = sentence.words[places[0]].low == "them"
    first = places[0] == verb.last
    nouns = TEXTS if verb.lemma in OF_TEXTS and first else frozenset[str]()
    event = sentence.words[places[0] - 1].low in _AT
    own = _definite(sentence, subject_of(sentence, verb, unsaid(sentence, ())).words)
    back = _BACK if nouns else first or event
    told = (text for text in told_before(sentence, verb, around.earlier[:back]) if text != own)
    fits = (text for text in told if _fits(text, nouns, plural=plural))
    meant = next((text for text in fits if first or not event or _is_event(text)), "")
    return [meant if meant and at == places[0] else at for at in rest]


def _is_object(sentence: Sentence, verb: Predicate, at: int) -> bool:
    """Whether a pronoun is an object, not the subject of a clause: signed it; details of it."""
    after = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
    acts = after is not None and verb_of(after.low) is not None and after.low not in PREPOSITIONS | {"back"}
    if sentence.words[at].low not in ("it", "them") or acts or verb.lemma in ("let", "make", "help"):
        return False
    return at == verb.last or sentence.words[at - 1].low in PREPOSITIONS


def _fits(text: str, nouns: frozenset[str], *, plural: bool) -> bool:
    """Whether a pronoun may mean a phrase: by its number, its length, and the noun that it is about."""
    words = text.split()
    head = next((at for at, word in enumerate(words) if at and word.lower() in PREPOSITIONS), len(words))
    noun = words[head - 1].lower() if head else ""
    several = is_plural(words) or (noun.endswith("s") and not noun.endswith("ss"))
    known = not nouns or singular(noun) in nouns
    return known and several == plural and 1 < len(words) <= _LONGEST and not _points(words)


def _is_event(text: str) -> bool:
    """Whether a phrase is an event, which one can be at."""
    return is_event_noun(singular(text.split()[-1].lower()))


def _points(words: list[str]) -> bool:
    """Whether a phrase has a pronoun itself, or is only a name."""
    lows = {word.lower() for word in words}
    return bool(lows & (PRONOUNS | OWNERS | {"no"})) or all(has_capital(word) for word in words if word != "the")


def told_before(sentence: Sentence, verb: Predicate, before: Sequence[Sentence]) -> Iterator[str]:
    """The objects and subjects of the verbs before one, the nearest first."""
    for one in reversed([one for one in verbs_of(sentence) if one.last < verb.first and is_finite(one)]):
        yield from _of_verb(sentence, one)
    for earlier in before:
        for one in reversed([one for one in verbs_of(earlier) if is_finite(one)]):
            yield from _of_verb(earlier, one)


def _of_verb(sentence: Sentence, verb: Predicate) -> Iterator[str]:
    out = unsaid(sentence, ())
    if not (verb.passive or undergone(sentence, verb)):
        complement = complement_of(sentence, verb, out)
        end = complement.cuts[0] if complement.cuts else len(sentence.words)
        end = next((at for at in complement.words if at > verb.last and is_dated(sentence.words, at)), end)
        object_ = [at for at in complement.words if at < end and not adverbial(sentence.words[at])]
        while object_ and sentence.words[object_[-1]].low in PREPOSITIONS:
            object_.pop()
        if object_ and sentence.words[object_[0]].low not in PREPOSITIONS:
            yield _definite(sentence, object_)
    if subject := subject_of(sentence, verb, out).words:
        yield _definite(sentence, subject)


def _definite(sentence: Sentence, places: Sequence[int]) -> str:
    """A phrase as something that is known: the bill, of a bill."""
    words = sentence.words
    if len(places) > _LONGEST:
        joins = [at for at in places if words[at].low in PREPOSITIONS - {"of"}]
        places = [at for at in places if len(joins) < _JOINED or at < joins[1]]
    first = words[places[0]].low if places else ""
    after = words[places[1]].text if len(places) > 1 else ""
    if places and places[0] == 0 and after.islower() and first.endswith("s") and not first.endswith(NO_PLURALS):
        return f"{first} {spelt(words, places[1:]).strip()}"  # emails exchanged among officials
    opened = first in ARTICLES - {"this", "that", "these", "those"}
    text = spelt(words, places[1:] if opened else places).strip()
    return f"the {text}" if opened else text
