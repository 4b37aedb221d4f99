"""Events counted by what they have in common: rows and columns of values in their order, with the empty ones."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final, TypeAlias

import msgspec

from tracker.query.letters import fold
from tracker.registry import STATUSES
from tracker.view.calendar_units import UNITS, Unit, between
from tracker.view.counts.ends import ended
from tracker.view.counts.groups import WEEKDAY, Group, Value, weekday_values
from tracker.when import When

FEW: Final = 13  # periods from one with events to the next; the empty ones between are listed one by one

# What events that are counted alike share: the keys of their row and column, and where it is asked for the text of
# their date. A plain tuple, since there are many.
Likeness: TypeAlias = tuple[Any, Any, str | None]


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


class Tally:
    """Events counted down and across; an event counts once for each value that it has."""

    def __init__(
        self,
        alike: Mapping[Likeness, int],
        down: Group,
        across: Group | None,
        *,
        same: bool,
        rows_as: Mapping[Value, Value] | None = None,
        columns_as: Mapping[Value, Value] | None = None,
    ) -> None:
        """Count; with `rows_as` and `columns_as` some values count as another, an event once for all of those."""
        self.rows: dict[Value, int] = {}
        self.columns: dict[Value, int] = {}
        self.cells: dict[Value, dict[Value, int]] = {}
        values, crossing = _Remembered(down.values), _Remembered(across.values if across else _none)
        folded = _Folded(rows_as or {}), _Folded(columns_as or {})
        for (row_key, column_key, _), count in alike.items():
            rows, columns = values[row_key], crossing[column_key]
            for column in folded[1].each(columns):
                self.columns[column] = self.columns.get(column, 0) + count
            for row in folded[0].each(rows):
                self.rows[row] = self.rows.get(row, 0) + count
            if columns:
                self._count_cells(rows, columns, count, folded, same=same)
        self.several_down = any(len(found) > 1 for found in values.values())
        self.several_across = any(len(found) > 1 for found in crossing.values())
        dated = {(key, text): count for (key, _, text), count in alike.items() if text is not None}
        self._dates = ended(dated, lambda key: (None, *folded[0].each(values[key])))  # None for all of them

    def _count_cells(
        self,
        rows: Sequence[Value],
        columns: Sequence[Value],
        count: int,
        folded: tuple["_Folded", "_Folded"],
        *,
        same: bool,
    ) -> None:
        for row in folded[0].each(rows):
            found = self.cells.get(row)
            if found is None:
                found = self.cells[row] = {}
            if same:  # that each goes with itself says nothing
                mine = [one for one in rows if folded[0].of(one) == row]
                columns_here = [column for column in columns if any(column != one for one in mine)]
            else:
                columns_here = list(columns)
            for column in folded[1].each(columns_here):
                found[column] = found.get(column, 0) + count

    def row(self, value: Value, columns: Sequence[Value]) -> Row:
        """Return the row of a value."""
        found = self.cells.get(value, {})
        counts = tuple(found.get(column, 0) for column in columns)
        return self._row(value.name, counts, self.rows.get(value, 0), value, aside=value.aside)

    def total(self, columns: Sequence[Value], number: int) -> Row:
        """Return the row of totals."""
        return self._row("total", tuple(self.columns.get(column, 0) for column in columns), number, None)

    def _row(self, name: str, counts: tuple[int, ...], total: int, value: Value | None, *, aside: bool = False) -> Row:
        _, first, last = self._dates.get(value, (0, None, None))
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


class _Folded:
    """Which value some values count as."""

    def __init__(self, values: Mapping[Value, Value]) -> None:
        self._values = values

    def of(self, value: Value) -> Value:
        """Return the value as which one counts."""
        return self._values.get(value, value)

    def each(self, values: Sequence[Value]) -> Sequence[Value]:
        """Return those as which several count, each once."""
        return list(dict.fromkeys(map(self.of, values))) if self._values else values


class _Remembered(dict[Any, Sequence[Value]]):
    """The values of keys, each worked out once."""

    def __init__(self, values: Callable[[Any], Sequence[Value]]) -> None:
        super().__init__()
        self._values = values

    def __missing__(self, key: Any) -> Sequence[Value]:
        found = self[key] = self._values(key)
        return found


def _none(_: object) -> Sequence[Value]:
    return ()


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
