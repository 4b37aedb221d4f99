"""Prompts for the fields of an event, at a terminal."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click

from tracker.cli.input.date_input import read_date
from tracker.cli.input.event_fields import known_kind
from tracker.cli.session import Session
from tracker.errors import TrackerError, UsageError, meant
from tracker.event import Event, normal, topic_path
from tracker.registry import DEFAULT_KIND, STATUSES, kind_named
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import Store

Given = Mapping[str, Any]


class _Asking(NamedTuple):
    """The context of an answer: the session, the store and the answers so far."""

    session: Session
    store: "Store"
    answers: dict[str, Any]

    def like(self, title: str = "-", ref: str = "") -> Event:
        """Return an event with that text, checked by the rules of an event."""
        return normal(Event(when=When.day(self.session.today), title=title, ref=ref))


class _Question(NamedTuple):
    """The option an answer sets, the prompt, how the answer is read, and the default."""

    option: str
    text: str
    read: Callable[[_Asking, str], Any]
    default: str = ""


def asked_for(session: Session, given: Given) -> tuple[str, dict[str, Any]]:
    """Ask for the title and for each field that no option gave; an empty answer skips a field.

    An invalid answer is asked for again, so no earlier answer is lost.
    """
    click.echo("An empty answer skips a field; several values are separated by commas.", err=True)
    asking = _Asking(session, session.store(), dict(given))
    title: str = _answer(asking, _TITLE)
    for question in _QUESTIONS:
        if not asking.answers[question.option] and (question.option != "quote" or asking.answers["source"]):
            asking.answers[question.option] = _answer(asking, question)
        if question.option == "place" and not asking.answers["detail"]:
            asking.answers["detail"] = _details(asking)
    return title, asking.answers


def _answer(asking: _Asking, question: _Question) -> Any:
    while True:
        text = click.prompt(question.text, default=question.default, show_default=bool(question.default))
        try:
            return question.read(asking, text)
        except TrackerError as error:
            click.echo(f"  {error.sentence}" + (f"\n  {error.hint}" if error.hint else ""), err=True)


def _details(asking: _Asking) -> tuple[str, ...]:
    """Ask for the usual details of the kind."""
    known = kind_named(asking.answers["kind"])
    keys = known.details if known else ()
    pairs = [(key, _answer(asking, _Question("", key.capitalize(), _as_typed))) for key in keys]
    return tuple(f"{key}={answer}" for key, answer in pairs if answer)


def _as_typed(_: _Asking, text: str) -> str:
    return text


def _status(_: _Asking, text: str) -> str | None:
    if text and text not in STATUSES:
        raise UsageError(f"unknown status '{text}'{meant(text, STATUSES)}")
    return text or None


def _date(asking: _Asking, text: str) -> str:
    session, status, published = asking.session, asking.answers["status"], asking.answers["published"]
    if not published:
        return str(read_date(session, text, status))
    read_date(session, text, status, read_date(session, published).first)
    return text  # the words are kept with their source


def _actors(asking: _Asking, text: str) -> tuple[str, ...]:
    return tuple(asking.session.naming.name(name) for name in _several(text))


def _several(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


_TITLE: Final = _Question("", "Title", lambda asking, text: asking.like(title=text).title)
_QUESTIONS: Final = (
    _Question("status", f"Status ({', '.join(STATUSES)}; empty: as the date says)", _status),
    _Question("date", "Date", _date),
    _Question("kind", "Kind", lambda asking, text: known_kind(asking.store, text), DEFAULT_KIND),
    _Question("by", "Done by", _actors),
    _Question("actor", "Took part", _actors),
    _Question("against", "Aimed at", _actors),
    _Question("topic", "Topics", lambda _, text: tuple(topic_path(topic) for topic in _several(text))),
    _Question("place", "Place", _as_typed),
    _Question("ref", "Ref (A/RES/78/311, 87 FR 62186)", lambda asking, text: asking.like(ref=text).ref),
    _Question("source", "Source (name, address or both)", lambda _, text: (text,) if text else ()),
    _Question("quote", "Quote (the sentence that says so)", _as_typed),
    _Question("note", "Note", _as_typed),
)
