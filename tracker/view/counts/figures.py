"""What is worked out from counts: shares, running totals, changes; and how numbers are written."""

from collections.abc import Sequence
from itertools import accumulate

Tenths = int  # of a percent


def shares(counts: Sequence[int], whole: int) -> list[Tenths]:
    """Return each count as tenths of a percent of the whole.

    Counts that make up the whole are rounded so that they add up to 100 %: down, then up those that lost most.
    """
    if not whole:
        return [0] * len(counts)
    if sum(counts) != whole:
        return [(2000 * count + whole) // (2 * whole) for count in counts]
    found = [1000 * count // whole for count in counts]
    lost = sorted(range(len(counts)), key=lambda at: (-(1000 * counts[at] % whole), at))
    for at in lost[: 1000 - sum(found)]:
        found[at] += 1
    return found


def running(columns: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
    """Return for each row of counts the sums of it and all rows above it."""
    return list(accumulate((tuple(row) for row in columns), lambda above, row: tuple(map(sum, zip(above, row)))))  # noqa: B905


def ratio(number: float, base: float) -> float | None:
    """Return how many times the base a number is, None for a base of nothing."""
    return number / base if base else None


def percent(share: Tenths | None, *, exact: bool = False) -> str:
    """Write a share, `42.3%`; for programs the number alone."""
    return "" if share is None else f"{share / 10:.1f}{'' if exact else '%'}"


def number(value: int | None, *, exact: bool = False, empty: str = "·") -> str:
    """Write a count with separators between the thousands, a small dot for none; for programs the digits alone."""
    if value is None:
        return ""
    return str(value) if exact else f"{value:,}" if value else empty


def signed(value: int | None, *, exact: bool = False) -> str:
    """Write a difference with its sign, `+3`, `−2`, `=` for none; for programs as a plain number."""
    if value is None:
        return ""
    if exact:
        return str(value)
    return f"+{value:,}" if value > 0 else f"−{-value:,}" if value else "="


def change_percent(now: int, before: int | None, *, exact: bool = False) -> str:
    """Write by how much a count changed, `+50%`; nothing where there was none before."""
    if not before:
        return ""
    change = now - before
    found = (200 * abs(change) + before) // (2 * before)  # half a percent up, as a reader rounds
    found = found if change > 0 else -found
    return f"{found}" if exact else f"{signed(found)}%".replace("=%", "=")
