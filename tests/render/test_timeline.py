"""The drawn timeline, as it is to be seen."""

import re
from datetime import date

import pytest

from tests.view.samples import DROPPED, LEDGER, WAIC, by, event
from tracker.errors import UsageError
from tracker.render import Screen, render
from tracker.view.analyses.summary import summarize
from tracker.view.events.listing import listing
from tracker.view.timeline.periods import timeline

TERMINAL = Screen(72, terminal=True)
BY_MONTH = """\
Jul 2024                                ██████ 3 events
   Mon  1 Jul ●   Resolution on AI capacity-building                   1
              │   resolution · UN General Assembly, China · A/RES/78/311
   Thu  4 Jul ●━┓ WAIC 2024                                            2
              │ ┃ conference · Shanghai Municipal Government · Shanghai
              ● ┃   Shanghai Declaration                               3
              │ ┃   statement · China
   Sat  6 Jul ┝━┛ end                                                  2
              ┊
              ┊   — 2 months without events —
              ┊
Oct 2024                                ██ 1 event
          Oct !   Tariffs on electric cars                             4
              │   threatened · sanction · European Union → China
              ┊
              ┊   — 1 month without events —
              ┊
  24 Dec 2024 ┿━━━ today ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
              ┊
              ┊   — 2 months without events —
              ┊
Feb 2025                                ██ 1 event
    10–11 Feb ○   AI Action Summit                                     5
              │   expected · summit · Paris
              │
Mar 2025                                ██ 1 event
   Sun  2 Mar ✕   Dialogue of experts                                  6
              │   cancelled · meeting
"""


def drawn(events: object, screen: Screen = TERMINAL, **options: object) -> str:
    return "".join(f"{line}\n" for line in render(timeline(events, **options), "timeline", screen))  # type: ignore[arg-type]


def test_by_month() -> None:
    assert drawn(LEDGER, per="month", today=date(2024, 12, 24)) == BY_MONTH


@pytest.mark.parametrize(
    ("when", "per", "lines"),
    [
        ("../2023-07-03", "year", ["  until 3 Jul ● T"]),
        ("/2023-07-03", "year", ["  ?–3 Jul ● T"]),
        ("2024-07-03/..", "year", ["  from 3 Jul ● T"]),
        ("2024-07-03/", "year", ["  3 Jul–? ● T"]),
        ("../..", "year", ["  any time ● T"]),
        ("2024-07-04/2024-07-07", "year", ["  4–7 Jul ● T"]),
        ("2024-06-29/2024-07-02", "year", ["  29 Jun–2 Jul ● T"]),
        ("2024-12-30/2025-01-02", "month", ["  30 Dec–2 Jan 2025 ● T"]),
        ("2024-06-29/2024-07-02", "decade", ["  29 Jun–2 Jul 2024 ● T"]),
        ("2023-12-30/2024-01-02", "decade", ["30 Dec 2023–2 Jan 2024 ● T"]),
        ("2024-07/2024-09", "year", ["  Jul–Sep ● T"]),
        ("2019/2021", "year", ["  2019–2021 ● T"]),
        ("2024-07-04?/2024-07-07", "year", ["  4 Jul?–7 Jul ● T"]),
        ("2019?", "year", ["  2019? ● T"]),
        ("1962-10~", "decade", ["  c. Oct 1962 ● T"]),
        ("2024-35", "year", ["  Q3 ● T"]),
        ("2024-24", "year", ["  winter ● T"]),
        ("2024-07-04?", "month", ["  4 Jul? ● T"]),
        ("2024-07-04T09:30Z", "day", ["  Thu  4 Jul ● T", "             │ 09:30Z"]),
        ("199X", "year", ["  1990s ● T"]),
    ],
)
def test_labels(when: str, per: str, lines: list[str]) -> None:
    said = drawn([event(1, when, "T")], per=per).splitlines()[1:]
    assert [re.sub(r" +1$", "", line) for line in said] == lines


def test_today_before_all_within_a_period_and_after_all() -> None:
    assert drawn([DROPPED], today=date(2025, 1, 1)).splitlines()[1].startswith("  1 Jan 2025 ┿━ today")
    assert drawn(LEDGER, per="year", today=date(2025, 3, 1)).splitlines()[-3].startswith("  1 Mar 2025 ┿━━━ today")
    assert "today" not in drawn(LEDGER, today=date(2026, 1, 1))


def test_titles_wrap_on_a_terminal_and_not_in_a_pipe() -> None:
    long = event(1, "2024-07-04", "word " * 40)
    assert max(len(line) for line in drawn([long]).splitlines()) <= 72
    assert ("word " * 40).strip() in drawn([long], Screen(72))


def test_colour_by_kind() -> None:
    assert "\x1b[32m●\x1b[0m" in drawn([WAIC], Screen(72, color=True, terminal=True))


def test_long_gaps_are_said_in_years() -> None:
    events = [event(1, "1962-10-16", "a"), event(2, "2024-12-05", "b")]
    assert "— 62 years 1 month without events —" in drawn(events, per="month")


def test_a_list_can_be_drawn_and_counts_cannot() -> None:
    assert list(render(listing(LEDGER), "timeline", TERMINAL))
    with pytest.raises(UsageError, match="summary cannot be drawn"):
        list(render(summarize(LEDGER), "timeline", TERMINAL))


BRIEF_BY_MONTH = """\
Jul 2024                                ██████ 3 events
   Mon  1 Jul ● Resolution on AI capacity-building                     1
      4–6 Jul ● WAIC 2024                                              2
   Thu  4 Jul ● Shanghai Declaration                                   3
              ┊ — 2 months without events —
Oct 2024                                ██ 1 event
          Oct ! Tariffs on electric cars                               4
              ┊ — 1 month without events —
  24 Dec 2024 ┿━ today ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
              ┊ — 2 months without events —
Feb 2025                                ██ 1 event
    10–11 Feb ○ AI Action Summit                                       5

Mar 2025                                ██ 1 event
   Sun  2 Mar ✕ Dialogue of experts                                    6

○ expected   ✕ cancelled   ! threatened
"""


def test_a_brief_timeline_has_a_line_for_each_event_and_says_what_the_signs_mean() -> None:
    assert drawn(LEDGER, per="month", today=date(2024, 12, 24), brief=True) == BRIEF_BY_MONTH


def test_more_than_a_hundred_events_are_brief_unless_asked_in_full() -> None:
    events = [event(number, f"{1800 + number}", "T", place="Paris") for number in range(1, 102)]
    assert drawn(events).splitlines()[0] == "101 events, each: Paris (--full: all details)"
    assert drawn(events, limit=100).splitlines()[0] == "100 events, each: Paris"
    assert "--full" not in drawn(events, brief=False)
    assert [timeline(events, limit=limit).brief for limit in (100, None)] == [False, True]


def test_what_all_have_in_common_is_said_once_at_the_head() -> None:
    events = [
        event(number, f"2024-07-{number:02}", "T", kind="resolution", actors=by("UN"), place=f"room {number}")
        for number in range(1, 14)
    ]
    said = drawn(events).splitlines()
    assert said[:2] == ["13 events, each: resolution · UN", ""]
    assert sum("resolution" in line for line in said) == 1
    assert sum("│ room" in line for line in said) == 13
    assert "each" not in drawn(events[:12])


def test_a_wide_brief_timeline_has_a_second_column() -> None:
    said = drawn(LEDGER, Screen(120, terminal=True), brief=True).splitlines()
    assert said[1].split("   ")[0] == "  Mon  1 Jul ● Resolution on AI capacity-building"
    assert "  resolution · UN General Assembly, Chi" in said[1]
    assert {len(line) for line in said[1:3]} == {120}


def test_a_date_is_said_once_for_the_events_of_a_day() -> None:
    events = [event(1, "2024-07-04", "a"), event(2, "2024-07-04", "b"), event(3, "2024-07-04", "c", kind="law")]
    assert drawn(events).count("4 Jul") == 1
    assert drawn(events, brief=True).count("4 Jul") == 1


@pytest.mark.parametrize("status", ["expected", "postponed", "cancelled", "threatened"])
def test_a_status_is_said_by_its_sign_and_one_word(status: str) -> None:
    for brief in (True, False):
        assert drawn([event(1, "2024", "T", status=status)], brief=brief).lower().count(status) == 1


@pytest.mark.parametrize("brief", [True, False])
@pytest.mark.parametrize(
    ("when", "label"),
    [("2025-10-09", "Thu  9 Oct"), ("2025-10-30/2025-11-02", "30 Oct–2 Nov"), ("../2025-10-30", "until 30 Oct"),
     ("2025-10-09?", "9 Oct?"), ("2024-12-30/2025-01-02", "30 Dec–2 Jan 2025")],
)  # fmt: skip
def test_a_date_that_has_no_room_beside_the_line_stands_above(when: str, label: str, brief: bool) -> None:
    events = [event(140, when, "China expands its controls"), event(141, when, "Talks in Busan")]
    lines = drawn(events, Screen(20, terminal=True), per="year", brief=brief).splitlines()
    assert lines.count(label) == 1
    assert "…" not in "".join(line for line in lines if "●" not in line)
    assert "●" in lines[lines.index(label) + 1]
    wide = drawn(events, Screen(60, terminal=True), per="year", brief=brief)
    assert f" {label} ● " in wide
