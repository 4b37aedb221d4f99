"""What comes in from a file, checked event by event; what is sound goes into a spool."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import IO, TYPE_CHECKING, Final, NamedTuple

from tracker.errors import InvalidRecord, meant
from tracker.event import Event, Link, anchor, changed
from tracker.exchange.importing.spool import Spool
from tracker.exchange.record import Record, Refused, invalid
from tracker.registry import CLOCKS, KIND_NAMES

if TYPE_CHECKING:
    from tracker.directory.naming import Naming
    from tracker.store import Store

MOST_SHOWN: Final = 20  # of refused events, twins and updates each
_MOST_HINTS: Final = 5


class Desk(NamedTuple):
    """What events are entered with: the day it is, the names of actors, and how a notice is printed."""

    today: date
    naming: "Naming"
    say: Callable[[str], None]


class Linked(NamedTuple):
    """An event with links: its line and text in the file, its id there, where its links lead."""

    line: int
    raw: str
    head: str
    id: int
    links: tuple[Link, ...]


def kind_hint(kind: str) -> str:
    """Return what to do about a kind that the timeline does not have."""
    if re.fullmatch(r"[a-z][a-z0-9-]{0,39}", kind):
        return f"to add the kind: tracker kinds --add {kind}"
    return "a kind is one word; other words can be topics: --map topics=COLUMN --set kind=other"


class Intake:
    """The events of one file: `spool` has those that are sound, `refused` the first of the others.

    `count_refused` is how many were refused; `reject` is called for each.
    """

    def __init__(
        self, file: IO[bytes], store: "Store", place: str, desk: Desk, reject: Callable[[Refused], None] | None = None
    ) -> None:
        self.spool = Spool(file)
        self.refused: list[Refused] = []
        self.count_refused = 0
        self.hints: dict[str, None] = {}  # what may help against refusals, each once
        self.left_out: set[int] = set()  # places of those that were refused after they were spooled
        self._store = store
        self._place = place
        self._desk = desk
        self._reject = reject
        self._kinds = (*KIND_NAMES, *store.kinds())
        self._ids: dict[int, int] = {}  # in the file -> place
        self._refused_ids: set[int] = set()  # in the file
        self._linked: dict[int, Linked] = {}  # place -> event
        self._ahead = self._ahead_stated = 0

    @property
    def read(self) -> int:
        """How many events the file has."""
        return len(self.spool) - len(self.left_out) + self.count_refused

    def take(self, items: Iterable[Record | Refused]) -> None:
        """Take in what a file holds, all of it."""
        for item in items:
            if isinstance(item, Refused):
                self._refuse(item)
                continue
            try:
                self._check(item)
            except InvalidRecord as error:
                self._refused_ids.add(item.event.id)
                self._refuse(Refused(item.line, error, item.raw, item.head))
            else:
                self._put(item)
        self._check_links()
        self._tell_ahead()

    @property
    def has_links(self) -> bool:
        """Whether an event links to another one."""
        return bool(self._linked)

    def events(self) -> Iterator[Event]:
        """Yield the sound events."""
        for place, one in enumerate(self.spool, 1):
            if place not in self.left_out:
                yield one.event

    def place_of(self, file_id: int) -> int:
        """Return the place of the event that has that id in the file, 0 for none."""
        return self._ids.get(file_id, 0)

    def _refuse(self, item: Refused) -> None:
        self.count_refused += 1
        if item.error.hint and len(self.hints) < _MOST_HINTS:
            self.hints[item.error.hint] = None
        if len(self.refused) < MOST_SHOWN:
            self.refused.append(item)
        if self._reject is not None:
            self._reject(item)

    def _check(self, item: Record) -> None:
        event = item.event
        if event.id and event.id in self._ids:
            line = self.spool.line_of(self._ids[event.id])
            raise invalid(self._place, item.line, f"id {event.id} is already on line {line}")
        self._refuse_unknown("kind", event.kind, self._kinds, item.line, kind_hint(event.kind))
        for clock in event.dates:
            self._refuse_unknown("clock", clock, CLOCKS, item.line, f"one of {', '.join(CLOCKS)}")

    def _refuse_unknown(self, what: str, word: str, known: Sequence[str], line: int, hint: str) -> None:
        if word not in known:
            raise invalid(self._place, line, f"unknown {what} '{word}'{meant(word, known)}", hint)

    def _put(self, item: Record) -> None:
        """Spool an event under the names of the directory; one dated in the future is expected, if not stated."""
        event = self._desk.naming.event(item.event)
        if event.status == "happened" and anchor(event.when) > self._desk.today:
            if item.stated:
                self._ahead_stated += 1
            else:
                self._ahead += 1
                event = changed(event, status="expected")
        self.spool.put(item.line, event)
        place = len(self.spool)
        if event.id:
            self._ids[event.id] = place
        if event.links:
            self._linked[place] = Linked(item.line, item.raw, item.head, event.id, event.links)

    def _check_links(self) -> None:
        """Refuse events whose links lead nowhere, and then those that lead to these."""
        if not self._linked:
            return
        ours = any(not one.id for one in self._linked.values())
        here: Mapping[int, object] = dict.fromkeys(event.id for event in self._store.find()) if ours else {}
        while gone := [(place, error) for place, one in self._linked.items() if (error := self._broken(one, here))]:
            for place, error in gone:
                one = self._linked.pop(place)
                self._ids.pop(one.id, None)
                self._refused_ids.add(one.id)
                self.left_out.add(place)
                self._refuse(Refused(one.line, error, one.raw, one.head))

    def _broken(self, one: Linked, here: Mapping[int, object]) -> InvalidRecord | None:
        for link in one.links:
            if link.id not in (self._ids if one.id else here):
                refused = one.id != 0 and link.id in self._refused_ids
                missing = "refused as well" if refused else "not in this file" if one.id else "not in this timeline"
                hint = "" if refused else "add the event it links to as well, or drop the link"
                return invalid(self._place, one.line, f"it {link.relation} event {link.id}, which is {missing}", hint)
        return None

    def _tell_ahead(self) -> None:
        for number, said in ((self._ahead, ": status set to expected"), (self._ahead_stated, ' but marked "happened"')):
            if number:
                verb = "event is" if number == 1 else "events are"
                self._desk.say(f"{number:,} {verb} dated in the future{said}")
