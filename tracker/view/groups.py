"""What events can be counted by: a period of time, or a field of the event; a field is one row of `FIELDS`."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tracker.event import Event
from tracker.view.calendar_units import UNITS, Unit, place, unit_named
from tracker.view.labels import host
from tracker.view.report import chosen
from tracker.when import When

if TYPE_CHECKING:
    from tracker.directory.lookup import Directory

Known = Callable[[], "Directory"]  # reads the directory where it is needed


class Value(NamedTuple):
    """One value of a field: its name and its sort key among periods."""

    name: str
    order: tuple[int, int, str] = (0, 0, "")


class Group(NamedTuple):
    """How events are counted: a key that is equal for events that count alike, and the values that a key stands for."""

    key: Callable[[Event], Any]
    values: Callable[[Any], Sequence[Value]]
    many: str = ""


class _Field(NamedTuple):
    """How a field is counted: its texts in an event, the plural for the note on events with several, their meaning."""

    texts: Callable[[Event], Sequence[str]]
    many: str = ""
    meaning: Callable[["Directory", str], str] | None = None


def _canonical(directory: "Directory", name: str) -> str:
    return directory.resolve(name) or name


def _country(directory: "Directory", name: str) -> str:
    return directory.country(name) or ""


FIELDS: Final[dict[str, _Field]] = {
    "kind": _Field(lambda event: (event.kind,)),
    "status": _Field(lambda event: (event.status,)),
    "place": _Field(lambda event: (event.place,)),
    "series": _Field(lambda event: (str(event.details.get("series", "")),)),
    "actor": _Field(lambda event: [actor.name for actor in event.actors], "actors", _canonical),
    "by": _Field(lambda event: [a.name for a in event.actors if a.role == "by"], "issuers", _canonical),
    "against": _Field(lambda event: [a.name for a in event.actors if a.role == "against"], "targets", _canonical),
    "country": _Field(lambda event: [actor.name for actor in event.actors], "countries", _country),
    "topic": _Field(lambda event: event.topics, "topics"),
    "source": _Field(lambda event: [s.name or host(s.url) for s in event.sources], "sources"),
}
GROUPS: Final = (*UNITS, *FIELDS)


def group(name: str, known: Known | None = None, depth: int | None = None) -> Group:
    """Return how events are counted by a field or a period; raise UsageError for an unknown one.

    An alias counts as the actor that it means, where the directory is `known`. `depth` cuts topics to so many parts.
    """
    if chosen(name, GROUPS, "group") in UNITS:
        unit = unit_named(name)
        return Group(lambda event: event.when, lambda when: (period(when, unit),))
    field = FIELDS[name]
    texts, meaning = field.texts, field.meaning
    said: Callable[[str], str] = str
    if name == "topic" and depth:
        said = lambda topic: "/".join(topic.split("/")[:depth])  # noqa: E731
    elif meaning is not None and known is not None:
        said = _remembered(meaning, known())

    def values(key: tuple[str, ...]) -> Sequence[Value]:
        names = dict.fromkeys(filter(None, map(said, key))) or ("",)
        return [Value(text) if text else Value(f"(no {name})", (1, 0, "")) for text in names]

    return Group(lambda event: tuple(texts(event)), values, field.many)


def _remembered(meaning: Callable[["Directory", str], str], directory: "Directory") -> Callable[[str], str]:
    """The meaning of a name in the directory, looked up once for each name."""
    seen: dict[str, str] = {}

    def said(name: str) -> str:
        found = seen.get(name)
        if found is None:
            found = seen[name] = meaning(directory, name)
        return found

    return said


def period(when: When, unit: Unit) -> Value:
    """Return the period in which a date begins."""
    found = place(when, unit)
    if found is None:
        return Value("(start unknown)", (-1, 0, ""))
    calendar = UNITS[unit]
    name = found.unknown or calendar.name(calendar.start(found.number))
    return Value(name, (found.number, 0 if found.unknown else 1, name))
