"""A canvas: shapes and texts put at points, and the SVG of them, which holds no style sheet, script or link."""

import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Final

from tracker.render.pictures.fonts import FAMILY, cut, width, wrap
from tracker.render.terminal_text import printable

MARGIN: Final = 16.0
BLACK: Final = "#111111"
GREY: Final = "#444444"
LIGHT: Final = "#9a9a9a"
PALE: Final = "#e3e3e3"
# The word for a colour in the registry -> one that is dark enough for text on white, and for a copier.
INKS: Final[Mapping[str, str]] = {
    "": "#333333", "red": "#b3261e", "green": "#1d6f42", "yellow": "#8a6100", "blue": "#1f5fae",
    "magenta": "#8e3a9d", "cyan": "#0b6b78",
}  # fmt: skip
_TITLE: Final = 18.0
_NO_XML: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# The shape of each status in a square of 12 points; what is not filled is an outline.
SHAPES: Final = {
    "happened": "M1.5 6a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
    "expected": "M2 6a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
    "postponed": "M6 1.5L10.5 6L6 10.5L1.5 6z",
    "cancelled": "M2 2L10 10M10 2L2 10",
    "threatened": "M6 1.5L10.5 10h-9z",
}


class Canvas:
    """A white sheet of a given width; it grows downwards. `y` is where the next thing may stand."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.y = MARGIN
        self._title = ""
        self._about = ""
        self._shapes: list[str] = []

    @property
    def right(self) -> float:
        """Where the right margin begins."""
        return self.width - MARGIN

    def widen(self, right: float) -> None:
        """Make the sheet wider, where what cannot be cut needs room up to `right`."""
        self.width = max(self.width, right + MARGIN)

    def title(self, text: str) -> None:
        """Put the title at the top."""
        self._title = text
        for line in wrap(text, self.width - 2 * MARGIN, _TITLE, bold=True):
            self.y += _TITLE + 4
            self.text(MARGIN, self.y - 6, line, _TITLE, bold=True)
        self.y += 8

    def notes(self, *texts: str) -> None:
        """Put notes below each other in small type; the last ones of a picture say where it is from."""
        for text in filter(None, texts):
            for line in wrap(text, self.width - 2 * MARGIN, 10.5):
                self.y += 14
                self.text(MARGIN, self.y, line, 10.5, ink=GREY)
            self._about = f"{self._about} {text}".strip()

    def text(
        self, x: float, y: float, text: str, size: float, *, bold: bool = False, ink: str = BLACK, anchor: str = "start"
    ) -> None:
        """Put a text with its line at `y`, beginning at `x`, or ending there (`end`), or about it (`middle`)."""
        more = ' font-weight="bold"' if bold else ""
        more += f' text-anchor="{anchor}"' if anchor != "start" else ""
        if text:
            self._shapes.append(
                f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(size)}" fill="{ink}"{more}>{_safe(text)}</text>'
            )

    def line(self, x: float, y: float, to_x: float, to_y: float, *, ink: str, thick: float, dashed: bool) -> None:
        """Draw a straight line."""
        dashes = f' stroke-dasharray="{_n(thick * 2)} {_n(thick * 2)}"' if dashed else ""
        ends = f'x1="{_n(x)}" y1="{_n(y)}" x2="{_n(to_x)}" y2="{_n(to_y)}"'
        self._shapes.append(f'<line {ends} stroke="{ink}" stroke-width="{_n(thick)}"{dashes}/>')

    def box(self, x: float, y: float, wide: float, high: float, ink: str) -> None:
        """Draw a filled rectangle."""
        size = f'width="{_n(wide)}" height="{_n(high)}"'
        self._shapes.append(f'<rect x="{_n(x)}" y="{_n(y)}" {size} fill="{ink}"/>')

    def mark(self, x: float, y: float, status: str, ink: str) -> None:
        """Draw the shape of a status about a point."""
        filled = status == "happened"
        paint = f'fill="{ink}"' if filled else f'fill="#ffffff" stroke="{ink}" stroke-width="1.8"'
        self._shapes.append(f'<path transform="translate({_n(x - 6)} {_n(y - 6)})" d="{SHAPES[status]}" {paint}/>')

    def legend(self, *entries: tuple[str, str, str]) -> None:
        """Put a row, or more, of signs with their words: each a status or `line` or `dashed`, its ink and its word."""
        x = MARGIN
        self.y += 20
        for sign, ink, word in entries:
            shown = cut(word, self.width - 2 * MARGIN - 18, 10.5)
            size = 18 + width(shown, 10.5)
            if x > MARGIN and x + size > self.right:
                x, self.y = MARGIN, self.y + 16
            if sign in SHAPES:
                self.mark(x + 6, self.y - 4, sign, ink)
            elif sign == "swatch":
                self.box(x + 1, self.y - 8, 10, 8, ink)
            else:
                self.line(x, self.y - 4, x + 12, self.y - 4, ink=ink, thick=3, dashed=sign == "dashed")
            self.text(x + 18, self.y, shown, 10.5, ink=GREY)
            x += size + 14

    def lines(self) -> Iterator[str]:
        """Yield the lines of the SVG."""
        size = f'width="{_n(self.width)}" height="{_n(self.y + MARGIN)}"'
        box = f'viewBox="0 0 {_n(self.width)} {_n(self.y + MARGIN)}"'
        yield f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} font-family="{FAMILY}" role="img">'
        yield f"<title>{_safe(self._title)}</title>"
        yield f"<desc>{_safe(self._about)}</desc>"
        yield f'<rect {size} fill="#ffffff"/>'
        yield from self._shapes
        yield "</svg>"


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _safe(text: str) -> str:
    """The text as content of an element, without what no XML can hold."""
    return escape(_NO_XML.sub("\ufffd", printable(text)), quote=False)
