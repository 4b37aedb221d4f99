"""A timeline as it was at a moment, from its log."""

from collections.abc import Sequence
from datetime import UTC, datetime

from tracker.errors import StoreError, TrackerError
from tracker.store.file.errors import MEND
from tracker.store.file.format.damage import Damage
from tracker.store.file.format.log import Entry, entries
from tracker.store.file.format.state import State, replay
from tracker.store.file.format.tail import commits
from tracker.store.file.format.timeline import Head
from tracker.store.file.scan.scan import Snapshot
from tracker.store.file.wal.ledger import Ledger


def as_of(ledger: Ledger, moment: datetime) -> Snapshot | None:
    """Return what the timeline held then, None where that is what it holds now; raise TrackerError if unknown."""
    moment = moment.replace(tzinfo=moment.tzinfo or UTC)
    past = ledger.read_past()
    found = commits(past)
    if not found:
        changed = datetime.fromtimestamp(ledger.disk.stat(ledger.file).st_mtime, UTC)
        if moment >= changed:
            return None
        raise TrackerError(f"{ledger.path} has no history: how it was on {moment:%Y-%m-%d} is not known")
    number = next((commit.number for commit in found if commit.tail.at <= moment), 0)
    if number == found[0].number and all(commit.tail.at <= moment for commit in found):
        return None
    try:  # the next line too: when a lost one was written, before the moment or after, nobody knows
        read = list(entries(past, last=number + 1))
    except Damage as damage:
        raise StoreError(f"{ledger.past}, line {damage.line} is damaged: {damage.what}", MEND) from None
    if not number:
        return _before(ledger, read[0], found[-1].tail.at)
    state = _at(read[:number], moment)
    if state is None:
        raise StoreError(f"{ledger.past} is missing its beginning", MEND)
    return Snapshot(state.encode(), state.head)


def beginning(ledger: Ledger) -> tuple[datetime, Snapshot] | None:
    """Return when the history begins and what the timeline held then, None where there is no history."""
    past = ledger.read_past()
    found = commits(past)
    if not found:
        return None
    state = replay(entries(past, last=1))
    if state is None:
        raise StoreError(f"{ledger.past} is missing its beginning", MEND)
    earliest = min(commit.tail.at for commit in found)  # a clock may have been set back
    return earliest, Snapshot(state.encode(), state.head)


def _at(lines: Sequence[Entry], moment: datetime) -> State | None:
    """Return the state the lines lead to, without what was done after the moment by a clock that was set back since.

    A change of an event counts as no earlier than the change of it before.
    """
    if all(line.tail.at <= moment for line in lines):
        return replay(lines)
    later: set[int] = set()
    kept: list[Entry] = []
    for line in lines:
        is_later = line.tail.at > moment and not line.tail.is_base
        if is_later:
            later.update(delta.id for delta in line.deltas)
        deltas = tuple(delta for delta in line.deltas if delta.id not in later)
        kept.append(line._replace(deltas=deltas, head=None if is_later else line.head))
    return replay(kept)


def _before(ledger: Ledger, first: Entry, begin: datetime) -> Snapshot:
    """A timeline that was empty when its history began held nothing before."""
    if not first.tail.is_base:
        raise StoreError(f"{ledger.past} is missing its beginning", MEND)
    if first.documents:
        raise TrackerError(f"the history of {ledger.path} begins on {begin:%Y-%m-%d at %H:%M} UTC")
    state = State(first.head or Head({}, {}), {})
    return Snapshot(state.encode(), state.head)
