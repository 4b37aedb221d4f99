"""Markwhen: a text with an entry for each event, its date before a colon, its fields as properties below."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from tracker.entry_rules import entered
from tracker.errors import InvalidRecord, TrackerError
from tracker.event import FIELDS, Event, Source, changed, normal
from tracker.event_json import event_from
from tracker.exchange.foreign import Notices, address, topics_of
from tracker.exchange.record import Record, Refused, Request, invalid
from tracker.exchange.tables import cells
from tracker.exchange.tables.cell_dates import CellDates, with_times
from tracker.exchange.web.markwhen_dates import begins_date, is_counted, read_entry, written
from tracker.registry import KIND_NAMES
from tracker.when import When

_ENTRY: Final = re.compile(r"\s{0,80}(\S[^#]{0,120}?):(?:\s(.*)|$)", re.DOTALL)
_NAME: Final = re.compile(r"^![\w-]+(?:\s+|$)")
_SECTION: Final = re.compile(r"\s*(?:#{1,6}|group|section)\s+(.*)|\s*(?:endGroup|endSection)\b", re.IGNORECASE)
_PROPERTY: Final = re.compile(r"\s*([A-Za-z][\w.-]*):(?:\s+(.*))?$")
_LINK: Final = re.compile(  # bounded, for hostile lines
    r"!?\[([^\[\]]{0,500})\]\(([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200}){0,3})\)"
)
_TAG: Final = re.compile(r"(?:^|\s)#([\w/-]+)")
_CHECK: Final = re.compile(r"^\[[ xX]?\]\s*")
_ID: Final = re.compile("tracker-([1-9][0-9]{0,14})")  # of an entry that links may lead to
_COMMENT: Final = "//"
_OWN: Final = tuple(name for name in FIELDS if name not in ("id", "created", "updated"))
_TITLE_TAG: Final = re.compile(r"[\w/-]+")


def read(lines: Iterable[str], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each entry with a fixed date; Refused for dates counted from others."""
    notices = Notices(request)
    reader = _Reader(request, notices)
    for number, line in enumerate(lines, 1):
        yield from reader.take(number, line)
    yield from reader.rest()
    notices.tell()


class _Reader:
    """Collects the lines of one entry after the other."""

    def __init__(self, request: Request, notices: Notices) -> None:
        self._request = request
        self._notices = notices
        self._dates = CellDates(request)
        self._lines: list[str] = []
        self._start = 0
        self._fenced = False
        self._begun = False  # past the header

    def take(self, number: int, line: str) -> Iterator[Record | Refused]:
        """Take a line; yield the entry that it ends."""
        bare = line.rstrip("\r\n").lstrip("\ufeff") if number == 1 else line.rstrip("\r\n")
        if bare.strip() == "---" and not self._begun:
            self._fenced = not self._fenced
            return
        if not self._begun and re.match(r"\s*dateFormat\s*:", bare):
            raise invalid(self._request.place, number, "it defines dates of its own (dateFormat), which are not read")
        if self._fenced or bare.strip().startswith(_COMMENT):
            return
        if self._begins(bare):
            yield from self.rest()
            self._begun = True
            self._start = number
            self._lines = [bare]
        elif _SECTION.match(bare):
            yield from self.rest()
            self._begun = True
        elif self._lines:
            self._lines.append(bare)

    def _begins(self, line: str) -> bool:
        match = _ENTRY.match(line)
        if match is None or not begins_date(match[1].strip()):
            return False
        if is_counted(match[1].strip()):
            return True
        try:
            read_entry(match[1], self._dates)
        except TrackerError:
            return not self._lines or re.search(r"\d{4}", match[1]) is not None
        return True

    def rest(self) -> Iterator[Record | Refused]:
        """Yield the entry that was begun."""
        if not self._lines:
            return
        lines, self._lines = self._lines, []
        raw = "\n".join(lines) + "\n"
        try:
            event, stated = self._event(lines)
            yield Record(self._start, event, stated, raw)
        except TrackerError as error:
            yield Refused(self._start, invalid(self._request.place, self._start, error.sentence, error.hint), raw)

    def _event(self, lines: list[str]) -> tuple[Event, bool]:
        match = _ENTRY.match(lines[0])
        if match is None:
            raise InvalidRecord("not an entry")
        entry = read_entry(match[1], self._dates)
        if entry.rule:
            self._notices.add("entry repeats and has its first date", "entries repeat and have their first date")
        own, text = _properties(lines[1:])
        title, tags, links = _headline((match[2] or "").strip())
        _, in_title, linked = _headline(own.get("title", ""))  # signs that are part of the title are no tags
        note = with_times("\n".join(text).strip(), entry.start, entry.end)
        if entry.rule:
            note = f"{note}\n\nRepeats: {entry.rule}".strip()
        event = Event(
            when=entry.when,
            title=title,
            topics=topics_of(tag for tag in tags if tag not in in_title),
            sources=tuple(dict.fromkeys(Source(url=url) for url in links if url not in linked)),
            note=note,
        )
        if not (event.title or "title" in own):
            raise InvalidRecord("it has no title")
        if "when" in own and written(own["when"]) != written(entry.when):
            del own["when"]  # it was moved
        return entered(normal(changed(event, **own))), "status" in own


def _properties(lines: list[str]) -> tuple[dict[str, Any], list[str]]:
    """The fields among the properties that follow the title, and the other lines; others' properties stay text."""
    own: dict[str, Any] = {}
    for at, line in enumerate(lines):
        match = _PROPERTY.match(line)
        if match is None:
            return own, lines[at:]
        value = _value(match[1], match[2] or "") if match[1] in ("id", *_OWN) else None
        if value is None:
            return own, lines[at:]
        own[match[1]] = value
    return own, []


def _value(name: str, text: str) -> Any:
    """The value of a field, None for a text that is none of it."""
    if not text.strip():
        return None
    if name == "id":
        number = _ID.fullmatch(text.strip())
        return int(number[1]) if number else None
    try:
        if name in ("title", "note", "place"):
            return json.loads(text) if text.startswith('"') else text if name == "place" else None
        value = cells.COLUMNS[name].read(text, When.parse)
        event_from({"when": "2024", "title": "-", **({name: value} if name == "status" else {})})
    except (TrackerError, ValueError, RecursionError):
        return None
    if name == "kind" and value not in KIND_NAMES and not re.fullmatch(r"[a-z][a-z0-9-]*", value):
        return None
    return value


def _headline(text: str) -> tuple[str, list[str], list[str]]:
    """The title of an entry without its name and check box, its tags, and the addresses of its links."""
    text = _CHECK.sub("", _NAME.sub("", text))
    found = [url for _, url in _LINK.findall(text)]
    shown = _LINK.sub(lambda match: "" if match[0].startswith("!") else match[1], text)
    title = " ".join(_TAG.sub(" ", shown).split())
    return title, _TAG.findall(shown), [url for url in map(address, found) if url]


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield the entry of each event, an empty line between them."""
    for number, event in enumerate(events):
        yield from ([""] if number else [])
        yield from _entry(event)


def _entry(event: Event) -> Iterator[str]:
    tagged = all(map(_TITLE_TAG.fullmatch, event.topics)) and "#" not in event.title
    tags = "".join(f" #{topic}" for topic in event.topics) if tagged else ""
    yield f"{written(event.when)}: {event.title}{tags}"
    if not tagged or not _reads_back(event, tags):
        yield f"title: {json.dumps(event.title, ensure_ascii=False)}"
        tags = ""
    if event.id:
        yield f"id: tracker-{event.id}"
    for name in _OWN:
        value = getattr(event, name)
        if name in ("title", "note") or not value or (name, value) in (("kind", "other"), ("status", "happened")):
            continue
        if (name == "when" and _is_plain(event.when)) or (name == "topics" and tags):
            continue
        yield f"{name}: {json.dumps(value, ensure_ascii=False) if name == 'place' else cells.text_of(name, value)}"
    if event.note and _is_text(event.note):
        yield from ("", *event.note.split("\n"))
    elif event.note:
        yield f"note: {json.dumps(event.note)}"


def _is_plain(when: When) -> bool:
    return written(when) == when.text.replace("T", " ").replace("/", " / ")


def _reads_back(event: Event, tags: str) -> bool:
    title, found, links = _headline(f"{event.title}{tags}")
    return (title, topics_of(found), links) == (event.title, event.topics, [])


def _is_text(note: str) -> bool:
    """Whether no line of a note would be read as something else."""
    lines = note.split("\n")
    return lines[0].strip() != "" and not any(
        "\r" in line or line != line.strip(" ") or line.startswith(_COMMENT) or line == "---"
        or _SECTION.match(line) or _ENTRY.match(line) or _PROPERTY.match(line)
        for line in lines
    )  # fmt: skip


def lost(event: Event) -> tuple[str, ...]:  # noqa: ARG001 every format answers
    """Name what the format cannot hold of an event: nothing."""
    return ()
