"""`tracker topics`: the tree of topics, and a part of it moved."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from tracker.cli.completion.later import complete
from tracker.cli.input.confirm import NO_CHANGE, confirmed
from tracker.cli.options.format_option import format_option
from tracker.cli.options.query_options import query_options
from tracker.cli.query_command import QueryCommand
from tracker.cli.session import Session
from tracker.errors import TrackerError, UsageError, meant
from tracker.event import Event, changed, topic_path
from tracker.query.tree import EVERYTHING, ByTopic, Query
from tracker.view.report import counted

if TYPE_CHECKING:
    from tracker.store import FullStore


@click.command("topics", cls=QueryCommand, epilog="Example: tracker topics --rename ai/llm ai/models")
@query_options()
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
    rename: tuple[str, str] | None,
    merge: bool,
    yes: bool,
    fmt: str,
) -> int | None:
    """Draw the topics as a tree: the events on each and below it, those on it itself, first and last date."""
    if merge and rename is None:
        rename = _two_topics()
    elif rename is not None and query != EVERYTHING:
        raise UsageError("--rename moves a topic in all events", "leave out the query")
    if rename is not None and fmt != "table":
        raise UsageError("--rename and --merge print no report", f"leave out --format {fmt}")
    if rename is None and yes:
        raise UsageError("--yes goes with --rename or --merge", "for example: tracker topics --rename llm ai/llm --yes")
    if rename is not None:
        _move(session, *rename, merge=merge, yes=yes)
        return None
    from tracker.view.names.topics import topics

    found = topics(store.find(query))
    session.show(found, fmt)
    return len(found.rows)


def _two_topics() -> tuple[str, str]:
    """Return the two topics given as arguments."""
    typed: Sequence[str] = click.get_current_context().params.get("terms", ())
    if len(typed) != 2:
        raise UsageError("--merge needs two topics", "for example: tracker topics --merge llm ai/llm")
    return typed[0], typed[1]


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
    moves = _paths([event for event, _ in pairs], old, new)
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


def _paths(events: Sequence[Event], old: str, new: str) -> list[str]:
    """Return a line for each topic that moves, with the number of events."""
    found = [topic for event in events for topic in event.topics if topic == old or topic.startswith(f"{old}/")]
    return [
        f"{topic} → {new}{topic[len(old) :]}  ({counted(number, 'event')})"
        for topic, number in sorted(Counter(found).items())
    ]
