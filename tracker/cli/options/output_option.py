"""The option --output: data into a file, whole or not at all."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from io import BufferedWriter, StringIO, TextIOWrapper
from typing import Any, Final, TextIO

import click
from click.core import ParameterSource

from tracker.cli.habits import Short
from tracker.cli.session import Session
from tracker.errors import StoreError, UsageError, reason_of

# The end of a file's name -> the format it is written in, where none is given: the first that the command has.
ENDINGS: Final = {
    ".csv": ("csv",),
    ".tsv": ("tsv",),
    ".xlsx": ("xlsx",),
    ".json": ("json",),
    ".jsonl": ("jsonl",),
    ".ics": ("ics",),
    ".mw": ("markwhen",),
    ".jsonld": ("jsonld",),
    ".atom": ("atom",),
    ".md": ("markdown", "brief"),
    ".svg": ("svg",),
    ".png": ("svg",),
    ".pdf": ("svg",),
}
_AS_PRINTED: Final = ("", ".txt")
PICTURES: Final = (".svg", ".png", ".pdf")
CONVERTED: Final = (".png", ".pdf")  # from SVG, by the extra `pictures`


def add_output_options(command: click.Command) -> None:
    """Give a command that has --format the options --output and --force."""
    formats = next((param.type for param in command.params if param.name == "fmt"), None)
    callback = command.callback
    if callback is None or not isinstance(formats, click.Choice) or any(p.name == "output" for p in command.params):
        return
    command.params += [
        Short(
            ["--output"],
            metavar="FILE",
            type=click.Path(),
            help=f"Write to FILE; {_endings(formats.choices)} choose the format.",
        ),
        click.Option(["--force"], is_flag=True, help="Let --output replace a file."),
    ]
    command.callback = _to_file(callback, formats.choices)


def _endings(formats: Iterable[object]) -> str:
    """The ends of names that choose one of these formats, as in a sentence."""
    known = set(formats)
    *most, last = [end for end, names in ENDINGS.items() if known & set(names)]
    return f"{', '.join(most)} and {last}"


def _to_file(callback: Callable[..., Any], formats: Iterable[object]) -> Callable[..., Any]:
    known = set(formats)

    def command(*args: Any, output: str | None, force: bool, **given: Any) -> Any:
        if output is None or output == "-":
            if force:
                raise UsageError("--force belongs to --output", "name the file: --output FILE --force")
            return callback(*args, **given)
        ctx = click.get_current_context()
        session: Session = ctx.obj
        if not given.get("ids") and ctx.get_parameter_source("fmt") is not ParameterSource.COMMANDLINE:
            given["fmt"] = _named_by(output, known, str(ctx.info_name), given["fmt"])
        refuse_timeline(session, output)
        with _file(output, given.get("fmt", ""), force) as (file, text):
            ctx.obj = session.with_options(write=text.write, file=file)
            try:
                return callback(*args, **given)
            except click.exceptions.Exit as ended:  # `check --strict` has printed what it found
                return ended.exit_code

    return command


def _named_by(path: str, known: Collection[object], command: str, usual: str | None) -> str | None:
    """The format that the end of a name chooses, else the usual one for text as it would be printed.

    Raise UsageError for any other end: a table in `events.xlsx` would be taken for a workbook.
    """
    ending = os.path.splitext(path)[1].lower()
    fmt = next((name for name in ENDINGS.get(ending, ()) if name in known), None)
    if fmt or ending in _AS_PRINTED or usual is None:
        return fmt or usual
    if ending in PICTURES:
        raise UsageError(f"tracker {command} cannot be drawn as a picture", "tracker timeline, summary and calendar do")
    hint = f"end it in {_endings(known)}, or in .txt for what would be printed; --format goes before the name"
    raise UsageError(f"--output: tracker {command} knows no format of the ending {ending} (nothing was written)", hint)


@contextmanager
def _file(path: str, fmt: str, force: bool) -> Iterator[tuple[BufferedWriter, TextIO]]:
    """The file of --output for bytes and for text; a picture is turned into what the end of its name says."""
    ending = os.path.splitext(path)[1].lower()
    with whole_binary(path, force=force) as file:
        if fmt != "svg" or ending not in CONVERTED:
            with _as_text(file) as text:
                yield file, text
            return
        from tracker.cli.options.picture_options import converted

        picture = StringIO()
        yield file, picture
        file.write(converted(picture.getvalue(), ending))


def refuse_timeline(session: Session, path: str) -> None:
    """Raise UsageError for a file that is the timeline of the command, or a history."""
    target = os.path.realpath(path)
    if target == os.path.realpath(session.location.path) or target.endswith(".history.jsonl"):
        raise UsageError(f"--output: {path} is part of a timeline (nothing was written)", "name another file")


@contextmanager
def whole_file(path: str, *, force: bool = False) -> Iterator[Callable[[str], object]]:
    """Open a file for text that is there whole after the block, and not at all where the block fails.

    A file that exists is refused, with `force` replaced.
    """
    with whole_binary(path, force=force) as file, _as_text(file) as text:
        yield text.write


@contextmanager
def _as_text(file: BufferedWriter) -> Iterator[TextIOWrapper]:
    """Write text to a file of bytes; it stays open."""
    text = TextIOWrapper(file, encoding="utf-8", errors="backslashreplace", newline="\n")
    yield text
    text.detach()  # which flushes it


@contextmanager
def whole_binary(path: str, *, force: bool = False) -> Iterator[BufferedWriter]:
    """Open a file for bytes, as `whole_file` does."""
    if not path:
        raise UsageError("--output names no file", "for example --output events.csv")
    path = os.path.realpath(path) if force else path
    if os.path.lexists(path) and not (force and os.path.isfile(path)):
        if os.path.isfile(path):
            raise UsageError(f"{path} already exists (nothing was written)", "add --force to replace it")
        raise UsageError(f"--output: {path} is not a regular file", "name a file")
    partial = f"{path}.{os.getpid()}.part"
    try:
        with open(partial, "xb") as file:
            yield file
        if not force:
            _claim(path)
        os.replace(partial, path)
    except OSError as error:
        if error.filename not in (partial, path):
            raise
        raise StoreError(f"{path} cannot be written: {reason_of(error)}") from None
    finally:
        if os.path.lexists(partial):
            os.unlink(partial)


def _claim(path: str) -> None:
    """Take the name, so that a file that came up meanwhile is not replaced."""
    try:
        open(path, "x", encoding="utf-8").close()
    except FileExistsError:
        raise UsageError(f"{path} already exists (nothing was written)", "add --force to replace it") from None
