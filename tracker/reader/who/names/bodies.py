"""The noun group after the name of a state or firm, and the body of a state that it tells of."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.directory.lookup import Directory
from tracker.reader.english.small_words import is_adverb
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import (
    ACTING,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
)
from tracker.reader.who.names.offices import PORTFOLIOS
from tracker.reader.who.names.runs import run_at
from tracker.reader.who.names.spellings import body_of, central_bank_of

_LONGEST_TAIL: Final = 6  # words of a noun group after the name
_STOPS: Final = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | DETERMINERS | PRONOUNS
_ADVERBS: Final = word_set(
    "also never still already now then ever only just yet soon again first jointly both alone not"
)
OWN_BODIES: Final = word_set(
    "parliament senate congress legislature army military navy treasury cabinet junta judiciary government"
)
_LED: Final = 3  # tokens of a body, or its article, and `of` before a name
_ARMED: Final = frozenset({"army", "navy", "military"})


def tail_of(tokens: Sequence[Token], at: int, verbs: frozenset[int]) -> list[str]:
    """The words of the noun group that a name opens, after `'s`, in lower case."""
    words: list[str] = []
    while at < len(tokens) and at not in verbs and len(words) < _LONGEST_TAIL:
        token = tokens[at]
        stops = token.low in _STOPS or token.low in TIME_WORDS or token.low in _ADVERBS or is_adverb(token.low)
        if not token.is_word or stops or token.word[0].isdigit():
            break
        words.append(token.low)
        at += 1
    return words


def cut(tokens: Sequence[Token], start: int, tail: list[str]) -> list[str]:
    """Return the noun group of an owner without the name that it ends in: `startup` of `Chinese startup DeepSeek`."""
    last = max((step for step, word in enumerate(tail) if word in ACTING), default=-1)
    for step in range(last + 1, len(tail)):
        if tokens[start + step].capital:
            return tail[:step]
    return tail


def body_before(tokens: Sequence[Token], at: int) -> list[str]:
    """Return the words for the body of a state before `of`, empty for none: the central bank of Kenya."""
    at -= at > 0 and tokens[at - 1].low == "the"  # of the Philippines
    if at < _LED or tokens[at - 1].low != "of":
        return []
    told, noun = tokens[at - 3].word, tokens[at - 2].word
    if (told, noun) == ("central", "bank") or (noun == "ministry" and told in PORTFOLIOS):
        return [told, noun]
    return [noun] if noun in OWN_BODIES - {"government"} else []


def armed_name(tokens: Sequence[Token], first: int, end: int) -> str:
    """Return the name of the navy or army that an adjective of its state opens, '' where it is none: Indian Navy."""
    if end - first != 2 or tokens[end - 1].low not in _ARMED:
        return ""
    return f"{tokens[first].word} {tokens[end - 1].word.capitalize()}"


def body_name(state: str, tail: Sequence[str], directory: Directory) -> str:
    """Return the name of a body of a state: the directory's where it knows it, else `Senate of Chile`."""
    if list(tail) == ["military"]:
        return state
    known = body_of(state, tail, directory) or directory.resolve(f"{state}'s {' '.join(tail)}")
    if not known and list(tail) == ["central", "bank"]:
        known = central_bank_of(state, directory)
    if known:
        return known
    words = list(tail)
    if words[-1] in ("ministry", "department") and len(words) > 1:
        words = [words[-1], "of", *words[:-1], *(["affairs"] if words[:-1] == ["foreign"] else ())]
    return (
        f"{' '.join(word if word in ('of', 'and', 'for') else word[0].upper() + word[1:] for word in words)} of {state}"
    )


def party_name(tokens: Sequence[Token], at: int, close: int, count: int) -> str:
    """Return the name of a party behind that of its state, else both as they are written: Mali's ruling party."""
    first = next((one for one in range(close - count, close) if tokens[one].capital), at)
    name = " ".join(token.word for token in tokens[first:close]).replace(" 's", "'s")
    return name.replace(" party", " Party") if close - first == 2 and first > at else name


def named_body(tokens: Sequence[Token], at: int, state: str, directory: Directory) -> tuple[str, int] | None:
    """Return the body of a state whose name goes on with `of` at a token after it, and where it ends.

    China's Ministry of State Security.
    """
    if at >= len(tokens) or tokens[at].low not in ("of", "for") or not tokens[at - 1].capital:
        return None
    run = run_at(tokens, at - 1, None)
    if run is None or run.end <= at:
        return None
    known = body_of(state, [word.lower() for word in run.words], directory)
    return known or f"{run.name} of {state}", run.end
