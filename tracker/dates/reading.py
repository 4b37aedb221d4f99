"""Entry points for reading dates: one text as a date or a period, and every date in running text.

An EDTF text needs neither the grammar nor dateparser, and loads neither.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, Unpack

from tracker.dates.model import Found, Options, Reading
from tracker.errors import DateError
from tracker.when import DATE_HINT, When

_FEW_YEARS: Final = 30
_ISO: Final = r"[0-9X]{4}-[0-9X]{2}(?:[-/T?~%]\S*)?|[0-9X]{4}[?~%]?/\S*|\S*/[0-9X]{4}-[0-9X]{2}(?:-[0-9X]{2})?[?~%]?"


def read_when(text: str, today: date | None = None, **options: Unpack[Options]) -> Reading:
    """Read a whole text as one date and say how; DateError for anything else.

    EDTF comes first, then English, then dateparser in the languages given. Relative words and `-30d`
    count from `today`. Early, mid and late mean the approximate third of the period they qualify.
    """
    text = text.strip()
    return _strict(text) or _signed(text, today, options) or _worded(text, today, options)


def parse_when(text: str, today: date | None = None, **options: Unpack[Options]) -> When:
    """Read a whole text as one date; DateError for anything else. See `read_when`."""
    return read_when(text, today, **options).when


def read_period(text: str, today: date | None = None, **options: Unpack[Options]) -> Reading:
    """Read a period to filter by: hledger's smart dates and period words, else as `read_when`."""
    text = text.strip()
    return _strict(text) or _smart(text, today, options) or _worded(text, today, options)


def find_dates(
    text: str,
    base: date,
    *,
    day_first: bool | None = None,
) -> Iterator[Found]:
    """Find every calendar date in running text, in order, without overlaps.

    Offsets are those of `text`. Relative words count from `base`, the day of publication; the verb
    of a date's clause decides directions. `early June` has the value of June, as in TimeML.
    Durations, repeated dates and times of day are not dates.
    """
    from tracker.dates.article import finder

    return finder.find(text, base, day_first=day_first)


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
        if ".." not in text.strip(".") and re.fullmatch(_ISO, text) and not _years(text):
            raise
        return None


def _signed(text: str, today: date | None, options: Options) -> Reading | None:
    """The text as a signed offset, `-30d`, or as `A..B`, `A..`, `..B`."""
    if text[:1] not in ("-", "+") and ".." not in text:
        return None
    from tracker.dates import smart

    return smart.plain(text, today, lambda side: read_when(side, today, **options))


def _smart(text: str, today: date | None, options: Options) -> Reading | None:
    """The text as an hledger smart date; the ends of `A..B` may be any period."""
    from tracker.dates import smart

    return smart.read(text, today, lambda side: read_period(side, today, **options))


def _worded(text: str, today: date | None, options: Options) -> Reading:
    """The text in English, else in another language; DateError if it is a date in neither."""
    from tracker.dates.phrase import reader

    direction, day_first = options.get("direction", "neutral"), options.get("day_first")
    found = reader.read(text, reader.Settings(today, direction, day_first))
    if found is None and (languages := options.get("languages", ())):
        from tracker.dates import other_languages

        found = other_languages.read(text, today, direction, day_first, languages)
    if found is None:
        raise DateError(f"'{_shown(text)}' is not a date that can be read", DATE_HINT)
    return found


def _years(text: str) -> bool:
    """Whether `1910-30`, `2019-20` or `1910/30` means years, or slashes stand for hyphens, not a month there is not.

    A span of more years than that is taken for a month mistyped: `2024-88`.
    """
    match = re.fullmatch(r"(\d\d)(\d\d)[-/](\d\d?)", text)
    if match is None:
        return re.fullmatch(r"\d{4}/\d\d?/\d\d?(?:[-–—].*)?|\d{4}/\d\d?\.\..*", text) is not None
    step = int(match[3]) - int(match[2])
    return "/" in text or step == 1 or (int(match[3]) > 20 and 0 < step <= _FEW_YEARS)


def _shown(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
