"""Entry points for reading dates: one text as a date or a period, and every date in running text.

An EDTF text needs neither the grammar nor dateparser, and loads neither.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Final, Unpack

from tracker.dates.model import Found, Options, Reading, Settings
from tracker.errors import DateError
from tracker.when import DATE_HINT, When

_FEW_YEARS: Final = 30
_ISO: Final = r"[0-9X]{4}-[0-9X]{2}(?:[-/T?~%]\S*)?|[0-9X]{4}[?~%]?/\S*|\S*/[0-9X]{4}-[0-9X]{2}(?:-[0-9X]{2})?[?~%]?"


def read_when(text: str, today: date | None = None, **options: Unpack[Options]) -> Reading:
    """Read a whole text as one date and say how; DateError for anything else.

    EDTF comes first, then English, then dateparser in the languages given. Relative words and `-30d`
    count from `today`. Early, mid and late mean the approximate third of the period they qualify.
    """
    text, options = _visible(text), _with_conventions(options)
    found = _digits(text, options) or _strict(text) or _signed(text, today, options) or _worded(text, today, options)
    return _converted(found, text, options)


def parse_when(text: str, today: date | None = None, **options: Unpack[Options]) -> When:
    """Read a whole text as one date; DateError for anything else. See `read_when`."""
    return read_when(text, today, **options).when


def read_period(text: str, today: date | None = None, **options: Unpack[Options]) -> Reading:
    """Read a period to filter by: hledger's smart dates and period words, else as `read_when`."""
    text, options = _visible(text), _with_conventions(options)
    found = _digits(text, options) or _strict(text) or _smart(text, today, options) or _worded(text, today, options)
    return _converted(found, text, options)


def find_dates(
    text: str,
    base: date,
    *,
    day_first: bool | None = None,
    languages: Sequence[str] = (),
) -> Iterator[Found]:
    """Find every calendar date in running text, in order, without overlaps.

    Offsets are those of `text`. Relative words count from `base`, the day of publication; the verb
    of a date's clause decides directions. `early June` has the value of June, as in TimeML.
    Durations, repeated dates and times of day are not dates. `languages` says how dates in digits are
    written; the words of other languages are not read.
    """
    if "&" not in text:
        return _found(text, base, day_first, languages)
    from tracker.dates import entities

    plain, written = entities.plain(text)
    return (_moved(hit, written) for hit in _found(plain, base, day_first, languages))


def _found(text: str, base: date, day_first: bool | None, languages: Sequence[str]) -> Iterator[Found]:
    from tracker.dates.article import finder

    if not languages:
        return finder.find(text, base, day_first=day_first)
    from tracker.dates import conventions

    order = conventions.day_first(languages) if day_first is None else day_first
    return _converted_each(finder.find(text, base, day_first=order), text, languages)


def _moved(hit: Found, written: Callable[[int], int]) -> Found:
    """A date with its offsets in another writing of the text."""
    start, end = hit.sentence
    return hit._replace(start=written(hit.start), end=written(hit.end), sentence=(written(start), written(end)))


def _converted_each(hits: Iterable[Found], text: str, languages: Sequence[str]) -> Iterator[Found]:
    """Dates found, each converted from the calendar of a language; those that cannot be are left out."""
    from tracker.dates import conventions

    for hit in hits:
        reading = Reading(hit.when, hit.basis, hit.reason, hit.alternative)
        try:
            yield hit._replace(**conventions.converted(reading, text[hit.start : hit.end], languages)._asdict())
        except DateError:
            continue


def _visible(text: str) -> str:
    """The text without spaces and invisible characters at its ends: byte order marks, joiners, soft hyphens.

    Characters are themselves, where they are written as in HTML.
    """
    text = text.strip()
    if "&" in text:
        from tracker.dates import entities

        text = entities.plain(text)[0]
    if text.isascii():
        return text
    first, last = 0, len(text)
    while first < last and _is_invisible(text[first]):
        first += 1
    while first < last and _is_invisible(text[last - 1]):
        last -= 1
    return text[first:last]


def _is_invisible(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) == "Cf"


def _with_conventions(options: Options) -> Options:
    """The options with the order of day and month that the languages have, where none is set."""
    languages = options.get("languages")
    if not languages or options.get("day_first") is not None:
        return options
    from tracker.dates import conventions

    return {**options, "day_first": conventions.day_first(languages)}


def _digits(text: str, options: Options) -> Reading | None:
    """A date of three numbers in the calendar of a language."""
    if not (languages := options.get("languages")):
        return None
    from tracker.dates import conventions

    return conventions.digits(text, languages)


def _converted(reading: Reading, text: str, options: Options) -> Reading:
    """A reading in our calendar, where its year is of the calendar of a language."""
    if not (languages := options.get("languages")):
        return reading
    from tracker.dates import conventions

    return conventions.converted(reading, text, languages)


def _strict(text: str) -> Reading | None:
    """The text as EDTF; None where it does not look like it, DateError where it only looks like it."""
    if text.strip("./") and not any(map(str.isdigit, text)) and text != "any time":
        return None  # words
    try:
        return Reading(When.parse(text), "explicit", "EDTF")
    except DateError:
        from tracker.dates import printed

        if (when := printed.read(text)) is not None:
            return Reading(when, "explicit", "as printed by tracker")
        if ".." not in text and re.fullmatch(_ISO, text) and not _years(text):
            raise
        return None


def _signed(text: str, today: date | None, options: Options) -> Reading | None:
    """The text as a signed offset, `-30d`, or as `A..B`, `A..`, `..B`."""
    if text[:1] not in ("-", "+") and ".." not in text:
        return None
    from tracker.dates import smart

    return smart.plain(text, today, lambda side: read_when(side, today, **options))


def _smart(text: str, today: date | None, options: Options) -> Reading | None:
    """The text as an hledger smart date or a period up to today; the ends of `A..B` may be any period."""
    from tracker.dates import running, smart

    def side(part: str) -> Reading:
        return read_period(part, today, **options)

    return smart.read(text, today, side) or running.read(text, today, side)


def _worded(text: str, today: date | None, options: Options) -> Reading:
    """The text in English, else in another language; DateError if it is a date in neither."""
    from tracker.dates.phrase import reader

    direction, day_first = options.get("direction", "neutral"), options.get("day_first")
    found = reader.read(text, Settings(today, direction, day_first))
    if found is None and (languages := options.get("languages", ())):
        from tracker.dates import other_languages

        found = other_languages.read(text, today, direction, day_first, languages)
    if found is None:
        raise DateError(f"'{_shown(text)}' is not a date that can be read{_named_invisible(text)}", DATE_HINT)
    return found


def _years(text: str) -> bool:
    """Whether `1910-30`, `2019-20` or `1910/30` means years, or slashes stand for hyphens, not a month there is not.

    A span of more years than that is taken for a month mistyped: `2024-88`.
    """
    match = re.fullmatch(r"(\d\d)(\d\d)[-/](\d\d?)", text)
    if match is None:
        return re.fullmatch(r"\d{4}/\d\d?/\d\d?(?:[-–—].*)?|\d{4}/\d\d?\.\..*", text) is not None
    step = int(match[3]) - int(match[2])
    return "/" in text or step == 1 or (int(match[3]) > 12 and 0 < step <= _FEW_YEARS)


def _named_invisible(text: str) -> str:
    """The first invisible character of a text, for a message."""
    char = next((char for char in text if not char.isascii() and unicodedata.category(char) == "Cf"), "")
    return f": it contains the invisible character U+{ord(char):04X}" if char else ""


def _shown(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
