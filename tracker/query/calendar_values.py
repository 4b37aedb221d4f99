"""The readers of what comes again every year or week, of what is near an event, and of the number of sources."""

import re
from datetime import date, timedelta
from typing import Final

from tracker.errors import DateError, QueryError
from tracker.query.leaves import ByNumber, Recurring
from tracker.query.letters import fold
from tracker.query.tree import ByDate, Query
from tracker.query.values import Context, numbers_in, period_in, phrase_of, unknown
from tracker.when import When

MONTH_WORDS: Final = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
                      "november", "december")  # fmt: skip
WEEKDAY_WORDS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LEAST_BEGUN: Final = 3  # letters that tell months and weekdays apart
_LEAP_YEAR: Final = 2000


def read_month(value: str, _: Context) -> Query:
    """Read a month of any year, `7` or `july`."""
    if re.fullmatch("0?[1-9]|1[0-2]", value):
        return Recurring("month", int(value))
    return Recurring("month", _named(value, MONTH_WORDS, "month") + 1)


def read_weekday(value: str, _: Context) -> Query:
    """Read a weekday by its name or the first letters of it."""
    return Recurring("weekday", _named(value, WEEKDAY_WORDS, "weekday"))


def read_month_day(value: str, _: Context) -> Query:
    """Read a day of any year as `07-04`."""
    match = re.fullmatch("(?:--)?([0-9]{1,2})-([0-9]{1,2})", value)
    try:
        day = date(_LEAP_YEAR, int(match[1]), int(match[2])) if match else None
    except ValueError:
        day = None
    if day is None:
        raise QueryError(f"'{value}' is not a month and a day", "write both as numbers, the month first: md:07-04")
    return Recurring("md", day.month * 100 + day.day)


def read_around(value: str, context: Context) -> Query:
    """Read a period, or the id or ref of an event: its date, widened by its own length on both sides, a week at least.

    Four digits are a year, any other number is an id.
    """
    period = _anchor(value, context)
    if period.open_end and not period.open_start:
        period = When.day(period.first)
    elif period.open_start and not period.open_end:
        period = When.day(period.last)
    wide = max(period.days, 7)
    first = date.fromordinal(max(period.first.toordinal() - wide, 1))
    return ByDate("when", first, period.last + min(timedelta(wide), date.max - period.last))


def read_sources(value: str, context: Context) -> Query:
    """Read how many sources there are, `2`, `2..` or `..1`; words are those of a source."""
    if value.startswith("-"):
        raise QueryError(f"'{value}' is not a number of sources", "write sources:2, sources:2.. or sources:..1")
    if re.fullmatch("[0-9]{1,4}", value):
        return ByNumber("", int(value), int(value))
    span = numbers_in(re.sub("(?<=[0-9])-", "..", value))
    return ByNumber("", *span) if span else phrase_of("source")(value, context)


def _anchor(value: str, context: Context) -> When:
    if re.fullmatch("[0-9]+", value) and len(value) != len("2024"):
        return _event_date(value, context)
    try:
        return period_in(value, context)
    except DateError:
        if context.event is None or not re.search("[0-9]", value):
            raise
        return _event_date(value, context)


def _event_date(key: str, context: Context) -> When:
    if context.event is None:
        raise QueryError(f"'around:{key}' needs a timeline to find the event in")
    return context.event(key).when


def _named(value: str, known: tuple[str, ...], what: str) -> int:
    begun = fold(value)
    found = [at for at, name in enumerate(known) if name.startswith(begun)]
    if len(begun) < _LEAST_BEGUN or len(found) != 1:
        unknown(what, value, known)
    return found[0]
