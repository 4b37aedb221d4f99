"""Labels for parts of an event: short dates, weekdays, actors with roles, marks of status."""

import re
from collections.abc import Iterable
from typing import Final

from tracker.event import Actor, Event
from tracker.registry import Status
from tracker.when import When
from tracker.when.words import ALWAYS, century, season, sides

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MARKS: Final[dict[Status, str]] = {
    "happened": "●",
    "expected": "○",
    "postponed": "◌",
    "cancelled": "✕",
    "threatened": "!",
}


def short_date(when: When) -> str:
    """Return a date in short, readable form."""
    if when.precision == "day" and not when.doubt:
        return when.text
    if when.precision != "range":
        return doubted(_plain(when), when)
    start, end = sides(when)
    if start is None or end is None:
        return f"until {short_date(end)}" if end else f"from {short_date(start)}" if start else ALWAYS
    if start.doubt == end.doubt:
        return doubted(_joined(start, end), start)
    return f"{short_date(start)}/{short_date(end)}"


def cell_date(when: When | None, *, exact: bool) -> str:
    """Return a date as a cell of a table: in short for people, in EDTF for programs; nothing where there is none."""
    if when is None:
        return ""
    return when.text if exact else short_date(when)


def weekdays(when: When) -> str:
    """Return the weekday of a day, or those of the two ends of a range of days; empty for coarser dates."""
    if when.precision in ("day", "minute"):
        return WEEKDAYS[when.first.weekday()]
    start, end = sides(when)
    if start is None or end is None or not start.precision == end.precision == "day":
        return ""
    return f"{weekdays(start)}-{weekdays(end)}"


def doubted(text: str, when: When) -> str:
    """Return the text of a date with its marks of doubt: `c. 1962`, `2019?`."""
    return f"{'c. ' if when.approximate else ''}{text}{'?' if when.uncertain else ''}"


def marked_title(event: Event) -> str:
    """Return the title, after the mark of any status but `happened`."""
    return event.title if event.status == "happened" else f"{MARKS[event.status]} {event.title}"


def signs_of(events: Iterable[Event]) -> list[str]:
    """Return a legend: each mark that these events have, with its status; empty if all happened."""
    used = {event.status for event in events} - {"happened"}
    return [f"{sign} {status}" for status, sign in MARKS.items() if status in used]


def actors_text(actors: Iterable[Actor]) -> str:
    """Return the actors: those by and those with, then the targets after an arrow."""
    names: dict[str, list[str]] = {"by": [], "": [], "against": []}
    for actor in actors:
        names[actor.role].append(actor.name)
    aimed = f"→ {', '.join(names['against'])}" if names["against"] else ""
    return " ".join(part for part in (", ".join(names["by"] + names[""]), aimed) if part)


def host(url: str) -> str:
    """Return the host of a URL without `www.`: `un.org` for `https://www.un.org/en/`."""
    return re.sub(r"^\w+://(www\.)?|[/?#].*$", "", url)


def _plain(when: When) -> str:
    """The date without its doubt."""
    year, first = when.text[:4], when.first
    match when.precision:
        case "minute":
            return when.text.replace("T", " ")
        case "quarter":
            return f"{year}-Q{first.month // 3 + 1}"
        case "half":
            return f"{year}-H{first.month // 6 + 1}"
        case "season":
            return season(when)
        case "decade":
            return f"{first.year // 10 * 10}s" if first.year // 10 % 10 else when.text[:4]  # 1800s would be a century
        case "century":
            return f"{century(first.year // 100 + 1)} c."
    return re.sub(r"(-XX)+|[?~%]", "", when.text)


def _joined(start: When, end: When) -> str:
    """Two plain dates with a slash, the second without the part it shares with the first."""
    first, second = _plain(start), _plain(end)
    if first == second:
        return first
    if start.precision != end.precision or start.precision not in ("day", "month", "quarter", "half"):
        return f"{first}/{second}"
    for length in (8, 5):  # the same month, the same year
        if len(first) > length and first[:length] == second[:length]:
            return f"{first}/{second[length:]}"
    return f"{first}/{second}"
