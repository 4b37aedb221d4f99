"""The moments at which a date begins and ends, in local time."""

from datetime import UTC, datetime, time

from tracker.when import When


def start_of(span: When) -> datetime:
    """Return the first moment of a date, in local time."""
    return _local(datetime.combine(span.first, time.min))


def end_of(span: When) -> datetime:
    """Return the last moment of a date, in local time."""
    return _local(datetime.combine(span.last, time.max))


def _local(moment: datetime) -> datetime:
    try:
        return moment.astimezone()
    except (OverflowError, ValueError):  # beyond what the system's calendar knows, where a few hours do not matter
        return moment.replace(tzinfo=UTC)
