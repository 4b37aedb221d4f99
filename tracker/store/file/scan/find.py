"""Finding events: scan for the lines that may match, decode them, test each with the query."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

import msgspec

from tracker.errors import InvalidRecord, StoreError
from tracker.event import Event, changed, from_json, from_json_object
from tracker.query.tree import EVERYTHING, Query, predicate
from tracker.store.file.errors import MEND
from tracker.store.file.format.timeline import VERSION, document_line, read_head
from tracker.store.file.scan.prefilter import FEW, Dated, asks_date_only, prefilter
from tracker.store.file.scan.scan import Reader, hits
from tracker.when import When

_PART: Final = 1 << 18  # bytes that are decoded at once
_MOST_LINES: Final = 512  # lines that are decoded at once


def find(read: Reader, query: Query, path: str) -> Iterator[Event]:
    """Yield the events that match the query, in the order of their ids."""
    may_match, holds = prefilter(query), predicate(query)
    snapshot = read(may_match)
    if may_match is None or not snapshot.is_whole:
        yield from filter(holds, _all(snapshot.buffer, path))
        return
    yield from filter(holds, _at(snapshot.buffer, hits(snapshot.buffer, may_match), path))


def _at(buffer: bytes, starts: Iterator[int], path: str) -> Iterator[Event]:
    """Yield the events of the lines that begin there, decoded many at a time, at first few; the closing line is none.

    Where many cannot be decoded, they are one by one, to name the line.
    """
    size, closing = 1, _closing(buffer)
    while batch := [start for start in islice(starts, size) if start < closing]:
        try:
            ends = (buffer.index(b"\n", start + 1) for start in batch)
            lines = b"".join([buffer[start + 1 : end] for start, end in zip(batch, ends, strict=True)])
            yield from from_json_object(b"{%b}" % lines.removeprefix(b","))
        except InvalidRecord:
            for start in batch:
                if (found := document_line().match(buffer, start)) is not None:
                    yield decode(buffer, found, path)
        size = min(size * 4, _MOST_LINES)


def _all(buffer: bytes, path: str) -> Iterator[Event]:
    """Yield the events of all lines, decoded many at a time; where that fails line by line, to name the line."""
    start, closing = buffer.find(b"\n"), _closing(buffer)
    while start < closing:
        end = buffer.find(b"\n", start + _PART, closing)
        end = end if end >= 0 else closing
        try:
            yield from from_json_object(b"{%b}" % buffer[start + 1 : end].removeprefix(b","))
        except InvalidRecord:
            for found in document_line().finditer(buffer, start, end):
                yield decode(buffer, found, path)
        start = end


def _closing(buffer: bytes) -> int:
    """Where the closing line begins; a line break ends it too."""
    return buffer.rfind(b"\n", 0, -1)


def documents(parts: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield the id and the document of each of so many lines."""
    for part in parts:
        for line in part.split(b"\n"):
            key, _, document = line.partition(b":")
            if document:
                yield int(key.strip(b',"')), document


def line_of(buffer: bytes, event_id: int) -> re.Match[bytes] | None:
    """Return the line of the event with that id, for `decode`."""
    at = buffer.find(b'\n,"%d":{' % event_id)
    if at < 0:
        at = buffer.index(b"\n")
        if not buffer.startswith(b'\n"%d":{' % event_id, at):
            return None
    return document_line().match(buffer, at)


def lines_of(buffer: bytes, ids: Collection[int]) -> dict[int, re.Match[bytes]]:
    """Return the lines of the events with these ids, as far as they are there."""
    if len(ids) <= FEW:
        return {event_id: match for event_id in ids if (match := line_of(buffer, event_id)) is not None}
    wanted = {str(event_id).encode(): event_id for event_id in ids}
    every = document_line().finditer(buffer, buffer.index(b"\n"))
    return {wanted[match[1]]: match for match in every if match[1] in wanted}


def line_at(buffer: bytes, start: int) -> re.Match[bytes] | None:
    """Return the line that begins there, for `decode`; None for the closing line."""
    return document_line().match(buffer, start)


def raw_of(buffer: bytes, match: re.Match[bytes]) -> bytes:
    """Return the document on a line."""
    return buffer[match.end(1) + 2 : buffer.index(b"\n", match.end())]


def decode(buffer: bytes, match: re.Match[bytes], path: str) -> Event:
    """Return the event on a line; raise StoreError, with the line, where it is none."""
    event_id = int(match[1])
    raw = raw_of(buffer, match)
    try:
        event = from_json(b'{"id":%d,%s' % (event_id, raw[1:]))
        return event if event.id == event_id else changed(event, id=event_id)
    except InvalidRecord as error:
        number = buffer.count(b"\n", 0, match.start()) + 2
        head = read_head(buffer)
        hint = "upgrade tracker to read it" if head is not None and head.version > VERSION else MEND
        raise StoreError(f"{path}, line {number}: event {event_id} cannot be read: {error.sentence}", hint) from None


def used(parts: Iterable[bytes], read: Reader, field: str, path: str) -> Mapping[str, int]:
    """Return how many events have each actor or topic; `parts` are all lines, many at a time."""
    try:
        return used_in(parts, field)
    except (ValueError, TypeError, KeyError):  # a bracket in a name
        events = find(read, EVERYTHING, path)
        names = ((actor.name for actor in e.actors) if field == "actors" else e.topics for e in events)
        return Counter(name for each in names for name in set(each))


def used_in(parts: Iterable[bytes], field: str) -> Mapping[str, int]:
    """Return how many documents on these lines have each actor or topic; raise ValueError where that cannot be read.

    Equal lists of them are decoded once.
    """
    counts: Counter[str] = Counter()
    different: Counter[bytes] = Counter()
    for lines in parts:
        different.update([found[: found.find(b"]")] for found in lines.split(b'"%s":[' % field.encode())[1:]])
    decoded = msgspec.json.decode(b"[[%s]]" % b"],[".join(different)) if different else ()
    for items, number in zip(decoded, different.values(), strict=True):
        for name in {item["name"] if isinstance(item, dict) else item for item in items}:
            counts[name] += number
    return counts


def dates(read: Reader, query: Query, path: str) -> Mapping[When, int]:
    """Return how many of the events that match the query have each date."""
    if asks_date_only(query):
        buffer = read(None).buffer
        texts = Counter(re.findall(rb'\n,?"\d+":\{"when":"([^"\\]*)"', buffer))
        if texts.total() == buffer.count(b"\n") - 2:
            holds = predicate(query)
            counts = ((When.parse(text.decode()), count) for text, count in texts.items())
            return {when: count for when, count in counts if holds(Dated(when))}  # type: ignore[arg-type]
    return Counter(event.when for event in find(read, query, path))
