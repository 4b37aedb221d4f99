"""`tracker help`: the list of topics and commands, a page, the help of a command."""

import pytest

from tests.cli.conftest import Tracker
from tracker.cli.command_table import COMMANDS
from tracker.manual import TOPICS, page


def test_without_a_topic_it_lists_topics_and_commands(tracker: Tracker) -> None:
    answer = tracker("help")
    assert answer.code == 0
    listed = [line.split()[0] for line in answer.lines if line.startswith("  ")]
    assert listed == [*TOPICS, *COMMANDS]


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_prints_its_page_as_it_is(tracker: Tracker, topic: str) -> None:
    assert tracker("help", topic) == (0, page(topic), "")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_prints_what_its_own_help_option_does(tracker: Tracker, name: str) -> None:
    assert tracker("help", name) == tracker(name, "--help")
    assert "Example: tracker " in " ".join(tracker("help", name).out.split())


@pytest.mark.parametrize("names", [("actor", "merge"), ("view", "save")])
def test_a_command_of_a_command_too(tracker: Tracker, names: tuple[str, str]) -> None:
    assert tracker("help", *names) == tracker(*names, "--help")
    assert tracker("help", names[0], "xyzzy").err.startswith(f"tracker: no help on '{names[0]} xyzzy'\n")


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("dats", "tracker: no help on 'dats'; did you mean dates?\n"),
        ("timelin", "tracker: no help on 'timelin'; did you mean timeline?\n"),
        ("xyzzy", "tracker: no help on 'xyzzy'\n  tracker help lists topics and commands\n"),
    ],
)
def test_an_unknown_topic_is_one_sentence_with_the_nearest(tracker: Tracker, word: str, message: str) -> None:
    assert tracker("help", word) == (2, "", message)
