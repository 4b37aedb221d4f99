"""A VEVENT as an event."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, Final
from warnings import catch_warnings, simplefilter

from tracker.entry_rules import entered
from tracker.errors import DateError, InvalidRecord
from tracker.event import Event, normal
from tracker.event_json import event_from
from tracker.exchange.foreign import address, plain_text, topics_of
from tracker.exchange.ics.writing import OWN_UID, times
from tracker.registry import KIND_NAMES
from tracker.when import When

if TYPE_CHECKING:
    from icalendar import Component

# What the library raises for a component that it cannot read; it documents ValueError alone.
FAULTS: Final = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError)
_STATUS: Final = {"CONFIRMED": "happened", "TENTATIVE": "expected", "CANCELLED": "cancelled"}
_LABELLED: Final = re.compile(r"(Date|Status|Actors?|Ref|Source): (.*)")
_HTML: Final = re.compile(r"</(?:a|b|i|u|p|ul|ol|li|div|span|html)>|<br ?/?>", re.IGNORECASE)  # as Google writes it
_SOURCE: Final = re.compile(r"(?:(.*?) )?([A-Za-z][A-Za-z0-9+.-]*://.*)")
_RULES: Final = re.compile(r"^((?:RRULE|RDATE|EXDATE|EXRULE)[;:].*)$", re.MULTILINE | re.IGNORECASE)
_MOST_RULE: Final = 500  # characters of one in a note


@contextmanager
def quiet() -> Iterator[None]:
    """Leave out the warnings of the library, which speak to programmers."""
    with catch_warnings():
        simplefilter("ignore")
        yield


def parsed(text: str) -> "Component":
    """Return the component that a text is; raise InvalidRecord where it is none."""
    from icalendar import Component

    try:
        with quiet():
            return Component.from_ical(text)
    except FAULTS as error:
        raise InvalidRecord(f"not a component of a calendar: {_reason(error)}") from None


def read_event(component: "Component", zone: tzinfo | None, text: str) -> tuple[Event, bool]:
    """Return the event of a VEVENT and whether it states its status; raise InvalidRecord or DateError for none.

    `zone` is that of the calendar, for times in UTC; `text` is the component as written.
    """
    try:
        uid = _word(component, "UID")
        if not _word(component, "SUMMARY"):
            raise InvalidRecord("no SUMMARY")
        with quiet():
            fields = _own(component, zone) if uid.endswith(OWN_UID) else _others(component, zone, uid, text)
    except FAULTS as error:
        raise InvalidRecord(f"a property that cannot be read: {_reason(error)}") from None
    stated = fields["status"] != "happened"
    return entered(normal(event_from({name: value for name, value in fields.items() if value}))), stated


def _others(component: "Component", zone: tzinfo | None, uid: str, text: str) -> dict[str, Any]:
    when, lasting = _when(component, zone)
    words = _categories(component)
    kind = next((word.lower() for word in words if word.lower() in KIND_NAMES), "")
    url = address(_word(component, "URL"))
    repeats = [rule[:_MOST_RULE] for rule in _RULES.findall(unfolded(text))]
    described = _word(component, "DESCRIPTION")
    plain = plain_text(described) if _HTML.search(described) else described
    said = (plain, lasting, f"Repeats: {'; '.join(repeats)}" if repeats else "")
    return {
        "when": when.text,
        "title": " ".join(_word(component, "SUMMARY").split()),
        "kind": kind,
        "actors": list(_actors(component)),
        "topics": topics_of(word for word in words if word.lower() != kind),
        "status": _STATUS.get(_word(component, "STATUS").upper(), "happened"),
        "place": _word(component, "LOCATION"),
        "ref": _ref(component, uid),
        "sources": [{"url": url}] if url else [],
        "note": "\n\n".join(filter(None, said)),
    }


def _own(component: "Component", zone: tzinfo | None) -> dict[str, Any]:
    """The fields of an event that `writing` wrote, as its description tells."""
    when, _ = _when(component, zone)
    kind, *topics = _categories(component) or [""]
    head, _, note = _word(component, "DESCRIPTION").partition("\n\n")
    lines = head.split("\n")
    if not all(_LABELLED.fullmatch(line) for line in lines):
        lines, note = [], _word(component, "DESCRIPTION")
    told: dict[str, list[str]] = {}
    for line in lines:
        label, _, value = line.partition(": ")
        told.setdefault(label, []).append(value)
    names = told.get("Actor") or [name for text in told.get("Actors", ()) for name in text.split("; ")]
    state = _STATUS.get(_word(component, "STATUS").upper(), "happened")
    return {
        "when": _own_date(when, "".join(told.get("Date", ()))),
        "title": _word(component, "SUMMARY"),
        "kind": kind,
        "actors": [{"name": name} for name in names],
        "topics": topics,
        "status": "".join(told.get("Status", ())) or state if state == "expected" else state,
        "place": _word(component, "LOCATION"),
        "ref": "".join(told.get("Ref", ())),
        "sources": [_source(text) for text in told.get("Source", ())],
        "note": note,
    }


def _own_date(shown: When, text: str) -> str:
    """The date that is described, unless the calendar has moved the event since."""
    try:
        written = When.parse(text) if text else shown
    except DateError:
        return shown.text
    return written.text if list(times(written)) == list(times(shown)) else shown.text


def _source(text: str) -> dict[str, str]:
    if text.startswith("“") and text.endswith("”"):
        return {"quote": text[1:-1]}
    match = _SOURCE.fullmatch(text)
    return {"name": match[1] or "", "url": match[2]} if match else {"name": text}


def _ref(component: "Component", uid: str) -> str:
    """The UID, with the date that it replaces where it is one of a series."""
    if not uid:
        return ""
    ref = f"uid:{uid}" if uid.isdecimal() else uid
    moment = _moment(component, "RECURRENCE-ID")
    return f"{ref}/{moment.strftime('%Y%m%dT%H%M' if isinstance(moment, datetime) else '%Y%m%d')}" if moment else ref


def _word(component: "Component", name: str) -> str:
    value = component.get(name, "")
    return str(value[0] if isinstance(value, list) and value else value).strip()


def _categories(component: "Component") -> list[str]:
    value = component.get("CATEGORIES", [])
    groups = value if isinstance(value, list) else [value]
    words = [str(word) for group in groups for word in getattr(group, "cats", [group])]
    return [re.sub(r"\\([,;])", r"\1", word).strip() for word in words if str(word).strip()]


def _actors(component: "Component") -> Iterator[dict[str, str]]:
    """The organizer and those invited, where they have names; addresses of people are not kept."""
    for prop, role in (("ORGANIZER", "by"), ("ATTENDEE", "")):
        value = component.get(prop, [])
        for person in value if isinstance(value, list) else [value]:
            name = str(getattr(person, "params", {}).get("CN", "")).strip()
            if name and "@" not in name:
                yield {"name": name, "role": role}


def _moment(component: "Component", name: str) -> date | datetime | None:
    """A date or time; InvalidRecord for anything else."""
    value = component.get(name)
    if value is None:
        return None
    if isinstance(value, list):
        raise InvalidRecord(f"{name} is given twice")
    try:
        moment = value.dt
    except FAULTS:
        raise InvalidRecord(f"{name} is no date") from None
    if not isinstance(moment, date):
        raise InvalidRecord(f"{name} is no date")
    return moment


def _when(component: "Component", zone: tzinfo | None) -> tuple[When, str]:
    """The date of a VEVENT, and the sentence on its times that a date does not hold."""
    start = _moment(component, "DTSTART")
    if start is None:
        raise InvalidRecord("no DTSTART")
    end = _end(component, start)
    if not isinstance(start, datetime):
        last = end.date() if isinstance(end, datetime) else end
        if last is not None and last < start:
            raise InvalidRecord("it ends before it starts")
        return (When.span(start, last - timedelta(days=1)) if last and last > start else When.day(start)), ""
    first = _local(start, zone)
    if end is None or (isinstance(end, datetime) and end == start):
        return When.parse(_written(first)), ""
    final = _local(end, zone) if isinstance(end, datetime) else datetime.combine(end, time(), tzinfo=first.tzinfo)
    if final.replace(tzinfo=None) < first.replace(tzinfo=None) and not _later(first, final):
        raise InvalidRecord("it ends before it starts")
    lasting = f"Time: {_written(first)} to {_written(final)}"
    last = (final - timedelta(seconds=1)).date()
    if last <= first.date():
        return When.parse(_written(first)), lasting
    return When.span(first.date(), last), lasting


def _later(first: datetime, final: datetime) -> bool:
    """Whether a time is later than another in a different zone."""
    return first.tzinfo is not None and final.tzinfo is not None and final >= first


def _end(component: "Component", start: date | datetime) -> date | datetime | None:
    end = _moment(component, "DTEND")
    lasts = component.get("DURATION")
    if end is not None or lasts is None or isinstance(lasts, list):
        return end
    length = lasts.dt
    if not isinstance(length, timedelta):
        raise InvalidRecord("DURATION is no length of time")
    return start + length


def _local(moment: datetime, zone: tzinfo | None) -> datetime:
    """The time where the event is: in the zone it names, else, of one in UTC, in that of the calendar."""
    is_utc = moment.tzinfo is not None and (moment.tzinfo is UTC or str(moment.tzinfo) == "UTC")
    return moment.astimezone(zone) if is_utc and zone is not None else moment


def _written(moment: datetime) -> str:
    """The time in EDTF, without a zone whose offset EDTF does not write."""
    text = f"{moment.year:04}-{moment:%m-%dT%H:%M}" + (f":{moment:%S}" if moment.second else "")
    offset = moment.utcoffset()
    if offset is None or offset % timedelta(minutes=1):
        return text
    if str(moment.tzinfo) == "UTC":
        return f"{text}Z"
    sign = "-" if offset < timedelta() else "+"
    hours, minutes = divmod(abs(offset) // timedelta(minutes=1), 60)
    return f"{text}{sign}{hours:02}:{minutes:02}"


def unfolded(text: str) -> str:
    """Return a component with each property on one line."""
    return re.sub(r"\r?\n[ \t]", "", text).replace("\r\n", "\n")


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
