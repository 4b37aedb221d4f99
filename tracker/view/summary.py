"""Events counted by one field, or by two as a pivot."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from tracker.event import Event
from tracker.query.tree import Query
from tracker.registry import STATUSES
from tracker.view.calendar_units import UNITS, Unit, between, crosses, place, unit_named
from tracker.view.labels import host
from tracker.view.report import Column, Grid, chosen, counted
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import Store

FEW: Final = 60  # empty periods are listed within a span of so many


class Value(NamedTuple):
    """One value of a field: its name and its sort key among periods."""

    name: str
    order: tuple[int, int, str] = (0, 0, "")


class Row(msgspec.Struct, frozen=True):
    """One value with its number of events, by each value across and in total."""

    name: str
    counts: tuple[int, ...]
    total: int


class Summary(msgspec.Struct, frozen=True):
    """Counts of events; `columns` are the values across, empty for a count by one field."""

    by: str
    across: str
    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    total: Row
    notes: tuple[str, ...]

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
        """Return it with the `limit` largest rows, for periods the latest, and one row for the sum of the others."""
        number = len(self.rows) - limit
        if number <= 0:
            return self
        early = self.by in UNITS
        kept = set(range(number, len(self.rows)) if early else self._largest(limit))
        rows = tuple(row for at, row in enumerate(self.rows) if at in kept)
        rest = _sum([row for at, row in enumerate(self.rows) if at not in kept], len(self.columns))
        which = "latest" if early else "largest"
        note = f"{limit:,} of {counted(len(self.rows), 'row')}, the {which}; the others are added up"
        return msgspec.structs.replace(self, rows=(rest, *rows) if early else (*rows, rest), notes=(*self.notes, note))

    def _largest(self, limit: int) -> Sequence[int]:
        """The indexes of the rows with the most events."""
        return sorted(range(len(self.rows)), key=lambda at: -self.rows[at].total)[:limit]


class _Field(NamedTuple):
    """How a field is counted: its values in an event, and the plural for the note on events with several."""

    values: Callable[[Event], Sequence[str]]
    many: str = ""


FIELDS: Final[dict[str, _Field]] = {
    "kind": _Field(lambda event: (event.kind,)),
    "status": _Field(lambda event: (event.status,)),
    "place": _Field(lambda event: (event.place,)),
    "series": _Field(lambda event: (str(event.details.get("series", "")),)),
    "actor": _Field(lambda event: [actor.name for actor in event.actors], "actors"),
    "by": _Field(lambda event: [a.name for a in event.actors if a.role == "by"], "issuers"),
    "against": _Field(lambda event: [a.name for a in event.actors if a.role == "against"], "targets"),
    "topic": _Field(lambda event: event.topics, "topics"),
    "source": _Field(lambda event: [s.name or host(s.url) for s in event.sources], "sources"),
}
GROUPS: Final = (*UNITS, *FIELDS)


def summary(
    store: "Store", query: Query, *, by: str = "year", across: str | None = None, limit: int | None = None
) -> Summary:
    """Count the events a query finds; periods alone are counted from the dates, which a store finds sooner."""
    if by in UNITS and across is None:
        report = summarize_dates(store.dates(query), by=by)
    else:
        report = summarize(store.find(query), by=by, across=across)
    return report if limit is None else report.limited(limit)


def summarize(events: Iterable[Event], *, by: str = "year", across: str | None = None) -> Summary:
    """Count events by a field, and across another; the foot says what a count holds."""
    if by in UNITS and across is None:
        return summarize_dates(Counter(event.when for event in events), by=by)
    counted_events = tuple(events)
    rows_by = _counting(chosen(by, GROUPS, "group"))
    columns_by = _counting(chosen(across, GROUPS, "group")) if across else None
    cells: dict[Value, dict[Value, int]] = {}
    rows: dict[Value, int] = {}
    columns: dict[Value, int] = {}
    # Many events are alike in what is counted: each likeness is looked at once.
    alike = Counter((rows_by.key(event), columns_by.key(event) if columns_by else None) for event in counted_events)
    for (row_key, column_key), count in alike.items():
        crossing = columns_by.values(column_key) if columns_by else ()
        for column in crossing:
            columns[column] = columns.get(column, 0) + count
        for row in rows_by.values(row_key):
            rows[row] = rows.get(row, 0) + count
            found = cells.setdefault(row, {})
            for column in crossing:
                found[column] = found.get(column, 0) + count
    names = _ordered(columns, across) if across else []
    return Summary(
        by=by,
        across=across or "",
        rows=tuple(_row(value, names, cells.get(value, {}), rows.get(value, 0)) for value in _ordered(rows, by)),
        columns=tuple(value.name for value in names),
        total=_row(Value("total"), names, columns, len(counted_events)),
        notes=tuple(_notes(counted_events, by, across)),
    )


def summarize_dates(dates: Mapping[When, int], *, by: str = "year") -> Summary:
    """Count events by a period, given how many have each date."""
    unit, total = unit_named(by), sum(dates.values())
    rows: dict[Value, int] = {}
    for when, count in dates.items():
        value = _period(when, unit)
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
    return Row(f"({len(rows):,} more)", counts, sum(row.total for row in rows))


class _Counting(NamedTuple):
    """How events are counted: a key that is equal for events that count alike, and the values that a key stands for."""

    key: Callable[[Event], Any]
    values: Callable[[Any], Sequence[Value]]


def _counting(name: str) -> _Counting:
    if name in UNITS:
        unit = unit_named(name)
        return _Counting(lambda event: event.when, lambda when: (_period(when, unit),))
    of_event = FIELDS[name].values
    return _Counting(
        lambda event: tuple(of_event(event)),
        lambda texts: [Value(text) if text else _none(name) for text in dict.fromkeys(texts or ("",))],
    )


def _none(name: str) -> Value:
    return Value(f"(no {name})", (1, 0, ""))


def _period(when: When, unit: Unit) -> Value:
    found = place(when, unit)
    if found is None:
        return Value("(start unknown)", (-1, 0, ""))
    calendar = UNITS[unit]
    name = found.unknown or calendar.name(calendar.start(found.number))
    return Value(name, (found.number, 0 if found.unknown else 1, name))


def _ordered(counts: dict[Value, int], field: str) -> list[Value]:
    """Periods in order, with the empty ones between if few; other values by count, the missing one last."""
    for unit in UNITS:
        if unit == field:
            return sorted({*counts, *_empty(counts, unit)}, key=lambda value: value.order)
    if field == "status":
        return sorted(counts, key=lambda value: STATUSES.index(value.name))
    return sorted(counts, key=lambda value: (value.order[0], -counts[value], value.name.casefold(), value.name))


def _empty(counts: Iterable[Value], unit: Unit) -> Iterator[Value]:
    numbers = [value.order[0] for value in counts if value.order[0] >= 0]
    if numbers and max(numbers) - min(numbers) < FEW:
        for number, day in enumerate(between(min(numbers), max(numbers), unit), min(numbers)):
            name = UNITS[unit].name(day)
            yield Value(name, (number, 1, name))


def _notes(events: Sequence[Event], by: str, across: str | None) -> Iterator[str]:
    said = counted(len(events), "event")
    for name in (by, across or ""):
        field = FIELDS.get(name)
        if field and field.many and any(len(set(field.values(event))) > 1 for event in events):
            said += f"; an event with several {field.many} counts once for each"
    yield said
    for unit in UNITS:
        if unit in (by, across):
            yield from _crossing(Counter(event.when for event in events), unit)


def _crossing(dates: Mapping[When, int], unit: Unit) -> Iterator[str]:
    over = sum(count for when, count in dates.items() if crosses(when, unit))
    if over:
        verb = "runs" if over == 1 else "run"
        yield f"{counted(over, 'event')} that {verb} beyond one {unit} counted where it begins"


def _cells(row: Row, *, exact: bool) -> tuple[str, ...]:
    numbers = [str(number) if exact else f"{number:,}" if number else "·" for number in row.counts]
    return (row.name, *numbers, str(row.total) if exact else f"{row.total:,}")
