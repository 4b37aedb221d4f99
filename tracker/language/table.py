"""The table of rules for English, one family to a file. The longest match wins, then the earlier rule."""

from tracker.language import calendar, counted, figures, holidays, periods, quarters, ranges, relative, weekdays, weeks
from tracker.language.rule import Rule


def rules() -> tuple[Rule, ...]:
    """Every rule, in the order in which ties are settled."""
    families = (ranges, calendar, figures, weekdays, relative, counted, periods, quarters, weeks, holidays)
    return tuple(rule for family in families for rule in family.RULES)
