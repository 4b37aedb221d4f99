"""Text folded, so that words are found again whatever the spaces, quotation marks and dashes around them."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple
from unicodedata import normalize

from tracker.reader.text import Text

_SIGNS: Final = {
    **dict.fromkeys(map(ord, "‘’‚‛`´′"), "'"),
    **dict.fromkeys(map(ord, "“”„‟«»″"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), None),
}


class Folded(NamedTuple):
    """A folded text, and of each of its characters the place in the text."""

    text: str
    at: Sequence[int]

    def find(self, words: str, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
        """Return the bounds of folded words in the text, whole words only."""
        last = len(self.text) if end is None else end
        at = self.text.find(words, start, last) if words else -1
        while at >= 0:
            after = at + len(words)
            if _parts(self.text, at) and _parts(self.text, after):
                return self.at[at], self.at[after - 1] + 1
            at = self.text.find(words, at + 1, last)
        return None


def fold_words(text: str) -> str:
    """Return the text with plain quotation marks and dashes, in lower case, and single spaces."""
    return " ".join(normalize("NFC", text).translate(_SIGNS).lower().split())


def folded(text: str) -> Folded:
    """Return the text folded as `fold_words` folds, with the place of every character."""
    chars: list[str] = []
    at: list[int] = []
    for place, char in enumerate(text):
        if char.isspace():
            if chars and chars[-1] != " ":
                chars.append(" ")
                at.append(place)
            continue
        for one in char.translate(_SIGNS).lower():
            chars.append(one)
            at.append(place)
    return Folded("".join(chars), at)


def clean_bounds(text: Text, offset: tuple[int, int]) -> tuple[int, int]:
    """Return the bounds in the clean text of a stretch of the raw text."""
    from bisect import bisect_left

    last = len(text.clean)
    return bisect_left(text.at, offset[0], 0, last), bisect_left(text.at, offset[1], 0, last)


def shown_quote(text: Text, offset: tuple[int, int], quote: str) -> str:
    """Return a quote as a reader sees it, without markup."""
    start, end = clean_bounds(text, offset)
    return re.sub(r"\s*\n\s*\n\s*", "\n", text.clean[start:end]).strip() or quote


def _parts(text: str, at: int) -> bool:
    """Whether a word begins or ends there."""
    return at in (0, len(text)) or not (text[at - 1].isalnum() and text[at].isalnum())
