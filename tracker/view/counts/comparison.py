"""Two or more selections counted side by side, each later one against the first."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from tracker.view.counts.figures import number, percent, running, shares, signed
from tracker.view.counts.limits import Parted, summed
from tracker.view.counts.rows import Row
from tracker.view.report import Column, Grid

# Columns that the text of a query may have as a heading, of two selections and of more; else all are named below.
_SHORT: Final = (16, 8)


class Line(NamedTuple):
    """One value with its number in each selection, a count or tenths of a percent."""

    name: str
    numbers: tuple[int, ...]


class Comparison(msgspec.Struct, frozen=True):
    """Selections side by side; `total` has the number of events in each.

    `shares` says that the numbers of the lines are tenths of a percent of each selection.
    """

    by: str
    selections: tuple[str, ...]
    lines: tuple[Line, ...]
    total: Line
    notes: tuple[str, ...]
    shares: bool = False

    @property
    def found(self) -> int:
        """How many events all selections have together; one that is in several counts in each."""
        return sum(self.total.numbers)

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each value, with the difference and the ratio of each selection to the first."""
        long = not exact and any(len(text) > _SHORT[len(self.selections) > 2] for text in self.selections)
        names = [chr(ord("A") + at) for at in range(len(self.selections))] if long else list(self.selections)
        heads = names[:1]
        for name in names[1:]:
            of = f" {name}" if len(names) > 2 and (exact or long) else ""
            heads += [name, f"difference{of}", f"ratio{of}"]
        lines = self.lines if exact or not self.lines else (*self.lines, self.total)
        legend = [f"{name} is {text}" for name, text in zip(names, self.selections, strict=True)] if long else []
        columns = (Column(self.by), *(Column(head, right=True, whole=True, number=True) for head in heads))
        cells = [(line.name, *self._cells(line, exact=exact)) for line in lines]
        return Grid(columns, cells, (*legend, f"Difference and ratio are to {names[0]}", *self.notes))

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each value, with a list of what each selection has."""
        unit, scale = ("share", 10) if self.shares else ("events", 1)
        for line in self.lines:
            first = line.numbers[0]
            yield {
                self.by: line.name,
                "selections": [
                    {
                        "selection": text,
                        unit: found / scale if self.shares else found,
                        "difference": (found - first) / scale if self.shares else found - first,
                        "ratio": round(found / first, 4) if first else None,
                    }
                    for text, found in zip(self.selections, line.numbers, strict=True)
                ],
            }

    def _cells(self, line: Line, *, exact: bool) -> Iterator[str]:
        as_share = self.shares and line is not self.total
        first, *others = line.numbers
        shown = percent if as_share and (exact or first) else number
        yield shown(first, exact=exact)
        for other in others:
            shown = percent if as_share and (exact or other) else number
            yield shown(other, exact=exact)
            yield points(other - first, exact=exact) if as_share else signed(other - first, exact=exact)
            yield "" if not first else f"{other / first:.2f}" if exact else f"×{other / first:,.2f}"


def points(difference: int, *, exact: bool = False) -> str:
    """Write a difference of shares in points of a percent, `+4.2`."""
    if exact:
        return f"{difference / 10:.1f}"
    return f"{'+' if difference > 0 else '−' if difference else ''}{abs(difference) / 10:.1f}"


def compared(
    by: str,
    selections: Sequence[str],
    rows: Sequence[Row],
    total: Row,
    *,
    notes: Sequence[str],
    kept: Parted | None,
    share: bool,
    cumulative: bool,
) -> Comparison:
    """Put the columns of a pivot, one for each selection, side by side; `kept` says which rows are not summed up."""
    if kept is not None and kept.others:
        rows = kept.applied(rows, lambda others: summed(others, len(selections)))
        notes = (*notes, kept.note("rows"))
    columns: list[Sequence[int]] = list(zip(*(row.counts for row in rows), strict=True)) or [()] * len(selections)
    if cumulative:
        columns = [[sums for (sums,) in running([(value,) for value in column])] for column in columns]
    if share:
        columns = [shares(column, whole) for column, whole in zip(columns, total.counts, strict=True)]
    lines = [Line(row.name, numbers) for row, numbers in zip(rows, zip(*columns, strict=True), strict=True)]
    return Comparison(by, tuple(selections), tuple(lines), Line("total", total.counts), tuple(notes), share)
