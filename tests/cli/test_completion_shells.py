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
    "Jqc\"; touch pwned; \"",
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
TYPED = [(name[:3], name) for name in [*NAMES, *BY_HAND]]
LEADING = [  # typed outside quotes, in single quotes, in double quotes
    ("-leading", ("-lea", "'-lea", '"-lea')),
    ("$(touch pwned)", ("\\$\\(tou", "'$(tou", '"\\$(tou')),
    ("~root", ("\\~ro", "'~ro", '"~ro')),
    ("`touch pwned`", ("\\`tou", "'`tou", '"\\`tou')),
    ("#hash", ("\\#ha", "'#ha", '"#ha')),
    ("{touch,pwned}", ("\\{tou", "'{tou", '"{tou')),
    ("*", None),  # nothing can ask for it
]


@pytest.fixture(params=SHELLS)
def terminal(request: pytest.FixtureRequest, ledger: Tracker, folder: Path) -> Iterator[Terminal]:
    """Each shell, in a folder with a timeline."""
    shell = request.param
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    with Terminal(shell, folder, environment(folder), ledger("completion", shell).out) as started:
        yield started


def quoted(field: str, typed: str) -> list[str]:
    return [f"{field}:{typed}", f"'{field}:{typed}", f'"{field}:{typed}', f'{field}:"{typed}', f"{field}:'{typed}"]




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


def test_no_name_is_run_and_each_finds_its_event(terminal: Terminal, ledger: Tracker, folder: Path) -> None:
    ids = recorded(ledger, folder)
    before = sorted(folder.rglob("*"))
    for begun, name in TYPED:
        for word in quoted("by", begun)[:3]:
            command, *terms = terminal.complete(f"tracker list {word}")
            assert command == "list"
            assert ledger("list", "--ids", *terms).lines == [ids[name]], (word, terms)
    assert sorted(folder.rglob("*")) == before
