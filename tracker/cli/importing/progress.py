"""A bar on a terminal for work that lasts longer than a second."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeVar

Item = TypeVar("Item")
_PATIENCE: Final = 1.0  # seconds
_STEP: Final = 500  # items between two looks at the clock


def with_progress(
    items: Iterable[Item], what: str, length: int, position: Callable[[int], int] = lambda count: count
) -> Iterator[Item]:
    """Yield the items; where that takes long, a terminal shows how far it is, the rate and the time left.

    `length` is where it ends and `position` where it is after so many items; without a length nothing is shown.
    """
    if length <= 0 or not sys.stderr.isatty():
        yield from items
        return
    import click

    start, shown, count = time.monotonic(), 0, 0
    bar: Any = None
    try:
        for item in items:
            yield item
            count += 1
            if count % _STEP:
                continue
            seconds = time.monotonic() - start
            if bar is None and seconds > _PATIENCE:
                bar = click.progressbar(length=length, label=what, file=sys.stderr, width=0)
                bar.__enter__()
            if bar is not None:
                bar.label = f"{what} {count:,} ({count / seconds:,.0f}/s)"
                now = min(position(count), length)
                bar.update(now - shown)
                shown = now
    finally:
        if bar is not None:
            bar.update(length - shown)
            bar.__exit__(None, None, None)
