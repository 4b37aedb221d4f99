"""The shipped directory against sources that others maintain: states, their codes, memberships by year."""

import ast
import csv
import importlib.util
from datetime import date
from pathlib import Path

import pycountry
import pytest
from babel import Locale

from tests.memberships import members_on
from tracker.directory.actor import KnownActor
from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.query.letters import name_key

# Written in another way there, or no state of ISO 3166.
OTHER_NAMES = {"CG": "Congo-Brazzaville", "CD": "DR Congo", "PS": "Palestine", "VA": "Holy See"}
NO_ISO_STATE = {"Kosovo": "XK"}
CODE_OF_ANOTHER = {"ARM": "Arm", "DJI": "DJI", "NAM": "Non-Aligned Movement"}
COCO = importlib.util.find_spec("country_converter")
GROUPS = importlib.util.find_spec("countrygroups")


@pytest.fixture(scope="module")
def world() -> Directory:
    return load(shipped_file("world.json"))


@pytest.fixture(scope="module")
def states(world: Directory) -> list[KnownActor]:
    return [actor for actor in world.actors if actor.type == "country"]


def test_the_codes_of_states(world: Directory, states: list[KnownActor]) -> None:
    for state in states:
        if state.name in NO_ISO_STATE:
            assert (state.code, state.code3) == (NO_ISO_STATE[state.name], "")
            continue
        found = pycountry.countries.get(alpha_2=state.code)
        assert found is not None, state.name
        assert found.alpha_3 == state.code3, state.name
        assert world.resolve(state.code) == state.name
        assert world.resolve(state.code3) == CODE_OF_ANOTHER.get(state.code3, state.name)
    assert len({state.code for state in states}) == len(states)


def test_the_names_of_states(world: Directory, states: list[KnownActor]) -> None:
    """A name that the other source has means the state with its code, where it means one at all."""
    english = Locale("en").territories
    for state in states:
        iso = pycountry.countries.get(alpha_2=state.code)
        theirs = [english.get(state.code, ""), *(getattr(iso, "name", ""), getattr(iso, "official_name", ""))]
        found = {world.resolve(name.replace("St. ", "Saint ")) for name in filter(None, theirs)}
        assert found - {None} in ({state.name}, set()), theirs
        if state.code not in OTHER_NAMES:
            assert state.name in found or name_key(state.name)[:5] in name_key(" ".join(theirs)), state.name


@pytest.mark.skipif(COCO is None, reason="country_converter is not installed")
@pytest.mark.parametrize(
    ("column", "group", "only_here", "only_there"),
    [
        ("UNmember", "United Nations", set(), set()),
        ("OECD", "OECD", set(), set()),
        ("EURO", "Eurozone", {("Bulgaria", "2026")}, set()),
        ("EU", "European Union", set(), set()),
        ("APEC", "APEC", {("Hong Kong", "")}, set()),
        ("G7", "G7", set(), set()),
        ("Schengen", "Schengen Area", {("Croatia", ""), ("Bulgaria", ""), ("Romania", "")}, set()),
        ("CoE", "Council of Europe", set(), set()),
    ],
)
def test_present_members(
    world: Directory,
    states: list[KnownActor],
    column: str,
    group: str,
    only_here: set[tuple[str, str]],
    only_there: set[tuple[str, str]],
) -> None:
    """The same states, since the same year where the other source has years."""
    by_code = {state.code3: state.name for state in states}
    theirs = {by_code[row["ISO3"]]: row[column] for row in _rows() if row["ISO3"] in by_code and row[column]}
    dated = all(value.isdigit() for value in theirs.values())
    known = world.get(group)
    assert known is not None
    ours = {(member.name, member.since[:4] if dated else "") for member in known.memberships() if not member.to}
    other = {(name, year if dated else "") for name, year in theirs.items()}
    assert (ours - other, other - ours) == (only_here, only_there)


@pytest.mark.skipif(COCO is None, reason="country_converter is not installed")
def test_who_is_at_the_g20_and_was_at_the_first_bric(world: Directory, states: list[KnownActor]) -> None:
    """Of the G20 the other source names the members of the European Union too, of BRICS the four of 2009."""
    by_code = {state.code3: state.name for state in states}
    theirs = {
        column: {by_code[row["ISO3"]] for row in _rows() if row["ISO3"] in by_code and row[column]}
        for column in ("G20", "BRIC", "EU")
    }
    unions = {"European Union", "African Union"}
    assert (members_on(world, "G20", date(2025, 1, 1)) - unions) | theirs["EU"] == theirs["G20"]
    assert members_on(world, "BRICS", date(2009, 6, 16)) == theirs["BRIC"]


@pytest.mark.skipif(GROUPS is None, reason="countrygroups is not installed")
@pytest.mark.parametrize(
    ("name", "group", "day"),
    [("OPEC", "OPEC", "2018-01-01"), ("BRICS", "BRICS", "2021-01-01"), ("EUROPEAN_UNION", "EU", "2021-01-01")],
)  # the other source has no dates: a day on which its list was the case
def test_members_of_a_day(world: Directory, states: list[KnownActor], name: str, group: str, day: str) -> None:
    codes = {state.name: state.code3 for state in states}
    assert {codes[member] for member in members_on(world, group, date.fromisoformat(day))} == _listed(name)


def _listed(name: str) -> set[str]:
    """A list of country codes in countrygroups, read without the package, which needs others."""
    assert GROUPS is not None
    assert GROUPS.origin is not None
    for node in ast.parse(Path(GROUPS.origin).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and ast.unparse(node.targets[0]) == name:
            return set(ast.literal_eval(node.value.args[0]))
    raise AssertionError(f"countrygroups has no {name}")


def _rows() -> list[dict[str, str]]:
    """The table of country_converter, read without the package, which needs pandas."""
    assert COCO is not None
    assert COCO.origin is not None
    with (Path(COCO.origin).parent / "country_data.tsv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))
