"""One writer at a time: an advisory lock on a file that is never replaced while it is held."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from tracker.errors import StoreLocked
from tracker.store.file.disk.disk import Disk, mode_of, share

_FIRST_PAUSE: Final = 0.001  # seconds
_LONGEST_PAUSE: Final = 0.05
_PATIENCE: Final = 0.5  # seconds of waiting before a person is told why
_FAR: Final = 1 << 62  # Windows locks bytes against readers too: take one no file reaches


@contextmanager
def locked(
    disk: Disk,
    path: str,
    *,
    shared: bool,
    wait_seconds: float,
    notice: Callable[[str], None],
    what: str,
    like: str = "",
) -> Iterator[int]:
    """Hold the lock on `path` and give its descriptor; raise StoreLocked when the wait was in vain.

    A shared lock only reads; the other makes the file if it is not there, for those who may use the file `like`.
    """
    waited = _Wait(wait_seconds, notice, what)
    while True:
        descriptor = disk.open_read(path) if shared else _opened(disk, path, like)
        try:
            while not _try_lock(descriptor, shared):
                waited.pause()
            if _still_there(disk, descriptor, path):
                try:
                    yield descriptor
                finally:
                    _unlock(descriptor)
                return
        finally:
            disk.close(descriptor)


def _opened(disk: Disk, path: str, like: str) -> int:
    descriptor = disk.open_or_create(path, mode_of(disk, like))
    if not os.fstat(descriptor).st_size:
        share(disk, descriptor, like)
    return descriptor


class _Wait:
    """Pauses that grow, told of once, up to a limit in seconds."""

    def __init__(self, limit: float, notice: Callable[[str], None], what: str) -> None:
        self.start = time.monotonic()
        self.limit = limit
        self.notice: Callable[[str], None] | None = notice
        self.what = what
        self.next = _FIRST_PAUSE

    def pause(self) -> None:
        """Sleep a little; raise StoreLocked once the limit is over."""
        waited = time.monotonic() - self.start
        if waited >= self.limit:
            raise StoreLocked(
                f"{self.what} is being written by another command; gave up after {self.limit:g} seconds",
                "try again when it is done",
            )
        if self.notice is not None and waited >= min(_PATIENCE, self.limit / 2):
            self.notice(f"waiting for another command to finish writing {self.what}")
            self.notice = None
        time.sleep(min(self.next, max(self.limit - waited, 0)))
        self.next = min(self.next * 1.5, _LONGEST_PAUSE)


def _still_there(disk: Disk, descriptor: int, path: str) -> bool:
    """Whether the locked file still has its name: another one may have been put there meanwhile."""
    try:
        named = disk.stat(path)
    except FileNotFoundError:
        return False
    held = os.fstat(descriptor)
    return (named.st_dev, named.st_ino) == (held.st_dev, held.st_ino)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int, shared: bool) -> bool:  # noqa: ARG001 - there is no shared lock to ask for
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int, shared: bool) -> bool:
        try:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
