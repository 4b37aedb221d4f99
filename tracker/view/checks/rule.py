"""What a rule of a check is, what it looks at, and what it says."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from tracker.event import Event, chronological
from tracker.twins import ref_key
from tracker.view.report import counted

if TYPE_CHECKING:
    from tracker.directory.lookup import Directory

Severity = Literal["error", "warning", "note"]
Sentences: TypeAlias = Iterator[tuple[str, str]]  # a sentence and advice, of one event


class Ledger:
    """What the rules look at: `events` all of them, `asked` those that are checked, in order of date.

    `kinds` are the timeline's own; `unsound` are the problems that the store reports of itself.
    """

    def __init__(
        self,
        events: Mapping[int, Event],
        asked: Iterable[Event],
        *,
        directory: "Directory | None",
        today: date,
        kinds: Collection[str],
        unsound: Iterable[str],
    ) -> None:
        self.events = events
        self.asked = sorted(asked, key=chronological)
        self.directory = directory
        self.today = today
        self.kinds = kinds
        self.unsound = tuple(unsound)

    @cached_property
    def refs(self) -> Mapping[str, list[int]]:
        """The events that have each ref."""
        found: dict[str, list[int]] = {}
        for event in self.events.values():
            if event.ref:
                found.setdefault(ref_key(event.ref), []).append(event.id)
        return found

    @cached_property
    def named(self) -> Mapping[str, list[int]]:
        """The events asked for that name each actor."""
        found: dict[str, list[int]] = {}
        for event in self.asked:
            for name in {actor.name for actor in event.actors}:
                found.setdefault(name, []).append(event.id)
        return found

    def said_of(self, name: str, sentence: str, advice: str) -> "Said":
        """Return what is said of an actor, once for all events that name it."""
        ids = self.named[name]
        events = f", of {counted(len(ids), 'event')}," if len(ids) > 1 else ""
        return Said(ids[0], f"'{name}'{events} {sentence}", advice)


class Said(NamedTuple):
    """What a rule says of an event, 0 for the timeline itself: a sentence and advice."""

    event: int
    sentence: str
    advice: str


class Rule(NamedTuple):
    """One rule: its severity and code, what it means, and what finds it in a ledger."""

    severity: Severity
    code: str
    meaning: str
    find: Callable[[Ledger], Iterable[Said]]


def each(judge: Callable[[Event, Ledger], Sentences], needed: str = "when") -> Callable[[Ledger], Iterable[Said]]:
    """Return the finder of a rule that looks at one event at a time, and finds nothing without the field needed."""

    def find(ledger: Ledger) -> Iterator[Said]:
        has = attrgetter(needed)
        for event in filter(has, ledger.asked):
            for sentence, advice in judge(event, ledger):
                yield Said(event.id, sentence, advice)

    return find
