"""A timeline that somebody put beside its newer history, from a copy or from git."""

from typing import Final, Protocol

from tracker.store.file.disk.disk import Disk

OLDER: Final = "the timeline was older than its history; restored the newer version"


class _Files(Protocol):
    disk: Disk
    file: str
    past: str


def is_older(files: _Files, behind: int) -> bool:
    """Whether a timeline so many commands behind its history was put there, not left so by a crash.

    A crash leaves a line in the history and the timeline as it was before, a power cut perhaps by several lines: then
    the timeline was not written after the history.
    """
    if not behind:
        return False
    timeline, log = (files.disk.stat(path) for path in (files.file, files.past))
    return timeline.st_ctime_ns > log.st_ctime_ns  # a copy can keep the time of its content, not this one


def as_it_is(path: str, behind: int) -> str:
    """Return what a command that only reads says of it."""
    lacks = "the last change" if behind == 1 else f"the last {behind:,} changes"
    return (
        f"{path} is older than its history: it lacks {lacks}; shown as it is\n"
        "  to keep this older version: tracker repair --keep timeline\n"
        "  to restore the newer one: tracker repair --keep history"
    )


def restored(path: str, copy: str) -> str:
    """Return what a command that writes says after it brought the timeline up to date."""
    from shlex import quote  # rarely needed

    way = f"mv {quote(copy)} {quote(path)} && tracker repair --keep timeline"
    return f"{OLDER}\n  to go back to the older one: {way}"
