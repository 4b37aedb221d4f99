"""Judging proposals at a terminal: keys accept, change, merge and reject; the rest is kept for later."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Tracker
from tests.cli.test_terminal import CTRL_C, at_a_terminal

ARTICLE = (
    "NEW YORK, July 3, 2024 - The UN Security Council adopted a resolution on Tuesday that extends the arms embargo "
    "on Sudan.\n\nFrance elected a new parliament on June 30.\n\nChina will host the summit in Beijing on July 20.\n"
)
KEYS = "? help: "
Answers = list[tuple[str, str]]


@pytest.fixture
def desk(tracker: Tracker, folder: Path) -> Path:
    """A folder with a timeline and an article that tells three events."""
    assert tracker("init").code == 0
    (folder / "article.txt").write_text(ARTICLE)
    return folder


def judged(desk: Path, answers: Answers, *options: str, **env: str) -> str:
    env = {"NO_COLOR": "1", **env}
    return at_a_terminal(desk, ["read", "article.txt", *options], answers, enter="", **env)


def recorded(tracker: Tracker) -> list[dict[str, Any]]:
    return [json.loads(line) for line in tracker("list", "--format", "jsonl").lines]


def test_keys_accept_and_reject_and_one_undo_takes_all_back(tracker: Tracker, desk: Path) -> None:
    screen = judged(desk, [(KEYS, "a"), (KEYS, "r"), (KEYS, "a")])
    assert "article.txt: 3 proposals to judge" in screen
    assert "1 of 3" in screen
    assert "“The UN Security Council adopted a resolution on Tuesday that extends the" in screen
    assert "date" in screen
    assert "from “Tuesday”" in screen
    assert [event["when"] for event in recorded(tracker)] == ["2024-07-02", "2024-07-20"]
    assert "recorded from article.txt; to take it back: tracker undo" in screen
    tracker("undo")
    assert recorded(tracker) == []


def test_nothing_is_recorded_until_it_is_accepted(tracker: Tracker, desk: Path) -> None:
    screen = judged(desk, [(KEYS, "r"), (KEYS, "r"), (KEYS, "r")])
    assert "nothing new in article.txt" in screen
    assert recorded(tracker) == []


def test_date_words_and_actors_are_pointed_out_in_colour(desk: Path) -> None:
    screen = judged(desk, [(KEYS, "q")], NO_COLOR="")
    assert "\x1b[33mTuesday\x1b[0m" in screen
    plain = at_a_terminal(desk, ["read", "article.txt"], [("? help: ", "q")], NO_COLOR="1", TERM="dumb")
    assert "\x1b[" not in plain


def test_no_key_is_cut_in_two_at_the_edge_of_the_terminal(desk: Path) -> None:
    lines = judged(desk, [(KEYS, "q")], COLUMNS="50").splitlines()
    first = next(line for line in lines if line.startswith("a accept"))
    assert len(first) <= 50
    assert first.endswith(",")


def test_other_date_kind_and_status(tracker: Tracker, desk: Path) -> None:
    answers = [(KEYS, "d"), (KEYS, "k"), ("Kind", "law\n"), (KEYS, "s"), ("Status", "expected\n"), (KEYS, "a")]
    judged(desk, [*answers, (KEYS, "r"), (KEYS, "r")])
    [event] = recorded(tracker)
    assert (event["when"], event["kind"], event["status"]) == ("2024-07-09", "law", "expected")


def test_the_other_date_decides_what_has_happened(tracker: Tracker, desk: Path) -> None:
    judged(desk, [(KEYS, "d"), (KEYS, "a"), (KEYS, "d"), (KEYS, "d"), (KEYS, "a"), (KEYS, "r")])
    assert [(event["when"], event.get("status", "happened")) for event in recorded(tracker)] == [
        ("2024-06-30", "happened"),
        ("2024-07-09", "expected"),
    ]


def test_what_was_changed_is_said_to_be_so(desk: Path) -> None:
    answers = [(KEYS, "k"), ("Kind", "law\n"), (KEYS, "s"), ("Status", "expected\n"), (KEYS, "d"), (KEYS, "q")]
    first, kind, status, date = (" ".join(part.split()) for part in judged(desk, answers).split("1 of 3")[1:])
    assert "why resolution: '" in first
    assert "'; happened: " in first
    assert "why law: changed by the user from resolution; happened: " in kind
    assert "why expected: changed by the user from happened; law: changed by the user from resolution" in status
    assert "from “Tuesday”; changed by the user from 2024-07-02" in date
    back = [(KEYS, "k"), ("Kind", "law\n"), (KEYS, "k"), ("Kind", "resolution\n"), (KEYS, "q")]
    again = " ".join(judged(desk, back).split("1 of 3")[-1].split())
    assert "why resolution: '" in again
    assert "'; happened: " in again


def test_a_changed_date_leaves_no_reason_that_was_counted_from_the_old_one(desk: Path) -> None:
    screen = judged(desk, [(KEYS, "d"), (KEYS, "q")]).split("1 of 3")[-1]
    assert "changed by the user from 2024-07-02" in " ".join(screen.split())
    assert "its date is past" not in screen


def test_a_word_that_is_no_kind_is_asked_again(desk: Path) -> None:
    screen = judged(desk, [(KEYS, "k"), ("Kind", "lanch\n"), (KEYS, "?"), (KEYS, "q")])
    assert "did you mean launch?" in screen
    assert "r  do not record it" in screen


def test_edit_opens_the_event_in_the_editor(tracker: Tracker, desk: Path) -> None:
    answers = [(KEYS, "e"), (KEYS, "a"), (KEYS, "r"), (KEYS, "r")]
    judged(desk, answers, EDITOR="sed -i 's/^title:.*/title: Embargo prolonged/'")
    assert [event["title"] for event in recorded(tracker)] == ["Embargo prolonged"]
    assert "recorded already" in judged(desk, [(KEYS, "q")])


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("\x15Embargo prolonged\n", "Embargo prolonged"),
        (", again\n", "UN Security Council adopts a resolution extending the arms embargo on Sudan, again"),
        ("\n", "UN Security Council adopts a resolution extending the arms embargo on Sudan"),
        ("\x1b[A\n", ARTICLE[len("NEW YORK, July 3, 2024 - ") :].partition("\n")[0]),
    ],
)
def test_the_title_is_changed_in_its_line(tracker: Tracker, desk: Path, line: str, title: str) -> None:
    judged(desk, [(KEYS, "t"), ("> ", line), (KEYS, "a"), (KEYS, "r"), (KEYS, "r")])
    assert [event["title"] for event in recorded(tracker)] == [title]


def test_the_actors_are_changed_role_by_role(tracker: Tracker, desk: Path) -> None:
    lines = [("> ", "\n"), ("> ", "France, usa\n"), ("> ", "\x15-\n")]
    judged(desk, [(KEYS, "w"), *lines, (KEYS, "a"), (KEYS, "r"), (KEYS, "r")])
    [event] = recorded(tracker)
    assert event["actors"] == [
        {"name": "UN Security Council", "role": "by"},
        {"name": "France"},
        {"name": "United States"},
    ]


def test_no_title_is_refused_and_the_old_one_stays(tracker: Tracker, desk: Path) -> None:
    screen = judged(desk, [(KEYS, "t"), ("> ", "\x15\n"), (KEYS, "a"), (KEYS, "r"), (KEYS, "r")])
    assert "title" in screen.split("> ")[1]
    assert len(recorded(tracker)) == 1


def test_back_and_then_something_else(tracker: Tracker, desk: Path) -> None:
    screen = judged(desk, [(KEYS, "r"), (KEYS, "b"), (KEYS, "a"), (KEYS, "r"), (KEYS, "r")])
    assert "1 of 3, high confidence, rejected" in screen
    assert [event["when"] for event in recorded(tracker)] == ["2024-07-02"]


def test_quit_records_what_was_accepted_and_keeps_the_rest_for_later(tracker: Tracker, desk: Path) -> None:
    screen = judged(desk, [(KEYS, "a"), (KEYS, "q")])
    assert "2 proposals not judged, kept in article.rest.jsonl" in screen
    assert "tracker read article.txt --published 2024-07-03 --proposals article.rest.jsonl" in screen
    assert len(recorded(tracker)) == 1
    rest = ["--published", "2024-07-03", "--proposals", "article.rest.jsonl"]
    assert "2 proposals to judge" in judged(desk, [(KEYS, "a"), (KEYS, "a")], *rest)
    assert len(recorded(tracker)) == 3


@pytest.mark.parametrize(("answer", "count"), [("y\n", 1), ("n\n", 0)])
def test_an_interrupt_asks_what_to_do_with_what_was_accepted(
    tracker: Tracker, desk: Path, answer: str, count: int
) -> None:
    screen = judged(desk, [(KEYS, "a"), (KEYS, CTRL_C), ("Record the 1 accepted so far?", answer)])
    assert len(recorded(tracker)) == count
    assert f"{3 - count} proposals not judged" in screen


def test_one_proposal_is_merged_with_another(tracker: Tracker, desk: Path) -> None:
    judged(desk, [(KEYS, "a"), (KEYS, "m"), ("Merge with", "1\n"), (KEYS, "r")])
    [event] = recorded(tracker)
    assert len(event["sources"]) == 2
    assert event["sources"][1]["dated"] == "2024-06-30"


def test_one_proposal_is_merged_with_a_recorded_event(tracker: Tracker, desk: Path) -> None:
    tracker("add", "Sudan embargo", "--date", "2024-07-02", "--kind", "sanction")
    answers = [(KEYS, "m"), ("Merge with", "=1\n"), (KEYS, "m"), ("Merge with", "=99\n"), (KEYS, "r"), (KEYS, "r")]
    assert "there is no event 99" in judged(desk, answers)
    [event] = recorded(tracker)
    assert event["title"] == "Sudan embargo"
    assert event["sources"][0]["said"] == "Tuesday"


def test_a_source_for_a_recorded_event_may_be_an_event_of_its_own(tracker: Tracker, desk: Path) -> None:
    judged(desk, [(KEYS, "a"), (KEYS, "r"), (KEYS, "r")])
    later = ARTICLE.replace("Tuesday", "Wednesday").replace("July 3", "July 4").split("\n")[0]
    (desk / "article.txt").write_text(f"{later}\n")
    screen = judged(desk, [(KEYS, "n")])
    assert "the dates disagree: 2024-07-02 is recorded, this says 2024-07-03" in screen
    assert len(recorded(tracker)) == 2


def test_a_dumb_terminal_gets_plain_questions(tracker: Tracker, desk: Path) -> None:
    answers = [(KEYS, "accept"), (KEYS, "r"), (KEYS, "q")]
    screen = at_a_terminal(desk, ["read", "article.txt"], answers, TERM="dumb")
    assert "\x1b[" not in screen
    assert len(recorded(tracker)) == 1


def test_a_dumb_terminal_offers_what_there_is_as_the_default(tracker: Tracker, desk: Path) -> None:
    answers = [(KEYS, "title\n"), ("]: ", "Embargo prolonged\n"), (KEYS, "who\n")]
    lines = [("By", "\n"), ("With", "France\n"), ("Against", "-\n")]
    judged(desk, [*answers, *lines, (KEYS, "a\n"), (KEYS, "q\n")], TERM="dumb")
    [event] = recorded(tracker)
    assert event["title"] == "Embargo prolonged"
    assert event["actors"] == [{"name": "UN Security Council", "role": "by"}, {"name": "France"}]


def test_the_day_of_publication_is_asked_for(tracker: Tracker, desk: Path) -> None:
    (desk / "article.txt").write_text("China will host the summit in Beijing on Saturday.\n")
    answers = [("Published", "July 2024\n"), ("Published", "never\n"), ("Published", "2024-07-03\n"), (KEYS, "a")]
    screen = judged(desk, answers)
    assert "not one day" in screen
    assert [event["when"] for event in recorded(tracker)] == ["2024-07-06"]


def test_printing_is_still_possible(desk: Path) -> None:
    assert "2024-07-20" in judged(desk, [], "--accept", "none")
    assert '"when":"2024-07-20"' in judged(desk, [], "--format", "jsonl")
