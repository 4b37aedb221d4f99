"""Where events are kept: `Store` and `History` in `protocol`, and one engine for each kind of place.

An engine is a module with `exists`, `create_store` and `open_store`, named in a row of `ENGINES`, in a room of
its own. Everybody else imports only from here and from `protocol`.
"""

import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from tracker.store.file.disk.disk import Disk
    from tracker.store.protocol import Change as Change
    from tracker.store.protocol import Edit as Edit
    from tracker.store.protocol import Engine
    from tracker.store.protocol import FullStore as FullStore
    from tracker.store.protocol import History as History
    from tracker.store.protocol import Info as Info
    from tracker.store.protocol import RecordEdit as RecordEdit
    from tracker.store.protocol import Repair as Repair
    from tracker.store.protocol import Store as Store
    from tracker.store.protocol import Upkeep as Upkeep

# The scheme or suffix of a location -> the module of its engine; "" is every other path.
ENGINES: Final[dict[str, str]] = {
    "": "tracker.store.file.engine",
}
_PROTOCOL: Final = ("Change", "Edit", "FullStore", "History", "Info", "RecordEdit", "Repair", "Store", "Upkeep")

__all__ = ["ENGINES", "create_store", "exists", "open_store", "utc_now", *_PROTOCOL]


def __getattr__(name: str) -> object:
    if name in _PROTOCOL:
        from tracker.store import protocol

        return getattr(protocol, name)
    raise AttributeError(f"module 'tracker.store' has no attribute {name!r}")


def utc_now() -> datetime:
    """Return the present moment: the clock of a store that was given no other."""
    return datetime.now(UTC)


def exists(location: str) -> bool:
    """Whether there is a timeline at the location."""
    return _engine(location).exists(location)


def create_store(location: str, *, disk: "Disk | None" = None) -> None:
    """Start an empty timeline; raise StoreError where there is something already."""
    _engine(location).create_store(location, **_own(disk))


def open_store(
    path: str | os.PathLike[str],
    *,
    clock: Callable[[], datetime] = utc_now,
    command: str = "",
    notice: Callable[[str], None] = lambda _: None,
    wait_seconds: float = 10,
    read_only: bool = False,
    create: bool = False,
    cache: str = "",
    disk: "Disk | None" = None,
) -> "FullStore":
    """Open the timeline at `path`; nothing is read before it is asked for.

    `command` names in the history what is about to be done, `clock` tells when, `notice` receives
    sentences for the person, `wait_seconds` is how long to wait for other writers, `cache` a folder for
    what only saves time, none by default, `disk` the file system as a file's engine sees it. Raise StoreError
    where there is no timeline, unless `create` is to start one.
    """
    from tracker.store.settings import Settings

    location = os.fspath(path)
    settings = Settings(clock, command, notice, wait_seconds, read_only, create, cache)
    return _engine(location).open_store(location, settings, **_own(disk))


def _engine(location: str) -> "Engine":
    """The engine of a location; raise StoreError for a scheme that no engine has."""
    scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]+(?=://)", location)
    kind = scheme[0].lower() if scheme else os.path.splitext(location)[1].lower()
    if scheme and kind not in ENGINES:
        from tracker.errors import StoreError

        raise StoreError(f"no timeline can be kept at {kind}://", "name a file, as in --db db/timeline.json")
    return cast("Engine", import_module(ENGINES.get(kind, ENGINES[""])))


def _own(disk: "Disk | None") -> dict[str, "Disk"]:
    """What only the engine of files takes."""
    return {} if disk is None else {"disk": disk}
