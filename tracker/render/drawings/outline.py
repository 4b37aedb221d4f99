"""Events in groups under headings, the titles wrapped beside their ids and dates."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tracker.render.style import BOLD, advice, foot, wrapped
from tracker.render.terminal_text import printable, width
from tracker.view.analyses.shared.outline import Line, Outline, Part

if TYPE_CHECKING:
    from tracker.render import Screen


def lines(report: Outline, screen: "Screen") -> Iterator[str]:
    """Return the parts with an empty line between them, and the notes."""
    parts = list(report.parts())
    every = [line for part in parts for line in part.lines]
    digits = max((len(str(line.id or "")) for line in every), default=0)
    cells = [max(map(width, column)) for column in zip(*(line.lead for line in every), strict=True)]
    for number, part in enumerate(parts):
        if number:
            yield ""
        yield from _part(part, digits, cells, report.right, screen)
    if parts and report.notes:
        yield ""
    yield from foot(map(screen.command, report.notes), screen)


def _part(part: Part, digits: int, cells: list[int], right: tuple[bool, ...], screen: "Screen") -> Iterator[str]:
    yield from wrapped(part.heading, 0, screen, BOLD)
    for line in part.lines:
        yield from _line(line, digits, cells, right, screen)
    if part.foot:
        yield from advice(part.foot, 2, screen)


def _line(line: Line, digits: int, cells: list[int], right: tuple[bool, ...], screen: "Screen") -> Iterator[str]:
    lead = f"{line.id or '':>{digits}}" if digits else ""
    for cell, size, at_right in zip(line.lead, cells, right, strict=True):
        text = printable(cell)
        space = " " * (size - width(text))
        if not size:  # a column without a single text
            continue
        lead += f"  {space}{text}" if at_right else f"  {text}{space}"
    lead = f"  {lead}  "
    yield from wrapped(line.text, width(lead), screen, lead=lead)
