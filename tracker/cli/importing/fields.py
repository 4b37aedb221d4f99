"""What an import is told about a file: where the fields are, what the file leaves out; and that under a name."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from tracker.errors import UsageError, meant
from tracker.event import Event, changed, normal
from tracker.exchange.record import Record, Refused, Request
from tracker.registry import DEFAULT_KIND, kind_names

if TYPE_CHECKING:
    from tracker.cli.session import Session
    from tracker.store import Store

PROFILES: Final = "profiles"  # the table of them in a timeline
_OF_EACH: Final = (  # which --set cannot give to all
    "when", "title", "end", "quote", "published", "grade", "said", "id", "created", "updated",
)  # fmt: skip
_ONE: Final = ("fmt", "encoding", "day_first", "day_numbers", "expand")  # options of a profile that have one value


def with_profile(store: "Store", name: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options with those of a profile of the timeline where they are not given."""
    known = store.records(PROFILES)
    if name not in known:
        hint = f"the profiles are {', '.join(sorted(known))}" if known else "--save-profile NAME keeps one"
        raise UsageError(f"no profile '{name}'{meant(name, list(known))}", hint)
    profile = known[name]
    options = {key: given[key] if given[key] is not None else profile.get(key) for key in _ONE}
    for key, option in (("maps", "map"), ("sets", "set")):
        pairs_given = pairs(given[key], option)
        kept = profile.get(key)
        kept = kept if isinstance(kept, Mapping) else {}
        options[key] = [f"{field}={value}" for field, value in (dict(kept) | pairs_given).items()]
    return {**given, **options}


def save_profile(store: "Store", name: str, given: Mapping[str, Any]) -> bool:
    """Keep the options under a name in the timeline; return whether that changed anything."""
    from tracker.store import RecordEdit

    if not name.strip() or len(name) > 100:
        raise UsageError(f"'{name[:40]}' cannot name a profile", "write a short name")
    profile: dict[str, Any] = {key: given[key] for key in _ONE if given[key]}
    for key, option in (("maps", "map"), ("sets", "set")):
        if found := pairs(given[key], option):
            profile[key] = found
    before = store.records(PROFILES).get(name)
    if before == profile:
        return False
    store.record((), (), named=[RecordEdit(PROFILES, name, before, profile)])
    return True


def pairs(texts: Sequence[str], option: str) -> dict[str, str]:
    """Return the fields of --map or --set with their values; raise UsageError for what is none."""
    from tracker.exchange.tables.columns import target_named

    found: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not value.strip():
            shape, example = ("FIELD=COLUMN", "title=Name") if option == "map" else ("FIELD=VALUE", "kind=launch")
            raise UsageError(f"--{option} '{text}' is not {shape}", f"for example --{option} {example}")
        target = target_named(name)
        if target in found:
            raise UsageError(f"--{option} {target} is given twice")
        found[target] = value.strip()
    return found


def filled(
    items: Iterator[Record | Refused], session: "Session", store: "Store", texts: Sequence[str], request: Request
) -> Iterator[Record | Refused]:
    """Yield the items; their events get the fields of --set that they leave empty."""
    usual = _usual_fields(session, texts, request)
    if (kind := usual.get("kind", DEFAULT_KIND)) not in (known := kind_names(store.kinds())):
        from tracker.exchange.importing.intake import kind_hint

        raise UsageError(f"--set: unknown kind '{kind}'{meant(kind, known)}", kind_hint(kind))
    if not usual:
        return items
    states = "status" in usual
    return (
        item._replace(event=_filled(item.event, usual), stated=item.stated or states)
        if isinstance(item, Record)
        else item
        for item in items
    )


def _usual_fields(session: "Session", texts: Sequence[str], request: Request) -> dict[str, Any]:
    """Read the fields of --set as the cells of one row."""
    from tracker.exchange.tables.cell_dates import CellDates
    from tracker.exchange.tables.columns import Cell, Columns
    from tracker.exchange.tables.table import RowReader

    found = pairs(texts, "set")
    if not found:
        return {}
    if wrong := next((name for name in found if name in _OF_EACH), None):
        raise UsageError(f"--set {wrong}: each event has its own", f"name its column: --map {wrong}=COLUMN")
    names = ["when", "title", *found]
    columns = Columns({name: Cell((at,), name) for at, name in enumerate(names)}, ())
    event = RowReader(columns, CellDates(request), request).event([str(session.today), "-", *found.values()])
    fields = {name.partition(".")[0] for name in found}
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
