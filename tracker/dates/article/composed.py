"""Dates of a running text that are made of others: `the eve of the 4 July summit`, `from the Monday after to 3 June`.

The rules are those of a text of its own: the words around a date are read by `phrase` with that date in its place.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Final, Protocol

from tracker.dates import arithmetic, reasons
from tracker.dates.article.verbs.forms import date_words
from tracker.dates.engine.matcher import Anchor, Context, Value
from tracker.dates.engine.tokens import Lexed, codes
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.model import Direction, Reading, Settings
from tracker.dates.phrase import beside, brackets, reader
from tracker.dates.phrase.counting import counts_from, kind_of
from tracker.dates.rules.counted.units import REACH
from tracker.dates.rules.days.ranges import BEFORE, extended, moved
from tracker.errors import DateError

Hit = tuple[Value, int]  # a date, and the token after it
Find = Callable[[int], Hit | None]


class Settled(Protocol):
    """The date at a token with its neighbours seen to, beside another date."""

    def __call__(self, at: int, beside: Anchor | None) -> Hit | None: ...


_LONGEST: Final = 80  # characters before a date, or in brackets behind it
_BRACKETED: Final = 8  # tokens
_LASTING: Final = word_set("for - had has have with than within nearly almost last lasts lasted spent took")
_FIRST: Final = word_set("weekend num number word article ordinal nth day week weekday monthunit year")
_PERIODS: Final = ("week", "month", "quarter", "year", "decade", "century")
_TO: Final = ("to", "through", "thru", "until", "till", "-")
_JOINTS: Final = MappingProxyType({"from": _TO, "between": ("and",), "": _TO})  # what opens a range -> what joins it
_LEADING: Final = 16  # tokens before a date that another is counted from
_OPENING: Final = word_set("the eve around circa on last latter final closing opening penultimate")
_LEADING_TO: Final = _OPENING | {"from", "between"}


def read(context: Context, at: int, told: Sequence[Anchor], find: Find, settled: Settled) -> Hit | None:
    """The date that begins at a token: a range, counted from another, or as `find` has it there, with its brackets.

    `settled` is the date at a token with its neighbours seen to, which another can be counted from; `told` are
    the dates before it.
    """
    lexed = context.lexed

    def other(index: int) -> Hit | None:
        return settled(index, None) or (None if (find(at) or (None, 0))[1] > index else _unit(context, index, told))

    hit = _counted(context, at, other)
    hit = _bracketed(context, at, hit or find(at), find)
    if hit is not None:
        return (_range(context, at, settled, "") if _joint(lexed, _joint_at(lexed, hit[1])) in _TO else None) or hit
    opener = lexed.folded_word(at)
    return _range(context, at, settled, opener) if opener in _JOINTS else None


def may_begin(kind: str, word: str) -> bool:
    """Whether a range, or the words before a date that another is counted from, may begin with a token."""
    return kind in _starts() or word in _LEADING_TO


def _range(context: Context, at: int, settled: Settled, opener: str) -> Hit | None:
    """A range from the date at a token, or behind its `from` or `between`, to another."""
    lexed, start = context.lexed, at + bool(opener)
    first = _end(context, start, settled, None)
    if first is None or _moved(lexed, at, opener):
        return None
    middle = _joint_at(lexed, first[1])
    joint = _joint(lexed, middle)
    if joint not in _JOINTS[opener] or (middle > first[1] and joint == "-"):
        return None
    after = middle + 1 + (lexed.folded_word(middle + 1) == "to")
    last = _end(context, after, settled, Anchor(first[0].when, first[1]))
    if last is None or all(_year_alone(*one) for one in ((start, first), (after, last))):
        return None  # from 1981 to 2003: two dates, as TimeML has them
    if not opener and last[0].when.precision == "month" and lexed.kinds[start : first[1]] == codes()["weekday"]:
        return None  # a revision on Tuesday to May's figures
    texts = [lexed.text[lexed.start_of(a) : lexed.tokens[b - 1].end] for a, b in ((start, first[1]), (after, last[1]))]
    direction = _direction(context, at, last[1])
    pair = [Reading(*first[0]), Reading(*last[0])]
    try:
        found = reader.read_range(texts, pair, _settings(context)._replace(direction=direction))
    except DateError:
        return None  # from 12 July 2024 to 3 July 2024: two dates, since text is not to be refused
    return (Value(*found), last[1]) if found else None


def _end(context: Context, at: int, settled: Settled, beside: Anchor | None) -> Hit | None:
    """One end of a range, which may itself be counted from another date."""
    find = partial(settled, beside=beside)
    if at >= len(context.lexed.kinds):
        return None
    return _counted(context, at, find) or find(at)


def _year_alone(at: int, hit: Hit) -> bool:
    return hit[0].when.precision == "year" and hit[1] == at + 1


def _joint_at(lexed: Lexed, index: int) -> int:
    """Where what joins a date to another stands: behind the comma of a year as well, on May 2, 2003, to May 9."""
    return index + (lexed.kinds[index - 1 : index + 1] == codes()["yyyy"] + ",")


def _joint(lexed: Lexed, index: int) -> str:
    """The word there, or the hyphen or dash of a range; a long dash begins something else."""
    return "" if lexed.word(index) == "—" else lexed.folded_word(index)


def _moved(lexed: Lexed, at: int, opener: str) -> bool:
    """Whether the ends of a range are the date that something is moved from and the one that it is moved to."""
    words = [lexed.folded_word(at - step) for step in range(1, BEFORE + 1)]
    behind = lexed.folded_word(at + 1) in ("until", "till", "to")
    if behind and (extended(words) or (words[0] == "on" and moved(words))):
        return True  # put off on Tuesday to 15 September
    return ("from" in (opener, lexed.folded_word(at)) or words[0] in ("from", "of")) and moved(words)


def _counted(context: Context, at: int, find: Find, depth: int = 1) -> Hit | None:
    """A date counted from another, which may itself be counted from one: the Friday of the week of 3 May."""
    lexed = context.lexed
    if lexed.kinds[at] not in _starts() and lexed.folded_word(at) not in _OPENING:
        return None
    start = lexed.tokens[at].start
    if about := _about().match(lexed.folded, start):
        value, last = _date_from(lexed, at, about.end(), find) or (None, 0)
        return value and (value._replace(when=value.when.with_doubt("~"), reason=f"about {value.reason}"), last)
    lead = beside.lead().match(lexed.folded, start, start + _LONGEST)
    before = lexed.folded_word(at - 1)
    lasting = before in _LASTING or (before == "over" and lexed.folded_word(at) != "the")
    if lead is None or (lead["count"] and lasting):
        return None  # for two days after: how long
    if _is_title(lexed.text[start : lead.end("lead")]) or (lead["lead"].endswith("from") and _is_rate(lexed, at)):
        return None
    inner: Find | None = partial(_counted, context, find=find, depth=depth - 1) if depth else None
    # After 5 May, the week of the 11th, after the vote of 12 June; not Thursday after they met on Wednesday
    named = lead["lead"].startswith("the") or (lead["count"] and not _dated(lexed, at))
    places = [lead.start("rest"), lead.end("gap"), lead.end()][: 3 if named else 2]
    anchor = next((hit for place in places if (hit := _date_from(lexed, at, place, find, inner))), None)
    if anchor is None or not counts_from(anchor[0].when, lead["unit"]):
        return None
    when, other = anchor[0].when, anchor[0].alternative
    said = " ".join(lexed.folded[start : lead.end("lead")].split())
    if said.endswith("ago") and lexed.folded.startswith("the ", lead.start("rest")):
        return None  # two years ago the 2015 accord was torn up
    ahead = said.endswith("from") or (said.endswith("ago") and lexed.folded.startswith("this ", lead.end()))
    if ahead and other and other.first > when.first and anchor[0].basis == "relative":
        when = other  # two weeks from Monday: the coming one
    try:
        asked = _settings(context)._replace(direction=_direction(context, at, anchor[1]))
        known = Reading(when, anchor[0].basis, anchor[0].reason, other)
        found = reader.read_around(said, known, asked)
    except DateError:
        return None  # before the year 1
    return (Value(*found), anchor[1]) if found else None


def _is_title(lead: str) -> bool:
    """Whether the words before a date are those of a title: The Day After Tomorrow."""
    return lead.split()[-2:] in (["Day", "After"], ["Day", "Before"])


def _is_rate(lexed: Lexed, at: int) -> bool:
    """Whether `a day` or `a year` tells how much of something there is in one: 3,000 barrels a day from 1 October."""
    before, count = lexed.folded_word(at - 1), lexed.folded_word(at - 2)
    counted = before.endswith("s") and (count[:1].isdigit() or count in ("million", "billion"))
    return lexed.folded_word(at) in ("a", "an", "per") and (counted or before in ("once", "twice"))


def _unit(context: Context, at: int, told: Sequence[Anchor]) -> Hit | None:
    """The period that a part is of: that of the date before, or of the reference date; the latter may be the next."""
    name = context.lexed.folded_word(at + 1)
    kind = kind_of(name)
    if name not in _PERIODS or context.lexed.folded_word(at) != "the" or context.reference is None:
        return None
    reach = REACH.get(kind)
    near = (one.when.first for one in reversed(told) if reach is None or one.when.precision in reach)
    day = next(near, None)
    start, other = day or context.reference, None if day else arithmetic.unit(context.reference, kind, 1)
    return Value(arithmetic.unit(start, kind), "relative", reasons.beside(name, 0, reasons.said(start)), other), at + 2


@lru_cache(maxsize=1)
def _about() -> "re.Pattern[str]":
    return re.compile(r"(?:around|circa|on or about)\s+(?=\w)")


def _dated(lexed: Lexed, at: int) -> bool:
    """Whether words stand in apposition to a date, which they measure: on Friday, two days after the vote."""
    return lexed.folded_word(at - 1) == "," and lexed.kinds[at - 2] in date_words()


def _date_from(lexed: Lexed, at: int, offset: int, find: Find, inner: Find | None = None) -> Hit | None:
    """The date whose first token stands at an offset, a few tokens after another."""
    index = next((one for one in range(at + 1, at + _LEADING) if lexed.start_of(one) >= offset), 0)
    if index >= len(lexed.kinds) or lexed.start_of(index) != offset:
        return None
    return (inner and inner(index)) or find(index)


@lru_cache(maxsize=1)
def _starts() -> frozenset[str]:
    return frozenset(codes()[name] for name in _FIRST)


def _bracketed(context: Context, at: int, hit: Hit | None, find: Find) -> Hit | None:
    """A date with what stands in brackets behind it."""
    lexed = context.lexed
    if hit is None or lexed.kinds[hit[1] : hit[1] + 1] != "(":
        return hit
    value, last = hit
    close = lexed.kinds.find(")", last, last + _BRACKETED)
    if close < 0 or lexed.kinds[last - 1] == codes()["weekday"]:
        return hit
    inside = lexed.text[lexed.tokens[last].end : lexed.tokens[close].start]
    inner = find(last + 1)
    if not (brackets.is_style(inside) or inside.removeprefix("the ")[:1].isdecimal() or (inner and inner[1] == close)):
        return hit
    try:
        found = _read(context, lexed.text[lexed.tokens[at].start : lexed.tokens[close].end])
    except DateError:  # they contradict each other
        if inner is None or value.basis != "relative":
            return hit
        return Value(
            inner[0].when, "relative", f"{inner[0].reason}, which contradicts {value.when}", value.when
        ), close + 1
    if found is None or found.basis != "explicit" or found.when == value.when:
        return hit
    return Value(*found), close + 1


def _read(context: Context, text: str) -> Reading | None:
    return reader.read(text, _settings(context))


def _direction(context: Context, first: int, last: int) -> Direction:
    return context.direction(first, last) if callable(context.direction) else context.direction


def _settings(context: Context) -> Settings:
    return Settings(context.reference, "neutral", context.day_first)
