"""The period that a query asks for, and the moments at which a date begins and ends, in local time."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time

from tracker.errors import QueryError
from tracker.query.tree import ByDate, Every, Query, Some
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


def asked_period(query: Query) -> tuple[date, date]:
    """Return the first and the last day that the dates of a query ask for, as far as they say."""
    match query:
        case Every(parts):
            periods = [asked_period(part) for part in parts]
            firsts, lasts = [first for first, _ in periods], [last for _, last in periods]
            return max(firsts, default=date.min), min(lasts, default=date.max)
        case Some(parts) if parts:
            periods = [asked_period(part) for part in parts]
            return min(first for first, _ in periods), max(last for _, last in periods)
        case ByDate(_, first, last):
            return first, last
    return date.min, date.max


def refuse_no_period(query: Query) -> None:
    """Raise QueryError where the dates that must all match exclude one another: `since:2024 until:2023`.

    Two periods with `when` do not: an event may last over both.
    """
    dates = list(_dates(query))
    for at, one in enumerate(dates):
        for other in dates[at + 1 :]:
            apart = one.first > other.last or other.first > one.last
            if apart and not one.test == other.test == "when":
                raise QueryError(
                    f"the dates exclude one another: {_said(one)} and {_said(other)}",
                    "leave out one of them; of a period, since is the first day, until the last one",
                )


def _dates(query: Query) -> Iterator[ByDate]:
    """Yield the dates that must all match; of alternatives, one period around them all."""
    match query:
        case ByDate():
            yield query
        case Every(parts):
            for part in parts:
                yield from _dates(part)
        case Some(parts) if parts and len({part.test for part in _alternatives(parts)}) == 1:
            dates = _alternatives(parts)
            if len(dates) == len(parts):
                first, last = min(part.first for part in dates), max(part.last for part in dates)
                yield ByDate(dates[0].test, first, last)


def _alternatives(parts: Sequence[Query]) -> list[ByDate]:
    return [part for part in parts if isinstance(part, ByDate)]


def _said(condition: ByDate) -> str:
    match condition.test:
        case "since":
            return f"since {condition.first}"
        case "until":
            return f"until {condition.last}"
    return f"from {condition.first} to {condition.last}"
