"""What events can be counted by: a period of time, or a field of the event; a field is one row of `FIELDS`."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tracker.event import Event
from tracker.query.letters import fold
from tracker.view.calendar_units import UNITS, Unit, place, unit_named
from tracker.view.labels import WEEKDAYS
from tracker.view.publishers import publisher_host
from tracker.view.report import chosen
from tracker.when import When
from tracker.when.words import sides

if TYPE_CHECKING:
    from tracker.directory.lookup import Directory

Known = Callable[[], "Directory"]  # reads the directory where it is needed


class Value(NamedTuple):
    """One value of a field: its name, its sort key among periods, and whether it stands for a missing one."""

    name: str
    order: tuple[int, int, str] = (0, 0, "")
    aside: bool = False


class Group(NamedTuple):
    """How events are counted: a key that is equal for events that count alike, and the values that a key stands for."""

    key: Callable[[Event], Any]
    values: Callable[[Any], Sequence[Value]]
    many: str = ""


class _Field(NamedTuple):
    """How a field is counted: its texts in an event, the plural for the note on events with several, their meaning."""

    texts: Callable[[Event], tuple[str, ...]]
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
    "actor": _Field(lambda event: tuple([actor.name for actor in event.actors]), "actors", _canonical),
    "by": _Field(lambda event: tuple([a.name for a in event.actors if a.role == "by"]), "issuers", _canonical),
    "against": _Field(
        lambda event: tuple([a.name for a in event.actors if a.role == "against"]), "targets", _canonical
    ),
    "country": _Field(lambda event: tuple([actor.name for actor in event.actors]), "countries", _country),
    "topic": _Field(lambda event: event.topics, "topics"),
    "source": _Field(lambda event: tuple([s.name or publisher_host(s.url) for s in event.sources]), "sources"),
}
WEEKDAY: Final = "weekday"
DATED: Final = (*UNITS, WEEKDAY)  # these are known from the date alone
GROUPS: Final = (*DATED, *FIELDS, "pair", "action", "role")
_ROLE_NAMES: Final = {"by": "issuer", "against": "target"}
_ROLES: Final = {"by": "by", "against": "against", "": "took part"}


def group(name: str, known: Known | None = None, depth: int | None = None) -> Group:
    """Return how events are counted by a field or a period; raise UsageError for an unknown one.

    An alias counts as the actor that it means, where the directory is `known`. `depth` cuts topics to so many parts.
    """
    if chosen(name, GROUPS, "group") in UNITS:
        unit = unit_named(name)
        return Group(date_text, lambda text: (period(When.parse(text), unit),))
    if name in _COMBINED:
        return _COMBINED[name](_remembered(_canonical, known()) if known is not None else str)
    field = FIELDS[name]
    meaning = field.meaning
    said: Callable[[str], str] = str
    if name == "topic" and depth:
        said = lambda topic: "/".join(topic.split("/")[:depth])  # noqa: E731
    elif meaning is not None and known is not None:
        said = _remembered(meaning, known())

    def values(key: tuple[str, ...]) -> Sequence[Value]:
        names = dict.fromkeys(filter(None, map(said, key))) or ("",)
        return [Value(text) if text else _missing(name) for text in names]

    return Group(field.texts, values, field.many)


def _remembered(meaning: Callable[["Directory", str], str], directory: "Directory") -> Callable[[str], str]:
    """The meaning of a name in the directory, looked up once for each name."""
    seen: dict[str, str] = {}

    def said(name: str) -> str:
        found = seen.get(name)
        if found is None:
            found = seen[name] = meaning(directory, name)
        return found

    return said


def upwards(topic: str) -> Iterator[str]:
    """Yield a topic and all that it is part of."""
    parts = topic.split("/")
    return ("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))


def date_text(event: Event) -> str:
    """Return the text of the date, the key of all that depends on the date alone."""
    return event.when.text


def period(when: When, unit: Unit) -> Value:
    """Return the period in which a date begins."""
    found = place(when, unit)
    if found is None:
        return Value("(start unknown)", (-1, 0, ""), aside=True)
    calendar = UNITS[unit]
    name = found.unknown or calendar.name(calendar.start(found.number))
    return Value(name, (found.number, 0 if found.unknown else 1, name), aside=bool(found.unknown))


def weekday_values() -> Sequence[Value]:
    """Return the seven weekdays, from Monday."""
    return [Value(name, (number, 1, name)) for number, name in enumerate(WEEKDAYS)]


def _by_weekday(_: Callable[[str], str]) -> Group:
    days, unknown = weekday_values(), Value("(weekday unknown)", (len(WEEKDAYS), 0, ""), aside=True)

    def values(text: str) -> Sequence[Value]:
        start, _ = sides(When.parse(text))
        return (days[start.first.weekday()] if start and start.precision in ("day", "minute") else unknown,)

    return Group(date_text, values)


def _by_pair(said: Callable[[str], str]) -> Group:
    def values(names: tuple[str, ...]) -> Sequence[Value]:
        actors = sorted({said(name) for name in names}, key=lambda name: (fold(name), name))
        return [Value(f"{one} – {other}") for one, other in combinations(actors, 2)] or [_missing("pair")]

    return Group(lambda event: tuple(actor.name for actor in event.actors), values, "pairs")


def _by_action(said: Callable[[str], str]) -> Group:
    def key(event: Event) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(a.name for a in event.actors if a.role == role) for role in ("by", "against"))

    def values(key: tuple[tuple[str, ...], ...]) -> Sequence[Value]:
        issuers, targets = ({said(name): None for name in names} for names in key)
        return [Value(f"{one} → {other}") for one, other in product(issuers, targets)] or [_missing("action")]

    return Group(key, values, "actions")


def _by_role(_: Callable[[str], str]) -> Group:
    def values(roles: frozenset[str]) -> Sequence[Value]:
        return [Value(name) for role, name in _ROLES.items() if role in roles] or [_missing("actor")]

    return Group(lambda event: frozenset(actor.role for actor in event.actors), values, "roles")


def _missing(name: str) -> Value:
    return Value(f"(no {_ROLE_NAMES.get(name, name)})", (1, 0, ""), aside=True)


# Groups made of more than one text of an event; each takes the meaning of a name.
_COMBINED: Final[dict[str, Callable[[Callable[[str], str]], Group]]] = {
    WEEKDAY: _by_weekday,
    "pair": _by_pair,
    "action": _by_action,
    "role": _by_role,
}
