"""A document: a text to read, and what it says of its own publication."""

from datetime import date
from typing import NamedTuple

from tracker.reader.text import Text


class About(NamedTuple):
    """What is known of a publication; empty where it is not. `origin` says where the day comes from."""

    published: date | None = None
    title: str = ""
    publisher: str = ""
    url: str = ""
    origin: str = ""


class Document(NamedTuple):
    """One article as it came: the name of its file, its raw text, what is to be read of it.

    `notice` says what is odd about it, `of_feed` that it is an entry of a feed.
    """

    name: str
    raw: str
    text: Text
    about: About
    notice: str = ""
    of_feed: bool = False
