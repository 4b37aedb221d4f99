"""Text to dates: `parse_when` and `read_when` read one date, `find_dates` finds all in running text.

Called by `query` and `cli`. The day that words count from is given to it: nothing here looks at the clock.
"""

from tracker.dates.model import Found, Reading, Sense
from tracker.dates.reading import find_dates, parse_when, read_period, read_when

__all__ = ["Found", "Reading", "Sense", "find_dates", "parse_when", "read_period", "read_when"]
