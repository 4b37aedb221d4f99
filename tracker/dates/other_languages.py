"""Dates in other languages, by dateparser, with guards against its guesses.

The text must name a year in digits, or be a relative phrase that the library knows as such.
"""

import re
import warnings
from datetime import date, datetime
from typing import Any, Final

from tracker.dates import arithmetic
from tracker.dates.languages import with_locales
from tracker.dates.model import Direction, NoReferenceDate, Reading
from tracker.errors import DateError
from tracker.when import When

_WORD: Final = 3  # letters
_SENTENCE: Final = 3  # words
_DATED: Final = re.compile(r"\d{1,2} [^\W\d]{2} \d{4}|\d{1,4}([./-]) ?\d{1,2}\1 ?\d{1,4}\D*")
_DAYS: Final = re.compile(  # 4.-6. Juli, du 4 au 6 juillet, 7月4日至6日
    r"(?:^(?:vom|von|du|del|dal|de|do|с) )?(?<![\d-])(?P<first>\d{1,2})[日.]?"
    r"(?: ?[-–—~至到] ?| (?:bis|au|al|a|до|по) )(?P<last>\d{1,2}[日.]?)(?![\d-])",
    re.IGNORECASE,
)
_LEADS: Final = re.compile(r"(?:^|(?<=, ))(?:am|im|den|dem|el|en|il|em|no|op)\s+(?=\S)", re.IGNORECASE)
# dateparser takes March for January in short, and does not know the word for the era.
_THAI: Final = ((re.compile(r"มี\.?\s?ค\."), "มีนาคม"), (re.compile(r"พ\.?ศ\.?\s*(?=\d)"), ""))
_UNIT_OF: Final = {"day": "day", "week": "week", "month": "monthunit", "year": "year"}


def read(
    text: str, today: date | None, direction: Direction, day_first: bool | None, languages: tuple[str, ...]
) -> Reading | None:
    """Read a date in one of some languages (ISO 639 codes); None where dateparser sees none."""
    if not languages or not any(char.isalnum() for char in text) or _code(text):
        return None
    for pattern, plain in _THAI if "th" in languages else ():
        text = pattern.sub(plain, text).strip()
    if several := _DAYS.search(text):
        return _days(several, today, direction, day_first, languages)
    forms = dict.fromkeys((text, _LEADS.sub("", text)))
    return next((found for form in forms if (found := _read(form, today, direction, day_first, languages))), None)


def _days(
    found: "re.Match[str]", today: date | None, direction: Direction, day_first: bool | None, languages: tuple[str, ...]
) -> Reading | None:
    """Days of one month, each read as the text would be without the other."""
    last = found["last"]
    parts = (found["first"] + last.lstrip("0123456789"), last)
    forms = [found.string[: found.start()] + part + found.string[found.end() :] for part in parts]
    sides = [_read(form, today, direction, day_first, languages) for form in forms]
    if None in sides:
        return None
    days = [side.when for side in sides if side and side.basis == "explicit" and side.when.precision == "day"]
    wanted = [int(part.rstrip("日.")) for part in parts]
    if [when.first.day for when in days] != wanted or days[0].text[:7] != days[1].text[:7] or wanted[0] >= wanted[1]:
        return None
    return Reading(When.span(*days), "explicit", f"{days[0]} to {days[1]}, read by dateparser")


def _read(
    text: str, today: date | None, direction: Direction, day_first: bool | None, languages: tuple[str, ...]
) -> Reading | None:
    base = datetime.combine(today or date(2000, 1, 1), datetime.min.time())
    settings: dict[str, Any] = {
        "RELATIVE_BASE": base,
        "PREFER_DATES_FROM": {"past": "past", "future": "future"}.get(direction, "current_period"),
        "PREFER_DAY_OF_MONTH": "first",
        "PREFER_MONTH_OF_YEAR": "first",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    if day_first is not None:
        settings["DATE_ORDER"] = "DMY" if day_first else "MDY"
    relative = _parse(text, languages, settings | {"PARSERS": ["relative-time"]})
    if relative is not None:
        if today is None:
            raise NoReferenceDate(text)
        return _reading(relative, "relative")
    if not re.search(r"(?<!\d)\d{4}(?!\d)", text):
        return None
    absolute = _parse(text, languages, settings | {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["year"]})
    if absolute is None or not re.search(rf"(?<!\d){absolute[0].year}(?!\d)", _as_digits(text)):
        return None
    return _reading(absolute, "explicit")


def _code(text: str) -> bool:
    """Whether digits with at most a few letters by them are a code, and no words: W27, 1H24, UN 2758, 2019-."""
    words = re.findall(r"[^\W\d_]+", text)
    short = len(words) < _SENTENCE and all(len(word) < _WORD and word.isascii() for word in words)
    return short and any(char.isdecimal() for char in text) and not _DATED.fullmatch(text)


def _as_digits(text: str) -> str:
    return "".join(str(int(char)) if char.isdecimal() else char for char in text)


def _reading(found: tuple[datetime, str, str], basis: str) -> Reading:
    day, period, language = found
    kind = _UNIT_OF.get(period, "day")
    when = arithmetic.unit(day.date(), kind)
    return Reading(
        when, "relative" if basis == "relative" else "explicit", f"read by dateparser in '{language}', to the {period}"
    )


def _parse(text: str, languages: tuple[str, ...], settings: dict[str, Any]) -> tuple[datetime, str, str] | None:
    """dateparser's date, period and language; its own failures mean that it saw none."""
    from dateparser.date import DateDataParser

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            plain, regional = with_locales(languages)
            reader = DateDataParser(languages=plain or None, locales=regional or None, settings=settings)
            data = reader.get_date_data(text)
    except (ValueError, OverflowError, TypeError, AttributeError, IndexError, KeyError, re.error) as error:
        if "languages" in str(error).lower() or "language" in str(error).lower():
            raise DateError(
                f"unknown language among {', '.join(languages)}", "use ISO 639 codes such as de, fr, ru"
            ) from None
        return None
    if data.date_obj is None:
        return None
    return data.date_obj, str(data.period), str(data.locale or "")
