"""What a command that only adds has to see of the timeline: the lines that may hold a twin, if there are any.

Where the file is in the state its fingerprints hold for and has none of those looked for, not even that:
its first line and its closing bytes are enough, however large it is.
"""

import os
from collections.abc import Iterator
from typing import Final, NamedTuple
from zlib import crc32

from tracker.store.file.format.damage import Damage
from tracker.store.file.format.log import LastCommit
from tracker.store.file.format.timeline import FOOT, Checkpoint, closing
from tracker.store.file.scan.fingerprints import Fingerprints, Mark, fingerprints, is_worth_it, mark_of
from tracker.store.file.scan.prefilter import Prefilter
from tracker.store.file.scan.scan import Sifted, sift, snapshot_of
from tracker.store.file.wal.ledger import Ledger

_LONGEST_HEAD: Final = 4096
_TICK: Final = 10**6  # nanoseconds; NTFS counts hundreds of them


class DuplicateProbe(NamedTuple):
    """What could make events to come twins of some that are there: the texts, and a prefilter for lines with one."""

    texts: tuple[bytes, ...]
    passing: Prefilter


def fingerprints_of(ledger: Ledger) -> Fingerprints | None:
    """Return where the fingerprints of a timeline are kept, None for one that has no cache or is small."""
    try:
        size = ledger.disk.stat(ledger.file).st_size if ledger.cache else -1
    except OSError:
        return None
    if not is_worth_it(size):
        return None
    stem = os.path.splitext(os.path.basename(ledger.file))[0]
    name = f"{stem}-{crc32(ledger.file.encode(errors='surrogateescape')):08x}.fingerprints"
    return Fingerprints(ledger.disk, os.path.join(ledger.cache, name))


def mark(ledger: Ledger, known: Checkpoint) -> Mark | None:
    """Return the mark of the timeline as it is now, if that is what its history says; None where nobody can tell."""
    try:
        return mark_of(ledger.disk.stat(ledger.file), known)
    except OSError:
        return None


def marked(ledger: Ledger, known: Checkpoint) -> Mark | None:
    """Give the timeline just written a time of change that no other write has, and return its mark; None where it
    cannot be given one.

    The clock of a file system ticks every few milliseconds: without that, somebody's change in the same tick
    could leave the size and all times as they are.
    """
    disk, file = ledger.disk, ledger.file
    try:
        now = disk.stat(file).st_mtime_ns
        drawn = now - now % _TICK + int.from_bytes(os.urandom(4), "little") * 100 % _TICK
        disk.set_changed(file, drawn)
        return mark(ledger, known) if disk.stat(file).st_mtime_ns == drawn else None
    except OSError:
        return None


def glance(ledger: Ledger, probe: DuplicateProbe, known: Fingerprints | None) -> Sifted | None:
    """Return the lines that may hold a twin, None where the whole file has to be read and judged."""
    if known is None:
        return sift(ledger, probe.passing)
    try:
        last = ledger.last()
        if last is not None and known.find(mark(ledger, last.tail.now)) and not known.hold_any(probe.texts):
            return _outline(ledger, last)
    except (Damage, OSError):  # whoever reads the whole file will say what it means
        return None
    return sift(ledger, probe.passing) if known.are_current else _gathering(ledger, probe, known)


def _outline(ledger: Ledger, last: LastCommit) -> Sifted | None:
    """Return no line but the first, where that and the closing bytes are as they should be."""
    descriptor = ledger.disk.open_read(ledger.file)
    try:
        first, newline, _ = ledger.disk.read(descriptor, _LONGEST_HEAD).partition(b"\n")
        is_closed = ledger.disk.read(descriptor, len(FOOT), closing(last.tail.now.size) - 1) == FOOT
    finally:
        ledger.disk.close(descriptor)
    snapshot = snapshot_of(first + FOOT, last) if newline and is_closed else None
    return snapshot and Sifted(snapshot, last)


def _gathering(ledger: Ledger, probe: DuplicateProbe, known: Fingerprints) -> Sifted | None:
    """Look at all lines and take their fingerprints on the way."""
    gathered: list[bytes | None] = []

    def passing(lines: bytes) -> Iterator[int]:
        gathered.append(fingerprints(lines))
        return probe.passing(lines)

    found = sift(ledger, passing)
    if found is not None and None not in gathered:
        known.gather(b"".join(part for part in gathered if part))
    return found
