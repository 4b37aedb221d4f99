"""The two writes of a command: its line to the log, which is the commit, and what that makes of the timeline."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress

from tracker.errors import StoreError
from tracker.store.file.wal.ledger import Ledger


def write_log(ledger: Ledger, descriptor: int, start: int, parts: Iterable[bytes]) -> None:
    """Write the parts behind `start`, where the log ends, and sync them; whatever fails is taken back."""
    disk = ledger.disk
    try:
        if os.fstat(descriptor).st_size > start:
            disk.truncate(descriptor, start)  # half a line of a command that never was
        disk.write_parts(descriptor, parts, start)
        disk.sync(descriptor)
        if start == 0:
            disk.sync_folder(os.path.dirname(ledger.past))
    except (OSError, KeyboardInterrupt) as error:
        _take_back(ledger, descriptor, start, error)


def _take_back(ledger: Ledger, descriptor: int, start: int, error: OSError | KeyboardInterrupt) -> None:
    reason = _reason(error)
    try:
        ledger.disk.truncate(descriptor, start)
    except OSError:
        raise StoreError(
            f"{ledger.past} cannot be written ({reason}), and the attempt could not be undone",
            "tracker log shows whether the change was kept",
        ) from None
    if isinstance(error, KeyboardInterrupt):
        raise error
    raise StoreError(f"{ledger.past} cannot be written: {reason}; nothing was changed") from None


def write_timeline(ledger: Ledger, write: Callable[[], None], then: Callable[[], None] = lambda: None) -> None:
    """Bring the timeline up to date, and then what is kept beside it; the command succeeds whatever happens here.

    The change is in the log already, and any later command can do this too. So an interrupt comes too late: what it
    stopped is written anew, and after a second interrupt left to the next command.
    """
    try:
        try:
            write()
        except KeyboardInterrupt:
            ledger.tell("the change was recorded before it could be stopped; tracker undo takes it back")
            write()
    except (OSError, KeyboardInterrupt) as error:
        ledger.tell(
            f"the change is kept in the history, but {ledger.path} cannot be brought up to date "
            f"({_reason(error)}); the next command will do that"
        )
        return
    with suppress(KeyboardInterrupt):
        then()


def _reason(error: OSError | KeyboardInterrupt) -> str:
    return getattr(error, "strerror", None) or str(error) or "interrupted"
