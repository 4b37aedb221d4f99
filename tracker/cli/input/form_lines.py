"""The lines of a form: `field: value`, further lines of a value indented, and what is said of a source under it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from tracker.errors import InvalidRecord, meant
from tracker.query.letters import fold

FIELDS: Final = ("title", "date", "kind", "status", "by", "with", "against", "topic", "place", "ref", "detail",
                 "clock", "link", "source", "note")  # fmt: skip
SOURCE_FIELDS: Final = ("name", "url", "quote", "published", "accessed", "grade", "said", "read-from", "dated")
_ALSO: Final = {"when": "date", "type": "kind", "actor": "with", "actors": "with", "topics": "topic", "tag": "topic",
                "tags": "topic", "details": "detail", "dates": "clock", "links": "link", "sources": "source",
                "notes": "note", "headline": "title", "address": "url", "link": "url"}  # fmt: skip
_LINE: Final = re.compile(r"([A-Za-z][A-Za-z -]*?)[ \t]*:(?P<apart>[ \t]|$)?")
_DEEP: Final = 4  # columns from which a line goes on with the quote above it


class FormError(InvalidRecord):
    """A form that cannot be read; `line` counts from 1."""

    def __init__(self, sentence: str, line: int, hint: str | None = None) -> None:
        super().__init__(f"line {line}: {sentence}", hint)
        self.line = line


class Entry(NamedTuple):
    """One field of a form, with the line it begins on, and, of a source, the fields under it."""

    field: str
    value: str
    line: int
    below: tuple["Entry", ...] = ()

    @property
    def content(self) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        """What the entry says, wherever it stands and whatever an editor did to the ends of its lines."""
        return self.field, _tidy(self.value), tuple((part.field, _tidy(part.value)) for part in self.below)


def _tidy(value: str) -> str:
    return "\n".join(line.rstrip() for line in value.strip().split("\n"))


def written(field: str, value: str, indent: int = 0) -> Iterator[str]:
    """Yield the lines of a field; those after the first are indented."""
    first, *rest = value.split("\n")
    yield f"{' ' * indent}{field}: {first}".rstrip(" ") if not rest else f"{' ' * indent}{field}: {first}"
    further = " " * (_DEEP if indent else 2)
    yield from (further + line if line else "" for line in rest)


def entries(text: str) -> tuple[Entry, ...]:
    """Read the fields of a form; lines that begin with # are comments.

    Raise FormError for a line that belongs to nothing and for a field that no event or source has.
    """
    found: list[Entry] = []
    blank: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("#"):
            continue
        if not line.strip():
            blank.append(line)
            continue
        indent = _indent(line)
        if entry := _begun(line, indent, number, found):
            if entry.field in FIELDS:
                found.append(entry)
            else:
                found[-1] = found[-1]._replace(below=(*found[-1].below, entry))
        elif not found or not indent:
            raise FormError(
                f"'{line.strip()[:40]}' is not a field", number, "write it as field: value, or indent the line"
            )
        else:
            found[-1] = _longer(found[-1], (*blank, line))
        blank = []
    return tuple(found)


def _indent(line: str) -> int:
    return len(line.expandtabs(_DEEP)) - len(line.expandtabs(_DEEP).lstrip(" "))


def _begun(line: str, indent: int, number: int, found: list[Entry]) -> Entry | None:
    """The entry that a line begins, None where it goes on with a value."""
    named = _LINE.match(line.lstrip(" \t"))
    in_source = bool(found) and found[-1].field == "source"
    if not named or indent >= _DEEP or (indent and not in_source):
        return None
    field = re.sub(r"\s+", "-", fold(named[1]))
    if named["apart"] is None and field not in (*FIELDS, *SOURCE_FIELDS):
        return None  # an address, say
    value = line.lstrip(" \t")[named.end() :].lstrip(" \t")
    if indent and field == "link" and "://" in value:
        field = "url"
    if field in FIELDS:
        if indent:
            raise FormError(f"{field}: is not part of a source", number, "write it at the start of the line")
        return Entry(field, value, number)
    if field in SOURCE_FIELDS and in_source:
        if any(part.field == field for part in found[-1].below):
            raise FormError(f"{field}: is given twice for one source", number, "begin another source: above the second")
        return Entry(field, value, number)
    if field in SOURCE_FIELDS:
        raise FormError(f"{field}: belongs under a source:", number, "write source: NAME ADDRESS on the line above it")
    known = SOURCE_FIELDS if indent else FIELDS
    also: Mapping[str, str] = {word: name for word, name in _ALSO.items() if name in known}
    raise FormError(f"unknown field '{named[1]}'{meant(field, known, also)}", number, f"one of {', '.join(known)}")


def _longer(entry: Entry, lines: Sequence[str]) -> Entry:
    """The entry with more lines of the value that stood last."""
    if entry.below:
        *others, last = entry.below
        return entry._replace(below=(*others, _longer(last, lines)._replace(below=())))
    columns = 2 if entry.field in FIELDS and entry.field != "source" else _DEEP
    return entry._replace(value="\n".join((entry.value, *(_without_indent(line, columns) for line in lines))))


def _without_indent(line: str, columns: int) -> str:
    return line[columns:] if line[:columns].strip(" ") == "" else line.lstrip(" \t")
