"""Roll calls of the UN General Assembly, as the table of the package unvotes has them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from tracker.errors import InvalidRecord, TrackerError
from tracker.event import Actor, Event, normal
from tracker.exchange.foreign import Notices
from tracker.exchange.record import Record, Refused, Request, invalid
from tracker.exchange.tables.rows import Rows
from tracker.when import When

BODY: Final = "UN General Assembly"
_NEEDED: Final = frozenset({"rcid", "date", "unres", "descr"})
_SATURDAY: Final = 5
_LONGEST_TITLE: Final = 300  # characters
_LAST_ROMAN: Final = 30  # sessions up to this one have symbols such as A/RES/1514(XV)
_LAST_ROMAN_SPECIAL: Final = 5
_OLD: Final = re.compile(r"(R|SS|ESS)/([0-9]{1,2})/([0-9]{1,4})([A-Z]{0,2})(?:/([A-Z]|[IVXL]+))?")
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def read(lines: Iterable[str], request: Request) -> Iterator[Record | Refused]:
    """Yield the vote of each row; dates on a weekend, when the Assembly seldom votes, are counted."""
    rows = Rows(lines, request.place, ",")
    _, heads, head = next(rows, (0, [], ""))
    names = [name.strip().lower() for name in heads]
    if not set(names) >= _NEEDED:
        raise invalid(request.place, 1, f"not a table of roll calls: it needs the columns {', '.join(sorted(_NEEDED))}")
    notices = Notices(request)
    for line, row, raw in rows:
        try:
            if len(row) != len(heads):
                raise InvalidRecord(f"{len(row)} cells under {len(heads)} headings")
            event = _event(dict(zip(names, map(str.strip, row), strict=True)), notices)
            yield Record(line, event, stated=True, raw=raw, head=head)
        except TrackerError as error:
            yield Refused(line, invalid(request.place, line, error.sentence, error.hint), raw, head)
    notices.tell()


def _event(cells: Mapping[str, str], notices: Notices) -> Event:
    if not re.fullmatch(r"[0-9]{1,9}", cells["rcid"]):
        raise InvalidRecord(f"'{cells['rcid'][:40]}' is not the number of a roll call")
    when = When.parse(cells["date"])
    title = cells.get("short") or cells["descr"]
    title = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip()}…"
    written = cells["unres"]
    symbol = symbol_of(written)
    if written and not symbol:
        notices.add("symbol has a form that is not known and is kept as it is",
                    "symbols have forms that are not known and are kept as they are")  # fmt: skip
    if when.precision == "day" and when.first.weekday() >= _SATURDAY:
        notices.add("date is on a weekend; it may be wrong", "dates are on a weekend; they may be wrong")
    details: dict[str, str | int] = {"symbol": symbol or written, "body": BODY, "rollcall": int(cells["rcid"])}
    if session := re.fullmatch(r"([0-9]{1,3})(\.0)?", cells.get("session", "")):
        details["session"] = int(session[1])
    for name, key in (("amend", "amendment"), ("para", "paragraph")):
        if re.fullmatch(r"1(\.0)?", cells.get(name, "")):
            details["vote-on"] = key
    event = Event(
        when=when,
        title=title,
        kind="resolution",
        actors=(Actor(BODY, "by"),),
        details={key: value for key, value in details.items() if value != ""},
        ref=f"unvotes:{cells['rcid']}",
        note=cells["descr"] if cells["descr"] != title else "",
    )
    return normal(event)


def symbol_of(text: str) -> str:
    """Return the symbol of a resolution as the UN writes it, empty for a form that is not known.

    `R/34/100` is A/RES/34/100, `R/15/1514` is A/RES/1514(XV); `SS` and `ESS` are special and emergency sessions.
    """
    if re.fullmatch(r"A/RES/\S+", text):
        return text
    match = _OLD.fullmatch(text)
    if match is None:
        return ""
    sort, session, number, letters, part = match.groups()
    special = {"R": "", "SS": "S-", "ESS": "ES-"}[sort]
    last = _LAST_ROMAN_SPECIAL if special else _LAST_ROMAN
    tail = f"/{part}" if part and letters else part or ""
    tail = f"/{tail}" if len(tail) > 1 and not tail.startswith("/") else tail
    if int(session) <= last:
        return f"A/RES/{number}({special}{_roman(int(session))}){letters}{tail}"
    return f"A/RES/{special}{session}/{number}{letters}{tail}"


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        text += sign * count
    return text
