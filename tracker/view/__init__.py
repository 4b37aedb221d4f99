"""Analysis as values: events in, an immutable report out; nothing here prints or knows a width."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.view.sheet import card as card
    from tracker.view.history import changes as changes
    from tracker.view.history import log as log
    from tracker.view.checking import check as check
    from tracker.view.facts import info as info
    from tracker.view.ordering import listing as listing
    from tracker.view.summary import summarize as summarize
    from tracker.view.chronicle import timeline as timeline

# Name -> module, loaded on first use: a list need not load what a summary needs. No module may bear the
# name of a function here, which it would hide once loaded.
_PUBLIC = {
    "card": "tracker.view.sheet",
    "changes": "tracker.view.history",
    "check": "tracker.view.checking",
    "info": "tracker.view.facts",
    "listing": "tracker.view.ordering",
    "log": "tracker.view.history",
    "summarize": "tracker.view.summary",
    "timeline": "tracker.view.chronicle",
}

__all__ = [*_PUBLIC]


def __getattr__(name: str) -> object:
    if name in _PUBLIC:
        return getattr(import_module(_PUBLIC[name]), name)
    raise AttributeError(f"module 'tracker.view' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
