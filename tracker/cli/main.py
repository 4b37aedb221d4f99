"""The entry point and error boundary: every failure becomes one sentence on stderr and an exit code."""

import gc
import os
import re
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click

    from tracker.errors import TrackerError

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line and exit with the documented code."""
    shown: list[object] = []  # kept up to the exit: freeing a hundred thousand events takes as long as counting them
    try:
        code = _started(argv, shown)
    except (KeyboardInterrupt, RuntimeError) as error:  # before `run` knows the errors by name, or while it printed one
        if not _is_interrupt(error):
            raise
        code = _stopped()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        # Everything is written and closed; a regular exit would take a fifth of the run.
        os._exit(code)


def _started(argv: Sequence[str] | None, shown: list[object]) -> int:
    # A short process makes little garbage, and collecting it costs more than decoding the file.
    gc.disable()
    has_stdout = sys.stdout is not None
    _fill_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return run(argv, shown) if has_stdout else _refuse_closed_stdout()


def _is_interrupt(error: BaseException) -> bool:
    """Whether it is Ctrl-C: Python 3.11 raises RuntimeError from it where it comes while a class is being made."""
    return isinstance(error, KeyboardInterrupt) or isinstance(error.__cause__, KeyboardInterrupt)


def _stopped(*, at_question: bool = False) -> int:
    """Say that the run was interrupted, below a question; it loads nothing, so no further moment can be interrupted."""
    sys.stderr.write("\ntracker: stopped\n" if at_question else "tracker: stopped\n")
    return INTERRUPTED


def _fill_closed_streams() -> None:
    """Open the null device for each closed standard stream.

    Otherwise the next file opened, perhaps the timeline, would get the descriptor of a stream and be written to.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            os.open(os.devnull, os.O_RDWR)  # gets the lowest free descriptor: this one
            setattr(sys, name, os.fdopen(number, "w" if number else "r", closefd=False))


def run(argv: Sequence[str] | None = None, shown: list[object] | None = None) -> int:
    """Run the command line and return its exit code; the reports that it prints are also put into `shown`."""
    import click

    from tracker.cli.command_table import app
    from tracker.cli.session import Session
    from tracker.errors import TrackerError

    args = sys.argv[1:] if argv is None else list(argv)
    if "_TRACKER_COMPLETE" in os.environ:
        from tracker.cli.completion.shells import use_own_completion

        use_own_completion()
    try:
        session = Session(tuple(args), shown=shown)
        code: object = app.main(args=args, prog_name="tracker", standalone_mode=False, obj=session)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except TrackerError as error:
        return _tell(error, args)
    except click.ClickException as error:
        return _refuse(error)
    except (click.Abort, KeyboardInterrupt) as error:
        return _stopped(at_question=isinstance(error, click.Abort) and error.__cause__ is None)
    except (BrokenPipeError, SystemExit):  # click turns the first into the second, nothing else
        # The reader (head, less) closed the pipe; without this Python would report it again when closing stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return _unavailable(error)
    except Exception as error:  # no traceback reaches the user
        if _is_interrupt(error):
            return _stopped()
        if os.environ.get("TRACKER_DEBUG"):
            raise
        _say(f"this is a bug in tracker: {type(error).__name__}: {error}", "TRACKER_DEBUG=1 shows where it happened")
        return 1


def _unavailable(error: OSError) -> int:
    """Tell which file cannot be read or written."""
    from tracker.errors import reason_of

    reason = reason_of(error)
    if error.filename:
        _say(f"{error.filename}: {reason}")
    else:
        _say(f"the output cannot be written: {reason}", "a change made before it is kept; tracker log shows it")
    return 5


def _refuse_closed_stdout() -> int:
    _say("standard output is closed; nothing was done")
    return 5


def _tell(error: "TrackerError", args: Sequence[str] = ()) -> int:
    from tracker.hints import pasteable, timeline_in

    column = getattr(error, "column", None)
    place = f" (column {column})" if column else ""
    _say(f"{error.sentence}{place}", error.hint and pasteable(error.hint, timeline_in(args)))
    return error.exit_code


def _refuse(error: "click.ClickException") -> int:
    """Report a usage error of click in the style of our own, with where to find help."""
    from click import NoSuchOption

    context = getattr(error, "ctx", None)
    if isinstance(error, NoSuchOption):
        from tracker.cli.query_command import no_such_option

        return _tell(no_such_option(error.option_name, context))
    message = " ".join(error.format_message().split()).rstrip(".")
    message = re.sub(r"^Invalid value for '[\[{].*?[\]}]': ", "", message)  # an argument has no name that was typed
    hint = f"{context.command_path} --help shows how" if context else None
    if extra := re.fullmatch(r"Got unexpected extra arguments? \((.*)\)", message):
        message = f"too many arguments: {extra[1]}"
        hint = "put words that belong together in quotes" if context and _takes_words(context.command) else hint
    _say(message[:1].lower() + message[1:], hint)
    return 2


def _takes_words(command: "click.Command") -> bool:
    """Whether an argument of the command is free text."""
    from click import STRING

    return any(param.param_type_name == "argument" and param.type is STRING for param in command.params)


def _say(sentence: str, hint: str | None = None) -> None:
    from tracker.render.terminal_text import printable

    text = f"tracker: {sentence}" + (f"\n  {hint}" if hint else "")
    print("\n".join(printable(line) for line in text.split("\n")), file=sys.stderr)
