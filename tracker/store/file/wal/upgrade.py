"""A log of format 1 put into the present format."""

import os

from tracker.store.file.disk.disk import Disk, write_copy, write_whole
from tracker.store.file.format.log import FORMAT, FORMAT_1


def is_format_1(disk: Disk, path: str) -> bool:
    """Whether there is a log in format 1."""
    try:
        descriptor = disk.open_read(path)
    except (FileNotFoundError, PermissionError):
        return False
    try:
        return disk.read(descriptor, len(FORMAT_1)) == FORMAT_1
    finally:
        disk.close(descriptor)


def upgrade(disk: Disk, path: str, descriptor: int) -> str:
    """Put the log that is open and locked into the present format, and return what to tell of it."""
    past = disk.read(descriptor, os.fstat(descriptor).st_size)
    if not past.startswith(FORMAT_1):
        return ""  # another command was sooner
    copy = write_copy(disk, path, "format-1", past)
    write_whole(disk, path, [in_present_format(past)])
    return f"{path} is now in format {FORMAT}; the old one is kept as {copy}"


def in_present_format(past: bytes) -> bytes:
    """Return a log with its lines of format 1, if there are any, in the present one."""
    if FORMAT_1 not in past:
        return past
    from tracker.store.file.format.log_format_1 import upgraded

    return upgraded(past)
