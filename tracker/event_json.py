"""Reading an event from JSON that somebody else wrote; what an event cannot hold is an error, not dropped."""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

import msgspec

from tracker.errors import DateError, InvalidRecord, meant, misread, plain
from tracker.event import FIELDS, PARTS, Event, read_date

_ALSO: Final = {"date": "when", "type": "kind", "tags": "topics", "url": "sources", "headline": "title"}

_EXAMPLES: Final = {
    "actors": '"actors": [{"name": "China", "role": "by"}]',
    "sources": '"sources": [{"name": "Reuters", "url": "https://example.org/a"}]',
    "links": '"links": [{"relation": "follows", "id": 12}]',
    "topics": '"topics": ["ai/llm"]',
}


def fields_in(raw: bytes | str, besides: Collection[str] = ()) -> dict[str, Any]:
    """Return the fields of one event in JSON text; raise InvalidRecord for a field that no event has.

    Those named in `besides` may stand there, and are returned too.
    """
    try:
        fields: dict[str, Any] = msgspec.json.decode(raw, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidRecord(f"not an event: {_where(error, raw)}") from None
    if (twice := repeated_key(raw)) is not None:
        raise InvalidRecord(f"'{twice}' is given twice")
    _refuse_others(fields, (*FIELDS, *besides))
    for name, known in PARTS.items():
        items = fields.get(name)
        for item in items if isinstance(items, list) else ():
            _refuse_others(item, known, f" in {name}")
    return fields


def event_from(fields: Mapping[str, Any]) -> Event:
    """Return the event with these fields, given as plain values; raise InvalidRecord where they do not fit."""
    try:
        return msgspec.convert(fields, Event, dec_hook=read_date)
    except msgspec.MsgspecError as error:
        raise _misfit(error) from None
    except DateError as error:
        raise InvalidRecord(error.sentence, error.hint) from None


def _misfit(error: msgspec.MsgspecError) -> InvalidRecord:
    """Return the error for a value that its field cannot have, with an example where that is an object."""
    found = misread(error)
    example = _EXAMPLES.get(re.split(r"\W", found.field)[0])
    return InvalidRecord(f"not an event: {found.sentence}", found.allowed or (example and f"for example {example}"))


def repeated_key(raw: bytes | str) -> str | None:
    """Return a key that one object of the JSON has twice, if any: a decoder would keep only the last value."""
    import json  # msgspec does not report repeated keys

    twice: list[str] = []

    def look(pairs: list[tuple[str, object]]) -> None:
        seen: set[str] = set()
        twice.extend(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]

    try:
        json.loads(raw, object_pairs_hook=look)
    except RecursionError:
        raise InvalidRecord("it is nested too deeply") from None
    return twice[0] if twice else None


def _refuse_others(fields: object, known: Iterable[str], where: str = "") -> None:
    for name in fields if isinstance(fields, dict) else ():
        if name not in known:
            raise InvalidRecord(f"unknown field '{name}'{where}{meant(name, known, _ALSO)}")


def _where(error: Exception, raw: bytes | str) -> str:
    """The decoder's message, with a line instead of a byte offset where the text has several lines."""
    text = plain(error)
    at = re.search(r" \(byte (\d+)\)$", text)
    written = raw.encode(errors="replace") if isinstance(raw, str) else raw
    line = written.count(b"\n", 0, int(at[1])) + 1 if at else 0
    return f"{text[: at.start()]} (line {line})" if at and b"\n" in written.strip() else text
