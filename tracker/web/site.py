"""What the server answers: the page, its data, and the same events in formats of other programs."""

import gzip
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import date
from hashlib import sha256
from importlib import import_module
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from tracker.errors import StoreError, TrackerError
from tracker.event import Event
from tracker.exchange import FORMATS
from tracker.view.events.order import in_order_of_date
from tracker.web.embed import Parts, embedded, public
from tracker.web.page import about, in_script, page, policy

if TYPE_CHECKING:
    from tracker.directory.lookup import Directory

# Address -> the format of `exchange.FORMATS` and its media type; one whose format is not there is not found.
FILES: Final[dict[str, tuple[str, str]]] = {
    "/events.json": ("json", "application/json"),
    "/events.ics": ("ics", "text/calendar; charset=utf-8"),
    "/feed.atom": ("atom", "application/atom+xml"),
}
PAGE: Final = "/"
DATA: Final = "/data.json"
_HTML: Final = "text/html; charset=utf-8"
_TEXT: Final = "text/plain; charset=utf-8"
_CLOSED: Final = "default-src 'none'; frame-ancestors 'none'"  # the policy of what is no page
_KEPT: Final = 8  # answers that are kept until the timeline changes


class Found(NamedTuple):
    """What a query finds, with what is needed to show it."""

    events: Sequence[Event]
    directory: "Directory"
    today: date
    own_kinds: Sequence[str] = ()


class Source(Protocol):
    """The timeline that is served."""

    def state(self) -> object:
        """Return a value that is another one whenever an answer may be; None where that cannot be told."""

    def find(self, texts: Sequence[str]) -> Found:
        """Return what all these queries in words find; raise TrackerError, StoreError where it cannot be read."""


class Answer(NamedTuple):
    """An answer: its status, media type, content, policy, and the content compressed, where that is shorter."""

    status: int
    media: str
    body: bytes
    policy: str = _CLOSED
    packed: bytes = b""

    @property
    def etag(self) -> str:
        """The name of this content, the same however it is sent."""
        return f'W/"{sha256(self.body).hexdigest()[:32]}"'


class Look(NamedTuple):
    """How the page looks at first, and which parts of the events are given away."""

    title: str = "Timeline"
    lanes: str = "kind"
    parts: Parts = "all"


def told(status: int, sentence: str) -> Answer:
    """Return an answer in words."""
    return Answer(status, _TEXT, f"{sentence}\n".encode())


class Site:
    """The answers of one server. It may be asked from several threads; one answer is made at a time."""

    def __init__(self, source: Source, look: Look) -> None:
        self._source = source
        self._look = look
        self._lock = Lock()
        self._kept: OrderedDict[tuple[str, tuple[str, ...]], tuple[object, Answer]] = OrderedDict()
        modules = {row.name: row.module for row in FORMATS if row.writes}
        self._files = {path: (modules[name], media) for path, (name, media) in FILES.items() if name in modules}

    def answer(self, path: str, texts: tuple[str, ...] = ()) -> Answer:
        """Return the answer to an address, about the events that all the queries in words find."""
        if path not in (PAGE, DATA) and path not in self._files:
            return told(404, f"there is no {path} here; there are {', '.join((PAGE, *self._files))}")
        with self._lock:
            state = self._source.state()
            kept, answer = self._kept.get((path, texts), (None, None))
            if answer is None or state is None or kept != state:
                answer = self._made(path, texts)
                self._kept[path, texts] = state, answer
            self._kept.move_to_end((path, texts))
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return answer

    def _made(self, path: str, texts: Sequence[str]) -> Answer:
        try:
            found = self._source.find(texts)
        except StoreError as error:
            return told(503, error.sentence)
        except TrackerError as error:
            column = getattr(error, "column", None)
            place = f" (column {column})" if column else ""
            return told(400, f"{error.sentence}{place}" + (f"\n{error.hint}" if error.hint else ""))
        make: Callable[[Found, str], Answer] = {PAGE: self._page, DATA: self._data}.get(path, self._file(path))
        made = make(found, " ".join(texts))
        packed = gzip.compress(made.body, 5, mtime=0)
        return made._replace(packed=packed) if len(packed) < len(made.body) else made

    def _page(self, found: Found, query: str) -> Answer:
        data = self._columns(found, query)
        text = page(
            data,
            title=self._look.title,
            about=_about(found, query),
            lanes=self._look.lanes,
            live=self._data(found, query).etag,
            files=tuple(path.lstrip("/") for path in self._files),
        )
        return Answer(200, _HTML, text.encode(), f"{policy(live=True)}; frame-ancestors 'none'")

    def _data(self, found: Found, query: str) -> Answer:
        return Answer(200, "application/json", in_script(self._columns(found, query)).encode())

    def _columns(self, found: Found, query: str) -> dict[str, object]:
        events, directory, today, own_kinds = found
        data = embedded(events, directory, today=today, own_kinds=own_kinds, parts=self._look.parts)
        return {**data, "about": _about(found, query)}

    def _file(self, path: str) -> Callable[[Found, str], Answer]:
        def make(found: Found, _query: str) -> Answer:
            module, media = self._files[path]
            events = in_order_of_date(found.events)
            shown = map(public, events) if self._look.parts == "public" else events
            return Answer(200, media, "".join(f"{line}\n" for line in import_module(module).write(shown)).encode())

        return make


def _about(found: Found, query: str) -> str:
    return about(len(found.events), found.today, query)
