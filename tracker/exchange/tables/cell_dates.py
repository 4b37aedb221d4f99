"""Dates in the cells of a table, each text read once, and what is to be said about them."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from tracker.errors import DateError
from tracker.exchange.record import Request
from tracker.when import When

_NUMERIC: Final = re.compile(r"\s*([0-9]{1,2})[./-]([0-9]{1,2})[./-][0-9]{2,4}\b")
_SECONDS: Final = re.compile(r"\s*([0-9]{10})([0-9]{3}|\.[0-9]{1,9})?\s*")
_DAY_NUMBER: Final = re.compile(r"[1-9][0-9]{4}(\.[0-9]{1,15})?")  # from 1927 to 2173
DAY_ZERO: Final = date(1899, 12, 30)  # of spreadsheets, but for some of old Macs
_FIRST_OF_LAST: Final = 12  # no month has a higher number
_MOST_KEPT: Final = 100_000


class CellDates:
    """Reads the dates of one file as dates are read everywhere, and counts those that can be read in two ways."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._known: dict[str, When] = {}
        self._one_way: Counter[str] = Counter()  # dates that can only be day first, or month first
        self._two_ways: Counter[str] = Counter()  # dates that can be both, by how they were read
        self._examples: dict[str, str] = {}  # of these
        self._numbers: dict[str, When] = {}  # of days in a spreadsheet
        self.counted = False  # whether a date was a number of seconds

    def read(self, text: str) -> When:
        """Return the date of a cell; raise DateError for what is none."""
        found = self._known.get(text)
        if found is None:
            found = self._read(text)
            if len(self._known) < _MOST_KEPT:
                self._known[text] = found
        self._count(text, found)
        return found

    def _count(self, text: str, found: When) -> None:
        order = _order(text)
        if order == "both":
            order = "month" if int(re.split(r"[./-]", text)[0]) == found.first.month else "day"
            self._two_ways[order] += 1
            self._examples.setdefault(order, text.split()[0])
        elif order:
            self._one_way[order] += 1

    def _read(self, text: str) -> When:
        try:
            return When.parse(text)
        except DateError:
            from tracker.dates import read_when

            request = self._request
            try:
                return read_when(text, request.today, day_first=request.day_first, languages=request.languages).when
            except DateError:
                if (found := _since_1970(text)) is not None:
                    self.counted = True
                    return found
                if _DAY_NUMBER.fullmatch(text):
                    return self._numbered(text)
                raise

    def _numbered(self, text: str) -> When:
        """The day with a number in a spreadsheet; raise DateError, with that day, where such numbers are no dates."""
        day = _of_number(text, self._request.day_zero or DAY_ZERO)
        if self._request.day_zero is None:
            sentence = f"'{text}' is not a date; as the number of a day in a spreadsheet it is {day.text}"
            raise DateError(sentence, "--day-numbers reads such numbers as days; or save the column as dates")
        self._numbers.setdefault(text, day)
        return day

    def notices(self) -> Iterator[str]:
        """Yield a sentence on dates that are numbers, and one on those that can be read in two ways."""
        if self.counted:
            yield "numbers of ten digits were read as seconds since 1970, of thirteen as milliseconds, in UTC"
        for text, day in self._numbers.items():
            yield f"numbers such as {text} were read as days of a spreadsheet: {text} is {day.text}"
            break
        for order, count in self._two_ways.items():
            yield self._read_as(order, count)

    def _read_as(self, order: str, count: int) -> str:
        """What is said of dates that can be read in two ways and were read with that part first."""
        example = self._examples[order]
        what = f"1 date, {example}," if count == 1 else f"{count:,} dates such as {example}"
        other = "day" if order == "month" else "month"
        against = f"; {self._one_way[other]:,} can only be {other} first" if self._one_way[other] else ""
        undecided = self._request.day_first is None and order == "month"
        hint = "; --day-first reads them day first" if undecided else ""
        return f"{what} can be read in two ways and {'was' if count == 1 else 'were'} read {order} first{against}{hint}"


def span(start: When, end: When) -> When:
    """Return the range from one date to another, both inclusive; of dates with a time the days."""
    sides = [When.day(side.first) if side.precision == "minute" else side for side in (start, end)]
    if sides[0] == sides[1]:
        return start
    return When.span(sides[0], sides[1])


def with_times(note: str, start: When, end: When) -> str:
    """Return a note with the sentence on the times of an event that the range of its dates does not hold, if any."""
    if start == end or "minute" not in (start.precision, end.precision):
        return note
    return "\n\n".join(filter(None, (note, f"Time: {start.text} to {end.text}")))


def _since_1970(text: str) -> When | None:
    """The moment that a number of seconds or milliseconds is, in UTC; midnight is the day; None for other texts."""
    match = _SECONDS.fullmatch(text)
    if match is None:
        return None
    moment = datetime.fromtimestamp(int(match[1]), UTC)
    exact = moment.time() == time() and not (match[2] or "").strip("0.")
    return When.day(moment.date()) if exact else When.parse(f"{moment:%Y-%m-%dT%H:%M}Z")


def _of_number(text: str, zero: date) -> When:
    whole, _, part = text.partition(".")
    moment = datetime.combine(zero, time()) + timedelta(days=int(whole), minutes=round(float(f"0.{part or 0}") * 1440))
    return When.day(moment.date()) if moment.time() == time() else When.parse(f"{moment:%Y-%m-%dT%H:%M}")


def _order(text: str) -> str:
    """Whether a date in digits has its day first, its month first, or could have both; empty for any other text."""
    match = _NUMERIC.match(text)
    if match is None:
        return ""
    first, second = int(match[1]), int(match[2])
    if first > _FIRST_OF_LAST >= second:
        return "day"
    if second > _FIRST_OF_LAST >= first:
        return "month"
    return "both" if first != second else ""
