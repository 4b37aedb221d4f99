"""The names of months and weekdays, as words in small letters."""

from typing import Final

from tracker.dates.arithmetic import WEEKDAY_NAMES
from tracker.when.words import MONTH_NAMES

MONTHS: Final = frozenset(map(str.lower, MONTH_NAMES))
WEEKDAYS: Final = frozenset(map(str.lower, WEEKDAY_NAMES))
DATE_NAMES: Final = MONTHS | WEEKDAYS
