"""One run of the tool and its environment: location, clock, screen, settings."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from itertools import chain
from typing import IO, TYPE_CHECKING, Any, NamedTuple

import click

from tracker.cli.places import cache_folder, is_own, is_shipped, nearest, own_timeline
from tracker.errors import StoreError, TrackerError, UsageError

if TYPE_CHECKING:
    from tracker.cli.settings import Settings
    from tracker.directory.lookup import Directory
    from tracker.directory.naming import Naming
    from tracker.render import Caption, Screen
    from tracker.store import FullStore
    from tracker.view.report import Report


class Location(NamedTuple):
    """Where a timeline is and how it was found."""

    path: str
    origin: str
    writable: bool = True


class Options(NamedTuple):
    """The global options; for --output what takes the place of stdout; a list that takes the reports printed."""

    db: str | None = None
    today: date | None = None
    color: str | None = None
    width: int | None = None
    no_pager: bool = False
    write: Callable[[str], object] | None = None
    file: IO[bytes] | None = None
    shown: list[object] | None = None


class Session:
    """One run: the global options; everything else is determined on first use."""

    def __init__(self, argv: Sequence[str] = (), **options: Any) -> None:
        self._argv = argv
        self._options = Options(**options)

    def with_options(self, **options: Any) -> "Session":
        """Return a copy with these options set."""
        return Session(self._argv, **self._options._replace(**options)._asdict())

    @property
    def named(self) -> str | None:
        """The location given with --db."""
        return self._options.db

    @property
    def named_outside(self) -> str | None:
        """The location that the environment gives."""
        return os.environ.get("TRACKER_DB") or None

    @cached_property
    def today(self) -> date:
        """The reference date of relative dates."""
        return self._options.today or date.today()

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

        terminal = sys.stdout.isatty() and self._options.write is None
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        color = self._options.color or ("auto" if plain else self.settings.value("colour") or "auto")
        return Screen(
            width=self._options.width or _columns(self.settings.value("width")),
            color=color == "always" or (color == "auto" and terminal and not plain),
            terminal=terminal or self._options.width is not None,
            db=self._options.db,
        )

    @cached_property
    def directory(self) -> "Directory":
        """The known actors: the shipped ones, those of a `world.json` beside the timeline, the timeline's own."""
        if not self.has_own_timeline:  # the shipped one has no others, and to open it takes as long as a short command
            return self.known_elsewhere
        from tracker.directory.own import with_own
        from tracker.store import open_store

        return with_own(self.known_elsewhere, open_store(self.location.path, read_only=True).records("actors"))

    @cached_property
    def known_elsewhere(self) -> "Directory":
        """The known actors without the timeline's own."""
        from tracker.directory.files import load, load_beside, shipped_file

        shipped = shipped_file("world.json")
        beside = os.path.join(os.path.dirname(self.location.path), "world.json")
        if not os.path.exists(beside) or os.path.realpath(beside) == os.path.realpath(shipped):
            return load(shipped)
        return load_beside(shipped, beside)

    @cached_property
    def naming(self) -> "Naming":
        """The names under which actors are recorded in this run."""
        from tracker.directory.naming import Naming
        from tracker.store import exists, open_store

        path = self.location.path
        return Naming(self.directory, self.say, open_store(path, read_only=True) if exists(path) else None)

    @cached_property
    def location(self) -> Location:
        """The timeline of this run."""
        if self._options.db is not None:
            return Location(self._options.db, "--db")
        if path := self.named_outside:
            return Location(path, "TRACKER_DB")
        from tracker.store import exists

        try:
            here = os.getcwd()
        except FileNotFoundError:
            raise StoreError("the current folder no longer exists", "cd to another one") from None
        if found := nearest(here):
            return Location(found, "nearest", writable=is_own(found))
        own = own_timeline()
        if exists(own):
            return Location(own, "your own")
        from tracker.directory.files import shipped_file

        return Location(shipped_file("timeline.json"), "starter", writable=False)

    @property
    def names_own_timeline(self) -> bool:
        """Whether the timeline of this run, which may not exist yet, is another than the one shipped with the tool."""
        path, origin, _ = self.location
        return origin != "starter" and not (origin == "nearest" and is_shipped(path))

    @property
    def has_own_timeline(self) -> bool:
        """Whether this run has a timeline that is not the one shipped with the tool."""
        from tracker.store import exists

        return self.names_own_timeline and exists(self.location.path)

    def store(self, *, write: bool = False, start: bool = False) -> "FullStore":
        """Open the timeline, to `write` or only to read it; it is closed when the command ends.

        With `start`, the user's own timeline is created where only the starter is found.
        """
        from tracker.store import open_store

        _ = self.settings  # bad ones are refused before anything is changed
        location = self._for_writing(start) if write else self.location
        if location.origin == "starter":
            self.say("this is the starter timeline; to start your own: tracker init")
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
        from shlex import quote

        location = self.location
        if location.origin == "starter" and not start:
            raise StoreError("the starter timeline is read-only", "tracker init --starter makes a copy that is yours")
        if location.origin == "starter":
            from tracker.store import create_store

            own = own_timeline()
            create_store(own)
            self.say(f"started your own timeline: {own}")
            self.__dict__["location"] = location = Location(own, "your own")
        if location.origin == "nearest" and is_shipped(location.path):
            raise TrackerError(
                f"{location.path} is the starter timeline that ships with tracker; nothing was changed",
                "start your own in another folder: mkdir ~/desk && cd ~/desk && tracker init\n"
                f"  to change the starter timeline anyway: tracker --db {quote(location.path)} ...",
            )
        if not location.writable:
            raise StoreError(
                f"{location.path} belongs to another user, so it is opened read-only",
                f"to write to it anyway: tracker --db {quote(location.path)} ...",
            )
        return location

    def emit(self, lines: Iterable[str], *, paged: bool = False) -> None:
        """Print data, line by line, on stdout or into the file of --output.

        With `paged` it goes through the pager where it is longer than the screen.
        """
        from tracker.cli import output

        if self._options.write is not None:
            output.write(lines, self._options.write)
        elif paged and not self._options.no_pager:
            output.write_paged(lines, self.say, self.settings.get("pager"))
        else:
            output.write(lines)

    def show(self, report: "Report", fmt: str, caption: "Caption | None" = None) -> None:
        """Print a report in the format of that name; a picture has the caption."""
        if self._options.shown is not None:
            self._options.shown.append(report)
        self.show_all([report], fmt, caption)

    def show_all(self, reports: "Iterable[Report]", fmt: str, caption: "Caption | None" = None) -> None:
        """Print reports with an empty line between them."""
        from tracker.cli.output import FOR_PEOPLE
        from tracker.render import render

        screen = self.screen._replace(caption=caption) if caption else self.screen
        pages = (render(report, fmt, screen) for report in reports)
        lines = (line for number, page in enumerate(pages) for line in chain([""] if number else [], page))
        self.emit(lines, paged=fmt in FOR_PEOPLE)

    def emit_binary(self, fill: Callable[[IO[bytes]], None]) -> None:
        """Write data that is no text, by `fill`, to stdout or the file of --output; not to a terminal."""
        if self._options.file is None and sys.stdout.isatty():
            raise UsageError("that format is not for a terminal", "write it to a file: --output FILE")
        fill(self._options.file or sys.stdout.buffer)

    def say(self, notice: str) -> None:
        """Print a notice on stderr; what to type may stand on lines of its own."""
        self._tell(f"tracker: {notice}")

    def refuse_answer(self, error: TrackerError) -> None:
        """Say below a question why its answer is not taken."""
        self._tell(f"  {error.sentence}" + (f"\n  {error.hint}" if error.hint else ""))

    def _tell(self, text: str) -> None:
        from tracker.hints import pasteable
        from tracker.render.terminal_text import printable

        click.echo("\n".join(map(printable, pasteable(text, self._options.db).split("\n"))), err=True)


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
