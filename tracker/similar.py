"""Which known word a person may have meant by another one, for a suggestion."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

_LONG_WORDS: Final = (3, 8, 12)  # from so many letters on a word may have one, two, three slips

_Prepared: TypeAlias = tuple[int, tuple[str, ...], str]  # the letters of a word as bits, its parts, the word


class Words:
    """Known words, prepared for many look-ups."""

    def __init__(self, known: Iterable[str]) -> None:
        self._by_start: dict[str, list[str]] = {}
        self._prepared: dict[str, dict[str, list[_Prepared]]] = {}
        for word in known:
            if first := _first(word):
                self._by_start.setdefault(first, []).append(word)

    def nearest(self, text: str) -> str | None:
        """Return the known word that differs by a slip or two, None where there is none.

        A word is never suggested for itself, for one with another first letter or for one with other digits.
        """
        parts = _parts(text)
        if not parts:
            return None
        letters, most, digits = _letters(parts), _slips("".join(parts)), _digits("".join(parts))
        starts = {parts[0][0], *parts[0][1:2]}  # the first two letters may have changed places
        found = (
            (0 if known == parts else _differences(parts, known), word)
            for start in starts
            for mask, known, word in self._beginning(start, digits)
            if (mask ^ letters).bit_count() <= 2 * most and word.casefold() != text.casefold()
        )
        near = ((slips, word) for slips, word in found if slips is not None)
        return min(near, default=(0, None))[1]

    def _beginning(self, start: str, digits: str) -> "Sequence[_Prepared]":
        """The words that begin with a letter and have these digits, with their letters and their parts."""
        by_digits = self._prepared.get(start)
        if by_digits is None:
            by_digits = self._prepared[start] = {}
            for word in self._by_start.get(start, ()):
                parts = _parts(word)
                by_digits.setdefault(_digits("".join(parts)), []).append((_letters(parts), parts, word))
        return by_digits.get(digits, ())


def nearest(text: str, known: Iterable[str]) -> str | None:
    """Return the known word that differs from the text by a slip or two, None where there is none."""
    return Words(known).nearest(text)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+", text.casefold()))


def _first(text: str) -> str:
    """The first letter of the first part, '' where there is none."""
    first = text[:1].casefold()[:1]
    if not first.isalnum():
        parts = _parts(text)
        first = parts[0][0] if parts else ""
    return first


def _letters(parts: tuple[str, ...]) -> int:
    """One bit for each letter that occurs, to tell quickly which words cannot be near."""
    mask = 0
    for char in "".join(parts):
        mask |= 1 << ord(char) % 61
    return mask


def _slips(word: str) -> int:
    return sum(len(word) >= least for least in _LONG_WORDS)


def _differences(typed: tuple[str, ...], known: tuple[str, ...]) -> int | None:
    """Return how many slips lie between two texts, word by word; None where they are not near."""
    whole = "".join(typed), "".join(known)
    if whole[0][0] != whole[1][0] and whole[0][:2] != whole[1][1::-1]:
        return None
    if len(typed) != len(known):  # a space too many or too few, perhaps a slip beside it
        return _distance(*whole, min(1, *map(_slips, whole)))
    total = 0
    for one, other in zip(typed, known, strict=True):
        slips = _distance(one, other, min(_slips(one), _slips(other)))
        if slips is None:
            return None
        total += slips
    return total if total <= min(map(_slips, whole)) else None


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _distance(one: str, other: str, most: int) -> int | None:
    """Return how many letters were left out, added, changed or swapped, None where they are more than `most`."""
    if one == other or abs(len(one) - len(other)) > most or not most:
        return 0 if one == other else None
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, char in enumerate(one, 1):
        beyond, before, row = before, row, [at]
        for column, letter in enumerate(other, 1):
            best = min(before[column] + 1, row[-1] + 1, before[column - 1] + (char != letter))
            if at > 1 and column > 1 and char == other[column - 2] and one[at - 2] == letter:
                best = min(best, beyond[column - 2] + 1)
            row.append(best)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None
