"""Text to dates, and text to queries.

`parse_when` reads one date, `find_dates` finds all in running text, `parse_query` reads a question.
"""

from importlib import import_module
from typing import Any

from tracker.language.dates import find_dates, parse_when, read_period, read_when
from tracker.language.model import Found, Reading, Sense

__all__ = ["Found", "Reading", "Sense", "find_dates", "parse_query", "parse_when", "read_period", "read_when"]


def __getattr__(name: str) -> Any:
    if name == "parse_query":  # on first use: a date alone needs no query
        return import_module("tracker.language.queries").parse_query
    raise AttributeError(f"module 'tracker.language' has no attribute {name!r}")
