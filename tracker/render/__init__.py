"""Reports to lines of text: a format is one function and one row of `FORMATS`, a drawing one row of `DRAWINGS`.

Nothing here reads a store, a stream or the environment; commands call `render` through the session.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from tracker.errors import UsageError
from tracker.hints import pasteable
from tracker.loading import loaded

if TYPE_CHECKING:
    from tracker.view.report import Report

# Format -> the function that takes a report and a screen and returns lines.
REPORT_FORMATS: Final[dict[str, str]] = {  # these print any report
    "table": "tracker.render.table:lines",
    "json": "tracker.render.json:array",
    "jsonl": "tracker.render.json:lines",
    "csv": "tracker.render.csv:lines",
    "markdown": "tracker.render.markdown:lines",
}
FORMATS: Final = REPORT_FORMATS | {  # the others only some reports
    "card": "tracker.render.drawings.card:lines",
    "timeline": "tracker.render.drawings.timeline:lines",
    "evidence": "tracker.render.drawings.evidence:lines",
}


class Screen(NamedTuple):
    """Where lines will be read: its columns, whether it takes colour, whether a person is looking.

    `db` is the timeline that commands in the text have to name, None where they find it without.
    """

    width: int = 80
    color: bool = False
    terminal: bool = False
    db: str | None = None

    def command(self, text: str) -> str:
        """Return a text so that its commands work when they are pasted."""
        return pasteable(text, self.db)


def render(report: "Report", fmt: str, screen: Screen) -> Iterator[str]:
    """Return the report as lines, without line ends, in the format of that name."""
    if fmt not in FORMATS:
        raise UsageError(f"unknown format '{fmt}'", f"one of {', '.join(FORMATS)}")
    lines: Iterator[str] = loaded(FORMATS[fmt])(report, screen)
    return lines
