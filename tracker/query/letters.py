"""How texts are compared: the letters that count as equal, the words of a text, the spellings of a name."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

# Marks that differ by who sets the text; quotes around a name are none of it.
_MARKS: Final = {**dict.fromkeys(map(ord, "’‘ʼ"), "'"), **dict.fromkeys(map(ord, "‐‑–"), "-"),
                 **dict.fromkeys(map(ord, '"“”„‟«»＂'))}  # fmt: skip
_SHORT_ACRONYM: Final = 3  # letters: no longer one is written with its first letter alone in capitals
_INITIALISM: Final = r"\b(?:[^\W\d_]\.)+[^\W\d_]\b\.?"


def fold(text: str) -> str:
    """Return the text as comparisons see it: case folded as Unicode says, composed, every Turkish i as i.

    Thus `Straße` is `STRASSE`, and `Iğdır`, `IĞDIR` and `ığdır` are one word.
    """
    if text.isascii():
        return text.lower()
    from unicodedata import normalize

    return normalize("NFC", text.casefold().replace("i\u0307", "i").replace("ı", "i"))


def words(text: str) -> str:
    """Return the folded words of the text between single spaces, with a space at either end."""
    kept = "".join(char if char.isalnum() else " " for char in fold(text))
    return f" {' '.join(kept.split())} "


def spelt(text: str) -> list[str]:
    """Return the words of the text, each as it is spelt: as many as `words` has."""
    if not text.isascii():
        from unicodedata import normalize

        text = normalize("NFC", text)
    return "".join(char if char.isalnum() else " " for char in text).split()


def has_in_capitals(text: str, phrase: str, capitals: Sequence[int]) -> bool:
    """Whether the phrase stands in a text with the words that `capitals` counts, from 0, as acronyms are written."""
    folded = words(text)
    at, spellings, wanted = folded.find(phrase), spelt(text), phrase.split()
    while at >= 0:
        first = folded.count(" ", 0, at + 1) - 1
        if all(_is_acronym(spellings, first + place, wanted[place]) for place in capitals if place < len(wanted)):
            return True
        at = folded.find(phrase, at + 1)
    return False


def _is_acronym(spellings: Sequence[str], at: int, word: str) -> bool:
    begun = spellings[at][: len(word)] if at < len(spellings) else ""
    return begun == word.upper() or (len(word) > _SHORT_ACRONYM and begun == word.capitalize())


@lru_cache(maxsize=8192)  # a text asks for the same names many times
def name_key(text: str) -> str:
    """Return the form in which two spellings of one name are equal: `The U.S.` and `us`, `A & B` and `a and b`."""
    text = " ".join(fold(text).translate(_MARKS).split()).replace(" & ", " and ")
    if "." in text:
        text = re.sub(_INITIALISM, lambda found: found[0].replace(".", ""), text)
    return text.removeprefix("the ")


def name_keys(texts: Sequence[str]) -> list[str]:
    """Return `name_key` of each text, worked out for all at once: many times faster for thousands."""
    joined = "\n".join(texts)
    lines = fold(joined)
    for mark, plain in _MARKS.items():
        lines = lines.replace(chr(mark), plain or "")
    lines = lines.replace(" & ", " and ")
    keys = lines.split("\n")
    at_ends = f"\n{lines}\n"
    # No text has a line break, a space at an end, two in a row, or another sort of space: none of those is printable.
    tidy = len(keys) == len(texts) and not any(pair in at_ends for pair in ("  ", "\n ", " \n"))
    if not tidy or not joined.replace("\n", "").isprintable():
        return [name_key(text) for text in texts]
    return [name_key(key) if "." in key else key.removeprefix("the ") for key in keys]
