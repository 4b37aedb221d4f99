"""`tracker import`: the events of a file into the timeline."""

import os
from collections.abc import Iterator, Mapping
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, Final

import click

from tracker.cli.completion.later import complete
from tracker.cli.importing.fields import filled, pairs, save_profile, with_profile
from tracker.cli.importing.progress import with_progress
from tracker.cli.options.output_option import whole_binary
from tracker.cli.session import Session
from tracker.errors import InvalidRecord, StoreChanged, UsageError
from tracker.event import Event
from tracker.twins import SAME_REF

if TYPE_CHECKING:
    from tracker.cli.importing.file import Rejects
    from tracker.exchange import Format
    from tracker.exchange.importing.intake import Intake
    from tracker.exchange.importing.plan import Doubt, Plan
    from tracker.exchange.record import Request
    from tracker.store import FullStore
    from tracker.when import When

MOST_SHOWN: Final = 20  # of refused events, twins and updates each
_LONGEST_WINDOW: Final = 36_525  # days
_TRIES: Final = 3  # other commands may change the timeline meanwhile


@click.command("import", epilog="Example: tracker import events.csv --map title=Name --dry-run")
@click.argument("files", metavar="FILE|-...", nargs=-1, required=True, type=click.Path(readable=False))
@click.option(
    "--from",
    "fmt",
    metavar="FORMAT",
    help="The format, where name and content do not tell it.",
    shell_complete=complete("value", "format"),
)
@click.option(
    "--map",
    "maps",
    metavar="FIELD=COLUMN",
    multiple=True,
    help="The column of a field, or several: when={year}-{month}.",
    shell_complete=complete("mapping"),
)
@click.option(
    "--set",
    "sets",
    metavar="FIELD=VALUE",
    multiple=True,
    help="A field that the file leaves empty.",
    shell_complete=complete("mapping"),
)
@click.option(
    "--profile",
    metavar="NAME",
    help="Use the --map, --set and so on that were saved as NAME.",
    shell_complete=complete("value", "profile"),
)
@click.option(
    "--save-profile",
    metavar="NAME",
    help="Save them as NAME in the timeline.",
    shell_complete=complete("value", "profile"),
)
@click.option("--day-first", is_flag=True, default=None, help="Read 03/04/2024 as 3 April.")
@click.option("--day-numbers", is_flag=True, default=None, help="Read 45478 as that day of a spreadsheet, 2024-07-05.")
@click.option("--encoding", metavar="NAME", help="The encoding, where it is not UTF-8 or UTF-16.")
@click.option("--expand", metavar="PERIOD", help="Record each date in PERIOD of calendar events that repeat.")
@click.option("--update", is_flag=True, help="Change events whose ref is recorded.")
@click.option(
    "--on-error",
    type=click.Choice(["stop", "skip"]),
    default="stop",
    show_default=True,
    help="Record nothing, or leave out what is refused.",
)
@click.option(
    "--rejects",
    "rejects_file",
    metavar="FILE",
    type=click.Path(readable=False),
    help="Write the refused events to FILE.",
)
@click.option("--dry-run", is_flag=True, help="Report, and record nothing.")
@click.pass_obj
def import_command(
    session: Session, /, files: tuple[str, ...], *, dry_run: bool, profile: str | None, **given: Any
) -> None:
    """Record the events of a FILE, all of them or none, and print how many; `-` is standard input.

    Columns are found by their usual names, and what was read from where is printed. Events that are recorded already
    are left alone, so the same file can be imported again. One `tracker undo` takes an import back. Of several files
    each is an import of its own, in this order, and one that is refused ends it.
    """
    if given["rejects_file"] and len(files) > 1:
        raise UsageError("--rejects is for one file", "import the files one by one")
    for file in files:
        _import(session, file, given, named=len(files) > 1, dry_run=dry_run, profile=profile)


def _import(
    session: Session, file: str, given: Mapping[str, Any], *, named: bool, dry_run: bool, profile: str | None
) -> None:
    """Import one file; the figures are printed behind its name where it is one of several."""
    from tracker.cli.importing.file import opened

    with opened(file) as stream, TemporaryFile() as spool:
        store = session.store(write=not dry_run, start=not dry_run)
        options = with_profile(store, profile, given) if profile else given
        request = _request(session, file, options)
        row, intake = _taken_in(session, store, _Source(stream, file, spool), options, request)
        plan, recorded = _recorded(store, intake, update=given["update"], dry_run=dry_run)
        try:
            if given["save_profile"] and not dry_run and save_profile(store, given["save_profile"], options):
                session.say(f"saved the profile '{given['save_profile']}' for {row.name} files")
            _report(session, intake, plan, recorded, f"{request.place}: " if named else "", dry_run)
        except KeyboardInterrupt:
            if dry_run or not (plan.new or plan.updates):
                raise
            session.say("stopped after the import was recorded; tracker undo takes it back")


class _Source:
    """The open file, its name, and the file that its events are kept in meanwhile."""

    def __init__(self, stream: IO[bytes], path: str, spool: IO[bytes]) -> None:
        self.stream = stream
        self.path = path
        self.spool = spool
        try:
            self.size = os.fstat(stream.fileno()).st_size
        except (OSError, ValueError):
            self.size = 0

    def position(self, _: int) -> int:
        """How much of the file was read."""
        try:
            return self.stream.tell()
        except (OSError, ValueError):
            return 0


def _request(session: Session, file: str, given: Mapping[str, Any]) -> "Request":
    from tracker.exchange.record import Request
    from tracker.exchange.tables.cell_dates import DAY_ZERO

    place = "standard input" if file == "-" else file
    day_first = given["day_first"] or session.day_first
    window = _window(given["expand"], session, day_first)
    mapping = pairs(given["maps"], "map")
    zero = DAY_ZERO if given["day_numbers"] else None
    return Request(place, mapping, session.today, day_first, session.languages, session.say, window, day_zero=zero)


def _window(text: str | None, session: Session, day_first: bool | None) -> "When | None":
    """Read a period with a first and a last day, of at most 100 years."""
    if text is None:
        return None
    from tracker.dates import read_period

    window = read_period(text, session.today, day_first=day_first, languages=session.languages).when
    if window.open_start or window.open_end or window.days > _LONGEST_WINDOW:
        raise UsageError(f"--expand '{text}' is not a period of at most 100 years", "for example --expand 2024")
    return window


def _taken_in(
    session: Session, store: "FullStore", source: _Source, given: Mapping[str, Any], request: "Request"
) -> "tuple[Format, Intake]":
    """Read the file into the spool; raise InvalidRecord where events are refused and all are wanted."""
    from tracker.cli.importing.file import Rejects, read_file
    from tracker.exchange.importing.intake import Desk, Intake

    if given["rejects_file"] and os.path.lexists(given["rejects_file"]):
        raise UsageError(f"--rejects: {given['rejects_file']} already exists", "name another file")
    rejects = Rejects() if given["rejects_file"] else None
    row, items = read_file(source.stream, source.path, given["fmt"], given["encoding"], request)
    items = filled(items, session, store, given["sets"], request)
    items = with_progress(items, "reading", source.size, source.position)
    desk = Desk(session.today, session.naming, session.say)
    intake = Intake(source.spool, store, request.place, desk, _rejecting(rejects, row))
    intake.take(items)
    if rejects is not None and rejects.any:
        with whole_binary(given["rejects_file"]) as file:
            rejects.write(row, file)
    if intake.count_refused and given["on_error"] == "stop":
        raise _refusal(intake, request.place)
    return row, intake


def _rejecting(rejects: "Rejects | None", row: "Format") -> Any:
    return None if rejects is None else lambda item: rejects.add(row, item)


def _refusal(intake: "Intake", place: str) -> InvalidRecord:
    """Return the error of a file with refused events, which names the first of them."""
    refused = intake.refused
    if intake.count_refused == 1 and intake.read == 1:
        return refused[0].error
    shown = [f"  {item.error.sentence}" for item in refused]
    if intake.count_refused > len(refused):
        shown.append(f"  ... and {intake.count_refused - len(refused):,} more")
    verb = "was" if intake.count_refused == 1 else "were"
    head = f"{place}: {intake.count_refused:,} of {intake.read:,} events {verb} refused; nothing was recorded:"
    hint = "--on-error skip leaves them out, --rejects FILE keeps them"
    return InvalidRecord("\n".join([head, *shown]), "\n  ".join([*intake.hints, hint]))


def _recorded(store: "FullStore", intake: "Intake", *, update: bool, dry_run: bool) -> "tuple[Plan, range]":
    """Compare what came in with the timeline, and record what is new or changed; return the new ids."""
    from tracker.exchange.importing.plan import planned

    tries = 0
    while True:
        tries += 1
        mark = store.mark()
        plan = planned(intake, store, update=update)
        if dry_run or not (plan.new or plan.updates):
            return plan, range(0)

        def documents(first: int, plan: "Plan" = plan) -> Iterator[bytes]:
            return with_progress(plan.documents(first), "recording", plan.new)

        if tries == _TRIES:
            intake.spool.forget_keys()
        try:
            return plan, store.load(documents, plan.new, mark, plan.updated)
        except StoreChanged:
            if tries == _TRIES:
                raise


def _report(session: Session, intake: "Intake", plan: "Plan", recorded: range, begin: str, dry_run: bool) -> None:
    """Print the numbers, and what a person should look at."""
    updates = [_update(session, *pair) for pair in plan.updated[:MOST_SHOWN]]
    figures = plan.figures()
    for lines, count in (
        ([f"refused: {item.error.sentence}" for item in intake.refused], figures["refused"]),
        ([_twin(doubt) for doubt in plan.doubts], figures["twins"]),
        ([_likely(doubt) for doubt in plan.likely], plan.count_likely),
        (updates, figures["updated"]),
    ):
        for line in lines:
            session.say(line)
        if count > len(lines):
            session.say(f"... and {count - len(lines):,} more")
    if not figures["read"]:
        session.say("the file has no events")
    if intake.hints:
        session.say("\n  ".join(["to mend them:", *intake.hints]))
    session.emit([begin + ", ".join(f"{name} {count:,}" for name, count in figures.items())])
    if dry_run:
        session.say("a dry run: nothing was recorded")
    elif recorded:
        ids = f"{recorded[0]}..{recorded[-1]}" if len(recorded) > 1 else str(recorded[0])
        session.say(f"to list what was added: tracker list id:{ids}")


def _twin(doubt: "Doubt") -> str:
    match = doubt.match
    if match.why == SAME_REF and not match.place:
        return f"left out: line {doubt.line} has the ref of event {match.event.id}, which --update changes"
    other = f"line {doubt.other_line}" if match.place else f"event {match.event.id}"
    return f"left out: line {doubt.line} may be {other} ({match.why})"


def _likely(doubt: "Doubt") -> str:
    event = doubt.match.event
    return f"line {doubt.line} may be event {event.id}, '{event.title}' ({doubt.match.why})"


def _update(session: Session, before: Event, after: Event) -> str:
    """Return what changes of a recorded event, field by field."""
    from tracker.render.drawings.changes import field_lines
    from tracker.render.one_line import one_line
    from tracker.view.changes import edited

    return "\n".join([f"updated: {one_line(after)}", *field_lines(edited(before, after), 2, session.screen)])
