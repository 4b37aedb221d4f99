"""The table of analyses: a row makes a command of a function in `view/analyses/`."""

from typing import Final, Literal, NamedTuple, TypeAlias


class Choice(NamedTuple):
    """An option --NAME, given once; its value is one of those that `values`, written `module:NAME`, holds.

    `second` is the option that takes a second value.
    """

    name: str
    values: str
    help: str
    default: str | None = None
    second: str = ""


class Number(NamedTuple):
    """An option --NAME whose value is a whole number from 0."""

    name: str
    help: str


class Length(NamedTuple):
    """An option --NAME whose value is a number of days, written 60, 60d, 8w, 6m or 1y."""

    name: str
    help: str
    default: str | None = None


class Day(NamedTuple):
    """An option --NAME whose value is a date or a period."""

    name: str
    help: str


class Flag(NamedTuple):
    """An option --NAME without a value."""

    name: str
    help: str


class Terms(NamedTuple):
    """An option --NAME whose value is one more query; several must all match."""

    name: str
    help: str


class Selections(NamedTuple):
    """An option --NAME whose value is a query of its own, to be set beside the command's; it may come again.

    The function gets all of them with their texts, the command's own first; nothing where the option is not given.
    """

    name: str
    help: str


Option: TypeAlias = Choice | Number | Length | Day | Flag | Terms | Selections
Need: TypeAlias = Literal["directory", "today"]


class Analysis(NamedTuple):
    """One analysis: the name of its command, which is a row of `SECTIONS` too, its function and its options.

    The function, written `module:function`, takes a store, a query, the options by their names, what the row
    `needs` (`directory`, a function that reads the known actors; `today`), and returns an `AnalysisReport`.
    `argument` is a row of `ARGUMENTS` in `cli/options/arguments.py`: how the words after the command are read, and
    what the function gets of them besides the query. How a report is drawn as a table is a row of
    `render.table.DRAWINGS`, where a plain table will not do; one that is `pictured` has a row of
    `render.pictures.PICTURES` too.
    """

    name: str
    function: str
    help: str
    example: str
    options: tuple[Option, ...] = ()
    argument: str = "query"
    needs: tuple[Need, ...] = ("directory",)
    pictured: bool = False


_GROUPS: Final = "tracker.view.counts.groups:GROUPS"
ANALYSES: Final = (
    Analysis(
        "summary",
        "tracker.view.analyses.summary:summary",
        help="Count the events a query finds, one way or two.\n\n"
        "--by names what to count by: pair is who appears with whom, action who acts against whom. To ask for who "
        "did it, write by:NAME.",
        example="tracker summary topic:chips --by year --across kind",
        options=(
            Choice("by", _GROUPS, "What makes a row.", default="year", second="across"),
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
        "agenda",
        "tracker.view.analyses.agenda:agenda",
        help="List expected events: overdue first, then today, then by week.\n\n"
        "A date coarser than a day stands in the first week in which it may fall. What was postponed is listed with "
        "its new date; without one it is left out once its day has passed.",
        example="tracker agenda actor:eu --days 90",
        options=(Length("days", "How far to look ahead: 30, 8w, 1y.", default="30"),),
        needs=("today",),
    ),
    Analysis(
        "inforce",
        "tracker.view.analyses.inforce:inforce",
        help="List sanctions, controls, laws, policies, agreements and treaties in effect on a day, and what is "
        "announced to begin after it.\n\n"
        "One is in effect from its clock `effective`, else its date, to its clock `ended`, else to the event that "
        "lifts it or what it implements, else to the end of its range. Drafts, proposals and votes put nothing in "
        "force, what is expected is announced.",
        example="tracker inforce actor:us --on 2024-06-30 --since 2024-01-01",
        options=(
            Day("on", "The day or period to answer for.  [default: today]"),
            Day("since", "Also list what began and ended since then."),
        ),
        needs=("today",),
    ),
    Analysis(
        "gaps",
        "tracker.view.analyses.gaps:gaps",
        help="List the silences, the times in which nothing happened: longest first, with the events at both ends, "
        "and the one up to today.\n\n"
        "The days are counted from the last day of the one event to the first day of the next. An event whose day is "
        "not known may have happened on any day of its date. Only what happened counts.",
        example="tracker gaps kind:export-control --longer 60d",
        options=(
            Length("longer", "Only silences of more than so many days: 60d, 8w."),
            Number("limit", "Only the N longest."),
            Choice("by", "tracker.view.analyses.gaps:GROUPS", "Each value of its own."),
        ),
        needs=("directory", "today"),
    ),
    Analysis(
        "series",
        "tracker.view.analyses.series:series",
        help="List the editions of a series in order: number, date, days from the first day of the previous one, "
        "place, theme. Without a name, list all series.\n\n"
        "The next one is printed as recorded, and as an estimate: the median of the intervals so far, with the "
        "shortest and the longest as its spread. What did not happen has no part in it.",
        example="tracker series WAIC",
        argument="series",
        needs=("today",),
    ),
    Analysis(
        "around",
        "tracker.view.analyses.around:around",
        help="List the events near an event or a date, with the days from it, negative before it; what has the same "
        "kind or actor is marked. -30d and +90d say how far to look.\n\n"
        "With a query, line up all events that it finds and count what lies at each distance, against the same count "
        "around random days. --of and the options say what is counted.",
        example='tracker around "by:us kind:export-control" +60d --of "by:china kind:export-control"',
        options=(
            Terms("of", "Only events that this query finds."),
            Flag("each", "Print the next event after each one instead."),
        ),
        argument="anchor",
    ),
    Analysis(
        "thread",
        "tracker.view.analyses.thread:thread",
        help="Draw the chain of responses, amendments, implementations and lifts that an event is part of, from "
        "where it began, with the days between.",
        example="tracker thread 98",
        options=(Flag("all", "Also what follows an event, and what is part of it."),),
        argument="event",
        needs=(),
    ),
    Analysis(
        "calendar",
        "tracker.view.analyses.calendar:calendar",
        help="Draw the events a query finds as a heat map of the days of each year, and name the busiest days.\n\n"
        "An event is drawn on the day it begins; on a screen of less than 58 columns a cell is a week.",
        example="tracker calendar topic:chips --year 2023",
        options=(Number("year", "Draw this year alone."),),
        pictured=True,
    ),
)
