"""The readers of values: the text behind a field's colon -> a condition; raise QueryError for one that is wrong."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final, Literal, NoReturn

import msgspec

from tracker.errors import DateError, QueryError, meant
from tracker.event import Event, tidy_ref
from tracker.query.actors import Actors, other_meanings, read_actor, read_type
from tracker.query.leaves import ByDetail, ByGrade, ByNumber, ByStamp
from tracker.query.letters import fold, spelt, words
from tracker.query.periods import end_of, start_of
from tracker.query.tree import (
    HAS_FIELDS,
    IS_SORTS,
    UNDATED_SORTS,
    ById,
    ByLink,
    ByPhrase,
    ByText,
    ByTopic,
    ByWord,
    Has,
    Is,
    Not,
    Query,
)
from tracker.registry import (
    GRADE_DIGITS,
    GRADE_LETTERS,
    NUMBER_DETAILS,
    RELATIONS,
    STATUSES,
    Role,
    kind_names,
)
from tracker.similar import nearest
from tracker.when import When

_MOST_LISTED: Final = 30  # more words than a person reads in an error
QUERY_HINT: Final = "write field:value terms such as actor:china topic:ai since:2024"


class Context(msgspec.Struct, frozen=True):
    """What a term is read against: today for relative dates, the known actors and kinds.

    `period` reads the dates that are not EDTF, by default in English; `notice` is told what may have been meant
    otherwise; `event` returns the event with an id or ref, and raises NoSuchEvent. `views` are the saved queries by
    name, `inside` those that are being read, the outermost first, and `read` is the parser, which sets itself.
    """

    today: date | None = None
    actors: Actors | None = None
    kinds: Sequence[str] = ()
    period: Callable[[str], When] | None = None
    notice: Callable[[str], object] = lambda _: None
    event: Callable[[str], Event] | None = None
    views: Mapping[str, str] = MappingProxyType({})
    inside: tuple[str, ...] = ()
    read: "Callable[[str, Context], Query] | None" = None


def actor_in(role: Role | None) -> Callable[[str, Context], Query]:
    """Return the reader of an actor in one role, or in any."""

    def read(value: str, context: Context) -> Query:
        if context.actors and (notice := other_meanings(value, context.actors)):
            context.notice(notice)
        return read_actor(value, role, context.actors)

    return read


def read_actor_type(value: str, context: Context) -> Query:
    """Read a type of actor, as the directory has it."""
    return read_type(value, kind_names(context.kinds), context.actors)


def read_topic(value: str, _: Context) -> Query:
    """Read a topic as its path."""
    path = re.sub(r"[\s_]+", "-", fold(value).strip("/ "))
    if not path:
        raise QueryError(f"'{value}' is not a topic", "for example topic:ai/llm")
    return ByTopic(path)


def read_kind(value: str, context: Context) -> Query:
    """Read a kind of event, registered or added by the timeline."""
    name = fold(value)
    known = kind_names(context.kinds)
    if name not in known:
        unknown("kind", value, known)
    return ByWord("kind", name)


def read_status(value: str, _: Context) -> Query:
    """Read a status."""
    if fold(value) not in STATUSES:
        unknown("status", value, STATUSES)
    return ByWord("status", fold(value))


def read_ref(value: str, _: Context) -> Query:
    """Read a ref."""
    return ByWord("ref", fold(tidy_ref(value)))


def phrase_of(field: str) -> Callable[[str, Context], Query]:
    """Return the reader of words in a text field."""

    def read(value: str, _: Context) -> Query:
        return ByPhrase(field, _phrase(value))

    return read


def _phrase(value: str) -> str:
    phrase = words(value)
    if not phrase.strip():
        raise QueryError(f"'{value}' is not a search term", "it has no letters or digits")
    return phrase


def read_id(value: str, _: Context) -> Query:
    """Read an id, or a range of ids."""
    match = re.fullmatch(r"([0-9]{1,15})(?:(?:\.\.|-)([0-9]{1,15})?)?", value)
    if match is None:
        raise QueryError(f"'{value}' is not an id", "for example id:12 or id:12..20")
    first = int(match[1])
    last = first if match[0] == match[1] else int(match[2] or 10**15)
    if last < first:
        raise QueryError(f"'{value}' ends before it starts", "write the lower id first")
    return ById(first, last)


def read_link(value: str, _: Context) -> Query:
    """Read a relation, an id, or both as `part-of=96`."""
    if re.fullmatch(r"[0-9]{1,15}", value):
        return ByLink(id=int(value))
    relation, _sign, target = fold(value).replace(":", "=").partition("=")
    if relation not in RELATIONS:
        unknown("relation", relation, [*RELATIONS])
    if not re.fullmatch(r"[0-9]{0,15}", target):
        raise QueryError(f"'{target}' is not an id", "for example link:part-of=96")
    return ByLink(relation, int(target or 0))


def detail_of(key: str) -> Callable[[str, Context], Query]:
    """Return the reader of a detail with that key: a range of numbers, else words, where it is a number its figures."""

    def read(value: str, _: Context) -> Query:
        if span := numbers_in(value):
            return ByNumber(key, *span)
        if (key in NUMBER_DETAILS and not value.isdecimal()) or re.search(r"(?<!\.)\.\.(?!\.)", value):
            wanted = f"write {key}:7, {key}:3.. or {key}:3..7"
            raise QueryError(f"'{value}' is neither a number nor a range of numbers", wanted)
        return ByDetail(key, _phrase(value))

    return read


def numbers_in(value: str) -> tuple[int, int] | None:
    """Return the ends of a range of numbers, `2..5`, `2..` or `..5`; None for any other text."""
    match = re.fullmatch(r"([0-9]{1,15})?\.\.([0-9]{1,15})?", value)
    if match is None or value == "..":
        return None
    least, most = int(match[1] or 0), int(match[2] or 10**15)
    if most < least:
        raise QueryError(f"'{value}' ends before it starts", "write the lower number first")
    return least, most


def read_detail(value: str, context: Context) -> Query:
    """Read `KEY=VALUE`, for details without a field of their own."""
    key, equals, wanted = value.partition("=")
    if not equals:
        raise QueryError(f"'{value}' is not KEY=VALUE", "for example detail:edition=7")
    return detail_of(re.sub(r"[\s_]+", "-", fold(key.strip())))(wanted, context)


def read_grade(value: str, _: Context) -> Query:
    """Read a grade, letter alone or with its digit; it means so or better."""
    grade = value.upper()
    if not re.fullmatch(f"[{GRADE_LETTERS}][{GRADE_DIGITS}]?", grade):
        raise QueryError(f"'{value}' is not a grade", "write a letter A to F and a digit 1 to 6: grade:B or grade:B2")
    return ByGrade(grade[0], grade[1:])


def period_of(make: Callable[[date, date], Query]) -> Callable[[str, Context], Query]:
    """Return the reader of a period, from whose first and last day the condition is made."""

    def read(value: str, context: Context) -> Query:
        period = period_in(value, context)
        return make(period.first, period.last)

    return read


def stamp_of(stamp: Literal["created", "updated"]) -> Callable[[str, Context], Query]:
    """Return the reader of a period for the time of recording or of the last change."""

    def read(value: str, context: Context) -> Query:
        period = period_in(value, context)
        return ByStamp(stamp, start_of(period), end_of(period))

    return read


def read_text(value: str, context: Context) -> Query:
    """Read words of title, note or quotes; an acronym of the directory, typed in capitals, is asked for in capitals."""
    phrase = words(value).rstrip()
    if not phrase:
        raise QueryError(f"'{value}' is not a search term", QUERY_HINT)
    # Scripts without spaces between words are searched inside the run of letters.
    known = context.actors
    typed = enumerate(spelt(value) if known else ())
    capitals = tuple(at for at, word in typed if known and word.isupper() and known.is_acronym(word))
    return ByText(phrase if phrase[1].isascii() else phrase[1:], capitals)


def read_has(value: str, _: Context) -> Query:
    """Read the name of a field that is filled in."""
    return _filled("has", value)


def _filled(asked: str, value: str) -> Has:
    spellings = (fold(value), fold(value).removesuffix("s"), f"{fold(value)}s")
    field = next((name for name in spellings if name in HAS_FIELDS), None)
    if field is None:
        _no_value(asked, value, HAS_FIELDS)
    return Has(field)


def read_missing(value: str, _: Context) -> Query:
    """Read the name of a field that is empty."""
    return Not(_filled("missing", value))


def read_is(value: str, context: Context) -> Query:
    """Read a property of the date, or a status."""
    sort = fold(value)
    if sort in STATUSES:
        return ByWord("status", sort)
    if sort not in IS_SORTS:
        _no_value("is", value, (*IS_SORTS, *STATUSES))
    if context.today is None and sort not in UNDATED_SORTS:
        raise QueryError(f"'is:{sort}' needs to know today's date")
    return Is(sort, context.today or date.min)


def period_in(value: str, context: Context) -> When:
    """Return the period that a text means; raise DateError for one that cannot be read."""
    try:
        return When.parse(value)
    except DateError:
        if context.period is not None:
            return context.period(value)
        from tracker.dates.reading import read_period

        return read_period(value, context.today).when


def unknown(what: str, value: str, known: Sequence[str]) -> NoReturn:
    """Raise QueryError for an unknown word, with the nearest known one."""
    near = meant(value, known, SYNONYMS.get(what))
    every = "tracker help query lists them" if len(known) > _MOST_LISTED else f"one of {', '.join(known)}"
    raise QueryError(f"unknown {what} '{value}'{near}", None if near else every)


def _no_value(field: str, value: str, known: Iterable[str]) -> NoReturn:
    """Raise QueryError for a value that a field of fixed words does not take, with the nearest of them."""
    words_known = tuple(known)
    near = (SYNONYMS.get(field) or {}).get(value.lower()) or nearest(value, words_known)
    said = f"; try {field}:{near}" if near else ""
    raise QueryError(f"{field}: has no value '{value}'{said}", None if near else f"one of {', '.join(words_known)}")


SYNONYMS: Final[dict[str, dict[str, str]]] = {  # what people try that means something else here -> the nearest word
    "field": {"after": "since", "before": "until", "tagged": "topic", "from": "since", "to": "until",
              "start": "since", "end": "until", "due": "when", "year": "when", "project": "topic", "subject": "topic",
              "category": "kind", "country": "actor", "person": "actor", "who": "actor", "location": "place",
              "city": "place", "where": "place", "desc": "text", "description": "text", "name": "title",
              "summary": "text", "modified": "updated", "entry": "created", "priority": "grade"},
    "is": {"upcoming": "future", "coming": "future", "today": "current", "active": "inforce",
                      "valid": "inforce", "late": "overdue", "planned": "expected", "done": "happened"},
}  # fmt: skip
