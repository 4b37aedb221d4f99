"""How the words after an analysis are read: as a query, as one event, or as what other events are near to."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from tracker.cli.input.date_input import explain
from tracker.cli.options.length import LENGTH_HINT, days_in
from tracker.cli.options.query_options import QUERY, Argument, build_query, checked
from tracker.cli.session import Session
from tracker.errors import DateError, NoSuchEvent, QueryError, UsageError
from tracker.event import Event
from tracker.when import When

if TYPE_CHECKING:
    from tracker.query.tree import Query
    from tracker.store import Store

Read = tuple[Sequence[str], dict[str, Any]]
_SIGNED: Final = re.compile(r"\+\S+|-\d+[dwmyDWMY]?")  # a query may begin with a minus, not with a plus
_UNSIGNED: Final = re.compile(r"\d+[dwmyDWMY]")
_IDS: Final = re.compile(r"(?!\d{4}\.\.\d{4}$)\d+\.\.\d+")  # 2023..2024 are years
_YEAR: Final = re.compile(r"\d{4}")  # as in the query, where an id of four digits is written with a zero before it
_TERM: Final = re.compile(r"[-(]*([A-Za-z_-]+):")


def _one_event(_: Session, store: "Store", words: Sequence[str]) -> Read:
    """Read one id or ref; terms behind it say which events may stand beside that one."""
    words = [checked(word) for word in words]
    terms = [word for word in words[1:] if _is_term(word)]
    named = [word for word in words if word not in terms]
    key = " ".join(named).strip()
    if not key:
        raise UsageError("no event given", "give its id or ref")
    if len(named) > 1 and all(word.isdecimal() for word in named):
        raise UsageError(f"one event is drawn at a time, not {len(named)}", f"for example {named[0]}")
    return terms, {"event": store.get(key)}


def _series(_: Session, _store: "Store", words: Sequence[str]) -> Read:
    """Read the name of a series from the plain words; the others are terms of the query."""
    terms = [word for word in words if _is_term(checked(word))]
    name = " ".join(word.replace('"', "") for word in words if not _is_term(word)).strip()
    return [*terms, *([f'series:"{name}"'] if name else [])], {"name": name}


def _is_term(word: str) -> bool:
    from tracker.query.fields import FIELD_NAMES

    match = _TERM.match(word)
    return bool(match and match[1].lower().lstrip("-") in FIELD_NAMES) or word.startswith("--")


def _anchor(session: Session, store: "Store", words: Sequence[str]) -> Read:
    """Read what events are near to, and from how many days before it to how many after.

    Terms behind an id, a ref or a date say which events near it are meant.
    """
    lengths = [word for word in words if _SIGNED.fullmatch(word)]
    rest = [checked(word) for word in words if not _SIGNED.fullmatch(word)]
    given = _lengths(lengths)
    if not "".join(rest).strip():
        raise UsageError("no event given", "give an id, a ref, a date or a query: tracker around 12 -30d +90d")
    if unsigned := next((word for word in rest[1:] if _UNSIGNED.fullmatch(word)), None):
        raise UsageError(f"{unsigned}: before it or after it?", f"write -{unsigned} or +{unsigned}")
    if len(rest) > 1 and all(word.isdecimal() for word in rest):
        raise UsageError(f"around takes one event, not {len(rest)}", "for several, a query: tracker around id:1..5")
    more = [word for word in rest[1:] if _is_term(word)]
    if len(more) < len(rest) - 1 or _is_term(rest[0]):  # the words are one query, or one text
        more = []
    anchor = _found(session, store, rest[: len(rest) - len(more)])
    if more and not isinstance(anchor, Event | When):
        anchor, more = _found(session, store, rest), []
    return more, {"anchor": anchor, **given}


def _lengths(words: Sequence[str]) -> dict[str, int | None]:
    """Read -30d and +90d, each given once at most."""
    given: dict[str, int | None] = {"before": None, "after": None}
    for word in words:
        side = "before" if word[0] == "-" else "after"
        days = days_in(word[1:])
        if days is None:
            raise UsageError(f"'{word}' is not a length of time", LENGTH_HINT)
        if given[side] is not None:
            raise UsageError(f"{word}: a second number of days {side}", f"one each, as in -30d +90d; {LENGTH_HINT}")
        given[side] = days
    return given


def _found(session: Session, store: "Store", words: Sequence[str]) -> "Event | When | Query":
    """A year, else an event by its id or ref, else ids, else a date, else a query."""
    text = " ".join(words)
    if not any(_is_term(word) for word in words):
        if _IDS.fullmatch(text):
            return build_query(session, store, [f"id:{text}"])
        event = _event(store, text)
        if event is not None and not _YEAR.fullmatch(text):
            return event
        if event is not None:
            session.say(f"{text} is read as the year; for the event: tracker around 0{text}")
        if (when := _date(session, text)) is not None:
            return when
    try:
        return build_query(session, store, words)
    except QueryError as error:
        raise UsageError(f"'{text}' is not an id, ref, date or query here: {error.sentence}", error.hint) from None


def _event(store: "Store", text: str) -> Event | None:
    """The event with that id or ref; raise NoSuchEvent for a number that is neither an id nor a year."""
    try:
        return store.get(text)
    except NoSuchEvent:
        if text.isdecimal() and not _YEAR.fullmatch(text):
            raise
        return None


def _date(session: Session, text: str) -> "When | None":
    from tracker.dates import read_period

    try:
        reading = read_period(text, session.today, day_first=session.day_first, languages=session.languages)
    except DateError:
        if text[:1].isdecimal():  # 2024-13 is a date mistyped
            raise
        return None
    explain(session, text, reading)
    return reading.when


# How a command reads the words after its name.
ARGUMENTS: Final[dict[str, Argument]] = {
    "query": QUERY,
    "event": Argument("ID|REF [QUERY]...", _one_event, ("either", "event")),
    "series": Argument("[NAME] [QUERY]...", _series, ("either", "series")),
    "anchor": Argument("ID|REF|DATE|QUERY [-30d] [+90d]", _anchor, ("either", "around")),
}
