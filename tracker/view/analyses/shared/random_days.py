"""How many events lie at each distance from many days, and how many lie there from days drawn at random."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random
from typing import Final, NamedTuple

from tracker.view.analyses.shared.spans import Span

SEED: Final = 20240704
_WEEK: Final = 7
_MOST_DRAWS: Final = 500
_LEAST_DRAWS: Final = 20
_BUDGET: Final = 1_000_000  # days drawn in all
_MOST_DAYS: Final = 40_000  # different days that are drawn from
_BITS: Final = 64
_FIELD: Final = (1 << _BITS) - 1
_RARE: Final = 0.05  # of the draws: beyond, a count is no longer usual


class Bin(NamedTuple):
    """The distances from `first` to `last` days, both on one side; 0 to 0 for what may be on the same days."""

    first: int
    last: int


class Compared(NamedTuple):
    """How many events lie in a bin, and how many of the same number of random days.

    `mean`, `low` and `high` are of the draws, the two last their 5th and 95th percentile; `as_many` and `as_few` the
    shares of draws with so many or more, so few or fewer.
    """

    bin: Bin
    number: int
    mean: float
    low: int
    high: int
    as_many: float
    as_few: float

    @property
    def verdict(self) -> str:
        """`more` or `fewer` than is usual, empty where it is usual."""
        return "more" if self.as_many <= _RARE else "fewer" if self.as_few <= _RARE else ""


def bins(before: int, after: int) -> list[Bin]:
    """Return the weeks of distance, the outermost cut to the days that are asked for."""
    early = [Bin(-min(start + _WEEK - 1, before), -start) for start in range(1, before + 1, _WEEK)]
    late = [Bin(start, min(start + _WEEK - 1, after)) for start in range(1, after + 1, _WEEK)]
    return [*reversed(early), Bin(0, 0), *late]


class Days:
    """Events by their first and last days, counted by distance."""

    def __init__(self, spans: Mapping[Span, int]) -> None:
        self._firsts = sorted(_repeated((span.first, count) for span, count in spans.items()))
        self._lasts = sorted(_repeated((span.last, count) for span, count in spans.items()))

    def counts(self, origin: Span, asked: Sequence[Bin]) -> Iterator[int]:
        """Yield how many lie in each bin of distance from a span."""
        for first, last in asked:
            if first > 0:
                yield _between(self._firsts, origin.last + first, origin.last + last)
            elif last < 0:
                yield _between(self._lasts, origin.first + first, origin.first + last)
            else:
                later = len(self._firsts) - bisect_right(self._firsts, origin.last)
                yield len(self._lasts) - later - bisect_left(self._lasts, origin.first)


def compared(
    days: Days, origins: Mapping[Span, int], asked: Sequence[Bin], among: range, themselves: int
) -> tuple[list[Compared], int]:
    """Compare the counts around the origins with those around as many days of `among`; also return how many draws.

    `themselves` is how many of the origins are among the events that are counted.
    """
    found = [0] * len(asked)
    for origin, weight in origins.items():
        for at, count in enumerate(days.counts(origin, asked)):
            found[at] += weight * count
    found[asked.index(Bin(0, 0))] -= themselves
    number = sum(origins.values())
    draws = list(_draws(days, asked, among, number))
    return [
        _compared(one, count, drawn) for one, count, drawn in zip(asked, found, zip(*draws, strict=True), strict=True)
    ], len(draws)


def _draws(days: Days, asked: Sequence[Bin], among: range, number: int) -> Iterator[tuple[int, ...]]:
    """Yield the counts around `number` random days, again and again."""
    random = Random(SEED)  # noqa: S311 the same days on every run
    pool = among if len(among) <= _MOST_DAYS else random.sample(among, _MOST_DAYS)
    table = [_packed(days.counts(Span(day, day), asked)) for day in pool]
    for _ in range(max(_LEAST_DRAWS, min(_MOST_DRAWS, _BUDGET // max(number, 1)))):
        total = sum(random.choices(table, k=number))
        yield tuple(total >> at * _BITS & _FIELD for at in range(len(asked)))


def _packed(counts: Iterable[int]) -> int:
    """The counts as one number, each in bits of its own: a sum of such numbers adds up all of them in one step."""
    return sum(count << at * _BITS for at, count in enumerate(counts))


def _compared(asked: Bin, count: int, drawn: Sequence[int]) -> Compared:
    ordered = sorted(drawn)
    size = len(ordered)
    low, high = ordered[int(0.05 * (size - 1))], ordered[-1 - int(0.05 * (size - 1))]
    as_many = (1 + size - bisect_left(ordered, count)) / (size + 1)
    as_few = (1 + bisect_right(ordered, count)) / (size + 1)
    return Compared(asked, count, sum(ordered) / size, low, high, as_many, as_few)


def _repeated(pairs: Iterable[tuple[int, int]]) -> Iterator[int]:
    for day, count in pairs:
        yield from (day for _ in range(count))


def _between(days: Sequence[int], first: int, last: int) -> int:
    return bisect_right(days, last) - bisect_left(days, first)
