"""`tracker edit`: change events by options or in an editor."""

from typing import TYPE_CHECKING, Any

import click

from tracker.cli.completion.values import complete_value
from tracker.cli.input.confirm import at_terminal, confirmed
from tracker.cli.input.editor import as_text, edited, kept
from tracker.cli.input.event_fields import amended, as_source
from tracker.cli.options.event_options import event_options, once, several
from tracker.cli.options.query_options import build_query
from tracker.cli.query_command import QueryCommand, no_such_option
from tracker.cli.session import Session
from tracker.errors import TrackerError, UsageError
from tracker.event import Actor, Event, Source, changed, normal, topic_path
from tracker.query.letters import name_key
from tracker.registry import Role

if TYPE_CHECKING:
    from tracker.store import Store

_ADDED: tuple[tuple[str, Role], ...] = (("add_actor", ""), ("add_by", "by"), ("add_against", "against"))


@click.command(
    "edit",
    cls=QueryCommand,
    epilog="Example: tracker edit 12 --date 2024-07-04/2024-07-07 --add-topic ai/governance",
)
@click.argument("keys", metavar="[ID|REF]...", nargs=-1, shell_complete=complete_value("event"))
@click.option("--where", is_flag=True, help="The arguments are a query: edit every event it finds.")
@once("--title", metavar="TEXT", help="A new title.")
@event_options
@several("--add-actor", metavar="NAME", help="One more who took part.", field="actor")
@several("--add-by", metavar="NAME", help="One more who did it.", field="by")
@several("--add-against", metavar="NAME", help="One more it is aimed at.", field="against")
@several("--drop-actor", metavar="NAME", help="Take an actor out, in any role.", field="actor")
@several("--add-topic", metavar="PATH", help="One more topic.", field="topic")
@several("--drop-topic", metavar="PATH", help="Take a topic out.", field="topic")
@several("--add-source", metavar="URL", help="One more source.", field="source")
@several("--drop-source", metavar="TEXT", help="Take out the sources with this name or address.", field="source")
@several("--drop-detail", metavar="KEY", help="Take a detail out.")
@several("--drop-clock", metavar="NAME", help="Take a further date out.")
@click.option("--drop-link", metavar="ID", type=int, multiple=True, help="Take out the links to that event.")
@click.option("--yes", is_flag=True, help="Do not ask before changing many.")
@click.pass_obj
def edit_command(session: Session, /, keys: tuple[str, ...], where: bool, yes: bool, **given: Any) -> None:
    """Change an event by options, or without options as text in $EDITOR.

    An option sets its field anew; --add-... and --drop-... change a list. An empty value clears a field.
    """
    if not keys:
        raise UsageError("which event?", "give an id or a ref, or --where and a query")
    by_options = any(value not in (None, (), False) for value in given.values())
    store = session.store(write=True)
    events = list(store.find(build_query(session, store, keys))) if where else [store.get(_key(key)) for key in keys]
    if not by_options:
        if where:
            raise UsageError("edit --where needs options that say what to change", "for example --add-topic ai")
        _in_editor(session, store, events)
        return
    drafts = [normal(_reworked(session, store, event, given)) for event in events]
    changes = [draft for draft, event in zip(drafts, events, strict=True) if draft != event]
    if where and not _agreed(session, len(events), changes, yes):
        return
    _keep(session, store, changes, events)


def _key(key: str) -> str:
    if key.startswith("-"):
        raise no_such_option(key)
    return key


def _agreed(session: Session, found: int, changes: list[Event], yes: bool) -> bool:
    from tracker.render.one_line import one_line

    if not changes:
        return True
    question = f"Change {len(changes)} of the {found} events found?"
    return confirmed(session, question, [one_line(event) for event in changes], yes)


def _in_editor(session: Session, store: "Store", events: list[Event]) -> None:
    if not at_terminal():
        raise UsageError(
            "edit needs options where there is no terminal for an editor", "tracker edit --help lists them"
        )
    for event in events:
        draft = edited(session, event)
        if draft is None or draft == event:
            session.say("nothing to change")
            continue
        try:
            _keep(session, store, [draft], [event])
        except TrackerError as error:
            raise type(error)(error.sentence, f"your text is kept in {kept(as_text(draft))}") from None


def _keep(session: Session, store: "Store", changes: list[Event], seen: list[Event]) -> None:
    """Store the changes that were made to the events as they were read."""
    from tracker.render.one_line import one_line

    if not changes:
        session.say("nothing to change")
        return
    session.emit(one_line(event) for event in store.replace(changes, seen=seen))


def _reworked(session: Session, store: "Store", event: Event, given: dict[str, Any]) -> Event:
    event = amended(session, store, event, given)
    actors = list(event.actors)
    if dropped := {_canonical(session, name) for name in given["drop_actor"]}:
        actors = [actor for actor in actors if _canonical(session, actor.name) not in dropped]
    for option, role in _ADDED:
        actors += [Actor(session.naming.name(name), role) for name in given[option]]
    dropped_topics = {topic_path(topic) for topic in given["drop_topic"]}
    return changed(
        event,
        title=event.title if given["title"] is None else given["title"],
        actors=tuple(actors),
        topics=tuple(t for t in (*event.topics, *given["add_topic"]) if t not in dropped_topics),
        sources=(
            *(source for source in event.sources if not _names(source, given["drop_source"])),
            *(as_source(text) for text in given["add_source"]),
        ),
        details={key: value for key, value in event.details.items() if key not in given["drop_detail"]},
        dates={clock: when for clock, when in event.dates.items() if clock not in given["drop_clock"]},
        links=tuple(link for link in event.links if link.id not in given["drop_link"]),
    )


def _canonical(session: Session, name: str) -> str:
    return session.directory.resolve(name) or name_key(name)


def _names(source: Source, texts: tuple[str, ...]) -> bool:
    return any(text.lower() in (source.name.lower(), source.url.lower()) for text in texts)
