"""The timeline's own actors changed by what a person typed; each change is one command."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tracker.cli.input.confirm import NO_CHANGE, confirmed
from tracker.cli.session import Session
from tracker.errors import InvalidRecord, TrackerError, UsageError, meant
from tracker.event import Actor, Event, changed
from tracker.hints import quoted
from tracker.query.actors import TYPE_WORDS
from tracker.query.letters import fold, name_key
from tracker.query.tree import ByActor
from tracker.view.report import counted

if TYPE_CHECKING:
    from tracker.store import FullStore, RecordEdit

Record = Mapping[str, Any]
_TABLE = "actors"


def known_name(session: Session, store: "FullStore", text: str) -> str:
    """Return the name of a known or recorded actor; raise TrackerError where there is none of it.

    A group may be written as queries do, `@EU`.
    """
    text = text.removeprefix("@")
    if (found := session.directory.resolve(text)) is not None:
        return found
    recorded = _recorded(store, text)
    if recorded is None:
        names = {actor.name for event in store.find() for actor in event.actors}
        raise no_such(session, text, names)
    return recorded


def no_such(session: Session, text: str, names: Iterable[str]) -> TrackerError:
    """Return the error for a name that nobody has."""
    from tracker.similar import nearest

    if stood_for := session.directory.standing_for(text):
        return TrackerError(f"no actor is called '{text}'; for {stood_for} write that name")
    near = nearest(text, names) or session.directory.suggest(text)
    said = f"; did you mean {near}?" if near else ""
    return TrackerError(f"no actor is called '{text}'{said}", None if near else "tracker actor list lists them")


def add(session: Session, text: str, given: Mapping[str, Any]) -> None:
    """Add an actor; raise InvalidRecord where there is one of that name."""
    store = session.store(write=True, start=True)
    name = _tidy(text)
    if session.directory.get(name) is not None or name_key(name) in map(name_key, session.directory.names()):
        raise InvalidRecord(f"there is already an actor '{name}'", f"to change it: tracker actor edit {quoted(name)}")
    _point_out_taken(session, name, name)
    record = _described(
        session, store, {}, {**given, "add_alias": given["aliases"], "add_member": given["members"]}, name
    )
    store.record((), (), named=_edits({}, {name: record}))
    _said(session, f"Added the actor {name}", record)


def change(session: Session, text: str, given: Mapping[str, Any]) -> None:
    """Change the own record of an actor, which it gets where it has none."""
    store = session.store(write=True, start=True)
    records = store.records(_TABLE)
    name = known_name(session, store, text)
    name = next((own for own in records if name_key(own) == name_key(name)), name)
    before = records.get(name)
    after = _described(session, store, before or {}, given, name)
    if after == (before or {}):
        session.say(NO_CHANGE)
        return
    store.record((), (), named=_edits({name: before} if before is not None else {}, {name: after}))
    _said(session, f"Changed the actor {name}", after)
    for alias in given.get("add_alias", ()):
        if number := sum(1 for _ in store.find(ByActor("", frozenset({name_key(alias)})))):
            session.say(f"{counted(number, 'event')} with '{alias}': tracker actor merge {quoted(alias, name)}")


def remove(session: Session, text: str) -> None:
    """Remove the own record of an actor."""
    store = session.store(write=True)
    records = store.records(_TABLE)
    name = next((own for own in records if name_key(own) == name_key(text)), None)
    if name is None:
        known = session.directory.resolve(text)
        raise TrackerError(
            f"this timeline has no entry of its own for '{known or text}'", "tracker actor list --own lists them"
        )
    store.record((), (), named=_edits({name: records[name]}, {}))
    session.say(f"Removed the actor {name} of this timeline. To undo: tracker undo")


def merge(session: Session, old: Sequence[str], new: str, *, yes: bool, rename: bool) -> None:
    """Let the old names be names of the new actor, and put it into the events that carry them, as one command."""
    from tracker.directory.own import merged_records

    store = session.store(write=True)
    records = store.records(_TABLE)
    target = _tidy(new) if rename else known_name(session, store, new)
    sources = list(dict.fromkeys(_source(session, store, text, target) for text in old))
    if rename:
        _refuse_taken(session, store, sources[0], target)
    elif target in sources:
        raise UsageError(f"'{target}' cannot be merged into itself", "name the other actor first: actor merge OLD NEW")
    keys = frozenset().union(*({name_key(name)} | session.directory.keys([name]) for name in sources))
    events = list(store.find(ByActor("", keys)))
    pairs = [(event, _renamed(event, keys, target)) for event in events]
    pairs = [(event, after) for event, after in pairs if after != event]
    after = merged_records(session.directory, records, sources, target)
    named = _edits(records, after)
    if not pairs and not named:
        session.say(NO_CHANGE)
        return
    who, verb = ", ".join(sources), "Rename" if rename else "Merge"
    into = f"{who} to {target}" if rename else f"{who} into {target}"
    if pairs and not _agreed(session, f"{verb} {into} in {counted(len(pairs), 'event')}?", [e for _, e in pairs], yes):
        return
    store.record((), [draft for _, draft in pairs], seen=[event for event, _ in pairs], named=named)
    session.say(f"{verb}d {into}: {counted(len(pairs), 'event')} changed. To undo: tracker undo")


def _agreed(session: Session, question: str, events: Sequence[Event], yes: bool) -> bool:
    from tracker.render.one_line import one_line

    return confirmed(session, question, [one_line(event) for event in events], yes)


def _source(session: Session, store: "FullStore", text: str, target: str) -> str:
    """Return the name that is given up: as events carry it where the directory has it as an alias of the target."""
    known = session.directory.resolve(text)
    if known is not None and known != target:
        return known
    recorded = _recorded(store, text)
    if recorded is None and known is None:
        return known_name(session, store, text)  # raises
    return recorded or _tidy(text)


def _refuse_taken(session: Session, store: "FullStore", old: str, new: str) -> None:
    known = session.directory.resolve(new)
    taken = known if known not in (None, old) else _recorded(store, new)
    if taken is not None and name_key(taken) != name_key(old):
        raise InvalidRecord(
            f"there is already an actor '{taken}'", f"to make one of the two: tracker actor merge {quoted(old, taken)}"
        )


def _recorded(store: "FullStore", text: str) -> str | None:
    """Return the name as events have it, None where none has it."""
    key = name_key(text)
    found = next(store.find(ByActor("", frozenset({key}))), None)
    return next((actor.name for actor in found.actors if name_key(actor.name) == key), None) if found else None


def _renamed(event: Event, keys: frozenset[str], name: str) -> Event:
    """Return the event with the new name in the place of the old ones; one who has a role is not also a participant."""
    actors = dict.fromkeys(Actor(name, a.role) if name_key(a.name) in keys else a for a in event.actors)
    acting = {actor.name for actor in actors if actor.role}
    return changed(event, actors=tuple(a for a in actors if a.role or a.name != name or name not in acting))


def _described(
    session: Session, store: "FullStore", before: Record, given: Mapping[str, Any], name: str
) -> dict[str, Any]:
    """Return a record with what the options say; an empty value clears a field."""
    record = dict(before)
    for field in ("type", "code", "within"):
        if (value := given.get(field)) is not None:
            tidy = " ".join(value.split())
            record[field] = _type(session, tidy) if field == "type" else tidy
    if record.get("within") and given.get("within"):
        record["within"] = _other(session, store, record["within"])
        if name_key(record["within"]) == name_key(name):
            raise UsageError(f"'{name}' cannot be part of itself", "name the actor that it is part of")
    for field, option in (("aliases", "alias"), ("members", "member")):
        record[field] = _relisted(session, store, record.get(field, []), given, option, name)
    return {field: value for field, value in record.items() if value}


def _type(session: Session, typed: str) -> str:
    """Return a type as the directory writes it; point out one that it does not have."""
    word, known = fold(typed), session.directory.types
    kind = TYPE_WORDS.get(word, word) if word not in known else word
    if kind != word:
        session.say(f"'{typed}' is recorded as {kind}")
    elif kind and kind not in known:
        near = meant(kind, known) or f"; the directory has {', '.join(known)}"
        session.say(f"no other actor has the type '{typed}'{near}")
    return kind


def _other(session: Session, store: "FullStore", text: str) -> str:
    """Return the name of an actor to which another refers; point out a name that nobody has."""
    if session.directory.resolve(text) is not None:
        return session.naming.name(text)
    recorded = _recorded(store, text)
    if recorded is None:
        names = {actor.name for event in store.find() for actor in event.actors}
        sentence = no_such(session, text, names).sentence
        session.say(f"{sentence}\n  recorded as typed; to add it: tracker actor add {quoted(text)}")
    return recorded or text


def _relisted(
    session: Session, store: "FullStore", items: Sequence[Any], given: Mapping[str, Any], option: str, name: str
) -> list[Any]:
    dropped = {name_key(text) for text in given.get(f"drop_{option}", ())}
    known = {name_key(item): item for item in items if isinstance(item, str)}
    if missing := [text for text in given.get(f"drop_{option}", ()) if name_key(text) not in known]:
        raise UsageError(f"this timeline gives '{name}' no {option} '{missing[0]}'", "tracker actor show lists them")
    kept = [item for item in items if not isinstance(item, str) or name_key(item) not in dropped]
    for text in given.get(f"add_{option}", ()):
        tidy = _tidy(text) if option == "alias" else _other(session, store, _tidy(text))
        if option == "alias":
            _point_out_taken(session, tidy, name)
        if name_key(tidy) not in {*known, name_key(name) if option == "alias" else ""}:
            kept.append(tidy)
            known[name_key(tidy)] = tidy
    return kept


def _point_out_taken(session: Session, text: str, name: str) -> None:
    """Say that a name is one of another actor; raise InvalidRecord where it is that actor's own name."""
    other = session.directory.resolve(text)
    if other is None or name_key(other) == name_key(name):
        return
    if name_key(other) == name_key(text):
        hint = f"to make one of the two: tracker actor merge {quoted(other, name)}"
        raise InvalidRecord(f"'{text}' is another actor", hint)
    session.say(f"'{text}' was a name of {other}; in this timeline it means {name} now")


def _tidy(text: str) -> str:
    from unicodedata import normalize

    name = " ".join(normalize("NFC", text).split())
    if not any(char.isalnum() for char in name) or not name.isprintable():
        raise InvalidRecord(f"'{text}' cannot name an actor", "write a name with letters or digits")
    return name


def _edits(before: Mapping[str, Record], after: Mapping[str, Record]) -> "list[RecordEdit]":
    from tracker.store import RecordEdit

    names = dict.fromkeys((*before, *after))
    pairs = ((name, before.get(name), after.get(name)) for name in names)
    return [RecordEdit(_TABLE, name, one, other) for name, one, other in pairs if one != other]


def _said(session: Session, done: str, record: Record) -> None:
    from tracker.view.changes import record_text

    told = record_text(record)
    session.emit([f"{done}{told and f': {told}'}"])
