"""`tracker show`: events in full, with their links."""

from typing import TYPE_CHECKING

import click

from tracker.cli.options.as_of_option import as_of_option, store_as_of
from tracker.cli.options.event_keys import chosen_events, keys_argument
from tracker.cli.options.format_option import format_option
from tracker.cli.session import Session

if TYPE_CHECKING:
    from tracker.event import Event
    from tracker.store import Store
    from tracker.view.events.card import Card

_FEW = 20  # events whose links are looked for one by one


@click.command("show", epilog="Example: tracker show A/RES/78/311")
@keys_argument()
@as_of_option
@format_option("card", default="card")
@click.pass_obj
def show_command(session: Session, keys: tuple[str, ...], as_of: str | None, fmt: str) -> None:
    """Print events in full, each with what it links to and what links to it."""
    store = store_as_of(session, session.store(), as_of)
    events = chosen_events(session, store, keys)
    if fmt != "card":
        from tracker.view.events.listing import listing

        session.show(listing(events, sort=None), fmt)
        return
    from tracker.query.tree import ByLink, Has, Some

    few = Some(tuple(ByLink(id=event.id) for event in events[:_FEW]))
    linking = list(store.find(few if len(events) <= _FEW else Has("link")))
    session.show_all((_card(store, event, linking) for event in events), fmt)


def _card(store: "Store", event: "Event", linking: "list[Event]") -> "Card":
    from tracker.view.events.card import card

    linked = [other for other in linking if any(link.id == event.id for link in other.links)]
    return card(event, linked_from=linked, links_to=_found(store, {link.id for link in event.links}))


def _found(store: "Store", ids: set[int]) -> list["Event"]:
    from tracker.query.tree import ById, Some

    return list(store.find(Some(tuple(ById(event_id, event_id) for event_id in ids)))) if ids else []
