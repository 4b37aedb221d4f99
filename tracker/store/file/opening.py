"""Starting and opening a timeline that a file keeps."""

import os

from tracker.errors import StoreError, reason_of
from tracker.store.file.disk.disk import Disk, write_new
from tracker.store.file.errors import refuse_history, refuse_long_name
from tracker.store.file.format.timeline import EMPTY_HEAD, encode
from tracker.store.file.names import history_of
from tracker.store.file.store import FileStore
from tracker.store.file.wal.ledger import Ledger
from tracker.store.settings import Settings


def create_store(location: str, *, disk: Disk | None = None) -> None:
    """Start an empty timeline, with the folders it needs; raise StoreError where a file is."""
    disk = disk or Disk()
    refuse_long_name(disk, location, history_of(location))
    folder = os.path.dirname(os.path.abspath(location))
    try:
        os.makedirs(folder, exist_ok=True)
        write_new(disk, location, encode(EMPTY_HEAD, {}))
    except FileExistsError:
        if not os.path.isdir(folder):
            raise StoreError(f"{location} cannot be written: {folder} is not a folder") from None
        raise StoreError(f"{location} already exists; nothing was changed") from None
    except OSError as error:
        raise StoreError(f"{location} cannot be written: {reason_of(error)}") from None


def open_store(location: str, settings: Settings, *, disk: Disk | None = None) -> FileStore:
    """Open a timeline; nothing is read before it is asked for."""
    refuse_history(location)
    ledger = Ledger(location, settings, disk or Disk())
    if not (os.path.exists(ledger.file) or os.path.exists(ledger.past)):
        if not settings.create:
            ledger.refuse_missing()
        create_store(location, disk=disk)
    return FileStore(ledger)
