"""What the verbs before one are about: their objects and subjects, which a later word may mean."""

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.reader.english.patients import OF_PERSONS
from tracker.reader.events.clauses import SAYING, Sentence, is_dated
from tracker.reader.events.kinds import is_event_noun
from tracker.reader.grammar.predicates import Predicate, verbs_before
from tracker.reader.grammar.words import Word, low_at
from tracker.reader.titles.grammar.complements import complement_of
from tracker.reader.titles.grammar.groups import adverbial, is_finite, verbs_of
from tracker.reader.titles.grammar.masking import unsaid
from tracker.reader.titles.grammar.present import is_plural, undergone
from tracker.reader.titles.grammar.subjects import subject_of
from tracker.reader.titles.grammar.words import ARTICLES, NO_PLURALS, PREPOSITIONS, PRONOUNS, SUBORDINATORS, has_capital
from tracker.reader.titles.wording import spelt

_TAKEN: Final = ("place", "part", "effect", "office", "power", "over")  # no objects that a pronoun could mean
_PARTICLES: Final = ("up", "out", "off", "down", "back", "over", "forward")
_JOINED: Final = 2  # prepositions
_LEADING: Final = ("agree", "vote", "work", "decide")  # on what
LONGEST: Final = 9  # words of what a pronoun means


def told_before(
    sentence: Sentence, verb: Predicate, before: Sequence[Sentence], *, acting: bool = True
) -> Iterator[str]:
    """The objects and subjects of the verbs before one, the nearest first; `acting` also of those that have objects."""
    for one in reversed([one for one in verbs_of(sentence) if one.last < verb.first and is_finite(one)]):
        yield from _of_verb(sentence, one, acting=acting)
    for earlier in before:
        for one in reversed([one for one in verbs_of(earlier) if is_finite(one)]):
            yield from _of_verb(earlier, one, acting=acting)


def led_to_before(sentence: Sentence, verb: Predicate, before: Sequence[Sentence]) -> Iterator[str]:
    """The objects of the infinitives before a verb, the nearest first: missed a deadline to submit | a proposal."""
    for one in (sentence, *before):
        inner = [to for to in verbs_of(one) if to.modal == "to" and (one is not sentence or to.last < verb.first)]
        for to in reversed(inner):
            yield from _of_verb(one, to, acting=False)


def patient_before(sentence: Sentence, verb: Predicate) -> str:
    """Whom `he` means to whom a court or the police do something, and who does not say so; empty for none."""
    trial = [word.low for word in sentence.words[verb.last : verb.last + 2]] == ["on", "trial"]
    if not verb.passive or not (verb.lemma in OF_PERSONS or trial):
        return ""
    before = [one for one in reversed(verbs_of(sentence)) if one.last < verb.first and is_finite(one)]
    for one in (one for one in before if one.lemma not in SAYING):
        subject = subject_of(sentence, one, unsaid(sentence, ())).words
        if subject and sentence.words[subject[0]].low in ARTICLES:
            return definite(sentence, subject)
    return ""


def _of_verb(sentence: Sentence, verb: Predicate, *, acting: bool) -> Iterator[str]:
    out, told = unsaid(sentence, ()), False
    if not (verb.passive or undergone(sentence, verb)):
        complement = complement_of(sentence, verb, out)
        cuts = (cut for cut in complement.cuts if sentence.words[cut].low != "per")  # 25 per cent
        end = next(cuts, len(sentence.words))
        places = complement.words
        while len(places) > 1 and sentence.words[places[0]].low in PREPOSITIONS and is_dated(sentence.words, places[1]):
            places = places[2:]  # agreed on Tuesday on
        words = sentence.words
        dated = (at for at in places if at > verb.last and is_dated(words, at) and not _is_sum(words, at))
        end = next(dated, end)
        under = next((at for at in places if verb.lemma in ("place", "put") and words[at].low == "under"), None)
        if under is not None:
            stop = next((at for at in complement.phrases if at > under), len(words))
            yield definite(sentence, [at for at in places if under < at < stop])
        object_ = [at for at in places if at < end and not adverbial(sentence.words[at])]
        while object_ and sentence.words[object_[-1]].low in PREPOSITIONS:
            object_.pop()
        object_ = object_[words[object_[0]].low in _PARTICLES :] if object_[1:] else object_  # drew up | an accord
        led = verb.lemma in _LEADING and object_ and sentence.words[object_[0]].low in ("on", "to")
        object_ = object_[1:] if led else object_
        joined = len(object_) > 1 and words[object_[0]].low == "on" and is_event_noun(words[object_[1]].low)
        took = verb.lemma == "take" and object_ and words[object_[0]].low in _TAKEN
        if joined:  # went on strike
            told = True
            yield f"the {words[object_[1]].low}"
        elif object_ and not took and words[object_[0]].low not in PREPOSITIONS:
            told = True
            yield definite(sentence, object_)
    if (acting or not told) and (subject := subject_of(sentence, verb, out).words):
        yield definite(sentence, subject)


def _is_sum(words: Sequence[Word], at: int) -> bool:
    """Whether a number is one of money or a share: $ 25 million; 25 per cent."""
    after = low_at(words, at + 1)
    return words[at - 1].text in "$€£" or after in ("per", "percent", "%", "million", "billion")


def definite(sentence: Sentence, places: Sequence[int]) -> str:
    """A phrase with the definite article: the bill, of a bill."""
    words = sentence.words
    if len(places) > LONGEST:
        joins = [at for at in places if words[at].low in PREPOSITIONS - {"of"}]
        places = [at for at in places if len(joins) < _JOINED or at < joins[1]]
    first = words[places[0]].low if places else ""
    after = words[places[1]].text if len(places) > 1 else ""
    if places and places[0] == 0 and after.islower() and first.endswith("s") and not first.endswith(NO_PLURALS):
        return f"{first} {spelt(words, places[1:]).strip()}"  # emails exchanged among officials
    opened = first in ARTICLES - {"this", "that", "these", "those"}
    text = spelt(words, places[1:] if opened else places).strip()
    return f"the {text}" if opened else text


def several_before(sentence: Sentence, verb: Predicate) -> str:
    """Those without a name whom the clause before a verb is about: the police freed a man | they had held.

    Not where that is a clause within another one, or where what it is done to may be meant as well.
    """
    out = unsaid(sentence, ())
    before = (one for one in verbs_before(verbs_of(sentence), verb.first) if is_finite(one))
    subjects = ((one, subject_of(sentence, one, out).words) for one in before)
    last, places = next((found for found in subjects if found[1]), (verb, ()))
    if verb.passive or not 0 < len(places) <= _LONGEST:
        return ""
    opener = sentence.words[places[0] - 1].low if places[0] > 1 else ""
    done_to = [sentence.words[at].text for at in complement_of(sentence, last, out).words[:_FEW]]
    first = sentence.words[places[0]]
    short = places[0] == 0 and not has_capital(first.text[1:])  # whose capital only opens the sentence
    told = [first.low if short else first.text, *(sentence.words[at].text for at in places[1:])]
    named = any(map(has_capital, told)) or first.low in PRONOUNS
    said = last.lemma in SAYING and all(word.text != "," for word in sentence.words[last.last : verb.first])
    within = opener in SUBORDINATORS | {"that"} and not said
    return "" if named or within or (done_to and is_plural(done_to)) or not is_plural(told) else " ".join(told)


_LONGEST: Final = 6  # words of those who have no name: at least nine suspected militants
_FEW: Final = 4  # words of what is done to somebody
