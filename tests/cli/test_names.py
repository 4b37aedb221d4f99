"""Names are one thing everywhere: as they come in, as they are stored, as they are asked for."""

import json
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest

from tests.cli.conftest import Tracker
from tracker.event import Actor, Event
from tracker.store import open_store
from tracker.when import When


@pytest.fixture
def named(tracker: Tracker, folder: Path) -> Tracker:
    """A timeline whose events have actors under names as they were typed, numbered from 1."""
    assert tracker("init").code == 0
    with_actors = [
        [Actor("PRC", "by"), Actor("the us")],
        [Actor("China", "by"), Actor("U.S.A.", "against")],
        [Actor("Huawei", "by")],
        [Actor("Ministry of Commerce of China", "by"), Actor("Nvidia", "against")],
        [Actor("Sudan")],
        [Actor("South Sudan")],
        [Actor("Guinea")],
        [Actor("Papua New Guinea")],
        [Actor("Guinea-Bissau")],
        [Actor("Ireland")],
        [Actor("Northern Ireland")],
        [Actor("Samoa", "against")],
        [Actor("American Samoa", "against")],
        [Actor("Northern Alliance")],
    ]
    store = open_store(str(folder / "db" / "timeline.json"), command="test")
    store.add(
        [
            Event(when=When.year(2000 + number), title=f"event {number}", actors=tuple(actors))
            for number, actors in enumerate(with_actors, 1)
        ]
    )
    store.close()
    return tracker


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        # Stored aliases are found by every spelling.
        ("actor:china", "1 2 3 4"),
        ("actor:PRC", "1 2 3 4"),
        ("actor:prc", "1 2 3 4"),
        ("actor:us", "1 2 4"),
        ("actor:U.S.", "1 2 4"),
        ('actor:"the united states"', "1 2 4"),
        ("by:prc", "1 2 3 4"),
        ("against:usa", "2 4"),
        # The actor alone, and some of its parts.
        ("actor:=china", "1 2"),
        ("actor:=PRC", "1 2"),
        ("by:=china actor:=us", "1 2"),
        ('actor:="Northern Alliance"', "14"),
        ("actor:=northern", ""),
        ("actor:china/state", "1 2 4"),
        ("actor:china/company", "3"),
        ("actor:@G7/country", "1 2"),
        ("-actor:=china actor:china", "3 4"),
        # What the directory says of types.
        ("type:company", "3 4"),
        ("type:government", "4"),
        ("type:state -actor:china -actor:us", "5 6 7 8 9 10 12"),
        # The words of a known name mean that actor.
        ("actor:sudan", "5"),
        ("actor:guinea", "7"),
        ("actor:ireland", "10"),
        ("against:samoa", "12"),
        ('actor:"south sudan"', "6"),
        # Any other words are looked for as words.
        ("actor:northern", "11 14"),
        ("actor:ministry", "4"),
    ],
)
def test_who_is_asked_for(named: Tracker, query: str, ids: str) -> None:
    answer = named("list", query, "--ids")
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines == ids.split()


@pytest.mark.parametrize(
    ("option", "value", "ids"),
    [("--actor", "=china", "1 2"), ("--by", "PRC", "1 2 3 4"), ("--actor", "sudan,guinea", "5 7")],
)
def test_an_option_asks_the_same(named: Tracker, option: str, value: str, ids: str) -> None:
    assert named("list", option, value, "--ids").lines == ids.split()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ('actor:"white house"', "White House is known, but no event names it yet"),
        ("actor:Kremlin", "Kremlin is known, but no event names it yet"),
        ("actor:taiwan", "Taiwan is known, but no event names it yet"),
        ("actor:=taiwan", "Taiwan is known, but no event names it yet"),
        ("against:china", "events name China, but not as 'against'; actor:China finds them"),
        ("by:us", 'events name United States, but not as \'by\'; actor:"United States" finds them'),
        ("actor:=eu", "European Union is known, but no event names it yet"),
        ('actor:="State Council"', 'State Council of China is known, but no event names it itself; '
         'actor:"State Council of China" finds its parts'),
        ("actor:Hwawei", "no actor here is called 'Hwawei'; did you mean Huawei?"),
        ("actor:=Hwawei", "no actor here is called 'Hwawei'; did you mean Huawei?"),
        ("actor:Canberra/state", "no event names an actor of Australia/state yet"),
        ("actor:Nothern", "no actor here is called 'Nothern'"),
        ('actor:"Nothern Aliance"', "no actor here is called 'Nothern Aliance'; did you mean Northern Alliance?"),
        ("actor:@AUKUS/person", "no event names an actor of @AUKUS/person yet"),
        ("type:court", "no event names an actor of the type court yet"),
    ],
)  # fmt: skip
def test_why_nothing_is_found(named: Tracker, query: str, said: str) -> None:
    answer = named("list", query)
    assert answer.code == 0
    assert answer.err == f"tracker: no events found; {said}\n"


@pytest.mark.parametrize("way", ["option", "lines", "editor"])
@pytest.mark.parametrize(
    ("typed", "recorded", "notice"),
    [
        ("PRC", "China", "'PRC' is recorded as China"),
        ("the us", "United States", "'the us' is recorded as United States"),
        ("TÜRKİYE", "Türkiye", "'TÜRKİYE' is recorded as Türkiye"),
        ("IS", "Iceland", "'IS' is recorded as Iceland; for Islamic State write that name"),
        ("Korea", "Korea", "'Korea' is a name of North Korea and South Korea; recorded as typed, write one of them"),
        (
            "Hwawei",
            "Hwawei",
            "'Hwawei' is new to the directory of actors; did you mean Huawei?\n"
            "  if so: tracker actor merge Hwawei Huawei",
        ),
        ("China", "China", ""),
        ("USSR", "USSR", ""),
    ],
)  # fmt: skip
def test_names_are_recorded_alike_however_they_come_in(
    tracker: Tracker, monkeypatch: pytest.MonkeyPatch, way: str, typed: str, recorded: str, notice: str
) -> None:
    assert tracker("init").code == 0
    if way == "option":
        answer = tracker("add", "x", "--date", "2024-01-01", "--by", typed, "--against", "Japan")
    elif way == "lines":
        line = {"when": "2024-01-01", "title": "x", "actors": [{"name": typed, "role": "by"}, {"name": "Japan"}]}
        other = {**line, "title": "y"}
        answer = tracker("add", "-", stdin=f"{json.dumps(line)}\n{json.dumps(other)}\n")
    else:
        tracker("add", "x", "--date", "2024-01-01", "--by", "France", "--against", "Japan")
        monkeypatch.setattr("tracker.cli.commands.record.edit.at_terminal", lambda: True)
        monkeypatch.setattr("click.edit", lambda text, **_: text.replace("France", typed))
        answer = tracker("edit", "1")
    assert answer.code == 0, answer
    assert answer.err == (f"tracker: {notice}\n" if notice else "")
    [by] = {json.loads(line)["actors"][0]["name"] for line in tracker("list", "--format", "jsonl").lines}
    assert by == recorded


@pytest.mark.parametrize("recorded", ["Smith & Wesson", "Smith and Wesson"])
@pytest.mark.parametrize("asked", ["smith & wesson", "smith and wesson"])
def test_and_is_the_same_name_with_either_sign(tracker: Tracker, recorded: str, asked: str) -> None:
    tracker("init")
    assert tracker("add", "x", "--date", "2024", "--by", recorded).code == 0
    assert tracker("list", f'by:"{asked}"', "--ids").lines == ["1"]
    said = tracker("add", "y", "--date", "2024", "--by", "Trinidad & Tobago").err
    assert "'Trinidad & Tobago' is recorded as Trinidad and Tobago" in said


def test_an_actor_is_dropped_by_any_name(named: Tracker) -> None:
    assert named("edit", "1", "--drop-actor", "cn").code == 0
    assert named("edit", "1", "--drop-actor", "USA").code == 0
    assert named("list", "id:1 has:actor", "--ids").out == ""


LETTERS = [  # what is recorded by --place, what is asked
    ("Zürich", "zürich"),
    ("ZÜRICH", "zürich"),
    ("Straßburg", "STRASSBURG"),
    ("STRASSBURG", "straßburg"),
    ("STRAẞBURG", "strassburg"),
    ("Iğdır", "ığdır"),
    ("Iğdır", "IĞDIR"),
    ("IĞDIR", "iğdır"),
    ("İstanbul", "istanbul"),
    ("istanbul", "İSTANBUL"),
    ("ΟΔΟΣ", "οδος"),
    ("οδός", "ΟΔΌΣ"),
    ("ﬁnance", "FINANCE"),
    ("서울", "서울"),
    ("ガーナ", "ガーナ"),
]


def decomposed(text: str) -> str:
    return normalize("NFD", text)


@pytest.mark.parametrize("typed", [str, decomposed])
@pytest.mark.parametrize(("recorded", "asked"), LETTERS)
def test_letters_that_are_one_meet(tracker: Tracker, recorded: str, asked: str, typed: Callable[[str], str]) -> None:
    assert tracker("init").code == 0
    added = tracker(
        *("add", f"{recorded} talks", "--date", "2024-01-01", "--place", recorded, "--topic", f"x/{recorded}"),
        *("--source", f"{recorded} Zeitung", "--detail", f"series={recorded}", "--ref", f"{recorded} 7/É"),
        *("--actor", f"{recorded} Bank"),
    )
    assert added.code == 0, added
    asked, ref = typed(asked), typed(f"{asked} 7/é")
    for query in (
        *(f"{field}:{asked}" for field in ("place", "source", "series", "text", "actor")),
        *(asked, f"topic:x/{asked}", f'ref:"{ref}"', f'actor:="{asked} bank"'),
    ):
        assert tracker("list", query, "--ids").lines == ["1"], query
    assert tracker("show", ref).code == 0
    again = tracker("add", "another", "--date", "2025", "--ref", ref)
    assert again.code == 1
    assert "event 1" in again.err


def test_an_own_directory_beside_the_timeline(tracker: Tracker, folder: Path) -> None:
    assert tracker("init").code == 0
    own = '{"actors":[{"name":"Acme","type":"company","aliases":["Acme Corp"],"within":"China"}]}'
    (folder / "db" / "world.json").write_text(own)
    added = tracker("add", "x", "--date", "2024", "--by", "acme corp", "--against", "PRC").err
    assert added == "tracker: 'acme corp' is recorded as Acme\ntracker: 'PRC' is recorded as China\n"
    assert tracker("add", "y", "--date", "2024", "--by", "Acme").err == ""
    assert tracker("list", "actor:china", "--ids").lines == ["1", "2"]
    (folder / "db" / "world.json").write_text('{"actors":[{"nam":"Acme"}]}')
    answer = tracker("list", "actor:china")
    assert answer.code == 5
    assert "world.json is not a directory of actors: actor 1: unknown field 'nam'" in answer.err


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["list", "actor:IS"], "'IS' means Iceland; for Islamic State write that name"),
        (["list", "--by", "is"], "'is' means Iceland; for Islamic State write that name"),
        (["list", "actor:=IS"], "'IS' means Iceland; for Islamic State write that name"),
    ],
)
def test_a_question_names_the_other_actor_of_a_shared_name(ledger: Tracker, args: list[str], told: str) -> None:
    answer = ledger(*args)
    assert (answer.code, answer.err.splitlines()[0]) == (0, f"tracker: {told}")


def test_a_question_for_a_name_that_one_actor_has_says_nothing(ledger: Tracker) -> None:
    assert ledger("list", "actor:PRC").err == ""


def test_a_place_is_read_as_the_state_it_stands_for(named: Tracker) -> None:
    found = named("list", "by:Beijing", "--ids")
    assert found.err == "tracker: 'Beijing' is read as China; names that have the word are found too\n"
    assert found.lines == named("list", "by:China", "--ids").lines != []


def test_an_acronym_that_stands_nowhere_in_capitals(ledger: Tracker) -> None:
    assert ledger("add", "It is said", "--date", "2024").code == 0
    assert ledger("list", "text:IT").err == "tracker: no events found; IT is searched in capitals; in any letters: it\n"
    assert ledger("list", "--text", "it", "--ids").lines != ledger("list", "--text", "IT", "--ids").lines == []
