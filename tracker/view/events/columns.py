"""The columns of a listing: a column is one row of `COLUMNS`."""

from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple

from tracker.errors import UsageError
from tracker.event import Event, chronological
from tracker.query.letters import fold
from tracker.registry import CLOCKS
from tracker.view.labels import actors_text, host, marked_title, short_date
from tracker.view.report import chosen

Cell = Callable[[Event], str]


class Field(NamedTuple):
    """One column: its cell for people, its exact cell for programs, and as `Column` has it the rest.

    `sort_by` is what it is sorted by, where that is not the cell; `value` is what JSON has, where that is not the
    exact cell, such as a number.
    """

    heading: str
    cell: Cell
    exact: Cell | None = None
    sort_by: Callable[[Event], Any] | None = None
    value: Callable[[Event], str | int] | None = None
    right: bool = False
    whole: bool = False

    def record(self, event: Event) -> str | int:
        """Return the cell as JSON has it."""
        return (self.value or self.exact or self.cell)(event)


def _named(role: str | None) -> Cell:
    return lambda event: ", ".join(actor.name for actor in event.actors if role in (None, actor.role))


def _sources(event: Event) -> str:
    return "; ".join(source.name or host(source.url) or source.quote for source in event.sources)


def _sources_exact(event: Event) -> str:
    return "; ".join(" ".join(filter(None, (source.name, source.url))) or source.quote for source in event.sources)


def _id(event: Event) -> int:
    return event.id


def _detail(key: str) -> Cell:
    return lambda event: str(event.details.get(key, ""))


def _pairs(pairs: Iterable[tuple[str, object]]) -> str:
    return "; ".join(f"{key} {value}" for key, value in pairs)


def _stamp(event: Event, name: str) -> str:
    moment = getattr(event, name)
    return f"{moment:%Y-%m-%d %H:%M %Z}" if moment else ""


def _exact_stamp(event: Event, name: str) -> str:
    moment = getattr(event, name)
    return moment.isoformat() if moment else ""


def _clock(name: str) -> Field:
    """The column of a clock; events are sorted by its days, those without it last."""

    def cell(event: Event) -> str:
        return short_date(event.dates[name]) if name in event.dates else ""

    def days(event: Event) -> Any:
        when = event.dates.get(name)
        return (when.first, when.last, when.instant) if when else ""

    return Field(name, cell, lambda event: str(event.dates.get(name, "")), sort_by=days, whole=True)


def _by_edition(event: Event) -> Any:
    """By number, after the numbers by text; empty where there is none."""
    edition = event.details.get("edition", "")
    return (isinstance(edition, str), edition) if edition != "" else ""


COLUMNS: Final[dict[str, Field]] = {
    "id": Field("id", lambda e: str(e.id), sort_by=_id, value=_id, right=True, whole=True),
    "when": Field("date", lambda e: short_date(e.when), lambda e: e.when.text, sort_by=chronological, whole=True),
    "kind": Field("kind", lambda e: e.kind, whole=True),
    "title": Field("title", marked_title, lambda e: e.title),
    "actors": Field("actors", lambda e: actors_text(e.actors)),
    "by": Field("by", _named("by")),
    "against": Field("against", _named("against")),
    "topics": Field("topics", lambda e: ", ".join(e.topics)),
    "status": Field("status", lambda e: e.status, whole=True),
    "place": Field("place", lambda e: e.place),
    "source": Field("source", _sources, _sources_exact),
    "url": Field("url", lambda e: " ".join(source.url for source in e.sources if source.url)),
    "quote": Field("quote", lambda e: "; ".join(source.quote for source in e.sources if source.quote)),
    "grade": Field("grade", lambda e: ", ".join(source.grade for source in e.sources if source.grade)),
    "ref": Field("ref", lambda e: e.ref, whole=True),
    "note": Field("note", lambda e: e.note),
    "series": Field("series", _detail("series")),
    "edition": Field("edition", _detail("edition"), sort_by=_by_edition, value=lambda e: e.details.get("edition", "")),
    "details": Field("details", lambda e: _pairs(e.details.items())),
    "dates": Field(
        "dates",
        lambda e: _pairs((name, short_date(when)) for name, when in e.dates.items()),
        lambda e: _pairs(e.dates.items()),
    ),
    **{clock: _clock(clock) for clock in CLOCKS},
    "links": Field("links", lambda e: _pairs((link.relation, link.id) for link in e.links)),
    "created": Field("created", lambda e: _stamp(e, "created"), lambda e: _exact_stamp(e, "created"), whole=True),
    "updated": Field("updated", lambda e: _stamp(e, "updated"), lambda e: _exact_stamp(e, "updated"), whole=True),
}
ALIASES: Final = {"date": "when", "actor": "actors", "topic": "topics", "sources": "source", "link": "links"}


def known_column(name: str, what: str = "column") -> str:
    """Return the name under which a column is registered, in any case; raise UsageError where there is none."""
    low = name.lower()
    return chosen(ALIASES.get(low, low if low in COLUMNS else name), COLUMNS, what)


def sort_key(name: str) -> Callable[[Event], Any]:
    """Return the sort key of a column; text ignores case, and is empty where there is no value."""
    if name.startswith("-") and ALIASES.get(name[1:], name[1:]) in COLUMNS:
        raise UsageError(f"'{name}' is not a column", f"write --sort {name[1:]} --reverse")
    column = COLUMNS[known_column(name, "sort column")]
    if column.sort_by is not None:
        return column.sort_by
    cell = column.exact or column.cell
    return lambda event: fold(cell(event))
