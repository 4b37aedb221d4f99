"""The events of a file on their way into a timeline: kept in a temporary file, so that they need no memory."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, NamedTuple

from tracker.event import Event, changed, from_json, to_json
from tracker.twins import Match, Twins, keys_of


class Spooled(NamedTuple):
    """One event of a file: its line there, and its canonical JSON, which begins with the id it has in the file."""

    line: int
    document: bytes

    @property
    def event(self) -> Event:
        """The event, decoded."""
        return from_json(self.document)


class Spool:
    """Events in the order of the file, and what their keys are, by which twins are found.

    `file` is opened for bytes, both ways, and empty.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._lines = array("q")
        self._keys = array("q")
        self._ends = array("q")
        self._seen: set[int] = set()
        self.repeated: set[int] = set()

    def __len__(self) -> int:
        return len(self._lines)

    def put(self, line: int, event: Event) -> None:
        """Take in an event; when it was recorded elsewhere is not kept."""
        if event.created or event.updated:
            event = changed(event, created=None, updated=None)
        self._file.write(to_json(event) + b"\n")
        self._lines.append(line)
        for key in hashes(event):
            (self.repeated if key in self._seen else self._seen).add(key)
            self._keys.append(key)
        self._ends.append(len(self._keys))

    def knows(self, key: int) -> bool:
        """Whether an event of the file has that key."""
        return key in self._seen

    def line_of(self, place: int) -> int:
        """Return the line of the event at that place, from 1."""
        return self._lines[place - 1]

    def keys_at(self, place: int) -> Iterable[int]:
        """Return the keys of the event at that place, from 1."""
        return self._keys[self._ends[place - 2] if place > 1 else 0 : self._ends[place - 1]]

    def forget_keys(self) -> None:
        """Let go of what is only needed to find twins."""
        self._seen, self.repeated, self._keys = set(), set(), array("q")

    def __iter__(self) -> Iterator[Spooled]:
        self._file.seek(0)
        for line, document in zip(self._lines, self._file, strict=False):
            yield Spooled(line, document[:-1])


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
