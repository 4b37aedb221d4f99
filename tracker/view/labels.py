"""Labels for parts of an event: short dates, weekdays, actors with roles, marks of status."""

import re
from collections.abc import Iterable
from typing import Final

from tracker.event import Actor, Event
from tracker.registry import Status
from tracker.when import When

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH_NAMES: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
SEASONS: Final = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
MARKS: Final[dict[Status, str]] = {
    "happened": "●",
    "expected": "○",
    "postponed": "◌",
    "cancelled": "✕",
    "threatened": "!",
}
ALWAYS: Final = "any time"  # an interval open on both sides


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


def long_date(when: When) -> str:
    """Return a date in words: `4–7 July 2024`, `third quarter of 2024`, `c. October 1962`."""
    if when.precision != "range":
        return doubted(_in_words(when), when)
    start, end = sides(when)
    if start is None or end is None:
        known = f"until {long_date(end)}" if end else f"from {long_date(start)}" if start else ALWAYS
        return known if when.text.startswith("..") or when.text.endswith("..") else f"{known}, {_lost(when)} unknown"
    first, second = long_date(start), long_date(end)
    if start.precision == end.precision and start.precision in ("day", "month") and not (start.doubt or end.doubt):
        for part in (f" {MONTH_NAMES[end.first.month - 1]} {end.first.year}", f" {end.first.year}"):
            if first.endswith(part) and second.endswith(part):
                return f"{first.removesuffix(part)}–{second}"
    return f"{first}–{second}"


def _lost(when: When) -> str:
    return "start" if when.text.startswith("/") else "end"


def _in_words(when: When) -> str:
    """A date of one piece, without its doubt."""
    day = when.first
    match when.precision:
        case "day" | "minute":
            return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}{when.text[10:].replace('T', ' ')}".rstrip("?~%")
        case "month":
            return f"{MONTH_NAMES[day.month - 1]} {day.year}"
        case "quarter":
            return f"{('first', 'second', 'third', 'fourth')[day.month // 3]} quarter of {day.year}"
        case "half":
            return f"{('first', 'second')[day.month // 6]} half of {day.year}"
        case "century":
            return f"{_plain(when).removesuffix(' c.')} century"
    return _plain(when)


def weekdays(when: When) -> str:
    """Return the weekday of a day, or those of the two ends of a range of days; empty for coarser dates."""
    if when.precision in ("day", "minute"):
        return WEEKDAYS[when.first.weekday()]
    start, end = sides(when)
    if start is None or end is None or not start.precision == end.precision == "day":
        return ""
    return f"{weekdays(start)}-{weekdays(end)}"


def sides(when: When) -> tuple[When | None, When | None]:
    """Return start and end of a range, None where open or unknown; for any other date, the date twice."""
    if when.precision != "range":
        return when, when
    start, end = when.text.split("/")
    return _side(start), _side(end)


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


def _side(text: str) -> When | None:
    return When.parse(text) if text not in ("", "..") else None


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
            next_year = f"/{(first.year + 1) % 100:02}" if first.month == 12 else ""
            return f"{SEASONS[first.month]} {year}{next_year}"
        case "decade":
            return f"{first.year // 10 * 10}s" if first.year // 10 % 10 else when.text[:4]  # 1800s would be a century
        case "century":
            return _century(first.year // 100 + 1)
    return re.sub(r"(-XX)+|[?~%]", "", when.text)


def _century(number: int) -> str:
    ending = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} c."


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
