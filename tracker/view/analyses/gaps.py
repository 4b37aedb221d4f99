"""Silences: the days between events on which nothing happened, and those up to today."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

import msgspec

from tracker.event import Event, chronological
from tracker.query.periods import asked_period
from tracker.query.tree import Query
from tracker.registry import DEFAULT_STATUS
from tracker.view.analyses.shared.outline import Line, Part, brief, days_text
from tracker.view.analyses.shared.spans import Span, known_span
from tracker.view.counts.groups import Group, Known, Value, group, upwards
from tracker.view.labels import cell_date, marked_title, short_date
from tracker.view.report import Column, Grid, counted

if TYPE_CHECKING:
    from tracker.store import Store

_Days: TypeAlias = dict[Span, list[Event]]

GROUPS: Final = ("actor", "topic", "kind", "series")
MOST: Final = 10  # silences that are drawn where no length is asked for


class Gap(msgspec.Struct, frozen=True):
    """A silence of a group, `since` the last day of the events before it; `later` is None for the one up to today.

    Of many silences few are printed: which of the events at either end stands for it is found when asked for.
    """

    days: int
    since: int
    group: str
    earlier: Sequence[Event]
    later: Sequence[Event] | None

    @property
    def before(self) -> Event:
        """The last event before it."""
        return max(self.earlier, key=chronological)

    @property
    def after(self) -> Event | None:
        """The first event after it, None where it lasts up to today."""
        return None if self.later is None else min(self.later, key=chronological)


class Gaps(msgspec.Struct, frozen=True):
    """The silences, longest first; `running` is the one up to today where they are of one group.

    `longer` is the length asked for; `total` is how many there are, with those beyond a limit; a drawing shows `most`
    of them, or all. `left_out` events did not happen, or have no known day.
    """

    by: str | None
    items: tuple[Gap, ...]
    running: Gap | None
    today: date
    counted: int
    left_out: int
    found: int
    longer: int | None = None
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
                cell_date(gap.before.when, exact=exact),
                str(gap.before.id),
                cell_date(gap.after.when, exact=exact) if gap.after else "today",
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
            none = "No silence" if self.longer is None else f"No silence of more than {days_text(self.longer)}"
            yield Part("Longest silences" if lines else none, lines)
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
    days, counted_in, total = _grouped(store.find(query), _group(by, directory))
    found = [gap for name, own in days.items() for gap in _silences(name, own, until)]
    listed = sorted((gap for gap in found if gap.days > least), key=lambda gap: (-gap.days, gap.since, gap.group))
    running = next((gap for gap in found if gap.later is None), None) if by is None else None
    most = MOST if longer is None and limit is None else None
    return Gaps(
        by, tuple(listed[:limit]), running, today, counted_in, total - counted_in, total, longer, len(listed), most
    )


def _group(by: str | None, directory: Known) -> Group:
    """How events are grouped: all as one, or by a field; an event on a topic is also one on all that it is part of."""
    if by is None:
        return Group(lambda _: None, lambda _: (Value(""),))
    if by != "topic":
        return group(by, directory)
    return Group(lambda event: event.topics, _topics)


def _topics(own: Sequence[str]) -> Sequence[Value]:
    return [Value(part) for part in dict.fromkeys(part for topic in own for part in upwards(topic))]


def _grouped(events: Iterable[Event], groups: Group) -> tuple[Mapping[str, _Days], int, int]:
    """The events that happened on known days, by each value of a group; also how many these are, and how many all."""
    days: dict[str, _Days] = defaultdict(lambda: defaultdict(list))
    of_key: dict[object, list[_Days]] = {}  # keys come again and again, as dates do
    spans: dict[str, Span | None] = {}
    total = counted_in = 0
    for event in events:
        total += 1
        text = event.when.text
        if text not in spans:
            spans[text] = known_span(event.when)
        span = spans[text]
        if span is None or event.status != DEFAULT_STATUS:
            continue
        counted_in += 1
        key = groups.key(event)
        if key not in of_key:
            of_key[key] = [days[value.name] for value in groups.values(key) if not value.aside]
        for own in of_key[key]:
            own[span].append(event)
    return days, counted_in, total


def _silences(name: str, days: _Days, until: date | None) -> Iterator[Gap]:
    """Yield the silences of a group in order, those between days that follow one another left out.

    The last one is up to `until`, today or None, where that lies after all events.
    """
    since, earlier = date.max.toordinal(), list[Event]()
    for span in sorted(days):
        if span.first > since + 1:
            yield Gap(span.first - since, since, name, earlier, days[span])
        if span.last >= since or not earlier:
            since, earlier = span.last, days[span]
    if until is not None and until.toordinal() > since:
        yield Gap(until.toordinal() - since, since, name, earlier, None)


def _lines(gap: Gap, today: date) -> Iterator[Line]:
    title = marked_title(gap.before)
    said = f"{gap.group}: {title}" if gap.group else title
    yield Line(gap.before.id, (days_text(gap.days), short_date(gap.before.when)), said)
    if gap.after is None:
        yield Line(0, ("", str(today)), "today")
    else:
        yield Line(gap.after.id, ("", short_date(gap.after.when)), marked_title(gap.after))
