"""What an import would do to a timeline: which events are new, known, changed, doubtful or refused."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tracker.errors import InvalidRecord
from tracker.event import FIELDS, Event, Link, changed, from_json, to_json
from tracker.exchange.importing.intake import MOST_SHOWN, Intake
from tracker.exchange.importing.spool import Candidates, Sorted, body_hash, hashes
from tracker.registry import UNSAID
from tracker.twins import SAME_REF, Match, Subjects, day_and_kind

if TYPE_CHECKING:
    from tracker.store import Store

_KEPT: Final = ("id", "created", "updated")  # of a recorded event, whatever a file says
_HAS_LINKS: Final = b'"links":['


class Doubt(NamedTuple):
    """An event of a file that may be another one: its line, the other one, and the other's line, 0 if recorded."""

    line: int
    match: Match
    other_line: int


class Plan:
    """The outcome of an import, before anything is recorded.

    `updated` are recorded events before and after, `doubts` the first of the twins, `likely` the first of the new ones
    that may be a recorded one; `documents` yields what is new.
    """

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._is_new = bytearray(len(intake.spool))
        self._recorded: dict[int, int] = {}  # place of an event that is linked to -> id it is recorded under
        self.new = 0
        self.unchanged = 0
        self.twins = 0
        self.doubts: list[Doubt] = []
        self.count_likely = 0
        self.likely: list[Doubt] = []
        self.updates: dict[int, tuple[Event, Event]] = {}

    @property
    def updated(self) -> tuple[tuple[Event, Event], ...]:
        """Each recorded event that changes, before and after."""
        return tuple(self.updates.values())

    def figures(self) -> dict[str, int]:
        """Return the numbers of the report, by name."""
        return {
            "read": self._intake.read,
            "added": self.new,
            "unchanged": self.unchanged,
            "updated": len(self.updates),
            "twins": self.twins,
            "refused": self._intake.count_refused,
        }

    def add(self, place: int) -> None:
        """The event at that place is new."""
        self._is_new[place - 1] = True
        self.new += 1

    def same(self, place: int, match: Match) -> None:
        """The event at that place is another one, for those that link to it."""
        self._recorded[place] = -match.place if match.place else match.event.id

    def doubt(self, place: int, match: Match) -> None:
        """The event at that place may be another one."""
        self.twins += 1
        if len(self.doubts) < MOST_SHOWN:
            line_of = self._intake.spool.line_of
            self.doubts.append(Doubt(line_of(place), match, line_of(match.place) if match.place else 0))

    def like(self, place: int, match: Match) -> None:
        """The new event at that place may be a recorded one."""
        self.count_likely += 1
        if len(self.likely) < MOST_SHOWN:
            self.likely.append(Doubt(self._intake.spool.line_of(place), match, 0))

    def documents(self, first: int) -> Iterator[bytes]:
        """Yield the canonical JSON of each new event without its id, which is `first` or the next ones.

        A link to an event of the file names the id that it gets or has.
        """
        linked = self._intake.has_links
        places = [place for place, new in enumerate(self._is_new, 1) if new] if linked else []
        ids = dict(zip(places, range(first, first + len(places)), strict=True))
        for one in self._new():
            document = one.document
            if linked and _HAS_LINKS in document:
                document = to_json(self._linked(from_json(document), ids))
            yield b"{" + document[document.index(b'"when"') :] if document.startswith(b'{"id"') else document

    def _new(self) -> Iterator[Any]:
        return (one for one, new in zip(self._intake.spool, self._is_new, strict=True) if new)

    def _linked(self, event: Event, ids: dict[int, int]) -> Event:
        return changed(event, links=tuple(self._link(link, ids) for link in event.links)) if event.id else event

    def _link(self, link: Link, ids: dict[int, int]) -> Link:
        place = self._intake.place_of(link.id)
        place = -known if (known := self._recorded.get(place, 0)) < 0 else place
        return Link(link.relation, ids.get(place) or self._recorded.get(place, link.id))


def planned(intake: Intake, store: "Store", *, update: bool = False) -> Plan:
    """Return what an import of these would do; with `update` events of a known ref take the fields of the file."""
    from tempfile import TemporaryFile

    with TemporaryFile() as file:
        return _compared(Plan(intake), intake, store, Candidates(file), update)


def _compared(plan: Plan, intake: Intake, store: "Store", known: Candidates, update: bool) -> Plan:
    """Look at each event that came in: is it new, or one that is recorded, or one that came before it?"""
    spool = intake.spool
    keys = spool.keys()
    bodies = Sorted() if intake.has_links else spool.bodies(keys.repeated)
    subjects = _SubjectsOnDays(spool.days())
    found = _recorded(store, known, keys, bodies, subjects) if len(spool) else b""
    for place, one in enumerate(spool, 1):
        if place in intake.left_out:
            continue
        if (at := bodies.place_of(spool.body_at(place))) is not None and found[at]:
            plan.unchanged += 1
            continue
        own = spool.keys_at(place)
        shared = [key for key in own if key in keys.repeated]
        event = one.event if shared or known.any_at(own) else None
        matches = known.of(event, own, ids_are_ours=not event.id) if event else ()
        if event and matches:
            _judge(plan, place, event, matches, update)
            continue
        plan.add(place)
        if event:
            known.put(event, place, shared)
        if spool.days_at(place) in subjects.days and (match := subjects.known.of(event or one.event)):
            plan.like(place, match)
    return plan


class _SubjectsOnDays:
    """The recorded events of the days and kinds that a file has events of, by what their titles are about."""

    def __init__(self, wanted: Sorted) -> None:
        self.known = Subjects()
        self.days: set[int] = set()
        self._wanted = wanted

    def put(self, event: Event) -> None:
        """Take in a recorded event."""
        days = hash(day_and_kind(event))
        if self._wanted.place_of(days) is not None:
            self.days.add(days)
            self.known.put(event)


def _recorded(store: "Store", known: Candidates, keys: Sorted, bodies: Sorted, subjects: _SubjectsOnDays) -> bytearray:
    """Put what may be a twin among the candidates; return which of the bodies are recorded as they are.

    Those need not be decoded: no other event of the file shares a key with them.
    """
    found = bytearray(len(bodies))
    for event_id, document in store.documents():
        at = bodies.place_of(body_hash(document)) if found else None
        if at is not None:
            found[at] = True
            continue
        event = _decoded(store, event_id, document)
        subjects.put(event)
        known.put(event, 0, [key for key in hashes(event) if keys.place_of(key) is not None])
    return found


def _decoded(store: "Store", event_id: int, document: bytes) -> Event:
    try:
        return from_json(document, event_id)
    except InvalidRecord:
        return store.get(event_id)  # raises with the place in the timeline


def _judge(plan: Plan, place: int, event: Event, matches: Sequence[Match], update: bool) -> None:
    """Note what becomes of an event that has twins."""
    if event.id:
        plan.same(place, matches[0])
    if any(_with_fields(match.event, event) == match.event for match in matches):
        plan.unchanged += 1
    elif update and matches[0].why == SAME_REF and not matches[0].place:
        before = matches[0].event
        after = _with_fields(plan.updates.get(before.id, (before, before))[1], event)
        plan.updates[before.id] = (before, after)
    else:
        plan.doubt(place, matches[0])


def _with_fields(recorded: Event, event: Event) -> Event:
    """The recorded event with the fields that the other one has; links between events of a file are not compared."""
    kept: Sequence[str] = (*_KEPT, "links") if event.id else _KEPT
    given: dict[str, Any] = {}
    for name in FIELDS:
        value = getattr(event, name)
        if value and name not in kept and UNSAID.get(name) != value:
            given[name] = value
    if event.when.open_start and recorded.when.within(event.when):
        given.pop("when", None)  # a day before which it was says no more than the recorded date
    return changed(recorded, **given)
