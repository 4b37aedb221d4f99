"""The names of those whom a title only counts: the two companies; both sides; the two leaders."""

import re
from collections.abc import Iterator
from typing import Final

from tracker.reader.titles.meaning.around import Around, names_in

_PAIR: Final = 2
_SIGNS: Final = ("two", "both", "sides", "parties", "leaders")
_COUNTED: Final = r"\b(?:the two|^two|both)"
_STATES: Final = "sides|parties|countries|states|neighbou?rs|governments|capitals|allies|nations"
_SPOKESMEN: Final = (
    "leaders|(?:wo)?men(?= (?:meet|talk|speak|discuss|sign|agree|hold|exchange)\\b)|"
    "presidents|prime ministers|(?:(?:foreign|defen[cs]e|finance|trade|energy) )?ministers|"
    "negotiators|delegations|armies|navies|parliaments"
)
_FIRMS: Final = "companies|firms|airlines|banks|rivals|carmakers|agencies|partners"
_WHOLE: Final = r"\b(?! (?:of|to|from|in)\b)"  # a noun with nothing behind it that tells which
# Names that have an article.
_THE: Final = "(?:United (?:States|Kingdom|Nations|Arab)|Netherlands|Philippines|(?:European|African) Union)"
_NO_STATE: Final = frozenset(["person", "company", "university", "court"])  # sorts of actors


def paired(text: str, around: Around) -> str:
    """A title with the names of the two that it only counts."""
    if not any(word in text.lower() for word in _SIGNS):  # most titles have none, and this is fast
        return text[:1].upper() + text[1:] if text[1:2].islower() else text
    firms, parties = [tuple(names_in(around)), around.parties], [*_states(around), around.parties]
    states = [*parties, around.two]
    for pattern, pairs in (
        (rf"(?:^|(?<!all )\bthe )(?:sides|parties){_WHOLE}", parties),
        (rf"{_COUNTED} (?:{_STATES}){_WHOLE}", states),
        (rf"(?:{_COUNTED} |^(?=leaders))(?P<who>{_SPOKESMEN}){_WHOLE}", states),
        (rf"{_COUNTED} (?:{_FIRMS}){_WHOLE}", firms),
    ):
        fits = (one for one in pairs if len(one) == _PAIR and not any(name in text for name in one))
        if (pair := next(fits, ())) and (found := re.search(pattern, text, re.IGNORECASE)):
            who = found.groupdict("").get("who", "").lower()
            who = f"{'leaders' if who in ('men', 'women') else who} of " if who else ""
            after = text[found.end() :]
            after = f"'s{after[1:]}" if after.startswith("' ") and not pair[-1].endswith("s") else after
            text = f"{text[: found.start()]}{who}{' and '.join(pair)}{after}"
            text = re.sub(rf"(?<=\w )(?={_THE}\b)(?<!the )", "the ", text)
    return text[:1].upper() + text[1:] if text[1:2].islower() else text


def _states(around: Around) -> Iterator[tuple[str, ...]]:
    """The two states or bodies that take part, else those that were named together."""
    yield from (pair for pair in (around.two, around.pair) if set(pair) <= set(around.parties))
    told = [(name, around.sort(name)) for name in around.parties]
    states = [name for name, sort in told if sort not in _NO_STATE]
    if len({bool(sort) for name, sort in told if name in states}) == 1:  # two of a kind, known or not
        yield tuple(states)
    yield around.pair
