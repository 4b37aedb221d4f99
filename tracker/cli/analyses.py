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
    options: tuple[Choice | Number, ...] = ()
    pictured: bool = False


_GROUPS: Final = "tracker.view.groups:GROUPS"
ANALYSES: Final = (
    Analysis(
        "summary",
        "tracker.view.analyses.summary:summary",
        "Count events by year, actor, topic and more.",
        help="Count the events a query finds, one way or two.\n\n"
        "--by names what to count by; ask for who did it with by:NAME.",
        example="tracker summary topic:chips --by year --across kind",
        options=(
            Choice("by", _GROUPS, "What makes a row.", default="year"),
            Choice("across", _GROUPS, "What makes a column, for a pivot."),
            Number("limit", "Print the N largest rows and columns, of periods the latest; combine the others."),
            Number("depth", "Cut topics to N parts: with 1, ai/llm counts as ai."),
        ),
        pictured=True,
    ),
)
