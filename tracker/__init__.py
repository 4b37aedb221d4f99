"""A ledger of dated events for people who follow geopolitics."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.dates import find_dates as find_dates
    from tracker.dates import parse_when as parse_when
    from tracker.errors import TrackerError as TrackerError
    from tracker.event import Event as Event
    from tracker.query.parser import parse_query as parse_query
    from tracker.query.tree import matches as matches
    from tracker.store import open_store as open_store
    from tracker.view.analyses.summary import summarize as summarize
    from tracker.view.timeline.periods import timeline as timeline
    from tracker.when import When as When

__version__ = "0.1.0"

# Name -> module, loaded on first use: importing the package alone costs nothing.
_PUBLIC = {
    "Event": "tracker.event",
    "TrackerError": "tracker.errors",
    "When": "tracker.when",
    "find_dates": "tracker.dates",
    "matches": "tracker.query.tree",
    "open_store": "tracker.store",
    "parse_query": "tracker.query.parser",
    "parse_when": "tracker.dates",
    "summarize": "tracker.view.analyses.summary",
    "timeline": "tracker.view.timeline.periods",
}

__all__ = [*_PUBLIC, "__version__"]


def __getattr__(name: str) -> object:
    if name in _PUBLIC:
        return getattr(import_module(_PUBLIC[name]), name)
    raise AttributeError(f"module 'tracker' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
