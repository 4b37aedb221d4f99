"""Calendar arithmetic: units, offsets, thirds of a period, the nearest weekday."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from tracker.when import When

DAY: Final = timedelta(days=1)
WEEKDAY_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKLY: Final = {  # the weekday that it begins with, and how many days follow
    "week": (0, 6),
    "weekend": (5, 1),
    **{name.lower(): (number, 0) for number, name in enumerate(WEEKDAY_NAMES)},
}
_PIECES: Final = {"half": 2, "quarter": 4}
_MONTHS: Final = {"half": 6, "quarter": 3}
_SATURDAY: Final = 5
_SHORTEST: Final = 28  # days of a month


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day."""
    index = day.year * 12 + day.month - 1 + months
    first = date(index // 12, index % 12 + 1, 1)
    return first + min(day.day - 1, _length(first) - 1) * DAY


def _length(first: date) -> int:
    year, month = (first.year + 1, 1) if first.month == 12 else (first.year, first.month + 1)
    return 31 if year > date.max.year else (date(year, month, 1) - first).days


def week(day: date) -> When:
    """The week of a day, Monday to Sunday (ISO 8601)."""
    monday = day - day.weekday() * DAY
    return When.span(monday, monday + 6 * DAY)


def weeks(year: int) -> int:
    """How many weeks a year has: 28 December is always in the last one (ISO 8601)."""
    return date(year, 12, 28).isocalendar().week


def weekend(day: date, offset: int = 0) -> When:
    """The Saturday and Sunday of a day's week, or of a week a number of weeks away."""
    saturday = day - day.weekday() * DAY + (5 + 7 * offset) * DAY
    return When.span(saturday, saturday + DAY)


def unit(day: date, kind: str, offset: int = 0) -> When:
    """The whole unit a number of units away from the one that contains a day."""
    if kind == "day":
        return When.day(day + offset * DAY)
    if kind == "week":
        return week(day + 7 * offset * DAY)
    if kind == "fortnight":
        return _fortnight(day, offset)
    if kind == "workday":
        return When.day(shift(day, kind, offset))
    if kind == "monthunit":
        moved = add_months(day.replace(day=1), offset)
        return When.month(moved.year, moved.month)
    if kind == "quarter":
        moved = add_months(day.replace(day=1), 3 * offset)
        return When.quarter(moved.year, (moved.month + 2) // 3)
    if kind == "year":
        return When.year(day.year + offset)
    if kind == "decadeunit":
        return When.decade(day.year + 10 * offset)
    return When.century(day.year + 100 * offset)


def _fortnight(day: date, offset: int) -> When:
    """Two whole weeks; the first of fortnight 0 contains the day."""
    monday = week(day).first + 14 * offset * DAY
    return When.span(monday, monday + 13 * DAY)


def shift(day: date, kind: str, offset: int) -> date:
    """The day a number of units away from another; of workdays, Monday to Friday count."""
    if kind == "workday":
        step = DAY if offset > 0 else -DAY
        for _ in range(abs(offset)):
            day += step
            while day.weekday() >= _SATURDAY:
                day += step
        return day
    if kind in ("day", "week", "fortnight"):
        return day + offset * {"day": 1, "week": 7, "fortnight": 14}[kind] * DAY
    return add_months(
        day, offset * {"monthunit": 1, "quarter": 3, "half": 6, "year": 12, "decadeunit": 120, "century": 1200}[kind]
    )


def years_away(when: When, count: int) -> When:
    """The same months, quarter, half or season so many years from a period; the year, where it is a day or a week."""
    if when.precision == "season":
        return When.season(when.first.year + count, when.first.month // 3)
    if when.first.day > 1 or when.days < _SHORTEST or when.precision in ("decade", "century"):
        return unit(when.first, "year", count)
    return from_months(add_months(when.first, 12 * count), add_months(when.last, 12 * count))


def from_months(first: date, last: date) -> When:
    """The whole months from one that begins with a day to the one that holds another."""
    return months(first, (last.year - first.year) * 12 + last.month - first.month + 1)


def weekday_near(base: date, weekday: int, direction: int, *, strict: bool = False) -> date:
    """The nearest such weekday back (-1) or ahead (1); the reference date itself counts unless strict."""
    ahead = (weekday - base.weekday()) % 7
    if strict and ahead == 0:
        return base + direction * 7 * DAY
    return base + (ahead if direction > 0 or ahead == 0 else ahead - 7) * DAY


def nearest_weekday(day: date, weekday: int) -> When:
    """The nearest such weekday to a day, before or after it."""
    return When.day(min((weekday_near(day, weekday, step) for step in (-1, 1)), key=lambda near: abs(near - day)))


def pick(candidates: Iterable[When], base: date, direction: str) -> tuple[When, When | None]:
    """Choose among the same date of several years: (chosen, alternative).

    Past takes the last one begun, future the first one not over, neutral the nearest.
    """
    dated = sorted(candidates, key=lambda when: when.first)
    before = [when for when in dated if when.first <= base]
    after = [when for when in dated if when.last >= base]
    past, future = (before[-1] if before else None), (after[0] if after else None)
    if past is None or future is None:
        chosen = past or future
        if chosen is None:
            raise ValueError("no candidates")
        return chosen, None
    if past == future:
        return past, None
    if direction == "neutral":
        direction = "past" if base - past.last <= future.first - base else "future"
    return (past, future) if direction == "past" else (future, past)


def apart(when: When, base: date) -> int:
    """How many days a period lies from a day; 0 or less where it contains it."""
    return max((when.first - base).days, (base - when.last).days)


def narrow(when: When, part: int) -> When:
    """The early (1), middle (2) or late (3) third of a period, as an approximate interval.

    Months are split at the 10th and 20th, longer periods between whole months or years, shorter ones between days; in
    a week, early is Monday to Wednesday, late Friday to Sunday.
    """
    first, last = when.first, when.last
    days = (last - first).days + 1
    if days < 3:
        return when.with_doubt("~")
    if days < 28:
        size = 3 if days == 7 else days // 3
        middle = first + (days - size) // 2 * DAY
        start = {1: first, 2: middle, 3: last - (size - 1) * DAY}[part]
        return _span(When.day(start), When.day(start + (size - 1) * DAY))
    if days <= 31:
        edges = {1: (1, 10), 2: (11, 20), 3: (21, days)}[part]
        return _span(*(When.day(first + (edge - 1) * DAY) for edge in edges))
    years = last.year - first.year + 1
    if years >= 3:
        third = years / 3
        start_year = first.year + round(third * (part - 1) + (0.5 if part > 1 else 0))
        end_year = last.year if part == 3 else first.year - 1 + round(third * part + 0.5)
        return _span(When.year(start_year), When.year(end_year))
    size = ((last.year - first.year) * 12 + last.month - first.month + 1) // 3
    start = add_months(first.replace(day=1), size * (part - 1))
    end = add_months(start, size - 1)
    return _span(When.month(start.year, start.month), When.month(end.year, end.month))


def part(when: When, kind: str, nth: int, count: int = 1) -> When | None:
    """The nth unit or weekday of a period, or so many from there; counted from its end if nth is negative.

    None where the period has fewer. A week belongs to the period that it begins in; the last ones lie within it.
    """
    if kind in _PIECES and when.precision in ("month", "decade", "century"):
        pieces = _PIECES[kind]
        return _share(when, nth if nth > 0 else pieces + 1 + nth, pieces) if count == 1 else None
    first, last = _nth(when, kind, nth), _nth(when, kind, nth + (count - 1 if nth > 0 else 1 - count))
    if nth < 0:
        first, last = last, first
    if first.first < when.first or last.first > when.last or (first == last and first.days >= when.days):
        return None
    if first == last:
        return first
    if kind in _MONTHS:
        return months(first.first, _MONTHS[kind] * count)
    return When.span(first.first, last.last) if first.precision in ("day", "range") else When.span(first, last)


def _nth(when: When, kind: str, nth: int) -> When:
    """The nth unit from the start of a period, or from its end."""
    start, steps = (when.first, nth - 1) if nth > 0 else (when.last, nth + 1)
    if kind in _WEEKLY:
        weekday, more = _WEEKLY[kind]
        near = weekday_near(start, weekday, 1) if nth > 0 else weekday_near(start - more * DAY, weekday, -1)
        day = near + 7 * steps * DAY
        return When.span(day, day + more * DAY) if more else When.day(day)
    if kind in _MONTHS:
        return months(
            add_months(start if nth > 0 else start + DAY, _MONTHS[kind] * (steps if nth > 0 else nth)), _MONTHS[kind]
        )
    if kind == "workday":
        return When.day(shift(start - DAY if nth > 0 else start + DAY, kind, nth))
    return unit(start, kind, steps)


def months(first: date, count: int) -> When:
    """So many months from a day on: a quarter or a half, if they are one of the calendar."""
    if first.day == 1 and count in (3, 6) and first.month % count == 1:
        number = first.month // count + 1
        return When.quarter(first.year, number) if count == 3 else When.half(first.year, number)
    last = add_months(first, count) - DAY
    if first.day > 1:
        return When.span(first, last)
    if count % 12 == 0 and first.month == 1:
        start, end = When.year(first.year), When.year(last.year)
    else:
        start, end = When.month(first.year, first.month), When.month(last.year, last.month)
    return start if start == end else When.span(start, end)


def _share(when: When, index: int, pieces: int) -> When | None:
    """One of the equal parts of a month, a decade or a century; a month is split after the 15th."""
    if not 1 <= index <= pieces:
        return None
    if when.precision == "month":
        middle = when.first.replace(day=15)
        half = When.span(when.first, middle) if index == 1 else When.span(middle + DAY, when.last)
        return half if pieces == 2 else None
    years = when.last.year - when.first.year + 1
    if years % pieces:
        return None
    start = when.first.year + years // pieces * (index - 1)
    return When.span(When.year(start), When.year(start + years // pieces - 1))


def _span(first: When, last: When) -> When:
    return first.with_doubt("~") if first == last else When.span(first, last).with_doubt("~")
