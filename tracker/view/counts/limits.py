"""Which rows or columns are kept, and how the others are summed up in one."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from tracker.view.calendar_units import UNITS

T = TypeVar("T")


class Parted(NamedTuple):
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


def parted(field: str, totals: Sequence[int], limit: int) -> Parted:
    """Keep the values with the largest totals, of periods the latest."""
    number, early = len(totals), field in UNITS
    most = range(number - limit, number) if early else sorted(range(number), key=lambda at: -totals[at])[:limit]
    kept = set(range(number) if limit >= number else most)
    each = range(number)
    return Parted([at for at in each if at in kept], [at for at in each if at not in kept], early)


def more(names: Sequence[str]) -> str:
    """Return the name of several values summed up."""
    return f"({len(names):,} more)"
