"""Reading takes work in proportion to the text: twice the text, about twice the calls, whatever the text is."""

import itertools
import random
from collections.abc import Iterator
from datetime import date
from typing import Final

import pytest

from tests.counting import calls
from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.reader.article import Article
from tracker.reader.propose import propose
from tracker.reader.text import Text

SIZE: Final = 6_000  # characters
MOST: Final = 2.4  # times the calls for twice the text
LEAD: Final = "GENEVA, June 30 - The United Nations said on Tuesday that talks had begun.\n\n"
REPEATED: Final = (
    "a",
    ".",
    '"',
    "A ",
    "on Monday, ",
    " ",
    "[",
    ")",
    "—",
    "ABC",
    "1",
    "1 ",
    "\n ",
    "US and ",
    "a, ",
    "(",
)


def words(chance: random.Random) -> Iterator[str]:
    """Made-up words, each another."""
    while True:
        yield "".join(chance.choice("bdfgklmnprt") + chance.choice("aeiou") for _ in range(4))


def sentences(pattern: str, size: int) -> str:
    """Sentences of one pattern with other words in each, as many as the size allows."""
    made = words(random.Random(7))  # noqa: S311 - the same words each time
    told = (pattern.format(*itertools.islice(made, 5)) for _ in itertools.count())
    text = LEAD
    while len(text) < size:
        text += next(told)
    return text


@pytest.fixture(scope="module")
def directory() -> Directory:
    found = load(shipped_file("world.json"))
    read(LEAD, found)  # what is built once for all texts
    return found


def read(text: str, directory: Directory) -> object:
    return propose(Article(text, date(2026, 6, 30), Text.plain(text)), directory)


@pytest.mark.parametrize("part", REPEATED)
def test_a_part_repeated_without_end(part: str, directory: Directory) -> None:
    small, large = (part * (size // len(part)) for size in (SIZE, 2 * SIZE))
    read(small[:1_000], directory)
    assert calls(lambda: read(large, directory)) < MOST * calls(lambda: read(small, directory)) + 1_000


@pytest.mark.parametrize(
    "pattern",
    [
        "On Monday {0} approved the {1} {2} of {3} in {4}.\n\n",
        "The {0} Forum (UNF) and {1} Inc signed the {2} deal on 5 May 2026; the company said {3}.\n",
        "Two days after the vote, {0} and {1} met in {2} for {3} talks.\n",
        "On Monday, {0} and {1} of {2} were {3}ed by the United States, ",
    ],
)
def test_many_events(pattern: str, directory: Directory) -> None:
    small, large = (sentences(pattern, size) for size in (SIZE, 2 * SIZE))
    read(small[:1_000], directory)
    assert calls(lambda: read(large, directory)) < MOST * calls(lambda: read(small, directory)) + 1_000
