"""Events counted by one field, or by two as a pivot."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

import msgspec

from tracker.event import Event
from tracker.query.letters import fold
from tracker.query.tree import Query
from tracker.registry import STATUSES
from tracker.view.calendar_units import UNITS, Unit, between, crosses, unit_named
from tracker.view.groups import Known, Value, group, period
from tracker.view.report import Column, Grid, counted
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import Store


T = TypeVar("T")
FEW: Final = 13  # periods from one with events to the next; the empty ones between are listed one by one


class Row(msgspec.Struct, frozen=True):
    """One value with its number of events, by each value across and in total."""

    name: str
    counts: tuple[int, ...]
    total: int


class Summary(msgspec.Struct, frozen=True):
    """Counts of events; `columns` are the values across, empty for a count by one field.

    Where a limit combined columns in one, `combined` is how many.
    """

    by: str
    across: str
    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    total: Row
    notes: tuple[str, ...]
    combined: int = 0

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each value, and for people one of totals."""
        numbers = (*self.columns, "total") if self.columns else ("events",)
        columns = (Column(self.by), *(Column(name, right=True, whole=True) for name in numbers))
        rows = self.rows if exact else (*self.rows, self.total)
        return Grid(columns, [_cells(row, exact=exact) for row in rows], self.notes)

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each value."""
        for row in self.rows:
            record: dict[str, object] = {self.by: row.name, "events": row.total}
            if self.columns:
                record[self.across] = dict(zip(self.columns, row.counts, strict=True))
            yield record

    @property
    def found(self) -> int:
        """How many events were counted."""
        return self.total.total

    def limited(self, limit: int) -> "Summary":
        """Return it with the `limit` largest rows and columns, of periods the latest, and the others summed up in one.

        Only those with the most events are kept; a pivot is limited both ways.
        """
        rows = _parted(self.by, [row.total for row in self.rows], limit)
        columns = _parted(self.across, self.total.counts, limit)
        if not (rows.others or columns.others):
            return self
        kept = [columns.applied(row.counts, sum) for row in (*self.rows, self.total)]
        narrow = [Row(row.name, counts, row.total) for row, counts in zip((*self.rows, self.total), kept, strict=True)]
        notes = [part.note(name) for part, name in ((rows, "rows"), (columns, "columns")) if part.others]
        return msgspec.structs.replace(
            self,
            rows=rows.applied(narrow[:-1], partial(_sum, columns=len(kept[-1]))),
            columns=columns.applied(self.columns, _more),
            combined=len(columns.others),
            total=narrow[-1],
            notes=(*self.notes, *(notes if self.columns else [notes[0].replace(" rows", "")])),
        )


class _Parted(NamedTuple):
    """Which of some values are kept, and which are summed up in one, first where the values are periods."""

    kept: Sequence[int]
    others: Sequence[int]
    early: bool

    def applied(self, values: Sequence[T], fold: Callable[[Sequence[T]], T]) -> tuple[T, ...]:
        """Return the values that are kept, and one for the others."""
        kept = tuple(values[at] for at in self.kept)
        if not self.others:
            return kept
        rest = fold([values[at] for at in self.others])
        return (rest, *kept) if self.early else (*kept, rest)

    def note(self, what: str) -> str:
        """Return what was left out, in words."""
        shown, others = len(self.kept), len(self.others)
        which = "Latest" if self.early else "Top"
        verb = "is" if others == 1 else "are"
        return f"{which} {shown:,} of {shown + others:,} {what}; the other {others:,} {verb} combined"


def _parted(field: str, totals: Sequence[int], limit: int) -> _Parted:
    """Keep the values with the largest totals, of periods the latest."""
    number, early = len(totals), field in UNITS
    most = range(number - limit, number) if early else sorted(range(number), key=lambda at: -totals[at])[:limit]
    kept = set(range(number) if limit >= number else most)
    each = range(number)
    return _Parted([at for at in each if at in kept], [at for at in each if at not in kept], early)


def _more(names: Sequence[str]) -> str:
    return f"({len(names):,} more)"


def summary(
    store: "Store",
    query: Query,
    *,
    by: str = "year",
    across: str | None = None,
    limit: int | None = None,
    depth: int | None = None,
    directory: Known | None = None,
) -> Summary:
    """Count the events a query finds; periods alone are counted from the dates, which a store finds sooner.

    `directory` reads the known actors, by which an alias counts as the actor that it means.
    """
    if by in UNITS and across is None:
        report = summarize_dates(store.dates(query), by=by)
    else:
        report = summarize(store.find(query), by=by, across=across, depth=depth, directory=directory)
    return report if limit is None else report.limited(limit)


def summarize(
    events: Iterable[Event],
    *,
    by: str = "year",
    across: str | None = None,
    depth: int | None = None,
    directory: Known | None = None,
) -> Summary:
    """Count events by a field, and across another; the foot says what a count holds.

    `depth` cuts topics to so many parts: with 1, `ai/llm` counts as `ai`.
    """
    if by in UNITS and across is None:
        return summarize_dates(Counter(event.when for event in events), by=by)
    rows_by = group(by, directory, depth)
    columns_by = group(across, directory, depth) if across else None
    cells: dict[Value, dict[Value, int]] = {}
    rows: dict[Value, int] = {}
    columns: dict[Value, int] = {}
    several: set[str] = set()
    # Many events are alike in what is counted: each likeness is looked at once.
    alike = Counter((rows_by.key(event), columns_by.key(event) if columns_by else None) for event in events)
    for (row_key, column_key), count in alike.items():
        down = rows_by.values(row_key)
        crossing = columns_by.values(column_key) if columns_by else ()
        several |= {name for name, values in ((by, down), (across or "", crossing)) if len(values) > 1}
        for column in crossing:
            columns[column] = columns.get(column, 0) + count
        for row in down:
            rows[row] = rows.get(row, 0) + count
            found = cells.setdefault(row, {})
            for column in crossing:
                if by != across or column != row:  # that each goes with itself says nothing
                    found[column] = found.get(column, 0) + count
    names = _ordered(columns, across) if across else []
    many = [kind.many for name, kind in ((by, rows_by), (across, columns_by)) if kind and name in several]
    return Summary(
        by=by,
        across=across or "",
        rows=tuple(_row(value, names, cells.get(value, {}), rows.get(value, 0)) for value in _ordered(rows, by)),
        columns=tuple(value.name for value in names),
        total=_row(Value("total"), names, columns, alike.total()),
        notes=tuple(_notes(alike, many, by, across)),
    )


def summarize_dates(dates: Mapping[When, int], *, by: str = "year") -> Summary:
    """Count events by a period, given how many have each date."""
    unit, total = unit_named(by), sum(dates.values())
    rows: dict[Value, int] = {}
    for when, count in dates.items():
        value = period(when, unit)
        rows[value] = rows.get(value, 0) + count
    return Summary(
        by=by,
        across="",
        rows=tuple(_row(value, (), {}, rows.get(value, 0)) for value in _ordered(rows, by)),
        columns=(),
        total=_row(Value("total"), (), {}, total),
        notes=(counted(total, "event"), *_crossing(dates, unit)),
    )


def _row(value: Value, columns: Sequence[Value], counts: dict[Value, int], total: int) -> Row:
    return Row(value.name, tuple(counts.get(column, 0) for column in columns), total)


def _sum(rows: Sequence[Row], columns: int) -> Row:
    """One row that sums up several."""
    counts = tuple(sum(row.counts[at] for row in rows) for at in range(columns))
    return Row(_more([row.name for row in rows]), counts, sum(row.total for row in rows))


def _ordered(counts: dict[Value, int], field: str) -> list[Value]:
    """Periods in order, with the empty ones between; other values by count, the missing one last."""
    for unit in UNITS:
        if unit == field:
            return sorted({*counts, *_empty(counts, unit)}, key=lambda value: value.order)
    if field == "status":
        return sorted(counts, key=lambda value: STATUSES.index(value.name))
    return sorted(counts, key=lambda value: (value.order[0], -counts[value], fold(value.name), value.name))


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


def _notes(alike: Mapping[tuple[Any, Any], int], many: Iterable[str], by: str, across: str | None) -> Iterator[str]:
    said = "".join(f"; events with several {names} are counted under each" for names in dict.fromkeys(many))
    yield f"{counted(sum(alike.values()), 'event')}{said}"
    for unit in UNITS:
        if unit in (by, across):
            dates: Counter[When] = Counter()
            for key, count in alike.items():
                dates[key[0 if unit == by else 1]] += count
            yield from _crossing(dates, unit)


def _crossing(dates: Mapping[When, int], unit: Unit) -> Iterator[str]:
    over = sum(count for when, count in dates.items() if crosses(when, unit))
    if over:
        verb, each = ("spans", "it begins") if over == 1 else ("span", "they begin")
        yield f"{counted(over, 'event')} {verb} several {unit}s; counted in the {unit} {each}"


def _cells(row: Row, *, exact: bool) -> tuple[str, ...]:
    numbers = [str(number) if exact else f"{number:,}" if number else "·" for number in row.counts]
    return (row.name, *numbers, str(row.total) if exact else f"{row.total:,}")
