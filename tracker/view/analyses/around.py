"""What happened near an event or a date, and what follows many events more than it follows random days."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

import msgspec

from tracker.errors import UsageError
from tracker.event import Event, chronological
from tracker.query.tree import EVERYTHING, ByDate, Every, Not, Query, Some, predicate
from tracker.registry import DEFAULT_STATUS
from tracker.view.analyses.shared.lined_up import Following, LinedUp, Next
from tracker.view.analyses.shared.outline import Line, Part, brief, days_text, line
from tracker.view.analyses.shared.random_days import Days, bins, compared
from tracker.view.analyses.shared.spans import Span, distance, finds_any, happened, known_span
from tracker.view.counts.groups import Known
from tracker.view.events.order import in_order_of_date
from tracker.view.labels import cell_date, short_date, signs_of
from tracker.view.report import Column, Grid, counted
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import Store

BEFORE: Final = 30
AFTER: Final = 90
_YEAR: Final = 365
_MOST_WEEKS: Final = 520  # of distance that are counted one by one


class Near(msgspec.Struct, frozen=True):
    """An event near another: days from it, negative before it, and what is the same of both (`kind`, `actor`)."""

    event: Event
    days: int
    same: tuple[str, ...]


class Around(msgspec.Struct, frozen=True):
    """The events near a date or an event, in order of distance, from `before` days before to `after` after."""

    anchor: Event | When
    items: tuple[Near, ...]
    before: int
    after: int
    found: int

    right = (True, False)

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each event."""
        columns = (
            Column("days", right=True, whole=True, number=True),
            Column("id", right=True, whole=True),
            Column("date", whole=True),
            Column("title"),
            Column("same", whole=True),
        )
        rows = [
            (
                str(item.days) if exact else _signed(item.days),
                str(item.event.id),
                cell_date(item.event.when, exact=exact),
                item.event.title,
                ", ".join(item.same),
            )
            for item in self.items
        ]
        return Grid(columns, rows, () if exact else self.notes)

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each event."""
        for item in self.items:
            yield {"days": item.days, "same": item.same} | brief(item.event)

    @property
    def notes(self) -> tuple[str, ...]:
        """The signs of the titles, and how many events there are."""
        signs = "   ".join(signs_of(item.event for item in self.items))
        window = f"from {days_text(self.before)} before to {self.after:,} after"
        return tuple(filter(None, (signs, f"{counted(len(self.items), 'event')} {window}")))

    def parts(self) -> Iterator[Part]:
        """Return what came before, the anchor with what may be at the same time, and what came after."""
        lines = {sign: tuple(_line(item) for item in self.items if _side(item) == sign) for sign in (-1, 0, 1)}
        if lines[-1]:
            yield Part("Before", lines[-1])
        same = Part("On the same days", lines[0])
        if isinstance(self.anchor, When):
            yield Part(f"Around {short_date(self.anchor)}" + ("" if lines[0] else ": nothing then"), lines[0])
        else:
            own = line(self.anchor, "0", short_date(self.anchor.when))
            yield Part("Around", (own,))
            if lines[0]:
                yield same
        if lines[1]:
            yield Part("After", lines[1])


def around(
    store: "Store",
    query: Query,
    *,
    anchor: Event | When | Query,
    before: int | None,
    after: int | None,
    of: Query,
    each: bool,
    directory: Known,
) -> Around | LinedUp | Following:
    """Return what is near an event or a date, or, for a query, what follows the events that it finds.

    Near are events that `query` and `of` find, at most `before` and `after` days away. With `each`, the next of
    them after every event instead.
    """
    wanted = Every((query, of))
    if each and before is not None:
        raise UsageError(f"--each is about what comes after, so -{before}d says nothing", "leave out one of the two")
    if each:
        return _following(store, wanted, anchor, after, finds_any(store, query))
    early, late = BEFORE if before is None else before, AFTER if after is None else after
    if isinstance(anchor, Event | When):
        return _near(store, query, wanted, anchor, early, late, directory)
    return _lined_up(store, wanted, anchor, early, late, finds_any(store, query))


def _near(
    store: "Store", query: Query, wanted: Query, anchor: Event | When, before: int, after: int, directory: Known
) -> Around:
    origin = known_span(anchor if isinstance(anchor, When) else anchor.when)
    if origin is None:
        raise UsageError("its date is open at both ends, so nothing is near it", "give a date: tracker around 2024-07")
    first, last = _day(origin.first - before), _day(origin.last + after)
    actors = _names(anchor, directory) if isinstance(anchor, Event) and anchor.actors else frozenset()
    items = []
    for event in store.find(Every((wanted, ByDate("when", first, last)))):
        span = known_span(event.when)
        if span is None or (isinstance(anchor, Event) and event.id == anchor.id):
            continue
        days = distance(origin, span)
        if -before <= days <= after:
            items.append(Near(event, days, _same(anchor, event, actors, directory)))
    items.sort(key=lambda item: (item.days, chronological(item.event)))
    return Around(anchor, tuple(items), before, after, len(items) or finds_any(store, query))


def _same(anchor: Event | When, event: Event, actors: frozenset[str], directory: Known) -> tuple[str, ...]:
    if isinstance(anchor, When):
        return ()
    shared = bool(actors) and not actors.isdisjoint(_names(event, directory))
    return tuple(word for word, holds in (("kind", event.kind == anchor.kind), ("actor", shared)) if holds)


def _names(event: Event, directory: Known) -> frozenset[str]:
    """The actors of an event by their canonical names."""
    return frozenset(directory().resolve(actor.name) or actor.name for actor in event.actors)


def _lined_up(store: "Store", wanted: Query, anchor: Query, before: int, after: int, found: int) -> LinedUp:
    if max(before, after) > _MOST_WEEKS * 7:
        raise UsageError(f"a window of {max(before, after):,} days is too wide to count by week", "at most 10y")
    origins = _spans(store, anchor)
    spans = _spans(store, wanted)
    both = _spans(store, Every((anchor, wanted)))
    if not origins:
        return LinedUp((), 0, sum(spans.values()), When.year(1), 0, found)
    first, last = min(span.first for span in origins), max(span.last for span in origins)
    if last - first < _YEAR and spans:  # random days of so short a time would be the same ones again
        first = min(first, *(span.first for span in spans))
        last = max(last, *(span.last for span in spans))
    asked = bins(before, after)
    rows, draws = compared(Days(spans), origins, asked, range(first, last + 1), sum(both.values()))
    among = When.span(_day(first), _day(last))
    return LinedUp(tuple(rows), sum(origins.values()), sum(spans.values()), among, draws, found)


def _spans(store: "Store", query: Query) -> Mapping[Span, int]:
    dates, _ = happened(store, query)
    spans: Counter[Span] = Counter()
    for when, count in dates.items():
        if (span := known_span(when)) is not None:
            spans[span] += count
    return spans


def _following(store: "Store", wanted: Query, anchor: Event | When | Query, after: int | None, found: int) -> Following:
    anchors, first_of = _anchors_and_first(store, wanted, anchor)
    days = sorted(first_of)
    items = []
    for event in anchors:
        span = known_span(event.when)
        if span is None:
            continue
        at = bisect_right(days, span.last)
        if at == len(days) or (after is not None and days[at] > span.last + after):
            items.append(Next(event, None, None))
        else:
            items.append(Next(event, first_of[days[at]], days[at] - span.last))
    return Following(tuple(items), found, after)


def _anchors_and_first(
    store: "Store", wanted: Query, anchor: Event | When | Query
) -> tuple[Sequence[Event], Mapping[int, Event]]:
    """The events to look after, in order, and the first of those wanted on each day; one search finds both.

    No other event is kept. On one date that is the one of the first title, since ids ascend.
    """
    anchors, of_text = list[Event](), dict[str, Event]()
    if isinstance(anchor, Event | When):
        anchors.append(anchor if isinstance(anchor, Event) else Event(when=anchor, title=short_date(anchor)))
        both, is_anchor, is_wanted = wanted, predicate(Not(EVERYTHING)), predicate(EVERYTHING)
    else:
        both, is_anchor, is_wanted = Some((anchor, wanted)), predicate(anchor), predicate(wanted)
    for event in store.find(both):
        if event.status != DEFAULT_STATUS:
            continue
        if is_anchor(event):
            anchors.append(event)
        if is_wanted(event):
            known = of_text.get(event.when.text)
            if known is None or event.title < known.title:
                of_text[event.when.text] = event
    first_of: dict[int, Event] = {}
    for event in sorted(of_text.values(), key=chronological, reverse=True):
        if span := known_span(event.when):
            first_of[span.first] = event
    return in_order_of_date(anchors), first_of


def _line(item: Near) -> Line:
    same = f"same {' and '.join(item.same)}" if item.same else ""
    return line(item.event, _signed(item.days), short_date(item.event.when), aside=same)


def _side(item: Near) -> int:
    return (item.days > 0) - (item.days < 0)


def _signed(days: int) -> str:
    return f"{days:+,d}" if days else "0"


def _day(number: int) -> date:
    return date.fromordinal(min(max(number, 1), date.max.toordinal()))
