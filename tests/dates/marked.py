"""Sentences whose dates are marked, and the calendar that their gold must agree with.

`# 2024-07-08` is the base day of the lines below it. `[words|value]` is a date with its EDTF value, or
several that are allowed: `[words|2024 or 2024-12-31]`. `<` or `>` before the value says that the verb
alone tells whether the date lies behind or ahead. What stands in braces may be read or not: a duration,
a time of day, a habit. Nothing else is a date. `\\n` is a line break, `\\u200b` the character of that number.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

MARK = re.compile(r"\[([^]|]*)\|([<>]?)([^]]*)\]|\{([^}]*)\}")


class Gold(NamedTuple):
    """A date of a sentence: where its words stand, and the values that are right."""

    start: int
    end: int
    values: tuple[str, ...]
    side: str  # "<" behind the base day, ">" ahead of it, "" where the words say so themselves


class Line(NamedTuple):
    """One line of a file of cases, with its marks or without any."""

    number: int
    base: date
    raw: str


class Sentence(NamedTuple):
    """A sentence without its marks, and what they say of it."""

    text: str
    dates: list[Gold]
    free: list[tuple[int, int]]  # where anything may be read


def lines(path: Path) -> Iterator[Line]:
    """Every case of a file; a base day comes first."""
    base = date.min
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if raw.startswith("# "):
            base = date.fromisoformat(raw[2:])
        elif raw:
            yield Line(number, base, raw)


def sentence(raw: str) -> Sentence:
    """A sentence without its marks."""
    raw = unescaped(raw)
    text, last = "", 0
    dates: list[Gold] = []
    free: list[tuple[int, int]] = []
    for mark in MARK.finditer(raw):
        text += raw[last : mark.start()]
        last = mark.end()
        words, side, value, open_words = mark.groups()
        start, text = len(text), text + (words or open_words)
        if open_words is None:
            dates.append(Gold(start, len(text), tuple(value.split(" or ")), side))
        else:
            free.append((start, len(text)))
    return Sentence(text + raw[last:], dates, free)


def unescaped(raw: str) -> str:
    """The text with its line breaks and invisible characters."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), raw.replace(r"\n", "\n"))
