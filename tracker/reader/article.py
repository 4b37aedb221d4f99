"""An article: a text and what is known of its publication."""

from datetime import date
from typing import NamedTuple

from tracker.reader.text import Text


class Article(NamedTuple):
    """A text to read, with what is known of its publication."""

    raw: str  # the text as it came: offsets count its characters
    published: date  # the reference date
    text: Text  # what is to be read, each character with its place in raw
    title: str = ""
    publisher: str = ""
    url: str = ""
