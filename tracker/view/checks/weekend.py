"""Dates on which an institution rarely acts."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from tracker.event import Event
from tracker.query.letters import fold
from tracker.view.labels import short_date
from tracker.when import When


class Body(NamedTuple):
    """An institution that rarely acts on weekends: its names and the verb for what it does."""

    names: tuple[str, ...]
    does: str


# They rarely act on Saturdays and Sundays, so a weekend date is a note.
BODIES: Final = (
    Body(("UN General Assembly", "United Nations General Assembly", "UNGA"), "meets"),
    Body(("UN Security Council", "United Nations Security Council", "UNSC"), "meets"),
    Body(("UN Human Rights Council", "UN Economic and Social Council"), "meets"),
    Body(("European Parliament", "Council of the European Union", "European Commission"), "decides"),
    Body(("Federal Register", "US Federal Register"), "appears"),
    Body(("US Bureau of Industry and Security", "US Office of Foreign Assets Control", "OFAC"), "publishes"),
)
_OFFICE: Final[dict[str, str]] = {
    fold(name): f"the {name} rarely {body.does}" for body in BODIES for name in body.names
}

_SATURDAY: Final = 5  # of the weekdays counted from Monday, 0


def weekend_acts(event: Event) -> Iterator[str]:
    """Yield a sentence for each date of the event on which the institution that acts rarely does."""
    if days := _weekend_days(event.when):
        bodies = [actor.name for actor in event.actors if actor.role != "against"]
        bodies.append(str(event.details.get("body", "")))
        if body := next(filter(None, map(_office, bodies)), ""):
            yield f"{_days(event.when)} is {days}, on which {body}"
    published = event.dates.get("published") if event.dates else None
    register = published and any("federal register" in fold(source.name) for source in event.sources)
    if published and register and (days := _weekend_days(published)):
        yield f"published {_days(published)}, {days}, on which {_office('Federal Register')}"


def _weekend_days(when: When) -> str:
    """The names of the days of a certain date that lies within one weekend, else empty."""
    if when.precision == "day" and when.first.weekday() < _SATURDAY:
        return ""
    days = range(when.first.weekday(), when.first.weekday() + when.days)
    plain = when.precision in ("day", "minute", "range") and not when.doubt
    if not plain or days.start < _SATURDAY or days.stop > _SATURDAY + 2:
        return ""
    return " and ".join(f"a {'Saturday' if day == _SATURDAY else 'Sunday'}" for day in days)


def _days(when: When) -> str:
    """The date without its time."""
    return str(when.first) if when.days == 1 else short_date(when)


def _office(name: str) -> str:
    return _OFFICE.get(fold(name), "")
