"""Dates as they are said beside the line of time, under a heading that says the rest."""

from tracker.view.calendar_units import Unit
from tracker.view.labels import MONTHS, WEEKDAYS, doubted, short_date
from tracker.when import When
from tracker.when.words import ALWAYS, SEASONS, sides


def date_label(when: When, unit: Unit) -> str:
    """Return an event's date in short: `Thu  4 Jul`, `4–7 Jul`, `from 4 Jul`, `until 4 Jul`."""
    if when.precision != "range":
        return day_label(when, unit)
    start, end = sides(when)
    if start is None:
        known = _plain_label(end, unit) if end else ""
        return (f"until {known}" if when.text.startswith("..") else f"?–{known}") if known else ALWAYS
    if end is None:
        known = _plain_label(start, unit)
        return f"from {known}" if when.text.endswith("..") else f"{known}–?"
    same_year = start.first.year == end.first.year
    ending = _plain_label(end, unit if same_year else "decade")
    same_month = same_year and start.first.month == end.first.month
    if same_month and start.precision == end.precision == "day" and not start.doubt:
        return f"{start.first.day}–{ending}"
    return f"{_plain_label(start, 'year' if same_year else unit)}–{ending}"


def last_label(when: When, unit: Unit) -> str:
    """Return the date on which a range ends, with the year where it is not that of its beginning."""
    start, end = sides(when)
    if end is None:
        return "open end" if when.text.endswith("..") else "end unknown"
    return day_label(end, unit if start and end.first.year == start.first.year else "decade")


def first_label(when: When, unit: Unit) -> str:
    """Return the date on which an event or a range begins."""
    start, _ = sides(when)
    return day_label(start or when, unit)


def day_label(when: When, unit: Unit) -> str:
    """Return a date as it is said under a heading: the year only where the heading does not say it."""
    if when.precision in ("day", "minute") and not when.doubt and unit != "decade":
        return f"{WEEKDAYS[when.first.weekday()]} {when.first.day:2} {MONTHS[when.first.month - 1]}"
    return _plain_label(when, unit)


def _plain_label(when: When, unit: Unit) -> str:
    """The date without its weekday."""
    day = when.first
    year = f" {day.year}" if unit == "decade" else ""
    if when.precision in ("day", "minute"):
        return doubted(f"{day.day} {MONTHS[day.month - 1]}{year}", when)
    if year:
        return short_date(when) if when.precision != "month" else doubted(f"{MONTHS[day.month - 1]}{year}", when)
    names = {
        "month": MONTHS[day.month - 1],
        "season": SEASONS.get(day.month, ""),
        "quarter": f"Q{day.month // 3 + 1}",
        "half": f"H{day.month // 6 + 1}",
    }
    name = names.get(when.precision)
    return doubted(name, when) if name else short_date(when)
