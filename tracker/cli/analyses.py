"""The table of analyses: a row makes a command of a function in `view/analyses/`."""

from typing import Final, NamedTuple


class Choice(NamedTuple):
    """An option --NAME; its value is one of those that `values`, written `module:NAME`, holds."""

    name: str
    values: str
    help: str
    default: str | None = None


class Number(NamedTuple):
    """An option --NAME whose value is a whole number from 0."""

    name: str
    help: str


class Flag(NamedTuple):
    """An option --NAME without a value."""

    name: str
    help: str


class Selections(NamedTuple):
    """An option --NAME whose value is a query of its own, to be set beside the command's; it may come again.

    The function gets all of them with their texts, the command's own first; nothing where the option is not given.
    """

    name: str
    help: str


class Analysis(NamedTuple):
    """One analysis: the name of its command, its function, its line in the help, and its options.

    The function, written `module:function`, takes a store, a query, a function `directory` that reads the known
    actors, and the options by their names, and returns an `AnalysisReport`. How a report is drawn as a table is a
    row of `render.table.DRAWINGS`, where a plain table will not do; one that is `pictured` has a row of
    `render.pictures.PICTURES` too.
    """

    name: str
    function: str
    summary: str
    help: str
    example: str
    options: tuple[Choice | Number | Flag | Selections, ...] = ()
    pictured: bool = False


_GROUPS: Final = "tracker.view.groups:GROUPS"
ANALYSES: Final = (
    Analysis(
        "summary",
        "tracker.view.analyses.summary:summary",
        "Count events by year, actor, topic and more.",
        help="Count the events a query finds, one way or two.\n\n"
        "--by names what to count by: pair is who appears with whom, action who acts against whom. To ask for who "
        "did it, write by:NAME.",
        example="tracker summary topic:chips --by year --across kind",
        options=(
            Choice("by", _GROUPS, "What makes a row.", default="year"),
            Choice("across", _GROUPS, "What makes a column, for a pivot."),
            Number("limit", "Print the N largest rows and columns, of periods the latest; combine the others."),
            Number("top", "Print the N rows of the most events; with --across, the N largest columns of each row."),
            Number("depth", "Cut topics to N parts: with 1, ai/llm counts as ai."),
            Flag("share", "Print percentages of the whole; in a pivot, of each row."),
            Flag("cumulative", "Print running totals."),
            Flag("change", "Print the change from the period before."),
            Flag("dates", "Print the first and the last date of each row."),
            Selections("compare", "Count this query beside the first one, with difference and ratio."),
        ),
        pictured=True,
    ),
    Analysis(
        "calendar",
        "tracker.view.analyses.calendar:calendar",
        "Draw each year as a heat map of its days.",
        help="Draw the events a query finds as a heat map of the days of each year, and name the busiest days.\n\n"
        "An event is drawn on the day it begins; on a screen of less than 58 columns a cell is a week.",
        example="tracker calendar topic:chips --year 2023",
        options=(Number("year", "Draw this year alone."),),
        pictured=True,
    ),
)
