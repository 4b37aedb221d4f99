"""Which events a command is about: ids, refs, ranges of ids, ids from standard input, or a query."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

import click

from tracker.cli.completion.later import complete
from tracker.cli.input.confirm import at_terminal
from tracker.cli.options.query_options import build_query
from tracker.cli.query_command import no_such_option
from tracker.cli.session import Session
from tracker.errors import NoSuchEvent, UsageError

if TYPE_CHECKING:
    from tracker.event import Event
    from tracker.store import Store

Body = Callable[..., None]
KEYS: Final = "[ID|REF|1..5|-]..."
_FORMS: Final = "give an id, a range 1..5 or a ref"
NO_IDS: Final = "no ids on standard input"
_RANGE: Final = re.compile(r"\d+(\.\.\d*)?(,\d+(\.\.\d*)?)*")
_LAST: Final = 10**15 - 1  # the highest id a query takes


def keys_argument(metavar: str = KEYS) -> Callable[[Body], Body]:
    """Add the argument `keys`: ids, refs, ranges such as 1..5, or - for those on standard input."""
    return click.argument("keys", metavar=metavar, nargs=-1, shell_complete=complete("value", "event"))


def where_option(what: str) -> Callable[[Body], Body]:
    """Add --where, which makes a query of the arguments."""
    return click.option("--where", is_flag=True, help=f"The arguments are a query: {what} every event it finds.")


def chosen_events(session: Session, store: "Store", keys: Sequence[str], *, where: bool = False) -> "list[Event]":
    """Return the events of the keys, each once, or with `where` those of the query; print a notice where it has none.

    Raise UsageError without keys or with an empty query, NoSuchEvent for one that is not there.
    """
    if not keys or (where and not "".join(keys).strip()):
        raise UsageError("no event given", _FORMS + (", or a query" if where else ""))
    if where:
        query = build_query(session, store, keys)
        events = list(store.find(query))
        if not events:
            from tracker.cli.no_results import no_results

            session.say(no_results(session, store, query, "no event matches"))
            return []
    else:
        found = (event for key in typed_keys(keys) for event in _events(session, store, key))
        events = list({event.id: event for event in found}.values())
    if not events:
        session.say(NO_IDS)
    return events


def typed_keys(keys: Sequence[str]) -> Iterator[str]:
    """Yield the keys, in the place of - those on standard input: ids between spaces, or a ref on a line."""
    for key in keys:
        if key.startswith("-") and key != "-":
            raise no_such_option(key)
        yield from _piped() if key == "-" else (key,)


def _piped() -> Iterator[str]:
    if at_terminal():
        raise UsageError("- reads ids from standard input", "for example tracker list topic:ai --ids | tracker show -")
    for line in sys.stdin:
        words = line.split()
        yield from words if all(_RANGE.fullmatch(word) for word in words) else (line.strip(),)


def ids_in(key: str) -> list[range]:
    """Return the ids that a key such as 12, 1..5, 12.. or 1,3..5 names, as ranges; none where it is a ref."""
    if re.fullmatch(r"[\d.,]*\.\.[\d.,]*", key) and not _RANGE.fullmatch(key):
        raise UsageError(f"'{key}' is not a range of ids", "write 1..5, or 12.. for all from 12 on")
    if not _RANGE.fullmatch(key) or max(map(len, re.split(r"\D+", key))) > 18:
        return []
    found = []
    for part in key.split(","):
        low, dots, high = part.partition("..")
        found.append(range(int(low), int(high or (_LAST if dots else low)) + 1))
        if not found[-1]:
            raise UsageError(f"'{part}' ends before it starts", "write the lower id first")
    return found


def _events(session: Session, store: "Store", key: str) -> "list[Event]":
    if key.isdecimal() or not (ids := ids_in(key)):
        try:
            return [store.get(key)]
        except NoSuchEvent as error:
            raise NoSuchEvent(error.sentence, error.hint or (None if key.isdecimal() else _FORMS)) from None
    events = list(store.find(build_query(session, store, [f"id:{key}"])))
    missing = [str(one[0]) for one in ids if len(one) == 1 and one[0] not in {event.id for event in events}]
    if missing or not events:
        raise NoSuchEvent(f"there is no event {missing[0] if missing else key} in {store.path}")
    return events
