"""Where timelines and the cache of a user are."""

import os
import sys
from typing import Final

import click

TIMELINE: Final = os.path.join("db", "timeline.json")


def own_timeline() -> str:
    """The path of the user's own timeline."""
    return os.path.join(click.get_app_dir("tracker"), "timeline.json")


def cache_folder() -> str:
    """The folder of the cache; its content may be deleted at any time."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "~")
    else:
        base = "~/Library/Caches" if sys.platform == "darwin" else os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    folder = os.path.join(os.path.expanduser(base), "tracker")
    return folder if os.path.isabs(folder) else ""


def nearest(folder: str) -> str | None:
    """The timeline file of a folder, or of the nearest of those it lies in."""
    from tracker.store import exists

    while True:
        path = os.path.join(folder, TIMELINE)
        if exists(path):
            return path
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def is_shipped(path: str) -> bool:
    """Whether it is the starter timeline: in a clone of the tool, or the file installed with it."""
    from tracker.directory.files import shipped_file

    shipped = shipped_file("timeline.json")
    if os.path.realpath(path) == os.path.realpath(shipped):
        return True
    folder = os.path.dirname(os.path.dirname(os.path.realpath(path)))
    try:
        with open(os.path.join(folder, "pyproject.toml"), encoding="utf-8", errors="replace") as file:
            return '\nname = "tracker-ledger"\n' in file.read()
    except OSError:
        return False


def is_own(path: str) -> bool:
    """Whether the file and its folder belong to this user, on systems with users."""
    if not hasattr(os, "getuid"):
        return True
    present = (part for part in (path, os.path.dirname(path)) if os.path.exists(part))
    return all(os.stat(part).st_uid == os.getuid() for part in present)
