"""Markdown tables, and timelines as headings with lists; tabulate draws the tables."""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from tracker.render.terminal_text import printable
from tracker.view.labels import actors_text, short_date
from tracker.view.report import Column, Grid, counted
from tracker.view.timeline.periods import Timeline

if TYPE_CHECKING:
    from tracker.render import Screen
    from tracker.view.report import Report

ALIGNED: Final = 300  # tables of up to so many rows are aligned in the source; longer ones are streamed
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_SPECIAL: Final = re.compile(r"[&<>]|[\\`*_\[\]|~$]|^[#+-](?= )|(?<=^\d)[.)](?= )")


def lines(report: "Report", screen: "Screen") -> Iterator[str]:  # noqa: ARG001 a format needs no screen for Markdown
    """Return the report as GitHub Markdown, with markup in the data escaped."""
    if isinstance(report, Timeline):
        return _sections(report)
    return _table(report.grid())


def escaped(text: str) -> str:
    """Return the text with all markup escaped."""
    return _SPECIAL.sub(lambda found: _ENTITIES.get(found[0], f"\\{found[0]}"), printable(text))


def _table(grid: Grid) -> Iterator[str]:
    rows = ([escaped(cell) for cell in row] for row in grid.rows)
    sample = list(islice(rows, ALIGNED + 1))
    if len(sample) <= ALIGNED:
        yield from _aligned(grid.columns, sample)
    else:
        yield _row([escaped(column.name) for column in grid.columns])
        yield _row(["---:" if column.right else "---" for column in grid.columns])
        yield from map(_row, chain(sample, rows))
    for note in grid.notes:
        yield ""
        yield escaped(note)


def _aligned(columns: tuple[Column, ...], rows: list[list[str]]) -> Iterator[str]:
    from tabulate import tabulate

    sides = ["right" if column.right else "left" for column in columns]
    heads = [escaped(column.name) for column in columns]
    # Without disable_numparse an edition `1e5` would print as 100000.
    yield from tabulate(rows, heads, tablefmt="pipe", colalign=sides, disable_numparse=True).splitlines()


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _sections(report: Timeline) -> Iterator[str]:
    for number, period in enumerate(report.periods):
        if number:
            yield ""
        yield f"## {escaped(period.title)} ({counted(len(period.events), 'event')})"
        yield ""
        for event in period.events:
            status = "" if event.status == "happened" else f" *{event.status}*"
            about = ", ".join(escaped(part) for part in (actors_text(event.actors), event.place, event.ref) if part)
            yield f"- **{short_date(event.when)}**{status} {escaped(event.title)}{f' ({about})' if about else ''}"
