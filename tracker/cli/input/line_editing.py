"""One line of input at a terminal: Tab completes it, and a text to change stands in it, where there is readline."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

import click

from tracker.query.letters import fold

NOTHING: Final = "-"  # the answer that empties a line


@contextmanager
def completed(words: Iterable[str]) -> Iterator[None]:
    """Complete the last of the words between commas with Tab, where the system has readline."""
    try:
        import readline
    except ImportError:
        yield
        return
    known = sorted(words)

    def complete(text: str, state: int) -> str | None:
        begun = text.lstrip()
        found = [word for word in known if fold(word).startswith(fold(begun))]
        return text[: len(text) - len(begun)] + found[state] if state < len(found) else None

    before = readline.get_completer(), readline.get_completer_delims()
    readline.set_completer(complete)
    readline.set_completer_delims(",")
    readline.parse_and_bind("tab: complete")
    try:
        yield
    finally:
        readline.set_completer(before[0])
        readline.set_completer_delims(before[1])


def changed_line(question: str, text: str, *, other: str = "", words: Iterable[str] = ()) -> str:
    """Ask for a line that has a text to begin with, and return what it is then, empty after `-`.

    The arrow up gives the `other` text. Without readline, and on a dumb terminal, the text is the default instead.
    """
    try:
        if os.environ.get("TERM") == "dumb":
            raise ImportError
        import readline
    except ImportError:
        answer: str = click.prompt(question, default=text, show_default=bool(text), err=True)
    else:
        click.echo(f"{question}:", err=True)
        if other:
            readline.add_history(other)
        readline.set_startup_hook(lambda: readline.insert_text(text))
        try:
            with completed(words):
                answer = input("> ")
        except (EOFError, KeyboardInterrupt):
            raise click.Abort from None
        finally:
            readline.set_startup_hook(None)
    answer = " ".join(answer.split())
    return "" if answer == NOTHING else answer
