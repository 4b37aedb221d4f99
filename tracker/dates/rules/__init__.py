"""The table of rules for English, one family to a file. The longest match wins, then the earlier rule."""

from tracker.dates.engine.rule import Rule
from tracker.dates.rules import holidays, months, numeric, offsets, quarters, ranges, units, weekdays, weeks, years


def rules() -> tuple[Rule, ...]:
    """Every rule, in the order in which ties are settled."""
    families = (ranges, months, numeric, weekdays, units, offsets, years, quarters, weeks, holidays)
    return tuple(rule for family in families for rule in family.RULES)
