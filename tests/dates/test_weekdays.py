"""All 49 pairs of reference date and weekday, in every direction: the rule of the design, counted out day by day."""

from datetime import date, timedelta
from itertools import product

import pytest

from tracker.dates import find_dates, parse_when
from tracker.dates.model import Direction

MONDAY = date(2024, 7, 8)
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SENSES: tuple[Direction, ...] = ("past", "future", "neutral")
PAIRS = list(product(range(7), range(7), SENSES))


def walk(base: date, weekday: int, step: int) -> date:
    """The first such weekday met, walking from the reference date."""
    while base.weekday() != weekday:
        base += timedelta(step)
    return base


@pytest.mark.parametrize(("base", "weekday", "direction"), PAIRS)
def test_a_bare_weekday(base: int, weekday: int, direction: Direction) -> None:
    today = MONDAY + timedelta(base)
    gold = walk(today, weekday, 1 if direction == "future" else -1)
    for name in (NAMES[weekday], NAMES[weekday].lower(), NAMES[weekday][:3], f"on {NAMES[weekday]}"):
        assert parse_when(name, today, direction=direction).first == gold


@pytest.mark.parametrize(("base", "weekday", "direction"), PAIRS)
def test_last_and_next_never_are_the_base_day(base: int, weekday: int, direction: Direction) -> None:
    today = MONDAY + timedelta(base)
    day = timedelta(1)
    assert parse_when(f"last {NAMES[weekday]}", today, direction=direction).first == walk(today - day, weekday, -1)
    tomorrow = weekday == base + 1  # within one week; on a Sunday, next Monday is tomorrow
    gold = walk(today + (2 if tomorrow else 1) * day, weekday, 1)
    assert parse_when(f"next {NAMES[weekday]}", today, direction=direction).first == gold


@pytest.mark.parametrize(("base", "weekday"), list(product(range(7), range(7))))
def test_the_verb_gives_the_sense(base: int, weekday: int) -> None:
    today = MONDAY + timedelta(base)
    past = list(find_dates(f"The council met on {NAMES[weekday]}.", today))
    future = list(find_dates(f"The council will meet on {NAMES[weekday]}.", today))
    assert [found.when.first for found in past] == [walk(today, weekday, -1)]
    assert [found.when.first for found in future] == [walk(today, weekday, 1)]
