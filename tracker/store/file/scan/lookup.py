"""Looking up single events: by id, by ref, and those that would make a new one a duplicate."""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from tracker.errors import DuplicateEvent, NoSuchEvent
from tracker.event import Event
from tracker.query.letters import fold
from tracker.query.tree import ByWord
from tracker.store.file.format.document import Delta
from tracker.store.file.format.timeline import HIGHEST_ID
from tracker.store.file.scan.find import decode, find, line_at, line_of, lines_of, raw_of
from tracker.store.file.scan.fingerprints import OPENING, REF, DuplicateProbe, ref_text
from tracker.store.file.scan.prefilter import FEW, by_ids, by_literals, prefilter
from tracker.store.file.scan.scan import Reader, hits


def get(read: Reader, key: int | str, path: str) -> Event:
    """Return the event with that id or ref; raise NoSuchEvent, naming the nearest ref."""
    if isinstance(key, int) or key.isdecimal():
        number = _number(key)
        buffer = read(by_ids([number])).buffer
        match = line_of(buffer, number)
        if match is None:
            raise NoSuchEvent(f"there is no event {number}")
        return decode(buffer, match, path)
    found = list(with_ref(read, key, path))
    if not found:
        raise NoSuchEvent(f"there is no event with the ref '{key}'", _nearest(read, key))
    return next((event for event in found if event.ref == key), found[0])


def _number(key: int | str) -> int:
    """The number of an event; one of more digits than any id has is no event's."""
    if isinstance(key, str) and len(key) > len(str(HIGHEST_ID)):
        raise NoSuchEvent(f"there is no event with a number of {len(key):,} digits")
    return int(key)


def get_all(read: Reader, keys: Sequence[int | str], path: str) -> dict[int, tuple[Event, bytes]]:
    """Return the events with these ids or refs, each once, with their documents; raise NoSuchEvent."""
    ids = [_number(key) if isinstance(key, int) or key.isdecimal() else get(read, key, path).id for key in keys]
    buffer = read(by_ids(set(ids))).buffer
    lines = lines_of(buffer, set(ids))
    for event_id in ids:
        if event_id not in lines:
            raise NoSuchEvent(f"there is no event {event_id}")
    found = ((event_id, lines[event_id]) for event_id in dict.fromkeys(ids))
    return {event_id: (decode(buffer, line, path), raw_of(buffer, line)) for event_id, line in found}


def documents(read: Reader, ids: Sequence[int]) -> dict[int, bytes]:
    """Return the documents of the events with these ids, as far as they are there."""
    buffer = read(by_ids(set(ids))).buffer
    return {event_id: raw_of(buffer, line) for event_id, line in lines_of(buffer, set(ids)).items()}


def documents_with(read: Reader, literal: bytes) -> dict[int, bytes]:
    """Return the documents on whose lines the literal stands, by their ids."""
    may_match = by_literals([literal])
    snapshot = read(may_match)
    lines = (line_at(snapshot.buffer, start) for start in hits(snapshot.buffer, may_match))
    return {int(line[1]): raw_of(snapshot.buffer, line) for line in lines if line}


def refuse_clashes(read: Reader, deltas: Sequence[Delta], path: str) -> None:
    """Raise DuplicateEvent where documents to come would share a ref, among them or with one that stays."""
    changing = {delta.id for delta in deltas}
    before = {delta.id: _ref(delta.before) for delta in deltas if delta.before}
    after = {delta.id: _ref(delta.after) for delta in deltas if delta.after}
    known = _known_refs(read) if len(after) > FEW else None
    owners: dict[str, int] = {}
    for event_id, ref in after.items():
        if not ref:
            continue
        twin_id = owners.get(ref)
        if twin_id is None and before.get(event_id) != ref and (known is None or ref in known):
            twin_id = next((other.id for other in with_ref(read, ref, path) if other.id not in changing), None)
        if twin_id is not None:
            raise DuplicateEvent(f"the ref '{ref}' belongs to event {twin_id}", twin_id)
        owners[ref] = event_id


def _ref(document: bytes) -> str:
    return fold(str(msgspec.json.decode(document).get("ref", ""))) if b'"ref"' in document else ""


def _known_refs(read: Reader) -> set[str]:
    """Return all strings that stand in the place of a ref, folded."""
    found = set(re.findall(REF, read(None).buffer))
    return {fold(msgspec.json.decode(raw, type=str)) for raw in found}


def with_ref(read: Reader, ref: str, path: str) -> Iterator[Event]:
    """Yield the events with that ref, in any case: `a/res/78/311` is no other document."""
    return find(read, ByWord("ref", fold(ref)), path)


def twin(read: Reader, event: Event, path: str) -> int | None:
    """Return the id of another event with the same ref, or the same title, date and actors."""
    same_ref = (other.id for other in (with_ref(read, event.ref, path) if event.ref else ()) if other.id != event.id)
    found = next(same_ref, None)
    return found if found is not None else next((o.id for o in _alike(read, event, path) if o.id != event.id), None)


def refuse_twins(read: Reader, events: Sequence[Event], path: str, *, again: bool) -> None:
    """Raise DuplicateEvent for the first event that is there already, or comes twice; `again` looks at refs only."""
    seen: dict[object, int] = {}
    for number, event in enumerate(events, 1):
        for key in _keys(event, again=again):
            if key in seen:
                hint = None if isinstance(key, str) else "--again adds both"
                raise DuplicateEvent(f"'{event.title}' comes twice: as number {seen[key]} and {number}", 0, hint)
            seen[key] = number
    for event in events if len(events) <= FEW else _suspects(read, events):
        if event.ref and (same := next(with_ref(read, event.ref, path), None)):
            raise DuplicateEvent(f"the ref '{event.ref}' belongs to event {same.id}", same.id)
        if not again and (alike := next(_alike(read, event, path), None)):
            hint = "add it again with --again if it is another one"
            raise DuplicateEvent(f"'{event.title}' is already there as event {alike.id}", alike.id, hint)


def probe(events: Sequence[Event]) -> DuplicateProbe | None:
    """Return what could make `refuse_twins` refuse, None where many events are to come."""
    named = [event.ref for event in events if event.ref]
    by_ref = [found for ref in named if (found := prefilter(ByWord("ref", fold(ref)))) is not None]
    if len(events) > FEW or len(by_ref) < len(named):
        return None
    openings = [_opening(event) for event in events]
    return DuplicateProbe((*openings, *map(ref_text, named)), by_literals(openings, by_ref))


def _keys(event: Event, *, again: bool) -> Iterator[object]:
    if event.ref:
        yield fold(event.ref)
    if not again:
        yield event.when.text, event.title, frozenset(event.actors)


def _alike(read: Reader, event: Event, path: str) -> Iterator[Event]:
    snapshot = read(by_literals([_opening(event)]))
    for start in hits(snapshot.buffer, by_literals([_opening(event)])):
        match = line_at(snapshot.buffer, start)
        other = decode(snapshot.buffer, match, path) if match else None
        if other and (other.title, other.when) == (event.title, event.when) and set(other.actors) == set(event.actors):
            yield other


def _opening(event: Event) -> bytes:
    """Return how the line of an event with that date and title begins."""
    return b'{"when":"%s","title":%s' % (event.when.text.encode(), msgspec.json.encode(event.title))


def _suspects(read: Reader, events: Sequence[Event]) -> Iterable[Event]:
    """Return those of many events whose opening or ref stands somewhere in the file."""
    openings = set(re.findall(OPENING, read(None).buffer))
    known = _known_refs(read)
    return (e for e in events if _opening(e) in openings or (e.ref and fold(e.ref) in known))


def _nearest(read: Reader, key: str) -> str | None:
    from difflib import get_close_matches  # only where something went wrong

    refs = [msgspec.json.decode(raw, type=str) for raw in re.findall(REF, read(None).buffer)]
    near = get_close_matches(key, refs, n=1)
    return f"did you mean {near[0]}?" if near else None
