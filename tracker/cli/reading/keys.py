"""One key of several: pressed, or on a dumb terminal answered as a question."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from shutil import get_terminal_size
from textwrap import fill
from typing import Final, NamedTuple

import click

_JOINED: Final = "\N{NO-BREAK SPACE}"


class Key(NamedTuple):
    """A key: its letter, its word in the line of keys, what it does."""

    letter: str
    word: str
    help: str


def pressed(keys: Sequence[Key]) -> Key:
    """Return the key that is chosen; `?` explains them. Raise KeyboardInterrupt where there is no more input."""
    line = _line([*(f"{key.letter} {key.word}" for key in keys), "? help"])
    while True:
        letter = _asked(line) if os.environ.get("TERM") == "dumb" else _touched(line)
        found = next((key for key in keys if letter in (key.letter, key.word)), None)
        if found is not None:
            return found
        for key in keys:
            click.echo(f"  {key.letter}  {key.help}", err=True)


def _line(keys: Iterable[str]) -> str:
    """The keys in as many lines as the terminal needs, none cut in two."""
    width = get_terminal_size().columns - len(": ")
    return fill(", ".join(key.replace(" ", _JOINED) for key in keys), width).replace(_JOINED, " ")


def _touched(line: str) -> str:
    """A key as it is pressed."""
    with _keys_at_once() as read:
        click.echo(f"{line}: ", nl=False, err=True)
        char = "\n"
        while char in ("\r", "\n"):
            char = read()
    if char in ("", "\x03", "\x04"):
        raise KeyboardInterrupt
    letter = char.lower()
    click.echo(letter if letter.isprintable() else "", err=True)
    return letter


@contextmanager
def _keys_at_once() -> Iterator[Callable[[], str]]:
    """Let keys be read without Enter, those typed ahead too; gives what reads one."""
    try:
        import termios
        import tty
    except ImportError:  # Windows
        yield click.getchar
        return
    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor, termios.TCSADRAIN)
        yield lambda: _one_key(descriptor)
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def _one_key(descriptor: int) -> str:
    """One key; one that sends several bytes, such as an arrow, is `?`."""
    from select import select

    first = os.read(descriptor, 1)
    if first != b"\x1b" and first < b"\x80":
        return first.decode()
    while select([descriptor], [], [], 0.01)[0]:
        os.read(descriptor, 1)
    return "?"


def _asked(line: str) -> str:
    """A letter or a word and Enter, for terminals and screen readers that need whole lines."""
    try:
        answer: str = click.prompt(line, prompt_suffix=": ", err=True)
    except click.Abort:
        raise KeyboardInterrupt from None
    return answer.strip().lower()
