"""Colour, as the sixteen colours that every terminal and every theme has."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tracker.render import Screen

BOLD: Final = "1"
DIM: Final = "2"
RED: Final = "31"
GREEN: Final = "32"
YELLOW: Final = "33"
BLUE: Final = "34"
MAGENTA: Final = "35"
CYAN: Final = "36"

KIND_STYLES: Final[dict[str, str]] = {
    "resolution": BLUE,
    "treaty": BLUE,
    "agreement": BLUE,
    "law": BLUE,
    "policy": CYAN,
    "statement": CYAN,
    "sanction": RED,
    "export-control": RED,
    "conflict": RED,
    "conference": GREEN,
    "summit": GREEN,
    "meeting": GREEN,
    "launch": MAGENTA,
    "market": YELLOW,
    "election": YELLOW,
}


def styled(text: str, screen: "Screen", *styles: str) -> str:
    """Return the text in those styles where the screen takes colour."""
    if not screen.color or not text or not any(styles):
        return text
    return f"\x1b[{';'.join(filter(None, styles))}m{text}\x1b[0m"
