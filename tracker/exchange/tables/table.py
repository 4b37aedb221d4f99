"""Events as rows of text cells under a line of headings: what csv and tsv share."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice
from typing import Any, Final

import msgspec

from tracker.entry_rules import detail_value, entered
from tracker.errors import InvalidRecord, TrackerError, UsageError
from tracker.event import Actor, Event, Source, normal, to_json
from tracker.event_json import event_from
from tracker.exchange.record import Record, Refused, Request, invalid
from tracker.exchange.tables import cells
from tracker.exchange.tables.cell_dates import CellDates, span, with_times
from tracker.exchange.tables.columns import OF_SOURCE, Columns, columns_of
from tracker.registry import STATUSES

MOST_COLUMNS: Final = 1_000
_LONGEST_CELL: Final = 1_000_000  # characters
_LOOKED_AT: Final = 20  # rows, for headings


class _Lines:
    """The lines of a file without NUL characters, and those taken since they were last asked for."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self.nuls = 0
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        if "\0" in line:
            self.nuls += line.count("\0")
            line = line.replace("\0", "")
        self.taken.append(line)
        return line

    def raw(self) -> str:
        """Return what was taken, ending in a line end."""
        text = "".join(self.taken)
        self.taken.clear()
        return text if text.endswith(("\n", "\r")) else text + "\n"


Row = tuple[int, list[str], str]  # the first line, the cells, the text


def read_table(lines: Iterable[str], request: Request, delimiter: str) -> Iterator[Record | Refused]:
    """Yield the event of each row, Refused for a row that is none; raise InvalidRecord where it is no table."""
    source = _Lines(lines)
    yield from events_of(_rows(source, request, delimiter), request)
    if source.nuls:
        request.say(f"{request.place}: {source.nuls:,} NUL characters were left out")


def events_of(rows: Iterator[Row], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each row below the headings, Refused for a row that is none."""
    (line, heads, head), rows = _under_headings(rows, request)
    if not heads:
        return
    columns = columns_of(heads, request.mapping, request.place)
    below = f" (headings on line {line})" if line > 1 else ""
    request.say(f"{request.place}: {columns}{below}")
    reader = RowReader(columns, CellDates(request), request)
    for line, row, raw in rows:
        try:
            if len(row) != len(heads):
                raise InvalidRecord(f"{_count(len(row), 'cell')} under {_count(len(heads), 'heading')}")
            yield Record(line, entered(reader.event(row)), reader.stated, raw, head)
        except TrackerError as error:
            yield Refused(line, invalid(request.place, line, error.sentence, error.hint), raw, head)
    reader.tell()


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' * (number != 1)}"


def _under_headings(rows: Iterator[Row], request: Request) -> tuple[Row, Iterator[Row]]:
    """Return the row of headings and the rows below it; a title and merged headings may stand above it.

    It is the first one that names what an event needs; else the first one, whose error says what it lacks.
    """
    first: list[Row] = []
    for row in islice(rows, _LOOKED_AT):
        first.append(row)
        if len(row[1]) > MOST_COLUMNS:
            raise invalid(request.place, row[0], f"{len(row[1]):,} columns; {MOST_COLUMNS:,} is the most")
        with suppress(UsageError):
            columns_of(row[1], request.mapping, request.place)
            return row, rows
    widest = max(first, key=lambda row: sum(map(bool, row[1])), default=(0, [], ""))
    start = first[0] if first and sum(map(bool, first[0][1])) > 1 else widest
    return start, chain(first[first.index(start) + 1 :] if first else (), rows)


def _rows(source: _Lines, request: Request, delimiter: str) -> Iterator[Row]:
    """Yield each row that is not empty; raise InvalidRecord where the last one has a quote that is not closed."""
    rows = csv.reader(source, delimiter=delimiter)
    last = (0, "")
    while True:
        line = rows.line_num + 1
        before = csv.field_size_limit(_LONGEST_CELL)  # it is one for the whole process
        try:
            row = next(rows)
        except StopIteration:
            _refuse_unclosed(*last, request, delimiter)
            return
        except csv.Error as error:
            hint = "a quote before it may not be closed" if "limit" in str(error) else None
            raise invalid(request.place, line, f"not a table: {error}", hint) from None
        finally:
            csv.field_size_limit(before)
        raw = source.raw()
        last = (line, raw)
        if any(map(str.strip, row)):
            yield line, row, raw


def _refuse_unclosed(line: int, raw: str, request: Request, delimiter: str) -> None:
    if '"' in raw:
        try:
            list(csv.reader(raw.splitlines(keepends=True), delimiter=delimiter, strict=True))
        except csv.Error as error:
            if "unexpected end" in str(error):
                hint = "all that comes after it would be one cell"
                raise invalid(request.place, line, "a quote is opened in this row and not closed", hint) from None


class RowReader:
    """Turns rows into events."""

    def __init__(self, columns: Columns, dates: CellDates, request: Request) -> None:
        self._schedule = columns.schedule
        given = [pair for pair in columns.fields.items() if self._schedule is None or pair[0] != "when"]
        self._fields = [(target, cell, _reader(target, dates.read)) for target, cell in given]
        self._dates = dates
        self._request = request
        self.stated = "status" in columns.fields

    def event(self, row: Sequence[str]) -> Event:
        """Return the event of a row; raise InvalidRecord or DateError where it is none."""
        found: dict[str, Any] = {}
        for target, cell, read in self._fields:
            if text := cells.plain_cell(cell.text(row)):
                found[target] = read(text)
        if self._schedule is not None:
            found["when"], lasting = self._schedule.read(row, self._dates.read)
            found["note"] = "\n\n".join(filter(None, (found.get("note", ""), lasting)))
        if "when" not in found:
            raise InvalidRecord("no date")
        fields = _joined(found)
        if fields.setdefault("status", "happened") not in STATUSES:
            event_from({"when": "2024", "title": "-", "status": fields["status"]})  # raises with the words it may be
        return normal(Event(**fields))

    def tell(self) -> None:
        """Say what there is to say about the dates."""
        for notice in self._dates.notices():
            self._request.say(notice)


def _reader(target: str, read: cells.ReadDate) -> Callable[[str], Any]:
    """Return what reads the cells of a field."""
    field, _, key = target.partition(".")
    if field == "details" and key:
        return lambda text: detail_value(key, text)
    if field in ("when", "end", "published") or (field == "dates" and key):
        return read
    if field in ("by", "against"):
        return lambda text: cells.read_actors(text, field)
    return str if field == "url" or field in OF_SOURCE else lambda text: cells.COLUMNS[field].read(text, read)


def _joined(found: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of an event from what the columns hold."""
    fields = {name: value for name, value in found.items() if "." not in name}
    if (end := fields.pop("end", None)) is not None:
        fields["note"] = with_times(fields.get("note", ""), fields["when"], end)
        fields["when"] = span(fields["when"], end)
    roles: list[tuple[Actor, ...]] = [fields.pop("by", ()), fields.get("actors", ()), fields.pop("against", ())]
    fields["actors"] = tuple(actor for actors in roles for actor in actors)
    for name, value in found.items():
        field, dot, key = name.partition(".")
        if dot:
            fields[field] = {**fields.get(field, {}), key: value}
    if url := fields.pop("url", ""):
        fields["sources"] = _with_address(fields.get("sources", ()), url)
    about: dict[str, Any] = {name: fields.pop(name) for name in OF_SOURCE if name in fields}
    if about:
        fields["sources"] = _described(fields.get("sources", ()), about)
    fields.setdefault("title", "")
    return fields


def _with_address(sources: tuple[Source, ...], text: str) -> tuple[Source, ...]:
    """The sources with the addresses in a cell: one is that of the source, several are sources of their own."""
    urls = re.split(r"[\s,;]+(?=https?://)", text)
    if len(urls) > 1:
        return (*sources, *map(cells.read_source, urls))
    url = urls[0]
    address = cells.read_source(url)
    if len(sources) == 1 and not sources[0].url:
        return (Source(name=sources[0].name, url=address.url or url),)
    return (*sources, address)


def _described(sources: tuple[Source, ...], about: dict[str, Any]) -> tuple[Source, ...]:
    """The one source of a row with what other cells say about it; raise InvalidRecord where there are several."""
    if len(sources) > 1:
        raise InvalidRecord(f"{', '.join(about)} would be of one source, and the row has {len(sources)}")
    return (msgspec.structs.replace(sources[0] if sources else Source(), **about),)


def write_table(events: Iterable[Event], delimiter: str) -> Iterator[str]:
    """Yield the headings and a row for each event, with every field."""
    line = _Line()
    writer = csv.writer(line, delimiter=delimiter, lineterminator="\r\n")  # so that both are quoted in cells
    writer.writerow(cells.COLUMNS)
    yield line.text[:-2]
    for event in events:
        writer.writerow(cells.cells_of(event))
        yield line.text[:-2]


class _Line:
    """A file that keeps only the last text written to it."""

    text = ""

    def write(self, text: str) -> int:
        self.text = text
        return len(text)


def table_lost(event: Event) -> tuple[str, ...]:
    """Name what a table cannot hold of an event: NUL characters, which readers of tables do not take."""
    return ("NUL characters",) if b"\\u0000" in to_json(event) else ()
