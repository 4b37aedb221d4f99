"""A plain text of which every character knows its place in the raw text."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

BREAK: Final = "\n\n"  # parts paragraphs
LONGEST: Final = 2_000  # characters of what a pair of marks is known to stand around


class Marks(NamedTuple):
    """A pair of marks in the raw text, `**` and `**` of `**France**`: where each begins and ends."""

    start: int
    first: int
    last: int
    end: int

    def both(self, start: int, end: int) -> tuple[int, int]:
        """The bounds of a stretch of the raw text, changed where it has a part of the marks so that it has all or none.

        It loses the mark at its very end where it begins or ends amid what stands between the two, else it grows.
        """
        opening, closing = start < self.first and self.start < end, start < self.end and self.last < end
        if not opening and not closing:
            return start, end
        if not closing:
            within = start >= self.start
            return (self.first, end) if within else (start, self.start if end <= self.first else self.end)
        if end <= self.end and start > self.first:
            return start, self.last
        return min(start, self.start), max(end, self.end)


class Text:
    """Text to be read: `clean` is plain, `at` has the offset in the raw text of each of its characters; immutable.

    `at` has one entry more than `clean` has characters: the end of the last one. `marks` are those of the raw text that
    were left out, in the order of their beginnings.
    """

    __slots__ = ("at", "clean", "marks")

    clean: str
    at: Sequence[int]
    marks: Sequence[Marks]

    def __init__(self, clean: str, at: Sequence[int], marks: Sequence[Marks] = ()) -> None:
        if len(at) != len(clean) + 1:
            raise ValueError(f"{len(clean):,} characters have {len(at):,} offsets, not one more")
        object.__setattr__(self, "clean", clean)
        object.__setattr__(self, "at", at)
        object.__setattr__(self, "marks", marks)

    @staticmethod
    def plain(raw: str) -> "Text":
        """The text that is its own raw text."""
        return Text(raw, range(len(raw) + 1))

    def in_raw(self, start: int, end: int) -> tuple[int, int]:
        """The bounds in the raw text of `clean[start:end]`."""
        return self.at[start], max(self.at[end], self.at[start])

    def whole(self, start: int, end: int) -> tuple[int, int]:
        """The bounds of a stretch of the raw text, changed where it would begin or end amid markup."""
        first = bisect_left(self.marks, (start - LONGEST, 0, 0, 0))
        near = self.marks[first : bisect_left(self.marks, (end + LONGEST, 0, 0, 0))]
        for mark in reversed(near):  # the inner ones first
            start, end = mark.both(start, end)
        return start, end

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
        return Text("".join(pieces), at, self.marks)

    def without(self, spans: Iterable[tuple[int, int]]) -> "Text":
        """All but these parts, which are in order; what stands around each of them is joined."""
        edges = [0, *(edge for span in spans for edge in span), len(self.clean)]
        kept = [slice(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
        at = [*(place for part in kept for place in self.at[part]), self.at[-1]]
        return Text("".join(map(self.clean.__getitem__, kept)), at, self.marks)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Text cannot be changed: {name}")
