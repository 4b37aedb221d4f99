"""The rules of a check: a rule is one row of `RULES` and one function that looks for what it names."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from tracker.directory.doubles import doubles
from tracker.event import Event, chronological, due
from tracker.hints import quoted
from tracker.links import circles
from tracker.query.leaves import disputed
from tracker.registry import KIND_NAMES, relation_named
from tracker.twins import Twins, ref_key
from tracker.view.labels import short_date
from tracker.view.publishers import publishers
from tracker.view.report import counted
from tracker.view.weekend import weekend_acts
from tracker.when import When

if TYPE_CHECKING:
    from tracker.directory.lookup import Directory

Severity = Literal["error", "warning", "note"]


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


_Sentences = Iterator[tuple[str, str]]  # a sentence and advice, of one event


class Rule(NamedTuple):
    """One rule: its severity and code, what it means, and what finds it in a ledger."""

    severity: Severity
    code: str
    meaning: str
    find: Callable[[Ledger], Iterable[Said]]


def _each(judge: Callable[[Event, Ledger], _Sentences], needed: str = "when") -> Callable[[Ledger], Iterable[Said]]:
    """Return the finder of a rule that looks at one event at a time, and finds nothing without the field needed."""

    def find(ledger: Ledger) -> Iterator[Said]:
        has = attrgetter(needed)
        for event in filter(has, ledger.asked):
            for sentence, advice in judge(event, ledger):
                yield Said(event.id, sentence, advice)

    return find


def _unsound(ledger: Ledger) -> Iterator[Said]:
    return (Said(0, sentence, "tracker repair") for sentence in ledger.unsound)


def _circles(ledger: Ledger) -> Iterator[Said]:
    for circle in circles(ledger.events):
        advice = "tracker edit {} --drop-link {}".format(*circle.ids)
        yield Said(circle.ids[0], f"{circle.names} links form a circle: {circle.way}", advice)


def _twins(ledger: Ledger) -> Iterator[Said]:
    known = Twins()
    for event in ledger.events.values():
        known.put(event)
    for event, match in known.pairs():
        advice = f"compare: tracker show {match.event.id} {event.id}; if they are one: tracker remove {event.id}"
        yield Said(event.id, f"looks like event {match.event.id}: {match.why}", advice)


def _own_kinds(ledger: Ledger) -> Iterator[Said]:
    for kind in ledger.kinds:
        number = sum(event.kind == kind for event in ledger.events.values()) if kind in KIND_NAMES else 0
        if number:
            said = f"{kind}, of {counted(number, 'event')}, is a kind of tracker and one of this timeline's own"
            yield Said(0, said, "compare the two meanings: tracker kinds")


def _missing_targets(event: Event, ledger: Ledger) -> _Sentences:
    for link in event.links:
        if link.id not in ledger.events:
            said = f"{link.relation} event {link.id}, which does not exist"
            yield said, f"tracker edit {event.id} --drop-link {link.id}"


def _later_targets(event: Event, ledger: Ledger) -> _Sentences:
    for link in event.links:
        target = ledger.events.get(link.id) if relation_named(link.relation).points_back else None
        if target and target.when.first > event.when.last and not target.when.open_start:
            said = f"{link.relation} event {link.id}, which comes later ({short_date(target.when)})"
            yield said, "reverse the link, or correct a date"


def _shared_ref(event: Event, ledger: Ledger) -> _Sentences:
    others = [str(other) for other in ledger.refs.get(ref_key(event.ref), ()) if other != event.id]
    if others:
        yield f"ref {event.ref} is also that of event {', '.join(others)}", f"tracker edit {event.id} --ref ANOTHER"


def _double_names(ledger: Ledger) -> Iterator[Said]:
    if ledger.directory is None:
        return
    counts = Counter(name for event in ledger.events.values() for name in {actor.name for actor in event.actors})
    for name, keep in doubles(counts, ledger.directory):
        if name in ledger.named:
            yield ledger.said_of(name, f"is probably {keep}", f"tracker actor merge {quoted(name, keep)}")


def _unknown_kind(event: Event, ledger: Ledger) -> _Sentences:
    if event.kind not in KIND_NAMES and event.kind not in ledger.kinds:
        advice = f"tracker kinds --add {event.kind}, or tracker edit {event.id} --kind KIND"
        yield f"unknown kind {event.kind}", advice


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


def _doubt(event: Event, _: Ledger) -> _Sentences:
    said = f"the date is {'approximate' if event.when.approximate else 'uncertain'}: {short_date(event.when)}"
    yield said, "look for a source that gives the day"


def _contested(event: Event, _: Ledger) -> _Sentences:
    for source in disputed(event):
        who = source.name or publishers([source])[0]
        said = f"{who} dates it {short_date(source.dated or event.when)}, the event has {short_date(event.when)}"
        yield said, f"compare the sources: tracker show {event.id}"


def _weekend(event: Event, _: Ledger) -> _Sentences:
    return ((said, "check the day against the source") for said in weekend_acts(event))


def _no_source(event: Event, _: Ledger) -> _Sentences:
    if not event.sources:
        yield "no source", f"tracker edit {event.id} --add-source URL"


def _one_source(event: Event, _: Ledger) -> _Sentences:
    if len(names := publishers(event.sources)) == 1:
        yield f"only one source ({names[0]})", f"tracker edit {event.id} --add-source URL"


def _overdue(event: Event, ledger: Ledger) -> _Sentences:
    if event.status == "expected" and event.when.last < ledger.today:
        yield f"expected {short_date(event.when)}, which has passed", f"tracker confirm {event.id}"


def _early(event: Event, ledger: Ledger) -> _Sentences:
    if event.status == "happened" and due(event.when) > ledger.today:
        said = f'is marked "happened" but is dated in the future ({short_date(event.when)})'
        yield said, f"tracker edit {event.id} --status expected"


# Clocks of one event that have this order. An act may take effect before it is adopted or published, so
# those pairs are not here.
_ORDER: Final = (
    ("announced", "adopted"),
    ("announced", "effective"),
    ("announced", "ended"),
    ("adopted", "published"),
    ("adopted", "ended"),
    ("effective", "ended"),
)
_CORRECT: Final = "correct one of the two dates"


def _clocks(event: Event, _: Ledger) -> _Sentences:
    for earlier, later in _ORDER if len(event.dates) > 1 else ():
        first, second = event.dates.get(earlier), event.dates.get(later)
        if first and second and second.last < first.first:
            said = f"{later} {short_date(second)}, before it was {earlier} {short_date(first)}"
            yield said.replace("was effective", "took effect"), _CORRECT
    ended = event.dates.get("ended") if event.dates else None
    if ended and ended.last < event.when.first:
        yield f"ended {short_date(ended)}, before it began {short_date(event.when)}", _CORRECT
    for source in event.sources:
        if source.published and source.accessed and source.accessed.last < source.published.first:
            accessed, published = short_date(source.accessed), short_date(source.published)
            yield f"a source was accessed {accessed}, before it was published {published}", _CORRECT
    if event.status == "expected" and (announced := _announced_after(event)):
        said = f"announced {short_date(announced)}, but expected before that, {short_date(event.when)}"
        yield said, _CORRECT


def _told_late(event: Event, _: Ledger) -> _Sentences:
    """Find what was announced after it happened, since it may have been secret.

    A postponed, cancelled or threatened event may be announced as such after its date.
    """
    if event.status == "happened" and (announced := _announced_after(event)):
        said = f"announced {short_date(announced)}, after it happened {short_date(event.when)}"
        yield said, f"{_CORRECT}, unless it was secret until then"


def _announced_after(event: Event) -> When | None:
    """Return when the event was announced, where that is certainly after its date, by more than a time zone."""
    announced = event.dates.get("announced") if event.dates else None
    if announced is None or announced.doubt or event.when.doubt:
        return None
    return announced if (announced.first - event.when.last).days > 1 else None


RULES: Final[tuple[Rule, ...]] = (
    Rule("error", "history", "the history or the file is damaged", _unsound),
    Rule("error", "broken-link", "a link to an event that is not there", _each(_missing_targets, "links")),
    Rule("error", "link-circle", "links that lead from an event back to itself", _circles),
    Rule("error", "duplicate-ref", "a ref that another event has too", _each(_shared_ref, "ref")),
    Rule("warning", "actor-alias", "an actor under an alias", _aliases),
    Rule("warning", "clocks", "dates of an event or a source in the wrong order", _each(_clocks)),
    Rule("warning", "early", "marked as happened, but in the future", _each(_early)),
    Rule("warning", "link-order", "a link back to a later event", _each(_later_targets, "links")),
    Rule("warning", "no-source", "no source", _each(_no_source)),
    Rule("warning", "overdue", "expected, and the date has passed", _each(_overdue)),
    Rule("warning", "unknown-kind", "a kind that `tracker kinds` does not list", _each(_unknown_kind)),
    Rule("note", "clocks", "announced after it happened", _each(_told_late, "dates")),
    Rule("note", "contested", "a source that gives another date", _each(_contested, "sources")),
    Rule("note", "double-name", "a name of an actor that is probably another's", _double_names),
    Rule("note", "own-kind", "a kind that is in tracker and in this timeline", _own_kinds),
    Rule("note", "single-source", "all sources from one publisher", _each(_one_source, "sources")),
    Rule("note", "twin", "looks like another event", _twins),
    Rule("note", "uncertain-date", "an approximate or uncertain date", _each(_doubt, "when.doubt")),
    Rule("note", "unknown-actor", "an actor who is not in the directory", _unknown_actors),
    Rule("note", "weekend", "a body that rarely acts on weekends did", _each(_weekend)),
)
