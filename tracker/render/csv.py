"""CSV after RFC 4180, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from tracker.render.terminal_text import printable

if TYPE_CHECKING:
    from tracker.render import Screen
    from tracker.view.report import Report

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


class _Line:
    """A file that keeps only the last text written to it."""

    text = ""

    def write(self, text: str) -> int:
        self.text = text
        return len(text)


def lines(report: "Report", screen: "Screen") -> Iterator[str]:  # noqa: ARG001 a format needs no screen for CSV
    """Return a line of headings and one for each row, its cells exact and in full."""
    grid = report.grid(exact=True)
    line = _Line()
    writer = csv.writer(line, lineterminator="\n")  # without one, csv leaves line breaks in cells unquoted
    writer.writerow([_safe(column.name) for column in grid.columns])
    yield line.text[:-1]
    for row in grid.rows:
        writer.writerow(
            [cell if column.number else _safe(cell) for cell, column in zip(row, grid.columns, strict=True)]
        )
        yield line.text[:-1]


def _safe(cell: str) -> str:
    """The cell as printable text that no spreadsheet reads as a formula; line breaks are kept."""
    text = cell if cell.isprintable() else "\n".join(map(printable, cell.splitlines())).strip("\n")
    return f"'{text}" if cell.startswith(_FORMULA) or text.startswith(_FORMULA) else text
