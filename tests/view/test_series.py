"""What is said of a series: the next edition as it is recorded and as an estimate, and the series side by side."""

from collections.abc import Sequence
from datetime import date

import pytest

from tests.view.samples import Held
from tracker.event import Event
from tracker.query.tree import EVERYTHING
from tracker.registry import Status
from tracker.render import Screen, render
from tracker.view.analyses.series import SeriesReport, series
from tracker.when import When

TODAY = date(2024, 7, 8)


def edition(number: int, when: str, status: Status = "happened", theme: str = "") -> Event:
    details: dict[str, str | int] = {"series": "Forum", "edition": number, "theme": theme}
    return Event(id=number, when=When.parse(when), title=f"Forum {number}", status=status, details=details)


def report(editions: Sequence[Event], name: str = "Forum") -> SeriesReport:
    return series(Held(editions), EVERYTHING, name=name, today=TODAY)  # type: ignore[arg-type]


YEARLY = [edition(n, f"{2018 + n}-05-01") for n in (1, 2, 3)]
LATER = [edition(n, f"{2018 + n}-05-01") for n in (1, 2, 5)]


@pytest.mark.parametrize(
    ("editions", "said"),
    [
        (
            YEARLY,
            ["Next, an estimate: about 2022-05-02 (798 days ago; none is recorded since), between 2022-05-01 and"
             " 2022-05-02, by 2 intervals of 365 to 366 days, median 366"],
        ),
        (
            [*YEARLY, edition(8, "2025-05-01", "expected")],
            ["Missing: 4-7", "Next, as recorded: number 8, 2025-05-01, expected (in 297 days)",
             "Next, an estimate: about 2022-05-02 (798 days ago), between 2022-05-01 and 2022-05-02, by 2 intervals of"
             " 365 to 366 days, median 366"],
        ),
        (
            [*YEARLY, edition(4, "2024-06", "postponed")],
            ["Next, as recorded: number 4, 2024-06, postponed (overdue)"],
        ),
        ([*YEARLY, edition(4, "2024", "expected")], ["Next, as recorded: number 4, 2024, expected (now)"]),
        (
            [*YEARLY, edition(4, "2022-05-01", "expected"), edition(5, "2023-05-01")],
            ["median 365"],  # what came before the last one that happened is not the next
        ),
        (
            LATER,
            ["Missing: 3-4", "by 2 intervals of 365 to 366 days, median 366; 1 of them over missing numbers, in equal"
             " parts"],
        ),
    ],
)  # fmt: skip
def test_the_next_edition(editions: list[Event], said: list[str]) -> None:
    found = report(editions)
    notes = found.notes(found.items[0])
    for text in said:
        assert any(text in note for note in notes), notes
    recorded = [note for note in notes if note.startswith("Next, as recorded")]
    assert bool(recorded) == any("as recorded" in text for text in said)


@pytest.mark.parametrize(
    ("editions", "head"),
    [
        ([edition(1, "2022", theme="One")], "theme"),
        ([edition(1, "2022")], "title"),
        ([edition(1, "2022", theme="One"), edition(2, "2023")], "theme, else title"),
    ],
)
def test_a_column_is_headed_by_what_stands_in_it(editions: list[Event], head: str) -> None:
    lines = list(render(report(editions), "table", Screen(width=80, color=False, terminal=True)))
    assert lines[1].split("  ")[-2].strip() == head or f"  {head}  " in lines[1]
    assert ("Forum" in lines[3]) == (head == "title")


def test_what_is_printed_does_not_depend_on_how_many_series_there_are() -> None:
    for editions in (YEARLY, [*YEARLY, Event(id=9, when=When.year(2020), title="x", details={"series": "Other"})]):
        heads = [column.name for column in report(editions, "").grid(exact=True).columns]
        assert heads == ["series", "editions", "first", "last", "median days", "next", "estimate", "missing"]
        assert report(editions).grid(exact=True).columns[1].name == "number"


def test_the_series_side_by_side_say_which_next_one_is_an_estimate() -> None:
    found = report([*YEARLY, edition(4, "2025-05-01", "expected")], "").grid()
    assert next(iter(found.rows))[-1] == "2025-05-01 ○"
    found = report(YEARLY, "").grid()
    assert next(iter(found.rows))[-1] == "est. 2022-05-02, past"
    assert [column.name for column in report(LATER, "").grid().columns][-1] == "missing"
