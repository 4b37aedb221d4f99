"""TimelineJS, JSON: slides with dates, and the older form of version 2. Its spreadsheets are in `timelinejs_table`."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, Final

import msgspec

from tracker.errors import DateError, InvalidRecord, TrackerError
from tracker.event import Event
from tracker.exchange.foreign import Notices
from tracker.exchange.json.document import decoded, whole, with_lines
from tracker.exchange.record import Record, Refused, Request, invalid
from tracker.exchange.text import with_commas
from tracker.exchange.web.slides import Slide, event_of, lost, slide_of
from tracker.exchange.web.timelinejs_table import read_rows

__all__ = ["lost", "read", "write"]
_PARTS: Final = ("year", "month", "day", "hour", "minute", "second")


def read(lines: Iterable[str], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each slide; eras, which are spans without a story, and the title slide are left out."""
    rest = iter(lines)
    head = next((line for line in rest if line.strip()), "")
    if head and not head.lstrip("\ufeff \t").startswith("{"):
        yield from read_rows(chain([head], rest), request)
        return
    text = whole(chain([head], rest), request.place)
    if not text.strip():
        raise InvalidRecord(f"{request.place}: it is empty")
    slides, eras = _slides(text, request.place)
    notices = Notices(request)
    for line, raw in with_lines(slides, text):
        try:
            fields = decoded(raw, "the slide", dict[str, Any])
            yield Record(line, event_of(_slide(fields), notices), raw=raw)
        except TrackerError as error:
            yield Refused(line, invalid(request.place, line, error.sentence, error.hint), raw)
    if eras:
        notices.add("era is no event and was left out", "eras are no events and were left out", eras)
    notices.tell()


def _slides(text: str, place: str) -> tuple[list[msgspec.Raw], int]:
    """The slides of a document as they are written, and how many eras it has."""
    top = decoded(text, f"{place}: not a timeline", dict[str, msgspec.Raw])
    if "timeline" in top:  # version 2
        top = decoded(bytes(top["timeline"]).decode(), f"{place}: not a timeline", dict[str, msgspec.Raw])
    key = "events" if "events" in top else "date"
    if key not in top:
        raise InvalidRecord(f"{place}: not a timeline: it has no events")
    slides, eras = (
        decoded(bytes(top[name]).decode(), f"{place}: {name}", list[msgspec.Raw]) if name in top else []
        for name in (key, "eras" if key == "events" else "era")
    )
    return slides, len(eras)


def _slide(fields: Mapping[str, Any]) -> Slide:
    """A slide of version 3, or of version 2, whose dates are texts and whose media are assets."""
    text, media = (_object(fields.get(name)) for name in ("text", "media"))
    if "startDate" in fields:
        asset = _object(fields.get("asset"))
        return Slide(
            _old(fields["startDate"]), _old(fields.get("endDate")), _word(fields.get("headline")),
            _word(fields.get("text")), _word(asset.get("media")), _word(asset.get("credit")),
            _word(fields.get("tag") or fields.get("tags")),
        )  # fmt: skip
    start = _object(fields.get("start_date"))
    shown = fields.get("display_date") or start.get("display_date")
    return Slide(
        _parts(start), _parts(_object(fields.get("end_date"))), _word(text.get("headline")), _word(text.get("text")),
        _word(media.get("url")), _word(media.get("credit")), _word(fields.get("group")), _word(shown),
        _word(fields.get("unique_id")),
    )  # fmt: skip


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _word(value: Any) -> str:
    if value is None or isinstance(value, (dict, list, bool)):
        return ""
    return str(value)


def _parts(fields: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(_word(fields.get(name)).strip() for name in _PARTS)


def _old(value: Any) -> tuple[str, ...]:
    """The parts of `2011,12,30` or `2011,12,30,10,45`; other texts are no dates."""
    parts = [part.strip() for part in _word(value).split(",")]
    if len(parts) > len(_PARTS):
        raise DateError(f"'{_word(value)[:40]}' is not a date")
    return (*parts, *("",) * (len(_PARTS) - len(parts)))


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield a timeline, one slide a line."""
    yield '{"events": ['
    yield from with_commas(json.dumps(_fields(slide_of(event)), ensure_ascii=False) for event in events)
    yield "]}"


def _fields(slide: Slide) -> dict[str, Any]:
    start, end = ({k: v for k, v in zip(_PARTS, side, strict=True) if v} for side in (slide.start, slide.end))
    fields: dict[str, Any] = {"start_date": start}
    if end:
        fields["end_date"] = end
    if slide.shown:
        fields["display_date"] = slide.shown
    fields["text"] = {name: value for name, value in (("headline", slide.headline), ("text", slide.text)) if value}
    if slide.media:
        fields["media"] = {"url": slide.media} | ({"credit": slide.credit} if slide.credit else {})
    if slide.group:
        fields["group"] = slide.group
    if slide.key:
        fields["unique_id"] = slide.key
    return fields
