"""The suite every engine of the store passes; an engine is a function that opens an empty store."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import islice

import pytest

from tests.store.kit import START, event
from tracker.errors import DuplicateEvent, InvalidRecord, NoSuchEvent, TrackerError
from tracker.event import Actor, Event, Link, changed, from_json
from tracker.query.tree import EVERYTHING, ByActor, ByDate, ById, ByText, Every, Not, Query, Some, matches
from tracker.registry import RECORD_TABLES
from tracker.store import FullStore, RecordEdit
from tracker.store.three_way import EditClash
from tracker.when import When

Opener = Callable[[], FullStore]


class StoreContract:
    """Inherit and provide a fixture `store`."""

    def test_ids_are_given_in_order_and_never_again(self, store: FullStore) -> None:
        assert [found.id for found in store.add([event("a"), event("b", id=77)])] == [1, 2]
        assert [found.id for found in store.remove([2, 2])] == [2]
        assert [found.id for found in store.add([event("c")])] == [3]
        assert [found.id for found in store.find()] == [1, 3]

    def test_an_added_event_comes_back_as_it_was_returned(self, store: FullStore) -> None:
        given = event("  WAIC\n opens ", actors=(Actor(" 商汤科技 ", "by"),), note='quotes " and \\ and \t', ref="W/1")
        added = store.add([given])[0]
        assert added.title == "WAIC opens"
        assert added.created is not None
        assert added.updated is None
        assert store.get(1) == store.get("1") == store.get("W/1") == store.get("w/1") == added

    def test_documents_are_the_events_as_they_are_kept(self, store: FullStore) -> None:
        assert list(store.documents()) == []
        store.add([event(f"event {number}", note='\n"}') for number in range(5)])
        store.replace([changed(store.get(2), title="другое")])
        store.remove([3])
        for one in (store, store.as_of(datetime(9999, 1, 1, tzinfo=UTC))):
            documents = list(one.documents())
            assert [from_json(raw, key) for key, raw in documents] == list(one.find())
        assert documents[0][1].startswith(b'{"when":')
        assert documents[0][1].rpartition(b',"')[2].startswith(b'created":')

    def test_new_events_and_changed_ones_are_one_command(self, store: FullStore) -> None:
        [old] = store.add([event("old", ref="A/1")])
        stored = store.record([event("new"), event("newer")], [changed(old, title="older")], seen=[old])
        assert [(one.id, one.title) for one in stored] == [(2, "new"), (3, "newer"), (1, "older")]
        assert [one.title for one in store.find()] == ["older", "new", "newer"]
        with pytest.raises(DuplicateEvent):
            store.record([event("twin", ref="A/1")], [changed(store.get(1), title="x")])
        store.undo()
        assert [one.title for one in store.find()] == ["old"]

    def test_links_among_the_added_follow_their_new_ids(self, store: FullStore) -> None:
        store.add([event("first here")])
        theirs = [event("a", id=7, links=(Link("follows", 9),)), event("b", id=9, links=(Link("part-of", 1),))]
        ours = event("c", links=(Link("follows", 1),))
        added = store.add([*theirs, ours])
        assert [found.id for found in added] == [2, 3, 4]
        assert [found.links[0].id for found in added] == [3, 1, 1]
        assert [found.links for found in store.find()][1:] == [found.links for found in added]

    def test_nothing_to_add_is_no_command(self, store: FullStore) -> None:
        assert store.add([]) == store.replace([]) == store.remove([]) == []
        assert list(store.log()) == []

    @pytest.mark.parametrize("key", [7, "7", "A/RES/1", 0, "0", "", " "])
    def test_what_is_not_there(self, store: FullStore, key: int | str) -> None:
        store.add([event("a", ref="A/RES/2"), event("without a ref")])
        with pytest.raises(NoSuchEvent):
            store.get(key)
        with pytest.raises(NoSuchEvent):
            store.remove([1, key])
        assert len(list(store.find())) == 2

    def test_twins_are_refused_by_name(self, store: FullStore) -> None:
        store.add([event("a"), event("b", ref="W/1")])
        for again in (event("a"), event("c", ref="W/1")):
            with pytest.raises(DuplicateEvent) as caught:
                store.add([event("new"), again])
            assert caught.value.twin == (1 if again.title == "a" else 2)
        assert len(list(store.find())) == 2
        assert store.twin(event("a")) == 1
        assert store.twin(changed(event("a"), id=1)) is None
        assert store.twin(event("a", actors=())) == 1
        assert store.twin(event("z", ref="W/1")) == 2

    def test_again_lets_equal_events_in_but_no_equal_refs(self, store: FullStore) -> None:
        store.add([event("a", ref="W/1")])
        assert store.add([event("a"), event("a")], again=True)[1].id == 3
        with pytest.raises(DuplicateEvent):
            store.add([event("a", ref="W/1")], again=True)

    @pytest.mark.parametrize("count", [2, 40])
    def test_twins_inside_a_batch(self, store: FullStore, count: int) -> None:
        many = [event(f"n{number}") for number in range(count)]
        with pytest.raises(DuplicateEvent):
            store.add([*many, many[1]])
        store.add(many)
        with pytest.raises(DuplicateEvent) as caught:
            store.add([*(event(f"m{number}") for number in range(count)), many[1]])
        assert caught.value.twin == 2

    @pytest.mark.parametrize("count", [2, 40])
    def test_all_twins_of_a_batch_are_named_or_passed_over(self, store: FullStore, count: int) -> None:
        store.add([event(f"n{number}") for number in range(count)])
        batch = [
            event("N1."),
            event("new", id=7, links=(Link("part-of", 9),)),
            event("n0", id=9),
            *(event(f"m{number}") for number in range(count)),
            event("new!"),
        ]
        with pytest.raises(DuplicateEvent) as caught:
            store.add(batch)
        assert [line.partition(",")[0].strip() for line in caught.value.sentence.splitlines()[1:]] == [
            "number 1",
            "number 3",
            f"number {len(batch)}",
        ]
        assert "--skip-known" in str(caught.value.hint)
        assert len(list(store.find())) == count
        added = store.add(batch, skip_known=True)
        assert [one.title for one in added] == ["new", *(f"m{number}" for number in range(count))]
        assert [link.id for link in added[0].links] == [1], "a link to what is known leads to it"
        assert store.add(batch, skip_known=True) == []
        assert len(list(store.log())) == 2

    def test_other_spellings_of_a_ref_and_a_day(self, store: FullStore) -> None:
        store.add([event("a", ref="A / RES / 78 / 311", when="2024-01-01/2024-01-01")])
        assert (store.get(1).ref, store.get(1).when.text) == ("A/RES/78/311", "2024-01-01")
        assert store.get("a/res/78/ 311") == store.get(1)
        with pytest.raises(DuplicateEvent):
            store.add([event("b", ref="A /RES/78/ 311")], again=True)

    @pytest.mark.parametrize("relation", ["part-of", "amends", "follows", "lifts"])
    def test_links_in_a_circle_are_refused(self, store: FullStore, relation: str) -> None:
        a, b, c = store.add(
            [event("a"), event("b", links=(Link(relation, 1),)), event("c", links=(Link(relation, 2),))]
        )
        for target in (b, c):
            with pytest.raises(InvalidRecord, match=f"{relation}.* links would form a circle"):
                store.replace([changed(a, links=(Link(relation, target.id),))])
        with pytest.raises(InvalidRecord):
            store.add([event("x", id=1, links=(Link(relation, 2),)), event("y", id=2, links=(Link(relation, 1),))])
        store.replace([changed(a, links=(Link("responds-to", 3),))])
        assert [len(found.links) for found in store.find()] == [1, 1, 1]

    @pytest.mark.parametrize(("first", "second"), [("lifts", "amends"), ("amends", "lifts"), ("lifts", "lifts")])
    def test_what_amends_and_what_lifts_is_one_chain(self, store: FullStore, first: str, second: str) -> None:
        [a, *_] = store.add([event("a"), event("b", links=(Link("amends", 1),)), event("c", links=(Link(first, 2),))])
        with pytest.raises(InvalidRecord, match="would form a circle"):
            store.replace([changed(a, links=(Link(second, 3),))])
        store.replace([changed(a, links=(Link("follows", 3), Link("part-of", 2)))])

    @pytest.mark.parametrize("relation", ["part-of", "amends", "follows", "lifts"])
    def test_a_new_event_closes_no_circle_that_waited_for_its_number(self, store: FullStore, relation: str) -> None:
        store.add([event("a"), event("b", links=(Link(relation, 3),))])
        with pytest.raises(InvalidRecord, match=f"{relation}.* links would form a circle"):
            store.add([event("c", links=(Link(relation, 2),))])
        assert [found.id for found in store.add([event("c", links=(Link(relation, 1),))])] == [3]

    def test_no_event_links_to_itself(self, store: FullStore) -> None:
        [a] = store.add([event("a")])
        own = changed(a, links=(Link("responds-to", a.id),))
        with pytest.raises(InvalidRecord, match="cannot have a link to itself"):
            store.replace([own])
        with pytest.raises(InvalidRecord, match="cannot have a link to itself"):
            store.load(lambda _: (), 0, store.mark(), [(a, own)])
        assert list(store.find()) == [a]

    def test_an_undo_closes_no_circle(self, store: FullStore) -> None:
        _, b = store.add([event("a"), event("b", links=(Link("amends", 1),))])
        store.replace([changed(b, links=())])
        store.replace([changed(store.get(1), links=(Link("amends", 2),))])
        with pytest.raises(InvalidRecord):
            store.undo(2)

    def test_an_invalid_event_spoils_the_batch(self, store: FullStore) -> None:
        with pytest.raises(InvalidRecord):
            store.add([event("a"), event(" ")])
        assert list(store.find()) == []

    def test_replace_keeps_created_and_says_when(self, store: FullStore) -> None:
        added = store.add([event("a"), event("b")])
        edited = store.replace([changed(added[1], note="n", created=None)])[0]
        assert (edited.created, edited.note) == (added[1].created, "n")
        assert edited.updated is not None
        assert list(store.find()) == [added[0], edited]
        assert store.replace([edited]) == [edited]
        assert len(list(store.log())) == 2

    def test_replace_is_all_or_nothing(self, store: FullStore) -> None:
        one, two = store.add([event("a", ref="W/1"), event("b")])
        with pytest.raises(DuplicateEvent):
            store.replace([changed(one, note="x"), changed(two, ref="W/1")])
        with pytest.raises(NoSuchEvent):
            store.replace([changed(one, note="x"), changed(two, id=9)])
        with pytest.raises(TrackerError):
            store.replace([changed(one, note="x"), changed(one, note="y")])
        assert list(store.find()) == [one, two]
        swapped = store.replace([changed(one, ref=""), changed(two, ref="W/1")])
        assert store.get("W/1") == swapped[1]

    def test_kinds_of_ones_own(self, store: FullStore) -> None:
        assert dict(store.kinds()) == {}
        store.add_kind("coup", "a seizure of power")
        assert dict(store.kinds()) == {"coup": "a seizure of power"}
        for taken in ("coup", "treaty"):
            with pytest.raises(InvalidRecord):
                store.add_kind(taken, "x")
        store.add([event("a", kind="coup")])
        assert dict(store.kinds()) == {"coup": "a seizure of power"}

    @pytest.mark.parametrize("table", RECORD_TABLES)
    def test_named_records_are_added_changed_removed_and_taken_back(self, store: FullStore, table: str) -> None:
        old, new = {"covers": "x", "aliases": ["A", "B"]}, {"covers": "x", "aliases": ["B", "C"], "type": "firm"}
        assert dict(store.records(table)) == {}
        store.add([event("a")])
        store.record((), (), named=[RecordEdit(table, "Acme, Inc.", None, old)])
        (b,) = store.record([event("b")], (), named=[RecordEdit(table, "Acme, Inc.", old, new)])
        store.record((), (), named=[RecordEdit(table, "Acme, Inc.", new, None)])
        assert (dict(store.records(table)), store.get(2)) == ({}, b)
        assert dict(store.undo().records[0].after or {}) == new
        assert dict(store.records(table)) == {"Acme, Inc.": new}
        store.undo(3)
        assert dict(store.records(table)) == {"Acme, Inc.": old}
        with pytest.raises(NoSuchEvent):
            store.get(2)
        store.add([event("c")])
        store.close()
        assert dict(store.records(table)) == {"Acme, Inc.": old}
        assert [len(change.records) for change in store.log()] == [0, 1, 1, 1, 1, 1, 0]

    def test_a_named_record_that_is_not_as_it_was_seen_is_not_overwritten(self, store: FullStore) -> None:
        one, other = {"query": "topic:ai"}, {"query": "topic:chips"}
        store.record((), (), named=[RecordEdit("views", "desk", None, one)])
        for seen in (None, other):
            with pytest.raises(EditClash):
                store.record([event("a")], (), named=[RecordEdit("views", "desk", seen, {"query": "by:=us"})])
        with pytest.raises(EditClash):
            store.record((), (), named=[RecordEdit("views", "gone", one, None)])
        assert (dict(store.records("views")), list(store.find())) == ({"desk": one}, [])

    def test_what_changed_since_in_another_field_of_a_record_is_kept(self, store: FullStore) -> None:
        seen = {"type": "firm", "aliases": ["A"]}
        store.record((), (), named=[RecordEdit("actors", "Acme", None, seen)])
        store.record((), (), named=[RecordEdit("actors", "Acme", seen, {"type": "firm", "aliases": ["A", "B"]})])
        store.record((), (), named=[RecordEdit("actors", "Acme", seen, {"type": "lab", "aliases": ["A", "C"]})])
        assert store.records("actors")["Acme"] == {"type": "lab", "aliases": ["A", "B", "C"]}
        store.undo(2)
        assert store.records("actors")["Acme"] == {"type": "lab", "aliases": ["A", "C"]}
        with pytest.raises(TrackerError):
            store.undo(1)

    def test_find_is_matches(self, store: FullStore) -> None:
        store.add([event("a"), event("Huawei b", when="2023"), event("c", actors=(Actor("Huawei"),))])
        asked: list[Query] = [
            EVERYTHING,
            Some(()),
            ByActor(" huawei "),
            ByText(" huawei"),
            Not(ByText(" huawei")),
            Every((ByActor(" china ", role="by"), ById(2, 9))),
            ByDate("since", date(2024, 1, 1), date.max),
            Not(ByDate("when", date(2023, 1, 1), date(2023, 12, 31))),
        ]
        for query in asked:
            assert list(store.find(query)) == [found for found in store.find() if matches(query, found)]
            assert store.dates(query) == Counter(found.when for found in store.find(query))

    def test_the_log_tells_before_and_after(self, store: FullStore) -> None:
        one = store.add([event("a"), event("b")])[0]
        edited = store.replace([changed(one, note="n")])[0]
        store.remove([1])
        last, middle, first = store.log()
        assert [change.number for change in (first, middle, last)] == [1, 2, 3]
        assert [(edit.id, edit.before) for edit in first.edits] == [(1, None), (2, None)]
        assert (middle.edits[0].before, middle.edits[0].after) == (one, edited)
        assert (last.edits[0].before, last.edits[0].after) == (edited, None)
        assert [change.number for change in store.log(2)] == [1]
        assert [len(change.edits) for change in store.log(1)] == [1, 1, 1]

    def test_the_log_tells_which_kinds_came_and_went(self, store: FullStore) -> None:
        store.add_kind("coup", "a seizure of power")
        store.add([event("a")])
        gone = store.undo(1).records
        assert gone == (RecordEdit("kinds", "coup", {"covers": "a seizure of power"}, None),)
        came = RecordEdit("kinds", "coup", None, {"covers": "a seizure of power"})
        assert [change.records for change in store.log()] == [gone, (), (came,)]
        assert [(change.number, change.records) for change in store.log(1)] == [(2, ())]

    def test_undo_takes_back_one_command_after_the_other(self, store: FullStore) -> None:
        one = store.add([event("a")])[0]
        store.replace([changed(one, note="n")])
        assert store.undo().undoes == 2
        assert list(store.find()) == [one]
        assert store.undo().undoes == 1
        assert list(store.find()) == []
        with pytest.raises(TrackerError):
            store.undo()
        assert [(c.number, c.undoes, c.undone_by) for c in store.log()] == [(4, 1, 0), (3, 2, 0), (2, 0, 3), (1, 0, 4)]

    def test_an_undo_can_be_undone(self, store: FullStore) -> None:
        one = store.add([event("a")])[0]
        store.remove([1])
        store.undo()
        assert list(store.find()) == [one]
        store.undo(3)
        assert list(store.find()) == []
        store.undo()
        assert list(store.find()) == [one]
        with pytest.raises(TrackerError, match=r"cannot undo|undone|nothing"):
            store.undo(2)

    def test_an_undo_of_a_number_is_the_last_command(self, store: FullStore) -> None:
        for title in "abc":
            store.add([event(title)])
        store.undo(1)
        assert store.undo().undoes == 4
        assert [found.id for found in store.find()] == [1, 2, 3]
        assert [store.undo().undoes for _ in "abc"] == [3, 2, 1]
        assert list(store.find()) == []
        with pytest.raises(TrackerError):
            store.undo()

    def test_so_is_one_of_the_last_command_and_one_of_an_undo(self, store: FullStore) -> None:
        store.add([event("a")])
        store.add([event("b")])
        store.undo(2)
        assert (store.undo().undoes, [found.id for found in store.find()]) == (3, [1, 2])
        store.undo(4)
        assert (store.undo().undoes, [found.id for found in store.find()]) == (5, [1, 2])
        assert [store.undo().undoes for _ in "ab"] == [2, 1]

    def test_what_was_redone_after_another_command_is_undone_before_it(self, store: FullStore) -> None:
        store.add([event("a")])
        store.undo()
        store.add([event("b")])
        store.undo(2)
        assert [found.id for found in store.find()] == [1, 2]
        assert (store.undo().undoes, [found.id for found in store.find()]) == (4, [2])
        assert (store.undo().undoes, list(store.find())) == (3, [])

    def test_an_undo_that_clashes_is_refused(self, store: FullStore) -> None:
        one = store.add([event("a"), event("b")])[0]
        store.replace([changed(one, note="n")])
        with pytest.raises(TrackerError):
            store.undo(1)
        store.undo(2)
        assert [edit.id for edit in store.undo(1).edits] == [1, 2]
        assert list(store.find()) == []

    def test_what_was_done_since_in_another_field_is_kept_by_an_undo(self, store: FullStore) -> None:
        one = store.add([event("a", topics=("ai",))])[0]
        store.replace([changed(one, note="n", topics=("ai", "un"))])
        store.replace([changed(store.get(1), place="Shanghai", topics=("ai", "un", "chips"))])
        store.undo(2)
        found = store.get(1)
        assert (found.note, found.place, found.topics) == ("", "Shanghai", ("ai", "chips"))
        assert found.updated is not None
        store.undo(3)
        assert (store.get(1).place, store.get(1).topics) == ("", ("ai",))

    def test_an_undo_of_a_field_that_was_changed_since_is_refused(self, store: FullStore) -> None:
        one = store.add([event("a")])[0]
        store.replace([changed(one, note="n", place="x")])
        edited = store.replace([changed(store.get(1), note="m")])
        with pytest.raises(TrackerError):
            store.undo(2)
        assert list(store.find()) == edited

    def test_undo_does_not_bring_a_ref_twice(self, store: FullStore) -> None:
        store.add([event("a", ref="W/1")])
        store.remove([1])
        store.add([event("b", ref="W/1")])
        with pytest.raises(DuplicateEvent):
            store.undo(2)
        assert len(list(store.find())) == 1

    @pytest.mark.parametrize("number", [9, -1])
    def test_undo_of_what_never_was(self, store: FullStore, number: int) -> None:
        store.add([event("a")])
        with pytest.raises(TrackerError):
            store.undo(number)

    def test_a_kind_can_be_taken_back(self, store: FullStore) -> None:
        store.add_kind("coup", "x")
        taken = store.undo()
        assert dict(store.kinds()) == {}
        assert taken.records == (RecordEdit("kinds", "coup", {"covers": "x"}, None),)
        came = RecordEdit("kinds", "coup", None, {"covers": "x"})
        assert [change.records for change in store.log()] == [taken.records, (came,)]

    def test_a_kind_in_use_cannot_be_taken_back(self, store: FullStore) -> None:
        store.add_kind("coup", "x")
        store.add([event("a", kind="coup"), event("b")])
        with pytest.raises(TrackerError):
            store.undo(1)
        assert dict(store.kinds()) == {"coup": "x"}
        store.replace([changed(store.get(1), kind="other")])
        store.undo(1)
        assert dict(store.kinds()) == {}

    def test_a_kind_that_events_are_of_is_not_taken_back(self, store: FullStore) -> None:
        store.add_kind("coup", "x")
        one, other = store.add([event("a", kind="coup"), event("b", kind="treaty")])
        with pytest.raises(TrackerError):
            store.undo(1)
        assert (dict(store.kinds()), len(list(store.log()))) == ({"coup": "x"}, 2)
        store.replace([changed(one, kind="treaty")])
        store.undo(1)
        assert (dict(store.kinds()), store.get(2)) == ({}, other)

    def test_an_undo_does_not_bring_back_a_kind_over_a_later_one(self, store: FullStore) -> None:
        store.add_kind("coup", "x")
        store.undo()
        store.add_kind("coup", "y")
        with pytest.raises(TrackerError):
            store.undo(2)
        assert dict(store.kinds()) == {"coup": "y"}

    def test_the_past(self, store: FullStore) -> None:
        one = store.add([event("a")])[0]
        moments: list[datetime] = [next(iter(store.log())).at]
        store.add([event("b")])
        moments.append(next(iter(store.log())).at)
        store.remove([1])
        moments.append(next(iter(store.log())).at)
        seen = [[found.id for found in store.as_of(moment).find()] for moment in moments]
        assert seen == [[1], [1, 2], [2]]
        assert store.as_of(moments[0]).get(1) == one
        assert list(store.as_of(START - timedelta(days=1)).find()) == []
        assert [found.id for found in store.as_of(moments[2] + timedelta(days=1)).find()] == [2]

    def test_nothing_is_wrong_with_what_it_is_kept_in(self, store: FullStore) -> None:
        store.add([event("a")])
        store.undo()
        assert store.unsound() == ()

    def test_info(self, store: FullStore) -> None:
        assert (store.info().count, store.info().first) == (0, None)
        store.add([event("a", when="2024-07"), event("b", when="2019/.."), event("c", when="../2025")])
        info = store.info()
        assert (info.count, str(info.first), str(info.last)) == (3, "2019-01-01", "2025-12-31")
        assert (info.changes, info.writable) == (1, True)

    def test_reading_is_lazy(self, store: FullStore) -> None:
        store.add([event("a"), event("b"), event("c")])
        assert [found.id for found in islice(store.find(), 2)] == [1, 2]

    def test_many_at_once(self, store: FullStore) -> None:
        whens = [When.year(year) for year in range(1000, 1200)]
        added = store.add([Event(when=when, title="same") for when in whens])
        assert [found.id for found in added] == list(range(1, 201))
        assert [found.when for found in store.find()] == whens
