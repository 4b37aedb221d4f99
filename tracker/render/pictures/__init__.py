"""Reports as pictures for a document: SVG with text that can be selected, readable in black and white.

A picture is a file with a function, and a row of `PICTURES`. What stands where in a timeline is decided in
`view/timeline/layout.py`, as for the terminal; here it becomes points. A column of the screen is eight points wide.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from tracker.errors import UsageError
from tracker.loading import loaded

if TYPE_CHECKING:
    from tracker.render import Screen
    from tracker.view.report import Report

# The name of a report's type -> the function that draws it on a canvas.
PICTURES: Final[dict[str, str]] = {
    "Timeline": "tracker.render.pictures.timeline:draw",
    "Summary": "tracker.render.pictures.counts:draw",
    "Comparison": "tracker.render.pictures.comparison:draw",
    "Ranking": "tracker.render.pictures.ranking:draw",
    "Calendar": "tracker.render.pictures.calendar:draw",
}
COLUMN: Final = 8  # points
NARROWEST: Final = 320  # points


def lines(report: "Report", screen: "Screen") -> Iterator[str]:
    """Return the report as the lines of an SVG file."""
    from tracker.render.pictures.canvas import Canvas

    name = type(report).__name__
    if name not in PICTURES:
        raise UsageError(f"a {name.lower()} cannot be drawn as a picture", "use --format table")
    canvas = Canvas(max(screen.width * COLUMN, NARROWEST))
    loaded(PICTURES[name])(report, screen.caption, canvas)
    return canvas.lines()
