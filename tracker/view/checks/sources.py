"""Rules on the sources of an event: none, too few, at odds with its date."""

from typing import Final

from tracker.event import Event
from tracker.query.leaves import disputed
from tracker.view.checks.rule import Ledger, Rule, Sentences, each
from tracker.view.labels import short_date
from tracker.view.publishers import publishers


def _no_source(event: Event, _: Ledger) -> Sentences:
    if not event.sources:
        yield "no source", f"tracker edit {event.id} --add-source URL"


def _one_source(event: Event, _: Ledger) -> Sentences:
    if len(names := publishers(event.sources)) == 1:
        yield f"only one source ({names[0]})", f"tracker edit {event.id} --add-source URL"


def _contested(event: Event, _: Ledger) -> Sentences:
    for source in disputed(event):
        who = source.name or publishers([source])[0]
        said = f"{who} dates it {short_date(source.dated or event.when)}, the event has {short_date(event.when)}"
        yield said, f"compare the sources: tracker show {event.id}"


RULES: Final = (
    Rule("warning", "no-source", "no source", each(_no_source)),
    Rule("note", "single-source", "all sources from one publisher", each(_one_source, "sources")),
    Rule("note", "contested", "a source that gives another date", each(_contested, "sources")),
)
