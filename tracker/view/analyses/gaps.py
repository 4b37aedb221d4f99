"""Silences: the days between events on which nothing happened, and those up to today."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

import msgspec

from tracker.event import Event, chronological
from tracker.query.periods import asked_period
from tracker.query.tree import ByDate, Every, Query, Some
from tracker.registry import DEFAULT_STATUS
from tracker.view.analyses.shared.outline import Line, Part, brief, days_text
from tracker.view.analyses.shared.spans import Span, happened, known_span
from tracker.view.counts.groups import Group, Known, group
from tracker.view.labels import marked_title, short_date
from tracker.view.report import Column, Grid, counted
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import Store

T = TypeVar("T")

GROUPS: Final = ("actor", "topic", "kind", "series")
MOST: Final = 10  # silences that are drawn where no length is asked for
_FEW: Final = 100  # dates whose events are looked for; for more, all events are read


class Gap(msgspec.Struct, frozen=True):
    """A silence: the days from the last day of `before` to the first of `after`, None for the one up to today."""

    days: int
    before: Event
    after: Event | None
    group: str = ""


class Gaps(msgspec.Struct, frozen=True):
    """The silences, longest first; `running` is the one up to today where they are of one group.

    `total` is how many there are, with those beyond a limit; a drawing shows `most` of them, or all. `left_out`
    events did not happen, or have no known day.
    """

    by: str | None
    items: tuple[Gap, ...]
    running: Gap | None
    today: date
    counted: int
    left_out: int
    found: int
    total: int = 0
    most: int | None = None

    right = (True, False)

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each silence."""
        own = (Column(self.by),) if self.by else ()
        sides = [Column(name, right="id" in name, whole=True) for name in ("from", "from id", "to", "to id")]
        columns = (*own, Column("days", right=True, whole=True), *sides, Column("before"), Column("after"))
        rows = [
            (
                *((gap.group,) if self.by else ()),
                str(gap.days),
                _date(gap.before, exact),
                str(gap.before.id),
                _date(gap.after, exact) if gap.after else "today",
                str(gap.after.id) if gap.after else "",
                gap.before.title,
                gap.after.title if gap.after else "",
            )
            for gap in self.items
        ]
        return Grid(columns, rows, () if exact else self.notes)

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each silence; `after` is null for the one up to today."""
        for gap in self.items:
            own: dict[str, object] = {self.by: gap.group} if self.by else {}
            after = brief(gap.after) if gap.after else None
            yield own | {"days": gap.days, "running": after is None, "before": brief(gap.before), "after": after}

    @property
    def notes(self) -> tuple[str, ...]:
        """What was counted, and how."""
        left = (
            f"; {counted(self.left_out, 'event')} not counted: not happened, or without a day" if self.left_out else ""
        )
        shown = len(self._shown)
        many = "longest" if shown == 1 else f"{shown} longest"
        kept = f"the {many} of {self.total:,}" if shown else f"none of {counted(self.total, 'silence')}"
        limit = f"{kept}; --limit {self.total} lists all" if self.total > shown else ""
        return tuple(filter(None, (f"{counted(self.counted, 'event')}{left}", limit)))

    @property
    def _shown(self) -> tuple[Gap, ...]:
        return self.items[: self.most]

    def parts(self) -> Iterator[Part]:
        """Return the silences by length, the two ends of each below one another, and the running one."""
        lines = tuple(line for gap in self._shown for line in _lines(gap, self.today))
        if lines or not self.total:
            yield Part("Longest silences" if lines else "No silence", lines)
        if self.running is not None and self.running not in self._shown:
            yield Part("Up to today", tuple(_lines(self.running, self.today)))


def gaps(
    store: "Store",
    query: Query,
    *,
    longer: int | None,
    limit: int | None,
    by: str | None,
    directory: Known,
    today: date,
) -> Gaps:
    """Return the silences of more than `longer` days among the events that happened, of each value of `by`.

    A date coarser than a day, or a range, is silent on none of its days; of a range with one end that end counts.
    There is no silence up to today where the query asks for events until an earlier day: later ones may exist.
    """
    until = today if asked_period(query)[1] >= today else None
    least = 1 if longer is None else longer
    most = MOST if longer is None and limit is None else None
    if by is not None:
        return _limited(_grouped(store, query, least, most, group(by, directory), by, today, until), limit)
    dates, total = happened(store, query)
    known = {when: span for when in dates if (span := known_span(when))}
    found = silences([(span, when) for when, span in known.items()], until)
    told = [gap for gap in found if gap.days > least or gap.after is None]
    ends = _events_at(store, query, {when for gap in told for when in (gap.before, gap.after) if when})
    every = [Gap(one.days, _last(ends[one.before]), _first(ends[one.after]) if one.after else None) for one in told]
    running = next((gap for gap in every if gap.after is None), None)
    counted_in = sum(dates[when] for when in known)
    listed = _ordered(gap for gap in every if gap.days > least)
    report = Gaps(None, listed, running, today, counted_in, total - counted_in, total, len(listed), most)
    return _limited(report, limit)


def _limited(report: Gaps, limit: int | None) -> Gaps:
    return report if limit is None else msgspec.structs.replace(report, items=report.items[:limit])


class Silence(NamedTuple, Generic[T]):
    """The days from the last day of one thing to the first of the next, None for today."""

    days: int
    before: T
    after: T | None


def silences(things: Iterable[tuple[Span, T]], until: date | None) -> list[Silence[T]]:
    """Return the silences between things on known days, in order, those that follow one another left out.

    The last one is from the end of the last thing to `until`, today or None, where that lies later.
    """
    found: list[Silence[T]] = []
    reach: tuple[int, T] | None = None
    for span, thing in sorted(things, key=lambda pair: pair[0]):
        if reach is not None and span.first > reach[0] + 1:
            found.append(Silence(span.first - reach[0], reach[1], thing))
        if reach is None or span.last >= reach[0]:
            reach = span.last, thing
    if reach is not None and until is not None and until.toordinal() > reach[0]:
        found.append(Silence(until.toordinal() - reach[0], reach[1], None))
    return found


def _grouped(
    store: "Store", query: Query, least: int, most: int | None, groups: Group, by: str, today: date, until: date | None
) -> Gaps:
    things: dict[str, dict[Span, list[Event]]] = defaultdict(lambda: defaultdict(list))
    names: dict[object, list[str]] = {}  # of the values of a key, which come again and again, as dates do
    spans: dict[str, Span | None] = {}
    total = counted_in = 0
    for event in store.find(query):
        total += 1
        text = event.when.text
        if text not in spans:
            spans[text] = known_span(event.when)
        span = spans[text]
        if span is None or event.status != DEFAULT_STATUS:
            continue
        counted_in += 1
        key = groups.key(event)
        if key not in names:
            names[key] = [value.name for value in groups.values(key) if not value.aside]
        for name in names[key]:
            things[name][span].append(event)
    every = (
        Gap(one.days, _last(one.before), _first(one.after) if one.after else None, name)
        for name, own in things.items()
        for one in silences(own.items(), until)
        if one.days > least
    )
    listed = _ordered(every)
    return Gaps(by, listed, None, today, counted_in, total - counted_in, total, len(listed), most)


def _events_at(store: "Store", query: Query, whens: Collection[When]) -> Mapping[When, Sequence[Event]]:
    """The events that happened on each of the dates."""
    asked: Query = query
    if len(whens) <= _FEW:
        asked = Every((query, Some(tuple(ByDate("when", when.first, when.last) for when in whens))))
    wanted = {when.text: when for when in whens}
    found: dict[When, list[Event]] = defaultdict(list)
    for event in store.find(asked):
        if event.when.text in wanted and event.status == DEFAULT_STATUS:
            found[wanted[event.when.text]].append(event)
    return found


def _first(events: Sequence[Event]) -> Event:
    return events[0] if len(events) == 1 else min(events, key=chronological)


def _last(events: Sequence[Event]) -> Event:
    return events[-1] if len(events) == 1 else max(events, key=chronological)


def _ordered(found: Iterable[Gap]) -> tuple[Gap, ...]:
    return tuple(sorted(found, key=lambda gap: (-gap.days, chronological(gap.before), gap.group)))


def _date(event: Event, exact: bool) -> str:
    return event.when.text if exact else short_date(event.when)


def _lines(gap: Gap, today: date) -> Iterator[Line]:
    title = marked_title(gap.before)
    said = f"{gap.group}: {title}" if gap.group else title
    yield Line(gap.before.id, (days_text(gap.days), short_date(gap.before.when)), said)
    if gap.after is None:
        yield Line(0, ("", str(today)), "today")
    else:
        yield Line(gap.after.id, ("", short_date(gap.after.when)), marked_title(gap.after))
