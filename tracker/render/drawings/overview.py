"""An overview: the timeline in one line, and a few events under each heading."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tracker.render.style import BOLD, DIM, advice, styled, wrapped
from tracker.render.terminal_text import printable
from tracker.view.labels import marked_title, short_date
from tracker.view.overview import Overview, Section
from tracker.view.report import counted

if TYPE_CHECKING:
    from tracker.render import Screen


def lines(report: Overview, screen: "Screen") -> Iterator[str]:
    """Return where the timeline is and what it holds, the sections, and what to do next."""
    info = report.info
    span = f", {info.first} to {info.last}" if info.first and info.last else ""
    changed = f", changed {info.changed:%Y-%m-%d %H:%M %Z}".rstrip() if info.changed else ""
    yield styled(printable(info.path), screen, BOLD)
    yield from wrapped(f"{counted(info.count, 'event')}{span}{changed}", 0, screen)
    events = [event for part in report.sections for event in part.events]
    columns = (
        max((len(str(event.id)) for event in events), default=1),
        max((len(short_date(event.when)) for event in events), default=1),
    )
    for part in report.sections:
        yield ""
        yield from _section(part, columns, screen)
    yield ""
    yield from advice(f"{report.purpose}: {report.next}", 0, screen)
    yield from wrapped("all commands: tracker --help", 0, screen, DIM)


def _section(part: Section, columns: tuple[int, int], screen: "Screen") -> Iterator[str]:
    left_out = part.total - len(part.events)
    yield styled(part.heading if part.total else f"{part.heading}: none", screen, BOLD)
    for event in part.events:
        lead = f"  {event.id:>{columns[0]}}  {short_date(event.when):<{columns[1]}}  "
        yield from wrapped(marked_title(event), len(lead), screen, lead=lead)
    if left_out:
        yield from advice(f"{left_out:,} more: {part.command}", 2, screen)
