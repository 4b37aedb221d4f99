"""A case of use: commands as a person types them, and what the last of them must answer."""

import shlex
from typing import NamedTuple

from tests.cli.conftest import Answer, Tracker


class Case(NamedTuple):
    """Commands, one a line, of which all but the last must succeed, and the right answer of the last.

    `<<< TEXT` behind a command is its standard input. `ids` is what it prints, parted by spaces; `shows`
    stands in what it prints or says, `hides` does not. `starter` begins with the starter timeline.
    """

    row: str
    typed: str
    ids: str | None = None
    shows: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()
    code: int = 0
    starter: bool = False


def answered(tracker: Tracker, case: Case) -> Answer:
    """Type the commands of a case in a new timeline and return the last answer."""
    assert tracker("init", *(["--starter"] if case.starter else [])).code == 0
    *before, last = (line.strip() for line in case.typed.strip().splitlines())
    for line in before:
        answer = typed(tracker, line)
        assert answer.code == 0, answer
    return typed(tracker, last)


def typed(tracker: Tracker, line: str) -> Answer:
    """Type one command, without the name of the tool."""
    command, _, stdin = line.partition(" <<< ")
    return tracker(*shlex.split(command), stdin=stdin.replace(r"\n", "\n") + "\n" if stdin else "")


def holds(case: Case, answer: Answer) -> None:
    """Check the answer of a case."""
    assert answer.code == case.code, answer
    if case.ids is not None:
        assert answer.out.split() == case.ids.split(), answer
    said = answer.out + answer.err
    assert [text for text in case.shows if text not in said] == [], said
    assert [text for text in case.hides if text in said] == [], said
