"""`tracker import`: the events of a file into the timeline."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import click

from tracker.cli.session import Session
from tracker.errors import InvalidRecord, UsageError
from tracker.event import Event, changed, normal

if TYPE_CHECKING:
    from tracker.exchange import Format
    from tracker.exchange.plan import Plan
    from tracker.exchange.record import Record, Refused, Request
    from tracker.store import Store

MOST_SHOWN: Final = 20  # of refused events, twins and updates each
_OF_EACH: Final = ("when", "title", "end", "id", "created", "updated")  # which --set cannot give to all


@click.command("import", epilog="Example: tracker import events.csv --map title=Name --set kind=launch --dry-run")
@click.argument("file")
@click.option("--from", "fmt", metavar="FORMAT", help="csv, tsv, json or jsonl; by default as the file's name says.")
@click.option(
    "--map",
    "maps",
    metavar="FIELD=COLUMN",
    multiple=True,
    help="The column of a field, or several: when={year}-{month}.",
)
@click.option("--set", "sets", metavar="FIELD=VALUE", multiple=True, help="A field that the file leaves empty.")
@click.option("--day-first", is_flag=True, default=None, help="Read 03/04/2024 as 3 April.")
@click.option("--encoding", metavar="NAME", help="The encoding, where it is not UTF-8 or UTF-16.")
@click.option("--update", is_flag=True, help="Change events whose ref is recorded.")
@click.option(
    "--on-error",
    type=click.Choice(["stop", "skip"]),
    default="stop",
    show_default=True,
    help="Record nothing, or leave out what is refused.",
)
@click.option("--rejects", "rejects_file", metavar="FILE", help="Write the refused events to FILE.")
@click.option("--dry-run", is_flag=True, help="Report, and record nothing.")
@click.pass_obj
def import_command(session: Session, /, file: str, *, dry_run: bool, update: bool, **given: Any) -> None:
    """Record the events of a FILE, all of them or none, and print how many; `-` is standard input.

    Columns are found by their usual names, and what was read from where is printed. Events that are recorded already
    are left alone, so the same file can be imported again. One `tracker undo` takes an import back.
    """
    from tracker.exchange.incoming import Desk, checked, dated_ahead
    from tracker.exchange.plan import planned
    from tracker.exchange.record import Request

    place = "standard input" if file == "-" else file
    mapping = _pairs(given["maps"], "map")
    day_first = given["day_first"] or session.day_first
    request = Request(place, mapping, session.today, day_first, session.languages, session.say)
    row, items = _read(session, file, given, request)
    store = session.store(write=not dry_run, start=not dry_run)
    named = [
        item if hasattr(item, "error") else item._replace(event=session.naming.event(item.event)) for item in items
    ]
    plan = planned(
        dated_ahead(checked(named, store, place), Desk(session.today, session.naming, session.say)),
        store,
        update=update,
    )
    if plan.refused and given["rejects_file"]:
        _write_rejects(given["rejects_file"], row, plan.refused)
    if plan.refused and given["on_error"] == "stop":
        raise _refusal(plan, place)
    recorded = [] if dry_run else _record(store, plan)
    _report(session, plan, recorded, dry_run)


def _read(
    session: Session, file: str, given: Mapping[str, Any], request: "Request"
) -> "tuple[Format, list[Record | Refused]]":
    """Read the file, and give its events the fields of --set that they leave empty."""
    from tracker.cli.input.import_file import opened, read_file

    usual = _usual_fields(session, given["sets"], request)
    with opened(file) as stream:
        row, items = read_file(stream, file, given["fmt"], given["encoding"], request)
    if usual:
        items = [
            item
            if hasattr(item, "error")
            else item._replace(event=_filled(item.event, usual), stated=item.stated or "status" in usual)
            for item in items
        ]
    return row, items


def _pairs(texts: Sequence[str], option: str) -> dict[str, str]:
    from tracker.exchange.columns import target_named

    found: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not value.strip():
            raise UsageError(f"--{option} '{text}' is not FIELD=VALUE", f"for example --{option} title=Name")
        target = target_named(name)
        if target in found:
            raise UsageError(f"--{option} {target} is given twice")
        found[target] = value.strip()
    return found


def _usual_fields(session: Session, texts: Sequence[str], request: "Request") -> dict[str, Any]:
    """Read the fields of --set as the cells of one row."""
    from tracker.exchange.cell_dates import CellDates
    from tracker.exchange.columns import Cell, Columns
    from tracker.exchange.table import RowReader

    pairs = _pairs(texts, "set")
    if not pairs:
        return {}
    if wrong := next((name for name in pairs if name in _OF_EACH), None):
        raise UsageError(f"--set {wrong}: each event has its own", f"name its column: --map {wrong}=COLUMN")
    names = ["when", "title", *pairs]
    columns = Columns({name: Cell((at,), name) for at, name in enumerate(names)}, ())
    event = RowReader(columns, CellDates(request), request).event([str(session.today), "-", *pairs.values()])
    fields = {name.partition(".")[0] for name in pairs}
    fields = {{"by": "actors", "against": "actors", "url": "sources"}.get(name, name) for name in fields}
    return {name: getattr(event, name) for name in fields}


def _filled(event: Event, usual: Mapping[str, Any]) -> Event:
    """The event with the fields that it does not have; details and dates are added one by one."""
    given: dict[str, Any] = {}
    for name, value in usual.items():
        own = getattr(event, name)
        if name in ("details", "dates"):
            given[name] = {**value, **own}
        elif not own or (name, own) in (("kind", "other"), ("status", "happened")):
            given[name] = value
    return normal(changed(event, **given))


def _write_rejects(path: str, row: "Format", refused: "Sequence[Refused]") -> None:
    from tracker.cli.input.import_file import rejects
    from tracker.cli.options.output_option import whole_file

    with whole_file(path) as write:
        for text in rejects(row, refused):
            write(text)


def _refusal(plan: "Plan", place: str) -> InvalidRecord:
    """Return the error of a file with refused events, which names the first of them."""
    if len(plan.refused) == 1 and plan.read == 1:
        return plan.refused[0].error
    shown = [f"  {item.error.sentence}" for item in plan.refused[:MOST_SHOWN]]
    if len(plan.refused) > MOST_SHOWN:
        shown.append(f"  ... and {len(plan.refused) - MOST_SHOWN:,} more")
    verb = "was" if len(plan.refused) == 1 else "were"
    head = f"{place}: {len(plan.refused):,} of {plan.read:,} events {verb} refused; nothing was recorded:"
    own = next((item.error.hint for item in plan.refused if item.error.hint), None)
    hint = "--on-error skip leaves them out, --rejects FILE keeps them"
    return InvalidRecord("\n".join([head, *shown]), f"{own}\n  {hint}" if own else hint)


def _record(store: "Store", plan: "Plan") -> list[Event]:
    """Record the new events and the changes; return the new ones."""
    if not plan.updated:
        return store.add(plan.events, skip_known=True) if plan.new else []
    before, after = zip(*plan.updated, strict=True)
    return store.record(plan.new, after, seen=before)[: len(plan.new)]


def _report(session: Session, plan: "Plan", recorded: Sequence[Event], dry_run: bool) -> None:
    """Print the numbers, and what a person should look at."""
    lists = (
        [f"refused: {item.error.sentence}" for item in plan.refused[:MOST_SHOWN]],
        [_twin(doubt) for doubt in plan.twins[:MOST_SHOWN]],
        [_update(before, after) for before, after in plan.updated[:MOST_SHOWN]],
    )
    for lines, count in zip(lists, (len(plan.refused), len(plan.twins), len(plan.updated)), strict=True):
        for line in lines:
            session.say(line)
        if count > len(lines):
            session.say(f"... and {count - len(lines):,} more")
    session.emit([", ".join(f"{name} {count:,}" for name, count in plan.figures().items())])
    if dry_run:
        session.say("a dry run: nothing was recorded")
    elif recorded:
        session.say(f"to list what was added: tracker list id:{recorded[0].id}..{recorded[-1].id}")


def _twin(doubt: "Any") -> str:
    match = doubt.match
    other = f"line {doubt.other_line}" if match.place else f"event {match.event.id}"
    return f"left out: line {doubt.line} may be {other} ({match.why})"


def _update(before: Event, after: Event) -> str:
    fields = [name for name in Event.__struct_fields__ if getattr(before, name) != getattr(after, name)]
    return f"updated: event {before.id}, {', '.join(fields)}"
