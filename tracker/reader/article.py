"""An article: a text and what is known of its publication."""

from dataclasses import dataclass
from datetime import date

from tracker.reader.text import Text


@dataclass(frozen=True, slots=True)
class Article:
    """A text to read, with what is known of its publication."""

    raw: str  # the text as it came: offsets count its characters
    published: date  # the reference date
    text: Text  # what is to be read, each character with its place in raw
    title: str = ""
    publisher: str = ""
    url: str = ""
