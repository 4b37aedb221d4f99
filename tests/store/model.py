"""A store in memory, as simple as can be: what every engine must agree with."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from tracker.errors import DuplicateEvent, InvalidRecord, NoSuchChange, NoSuchEvent, StoreChanged, TrackerError
from tracker.event import Event, Link, changed, from_json, normal, to_json
from tracker.links import circles
from tracker.query.letters import fold
from tracker.query.tree import EVERYTHING, Query, matches
from tracker.registry import KIND_NAMES
from tracker.store import Change, Edit, Info, RecordEdit, Repair
from tracker.store.three_way import EditClash, joined, merged
from tracker.twins import Match, Twins, duplicates, ref_key
from tracker.when import When


class Model:
    """Events in a dictionary; the history as the list of all commands, with the state after each."""

    def __init__(self, clock: Callable[[], datetime], command: str = "") -> None:
        self.clock = clock
        self.command = command
        self.events: dict[int, Event] = {}
        self.named: dict[tuple[str, str], Mapping[str, Any]] = {}
        self.last_id = 0
        self.changes: list[Change] = []
        self.undone_by_number: set[int] = set()
        self.states: list[dict[int, Event]] = []

    @property
    def path(self) -> str:
        return "memory"

    def find(self, query: Query = EVERYTHING) -> Iterator[Event]:
        return (event for _, event in sorted(self.events.items()) if matches(query, event))

    def documents(self) -> Iterator[tuple[int, bytes]]:
        return ((event.id, to_json(changed(event, id=0))) for event in self.find())

    def used(self, field: str) -> Mapping[str, int]:
        each = [[actor.name for actor in e.actors] if field == "actors" else e.topics for e in self.find()]
        return Counter(name for names in each for name in set(names))

    def used_lately(self, field: str) -> Collection[str]:
        return self.used(field)

    def dates(self, query: Query = EVERYTHING) -> Mapping[When, int]:
        return Counter(event.when for event in self.find(query))

    def get(self, key: int | str) -> Event:
        if isinstance(key, int) or key.isdecimal():
            found = self.events.get(int(key))
        else:
            named = [event for event in self.find() if event.ref and ref_key(event.ref) == ref_key(key)]
            found = next((event for event in named if event.ref == key), next(iter(named), None))
        if found is None:
            raise NoSuchEvent(f"there is no event {key}")
        return found

    def twin(self, event: Event) -> int | None:
        known = Twins()
        for other in self.find():
            if other.id != event.id:
                known.put(other)
        return next((match.event.id for match in known.of(event)), None)

    def add(self, events: Sequence[Event], *, again: bool = False, skip_known: bool = False) -> list[Event]:
        new: list[Event] = []
        tidy, known = [normal(event) for event in events], Twins()
        ids: dict[int, int] = {}
        for event in self.find():
            known.put(event)
        twins: dict[int, Match] = {}
        for place, event in enumerate(tidy, 1):
            twin = next(known.of(event, refs_only=again, ids_are_ours=not event.id), None)
            if twin:
                twins[place] = twin
                ids[place] = ids[twin.place] if twin.place else twin.event.id
                continue
            ids[place] = self.last_id + 1 + len(new)
            known.put(event, place)
            new.append(changed(event, id=ids[place], created=self.clock().replace(microsecond=0), updated=None))
        if twins and not skip_known:
            raise duplicates(tidy, twins)
        given = {event.id: ids[place] for place, event in enumerate(tidy, 1) if event.id}
        theirs = {ids[place] for place, event in enumerate(tidy, 1) if event.id}
        new = [
            changed(event, links=tuple(Link(one.relation, given.get(one.id, one.id)) for one in event.links))
            if event.id in theirs
            else event
            for event in new
        ]
        self._refuse_circles({event.id: event for event in new})
        self._commit({event.id: event for event in new})
        return new

    def _refuse_circles(self, after: Mapping[int, Event | None]) -> None:
        there = {key: event for key, event in {**self.events, **after}.items() if event is not None}
        before = {frozenset(circle.ids) for circle in circles(self.events)}
        if any(frozenset(circle.ids) not in before for circle in circles(there)):
            raise InvalidRecord("part-of, amends, follows, lifts links would form a circle")

    def replace(self, events: Sequence[Event], *, seen: Sequence[Event] = ()) -> list[Event]:
        return self.record((), events, seen=seen)

    def record(
        self,
        new: Sequence[Event],
        replaced: Sequence[Event],
        *,
        seen: Sequence[Event] = (),
        named: Sequence[RecordEdit] = (),
    ) -> list[Event]:
        if seen:  # alone with its events, nobody changed them meanwhile
            assert [self.get(event.id) for event in seen] == list(seen)
        after: dict[int, Event] = {}
        result = []
        for event in map(normal, replaced):
            before = self.get(event.id)
            event = changed(event, created=event.created or before.created)
            if changed(event, updated=before.updated) == before:
                result.append(before)
                continue
            if event.id in after:
                raise TrackerError("twice")
            after[event.id] = changed(event, updated=self.clock().replace(microsecond=0))
            result.append(after[event.id])
        now = self.clock().replace(microsecond=0)
        added = [
            changed(normal(event), id=key, created=now, updated=None) for key, event in enumerate(new, self.last_id + 1)
        ]
        after |= {event.id: event for event in added}
        self._refuse_equal_refs(after)
        self._refuse_circles(after)
        self._commit(after, self._met(named))
        return [*added, *result]

    def _refuse_equal_refs(self, after: Mapping[int, Event | None]) -> None:
        owners = {fold(event.ref): event.id for event in self.find() if event.ref and event.id not in after}
        for event in after.values():
            if event is not None and event.ref:
                if fold(event.ref) in owners:
                    raise DuplicateEvent("ref", owners[fold(event.ref)])
                owners[fold(event.ref)] = event.id

    def mark(self) -> int:
        return len(self.changes)

    def load(
        self,
        documents: Callable[[int], Iterable[bytes]],
        count: int,
        mark: int,
        changes: Sequence[tuple[Event, Event]] = (),
    ) -> range:
        if mark != self.mark():
            raise StoreChanged("changed")
        first = self.last_id + 1
        new = [from_json(raw) for raw in documents(first)]
        assert len(new) == count
        self.record(new, [after for _, after in changes])
        return range(first, first + count)

    def remove(self, keys: Sequence[int | str]) -> list[Event]:
        gone = list({event.id: event for event in map(self.get, keys)}.values())
        self._commit(dict.fromkeys((event.id for event in gone), None))
        return gone

    def _commit(
        self, after: Mapping[int, Event | None], records: tuple[RecordEdit, ...] = (), *, undoes: int = 0
    ) -> Change | None:
        if not (after or records or undoes):
            return None
        edits = tuple(Edit(key, self.events.get(key), event) for key, event in after.items())
        for key, event in after.items():
            self.events.pop(key, None)
            if event is not None:
                self.events[key] = event
        for record in records:
            self.named.pop((record.table, record.name), None)
            if record.after is not None:
                self.named[record.table, record.name] = record.after
        self.last_id = max([self.last_id, *after])
        number = len(self.changes) + 1
        self.changes.append(Change(number, self.clock().astimezone(UTC), self.command, edits, records, undoes))
        self.states.append(dict(self.events))
        return self.changes[-1]

    def kinds(self) -> Mapping[str, str]:
        return {name: fields["covers"] for name, fields in self.records("kinds").items()}

    def records(self, table: str) -> Mapping[str, Mapping[str, Any]]:
        return {name: fields for (sort, name), fields in self.named.items() if sort == table}

    def add_kind(self, name: str, covers: str) -> str:
        if name in KIND_NAMES or ("kinds", name) in self.named or " " in name:
            raise InvalidRecord("taken")
        self._commit({}, (RecordEdit("kinds", name, None, {"covers": covers}),))
        return name

    def info(self) -> Info:
        whens = [event.when for event in self.find()]
        first = min((when.first for when in whens if not when.open_start), default=None)
        last = max((when.last for when in whens if not when.open_end), default=None)
        return Info("memory", len(whens), first, last, 0, None, len(self.changes), 1, True)

    def _undone(self) -> dict[int, int]:
        undone: dict[int, int] = {}
        for change in reversed(self.changes):
            if change.undoes and change.number not in undone:
                undone.setdefault(change.undoes, change.number)
        return undone

    def log(self, event_id: int | None = None) -> Iterator[Change]:
        undone = self._undone()
        for change in reversed(self.changes):
            edits = tuple(edit for edit in change.edits if event_id in (None, edit.id))
            if edits or event_id is None:
                records = change.records if event_id is None else ()
                yield change._replace(edits=edits, records=records, undone_by=undone.get(change.number, 0))

    def undo(self, number: int | None = None) -> Change:
        undone = self._undone()
        counts = [c for c in self.changes if not c.undoes or c.number in self.undone_by_number]
        open_ones = counts if number is None else [c for c in self.changes if c.number == number]
        if number is not None and not open_ones:
            raise NoSuchChange("none of that number")
        candidates = [c for c in open_ones if c.number not in undone]
        if not candidates:
            raise TrackerError("nothing")
        target = candidates[-1]
        try:
            records = self._met(RecordEdit(edit.table, edit.name, edit.after, edit.before) for edit in target.records)
            after = {edit.id: taken for edit in target.edits for taken in self._taken_back(edit)}
        except (EditClash, InvalidRecord):
            raise TrackerError("a later change is in the way") from None
        gone = {edit.name for edit in target.records if edit.table == "kinds" and edit.before is None}
        if any(event is not None and event.kind in gone for event in {**self.events, **after}.values()):
            raise TrackerError("in use")
        self._refuse_equal_refs(after)
        self._refuse_circles(after)
        change = self._commit(after, records, undoes=target.number)
        assert change is not None
        if number is not None:
            self.undone_by_number.add(change.number)
        return change

    def _met(self, edits: Iterable[RecordEdit]) -> tuple[RecordEdit, ...]:
        """Edits of named records as they meet what was changed since."""
        found = []
        for edit in edits:
            now, after = self.named.get((edit.table, edit.name)), edit.after
            if now != edit.before:
                if now is None or edit.before is None or edit.after is None:
                    raise EditClash("there already, or gone")
                both = joined(edit.before, edit.after, now)
                if both.clashes:
                    raise EditClash("another changed the same")
                after = {
                    name: list(value) if isinstance(value, tuple) else value for name, value in both.fields.items()
                }
            if now != after:
                found.append(RecordEdit(edit.table, edit.name, now, after))
        return tuple(found)

    def _taken_back(self, edit: Edit) -> Iterator[Event | None]:
        """What an event is after the undo of an edit; nothing where it is so already."""
        now = self.events.get(edit.id)
        if now == edit.after:
            yield edit.before
            return
        if now is None or edit.before is None or edit.after is None:
            raise TrackerError("clash")
        both = normal(merged(edit.after, edit.before, now))
        if changed(both, updated=now.updated) != now:
            yield changed(both, updated=self.clock().replace(microsecond=0))

    def as_of(self, moment: datetime) -> "Model":
        past = Model(self.clock, self.command)
        for change, state in zip(self.changes, self.states, strict=True):
            if change.at <= moment:
                past.events = state
        return past

    def beginning(self) -> "tuple[datetime | None, Model]":
        return (self.changes[0].at if self.changes else None), Model(self.clock, self.command)

    def unsound(self) -> tuple[str, ...]:
        return ()

    def repair(self, *, keep: str = "history") -> Repair:  # noqa: ARG002
        return Repair((), ())

    def close(self) -> None:
        pass
