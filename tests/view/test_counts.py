"""Every figure of summary and calendar against a slow and obvious computation on random events."""

import itertools
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import events, queries, whens
from tests.view.samples import Held
from tracker.errors import UsageError
from tracker.event import Event, changed
from tracker.query.tree import EVERYTHING, Query, matches
from tracker.view.analyses.calendar import Calendar, calendar
from tracker.view.analyses.summary import Summary, summary
from tracker.view.calendar_units import UNITS, Unit
from tracker.view.counts.comparison import Comparison
from tracker.view.counts.doubt import elsewhere
from tracker.view.counts.figures import shares
from tracker.view.counts.groups import GROUPS, WEEKDAY
from tracker.view.counts.ranking import Ranking
from tracker.view.labels import WEEKDAYS
from tracker.when import When


def dated_events() -> st.SearchStrategy[Event]:
    """Events with dates of every shape, many of them near one another."""
    near = st.sampled_from(
        ["2023", "2023-12-31", "2024-01~", "2024-01-01", "2024-02/2024-03", "2024-06?", "2024-07-01", "2024-07-01~",
         "2024-07-04/2024-07-06", "2024-33", "2024-07-04T09:30Z", "2024-07/..", "../2024-07", "202X", "2025%", "2030"]
    ).map(When.parse)  # fmt: skip
    return st.builds(lambda event, when: changed(event, when=when), events(), near | whens())


LEDGERS = st.lists(dated_events(), max_size=12)


def start_of(when: When) -> When | None:
    start = when.text.partition("/")[0]
    return when if "/" not in when.text else When.parse(start) if start not in ("", "..") else None


def values_of(event: Event, by: str) -> set[str]:
    """The values of an event, each looked up by hand; empty for none, `?` where its date does not tell."""
    start = start_of(event.when)
    names = [actor.name for actor in event.actors]
    issuers = [actor.name for actor in event.actors if actor.role == "by"]
    targets = [actor.name for actor in event.actors if actor.role == "against"]
    if by in UNITS:
        named = set()
        if start is not None:
            unit: Unit = next(unit for unit in UNITS if unit == by)
            named = {UNITS[unit].name(day) for day in (start.first, start.last)}
        return named if len(named) == 1 else {"?"}
    match by:
        case "weekday":
            return {WEEKDAYS[start.first.weekday()]} if start and start.precision in ("day", "minute") else {"?"}
        case "pair":
            return {f"{one} – {two}" for one, two in itertools.combinations(sorted(set(names), key=_folded), 2)}
        case "action":
            return {f"{one} → {two}" for one in issuers for two in targets}
        case "role":
            return {actor.role or "took part" for actor in event.actors}
        case "actor":
            return set(names)
        case "by":
            return set(issuers)
        case "against":
            return set(targets)
        case "topic":
            return set(event.topics)
        case "place" | "kind" | "status":
            return {getattr(event, by)} - {""}
    return {"not looked up"}


def _folded(name: str) -> tuple[str, str]:
    from tracker.query.letters import fold

    return fold(name), name


LOOKED_UP = [name for name in GROUPS if name not in ("country", "source", "series")]


def slowly(held: Sequence[Event], by: str) -> Counter[str]:
    return Counter(value for event in held for value in values_of(event, by))


def counts(report: Summary) -> Counter[str]:
    found: Counter[str] = Counter()
    for row in report.rows:
        found["?" if "unknown" in row.name else row.name] += row.total
    return Counter({name: count for name, count in found.items() if count and not name.startswith("(no ")})


def asked(held: Sequence[Event], **options: object) -> Summary:
    report = summary(Held(held), EVERYTHING, **options)  # type: ignore[arg-type]
    assert isinstance(report, Summary)
    return report


@given(LEDGERS)
def test_counts(held: list[Event]) -> None:
    for by in LOOKED_UP:
        report = asked(held, by=by)
        assert counts(report) == slowly(held, by)
        assert report.found == len(held)
        missing = sum(row.total for row in report.rows if row.name.startswith("(no "))
        assert missing == sum(not values_of(event, by) for event in held)


@given(LEDGERS, st.sampled_from(LOOKED_UP), st.sampled_from(LOOKED_UP))
def test_pivots(held: list[Event], by: str, across: str) -> None:
    if by == across and by in (*UNITS, WEEKDAY, "kind", "status", "place", "series"):
        with pytest.raises(UsageError, match="are both"):
            asked(held, by=by, across=across)
        return
    report = asked(held, by=by, across=across)
    assert report.found == len(held)
    for row in report.rows:
        for column, count in zip(report.columns, row.counts, strict=True):
            if "unknown" in row.name + column or "(no" in row.name + column or (by == across and row.name == column):
                continue
            both = [e for e in held if row.name in values_of(e, by) and column in values_of(e, across)]
            assert count == len(both)


@given(st.lists(st.integers(0, 50), max_size=12), st.integers(0, 40))
def test_shares_of_a_whole_add_up(parts: list[int], more: int) -> None:
    whole = sum(parts)
    found = shares(parts, whole)
    assert sum(found) == (1000 if whole else 0)
    assert all(abs(share - 1000 * part / (whole or 1)) < 1 for share, part in zip(found, parts, strict=True))
    for share, part in zip(shares(parts, whole + more), parts, strict=True):
        assert abs(share - 1000 * part / ((whole + more) or 1)) < 1


@given(LEDGERS, st.sampled_from([name for name in LOOKED_UP if name not in UNITS]), st.sampled_from([*UNITS]))
def test_figures_beside_the_counts(held: list[Event], by: str, unit: str) -> None:
    for name in (by, unit):
        report = asked(held, by=name, share=True, cumulative=True, dates=True, change=name == unit)
        records = list(report.records())
        for at, record in enumerate(records):
            own = [event for event in held if record[name] in values_of(event, name)]
            known = "unknown" not in str(record[name]) and not str(record[name]).startswith("(no ")
            assert record["cumulative"] == sum(row.total for row in report.rows[: at + 1])
            dates = [event.when for event in own]
            order = sorted(dates, key=lambda when: (when.first, when.last, when.instant, when.text))
            if known:
                assert (record["first"], record["last"]) == ((order[0], order[-1]) if own else (None, None))
        totals = [row.total for row in report.rows]
        assert [record["share"] for record in records] == [tenths / 10 for tenths in shares(totals, len(held))]


@given(LEDGERS, st.sampled_from([*UNITS]))
def test_the_change_is_against_the_period_just_before(held: list[Event], unit: Unit) -> None:
    slow = slowly(held, unit)
    calendar_unit = UNITS[unit]
    for record in asked(held, by=unit, change=True).records():
        name = str(record[unit])
        days = [start.first for event in held if (start := start_of(event.when)) and values_of(event, unit) == {name}]
        if not days:
            continue
        number = calendar_unit.number(days[0])
        if record["change"] is not None:
            before = slow[calendar_unit.name(calendar_unit.start(number - 1))]
            assert record["change"] == slow[name] - before
            assert record["change_percent"] == (round(100 * (slow[name] - before) / before) if before else None)


@given(LEDGERS, st.sampled_from(LOOKED_UP), st.integers(1, 4))
def test_the_top_rows_and_the_top_of_each_row(held: list[Event], by: str, top: int) -> None:
    largest = [count for name, count in slowly(held, by).most_common() if name != "?"][:top]
    assert [row.total for row in asked(held, by=by, top=top).rows] == largest
    report = summary(Held(held), EVERYTHING, by="kind", across="actor", top=top)  # type: ignore[arg-type]
    assert isinstance(report, Ranking)
    for kind in {event.kind for event in held}:
        slow = slowly([event for event in held if event.kind == kind], "actor")
        found = [(place.name, place.events) for place in report.places if place.row == kind]
        assert [count for _, count in found] == sorted(slow.values(), reverse=True)[:top]
        assert all(slow[name] == count for name, count in found)


@given(LEDGERS, queries(), queries(), st.sampled_from(LOOKED_UP))
def test_selections_side_by_side(held: list[Event], one: Query, two: Query, by: str) -> None:
    report = summary(Held(held), one, by=by, compare=(("one", one), ("two", two)))  # type: ignore[arg-type]
    assert isinstance(report, Comparison)
    alone = [asked([event for event in held if matches(query, event)], by=by) for query in (one, two)]
    assert report.total.numbers == tuple(part.found for part in alone)
    for line in report.lines:
        each = [{row.name: row.total for row in part.rows}.get(line.name, 0) for part in alone]
        assert list(line.numbers) == each
    for record in report.records():
        pair: Any = record["selections"]
        first, second = pair
        assert second["difference"] == second["events"] - first["events"]
        assert second["ratio"] == (round(second["events"] / first["events"], 4) if first["events"] else None)


@settings(max_examples=100)
@given(whens(), st.sampled_from([*UNITS]))
def test_a_doubtful_date_may_be_off_by_its_own_length_and_a_week_at_the_least(when: When, unit: Unit) -> None:
    start, number = start_of(when), UNITS[unit].number
    if start is None or number(start.first) != number(start.last) or not start.doubt:
        assert elsewhere(when, unit) == (False, False)
        return
    wide = max(start.days, 7)
    steps = range(1, wide + 1)
    before = [start.first - timedelta(n) for n in steps if start.first.toordinal() - n >= 1]
    after = [start.last + timedelta(n) for n in steps if start.last.toordinal() + n <= date.max.toordinal()]
    here = number(start.first)
    assert elsewhere(when, unit) == (
        any(number(day) < here for day in before),
        any(number(day) > here for day in after),
    )


@given(LEDGERS, st.none() | st.sampled_from([2023, 2024, 2030]))
def test_the_days_of_a_calendar(held: list[Event], year: int | None) -> None:
    report = calendar(Held(held), EVERYTHING, year=year)  # type: ignore[arg-type]
    slow: Counter[date] = Counter()
    found = 0
    for event in held:
        start = start_of(event.when)
        if year is not None and (start is None or not start.first.year <= year <= start.last.year):
            continue
        found += 1
        if start is not None and start.precision in ("day", "minute"):
            slow[start.first] += 1
    assert (report.days, report.found) == (slow, found)
    assert list(report.days) == sorted(slow)
    several = sorted(((-count, day) for day, count in slow.items() if count > 1))
    most = several[:5]
    assert report.busiest().days == [(day, -count) for count, day in most]
    assert report.busiest().more == sum(count == most[-1][0] for count, _ in several[5:])
    assert sum(report.years.values()) == sum(slow.values())
    begun = [(start_of(event.when), event) for event in held]
    happened = {start.first for start, event in begun if start and event.status == "happened"
                and start.precision in ("day", "minute")}  # fmt: skip
    assert report.ahead == slow.keys() - happened
    assert sum(report.without.values()) <= report.found - sum(slow.values())


def test_nothing_is_an_empty_answer() -> None:
    for options in ({}, {"across": "kind"}, {"share": True}, {"change": True}, {"dates": True, "cumulative": True}):
        assert asked([], **options).rows == ()
    for by in GROUPS:
        assert asked([], by=by).rows == ()
    empty = summary(Held([]), EVERYTHING, compare=(("a", EVERYTHING), ("b", EVERYTHING)))  # type: ignore[arg-type]
    assert isinstance(empty, Comparison)
    assert (empty.lines, empty.found) == ((), 0)
    assert calendar(Held([]), EVERYTHING) == Calendar({}, 0, ("0 events",))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"by": "kind", "change": True}, "--by has to be a period"),
        ({"limit": 1, "top": 1}, "--limit and --top"),
        ({"by": "year", "top": 1, "cumulative": True}, "--cumulative adds up in order of time"),
        ({"across": "kind", "share": True, "cumulative": True}, "not both --share and --cumulative"),
        ({"across": "kind", "top": 1, "dates": True}, "--top with --across"),
        ({"across": "kind", "compare": (("a", EVERYTHING),)}, "--compare does not go with --across"),
        ({"top": 2, "compare": (("a", EVERYTHING),)}, "--compare does not go with --top"),
        ({"dates": True, "compare": (("a", EVERYTHING),)}, "--compare does not go with --dates"),
    ],
)
def test_what_does_not_go_together_is_said(options: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        asked([], **options)


def test_a_doubtful_date_near_the_border_is_said() -> None:
    held = [
        Event(when=When.parse(text), title="x") for text in ("2024-01~", "2024-01-03?", "2024-12~", "2024~", "2024-06~")
    ]
    assert asked(held).notes == (
        "5 events",
        "3 of them may fall in the year before and 2 in the year after: their dates are approximate or uncertain",
    )
    assert asked(held[:1]).notes[1] == ("1 of them may fall in the year before: its date is approximate or uncertain")
