"""Rows of cells with the lines they stand on, for tables whose columns are known; and a row as text."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Final

from tracker.exchange.record import invalid

_LONGEST: Final = 4_000_000  # characters of one row


class Rows:
    """The rows of a table that are not empty: the first line, the cells, the text; InvalidRecord for no table.

    NUL characters and a last 0x1A are left out.
    """

    def __init__(self, lines: Iterable[str], place: str, delimiter: str, *, quoted: bool = True) -> None:
        self._lines = iter(lines)
        self._place = place
        self._taken: list[str] = []
        self._size = 0
        quoting = csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE
        self._rows = csv.reader(self._source(), delimiter=delimiter, quoting=quoting)  # type: ignore[arg-type]

    def _source(self) -> Iterator[str]:
        for line in self._lines:
            self._taken.append(line)
            self._size += len(line)
            if self._size > _LONGEST:
                raise invalid(self._place, 1, f"a row of more than {_LONGEST:,} characters", "is a quote not closed?")
            yield line.replace("\0", "").rstrip("\x1a")

    def __iter__(self) -> Iterator[tuple[int, list[str], str]]:
        return self

    def __next__(self) -> tuple[int, list[str], str]:
        while True:
            line = self._rows.line_num + 1
            self._taken.clear()
            self._size = 0
            before = csv.field_size_limit(_LONGEST)  # it is one for the whole process
            try:
                cells = next(self._rows)
            except csv.Error as error:
                raise invalid(self._place, line, f"not a table: {error}") from None
            finally:
                csv.field_size_limit(before)
            if any(cell.strip() for cell in cells):
                raw = "".join(self._taken)
                return line, cells, raw if raw.endswith(("\n", "\r")) else f"{raw}\n"


def row_text(cells: Iterable[str], delimiter: str = ",") -> str:
    """Return cells as one row, without its line end."""
    out = StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerow(cells)
    return out.getvalue()[:-2]
