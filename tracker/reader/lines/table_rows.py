"""A row of a table as sentences: what its cells tell, and the headers above them, for the dates in it."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from tracker.dates import Found
from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import DETERMINERS
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.anchor_nouns import event_noun
from tracker.reader.events.clauses import parsed
from tracker.reader.events.pointers import pointers
from tracker.reader.grammar.words import words_of
from tracker.reader.lines.line import Line
from tracker.reader.sentences import Span

_BAR: Final = re.compile(r"(?<!\\)\|")
_MARKS: Final = " \t*_`>"
_MOST_ROWS: Final = 200  # below a header; longer tables are data
_LONGEST: Final = 60  # characters of a header that names a deed
_DATES: Final = word_set("date dates day when month time deadline")  # the header of a date that other cells tell of
_WHO: Final = word_set("who country state by organiser organizer host body institution agency issuer actor sender")
_NOT_TOLD: Final = word_set("where place venue city location source link target targets note notes status no")
_WHAT: Final = word_set("what event events measure item action decision development topic subject description title")
_FIGURE: Final = re.compile(r"[^A-Za-z]*(?:[A-Za-z]{1,3}\.?[^A-Za-z]*)?$")  # 12,000; 3 %; 40 km
_NO_DEEDS: Final = word_set("bear publish update access retrieve revise age")  # born; last updated
_IN_FORCE: Final = ("in force", "into force", "in force since", "in effect", "effective")
_PARTIES: Final = word_set("state states country countries party parties member members signatory government")


class Table(NamedTuple):
    """A row of a text: where its cells begin and end, and the headers of the columns."""

    cells: tuple[Span, ...]
    headers: tuple[str, ...]

    def column(self, place: int) -> int:
        """The column that a place of the text stands in."""
        return next((at for at, cell in enumerate(self.cells) if place < cell.end), len(self.cells) - 1)

    def headed(self, words: frozenset[str]) -> Iterator[int]:
        """The columns whose header ends with one of these words."""
        lasts = (re.findall(r"\w+", header.lower())[-1:] for header in self.headers[: len(self.cells)])
        return (at for at, last in enumerate(lasts) if not words.isdisjoint(last))


def table_rows(line: Line, text: str) -> Iterator[Line]:
    """The sentences of a row of a table, one for each cell that tells something of a date; any other line as it is.

    `Viasat | 24 February 2022` below `Case | Attack` gives `Viasat 24 February 2022 attack`, and `3 May | Vote | Chad`
    below `When | What | Who` gives `3 May | Vote`. A row of figures for a time gives none.
    """
    table = _table(text, line.span.start) if line.found and not line.entry else None
    if table is None:
        yield line
        return
    dated = {table.column(one.start) for one in line.found}
    if all(at in dated or _FIGURE.match(_cell(text, cell)) for at, cell in enumerate(table.cells)):
        return
    told = [row for one in line.found if (row := _told(line, one, table, text))]
    yield from dict.fromkeys(told) or [line]


def _table(text: str, at: int) -> Table | None:
    """The row that a place of a text stands in; None outside a table."""
    start = text.rfind("\n", 0, at) + 1
    end = _end(text, start)
    if "|" not in text[start:end]:
        return None
    head = start
    for _ in range(_MOST_ROWS):
        last = len(text[:head].rstrip())
        above = text.rfind("\n", 0, last) + 1
        if not last or text.count("\n", last, head) > 2 or "|" not in text[above:last]:
            break
        head = above
    else:
        return None
    headers = tuple(_cell(text, cell) for cell in _cells(text, head))
    if head == start and "|" not in text[end : _end(text, end + 2)]:
        return None
    return Table(_cells(text, start), () if any(map(str.isdigit, "".join(headers[:1]))) else headers)


def _cells(text: str, start: int) -> tuple[Span, ...]:
    """The cells of the row that begins there."""
    end = _end(text, start)
    bars = [start - 1, *(found.start() for found in _BAR.finditer(text, start, end)), end]
    cells = [Span(left + 1, right) for left, right in pairwise(bars)]
    edges = [at for at in (0, len(cells) - 1) if not _cell(text, cells[at])]
    return tuple(cell for at, cell in enumerate(cells) if at not in edges)


def _end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _cell(text: str, cell: Span) -> str:
    return text[cell.start : cell.end].strip(_MARKS)


def _told(line: Line, found: Found, table: Table, text: str) -> Line | None:
    """The sentence of a date; None for none.

    What a cell before the date tells is put before it, what one behind it tells behind a bar; the date keeps its
    place in the text.
    """
    column, what = table.column(found.start), _what(table, line, text)
    deed = _deed(table.headers, column) if column < len(table.headers) else None
    if what is None or (deed is None and column not in (0, what)):
        return None
    cell, who = table.cells[column], _who(table, text, {column, what})
    label = _acting(_cell(text, table.cells[what]), who)
    if column == what:
        start, sentence = cell.start, text[cell.start : cell.end].rstrip()
    elif what < column:
        rest = text[found.end : cell.end].strip(" ,")
        start, place = line.span.start, found.start - line.span.start
        sentence = f"{label:<{place}}{text[found.start : found.end]} {deed} {rest}".rstrip()
        if len(label) >= place:
            return None
    else:
        start = cell.start + len(text[cell.start : cell.end]) - len(text[cell.start : cell.end].lstrip(_MARKS))
        sentence = f"{text[start : cell.end].rstrip()} | {label}"
    dates = tuple(one for one in line.found if cell.start <= one.start < cell.end and (what >= column or one is found))
    span, read = Span(start, line.span.end), parsed(sentence, words_of(sentence))
    counting = tuple(pointers(sentence))
    return line._replace(span=span, sentence=read, found=dates, row=True, who=who, pointers=counting)


def _what(table: Table, line: Line, text: str) -> int | None:
    """The column that tells what happens: by its header, else the first that is neither a date nor a name or place.

    An empty cell tells nothing.
    """
    dated = {table.column(one.start) for one in line.found}
    others = {*table.headed(_WHO), *table.headed(_NOT_TOLD)}
    plain = [at for at in range(len(table.cells)) if at not in dated]
    told = [*table.headed(_WHAT), *(at for at in plain if at not in others), *plain]
    return next((at for at in told if _cell(text, table.cells[at])), None)


def _who(table: Table, text: str, told: set[int]) -> tuple[str, ...]:
    """The names in the cells that tell who acts."""
    cells = (_cell(text, table.cells[at]) for at in table.headed(_WHO) if at not in told)
    names = (name for cell in cells for name in re.split(r"\s*(?:[,;/&]|\band\b)\s*", cell))
    return tuple(name for name in names if name[:1].isupper())


def _acting(label: str, who: tuple[str, ...]) -> str:
    """What a cell tells, with who does it where it begins with a verb: signs the treaty."""
    first, *after = label.split()
    verb, noun = verb_of(first.lower()), event_noun(first.lower()) and not DETERMINERS.intersection(after[:1])
    acts = who and verb is not None and verb.form in ("s", "past") and not noun
    return f"{' and '.join(who)} {first.lower()}{label[len(first) :]}" if acts else label


def _deed(headers: tuple[str, ...], column: int) -> str | None:
    """What the header of a column tells of the first cell: attack; signed; was fined; nothing where it is `Date`."""
    header = re.sub(r"(?i)^date of (?:the )?", "", headers[column])
    words = words_of(header)
    if not words or len(header) > _LONGEST:
        return None
    first, last = words[0].low, words[-1]
    if {first, last.low} & _DATES and not _is_done(first) and not event_noun(first):
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
