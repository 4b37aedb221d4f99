"""A card: names on the left, values wrapped beside them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from tracker.errors import UsageError
from tracker.render.style import BOLD, DIM, UNWRAPPED, styled
from tracker.render.terminal_text import isolate, printable, printable_lines, width, wrap
from tracker.view.events.card import Card
from tracker.view.info import Facts

if TYPE_CHECKING:
    from tracker.render import Screen
    from tracker.view.report import Report

NARROWEST: Final = 20


def lines(report: "Report", screen: "Screen") -> Iterator[str]:
    """Return an event in full, or the facts about a ledger."""
    if not isinstance(report, Card | Facts):
        raise UsageError(f"a {type(report).__name__.lower()} cannot be printed as a card", "use --format table")
    return _card(report, screen)


def _card(report: Card | Facts, screen: "Screen") -> Iterator[str]:
    margin = max((width(printable(fact.name)) for fact in report.facts), default=0) + 2
    if isinstance(report, Card):
        number = str(report.event.id) if report.event.id else ""
        margin = max(margin, len(number) + 2)
        yield from _pair(number, report.event.title, margin, screen, BOLD)
    for fact in report.facts:
        yield from _pair(fact.name, fact.value, margin, screen)


def _pair(name: str, value: str, margin: int, screen: "Screen", *styles: str) -> Iterator[str]:
    """A name and its value, wrapped on a terminal."""
    room = max(screen.width - margin, NARROWEST) if screen.terminal else UNWRAPPED
    shown = printable(name)
    label = styled(shown + " " * (margin - width(shown)), screen, DIM, *styles)
    for line in printable_lines(value):
        for text in wrap(line, room):
            text = isolate(text) if screen.terminal else text
            yield f"{label}{styled(text, screen, *styles)}".rstrip()
            label = " " * margin
