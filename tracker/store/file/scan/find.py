"""Finding events in the bytes of a timeline: only lines that may match are decoded and put to the query."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Final

import msgspec

from tracker.errors import DateError, InvalidRecord, StoreError
from tracker.event import Event, changed, from_json
from tracker.query.tree import ByDate, Every, Is, Not, Predicate, Query, Some, predicate
from tracker.store.file.errors import MEND
from tracker.store.file.format.timeline import VERSION, read_head
from tracker.store.file.scan.prefilter import hits, prefilter
from tracker.store.file.wal.ledger import Snapshot
from tracker.when import When

FEW: Final = 12  # so many things are looked for one by one; for more the file is gone through once
_PART: Final = 1 << 18
_DATED: Final = frozenset({"approximate", "uncertain", "open", "range", "partial", "past", "future", "current"})


class _Dated(msgspec.Struct, frozen=True):
    """As much of an event as a question about its date looks at."""

    when: When


def find(snapshot: Snapshot, query: Query, path: str) -> Iterator[Event]:
    """Yield the events of the snapshot that match the query, in the order of their ids."""
    buffer, line = snapshot.buffer, _line()
    holds, may_hold = predicate(query), _date_test(query) if snapshot.sure else None
    verdicts: dict[bytes, bool] = {}
    for start in _lines_hit(snapshot, query):
        match = line.match(buffer, start)
        if match is None:
            continue  # the closing line
        if may_hold is not None and (text := match[2]) is not None:
            verdict = verdicts.get(text)
            if verdict is None:
                verdict = verdicts[text] = _verdict(may_hold, text)
            if not verdict:
                continue
        event = decode(buffer, match, path)
        if holds(event):
            yield event


def line_of(buffer: bytes, event_id: int) -> re.Match[bytes] | None:
    """Return the line of the event with that id, for `decode`."""
    at = buffer.find(b'\n,"%d":{' % event_id)
    if at < 0:
        at = buffer.index(b"\n")
        if not buffer.startswith(b'\n"%d":{' % event_id, at):
            return None
    return _line().match(buffer, at)


def lines_of(buffer: bytes, ids: Collection[int]) -> dict[int, re.Match[bytes]]:
    """Return the lines of the events with these ids, as far as they are there."""
    if len(ids) <= FEW:
        return {event_id: match for event_id in ids if (match := line_of(buffer, event_id)) is not None}
    wanted = {str(event_id).encode(): event_id for event_id in ids}
    every = _line().finditer(buffer, buffer.index(b"\n"))
    return {wanted[match[1]]: match for match in every if match[1] in wanted}


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


def dates(snapshot: Snapshot, query: Query, path: str) -> Mapping[When, int]:
    """Return how many of the events that match the query have each date."""
    if snapshot.sure and _asks_date_only(query):
        texts = Counter(re.findall(rb'\n,?"\d+":\{"when":"([^"\\]*)"', snapshot.buffer))
        if texts.total() == snapshot.buffer.count(b"\n") - 2:
            holds = predicate(query)
            counts = ((When.parse(text.decode()), count) for text, count in texts.items())
            return {when: count for when, count in counts if holds(_Dated(when))}  # type: ignore[arg-type]
    return Counter(event.when for event in find(snapshot, query, path))


def refs(buffer: bytes) -> list[str]:
    """Return the refs as they stand in the file, to name the nearest to a mistyped one."""
    return [raw.decode(errors="replace") for raw in re.findall(rb'"ref":"([^"\\]*)"', buffer)]


def lines_with(buffer: bytes, literal: bytes) -> Iterator[re.Match[bytes]]:
    """Yield the lines on which these bytes stand."""
    for start in hits(buffer, literal):
        match = _line().match(buffer, start)
        if match is not None:
            yield match


def _verdict(may_hold: Predicate, text: bytes) -> bool:
    """Whether an event with that date may match; one that cannot be read is left to the full decoding."""
    try:
        return may_hold(_Dated(When.parse(text.decode())))  # type: ignore[arg-type]
    except (DateError, ValueError):
        return True


def _lines_hit(snapshot: Snapshot, query: Query) -> Iterator[int]:
    """Yield where the lines begin that may match, all where no prefilter helps.

    A part of the file at a time: what was just lower-cased is still in the processor's cache when it is searched.
    """
    buffer, may_match = snapshot.buffer, prefilter(query, sure=snapshot.sure)
    if may_match is None:
        yield from _every_line(buffer)
        return
    start = buffer.find(b"\n")
    while start >= 0:
        end = buffer.find(b"\n", start + _PART)
        part = buffer[start:] if end < 0 else buffer[start:end]
        yield from (start + at for at in sorted(set(may_match(part))))
        start = end


def _every_line(buffer: bytes) -> Iterator[int]:
    at = buffer.find(b"\n")
    while at >= 0:
        yield at
        at = buffer.find(b"\n", at + 1)


def _date_test(query: Query) -> Predicate | None:
    """Return a test of the date alone that every matching event passes, None where there is none."""
    dated = _dated(query)
    return None if dated is None else predicate(dated)


def _dated(query: Query) -> Query | None:
    match query:
        case Every(parts):
            known = tuple(found for part in parts if (found := _dated(part)) is not None)
            return Every(known) if known else None
        case Some(parts):
            each = [_dated(part) for part in parts]
            return Some(tuple(found for found in each if found is not None)) if each and None not in each else None
        case Not(part):
            return query if _asks_date_only(part) else None
    return query if _asks_date_only(query) else None


def _asks_date_only(query: Query) -> bool:
    match query:
        case Every(parts) | Some(parts):
            return all(_asks_date_only(part) for part in parts)
        case Not(part):
            return _asks_date_only(part)
        case Is(sort, _):
            return sort in _DATED
    return isinstance(query, ByDate)


@cache
def _line() -> re.Pattern[bytes]:
    return re.compile(rb'\n,?"(\d+)":(?:\{"when":"([^"\\]*)")?')
