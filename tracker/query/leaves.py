"""The conditions on members of groups, details, sources, clocks, calendar days and what is in force.

Each says itself when it holds. Stands above `tree`, which joins them with the other conditions; nothing here reads
text or the clock.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Final, Literal, TypeAlias

import msgspec

from tracker.event import Event, Source
from tracker.query.letters import name_key, words
from tracker.registry import STEPS_WITHOUT_FORCE, STEPS_WITHOUT_FORCE_OF, Role, kind_named
from tracker.when import When

Predicate: TypeAlias = Callable[[Event], bool]
Cycle: TypeAlias = Literal["month", "weekday", "md"]
_LONGEST_CYCLE: Final = 8  # years from one 29 February to the next, at most
_NOT_IN_FORCE: Final = frozenset({"cancelled", "threatened", "postponed"})


class ByMember(msgspec.Struct, frozen=True, tag=True):
    """An actor who belonged to a group on the day of the event, or may have, where the day is not known.

    Each of the `spells` has a first and a last day and the names, as `name_key` writes them, of those who belonged
    to it from one to the other. `role` and `label` are those of `ByActor`.
    """

    spells: tuple[tuple[date, date, frozenset[str]], ...]
    role: Role | None = None
    label: str = ""

    @property
    def names(self) -> frozenset[str]:
        """The names of all that ever belonged to it."""
        return frozenset[str]().union(*(names for _, _, names in self.spells))

    def predicate(self) -> Predicate:
        """Return the test of an event."""
        spans: dict[str, list[tuple[date, date]]] = {}
        for first, last, names in self.spells:
            for name in names:
                spans.setdefault(name, []).append((first, last))
        keys: dict[str, str] = {}  # names come again and again

        def belonged(name: str, when: When) -> bool:
            key = keys.get(name)
            if key is None:
                key = keys[name] = name_key(name)
            return any(first <= when.last and last >= when.first for first, last in spans.get(key, ()))

        return lambda event: any(
            self.role in (None, actor.role) and belonged(actor.name, event.when) for actor in event.actors
        )


class ByDetail(msgspec.Struct, frozen=True, tag=True):
    """A detail has the words of `phrase` in a row."""

    key: str
    phrase: str

    def predicate(self) -> Predicate:
        """Return the test of an event."""
        key, phrase = self.key, self.phrase
        return lambda event: key in event.details and phrase in words(str(event.details[key]))


class ByGrade(msgspec.Struct, frozen=True, tag=True):
    """A source is graded so or better: a letter from A down, and a digit from 1 down where one is given."""

    letter: str
    digit: str = ""

    def predicate(self) -> Predicate:
        """Return the test of an event."""
        letter, digit = self.letter, self.digit or "9"
        return lambda event: any(s.grade and s.grade[0] <= letter and s.grade[1] <= digit for s in event.sources)


class ByNumber(msgspec.Struct, frozen=True, tag=True):
    """The number of sources, or with a `key` the number that this detail is, lies between two, inclusive."""

    key: str
    least: int
    most: int

    def predicate(self) -> Predicate:
        """Return the test of an event."""
        key, least, most = self.key, self.least, self.most
        if not key:
            return lambda event: least <= len(event.sources) <= most
        return lambda event: isinstance(number := event.details.get(key), int) and least <= number <= most


class Recurring(msgspec.Struct, frozen=True, tag=True):
    """The date includes a day of that month, weekday (Monday is 0) or month and day (704 is 4 July) of some year.

    A date coarser than what is asked never matches; of a range with one end the end that is known is looked at.
    """

    cycle: Cycle
    number: int

    def predicate(self) -> Predicate:
        """Return the test of an event."""
        cycle, number = self.cycle, self.number
        return lambda event: recurs(event.when, cycle, number)


def recurs(when: When, cycle: Cycle, number: int) -> bool:
    """Return whether a date includes such a day, as `Recurring` says."""
    fine = ("day", "minute", "month") if cycle == "month" else ("day", "minute")
    ends = [When.parse(end) for end in when.text.split("/") if end not in ("", "..")]
    if not ends or any(end.precision not in fine for end in ends):
        return False
    first, last = ends[0].first, ends[-1].last
    if cycle == "month":
        return (number - first.month) % 12 <= (last.year - first.year) * 12 + last.month - first.month
    if cycle == "weekday":
        return (number - first.weekday()) % 7 <= (last - first).days
    month, day = divmod(number, 100)
    years = range(first.year, min(last.year, first.year + _LONGEST_CYCLE) + 1)
    return any(first <= found <= last for year in years if (found := _day_of(year, month, day)))


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


class ByClock(msgspec.Struct, frozen=True, tag=True):
    """A clock may overlap the period; `published` is also the day on which a source appeared."""

    clock: str
    first: date
    last: date

    def predicate(self) -> Predicate:
        """Return the test of an event."""
        return lambda event: any(when.first <= self.last and when.last >= self.first for when in self._clocks(event))

    def _clocks(self, event: Event) -> Iterable[When]:
        if self.clock in event.dates:
            yield event.dates[self.clock]
        if self.clock == "published":
            yield from (source.published for source in event.sources if source.published is not None)


class ByStamp(msgspec.Struct, frozen=True, tag=True):
    """The event was recorded or last changed between two moments, inclusive."""

    stamp: Literal["created", "updated"]
    first: datetime
    last: datetime

    def predicate(self) -> Predicate:
        """Return the test of an event."""

        def test(event: Event) -> bool:
            at = event.created if self.stamp == "created" else event.updated
            return at is not None and self.first <= at <= self.last

        return test


class InForce(msgspec.Struct, frozen=True, tag=True):
    """The event is a measure or an instrument that may be in effect within the period."""

    first: date
    last: date

    def predicate(self) -> Predicate:
        """Return the test of an event."""

        def test(event: Event) -> bool:
            span = in_force(event)
            return span is not None and span[0] <= self.last and span[1] >= self.first

        return test


def in_force(event: Event, lifted: When | None = None) -> tuple[date, date] | None:
    """Return the first and last day on which the event may be in effect, None where it never is.

    It begins with its clock `effective`, else with its own date, and ends with its clock `ended`, else with the
    date on which another event `lifted` it, else with the last day of a date that is a range. A last day of
    `date.max` means no known end. What is only expected is not in force. A query looks at one event at a time, and
    does not know who lifted it.
    """
    return None if event.status == "expected" else planned_force(event, lifted)


def planned_force(event: Event, lifted: When | None = None) -> tuple[date, date] | None:
    """Return the same as `in_force`, for an expected event too: the days on which it would be in effect."""
    kind = kind_named(event.kind)
    if kind is None or not kind.in_force or event.status in _NOT_IN_FORCE or _puts_nothing_in_force(event):
        return None
    begin = event.dates.get("effective", event.when)
    ended = event.dates.get("ended", lifted)
    last = ended.last if ended is not None else begin.last if begin.precision == "range" else date.max
    return (begin.first, last) if begin.first <= last else None


def _puts_nothing_in_force(event: Event) -> bool:
    """Whether it is a step before anything is in force, or does no more than lift another event."""
    relations = {link.relation for link in event.links}
    if "lifts" in relations and relations.isdisjoint(("amends", "implements")):
        return True
    if "step" not in event.details:
        return False
    step = words(str(event.details["step"]))
    return any(f" {word}" in step for word in (*STEPS_WITHOUT_FORCE, *STEPS_WITHOUT_FORCE_OF.get(event.kind, ())))


def disputed(event: Event) -> tuple[Source, ...]:
    """The sources that give the event a date that is not its own."""
    return tuple(source for source in event.sources if source.dated and not source.dated.agrees(event.when))
