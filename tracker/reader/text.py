"""A plain text of which every character knows its place in the raw text."""

from collections.abc import Iterable, Sequence
from typing import Final

BREAK: Final = "\n\n"  # parts paragraphs


class Text:
    """Text to be read: `clean` is plain, `at` has the offset in the raw text of each of its characters; immutable.

    `at` has one entry more than `clean` has characters: the end of the last one.
    """

    __slots__ = ("at", "clean")

    clean: str
    at: Sequence[int]

    def __init__(self, clean: str, at: Sequence[int]) -> None:
        if len(at) != len(clean) + 1:
            raise ValueError(f"{len(clean):,} characters have {len(at):,} offsets, not one more")
        object.__setattr__(self, "clean", clean)
        object.__setattr__(self, "at", at)

    @staticmethod
    def plain(raw: str) -> "Text":
        """The text that is its own raw text."""
        return Text(raw, range(len(raw) + 1))

    def in_raw(self, start: int, end: int) -> tuple[int, int]:
        """The bounds in the raw text of `clean[start:end]`."""
        return self.at[start], max(self.at[end], self.at[start])

    def kept(self, spans: Iterable[tuple[int, int]]) -> "Text":
        """Only these parts, in their order, with a blank line between two that do not touch."""
        pieces: list[str] = []
        at: list[int] = []
        last = None
        for start, end in spans:
            if last is not None and start != last:
                pieces.append(BREAK)
                at.extend([self.at[last]] * len(BREAK))
            pieces.append(self.clean[start:end])
            at.extend(self.at[start:end])
            last = end
        at.append(self.at[last] if last is not None else self.at[0])
        return Text("".join(pieces), at)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Text cannot be changed: {name}")
