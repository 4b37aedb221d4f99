"""Why a timeline cannot be used, in sentences a person can act on."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from stat import S_ISREG, S_IWUSR
from typing import Final

from tracker.errors import StoreError, reason_of
from tracker.store.file.disk.disk import Disk, temporary_name
from tracker.store.file.format.damage import Damage, NotTimeline, Refusal
from tracker.store.file.format.tail import FORMAT_1
from tracker.store.file.format.timeline import VERSION, Head
from tracker.store.file.names import HISTORY

_LINE: Final = b'{"format":'  # how a line of a history begins
MEND: Final = "to repair it, keeping a copy: tracker repair"


@contextmanager
def explained(path: str) -> Iterator[None]:
    """Turn what the disk and the bytes say into StoreErrors."""
    try:
        yield
    except Refusal as refusal:
        raise StoreError(f"{path} and its history do not agree: {refusal}", MEND) from None
    except NotTimeline as other:
        raise StoreError(f"{path} is not a timeline: {other}", "to start one elsewhere: tracker init FILE") from None
    except Damage as damage:
        where = f"{path}, line {damage.line}" if damage.line else path
        raise StoreError(f"{where} is damaged: {damage.what}", MEND) from None
    except FileNotFoundError:
        raise StoreError(f"there is no timeline at {path}", f"to start one: tracker init {_quoted(path)}") from None
    except OSError as error:
        reason = reason_of(error)
        where = error.filename if isinstance(error.filename, str) and error.filename.endswith(HISTORY) else path
        owner = _other_owner(where) if isinstance(error, PermissionError) else None
        if owner:
            raise StoreError(f"{where} belongs to {owner}: {reason}", _ask(owner)) from None
        raise StoreError(f"{where} cannot be used: {reason}") from None


def refuse_history(path: str) -> None:
    """Raise StoreError where a path is that of the history of a timeline, by its name and how it begins."""
    if not path.endswith(HISTORY):
        return
    try:
        with open(path, "rb") as file:
            begin = file.read(len(_LINE))
    except OSError:  # whoever reads it will say why it cannot be read
        return
    if begin.startswith((_LINE, FORMAT_1)):
        stem = path.removesuffix(HISTORY)
        timeline = next(filter(os.path.exists, (f"{stem}.json", stem)), f"{stem}.json")
        hint = f"name the timeline: tracker --db {_quoted(timeline)} ..."
        raise StoreError(f"{path} is the history of {timeline}, not a timeline", hint)


def refuse_newer(head: Head, path: str) -> None:
    """Raise StoreError where a newer version wrote the file."""
    if head.version > VERSION:
        raise StoreError(
            f"{path} was written by a newer tracker (format {head.version}, here {VERSION}): "
            "it can be read but not changed",
            "upgrade tracker to change it",
        )


def refuse_unwritable(disk: Disk, path: str) -> None:
    """Raise StoreError where a timeline is read-only, or has a second name with a history of its own."""
    try:
        found = disk.stat(path)
    except FileNotFoundError:
        return  # it can be rebuilt from its log
    if S_ISREG(found.st_mode) and found.st_nlink > 1:
        hint = "copy it under the other name, or link it symbolically"
        raise StoreError(f"{path} has another name (a hard link), and each would have its own history", hint)
    if disk.may_write(path):
        return
    if owner := _other_owner(path):
        raise StoreError(f"{path} belongs to {owner}, and you may only read it", _ask(owner))
    if found.st_mode & S_IWUSR:  # the file system says no
        raise StoreError(f"{path} is read-only, whatever its permissions say", "copy it to a place you can write to")
    raise StoreError(f"{path} is read-only", f"to change that: chmod u+w {_quoted(path)}")


def _quoted(path: str) -> str:
    from shlex import quote  # rarely needed

    return quote(path)


def _other_owner(path: str) -> str | None:
    """Return the name of the user a file belongs to, where it is another one and the system can tell."""
    if not hasattr(os, "geteuid"):
        return None
    try:
        number = os.stat(path).st_uid
    except OSError:
        return None
    if number == os.geteuid():
        return None
    from pwd import getpwuid

    try:
        return getpwuid(number).pw_name
    except KeyError:
        return f"user {number}"


def _ask(owner: str) -> str:
    return f"ask {owner} for the right to write to it, or change a copy: tracker --db COPY ..."


def refuse_long_name(disk: Disk, file: str, history: str) -> None:
    """Raise StoreError where the names of the files that come beside a timeline would be longer than names can be."""
    folder = os.path.dirname(os.path.abspath(file))
    while not os.path.isdir(folder) and folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)  # the nearest folder that exists
    longest = temporary_name(os.path.join(folder, os.path.basename(history)))  # longer than the names of copies
    try:
        disk.stat(longest)
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            shown = f"{os.path.basename(file)[:30]}…"
            sentence = f"the file name is too long for those of its history and copies to come beside it: {shown}"
            raise StoreError(sentence, "give it a shorter one") from None
