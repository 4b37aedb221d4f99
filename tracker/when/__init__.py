"""Dates: an interval of whole days with a precision and marks of doubt.

The text form is EDTF (ISO 8601-2:2019) levels 0 and 1, plus the quarters (33-36) and halves
(40-41) of level 2, for the years 1 to 9999.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Final, Literal, NamedTuple, NoReturn

from tracker.errors import DateError, shortened

Precision = Literal["minute", "day", "month", "quarter", "season", "half", "year", "decade", "century", "range"]
Doubt = Literal["", "?", "~", "%"]

DATE_HINT: Final = "write 2024-07-04, 2024-07, 2024, 2024-07-04/2024-07-06, 2019? or 1962-10~"

_DATE: Final = r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([?~%]?)"
_TIME: Final = r"(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::\d\d)?)?"
_UNITS: Final[dict[int, tuple[Precision, int, int]]] = {  # code: name, first month, months
    21: ("season", 3, 3), 22: ("season", 6, 3), 23: ("season", 9, 3), 24: ("season", 12, 3),
    33: ("quarter", 1, 3), 34: ("quarter", 4, 3), 35: ("quarter", 7, 3), 36: ("quarter", 10, 3),
    40: ("half", 1, 6), 41: ("half", 7, 6),
}  # fmt: skip
_BEYOND: Final[tuple[tuple[str, str], ...]] = (  # EDTF that is not supported, with its name for the error
    (r"[\[{].*[\]}]", "sets of dates (EDTF level 2)"),
    (r"-?\d.*S\d+", "significant digits (EDTF level 2)"),
    (r"Y-?\d+(E\d+)?(S\d+)?", "years beyond 9999"),
    (r"-\d.*", "years before 1"),
    (r"\d{4}-(2[5-9]|3[0-2]|3[7-9])[?~%]?", "hemisphere seasons and four-month periods (EDTF level 2)"),
    (r"(?=.*[?~%].)[?~%X\d]+(-[?~%X\d]+)*", "a doubt on a part of a date (EDTF level 2)"),
    (r"(?=.*X)[X\d]{4}(-[X\d]{2}){0,2}[?~%]?", "unspecified digits there (EDTF level 2)"),
)


class When:
    """An immutable interval of days, `first` to `last` inclusive, with precision and doubt.

    `str(when)` is its EDTF text and identifies it: equal texts are equal dates. There is no `<`,
    since intervals have no natural order; sort by `(when.first, when.last)`.
    An open (`..`) or unknown end stretches to the first or last day of the calendar.
    """

    __slots__ = ("approximate", "first", "last", "precision", "text", "uncertain")

    text: str
    first: date
    last: date
    precision: Precision
    approximate: bool
    uncertain: bool

    def __init__(self, text: str, first: date, last: date, precision: Precision, doubt: str = "") -> None:
        keep = object.__setattr__
        keep(self, "text", text)
        keep(self, "first", first)
        keep(self, "last", last)
        keep(self, "precision", precision)
        keep(self, "approximate", "~" in doubt or "%" in doubt)
        keep(self, "uncertain", "?" in doubt or "%" in doubt)

    @staticmethod
    def parse(text: str) -> "When":
        """Read strict EDTF; raise DateError, naming the fault, for anything else."""
        return _parse(text)

    @staticmethod
    def day(day: date) -> "When":
        """One day."""
        return When(day.isoformat(), day, day, "day")

    @staticmethod
    def month(year: int, month: int) -> "When":
        """One calendar month."""
        return _parse(f"{year:04}-{month:02}")

    @staticmethod
    def season(year: int, season: int) -> "When":
        """Spring 1, summer 2, autumn 3 or winter 4; the winter of a year ends in February of the next."""
        return _parse(f"{year:04}-{20 + season}")

    @staticmethod
    def quarter(year: int, quarter: int) -> "When":
        """Quarter 1 to 4 of a calendar year."""
        return _parse(f"{year:04}-{32 + quarter}")

    @staticmethod
    def half(year: int, half: int) -> "When":
        """Half 1 or 2 of a calendar year."""
        return _parse(f"{year:04}-{39 + half}")

    @staticmethod
    def year(year: int) -> "When":
        """One calendar year."""
        return _parse(f"{year:04}")

    @staticmethod
    def decade(year: int) -> "When":
        """The ten years that share the first three digits of `year`."""
        return _parse(f"{year // 10:03}X")

    @staticmethod
    def century(year: int) -> "When":
        """The hundred years that share the first two digits of `year`."""
        return _parse(f"{year // 100:02}XX")

    @staticmethod
    def span(start: "When | date | None", end: "When | date | None") -> "When":
        """From `start` to `end`, both inclusive; None leaves that side open."""
        if isinstance(start, date) and start == end:
            return When.day(start)
        return _parse("/".join(".." if side is None else str(side) for side in (start, end)))

    def with_doubt(self, doubt: Doubt) -> "When":
        """Return the same dates with this mark: uncertain `?`, approximate `~`, both `%`, or none."""
        sides = (side.rstrip("?~%") for side in self.text.split("/"))
        return _parse("/".join(side + doubt if side not in ("", "..") else side for side in sides))

    @property
    def doubt(self) -> Doubt:
        """The EDTF mark of its doubt."""
        if self.approximate:
            return "%" if self.uncertain else "~"
        return "?" if self.uncertain else ""

    @property
    def open_start(self) -> bool:
        """Whether it has no known first day."""
        return self.text.startswith(("../", "/"))

    @property
    def open_end(self) -> bool:
        """Whether it has no known last day."""
        return self.text.endswith(("/..", "/"))

    @property
    def instant(self) -> int:
        """The seconds from midnight UTC of its day to its time, -86400 without one; a time without a zone is UTC."""
        match = re.fullmatch(_TIME, self.text.partition("T")[2]) if self.precision == "minute" else None
        if match is None:
            return -86400  # before any time of the day in any zone
        hour, minute, second, zone = match.groups()
        offset = 0 if zone in (None, "Z") else int(zone[1:3]) * 60 + int(zone[4:] or 0)
        west = 1 if (zone or "").startswith("-") else -1
        return (int(hour) * 60 + int(minute) + west * offset) * 60 + int(second or 0)

    @property
    def days(self) -> int:
        """How many days it covers."""
        return (self.last - self.first).days + 1

    def overlaps(self, period: "When") -> bool:
        """Whether it may overlap `period`."""
        return self.first <= period.last and period.first <= self.last

    def agrees(self, other: "When") -> bool:
        """Whether both dates may be right: they overlap, and are not ranges of days that begin or end apart."""
        exact = all(re.fullmatch(r"[\d-]{10}/[\d-]{10}", when.text) for when in (self, other))
        return self.overlaps(other) and (self == other or not exact)

    def within(self, period: "When") -> bool:
        """Whether it is certainly within `period`; never true for a doubtful date."""
        certain = not (self.approximate or self.uncertain)
        return certain and period.first <= self.first and self.last <= period.last

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"When({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __reduce__(self) -> "tuple[Callable[[str], When], tuple[str]]":
        return _parse, (self.text,)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a When cannot be changed: {name}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a When cannot be changed: {name}")


class _Span(NamedTuple):
    first: date
    last: date
    precision: Precision
    doubt: str


@lru_cache(maxsize=16384)
def _parse(text: str) -> When:
    if len(text) == 10 and text[4] == text[7] == "-" and (text[:4] + text[5:7] + text[8:]).isdecimal():
        text = text if text.isascii() else _refuse(text)
        first = _day(text, int(text[:4]), int(text[5:7]), int(text[8:]))
        return When(text, first, first, "day")
    if not text.isascii():
        _refuse(text)
    if "/" in text:
        return When(text, *_interval(text))
    if "T" in text:
        return When(text, *_minute(text))
    return When(text, *_date(text))


def _date(text: str) -> _Span:
    match = re.fullmatch(_DATE, text)
    if match is None:
        _refuse(text)
    year, month, day, doubt = match.groups()
    if "X" in year:
        if month:
            _refuse(text)
        size = 10 ** year.count("X")
        start = int(year.replace("X", "0"))
        part: Precision = "decade" if size == 10 else "century"
        return _Span(date(max(start, 1), 1, 1), date(start + size - 1, 12, 31), part, doubt)
    number = _year(text, int(year))
    if month is None or month == "XX":
        if day not in (None, "XX"):
            _refuse(text)
        return _Span(date(number, 1, 1), date(number, 12, 31), "year", doubt)
    if int(month) > 20:
        if day is not None or int(month) not in _UNITS:
            _refuse(text)
        unit, start, length = _UNITS[int(month)]
        return _Span(date(number, start, 1), _end(number, start, length), unit, doubt)
    if day is None or day == "XX":
        first = _day(text, number, int(month), 1)
        return _Span(first, _end(number, first.month, 1), "month", doubt)
    first = _day(text, number, int(month), int(day))
    return _Span(first, first, "day", doubt)


def _interval(text: str) -> _Span:
    sides = text.split("/")
    if len(sides) != 2 or text == "/":
        _refuse(text)
    start, end = (None if side in ("", "..") else _date(side) for side in sides)
    first = start.first if start else date.min
    last = end.last if end else date.max
    if end and first > end.first:
        raise DateError(f"'{text}' ends before it starts", "write the earlier date first")
    return _Span(first, last, "range", (start.doubt if start else "") + (end.doubt if end else ""))


def _minute(text: str) -> _Span:
    day, _, clock = text.partition("T")
    span = _date(day)
    match = re.fullmatch(_TIME, clock)
    if match is None or span.precision != "day" or span.doubt:
        _refuse(text)
    hour, minute, second, zone = match.groups()
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        raise DateError(f"'{text}' is not a time of day", "times run from 00:00:00 to 23:59:59")
    if zone and zone != "Z":
        offset = int(zone[1:3]) * 60 + int(zone[4:] or 0)
        if zone[:3] == "-00" or int(zone[4:] or 0) > 59 or offset > (14 if zone[0] == "+" else 12) * 60:
            raise DateError(f"'{text}' has no valid time zone", "offsets run from -12:00 to +14:00, or Z")
    return _Span(span.first, span.last, "minute", "")


def _end(year: int, month: int, months: int) -> date:
    """The last day of a period of months that starts in `month`, at most the last day of the calendar."""
    years, months_on = divmod(month - 1 + months, 12)
    if year + years > date.max.year:
        return date.max
    return date.fromordinal(date(year + years, months_on + 1, 1).toordinal() - 1)


def _year(text: str, year: int) -> int:
    if year == 0:
        raise DateError(f"'{text}' is outside the years 1 to 9999")
    return year


def _day(text: str, year: int, month: int, day: int) -> date:
    _year(text, year)
    if not 1 <= month <= 12:
        raise DateError(f"'{text}' is not a date: months run from 1 to 12", DATE_HINT)
    try:
        return date(year, month, day)
    except ValueError:
        end = _end(year, month, 1)
        raise DateError(f"'{text}' does not exist: {end:%B %Y} has {end.day} days", DATE_HINT) from None


def _refuse(text: str) -> NoReturn:
    shown = shortened(text)
    for pattern, name in _BEYOND:
        if any(re.fullmatch(pattern, side) for side in (text, *text.split("/"))):
            raise DateError(f"'{shown}' uses {name}, which the ledger does not keep", DATE_HINT)
    raise DateError(f"'{shown}' is not an EDTF date", DATE_HINT)
