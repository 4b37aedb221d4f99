"""Styles: the sixteen colours of every terminal, and wrapped text in them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from tracker.render.terminal_text import isolate, printable, width, wrap

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

_LEAST_ROOM: Final = 12  # columns of a wrapped text, however deep its indent
UNWRAPPED: Final = 1_000_000  # columns of a line that is not for a terminal

# The word for a colour in the registry -> its style.
COLORS: Final[Mapping[str, str]] = {
    "": "",
    "red": RED,
    "green": GREEN,
    "yellow": YELLOW,
    "blue": BLUE,
    "magenta": MAGENTA,
    "cyan": CYAN,
}


def styled(text: str, screen: "Screen", *styles: str) -> str:
    """Return the text in those styles where the screen takes colour."""
    if not screen.color or not text or not any(styles):
        return text
    return f"\x1b[{';'.join(filter(None, styles))}m{text}\x1b[0m"


def wrapped(
    text: str, indent: int, screen: "Screen", *styles: str, lead: str = "", commands: bool = False
) -> Iterator[str]:
    """Yield the text at an indent, wrapped on a terminal, with `lead` in the indent of its first line."""
    room = max(screen.width - indent, _LEAST_ROOM) if screen.terminal else UNWRAPPED
    for line in wrap(printable(text), room, commands=commands):
        shown = isolate(line) if screen.terminal else line
        yield f"{lead or ' ' * indent}{styled(shown, screen, *styles)}".rstrip()
        lead = ""


def advice(text: str, indent: int, screen: "Screen") -> Iterator[str]:
    """Yield a text with commands, each in one line, so that it can be pasted."""
    return wrapped(screen.command(text), indent, screen, DIM, commands=True)


def foot(notes: Iterable[str], screen: "Screen") -> Iterator[str]:
    """Yield notes below or above a drawing, each wrapped where it is wider than a terminal."""
    for note in map(printable, notes):
        fits = not screen.terminal or width(note) <= screen.width
        for line in [note] if fits else wrap(note, screen.width):  # wrapping takes out the gaps in a legend
            yield styled(line, screen, DIM)
