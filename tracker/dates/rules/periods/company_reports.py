"""Idioms of company results: `the 1988 quarter`, `from a year earlier`, the quarter just over.

They hold in running text only. To drop them, delete this file, its entry in `rules/__init__` and what
`article/passes` takes from it.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.matcher import Anchor, Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.engine.tokens import STOP
from tracker.dates.engine.vocabulary import CATEGORIES, word_set
from tracker.dates.rules.counted.units import anchor_for
from tracker.when import When

_REPORTED: Final = 60  # days after a quarter in which it is the one reported, whatever the verb
_ENDING: Final = ("ended", "ending", "to")
_SIZES: Final = {"quarter": 3, "half": 6, "year": 12}  # months
_FAR_BACK: Final = 150  # tokens
_QUARTERS: Final = 4
_BEFORE_QUARTER: Final = word_set("in for during and of from to since until by than over")
_AFTER_QUARTER: Final = frozenset(("", ",", ";", ")")) | word_set(
    "and but or is are was were will may as after from to"
)
_YEAR: Final = 12  # months
_TOLD: Final = 9  # tokens from some months to what is told of them
_SALES: Final = word_set("sales profit profits revenue exports imports output production turnover earnings deliveries")
_COMPARING: Final = word_set("from than over versus vs below above against with")


def just_over(value: Value, reference: date) -> Value:
    """Of a quarter to come and the one before, the one before while it is being reported."""
    when, other = value.when, value.alternative
    if when.precision != "quarter" or value.basis != "inferred" or other is None or when.first <= reference:
        return value
    if not 0 < (reference - other.last).days <= _REPORTED:
        return value
    reason = f"the quarter over by {reasons.said(reference)} and reported now"
    return value._replace(when=other, alternative=when, reason=reason)


def told_of(value: Value, word: Callable[[int], str], anchors: Sequence[Anchor]) -> When | None:
    """What a later word can point back to: a date, or the months that it ends; None for a date said in passing.

    That is the end of a quarter just named, or the quarter that another is compared with. `word` gives the word
    so many places before the date.
    """
    quarters = [anchor.when.first for anchor in anchors if anchor.when.precision == "quarter"]
    if value.when.precision == "quarter":
        again = any(day.month == value.when.first.month and day > value.when.first for day in quarters)
        return None if again else value.when
    if word(1) not in _ENDING:
        return value.when
    if quarters and word(1) != "to":
        return None
    size = _SIZES.get(word(2)) or (word(2) == "months" and CATEGORIES["word"].get(word(3), 0))
    last = value.when.last.replace(day=1)
    return arithmetic.months(arithmetic.add_months(last, 1 - size), size) if size else value.when


def quarter_again(m: Match) -> Value | None:
    """`the quarter`: the one named before."""
    anchor = m.anchor("quarter")
    if m.around(1) in ("of", "century", "-"):
        return None
    if anchor is not None:
        return Value(anchor, "relative", f"the quarter named before, {anchor}")
    if m.words().lower().startswith("the quarter"):
        return None
    return Value(_last_quarter(m), "relative", f"the last one over on {reasons.said(m.base)}")


def same_quarter(m: Match) -> Value | None:
    """`the 1988 quarter`: of that year, the quarter named before, or the one being reported."""
    anchor = m.anchor("quarter") or (_last_quarter(m) if m.has("quarter") else None)
    if anchor is None:
        return None
    number, year = _number(anchor), m.get("year")
    reason = f"the {reasons.ordinal(number)} quarter, named before, of {year}"
    return Value(When.quarter(year, number), "relative", reason)


def _last_quarter(m: Match) -> When:
    return arithmetic.unit(m.base, "quarter", -1)


def same_unit(m: Match) -> Value | None:
    """`the same month last year`, `the same month of 2001`: the month or quarter reported, in another year."""
    kind = "quarter" if m.has("quarter") else "monthunit"
    anchor = anchor_for(m, kind)
    if anchor is None or anchor.precision not in ("month", "quarter"):
        return None
    step = m.get("year") - anchor.first.year if m.has("year") else m.get("rel") if m.has("rel") else -1
    when = arithmetic.years_away(anchor, step)
    return Value(when, "relative", f"{reasons.amount(abs(step), 'year')} {'before' if step < 0 else 'after'} {anchor}")


def compared(m: Match) -> Value | None:
    """The quarter or month that a figure is compared with: net rose in May from a year ago."""
    before = m.around(-2) if m.around(-1) == "," else m.around(-1)
    if before in ("", ";") and m.around(1) == "," and m.words().startswith("the"):
        return None  # ; the year before, talks had failed
    if (
        not m.has("monthunit")
        and before not in _COMPARING
        and not any(m.around(-back)[-1:].isdecimal() for back in (1, 2, 3))
    ):
        return None
    if (m.has("back") and m.word("back") == "back") or (not m.has("back") and m.around(1)[:1].isalnum()):
        return None  # the year before the merger
    start = _sentence_before(m, m.span[0])
    told = [one.when for one in m.anchors if one.last > start and one.when.precision in ("month", "quarter", "half")]
    told = told or [one.when for one in m.anchors if one.when.precision == "quarter"]
    if not told:
        return None
    latest = max(told, key=lambda when: when.first)  # the others are themselves compared with
    count = m.get("count") if m.has("count") else 1
    when = arithmetic.years_away(latest, -count)
    return Value(when, "relative", f"{reasons.amount(count, 'year')} before {latest}")


def _sentence_before(m: Match, at: int) -> int:
    """The end of the sentence before a token, or a token far enough before it."""
    return m.lexed.kinds.rfind(STOP, max(at - _FAR_BACK, 0), max(at, 0)) if at > 0 else -1


def year_earlier(m: Match) -> Value | None:
    """`the year-earlier quarter`, `a year-ago period`, `the year-earlier first quarter`: that of the year before."""
    if m.word("back") not in ("earlier", "ago") or "years" in m.words().lower() or m.around(-2) == "half":
        return None  # half a year ago
    reported = [arithmetic.unit(m.base, "quarter", -back) for back in (4, 3, 2, 1)] if m.has("quarter") else []
    told = [one.when for one in m.anchors if one.when.precision == "quarter"]
    if m.has("nth"):
        reported, told = ([one for one in some if _number(one) == m.get("nth")] for some in (reported, told))
    if told or reported:
        latest = max(told or reported, key=lambda when: when.first)
        return Value(arithmetic.years_away(latest, -1), "relative", f"the quarter a year before that of {latest}")
    return Value(When.year(m.base.year - 1), "relative", f"the year before {m.base.year}")


def _number(quarter: When) -> int:
    return (quarter.first.month + 2) // 3


def elided_quarter(m: Match) -> Value | None:
    """`in the first quarter and in the third`: the noun is said once."""
    number = m.get("ordinal")
    start = _sentence_before(m, _sentence_before(m, m.span[0]))
    told = [one.when for one in m.anchors if one.last > start and one.when.precision == "quarter"]
    if not told or number > _QUARTERS or m.around(-1) not in _BEFORE_QUARTER or m.around(1) not in _AFTER_QUARTER:
        return None
    when = When.quarter(told[-1].first.year, number)
    later = When.quarter(when.first.year + 1, number)
    compared = bool({m.around(-1), m.around(-2)} & _COMPARING)
    if when.first < told[-1].first and not compared and (later.first <= m.base or m.direction == "future"):
        when = later
    side = "before" if when.first < told[-1].first else "after"
    return Value(when, "relative", f"the {reasons.ordinal(number)} quarter {side} {told[-1]}")


def whole_year(m: Match) -> Value | None:
    """`for the year as a whole`: the year that is reported on, named before."""
    if not m.anchors:
        return None
    year = m.anchors[-1].when.first.year
    return Value(When.year(year), "relative", f"the year named before, {year}")


def closing_week(m: Match) -> Value | None:
    """`For the week, the index lost 3 per cent`: the week or month that is told of."""
    kind = "week" if m.has("week") else "monthunit"
    if (m.around(-2), m.around(-1), m.around(1)) != ("", "for", ","):
        return None
    return Value(
        arithmetic.unit(m.base, kind), "relative", reasons.beside(m.words().split()[-1], 0, reasons.said(m.base))
    )


def first_months(m: Match) -> Value | None:
    """`sales rose 4% in the first nine months`: of the last year that has them, where a figure is told of them."""
    count = m.get("count")
    if m.whole or not 2 < count < _YEAR or m.around(-1) not in ("in", "for", "over") or m.around(1) in ("of", "after"):
        return None
    behind = range(1, _TOLD) if m.around(-1) == "in" else ()  # he worked for the first nine months on profit targets
    told = [m.around(step) for step in (*range(-_TOLD, 0), *behind)]
    if not any(word[-1:].isdecimal() or word in _SALES for word in told):
        return None
    year = m.base.year - (m.base < arithmetic.add_months(date(m.base.year, 1, 1), count))
    when = arithmetic.months(date(year, 1, 1), count)
    return Value(when, "relative", f"the last first {count} months over by {reasons.said(m.base)}")


RULES: Final = (
    Rule(
        "first months",
        ("the first {count} {monthunit}",),
        first_months,
        (("Sales rose 4% in the first nine months.", "2018-11-24", "2018-01/2018-09"),),
        "text",
    ),
    Rule(
        "week that closes",
        ("the ({week}|{monthunit})",),
        closing_week,
        (("For the week, the index lost 3 per cent.", "2024-07-12", "2024-07-08/2024-07-14"),),
        "text",
    ),
    Rule(
        "quarter said once",
        ("the {ordinal}",),
        elided_quarter,
        (("Growth slowed in the first quarter and may halt in the third.", "2019-06-19", "2019-35"),),
        "text",
    ),
    Rule(
        "the year as a whole",
        ("the year as a whole", "the (whole|full|entire) [(fiscal|financial)] year"),
        whole_year,
        (("Sales fell in December 2009, but rose for the year as a whole.", "2010-02-25", "2009"),),
        "text",
    ),
    Rule(
        "quarter of a year",
        ("[the] {year} ({quarter}|period)",),
        same_quarter,
        (("Third-quarter profit beat that of the 1987 quarter.", "1989-11-02", "1987-35"),),
        "text",
    ),
    Rule(
        "the quarter",
        ("the [latest|[most] recent] {quarter}",),
        quarter_again,
        (("Profit fell in the third quarter of 1988. Sales rose in the quarter.", "1989-11-02", "1988-35"),),
        "text",
    ),
    Rule(
        "same unit of another year",
        ("[the] same ({monthunit}|{quarter}) [of|in] ({rel} year|a year (ago|earlier)|{year})",),
        same_unit,
        (
            ("In May it rose 2% from the same month last year.", "1999-07-29", "1998-05"),
            ("It fell in May, as in the same month of 1994.", "1999-07-29", "1994-05"),
        ),
        "text",
    ),
    Rule(
        "figures compared",
        ("[the {monthunit}] [@about] {count} year {back}", "(the|{count}) year before"),
        compared,
        (
            ("Net rose in the third quarter from a year ago.", "1989-11-02", "1988-35"),
            ("It rose to 40 in December, from 36 for the month a year ago.", "2012-02-09", "2010-12"),
        ),
        "text",
    ),
    Rule(
        "year-earlier",
        ("[the|a] year [-] {back} ([{nth} [-]] {quarter}|period)", "[the] year [-] {back}"),
        year_earlier,
        (
            ("Third-quarter profit fell from that of the year-earlier quarter.", "1989-11-02", "1988-35"),
            ("Net for the year-earlier first quarter was restated.", "2012-05-09", "2011-33"),
        ),
        "text",
    ),
)
