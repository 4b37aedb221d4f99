"""Every touch of the disk, one short method each, so that a test can stop or fail any of them.

Nothing here knows what the files mean. Errors are OSError.
"""

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Final

_BINARY: Final = getattr(os, "O_BINARY", 0)
_NO_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT: Final = getattr(os, "O_NONBLOCK", 0)  # a named pipe would keep us waiting for its other end
_ANYBODY: Final = 0o666
_AT_ONCE: Final = 1 << 20
_MOST_AT_ONCE: Final = 1 << 30  # Linux transfers at most 2 GiB a call


class Disk:
    """The operations of the operating system the store uses, by file descriptor and path."""

    def open_read(self, path: str) -> int:
        """Open an existing file for reading."""
        return _regular(path, os.O_RDONLY)

    def open_change(self, path: str) -> int:
        """Open an existing file for reading and writing in place."""
        return _regular(path, os.O_RDWR)

    def open_or_create(self, path: str, mode: int = _ANYBODY, /) -> int:
        """Open a file for reading and writing, made with that mode and the user's umask if it is not there."""
        return _regular(path, os.O_RDWR | os.O_CREAT, mode)

    def create(self, path: str, mode: int = _ANYBODY, /) -> int:
        """Make a file with that mode and the user's umask; fail where anything, a link included, has that name."""
        return _regular(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, mode)

    def may_read(self, path: str) -> bool:
        """Whether there is a file this user may read."""
        return os.access(path, os.R_OK)

    def may_write(self, path: str) -> bool:
        """Whether this user may write to a file, or make files in a folder."""
        return os.access(path, os.W_OK)

    def close(self, descriptor: int) -> None:
        """Close it."""
        os.close(descriptor)

    def stat(self, path: str) -> os.stat_result:
        """Return what the system knows of a file."""
        return os.stat(path)

    def read(self, descriptor: int, size: int, offset: int = 0) -> bytes:
        """Read so many bytes from there; fewer only where the file ends."""
        os.lseek(descriptor, offset, os.SEEK_SET)
        first = os.read(descriptor, min(size, _MOST_AT_ONCE))
        if len(first) == size:
            return first
        parts = [first]
        missing = size - len(first)
        while parts[-1] and missing:
            parts.append(os.read(descriptor, min(missing, _MOST_AT_ONCE)))
            missing -= len(parts[-1])
        return b"".join(parts)

    def write(self, descriptor: int, data: bytes, offset: int) -> None:
        """Write all the bytes there, however many calls that takes."""
        left = memoryview(data)
        while left:
            count = self.put(descriptor, left[:_MOST_AT_ONCE], offset)
            if count <= 0:
                raise OSError("no bytes could be written")
            left = left[count:]
            offset += count

    def write_parts(self, descriptor: int, parts: Iterable[bytes], offset: int) -> None:
        """Write the parts one behind the other from there on."""
        for part in parts:
            self.write(descriptor, part, offset)
            offset += len(part)

    def write_into(self, path: str, parts: Iterable[bytes], offset: int) -> None:
        """Write the parts into an existing file, one behind the other from there on."""
        descriptor = self.open_change(path)
        try:
            self.write_parts(descriptor, parts, offset)
        finally:
            self.close(descriptor)

    def put(self, descriptor: int, data: memoryview, offset: int) -> int:
        """Write some of the bytes there and return how many."""
        os.lseek(descriptor, offset, os.SEEK_SET)
        return os.write(descriptor, data)

    def truncate(self, descriptor: int, size: int) -> None:
        """Cut the file to that size."""
        os.ftruncate(descriptor, size)

    def sync(self, descriptor: int) -> None:
        """Return once the file's bytes would survive a power cut."""
        os.fsync(descriptor)

    def sync_folder(self, path: str) -> None:
        """Return once the names in the folder would survive a power cut, where the system can tell."""
        if sys.platform == "win32":
            return  # a folder cannot be opened there; NTFS keeps its names in a journal
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def keep_access(self, descriptor: int, old: os.stat_result) -> None:
        """Give a new file the owner, group and permissions of another, as far as this user may."""
        if sys.platform == "win32":
            return
        new, mode = os.fstat(descriptor), stat.S_IMODE(old.st_mode)
        if old.st_uid != new.st_uid:
            with suppress(OSError):  # only root may; everybody else owns what they write
                os.fchown(descriptor, old.st_uid, -1)
        if old.st_gid != new.st_gid:
            try:
                os.fchown(descriptor, -1, old.st_gid)
            except OSError:  # another group may do no more than everybody
                mode = mode & ~stat.S_IRWXG | (mode & stat.S_IRWXO) << 3
        os.fchmod(descriptor, mode)

    def rename(self, source: str, target: str) -> None:
        """Put a file in the place of another in one step."""
        os.replace(source, target)

    def unlink(self, path: str) -> None:
        """Delete a file."""
        os.unlink(path)


def _regular(path: str, flags: int, mode: int = _ANYBODY) -> int:
    """Open a file, never through a link planted at its name, and nothing that is not a plain file."""
    try:
        descriptor = os.open(path, flags | _BINARY | _NO_FOLLOW | _NO_WAIT, mode)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise OSError(errno.ELOOP, "it is a symbolic link", path) from None
        raise
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is not a regular file", path)
    return descriptor


def mode_of(disk: Disk, path: str) -> int:
    """Return the permissions of a file, for those to be made beside it; where there is none, those for anybody."""
    try:
        return disk.stat(path).st_mode & _ANYBODY
    except OSError:
        return _ANYBODY


def share(disk: Disk, descriptor: int, like: str) -> None:
    """Give a new file to those who may use the file `like`, if there is one."""
    with suppress(FileNotFoundError):  # otherwise the umask has spoken
        disk.keep_access(descriptor, disk.stat(like))


def read_whole(disk: Disk, path: str) -> bytes | None:
    """Return the bytes the file had when it was opened, None where there is no file."""
    try:
        descriptor = disk.open_read(path)
    except FileNotFoundError:
        return None
    try:
        return disk.read(descriptor, os.fstat(descriptor).st_size)
    finally:
        disk.close(descriptor)


def write_whole(disk: Disk, path: str, parts: Iterable[bytes]) -> None:
    """Put a file with these bytes in the place of `path`, durably, in one step: nobody sees half of it."""
    temporary = temporary_name(path)
    with _created(disk, temporary, path) as descriptor:
        disk.write_parts(descriptor, _gathered(parts), 0)
    try:
        disk.rename(temporary, path)
    except OSError:
        _discard(disk, temporary)
        raise
    disk.sync_folder(os.path.dirname(path) or ".")


@contextmanager
def _created(disk: Disk, path: str, like: str) -> Iterator[int]:
    """Make a file for those who may use `like`, and sync and close it at the end; where that fails, delete it."""
    descriptor = disk.create(path, mode_of(disk, like))
    try:
        try:
            share(disk, descriptor, like)
            yield descriptor
            disk.sync(descriptor)
        finally:
            disk.close(descriptor)
    except OSError:
        _discard(disk, path)
        raise


def _discard(disk: Disk, path: str) -> None:
    with suppress(OSError):  # the first failure is the one to tell; the next command clears what is left
        disk.unlink(path)


def _gathered(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the same bytes in parts large enough for one call each."""
    waiting: list[bytes] = []
    size = 0
    for part in parts:
        waiting.append(part)
        size += len(part)
        if size >= _AT_ONCE:
            yield b"".join(waiting)
            waiting, size = [], 0
    if waiting:
        yield b"".join(waiting)


def write_copy(disk: Disk, path: str, why: str, data: bytes) -> str:
    """Keep these bytes beside `path` under a new name that says why, and return that name."""
    stem, ending = os.path.splitext(path)
    number = 1
    while True:
        copy = f"{stem}.{why}-{number}{ending}"
        try:
            write_new(disk, copy, data, like=path)
            return copy
        except FileExistsError:
            number += 1


def write_new(disk: Disk, path: str, data: bytes, like: str = "") -> None:
    """Make a file with these bytes, durably, for those who may use the file `like`.

    Raise FileExistsError where anything has that name.
    """
    with _created(disk, path, like) as descriptor:
        disk.write(descriptor, data, 0)
    disk.sync_folder(os.path.dirname(path) or ".")


def temporary_name(path: str) -> str:
    """Return an unpredictable name beside `path`."""
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name}.{os.urandom(8).hex()}.tmp")


def clear_temporary(disk: Disk, path: str) -> None:
    """Delete temporary files of writers that died; call it only under the lock."""
    folder, name = os.path.split(path)
    for entry in os.listdir(folder or "."):
        if entry.startswith(f".{name}.") and entry.endswith(".tmp") and len(entry) == len(name) + 22:
            with suppress(OSError):  # it does no harm; the next one tries again
                disk.unlink(os.path.join(folder, entry))
