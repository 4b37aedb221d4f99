"""Stories with the events that are to be read in them; the form is told in `stories/README.md`."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from tracker.reader.article import Article
from tracker.when import When

FOLDER: Final = Path(__file__).parent / "stories"
Bounds = tuple[int, int]  # of a stretch of the raw text


@dataclass(frozen=True, slots=True)
class Event:
    """An event to be read; where the gold allows several answers, all of them are here."""

    title: str
    whens: tuple[When, ...]  # the first is the one that stands for all
    kinds: frozenset[str]
    statuses: frozenset[str]
    actors: tuple[tuple[str, str], ...]  # name and role
    quote: Bounds
    said: tuple[Bounds, ...]
    core: bool  # whether it must be found
    anchor: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Story:
    """A text to read, its events, and the places that are not the date of any."""

    name: str
    article: Article
    events: tuple[Event, ...]
    traps: tuple[Bounds, ...]


def stories() -> list[Path]:
    """The files of gold of all stories."""
    return sorted(FOLDER.glob("[0-9][0-9]-*.json"))


def story(gold: Path, text: Path | None = None) -> Story:
    """Read a story; its text lies beside its gold unless it is named."""
    told = json.loads(gold.read_text(encoding="utf-8"))
    article = article_of(text or text_beside(gold), date.fromisoformat(told["published"]))
    events = tuple(_event(event, article.raw) for event in told["events"])
    traps = tuple(place for trap in told["not_events"] for place in places(trap, article.raw))
    return Story(gold.stem, article, events, traps)


def text_beside(gold: Path) -> Path:
    (found,) = (path for path in gold.parent.glob(f"{gold.stem}.*") if path.suffix != ".json")
    return found


def article_of(path: Path, published: date) -> Article:
    """The article in a file, read as the command reads it."""
    from tracker.reader.source.documents import from_bytes

    (document,) = from_bytes(path.read_bytes(), path.name, published)
    about = document.about
    return Article(document.raw, published, document.text, about.title, about.publisher, about.url)


def places(words: str, text: str, within: Bounds | None = None) -> list[Bounds]:
    """Where the words stand in a text, or in a stretch of it."""
    start, end = within or (0, len(text))
    found: list[Bounds] = []
    while words and (start := text.find(words, start, end)) >= 0:
        found.append((start, start + len(words)))
        start += 1
    return found


def _event(told: Mapping[str, Any], raw: str) -> Event:
    (quote,) = places(told["quote"], raw)
    return Event(
        title=told["title"],
        whens=tuple(map(When.parse, [told["when"], *told.get("also", ())])),
        kinds=_answers(told, "kind"),
        statuses=_answers(told, "status"),
        actors=tuple((actor["name"], actor["role"] or "") for actor in told["actors"]),
        quote=quote,
        said=tuple(
            place for words in [told["said"], *told.get("said_also", ())] for place in places(words, raw, quote)
        ),
        core=told["core"],
        anchor=told.get("anchor", {}),
    )


def _answers(told: Mapping[str, Any], field: str) -> frozenset[str]:
    others: Iterable[str] = told.get(f"{field}_also", ())
    return frozenset([told[field], *others])
