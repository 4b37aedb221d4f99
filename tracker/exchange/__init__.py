"""File formats: how events from other programs are read, and written for them.

A format is one module and one row of `FORMATS`. Nothing here opens a file or a store; commands call it. Formats
that print any report are in `render`.
"""

from typing import Final, NamedTuple


class Format(NamedTuple):
    """A file format: its name, the suffixes of its files, its module, and what that module can do.

    One that reads has `read(lines, request)`, which yields a Record or a Refused for each event; `mapped` says that
    its events are rows of cells, which a mapping of columns turns into fields. `frame` is what stands before, between
    and after the texts of refused events in a file of that format.

    One that writes has `write(events)`, which yields lines, and `lost(event)`, which names what it cannot hold.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    reads: bool = False
    writes: bool = False
    mapped: bool = False
    frame: tuple[str, str, str] = ("", "", "")


FORMATS: Final = (
    Format("csv", (".csv",), "tracker.exchange.csv", reads=True, writes=True, mapped=True),
    Format("tsv", (".tsv", ".tab"), "tracker.exchange.tsv", reads=True, writes=True, mapped=True),
    Format("json", (".json",), "tracker.exchange.json", reads=True, writes=True, frame=("[\n", ",\n", "\n]\n")),
    Format("jsonl", (".jsonl", ".ndjson"), "tracker.exchange.jsonl", reads=True, writes=True),
    Format("ics", (".ics",), "tracker.exchange.ics", writes=True),
    Format("brief", (".md",), "tracker.exchange.brief", writes=True),
)
