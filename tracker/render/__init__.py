"""Reports to lines of text; a format is one function, named in one row of a table.

Called by `cli`. What a report says is decided in `view`; file formats are in `exchange`.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.render.one_line import echo_line as echo_line
    from tracker.render.terminal_text import printable as printable
    from tracker.view.labels import short_date as short_date
    from tracker.view.labels import weekdays as weekdays
    from tracker.view.report import Report

# Format -> the function that takes a report and a screen and returns lines.
COMMON: Final[dict[str, str]] = {  # these print any report
    "table": "tracker.render.table:lines",
    "json": "tracker.render.json:array",
    "jsonl": "tracker.render.json:lines",
    "csv": "tracker.render.csv:lines",
    "markdown": "tracker.render.markdown:lines",
}
FORMATS: Final = COMMON | {  # the others only some reports
    "card": "tracker.render.drawings.card:lines",
    "timeline": "tracker.render.drawings.timeline:lines",
}

_PUBLIC: Final = {
    "echo_line": "tracker.render.one_line",
    "printable": "tracker.render.terminal_text",
    "short_date": "tracker.view.labels",
    "weekdays": "tracker.view.labels",
}

__all__ = ["COMMON", "FORMATS", "Screen", "echo_line", "printable", "render", "short_date", "weekdays"]


class Screen(NamedTuple):
    """Where lines will be read: its columns, whether it takes colour, whether a person is looking."""

    width: int = 80
    color: bool = False
    terminal: bool = False


def render(report: "Report", fmt: str, screen: Screen) -> Iterator[str]:
    """Return the report as lines, without line ends, in the format of that name."""
    if fmt not in FORMATS:
        raise UsageError(f"unknown format '{fmt}'", f"one of {', '.join(FORMATS)}")
    return loaded(FORMATS[fmt])(report, screen)


def loaded(place: str) -> Callable[[Any, Screen], Iterator[str]]:
    """Return the function that a row of a table names as `module:function`."""
    module, _, name = place.partition(":")
    function: Callable[[Any, Screen], Iterator[str]] = getattr(import_module(module), name)
    return function


def __getattr__(name: str) -> object:
    if name in _PUBLIC:
        return getattr(import_module(_PUBLIC[name]), name)
    raise AttributeError(f"module 'tracker.render' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
