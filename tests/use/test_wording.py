"""What is said, in the words of the field: what happened, and what to type next."""

from pathlib import Path

import pytest

from tests.cli.conftest import Tracker
from tests.use.case import Case, answered, holds

ADD = "add a --date 2024-01-01"
ACTORS = '{"title":"x","when":"2024","actors":["China"]}'
TOPICS = '{"title":"x","when":"2024","topics":"ai"}'
STATUS = '{"title":"x","when":"2024","status":"maybe"}'
STAMP = '{"title":"x","when":"2024","created":"yesterday"}'
PART = '{"title":"x","when":"2024","links":[{"id":1}]}'
DEEP = '{"a":' * 5000

CASES = [
    Case("remove", f"{ADD}\nremove 1 --yes", shows=("Removed event 1. To undo: tracker undo",)),
    Case("twin", f"{ADD}\n{ADD}", shows=("already recorded as event 1", "use --again if this is a different"), code=1),
    Case("future", "add a --date 2030", shows=("date is in the future: status set to expected",)),
    Case(
        "happened",
        "add a --date 2030 --status happened\ncheck",
        shows=("is dated in the future", "fix with: tracker edit 1 --status"),
    ),
    Case(
        "fix",
        f"{ADD} --source FT --by Acmex\ncheck",
        shows=("fix with: tracker edit 1", "fix with: tracker actor add Acmex"),
    ),
    Case("fix-by-hand", f"{ADD} --by Acmex\ncheck", hides=("fix with: add",)),
    Case("one-source", f"{ADD} --source FT\ncheck", shows=("only one source (FT)",)),
    Case("init", "init", shows=("already exists; nothing was changed",), code=5),
    Case("confirm", f"{ADD}\nremove 1", shows=("cannot ask for confirmation here; add --yes",), code=2),
    Case("undo", "undo", shows=("nothing to undo",), code=1),
    Case("day", "when '31 June 2024'", shows=("June 2024 has 30 days", "only what is certain"), code=2),
    Case("month", "when 2024-13", shows=("is not a date: months run from 1 to 12",), code=2),
    Case("week", "when 2019-W60", shows=("does not exist: 2019 has 52 weeks",), code=2),
    Case("week-in-words", "when 'week 60 of 2019'", shows=("does not exist: 2019 has 52 weeks",), code=2),
    Case("time", "when 2024-07-04T25:00", shows=("is not a time of day",), code=2),
    Case("term", "list '('", shows=("search term expected (column 2)",), code=2),
    Case("is", "list is:upcoming", shows=("is: has no value 'upcoming'; try is:future",), code=2),
    Case("order", "when 03/04/2024", shows=("assumed month first",), hides=("assumption",)),
    Case("order-said", "add a --date 03/04/2024", shows=("assumed month first; could also be 2024-04-03",)),
    Case("unchanged", f"{ADD}\nedit 1 --title a", shows=("No change: already so",)),
    Case("source", f"{ADD} --published 2024", shows=("--source",), code=2),
    Case("object", f"add - <<< {ACTORS}", shows=("actors[0] must be an object, not text",), code=4),
    Case("list", f"add - <<< {TOPICS}", shows=("topics must be a list", '"topics": ["ai'), code=4),
    Case("value", f"add - <<< {STATUS}", shows=("status cannot be 'maybe'\n  one of",), code=4),
    Case("array", "add - <<< [1,2]", shows=("must be an object, not a list", "one event a line"), code=4),
    Case("cut", 'add - <<< {"title":', shows=("line 1: not an event: it ends in the middle",), code=4),
    Case("stamp", f"add - <<< {STAMP}", shows=("created must be a time such as 2024-07-04T09:00:00Z",), code=4),
    Case("part", f"add - <<< {PART}", shows=("'relation' is missing in links[0]\n  for example",), code=4),
    Case("deep", f"add - <<< {DEEP}", shows=("it is nested too deeply",), code=4),
    Case("missing", 'add - <<< {"title":"x"}', shows=("'when' is missing",), code=4),
]


WORLD = [  # a directory of actors, what is wrong with it
    ("[]", "it must be an object, not a list"),
    ("{}", "'actors' is missing"),
    ('{"actors":"x"}', "actors must be an object or a list, not text"),
    ('{"actors":["x"]}', "actor 1: it must be an object, not text"),
    ('{"actors":[{"name":"A"},{"name":["B"]}]}', "actor 2: name must be text, not a list"),
    ('{"actors":{"1":5}}', "a value of actors must be an object, not a whole number"),
]


@pytest.mark.parametrize(("text", "wrong"), WORLD)
def test_a_directory_that_cannot_be_read(tracker: Tracker, folder: Path, text: str, wrong: str) -> None:
    tracker("init")
    (folder / "db" / "world.json").write_text(text)
    answer = tracker("list", "actor:china")
    assert (answer.code, f"is not a directory of actors: {wrong}\n" in answer.err) == (5, True), answer.err


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.row)
def test_a_sentence(tracker: Tracker, case: Case) -> None:
    holds(case, answered(tracker, case))
