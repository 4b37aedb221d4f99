"""The ledger on disk: a timeline file and its history, opened as a `Store` of events."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.store.file.disk.disk import Disk
    from tracker.store.protocol import Change as Change
    from tracker.store.protocol import Edit as Edit
    from tracker.store.protocol import Info as Info
    from tracker.store.protocol import KindEdit as KindEdit
    from tracker.store.protocol import Repair as Repair
    from tracker.store.protocol import Store as Store

__all__ = ["Change", "Edit", "Info", "KindEdit", "Repair", "Store", "create_store", "open_store", "utc_now"]


def __getattr__(name: str) -> object:
    if name in __all__:
        from tracker.store import protocol

        return getattr(protocol, name)
    raise AttributeError(f"module 'tracker.store' has no attribute {name!r}")


def utc_now() -> datetime:
    """Return this moment: the clock of a store that was given no other."""
    return datetime.now(UTC)


def _say_nothing(_: str) -> None:
    pass


def open_store(
    path: str | os.PathLike[str],
    *,
    clock: Callable[[], datetime] = utc_now,
    command: str = "",
    notice: Callable[[str], None] = _say_nothing,
    wait_seconds: float = 10,
    read_only: bool = False,
    create: bool = False,
    cache: str = "",
    disk: "Disk | None" = None,
) -> "Store":
    """Open the timeline at `path`; nothing is read before it is asked for.

    `command` names in the history what is about to be done, `clock` tells when, `notice` receives
    sentences for the person, `wait_seconds` is how long to wait for other writers, `cache` a folder for
    what only saves time, none by default. Raise StoreError where there is no timeline, unless `create`
    is to start one.
    """
    from tracker.store.file.disk.disk import Disk
    from tracker.store.file.store import FileStore
    from tracker.store.file.wal.ledger import Ledger

    path = os.fspath(path)
    ledger = Ledger(path, clock, notice, wait_seconds, disk or Disk(), read_only=read_only, cache=cache)
    if not (os.path.exists(ledger.file) or os.path.exists(ledger.past)):
        if create:
            create_store(path, disk=disk)
        else:
            ledger.refuse_missing()
    return FileStore(ledger, command)


def create_store(path: str, *, disk: "Disk | None" = None) -> None:
    """Start an empty timeline at `path`, with the folders it needs; raise StoreError where a file is."""
    from tracker.errors import StoreError
    from tracker.store.file.disk.disk import Disk, write_new
    from tracker.store.file.errors import refuse_long_name
    from tracker.store.file.format.timeline import EMPTY_HEAD, encode
    from tracker.store.file.wal.ledger import history_of

    disk = disk or Disk()
    refuse_long_name(disk, path, history_of(path))
    try:
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        write_new(disk, path, encode(EMPTY_HEAD, {}))
    except FileExistsError:
        raise StoreError(f"there is a file at {path} already") from None
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error.strerror or error}") from None
