"""The events of calendars."""

from collections.abc import Iterable, Iterator
from datetime import tzinfo
from importlib.util import find_spec
from time import process_time
from typing import TYPE_CHECKING, Final

from tracker.errors import InvalidRecord, TrackerError, UsageError
from tracker.exchange.foreign import Notices
from tracker.exchange.ics.blocks import Block, Calendar, calendars
from tracker.exchange.record import Record, Refused, Request, invalid

if TYPE_CHECKING:
    from icalendar import Component

_MOST_SECONDS: Final = 30  # for the rules of one calendar, some of which never match
_NOT_EVENTS: Final = {
    "VTODO": "to-do",
    "VJOURNAL": "journal entry",
    "VFREEBUSY": "free-busy time",
    "VAVAILABILITY": "availability",
}
_Known = list[tuple[Block, "Component"]]


def read(lines: Iterable[str], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each VEVENT, of one that repeats its first date, or each date within `request.window`."""
    if find_spec("icalendar") is None or find_spec("recurring_ical_events") is None:
        raise UsageError("calendars need the package icalendar", "pip install 'tracker-ledger[ical]'")
    notices = Notices(request)
    for calendar in calendars(lines, request.place):
        yield from _Reader(calendar, request, notices).items()
    notices.tell()


class _Reader:
    """Reads one calendar."""

    def __init__(self, calendar: Calendar, request: Request, notices: Notices) -> None:
        self._calendar = calendar
        self._request = request
        self._notices = notices
        self._zone: tzinfo | None = None
        self._spent = 0.0  # seconds of the processor, for dates of events that repeat

    def items(self) -> Iterator[Record | Refused]:
        """Yield what the calendar holds, in its order but for the dates of what repeats, which come last."""
        from tracker.exchange.ics.component import parsed

        self._learn_zones()
        series: dict[str, _Known] = {}
        for block in self._calendar.blocks:
            if block.name != "VEVENT":
                self._count(block)
                continue
            try:
                if block.fault:
                    raise invalid(self._request.place, block.line, block.fault)
                component = parsed(block.text)
            except TrackerError as error:
                yield self._refused(block, error)
                continue
            if self._request.window is None:
                yield from self._one(block, component)
            else:
                uid = str(component.get("UID", "")) or f"line {block.line}"
                series.setdefault(uid, []).append((block, component))
        for known in series.values():
            yield from self._dates(known)

    def _learn_zones(self) -> None:
        """Let the library know the time zones that the calendar describes; it finds those with usual names."""
        from tracker.exchange.ics.component import parsed

        for block in self._calendar.blocks:
            if block.name == "VTIMEZONE" and not block.fault:
                try:
                    parsed(block.text)
                except TrackerError:
                    self._notices.add("time zone could not be read", "time zones could not be read")
        if self._calendar.zone:
            from zoneinfo import ZoneInfo

            try:
                self._zone = ZoneInfo(self._calendar.zone)
            except (ValueError, OSError):
                self._notices.add("time zone is not known", "time zones are not known")

    def _count(self, block: Block) -> None:
        if block.name in _NOT_EVENTS:
            self._notices.add(f"{_NOT_EVENTS[block.name]} is not an event and was left out",
                              f"components {block.name} are not events and were left out")  # fmt: skip

    def _one(self, block: Block, component: "Component") -> Iterator[Record | Refused]:
        from tracker.exchange.ics.component import read_event
        from tracker.exchange.ics.repeated import first_kept, repeats

        try:
            repeating = repeats(component) and "DTSTART" in component
            kept = first_kept(component) if repeating else component
            if kept is None:
                self._notices.add("event that repeats has all its dates excluded and was left out",
                                  "events that repeat have all their dates excluded and were left out")  # fmt: skip
                return
            event, stated = read_event(kept, self._zone, block.text)
        except TrackerError as error:
            yield self._refused(block, error)
            return
        if repeating:
            hint = "; --expand PERIOD records each date in a period"
            self._notices.add(
                f"event repeats and has its first date{hint}", f"events repeat and have their first date{hint}"
            )
        self._look_at_zone(component)
        yield Record(block.line, event, stated, block.text)

    def _look_at_zone(self, component: "Component") -> None:
        start = component.get("DTSTART")
        named = getattr(start, "params", {}).get("TZID", "")
        if named and getattr(getattr(start, "dt", None), "tzinfo", None) is None:
            self._notices.add("time is in a zone that is not known, and has none",
                              "times are in zones that are not known, and have none")  # fmt: skip

    def _dates(self, known: _Known) -> Iterator[Record | Refused]:
        """Yield the events of one UID: one, or those of a series."""
        from tracker.exchange.ics.component import read_event
        from tracker.exchange.ics.repeated import dates_of, repeats

        window = self._request.window
        main = next(((block, one) for block, one in known if repeats(one)), None)
        if main is None or window is None:
            for block, one in known:
                yield from self._one(block, one)
            return
        block = main[0]
        start = process_time()
        try:
            if self._spent > _MOST_SECONDS:
                raise InvalidRecord(f"the rules of the calendar take more than {_MOST_SECONDS} seconds to follow")
            found = dates_of([one for _, one in known], window)
            for one in found:
                event, stated = read_event(one, self._zone, block.text)
                yield Record(block.line, event, stated, block.text)
        except TrackerError as error:
            yield self._refused(block, error)
            return
        finally:
            self._spent += process_time() - start
        self._notices.add(f"event that repeats was expanded within {window}",
                          f"events that repeat were expanded within {window}")  # fmt: skip
        if not found:
            self._notices.add(f"of them has no date in {window}", f"of them have no date in {window}")

    def _refused(self, block: Block, error: TrackerError) -> Refused:
        place = self._request.place
        known = error.sentence.startswith(place)
        return Refused(
            block.line,
            invalid(place, block.line, error.sentence.partition(": ")[2] if known else error.sentence, error.hint),
            block.text,
        )
