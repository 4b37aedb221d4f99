"""Questions a reader asks of the starter timeline, their answers worked out by hand from its dates.

These are about distances, silences, editions and what is in force; `test_questions.py` has those about counts.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tracker.cli.main import run

STARTER = Path(__file__).parents[2] / "db" / "timeline.json"
Ask = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Ask:
    """Ask the starter timeline on a day, by default 1 December 2025, and return the records of the answer."""
    monkeypatch.setenv("HOME", str(tmp_path))

    def answer(*words: str, today: str = "2025-12-01", db: Path = STARTER) -> list[dict[str, Any]]:
        monkeypatch.setenv("TRACKER_TODAY", today)
        assert run(["--db", str(db), *words, "--format", "json"]) == 0
        found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
        return found

    return answer


US_CONTROLS = "by:us kind:export-control"
CHINESE_MEASURES = "by:china kind:export-control"


def test_how_many_days_after_each_us_control_did_china_act_next(ask: Ask) -> None:
    found = {row["anchor"]["id"]: row for row in ask("around", US_CONTROLS, "--each", "--of", CHINESE_MEASURES)}
    # 36: 7 October 2022, the next is gallium and germanium, 1 August 2023: 24 + 30 + 31 + 212 + 1.
    assert (found[36]["days"], found[36]["next"]["id"]) == (298, 53)
    assert (found[109]["days"], found[109]["next"]["id"]) == (1, 110)  # 2 and 3 December 2024
    assert (found[127]["days"], found[127]["next"]["id"]) == (10, 129)  # 25 March and 4 April 2025
    assert (found[130]["days"], found[130]["next"]["id"]) == (183, 144)  # 9 April and 9 October 2025
    # 72: 17 November 2023; antimony has no day in August 2024, so 1 August at the earliest.
    assert (found[72]["days"], found[72]["next"]["id"]) == (258, 101)
    assert 133 not in found  # the compliance date was cancelled


def test_does_china_act_more_often_than_usual_in_the_weeks_after_a_us_control(ask: Ask) -> None:
    found = ask("around", US_CONTROLS, "-7d", "+14d", "--of", CHINESE_MEASURES)
    # Within a week: 110 a day after 109, 129 seven days after 128. In the week after that: 129 ten days after 127.
    assert [(row["from"], row["to"], row["events"]) for row in found] == [(-7, -1, 1), (0, 0, 0), (1, 7, 2), (8, 14, 1)]
    assert all(row["anchors"] == 21 and row["low"] <= row["usual"] <= row["high"] for row in found)
    assert [row["verdict"] for row in found] == ["", "", "more", ""]


def test_how_far_apart_were_the_editions_of_waic(ask: Ask) -> None:
    [waic] = ask("series", "WAIC")
    assert [row["number"] for row in waic["editions"]] == [1, 2, 3, 4, 5, 6, 7, 8]
    # From first day to first day: 2018-09-17, 2019-08-29, 2020-07-09, 2021-07-08, 2022-09-01, 2023-07-06,
    # 2024-07-04, 2025-07-26.
    assert [row["days"] for row in waic["editions"]] == [None, 346, 315, 364, 420, 308, 364, 387]
    assert (waic["missing"], waic["twice"]) == ([], [])
    assert waic["editions"][6]["theme"] == "Governing AI for Good and for All"


def test_when_may_the_next_waic_be(ask: Ask) -> None:
    [waic] = ask("series", "waic")
    # The median of the seven intervals is 364: 26 July 2025 and 364 days; by 308 and by 420 at the ends.
    assert waic["next"]["day"] == "2026-07-25"
    assert (waic["next"]["earliest"], waic["next"]["latest"]) == ("2026-05-30", "2026-09-19")


def test_which_series_are_there_and_which_are_too_short_for_an_estimate(ask: Ask) -> None:
    found = {row["series"]: (len(row["editions"]), row["next"] is not None) for row in ask("series")}
    assert found == {
        "AI summits": (3, True), "UNESCO General Conference": (1, False), "US-China leaders' meeting": (2, False),
        "WAIC": (8, True),
    }  # fmt: skip


def test_which_sanctions_and_controls_were_in_force_on_30_june_2024(ask: Ask) -> None:
    found = ask("inforce", "kind:sanction,export-control", "--on", "2024-06-30")
    there = [row["id"] for row in found if row["state"] == "in force"]
    assert there == [10, 11, 12, 14, 15, 16, 19, 21, 27, 28, 33, 36, 40, 53, 47, 58, 62, 64, 72]
    # The rules of October 2023 have their date in October, but took effect on 17 November.
    assert next(row["begins"] for row in found if row["id"] == 64) == "2023-11-17"
    assert next(row["amended_by"] for row in found if row["id"] == 36) == [64]


def test_what_ended_and_what_began_between_new_year_and_june_2025_in_us_ai_policy(ask: Ask) -> None:
    found = ask("inforce", "by:us topic:ai", "--on", "2025-06-01", "--since", "2025-01-01")
    ended = {row["id"]: (row["ends"], row["lifted_by"]) for row in found if row["state"] == "ended"}
    # Biden's order was revoked on 20 January, the AI Diffusion Rule rescinded on 13 May.
    assert ended[66] == ("2025-01-20", [117])
    assert ended[115] == ("2025-05-13", [132])
    assert ended[113] == ended[115]  # the rule carried out the framework, and nothing else did
    # 117, the revocation, is no measure itself.
    assert [row["id"] for row in found if row["state"] == "in force" and row["began_since"]] == [114, 120, 130]


def test_what_was_announced_to_begin_after_the_middle_of_july_2024_in_the_ai_act(ask: Ask) -> None:
    found = ask("inforce", "actor:eu kind:law", "--on", "2024-07-15")
    assert [(row["id"], row["begins"]) for row in found if row["state"] == "to begin"] == [
        (98, "2024-08-01"),
        (100, "2024-08-01"),
        (122, "2025-02-02"),  # fixed by the Act, and so known with it
        (139, "2025-08-02"),
    ]


def test_what_is_the_longest_silence_on_export_controls(ask: Ask) -> None:
    longest, second, *_ = ask("gaps", "kind:export-control")
    # SMIC on 18 December 2020, A100 and H100 on 26 August 2022: 378 days to the end of 2021, and 238.
    assert (longest["days"], longest["before"]["id"], longest["after"]["id"]) == (616, 21, 33)
    # 17 November 2023 to antimony, which has no day in August 2024.
    assert (second["days"], second["before"]["id"], second["after"]["id"]) == (258, 72, 101)


def test_a_topic_is_silent_while_nothing_below_it_happens(ask: Ask) -> None:
    by_topic = [row for row in ask("gaps", "--by", "topic") if row["topic"] == "chips"]
    alone = ask("gaps", "topic:chips")
    assert [row["days"] for row in by_topic] == [row["days"] for row in alone]
    # SMIC, 18 December 2020, to the H100, which has no day in March 2022: 13 + 365 + 60. The rules of 17 November 2023
    # to those of 2 December 2024: 381 with 29 February. Huawei, 15 May 2019, to HiSilicon a year of 366 days later.
    assert [row["days"] for row in alone[:3]] == [438, 381, 366]


def test_since_when_has_nothing_happened(ask: Ask) -> None:
    running = [row for row in ask("gaps", "--longer", "1d") if row["running"]]
    # The last event is of 9 November 2025: 21 days of November and the first of December.
    assert [(row["days"], row["before"]["id"], row["after"]) for row in running] == [(22, 146, None)]


def test_what_is_overdue(ask: Ask, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask("agenda") == []  # nothing in the starter timeline is expected
    own = tmp_path / "t.json"
    own.write_bytes(STARTER.read_bytes())
    assert run(["--db", str(own), "edit", "145", "--status", "expected"]) == 0
    capsys.readouterr()
    [overdue] = ask("agenda", db=own)
    assert (overdue["group"], overdue["id"], overdue["days"]) == ("overdue", 145, -32)  # 30 October to 1 December


def test_what_came_of_the_ai_act_once_it_was_published(ask: Ask) -> None:
    found = ask("thread", "98")
    assert [(row["id"], row["depth"], row["days"]) for row in found] == [
        (98, 0, None), (100, 1, 20), (106, 1, 113), (122, 1, 205), (134, 1, 363), (139, 1, 386),
    ]  # fmt: skip


def test_what_became_of_the_ai_diffusion_rule(ask: Ask) -> None:
    found = ask("thread", "133")
    assert [(row["id"], row["relation"], row["to"], row["days"]) for row in found] == [
        (113, "", None, None), (115, "implements", 113, 2), (132, "lifts", 115, 118), (133, "implements", 115, 120),
    ]  # fmt: skip
    assert found[-1]["status"] == "cancelled"


def test_what_happened_around_the_resolution_on_capacity_building(ask: Ask) -> None:
    found = ask("around", "A/RES/78/311", "-14d", "+14d")
    # Claude 3.5 Sonnet on 20 June; WAIC and its declaration on 4, SenseNova on 5, the AI Act on 12 July.
    assert [(row["id"], row["days"]) for row in found] == [(93, -11), (95, 3), (96, 3), (97, 4), (98, 11)]
    assert next(row["same"] for row in found if row["id"] == 95) == ["actor"]  # China
