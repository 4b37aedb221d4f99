"""The rule for days that share their month in a list: `on 10 and 17 June`, `July 3, 4 and 7, 2024`.

It holds in running text only; the day beside the month is read with it by another rule.
"""

from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from tracker.dates import reasons
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.rules.days.elided import AFTER_DAY
from tracker.dates.rules.days.months import near_day, valid
from tracker.when import When

_JOINTS: Final = ("and", "or")
_BEFORE: Final = word_set("on by until from of for since before after dated the both either")
_DAYS: Final = ("num", "nth", "ordinal")
_MOST: Final = 8  # days of a list


class _Listed(NamedTuple):
    """The month and the year of a list, and the day beside the month with it, by their tokens."""

    month: int
    year: int | None
    full: tuple[int, int]


def day_of_list(m: Match) -> Value | None:
    """A day of a list whose month stands behind the last day or before the first."""
    listed = _listed(m)
    if listed is None:
        return None
    tokens = m.lexed.tokens
    day, month = m.get("mday"), tokens[listed.month].value
    if listed.year is None:
        return near_day(month, day, None, m.base, m.direction_of(*listed.full))
    year = tokens[listed.year].value
    if not valid(year, month, day):
        return None
    return Value(When.day(date(year, month, day)), "explicit", f"{day} {reasons.month_name(month)} {year}")


def _listed(m: Match) -> _Listed | None:
    """The list that the match is a day of: rising days, with `and` or `or` before the last one."""
    days = [*_days(m, -1)[::-1], _at(m), *_days(m, 1)]
    values = [m.lexed.tokens[at].value for at in days]
    joined = len(days) > 1 and m.lexed.folded_word(_passing(m, days[-1] - 1, -1, ("the",))) in _JOINTS
    if not joined or not all(one < other for one, other in pairwise(values)):
        return None
    behind, before = _passing(m, days[-1] + 1, 1, ("of",)), _passing(m, days[0] - 1, -1, ("the",))
    if _kind(m, behind) == codes()["month"]:
        return _Listed(behind, _year(m, behind), (days[-1], behind + 1)) if _opens(m, before) else None
    after = m.lexed.folded_word(days[-1] + 1)
    if _kind(m, before) != codes()["month"] or (after.isalpha() and after not in AFTER_DAY):
        return None
    return _Listed(before, _year(m, days[-1]), (before, days[0] + 1))


def _opens(m: Match, before: int) -> bool:
    """Whether a list of days may begin behind a token: on 3 and 9 May, 30 April and 2 and 9 May."""
    joined = m.lexed.folded_word(before) in _JOINTS and _kind(m, before - 1) in (codes()["month"], codes()["yyyy"])
    return before < 0 or joined or m.lexed.folded_word(before) in _BEFORE


def _at(m: Match) -> int:
    """The token of the day that matched; a year may stand behind it."""
    last = m.span[1] - 1
    return last if not m.has("year") else last - (2 if m.lexed.folded_word(last - 1) == "," else 1)


def _days(m: Match, step: int) -> list[int]:
    """The days of a list on one side of the match, the nearest first."""
    found: list[int] = []
    at = _at(m)
    while len(found) < _MOST:
        joint = _passing(m, at + step, step, ("the",))
        if m.lexed.folded_word(joint) not in (",", *_JOINTS):
            break
        at = _passing(m, joint + step, step, ("the", *_JOINTS))
        if _kind(m, at) not in {codes()[name] for name in _DAYS}:
            break
        found.append(at)
    return found


def _passing(m: Match, at: int, step: int, words: tuple[str, ...]) -> int:
    """The token at a place, or the next one where a word that adds nothing stands there."""
    return at + step if m.lexed.folded_word(at) in words else at


def _kind(m: Match, at: int) -> str:
    return m.lexed.kinds[at] if 0 <= at < len(m.lexed.kinds) else ""


def _year(m: Match, at: int) -> int | None:
    """The year right behind a token or behind a comma."""
    year = _passing(m, at + 1, 1, (",",))
    return year if _kind(m, year) == codes()["yyyy"] else None


RULES: Final = (
    Rule(
        "day of a list",
        ("[the] {mday} [[,] {year}]", "{month} [the] {mday}"),
        day_of_list,
        (
            ("They vote on June 10 and 17.", "2024-05-05", "2024-06-17"),
            ("Talks were held on July 3, 10 and 17, 2019.", "2024-05-05", "2019-07-17"),
        ),
        "text",
    ),
)
