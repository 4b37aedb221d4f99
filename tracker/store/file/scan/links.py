"""Refusing links that would close a circle."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from tracker.errors import InvalidRecord
from tracker.event import Event, Link
from tracker.links import CHAINS, ONE_WAY, circle_through
from tracker.store.file.format.document import Delta
from tracker.store.file.scan.lookup import documents_with
from tracker.store.file.scan.scan import Reader

_HAS_LINKS = b'"links":['


class _Linked(msgspec.Struct):
    links: tuple[Link, ...] = ()


def refuse_new_circles(read: Reader, events: Iterable[Event]) -> None:
    """Raise InvalidRecord where links of new events lead back to one of them.

    A recorded event may be on the way: its link may name a number that was free until now.
    """
    own = {event.id: event.links for event in events if event.links}
    if any(link.relation in ONE_WAY for links in own.values() for link in links):
        _refuse(own, own, documents_with(read, _HAS_LINKS))


def refuse_circles(read: Reader, deltas: Sequence[Delta]) -> None:
    """Raise InvalidRecord where a link that a change adds leads, through others, back to the event it is added to."""
    changing = {delta.id: delta for delta in deltas}
    after = {key: _links(delta.after) for key, delta in changing.items()}
    added = {key: [link for link in links if link not in _links(changing[key].before)] for key, links in after.items()}
    if any(link.relation in ONE_WAY for links in added.values() for link in links):
        _refuse(added, after, documents_with(read, _HAS_LINKS))


def _refuse(
    added: Mapping[int, Sequence[Link]], changing: Mapping[int, Sequence[Link]], recorded: Mapping[int, bytes]
) -> None:
    def links_of(event_id: int) -> Sequence[Link]:
        return changing[event_id] if event_id in changing else _links(recorded.get(event_id))

    for event_id, links in added.items():
        for relations in CHAINS:
            if relations.isdisjoint(link.relation for link in links):
                continue
            circle = circle_through(event_id, relations, links_of)
            if circle is not None:
                _, *others = circle.ids[:-1]
                far = f"{others[0]} --drop-link {circle.ids[2]}" if others else ""
                hint = f"drop one of these links first: tracker edit {far}" if far else None
                raise InvalidRecord(f"{circle.names} links would form a circle: {circle.way}", hint)


def _links(document: bytes | None) -> tuple[Link, ...]:
    return msgspec.json.decode(document, type=_Linked).links if document and _HAS_LINKS in document else ()
