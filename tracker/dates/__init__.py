"""Text to dates: `parse_when` and `read_when` read one date, `find_dates` finds all in running text."""

from tracker.dates.model import Direction, Found, Reading
from tracker.dates.reading import find_dates, parse_when, read_period, read_when

__all__ = ["Direction", "Found", "Reading", "find_dates", "parse_when", "read_period", "read_when"]
