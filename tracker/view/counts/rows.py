"""Events counted by what they have in common: rows and columns of values in their order, with the empty ones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple

import msgspec

from tracker.query.letters import fold
from tracker.registry import STATUSES
from tracker.view.calendar_units import UNITS, Unit, between
from tracker.view.groups import WEEKDAY, Group, Value, weekday_values
from tracker.when import When

FEW: Final = 13  # periods from one with events to the next; the empty ones between are listed one by one


class Row(msgspec.Struct, frozen=True):
    """One value with its number of events, by each value across and in total.

    `first` and `last` are the dates of the earliest and the latest of them, None where nobody asked or there are
    none. `before` has the counts and the total of the period before it, None where there is no such period. `aside`
    says that it is no one value: a missing one, an unknown period, several summed up.
    """

    name: str
    counts: tuple[int, ...]
    total: int
    first: When | None = None
    last: When | None = None
    before: tuple[int, ...] | None = None
    aside: bool = False


class Likeness(NamedTuple):
    """What events that are counted alike share: the keys of their groups, and the date where it is asked for."""

    row: Any
    column: Any = None
    when: When | None = None


class Tally:
    """Events counted down and across; an event counts once for each value that it has."""

    def __init__(self, alike: Mapping[Likeness, int], down: Group, across: Group | None, *, same: bool) -> None:
        self.rows: dict[Value, int] = {}
        self.columns: dict[Value, int] = {}
        self.cells: dict[Value, dict[Value, int]] = {}
        self.several_down = self.several_across = False
        self._dates: dict[Value | None, tuple[When, When]] = {}
        for likeness, count in alike.items():
            values = down.values(likeness.row)
            crossing = across.values(likeness.column) if across else ()
            self.several_down |= len(values) > 1
            self.several_across |= len(crossing) > 1
            for column in crossing:
                self.columns[column] = self.columns.get(column, 0) + count
            for row in values:
                self.rows[row] = self.rows.get(row, 0) + count
                if crossing:
                    found = self.cells.setdefault(row, {})
                    for column in crossing:
                        if not same or column != row:  # that each goes with itself says nothing
                            found[column] = found.get(column, 0) + count
            if likeness.when is not None:
                for value in (None, *values):
                    self._date(value, likeness.when)

    def _date(self, value: Value | None, when: When) -> None:
        known = self._dates.get(value)
        if known is None:
            self._dates[value] = when, when
            return
        first, last = known
        if _instant(when) < _instant(first):
            self._dates[value] = when, last
        elif _instant(when) > _instant(last):
            self._dates[value] = first, when

    def row(self, value: Value, columns: Sequence[Value]) -> Row:
        """Return the row of a value."""
        found = self.cells.get(value, {})
        counts = tuple(found.get(column, 0) for column in columns)
        return self._row(value.name, counts, self.rows.get(value, 0), value, aside=value.aside)

    def total(self, columns: Sequence[Value], number: int) -> Row:
        """Return the row of totals."""
        return self._row("total", tuple(self.columns.get(column, 0) for column in columns), number, None)

    def _row(self, name: str, counts: tuple[int, ...], total: int, value: Value | None, *, aside: bool = False) -> Row:
        first, last = self._dates.get(value, (None, None))
        return Row(name, counts, total, first, last, aside=aside)


def ordered(counts: Mapping[Value, int], field: str) -> list[Value]:
    """Return periods in order, with the empty ones between; other values by count, the missing one last."""
    for unit in UNITS:
        if unit == field:
            return sorted({*counts, *_empty(counts, unit)}, key=lambda value: value.order)
    if field == WEEKDAY:
        return sorted({*counts, *(weekday_values() if counts else ())}, key=lambda value: value.order)
    if field == "status":
        return sorted(counts, key=lambda value: STATUSES.index(value.name))
    return sorted(counts, key=lambda value: (value.order[0], -counts[value], fold(value.name), value.name))


def with_the_ones_before(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of periods, each with the counts of the period before."""
    found, before = [], None
    for row in rows:
        found.append(row if row.aside else msgspec.structs.replace(row, before=before))
        if not row.aside:
            before = (*row.counts, row.total)
    return found


def _instant(when: When) -> tuple[object, ...]:
    return when.first, when.last, when.instant, when.text


def _empty(counts: Iterable[Value], unit: Unit) -> Iterator[Value]:
    """The periods without events between those that have some; a long run of them is one row."""
    name = UNITS[unit].name
    for before, after in pairwise(sorted({value.order[0] for value in counts if value.order[1]})):
        days = list(between(before + 1, after - 1, unit)) if after - before <= FEW else []
        for number, day in enumerate(days, before + 1):
            yield Value(name(day), (number, 1, name(day)))
        if after - before > FEW:
            first, last = (name(UNITS[unit].start(number)) for number in (before + 1, after - 1))
            yield Value(f"{first} to {last}", (before + 1, 1, first))
