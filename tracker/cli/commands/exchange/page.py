"""`tracker page`: a timeline as one HTML file."""

import os
from typing import TYPE_CHECKING, Final

import click

from tracker.cli.habits import Short
from tracker.cli.options.output_option import refuse_timeline, whole_file
from tracker.cli.options.page_options import page_options
from tracker.cli.options.query_options import query_options
from tracker.cli.query_command import QueryCommand
from tracker.cli.session import Session
from tracker.errors import UsageError
from tracker.query.tree import Query

if TYPE_CHECKING:
    from tracker.store import Store
    from tracker.web.embed import Parts


_ENDINGS: Final = (".html", ".htm")


@click.command("page", cls=QueryCommand, epilog="Example: tracker page topic:chips since:2022 -o chips.html")
@query_options()
@click.option("--output", cls=Short, metavar="FILE", type=click.Path(), help="Write to FILE, which ends in .html.")
@click.option("--force", is_flag=True, help="Let --output replace a file.")
@page_options
def page_command(
    session: Session,
    *,
    store: "Store",
    query: Query,
    output: str | None,
    force: bool,
    title: str,
    lanes: str,
    parts: "Parts",
) -> int:
    """Write the events a query finds as one HTML file with a timeline, a table and filters.

    The file needs no network and no other file: it can be sent, put on a web site or opened from a folder. Who opens
    it can read all that is in it; --embed public leaves out notes, grades and quotes.
    """
    from tracker.view.report import counted
    from tracker.web.embed import embedded
    from tracker.web.page import about, page

    if output is None or output == "-":
        raise UsageError("a page is written to a file", "name it: -o timeline.html")
    name, ending = os.path.splitext(output)
    if ending.lower() not in _ENDINGS:
        raise UsageError(f"a page is HTML: {output} does not end in .html (nothing was written)", f"-o {name}.html")
    refuse_timeline(session, output)
    events = list(store.find(query))
    data = embedded(events, session.directory, today=session.today, own_kinds=[*store.kinds()], parts=parts)
    with whole_file(output, force=force) as write:
        write(page(data, title=title, about=about(len(events), session.today), lanes=lanes))
    session.say(f"wrote {output}: {counted(len(events), 'event')}")
    return len(events)
