"""Cards, counts, findings and changes, as they are to be seen."""

from datetime import date

import pytest

from tests.view.samples import DECLARATION, LEDGER, RESOLUTION, WAIC
from tests.view.test_changes import CHANGES, EDITED
from tracker.event import Link, Source, changed
from tracker.render import Screen, render
from tracker.render.drawings.bar_chart import bar
from tracker.view.analyses.summary import Summary, summarize
from tracker.view.changes import difference, log
from tracker.view.checks.check import check
from tracker.view.counts.rows import Row
from tracker.view.events.card import card
from tracker.view.events.listing import listing
from tracker.view.report import Report
from tracker.when import When

TERMINAL = Screen(60, terminal=True)
CARD = """\
3        Shanghai Declaration
date     4 July 2024 (Thu)
kind     statement
status   happened
by       China
topics   ai/governance
part of  2 2024-07-04/06 WAIC 2024
follows  1 2024-07-01 Resolution on AI capacity-building
note     Read out at the opening.
         Text in Chinese and English.
"""
WAIC_CARD = """\
2         WAIC 2024
date      4–6 July 2024 (Thu–Sat, 3 days)
kind      conference
status    happened
by        Shanghai Municipal Government
topics    ai/waic
place     Shanghai
series    WAIC
edition   7
source    https://www.shine.cn/biz/2407043851/
          “It opened.”
          source's wording: “July 4”
source    Xinhua
          https://xinhua.cn/
includes  3 2024-07-04 Shanghai Declaration
"""
BARS = """\
2024   4  ██████████████████████████████████████████████████
2025   2  █████████████████████████
────────
total  6
6 events
"""
PIVOT = """\
year   happened  expected  cancelled  threatened  total
─────  ────────  ────────  ─────────  ──────────  ─────
2024          3         ·          ·           1      4
2025          ·         1          1           ·      2
total         3         1          1           1      6
6 events
"""
FINDINGS = """\
warning  no-source: 4
  3  no source
  4  no source
  5  no source
  6  no source
  fix the first with: tracker edit 3 --add-source URL
warning  overdue: 1
  5  expected 2025-02-10/11, which has passed
  fix with: tracker confirm 5
note  single-source: 1
  1  only one source (digitallibrary.un.org)
  fix with: tracker edit 1 --add-source URL
5 warnings, 1 note in 6 events
"""
LOG = """\
5  2024-07-08 09:30 UTC  kinds --add coup (undone by 6)
  + kind coup: a seizure of power
3  2024-07-08 09:30 UTC  tracker remove 4 (undone by 4)
  - 4 2024-10 Tariffs on electric cars
2  2024-07-08 09:30 UTC  tracker edit 2
  ~ 2 2024-07-04/07 WAIC 2024
      when: 2024-07-04/2024-07-06 → 2024-07-04/2024-07-07
      actors: + China
      place: Shanghai → nothing
1  2024-07-08 09:30 UTC  tracker add -
  + 1 2024-07-01 Resolution on AI capacity-building
  + 2 2024-07-04/06 WAIC 2024
"""
DIFFERENCE = """\
Added: 1
  + 3 2024-07-04 Shanghai Declaration
Changed: 1
  ~ 2 2024-07-04/07 WAIC 2024
      when: 2024-07-04/2024-07-06 → 2024-07-04/2024-07-07
      actors: + China
      place: Shanghai → nothing
Removed: 1
  - 1 2024-07-01 Resolution on AI capacity-building
"""


def printed(report: Report, screen: Screen = TERMINAL) -> str:
    return "".join(f"{line}\n" for line in render(report, "table", screen))


def test_card() -> None:
    assert printed(card(DECLARATION, [], [RESOLUTION, WAIC])) == CARD
    assert printed(card(WAIC, [DECLARATION], [])) == WAIC_CARD
    assert "part of  2 (no such event)" in printed(card(DECLARATION, [], []))


def test_summary() -> None:
    assert printed(summarize(LEDGER)) == BARS
    assert printed(summarize(LEDGER, across="status")) == PIVOT


def test_a_pivot_wider_than_the_screen_keeps_the_most_and_adds_up_the_rest() -> None:
    lines = printed(summarize(LEDGER, across="actor"), Screen(40, terminal=True)).splitlines()
    assert "more" in lines[0]
    assert max(map(len, lines[:5])) <= 40


@pytest.mark.parametrize("across", ["status", "kind", "year"])
def test_a_pivot_is_whole_as_soon_as_it_fits(across: str) -> None:
    whole = printed(summarize(LEDGER, across=across), Screen(1000, terminal=True))
    size = max(map(len, whole.splitlines()[:-1]))
    assert printed(summarize(LEDGER, across=across), Screen(size, terminal=True)) == whole
    assert printed(summarize(LEDGER, across=across), Screen(size - 1, terminal=True)) != whole


def test_of_periods_the_earliest_give_way() -> None:
    years = [changed(LEDGER[0], id=year, when=When.year(year)) for year in range(2001, 2025)]
    lines = printed(summarize(years, by="kind", across="year"), Screen(60, terminal=True)).splitlines()
    assert lines[0].split() == ["kind", "before", "2020", "2020", "2021", "2022", "2023", "2024", "total"]
    assert lines[2].split() == ["resolution", "19", "1", "1", "1", "1", "1", "24"]
    assert max(map(len, lines)) <= 60
    assert "Earlier years combined; all with --format csv" in lines


def test_bars_are_in_proportion_and_never_vanish() -> None:
    assert [bar(number, 1000, 10) for number in (0, 1, 500, 1000)] == ["", "▏", "█████", "██████████"]


@pytest.mark.parametrize("aside", ["(67 more)", "(no place)", "(start unknown)"])
def test_bars_are_scaled_by_the_rows_that_are_one_value(aside: str) -> None:
    rows = (Row("Paris", (), 10), Row("Rome", (), 5), Row(aside, (), 1000))
    report = Summary("place", "", rows, (), Row("total", (), 1015), ())
    bars = [line.count("█") for line in printed(report, Screen(100, terminal=True)).splitlines()]
    assert bars[:3] == [60, 30, 0]


def test_bars_grow_with_the_screen() -> None:
    assert [printed(summarize(LEDGER), Screen(size, terminal=True)).count("█") for size in (60, 80, 200)] == [
        75,
        90,
        150,
    ]


def test_a_value_is_not_counted_with_itself() -> None:
    lines = printed(summarize(LEDGER, by="kind", across="kind"), Screen(200, terminal=True)).splitlines()
    assert next(line for line in lines if line.startswith("summit ")).split()[1:-1] == ["·"] * 6


def test_nothing_counted_prints_nothing() -> None:
    assert printed(summarize([])) == printed(summarize([], across="kind")) == ""


def test_notes_are_wrapped() -> None:
    lines = printed(summarize(LEDGER, by="actor"), Screen(40, terminal=True)).splitlines()
    assert max(map(len, lines)) <= 40


LONG_ADDRESS = "https://example.org/" + "a-long-path/" * 9 + "page.html?id=311"


@pytest.mark.parametrize("columns", [20, 40, 60, 80])
def test_an_address_is_never_broken(columns: int) -> None:
    screen = Screen(columns, terminal=True)
    said = changed(WAIC, sources=(Source(name="Xinhua", url=LONG_ADDRESS),), note=f"See {LONG_ADDRESS} for more.")
    lines = printed(card(said, [], []), screen).splitlines()
    assert sum(LONG_ADDRESS in line for line in lines) == 2
    assert LONG_ADDRESS in printed(listing([said], columns=("id", "url")), screen)
    assert LONG_ADDRESS in printed(difference([WAIC], [said]), screen)


def test_a_card_says_a_clock_of_the_same_day_with_the_date_and_marks_linked_events() -> None:
    event = changed(DECLARATION, dates={"adopted": DECLARATION.when, "effective": When.parse("2024-08")})
    said = printed(card(event, [changed(WAIC, status="expected", links=(Link("part-of", 3),))], []))
    assert "date       4 July 2024 (Thu); adopted the same day\neffective  August 2024\n" in said
    assert "includes   2 2024-07-04/06 ○ WAIC 2024" in said


def test_findings() -> None:
    assert printed(check(LEDGER, today=date(2025, 2, 20))) == FINDINGS
    assert printed(check([], today=date(2025, 2, 20))) == ""


def test_log_and_difference() -> None:
    assert printed(log(CHANGES)) == LOG
    assert printed(difference([RESOLUTION, WAIC], [EDITED, DECLARATION])) == DIFFERENCE
