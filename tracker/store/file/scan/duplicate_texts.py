"""The texts that make two events twins, found in the bytes of a timeline, and their checksums.

An event is nobody's twin where no other has one of its texts: the title with the days, the ref, the symbol, the series
with its edition.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from itertools import compress
from operator import not_
from typing import Final
from zlib import crc32

import msgspec

from tracker.errors import DateError
from tracker.event import Event
from tracker.store.file.format.damage import MALFORMED
from tracker.store.file.scan.prefilter import DuplicateProbe, Prefilter
from tracker.twins import edition_key, ref_key, symbol_key, title_key
from tracker.when import When

_STRING: Final = rb'"[^"\\]*(?:\\.[^"\\]*)*"'
_FIRST_FIELDS: Final = rb'\{"when":"([^"\\]*)","title":(' + _STRING + rb")"
_OPENING: Final = rb'\n,?"\d+":' + _FIRST_FIELDS
_DETAILS: Final = rb'"details":(\{(?:[^"{}]|' + _STRING + rb")*\})"
REF: Final = rb'"ref":(' + _STRING + rb")"
_LETTERS: Final = bytes(code + 32 if 65 <= code <= 90 else code for code in range(256))  # in lower case
_SIGNS: Final = bytes(code for code in range(128) if not chr(code).isalnum())
_SIGNS_ON_LINES: Final = _SIGNS.replace(b"\n", b"")


def having(probe: DuplicateProbe) -> Prefilter:
    """Return a prefilter for the lines that have one of the texts."""
    starts = frozenset(crc32(b" ".join([*text.split(b" ")[:2], b""])) for text in probe)
    return lambda lines: hits_of(lines, numbers_of(lines, starts), probe)


def hits_of(lines: bytes, numbers: set[int] | None, probe: DuplicateProbe) -> Iterator[int]:
    """Yield where the lines begin that have one of the texts; texts are made only where the numbers allow for one."""
    if numbers is None or not numbers.isdisjoint(map(crc32, probe)):
        yield from (start for start, text in texts_in(lines) if text in probe)


def texts_of(event: Event) -> Iterator[bytes]:
    """Yield the texts of an event: it is nobody's twin where no other has one of them."""
    yield _title_text(event.when, event.title)
    if event.ref:
        yield ref_text(event.ref)
    yield from _texts_of_details(event.details)


def texts_in(lines: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the texts of so many lines, each line with the break before it, with where the line begins."""
    days: dict[bytes, When] = {}
    for match in re.finditer(_OPENING, lines):
        when, title = match.groups()
        with suppress(DateError, *MALFORMED):  # whoever decodes the line says what is wrong with it
            day = days.get(when)
            if day is None:
                day = days[when] = When.parse(when.decode())
            if title.isascii() and b"\\" not in title:
                yield match.start(), _on_day(day, title.translate(_LETTERS, _SIGNS))
            else:
                yield match.start(), _title_text(day, msgspec.json.decode(title, type=str))
    yield from _further_texts(lines)


def _further_texts(lines: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the texts of refs and details, with where the line begins."""
    for pattern, read in ((REF, _ref_texts), (_DETAILS, _detail_texts)):
        for match in re.finditer(pattern, lines):
            with suppress(*MALFORMED):
                start = lines.rfind(b"\n", 0, match.start())
                yield from ((start, text) for text in read(match[1]))


def numbers_of(lines: bytes, starts: frozenset[int] | None = None) -> set[int] | None:
    """Return the checksums of the texts of so many lines, None where a line has no title that can be read.

    Of titles it may be those alone on the days that begin with these checksums. Titles of ASCII are stripped of their
    signs together, which takes half the time of doing it one by one.
    """
    found: list[tuple[bytes, bytes]] = re.findall(_FIRST_FIELDS, lines)
    if len(found) != lines.count(b"\n"):
        return _numbers_one_by_one(lines)
    try:
        if starts is not None:
            whens = {when for when in {when for when, _ in found} if _start(when) in starts}
            found = [pair for pair in found if pair[0] in whens]
        is_plain = [title.isascii() and b"\\" not in title for _, title in found]
        plain = list(compress(found, is_plain))
        titles = b"\n".join([title for _, title in plain]).translate(_LETTERS, _SIGNS_ON_LINES).split(b"\n")
        numbers = set(map(crc32, titles, map(_start, [when for when, _ in plain])))
        for when, title in compress(found, map(not_, is_plain)):
            numbers.add(crc32(_title_text(When.parse(when.decode()), msgspec.json.decode(title, type=str))))
    except (DateError, *MALFORMED):
        return _numbers_one_by_one(lines)
    numbers.update(crc32(text) for _, text in _further_texts(lines))
    return numbers


def _numbers_one_by_one(lines: bytes) -> set[int] | None:
    texts = list(texts_in(lines))
    return {crc32(text) for _, text in texts} if len({start for start, _ in texts}) == lines.count(b"\n") else None


def ref_text(ref: str) -> bytes:
    """Return what a ref leaves a fingerprint of: it is the same in any case."""
    return ref_key(ref).encode()


def _title_text(when: When, title: str) -> bytes:
    """Return what a title with its day leaves one of: the letters and digits of its key, and the first and last day."""
    return _on_day(when, title_key(title).encode().translate(_LETTERS, _SIGNS))


def _on_day(when: When, letters: bytes) -> bytes:
    return b"%d %d %s" % (when.first.toordinal(), when.last.toordinal(), letters)


@lru_cache(maxsize=1 << 16)
def _start(when: bytes) -> int:
    """Return the checksum of what the text of a title on that date begins with."""
    return crc32(_on_day(When.parse(when.decode()), b""))


def _texts_of_details(details: Mapping[str, str | int]) -> Iterator[bytes]:
    if symbol := symbol_key(details):
        yield b"symbol " + symbol.encode()
    if edition := edition_key(details):
        yield b"edition " + " ".join(edition).encode()


def _detail_texts(raw: bytes) -> Iterator[bytes]:
    if b'"symbol":' in raw or b'"edition":' in raw:
        yield from _texts_of_details(msgspec.json.decode(raw, type=dict[str, str | int]))


def _ref_texts(raw: bytes) -> Iterator[bytes]:
    yield ref_text(msgspec.json.decode(raw, type=str))
