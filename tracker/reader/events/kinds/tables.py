"""The tables of triggers, by word: for each word or phrase, the kinds that it tells."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.kinds.triggers import NOUNS, VERBS
from tracker.reader.grammar.words import Word

_ROW: Final = re.compile(r"([^\s:][^:]*):([\d.]+)")
Rows = tuple[tuple[str, float], ...]  # kinds with their weights


class Phrase(NamedTuple):
    """A phrase that tells a kind: its text, its words, and its kinds."""

    text: str
    words: tuple[str, ...]
    rows: Rows

    def opens(self, words: Sequence[str]) -> bool:
        """Whether words begin with the phrase, its last one in either number."""
        *first, last = self.words
        size = len(first)
        return len(words) > size and words[size] in (last, f"{last}s") and [*words[:size]] == first


@lru_cache(maxsize=1)
def verbs() -> Mapping[str, Rows]:
    """Lemma -> its kinds; some with the particle that changes their meaning, as `lay off`."""
    return _turned(VERBS)


@lru_cache(maxsize=1)
def nouns() -> Mapping[str, Rows]:
    """Noun -> its kinds."""
    return {words: rows for words, rows in _nouns().items() if " " not in words}


@lru_cache(maxsize=1)
def phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """First word -> the phrases that begin with it, the longest first."""
    found: dict[str, list[Phrase]] = {}
    for words, rows in _nouns().items():
        if " " in words:
            parts = tuple(words.split())
            found.setdefault(parts[0], []).append(Phrase(words, parts, rows))
    return {first: tuple(sorted(held, key=lambda one: -len(one.text))) for first, held in found.items()}


@lru_cache(maxsize=1)
def _nouns() -> Mapping[str, Rows]:
    """Noun or phrase -> its kinds."""
    return _turned(NOUNS)


def _turned(table: Mapping[str, str]) -> dict[str, Rows]:
    """Trigger -> the kinds it votes for."""
    found: dict[str, Rows] = {}
    for kind, row in table.items():
        for words, weight in _ROW.findall(row):
            found[words] = (*found.get(words, ()), (kind, float(weight)))
    return found


@lru_cache(maxsize=4096)  # the words of a sentence are asked for again by each noun that is looked for
def singular(word: str) -> str:
    """A noun without the ending of its plural."""
    return word if word in nouns() else base(word)


@lru_cache(maxsize=4096)  # the words of a sentence are asked for again by each noun that is looked for
def base(word: str) -> str:
    """A noun without the ending of its plural, also where the plural tells a kind of its own: results."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]


def strong_words(words: Iterable[Word]) -> frozenset[str]:
    """The nouns and verbs among the words that tell a kind by themselves."""
    found: set[str] = set()
    for low in {word.low for word in words}:
        noun, verb = singular(low), verb_of(low)
        if any(weight >= _STRONG_NOUN for _, weight in nouns().get(noun, ())):
            found.add(noun)
        if verb is not None and any(weight >= _STRONG_VERB for _, weight in verbs().get(verb.lemma, ())):
            found.add(verb.lemma)
    return frozenset(found)


_STRONG_NOUN: Final = 3.5
_STRONG_VERB: Final = 4.0


@lru_cache(maxsize=4096)
def is_event_noun(word: str) -> bool:
    """Whether a noun names something that happens on a day: a vote, the talks."""
    return base(word) in _EVENT_NOUNS or word in _EVENT_NOUNS


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
