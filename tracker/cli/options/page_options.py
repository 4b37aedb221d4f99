"""The options of the page: how it looks at first, and what of the events it gives away."""

from collections.abc import Callable
from typing import Final

import click

LANES: Final = ("kind", "actor", "topic", "place", "series", "none")
Body = Callable[..., object]


def page_options(body: Body) -> Body:
    """Give a command --title, --lanes and --embed, which its body gets as `title`, `lanes` and `parts`."""
    body = click.option(
        "--embed",
        "parts",
        type=click.Choice(["all", "public"]),
        default="all",
        show_default=True,
        help="public leaves out notes, grades and quotes.",
    )(body)
    body = click.option(
        "--lanes", type=click.Choice(LANES), default="kind", show_default=True, help="What a lane stands for."
    )(body)
    return click.option("--title", metavar="TEXT", default="Timeline", show_default=True, help="The heading.")(body)
