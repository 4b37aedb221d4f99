"""Analysis as values: events in, an immutable report out; nothing here prints or knows a width."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.view.checking import check as check
    from tracker.view.chronicle import timeline as timeline
    from tracker.view.figures import facts as facts
    from tracker.view.figures import kinds as kinds
    from tracker.view.history import difference as difference
    from tracker.view.history import log as log
    from tracker.view.ordering import listing as listing
    from tracker.view.reading import as_read as as_read
    from tracker.view.reading import found_dates as found_dates
    from tracker.view.report import Report as Report
    from tracker.view.sheet import card as card
    from tracker.view.summary import summarize as summarize
    from tracker.view.summary import summarize_dates as summarize_dates

# Name -> module, loaded on first use: a list need not load what a summary needs. No module may bear the
# name of a function here, which it would hide once loaded.
_PUBLIC = {
    "Report": "tracker.view.report",
    "as_read": "tracker.view.reading",
    "card": "tracker.view.sheet",
    "check": "tracker.view.checking",
    "difference": "tracker.view.history",
    "facts": "tracker.view.figures",
    "found_dates": "tracker.view.reading",
    "kinds": "tracker.view.figures",
    "listing": "tracker.view.ordering",
    "log": "tracker.view.history",
    "summarize": "tracker.view.summary",
    "summarize_dates": "tracker.view.summary",
    "timeline": "tracker.view.chronicle",
}

__all__ = [*_PUBLIC]


def __getattr__(name: str) -> object:
    if name in _PUBLIC:
        return getattr(import_module(_PUBLIC[name]), name)
    raise AttributeError(f"module 'tracker.view' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
