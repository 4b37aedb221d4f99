"""The day of publication as a text states it: a dateline, or a line that says when it was published."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from tracker.errors import DateError
from tracker.reader.english.datelines import (
    CLOCK,
    CLOCK_BEFORE,
    DAY,
    FIRST,
    LABEL,
    headed,
    is_row,
    is_stamp,
    opens_paragraph,
    piped,
)
from tracker.reader.source.document import About

_WORD: Final = r"[\w'’.-]+"
_CAPITALS: Final = rf"(?-i:[A-Z][A-Z'’.-]+(?:[ ,/]+[A-Z]{_WORD}){{0,4}})"  # SHANGHAI; PARIS, France
_AGENCY: Final = r"\([^()\n]{2,40}\)"
_DASH: Final = r"\s*(?:--?|[–—])\s*"
_STOP: Final = r"\s*(?:--?|[–—:])\s*"
_BEGINS: Final = r"(?=(?-i:[\"“A-Z]))"  # a sentence
# Each begins with a city in capitals: SHANGHAI, July 3 (Agency) - | PARIS (Agency) - July 3: | PARIS - July 3 - France
# GENEVA (July 3, 2024) – France | 3 July 2024 PARIS — France
_CITIES: Final = (
    rf"^[^\w\n]{{0,3}}{_CAPITALS},\s+{DAY}\s*[,:/(—–-]",
    rf"^[^\w\n]{{0,3}}{_CAPITALS}(?:{_DASH}|\s*){_AGENCY}{_STOP}{DAY}{_STOP}",
    rf"^[^\w\n]{{0,3}}{_CAPITALS}{_DASH}{DAY}{_STOP}{_BEGINS}",
    rf"^[^\w\n]{{0,3}}{_CAPITALS} \({DAY}\)\s*(?:--?|[–—])?\s*{_BEGINS}",
    rf"^[^\w\n]{{0,3}}{DAY}(?<=\d{{4}}),? {_CAPITALS}(?:\s*{_AGENCY})?(?: -|\s*(?:--|[–—]))\s*{_BEGINS}",
)
# Published: 3 July 2024; Updated 3 July 2024, 14:00 GMT. France
_LABELLED: Final = (
    rf"^[^\w\n]{{0,3}}{LABEL}(?P<sign>\s*[:|])?\s*{CLOCK_BEFORE}{DAY}(?P<next>(?={CLOCK}\.?[ |]+{_BEGINS}))?"
)
_PLACE: Final = rf"(?!\w{{1,9}}day\b)(?-i:[A-Z]{_WORD}(?:[ ,/]+[A-Z]{_WORD}){{0,4}})"
_PLACED: Final = (  # Chisinau, 16 December 2024. Moldova
    rf"^[*_(]{{0,3}}{_PLACE}(?:,\s+|{_DASH}){DAY}(?<=\d{{4}})[*_)]*(?:\s*{_AGENCY})?"
    rf"(?:\.[*_)]*|[*_)]*{_STOP})\s*{_BEGINS}"
)
_LINES: Final = (
    rf"^[^\w\n]{{0,3}}dated?[ :|]+{DAY}\b",
    rf"^[^\w\n]{{0,3}}{CLOCK_BEFORE}{DAY}{CLOCK}(?: / {_WORD})?\W{{0,3}}$",  # a line of its own
    rf"^.{{0,60}}[|·•]\s*{DAY}{CLOCK}\W{{0,3}}$",  # By A. Writer | 3 July 2024
)
_MOST_ALONE: Final = 2  # days on lines of their own; a text with more is a chronicle
_AROUND: Final = " \r\n\t-–—(),:|*_[]/"
_LATELY: Final = timedelta(days=45)  # an article whose dateline leaves out the year is no older, or it is asked for


def stated(text: str, today: date) -> About:
    """Return what the first lines of a text say of the day it was published.

    A day without its year counts where it lies in the weeks before `today`; else nothing is known.
    """
    from tracker.dates import parse_when

    for found, sure in _said(text[:FIRST], today):
        words = " ".join(found["day"].split())
        try:
            when = parse_when(words, today, direction="past")
        except DateError:
            continue
        recent = today - _LATELY <= when.first <= today
        has_year = re.search(r"\d{4}", words) and (sure or when.first <= today)  # else it is an event to come
        if when.precision == "day" and (has_year or recent):
            return About(published=when.first, origin=f"its line '{_shown(found[0])}'")
    return About()


def _shown(line: str) -> str:
    """The words of a dateline without the signs around it."""
    bare = " ".join(line.split()).strip(_AROUND)
    return f"{bare})" if bare.count("(") > bare.count(")") else bare


def _said(head: str, today: date) -> "Iterator[tuple[re.Match[str], bool]]":
    """The places that say when a text was published, the surest first, and whether it may be a day to come."""
    for row in _CITIES:
        found = _first(row, head)
        if found is not None:
            yield found, True
    labelled = (one for one in _every(_LABELLED, head) if not is_row(head, one))
    label = next(
        (one for one in labelled if one["sign"] or one["next"] is not None or is_stamp(_line(head, one))), None
    )
    others = (label, piped(head), headed(head))
    yield from ((found, False) for found in others if found is not None)
    if (found := _placed(head, today)) is not None:
        yield found, len(_line(head, found)) > _TOLD
    for row in _LINES:
        found = _first(row, head)
        if found is not None and len({one["day"] for one in _every(row, head)}) <= _MOST_ALONE:
            yield found, False


def _every(row: str, head: str) -> "Iterator[re.Match[str]]":
    """The places that match a row in any letters, where a line begins."""
    return re.finditer(row, head, re.IGNORECASE | re.MULTILINE)


def _first(row: str, head: str) -> "re.Match[str] | None":
    """The first place that matches, unless it is in a table."""
    found = next(_every(row, head), None)
    return None if found is None or is_row(head, found) else found


def _line(head: str, found: "re.Match[str]") -> str:
    """The whole line of a match."""
    return head[found.start() : (head.find("\n", found.end()) + 1 or len(head) + 1) - 1]


def _placed(head: str, today: date) -> "re.Match[str] | None":
    """The dateline of a place in small letters; none where the text tells of years since, as one with a scene of old.

    Chisinau, 16 December 2024. Moldova ...
    """
    found = [one for one in _every(_PLACED, head) if opens_paragraph(head, one)]
    if len(found) != 1:
        return None
    years = {int(year) for year in re.findall(r"(?<![\d.,])(?:19|20)\d\d(?![\d,])", head)}
    since = max((year for year in years if year <= today.year), default=9999) - int(found[0]["day"][-4:])
    return found[0] if since <= _PLANNED else None


_TOLD: Final = 120  # characters of a paragraph that is no entry of a calendar
_PLANNED: Final = 4  # years after its own of which an article of the day tells the plans
