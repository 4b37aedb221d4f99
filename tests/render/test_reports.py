"""Cards, counts, findings and changes, as they are to be seen."""

from datetime import date

import pytest

from tests.view.samples import DECLARATION, LEDGER, RESOLUTION, WAIC
from tests.view.test_changes import CHANGES, EDITED
from tracker.event import changed
from tracker.render import Screen, render
from tracker.render.drawings.bar_chart import bar
from tracker.view.card import card
from tracker.view.changes import difference, log
from tracker.view.check import check
from tracker.view.report import Report
from tracker.view.summary import summarize
from tracker.when import When

TERMINAL = Screen(60, terminal=True)
CARD = """\
3        Shanghai Declaration
date     2024-07-04, Thu
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
date      2024-07-04/06, Thu-Sat, 3 days, EDTF
          2024-07-04/2024-07-06
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
  to mend the first: tracker edit 3 --add-source URL
warning  overdue: 1
  5  expected 2025-02-10/11, which has passed
  to mend it: tracker edit 5 --status happened, postponed or
  cancelled
note  single-source: 1
  1  rests on one source, digitallibrary.un.org
  to mend it: tracker edit 1 --add-source URL
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
    assert "part of  2, which is not there" in printed(card(DECLARATION, [], []))


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
    assert lines[0].split()[:2] == ["kind", "19"]
    assert lines[0].split()[2:] == ["earlier", "2020", "2021", "2022", "2023", "2024", "total"]
    assert lines[2].split() == ["resolution", "19", "1", "1", "1", "1", "1", "24"]
    assert max(map(len, lines[:4])) <= 60


def test_bars_are_in_proportion_and_never_vanish() -> None:
    assert [bar(number, 1000, 10) for number in (0, 1, 500, 1000)] == ["", "▏", "█████", "██████████"]


def test_findings() -> None:
    assert printed(check(LEDGER, today=date(2025, 2, 20))) == FINDINGS
    assert printed(check([], today=date(2025, 2, 20))) == ""


def test_log_and_difference() -> None:
    assert printed(log(CHANGES)) == LOG
    assert printed(difference([RESOLUTION, WAIC], [EDITED, DECLARATION])) == DIFFERENCE
