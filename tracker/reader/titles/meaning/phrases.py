"""The phrase that a noun without a name stands for: the first aircraft, of an order for twelve Airbus A220 jets."""

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import ORDINALS, word_set
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence, is_dated
from tracker.reader.events.words import Word
from tracker.reader.titles.grammar.complements import complement_of
from tracker.reader.titles.grammar.groups import is_finite, undergone, verbs_of
from tracker.reader.titles.grammar.masking import unsaid
from tracker.reader.titles.grammar.subjects import subject_of
from tracker.reader.titles.grammar.words import (
    ARTICLES,
    JOINTS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    has_capital,
)
from tracker.reader.titles.meaning.around import CRAFT, Around, product_of
from tracker.reader.titles.wording import spelt, tidied

# Nouns that a text uses for one thing.
_ALIKE: Final = tuple(
    word_set(row)
    for row in (
        "agreement deal contract pact accord order purchase memorandum",
        "proposal plan offer bid",
        "lawsuit suit case complaint",
        "aircraft plane jet airliner jetliner airplane superjumbo",
        "ship vessel frigate tanker boat corvette submarine freighter ferry trawler carrier",
        "phone handset smartphone",
        "vote election poll ballot referendum run-off runoff by-election",
        "summit meeting conference forum",
        "talk negotiation",
        "measure tariff duty sanction curb restriction levy ban quota tax limit cap control",
        "rule regulation measure",
        "programme program loan",
        "text treaty convention protocol agreement accord resolution",
        "instrument treaty convention protocol",
        "offering bond sukuk note issue",
        "exercise drill manoeuvre",
        "inquiry investigation probe",
        "quake earthquake",
        "storm typhoon hurricane cyclone",
    )
)
# The verbs whose object a noun is of: the sale, of agreed to sell the unit; `noun: preposition: verbs`.
_ACTS: Final = {
    noun: (preposition, word_set(verbs))
    for row in (
        "sale: of: sell",
        "purchase acquisition takeover: of: buy acquire purchase",
        "trial: of: charge indict accuse arrest try",
        "arraignment: of: charge indict accuse arrest",
        "sentencing: of: convict",
        "construction: of: build construct",
        "delivery shipment: of: order buy deliver ship",
        "election: of: elect",
        "appointment: of: appoint name",
        "suspension: of: suspend",
        "launch: of: launch",
        "release: of: release",
        "withdrawal: of: withdraw",
        "inquiry investigation probe: into: investigate probe",
        "funeral burial: of: kill",
        "closure: of: close shut",
        "hearing: on: challenge",
    )
    for nouns, preposition, verbs in [row.split(": ")]
    for noun in nouns.split()
}
_COMPLETING: Final = word_set("of for on to with between against over into from in at")
_ENDING: Final = RELATIVES | word_set("and but that for worth under after before when while because since as by until")
_COUNTING: Final = frozenset((*ORDINALS, "last", "next", "new", "two", "three", "four", "five", "six", "seven")) | (
    word_set("eight nine ten eleven twelve several some many more other another final second-hand")
)
_LONGEST: Final = 11  # words
_SMALL: Final = 3  # letters of the small words of a heading


class _Phrase(NamedTuple):
    """A noun with the words before it and its complement, and whether it tells more than the noun alone."""

    before: str
    noun: str
    after: str
    tells: bool


def completed(words: Sequence[str], around: Around) -> str:
    """A phrase without a name as the text before tells it in full; empty where nothing there does."""
    noun = words[-1].lower()
    own = [word.lower() for word in words[:-1] if word.lower() not in ARTICLES | OWNERS]
    if noun in PRONOUNS or not noun.isalpha():
        return ""
    described = set(own) - _COUNTING
    kept = [word for word in own if word not in described]
    known = words[0].lower() in ARTICLES - {"a", "an"}
    for nouns in (frozenset([_one(noun)]), _alike(noun)) if known or kept else ([_one(noun)],):
        for phrase in (one for sentence in around.further for one in _phrases(sentence, nouns)):
            if phrase.tells and (not described or described <= set(phrase.before.lower().split())):
                return _joined(kept, phrase, noun)
    act = _of_act(own, noun, around)
    product = product_of(around) if noun in CRAFT and not act else ""
    return act or " ".join([*own, product] if product else [])


def _joined(kept: Sequence[str], phrase: _Phrase, noun: str) -> str:
    """The words before a noun and those of the phrase that it stands for: the first | Airbus A220 | aircraft."""
    alike = phrase.noun.endswith("s") == noun.endswith("s") and _one(noun) != _one(phrase.noun.lower())
    told = phrase.before.split()
    while told and (told[0].lower() in _COUNTING or (told[0].isdigit() and told[1:2] != ["percent"])):
        told.pop(0)
    article = [] if "'s" in phrase.before or kept else ["the"]
    named = alike or has_capital(phrase.noun) or has_capital(phrase.after[:1])
    return " ".join([*article, *kept, *told, phrase.noun if named else noun, phrase.after]).strip()


def _one(noun: str) -> str:
    """A noun in the singular."""
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    short = noun[:-2] if noun.endswith(("ches", "shes", "sses", "xes")) else noun[:-1]
    return short if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def _alike(noun: str) -> frozenset[str]:
    """The nouns that may stand for one, itself among them."""
    one = _one(noun)
    return frozenset([one]).union(*(row for row in _ALIKE if one in row))


def _phrases(sentence: Sentence, nouns: Container[str]) -> Iterator[_Phrase]:
    """The phrases of a sentence, no heading, that some nouns are the heads of."""
    words = sentence.words
    if _is_heading(words):
        return
    verbs = {at for one in verbs_of(sentence) for at in range(one.first, one.last)}
    out = unsaid(sentence, ())
    for at, word in enumerate(words):
        if _one(word.low) not in nouns or at in verbs or at in out or _goes_on(words, at, verbs):
            continue
        first = at
        while first and first - 1 not in verbs and first - 1 not in out and _describes(words, first - 1):
            first -= 1
        owner = _owner(sentence, first)
        before = f"{owner} {_text(words, range(first, at))}".strip()
        last = _name_end(words, at) or phrase_end(sentence, at)
        after = _text(
            words, [_owner(sentence, one + 1) if words[one].low in _ITS else one for one in range(at + 1, last)]
        )
        named = any(has_capital(words[one].text) for one in range(max(first, 1), at)) or bool(owner)
        told = {one.lower() for one in after.split()} - _COUNTING - PREPOSITIONS - ARTICLES
        yield _Phrase(before, word.text, after if told else "", bool(named or told))


def _is_heading(words: Sequence[Word]) -> bool:
    """Whether most words of a sentence have capitals that only show that it is a heading."""
    long = [word for word in words if len(word.text) > _SMALL and word.low.isalpha()]
    shouted = sum(word.text.isupper() for word in long)
    return shouted > len(long) / 2 or (len(words) < _LONGEST and sum(word.is_name for word in long) > len(long) * 2 / 3)


def _name_end(words: Sequence[Word], noun: int) -> int:
    """Where the name ends that follows a noun: the tanker | Ocean Star; 0 where none does."""
    last = noun + 1
    opened = next((word.low for word in reversed(words[:noun]) if word.low in ARTICLES), "")
    if (
        opened in ("a", "an")
        or words[noun].is_name
        or words[noun].low.endswith("s")
        or words[noun].low not in CRAFT | _NAMED_THINGS
    ):
        return 0
    while last < len(words) and words[last].is_name:
        last += 1
    return last if last > noun + 1 else 0


_NAMED_THINGS: Final = word_set(
    "vessel frigate tanker boat corvette submarine freighter ferry trawler carrier typhoon storm hurricane cyclone"
) - {"aircraft"}


def _text(words: Sequence[Word], places: Iterable[int | str]) -> str:
    return spelt(words, [*places]).strip()


def _goes_on(words: Sequence[Word], at: int, verbs: set[int]) -> bool:
    """Whether a noun only describes the next one: deal | makers."""
    after = at + 1
    if _name_end(words, at):
        return False
    if after >= len(words) or after in verbs or not words[after].low.isalpha():
        return after < len(words) and words[after].low == "'s"
    return words[after].low not in PREPOSITIONS | JOINTS | RELATIVES | PRONOUNS | ARTICLES | OWNERS | {"that", "is"}


def _describes(words: Sequence[Word], at: int) -> bool:
    low = words[at].low
    verb = verb_of(low) if at and words[at - 1].is_name and not words[at].is_name else None
    if verb is not None and verb.form == "s":
        return False  # Acme launches bond
    small = PREPOSITIONS | JOINTS | RELATIVES | PRONOUNS | ARTICLES | OWNERS | {"that"}
    return (words[at].text[0].isalnum() or low in ("'s", "$", "€", "£")) and low not in small


def _owner(sentence: Sentence, first: int) -> str:
    """Whose a thing is that a pronoun owns, or that the verb right before it makes: Nokia's."""
    every = [one for one in verbs_of(sentence) if one.last <= first and is_finite(one)]
    before = sentence.words[first - 1].low if first else ""
    made = every and every[-1].last == first - (before in ARTICLES) and every[-1].lemma in _MAKING
    if before not in _ITS and (not made or every[-1].passive):
        return ""
    for verb in reversed(every):
        subject = subject_of(sentence, verb, unsaid(sentence, ())).words
        name = tidied(spelt(sentence.words, subject)) if subject else ""
        if len(subject) != 1 or sentence.words[subject[0]].low not in PRONOUNS:
            person = before not in ("his", "her") or " " in name
            return f"{name}'s" if has_capital(name[1:]) and person and len(subject) < _LONGEST // 2 else ""
    return ""


_MAKING: Final = word_set("launch offer issue propose present unveil publish plan draft table release introduce")
_ITS: Final = ("its", "their", "his", "her")


def phrase_end(sentence: Sentence, noun: int) -> int:
    """Where the phrase of a noun ends: before a mark, a verb of its own, a date, or a second preposition."""
    words, at = sentence.words, noun + 1
    verbs = {one.first for one in verbs_of(sentence) if is_finite(one)}
    if at < len(words) and words[at].low not in _COMPLETING:
        return at
    count = 0
    while (
        at < len(words)
        and at not in verbs
        and words[at].text not in ",.;:()"
        and words[at].low not in _ENDING - {"for" if at == noun + 1 else ""}
    ):
        preposition = words[at].low in PREPOSITIONS
        count += preposition and words[at].low not in ("of", "to")
        if count > 1 or (preposition and is_dated(words, at + 1)) or at - noun > _LONGEST:
            break
        at += 1
    return at


def _of_act(own: Sequence[str], noun: str, around: Around) -> str:
    """A noun with what a verb before did that it is of: the sale | of the Bangalore unit."""
    preposition, lemmas = _ACTS.get(_one(noun), ("", frozenset[str]()))
    for sentence in around.further if lemmas else ():
        for verb in verbs_of(sentence):
            if verb.lemma not in lemmas:
                continue
            out = unsaid(sentence, ())
            if verb.passive or undergone(sentence, verb):
                places = subject_of(sentence, verb, out).words
            else:
                complement = complement_of(sentence, verb, out)
                end = next((at for at in complement.phrases), len(sentence.words))
                places = tuple(at for at in complement.words if at < end)
            owner = _owner(sentence, places[0] + 1) if places and sentence.words[places[0]].low in _ITS else ""
            object_ = _text(sentence.words, [owner, *places[1:]] if owner else places)
            if places and has_capital(object_[1:]) and len(places) <= _LONGEST:
                return " ".join([*own, noun, preposition, object_])
    return ""
