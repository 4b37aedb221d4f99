"""The articles that a command names, each with the day from which its words count."""

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import click

from tracker.cli.input.confirm import at_terminal, can_ask
from tracker.cli.input.date_input import read_date, understand
from tracker.cli.session import Session
from tracker.entry_rules import checked_address
from tracker.errors import TrackerError, UsageError
from tracker.view.labels import host

if TYPE_CHECKING:
    from tracker.reader.article import Article
    from tracker.reader.source.document import Document


class Told(NamedTuple):
    """What the options say of the publication; they go before what an article says of itself."""

    published: date | None = None
    publisher: str = ""
    url: str = ""


class Named(NamedTuple):
    """An article with the name under which it was found."""

    name: str
    article: "Article"


def told(session: Session, published: str | None, publisher: str | None, url: str | None) -> Told:
    """Return what the options say; raise DateError or UsageError for what is no day or no address."""
    day = read_date(session, published) if published else None
    if day is not None and day.precision not in ("day", "minute"):
        raise UsageError(f"--published {published} is not a day", "an article appears on one day, such as 2024-07-03")
    return Told(day.first if day else None, publisher or "", checked_address(url) if url else "")


def articles(session: Session, places: Sequence[str], given: Told) -> list[Named]:
    """Return the articles in files, folders and feeds, at addresses and on standard input.

    On a terminal a day that is not known is asked for; else UsageError is raised.
    """
    return [_article(session, document, given) for place in places for document in _documents(session, place, given)]


def _documents(session: Session, place: str, given: Told) -> "Iterator[Document]":
    from tracker.reader.source.documents import from_address, from_bytes, from_file
    from tracker.reader.source.fetch import is_address
    from tracker.reader.source.places import bytes_from, files_in

    today = None if given.published else session.today
    if is_address(place):
        yield from from_address(place, today)
    elif place == "-":
        if at_terminal():
            session.say("reading the article from the terminal; Ctrl-D ends it")
        yield from from_bytes(bytes_from(sys.stdin.buffer), "standard input", today)
    elif os.path.isdir(place):
        for path in files_in(place):
            yield from from_file(path, today)
    else:
        yield from from_file(place, today)


def _article(session: Session, document: "Document", given: Told) -> Named:
    from tracker.reader.article import Article

    about = document.about
    if document.notice:
        session.say(document.notice)
    published = given.published or about.published or _asked(session, document)
    title, publisher = about.title, given.publisher or about.publisher
    url = given.url or about.url
    shown = ", ".join(part for part in (title, publisher, url) if part)
    if (given.published is None and about.published) or shown:
        origin = f" ({about.origin})" if given.published is None and about.origin else ""
        session.say(f"{document.name}: published {published}{origin}{f': {shown}' if shown else ''}")
    # A source needs a name: the publisher's, else that of the site or of the file.
    publisher = publisher or (host(url) if url else os.path.basename(document.name))
    return Named(document.name, Article(document.raw, published, document.text, title, publisher, url))


def _asked(session: Session, document: "Document") -> date:
    """Ask for the day of publication; without a terminal raise UsageError."""
    if not can_ask():
        raise UsageError(
            f"{document.name} does not say when it was published, and its dates count from that day",
            "name the day: --published 2024-07-03",
        )
    while True:
        text = click.prompt(f"Published (day on which {document.name} appeared)")
        try:
            when = understand(session, text.strip()).when
        except TrackerError as error:
            session.refuse_answer(error)
            continue
        if when.precision in ("day", "minute"):
            return when.first
        click.echo("  that is not one day; write it as 2024-07-03", err=True)
