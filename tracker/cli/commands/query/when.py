"""`tracker when`: how a date is read, or the dates in a text."""

import sys

import click

from tracker.cli.options.format_option import format_option
from tracker.cli.query_command import QueryCommand, no_such_option
from tracker.cli.session import Session
from tracker.errors import StoreError, UsageError


@click.command(
    "when",
    cls=QueryCommand,
    epilog="Example: tracker when last Friday --published 2024-07-01",
)
@click.argument("text", nargs=-1)
@click.option("--published", metavar="DATE", help="The day the words were printed; default: today.")
@click.option(
    "--find",
    "path",
    metavar="FILE",
    type=click.Path(readable=False),
    help="List every date in a file, with its sentence; - reads standard input.",
)
@click.option(
    "--day-first/--month-first", default=None, help="How to read 03/04/2024; else TRACKER_DATE_ORDER, the languages."
)
@click.option("--language", metavar="CODES", help="Other languages to read, as fr,zh; else TRACKER_LANGUAGES.")
@format_option()
@click.pass_obj
def when_command(
    session: Session,
    text: tuple[str, ...],
    published: str | None,
    path: str | None,
    day_first: bool | None,
    language: str | None,
    fmt: str,
) -> None:
    """Show how a date is understood: EDTF, first and last day, weekdays, precision, why, and the other reading."""
    from tracker.dates import find_dates, read_when
    from tracker.view.date_readings import as_read, found_dates

    base = read_when(published, session.today).when.first if published is not None else session.today
    languages = _languages(language) if language else session.languages
    day_first = session.day_first if day_first is None else day_first
    if path is not None:
        if text:
            raise UsageError("give either a text or --find, not both")
        article = _article(path)
        found = find_dates(article, base, day_first=day_first, languages=languages)
        session.show(found_dates(article, found), fmt)
        return
    if not text:
        raise UsageError("no date given", "for example: tracker when last Friday --published 2024-07-01")
    for word in text:
        if word.startswith("--"):
            raise no_such_option(word)
    words = " ".join(text)
    reading = read_when(words, base, day_first=day_first, languages=languages)
    session.show(as_read(words, reading), fmt)


def _languages(text: str) -> tuple[str, ...]:
    from tracker.cli.settings import SETTINGS

    setting = SETTINGS["language"]
    read: tuple[str, ...] | None = setting.read(text)
    if read is None:
        raise UsageError(f"--language is '{text}'", f"set it to {setting.takes}")
    return read


def _article(path: str) -> str:
    try:
        if path == "-":
            return sys.stdin.buffer.read().decode()
        with open(path, encoding="utf-8") as file:
            return file.read()
    except UnicodeDecodeError:
        raise StoreError(f"{path} is not UTF-8 text") from None
