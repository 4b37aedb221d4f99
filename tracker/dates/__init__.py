"""Text to dates: `parse_when` and `read_when` read one date, `find_dates` finds all in running text.

`reading` tries, in order: EDTF, dates as tracker prints them, smart dates, English, another language. Callers outside
this package use the names exported here and no other module; nothing here knows events, files or today's date.
"""

from tracker.dates.languages import known_language
from tracker.dates.model import Direction, Found, Reading
from tracker.dates.reading import find_dates, parse_when, read_period, read_when

__all__ = ["Direction", "Found", "Reading", "find_dates", "known_language", "parse_when", "read_period", "read_when"]
