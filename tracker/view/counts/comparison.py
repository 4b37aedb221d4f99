"""Two or more selections counted side by side, each later one against the first."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from tracker.view.counts.figures import number, percent, running, shares, signed
from tracker.view.counts.rows import Row
from tracker.view.report import Column, Grid, counted

# Columns that the text of a query may have as a heading, of two selections and of more; else all are named below.
_SHORT: Final = (16, 8)


class Line(NamedTuple):
    """One value with its number in each selection, a count or tenths of a percent, and the ratio of each to the first.

    A ratio is made from the counts, not from shares that are rounded; None is that to nothing.
    """

    name: str
    numbers: tuple[int, ...]
    ratios: tuple[float | None, ...]


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
        lines = self.lines if exact or not self.lines else (*self.lines, self._last())
        legend = [f"{name} is {text}" for name, text in zip(names, self.selections, strict=True)] if long else []
        columns = (Column(self.by), *(_column(at, head) for at, head in enumerate(heads)))
        cells = [(line.name, *self._cells(line, exact=exact)) for line in lines]
        totals = zip(names, self.total.numbers, strict=True)
        said = ", ".join(f"{name}: {counted(found, 'event')}" for name, found in totals)
        counts = (f"Shares are of {said}",) if self.shares else ()
        notes = (*legend, f"Difference and ratio are to {names[0]}", *counts, *self.notes)
        return Grid(columns, cells, notes, "--format csv has all")

    def _last(self) -> Line:
        """The row of totals: of shares, the whole of each selection that has any event."""
        if not self.shares:
            return self.total
        return Line("total", tuple(1000 * bool(found) for found in self.total.numbers), self.total.ratios)

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
                        "ratio": None if ratio is None else round(ratio, 4),
                    }
                    for text, found, ratio in zip(self.selections, line.numbers, line.ratios, strict=True)
                ],
            }

    def _cells(self, line: Line, *, exact: bool) -> Iterator[str]:
        as_share, is_total = self.shares, line.name == "total" and line not in self.lines
        first, *others = line.numbers
        shown = percent if as_share and (exact or first) else number
        yield shown(first, exact=exact)
        for other, ratio in zip(others, line.ratios[1:], strict=True):
            shown = percent if as_share and (exact or other) else number
            yield shown(other, exact=exact)
            if as_share and is_total:  # each is the whole of its own
                yield from ("", "")
                continue
            yield points(other - first, exact=exact) if as_share else signed(other - first, exact=exact)
            yield "" if ratio is None else f"{ratio:.2f}" if exact else f"×{ratio:,.2f}"


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
    share: bool,
    cumulative: bool,
) -> Comparison:
    """Put the columns of a pivot, one for each selection, side by side."""
    columns: list[Sequence[int]] = list(zip(*(row.counts for row in rows), strict=True)) or [()] * len(selections)
    if cumulative:
        columns = [[sums for (sums,) in running([(value,) for value in column])] for column in columns]
    counts = list(zip(*columns, strict=True))
    whole = total.counts if share else (1,) * len(selections)
    ratios = [tuple(_ratio(count[0], whole[0], *pair) for pair in zip(count, whole, strict=True)) for count in counts]
    if share:
        columns = [shares(column, whole) for column, whole in zip(columns, total.counts, strict=True)]
    numbers = zip(*columns, strict=True)
    lines = [Line(row.name, found, ratio) for row, found, ratio in zip(rows, numbers, ratios, strict=True)]
    of_all = tuple(_ratio(total.counts[0], 1, count, 1) for count in total.counts)
    return Comparison(by, tuple(selections), tuple(lines), Line("total", total.counts, of_all), tuple(notes), share)


def _ratio(first: int, first_whole: int, count: int, whole: int) -> float | None:
    """How many times the first part of its whole another part of its own is."""
    return count * first_whole / (first * whole) if first and whole else None


def _column(at: int, head: str) -> Column:
    """The column of a number; of the later selections, ratio and difference may be left out, the last ones first."""
    spare = 0 if at == 0 or at % 3 == 1 else at
    return Column(head, right=True, whole=True, number=True, spare=spare)
