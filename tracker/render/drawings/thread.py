"""A thread of events as a tree: what each one did to the one above it, and how many days later."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tracker.registry import relation_named
from tracker.render.style import BOLD, foot, wrapped
from tracker.view.analyses.shared.outline import days_text
from tracker.view.analyses.thread import Knot, Thread
from tracker.view.labels import marked_title, short_date

if TYPE_CHECKING:
    from tracker.render import Screen

_DEEPEST = 8  # steps that are drawn to the right; below, words say how deep it is


def lines(report: Thread, screen: "Screen") -> Iterator[str]:
    """Return a line or more for each event, the one asked for marked."""
    digits = max(len(str(knot.event.id)) for knot in report.knots)
    open_rails: list[bool] = []
    for number, knot in enumerate(report.knots):
        open_rails[max(knot.depth - 1, 0) :] = [not knot.last] if knot.depth else []
        below = number + 1 < len(report.knots) and report.knots[number + 1].depth > knot.depth
        yield from _knot(knot, open_rails, below, digits, report.asked, screen)
    yield ""
    yield from foot(report.notes, screen)


def _knot(knot: Knot, rails: list[bool], below: bool, digits: int, asked: int, screen: "Screen") -> Iterator[str]:
    shown = rails[-_DEEPEST:]
    deep = f"(step {knot.depth}) " if knot.depth > _DEEPEST else ""
    before = "".join("│  " if is_open else "   " for is_open in shown[:-1])
    branch = before + ("" if not knot.depth else "├─ " if shown[-1] else "└─ ")
    rail = before + ("" if not knot.depth else "│  " if shown[-1] else "   ") + ("│  " if below else "   ")
    mark = ">" if knot.event.id == asked else " "
    lead = f"{mark} {knot.event.id:>{digits}}  "
    text = f"{deep}{_about(knot)}: {marked_title(knot.event)}"
    text += " (as above)" if knot.again else ""
    styles = (BOLD,) if knot.event.id == asked else ()
    start = f"{lead}{branch}"
    for line in wrapped(text, len(start), screen, *styles, lead=start):
        yield line if line.startswith(start) else f"{' ' * len(lead)}{rail[: len(branch)]}{line[len(start) :]}"


def _about(knot: Knot) -> str:
    """The date, and how the event stands to the one above it: `2024-08-01, 20 days later, implements`."""
    parts = [short_date(knot.event.when)]
    if knot.relation:
        days = knot.days
        far = "" if days is None else f"{days_text(abs(days))} {'later' if days > 0 else 'before'}"
        parts += [far if days else "the same days" if days == 0 else "", relation_named(knot.relation).wording]
    return ", ".join(filter(None, parts))
