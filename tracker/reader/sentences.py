"""Sentences of a plain text, with their bounds."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

ABBREVIATIONS: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "inc",
        "corp",
        "co",
        "ltd",
        "sdn",
        "pte",
        "pvt",
        "pty",
        "gen",
        "sen",
        "rep",
        "gov",
        "lt",
        "col",
        "capt",
        "sgt",
        "st",
        "vs",
        "jr",
        "sr",
        "prof",
        "rev",
        "hon",
        "pres",
        "fig",
        "art",
        "para",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "u.s",
        "u.n",
        "e.g",
        "i.e",
        "approx",
        "est",
        "dept",
        "min",
        "maj",
        "adm",
        "cmdr",
        "mt",
        "ft",
        "sdn",
        "bhd",
        "pte",
        "pty",
        "pvt",
    ]
)
_SHORT_LINE: Final = 48  # characters; a line this short that another follows was not wrapped
LONGEST: Final = 2_000  # characters; what is longer is cut at a space

_BREAK: Final = (
    r"\n[ \t\r]*\n\s*"  # a blank line
    r"|\n(?=[ \t]*(?:(?:[-*·–|>]|#{1,6}|\(?\d{1,2}[.)]|\(?(?:[a-z]|[ivx]{2,4})\)|\[?\d{1,2}[:.h]\d\d\b)[ \t:\]]|"
    r"[•‣▪●◦]|[^|\n]{1,120}\|))"  # a bullet, a row, a time
    r"|(?<=[a-z]{4})(?<!Linked)(?=(?:(?:In|On|From|Since|Until|By) (?:[A-Z][a-z]|\d|the\b)|(?:The|This|It|They) [a-z]))"
)  # the last of these is the seam of two items that a page lost the space between: on all accountsIn January
_STOP: Final = r"(?:(?<!\.)\.|\.{3}|[!?…])(?:[\"'”’)\]*_]+|(?=\s))\s*(?=[\"'“‘(\[•]?[A-Z0-9À-Þ]|[\"“‘])"


class Span(NamedTuple):
    """The bounds of a part of a text."""

    start: int
    end: int


@lru_cache(maxsize=1)
def _patterns() -> "tuple[re.Pattern[str], re.Pattern[str]]":
    return re.compile(_BREAK), re.compile(_STOP)


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs, bullets and rows of a text, without the space around them."""
    breaks, _ = _patterns()
    edges = [0, *(edge for found in breaks.finditer(text) for edge in found.span()), len(text)]
    spans = (_trimmed(text, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))
    return tuple(span for span in spans if span.start < span.end)


def sentences(text: str, within: Span) -> tuple[Span, ...]:
    """The sentences of a paragraph; each at most `LONGEST` characters."""
    found: list[Span] = []
    for line in _lines(text, within):
        start = line.start
        for stop in _patterns()[1].finditer(text, line.start, line.end):
            if _ends(text, start, stop.start()):
                found.append(_trimmed(text, start, stop.end()))
                start = stop.end()
        found.append(_trimmed(text, start, line.end))
    return tuple(part for span in found if span.start < span.end for part in _cut(text, span))


def _lines(text: str, within: Span) -> list[Span]:
    """The paragraph cut where a short line ends that the next one does not go on from."""
    lines: list[Span] = []
    start = at = within.start
    while (newline := text.find("\n", at, within.end)) >= 0:
        follows = text[newline + 1 : newline + 2]
        ended = text[at:newline].rstrip()[-1:] in (".", "!", "?", ":", "”", '"')
        if newline - at < _SHORT_LINE and (follows.isupper() or follows.isdigit() or ended):
            lines.append(Span(start, newline))
            start = newline + 1
        at = newline + 1
    return [*lines, Span(start, within.end)]


def _ends(text: str, start: int, stop: int) -> bool:
    """Whether a full stop there ends a sentence: not that of an abbreviation or an initial."""
    if text[stop] != ".":
        return True
    if text[max(start, stop - 2) : stop].lower() == "no" and re.match(r"\s*\d", text[stop + 1 : stop + 4]):
        return False
    word = text[max(stop - 12, start) : stop].split()[-1:] or [""]
    last = word[0].lstrip("(\"'“‘").lower()
    initial = len(last) == 1 and last.isalpha() and word[0][-1:].isupper()
    return not initial and last not in ABBREVIATIONS and not re.fullmatch(r"(?:[a-z]\.)+[a-z]", last)


def _trimmed(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    return Span(start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip()))


def _cut(text: str, span: Span) -> list[Span]:
    """The span in pieces of at most `LONGEST` characters, cut at spaces where there are some."""
    pieces: list[Span] = []
    start = span.start
    while span.end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        end = space if space > 0 else start + LONGEST
        pieces.append(Span(start, end))
        start = end
    return [*pieces, Span(start, span.end)]


def last_places(text: str, words: Iterable[str]) -> Iterator[int]:
    """Where a text has one of some words, the last place first: it is searched paragraph by paragraph from its end."""
    told = sorted(words)
    lows, pattern = [word.lower() for word in told], None
    end = len(text) if told else 0
    while end:
        start = max(text.rfind("\n\n", 0, end), 0)
        part = text[start:end].lower()
        if not part.isascii() or any(map(part.__contains__, lows)):  # most paragraphs have none
            pattern = pattern or re.compile(rf"\b(?:{'|'.join(map(re.escape, told))})\b", re.IGNORECASE)
            yield from reversed([found.start() for found in pattern.finditer(text, start, end)])
        end = start


def unmarked(text: str) -> str:
    """The text without the marks of Markdown for words that stand out."""
    return text.replace("*", "").replace("_", "")
