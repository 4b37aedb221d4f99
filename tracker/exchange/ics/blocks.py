"""A calendar cut into its components, by their BEGIN and END alone; what is in them is not read here."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from tracker.errors import InvalidRecord
from tracker.exchange.record import invalid

_DEEPEST: Final = 8
_LARGEST: Final = 8_000_000  # characters of one component
_MOST: Final = 512 << 20  # characters of one calendar
_ZONE: Final = "X-WR-TIMEZONE:"


class Block(NamedTuple):
    """A component: its name, its first line, its text, and why it cannot be read, if so."""

    name: str
    line: int
    text: str
    fault: str = ""


class Calendar(NamedTuple):
    """The components of a calendar, and the time zone that it names for all of them."""

    blocks: tuple[Block, ...]
    zone: str = ""


def calendars(lines: Iterable[str], place: str) -> Iterator[Calendar]:
    """Yield each calendar, also events that stand in none; raise InvalidRecord where there is neither."""
    scan = _Scan(place)
    for number, line in enumerate(lines, 1):
        if (done := scan.take(number, line)) is not None:
            yield done
    if (rest := scan.rest()) is not None:
        yield rest
    if not scan.found:
        raise InvalidRecord(f"{place}: not a calendar: it has no BEGIN:VCALENDAR")


class _Scan:
    def __init__(self, place: str) -> None:
        self._place = place
        self._clear()
        self._inside = False  # a VCALENDAR
        self.found = False

    def _clear(self) -> None:
        self._blocks: list[Block] = []
        self._zone = ""
        self._stack: list[str] = []
        self._text: list[str] = []
        self._start = self._size = self._total = 0

    def take(self, number: int, line: str) -> Calendar | None:
        """Take a line; return the calendar that it ends."""
        word, _, rest = line.partition(":") if not line[:1].isspace() else ("", "", "")
        word, name = word.strip().upper(), rest.strip().upper()
        if word == "BEGIN":
            self._begin(name, number)
        if self._stack:
            self._keep(line)
        elif line.upper().startswith(_ZONE):
            self._zone = line[len(_ZONE) :].strip()
        return self._end(name) if word == "END" else None

    def _begin(self, name: str, number: int) -> None:
        if name == "VCALENDAR":
            if self._inside or self._stack:
                raise invalid(self._place, number, "a calendar inside a calendar")
            self._inside = self.found = True
            return
        if not self._stack:
            self._start, self._size = number, 0
            self.found = self.found or name == "VEVENT"
        if len(self._stack) >= _DEEPEST:
            raise invalid(self._place, number, f"components inside each other, more than {_DEEPEST} deep")
        self._stack.append(name)

    def _keep(self, line: str) -> None:
        self._size += len(line)
        self._total += len(line)
        if self._size <= _LARGEST:
            self._text.append(line if line.endswith("\n") else line.rstrip("\r") + "\r\n")
        if self._total > _MOST:
            raise InvalidRecord(f"{self._place}: a calendar of more than {_MOST >> 20} MB")

    def _end(self, name: str) -> Calendar | None:
        if name == "VCALENDAR":
            return self.rest()
        if not self._stack or name not in self._stack:
            return None
        fault = "" if self._stack[-1] == name else f"it has no END:{self._stack[-1]}"
        while self._stack.pop() != name:
            pass
        if not self._stack:
            self._close(name, fault)
        return None

    def _close(self, name: str, fault: str) -> None:
        text = "".join(self._text)
        if self._size > _LARGEST:
            fault = f"it has more than {_LARGEST:,} characters"
        elif name == "VEVENT" and text.upper().count("\nBEGIN:VEVENT"):
            fault = "an event inside an event"
        self._blocks.append(Block(name, self._start, text, fault))
        self._text.clear()

    def rest(self) -> Calendar | None:
        """Return what was taken since the last calendar, None for nothing."""
        if self._stack:
            self._close(self._stack[0], f"the calendar ends before END:{self._stack[0]}")
        done = Calendar(tuple(self._blocks), self._zone) if self._blocks or self._inside else None
        self._inside = False
        self._clear()
        return done
