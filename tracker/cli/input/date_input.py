"""Dates as typed on the command line, and how to say what was understood."""

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from tracker.cli.session import Session
from tracker.registry import Status
from tracker.when import When

if TYPE_CHECKING:
    from tracker.dates import Reading, Sense

COMING: tuple[Status, ...] = ("expected", "threatened", "postponed")


def understand(session: Session, text: str, status: Status | None = None, base: date | None = None) -> "Reading":
    """Read a date, relative words from `base` or today.

    An event that is still to come takes bare weekdays and months as the coming ones.
    """
    from tracker.dates import read_when

    sense: Sense = "future" if status in COMING else "neutral"
    day_first, languages = session.day_first, session.languages
    return read_when(text, base or session.today, sense=sense, day_first=day_first, languages=languages)


def explain(session: Session, text: str, reading: "Reading") -> None:
    """Say how a date was read, unless it was written in full."""
    if str(reading.when) == text.strip():
        return
    other = f"; the other reading is {reading.alternative}" if reading.alternative else ""
    why = f": {reading.reason}" if other or reading.basis != "explicit" else ""
    session.say(f"read '{text}' as {reading.when}{why}{other}")


def read_date(session: Session, text: str, status: Status | None = None, base: date | None = None) -> When:
    """Read a date and say how it was read where that is not plain."""
    reading = understand(session, text, status, base)
    explain(session, text, reading)
    return reading.when


def read_span(session: Session, text: str) -> When:
    """Read a date or period to filter by, and say how it was read where that is not plain."""
    from tracker.dates import read_period

    reading = read_period(text, session.today, day_first=session.day_first, languages=session.languages)
    explain(session, text, reading)
    return reading.when


def end_of(span: "When") -> datetime:
    """The last moment of a date, in local time."""
    return _local(datetime.combine(span.last, time.max))


def start_of(span: "When") -> datetime:
    """The first moment of a date, in local time."""
    return _local(datetime.combine(span.first, time.min))


def _local(moment: datetime) -> datetime:
    try:
        return moment.astimezone()
    except (OverflowError, ValueError):  # beyond what the system's calendar knows, where a few hours do not matter
        return moment.replace(tzinfo=UTC)
