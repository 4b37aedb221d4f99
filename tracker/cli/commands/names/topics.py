"""`tracker topics`: the tree of topics, and a part of it moved."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.completion.later import complete
from tracker.cli.input.confirm import NO_CHANGE, confirmed
from tracker.cli.options.format_option import format_option
from tracker.cli.options.query_options import Argument, query_options
from tracker.cli.query_command import QueryCommand
from tracker.cli.session import Session
from tracker.errors import TrackerError, UsageError, meant
from tracker.event import Event, changed, topic_path
from tracker.query.tree import EVERYTHING, ByTopic, Query
from tracker.view.report import counted

if TYPE_CHECKING:
    from tracker.render import Screen
    from tracker.store import FullStore, Store


def _topics_or_query(_: Session, _store: "Store", words: Sequence[str]) -> tuple[Sequence[str], dict[str, Any]]:
    """With --merge the words are topics, else the terms of a query."""
    merging = click.get_current_context().params["merge"]
    return ((), {"topics": words}) if merging else (words, {"topics": ()})


@click.command("topics", cls=QueryCommand, epilog="Example: tracker topics --rename ai/llm ai/models")
@query_options(argument=Argument("[QUERY]...", _topics_or_query, ("topics",)))
@click.option(
    "--rename",
    metavar="OLD NEW",
    nargs=2,
    help="Move a topic and all below it, in all events.",
    shell_complete=complete("value", "topic"),
)
@click.option("--merge", is_flag=True, help="With --rename, or with two topics: also where NEW is in use already.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@format_option()
def topics_command(
    session: Session,
    *,
    store: "FullStore",
    query: Query,
    topics: Sequence[str],
    rename: tuple[str, str] | None,
    merge: bool,
    yes: bool,
    fmt: str,
) -> int | None:
    """Draw the topics as a tree: the events on each and below it, those on it itself, first and last date."""
    if merge and rename is None:
        if len(topics) != 2:
            raise UsageError("--merge needs two topics", "for example: tracker topics --merge llm ai/llm")
        rename = topics[0], topics[1]
    elif rename is not None and (topics or query != EVERYTHING):
        raise UsageError("--rename moves a topic in all events", "leave out the query")
    if rename is not None and fmt != "table":
        raise UsageError("--rename and --merge print no report", f"leave out --format {fmt}")
    if rename is None and yes:
        raise UsageError("--yes goes with --rename or --merge", "for example: tracker topics --rename llm ai/llm --yes")
    if rename is not None:
        _move(session, *rename, merge=merge, yes=yes)
        return None
    from tracker.view.names.topics import topics as counted_topics

    found = counted_topics(store.find(query))
    session.show(found, fmt)
    return len(found.rows)


def _move(session: Session, typed: str, wanted: str, *, merge: bool, yes: bool) -> None:
    old, new = topic_path(typed), topic_path(wanted)
    store = session.store(write=True)
    events = list(store.find(ByTopic(old)))
    used = store.used("topics")
    if not events:
        near = meant(old, used)
        raise TrackerError(f"no event has the topic {old}{near}", None if near else "tracker topics lists them")
    moved = f"{old}/"
    there = [topic for topic in used if topic == new or topic.startswith(f"{new}/")]
    if not merge and any(topic != old and not topic.startswith(moved) for topic in there):
        raise TrackerError(
            f"{counted(len(list(store.find(ByTopic(new)))), 'event')} on {new} already; nothing was changed",
            f"to put both under {new}: tracker topics --merge {old} {new}",
        )
    pairs = [(event, changed(event, topics=_renamed(event, old, new))) for event in events]
    pairs = [(event, draft) for event, draft in pairs if draft != event]
    if not pairs:
        session.say(NO_CHANGE)
        return
    from tracker.render.one_line import one_line

    what = f"{'Merge' if merge else 'Move'} {old} {'into' if merge else 'to'} {new}"
    question = f"{what} in {counted(len(pairs), 'event')}?"
    moves = list(_moves([event for event, _ in pairs], old, new, session.screen))
    if confirmed(session, question, [*moves, *(one_line(event) for event, _ in pairs)], yes):
        store.replace([draft for _, draft in pairs], seen=[event for event, _ in pairs])
        if yes:
            session.emit(moves)
        session.say(f"{counted(len(pairs), 'event')} changed. To undo: tracker undo")


def _renamed(event: Event, old: str, new: str) -> tuple[str, ...]:
    """Return the topics of an event with a part of the tree moved."""
    moved = (
        new + topic[len(old) :] if topic == old or topic.startswith(f"{old}/") else topic for topic in event.topics
    )
    return tuple(dict.fromkeys(moved))


def _moves(events: Sequence[Event], old: str, new: str, screen: "Screen") -> Iterator[str]:
    """Yield a line for each topic that moves, with the number of events; several where it is too long."""
    from tracker.render.terminal_text import width, wrap

    found = [topic for event in events for topic in event.topics if topic == old or topic.startswith(f"{old}/")]
    for topic, number in sorted(Counter(found).items()):
        moved = f"{new}{topic[len(old) :]}  ({counted(number, 'event')})"
        line = f"{topic} → {moved}"
        if not screen.terminal or width(line) <= screen.width:
            yield line
            continue
        yield from wrap(topic, screen.width)
        for at, part in enumerate(wrap(moved, screen.width - 4)):
            yield f"{'    ' if at else '  → '}{part}"
