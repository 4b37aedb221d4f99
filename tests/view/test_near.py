"""Every figure about distances, silences, editions and what is in force, against a slow and obvious computation."""

from collections.abc import Sequence
from datetime import date, timedelta
from statistics import median
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import events
from tests.view.samples import Held
from tracker.directory.lookup import Directory
from tracker.errors import UsageError
from tracker.event import Actor, Event, Link, Source, changed, chronological
from tracker.query.leaves import InForce
from tracker.query.parser import parse_query
from tracker.query.tree import EVERYTHING, ByWord, Is, Query, matches
from tracker.view.analyses.agenda import agenda, moved_text
from tracker.view.analyses.around import Around, around
from tracker.view.analyses.gaps import GROUPS, gaps
from tracker.view.analyses.inforce import inforce
from tracker.view.analyses.series import series
from tracker.view.analyses.shared.lined_up import Following, LinedUp
from tracker.view.analyses.thread import CHAIN, MORE, thread
from tracker.view.events.order import in_order_of_date
from tracker.when import When

TODAY = date(2024, 7, 8)
DAYS = st.dates(date(2024, 5, 1), date(2024, 9, 30))
HAPPENED = ByWord("status", "happened")


def whens() -> st.SearchStrategy[When]:
    """Dates of a few months: days, ranges, and partial, uncertain and open ones."""
    days = DAYS.map(When.day)
    partial = st.sampled_from([When.parse(text) for text in ("2024-06", "2024-07~", "2024-35", "2024?", "2024-08-02?")])
    ranges = st.tuples(DAYS, DAYS).map(lambda pair: When.span(min(pair), max(pair)))
    return st.one_of(days, days, days, partial, ranges, days.map(lambda day: When.span(day, None)),
                     days.map(lambda day: When.span(None, day)))  # fmt: skip


def ledgers(most: int = 8) -> st.SearchStrategy[list[Event]]:
    """A few events of those months, with ids from 1 and links among them."""
    statuses = st.sampled_from(("happened", "happened", "happened", "expected", "postponed", "cancelled", "threatened"))
    some = st.builds(
        lambda event, when, status, series, number, clock, ended: changed(
            event,
            when=when,
            status=status,
            details={**({"series": series} if series else {}), **({"edition": number} if number else {})},
            dates={**({"effective": clock} if clock else {}), **({"ended": ended} if ended else {})},
        ),
        events(),
        whens(),
        statuses,
        st.sampled_from(("", "WAIC", "waic ", "Davos")),
        st.integers(0, 6),
        st.none() | whens(),
        st.none() | whens(),
    )
    return st.lists(some, max_size=most).map(
        lambda found: [changed(event, id=number) for number, event in enumerate(found, 1)]
    )


def known_days(when: When) -> tuple[date, date]:
    """The first and last day, of a range with one end those of that end; none here is open at both."""
    sides = [When.parse(side) for side in when.text.split("/") if side not in ("", "..")]
    return sides[0].first, sides[-1].last


def apart(one: When, other: When) -> int:
    """The days between two dates by trying every pair of days that they may be."""
    (a, b), (c, d) = known_days(one), known_days(other)
    pairs = [(y - x).days for x in _every(a, b) for y in (c, d)] + [(y - x).days for x in (a, b) for y in _every(c, d)]
    return 0 if 0 in pairs else min(pairs, key=abs)


def _every(first: date, last: date) -> list[date]:
    return [first + timedelta(number) for number in range((last - first).days + 1)]


def directory() -> Directory:
    """One that knows nobody."""
    return Directory(())


@given(ledgers(), st.integers(0, 40))
def test_silences_are_the_runs_of_days_without_an_event(kept: list[Event], longer: int) -> None:
    report = gaps(Held(kept), EVERYTHING, longer=longer, limit=None, by=None, directory=directory, today=TODAY)  # type: ignore[arg-type]
    _check_silences([gap.days for gap in report.items], [e for e in kept if e.status == "happened"], longer)
    for gap in report.items:
        until = known_days(gap.after.when)[0] if gap.after else TODAY
        assert (until - known_days(gap.before.when)[1]).days == gap.days
    assert report.counted + report.left_out == len(kept)


def _check_silences(found: list[int], happened: list[Event], longer: int) -> None:
    taken = {day for event in happened for day in _every(*known_days(event.when))}
    lengths, run = [], 0
    for day in _every(min(taken), max(*taken, TODAY)) if taken else ():
        run = 0 if day in taken else run + 1
        if run and (day + timedelta(1) in taken or day == TODAY > max(taken)):
            lengths.append(run if day == TODAY > max(taken) else run + 1)
    assert found == sorted((length for length in lengths if length > longer), reverse=True)


@given(ledgers(), st.integers(0, 3), st.none() | st.sampled_from(GROUPS))
def test_a_limit_keeps_the_longest_and_says_of_how_many(kept: list[Event], limit: int, by: str | None) -> None:
    store: Any = Held(kept)
    every = gaps(store, EVERYTHING, longer=0, limit=None, by=by, directory=directory, today=TODAY)
    report = gaps(store, EVERYTHING, longer=0, limit=limit, by=by, directory=directory, today=TODAY)
    assert report.items == every.items[:limit]
    assert any("lists all" in note for note in report.notes) == (len(every.items) > limit)


@given(ledgers(), st.sampled_from(GROUPS))
def test_silences_of_each_value_are_those_among_its_events(kept: list[Event], by: str) -> None:
    report = gaps(Held(kept), EVERYTHING, longer=0, limit=None, by=by, directory=directory, today=TODAY)  # type: ignore[arg-type]
    for value in {gap.group for gap in report.items}:
        own = [event for event in kept if event.status == "happened" and value in _values(event, by)]
        _check_silences([gap.days for gap in report.items if gap.group == value], own, 0)


def _values(event: Event, by: str) -> list[str]:
    return {
        "actor": [actor.name for actor in event.actors],
        "topic": ["/".join(topic.split("/")[:n]) for topic in event.topics for n in range(1, topic.count("/") + 2)],
        "kind": [event.kind],
        "series": [str(event.details.get("series", ""))],
    }[by]


@given(ledgers(), st.booleans())
def test_the_order_of_date_is_the_chronological_one(kept: list[Event], reverse: bool) -> None:
    assert in_order_of_date(kept, reverse=reverse) == sorted(kept, key=chronological, reverse=reverse)


@given(ledgers(), whens(), st.integers(0, 60), st.integers(0, 60))
def test_near_is_what_lies_at_most_so_many_days_away(kept: list[Event], when: When, before: int, after: int) -> None:
    report = near(kept, when, before, after)
    distances = {event.id: apart(when, event.when) for event in kept}
    wanted = {key: days for key, days in distances.items() if -before <= days <= after}
    assert {item.event.id: item.days for item in report.items} == wanted
    assert [item.days for item in report.items] == sorted(wanted.values())


def near(kept: list[Event], anchor: Event | When, before: int, after: int) -> Around:
    report = asked(kept, anchor, before=before, after=after)
    assert isinstance(report, Around)
    return report


def asked(kept: list[Event], anchor: Any, **given: Any) -> Any:
    options = {"before": None, "after": None, "of": EVERYTHING, "each": False, **given}
    return around(Held(kept), EVERYTHING, anchor=anchor, directory=directory, **options)  # type: ignore[arg-type]


@given(ledgers())
def test_near_an_event_is_not_itself_and_what_is_the_same_is_marked(kept: list[Event]) -> None:
    for event in kept:
        items = near(kept, event, 500, 500).items
        assert {item.event.id for item in items} == {other.id for other in kept} - {event.id}
        for item in items:
            names = {actor.name for actor in event.actors} & {actor.name for actor in item.event.actors}
            assert ("kind" in item.same) == (item.event.kind == event.kind)
            assert ("actor" in item.same) == bool(names)


@given(ledgers(), st.integers(0, 20), st.integers(1, 40))
def test_many_are_lined_up_pair_by_pair(kept: list[Event], before: int, after: int) -> None:
    report = asked(kept, ByWord("kind", "sanction"), before=before, after=after)
    assert isinstance(report, LinedUp)
    happened = [event for event in kept if event.status == "happened"]
    anchors = [event for event in happened if event.kind == "sanction"]
    pairs = [apart(one.when, other.when) for one in anchors for other in happened if one.id != other.id]
    assert report.anchors == len(anchors)
    covered = [day for row in report.rows for day in range(row.bin.first, row.bin.last + 1)]
    assert covered == (list(range(-before, after + 1)) if anchors else [])
    for row in report.rows:
        assert row.number == sum(row.bin.first <= days <= row.bin.last for days in pairs)
        assert row.low <= row.mean <= row.high or row.low == row.high


def test_random_days_give_the_same_figures_again_and_count_what_lies_there() -> None:
    kept = [Event(id=n, when=When.day(date(2020, 1, 1) + timedelta(n)), title="x", kind="launch") for n in range(800)]
    kept += [Event(id=900 + n, when=When.day(date(2020, 2, 1) + timedelta(30 * n)), title="y") for n in range(20)]
    first, again = (asked(kept, ByWord("kind", "other"), of=ByWord("kind", "launch"), after=14) for _ in "ab")
    assert first.rows == again.rows
    week = next(row for row in first.rows if row.bin.first == 1)
    assert (week.number, week.low, week.high, week.mean, week.verdict) == (140, 140, 140, 140, "")  # one on every day


def test_what_follows_far_more_often_than_by_chance_is_said_to() -> None:
    start = date(2015, 1, 1)
    anchors = [Event(id=n, when=When.day(start + timedelta(97 * n)), title="x", kind="law") for n in range(1, 31)]
    after = [Event(id=100 + n, when=When.day(start + timedelta(97 * n + 10)), title="y") for n in range(1, 31)]
    report = asked([*anchors, *after], ByWord("kind", "law"), of=ByWord("kind", "other"), before=0, after=28)
    assert [(row.bin.first, row.number, row.verdict) for row in report.rows if row.number] == [(8, 30, "more")]
    assert next(row.verdict for row in report.rows if row.bin.first == 1) == ""  # none is usual for so few


KINDS = st.sampled_from([EVERYTHING, ByWord("kind", "sanction"), ByWord("kind", "launch")])


@given(ledgers(), KINDS, KINDS, st.none() | st.integers(0, 30))
def test_the_next_after_each_is_the_first_that_begins_later(
    kept: list[Event], anchor: Query, of: Query, after: int | None
) -> None:
    report = asked(kept, anchor, of=of, after=after, each=True)
    assert isinstance(report, Following)
    happened = [event for event in kept if event.status == "happened"]
    wanted = [event for event in happened if matches(of, event)]
    assert [item.anchor for item in report.items] == sorted(
        (event for event in happened if matches(anchor, event)), key=chronological
    )
    for item in report.items:
        later = [days for other in wanted if (days := apart(item.anchor.when, other.when)) > 0]
        soonest = min(later, default=None)
        assert item.days == (None if soonest is None or (after is not None and soonest > after) else soonest)
        assert (item.event is None) == (item.days is None)
        if item.event is not None:
            next_day = known_days(item.event.when)[0]
            together = [event for event in wanted if known_days(event.when)[0] == next_day]
            assert item.event == min(together, key=chronological)


@given(ledgers(), whens())
def test_in_force_is_what_the_query_language_says_but_for_what_was_lifted(kept: list[Event], on: When) -> None:
    kept = [changed(one, links=tuple(link for link in one.links if link.relation != "implements")) for one in kept]
    period = InForce(on.first, on.last)
    report = inforce(Held(kept), EVERYTHING, on=on, since=None, today=TODAY)  # type: ignore[arg-type]
    there = {one.event.id for one in report.measures if one.state == "in force"}
    for event in kept:
        end = lifted_on(event, kept)
        if end is None or "ended" in event.dates:
            assert (event.id in there) == matches(period, event)
        else:
            assert (event.id in there) == matches(period, changed(event, dates={**event.dates, "ended": end}))


def lifted_on(event: Event, kept: Sequence[Event]) -> When | None:
    """When it is lifted by another."""
    settled = [other for other in kept if other.status in ("happened", "expected")]
    lifting = [other.dates.get("effective", other.when) for other in settled if Link("lifts", event.id) in other.links]
    return min(lifting, key=lambda when: (when.first, when.last), default=None)


@given(ledgers(), DAYS, DAYS)
def test_what_began_and_ended_since_lies_between_the_two_days(kept: list[Event], one: date, other: date) -> None:
    since, on = sorted((one, other))
    report = inforce(Held(kept), EVERYTHING, on=When.day(on), since=When.day(since), today=TODAY)  # type: ignore[arg-type]
    records = list(report.records())
    for record in records:
        if record["state"] == "ended":
            assert since <= record["ends"].last < on  # type: ignore[attr-defined]
        if record["state"] == "to begin" and record["status"] != "expected":
            assert record["begins"].first > on  # type: ignore[attr-defined]
        begins = record["begins"].first if record["begins"] else date.min  # type: ignore[attr-defined]
        assert record["began_since"] == (since <= begins <= on)
    before = inforce(Held(kept), EVERYTHING, on=When.day(since), since=None, today=TODAY)  # type: ignore[arg-type]
    was = {m.event.id for m in before.measures if m.state == "in force"}
    still = {record["id"] for record in records if record["state"] == "in force"}
    assert was - still == {r["id"] for r in records if r["state"] == "ended" and r["id"] in was}


def test_the_earlier_day_is_the_one_since_which() -> None:
    with pytest.raises(UsageError, match="is after"):
        inforce(Held([]), EVERYTHING, on=When.parse("2016"), since=When.parse("2017"), today=TODAY)  # type: ignore[arg-type]


@given(ledgers(), st.integers(0, 90))
def test_the_agenda_has_everything_expected_once(kept: list[Event], days: int) -> None:
    report = agenda(Held(kept), EVERYTHING, days=days, today=TODAY)  # type: ignore[arg-type]
    groups = {entry.event.id: entry for entry in report.entries}
    assert len(groups) == len(report.entries)
    overdue = {key for key, entry in groups.items() if entry.group == "overdue" and entry.event.status == "expected"}
    assert overdue == {event.id for event in kept if matches(Is("overdue", TODAY), event)}
    for event in kept:
        if event.status != "expected" or event.when.last < TODAY:
            continue
        is_deadline = event.when.open_start
        may_be = [event.when.last] if is_deadline else [d for d in _every(*known_days(event.when)) if d >= TODAY]
        day = min(may_be, default=TODAY)  # of an open range that began, today
        assert (event.id in groups) == (day <= TODAY + timedelta(days))
        if event.id in groups:
            assert (groups[event.id].day, groups[event.id].days) == (day, (day - TODAY).days)
            assert groups[event.id].group in ("today", str(day - timedelta(day.weekday())))
    assert not any(entry.event.status in ("happened", "cancelled", "threatened") for entry in report.entries)


@pytest.mark.parametrize(
    ("fields", "listed"),
    [
        ({}, False),  # put off, and no new day is known
        ({"dates": {"announced": When.parse("2024-05-01")}}, True),
        ({"sources": (Source(name="UN", dated=When.parse("2024-05-01")),)}, True),
    ],
)
def test_what_was_put_off_is_overdue_once_its_new_day_has_passed(fields: dict[str, Any], listed: bool) -> None:
    event = Event(id=1, when=When.parse("2024-06-01"), title="x", status="postponed", **fields)
    report = agenda(Held([event]), EVERYTHING, days=30, today=TODAY)  # type: ignore[arg-type]
    assert [entry.group for entry in report.entries] == ["overdue"] * listed


@given(ledgers(12))
def test_editions_are_counted_from_the_one_before_that_happened(kept: list[Event]) -> None:
    report = series(Held(kept), EVERYTHING, name="", today=TODAY)  # type: ignore[arg-type]
    assert sum(len(item.editions) for item in report.items) == sum("series" in event.details for event in kept)
    for item in report.items:
        numbers = [one.number for one in item.editions if one.number is not None]
        assert set(item.missing) == set(range(min(numbers, default=1), max(numbers, default=0))) - set(numbers)
        assert set(item.twice) == {number for number in numbers if numbers.count(number) > 1}
        starts: list[date] = []
        for one in item.editions:
            first = known_days(one.event.when)[0]
            counts = one.event.status in ("happened", "expected") and bool(starts)
            assert one.days == ((first - starts[-1]).days if counts else None)
            if one.event.status == "happened":
                starts.append(first)


@given(st.lists(st.integers(1, 500), min_size=0, max_size=8))
def test_the_next_edition_is_the_median_interval_after_the_last(intervals: list[int]) -> None:
    days = [date(2015, 1, 1)]
    for step in intervals:
        days.append(days[-1] + timedelta(step))
    kept = [Event(id=n, when=When.day(day), title="x", details={"series": "S"}) for n, day in enumerate(days, 1)]
    [item] = series(Held(kept), EVERYTHING, name="", today=TODAY).items  # type: ignore[arg-type]
    if len(intervals) < 2:
        assert item.next is None
        return
    assert item.next is not None
    assert item.next.day == days[-1] + timedelta(round(median(intervals)))
    assert item.next.earliest == days[-1] + timedelta(min(intervals))
    assert item.next.latest == days[-1] + timedelta(max(intervals))


def test_an_interval_over_missing_numbers_counts_as_several() -> None:
    years = {1: 2018, 2: 2019, 5: 2022, 6: 2023}
    kept = [
        Event(id=number, when=When.day(date(year, 7, 1)), title="x", details={"series": "S", "edition": number})
        for number, year in years.items()
    ]
    [item] = series(Held(kept), EVERYTHING, name="", today=TODAY).items  # type: ignore[arg-type]
    assert item.missing == (3, 4)
    assert item.next is not None
    assert item.next.intervals == (365, 365, 365)  # the second is of 1,096 days in three steps
    assert item.next.day == date(2024, 6, 30)


@given(ledgers(), st.booleans())
def test_a_thread_is_what_the_links_lead_to_and_all_that_leads_there(kept: list[Event], every: bool) -> None:
    relations = (*CHAIN, *MORE) if every else CHAIN
    ids = {event.id for event in kept}
    links = {(e.id, k.relation, k.id) for e in kept for k in e.links if k.relation in relations and k.id in ids}
    for event in kept:
        report = thread(Held(kept), EVERYTHING, event=event, all=every)  # type: ignore[arg-type]
        before = _closed({event.id}, {(source, target) for source, _, target in links})
        roots = {key for key in before if not any(source == key for source, _, _ in links)}
        drawn = {knot.event.id for knot in report.knots}
        if roots:
            assert drawn == _closed(roots, {(target, source) for source, _, target in links})
        else:  # a circle
            assert before <= drawn
        assert {(k.event.id, k.relation, k.parent) for k in report.knots if k.parent} <= links
        for knot in report.knots:
            if knot.parent:
                assert knot.days == apart(kept[knot.parent - 1].when, knot.event.when)


def _closed(start: set[int], steps: set[tuple[int, int]]) -> set[int]:
    found = set(start)
    while more := {target for source, target in steps if source in found} - found:
        found |= more
    return found


@pytest.mark.parametrize(
    ("before", "after", "status", "said"),
    [
        ("2024-07-01", "2024-07-01", "happened", "happened as expected, 2024-07-01"),
        ("2024-07-01", "2024-07-11", "happened", "happened 2024-07-11, expected 2024-07-01: 10 days later"),
        ("2024-07", "2024-06-30", "happened", "happened 2024-06-30, expected 2024-07: 1 day earlier"),
        ("2024-07", "2024-07-03", "happened", "happened 2024-07-03, expected 2024-07: within that date"),
        ("2024-07-01", "2025-07-01", "postponed", "postponed to 2025-07-01, expected 2024-07-01: 365 days later"),
        ("2024-07", "2024-08", "postponed", "postponed to 2024-08, expected 2024-07: at least 1 day later"),
        (
            "2024-07-01",
            "2024-07-05/2024-07-07",
            "happened",
            "happened 2024-07-05/07, expected 2024-07-01: 4 days later",
        ),
        ("2024-07-01", "2024-07-01", "cancelled", "cancelled; it was expected 2024-07-01"),
    ],
)
def test_how_far_a_day_moved(before: str, after: str, status: Any, said: str) -> None:
    assert moved_text(When.parse(before), When.parse(after), status) == said


def test_an_empty_timeline_has_an_empty_answer() -> None:
    store: Any = Held([])
    assert (
        list(gaps(store, EVERYTHING, longer=None, limit=None, by=None, directory=directory, today=TODAY).records())
        == []
    )
    assert list(agenda(store, EVERYTHING, days=30, today=TODAY).records()) == []
    assert list(inforce(store, EVERYTHING, on=None, since=None, today=TODAY).records()) == []
    assert list(series(store, EVERYTHING, name="", today=TODAY).records()) == []
    assert list(asked([], EVERYTHING).records()) == []
    assert list(asked([], EVERYTHING, each=True).records()) == []
    assert list(asked([], When.parse("2024-07")).records()) == []


def test_actors_are_the_same_under_any_of_their_names() -> None:
    from tracker.directory.files import load, shipped_file

    one = Event(id=1, when=When.parse("2024-07-01"), title="x", actors=(Actor("PRC"),))
    two = Event(id=2, when=When.parse("2024-07-02"), title="y", kind="law", actors=(Actor("China", "by"),))
    known = load(shipped_file("world.json"))
    options: dict[str, Any] = {"before": 1, "after": 1, "of": EVERYTHING, "each": False, "directory": lambda: known}
    report = around(Held([one, two]), EVERYTHING, anchor=one, **options)  # type: ignore[arg-type]
    assert isinstance(report, Around)
    assert [item.same for item in report.items] == [("actor",)]


@pytest.mark.parametrize(
    ("asked", "running"),
    [
        ("", True), ("since:2024", True), (f"until:{TODAY.year + 1}", True), ("until:2020", False), ("on:2020", False),
        ("kind:other during:2020", False), ("on:2019 or on:2020", False), ("on:2020 or kind:other", True),
    ],
)  # fmt: skip
def test_a_silence_runs_up_to_today_only_where_events_until_today_are_asked_for(asked: str, running: bool) -> None:
    kept = [Event(id=number, when=When.day(date(2020, number, 1)), title="x") for number in (1, 2)]
    query = parse_query(asked, TODAY)
    options: dict[str, Any] = {"longer": None, "limit": None, "by": None, "directory": directory, "today": TODAY}
    report = gaps(Held(kept), query, **options)  # type: ignore[arg-type]
    assert [event.id for event in Held(kept).find(query)] == ([] if asked == "since:2024" else [1, 2])
    assert (report.running is not None) == (running and asked != "since:2024")
