"""iCalendar (RFC 5545), both ways: calendars in components, a VEVENT to an event and back, what repeats.

Only `component` and `repeated` know the libraries of the extra `ical`; nothing here follows an address in a calendar.
"""

from tracker.exchange.ics.reading import read
from tracker.exchange.ics.writing import lost, write

__all__ = ["lost", "read", "write"]
