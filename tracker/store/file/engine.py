"""The engine for a file: how a timeline with its log is found, started and opened.

To start and open one takes modules that a command does not need which only asks whether there is one.
"""

import os
from typing import TYPE_CHECKING

from tracker.store.file.names import history_of

if TYPE_CHECKING:
    from tracker.store.file.disk.disk import Disk
    from tracker.store.file.store import FileStore
    from tracker.store.settings import Settings


def exists(location: str) -> bool:
    """Whether there is a timeline, or a log from which a deleted one can be rebuilt."""
    # A broken link was meant to be a timeline.
    return os.path.isfile(location) or os.path.islink(location) or os.path.isfile(history_of(location))


def create_store(location: str, *, disk: "Disk | None" = None) -> None:
    """Start an empty timeline, with the folders it needs; raise StoreError where a file is."""
    from tracker.store.file import opening

    opening.create_store(location, disk=disk)


def open_store(location: str, settings: "Settings", *, disk: "Disk | None" = None) -> "FileStore":
    """Open a timeline; nothing is read before it is asked for."""
    from tracker.store.file import opening

    return opening.open_store(location, settings, disk=disk)
