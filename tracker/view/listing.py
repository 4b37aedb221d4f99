"""Events in an order, with the columns to show; a column is one row of `FIELDS`."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

import msgspec

from tracker.event import Event, chronological
from tracker.view.labels import actors_text, host, marked_title, short_date, signs_of
from tracker.view.report import Column, Grid, chosen

Cell = Callable[[Event], str]


class Field(NamedTuple):
    """One column: its cell for people, its exact cell for programs, its sort key, and as `Column` has it the rest."""

    heading: str
    cell: Cell
    exact: Cell | None = None
    key: Callable[[Event], Any] | None = None
    right: bool = False
    whole: bool = False


def _named(role: str | None) -> Cell:
    return lambda event: ", ".join(actor.name for actor in event.actors if role in (None, actor.role))


def _sources(event: Event) -> str:
    return "; ".join(source.name or host(source.url) or source.quote for source in event.sources)


def _sources_exact(event: Event) -> str:
    return "; ".join(" ".join(filter(None, (source.name, source.url))) or source.quote for source in event.sources)


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


FIELDS: Final[dict[str, Field]] = {
    "id": Field("id", lambda e: str(e.id), key=lambda e: e.id, right=True, whole=True),
    "when": Field("date", lambda e: short_date(e.when), lambda e: e.when.text, key=chronological, whole=True),
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
    "ref": Field("ref", lambda e: e.ref, whole=True),
    "note": Field("note", lambda e: e.note),
    "series": Field("series", _detail("series")),
    "edition": Field("edition", _detail("edition")),
    "details": Field("details", lambda e: _pairs(e.details.items())),
    "dates": Field(
        "dates",
        lambda e: _pairs((name, short_date(when)) for name, when in e.dates.items()),
        lambda e: _pairs(e.dates.items()),
    ),
    "links": Field("links", lambda e: _pairs((link.relation, link.id) for link in e.links)),
    "created": Field("created", lambda e: _stamp(e, "created"), lambda e: _exact_stamp(e, "created"), whole=True),
    "updated": Field("updated", lambda e: _stamp(e, "updated"), lambda e: _exact_stamp(e, "updated"), whole=True),
}
ALIASES: Final = {"date": "when", "actor": "actors", "topic": "topics", "sources": "source", "link": "links"}
DEFAULT: Final = ("id", "when", "kind", "title", "actors", "topics")
_SPARE: Final = ("kind", "actors", "topics")  # default columns that may be left out, the last first


class Listing(msgspec.Struct, frozen=True):
    """Events in order; `total` is how many there were before a limit."""

    events: tuple[Event, ...]
    columns: tuple[str, ...] = DEFAULT
    total: int = 0

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each event; exact dates are EDTF."""
        fields = [FIELDS[name] for name in self.columns]
        spare = _SPARE if self.columns == DEFAULT else ()
        columns = tuple(
            Column(part.heading, part.right, part.whole, spare.index(name) + 1 if name in spare else 0)
            for name, part in zip(self.columns, fields, strict=True)
        )
        cells = [part.exact or part.cell if exact else part.cell for part in fields]
        left_out = self.total - len(self.events)
        signs = () if exact or "title" not in self.columns else signs_of(self.events)
        limit = (f"{len(self.events):,} of {self.total:,} events",) if left_out > 0 else ()
        notes = (*(["   ".join(signs)] if signs else []), *limit)
        return Grid(columns, (tuple([cell(event) for cell in cells]) for event in self.events), notes)

    def records(self) -> Iterator[Event | dict[str, object]]:
        """Return the events; with chosen columns, a mapping of each one's cells."""
        if self.columns == DEFAULT:
            return iter(self.events)
        cells = [(name, FIELDS[name]) for name in self.columns]
        return (
            {name: event.id if name == "id" else (part.exact or part.cell)(event) for name, part in cells}
            for event in self.events
        )


def listing(
    events: Iterable[Event],
    *,
    sort: str | None = "when",
    reverse: bool = False,
    limit: int | None = None,
    columns: Sequence[str] | None = None,
) -> Listing:
    """Put events in order, oldest first by default; with `sort` None they keep theirs.

    Events without a value stand last, in either direction. `limit` keeps the latest events where they are in
    order of date, else the first ones.
    """
    names = DEFAULT if columns is None else _names(columns)
    ordered = list(events) if sort is None else _in_order(events, sort, reverse)
    kept = ordered[:limit]
    if limit is not None and sort == "when" and not reverse:
        kept = ordered[max(len(ordered) - limit, 0) :]
    return Listing(tuple(kept), names, len(ordered))


def _in_order(events: Iterable[Event], sort: str, reverse: bool) -> list[Event]:
    ordered = sorted(events, key=chronological, reverse=reverse)
    if _known(sort, "sort column") == "when":
        return ordered
    key = _key(sort)
    filled = [event for event in ordered if key(event) != ""]
    return [*sorted(filled, key=key, reverse=reverse), *(event for event in ordered if key(event) == "")]


def _names(columns: Sequence[str]) -> tuple[str, ...]:
    return tuple(_known(name) for name in columns)


def _key(name: str) -> Any:
    """The sort key of a column; text ignores case, and is empty where there is no value."""
    column = FIELDS[_known(name, "sort column")]
    if column.key is not None:
        return column.key
    cell = column.exact or column.cell
    return lambda event: cell(event).casefold()


def _known(name: str, what: str = "column") -> str:
    """The name under which a column is registered; raise UsageError where there is none."""
    return chosen(ALIASES.get(name, name), FIELDS, what)
