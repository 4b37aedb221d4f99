"""Many events put in the order of their dates."""

from collections.abc import Iterable
from datetime import date
from operator import attrgetter
from typing import Final

from tracker.event import Event, chronological

_TITLE: Final = attrgetter("title")
_ID: Final = attrgetter("id")


def in_order_of_date(events: Iterable[Event], *, reverse: bool = False) -> list[Event]:
    """Return the events in the order of `chronological`; looking at each date once takes half the time."""
    of_text: dict[str, list[Event]] = {}
    of_time: dict[tuple[date, date, int], list[Event]] = {}
    for event in events:
        text = event.when.text
        alike = of_text.get(text)
        if alike is None:
            alike = of_text[text] = of_time.setdefault(chronological(event)[:3], [])
        alike.append(event)
    for alike in of_time.values():
        alike.sort(key=_ID, reverse=reverse)
        alike.sort(key=_TITLE, reverse=reverse)
    return [event for time in sorted(of_time, reverse=reverse) for event in of_time[time]]
