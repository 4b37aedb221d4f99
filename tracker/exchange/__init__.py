"""File formats: how events from other programs are read, and written for them.

A format is one module and one row of `FORMATS`. Nothing here opens a file or a store; commands call it. Formats
that print any report are in `render`.
"""

from typing import Final, NamedTuple


class Format(NamedTuple):
    """A file format: its name, the suffixes of its files, its module, and what that module can do.

    One that reads has `read(lines, place)`, which yields Records and raises InvalidRecord with `place` and line;
    one that writes has `write(events)`, which yields lines.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    reads: bool = False
    writes: bool = False


FORMATS: Final = (Format("jsonl", (".jsonl", ".ndjson"), "tracker.exchange.jsonl", reads=True),)
