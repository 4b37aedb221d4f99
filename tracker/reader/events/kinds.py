"""The kind of an event, from the words that tell it: one table of triggers, each a vote for its kind."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import dropwhile, pairwise, takewhile
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verb_table import NOUNS_TOO
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.kind_words import NOUNS, OBJECTS, VERBS
from tracker.reader.events.predicates import Predicate
from tracker.reader.events.words import Word

_OF_VERB: Final = 1.6  # a verb that the date belongs to counts for more than a word beside it
_NEAR: Final = 1.0
_SUBJECT: Final = 0.6
_SENTENCE: Final = 0.25
_HEADLINE: Final = 0.15
_ADJUNCT: Final = 0.4  # of the votes of a noun that only tells when or where
_FEWEST: Final = 1.0  # votes below which the kind is `other`
ENOUGH: Final = 2.0  # votes below which the words tell no kind


class Vote(NamedTuple):
    """The kind most voted for, its votes, and the words that voted most."""

    kind: str
    votes: float
    why: str
    own: float = 0.0  # the most votes that the clause alone gave


class Wider(NamedTuple):
    """What stands around a clause: what its relative stands for, words that point at another event, the headline."""

    subject: Sequence[Word] = ()
    pointing: Sequence[Word] = ()
    headline: Sequence[Word] = ()


@lru_cache(maxsize=1)
def _verbs() -> Mapping[str, tuple[tuple[str, float], ...]]:
    return _turned(VERBS)


@lru_cache(maxsize=1)
def _nouns() -> Mapping[str, tuple[tuple[str, float], ...]]:
    return {words: rows for words, rows in _turned(NOUNS).items() if " " not in words}


@lru_cache(maxsize=1)
def _phrases() -> "tuple[re.Pattern[str], Mapping[str, tuple[tuple[str, float], ...]]]":
    phrases = {words: rows for words, rows in _turned(NOUNS).items() if " " in words}
    longest = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, longest))})s?\b"), phrases


def _turned(table: Mapping[str, str]) -> dict[str, tuple[tuple[str, float], ...]]:
    """Trigger -> the kinds it votes for."""
    found: dict[str, tuple[tuple[str, float], ...]] = {}
    for kind, row in table.items():
        for words, weight in re.findall(r"\s*(\S.*?):([\d.]+)", row):
            found[words] = (*found.get(words, ()), (kind, float(weight)))
    return found


def singular(word: str) -> str:
    """A noun without the ending of its plural."""
    if word in _nouns() or len(word) < 4 or not word.endswith("s"):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]


def strong_words(words: Iterable[Word]) -> frozenset[str]:
    """The nouns and verbs among the words that tell a kind by themselves."""
    found: set[str] = set()
    for word in words:
        noun, verb = singular(word.low), verb_of(word.low)
        if any(weight >= _STRONG_NOUN for _, weight in _nouns().get(noun, ())):
            found.add(noun)
        if verb is not None and any(weight >= _STRONG_VERB for _, weight in _verbs().get(verb.lemma, ())):
            found.add(verb.lemma)
    return frozenset(found)


_STRONG_NOUN: Final = 3.5
_STRONG_VERB: Final = 4.0


def is_event_noun(word: str) -> bool:
    """Whether a noun names something that happens on a day: a vote, the talks."""
    return singular(word) in _EVENT_NOUNS


_EVENT_NOUNS: Final = word_set(
    "vote veto sanction embargo conference forum expo exhibition fair congress symposium edition launch release "
    "summit meeting talks visit negotiation consultation hearing briefing session dialogue agreement deal accord "
    "pact signing treaty ratification ruling verdict judgment trial appeal tariff election referendum runoff "
    "run-off ballot poll attack strike airstrike shelling ceasefire cease-fire truce coup bombing clash invasion "
    "explosion shooting raid offensive listing takeover merger auction report survey speech statement declaration "
    "address debate announcement round opening closing ceremony test trip decision call inauguration appearance "
    "deadline workshop festival resolution protest rally review publication unveiling debut flight delivery sale "
    "incident crash quake earthquake talk gathering consultations rollout shipment results inquiry interview"
)


def votes(words: Sequence[Word], predicate: Predicate | None, sentence: Sequence[Word], wider: Wider) -> Vote:
    """The kind that the words of a clause tell, its predicate first, the rest of the sentence and the headline last."""
    ballot: dict[str, float] = {}
    best: dict[str, tuple[float, str]] = {}

    def count(word: str, rows: Iterable[tuple[str, float]], factor: float) -> None:
        for kind, weight in rows:
            ballot[kind] = ballot.get(kind, 0.0) + weight * factor
            best[kind] = max(best.get(kind, (0.0, "")), (weight * factor, word))

    heads = _heads(words, sentence, predicate, wider) if predicate is not None else frozenset()
    if predicate is not None:
        count(predicate.lemma, _of_verb(predicate, words, sentence, bare=not heads), _OF_VERB)
    head = (predicate.head if predicate else -1, words)
    near = {word.start for word in (*words, *wider.subject, *wider.pointing)}
    rest = [word for word in sentence if word.start not in near]
    own = 0.0
    beside, inside = _adjuncts(sentence), _within_names(sentence)
    for factor, part in ((_NEAR, words), (_SUBJECT, wider.subject), (_SENTENCE, rest), (_HEADLINE, wider.headline)):
        if factor < _SUBJECT and not own:
            own = max(ballot.values(), default=0.0)
        taken: set[str] = set()
        for word in part:
            if predicate is not None and part is words and word.start == _start(sentence, head[0]):
                continue
            name = "" if (word.is_name and word.low in _SURNAMES) or word.start in inside else singular(word.low)
            verb = None if word.low in NOUNS_TOO else verb_of(word.low)
            if name not in taken and name in _nouns():
                told = _OF_VERB if word.start in heads else factor * (_ADJUNCT if word.start in beside else 1)
                count(word.low, _nouns()[name], told)
            elif verb is not None and verb.lemma not in taken:
                count(word.low, _verbs().get(verb.lemma, ()), factor * 0.5)
            taken.update((name, verb.lemma if verb else name))
        pattern, phrases = _phrases()
        for phrase in dict.fromkeys(pattern.findall(" ".join(word.low for word in part))):
            count(phrase, phrases[phrase], factor)
    kind = max(ballot, key=lambda one: ballot[one], default="other")
    if ballot.get(kind, 0.0) < _FEWEST:
        return Vote("other", 0.0, "")
    return Vote(kind, ballot[kind], best[kind][1], own)


def _of_verb(
    predicate: Predicate, words: Sequence[Word], sentence: Sequence[Word], *, bare: bool
) -> tuple[tuple[str, float], ...]:
    """What a predicate tells: by itself, where no noun tells it in its place, and with its object."""
    table = _nouns() if predicate.noun else _verbs()
    alone = table.get(predicate.lemma, ()) if bare else ()
    return alone if predicate.noun else (*alone, *_of_object(predicate, words, sentence))


def _of_object(predicate: Predicate, words: Sequence[Word], sentence: Sequence[Word]) -> tuple[tuple[str, float], ...]:
    """What a verb tells with its object: settled a lawsuit, announced its new phone or the Kestrel 3."""
    if predicate.lemma not in OBJECTS:
        return ()
    kind, weight, nouns = OBJECTS[predicate.lemma]
    end = sentence[predicate.last - 1].end
    group = [*takewhile(lambda word: word.low not in _CLAUSES, (word for word in words if word.start >= end))]
    numbered = kind == "launch" and any(_is_model(one, other) for one, other in pairwise(group))
    return ((kind, weight),) if numbered or set(nouns.split()) & {word.low for word in group} else ()


def _is_model(name: Word, number: Word) -> bool:
    """Whether a word and a number are the name of a product: Kestrel 3."""
    digits = re.fullmatch(r"\d{1,2}[A-Za-z]{0,2}", number.text) is not None
    return digits and any(letter.isupper() for letter in name.text) and name.low not in _MONTHS


# Verbs that only tell when or whether: what happens is told by the noun beside them.
_LIGHT: Final = word_set(
    "be have hold take place put call set plan schedule slate fix due book expect postpone delay cancel defer "
    "slip move shift begin start open close end finish conclude resume continue last run go come occur happen "
    "follow mark carry conduct make give get need arrange organise organize bring push announce"
)


def _heads(words: Sequence[Word], sentence: Sequence[Word], predicate: Predicate, wider: Wider) -> frozenset[int]:
    """Where the noun stands that a verb which tells little is of: a hearing was put off; held talks."""
    if predicate.noun or predicate.lemma not in _LIGHT:
        return frozenset()
    verb = sentence[predicate.first].start if predicate.first < len(sentence) else 0
    before = [word for word in (*wider.subject, *words) if word.start < verb]
    after = [word for word in words if word.start > sentence[predicate.last - 1].start]
    relative = words and words[0].low in ("which", "that", "who", "whose")
    if relative and (named := [word for word in before if is_event_noun(word.low)]):
        return frozenset([named[-1].start])
    for part in (before, after):
        group = list(
            takewhile(lambda word: word.low not in _OUTSIDE, dropwhile(lambda word: word.low in _BEFORE, part))
        )
        found = [word for word in group if singular(word.low) in _nouns()]
        if found:
            return frozenset([found[-1].start])
    return frozenset()


_BEFORE: Final = word_set("the a an its their his her this that these those , and but")
_OUTSIDE: Final = word_set(
    "of on in at by with to from for against over between among under near into within about through amid as that "
    "which who whose when where , ; :"
)


def _adjuncts(words: Sequence[Word]) -> frozenset[int]:
    """Where the nouns stand that only tell when or where: at the summit, after the vote, according to the navy."""
    found: set[int] = set()
    for at, word in enumerate(words):
        if word.low in _ADJUNCTS:
            group = words[at + 1 : at + _GROUP]
            if any(one.low in ("the", "a", "an", "its", "their", "this") for one in group[:1]):
                end = next((step for step, one in enumerate(group) if step and one.low in _ENDS), len(group))
                found.update(one.start for one in group[:end])
    return frozenset(found)


def _within_names(sentence: Sequence[Word]) -> frozenset[int]:
    """Where the words stand that only qualify the body which a name ends in: the Defence Acquisition Council."""
    return frozenset(
        word.start
        for at, word in enumerate(sentence[1:-1], 1)
        if word.is_name and sentence[at - 1].is_name and sentence[at + 1].is_name and sentence[at + 1].low in _BODIES
    )


_BODIES: Final = word_set("council committee commission board authority agency bureau office fund bank")
_CLAUSES: Final = word_set("that which who whose when where after before as . ;")
_MONTHS: Final = word_set("january february march april may june july august september october november december")
_SURNAMES: Final = frozenset({"jobs", "price", "bush", "bond", "stock"})  # kind words that are names of people too
_ADJUNCTS: Final = frozenset(["at", "after", "before", "during", "since"])
_ENDS: Final = frozenset([",", ".", "of", "on", "in", "at", "to", "for", "and", "that", "which", "by", "with"])
_GROUP: Final = 6  # words of an adjunct


def _start(sentence: Sequence[Word], index: int) -> int:
    return sentence[index].start if 0 <= index < len(sentence) else -1
