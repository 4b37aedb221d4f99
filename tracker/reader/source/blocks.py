"""Building a text block by block, each character with its offset in the raw text."""

from array import array
from typing import Final

from tracker.reader.text import BREAK, LONGEST, Marks, Text

_BAR: Final = " | "  # between two cells of a table
_DEEPEST: Final = 16  # marks within each other


class Blocks:
    """A text in the making: blocks are parted by a blank line, white space is folded."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._at = array("L")
        self._starts: list[int] = []  # of the blocks, in the text
        self._last = ""  # the last character, empty where a block is to begin
        self._end = 0  # in the raw text, of what was put last
        self._open: list[tuple[str, int, int]] = []  # the marks of the block that are not closed
        self._marks: list[Marks] = []

    def put(self, text: str, start: int) -> None:
        """Put characters that stand one by one from `start` in the raw text."""
        for at, char in enumerate(text, start):
            self.put_one(char, at, at + 1)

    def put_one(self, char: str, start: int, end: int) -> None:
        """Put what `raw[start:end]` stands for; white space at the edge of a block, or after other, is left out."""
        if char.isspace():
            char = "\n" if char == "\n" and self._last == "" else " "
            if self._last in ("", " ", "\n"):
                return
        elif not self._last:
            if self._starts:
                self._add(BREAK, self._end)
            self._starts.append(len(self._at))
        self._add(char, start)
        self._last, self._end = char[-1:], end

    def line_break(self, start: int) -> None:
        """Begin a new line, and where one has begun already a new block."""
        if self._last == "\n":
            self.end()
        elif self._last:
            self._trim()
            self._add("\n", start)
            self._last = "\n"

    def bar(self, start: int) -> None:
        """Part two cells of a table."""
        if self._last:
            if self._last == " " and self._parts[-1] == " ":
                self._parts.pop()
                self._at.pop()
            self._add(_BAR, start)
            self._last = " "

    def opens(self, sign: str, start: int, end: int) -> None:
        """Take note of a mark in the raw text which begins what another ends."""
        self._open.append((sign, start, end))
        del self._open[:-_DEEPEST]

    def closes(self, sign: str, start: int, end: int) -> bool:
        """Take note of a mark which ends what the last one of that sign has begun; return whether there is one."""
        for at in reversed(range(len(self._open))):
            other, first, last = self._open[at]
            if other == sign:
                del self._open[at:]
                if end - first <= LONGEST:
                    self._marks.append(Marks(first, last, start, end))
                return True
        return False

    def end(self) -> None:
        """End the block, where one has begun."""
        self._open.clear()
        if self._last:
            self._trim()
            self._last = ""

    def done(self) -> tuple[Text, list[tuple[int, int]]]:
        """Return the text and the bounds of its blocks."""
        self.end()
        clean = "".join(self._parts)
        at = self._at[:]
        at.append(self._end)
        ends = [start - len(BREAK) for start in self._starts[1:]] + [len(clean)]
        return Text(clean, at, sorted(self._marks)), list(zip(self._starts, ends, strict=True)) if self._starts else []

    def _add(self, text: str, start: int) -> None:
        self._parts.append(text)
        self._at.extend([start] * len(text))

    def _trim(self) -> None:
        """Take out white space and empty cells of a table at the end."""
        while self._parts and self._parts[-1] in (" ", "\n", _BAR):
            for _ in self._parts.pop():
                self._at.pop()
