"""The real events every tool is given, and the question they are asked."""

import csv
import gzip
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[2]
DATA: Final = ROOT.parent / "shared" / "data" / "bench"
SMALLER: Final = 10_000  # rows of the smaller file

ACTOR: Final = "Norway"
MANIFOLD: Final = "China"  # in the directory of actors, a country with many ministries and firms
SINCE: Final = "2000-01-01"
TENTH: Final = "2014-01-01"  # a tenth of the events is of this day or later
DAY: Final = "2024-07-04"  # of what is added
TITLE: Final = "World AI Conference, part"
KINDS: Final = {"vote": "one country's vote in a roll call", "incident": "one act of violence"}
COLUMNS: Final = ("date", "title", "kind", "actors", "topics", "source")  # of a table of rows


class Row(NamedTuple):
    """One event."""

    number: int
    day: str
    title: str
    kind: str
    actors: tuple[str, ...]
    topics: tuple[str, ...]
    source: str

    @property
    def wanted(self) -> bool:
        """Whether the list that is measured has to show this event."""
        return ACTOR in self.actors and self.day >= SINCE


def rows(size: int) -> Iterator[Row]:
    """Yield that many events, in the order of the file, which is not that of their dates."""
    name = "events_10k.csv.gz" if size <= SMALLER else "events_100k.csv.gz"
    with gzip.open(DATA / name, "rt", encoding="utf-8", newline="") as file:
        for number, line in enumerate(islice(csv.DictReader(file), size), 1):
            title = " ".join(line["title"].split())
            actors, topics = _listed(line["actors"]), _listed(line["topics"])
            yield Row(number, line["date"], title, line["kind"], actors, topics, line["source"])


def by_day(size: int) -> list[Row]:
    """Return them in the order of their dates, as a journal is written."""
    return sorted(rows(size), key=lambda row: (row.day, row.number))


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())
