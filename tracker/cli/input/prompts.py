"""Prompts for the fields of an event, at a terminal."""

import shlex
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click

from tracker.cli.input.confirm import offer
from tracker.cli.input.date_input import explain, read_date, settled, understand
from tracker.cli.input.event_fields import actor_list, drafted, known_kind
from tracker.cli.input.line_editing import completed
from tracker.cli.input.sources import as_source
from tracker.cli.session import Session
from tracker.errors import TrackerError
from tracker.event import Event, Source, changed, normal
from tracker.query.letters import fold
from tracker.registry import DEFAULT_KIND, Role, kind_names
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import Store

Given = Mapping[str, Any]
_HELP: Final = "Enter skips a field; Tab completes; several names are separated by commas; Ctrl-C stops."


class _Asking(NamedTuple):
    """The context of an answer: the session, the store, the options given and the answers so far."""

    session: Session
    store: "Store"
    answers: dict[str, Any]

    def checked(self, **fields: Any) -> Event:
        """Return an event with these fields, checked by the rules of an event."""
        return normal(changed(Event(when=When.day(self.session.today), title="-"), **fields))


class _Question(NamedTuple):
    """The option that an answer sets, the prompt, how the answer is read, what Tab completes."""

    option: str
    text: str
    read: Callable[[_Asking, str], Any]
    default: str = ""
    words: Callable[[_Asking], Iterable[str]] = lambda _: ()
    lists: bool = False  # whether the words are printed first


def asked_event(session: Session, store: "Store", given: Given) -> Event | None:
    """Ask for each field that no option gave, show the event and ask whether to keep it; None where it is not kept.

    An invalid answer is asked for again. After Ctrl-C what was typed can still be kept.
    """
    click.echo(_HELP, err=True)
    asking = _Asking(session, store, {**given, "title": None})
    try:
        for question in _QUESTIONS:
            _ask(asking, question)
    except (click.Abort, KeyboardInterrupt):
        click.echo(err=True)
        return _kept(asking, stopped=True)
    return _kept(asking)


def asked_date(session: Session, given: Given) -> str:
    """Ask for the date of an event until it can be read."""
    asking = _Asking(session, None, dict(given))  # type: ignore[arg-type]  # a date needs no store
    _ask(asking, _DATE)
    date: str = asking.answers["date"]
    return date


def _ask(asking: _Asking, question: _Question) -> None:
    """Ask one question and keep the answer, unless an option gave it or nothing can be answered yet."""
    answers = asking.answers
    about_source = question.option in ("quote", "published")
    words = [option for option, _ in answers["source_words"]]
    if question.option in words or answers.get(question.option) or (about_source and "source" not in words):
        return
    if question.lists:
        offer(question.words(asking))
    while True:
        with completed(question.words(asking)):
            text = click.prompt(question.text, default=question.default, show_default=bool(question.default))
        try:
            value = question.read(asking, text.strip())
        except TrackerError as error:
            asking.session.refuse_answer(error)
            continue
        if question.option in _OF_SOURCE:
            answers["source_words"] += ((question.option, value),) if value else ()
        elif value:
            answers[question.option] = value
        return


def _kept(asking: _Asking, *, stopped: bool = False) -> Event | None:
    """Show the event and ask whether to keep it, as it is or edited."""
    session, answers = asking.session, asking.answers
    if not (answers["title"] and answers["date"]):
        _say_command(session, answers)
        return None
    words = answers.get("date_words") if "published" in dict(answers["source_words"]) else None
    try:
        given = {**answers, "date": words or answers["date"]}
        event: Event | None = normal(drafted(session, asking.store, answers["title"], given))
        while event and (answer := _agreed(session, event, stopped)) != "y":
            event = _edited(asking, event) if answer == "e" else None
    except TrackerError:
        _say_command(session, answers)
        raise
    if event is None:
        _say_command(session, answers)
    return event


def _agreed(session: Session, event: Event, stopped: bool) -> str:
    """Show the event and return y, n or e."""
    from tracker.view.events.card import card

    session.show(card(event), "card")
    question = "Keep what was typed so far? (y, n, e to edit)" if stopped else "Keep it? (y, n, e to edit)"
    try:
        answer: str = click.prompt(question, default="n" if stopped else "y", value_proc=_choice)
    except click.Abort:
        click.echo(err=True)
        return "n"
    return answer


def _edited(asking: _Asking, event: Event) -> Event:
    from tracker.cli.input.editor import edited

    return edited(asking.session, asking.store, event) or event


def _choice(text: str) -> str:
    """The first letter of y, yes, n, no, e or edit."""
    for word in ("yes", "no", "edit"):
        if text and word.startswith(fold(text.strip())):
            return word[0]
    raise click.UsageError("answer y, n or e")


def _say_command(session: Session, answers: Given) -> None:
    """Say that nothing was recorded, and the command that goes on from what was typed."""
    session.say("Cancelled; nothing was recorded")
    typed = {**answers, "date": answers.get("date_words") or answers["date"]}
    asked = [question.option for question in _QUESTIONS if question.option in typed]
    names = [name for name in dict.fromkeys((*asked, *typed)) if name not in ("title", "date_words", "source_words")]
    pairs = [(n, item) for n in names for item in (typed[n] if isinstance(typed[n], tuple) else (typed[n],))]
    words = [word for name, value in (*pairs, *answers["source_words"]) if value for word in (f"--{name}", value)]
    if answers["title"] or words:
        title = [answers["title"]] if answers["title"] else []
        session.say(f"to go on: {shlex.join(['tracker', 'add', *title, *words])}")


def _title(asking: _Asking, text: str) -> str:
    return asking.checked(title=text).title


def _date(asking: _Asking, text: str) -> str:
    """Read the date and remember its words, which count from the day the source appeared where there is one."""
    published = dict(asking.answers["source_words"]).get("published")
    base = read_date(asking.session, published).first if published else None
    reading = understand(asking.session, text, asking.answers["status"], base)
    explain(asking.session, text, reading)
    asking.answers["date_words"] = text
    return text if published and not reading.ambiguous else str(settled(reading))


def _actors(asking: _Asking, text: str) -> tuple[str, ...]:
    return tuple(actor_list(asking.session, text))


def _source(asking: _Asking, text: str) -> str:
    asking.checked(sources=(as_source(text),) if text else ())
    return text


def _quote(asking: _Asking, text: str) -> str:
    asking.checked(sources=(Source(name="-", quote=text),))
    return text


def _published(asking: _Asking, text: str) -> str:
    return str(read_date(asking.session, text)) if text else ""


def _kinds(asking: _Asking) -> tuple[str, ...]:
    return kind_names(asking.store.kinds())


def _names(asking: _Asking) -> Iterable[str]:
    return asking.session.directory.names()


ROLE_QUESTIONS: Final[dict[Role, str]] = {
    "by": "By (issuer, host, maker)",
    "": "With (other participants)",
    "against": "Against (target)",
}
_OF_SOURCE: Final = ("source", "quote", "published")
_DATE: Final = _Question("date", "Date", _date)
_QUESTIONS: Final = (
    _Question("title", "Title", _title),
    _DATE,
    _Question("kind", "Kind", lambda asking, text: known_kind(asking.store, text), DEFAULT_KIND, _kinds, lists=True),
    *(_Question(role or "actor", text, _actors, words=_names) for role, text in ROLE_QUESTIONS.items()),
    _Question("source", "Source (name, address or both)", _source),
    _Question("quote", "Quote (the sentence that says so)", _quote),
    _Question("published", "Published (day the source appeared)", _published),
)
