"""Rules on the names of actors: aliases, doubles, names that the directory does not know."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from tracker.directory.doubles import doubles
from tracker.hints import quoted
from tracker.view.checks.rule import Ledger, Rule, Said


def _double_names(ledger: Ledger) -> Iterator[Said]:
    if ledger.directory is None:
        return
    counts = Counter(name for event in ledger.events.values() for name in {actor.name for actor in event.actors})
    for name, keep in doubles(counts, ledger.directory):
        if name in ledger.named:
            yield ledger.said_of(name, f"is probably {keep}", f"tracker actor merge {quoted(name, keep)}")


def _aliases(ledger: Ledger) -> Iterator[Said]:
    if ledger.directory is None:
        return
    for name in ledger.named:
        known = ledger.directory.resolve(name)
        if known is not None and known != name:
            yield ledger.said_of(name, f"is an alias of {known}", f"tracker actor merge {quoted(name, known)}")


def _unknown_actors(ledger: Ledger) -> Iterator[Said]:
    if ledger.directory is None:
        return
    for name in ledger.named:
        if ledger.directory.resolve(name) is None:
            near = ledger.directory.standing_for(name) or ledger.directory.suggest(name)
            advice = f"tracker actor add {quoted(name)}"
            if near:
                advice = f"did you mean {near}? then tracker actor merge {quoted(name, near)}; else {advice}"
            yield ledger.said_of(name, "is not in the directory of actors", advice)


RULES: Final = (
    Rule("warning", "actor-alias", "an actor under an alias", _aliases),
    Rule("note", "double-name", "a name of an actor that is probably another's", _double_names),
    Rule("note", "unknown-actor", "an actor who is not in the directory", _unknown_actors),
)
