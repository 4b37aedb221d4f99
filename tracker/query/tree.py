"""Queries as frozen trees, and `matches`, which defines their meaning.

Every faster search and every engine must agree with `matches` on every event.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Final, Literal, NamedTuple, TypeAlias

import msgspec

from tracker.event import Event, anchor
from tracker.query.leaves import (
    ByClock,
    ByDetail,
    ByGrade,
    ByMember,
    ByNumber,
    ByStamp,
    InForce,
    Recurring,
    disputed,
    in_force,
    recurs,
)
from tracker.query.letters import fold, has_in_capitals, name_key, words
from tracker.registry import Role
from tracker.when import When

Predicate: TypeAlias = Callable[[Event], bool]


class Every(msgspec.Struct, frozen=True, tag=True):
    """All parts hold; with no parts, every event matches."""

    parts: tuple["Query", ...] = ()


class Some(msgspec.Struct, frozen=True, tag=True):
    """At least one part holds; with no parts, no event matches."""

    parts: tuple["Query", ...] = ()


class Not(msgspec.Struct, frozen=True, tag=True):
    """The part does not hold."""

    part: "Query"


class ByActor(msgspec.Struct, frozen=True, tag=True):
    """An actor whose name has the words of `phrase` in a row, or is one of the `names`, as `name_key` writes them.

    `role` None asks for the actor in any part; an empty `phrase` asks for the names alone. `label` says who is
    meant, for messages.
    """

    phrase: str
    names: frozenset[str] = frozenset()
    role: Role | None = None
    label: str = ""


class ByTopic(msgspec.Struct, frozen=True, tag=True):
    """The topic or one below it."""

    path: str


class ByWord(msgspec.Struct, frozen=True, tag=True):
    """The kind, status or ref is exactly `value`, in any case."""

    field: Literal["kind", "status", "ref"]
    value: str


class ByPhrase(msgspec.Struct, frozen=True, tag=True):
    """A text of that field, a row of `PHRASED`, has the words of `phrase` in a row."""

    field: str
    phrase: str


class ByText(msgspec.Struct, frozen=True, tag=True):
    """Title, note or a quote has the words of `phrase` in a row, the last one perhaps only begun."""

    phrase: str
    capitals: tuple[int, ...] = ()  # which words, from 0, are acronyms: `US` is not us; NATO may be Nato


class ById(msgspec.Struct, frozen=True, tag=True):
    """The id lies between two, inclusive."""

    first: int
    last: int


class ByLink(msgspec.Struct, frozen=True, tag=True):
    """A link with that relation, or to that id; empty and 0 ask for either."""

    relation: str = ""
    id: int = 0


class ByDate(msgspec.Struct, frozen=True, tag=True):
    """The event's date against a period.

    `when`: may overlap it; `during`: certainly lies within it; `since`: may reach its first day or
    later; `until`: may begin by its last day.
    """

    test: Literal["when", "during", "since", "until"]
    first: date
    last: date


class Has(msgspec.Struct, frozen=True, tag=True):
    """The field is filled in."""

    field: str


class Is(msgspec.Struct, frozen=True, tag=True):
    """The event is of that sort; `today` is what `past`, `future` and `overdue` compare with."""

    sort: str
    today: date = date.min


Leaf: TypeAlias = (
    ByActor
    | ByMember
    | ByTopic
    | ByWord
    | ByPhrase
    | ByText
    | ById
    | ByLink
    | ByDate
    | Recurring
    | ByDetail
    | ByGrade
    | ByNumber
    | ByClock
    | ByStamp
    | InForce
    | Has
    | Is
)
Query: TypeAlias = Every | Some | Not | Leaf

EVERYTHING: Final = Every()

HAS_FIELDS: Final[dict[str, Predicate]] = {
    "actor": lambda event: bool(event.actors),
    "by": lambda event: any(actor.role == "by" for actor in event.actors),
    "against": lambda event: any(actor.role == "against" for actor in event.actors),
    "topic": lambda event: bool(event.topics),
    "place": lambda event: bool(event.place),
    "series": lambda event: bool(event.details.get("series")),
    "details": lambda event: bool(event.details),
    "dates": lambda event: bool(event.dates),
    "ref": lambda event: bool(event.ref),
    "source": lambda event: bool(event.sources),
    "url": lambda event: any(source.url for source in event.sources),
    "quote": lambda event: any(source.quote for source in event.sources),
    "grade": lambda event: any(source.grade for source in event.sources),
    "link": lambda event: bool(event.links),
    "note": lambda event: bool(event.note),
}
IS_SORTS: Final[dict[str, Callable[[Event, date], bool]]] = {
    "approximate": lambda event, _: event.when.approximate,
    "uncertain": lambda event, _: event.when.uncertain,
    "open": lambda event, _: event.when.open_start or event.when.open_end,
    "range": lambda event, _: event.when.precision == "range",
    "partial": lambda event, _: event.when.precision not in ("minute", "day", "range"),
    "past": lambda event, today: event.when.last < today,
    "future": lambda event, today: anchor(event.when) > today,
    "current": lambda event, today: event.when.first <= today <= event.when.last,
    "onthisday": lambda event, today: recurs(event.when, "md", today.month * 100 + today.day),
    "overdue": lambda event, today: event.status == "expected" and event.when.last < today,
    "contested": lambda event, _: bool(disputed(event)),
    "inforce": lambda event, today: (span := in_force(event)) is not None and span[0] <= today <= span[1],
}
UNDATED_SORTS: Final = frozenset({"contested", "approximate", "uncertain", "open", "range", "partial"})


def matches(query: Query, event: Event) -> bool:
    """Whether the event answers the query: the meaning of every query."""
    return predicate(query)(event)


def predicate(query: Query) -> Predicate:
    """Return `matches` with the query worked out once, for use on many events."""
    match query:
        case Every(parts):
            return _every([predicate(part) for part in parts if part != EVERYTHING])
        case Some(parts):
            tests = [predicate(part) for part in parts]
            return lambda event: any(test(event) for test in tests)
        case Not(part):
            holds = predicate(part)
            return lambda event: not holds(event)
    return _leaf(query)


def _leaf(query: Leaf) -> Predicate:
    match query:
        case ByActor():
            return _by_actor(query)
        case ByTopic(path):
            below = f"{path}/"
            return lambda event: any(topic == path or topic.startswith(below) for topic in map(fold, event.topics))
        case ByWord(field, value):
            return lambda event: fold(getattr(event, field)) == value
        case ByPhrase(field, phrase):
            texts = PHRASED[field].texts
            return lambda event: any(phrase in words(text) for text in texts(event))
        case ByText():
            return _by_text(query)
        case ById(first, last):
            return lambda event: first <= event.id <= last
        case ByLink(relation, target):
            return lambda event: any(relation in ("", link.relation) and target in (0, link.id) for link in event.links)
        case ByDate():
            return _by_date(query)
        case Recurring() | ByMember() | ByDetail() | ByGrade() | ByNumber() | ByClock() | ByStamp() | InForce():
            return query.predicate()
        case Has(field):
            return HAS_FIELDS[field]
        case Is(sort, today):
            test = IS_SORTS[sort]
            return lambda event: test(event, today)


def _every(tests: list[Predicate]) -> Predicate:
    if len(tests) < 2:
        return tests[0] if tests else lambda _: True
    if len(tests) == 2:
        first, second = tests
        return lambda event: first(event) and second(event)
    return lambda event: all(test(event) for test in tests)


def _by_actor(query: ByActor) -> Predicate:
    phrase, names, role = query.phrase, query.names, query.role
    judged: dict[str, bool] = {}  # names come again and again

    def named(name: str) -> bool:
        found = judged.get(name)
        if found is None:
            found = judged[name] = name_key(name) in names or bool(phrase and phrase in words(name))
        return found

    if role is None:
        return lambda event: any(named(actor.name) for actor in event.actors)
    return lambda event: any(actor.role == role and named(actor.name) for actor in event.actors)


def _by_date(query: ByDate) -> Predicate:
    first, last = query.first, query.last
    if query.test == "since":
        return lambda event: event.when.last >= first
    if query.test == "until":
        return lambda event: event.when.first <= last
    if query.test == "when":
        return lambda event: event.when.first <= last and event.when.last >= first
    period = When.span(first, last)
    return lambda event: event.when.within(period)


def _by_text(query: ByText) -> Predicate:
    phrase, capitals = query.phrase, query.capitals
    test = (lambda text: has_in_capitals(text, phrase, capitals)) if capitals else lambda text: phrase in words(text)
    return lambda event: any(map(test, (event.title, event.note, *(source.quote for source in event.sources))))


class Phrased(NamedTuple):
    """The texts of an event in which `ByPhrase` looks.

    `recorded` says that each stands in the event as it is, so that a store may search its file for the words. It
    is False where a text is worked out, as a language from an address: then every event is looked at.
    """

    texts: Callable[[Event], Iterable[str]]
    recorded: bool = True


PHRASED: Final[dict[str, Phrased]] = {
    "place": Phrased(lambda event: (event.place,)),
    "series": Phrased(lambda event: (str(event.details.get("series", "")),)),
    "source": Phrased(lambda event: (part for source in event.sources for part in (source.name, source.url))),
    "title": Phrased(lambda event: (event.title,)),
    "note": Phrased(lambda event: (event.note,)),
    "quote": Phrased(lambda event: (source.quote for source in event.sources)),
    "url": Phrased(lambda event: (source.url for source in event.sources)),
}
