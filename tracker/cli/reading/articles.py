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
from tracker.errors import StoreError, TrackerError, UsageError, reason_of
from tracker.view.labels import host

if TYPE_CHECKING:
    from tracker.reader.article import Article
    from tracker.reader.source.document import Document


class Told(NamedTuple):
    """What the options say of the publication.

    They go before what an article says of itself, but for the day in a folder, a feed or one of several articles.
    """

    published: date | None = None
    publisher: str = ""
    url: str = ""


class Named(NamedTuple):
    """An article with the name under which it was found, and whether its day is that of the option."""

    name: str
    article: "Article"
    takes_given: bool = False


class Found(NamedTuple):
    """The articles that were read, and how many were left out."""

    articles: list[Named]
    left_out: int


class _NoDay(UsageError):
    """An article does not say on which day it appeared."""


def told(session: Session, published: str | None, publisher: str | None, url: str | None) -> Told:
    """Return what the options say; raise DateError or UsageError for what is no day or no address."""
    day = read_date(session, published) if published else None
    if day is not None and day.precision not in ("day", "minute"):
        raise UsageError(f"--published {published} is not a day", "an article appears on one day, such as 2024-07-03")
    return Told(day.first if day else None, publisher or "", checked_address(url) if url else "")


def articles(session: Session, places: Sequence[str], given: Told) -> Found:
    """Return the articles in files, folders and feeds, at addresses and on standard input.

    On a terminal a day that is not known is asked for. Of several articles those without a day, and the files of a
    folder that cannot be read, are named and left out; where none is left, or there is one alone, TrackerError is
    raised.
    """
    found: list[Named] = []
    unread: list[TrackerError] = []
    one_place = len(places) == 1 and not os.path.isdir(places[0])
    for place in places:
        for document in _documents(session, place, unread):
            try:
                found.append(_article(session, document, given, alone=one_place and not document.of_feed))
            except TrackerError as error:
                unread.append(error)
    _tell_unread(session, unread, len(found))
    if given.published and found and not any(named.takes_given for named in found):
        session.say(f"--published {given.published} was not used: each article tells its own day")
    return Found(found, len(unread))


def _tell_unread(session: Session, unread: Sequence[TrackerError], read: int) -> None:
    """Name the articles that were left out; raise TrackerError where there are no others."""
    if len(unread) + read == 1 and unread:
        raise unread[0]
    for error in unread:
        hint = f"\n  {error.hint}" if error.hint and not isinstance(error, _NoDay) else ""
        session.say(f"left out: {error.sentence}{hint}")
    dateless = any(isinstance(error, _NoDay) for error in unread)
    advice = "read one alone with its day, or give all that tell none the same: --published 2024-07-03"
    if unread and not read:
        raise type(unread[0])(f"none of {len(unread)} articles could be read", advice if dateless else None)
    if unread:
        counted = f"{len(unread)} of {len(unread) + read} articles {'was' if len(unread) == 1 else 'were'} left out"
        session.say(f"{counted}\n  {advice}" if dateless else counted)


def _documents(session: Session, place: str, unread: list[TrackerError]) -> "Iterator[Document]":
    """Yield the documents at a place; those of a folder that cannot be read are put into `unread`."""
    from tracker.reader.source.documents import from_address, from_bytes, from_file
    from tracker.reader.source.fetch import is_address
    from tracker.reader.source.places import bytes_from, files_in

    today = session.today
    if is_address(place):
        yield from from_address(place, today)
    elif place == "-":
        if at_terminal():
            session.say("reading the article from the terminal; Ctrl-D ends it")
        yield from from_bytes(bytes_from(sys.stdin.buffer), "standard input", today)
    elif os.path.isdir(place):
        for path in files_in(place):
            try:
                yield from list(from_file(path, today))
            except TrackerError as error:
                unread.append(error)
            except OSError as error:
                unread.append(StoreError(f"{path}: {reason_of(error)}"))
    else:
        yield from from_file(place, today)


def _article(session: Session, document: "Document", given: Told, *, alone: bool) -> Named:
    """The article with what is known of it: of one that is `alone` the options go before what it says itself."""
    from tracker.reader.article import Article

    about = document.about
    if document.notice:
        session.say(document.notice)
    own = None if alone and given.published else about.published
    published = own or given.published or _asked(session, document)
    title, publisher = about.title, given.publisher or about.publisher
    url = given.url or about.url
    shown = ", ".join(part for part in (title, publisher, url) if part)
    takes_given = own is None and given.published is not None
    origin = about.origin if own else "--published" if takes_given and not alone else ""
    if own or origin or shown:
        said = f" ({origin})" if origin else ""
        session.say(f"{document.name}: published {published}{said}{f': {shown}' if shown else ''}")
    # A source needs a name: the publisher's, else that of the site or of the file.
    publisher = publisher or (host(url) if url else os.path.basename(document.name))
    article = Article(document.raw, published, document.text, title, publisher, url)
    return Named(document.name, article, takes_given)


def _asked(session: Session, document: "Document") -> date:
    """Ask for the day of publication; without a terminal raise UsageError."""
    if not can_ask():
        raise _NoDay(
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
