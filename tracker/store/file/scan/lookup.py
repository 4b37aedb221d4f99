"""Looking up single events: by id, by ref, and those that would make a new one a duplicate."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from tracker.errors import DuplicateEvent, NoSuchEvent, shortened
from tracker.event import Event
from tracker.query.letters import fold
from tracker.query.tree import ByWord
from tracker.store.file.format.document import Delta
from tracker.store.file.format.timeline import HIGHEST_ID
from tracker.store.file.scan.duplicate_texts import REF, having, texts_of
from tracker.store.file.scan.find import decode, find, line_at, line_of, lines_of, raw_of
from tracker.store.file.scan.prefilter import FEW, DuplicateProbe, by_ids, by_literals
from tracker.store.file.scan.scan import Reader, hits
from tracker.twins import Match, Twins, ref_key


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
        raise NoSuchEvent(f"there is no event with the ref '{shortened(key)}'", _nearest(read, key))
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
    before = {delta.id: fold(_ref(delta.before)) for delta in deltas if delta.before}
    after = {delta.id: _ref(delta.after) for delta in deltas if delta.after}
    known = known_refs(read) if len(after) > FEW else None
    owners: dict[str, int] = {}
    for event_id, ref in after.items():
        if not ref:
            continue
        folded = fold(ref)
        twin_id = owners.get(folded)
        if twin_id is None and before.get(event_id) != folded and (known is None or folded in known):
            twin_id = next((other.id for other in with_ref(read, ref, path) if other.id not in changing), None)
        if twin_id is not None:
            raise DuplicateEvent(f"the ref '{ref}' belongs to event {twin_id}", twin_id)
        owners[folded] = event_id


def _ref(document: bytes) -> str:
    return str(msgspec.json.decode(document).get("ref", "")) if b'"ref"' in document else ""


def known_refs(read: Reader) -> set[str]:
    """Return all strings that stand in the place of a ref, folded."""
    found = set(re.findall(REF, read(None).buffer))
    return {fold(msgspec.json.decode(raw, type=str)) for raw in found}


def with_ref(read: Reader, ref: str, path: str) -> Iterator[Event]:
    """Yield the events with that ref, in any case: `a/res/78/311` is no other document. Nothing is no event's ref."""
    key = ref_key(ref)
    return find(read, ByWord("ref", key), path) if key else iter(())


def twin(read: Reader, event: Event, path: str) -> int | None:
    """Return the id of another event that is probably the same one."""
    matches = _candidates(read, [event], path).of(event)
    return next((match.event.id for match in matches if match.event.id != event.id), None)


def twins(read: Reader, events: Sequence[Event], path: str, *, again: bool = False) -> dict[int, Match]:
    """Return the twin of each event that has one, by its place from 1: a recorded event or an earlier one of them."""
    known, found = _candidates(read, events, path), dict[int, Match]()
    for place, event in enumerate(events, 1):
        match = next(known.of(event, refs_only=again, ids_are_ours=not event.id), None)
        if match is not None:
            found[place] = match
        else:
            known.put(event, place)
    return found


def probe(events: Sequence[Event]) -> DuplicateProbe | None:
    """Return what could make `twins` find one, None where many events are to come."""
    return None if len(events) > FEW else frozenset(text for event in events for text in texts_of(event))


def _candidates(read: Reader, events: Sequence[Event], path: str) -> Twins:
    """Return the recorded events that may be twins of some of these."""
    may_match = having(frozenset(text for event in events for text in texts_of(event)))
    snapshot = read(may_match if len(events) <= FEW else None)
    known = Twins()
    for start in sorted(set(may_match(snapshot.buffer))):
        line = line_at(snapshot.buffer, start)
        if line is not None:
            known.put(decode(snapshot.buffer, line, path))
    return known


def _nearest(read: Reader, key: str) -> str | None:
    from difflib import get_close_matches  # only where something went wrong

    refs = [msgspec.json.decode(raw, type=str) for raw in re.findall(REF, read(None).buffer)]
    near = get_close_matches(key, refs, n=1)
    return f"did you mean {near[0]}?" if near else None
