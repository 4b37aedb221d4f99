"""Calendar arithmetic: units, offsets, thirds of a period, the nearest weekday."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from tracker.when import When

DAY: Final = timedelta(days=1)
MONTH_NAMES: Final = (
    "", "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
UNITS: Final = ("day", "week", "fortnight", "monthunit", "quarter", "year", "decadeunit", "century")


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
    """The day a number of units away from another."""
    if kind in ("day", "week", "fortnight"):
        return day + offset * {"day": 1, "week": 7, "fortnight": 14}[kind] * DAY
    return add_months(
        day, offset * {"monthunit": 1, "quarter": 3, "year": 12, "decadeunit": 120, "century": 1200}[kind]
    )


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

    Months are split at the 10th and 20th, longer periods between whole months or years; in a week,
    early is Monday to Wednesday, late Friday to Sunday.
    """
    first, last = when.first, when.last
    days = (last - first).days + 1
    if days < 3:
        return when.with_doubt("~")
    if days <= 7:
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


def edge(when: When, unit_name: str, count: int) -> When | None:
    """The first days or months of a period, or its last if the count is negative; None if it has fewer."""
    kind = {"month": "monthunit"}.get(unit_name, unit_name)
    near = unit(when.first if count > 0 else when.last, kind)
    far = unit(near.first, kind, count - 1 if count > 0 else count + 1)
    if far.first < when.first or far.last > when.last:
        return None
    first, last = (near, far) if count > 0 else (far, near)
    return first if first == last else When.span(first, last)


def share(when: When, index: int, pieces: int) -> When | None:
    """One of the equal parts of a month, a decade or a century; a month is split after the 15th."""
    if when.doubt:
        return None
    if when.precision == "month" and pieces == 2:
        middle = when.first.replace(day=15)
        return When.span(when.first, middle) if index == 1 else When.span(middle + DAY, when.last)
    years = when.last.year - when.first.year + 1
    if when.precision not in ("decade", "century") or years % pieces:
        return None
    start = when.first.year + years // pieces * (index - 1)
    return When.span(When.year(start), When.year(start + years // pieces - 1))


def _span(first: When, last: When) -> When:
    return first.with_doubt("~") if first == last else When.span(first, last).with_doubt("~")


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of a month, counted from its end where nth is negative."""
    first = date(year, month, 1)
    if nth < 0:
        last = first + (_length(first) - 1) * DAY
        day = weekday_near(last, weekday, -1) + (nth + 1) * 7 * DAY
    else:
        day = weekday_near(first, weekday, 1) + (nth - 1) * 7 * DAY
    return day if day.month == month else None
