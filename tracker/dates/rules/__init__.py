"""The rules of English dates, one family a file; a new phrase is a new `Rule` or pattern in its family.

The longest match wins, then the earlier rule. A rule sees its own match; what depends on neighbouring dates
is decided in `article/passes.py`, what stands around any date in `phrase/qualifiers.py` and `phrase/beside.py`.
"""

from functools import lru_cache

from tracker.dates.engine.compiler import Grammar
from tracker.dates.engine.rule import Rule
from tracker.dates.rules.counted import between, durations, offsets, units
from tracker.dates.rules.days import elided, holiday_calendar, holidays, lists, months, moved, numeric, ranges, weekdays
from tracker.dates.rules.periods import company_reports, fiscal, quarters, weeks, years


def rules() -> tuple[Rule, ...]:
    """Every rule, in the order in which ties are settled."""
    families = (
        company_reports,
        fiscal,
        ranges,
        lists,
        months,
        numeric,
        weekdays,
        units,
        between,
        durations,
        offsets,
        years,
        quarters,
        weeks,
        holidays,
        elided,
        moved,
    )
    return tuple(rule for family in families for rule in family.RULES)


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The English grammar, compiled on first use."""
    return Grammar(rules(), holiday_calendar.names())
