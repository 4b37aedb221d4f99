"""What the nouns of acts are of, as the verbs before tell: the sale of a unit, the trial of a minister."""

from collections.abc import Iterable, Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.kinds import base
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word
from tracker.reader.titles.grammar.complements import complement_of
from tracker.reader.titles.grammar.groups import is_finite, verbs_of
from tracker.reader.titles.grammar.masking import unsaid
from tracker.reader.titles.grammar.present import undergone
from tracker.reader.titles.grammar.subjects import subject_of
from tracker.reader.titles.grammar.words import ARTICLES, PREPOSITIONS, PRONOUNS, has_capital
from tracker.reader.titles.meaning.antecedents import person_in
from tracker.reader.titles.meaning.around import Around
from tracker.reader.titles.wording import owning, spelt, tidied

# The verbs whose object a noun is of: the sale, of agreed to sell the unit; `noun: preposition: verbs`.
_ACTS: Final = {
    noun: (preposition, word_set(verbs))
    for row in (
        "sale: of: sell",
        "purchase acquisition takeover: of: buy acquire purchase",
        "trial arraignment: of: charge indict accuse arrest try jail convict acquit sentence",
        "sentencing: of: convict",
        "construction: of: build construct open",
        "delivery shipment: of: order buy deliver ship supply purchase",
        "election: of: elect",
        "appointment: of: appoint name",
        "suspension: of: suspend",
        "launch: of: launch",
        "release: of: release",
        "withdrawal: of: withdraw",
        "increase rise: in: raise increase lift",
        "cut reduction: in: cut reduce lower",
        "inquiry investigation probe: into: investigate probe",
        "funeral burial: of: kill",
        "closure: of: close shut",
        "ban: on: ban prohibit outlaw",
        "hearing: on: challenge",
    )
    for nouns, preposition, verbs in [row.split(": ")]
    for noun in nouns.split()
}
LONGEST: Final = 11  # words
_NEAR: Final = 3  # sentences
_FEWEST: Final = 2  # words of a phrase without a name


def is_act(noun: str) -> bool:
    """Whether a noun is of what a verb does: a sale."""
    return noun in _ACTS or noun in _OF_A_THING


def of_act(own: Sequence[str], noun: str, around: Around) -> str:
    """A noun with what a verb before did that it is of: the sale | of the Bangalore unit."""
    preposition, lemmas = _ACTS.get(base(noun), ("", frozenset[str]()))
    for at, sentence in enumerate(around.further if lemmas else ()):
        for verb in (one for one in verbs_of(sentence) if one.lemma in lemmas):
            places = _undergoer(sentence, verb)
            first = sentence.words[places[0]].low if places else ""
            if first in ("he", "she") and (person := person_in(around.further[at + 1 : at + 1 + _NEAR])):
                return " ".join([*own, noun, preposition, person])
            owner = owner_of(sentence, places[0] + 1) if first in ITS else ""
            object_ = text_of(sentence.words, [owner, *places[1:]] if owner else places)
            if object_.isupper():
                continue
            least = 0 if has_capital(object_[1:]) else _FEWEST + (first in ARTICLES)
            if least <= len(places) <= LONGEST and places:
                return " ".join([*own, noun, preposition, object_])
    return _of_thing(own, noun, around)


def _undergoer(sentence: Sentence, verb: Predicate) -> tuple[int, ...]:
    """The words of what a verb is done to."""
    out = unsaid(sentence, ())
    if verb.passive or undergone(sentence, verb):
        return subject_of(sentence, verb, out).words
    complement = complement_of(sentence, verb, out)
    end = next(iter(complement.phrases), len(sentence.words))
    return tuple(at for at in complement.words if at < end)


def _of_thing(own: Sequence[str], noun: str, around: Around) -> str:
    """What is delivered, built or sold, as an order for it tells: deliveries | of nine jets."""
    for sentence in around.telling(_THINGS_OF) if base(noun) in _OF_A_THING else ():
        verbs = {one.first for one in verbs_of(sentence)}
        for at, word in enumerate(sentence.words[:-2]):
            if word.low not in _THINGS_OF or sentence.words[at + 1].low not in ("of", "for"):
                continue
            last = at + 2
            while last < len(sentence.words) and last not in verbs and sentence.words[last].low not in _THING_ENDS:
                last += 1
            thing = text_of(sentence.words, range(at + 2, last))
            if (
                sentence.words[at + 2].low not in _THINGS_OF
                and not thing.isupper()
                and thing.endswith(("s", " aircraft"))
            ):
                return " ".join([*own, noun, "of", thing])
    return ""


_OF_A_THING: Final = word_set("delivery shipment construction production handover procurement purchase sale")
_THINGS_OF: Final = word_set("procurement purchase order contract acquisition construction delivery sale supply deal")
_THING_ENDS: Final = PREPOSITIONS - {"of"} | {",", ".", ";", ":", "(", ")", "and", "that", "which", "worth"}


def owner_of(sentence: Sentence, first: int) -> str:
    """Whose a thing is that a pronoun owns, or that the verb right before it makes: Nokia's."""
    every = [one for one in verbs_of(sentence) if one.last <= first and is_finite(one)]
    before = sentence.words[first - 1].low if first else ""
    made = every and every[-1].last == first - (before in ARTICLES) and every[-1].lemma in _MAKING
    if before not in ITS and (not made or every[-1].passive):
        return ""
    for verb in reversed(every):
        subject = subject_of(sentence, verb, unsaid(sentence, ())).words
        name = tidied(spelt(sentence.words, subject)) if subject else ""
        if len(subject) != 1 or sentence.words[subject[0]].low not in PRONOUNS:
            person = before not in ("his", "her") or " " in name
            head = sentence.words[subject[0]] if subject else None
            named = head is not None and head.is_name and head.low not in ARTICLES and not head.low.endswith("s")
            named = (named or has_capital(name[1:])) and person and len(subject) < LONGEST // 2
            return owning(name) if named else ""
    return ""


_MAKING: Final = word_set("launch offer issue propose present unveil publish plan draft table release introduce")
ITS: Final = ("its", "their", "his", "her")


def text_of(words: Sequence[Word], places: Iterable[int | str]) -> str:
    """The words at some places as a text."""
    return spelt(words, [*places]).strip()
