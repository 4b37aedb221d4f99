"""The bytes of files, and the files of a folder that can be read."""

import os
import re
from collections.abc import Iterator
from typing import IO, Final

from tracker.errors import UsageError
from tracker.reader.source.decoding import MOST_BYTES

# The end of a file's name -> its format.
ENDINGS: Final = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".xml": "feed", ".rss": "feed", ".atom": "feed", ".rdf": "feed",
}  # fmt: skip


def files_in(folder: str) -> Iterator[str]:
    """Yield the files of a folder and those below it that have a known ending, in order; hidden ones are left out."""
    found = False
    for place, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and format_of(name):
                found = True
                yield os.path.join(place, name)
    if not found:
        raise UsageError(f"{folder} holds no article", f"files that end in {', '.join(ENDINGS)} are read")


def format_of(name: str) -> str:
    """Return the format that the name of a file stands for, empty for any other."""
    return ENDINGS.get(os.path.splitext(name)[1].lower(), "")


def has_other_ending(name: str) -> bool:
    """Return whether a name has an ending, with a letter as in .svg, that stands for no format."""
    ending = os.path.splitext(name)[1]
    return re.fullmatch(r"\.(?=\d*[A-Za-z])\w{1,10}", ending) is not None and not format_of(name)


def bytes_of(path: str) -> bytes:
    """Return the content of a file, of one that is too large a little more than the limit."""
    with open(path, "rb") as file:
        return bytes_from(file)


def bytes_from(stream: IO[bytes]) -> bytes:
    """Return what a stream holds, up to a little more than the limit."""
    return stream.read(MOST_BYTES + 1)
