"""Passes over the dates found in a text: each looks at a hit and the dates before it, and corrects or drops it.

A rule sees one match; what depends on the neighbours of a date is decided here.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.article import headings
from tracker.dates.article.direction.own_verb import after_gerund
from tracker.dates.article.hit import Hit
from tracker.dates.article.told_before import (
    counted_to,
    foreseen,
    in_order,
    moved_to,
    of_year_named,
    of_year_told,
    weekday_after,
)
from tracker.dates.engine.matcher import Value
from tracker.dates.engine.tokens import STOP, codes
from tracker.dates.rules.days.ranges import BEFORE
from tracker.dates.rules.days.weekdays import near
from tracker.dates.rules.periods import company_reports
from tracker.when import When

_JOINTS: Final = ("and", "or", "to", "through", "until", "till")
_BEFORE_MONTH: Final = ("in", "from", "by", "until", "till", "before", "through", "next", "to", "during", "since")
_FORWARD: Final = (("brought", "forward"), ("moved", "up"), ("moved", "forward"))
_FAR: Final = 275  # days; nine months
_CLOSE: Final = 31  # days; of two years about as near, that of the direction


def weekday_in_brackets(hit: Hit) -> Value | None:
    """Drop the weekday of `July 4 (Thursday)` and of `Thursday (July 4)`: the date says it."""
    if hit.words.kinds[hit.last - 1] != codes()["weekday"]:
        return hit.value
    if hit.words[hit.first - 1] == "(" and hit.beside(1):
        return None
    month, number, digits = codes()["month"], codes()["num"], codes()["date"]
    after = hit.words.kinds[hit.last : hit.last + 3]
    dated = after[:1] == "(" and (after[1:2] in (month, digits) or after[1:] == number + month)
    return None if dated else hit.value


def weekday_joined(hit: Hit) -> Value:
    """Read `tomorrow and Friday`, `next Tuesday and Wednesday` forward."""
    before, joint = hit.beside(1), hit.words[hit.first - 1]
    if hit.weekday is None or before is None or joint not in _JOINTS or _earlier(hit):
        return hit.value
    start = hit.reference + arithmetic.DAY if joint in ("and", "or") else hit.reference
    return near(hit.weekday, 0, before.last, "neutral") if before.first >= start else hit.value


def _earlier(hit: Hit) -> bool:
    """Whether something is moved to a day before the one it was to be on: brought forward from 16 May to Sunday."""
    words = [hit.words[index] for index in range(max(hit.previous - BEFORE, 0), hit.previous)]
    return hit.words[hit.first - 1] == "to" and any(pair in _FORWARD for pair in pairwise(words))


def weekday_of_list(hit: Hit) -> Value:
    """Read `Thursday:` in a list of what is on as the one after the entry above: `Tuesday 5 May:`."""
    if hit.weekday is None or hit.entry is None or hit.words[hit.last] != ":":
        return hit.value
    if not headings.opens(hit.words.lexed, hit.first):
        return hit.value
    return near(hit.weekday, 0, hit.entry.first, "future")


def nearest_weekday(hit: Hit) -> Value:
    """Take the nearest weekday where the clause tells that it may lie on either side: Friday's vote was put off."""
    value = hit.value
    if hit.weekday is None or value.alternative is None:
        return value
    clause = hit.clauses.at(hit.first, hit.last)
    if clause.direction != "neutral" or not clause.why:
        return value
    when = arithmetic.nearest_weekday(hit.reference, hit.weekday)
    other = value.alternative if when == value.when else value.when
    return value._replace(
        when=when, alternative=other, reason=f"the nearest to {reasons.said(hit.reference)}, {clause.why}"
    )


def reported_quarter(hit: Hit) -> Value:
    """Take a quarter just over for the one that is reported, unless something is yet to come in it."""
    placed = hit.value.when.precision == "quarter" and hit.words[hit.first - 1] in ("in", "the")
    if placed and hit.clauses(hit.first, hit.last) == "future":
        return hit.value
    return company_reports.just_over(hit.value, hit.reference)


def nearer_year(hit: Hit) -> Value:
    """Take the date of the nearer year where the other one lies nine months farther off, whatever the verb says.

    A month or a part of one keeps its direction behind a preposition (`held in March`, `from July 6 to 8`), unless its
    clause leaves it open.
    """
    value, other = hit.value, hit.value.alternative
    month = codes()["month"] in hit.words.kinds[hit.first : hit.last]
    kinds = ("day", "month", "season", "range")
    if other is None or value.basis != "inferred" or not month or value.when.precision not in kinds:
        return value
    clause = hit.clauses.at(hit.first, hit.last)
    gap = arithmetic.apart(value.when, hit.reference) - arithmetic.apart(other, hit.reference)
    opened = hit.words[hit.first] in ("from", "between")
    if value.when.precision == "month" or (value.when.precision == "range" and (opened or not _has_day(hit))):
        placed = opened or hit.words[hit.first - 1] in _BEFORE_MONTH or hit.words.kinds[hit.first] == codes()["part"]
        if placed and clause.firm:
            return value
    if gap <= (_FAR if clause.firm else _CLOSE):
        return value
    return value._replace(when=other, alternative=value.when, reason=f"the nearest to {reasons.said(hit.reference)}")


def _has_day(hit: Hit) -> bool:
    """Whether a month has the number of a day before or behind it."""
    beside = range(max(hit.first - 1, 0), hit.last + 1)
    months = [index for index in beside[1:-1] if hit.words.kinds[index] == codes()["month"]]
    return any(hit.words[index + step][:1].isdigit() for index in months for step in (-1, 1))


def under_heading(hit: Hit) -> Value:
    """Take `8 May` at the head of a line below a year alone as that of the year."""
    if hit.heading is None or not headings.below(hit.words.lexed, hit.heading.last, hit.first):
        return hit.value
    return headings.of_year(hit.value, hit.heading.when.first.year)


def as_told(hit: Hit) -> Value:
    """Say in the reason which words of the clause decided."""
    value = hit.value
    if value.alternative is None or not value.reason.endswith(reasons.said(hit.reference)):
        return value
    clause = hit.clauses.at(hit.first, hit.last)
    said = {"past": "the last", "future": "the coming"}.get(clause.direction)
    if not clause.why or said is None or not value.reason.startswith(said):
        return value
    return value._replace(reason=f"{value.reason}, {clause.why}")


def of_gerund(hit: Hit) -> Value:
    """In `after releasing it in April`, take the last April before what the main clause tells of."""
    value = hit.value
    if value.alternative is None or value.basis == "explicit" or not after_gerund(hit.words, hit.first):
        return value
    same_sentence = hit.anchors and STOP not in hit.words.kinds[hit.previous : hit.first]
    day = max(hit.anchors[-1].when.last, hit.reference) if same_sentence else hit.reference
    begun = [when for when in (value.when, value.alternative) if when.first <= day]
    chosen = max(begun, key=lambda when: when.first, default=value.when)
    if chosen == value.when:
        return value
    return value._replace(when=chosen, alternative=value.when, reason=f"the last one begun by {reasons.said(day)}")


PASSES: Final[tuple[Callable[[Hit], Value | None], ...]] = (
    weekday_in_brackets,
    weekday_joined,
    weekday_after,
    in_order,
    nearest_weekday,
    weekday_of_list,
    reported_quarter,
    nearer_year,
    foreseen,
    counted_to,
    moved_to,
    under_heading,
    of_year_named,
    of_year_told,
    of_gerund,
    as_told,
)


def corrected(hit: Hit) -> Value | None:
    """The value after every pass; None where one drops the hit."""
    for one in PASSES:
        value = one(hit)
        if value is None:
            return None
        if value is not hit.value:
            hit = hit._replace(value=value)
    return hit.value


def told_of(hit: Hit) -> When | None:
    """The date that a later word such as `the same day` may point back to; None where there is none."""
    return company_reports.told_of(hit.value, lambda back: hit.words[hit.first - back], hit.anchors)
