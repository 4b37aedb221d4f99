"""Passes that place a date by the one told before it: two weeks before the 20 January handover, after talks in May."""

from datetime import date
from typing import Final

from tracker.dates import arithmetic
from tracker.dates.article import headings
from tracker.dates.article.hit import Hit
from tracker.dates.article.verbs.forms import SAYING
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.matcher import Anchor, Value
from tracker.dates.engine.tokens import STOP, codes
from tracker.dates.phrase.counting import count_of, kind_of
from tracker.dates.rules.counted.units import UNITS
from tracker.dates.rules.days.weekdays import strictly
from tracker.when import When

_WEEK: Final = 7  # days
_YEAR: Final = 366  # days
_RECENT: Final = 120  # days; of a day nearer than that news leaves out the year
_STORY: Final = 183  # days between two days that one story tells
_REACH: Final = 6  # tokens from `before` or `after` to the date
_FAR: Final = 9  # tokens from there to the last date of a list
_OPENING: Final = ("", ";", "-", "–", "—", ":")  # before the first words of a clause, or behind a dateline
_SIDES: Final = {"before": 1, "after": -1, "following": -1}


def weekday_after(hit: Hit) -> Value:
    """Read `opens on Monday and closes on Thursday`, or `lasts until Friday`, said on a Thursday, as the one after."""
    until = hit.words[hit.first - 1] == "until" and ";" not in [hit.words[at] for at in range(hit.previous, hit.first)]
    same = until or hit.weekday == hit.reference.weekday()
    if hit.weekday is None or not same or hit.clauses(hit.first, hit.last) != "future":
        return hit.value
    before = hit.anchors[-1] if hit.anchors and hit.anchors[-1].last == hit.previous else None
    day = before.when.first if before and STOP not in hit.words.kinds[hit.previous : hit.first] else hit.reference
    if before is None or before.when.precision != "day" or not 0 < (day - hit.reference).days <= _WEEK:
        return hit.value
    return strictly(hit.weekday, 1, day) if hit.value.when.first <= day else hit.value


def in_order(hit: Hit) -> Value:
    """Read `flies home on Thursday after talks on Tuesday`, said on a Wednesday, as the one before that Thursday.

    So too `before talks on Saturday`, as the one after it, and `will cut rates in August, after cuts in March and May`.
    """
    value, other, words = hit.value, hit.value.alternative, hit.words
    if other is None or not hit.anchors or not (hit.weekday is not None or value.basis == "inferred"):
        return value
    side = _beside(words, hit.first)
    before = next((one for one in reversed(hit.anchors) if one.last <= side), None)
    if before is None or side - before.last > (words[before.last] == ","):
        return value
    day, now = before.when.first, value.when.first
    ahead = words[side] == "before"
    ordered = now <= day < other.first if ahead else other.first <= day < now
    if not ordered or hit.reference > day or (before.when.precision != "day" and hit.weekday is not None):
        return value
    return value._replace(
        when=other, alternative=value.when, reason=f"the one {'after' if ahead else 'before'} {before.when}"
    )


def foreseen(hit: Hit) -> Value:
    """In `said in January that it would open in March`, take the March after that January; so with weekdays."""
    value, other = hit.value, hit.value.alternative
    said = hit.anchors[-1] if hit.anchors and STOP not in hit.words.kinds[hit.anchors[-1].last : hit.first] else None
    if said is None or other is None or not hit.clauses.at(hit.first, hit.last).then:
        return value
    would = hit.weekday is not None and "would" in [hit.words[index] for index in range(said.last, hit.first)]
    if value.basis != "inferred" and not would:
        return value
    told = said.when
    after = told.last < other.first < value.when.first and (other.first - told.last).days < _YEAR
    if not after or told.precision not in (("day",) if would else ("day", "month", "season")):
        return value
    return value._replace(when=other, alternative=value.when, reason=f"the first after {told}, still to come then")


def counted_to(hit: Hit) -> Value:
    """In `took office on Monday, ten weeks after the vote of 25 April`, take the April that lies so far off."""
    told, value, other = hit.anchors[-1] if hit.anchors else None, hit.value, hit.value.alternative
    if told is None or other is None or value.basis != "inferred" or told.last != hit.previous:
        return value
    day = _measured_to(hit.words, told, hit.first)
    if day is None or arithmetic.apart(value.when, day) <= arithmetic.apart(other, day):
        return value
    return Value(other, "relative", f"the one about so far from {told.when}", value.when)


def moved_to(hit: Hit) -> Value:
    """In `put off from 2 May 2003 to 19 May`, take the 19 May nearest to the day that it was put off from."""
    value, told = hit.value, hit.anchors[-1] if hit.anchors else None
    if told is None or value.basis != "inferred" or (told.when.precision, value.when.precision) != ("day", "day"):
        return value
    beside = hit.first - 1 - (hit.words[hit.first - 2] == ",")
    if (
        hit.words[hit.first - 1] != "to"
        or told.last != beside
        or arithmetic.apart(value.when, told.when.first) < _STORY
    ):
        return value
    years = (told.when.first.year + step for step in (-1, 0, 1))
    near = min(
        (headings.of_year(value, year) for year in years), key=lambda one: arithmetic.apart(one.when, told.when.first)
    )
    return near._replace(reason=f"the nearest to {told.when}, named before")


def of_year_named(hit: Hit) -> Value:
    """In `last year it did so in January and in May`, take the months of that year: it opens the clause."""
    value, words = hit.value, hit.words
    told = _opening_year(hit)
    if told is None or value.basis != "inferred" or value.when.precision == "year":
        return value
    between = [words[index] for index in range(told.last, hit.first)]
    if words[_phrase(words, told) - 1] not in _OPENING or {"", ";", "but"} & set(between) or "," in between[1:]:
        return value
    of_year = [when for when in (value.when, value.alternative) if when and when.first.year == told.when.first.year]
    if value.when.precision == "month":
        of_year = [When.month(told.when.first.year, value.when.first.month)]
    if not of_year or of_year[0] == value.when:
        return value
    return value._replace(when=of_year[0], alternative=value.when, reason=f"that of {told.when}, named before")


def _opening_year(hit: Hit) -> Anchor | None:
    """The year told before a date, with nothing but dates of that year between."""
    if not hit.anchors or hit.anchors[-1].last != hit.previous:
        return None
    years = [at for at, one in enumerate(hit.anchors) if one.when.precision == "year"]
    if not years:
        return None
    year, *others = hit.anchors[years[-1] :]
    return year if all(one.when.first.year == year.when.first.year for one in others) else None


def _phrase(words: Words, told: Anchor) -> int:
    """Where the words begin that a year is told with: in 2021, in the last year of."""
    start = told.last - 1
    while start > 0 and words[start - 1] in ("in", "last", "the", "of"):
        start -= 1
    return start


def of_year_told(hit: Hit) -> Value:
    """In `was seized on 15 November 2017. He resigned on 21 November`, take the November of that year.

    News tells the year of a day that is more than some months back, unless the day before it has the same.
    """
    value, told = hit.value, hit.anchors[-1] if hit.anchors else None
    if told is None or value.basis != "inferred" or (told.when.precision, value.when.precision) != ("day", "day"):
        return value
    month = codes()["month"] in hit.words.kinds[hit.first : hit.last] and hit.anchors[-1].last == hit.previous
    if not month or hit.clauses(hit.first, hit.last) == "future":
        return value
    if abs((hit.reference - value.when.first).days) <= _RECENT or told.when.first.year >= value.when.first.year:
        return value
    same = headings.of_year(value, told.when.first.year)
    near = 0 <= (same.when.first - told.when.first).days <= _STORY
    return same._replace(reason=f"that of {told.when}, named before") if near else value


def _beside(words: Words, first: int) -> int:
    """The token of the `before` or `after` that a date is told with, 0 where none is: after delays in May and June."""
    side = next((at for at in range(first - 1, max(first - _FAR, 0), -1) if words[at] in _SIDES), 0)
    if side == 0 or STOP in words.kinds[side:first] or any(words.says(at) is not None for at in range(side, first)):
        return 0
    return side


def _measured_to(words: Words, told: Anchor, first: int) -> date | None:
    """The day about which the date at a token lies, counted from the date told before; None where nothing is."""
    side = _beside(words, first)
    near = told.last < side - 1 and first - side <= _REACH and STOP not in words.kinds[told.last : side]
    if not near or words.kinds[side - 1] not in UNITS:
        return None
    between = [words[at] for at in range(told.last, side) if words.says(at) is not None]
    if not SAYING.issuperset(between):
        return None  # another verb has that date: resigned on Monday, and died two weeks before the vote
    count = count_of(words[side - 2]) if side - 2 >= told.last else 0
    try:
        return arithmetic.shift(told.when.first, kind_of(words[side - 1].rstrip("s")), _SIDES[words[side]] * count)
    except (ValueError, OverflowError):
        return None  # beyond the year 9999
