"""Build an event from what a person gave for its fields."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NoReturn

from tracker.cli.input.date_input import read_date
from tracker.cli.input.sources import blocks, changed_sources, read_event_date
from tracker.cli.session import Session
from tracker.entry_rules import detail_value
from tracker.errors import UsageError, meant
from tracker.event import Actor, Event, Link, anchor, changed
from tracker.query.letters import fold
from tracker.registry import CLOCKS, KIND_NAMES, RELATIONS, STATUSES, Role, Status, kind_names
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import Store

_ROLES: Final[dict[str, Role]] = {"actor": "", "by": "by", "against": "against"}
Given = Mapping[str, Any]  # option name -> value; None or () where the option was not given


def drafted(session: Session, store: "Store", title: str, given: Given) -> Event:
    """Return the event that title and options describe, printing how its dates were read."""
    text = date_words(given)
    if not text:
        raise UsageError("an event needs a --date", "for example --date 2024-07-04 or --date 'last Friday'")
    event = amended(session, store, Event(when=When.day(session.today), title=title), {**given, "date": text})
    ahead = _ahead(event.when, session.today)
    if given["status"] is None and ahead:
        session.say(f"date is {ahead}: status set to expected")
        return changed(event, status="expected")
    tell_early(session, event)
    return event


def date_words(given: Given) -> str:
    """Return the words of the event's date: those of --date, else of the one --said; empty where there are none."""
    said = [value for option, value in given["source_words"] if option == "said"]
    text: str = given["date"] or (said[0] if len(said) == 1 else "")
    return text


def _ahead(when: When, today: date) -> str:
    """What makes the date one still to come, empty where it may have happened."""
    if when.first > today:
        return "in the future"
    return "a deadline in the future" if anchor(when) > today else ""


def tell_early(session: Session, event: Event) -> None:
    """Print a notice where an event is marked as happened and its date is in the future."""
    ahead = _ahead(event.when, session.today)
    if event.status == "happened" and ahead:
        known = f"event {event.id}" if event.id else "the event"
        session.say(f'{known} is marked "happened" but its date is {ahead}; use --status expected if it is planned')


def amended(session: Session, store: "Store", event: Event, given: Given) -> Event:
    """Return the event with the fields of the given options replaced; an empty value clears a field."""
    if given["date"] == "":
        raise UsageError("an event needs a date", "give it another one: --date 2024-07-04")
    if given["kind"] == "":
        raise UsageError("an event needs a kind", "give it another one: --kind law")
    fields: dict[str, Any] = {name: given[name] for name in ("place", "ref", "note") if given[name] is not None}
    status = fields["status"] = given["status"] or event.status
    about = blocks(session, given["source_words"])
    if given["date"]:
        fields["when"] = read_event_date(
            given["date"], about, lambda base: read_date(session, given["date"], status, base)
        )
    if given["kind"] is not None:
        fields["kind"] = known_kind(store, given["kind"])
    fields["actors"] = _actors(session, event.actors, given)
    if given["topic"]:
        fields["topics"] = _filled(given["topic"])
        session.naming.topics(fields["topics"])
    fields["sources"] = changed_sources(event, about, given["date"] or "", fields.get("when", event.when))
    if given["detail"]:
        fields["details"] = _merged(event.details, details(given["detail"]))
    if given["clock"]:
        clocks = {**event.dates, **_clocks(session, given["clock"])}
        fields["dates"] = {name: when for name, when in clocks.items() if when is not None}
    if given["link"]:
        fields["links"] = (*event.links, *(link(store, text) for text in given["link"]))
    return changed(event, **fields)


def actor_names(session: Session, text: str) -> list[str]:
    """Return the canonical names in a text: one, which may hold commas, or several known ones between commas."""
    name, parts = text.strip(), _parts(text)
    resolve = session.directory.resolve
    if len(parts) > 1 and resolve(name) is None and all(resolve(part) for part in parts):
        return [session.naming.name(part) for part in parts]
    return [session.naming.name(name)]


def actor_list(session: Session, text: str) -> list[str]:
    """Return the canonical names of a list with commas; a known name may hold commas itself."""
    if session.directory.resolve(text.strip()) is not None:
        return [session.naming.name(text.strip())]
    return [session.naming.name(part) for part in _parts(text)]


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def known_status(name: str) -> Status:
    """Return the status of that name; raise UsageError for an unknown one."""
    status = next((status for status in STATUSES if status == fold(name)), None)
    return status or _unknown("status", name, STATUSES)


def known_kind(store: "Store", name: str) -> str:
    """Return the kind of that name; raise UsageError for an unknown one."""
    kind = fold(name)
    if kind not in KIND_NAMES and kind not in store.kinds():  # registered kinds are known without reading the file
        known = kind_names(store.kinds())
        _unknown("kind", name, known, f"one of {', '.join(known)}; to add one: tracker kinds --add NAME")
    return kind


def pair(text: str, option: str, example: str) -> tuple[str, str]:
    """Split NAME=VALUE at the first equals sign."""
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise UsageError(f"--{option} '{text}' is not NAME=VALUE", f"for example --{option} {example}")
    return fold(name.strip()), value.strip()


def _actors(session: Session, present: Sequence[Actor], given: Given) -> tuple[Actor, ...]:
    """Replace the actors of the roles that are given; issuers come first, targets last."""
    named = {role: given[option] for option, role in _ROLES.items()}
    by_role: dict[Role, list[Actor]] = {"by": [], "": [], "against": []}
    for role, actors in by_role.items():
        if named[role]:
            actors += [Actor(session.naming.name(name), role) for name in _filled(named[role])]
        else:
            actors += [actor for actor in present if actor.role == role]
    if not any(named.values()):
        return tuple(present)
    acting = {actor.name for role in ("by", "against") for actor in by_role[role]}
    by_role[""] = [
        actor for actor in by_role[""] if actor.name not in acting
    ]  # a part to play says that they took part
    return tuple(actor for actors in by_role.values() for actor in actors)


def _filled(values: Sequence[str]) -> tuple[str, ...]:
    """The values that are not empty; a single empty one clears the field."""
    return tuple(value for value in values if value.strip())


def details(texts: Iterable[str]) -> dict[str, str | int]:
    """Read details written as KEY=VALUE; raise UsageError for one that is no number where a number is meant."""
    found: dict[str, str | int] = {}
    for text in texts:
        key, value = pair(text, "detail", "edition=7")
        if key in found:
            raise UsageError(f"the detail {key} is given twice", "an event has one value of it")
        found[key] = detail_value(key, value)
    return found


def _merged(present: Mapping[str, str | int], new: Mapping[str, str | int]) -> dict[str, str | int]:
    """The details with the new values; an empty one clears its key."""
    return {key: value for key, value in {**present, **new}.items() if key not in new or value != ""}


def _clocks(session: Session, texts: Iterable[str]) -> dict[str, When | None]:
    """The dates of clocks, None for one with an empty date, which clears it."""
    clocks: dict[str, When | None] = {}
    for text in texts:
        name, value = pair(text, "clock", "announced=2024-06-20")
        if name in clocks:
            raise UsageError(f"the clock {name} is given twice", "an event has one date of it")
        clocks[name] = clock(session, name, value) if value or name not in CLOCKS else None
    return clocks


def clock(session: Session, name: str, text: str) -> When:
    """Read the date of a clock; raise UsageError for an unknown clock."""
    if name not in CLOCKS:
        _unknown("clock", name, CLOCKS)
    return read_date(session, text)


def link(store: "Store", text: str) -> Link:
    """Return the link written as RELATION=ID; raise NoSuchEvent for an event that is not there."""
    relation, target = pair(text, "link", "follows=12")
    if relation not in RELATIONS:
        _unknown("relation", relation, tuple(RELATIONS))
    return Link(relation, store.get(target).id)


def _unknown(what: str, value: str, known: Sequence[str], hint: str | None = None) -> NoReturn:
    near = meant(value, known)
    raise UsageError(f"unknown {what} '{value}'{near}", hint or (None if near else f"one of {', '.join(known)}"))
