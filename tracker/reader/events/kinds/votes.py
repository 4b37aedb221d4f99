"""The kind of an event: each word that tells it has votes for its kind, more or fewer by its place in the clause."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verb_table import NOUN_BASES, NOUNS_TOO
from tracker.reader.english.verbs import Verb, verb_of
from tracker.reader.events.clauses import SAYING, Sentence, sentence_of
from tracker.reader.events.kinds.acts import Cast, by_verb, casts
from tracker.reader.events.kinds.groups import OPENERS, hidden_in
from tracker.reader.events.kinds.harm import is_harm
from tracker.reader.events.kinds.naming import named
from tracker.reader.events.kinds.places import CORE, places
from tracker.reader.events.kinds.signs import are_leaders
from tracker.reader.events.kinds.tables import Phrase, Rows, nouns, phrases, singular, verbs
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word

_BESIDE: Final = 0.5  # of the votes of a verb that is not the predicate
_SENTENCE: Final = 0.25
_HEADLINE: Final = 0.15
_HALF: Final = 0.5
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


def votes(words: Sequence[Word], predicate: Predicate | None, sentence: Sentence, wider: Wider) -> Vote:
    """The kind that the words of a clause tell, its predicate first, the rest of the sentence and the headline last."""
    act = _acted(predicate, sentence)
    told = _vote(words, act, sentence, wider)
    return told if act is predicate or told.own >= ENOUGH else _vote(words, predicate, sentence, wider)


def of_title(title: str) -> Vote:
    """The kind that a title tells by itself: its verb, or a noun; not a verb that only describes, a shipping firm."""
    sentence = sentence_of(title)
    verb = next(iter(sentence.predicates), None)
    told = votes(sentence.words, verb, sentence, Wider())
    sure = told.why in nouns() or " " in told.why or (verb is not None and told.why == verb.lemma)
    return told if sure else Vote("other", 0.0, "")


def _vote(words: Sequence[Word], predicate: Predicate | None, sentence: Sentence, wider: Wider) -> Vote:
    name = named(predicate, sentence.words) if predicate is not None and not predicate.noun else ""
    found = places(words, predicate, sentence, wider.subject, name)
    hidden = hidden_in(sentence)
    head = sentence.words[predicate.head].start if predicate is not None else -1
    told = [*wider.subject, *words]
    near = {word.start for word in (*told, *wider.pointing)}
    speakers = _speakers(predicate, sentence)
    rest = [word for word in sentence.words if word.start not in near and word.start >= speakers]
    own = [
        *by_verb(predicate, name, told, sentence, found.verb, wider.headline),
        *_by_nouns(told, found.factors, hidden, head=head),
    ]
    other = [*_scaled(_by_nouns(rest, {}, hidden), _SENTENCE), *_of_headline(tuple(wider.headline))]
    ballot = _weighed(own, other)
    kind = max(ballot, key=lambda one: ballot[one], default="other")
    if kind == "meeting" and are_leaders(told) and not _is_trip(told):
        kind, ballot = "summit", {"summit": ballot["meeting"]}
    if ballot.get(kind, 0.0) < _FEWEST:
        return Vote("other", 0.0, "")
    why = max((cast for cast in (*own, *other) if cast.kind in (kind, "meeting")), key=lambda cast: cast.votes).word
    return Vote(kind, ballot[kind], why, max(_counted(own).values(), default=0.0))


def _is_trip(words: Sequence[Word]) -> bool:
    """Whether somebody visits or calls somebody, which is no summit."""
    return any(singular(word.low) in ("visit", "trip", "phone", "telephone") for word in words)


def _speakers(predicate: Predicate | None, sentence: Sentence) -> int:
    """Where the words end of those who only tell of what a verb tells: prosecutors said | he copied files."""
    said = sentence.predicates[0] if sentence.predicates else None
    if said is None or predicate is None or said.lemma not in SAYING or said.head >= predicate.head:
        return 0
    return sentence.words[said.last - 1].end


def _weighed(own: Sequence[Cast], other: Sequence[Cast]) -> dict[str, float]:
    """The votes for each kind: of what hangs on the core of the clause at most half as many as of the core itself."""
    core = _counted(cast for cast in own if cast.factor >= CORE)
    beside = _counted([*(cast for cast in own if cast.factor < CORE), *other])
    most, least = max(core.values(), default=0.0), max(beside.values(), default=0.0)
    share = _HALF * most / least if most >= ENOUGH and least > _HALF * most else 1.0
    return {kind: core.get(kind, 0.0) + share * beside.get(kind, 0.0) for kind in (*core, *beside)}


def _acted(predicate: Predicate | None, sentence: Sentence) -> Predicate | None:
    """What is threatened, planned, begun or to be done, in the place of the verb that leads to it."""
    if predicate is None or predicate.noun or (predicate.lemma not in _LEADING and predicate.lemma not in _TELLING):
        return predicate
    if predicate.lemma in _TELLING:
        told = next((one for one in sentence.predicates if one.first >= predicate.last and not one.noun), None)
        return told if told is not None and told.modal != "to" and is_harm(told, sentence) else predicate
    begun = verb_of(sentence.words[predicate.last].low) if predicate.last < len(sentence.words) else None
    if begun is not None and begun.form == "ing" and (predicate.lemma in _ENDING or verbs().get(begun.lemma)):
        at = predicate.last
        return predicate._replace(last=at + 1, head=at, lemma=begun.lemma, passive=False)
    following = (one for one in sentence.within(sentence.clause_at(predicate.head)) if one.first >= predicate.last)
    answers = predicate.lemma in _ANSWERING
    act = next((one for one in following if (_is_means(one, sentence) if answers else one.modal == "to")), None)
    if act is None or not (answers or verbs().get(act.lemma)):
        return predicate
    open_ = any(word.low == "whether" for word in sentence.words[predicate.last : act.first])
    return predicate if open_ else act  # decides | whether to buy


def _is_means(act: Predicate, sentence: Sentence) -> bool:
    """Whether a verb tells how something was done: answered by laying mines."""
    return act.form == "ing" and sentence.words[act.first - 1].low == "by"


_TELLING: Final = word_set("report confirm")  # what is told of an attack or an accident
_ANSWERING: Final = word_set("answer respond retaliate react reply counter")
_ENDING: Final = word_set("stop halt cease quit resume continue")
_LEADING: Final = word_set(
    "threaten plan schedule wait set expect intend decide fix due arrange begin start be have aim seek want try move "
    "refuse suppose mean slate attempt answer respond retaliate react reply counter"
)


def _counted(casts: Iterable[Cast]) -> dict[str, float]:
    ballot: dict[str, float] = {}
    for cast in casts:
        ballot[cast.kind] = ballot.get(cast.kind, 0.0) + cast.votes
    return ballot


@lru_cache(maxsize=4)
def _of_headline(words: tuple[Word, ...]) -> tuple[Cast, ...]:
    """The votes of the words of a headline, the same for every sentence below it."""
    return tuple(_scaled(_by_nouns(words, {}, frozenset()), _HEADLINE))


def _scaled(casts: Iterable[Cast], factor: float) -> Iterator[Cast]:
    """Votes that all count less."""
    return (cast._replace(votes=cast.votes * factor, factor=cast.factor * factor) for cast in casts)


def _by_nouns(
    words: Sequence[Word], factors: Mapping[int, float], hidden: frozenset[int], head: int = -1
) -> Iterator[Cast]:
    """The votes of phrases and of the words outside them; `head` is where the predicate stands."""
    found = list(_phrases(words))
    seen = set[str]()
    for phrase, told in found:
        if phrase.text not in seen:
            seen.add(phrase.text)
            yield from casts(phrase.text, phrase.rows, _of_phrase(told, factors))
    within = {word.start: _most(phrase.rows) for phrase, told in found for word in told}
    scope = [word for word in words if word.start != head]
    yield from _by_words(scope, factors, hidden, within)


def _of_phrase(told: Sequence[Word], factors: Mapping[int, float]) -> float:
    """What a phrase counts: as its word that counts most; 1 where the predicate is in it."""
    return max((factors.get(word.start, 1.0) for word in told if word.low not in OPENERS), default=1.0)


def _most(rows: Rows) -> float:
    return max((weight for _, weight in rows), default=0.0)


def _by_words(
    words: Sequence[Word], factors: Mapping[int, float], hidden: frozenset[int], within: Mapping[int, float]
) -> Iterator[Cast]:
    """The votes of nouns, and of verbs beside the predicate, each word once, where it counts most."""
    best: dict[str, tuple[float, Rows]] = {}
    for word in (one for one in words if _may_vote(one.low)):
        own, key = factors.get(word.start, 1.0), _noun(word, hidden)
        rows = nouns().get(key, ())
        if not rows and (verb := _verb_beside(word)) is not None:
            own, key, rows = own * _BESIDE, verb.lemma, verbs().get(verb.lemma, ())
        if rows and own > best.get(key, (0.0, ()))[0] and _most(rows) > within.get(word.start, 0.0):
            best[key] = (own, rows)
    for key, (own, rows) in best.items():
        yield from casts(key, rows, own)


@lru_cache(maxsize=8192)  # most words have none, and are asked for again by each date of their sentence
def _may_vote(low: str) -> bool:
    """Whether a word is in the tables, as a noun or as a verb."""
    verb = verb_of(low)
    return singular(low) in nouns() or (verb is not None and verb.lemma in verbs())


def _noun(word: Word, hidden: frozenset[int]) -> str:
    """A word as the tables have it as a noun; '' for one that tells no kind as a noun."""
    return "" if word.start in hidden or (word.low in _SURNAMES and word.is_name) else singular(word.low)


def _verb_beside(word: Word) -> Verb | None:
    """The verb that a word is, which is no noun too."""
    return None if word.low in NOUNS_TOO or word.low in NOUN_BASES or word.is_name else verb_of(word.low)


def _phrases(words: Sequence[Word]) -> Iterator[tuple[Phrase, Sequence[Word]]]:
    """The phrases among the words, with those that they are of, the longest first."""
    known, low, end = phrases(), [word.low for word in words], 0
    for at, first in enumerate(low):
        if first not in known or at < end:
            continue
        phrase = next((one for one in known[first] if one.opens(low[at : at + len(one.words)])), None)
        if phrase is not None:
            end = at + len(phrase.words)
            yield phrase, words[at:end]


# Words of a kind that are names of people or of bodies too.
_SURNAMES: Final = word_set("shell visa target jobs price bush bond stock union yuan")
