"""Rules on the dates of an event: doubtful, passed, in the wrong order."""

from typing import Final

from tracker.event import Event, anchor
from tracker.view.checks.rule import Ledger, Rule, Sentences, each
from tracker.view.checks.weekend import weekend_acts
from tracker.view.labels import short_date
from tracker.when import When


def _doubt(event: Event, _: Ledger) -> Sentences:
    said = f"the date is {'approximate' if event.when.approximate else 'uncertain'}: {short_date(event.when)}"
    yield said, "look for a source that gives the day"


def _weekend(event: Event, _: Ledger) -> Sentences:
    return ((said, "check the day against the source") for said in weekend_acts(event))


def _overdue(event: Event, ledger: Ledger) -> Sentences:
    if event.status == "expected" and event.when.last < ledger.today:
        yield f"expected {short_date(event.when)}, which has passed", f"tracker confirm {event.id}"


def _early(event: Event, ledger: Ledger) -> Sentences:
    if event.status == "happened" and anchor(event.when) > ledger.today:
        said = f'is marked "happened" but is dated in the future ({short_date(event.when)})'
        yield said, f"tracker edit {event.id} --status expected"


# Clocks of one event that have this order. An act may take effect before it is adopted or published, so
# those pairs are not here.
_ORDER: Final = (
    ("announced", "adopted"),
    ("announced", "effective"),
    ("announced", "ended"),
    ("adopted", "published"),
    ("adopted", "ended"),
    ("effective", "ended"),
)
_CORRECT: Final = "correct one of the two dates"


def _clocks(event: Event, _: Ledger) -> Sentences:
    for earlier, later in _ORDER if len(event.dates) > 1 else ():
        first, second = event.dates.get(earlier), event.dates.get(later)
        if first and second and second.last < first.first:
            said = f"{later} {short_date(second)}, before it was {earlier} {short_date(first)}"
            yield said.replace("was effective", "took effect"), _CORRECT
    ended = event.dates.get("ended") if event.dates else None
    if ended and ended.last < event.when.first:
        yield f"ended {short_date(ended)}, before it began {short_date(event.when)}", _CORRECT
    for source in event.sources:
        if source.published and source.accessed and source.accessed.last < source.published.first:
            accessed, published = short_date(source.accessed), short_date(source.published)
            yield f"a source was accessed {accessed}, before it was published {published}", _CORRECT
    if event.status == "expected" and (announced := _announced_after(event)):
        said = f"announced {short_date(announced)}, but expected before that, {short_date(event.when)}"
        yield said, _CORRECT


def _told_late(event: Event, _: Ledger) -> Sentences:
    """Find what was announced after it happened, since it may have been secret.

    A postponed, cancelled or threatened event may be announced as such after its date.
    """
    if event.status == "happened" and (announced := _announced_after(event)):
        said = f"announced {short_date(announced)}, after it happened {short_date(event.when)}"
        yield said, f"{_CORRECT}, unless it was secret until then"


def _announced_after(event: Event) -> When | None:
    """Return when the event was announced, where that is certainly after its date, by more than a time zone."""
    announced = event.dates.get("announced") if event.dates else None
    if announced is None or announced.doubt or event.when.doubt:
        return None
    return announced if (announced.first - event.when.last).days > 1 else None


RULES: Final = (
    Rule("warning", "clocks", "dates of an event or a source in the wrong order", each(_clocks)),
    Rule("warning", "early", "marked as happened, but in the future", each(_early)),
    Rule("warning", "overdue", "expected, and the date has passed", each(_overdue)),
    Rule("note", "clocks", "announced after it happened", each(_told_late, "dates")),
    Rule("note", "uncertain-date", "an approximate or uncertain date", each(_doubt, "when.doubt")),
    Rule("note", "weekend", "a body that rarely acts on weekends did", each(_weekend)),
)
