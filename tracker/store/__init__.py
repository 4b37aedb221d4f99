"""The ledger on disk: a timeline file and its history, opened as a `Store` of events."""

from collections.abc import Callable
from datetime import UTC, datetime

from tracker.store.base import Change, Edit, Info, Repair, Store
from tracker.store.files import Disk

__all__ = ["Change", "Edit", "Info", "Repair", "Store", "create_store", "open_store", "utc_now"]


def utc_now() -> datetime:
    """Return this moment: the clock of a store that was given no other."""
    return datetime.now(UTC)


def _say_nothing(_: str) -> None:
    pass


def open_store(
    path: str,
    *,
    clock: Callable[[], datetime] = utc_now,
    command: str = "",
    notice: Callable[[str], None] = _say_nothing,
    wait_seconds: float = 10,
    read_only: bool = False,
    create: bool = False,
    disk: Disk | None = None,
) -> Store:
    """Open the timeline at `path`; nothing is read before it is asked for.

    `command` names in the history what is about to be done, `clock` tells when, `notice` receives
    sentences for the person, `wait_seconds` is how long to wait for other writers. Raise StoreError
    where there is no timeline, unless `create` is to start one.
    """
    import os

    from tracker.store.journal import Journal
    from tracker.store.tiny import TinyStore

    journal = Journal(path, clock, notice, wait_seconds, disk or Disk(), read_only=read_only)
    if not (os.path.exists(journal.file) or os.path.exists(journal.past)):
        if create:
            create_store(path, disk=disk)
        else:
            journal.refuse_missing()
    return TinyStore(journal, command)


def create_store(path: str, *, disk: Disk | None = None) -> None:
    """Start an empty timeline at `path`, with the folders it needs; raise StoreError where a file is."""
    import os

    from tracker.errors import StoreError
    from tracker.store.files import write_new
    from tracker.store.layout import EMPTY_HEAD, encode

    try:
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        write_new(disk or Disk(), path, encode(EMPTY_HEAD, {}))
    except FileExistsError:
        raise StoreError(f"there is a file at {path} already") from None
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error.strerror or error}") from None
