"""The SDN list of OFAC: rows of twelve cells under no headings, `-0-` for nothing; each is a listing.

The list has no dates: that a name is on it says that it was listed on or before the day the list was had.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tracker.errors import InvalidRecord, TrackerError, UsageError
from tracker.event import Actor, Event, Source, normal
from tracker.exchange.record import Record, Refused, Request, invalid
from tracker.exchange.tables.rows import Rows
from tracker.when import When

_CELLS: Final = 12
_NULL: Final = re.compile(r"\s*-0-\s*")
_NUMBER, _NAME, _SORT, _PROGRAMMES, _TITLE, _REMARKS = 0, 1, 2, 3, 4, 11
_VESSEL: Final = ((5, "Call sign"), (6, "Vessel type"), (7, "Tonnage"), (8, "Gross registered tonnage"),
                  (9, "Flag"), (10, "Owner"))  # fmt: skip
ISSUER: Final = "US Office of Foreign Assets Control"


def read(lines: Iterable[str], request: Request) -> Iterator[Record | Refused]:
    """Yield the listing of each row, dated on or before today."""
    if request.today is None:
        raise UsageError("the SDN list has no dates, and today's is not known")
    when = When.span(None, When.day(request.today))
    count = 0
    for line, row, raw in Rows(lines, request.place, ","):
        try:
            yield Record(line, _event(row, when), stated=True, raw=raw)
            count += 1
        except TrackerError as error:
            yield Refused(line, invalid(request.place, line, error.sentence, error.hint), raw)
    if count:
        request.say(f"{request.place}: the list has no dates; {count:,} listings are dated {when}, on or before today")


def _event(row: Sequence[str], when: When) -> Event:
    if len(row) != _CELLS:
        raise InvalidRecord(f"{len(row)} cells; a row of the SDN list has {_CELLS}")
    cells = ["" if _NULL.fullmatch(cell) else " ".join(cell.split()) for cell in row]
    if not re.fullmatch(r"[0-9]{1,9}", cells[_NUMBER]):
        raise InvalidRecord(f"'{cells[_NUMBER][:40]}' is not the number of an entry")
    if not cells[_NAME]:
        raise InvalidRecord("it has no name")
    programmes = "; ".join(part for part in re.split(r"\]\s*\[|[\[\]]", cells[_PROGRAMMES]) if part.strip())
    vessel = [f"{label}: {cells[at]}" for at, label in _VESSEL if cells[at]]
    position = [f"Title: {cells[_TITLE]}"] if cells[_TITLE] else []
    details = {"programme": programmes, "measure": "SDN listing", "target-type": cells[_SORT] or "entity"}
    return normal(
        Event(
            when=when,
            title=f"OFAC lists {cells[_NAME]}",
            kind="sanction",
            actors=(Actor(ISSUER, "by"), Actor(cells[_NAME], "against")),
            details={key: value for key, value in details.items() if value},
            ref=f"ofac:{cells[_NUMBER]}",
            sources=(Source(name="OFAC SDN List"),),
            note="\n".join((*position, *vessel, *filter(None, [cells[_REMARKS]]))),
        )
    )
