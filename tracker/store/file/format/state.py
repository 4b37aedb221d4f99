"""What a timeline holds at one moment, and how the lines of a history lead from one state to the next."""

from collections.abc import Iterable

import msgspec

from tracker.store.file.format.any_json import parse
from tracker.store.file.format.damage import MALFORMED, Damage
from tracker.store.file.format.document import Delta, canonical, same
from tracker.store.file.format.log import Entry
from tracker.store.file.format.timeline import (
    EMPTY_HEAD,
    Head,
    canonical_any,
    documents_in,
    encode,
    in_order,
    read_head,
)


class State:
    """Documents by id, as bytes, and the head; it changes by applying entries."""

    def __init__(self, head: Head, documents: dict[int, bytes]) -> None:
        self.head = head
        self.documents = documents

    @staticmethod
    def read(buffer: bytes) -> "State":
        """Return the state a file describes; raise Damage or NotTimeline."""
        head = read_head(buffer)
        if head is not None and in_order(buffer):
            documents = documents_in(buffer)
            return State(head, documents)
        return State(*parse(buffer))

    @staticmethod
    def canonical(buffer: bytes) -> "State":
        """Return the state a file describes, every document as we would write it; raise Damage or NotTimeline."""
        head = read_head(buffer)
        if head is not None and in_order(buffer):
            documents = documents_in(buffer)
            if _is_canonical(buffer, documents.values()):
                return State(head, documents)
        return State(*parse(buffer))

    def copy(self) -> "State":
        """Return another state of the same documents, to be changed by itself."""
        return State(self.head, dict(self.documents))

    def apply(self, entry: Entry) -> None:
        """Do what the entry says was done."""
        if entry.tail.is_base:
            self.documents = dict(entry.documents)
        for delta in entry.deltas:
            self.put(delta)
        if entry.head is not None:
            self.head = entry.head

    def put(self, delta: Delta) -> None:
        """Set one document to what it was after the change."""
        if delta.after is None:
            self.documents.pop(delta.id, None)
        else:
            self.documents[delta.id] = delta.after

    def encode(self) -> bytes:
        """Return the file of this state."""
        return encode(self.head, self.documents)


def _is_canonical(buffer: bytes, documents: Iterable[bytes]) -> bool:
    """Whether the lines are as we write them. Then no object has a key twice: of two a decoder keeps the last."""
    first = buffer[: buffer.index(b"\n")] + b"}}"
    try:
        return canonical_any(msgspec.Raw(first)) == first and all(canonical(raw) == raw for raw in documents)
    except (*MALFORMED, Damage):
        return False


def replay(lines: Iterable[Entry]) -> State | None:
    """Return the state the entries lead to, from their last baseline on; None where they have none."""
    state: State | None = None
    for entry in lines:
        if entry.tail.is_base:
            state = State(EMPTY_HEAD, {})
        if state is not None:
            state.apply(entry)
    return state


def difference(known: State, found: State) -> tuple[Delta, ...]:
    """Return what changed from one state to another, by ids."""
    ids = sorted(known.documents.keys() | found.documents.keys())
    pairs = ((key, known.documents.get(key), found.documents.get(key)) for key in ids)
    return tuple(
        Delta(key, before, after) for key, before, after in pairs if before != after and not same(before, after)
    )
