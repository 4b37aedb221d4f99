"""Excel workbooks: the table of csv on a sheet, its exact dates as dates; needs the extra `excel`."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from typing import IO, Any, Final, cast
from zipfile import BadZipFile, ZipFile, is_zipfile

import msgspec

from tracker.errors import InvalidRecord
from tracker.event import Event
from tracker.exchange.record import Record, Refused, Request
from tracker.exchange.tables import cells
from tracker.exchange.tables.table import MOST_COLUMNS, Row, events_of, table_lost
from tracker.exchange.text import MOST_TIMES, SMALL

_FIRST_YEAR: Final = 1900  # of dates in a workbook; February of that year has a day too many there
_LONGEST_CELL: Final = 32_767  # characters
_MOST_PARTS: Final = 10_000
_NO_SIGNS: Final = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))  # which XML cannot hold
_WIDTHS: Final = {"when": 12, "title": 60, "actors": 30, "topics": 20, "place": 20, "sources": 40, "note": 40}


def read(file: IO[bytes], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each row of the first sheet that has any; InvalidRecord for what is no workbook."""
    _refuse_bomb(file, request.place)
    from warnings import filterwarnings

    from openpyxl import load_workbook

    filterwarnings("ignore", module=r"openpyxl\b")  # of what it leaves out of a workbook: names, validations, styles
    try:
        workbook = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        sheets = workbook.worksheets
        yield from events_of(_rows(sheets, request), request._replace(day_zero=workbook.epoch.date()))
    except InvalidRecord:
        raise
    except _damage() as error:
        raise InvalidRecord(f"{request.place}: not a workbook that can be read: {error}") from None


def _damage() -> tuple[type[Exception], ...]:
    """Return what the library raises for a file that is damaged: it checks little itself."""
    from xml.etree.ElementTree import ParseError
    from zlib import error as zlib_error

    from openpyxl.utils.exceptions import InvalidFileException

    found: list[type[Exception]] = [InvalidFileException, BadZipFile, ParseError, zlib_error, KeyError, IndexError]
    found += [ValueError, TypeError, AttributeError, EOFError, OverflowError, NotImplementedError, RuntimeError]
    return tuple(found)


def _refuse_bomb(file: IO[bytes], place: str) -> None:
    """Raise InvalidRecord for what is no archive, or one that would unpack to far more than it is."""
    if not is_zipfile(file):
        raise InvalidRecord(f"{place}: not a workbook (.xlsx)", "one of .xls is to be saved as .xlsx first")
    size = file.seek(0, 2)
    try:
        with ZipFile(file) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
        raise InvalidRecord(f"{place}: not a workbook that can be read: {error}") from None
    whole = sum(part.file_size for part in parts)
    if len(parts) > _MOST_PARTS or (whole > SMALL and whole > MOST_TIMES * size):
        raise InvalidRecord(f"{place}: it unpacks to more than {MOST_TIMES} times its size")
    file.seek(0)


def _rows(sheets: Sequence[Any], request: Request) -> Iterator[Row]:
    """Yield the rows of the first sheet that has any, each as wide as any before it; empty ones are left out."""
    for sheet in sheets:
        sheet.reset_dimensions()  # what a file says of its size may be wrong
        width = 0
        for number, values in enumerate(sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS + 1), 1):
            texts = [_text(value) for value in values]
            while texts and not texts[-1].strip():
                texts.pop()
            if texts:
                width = max(width, len(texts))
                texts += [""] * (width - len(texts))
                yield number, texts, msgspec.json.encode(texts).decode()
        if width:
            if others := [other.title for other in sheets if other is not sheet]:
                request.say(f"{request.place}: only the sheet '{sheet.title}' was read, not {', '.join(others[:9])}")
            return


def _text(value: object) -> str:
    """Return the value of a cell as it would be typed."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def write(events: Iterable[Event], file: IO[bytes]) -> None:
    """Write a workbook of one sheet, its headings with a filter."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("events")
    sheet.freeze_panes = "A2"
    for at, name in enumerate(cells.COLUMNS):
        sheet.column_dimensions[_letter(at)].width = _WIDTHS.get(name, 14)
    sheet.append([_cell(sheet, name) for name in cells.COLUMNS])
    count = 1
    for event in events:
        sheet.append(
            [_value(sheet, event, name, text) for name, text in zip(cells.COLUMNS, _texts(event), strict=True)]
        )
        count += 1
    sheet.auto_filter.ref = f"A1:{_letter(len(cells.COLUMNS) - 1)}{count}"
    workbook.save(file)


def write_refused(refused: Sequence[Refused], file: IO[bytes]) -> None:
    """Write a workbook of the rows that were refused, below their headings."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("refused")
    for text in (refused[0].head, *(item.raw for item in refused)):
        sheet.append([_cell(sheet, cell) for cell in msgspec.json.decode(text, type=list[str])])
    workbook.save(file)


def _letter(at: int) -> str:
    from openpyxl.utils import get_column_letter

    return cast("str", get_column_letter(at + 1))


def _texts(event: Event) -> list[str]:
    """Return the cells as they are; only one that would be read as another keeps the sign that tells them apart."""
    texts = ((cells.plain_cell(text), text) for text in cells.cells_of(event))
    return [plain if cells.plain_cell(plain) == plain else text for plain, text in texts]


def _value(sheet: Any, event: Event, name: str, text: str) -> Any:
    """Return a cell: an exact day as a date, the number of an event as a number, all else as text."""
    if name == "when" and event.when.text == event.when.first.isoformat() and event.when.first.year > _FIRST_YEAR:
        return _dated(sheet, event.when.first)
    return event.id or "" if name == "id" else _cell(sheet, text)


def _dated(sheet: Any, day: date) -> Any:
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, day)
    cell.number_format = "yyyy-mm-dd"
    return cell


def _cell(sheet: Any, text: str) -> Any:
    """Return a cell of text, which no program takes for a formula."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet)
    cell.value = text.translate(_NO_SIGNS)[:_LONGEST_CELL]
    if cell.data_type not in ("s", "n", "inlineStr") or text:
        cell.data_type = "s"
    return cell


def lost(event: Event) -> tuple[str, ...]:
    """Name what a sheet cannot hold of an event."""
    texts = _texts(event)
    return (
        *table_lost(event),
        *(("what is beyond 32,767 characters of a text",) if any(len(text) > _LONGEST_CELL for text in texts) else ()),
        *(("carriage returns",) if any("\r" in text for text in texts) else ()),
        *(("control characters",) if any(text != text.translate(_NO_SIGNS) for text in texts) else ()),
    )
