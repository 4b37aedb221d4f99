"""Mending what no command would touch on its own: copies first, then the most that can be saved.

What the history knows and the timeline has lost comes back; what only the timeline knows stays; where
both sides of a merge added an event under one number, the second gets a new number; where both changed
the same event, the later change stays and the other is named and kept in the copy.
"""

import os
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from tracker.errors import InvalidRecord
from tracker.event import from_json
from tracker.store import history
from tracker.store.base import Repair
from tracker.store.files import read_whole, write_copy, write_whole
from tracker.store.history import Entry, Tail, encode_entry
from tracker.store.journal import Journal
from tracker.store.layout import (
    EMPTY_HEAD,
    VERSION,
    Damage,
    Head,
    NotTimeline,
    Refusal,
    canonical,
    read_head,
    stamp,
)
from tracker.store.recovery import difference, with_history, without_history
from tracker.store.salvage import salvage
from tracker.store.state import State

_COPY: Final = "before-repair"


class _Saved:
    """What was found in the files, growing into what will be written, and the sentences that tell of it."""

    def __init__(self, known: State | None) -> None:
        self.known = known
        self.head = known.head if known else EMPTY_HEAD
        self.documents = dict(known.documents) if known else {}
        self.done: list[str] = []

    def next_id(self) -> int:
        """The first number no event ever had, as far as can be known."""
        return max([0, self.head.last_id, *self.documents]) + 1


def repair(journal: Journal) -> Repair:
    """Bring timeline and history of the journal to agree, and return what that took."""
    with journal.explained(), journal.lock_only() as descriptor:
        found = read_whole(journal.disk, journal.file)
        past = journal.disk.read(descriptor, os.fstat(descriptor).st_size)
        trouble = _trouble(found, past)
        if not trouble:
            return Repair((), ())
        saved = _save(found, past)
        _set_aside(saved)
        if not past and not saved.documents:  # nothing here was ever a timeline: it is not ours to empty
            raise NotTimeline("nothing in it can be read as an event")
        journal.refuse_newer(saved.head)
        copies = [write_copy(journal.disk, journal.file, _COPY, found)] if found is not None else []
        if past:
            copies.append(write_copy(journal.disk, journal.past, _COPY, past))
        _write(journal, saved, past, found)
        journal.forget()
    return Repair((trouble, *saved.done), tuple(copies))


def _trouble(found: bytes | None, past: bytes) -> str:
    """Return what is wrong, nothing where every line of both files can be used."""
    try:
        verdict = with_history(found, past) if b"\n" in past else without_history(found or b"")
        for entry in history.entries(past):
            _check_entry(entry)
        if past and not past.endswith(b"\n"):
            return "the last line of the history was cut off"
        as_found = State.read(verdict.buffer if found is None else found)
        wrong = [_wrong(key, raw) for key, raw in as_found.documents.items()]
        return verdict.sentence or next(filter(None, wrong), "")
    except (Damage, NotTimeline, Refusal) as trouble:
        line = f" in line {trouble.line}" if isinstance(trouble, Damage) and trouble.line else ""
        return f"there was damage{line}: {trouble}"


def _check_entry(entry: Entry) -> None:
    """Raise Damage where a line of the history has the place of another."""
    if entry.tail.how != "base" and entry.tail.n < 1:
        raise Damage("a line of the history has no number")


def _wrong(key: int, raw: bytes) -> str:
    try:
        from_json(raw, key)  # reads the parts we know, as they stand
        from_json(canonical(raw), key)  # reads every part, and of a part that is there twice the last
    except InvalidRecord as error:
        return f"event {key} cannot be read: {error.sentence}"
    except Damage as damage:
        return f"event {key} cannot be read: {damage.what}"
    return ""


def _save(found: bytes | None, past: bytes) -> _Saved:
    """Put together what either file still knows."""
    known, skipped = _as_far_as_known(past)
    saved = _Saved(known)
    saved.done += skipped
    if found is None:
        saved.done.append("rebuilt the timeline from its history")
        return saved
    try:
        state = State.canonical(found)
    except (Damage, NotTimeline):
        _salvage(saved, found)
        return saved
    saved.documents = state.documents  # it can be read whole: what it lacks was taken out
    saved.head = state.head
    return saved


def _as_far_as_known(past: bytes) -> tuple[State | None, list[str]]:
    """Replay the lines that can be used, and say which could not."""
    usable: list[Entry] = []
    skipped: list[str] = []
    for number, line in enumerate(history.lines(past), 1):
        try:
            usable.append(history.decode_entry(line))
        except Damage:
            try:
                usable.append(history.decode_entry(line, trust=True))
                skipped.append(f"line {number} of the history does not add up to its checksum; used it as it reads")
            except Damage:
                skipped.append(f"line {number} of the history could not be read; it is in the copy")
    if usable and usable[0].tail.how != "base":
        skipped.append("the beginning of the history is missing; used what is left of it")
    state = State(EMPTY_HEAD, {}) if usable else None
    for entry in usable:
        if state is not None:
            state.apply(entry)
    return state, skipped


def _salvage(saved: _Saved, found: bytes) -> None:
    """Add the documents that can be read line by line to what the history knows."""
    saved.head = _first_head(found) or saved.head
    versions_by_id, lost = salvage(found)
    fresh: list[bytes] = []
    for key, versions in sorted(versions_by_id.items()):
        known = saved.documents.get(key)
        new = [raw for raw in versions if raw != known]
        if not new:
            continue
        sides = versions if known in versions else new  # the history may have taken one side already
        if len(sides) > 1 and not _one_edited_twice(sides):
            first = known if known in versions else new[0]
            saved.documents[key] = first or new[0]
            fresh.extend(raw for raw in sides if raw != first)
            continue
        saved.documents[key] = kept = max(new, key=_last_touched)
        if len(new) > 1:
            saved.done.append(f"event {key} was changed on both sides: kept the change of {_last_touched(kept)}")
    for raw in fresh:
        key = saved.next_id()
        saved.documents[key] = raw
        saved.done.append(f"'{_title(raw)}' is now event {key}: both sides had given its number")
    saved.done += [f"line {number} could not be read; it is in the copy" for number, _ in lost]


def _first_head(found: bytes) -> Head | None:
    """Return the newest head that can be read; a merge may have left two."""
    heads = [read_head(line + b"\n}}\n") for line in found.split(b"\n") if line.startswith(b'{"meta":{')]
    return max((head for head in heads if head), key=lambda head: head.change, default=None)


def _set_aside(saved: _Saved) -> None:
    """Leave out what is no event: it would make every command fail, and it is in the copy."""
    for key, raw in list(saved.documents.items()):
        wrong = _wrong(key, raw)
        if wrong:
            del saved.documents[key]
            saved.done.append(f"left out what is no event, it is in the copy: {wrong}")


def _write(journal: Journal, saved: _Saved, past: bytes, found: bytes | None) -> None:
    """Write the history first, then the timeline, as any command does."""
    disk, now = journal.disk, journal.clock()
    tails = history.stamps(past)
    number = max([0, saved.head.change, *(tail.n for tail, _ in tails)]) + 1
    highest = max([saved.next_id() - 1, *(tail.now.last_id for tail, _ in tails)])
    head = saved.head.with_meta(version=max(VERSION, saved.head.version), change=number, last_id=highest)
    documents = dict(sorted(saved.documents.items()))
    buffer = State(head, documents).encode()
    after = stamp(buffer, highest)
    if saved.known is not None and _all_usable(past):
        deltas = difference(saved.known, State(head, documents))
        tail = Tail(number, now, "outside", stamp(found or b"", highest), after)
        lines = past[: past.rfind(b"\n") + 1] + encode_entry(Entry(tail, "repair", 0, head, {}, deltas, False))
    else:
        lines = encode_entry(Entry(Tail(number, now, "base", after, after), "repair", 0, head, documents, (), False))
        saved.done.append("the history begins anew here; the old one is in the copy")
    write_whole(disk, journal.past, lines)
    write_whole(disk, journal.file, buffer)


def _all_usable(past: bytes) -> bool:
    try:
        for entry in history.entries(past):
            _check_entry(entry)
    except Damage:
        return False
    return True


def _one_edited_twice(versions: Sequence[bytes]) -> bool:
    """Whether these are one event after two edits, and not two events that were given one number."""
    documents = [msgspec.json.decode(raw) for raw in versions]
    return len({doc.get("created") for doc in documents}) == 1 and any("updated" in doc for doc in documents)


def _last_touched(raw: bytes) -> str:
    document: Mapping[str, object] = msgspec.json.decode(raw)
    return str(document.get("updated") or document.get("created") or "an unknown day")


def _title(raw: bytes) -> str:
    return str(msgspec.json.decode(raw).get("title", "?"))[:60]
