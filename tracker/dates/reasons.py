"""The English of `Reading.reason`: days, amounts, positions before and after a day."""

from datetime import date

from tracker.dates.arithmetic import WEEKDAY_NAMES
from tracker.when import When
from tracker.when.words import MONTH_NAMES


def said(day: date) -> str:
    """A day with its weekday."""
    return f"{WEEKDAY_NAMES[day.weekday()]} {day.isoformat()}"


def weekday_name(day: date) -> str:
    """The English name of a day's weekday."""
    return WEEKDAY_NAMES[day.weekday()]


def month_name(month: int) -> str:
    """The English name of a month, 1 to 12."""
    return MONTH_NAMES[month - 1]


def ordinal(number: int) -> str:
    """A number with its ending: `4th`, `21st`."""
    tail = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"


def amount(count: int, name: str) -> str:
    """A number of units: `1 day`, `2 centuries`."""
    return f"{count} {name if count == 1 else plural(name)}"


def plural(name: str) -> str:
    """The name of several units."""
    return {"century": "centuries", "half": "halves"}.get(name, f"{name}s")


def beside(name: str, step: int, day: str) -> str:
    """The position of the unit before (-1), at (0) or after (1) the one that contains a day."""
    if name == "day":
        return f"the day {('before ', 'itself, ', 'after ')[step + 1]}{day}"
    return f"the {name} {('before that ', '', 'after that ')[step + 1]}of {day}"


def chosen(name: str, when: When, base: date, direction: str) -> str:
    """The reason for a choice of direction."""
    if when.first <= base <= when.last:
        return f"the {name} that contains {said(base)}"
    if direction == "neutral":
        return f"the {name} nearest to {said(base)}"
    direction, side = ("last", "before") if when.last < base else ("coming", "after")
    return f"the {direction} {name} {side} {said(base)}"
