"""A timeline as it was at a moment, from its history."""

from datetime import UTC, datetime

from tracker.errors import StoreError, TrackerError
from tracker.store.file.errors import MEND, damaged_history
from tracker.store.file.format.log import Entry, entries, lines, stamps
from tracker.store.file.format.state import State, replay
from tracker.store.file.format.timeline import Damage, Head
from tracker.store.file.repair.branches import follows
from tracker.store.file.wal.ledger import Journal, Page


def as_of(journal: Journal, moment: datetime) -> Page | None:
    """Return what the timeline held then, None where that is what it holds now; raise TrackerError if unknown."""
    moment = moment.replace(tzinfo=moment.tzinfo or UTC)
    past = journal.read_past()
    tails = stamps(past)
    if not tails:
        changed = datetime.fromtimestamp(journal.disk.stat(journal.file).st_mtime, UTC)
        if moment >= changed:
            return None
        raise TrackerError(f"{journal.path} has no history: how it was on {moment:%Y-%m-%d} is not known")
    number = next((number for tail, number in tails if tail.at <= moment), 0)
    if number == tails[0][1]:
        return None
    try:
        found = _entries(past, number)
    except Damage as damage:
        raise damaged_history(damage, journal.past) from None
    if not number:
        return _before(journal, found[0], tails[-1][0].at)
    state = replay(found[:number])
    if state is None:
        raise StoreError(f"{journal.past} has lost its beginning", MEND)
    return Page(state.encode(), state.head, sure=False)


def _entries(past: bytes, number: int) -> list[Entry]:
    """Return the lines up to that number, and the next one; raise Damage where one of them is lost.

    When a lost line was written nobody knows: so nobody knows whether it came before the moment asked for.
    """
    found: list[Entry] = []
    for line, entry in enumerate(entries(b"".join(list(lines(past))[: number + 1])), 1):
        if found and entry.tail.how in ("append", "rewrite") and not follows(entry.tail, found[-1].tail):
            raise Damage("a line before it is missing", line)
        found.append(entry)
    return found


def _before(journal: Journal, first: Entry, begin: datetime) -> Page:
    """A timeline that was empty when its history began held nothing before."""
    if first.tail.how != "base":
        raise StoreError(f"{journal.past} has lost its beginning", MEND)
    if first.documents:
        raise TrackerError(f"the history of {journal.path} begins on {begin:%Y-%m-%d at %H:%M} UTC")
    state = State(first.head or Head({}, {}), {})
    return Page(state.encode(), state.head, sure=False)
