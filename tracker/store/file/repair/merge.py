"""Another branch merged into ours: what it added, changed and removed since the fork.

An event that the other branch added keeps its id where that is free here; otherwise it gets a new one, and links to
it are changed. What both branches changed in one event is merged field by field; a conflict is reported.
"""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

import msgspec

from tracker.errors import InvalidRecord
from tracker.event import from_json
from tracker.registry import RECORD_TABLES
from tracker.store.file.format.document import Delta, canonical, same
from tracker.store.file.format.records import by_table, without_records
from tracker.store.file.format.state import State
from tracker.store.file.format.timeline import Head
from tracker.store.three_way import STAMPS, joined

_Fields = Mapping[str, Any]
_FIRST: Final = "0"  # sorts before any time


class Merge:
    """Our state, with the changes of another branch applied one by one.

    `renumbered` reports their events that could not keep their number, `done` the other decisions.

    `common` is the state at the fork, None where that is not known; `highest` is the highest id ever given here,
    `theirs` the highest given there; `given` maps their ids to ours. In a conflict the later change is kept, or
    theirs with `theirs_win`; `ours_later` are the ids of events that were changed here last, for changes on both
    branches within one second.
    """

    def __init__(
        self,
        ours: State,
        common: State | None,
        highest: int,
        theirs: int = 0,
        *,
        given: Mapping[int, int] = MappingProxyType({}),
        theirs_win: bool = False,
        ours_later: Collection[int] = (),
    ) -> None:
        self.state = ours.copy()
        self.done: dict[str, None] = {}
        self.renumbered: list[str] = []
        self._common = common
        self._shared = max([common.head.last_id, *common.documents]) if common else 0
        self.given: dict[int, int] = {}
        self._moved: dict[int, int] = {}  # those of the given that changed
        for there, here in given.items():
            self.give(there, here)
        self._theirs_win = theirs_win
        self._ours_later = ours_later
        self._ours_new: dict[bytes, list[int]] = {}
        for key, raw in ours.documents.items():
            if key > self._shared:
                self._ours_new.setdefault(_content(raw), []).append(key)
        self._highest = highest
        self._last_id = max(highest, theirs)

    def give(self, there: int, here: int) -> None:
        """Let one of their events have that number here."""
        self.given[there] = here
        if there != here:
            self._moved[there] = here

    def take(self, deltas: Sequence[Delta]) -> tuple[Delta, ...]:
        """Apply what a command did there, and return what that changed here."""
        for delta in deltas:
            if delta.before is None and delta.after and delta.id > self._shared and delta.id not in self.given:
                self.give(delta.id, self._number(delta.id, delta.after))
        changed: list[Delta] = []
        for delta in deltas:
            key = self.given.get(delta.id, delta.id)
            ours = self.state.documents.get(key)
            result = self._meet(key, self._linked(delta.before), ours, self._linked(delta.after))
            if not same(ours, result):
                changed.append(Delta(key, ours, result))
                self.state.put(changed[-1])
        return tuple(changed)

    def take_head(self, before: Head, after: Head) -> bool:
        """Apply the changes of named records and of other tables beside the events; return whether there were any."""
        if before.meta.get("kinds") == after.meta.get("kinds") and before.others == after.others:
            return False
        head = self.state.head
        records = joined(*(by_table(side.records) for side in (before, after, head)))
        others = joined(*(without_records(side.others) for side in (before, after, head)))
        for name in (*records.clashes, *others.clashes):
            self.done[f"both sides have '{name}', each otherwise: kept it as it was here"] = None
        merged = {(table, name): row for table, rows in records.fields.items() for name, row in rows.items()}
        kept = {name: raw for name, raw in head.others.items() if name in RECORD_TABLES}
        self.state.head = Head(head.meta, others.fields | kept).with_records(merged)
        return self.state.head != head

    def _number(self, key: int, raw: bytes) -> int:
        """Return the number one of their new events has here."""
        ours = self.state.documents.get(key)
        content = _content(raw)
        twins = self._ours_new.get(content, [])
        if key in twins:
            twins.remove(key)
            return key
        if twins:
            twin = twins.pop(0)
            self.renumbered.append(f"'{_title(raw)}' had been added on both sides: it is kept once, as event {twin}")
            return twin
        if key > self._highest or (self._common is None and (ours is None or _is_one_event(ours, raw))):
            return key
        self._last_id += 1
        self.renumbered.append(
            f"'{_title(raw)}' is now event {self._last_id}: number {key} had been given on both sides"
        )
        return self._last_id

    def _linked(self, raw: bytes | None) -> bytes | None:
        """Return a document of theirs with its links to the numbers their events have here."""
        if raw is None or not self._moved or b'"links":[' not in raw:
            return raw
        document = msgspec.json.decode(raw)
        links = document.get("links")
        if not isinstance(links, list):
            return raw
        document["links"] = [self._link(link) for link in links]
        return msgspec.json.encode(document)

    def _link(self, link: Any) -> Any:
        if not isinstance(link, dict) or not isinstance(link.get("id"), int):
            return link
        return link | {"id": self._moved.get(link["id"], link["id"])}

    def _meet(self, key: int, before: bytes | None, ours: bytes | None, theirs: bytes | None) -> bytes | None:
        """Return a document after the changes of both branches."""
        if same(ours, before):
            return theirs
        if same(theirs, before) or same(theirs, ours):
            return ours
        if self._theirs_win and (theirs is None or ours is None):
            return theirs
        if ours is not None and theirs is not None:
            return self._both(key, before, ours, theirs)
        if before is not None:
            self.done[f"event {key} was removed on one side and changed on the other: kept"] = None
        return theirs if ours is None else ours

    def _both(self, key: int, before: bytes | None, ours: bytes, theirs: bytes) -> bytes:
        one, other = msgspec.json.decode(ours), msgspec.json.decode(theirs)
        seen = (
            msgspec.json.decode(before) if before else {name: one[name] for name in one if one[name] == other.get(name)}
        )
        first, second = self._in_order(key, one, other)
        both = joined(seen, first, second)
        if both.clashes:
            self.done[f"event {key}: both sides changed its {', '.join(both.clashes)}; kept what was set last"] = None
        fields = both.fields
        if "created" in one and "created" in other:
            fields["created"] = min(one["created"], other["created"])
        if "updated" in one and "updated" in other:
            fields["updated"] = max(one["updated"], other["updated"])
        raw = canonical(msgspec.json.encode(fields))
        try:
            from_json(raw, key)
        except InvalidRecord:
            self.done[f"event {key}: what both sides changed does not go together; kept what was set last"] = None
            return canonical(msgspec.json.encode(second))
        return raw

    def _in_order(self, key: int, ours: _Fields, theirs: _Fields) -> tuple[_Fields, _Fields]:
        """Return the two, the one to be kept in a conflict second."""
        if self._theirs_win or _touched(ours) < _touched(theirs):
            return ours, theirs
        is_ours = _touched(ours) > _touched(theirs) or key in self._ours_later
        return (theirs, ours) if is_ours else (ours, theirs)


def _is_one_event(one: bytes, other: bytes) -> bool:
    """Whether two documents of one number are one event after edits, and not two that were given it."""
    first, second = msgspec.json.decode(one), msgspec.json.decode(other)
    if first.get("created") != second.get("created"):
        return False
    edited = "updated" in first or "updated" in second
    alike = ("title", "ref", "when") if edited else ("title", "ref")
    return any(first.get(name) and first.get(name) == second.get(name) for name in alike)


def _content(raw: bytes) -> bytes:
    """Return what a document says of its event, whenever that was written."""
    document: Mapping[str, Any] = msgspec.json.decode(raw)
    return msgspec.json.encode({name: value for name, value in document.items() if name not in STAMPS})


def _touched(document: Mapping[str, Any]) -> str:
    return str(document.get("updated") or document.get("created") or _FIRST)


def _title(raw: bytes) -> str:
    return str(msgspec.json.decode(raw).get("title", "?"))[:60]
