"""A row of a Markdown table as sentences: what the header of a column tells is told for the date in its cell."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from tracker.dates import Found
from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.anchor_nouns import event_noun
from tracker.reader.events.clauses import parsed
from tracker.reader.grammar.words import words_of
from tracker.reader.lines import Line
from tracker.reader.text import Text

_ROW: Final = re.compile(r"[ \t>]*\|")
_CELL: Final = re.compile(r"(?<!\\)\|")
_MARKS: Final = " \t*_`"
_MOST_ROWS: Final = 200  # below a header; longer tables are data
_LONGEST: Final = 60  # characters of a header that names a deed
_DATES: Final = word_set("date day when month")  # the header of a date that the first cell tells of
_FIGURE: Final = re.compile(r"[^A-Za-z]*(?:[A-Za-z]{1,3}\.?[^A-Za-z]*)?$")  # 12,000; 3 %; 40 km
_NO_DEEDS: Final = word_set("bear publish update access retrieve revise age")  # born; last updated
_IN_FORCE: Final = ("in force", "into force", "in force since", "in effect", "effective")
_PARTIES: Final = word_set("state states country countries party parties member members signatory government")


class Table(NamedTuple):
    """A row in the raw text: where its cells begin and end, and the headers of the columns."""

    bounds: tuple[tuple[int, int], ...]
    headers: tuple[str, ...]


def table_rows(line: Line, text: Text, raw: str) -> Iterator[Line]:
    """The sentences of a row of a table, one for each date that a header tells of; any other line as it is.

    `Viasat | 24 February 2022` below `Case | Attack` gives `Viasat 24 February 2022 attack`. A row of figures for a
    time gives none.
    """
    table = _table(raw, text.at[line.span.start]) if line.found else None
    if table is None:
        yield line
        return
    if all(_FIGURE.match(cell) or _is_dated(line, text, place) for cell, place in _cells(raw, table)):
        return
    told = [(one, sentence) for one in line.found if (sentence := _told(line, one, table, text, raw))]
    for one, sentence in told:
        yield replace(line, sentence=parsed(sentence, words_of(sentence)), found=(one,), row=True)
    if not told:
        yield line


def _table(raw: str, at: int) -> Table | None:
    """The row that a place of the raw text stands in; None outside a table, and in its first row."""
    start = raw.rfind("\n", 0, at) + 1
    if not _ROW.match(raw, start):
        return None
    head = start
    for _ in range(_MOST_ROWS):
        above = raw.rfind("\n", 0, max(head - 1, 0)) + 1
        if not head or not _ROW.match(raw, above):
            break
        head = above
    else:
        return None
    end = _end(raw, start)
    edges = [*(found.end() for found in _CELL.finditer(raw, start, end)), end + 1]
    headers = tuple(cell.strip(_MARKS) for cell in _CELL.split(raw[head : _end(raw, head)])[1:])
    return Table(tuple(zip(edges, (edge - 1 for edge in edges[1:]), strict=False)), headers) if head < start else None


def _end(raw: str, start: int) -> int:
    end = raw.find("\n", start)
    return end if end >= 0 else len(raw)


def _cells(raw: str, table: Table) -> Iterator[tuple[str, tuple[int, int]]]:
    """The cells of a row with their bounds in the raw text."""
    return ((raw[start:end].strip(_MARKS), (start, end)) for start, end in table.bounds)


def _is_dated(line: Line, text: Text, place: tuple[int, int]) -> bool:
    """Whether a cell holds a date."""
    return any(place[0] <= text.at[one.start] < place[1] for one in line.found)


def _told(line: Line, found: Found, table: Table, text: Text, raw: str) -> str:
    """The sentence of a date: the first cell, the date, what its header tells, the rest of its cell; empty for none.

    The date keeps its place in the sentence.
    """
    cells = table.bounds
    column = next((at for at, (start, end) in enumerate(cells) if start <= text.at[found.start] < end), 0)
    told = _deed(table.headers, column) if 0 < column < len(table.headers) else None
    if told is None or _is_dated(line, text, cells[0]) or not raw[slice(*cells[0])].strip(_MARKS):
        return ""
    sentence, (start, end) = line.sentence.text, line.bounds(found)
    label = sentence[: bisect_left(text.at, cells[0][1]) - line.span.start].rstrip(" ,")
    rest = sentence[end : bisect_left(text.at, cells[column][1]) - line.span.start].strip(" ,")
    return f"{label:<{start}}{sentence[start:end]} {told} {rest}".rstrip() if len(label) < start else ""


def _deed(headers: tuple[str, ...], column: int) -> str | None:
    """What the header of a column tells of the first cell: attack; signed; was fined; nothing where it is `Date`."""
    header = re.sub(r"(?i)^date of (?:the )?", "", headers[column])
    words = words_of(header)
    if not words or len(header) > _LONGEST:
        return None
    first, last = words[0].low, words[-1]
    if first in _DATES and len(words) == 1:
        return ""
    if header.lower() in _IN_FORCE:
        return "came into force"
    if _is_done(first):
        return f"{first if headers[0].lower() in _PARTIES else f'was {first}'}{header[words[0].end :]}"
    if not any(event_noun(word.low) for word in words):
        return None
    header = header if words[0].text.isupper() else f"{first}{header[words[0].end :]}"
    return f"{header[: last.start]}was {last.low}" if len(words) > 1 and _is_done(last.low) else header


def _is_done(word: str) -> bool:
    """Whether a word of a header is a participle that tells a deed: signed."""
    verb = verb_of(word)
    return verb is not None and verb.form in ("past", "participle") and verb.lemma not in _NO_DEEDS
