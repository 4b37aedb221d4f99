"""What is said where a command leaves links to events that are not there any more."""

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tracker.cli.session import Session
    from tracker.event import Event, Link
    from tracker.store import Store
    from tracker.store.protocol import Change, Edit

_FEW: Final = 20  # ids that are looked for one by one
_MOST_NAMED: Final = 3  # ids in a sentence


def say_broken_links(session: "Session", store: "Store", gone: Collection[int]) -> None:
    """Name the events that link to events which are gone."""
    _say(session, _linking(store, gone))


def say_links_broken_by(session: "Session", store: "Store", change: "Change") -> None:
    """Name the events that a command left with links to events which are not there."""
    gone = {edit.id for edit in change.edits if edit.after is None}
    new = [pair for edit in change.edits for pair in _new_links(edit)]
    there = _there(store, {link.id for _, link in new})
    _say(session, [*_linking(store, gone), *(pair for pair in new if pair[1].id not in there)])


def _new_links(edit: "Edit") -> Iterator[tuple[int, "Link"]]:
    """The links an event has after a command and had not before."""
    before = edit.before.links if edit.before is not None else ()
    return ((edit.id, link) for link in (edit.after.links if edit.after is not None else ()) if link not in before)


def _linking(store: "Store", gone: Collection[int]) -> Iterator[tuple[int, "Link"]]:
    """The links to what is gone, each with the id of the event that has it."""
    from tracker.query.tree import ByLink, Has, Some

    query = Some(tuple(ByLink(id=key) for key in gone)) if len(gone) <= _FEW else Has("link")
    events: Iterable[Event] = store.find(query) if gone else ()
    return ((event.id, link) for event in events for link in event.links if link.id in gone)


def _there(store: "Store", ids: set[int]) -> set[int]:
    from tracker.query.tree import EVERYTHING, ById, Some

    query = Some(tuple(ById(key, key) for key in ids)) if len(ids) <= _FEW else EVERYTHING
    return {event.id for event in store.find(query)} if ids else set()


def _say(session: "Session", broken: Iterable[tuple[int, "Link"]]) -> None:
    found = list(broken)
    if not found:
        return
    [(key, link), *more] = found
    ids = sorted({event_id for event_id, _ in found})
    if not more:
        advice = f"to drop the link: tracker edit {key} --drop-link {link.id}"
        session.say(f"event {key} {link.relation} event {link.id}, which is not there any more\n  {advice}")
        return
    named = ", ".join(map(str, ids[:_MOST_NAMED])) + (
        f" and {len(ids) - _MOST_NAMED:,} more" if ids[_MOST_NAMED:] else ""
    )
    which = f"events {named} link" if ids[1:] else f"event {named} links"
    session.say(f"{which} to what is not there any more\n  tracker check lists the links")
