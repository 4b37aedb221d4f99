"""Events counted down and across, where some values are combined in one: an event counts in it once."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from tracker.view.counts.groups import Group, Value
from tracker.view.counts.limits import Parted, more
from tracker.view.counts.rows import Likeness, Row, Tally, ordered, with_the_ones_before


class Counted(NamedTuple):
    """The rows of a count, its columns and totals.

    `several` says whether an event has more than one value down, and across.
    """

    rows: Sequence[Row]
    columns: Sequence[Value]
    total: Row
    several: tuple[bool, bool]


class _Numbered(dict[Any, int]):
    """The values of keys by a number that is the same for keys with the same values."""

    def __init__(self, group: Group | None) -> None:
        super().__init__()
        self._group = group
        self._numbers: dict[tuple[Value, ...], int] = {}

    def __missing__(self, key: Any) -> int:
        values = tuple(self._group.values(key)) if self._group else ()
        found = self[key] = self._numbers.setdefault(values, len(self._numbers))
        return found

    def group(self) -> Group:
        """Return the group whose keys are the numbers."""
        found = list(self._numbers)
        return Group(lambda _: None, lambda number: found[number], self._group.many if self._group else "")


def counting(
    alike: Mapping[Likeness, int],
    by: str,
    down: Group,
    across: str | None,
    crossing: Group | None,
    *,
    change: bool = False,
    columns: Sequence[Value] | None = None,
) -> "Counting":
    """Return what is to be counted, once events with the same values are put together: it is counted several times."""
    rows, cells = _Numbered(down), _Numbered(crossing)
    fewer: dict[Likeness, int] = {}
    for (row, column, text), count in alike.items():
        key = rows[row], cells[column], text
        fewer[key] = fewer.get(key, 0) + count
    return Counting(fewer, by, rows.group(), across, cells.group() if crossing else None, change, columns)


class Counting(NamedTuple):
    """What is counted by what; `change` asks for the counts of the period before each."""

    alike: Mapping[Likeness, int]
    by: str
    down: Group
    across: str | None
    crossing: Group | None
    change: bool = False
    columns: Sequence[Value] | None = None  # else those that are found, in order

    def counted(self, rows: Parted | None = None, columns: Parted | None = None) -> Counted:
        """Return the count with all rows and columns, or with some combined."""
        whole = self._tally({}, {})
        down = ordered(whole.rows, self.by)
        across: Sequence[Value] = ordered(whole.columns, self.across) if self.across else []
        across = across if self.columns is None else self.columns
        columns_as, names = _combined(across, columns)
        rows_as, kept = _combined(down, rows)
        narrow = whole if not columns_as else self._tally({}, columns_as)
        found = [narrow.row(value, names) for value in down]
        if self.change:
            found = with_the_ones_before(found)
        several = whole.several_down, whole.several_across
        total = narrow.total(names, sum(self.alike.values()))
        if not rows_as:
            return Counted(found, names, total, several)
        rest = self._tally(rows_as, columns_as)
        by_value = dict(zip(down, found, strict=True))
        return Counted([by_value.get(value) or rest.row(value, names) for value in kept], names, total, several)

    def _tally(self, rows_as: Mapping[Value, Value], columns_as: Mapping[Value, Value]) -> Tally:
        same = self.by == self.across
        return Tally(self.alike, self.down, self.crossing, same=same, rows_as=rows_as, columns_as=columns_as)


def _combined(values: Sequence[Value], part: Parted | None) -> tuple[Mapping[Value, Value], Sequence[Value]]:
    """Which values count as the one that stands for several, and the values that are left."""
    if part is None or not part.others:
        return {}, values
    rest = Value(more([values[at].name for at in part.others]), (2, 0, ""), aside=True)
    return {values[at]: rest for at in part.others}, part.applied(values, lambda _: rest)
