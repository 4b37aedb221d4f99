"""The title of a picture, its caption, and a picture as a file that is no text."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import click

from tracker.cli.session import Session
from tracker.errors import TrackerError, UsageError

if TYPE_CHECKING:
    from tracker.render import Caption

Body = Callable[..., object]
_SCALE: Final = {".png": 2.0, ".pdf": 0.75}  # a PNG is sharp in print; a point of PDF is 4/3 of one of SVG
_MOST: Final = {".png": 32_767, ".pdf": 14_400}  # how high cairo draws an image, and readers of PDF show a page
_HEIGHT: Final = re.compile(r' height="([0-9.]+)"')


def title_option(body: Body) -> Body:
    """Give a command --title."""
    return click.option("--title", metavar="TEXT", help="The title of a picture (--format svg).")(body)


def caption(session: Session, title: str | None, fmt: str) -> "Caption":
    """Return the caption of a picture of what the command has found; raise UsageError for a title without a picture."""
    from tracker.cli.options.query_options import asked
    from tracker.render import Caption

    if title is not None and fmt != "svg":
        raise UsageError("--title is for pictures", "add --format svg, or --output FILE.svg")
    return Caption(title or "", asked(click.get_current_context().params), session.today)


def converted(svg: str, ending: str) -> bytes:
    """Return an SVG as a PNG or PDF file, by its ending; raise TrackerError where that cannot be."""
    try:
        import cairosvg
    except (ImportError, OSError) as error:  # the package, or the library that it needs
        missing = "the library cairo is missing" if isinstance(error, OSError) else "cairosvg is not installed"
        raise TrackerError(
            f"{ending} needs the extra 'pictures': {missing} (nothing was written)",
            "pip install 'tracker-ledger[pictures]', or write the picture as .svg",
        ) from None
    found = _HEIGHT.search(svg)
    high = round(float(found[1]) * _SCALE[ending]) if found else 0
    if high > _MOST[ending]:
        unit = "pixels" if ending == ".png" else "points"
        raise TrackerError(
            f"the picture would be {high:,} {unit} high, and a {ending} has {_MOST[ending]:,} at most",
            "narrow the query, or write it as .svg",
        )
    convert = cairosvg.svg2png if ending == ".png" else cairosvg.svg2pdf
    made: bytes = convert(bytestring=svg.encode(), scale=_SCALE[ending])
    return made
