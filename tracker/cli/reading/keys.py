"""One key of several: pressed, or on a dumb terminal answered as a question."""

import os
from collections.abc import Sequence
from typing import NamedTuple

import click


class Key(NamedTuple):
    """A key: its letter, its word in the line of keys, what it does."""

    letter: str
    word: str
    help: str


def pressed(keys: Sequence[Key]) -> Key:
    """Return the key that is chosen; `?` explains them. Raise KeyboardInterrupt where there is no more input."""
    line = ", ".join(f"{key.letter} {key.word}" for key in keys)
    while True:
        letter = _asked(line) if os.environ.get("TERM") == "dumb" else _touched(line)
        found = next((key for key in keys if letter in (key.letter, key.word)), None)
        if found is not None:
            return found
        for key in keys:
            click.echo(f"  {key.letter}  {key.help}", err=True)


def _touched(line: str) -> str:
    """A key as it is pressed."""
    click.echo(f"{line}, ? help: ", nl=False, err=True)
    char = "\n"
    try:
        while char in "\r\n":
            char = click.getchar()
    except EOFError:
        raise KeyboardInterrupt from None
    letter = char.lower()
    click.echo(letter if letter.isprintable() else "", err=True)
    return letter


def _asked(line: str) -> str:
    """A letter or a word and Enter, for terminals and screen readers that need whole lines."""
    try:
        answer: str = click.prompt(f"{line}, ? help", prompt_suffix=": ", err=True)
    except click.Abort:
        raise KeyboardInterrupt from None
    return answer.strip().lower()
