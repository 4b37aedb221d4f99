"""Which columns of a table hold which fields: by their usual names, or as a person says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from tracker.errors import UsageError, meant
from tracker.event import FIELDS
from tracker.exchange.tables.schedule import Schedule, schedule_of
from tracker.registry import CLOCKS

# Field -> the names that its column usually has, the likeliest first, in letters and digits alone.
USUAL: Final[dict[str, tuple[str, ...]]] = {
    "when": ("when", "date", "start", "startdate", "datestart", "eventdate", "dtstart", "begin", "begindate", "day",
             "publicationdate", "publisheddate", "releasedate", "released", "launchdate", "datetime", "datetext",
             "time", "month", "year"),
    "end": ("end", "enddate", "dateend", "dtend", "until", "finish"),
    "title": ("title", "headline", "name", "event", "eventname", "subject", "summary", "model", "product"),
    "kind": ("kind", "eventtype", "type"),
    "actors": ("actors", "actor", "participants", "organization", "organisation", "organizations", "organisations",
               "organizer", "country", "countries", "who"),
    "by": ("by", "issuer", "host", "maker", "sponsor", "company", "publisher", "developer"),
    "against": ("against", "target", "targets"),
    "topics": ("topics", "topic", "tags", "tag", "keywords"),
    "status": ("status",),
    "place": ("place", "location", "city", "venue"),
    "details": ("details",),
    "dates": ("dates",),
    "ref": ("ref", "uid"),
    "sources": ("sources", "source"),
    "url": ("url", "link", "website", "sourceurl", "href"),
    "links": ("links",),
    "note": ("note", "notes", "description", "text", "comment", "comments", "abstract", "body"),
}  # fmt: skip
OWN: Final = ("id", "created", "updated")  # read only from our own tables, unless they are named
OF_SOURCE: Final = ("quote", "published", "grade", "said")  # of the one source of a row; read only where they are named
TARGETS: Final = (*USUAL, *OF_SOURCE, *OWN)
_ALSO: Final = {"date": "when", "start": "when", "headline": "title", "type": "kind", "actor": "actors",
                "tags": "topics", "topic": "topics", "source": "sources", "description": "note"}  # fmt: skip


class Cell(NamedTuple):
    """What the text of a field is made of: texts, and columns by their places."""

    parts: tuple[str | int, ...]
    words: str

    def text(self, cells: Sequence[str]) -> str:
        """Return the text of a row, empty where all its columns are."""
        if len(self.parts) == 1 and isinstance(self.parts[0], int):
            return cells[self.parts[0]].strip()
        if not any(cells[part].strip() for part in self.parts if isinstance(part, int)):
            return ""
        return "".join(part if isinstance(part, str) else cells[part].strip() for part in self.parts).strip()


class Columns(NamedTuple):
    """The fields that a table has with what they are read from, and the columns that are not read."""

    fields: Mapping[str, Cell]
    unread: tuple[str, ...]
    schedule: Schedule | None = None  # which the date is read from, where the table is one of a calendar

    def __str__(self) -> str:
        read = [
            cell.words if cell.words == target else f"{cell.words} as {target}" for target, cell in self.fields.items()
        ]
        is_ours = list(self.fields) == read
        told = "every column has the name of its field" if is_ours else f"columns read: {', '.join(read)}"
        return f"{told}; not read: {', '.join(self.unread)}" if self.unread else told


def target_named(name: str) -> str:
    """Return the field that a table can be read into; raise UsageError for any other."""
    field, dot, key = name.strip().lower().partition(".")
    if dot and key and (field == "details" or (field == "dates" and key in CLOCKS)):
        return f"{field}.{key}"
    if dot and field == "dates":
        raise UsageError(f"unknown clock '{key}'{meant(key, CLOCKS)}", f"one of {', '.join(CLOCKS)}")
    if field not in TARGETS or dot:
        raise UsageError(
            f"unknown field '{name}'{meant(field, TARGETS, _ALSO)}",
            f"one of {', '.join(TARGETS)}, details.KEY, dates.CLOCK",
        )
    return field


def columns_of(heads: Sequence[str], given: Mapping[str, str], place: str) -> Columns:
    """Return which of these columns hold which fields; `given` maps fields to columns, or to texts with {column}.

    Raise UsageError for a column that is not there, or where no column holds the date or the title.
    """
    names = [head.strip() for head in heads]
    fields = {target: _cell(text, names, target) for target, text in given.items()}
    taken = {part for cell in fields.values() for part in cell.parts if isinstance(part, int)}
    keys = [re.sub(r"[^a-z0-9]", "", name.lower()) for name in names]
    schedule = None if fields.keys() & {"when", "end"} else schedule_of(keys)
    if schedule is not None and taken.isdisjoint(schedule.places):
        taken.update(schedule.places)
        fields["when"] = Cell(tuple(schedule.places), " + ".join(names[at] for at in schedule.places))
    for target, at in _usual(names, keys):
        if target not in fields and at not in taken:
            fields[target] = Cell((at,), names[at])
            taken.add(at)
    for needed, what in (("when", "date"), ("title", "title")):
        if needed not in fields:
            shown = ", ".join(names[:20])
            raise UsageError(
                f"{place}: no column has the usual name of a {what}; the columns are {shown}",
                f"name it: --map {needed}=COLUMN",
            )
    ordered = {target: fields[target] for target in sorted(fields, key=_order)}
    unread = tuple(name for at, name in enumerate(names) if at not in taken and name)
    return Columns(ordered, unread, schedule)


def _order(target: str) -> int:
    field = target.partition(".")[0]
    return TARGETS.index(field)


def _usual(names: Sequence[str], keys: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield each field with the column that has a usual name of it; `keys` are names in letters and digits."""
    for target, usual in USUAL.items():
        if (found := next((keys.index(name) for name in usual if name in keys), None)) is not None:
            yield target, found
    if set(names) <= set(FIELDS):
        yield from ((name, names.index(name)) for name in OWN if name in names)


def _cell(text: str, names: Sequence[str], target: str) -> Cell:
    if "{" not in text:
        return Cell((_place(text, names, target),), text.strip())
    parts: list[str | int] = []
    for literal, column in re.findall(r"([^{}]*)(?:\{([^{}]*)\})?", text):
        parts += [literal] if literal else []
        parts += [_place(column, names, target)] if column else []
    return Cell(tuple(parts), text)


def _place(name: str, names: Sequence[str], target: str) -> int:
    wanted = name.strip().lower()
    found = [at for at, known in enumerate(names) if known == name.strip()]
    found = found or [at for at, known in enumerate(names) if known.lower() == wanted]
    if not found:
        shown = ", ".join(names[:20])
        raise UsageError(f"--map {target}: no column '{name}'{meant(name, names)}", f"the columns are {shown}")
    return found[0]
