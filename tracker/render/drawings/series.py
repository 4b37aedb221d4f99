"""The editions of each series as a table under its name, with what is missing and when the next may be."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tracker.render.style import BOLD, foot, wrapped
from tracker.render.table import grid_lines
from tracker.view.analyses.series import SeriesReport
from tracker.view.analyses.shared.editions import Edition, Series
from tracker.view.labels import short_date
from tracker.view.report import Column, Grid, counted

if TYPE_CHECKING:
    from tracker.render import Screen


def lines(report: SeriesReport, screen: "Screen") -> Iterator[str]:
    """Return a table of editions for each series, or one of all series."""
    if not report.items:
        yield from ("No series",) * bool(report.found)  # where nothing was found, the command says why
    elif not report.detailed:
        yield from grid_lines(report.grid(), screen)
    else:
        for number, item in enumerate(report.items):
            if number:
                yield ""
            yield from _series(report, item, screen)


def _series(report: SeriesReport, item: Series, screen: "Screen") -> Iterator[str]:
    yield from wrapped(f"{item.name}: {counted(len(item.editions), 'edition')}", 0, screen, BOLD)
    columns = (
        Column("no", right=True, whole=True),
        Column("date", whole=True),
        Column("days", right=True, whole=True),
        Column("place"),
        Column(_said(item)),
        Column("id", right=True, whole=True),
    )
    yield from grid_lines(Grid(columns, map(_row, item.editions)), screen)
    yield from foot(report.notes(item), screen)


def _said(item: Series) -> str:
    """What stands for an edition: its theme, else its title."""
    themes = sum(bool(one.event.details.get("theme")) for one in item.editions)
    return "theme" if themes == len(item.editions) else "theme, else title" if themes else "title"


def _row(one: Edition) -> tuple[str, ...]:
    days = "" if one.days is None else f"{'' if one.exact else 'c. '}{one.days:,}"
    number = "" if one.number is None else str(one.number)
    return (number, short_date(one.event.when), days, one.event.place, one.theme, str(one.event.id))
