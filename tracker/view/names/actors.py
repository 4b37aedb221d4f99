"""The actors of a timeline: which there are, how often events name them, and all that is known of one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Final

import msgspec

from tracker.directory.actor import Dated, KnownActor
from tracker.directory.lookup import Directory
from tracker.event import Event
from tracker.view.counts.ends import ended
from tracker.view.counts.figures import number
from tracker.view.events.card import Fact
from tracker.view.events.order import in_order_of_date
from tracker.view.info import Facts
from tracker.view.labels import cell_date, short_date
from tracker.view.report import Column, Grid, counted
from tracker.when import When

OWN, SHIPPED, NEW = "own", "directory", "new"  # where an actor is known; `new` is known to events alone
_MOST_LISTED: Final = 12  # names in one line of a card


class ActorRow(msgspec.Struct, frozen=True):
    """One actor: where it is known, and how many events name it, with the date of the last one."""

    name: str
    type: str
    within: str
    aliases: tuple[str, ...]
    known: str
    events: int
    last: When | None


class ActorList(msgspec.Struct, frozen=True):
    """Actors, those that most events name first."""

    rows: tuple[ActorRow, ...]

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each actor."""
        columns = (
            Column("actor"),
            Column("events", right=True, whole=True),
            Column("last", whole=True),
            Column("known", whole=True, spare=1),
            Column("type", whole=True, spare=2),
            Column("within", spare=3),
            Column("aliases", spare=4),
        )
        events, day = partial(number, exact=exact, empty="0"), partial(cell_date, exact=exact)
        rows = (
            (r.name, events(r.events), day(r.last), r.known, r.type, r.within, "; ".join(r.aliases)) for r in self.rows
        )
        return Grid(columns, rows, elsewhere="all with --format csv")

    def records(self) -> Iterator[ActorRow]:
        """Return the actors."""
        return iter(self.rows)


def actors(events: Iterable[Event], directory: Directory, own: Mapping[str, object], *, every: bool) -> ActorList:
    """Return the actors that events name and the timeline's own, with `every` the whole directory."""
    alike = Counter([(tuple([actor.name for actor in event.actors]), event.when.text) for event in events])
    found = ended(alike, lambda names: (directory.resolve(name) or name for name in names))
    counts = {name: one.events for name, one in found.items()}
    mine = {directory.resolve(name) or name for name in own}
    names = dict.fromkeys((*counts, *mine, *(directory.names() if every else ())))
    rows = []
    for name in sorted(names, key=lambda name: (-counts.get(name, 0), name.casefold())):
        known = directory.get(name) or KnownActor(name)
        where = OWN if name in mine else SHIPPED if directory.get(name) else NEW
        last = found[name].last if name in found else None
        rows.append(ActorRow(name, known.type, known.within, known.aliases, where, counts.get(name, 0), last))
    return ActorList(tuple(rows))


def actor_card(name: str, directory: Directory, events: Iterable[Event], *, where: str) -> Facts:
    """Return all that is known of an actor, with the number of events that name it itself."""
    known = directory.get(name) or KnownActor(name)
    found = in_order_of_date(events)
    parts = [actor.name for actor in directory.actors if actor.within == name]
    groups = [actor.name for actor in directory.actors if any(m.name == name for m in actor.memberships())]
    span = " to ".join(dict.fromkeys(short_date(event.when) for event in (*found[:1], *found[-1:])))
    facts = [
        Fact("name", name),
        Fact("type", known.type),
        Fact("code", ", ".join(filter(None, (known.code, known.code3)))),
        *_lines("aliases", known.aliases),
        *_lines("names", map(_dated, known.names)),
        *_lines("tickers", known.tickers),
        Fact("within", known.within),
        *_lines("parts", parts),
        *_lines("members", map(_dated, known.memberships())),
        *_lines("member of", groups),
        Fact("known", {OWN: "the timeline's own", SHIPPED: "in the directory", NEW: "from events alone"}[where]),
        Fact("events", counted(len(found), "event") + (f", {span}" if span else "")),
    ]
    record = {field: value for field, value in msgspec.to_builtins(known).items() if value}
    figures = {"parts": parts, "member_of": groups, "known": where, "events": len(found)}
    return Facts(tuple(fact for fact in facts if fact.value), {**record, **figures})


def _lines(name: str, values: Iterable[str]) -> Iterator[Fact]:
    """A fact of many values on lines of so many, the last with how many more there are."""
    found = list(values)
    shown = "; ".join(found[:_MOST_LISTED])
    more = f" and {len(found) - _MOST_LISTED:,} more" if found[_MOST_LISTED:] else ""
    yield Fact(name, shown + more)


def _dated(item: Dated) -> str:
    if not (item.since or item.to):
        return item.name
    until = f"to {item.to}" if item.to else ""
    since = f"from {item.since}" if item.since else ""
    return f"{item.name} ({' '.join(filter(None, (since, until)))})"
