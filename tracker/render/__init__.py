"""Reports to lines of text: a format is one function and one row of `FORMATS`, a drawing one row of `DRAWINGS`,
a picture one of `PICTURES`.

Nothing here reads a store, a stream or the environment; commands call `render` through the session.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from tracker.errors import UsageError
from tracker.hints import pasteable
from tracker.loading import loaded

if TYPE_CHECKING:
    from datetime import date

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
    "timeline": "tracker.render.drawings.timeline.drawing:lines",
    "evidence": "tracker.render.drawings.evidence:lines",
    "svg": "tracker.render.pictures:lines",
}


class Caption(NamedTuple):
    """What stands above and below a picture: its title, and the query that found what it shows, as of a day."""

    title: str = ""
    query: str = ""
    today: "date | None" = None

    def line(self, what: str) -> str:
        """Return the line below a picture of `what`."""
        found = f"{what} of {self.query}" if self.query else what
        return found + (f", as of {self.today.isoformat()}" if self.today else "")


class Screen(NamedTuple):
    """Where lines will be read: its columns, whether it takes colour, whether a person is looking.

    `db` is the timeline that commands in the text have to name, None where they find it without. `caption` is of
    pictures alone.
    """

    width: int = 80
    color: bool = False
    terminal: bool = False
    db: str | None = None
    caption: Caption = Caption()

    def command(self, text: str) -> str:
        """Return a text so that its commands work when they are pasted."""
        return pasteable(text, self.db)


def render(report: "Report", fmt: str, screen: Screen) -> Iterator[str]:
    """Return the report as lines, without line ends, in the format of that name."""
    if fmt not in FORMATS:
        raise UsageError(f"unknown format '{fmt}'", f"one of {', '.join(FORMATS)}")
    lines: Iterator[str] = loaded(FORMATS[fmt])(report, screen)
    return lines
