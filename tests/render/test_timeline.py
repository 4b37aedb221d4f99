"""The drawn timeline, as it is to be seen."""

from datetime import date

import pytest

from tests.view.samples import DROPPED, LEDGER, WAIC, event
from tracker.errors import UsageError
from tracker.render import Screen, render
from tracker.view.listing import listing
from tracker.view.summary import summarize
from tracker.view.timeline import timeline

TERMINAL = Screen(72, terminal=True)
BY_MONTH = """\
Jul 2024                                ██████ 3 events
    Mon  1 Jul ● Resolution on AI capacity-building
               │ resolution · UN General Assembly, China · A/RES/78/311
    Thu  4 Jul ● Shanghai Declaration
               │ statement · China
    Thu  4 Jul ┏ WAIC 2024
    Sat  6 Jul ┗ conference · Shanghai Municipal Government · Shanghai
               ┊
               ┊ — 2 months without events —
               ┊
Oct 2024                                ██ 1 event
           Oct ! Tariffs on electric cars
               │ THREATENED · sanction · European Union → China
               ┊
               ┊ — 1 month without events —
               ┊
   24 Dec 2024 ┿━ today ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
               ┊
               ┊ — 2 months without events —
               ┊
Feb 2025                                ██ 1 event
    Mon 10 Feb ○ AI Action Summit
    Tue 11 Feb ┗ EXPECTED · summit · Paris
               │
Mar 2025                                ██ 1 event
    Sun  2 Mar ✕ Dialogue of experts
               │ CANCELLED · meeting

○ expected   ✕ cancelled   ! threatened
"""


def drawn(events: object, screen: Screen = TERMINAL, **options: object) -> str:
    return "".join(f"{line}\n" for line in render(timeline(events, **options), "timeline", screen))  # type: ignore[arg-type]


def test_by_month() -> None:
    assert drawn(LEDGER, per="month", today=date(2024, 12, 24)) == BY_MONTH


@pytest.mark.parametrize(
    ("when", "per", "lines"),
    [
        ("../2023-07-03", "year", ["         until ┏ T", "    3 Jul 2023 ┗"]),
        ("2024-07-03/..", "year", ["    Wed  3 Jul ┏ T", "      open end ┇"]),
        ("2024-07-03/", "year", ["    Wed  3 Jul ┏ T", "   end unknown ┇"]),
        ("2024-12-30/2025-01-02", "month", ["    Mon 30 Dec ┏ T", "    2 Jan 2025 ┗"]),
        ("2019?", "year", ["         2019? ● T"]),
        ("1962-10~", "decade", ["   c. Oct 1962 ● T"]),
        ("2024-35", "year", ["            Q3 ● T"]),
        ("2024-24", "year", ["        winter ● T"]),
        ("2024-07-04?", "month", ["        4 Jul? ● T"]),
        ("2024-07-04T09:30Z", "day", ["    Thu  4 Jul ● T", "               │ 09:30Z"]),
        ("199X", "year", ["         1990s ● T"]),
    ],
)
def test_labels(when: str, per: str, lines: list[str]) -> None:
    assert drawn([event(1, when, "T")], per=per).splitlines()[1:] == lines


def test_today_before_all_within_a_period_and_after_all() -> None:
    assert drawn([DROPPED], today=date(2025, 1, 1)).splitlines()[1].startswith("    1 Jan 2025 ┿━ today")
    assert drawn(LEDGER, per="year", today=date(2025, 3, 1)).splitlines()[-5].startswith("    1 Mar 2025 ┿━ today")
    assert "today" not in drawn(LEDGER, today=date(2026, 1, 1))


def test_titles_wrap_on_a_terminal_and_not_in_a_pipe() -> None:
    long = event(1, "2024-07-04", "word " * 40)
    assert max(len(line) for line in drawn([long]).splitlines()) <= 72
    assert ("word " * 40).strip() in drawn([long], Screen(72))


def test_colour_by_kind() -> None:
    assert "\x1b[32m┏\x1b[0m" in drawn([WAIC], Screen(72, color=True, terminal=True))


def test_long_gaps_are_said_in_years() -> None:
    events = [event(1, "1962-10-16", "a"), event(2, "2024-12-05", "b")]
    assert "— 62 years 1 month without events —" in drawn(events, per="month")


def test_a_list_can_be_drawn_and_counts_cannot() -> None:
    assert list(render(listing(LEDGER), "timeline", TERMINAL))
    with pytest.raises(UsageError, match="summary cannot be drawn"):
        list(render(summarize(LEDGER), "timeline", TERMINAL))
