"""Persons and storms in a title by the full name that the text gives them: Marta Delgado, of Delgado."""

from collections.abc import Sequence

from tracker.reader.english.verbs import verb_of
from tracker.reader.titles.grammar.words import PREPOSITIONS, has_capital
from tracker.reader.titles.meaning.around import Around
from tracker.reader.titles.wording import LONGEST


def with_full_names(text: str, around: Around) -> str:
    """A title in which those who are called by one word of their name have all of it."""
    words = text.split(" ")
    for at, word in enumerate(words):
        bare = word.removesuffix(",").removesuffix("'s").removesuffix("’s").removesuffix("'")
        beside = [*words[max(at - 1, 0) : at], *words[at + 1 : at + 2]]
        if not has_capital(bare) or bare.isupper() or any(map(has_capital, beside)):
            continue
        if (bare == word and _describes(words, at)) or _is_placed(words, at):
            continue
        full = around.person(bare)
        if full and not any(part.lower() in text.lower() for part in full.split() if part != bare):
            words[at] = word.replace(bare, full, 1)
    told = " ".join(words)
    return told if len(told) <= LONGEST else text


def _is_placed(words: Sequence[str], at: int) -> bool:
    """Whether a word is a place, or part of a longer name: in Mindanao; City of Lund; Court of Session."""
    before, after = " ".join(words[max(at - 1, 0) : at]), " ".join(words[at + 1 : at + 2])
    return before in ("in", "at", "near") or after == "of" or (before == "of" and has_capital(words[at - 2]))


def _describes(words: Sequence[str], at: int) -> bool:
    """Whether a name only tells which the noun behind it is: Gdansk residents."""
    after = words[at + 1] if at + 1 < len(words) else "and"
    return after[:1].isalpha() and after not in PREPOSITIONS | {"and", "or"} and verb_of(after) is None
