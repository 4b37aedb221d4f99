"""GDELT events, 1.0 and 2.0: rows of 57, 58 or 61 cells between tabs, under no headings."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from tracker.entry_rules import entered
from tracker.errors import InvalidRecord, TrackerError
from tracker.event import Actor, Event, Source, normal
from tracker.exchange.datasets.cameo import COUNTRIES, code_of
from tracker.exchange.foreign import Notices, address
from tracker.exchange.record import Record, Refused, Request, invalid
from tracker.exchange.tables.rows import Rows
from tracker.registry import Role
from tracker.when import When


class _Shape(NamedTuple):
    place: int  # of the full name of the place where it happened
    url: int | None


_SHAPES: Final = {57: _Shape(50, None), 58: _Shape(50, 57), 61: _Shape(52, 60)}
_ID, _DAY, _NAME_1, _COUNTRY_1, _NAME_2, _COUNTRY_2, _CODE, _QUAD, _GOLDSTEIN, _MENTIONS = (
    0, 1, 6, 7, 16, 17, 26, 29, 30, 31,
)  # fmt: skip
_CONFLICT: Final = ("3", "4")  # of the four classes: verbal and material conflict, whose second actor is the target


def read(lines: Iterable[str], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each row, titled by its code and its actors; they are coded by machine from news."""
    notices = Notices(request)
    for line, row, raw in Rows(lines, request.place, "\t", quoted=False):
        try:
            yield Record(line, _event(row, notices), raw=raw)
        except TrackerError as error:
            yield Refused(line, invalid(request.place, line, error.sentence, error.hint), raw)
    notices.tell()


def _event(row: Sequence[str], notices: Notices) -> Event:
    shape = _SHAPES.get(len(row))
    if shape is None:
        raise InvalidRecord(f"{len(row)} cells; a row of GDELT has 57, 58 or 61")
    if not re.fullmatch(r"[0-9]{1,15}", row[_ID]):
        raise InvalidRecord(f"'{row[_ID][:40]}' is not the number of an event")
    code = code_of(row[_CODE])
    if code is None:
        raise InvalidRecord(f"'{row[_CODE][:40]}' is not a CAMEO code")
    actors = tuple(_actors(row))
    place = row[shape.place].strip()
    about = ", ".join(dict.fromkeys(actor.name for actor in actors)) or place
    url = address(row[shape.url]) if shape.url is not None else ""
    if shape.url is not None and row[shape.url].strip() and not url:
        notices.add("source has no address and was left out", "sources have no address and were left out")
    event = Event(
        when=_day(row[_DAY]),
        title=f"{code.words}: {about}" if about else code.words,
        kind=code.kind,
        actors=actors,
        place=place,
        details={"cameo": row[_CODE]} | _figures(row),
        ref=f"gdelt:{row[_ID]}",
        sources=(Source(url=url),) if url else (),
    )
    return entered(normal(event))


def _day(text: str) -> When:
    if not re.fullmatch(r"[0-9]{8}", text):
        raise InvalidRecord(f"'{text[:40]}' is not a day such as 20240704")
    return When.parse(f"{text[:4]}-{text[4:6]}-{text[6:]}")


def _actors(row: Sequence[str]) -> Iterator[Actor]:
    """The actors by the names of their countries, else their own; the same one twice is one."""
    second: Role = "against" if row[_QUAD] in _CONFLICT else ""
    names = [_name(row[_COUNTRY_1], row[_NAME_1]), _name(row[_COUNTRY_2], row[_NAME_2])]
    if names[0]:
        yield Actor(names[0], "by")
    if names[1] and names[1] != names[0]:
        yield Actor(names[1], second)


def _name(country: str, name: str) -> str:
    return COUNTRIES.get(country.strip()) or name.strip().title()


def _figures(row: Sequence[str]) -> dict[str, str | int]:
    found: dict[str, str | int] = {}
    if re.fullmatch(r"-?[0-9]{1,2}(\.[0-9]+)?", row[_GOLDSTEIN]):
        found["goldstein"] = row[_GOLDSTEIN]
    if re.fullmatch(r"[0-9]{1,9}", row[_MENTIONS]):
        found["mentions"] = int(row[_MENTIONS])
    return found
