"""The rules of English dates, one family a file; a new phrase is a new `Rule` or pattern in its family.

The longest match wins, then the earlier rule. A rule sees its own match; what depends on neighbouring dates
is decided in `article/passes.py`, what qualifies a whole text in `phrase/qualifiers.py`.
"""

from functools import lru_cache

from tracker.dates.engine.compiler import Grammar
from tracker.dates.engine.rule import Rule
from tracker.dates.rules import (
    company_reports,
    durations,
    elided,
    fiscal,
    holiday_calendar,
    holidays,
    months,
    numeric,
    offsets,
    quarters,
    ranges,
    units,
    weekdays,
    weeks,
    years,
)


def rules() -> tuple[Rule, ...]:
    """Every rule, in the order in which ties are settled."""
    families = (
        company_reports,
        fiscal,
        ranges,
        months,
        numeric,
        weekdays,
        units,
        durations,
        offsets,
        years,
        quarters,
        weeks,
        holidays,
        elided,
    )
    return tuple(rule for family in families for rule in family.RULES)


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The English grammar, compiled on first use."""
    return Grammar(rules(), holiday_calendar.names())
