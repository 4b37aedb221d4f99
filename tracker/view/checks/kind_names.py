"""Rules on kinds of event: tracker's, and the timeline's own."""

from collections.abc import Iterator
from typing import Final

from tracker.event import Event
from tracker.registry import KIND_NAMES
from tracker.view.checks.rule import Ledger, Rule, Said, Sentences, each
from tracker.view.report import counted


def _unknown_kind(event: Event, ledger: Ledger) -> Sentences:
    if event.kind not in KIND_NAMES and event.kind not in ledger.kinds:
        advice = f"tracker kinds --add {event.kind}, or tracker edit {event.id} --kind KIND"
        yield f"unknown kind {event.kind}", advice


def _own_kinds(ledger: Ledger) -> Iterator[Said]:
    for kind in ledger.kinds:
        number = sum(event.kind == kind for event in ledger.events.values()) if kind in KIND_NAMES else 0
        if number:
            said = f"{kind}, of {counted(number, 'event')}, is a kind of tracker and one of this timeline's own"
            yield Said(0, said, "compare the two meanings: tracker kinds")


RULES: Final = (
    Rule("warning", "unknown-kind", "a kind that `tracker kinds` does not list", each(_unknown_kind)),
    Rule("note", "own-kind", "a kind that is in tracker and in this timeline", _own_kinds),
)
