"""Facts about a ledger: where it is and how much it holds, and how often each kind is used."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

import msgspec

from tracker.event import Event
from tracker.registry import KINDS, Kind, kind_named
from tracker.view.events.card import Fact
from tracker.view.report import Column, Grid, counted

if TYPE_CHECKING:
    from tracker.store.protocol import Info


class Facts(msgspec.Struct, frozen=True):
    """Named facts: as text for people, as a mapping for programs."""

    facts: tuple[Fact, ...]
    record: dict[str, object]

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each fact."""
        exactly = [(name, _exact(value)) for name, value in self.record.items()]
        rows = exactly if exact else [(fact.name, fact.value) for fact in self.facts]
        return Grid((Column("field", whole=True), Column("value")), rows)

    def records(self) -> Iterator[dict[str, object]]:
        """Return the facts as one mapping."""
        yield self.record


def _exact(value: object) -> str:
    """The value in one cell: a list by semicolons, a time as in ISO 8601, nothing as nothing."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


class KindCount(msgspec.Struct, frozen=True):
    """A kind: what it covers, its usual details, and its number of events."""

    name: str
    covers: str
    details: tuple[str, ...]
    events: int


class Kinds(msgspec.Struct, frozen=True):
    """The kinds of a ledger."""

    kinds: tuple[KindCount, ...]

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each kind."""
        columns = (
            Column("kind", whole=True),
            Column("events", right=True, whole=True),
            Column("covers"),
            Column("details"),
        )
        rows = [
            (k.name, str(k.events) if exact else f"{k.events:,}", k.covers, ", ".join(k.details)) for k in self.kinds
        ]
        return Grid(columns, rows)

    def records(self) -> Iterator[KindCount]:
        """Return the kinds."""
        return iter(self.kinds)


def facts(info: "Info", *, found_by: str = "", settings: Mapping[str, str] = MappingProxyType({})) -> Facts:
    """Return where a ledger is, how it was found, how much it holds, and what is set."""
    span = f"{info.first} to {info.last}" if info.first and info.last else ""
    said = {
        "file": info.path,
        "found by": found_by,
        "events": f"{info.count:,}",
        "span": span,
        "size": _size(info.size),
        "changed": f"{info.changed:%Y-%m-%d %H:%M %Z}".strip() if info.changed else "",
        "history": counted(info.changes, "command"),
        "schema": f"version {info.version}",
        "writable": "" if info.writable else "no",
        **settings,
    }
    known = tuple(Fact(name, value) for name, value in said.items() if value)
    return Facts(known, {**msgspec.structs.asdict(info), "found_by": found_by, **settings})


def kinds(events: Iterable[Event], added: Mapping[str, str]) -> Kinds:
    """Count the events of each kind: registered, added, and unknown ones.

    A kind that is both is listed once, as it is registered, with the words of the one that was added.
    """
    counts = Counter(event.kind for event in events)
    known = [KindCount(kind.name, _covers(kind, added), kind.details, counts.pop(kind.name, 0)) for kind in KINDS]
    known += [
        KindCount(name, covers, (), counts.pop(name, 0)) for name, covers in added.items() if kind_named(name) is None
    ]
    return Kinds((*known, *(KindCount(name, "(unknown)", (), number) for name, number in sorted(counts.items()))))


def _covers(kind: Kind, added: Mapping[str, str]) -> str:
    if kind.name not in added:
        return kind.covers
    return f"{kind.covers} (this timeline has one of its own: {added[kind.name] or 'without a description'})"


def _size(size: int) -> str:
    if size < 1_000:
        return f"{size} bytes"
    return f"{size / 1_000:,.1f} kB" if size < 1_000_000 else f"{size / 1_000_000:,.1f} MB"
