"""The events of a file on their way into a timeline: kept in a temporary file, so that they need no memory."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import IO, Final, NamedTuple

from tracker.event import Event, changed, from_json, to_json
from tracker.twins import Match, Twins, day_and_kind, keys_of

_FIRST: Final = b'"when"'  # the first field but the id
_RECORDED: Final = b',"created":'


class Spooled(NamedTuple):
    """One event of a file: its line there, and its canonical JSON, which begins with the id it has in the file."""

    line: int
    document: bytes

    @property
    def event(self) -> Event:
        """The event, decoded."""
        return from_json(self.document)


class Sorted:
    """Numbers in order, each once: a million of them need eight megabytes."""

    def __init__(self, numbers: Iterable[int] = ()) -> None:
        every = sorted(numbers)
        self.repeated = frozenset(one for one, other in pairwise(every) if one == other)
        self._numbers = array("q", (one for one, _ in groupby(every)) if self.repeated else every)

    def __len__(self) -> int:
        return len(self._numbers)

    def place_of(self, number: int) -> int | None:
        """Return where a number is among them, None where it is not there."""
        at = bisect_left(self._numbers, number)
        return at if at < len(self._numbers) and self._numbers[at] == number else None


class Spool:
    """Events in the order of the file, and what their keys are, by which twins are found.

    `file` is opened for bytes, both ways, and empty.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._lines = array("q")
        self._keys = array("q")
        self._ends = array("q")
        self._bodies = array("q")
        self._days = array("q")

    def __len__(self) -> int:
        return len(self._lines)

    def put(self, line: int, event: Event) -> None:
        """Take in an event; when it was recorded elsewhere is not kept."""
        if event.created or event.updated:
            event = changed(event, created=None, updated=None)
        document = to_json(event)
        self._file.write(document + b"\n")
        self._lines.append(line)
        self._keys.extend(hashes(event))
        self._ends.append(len(self._keys))
        self._bodies.append(body_hash(document))
        self._days.append(hash(day_and_kind(event)))

    def keys(self) -> Sorted:
        """Return the keys of all events."""
        return Sorted(self._keys)

    def bodies(self, repeated: frozenset[int]) -> Sorted:
        """Return the hashes of the events that have none of the repeated keys."""
        places = range(1, len(self) + 1)
        return Sorted(self._bodies[at - 1] for at in places if not repeated or repeated.isdisjoint(self.keys_at(at)))

    def days(self) -> Sorted:
        """Return the hashes of the days and kinds of all events."""
        return Sorted(self._days)

    def days_at(self, place: int) -> int:
        """Return the hash of the days and the kind of the event at that place, from 1."""
        return self._days[place - 1]

    def line_of(self, place: int) -> int:
        """Return the line of the event at that place, from 1."""
        return self._lines[place - 1]

    def keys_at(self, place: int) -> Sequence[int]:
        """Return the keys of the event at that place, from 1."""
        return self._keys[self._ends[place - 2] if place > 1 else 0 : self._ends[place - 1]]

    def body_at(self, place: int) -> int:
        """Return the hash of the event at that place, from 1."""
        return self._bodies[place - 1]

    def forget_keys(self) -> None:
        """Let go of what is only needed to find twins."""
        self._keys, self._bodies, self._days = array("q"), array("q"), array("q")

    def __iter__(self) -> Iterator[Spooled]:
        self._file.seek(0)
        for line, document in zip(self._lines, self._file, strict=False):
            yield Spooled(line, document[:-1])


def body_hash(document: bytes) -> int:
    """Return a number for the JSON of an event, which is the same whatever its id and whenever it was recorded."""
    end = document.rfind(_RECORDED)
    return hash(document[max(document.find(_FIRST), 0) : end if end >= 0 else -1])


def hashes(event: Event) -> Iterator[int]:
    """Yield a number for each key of an event: equal keys have equal numbers within one run of the program."""
    return (hash(key) for _, key in keys_of(event))


class Candidates:
    """Events that may be twins of others, found by their keys; they wait in a temporary file as well.

    `file` is opened for bytes, both ways, and empty.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._end = 0
        self._is_read = False  # since the last was written
        self._known: dict[int, int] = {}  # key -> where its first event is in the file
        self._others: dict[int, list[int]] = {}  # key -> where the others are

    def put(self, event: Event, place: int, keys: Sequence[int]) -> None:
        """Take in a recorded event, with place 0, or the one at that place of a file, under these keys."""
        if not keys:
            return
        line = b"%d %s\n" % (place, to_json(event))
        if self._is_read:
            self._file.seek(self._end)
            self._is_read = False
        self._file.write(line)
        for key in keys:
            if self._known.setdefault(key, self._end) != self._end:
                self._others.setdefault(key, []).append(self._end)
        self._end += len(line)

    def of(self, event: Event, keys: Iterable[int], *, ids_are_ours: bool) -> list[Match]:
        """Return the twins of an event, those with its ref first."""
        twins, seen = Twins(), dict.fromkeys(at for key in keys for at in self._at(key))
        for at in seen:
            self._is_read = True
            self._file.seek(at)
            place, _, document = self._file.readline().partition(b" ")
            twins.put(from_json(document), int(place))
        return list(twins.of(event, ids_are_ours=ids_are_ours)) if seen else []

    def any_at(self, keys: Iterable[int]) -> bool:
        """Whether an event has one of the keys."""
        return any(key in self._known for key in keys)

    def _at(self, key: int) -> Iterator[int]:
        if key in self._known:
            yield self._known[key]
            yield from self._others.get(key, ())
