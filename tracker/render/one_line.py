"""An event on one line."""

from tracker.event import Event
from tracker.render.terminal_text import printable
from tracker.view.labels import short_date, weekdays


def one_line(event: Event) -> str:
    """Return id, date, weekdays and title on one line."""
    parts = (str(event.id), short_date(event.when), weekdays(event.when), printable(event.title))
    return "  ".join(part for part in parts if part)
