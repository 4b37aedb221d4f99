"""`tracker confirm`: say what became of an expected event."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import click
import msgspec

from tracker.cli.input.date_input import read_date
from tracker.cli.input.sources import Block, blocks, changed_sources, read_event_date
from tracker.cli.options.event_keys import chosen_events, keys_argument
from tracker.cli.options.event_options import InOrder, once, several
from tracker.cli.session import Session
from tracker.errors import TrackerError, UsageError
from tracker.event import Event, anchor, changed, normal
from tracker.registry import Status
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import Store

_OPEN: Final[dict[Status, str]] = {"expected": "expected", "postponed": "postponed to", "threatened": "threatened for"}


@click.command(
    "confirm", cls=InOrder, epilog="Example: tracker confirm 12 --date 2024-07-05 --source https://un.org/en/"
)
@keys_argument()
@once("--date", metavar="TEXT", help="When it happened; else on the day that was expected.")
@click.option("--cancelled", is_flag=True, help="It was called off.")
@once("--postponed-to", metavar="DATE", help="It was put off until then.")
@several("--source", metavar="URL", help="Add a source; --quote to --said after it describe it.", field="source")
@several("--quote", metavar="TEXT", help="Sentence of the source that supports it.")
@several("--published", metavar="DATE", help="Day the source appeared; words such as Friday count from it.")
@several("--grade", metavar="GRADE", help="Reliability of the source, A1 to F6 (Admiralty code).")
@several("--said", metavar="TEXT", help="Date in the words of the source.")
@click.pass_obj
def confirm_command(session: Session, /, keys: tuple[str, ...], **given: Any) -> None:
    """Say that an expected event happened, with --cancelled that it will not, with --postponed-to that it will later.

    Where the date moves, the one that was announced is kept: as the clock `announced`, or, where the event has that
    clock already, as the date that its sources give, or in the note. Prints how far the date moved; `tracker undo`
    takes it back.
    """
    date_text, later, cancelled = given["date"], given["postponed_to"], given["cancelled"]
    if sum((date_text is not None, later is not None, cancelled)) > 1:
        raise UsageError(
            "--date, --postponed-to and --cancelled exclude one another", "say what became of it with one of them"
        )
    if "" in (date_text, later):
        raise UsageError(f"{'--date' if date_text == '' else '--postponed-to'} needs a date", "for example 2024-07-05")
    store = session.store(write=True)
    events = chosen_events(session, store, keys)
    status: Status = "cancelled" if cancelled else "postponed" if later else "happened"
    about = blocks(session, [("add_source" if name == "source" else name, v) for name, v in given["source_words"]])
    drafts = [_confirmed(session, event, date_text or later or "", status, about) for event in events]
    _keep(session, store, events, drafts)


def _confirmed(session: Session, event: Event, text: str, status: Status, about: Sequence[Block]) -> Event:
    if event.status not in _OPEN:
        raise TrackerError(
            f"event {event.id} is not expected: it is recorded as {event.status}",
            f"to change it: tracker edit {event.id}",
        )
    when = event.when
    if text:
        when = read_event_date(text, about, lambda base: read_date(session, text, status, base))
    _in_time(session, event, when, status)
    sources = changed_sources(event, about, text if about else "", when)
    return normal(_moved(changed(event, when=when, status=status, sources=sources), event))


def _in_time(session: Session, event: Event, when: When, status: Status) -> None:
    """Refuse what has happened in the future, and what is put off until a day that has passed."""
    from tracker.view.labels import short_date

    if status == "happened" and anchor(when) > session.today:
        raise UsageError(
            f"event {event.id} cannot have happened yet; its date, {short_date(when)}, is in the future",
            f"for another day: tracker confirm {event.id} --date DATE; if it is postponed: --postponed-to DATE",
        )
    if status == "postponed" and when.last < session.today:
        raise UsageError(
            f"event {event.id} cannot be postponed to {short_date(when)}, which has passed",
            f"if it happened then: tracker confirm {event.id} --date {when}",
        )


def _moved(event: Event, before: Event) -> Event:
    """Keep the date that was announced, where the event has another one now.

    It is the clock `announced`; where that is taken, the date of the sources that gave none; else a line of the note.
    """
    if before.when in (event.when, before.dates.get("announced")):
        return event
    if "announced" not in before.dates:
        return changed(event, dates={**event.dates, "announced": before.when})
    silent = {source for source in before.sources if source.dated is None}
    if silent:
        dated = (msgspec.structs.replace(s, dated=before.when) if s in silent else s for s in event.sources)
        return changed(event, sources=tuple(dated))
    if any(source.dated == before.when for source in before.sources):
        return event
    was = f"Was {_OPEN[before.status]} {before.when}."
    return changed(event, note="\n".join(filter(None, (event.note, was))))


def _keep(session: Session, store: "Store", events: Sequence[Event], drafts: Sequence[Event]) -> None:
    if not events:
        return
    from tracker.render.one_line import one_line
    from tracker.view.analyses.agenda import moved_text

    stored = store.replace(drafts, seen=events)
    for before, now in zip(events, stored, strict=True):
        session.emit([one_line(now), f"  {moved_text(before.when, now.when, now.status, before.status)}"])
