"""Data on stdout: as it is, or on a terminal through a pager where it is longer than the screen, as git does it."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from subprocess import Popen  # loaded only where a pager is started

FOR_PEOPLE: Final = ("table", "timeline", "card")  # formats that may be paged; the others are read by programs
_SETTINGS: Final = {"LESS": "FRX", "LESSCHARSET": "utf-8", "LV": "-c"}  # for pagers, unless the user has set them


class Pager(NamedTuple):
    """A pager: the command and the variable that names it."""

    command: str
    origin: str


def write(lines: Iterable[str], put: Callable[[str], object] | None = None) -> None:
    """Print lines on stdout or with `put`, each as soon as it is there."""
    put = put or sys.stdout.write
    for line in lines:
        put(line + "\n")


def write_paged(lines: Iterable[str], say: Callable[[str], None], usual: tuple[str, str] | None = None) -> None:
    """Print lines, on a terminal that they do not fit through the pager; `say` prints a notice.

    `usual` is the pager that the settings name, and where from.

    The pager is started as soon as there is more than a screen, and gets the lines as they come.
    """
    rows = _rows()
    pager = _chosen(usual) if rows else None
    if pager is None:
        write(lines)
        return
    rest = iter(lines)
    first = list(islice(rest, rows))
    if len(first) < rows:  # one row is for the prompt
        write(first)
        return
    process = _started(pager)
    if process is None:
        say(f"cannot run the pager '{pager.command}' ({pager.origin}); printed without it")
        write(chain(first, rest))
    elif process.stdin is not None:
        _feed(process, process.stdin, chain(first, rest))


def _rows() -> int:
    """The rows of the terminal that stdout is; 0 for no terminal, or one that does not say."""
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return 0
    from shutil import get_terminal_size

    return get_terminal_size((0, 0)).lines


def _chosen(usual: tuple[str, str] | None) -> Pager | None:
    """The pager that TRACKER_PAGER, else the settings, else PAGER names, else less or more; None for none."""
    named = {name: os.environ.get(name) for name in ("TRACKER_PAGER", "PAGER")}
    settings = usual or (None, "")
    order = (("TRACKER_PAGER", named["TRACKER_PAGER"]), (settings[1], settings[0]), ("PAGER", named["PAGER"]))
    for origin, command in order:
        if command is not None:
            return Pager(command, origin) if command.strip() not in ("", "cat") else None
    from shutil import which

    found = next((name for name in ("less", "more") if which(name)), None)
    return Pager(found, "found on PATH") if found else None


def _started(pager: Pager) -> "Popen[str] | None":
    from shlex import split
    from subprocess import PIPE, Popen

    env = {**_SETTINGS, **os.environ}
    sys.stdout.flush()
    try:
        words = split(pager.command, posix=os.name != "nt")
        return Popen(words, stdin=PIPE, env=env, encoding="utf-8", errors="backslashreplace")  # noqa: S603 the user's own
    except (OSError, ValueError):  # not there, not executable, quotes that do not match
        return None


def _feed(process: "Popen[str]", stream: IO[str], lines: Iterator[str]) -> None:
    """Give the pager the lines until it ends; a reader who has seen enough, or stops the run, ends it in peace."""
    try:
        _put(stream, lines)
    finally:
        with suppress(OSError):
            stream.close()
        while process.poll() is None:
            try:
                process.wait()
            except KeyboardInterrupt:  # meant for the pager, which has the terminal
                continue


def _put(stream: IO[str], lines: Iterator[str]) -> None:
    try:
        for line in lines:
            stream.write(line + "\n")
    except (BrokenPipeError, KeyboardInterrupt):
        return
