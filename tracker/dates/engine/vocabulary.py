"""The English words of dates: each category maps its words to a value.

A pattern in a rule names a category as `{month}`; see `rule.py`. A word belongs to one category.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tracker.dates.arithmetic import WEEKDAY_NAMES
from tracker.when.words import MONTH_NAMES


def word_list(text: str) -> tuple[str, ...]:
    """Words written as one line."""
    return tuple(text.split())


def word_set(text: str) -> frozenset[str]:
    """Words written as one line, to be looked up."""
    return frozenset(text.split())


SMALL_NUMBERS: Final = word_list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
TENS: Final = word_list("twenty thirty forty fifty sixty seventy eighty ninety")
ORDINALS: Final = word_list(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_DECADES: Final = word_list("twenties thirties forties fifties sixties seventies eighties nineties")


def _months() -> dict[str, int]:
    found = {name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)}
    return found | {name[:3]: number for name, number in found.items()} | {"sept": 9}


def _weekdays() -> dict[str, int]:
    full = {name.lower(): number for number, name in enumerate(WEEKDAY_NAMES)}
    return full | {name[:3]: number for name, number in full.items()} | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}


def _numbers() -> dict[str, int]:
    small = {word: number for number, word in enumerate(SMALL_NUMBERS) if number}
    tens = {word: 20 + 10 * index for index, word in enumerate(TENS)}
    both = {f"{ten}-{one}": tens[ten] + small[one] for ten in TENS for one in SMALL_NUMBERS[1:10]}
    return small | tens | both | {"dozen": 12, "hundred": 100, "thousand": 1000}


def _ordinals() -> dict[str, int]:
    small = {word: number for number, word in enumerate(ORDINALS, 1)}
    more = {f"twenty-{word}": 20 + small[word] for word in ORDINALS[:9]}
    return small | more | {"thirtieth": 30, "thirty-first": 31}


CATEGORIES: Final[Mapping[str, Mapping[str, int]]] = MappingProxyType({
    # 1 January to 12 December
    "month": _months(),
    # 0 Monday to 6 Sunday
    "weekday": _weekdays(),
    # the same in the plural: on Mondays
    "weekdays": {name.lower() + "s": number for number, name in enumerate(WEEKDAY_NAMES)},
    # the whole number itself
    "word": _numbers(),
    # the place in the order
    "ordinal": _ordinals(),
    # a decade without its century: its first year in the twentieth
    "spelled": {word: 1920 + 10 * index for index, word in enumerate(_DECADES)},
    # 1 spring, 2 summer, 3 autumn, 4 winter
    "season": {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4, "springtime": 1, "wintertime": 4,
               "summertime": 2},
    # a or an, counted as one
    "article": {"a": 1, "an": 1},
    # -1 the one before, 0 the present one, 1 the one after: last May
    "rel": {"last": -1, "this": 0, "next": 1},
    # the same, with other words: the past week
    "near": {"past": -1, "current": 0, "coming": 1, "upcoming": 1},
    # the same, counted from a date named before: the following day
    "other": {"previous": -1, "preceding": -1, "prior": -1, "same": 0, "following": 1, "ensuing": 1},
    # -1 before, 1 after
    "side": {"before": -1, "after": 1},
    # an amount; only 2, a couple, is taken as exact
    "vague": {"few": 3, "several": 3, "couple": 2, "many": 3, "some": 3},
    # 1 the first third, 2 the middle, 3 the last third
    "part": {"early": 1, "mid": 2, "late": 3},
    # the same as a noun: the end of May
    "edge": {"beginning": 1, "start": 1, "outset": 1, "middle": 2, "end": 3, "close": 3, "conclusion": 3},
    # days from today
    "today": {"yesterday": -1, "today": 0, "tomorrow": 1},
    # -1: the amount before it is subtracted: two days ago
    "back": {"ago": -1, "earlier": -1, "previously": -1, "back": -1},
    # 1: the amount before it is added: two days later
    "ahead": {"later": 1, "hence": 1, "afterward": 1, "afterwards": 1, "ahead": 1},
    # units, from here on: 1 in the singular, 2 in the plural
    "day": {"day": 1, "days": 2},
    "week": {"week": 1, "weeks": 2},
    "fortnight": {"fortnight": 1, "fortnights": 2},
    "monthunit": {"month": 1, "months": 2},
    "quarter": {"quarter": 1, "quarters": 2, "qtr": 1},
    "half": {"half": 1},
    "year": {"year": 1, "years": 2, "yr": 1, "yrs": 2},
    "decadeunit": {"decade": 1, "decades": 2},
    "century": {"century": 1, "centuries": 2},
    "weekend": {"weekend": 1, "weekends": 2},
})  # fmt: skip

# Categories of the lexer's own making: numbers, and whole phrases.
MADE: Final = (
    "num",      # 1 to 31 in digits
    "number",   # any other whole number below 1000
    "yyyy",     # a year of four digits
    "yy",       # '89
    "nth",      # 21st
    "decade",   # 1980s, '80s
    "q",        # Q3, 3Q
    "h",        # H1
    "w",        # W34
    "fy",       # FY2024
    "date",     # a whole date in digits
    "holiday",
    "time",     # a time of day, to keep it out of the dates
)  # fmt: skip

# What a name in a pattern stands for, where it is more than one category.
GROUPS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({
    "mday": ("num", "nth", "ordinal"),
    "nth": ("nth", "ordinal"),
    "numeric": ("nth", "num"),
    "count": ("num", "number", "word", "article"),
    "digits": ("num", "number"),
    "anyrel": ("rel", "near"),
    "year": ("yyyy", "fy"),
    "unit": ("day", "week", "fortnight", "monthunit", "quarter", "year", "decadeunit", "century"),
    "valued": ("rel", "near", "other", "side", "today", "article", "word", "ordinal"),
})  # fmt: skip

# Month and weekday words that are also other words: in running text they need a capital letter.
NEEDS_CAPITAL: Final = word_set(
    "may march mar sun sat mon wed fri jan jun jul sep dec oct nov feb apr aug tue thu august"
)
