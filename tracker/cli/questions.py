"""An event asked for field by field, at a terminal."""

from collections.abc import Callable, Mapping
from typing import Any

import click

from tracker.cli.dates import explain, understand
from tracker.cli.fields import canonical_actor, known_kind
from tracker.cli.session import Session
from tracker.errors import TrackerError, UsageError, meant
from tracker.event import Event, normal, topic_path
from tracker.registry import DEFAULT_KIND, STATUSES, kind_named
from tracker.when import When

Given = Mapping[str, Any]
_ACTORS = (("by", "Done by"), ("actor", "Took part"), ("against", "Aimed at"))


def asked_for(session: Session, given: Given) -> tuple[str, dict[str, Any]]:
    """Ask for the title and for every field the options have not said; an empty answer skips a field.

    What cannot be read is asked for again at once, so that nothing typed is lost to a later mistake.
    """
    click.echo("An empty answer skips a field; several values are separated by commas.", err=True)
    store, today = session.store(), When.day(session.today)
    answers = dict(given)

    def kind(text: str) -> str:
        return known_kind(store, text)

    def date(text: str) -> str:
        explain(session, text, understand(session, text, answers["status"]))
        return text

    def status(text: str) -> str | None:
        if text and text not in STATUSES:
            raise UsageError(f"unknown status '{text}'{meant(text, STATUSES)}", f"one of {', '.join(STATUSES)}")
        return text or None

    def actors(text: str) -> tuple[str, ...]:
        return tuple(canonical_actor(session, name) for name in _several(text))

    def topics(text: str) -> tuple[str, ...]:
        return tuple(topic_path(topic) for topic in _several(text))

    def ref(text: str) -> str:
        return normal(Event(when=today, title="-", ref=text)).ref

    def ask(name: str, question: str, read: Callable[[str], Any] = str, default: str = "") -> None:
        answers[name] = answers[name] or _answer(question, read, default)

    title = _answer("Title", lambda text: normal(Event(when=today, title=text)).title)
    ask("status", "Status (empty: as the date says)", status)
    ask("date", "Date", date)
    ask("kind", "Kind", kind, DEFAULT_KIND)
    for name, question in _ACTORS:
        ask(name, question, actors)
    ask("topic", "Topics", topics)
    ask("place", "Place")
    answers["detail"] = answers["detail"] or _details(answers["kind"])
    ask("ref", "Ref (A/RES/78/311, 87 FR 62186)", ref)
    ask("source", "Source (name, address or both)", lambda text: (text,) if text else ())
    if answers["source"]:
        ask("quote", "Quote (the sentence that says so)")
    ask("note", "Note")
    return title, answers


def _answer(question: str, read: Callable[[str], Any], default: str = "") -> Any:
    while True:
        text = click.prompt(question, default=default, show_default=bool(default))
        try:
            return read(text)
        except TrackerError as error:
            click.echo("\n".join(filter(None, (f"  {error.sentence}", error.hint and f"  {error.hint}"))), err=True)


def _details(kind: str) -> tuple[str, ...]:
    known = kind_named(kind)
    answers = ((key, _answer(key.capitalize(), str)) for key in (known.details if known else ()))
    return tuple(f"{key}={answer}" for key, answer in answers if answer)


def _several(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
