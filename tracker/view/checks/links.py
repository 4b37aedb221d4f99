"""Rules on what ties events together: links, refs, and being the same event."""

from collections.abc import Iterator
from typing import Final

from tracker.event import Event
from tracker.links import circles
from tracker.registry import relation_named
from tracker.twins import Match, Subjects, Twins, ref_key
from tracker.view.checks.rule import Ledger, Rule, Said, Sentences, each
from tracker.view.labels import short_date


def _missing_targets(event: Event, ledger: Ledger) -> Sentences:
    for link in event.links:
        if link.id not in ledger.events:
            said = f"{link.relation} event {link.id}, which does not exist"
            yield said, f"tracker edit {event.id} --drop-link {link.id}"


def _later_targets(event: Event, ledger: Ledger) -> Sentences:
    for link in event.links:
        target = ledger.events.get(link.id) if relation_named(link.relation).points_back else None
        if target and target.when.first > event.when.last and not target.when.open_start:
            said = f"{link.relation} event {link.id}, which comes later ({short_date(target.when)})"
            yield said, "reverse the link, or correct a date"


def _shared_ref(event: Event, ledger: Ledger) -> Sentences:
    others = [str(other) for other in ledger.refs.get(ref_key(event.ref), ()) if other != event.id]
    if others:
        yield f"ref {event.ref} is also that of event {', '.join(others)}", f"tracker edit {event.id} --ref ANOTHER"


def _circles(ledger: Ledger) -> Iterator[Said]:
    for circle in circles(ledger.events):
        advice = "tracker edit {} --drop-link {}".format(*circle.ids)
        yield Said(circle.ids[0], f"{circle.names} links form a circle: {circle.way}", advice)


def _twins(ledger: Ledger) -> Iterator[Said]:
    known = Twins()
    for event in ledger.events.values():
        known.put(event)
    for event, match in (*known.pairs(), *_same_subjects(ledger)):
        advice = f"compare: tracker show {match.event.id} {event.id}; if they are one: tracker remove {event.id}"
        yield Said(event.id, f"looks like event {match.event.id}: {match.why}", advice)


def _same_subjects(ledger: Ledger) -> Iterator[tuple[Event, Match]]:
    known = Subjects()
    for event in ledger.events.values():
        if match := known.of(event):
            yield event, match
        known.put(event)


RULES: Final = (
    Rule("error", "broken-link", "a link to an event that is not there", each(_missing_targets, "links")),
    Rule("error", "link-circle", "links that lead from an event back to itself", _circles),
    Rule("error", "duplicate-ref", "a ref that another event has too", each(_shared_ref, "ref")),
    Rule("warning", "link-order", "a link back to a later event", each(_later_targets, "links")),
    Rule("note", "twin", "looks like another event", _twins),
)
