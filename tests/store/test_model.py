"""Random sequences of commands on a file and on a model in memory: they agree after each, whatever happens between."""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal, TypeAlias

import pytest
import tinydb
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, MultipleResults, RuleBasedStateMachine, initialize, invariant, multiple, rule

from tests.store.faults import Crash, CrashDisk
from tests.store.kit import START, assert_sound, past_of
from tests.store.model import Model
from tests.strategies import events, queries
from tracker.errors import InvalidRecord, TrackerError
from tracker.event import Event, changed, to_json
from tracker.query.tree import Query, matches
from tracker.registry import RECORD_TABLES
from tracker.store import FullStore, RecordEdit, open_store
from tracker.store.file.disk.disk import Disk

Fields: TypeAlias = Mapping[str, Any]


class Sameness(RuleBasedStateMachine):
    """One store on disk, one in memory, one clock for both."""

    ids: Bundle[int] = Bundle("ids")

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "timeline.json"
        self.now = START
        self.model = Model(lambda: self.now, "test")
        self.store = self.open(create=True)
        self.moments: list[datetime] = []

    def open(self, disk: Disk | None = None, *, create: bool = False) -> FullStore:
        cache = f"{self.folder}.cache"
        return open_store(str(self.path), clock=lambda: self.now, command="test", create=create, disk=disk, cache=cache)

    def both(self, do: Callable[[FullStore], object]) -> object:
        """Do the same in both and compare what is said, results as well as refusals."""
        self.now += timedelta(seconds=1)
        self.moments.append(self.now)
        answers: list[object] = []
        for store in (self.model, self.store):
            try:
                answers.append(do(store))
            except TrackerError as error:
                answers.append((type(error), error.exit_code))
        assert answers[0] == answers[1]
        return answers[1]

    @rule(
        target=ids, new=st.lists(events(), max_size=3), again=st.booleans(), ref=st.sampled_from(["", "", "W/1", "w/1"])
    )
    def add(self, new: list[Event], again: bool, ref: str) -> MultipleResults[int]:
        given = [changed(one, ref=ref if number == 0 else "") for number, one in enumerate(new)]
        added = self.both(lambda store: store.add(given, again=again))
        return multiple(*(one.id for one in added)) if isinstance(added, list) else multiple()

    @rule(key=ids, new=events(), ref=st.sampled_from(["", "W/1", "W/2"]))
    def replace(self, key: int, new: Event, ref: str) -> None:
        self.both(lambda store: store.replace([changed(new, id=key, ref=ref)]))

    @rule(
        target=ids,
        new=st.lists(events(), max_size=3),
        key=st.none() | ids,
        other=events(),
        ref=st.sampled_from(["", "W/1"]),
    )
    def load(self, new: list[Event], key: int | None, other: Event, ref: str) -> MultipleResults[int]:
        """Record many events, perhaps with a change of another one."""
        raws = [to_json(changed(one, id=0, ref=ref if number == 0 else "")) for number, one in enumerate(new)]

        def do(store: FullStore) -> range:
            found = [one for one in store.find() if one.id == key]
            changes = [(one, changed(other, id=one.id, ref="")) for one in found]
            return store.load(lambda _: iter(raws), len(raws), store.mark(), changes)

        loaded = self.both(do)
        return multiple(*loaded) if isinstance(loaded, range) else multiple()

    @rule(keys=st.lists(ids, max_size=2))
    def remove(self, keys: list[int]) -> None:
        self.both(lambda store: store.remove(keys))

    @rule(key=st.sampled_from(["W/1", "w/1", "W/2"]))
    def by_ref(self, key: str) -> None:
        self.both(lambda store: store.get(key))

    @rule(number=st.none() | st.integers(1, 12))
    def undo(self, number: int | None) -> None:
        self.both(lambda store: store.undo(number))

    @rule(name=st.sampled_from(["coup", "strike", "treaty"]))
    def add_kind(self, name: str) -> None:
        self.both(lambda store: store.add_kind(name, "x"))

    @rule(
        table=st.sampled_from(["actors", "views"]),
        name=st.sampled_from(["Acme", "Zebra Inc."]),
        fields=st.none()
        | st.fixed_dictionaries({"type": st.sampled_from(["firm", "lab"])}, optional={"code": st.just("A")}),
        new=st.none() | events(),
        is_there=st.booleans(),
    )
    def name(self, table: str, name: str, fields: Fields | None, new: Event | None, is_there: bool) -> None:
        """Add, change or remove a named record, perhaps with an event; `is_there` says what one believes it was."""
        before = self.model.records(table).get(name) if is_there else None
        edit = RecordEdit(table, name, before, fields)
        self.both(lambda store: store.record([new] if new else [], [], named=[edit]))

    @rule(new=events())
    def twin(self, new: Event) -> None:
        assert self.model.twin(new) == self.store.twin(new)

    @rule(query=queries())
    def find(self, query: Query) -> None:
        assert list(self.store.find(query)) == [one for one in self.model.find() if matches(query, one)]

    @rule(field=st.sampled_from(["actors", "topics"]))
    def used(self, field: Literal["actors", "topics"]) -> None:
        assert self.store.used(field) == self.model.used(field)
        assert set(self.store.used_lately(field)) <= set(self.model.used(field))

    @rule(back=st.integers(0, 20))
    def past(self, back: int) -> None:
        moment = self.moments[-back - 1] if back < len(self.moments) else START - timedelta(days=1)
        known = {change.at for change in self.model.changes}
        if self.has_past() or moment in known:
            assert list(self.store.as_of(moment).find()) == list(self.model.as_of(moment).find())

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = self.open()

    @rule()
    def lose_the_timeline(self) -> None:
        if self.has_past():
            self.path.unlink()

    @rule(size=st.integers(1, 400))
    def cut_the_timeline(self, size: int) -> None:
        if self.has_past():
            self.path.write_bytes(self.path.read_bytes()[:-size])

    @rule()
    def tear_the_history(self) -> None:
        if past_of(self.path).exists():
            with past_of(self.path).open("ab") as file:
                file.write(b'{"n":1,"at"')

    @rule(new=events(), step=st.integers(0, 8), moment=st.sampled_from(["before", "half", "after"]))
    def crash(self, new: Event, step: int, moment: str) -> None:
        """Stop an addition somewhere; whether it was kept is seen afterwards, and then it must stay so."""
        self.now += timedelta(seconds=1)
        self.moments.append(self.now)
        given = changed(new, ref="")
        before = len(list(self.store.find()))
        with suppress(Crash, InvalidRecord):  # a link may be to the event itself
            self.open(CrashDisk(step, moment)).add([given], again=True)
        if len(list(self.store.find())) > before:
            self.model.add([given], again=True)

    @rule()
    def another_program_looks(self) -> None:
        with tinydb.TinyDB(self.path) as database:
            assert {row.doc_id for row in database.table("events")} == {one.id for one in self.model.find()}

    @invariant()
    def the_same(self) -> None:
        assert list(self.store.find()) == list(self.model.find())
        assert dict(self.store.kinds()) == dict(self.model.kinds())
        for table in RECORD_TABLES:
            assert dict(self.store.records(table)) == dict(self.model.records(table))
        assert list(self.store.log()) == list(self.model.log())
        if self.has_past() and past_of(self.path).read_bytes().endswith(b"\n"):
            assert_sound(self.path)

    def has_past(self) -> bool:
        """Whether a line was ever kept: without one there is nothing to mend a file from."""
        return past_of(self.path).exists() and b"\n" in past_of(self.path).read_bytes()

    def teardown(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(f"{self.folder}.cache", ignore_errors=True)


class Long(Sameness):
    """The same for many more."""


TestShort = Sameness.TestCase
TestShort.settings = settings(
    max_examples=40, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestLong = pytest.mark.long(Long.TestCase)
TestLong.settings = settings(
    max_examples=1000, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
