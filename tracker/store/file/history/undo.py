"""Undo: what takes a command back, and why it cannot be taken back."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple, NoReturn

import msgspec

from tracker.errors import InvalidRecord, NoSuchChange, TrackerError
from tracker.event import from_json, normal
from tracker.store.file.format.document import Delta, replacement, same
from tracker.store.file.format.log import FOREIGN, Entry
from tracker.store.file.format.records import Key, edited
from tracker.store.file.format.timeline import Head
from tracker.store.file.history.changes import pass_over, with_undo
from tracker.store.file.scan import lookup
from tracker.store.file.wal.transaction import Transaction
from tracker.store.three_way import EditClash, merged

_FEW: Final = 3  # ids a sentence names


class Undoing(NamedTuple):
    """A command and what takes it back: the changes, and a head where it changed named records."""

    entry: Entry
    deltas: tuple[Delta, ...]
    head: Head | None


class _Target(NamedTuple):
    """The command to take back, with what changed since, newest first."""

    entry: Entry
    newer: Sequence[Entry]


def undoing(transaction: Transaction, number: int | None) -> Undoing:
    """Return what takes a command back; raise TrackerError where there is none or a later change conflicts.

    What was changed since in other fields of the same event is kept.
    """
    target = _target(transaction, number)
    entry = target.entry
    now = lookup.documents(transaction.read, [delta.id for delta in entry.deltas])
    head = _head_before(target, transaction.head) if entry.records else None
    deltas = tuple(_taken_back(target, delta, now.get(delta.id), transaction) for delta in entry.deltas)
    _refuse_used(target, deltas, transaction)
    return Undoing(entry, deltas, head)


def _taken_back(target: _Target, delta: Delta, now: bytes | None, transaction: Transaction) -> Delta:
    if same(now, delta.after):
        return Delta(delta.id, now, delta.before)
    if now is None or delta.before is None or delta.after is None:
        _refuse_changed(target, delta.id)
    try:
        before, after, present = (from_json(raw, delta.id) for raw in (delta.before, delta.after, now))
        event = normal(merged(after, before, present))
    except (EditClash, InvalidRecord):
        _refuse_changed(target, delta.id)
    _, change = replacement(present, now, event, transaction.now.replace(microsecond=0))
    return change or Delta(delta.id, now, now)


def _target(transaction: Transaction, number: int | None) -> _Target:
    newer: list[Entry] = []
    for entry, undone_by in with_undo(transaction.newest_first(partial(pass_over, transaction.ledger))):
        if entry.tail.n == number or (number is None and _counts(entry) and not undone_by):
            break
        newer.append(entry)
    else:
        if number is None:
            raise TrackerError("nothing to undo")
        raise NoSuchChange(f"there is no change {number}", "tracker log lists them")
    if entry.tail.is_base:
        raise TrackerError(f"change {entry.tail.n} is where the history begins; nothing is known from before")
    if undone_by:
        sentence = f"change {entry.tail.n} was undone by change {undone_by}"
        raise TrackerError(sentence, f"to redo it: tracker undo {undone_by}")
    return _Target(entry, newer)


def _counts(entry: Entry) -> bool:
    """Whether it can be the last command: an undo is one where it was of a command by its number.

    Else the next undo would take back the undo before, and never get further.
    """
    return not (entry.tail.is_base or entry.tail.is_foreign or (entry.undoes and not entry.named))


def _head_before(target: _Target, now: Head) -> Head:
    """Return the present head with the named records of a command as they were before it."""
    records = now.records
    for key, (before, after) in target.entry.records.items():
        try:
            records = edited(records, {key: (after, before)})
        except EditClash:
            _refuse_changed(target, key)
    return now.with_records(records)


def _refuse_changed(target: _Target, key: int | Key) -> NoReturn:
    """Raise TrackerError: the event with that id, or the record of that table and name, was changed since."""
    what, shown = (f"event {key}", f"show {key}") if isinstance(key, int) else _named(*key)
    clash = next((entry for entry in target.newer if key in _touched(entry)), None)
    if clash:
        by = f"change {clash.tail.n} {f'({clash.command})' if clash.command else FOREIGN}"
        hint = f"undo that first: tracker undo {clash.tail.n}"
    else:  # it is in no line of the history yet
        by = "another program"
        hint = (
            f"see it with tracker {shown}; the next command that changes anything puts it into tracker log, "
            "and tracker undo N undoes it"
        )
    raise TrackerError(f"cannot undo change {target.entry.tail.n}: {by} later changed {what}", hint)


def _named(table: str, name: str) -> tuple[str, str]:
    """Return what a record is called, and what prints it."""
    sort = table.removesuffix("s")
    return f"the {sort} '{name}'", "kinds" if table == "kinds" else f"{sort} list"


def _touched(entry: Entry) -> Iterator[int | Key]:
    yield from (delta.id for delta in entry.deltas)
    yield from entry.records


def _refuse_used(target: _Target, deltas: Sequence[Delta], transaction: Transaction) -> None:
    """Raise TrackerError where events would be left with a kind that nobody knows any more."""
    for (table, name), (before, _) in target.entry.records.items():
        users = _users(name, deltas, transaction) if table == "kinds" and before is None else []
        if users:
            said = _used(name, users)
            raise TrackerError(
                f"cannot undo change {target.entry.tail.n}: {said}",
                f"give {'them' if users[1:] else 'it'} another kind first: "
                f"tracker edit --where kind:{name} --kind KIND",
            )


def _used(kind: str, users: Sequence[int]) -> str:
    if len(users) == 1:
        return f"event {users[0]} is of the kind '{kind}' it added"
    ids = ", ".join(map(str, users[:_FEW])) + (f" and {len(users) - _FEW:,} more" if users[_FEW:] else "")
    return f"{len(users):,} events are of the kind '{kind}' it added: {ids}"


def _users(kind: str, deltas: Sequence[Delta], transaction: Transaction) -> list[int]:
    """Return the ids of the events that will be of a kind."""
    literal = b'"kind":%s' % msgspec.json.encode(kind)
    found = lookup.documents_with(transaction.read, literal) | {delta.id: delta.after or b"" for delta in deltas}
    users = (key for key, raw in found.items() if literal in raw and msgspec.json.decode(raw).get("kind") == kind)
    return sorted(users)
