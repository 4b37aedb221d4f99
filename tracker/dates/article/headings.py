"""Years that stand alone in a line: they hold for the dates that open the lines below, as in a chronicle."""

import re
from functools import lru_cache
from typing import Final

from tracker.dates import arithmetic
from tracker.dates.engine.matcher import Value
from tracker.dates.engine.tokens import Lexed
from tracker.when import When

_HEADING: Final = "\n#"  # of whatever it says
_BESIDE: Final = 40  # characters of a line beside a heading or before a date
_WEEK: Final = 7  # days
_SECTION: Final = 20_000  # characters below a heading


@lru_cache(maxsize=1)
def _marks() -> "re.Pattern[str]":
    """What may stand in a line beside a heading, or before the date of an entry: `## 2027`, `* **8 May**`."""
    return re.compile(r"[\W_]*")


def alone(lexed: Lexed, value: Value, first: int, last: int) -> bool:
    """Whether a year stands alone in its line."""
    if value.when.precision != "year" or value.basis != "explicit" or not opens(lexed, first):
        return False
    end = lexed.tokens[last - 1].end
    close = lexed.text.find("\n", end, end + _BESIDE)
    return _marks().fullmatch(lexed.text, end, close if close >= 0 else end + _BESIDE) is not None


def opens(lexed: Lexed, first: int) -> bool:
    """Whether nothing but marks stands before a token in its line."""
    start = lexed.tokens[first].start
    reach = max(start - _BESIDE, 0)
    line = lexed.text.rfind("\n", reach, start) + 1
    return _marks().fullmatch(lexed.text, max(line, reach), start) is not None


def below(lexed: Lexed, heading: int, first: int) -> bool:
    """Whether a date opens a line below a heading that ends with a token, with no other heading between."""
    start, end = lexed.tokens[heading - 1].end, lexed.tokens[first].start
    if end - start > _SECTION or not opens(lexed, first):
        return False
    return lexed.text.find("\n", start, end) >= 0 and lexed.text.find(_HEADING, start, end) < 0


def is_entry(lexed: Lexed, value: Value, first: int) -> bool:
    """Whether a day or a week opens a line, as in a list of what is on."""
    return value.when.precision in ("day", "range") and value.when.days <= _WEEK and opens(lexed, first)


def of_year(value: Value, year: int) -> Value:
    """A date without a year, or a month, as that of a year."""
    if value.alternative is None or value.basis != "inferred" or value.when.precision not in ("day", "month"):
        return value
    day = arithmetic.shift(value.when.first, "year", year - value.when.first.year)
    if day.day != value.when.first.day:
        return value  # 29 February, in a year that has none
    when = When.month(day.year, day.month) if value.when.precision == "month" else When.day(day)
    return value if when == value.when else value._replace(when=when, alternative=value.when, reason=f"below {year}")
