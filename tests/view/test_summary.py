"""Counts one way and two, with what their foot says."""

import pytest

from tests.view.samples import LEDGER, event
from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.errors import UsageError
from tracker.view.analyses.summary import summarize
from tracker.view.counts.groups import GROUPS, group


def counts(by: str) -> dict[str, int]:
    return {row.name: row.total for row in summarize(LEDGER, by=by).rows}


def test_periods_come_in_order_with_the_empty_ones() -> None:
    assert counts("year") == {"2024": 4, "2025": 2}
    assert list(counts("month").items()) == [
        ("2024-07", 3), ("2024-08", 0), ("2024-09", 0), ("2024-10", 1), ("2024-11", 0),
        ("2024-12", 0), ("2025-01", 0), ("2025-02", 1), ("2025-03", 1),
    ]  # fmt: skip


def test_values_come_by_count_and_the_missing_one_last() -> None:
    assert list(counts("place").items()) == [("Paris", 1), ("Shanghai", 1), ("(no place)", 4)]
    first, *_, last = counts("actor")
    assert (first, last) == ("China", "(no actor)")
    assert list(counts("status")) == ["happened", "expected", "cancelled", "threatened"]


def test_an_event_with_several_actors_counts_once_for_each_and_the_total_is_of_events() -> None:
    report = summarize(LEDGER, by="actor")
    assert sum(row.total for row in report.rows) == 8
    assert report.total.total == 6
    assert report.notes == ("6 events; events with several actors are counted under each",)


def test_one_name_in_two_roles_counts_once() -> None:
    twice = event(1, "2024", "t", actors=[{"name": "China", "role": "by"}, {"name": "China", "role": "against"}])
    assert [(row.name, row.total) for row in summarize([twice], by="actor").rows] == [("China", 1)]


def test_a_date_too_coarse_for_the_period_has_a_row_of_its_own() -> None:
    events = [event(1, "2024", "a"), event(2, "2024-01-05", "b"), event(3, "../2020", "c")]
    rows = [row.name for row in summarize(events, by="month").rows]
    assert rows == ["(start unknown)", "2024, month unknown", "2024-01"]


def test_a_range_counts_where_it_begins_and_the_foot_says_so() -> None:
    report = summarize([event(1, "2024-01-30/2024-02-02", "a")], by="month")
    assert [(row.name, row.total) for row in report.rows] == [("2024-01", 1)]
    assert report.notes == ("1 event", "1 event spans several months; counted in the month it begins")


def test_a_pivot() -> None:
    report = summarize(LEDGER, by="year", across="status")
    assert report.columns == ("happened", "expected", "cancelled", "threatened")
    assert [(row.name, row.counts, row.total) for row in (*report.rows, report.total)] == [
        ("2024", (3, 0, 0, 1), 4),
        ("2025", (0, 1, 1, 0), 2),
        ("total", (3, 1, 1, 1), 6),
    ]
    assert next(iter(report.records())) == {
        "year": "2024",
        "events": 4,
        "status": {"happened": 3, "expected": 0, "cancelled": 0, "threatened": 1},
    }


@pytest.mark.parametrize("by", GROUPS)
@pytest.mark.parametrize("across", [None, "kind", "actor", "quarter"])
def test_every_pair_adds_up(by: str, across: str | None) -> None:
    report = summarize(LEDGER, by=by, across=across)
    assert report.total.total == len(LEDGER)
    for row in report.rows:
        assert len(row.counts) == len(report.columns)
        assert max(row.counts, default=0) <= row.total
    assert summarize([], by=by, across=across).rows == ()


def test_a_limit_keeps_the_largest_rows_and_adds_up_the_others() -> None:
    report = summarize(LEDGER, by="place", across="status").limited(1)
    assert [(row.name, row.counts, row.total) for row in (*report.rows, report.total)] == [
        ("(no place)", (2, 2), 4),
        ("(2 more)", (1, 1), 2),
        ("total", (3, 3), 6),
    ]
    assert report.columns == ("happened", "(3 more)")
    assert report.notes == (
        "6 events",
        "Top 1 of 3 rows; the other 2 are combined",
        "Top 1 of 4 columns; the other 3 are combined",
    )


def test_the_top_rows_say_what_they_leave_out() -> None:
    def notes(top: int, by: str) -> tuple[str, ...]:
        return summarize(LEDGER, by=by).largest(top).notes

    assert notes(1, "place") == (
        "6 events",
        "Top 1 of 2 rows with events; 1 more has as many as the last",
        "Not listed: 4 events under (no place)",
    )
    assert notes(2, "place") == ("6 events", "Not listed: 4 events under (no place)")
    assert notes(1, "status") == ("6 events", "Top 1 of 4 rows with events")
    assert notes(2, "status")[1] == "Top 2 of 4 rows with events; 2 more have as many as the last"
    assert notes(0, "status")[1] == "Top 0 of 4 rows with events"
    ranking = summarize(LEDGER, by="status", across="place").ranking(1)
    assert ranking.notes == ("6 events", "Not listed: 4 events under (no place)", "Top 1 of each row")
    ranking = summarize(LEDGER, by="status", across="kind").ranking(1)
    assert ranking.notes == ("6 events", "Top 1 of each row; in 1 row more have as many events as the last")


def test_a_limit_keeps_the_latest_periods() -> None:
    report = summarize(LEDGER, by="month").limited(2)
    assert [(row.name, row.total) for row in report.rows] == [("(7 more)", 4), ("2025-02", 1), ("2025-03", 1)]
    assert report.notes[-1] == "Latest 2 of 9; the other 7 are combined"


@pytest.mark.parametrize("by", GROUPS)
@pytest.mark.parametrize("limit", [0, 1, 3, 1_000])
def test_a_limit_counts_each_event_of_the_combined_rows_once(by: str, limit: int) -> None:
    report = summarize(LEDGER, by=by, across="kind")
    less = report.limited(limit)
    assert less.total.total == report.total.total
    whole = {row.name: row for row in report.rows}
    kept, rest = [row for row in less.rows if row.name in whole], [row for row in less.rows if row.name not in whole]
    combined = {name for name in whole if name not in {row.name for row in less.rows}}
    names = group(by)
    mine = [{value.name for value in names.values(names.key(event))} for event in LEDGER]
    assert sum(row.total for row in rest) == sum(not combined.isdisjoint(has) for has in mine)
    assert all(row.total == whole[row.name].total for row in kept)
    assert len(less.rows) == min(limit + 1, len(report.rows))
    assert sum(less.total.counts) == sum(report.total.counts)
    assert len(less.columns) == min(limit + 1, len(report.columns))
    assert (less == report) == (limit >= max(len(report.rows), len(report.columns)))


def test_an_unknown_group_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="unknown group 'yaer'"):
        summarize(LEDGER, by="yaer")


def test_empty_periods_are_rows_and_a_long_run_of_them_is_one() -> None:
    events = [event(1, "1950", "a"), event(2, "1953", "b"), event(3, "1999", "c")]
    rows = [(row.name, row.total) for row in summarize(events, by="year").rows]
    assert rows == [("1950", 1), ("1951", 0), ("1952", 0), ("1953", 1), ("1954 to 1998", 0), ("1999", 1)]


def test_a_coarse_date_adds_no_rows_before_the_first_period() -> None:
    rows = [row.name for row in summarize([event(1, "2023", "a"), event(2, "2023-06-05", "b")], by="month").rows]
    assert rows == ["2023, month unknown", "2023-06"]


def test_topics_are_cut_to_a_depth() -> None:
    events = [event(1, "2024", "a", topics=["ai/llm", "ai/chips"]), event(2, "2024", "b", topics=["ai"])]
    assert [(row.name, row.total) for row in summarize(events, by="topic", depth=1).rows] == [("ai", 2)]


def test_a_field_across_itself_leaves_its_own_cell_empty_and_is_noted_once() -> None:
    both = event(1, "2024", "a", actors=[{"name": "China"}, {"name": "France"}])
    report = summarize([both], by="actor", across="actor")
    assert [(row.name, row.counts) for row in report.rows] == [("China", (0, 1)), ("France", (1, 0))]
    assert report.notes == ("1 event; events with several actors are counted under each",)


def known() -> Directory:
    return load(shipped_file("world.json"))


ALIASES = [
    event(1, "2024", "a", actors=[{"name": "China", "role": "by"}, {"name": "PRC"}]),
    event(2, "2024", "b", actors=[{"name": "PRC", "role": "by"}]),
    event(3, "2024", "c", actors=[{"name": "Huawei", "role": "by"}, {"name": "Acme Corporation"}]),
]


@pytest.mark.parametrize(
    ("by", "rows"),
    [
        ("actor", [("China", 2), ("Acme Corporation", 1), ("Huawei", 1)]),
        ("by", [("China", 2), ("Huawei", 1)]),
        ("country", [("China", 3)]),
    ],
)
def test_an_alias_counts_as_the_actor_that_it_means(by: str, rows: list[tuple[str, int]]) -> None:
    assert [(row.name, row.total) for row in summarize(ALIASES, by=by, directory=known).rows] == rows


def test_an_actor_without_a_country_counts_as_none() -> None:
    events = [event(1, "2024", "a", actors=[{"name": "Acme"}]), event(2, "2024", "b", actors=[{"name": "BIS"}])]
    rows = [(row.name, row.total) for row in summarize(events, by="country", directory=known).rows]
    assert rows == [("United States", 1), ("(no country)", 1)]
