"""The order of a list, its columns and its limit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import events
from tests.view.samples import LEDGER, TARIFFS
from tracker.errors import UsageError
from tracker.event import Event, changed, chronological
from tracker.view.events.columns import ALIASES, COLUMNS
from tracker.view.events.listing import listing


def ids(found: tuple[Event, ...]) -> list[int]:
    return [event.id for event in found]


@pytest.mark.parametrize(
    ("options", "order"),
    [
        ({}, [1, 3, 2, 4, 5, 6]),
        ({"sort": None}, [6, 5, 4, 3, 2, 1]),
        ({"sort": "id"}, [1, 2, 3, 4, 5, 6]),
        ({"sort": "title"}, [5, 6, 1, 3, 4, 2]),
        ({"sort": "place"}, [5, 2, 1, 3, 4, 6]),
        ({"sort": "kind", "limit": 2}, [2, 6]),
        ({"reverse": True, "limit": 2}, [6, 5]),
        ({"limit": 0}, []),
    ],
)
def test_order_and_limit(options: dict[str, object], order: list[int]) -> None:
    report = listing(reversed(LEDGER), **options)  # type: ignore[arg-type]
    assert (ids(report.events), report.total) == (order, 6)


@given(st.lists(events(), max_size=6), st.sampled_from(tuple(COLUMNS)), st.randoms())
def test_the_order_is_total(found: list[Event], sort: str, random: object) -> None:
    numbered = [changed(event, id=number) for number, event in enumerate(found, 1)]
    shuffled = list(numbered)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert listing(shuffled, sort=sort) == listing(numbered, sort=sort)
    assert listing(shuffled).events == tuple(sorted(numbered, key=chronological))


def test_columns_for_people_and_for_programs() -> None:
    report = listing([TARIFFS], columns=["date", "actors", "by", "against", "status"])
    grid = report.grid()
    assert [column.name for column in grid.columns] == ["date", "actors", "by", "against", "status"]
    assert list(grid.rows) == [("2024-10", "European Union → China", "European Union", "China", "threatened")]


def test_exact_dates_are_edtf() -> None:
    rows = [list(listing(LEDGER[1:2], columns=["when"]).grid(exact=exact).rows) for exact in (False, True)]
    assert rows == [[("2024-07-04/06",)], [("2024-07-04/2024-07-06",)]]


def test_the_name_of_a_column_in_any_case() -> None:
    assert [column.name for column in listing(LEDGER, columns=["ID", "Title", "DATE"]).grid().columns] == [
        "id",
        "title",
        "date",
    ]


def test_editions_are_sorted_by_number() -> None:
    editions = [2, 9, 10, 100, "special"]
    written = [changed(LEDGER[1], id=at, details={"edition": edition}) for at, edition in enumerate(editions, 1)]
    none = changed(LEDGER[1], id=6, details={})
    assert ids(listing([none, *reversed(written)], sort="edition").events) == [1, 2, 3, 4, 5, 6]


def test_an_unknown_column_names_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        listing(LEDGER, columns=["tilte"])
    assert (caught.value.sentence, caught.value.hint) == ("unknown column 'tilte'; did you mean title?", None)


def test_a_number_is_a_number_for_programs() -> None:
    (record,) = listing([LEDGER[1]], columns=["id", "edition", "series"]).records()
    assert record == {"id": 2, "edition": 7, "series": "WAIC"}


def test_another_name_of_a_column_is_not_a_column() -> None:
    assert not ALIASES.keys() & COLUMNS.keys()
    assert set(ALIASES.values()) <= COLUMNS.keys()
