"""One run of the tool and its environment: location, clock, screen, settings."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click

from tracker.errors import StoreError

if TYPE_CHECKING:
    from tracker.cli.settings import Settings
    from tracker.directory import Directory
    from tracker.render import Screen
    from tracker.store import FullStore
    from tracker.view.report import Report

TIMELINE: Final = os.path.join("db", "timeline.json")


class Location(NamedTuple):
    """Where a timeline is and how it was found."""

    path: str
    origin: str
    writable: bool = True


class Session:
    """One run: the global options; everything else is determined on first use."""

    def __init__(
        self,
        argv: Sequence[str] = (),
        *,
        db: str | None = None,
        today: date | None = None,
        color: str | None = None,
        width: int | None = None,
        write: Callable[[str], object] | None = None,
    ) -> None:
        self._argv = argv
        self._options = {"db": db, "today": today, "color": color, "width": width, "write": write}
        self._db = db
        self._today = today
        self._color = color
        self._width = width
        self._write = write

    def with_options(self, **options: Any) -> "Session":
        """Return a copy with these options set."""
        return Session(self._argv, **{**self._options, **options})

    @property
    def named(self) -> str | None:
        """The location given with --db."""
        return self._db

    @cached_property
    def today(self) -> date:
        """The reference date of relative dates."""
        return self._today or date.today()

    @cached_property
    def settings(self) -> "Settings":
        """What the environment and the files named tracker.toml set."""
        from tracker.cli.settings import settings

        try:
            beside = None if self.location.origin == "starter" else os.path.dirname(self.location.path)
        except StoreError:  # the folder of this run is gone, and with it the settings that stood there
            beside = None
        return settings(beside, click.get_app_dir("tracker"), os.environ)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages besides English that dates may be written in."""
        return self.settings.value("language") or ()

    @property
    def day_first(self) -> bool | None:
        """Whether 03/04 is the third of April; None where it is not set."""
        order = self.settings.value("date-order")
        return None if order is None else order == "day-first"

    @cached_property
    def screen(self) -> "Screen":
        """Width, colour, and whether the output is a terminal."""
        from tracker.render import Screen

        terminal = sys.stdout.isatty() and self._write is None
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        color = self._color or ("auto" if plain else self.settings.value("colour") or "auto")
        return Screen(
            width=self._width or _columns(self.settings.value("width")),
            color=color == "always" or (color == "auto" and terminal and not plain),
            terminal=terminal or self._width is not None,
        )

    @cached_property
    def directory(self) -> "Directory":
        """The known actors: `world.json` beside the timeline, else the shipped one."""
        from tracker.directory import Directory, shipped_file

        beside = os.path.join(os.path.dirname(self.location.path), "world.json")
        return Directory.load(beside if os.path.exists(beside) else shipped_file("world.json"))

    @cached_property
    def location(self) -> Location:
        """The timeline of this run."""
        if self._db is not None:
            return Location(self._db, "--db")
        if path := os.environ.get("TRACKER_DB"):
            return Location(path, "TRACKER_DB")
        from tracker.store import exists

        try:
            here = os.getcwd()
        except FileNotFoundError:
            raise StoreError("the folder you are in is no longer there", "cd to another one") from None
        if found := _nearest(here):
            return Location(found, "nearest", writable=_own(found))
        own = own_timeline()
        if exists(own):
            return Location(own, "your own")
        from tracker.directory import shipped_file

        return Location(shipped_file("timeline.json"), "starter", writable=False)

    @property
    def has_own_timeline(self) -> bool:
        """Whether this run has a timeline that is not the one shipped with the tool."""
        from tracker.directory import shipped_file
        from tracker.store import exists

        path, origin, _ = self.location
        shipped = shipped_file("timeline.json")
        is_shipped = origin == "nearest" and os.path.realpath(path) == os.path.realpath(shipped)
        return origin != "starter" and not is_shipped and exists(path)

    def store(self, *, write: bool = False, start: bool = False) -> "FullStore":
        """Open the timeline, to `write` or only to read it; it is closed when the command ends.

        With `start`, the user's own timeline is created where only the starter is found.
        """
        from tracker.store import open_store

        _ = self.settings  # bad ones are refused before anything is changed
        location = self._for_writing(start) if write else self.location
        if location.origin == "starter":
            self.say("this is the starter timeline; `tracker init` or `tracker add` starts your own")
        store = open_store(
            location.path,
            command=self._command(write),
            notice=self.say,
            read_only=not (write or location.writable),  # reading also completes an interrupted write
            cache=cache_folder() if write else "",
        )
        context = click.get_current_context(silent=True)  # there is none while a shell completes
        if context is not None:
            context.call_on_close(store.close)
        return store

    def _command(self, write: bool) -> str:
        """The command line as the history keeps it."""
        if not write:
            return ""
        from shlex import join

        return join(self._argv)

    def _for_writing(self, start: bool) -> Location:
        location = self.location
        if location.origin == "starter" and not start:
            raise StoreError("the starter timeline is read-only", "tracker init --starter makes a copy that is yours")
        if location.origin == "starter":
            from tracker.store import create_store

            own = own_timeline()
            create_store(own)
            self.say(f"started your own timeline: {own}")
            self.__dict__["location"] = location = Location(own, "your own")
        if not location.writable:
            raise StoreError(
                f"{location.path} belongs to somebody else, so it is only read",
                f"to write it all the same: tracker --db {location.path} ...",
            )
        return location

    def emit(self, lines: Iterable[str]) -> None:
        """Print data, line by line, on stdout or into the file of --output."""
        write = self._write or sys.stdout.write
        for line in lines:
            write(line + "\n")

    def show(self, report: "Report", fmt: str) -> None:
        """Print a report in the format of that name."""
        from tracker.render import render

        self.emit(render(report, fmt, self.screen))

    def say(self, notice: str) -> None:
        """Print a notice on stderr."""
        from tracker.render.terminal_text import printable

        click.echo(f"tracker: {printable(notice)}", err=True)


def _columns(usual: int | None) -> int:
    """The columns to print in: COLUMNS, else the `usual` ones, else as the terminal reports, else 80."""
    if (columns := os.environ.get("COLUMNS", "")).isdecimal() and int(columns):
        return int(columns)
    if usual:
        return usual
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    except (AttributeError, OSError, ValueError):  # no stdout, or no terminal behind it
        return 80


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


def _nearest(folder: str) -> str | None:
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


def _own(path: str) -> bool:
    """Whether the file and its folder belong to this user, on systems with users."""
    if not hasattr(os, "getuid"):
        return True
    present = (part for part in (path, os.path.dirname(path)) if os.path.exists(part))
    return all(os.stat(part).st_uid == os.getuid() for part in present)
