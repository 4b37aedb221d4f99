"""Rows of counts with the figures that are worked out from them, as cells and as values."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from tracker.view.counts.figures import change_percent, number, percent, running, shares, signed
from tracker.view.counts.rows import Row
from tracker.view.labels import cell_date
from tracker.view.report import Column

Figure = Literal["share", "cumulative", "change", "dates"]
SHARE: Final[Figure] = "share"
_HEADS: Final[dict[Figure, tuple[str, ...]]] = {
    "share": ("share",), "cumulative": ("cumulative",), "change": ("change", "change %"), "dates": ("first", "last"),
}  # fmt: skip


class Figured:
    """Rows with their totals; in a pivot one figure stands in place of the counts, else each has its column."""

    def __init__(self, rows: Sequence[Row], total: Row, figures: Sequence[Figure], *, pivot: bool) -> None:
        self._rows = rows
        self._total = total
        self._pivot = pivot
        self._beside = [name for name in figures if not pivot or name == "dates"]
        self._inside = next((name for name in figures if pivot and name != "dates"), None)
        self._shares = shares([row.total for row in rows], total.total)
        self._running = running([(*row.counts, row.total) for row in rows])

    def heads(self, names: Sequence[str]) -> tuple[Column, ...]:
        """Return the columns: the name of the value, the counts, the figures beside them."""
        first, *counts = names
        beside = [head for name in self._beside for head in _HEADS[name]]
        dates = _HEADS["dates"]
        spare = range(1, len(beside) + 1)
        return (
            Column(first),
            *(Column(name, right=True, whole=True, number=True) for name in counts),
            *(
                Column(name, right=name not in dates, whole=True, number=name not in dates, spare=at)
                for at, name in zip(spare, beside, strict=True)
            ),
        )

    def cells(self, *, exact: bool) -> Iterator[tuple[str, ...]]:
        """Yield the cells of each row and, last, of the totals."""
        for at, row in enumerate((*self._rows, self._total)):
            inside = self._inside_cells(at, row, exact=exact)
            total = number(row.total, exact=exact, empty="0")
            beside = [cell for name in self._beside for cell in self._beside_cells(name, at, row, exact=exact)]
            yield (row.name, *inside, total, *beside)

    def values(self) -> Iterator[dict[str, object]]:
        """Yield the figures of each row, as JSON has them; `cells` are those in place of the counts."""
        for at, row in enumerate(self._rows):
            found: dict[str, object] = {}
            if self._inside is not None:
                found["cells"] = self._inside_values(at, row)
            for name in self._beside:
                found |= self._beside_values(name, at, row)
            yield found

    def _inside_values(self, at: int, row: Row) -> Sequence[float | None]:
        match self._inside:
            case "share":
                return [share / 10 for share in shares(row.counts, row.total)]
            case "cumulative":
                return self._running[at][:-1] if at < len(self._rows) else row.counts
            case "change":
                return _changes(row)
        return row.counts

    def _inside_cells(self, at: int, row: Row, *, exact: bool) -> list[str]:
        match self._inside:
            case "share":
                found = shares(row.counts, row.total)
                return ["·" if not share and not exact else percent(share, exact=exact) for share in found]
            case "change":
                return [signed(change, exact=exact) for change in _changes(row)]
        return [number(int(value or 0), exact=exact) for value in self._inside_values(at, row)]

    def _beside_values(self, name: Figure, at: int, row: Row) -> dict[str, object]:
        before = row.before[-1] if row.before else None
        match name:
            case "share":
                return {name: self._shares[at] / 10}
            case "cumulative":
                return {name: self._running[at][-1]}
            case "change":
                percents = change_percent(row.total, before, exact=True)
                change = None if before is None else row.total - before
                return {"change": change, "change_percent": int(percents) if percents else None}
        return {"first": row.first, "last": row.last}

    def _beside_cells(self, name: Figure, at: int, row: Row, *, exact: bool) -> Sequence[str]:
        is_total = at == len(self._rows)
        before = row.before[-1] if row.before else None
        match name:
            case "share":
                share = (1000 if self._total.total else None) if is_total else self._shares[at]
                return (percent(share, exact=exact),)
            case "cumulative":
                return ("" if is_total else number(self._running[at][-1], exact=exact, empty="0"),)
            case "change":
                change = None if before is None else row.total - before
                return signed(change, exact=exact), change_percent(row.total, before, exact=exact)
        return cell_date(row.first, exact=exact), cell_date(row.last, exact=exact)


def _changes(row: Row) -> list[int | None]:
    if row.before is None:
        return [None] * len(row.counts)
    return [now - then for now, then in zip(row.counts, row.before[:-1], strict=True)]
