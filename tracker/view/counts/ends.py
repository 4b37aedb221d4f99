"""How many events have each value, with the dates of the first and the last of them."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import NamedTuple, TypeVar

from tracker.when import When

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Hashable)


class Ended(NamedTuple):
    """A number of events, and the dates of the first and the last of them."""

    events: int
    first: When
    last: When


def ended(alike: Mapping[tuple[K, str], int], values: Callable[[K], Iterable[V]]) -> dict[V, Ended]:
    """Count events by the values of their key, given how many have a key and a date; no event is sorted or kept."""
    dates = [When.parse(text) for text in {text for _, text in alike}]
    dates.sort(key=lambda when: (when.first, when.last, when.instant, when.text))
    rank = {when.text: at for at, when in enumerate(dates)}
    seen: dict[K, tuple[V, ...]] = {}
    found: dict[V, list[int]] = {}
    for (key, text), count in alike.items():
        mine = seen.get(key)
        if mine is None:
            mine = seen[key] = tuple(dict.fromkeys(values(key)))
        at = rank[text]
        for value in mine:
            one = found.get(value)
            if one is None:
                found[value] = [count, at, at]
                continue
            one[0] += count
            one[1] = min(one[1], at)
            one[2] = max(one[2], at)
    return {value: Ended(count, dates[first], dates[last]) for value, (count, first, last) in found.items()}
