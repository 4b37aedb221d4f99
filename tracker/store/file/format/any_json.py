"""A timeline in any JSON shape, read as documents; and what is wrong with one, and in which line."""

import re
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

import msgspec

from tracker.errors import InvalidRecord, shortened
from tracker.event_json import repeated_key
from tracker.store.file.format.damage import Damage, NotTimeline, what_is_wrong
from tracker.store.file.format.document import DEEPEST, canonical
from tracker.store.file.format.timeline import Head, head_of, tables_of

_BOM: Final = b"\xef\xbb\xbf"


def parse(buffer: bytes) -> tuple[Head, dict[int, bytes]]:
    """Read a file of any JSON shape; raise Damage or NotTimeline with what is wrong and where."""
    text = buffer.removeprefix(_BOM)
    try:
        text.decode()  # what is only passed on is not looked at below
        tables = tables_of(text)
        if "events" not in tables:
            raise NotTimeline(_what_instead(tables))
        rows = msgspec.json.decode(tables["events"], type=dict[str, msgspec.Raw])
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Damage(*what_is_wrong(text, error)) from None
    except RecursionError:
        raise Damage(DEEPEST) from None
    documents: dict[int, bytes] = {}
    for key, raw in rows.items():
        if not re.fullmatch(r"[1-9]\d{0,17}", key, re.ASCII):
            raise Damage(f"{shortened(key)} is not an id", _line_of(text, b'"%s"' % key.encode()))
        try:
            documents[int(key)] = canonical(bytes(raw))
        except Damage as damage:
            raise Damage(damage.what, _line_of(text, b'"%s":' % key.encode())) from None
    _refuse_twice(text, documents)
    return head_of(tables), dict(sorted(documents.items()))


def _refuse_twice(text: bytes, documents: Mapping[int, bytes]) -> None:
    """JSON keeps the last of two equal keys: say so before a document, or a part of one, is lost that way."""
    keys = re.findall(rb'^,?"([1-9]\d*)":', text, re.MULTILINE)
    if len(keys) > len(documents):
        twice = next((key for key, count in Counter(keys).items() if count > 1), None)
        if twice is not None:
            raise Damage(f"id {int(twice)} occurs twice", _line_of(text, b'"%s":' % twice))
    try:
        key = repeated_key(text)
    except InvalidRecord:
        raise Damage(DEEPEST) from None
    if key is not None:
        raise Damage(f"the key '{shortened(key)}' occurs twice", _line_with_twice(text, key))


def _line_with_twice(text: bytes, key: str) -> int:
    """Return the line of a document that has a key twice, 0 where documents are not in lines of their own."""
    literal = msgspec.json.encode(key)
    for number, line in enumerate(text.split(b"\n"), 1):
        if line.count(literal) > 1:
            with suppress(ValueError):
                if repeated_key(b"{%s}" % line.strip(b" ,\r")) == key:
                    return number
    return 0


def _what_instead(tables: Mapping[str, object]) -> str:
    names = ", ".join(f"'{shortened(name)}'" for name in list(tables)[:3])
    return f"it has no table 'events', but {names}" if names else "it is an empty object"


def _line_of(text: bytes, literal: bytes) -> int:
    at = text.rfind(literal)
    return text.count(b"\n", 0, at) + 1 if at >= 0 else 0
