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

    `mark` is a regular expression for how its files begin; it tells them apart among the suffixes `among`, which
    other formats have too, and where a name has no suffix that is known.

    One that writes has `write(events)`, which yields lines, and `lost(event)`, which names what it cannot hold.

    The files of a `binary` one are no text, and begin with `magic`: `read` has an open file for its first argument,
    `write(events, file)` writes to one, and `write_refused(refused, file)` writes a file of refused events. `extra`
    names the extra of this package that it needs.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    reads: bool = False
    writes: bool = False
    mapped: bool = False
    frame: tuple[str, str, str] = ("", "", "")
    among: tuple[str, ...] = ()
    mark: str = ""
    binary: bool = False
    magic: bytes = b""
    extra: str = ""


CALENDAR: Final = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//tracker//tracker//EN\r\n",
    "",
    "END:VCALENDAR\r\n",
)
# fmt: off
FORMATS: Final = (
    Format("csv", (".csv",), "tracker.exchange.tables.csv", reads=True, writes=True, mapped=True),
    Format("tsv", (".tsv", ".tab"), "tracker.exchange.tables.tsv", reads=True, writes=True, mapped=True),
    Format(
        "xlsx", (".xlsx", ".xlsm"), "tracker.exchange.tables.xlsx", reads=True, writes=True, mapped=True, binary=True,
        magic=b"PK\x03\x04", extra="excel",
    ),
    Format(
        "json", (".json",), "tracker.exchange.json.array", reads=True, writes=True, mapped=True,
        frame=("[\n", ",\n", "\n]\n"),
    ),
    Format("jsonl", (".jsonl", ".ndjson"), "tracker.exchange.json.lines", reads=True, writes=True, mapped=True),
    Format(
        "ics", (".ics",), "tracker.exchange.ics", reads=True, writes=True, frame=CALENDAR,
        mark=r"\A\s*BEGIN:VCALENDAR\b",
    ),
    Format(
        "timelinejs", (), "tracker.exchange.web.timelinejs", reads=True, writes=True,
        frame=('{"events": [\n', ",\n", "\n]}\n"), among=(".json", ".csv", ".tsv"),
        mark=r'\A\s*\{\s*"(?:timeline|title|text|media)"\s*:\s*\{|\A\s*\{\s*"(?:events|eras)"\s*:\s*\[|\A\s*\{\s*"scale"\s*:'
        r"|\A\s*\W?Year\W+Month\W+Day\b.*\bHeadline\b",
    ),
    Format("timelinejs-csv", (), "tracker.exchange.web.timelinejs_table", reads=True, writes=True),
    Format("markwhen", (".mw", ".markwhen"), "tracker.exchange.web.markwhen", reads=True, writes=True),
    Format(
        "jsonld", (".jsonld",), "tracker.exchange.web.jsonld", reads=True, writes=True,
        frame=('{"@context": "https://schema.org", "@graph": [\n', ",\n", "\n]}\n"), among=(".json",),
        mark=r"\A\s*(?:[\[{][\s\[{]*\"@(?:context|graph|type|id)\"|<(?:!doctype\s+html|html|head)\b|<!--)",
    ),
    Format(
        "gdelt", (), "tracker.exchange.datasets.gdelt", reads=True, among=(".csv", ".tsv"),
        mark=r"\A[0-9]+\t[0-9]{8}\t[0-9]{6}\t[0-9]{4}\t[0-9.]+\t",
    ),
    Format(
        "ofac", (), "tracker.exchange.datasets.ofac", reads=True, among=(".csv",),
        mark=r"\A[0-9]+,\"[^\n]*,-0- ?,",
    ),
    Format(
        "unvotes", (), "tracker.exchange.datasets.unvotes", reads=True, among=(".csv",),
        mark=r"\A\W{0,2}rcid\b[^\n]*\bunres\b",
    ),
    Format(
        "tinydb", (), "tracker.exchange.databases.tinydb", reads=True, writes=True, mapped=True,
        frame=("{", ",\n", "\n}}\n"), among=(".json",),
        mark=r"\A\s*\{\s*\"(?:meta\"\s*:|[^\"\n]*\"\s*:\s*\{\s*(?:\"[0-9]+\"\s*:\s*\{|\}))",
    ),
    Format(
        "sqlite", (".sqlite", ".sqlite3", ".db"), "tracker.exchange.databases.sqlite", reads=True, writes=True,
        mapped=True, binary=True, magic=b"SQLite format 3\x00",
    ),
    Format("atom", (".atom",), "tracker.exchange.web.atom", writes=True),
    Format("brief", (".md",), "tracker.exchange.brief", writes=True),
)
# fmt: on
