"""What a pronoun after a verb means: the bill that the sentence before tells of, or the one that this sentence does."""

import re
from typing import Final

from tracker.reader.english.patients import OF_TEXTS, TEXTS
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence, is_dated
from tracker.reader.events.kinds import is_event_noun, singular
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import low_at
from tracker.reader.titles.grammar.masking import unsaid
from tracker.reader.titles.grammar.present import is_plural
from tracker.reader.titles.grammar.subjects import subject_of
from tracker.reader.titles.grammar.words import ARTICLES, JOINTS, OWNERS, PREPOSITIONS, PRONOUNS, has_capital
from tracker.reader.titles.meaning.alike import alike
from tracker.reader.titles.meaning.antecedents import person_in
from tracker.reader.titles.meaning.around import Around
from tracker.reader.titles.meaning.persons import persons_in
from tracker.reader.titles.meaning.told import LONGEST, definite, led_to_before, told_before
from tracker.reader.titles.wording import Parts

_BACK: Final = 2  # sentences before
_AT: Final = ("at", "to", "during")  # which leads to an event


def with_objects(sentence: Sentence, verb: Predicate, rest: Parts, around: Around) -> Parts:
    """What follows a verb, with what its pronouns mean where that is plain."""
    rest = _with_him(sentence, rest, around)
    led = next((one for one in sentence.predicates if one.first == verb.last and one.modal == "to"), verb)
    verb = led if rest[:1] == [led.first] and led.last in rest else verb  # intends to table it
    places = [at for at in rest if isinstance(at, int) and _is_object(sentence, verb, at)]
    if not places:
        return rest
    plural = sentence.words[places[0]].low == "them"
    first = places[0] == verb.last or (verb.lemma == "vote" and places[0] == verb.last + 1)
    nouns = _ADOPTED if verb.lemma in OF_TEXTS and first else frozenset[str]()
    event = sentence.words[places[0] - 1].low in _AT
    own = definite(sentence, subject_of(sentence, verb, unsaid(sentence, ())).words)
    back = _BACK if nouns else first or event
    shares = sentence.words[verb.first - 1].low in JOINTS | {","}
    every = (_owned(text, shares=shares) for text in told_before(sentence, verb, around.earlier[:back]))
    told = (text for text in every if text != own)
    fits = [text for text in told if _fits(text, frozenset(), plural=plural)]
    close = [text for text in fits if _fits(text, nouns, plural=plural)]
    fits = close or (fits if not nouns or verb.lemma in _ALLOWING else [])
    meant = next((text for text in fits if first or not event or _is_event(text)), "")
    if nouns and not meant:
        inner = (_owned(text, shares=shares) for text in led_to_before(sentence, verb, around.earlier[:back]))
        meant = next((text for text in inner if _fits(text, nouns, plural=plural)), "")
    return [meant if meant and at == places[0] else at for at in rest]


def as_object(sentence: Sentence, parts: Parts) -> Parts:
    """A subject as the object of an active verb: she was fined by Chad, Chad fines her."""
    alone = sentence.words[parts[0]].low if len(parts) == 1 and isinstance(parts[0], int) else ""
    if parts and isinstance(parts[0], str):
        return [re.sub("^The ", "the ", parts[0]), *parts[1:]]
    return [_FORMS[alone]] if alone in _FORMS else parts


_FORMS: Final = {"he": "him", "she": "her", "they": "them", "it": "it"}


_ALLOWING: Final = ("approve", "reject", "endorse")  # of anything, and not only of a text
_ADOPTED: Final = TEXTS | alike("measure")


def _owned(text: str, *, shares: bool) -> str:
    """A phrase without its owner, where it is long and the verb has another subject: presents its plan for a fund."""
    owner, _, rest = text.partition(" ")
    long = any(word in PREPOSITIONS for word in rest.split()[1:])
    return f"the {rest}" if owner in OWNERS and long and not shares else text


def _with_him(sentence: Sentence, rest: Parts, around: Around) -> Parts:
    """What follows a verb, with the person whom `him` or `her` means that the sentences before are about."""
    at = next((at for at in rest if isinstance(at, int) and _is_person(sentence, at)), None)
    person = _person_before(sentence, at, around) if at is not None else ""
    return [person if person and one == at else one for one in rest]


def _person_before(sentence: Sentence, pronoun: int, around: Around) -> str:
    """The person named last before a pronoun whom its clause does not name again."""
    here = [name for name in persons_in(sentence) if sentence.text.find(name) < sentence.words[pronoun].start]
    if here:
        return here[-1]
    for at, one in enumerate(around.earlier[:_BACK]):
        for name in filter(None, (*persons_in(one), person_in(around.earlier[at : at + 1]))):
            if name.split()[-1] not in sentence.text:
                return name
    return ""


def _is_person(sentence: Sentence, at: int) -> bool:
    """Whether a pronoun is a person that something is done to: hears him; not her office."""
    after = low_at(sentence.words, at + 1)
    low = sentence.words[at].low
    return low == "him" or (low == "her" and (not after[:1].isalpha() or after in PREPOSITIONS))


def _is_object(sentence: Sentence, verb: Predicate, at: int) -> bool:
    """Whether a pronoun is an object, not the subject of a clause: signed it; details of it."""
    after = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
    acts = (
        after is not None
        and not is_dated(sentence.words, at + 1)
        and verb_of(after.low) is not None
        and after.low not in PREPOSITIONS | {"back"}
    )
    if sentence.words[at].low not in ("it", "them") or acts or verb.lemma in ("let", "make", "help"):
        return False
    return at == verb.last or sentence.words[at - 1].low in PREPOSITIONS


def _fits(text: str, nouns: frozenset[str], *, plural: bool) -> bool:
    """Whether a pronoun may mean a phrase: by its number, its length, and the noun that it is about."""
    words = re.sub(_SHARE, "", text).split()
    head = next((at for at, word in enumerate(words) if at and word.lower() in PREPOSITIONS), len(words))
    noun = words[head - 1].lower() if head else ""
    several = is_plural(words) or (noun.endswith("s") and not noun.endswith("ss"))
    known = not nouns or singular(noun) in nouns
    placed = head == 1 and has_capital(words[0])  # Darfur | under an embargo
    owned = words[0].lower() in ("its", "their") and len(words) > 1  # by the subject of the verb itself
    if not (plural or words[0].lower() in ARTICLES | OWNERS or words[0].endswith(("'s", "’s"))):
        return False  # missing from the port; unrelated to the case
    return known and not placed and several == plural and 1 < len(words) <= LONGEST and not _points(words[owned:])


_SHARE: Final = r"\b\d[\d.,]*(?:%| per ?cent) "  # a 25 per cent tariff is one


def _is_event(text: str) -> bool:
    """Whether a phrase is an event, which one can be at."""
    return is_event_noun(singular(text.split()[-1].lower()))


def _points(words: list[str]) -> bool:
    """Whether a phrase has a pronoun itself, or is only a name."""
    lows = {word.lower() for word in words}
    return bool(lows & (PRONOUNS | OWNERS | {"no"})) or all(has_capital(word) for word in words if word != "the")
