"""What commands changed, as sentences: the log, and the difference between two states."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final

from tracker.render.style import BOLD, CYAN, DIM, GREEN, RED, YELLOW, styled, wrapped
from tracker.render.terminal_text import printable
from tracker.view.changes import Difference, EventChange, FieldChange, Log, RecordChange
from tracker.view.labels import short_date

if TYPE_CHECKING:
    from tracker.render import Screen

_SIGNS: Final = {"added": ("+", GREEN), "changed": ("~", YELLOW), "removed": ("-", RED)}


def log(report: Log, screen: "Screen") -> Iterator[str]:
    """Return each command with its number and time, and beneath it what it changed."""
    for entry in report.entries:
        aside = (
            f" (undoes {entry.undoes})"
            if entry.undoes
            else f" (undone by {entry.undone_by})"
            if entry.undone_by
            else ""
        )
        command = printable(entry.command) + aside
        at = f"{entry.at:%Y-%m-%d %H:%M %Z}"
        yield f"{styled(f'{entry.number}', screen, BOLD)}  {at}  {styled(command, screen, CYAN)}"
        yield from _records(entry.records, screen, 2)
        yield from _changes(entry.changes[: report.most], screen, 2)
        if report.most is not None and len(entry.changes) > report.most:
            count = f"{len(entry.changes) - report.most:,}"
            every = screen.command(f"tracker log --change {entry.number}")
            yield styled(f"  + {count} more events ({every} for all)", screen, DIM)


def difference(report: Difference, screen: "Screen") -> Iterator[str]:
    """Return the events added, changed and removed, each under its heading with its number; then named records."""
    for what, group in groupby(report.changes, key=lambda change: change.what):
        changes = tuple(group)
        yield styled(f"{what.capitalize()}: {len(changes):,}", screen, BOLD)
        yield from _changes(changes, screen, 2)
    if report.named:
        yield styled(f"Kinds, actors, views: {len(report.named):,}", screen, BOLD)
        yield from _records(report.named, screen, 2)


def _changes(changes: Iterable[EventChange], screen: "Screen", indent: int) -> Iterator[str]:
    for change in changes:
        sign, style = _SIGNS[change.what]
        event = change.event
        lead = f"{' ' * indent}{styled(sign, screen, style)} "
        yield from wrapped(f"{event.id}  {short_date(event.when)}  {event.title}", indent + 2, screen, lead=lead)
        yield from field_lines(change.fields, indent + 4, screen)


def field_lines(fields: Iterable[FieldChange], indent: int, screen: "Screen") -> Iterator[str]:
    """Yield the fields that changed: a value before and after, of a list each item removed or added."""
    for part in fields:
        signed = (*(f"- {item}" for item in part.removed), *(f"+ {item}" for item in part.added))
        for text in signed or (f"{part.before or 'nothing'} → {part.after or 'nothing'}",):
            yield from wrapped(f"{part.field}: {text}", indent, screen, DIM)


def _records(records: Iterable[RecordChange], screen: "Screen", indent: int) -> Iterator[str]:
    for record in records:
        sign, style = _SIGNS[record.what]
        said = "" if record.fields else record.said
        lead = f"{' ' * indent}{styled(sign, screen, style)} "
        yield from wrapped(f"{record.sort} {record.name}{said and f': {said}'}", indent + 2, screen, lead=lead)
        yield from field_lines(record.fields, indent + 4, screen)
