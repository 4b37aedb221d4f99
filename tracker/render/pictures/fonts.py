"""How wide a text is in a font that is not known: never narrower than in the fonts that a reader may have.

The widths are those of the wider of Helvetica (Arial, Liberation Sans) and DejaVu Sans (Verdana), rounded up.
"""

import unicodedata
from typing import Final

from tracker.render.terminal_text import ELLIPSIS, clusters, printable

FAMILY: Final = "Helvetica, Arial, 'Liberation Sans', 'Noto Sans', 'DejaVu Sans', sans-serif"
_PLAIN: Final = {30: "\"'Iijl", 35: " ,./:;\\|", 40: "()-[]ft", 45: "!r", 50: "*J`", 55: "csz", 60: "?L_kvxy",
                 65: "$0123456789FTabdeghnopqu{}", 70: "ABEKPSVXYZ", 75: "CNRU", 80: "&DGHOQ", 85: "#+<=>^w~",
                 90: "M", 100: "%Wm", 105: "@"}  # fmt: skip
_BOLD: Final = {35: " 'ijl", 40: ",./:;I\\|", 45: "-f", 50: "!()[]`rt", 55: '"*', 60: "J_csz", 65: "?Lx",
                70: "$0123456789EFTaekovy", 75: "CPSYZbdghnpqu{}", 80: "ABKRVX", 85: "#+<=>DGHNU^~", 90: "&OQ",
                95: "w", 100: "@M", 105: "%m", 115: "W"}  # fmt: skip
_WIDTHS: Final = tuple({char: size for size, chars in table.items() for char in chars} for table in (_PLAIN, _BOLD))
_QUOTE: Final = 50  # of an em in hundredths, in plain text
_ANY: Final = (110, 125)  # a character of another script
_WIDE: Final = 140  # an ideograph or a picture
_ENORMOUS: Final = {"\ufdfd": 1300, "\U0001242b": 700, "\U00012219": 700, "\U0001243d": 700, "\ua9c5": 500}


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the points that printable text takes at most, at a font size in points."""
    return sum(_cluster(held, columns, bold) for held, columns in clusters(text)) * size / 100


def cut(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """Return the text, cut to so many points with an ellipsis if it may be wider; nothing where there is no room."""
    text = printable(text)
    if width(text, size, bold=bold) <= room:
        return text
    left = room * 100 / size - _cluster(ELLIPSIS, 1, bold)
    kept = []
    for held, columns in clusters(text):
        left -= _cluster(held, columns, bold)
        if left < 0:
            break
        kept.append(held)
    return "".join(kept).rstrip() + ELLIPSIS if kept else ""


def wrap(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """Return the text as lines of at most so many points, broken at spaces where possible."""
    lines: list[str] = []
    line = ""
    for word in printable(text).split():
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold=bold) <= room:
            line = longer
            continue
        lines += [line] if line else []
        line = word
        while width(line, size, bold=bold) > room and len(line) > 1:
            piece = _fitting(line, room, size, bold)
            lines.append(piece)
            line = line[len(piece) :]
    return [*lines, line] if line or not lines else lines


def _fitting(word: str, room: float, size: float, bold: bool) -> str:
    """As much of a word as fits, one grapheme at least."""
    piece, left = "", room * 100 / size
    for held, columns in clusters(word):
        left -= _cluster(held, columns, bold)
        if piece and left < 0:
            break
        piece += held
    return piece


def _cluster(held: str, columns: int, bold: bool) -> int:
    """The width of a grapheme in hundredths of an em."""
    char = held[0]
    found = _WIDTHS[bold].get(char)
    if found is None and char in "‘’“”–·":
        found = _QUOTE + 20 * bold
    if found is None and (base := unicodedata.normalize("NFD", char)[0]) != char:
        found = _WIDTHS[bold].get(base)
    if found is not None and len(held) == 1:
        return found
    if char in _ENORMOUS:
        return _ENORMOUS[char]
    pieces = sum(1 for each in held if not unicodedata.combining(each))  # joined pictures that no font joins
    return max(1, pieces) * (_WIDE if columns > 1 else _ANY[bold])
