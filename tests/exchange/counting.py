"""How many events a file has, counted with other libraries than the readers use, or with none at all."""

import csv
import gzip
import json
from contextlib import suppress
from pathlib import Path


def events_in(path: Path) -> int:
    """Return how many rows, slides, objects or VEVENTs a file has; one of a wrong form has none."""
    data = path.read_bytes()
    data = gzip.decompress(data) if path.suffix == ".gz" else data
    name = path.name.removesuffix(".gz")
    if name.endswith(".ics"):
        return _vevents(data)
    text = data.decode("utf-8-sig", "replace")
    if name.endswith(".jsonl"):
        return len([json.loads(line) for line in text.splitlines() if line.strip()])
    if name.endswith(".json"):
        return _slides(json.loads(text)) if text.strip() else 0
    return _rows(text, path.parent.name)


def _vevents(data: bytes) -> int:
    """Those that the library finds in the whole file; where it finds none, those that begin."""
    from icalendar import Calendar

    found = 0
    with suppress(ValueError):
        found = sum(len(calendar.walk("VEVENT")) for calendar in Calendar.from_ical(data, multiple=True))
    return found or sum(line.strip() == b"BEGIN:VEVENT" for line in data.splitlines())


def _slides(document: dict[str, object]) -> int:
    old = document.get("timeline")
    slides = old.get("date", []) if isinstance(old, dict) else document["events"]
    return len(slides) if isinstance(slides, list) else 0


def _rows(text: str, folder: str) -> int:
    lines = text.replace("\0", "").rstrip("\x1a").splitlines(keepends=True)
    if folder == "gdelt":
        return len([line for line in lines if line.strip()])
    rows = [row for row in csv.reader(lines) if any(cell.strip() for cell in row)]
    if folder == "timelinejs":
        heads = [head.strip().lower() for head in rows[0]]
        sorts = [dict(zip(heads, row, strict=False)).get("type", "") for row in rows[1:]]
        return len([sort for sort in sorts if sort not in ("title", "era")])
    return len(rows) - (0 if rows[0][0].isdecimal() else 1)
