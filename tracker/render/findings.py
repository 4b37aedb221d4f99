"""What was found, and what was changed, as sentences under a heading."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final

from tracker.render.style import BLUE, BOLD, CYAN, DIM, GREEN, RED, YELLOW, styled
from tracker.render.terminal_text import isolate, printable, wrap
from tracker.view.changes import Difference, EventChange, KindChange, Log
from tracker.view.check import Findings
from tracker.view.labels import short_date

if TYPE_CHECKING:
    from tracker.render import Screen

_SEVERITY_STYLES: Final = {"error": RED, "warning": YELLOW, "note": BLUE}
_SIGNS: Final = {"added": ("+", GREEN), "changed": ("~", YELLOW), "removed": ("-", RED)}
_UNWRAPPED: Final = 1_000_000


def findings(report: Findings, screen: "Screen") -> Iterator[str]:
    """Return the findings under a heading for each code, one remedy beneath each, and how many there are."""
    digits = max((len(str(item.event)) for item in report.items), default=1)
    for (severity, code), group in groupby(report.items, key=lambda item: (item.severity, item.code)):
        items = tuple(group)
        count = styled(f"{code}: {len(items):,}", screen, BOLD)
        yield f"{styled(severity, screen, _SEVERITY_STYLES[severity])}  {count}"
        for item in items:
            number = f"  {item.event or '':>{digits}}  "
            yield from _wrapped(item.sentence, len(number), screen, lead=number)
        start = "to mend it:" if len(items) == 1 else "to mend the first:"
        yield from _wrapped(f"{start} {items[0].advice}", 2, screen, DIM)
    for note in report.notes:
        yield styled(note, screen, BOLD)


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
        yield from _kinds(entry.kinds, screen, 2)
        yield from _changes(entry.changes, screen, 2)


def difference(report: Difference, screen: "Screen") -> Iterator[str]:
    """Return the events added, changed and removed, each under its heading with its number."""
    for what, group in groupby(report.changes, key=lambda change: change.what):
        changes = tuple(group)
        yield styled(f"{what.capitalize()}: {len(changes):,}", screen, BOLD)
        yield from _changes(changes, screen, 2)


def _changes(changes: Iterable[EventChange], screen: "Screen", indent: int) -> Iterator[str]:
    for change in changes:
        sign, style = _SIGNS[change.what]
        event = change.event
        lead = f"{' ' * indent}{styled(sign, screen, style)} "
        yield from _wrapped(f"{event.id}  {short_date(event.when)}  {event.title}", indent + 2, screen, lead=lead)
        for part in change.fields:
            before, after = part.before or "nothing", part.after or "nothing"
            yield from _wrapped(f"{part.field}: {before} → {after}", indent + 4, screen, DIM)


def _kinds(kinds: Iterable[KindChange], screen: "Screen", indent: int) -> Iterator[str]:
    for kind in kinds:
        sign, style = _SIGNS[kind.what]
        covers = [kind.before or "nothing", kind.after or "nothing"] if kind.what == "changed" else []
        said = " → ".join(covers) or kind.before or kind.after
        lead = f"{' ' * indent}{styled(sign, screen, style)} "
        yield from _wrapped(f"kind {kind.kind}{said and f': {said}'}", indent + 2, screen, lead=lead)


def _wrapped(text: str, indent: int, screen: "Screen", *styles: str, lead: str = "") -> Iterator[str]:
    """Text at an indent, wrapped on a terminal; `lead` stands in the first line's indent."""
    room = max(screen.width - indent, 20) if screen.terminal else _UNWRAPPED
    for line in wrap(printable(text), room):
        shown = isolate(line) if screen.terminal else line
        yield f"{lead or ' ' * indent}{styled(shown, screen, *styles)}".rstrip()
        lead = ""
