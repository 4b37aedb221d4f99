"""A document: a text to read, and what it says of its own publication."""

from dataclasses import dataclass
from datetime import date

from tracker.reader.text import Text


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a publication; empty where it is not. `origin` says where the day comes from."""

    published: date | None = None
    title: str = ""
    publisher: str = ""
    url: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it came: the name of its file, its raw text, what is to be read of it.

    `notice` says what is odd about it.
    """

    name: str
    raw: str
    text: Text
    about: About
    notice: str = ""
