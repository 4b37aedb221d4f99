"""The date that words come to which count from an event, or from a plan."""

from datetime import timedelta
from typing import Final

from tracker.dates.arithmetic import add_months, unit, weekday_near
from tracker.reader.events.pointers import Pointer
from tracker.when import When


def counted(when: When, pointer: Pointer) -> When | None:
    """The date of a pointer whose event has this date; None where that is too vague to count from."""
    if when.open_start or when.open_end:
        return None
    if pointer.edge == "whole":
        return when
    if when.days > (_HALF_YEAR if pointer.period else _MONTH):
        return None
    if when.precision not in ("day", "range") and not (pointer.months or pointer.period):
        return None  # no day can be counted from a month
    edge = when.first if pointer.edge == "start" else when.last
    try:
        if pointer.period:
            return unit(edge, pointer.period, pointer.days)
        if pointer.weekday is not None:
            return When.day(weekday_near(edge, pointer.weekday, pointer.days, strict=True))
        day = (add_months(edge, pointer.months) if pointer.months else edge) + timedelta(pointer.days)
    except (OverflowError, ValueError):
        return None
    return When.span(None, day) if pointer.within else When.day(day)


def planned_before(when: When, pointer: Pointer) -> When | None:
    """The time that was planned where something comes at this one, so much later or earlier; None where it is vague."""
    try:
        day = add_months(when.first, pointer.months) + timedelta(pointer.days)
    except (OverflowError, ValueError):
        return None  # before the first or after the last day of the calendar
    if when.precision == "day":
        return When.day(day)
    if when.precision == "month" and pointer.months:
        return When.month(day.year, day.month)
    return When.year(day.year) if when.precision == "year" and pointer.months % 12 == 0 != pointer.months else None


_MONTH: Final = 31  # days
_HALF_YEAR: Final = 190
