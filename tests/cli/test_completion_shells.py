"""Completion in the real shells: no name is ever run, and what is completed finds the event."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker
from tests.cli.shells import SHELLS, Terminal
from tests.transcript import environment

NAMES = [  # each begins with letters of its own
    "Jqa $(touch pwned) & Co",
    "Jqb `touch pwned` Co",
    'Jqc"; touch pwned; "',
    "Jqd'; touch pwned; '",
    "Jqe \\\\'; touch pwned; #",
    'Jqf "quoted" ’curly‘ “Hall”',
    "Jqg! !touch !! pwned!",
    "Jqh; touch pwned",
    "Jqi && touch pwned || touch pwned",
    "Jqj | touch pwned > pwned < pwned",
    "Jqk ~ * ? # [a-z] {a,b}",
    "Jql, Ltd,or (not)",
    "Jqm and Herzegovina or not",
    "Jqn$HOME$(touch${IFS}pwned)${x:=y}",
    "Jqo\\",
    "Jqp -kind:law topic:ai",
    "Jqq: a=b @c %d ^e",
    "Jqr\x1b[2J\x07 \x7fbell",
    "Jqs\u202egnp.exe",
    "Jqt — Žižek Ö. 华为 ‌x",
    "Jqu" + "long" * 400,
]
BY_HAND = {  # what only a file written by somebody else can hold
    "JqvLINE": "Jqv\\ntouch pwned\\n",
    "JqwTAB": "Jqw\\ttab\\r\\u0000touch pwned",
    "JqxLETTERS": "Jqx" + "y" * 10_000,
}
QUOTES = ("", "'", '"')
TYPED = [(name[:3], name) for name in [*NAMES, *BY_HAND]]
LINES = [  # typed, the words that tracker is given, the events they find
    ("tracker list by:-lea", ["by:-leading"], ["lead"]),
    ("tracker list --by=-lea", None, ["lead"]),
    ("tracker list --by -lea", None, ["lead"]),
    ("tracker list --by '-lea", None, ["lead"]),
    ("tracker list by:plu", None, ["plus"]),
    ("tracker list 'by:$(tou", ["by:$(touch pwned)"], ["dollar"]),
    ("tracker list by:\\$\\(tou", ["by:$(touch pwned)"], ["dollar"]),
    ('tracker list "by:\\$(tou', ["by:$(touch pwned)"], ["dollar"]),
    ("tracker list 'by:`tou", ["by:`touch two`"], ["tick"]),
    ("tracker list 'by:~ro", ["by:~root"], ["tilde"]),
    ("tracker list by:\\~ro", ["by:~root"], ["tilde"]),
    ("tracker list by:\\#ha", ["by:#hash"], ["hash"]),
    ("tracker list --by '#ha", ["--by", "#hash"], ["hash"]),
    ("tracker list 'by:{tou", None, ["brace"]),
    ("tracker list --by Bet", None, ["comma"]),
    ("tracker list actor:Bosn", None, ["bosnia"]),
    ("tracker list actor:bosn", None, ["bosnia"]),
    ('tracker list "actor:Bosn', None, ["bosnia"]),
    ("tracker list 'actor:bosnia an", None, ["bosnia"]),
    ("tracker list 'actor:\"bosnia an", None, ["bosnia"]),
    ('tracker list actor:"Bosn', None, ["bosnia"]),
    ("tracker list -actor:bosn", None, None),
    ("tracker list actor:-leading,Bosn", None, ["bosnia", "lead"]),
    ("tracker list --actor bosn", ["--actor", "Bosnia and Herzegovina"], ["bosnia"]),
    ("tracker list place:Bet", ["place:Beta quoted Hall"], ["hall"]),
    ("tracker list 'place:Beta quo", ["place:Beta quoted Hall"], ["hall"]),
    ("tracker list ref:87", ["ref:87 FR 62186/x"], ["ref"]),
    ("tracker show 87", ["87 FR 62186/x"], None),
    ("tracker show 'A/R", ["A/RES/78/311"], None),
    ("tracker list source:Wall", None, ["ref"]),
    ("tracker list topic:export", ["topic:export-controls/eu"], ["ref"]),
    ("tracker list kind:law,reso", ["kind:law,resolution"], None),
    ("tracker list --kind=reso", ["--kind=resolution"], None),
    ("tracker list --kind reso", ["--kind", "resolution"], None),
    ("tracker list --columns id,not", ["--columns", "id,note"], None),
    ("tracker list is:overd", ["is:overdue"], None),
    ("tracker list actor:@g2", ["actor:@G20"], None),
    ("tracker help form", ["formats"], None),
    ("tracker actor mer", ["merge"], None),
    ("tracker view sho", ["show"], None),
    ("tracker actor show bosn", ["show", "Bosnia and Herzegovina"], None),
    ("tracker actor add Zeta --within Bosn", ["add", "Zeta", "--within", "Bosnia and Herzegovina"], None),
    ("tracker view show resu", ["show", "results"], None),
    ("tracker list view:resu", ["view:results"], ["bosnia"]),
    ("tracker thread 87", ["87 FR 62186/x"], None),
    ("tracker around 1 kind:reso", ["1", "kind:resolution"], None),
    ("tracker import db/timeline.j", ["db/timeline.json"], None),
    ("tracker --db db/timeline.j", ["db/timeline.json"], None),
    ("tracker list -o db/timeline.j", ["-o", "db/timeline.json"], None),
]


@pytest.fixture(params=SHELLS)
def terminal(request: pytest.FixtureRequest, ledger: Tracker, folder: Path) -> Iterator[Terminal]:
    """Each shell, in a folder with a timeline."""
    shell = request.param
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    with Terminal(shell, folder, environment(folder), ledger("completion", shell).out) as started:
        yield started


def recorded(ledger: Tracker, folder: Path) -> dict[str, str]:
    ids = {}
    for number, (_, name) in enumerate(TYPED):
        title = f"E{number}"
        assert ledger("add", title, "--date", "2024-01-01", f"--by={name}").code == 0
        (ids[name],) = ledger("list", f"text:{title}", "--ids").lines
    for file in (folder / "db").iterdir():
        text = file.read_text(encoding="utf-8")
        for name, written in BY_HAND.items():
            text = text.replace(name, written)
        if file.name == "timeline.json":
            file.write_text(text, encoding="utf-8")
    return ids


@pytest.mark.parametrize(
    "quotes", [pytest.param(1, id="short"), pytest.param(len(QUOTES), id="long", marks=pytest.mark.long)]
)
def test_no_name_is_run_and_each_finds_its_event(
    terminal: Terminal, ledger: Tracker, folder: Path, quotes: int
) -> None:
    """Each name is begun in as many of the quotes, with others first in each shell."""
    ids = recorded(ledger, folder)
    before = sorted(folder.rglob("*"))
    shell = list(SHELLS).index(terminal.shell)
    for number, (begun, name) in enumerate(TYPED):
        for turn in range(quotes):
            word = f"{QUOTES[(number + shell + turn) % len(QUOTES)]}by:{begun}"
            command, *terms = terminal.complete(f"tracker list {word}")
            assert command == "list"
            assert ledger("list", "--ids", *terms).lines == [ids[name]], (word, terms)
    assert sorted(folder.rglob("*")) == before


def test_what_is_completed_is_what_was_begun(terminal: Terminal, ledger: Tracker, folder: Path) -> None:
    events = {
        "lead": ["--by=-leading"], "plus": ["--by=plus+minus"],
        "dollar": ["--by", "$(touch pwned)"], "tick": ["--by", "`touch two`"],
        "tilde": ["--by", "~root"], "hash": ["--by", "#hash"], "brace": ["--by", "{touch,three}"],
        "comma": ["--by", "Beta-A,B"], "bosnia": ["--against", "Bosnia and Herzegovina"],
        "hall": ["--place", 'Beta "quoted" Hall'], "nobody": ["--by", "***"],
        "ref": ["--ref", "87 FR 62186/x", "--source", "Wall or Street, Journal", "--topic", "export-controls/eu"],
    }  # fmt: skip
    for title, options in events.items():
        assert ledger("add", title, "--date", "2024-01-01", *options).code == 0
    assert ledger("view", "save", "results", "against:bosnia").code == 0
    before = sorted(folder.rglob("*"))
    for line, words, found in LINES:
        _, *given = terminal.complete(line)
        assert words in (None, given), line
        if found is not None:
            titles = ledger("list", "--format", "csv", "--columns", "title", *given).lines[1:]
            assert sorted(titles) == found, (line, given)
    assert sorted(folder.rglob("*")) == before
