"""The table of commands, in the sections of the help."""

from importlib import import_module
from typing import Final, NamedTuple

import click

from tracker import __version__
from tracker.cli.habits import spelled_out
from tracker.cli.options.global_options import global_options
from tracker.cli.session import Session
from tracker.errors import UsageError, meant


class Listed(NamedTuple):
    """One command: its name, the module it loads from, its line in the help."""

    name: str
    module: str
    summary: str


_ANALYSIS: Final = "analyse.analysis"
SECTIONS: Final[dict[str, tuple[Listed, ...]]] = {
    "Record": (
        Listed("read", "record.read", "Read an article and propose its events."),
        Listed("add", "record.add", "Record an event."),
        Listed("edit", "record.edit", "Change an event, or all that a query finds."),
        Listed("confirm", "record.confirm", "Record the outcome of an expected event."),
        Listed("remove", "record.remove", "Remove events."),
        Listed("undo", "record.undo", "Undo the last command, or command N."),
    ),
    "Query": (
        Listed("list", "query.list", "Print events as a table, oldest first."),
        Listed("timeline", "query.timeline", "Draw a timeline."),
        Listed("show", "query.show", "Print one event in full, with what links to it."),
        Listed("when", "query.when", "Show how a date is understood, or find the dates in a text."),
        Listed("changes", "query.changes", "List what was added, changed and removed."),
        Listed("log", "query.log", "Print every change with its time and command."),
    ),
    "Exchange": (
        Listed("import", "exchange.import_file", "Record the events of a file."),
        Listed("export", "exchange.export", "Write events for another program."),
        Listed("page", "exchange.page", "Write a timeline as one HTML file."),
        Listed("serve", "exchange.serve", "Show a timeline in the browser, live."),
    ),
    "Analyse": (
        Listed("summary", _ANALYSIS, "Count events by year, actor, topic and more."),
        Listed("agenda", _ANALYSIS, "List what is overdue, due today and to come."),
        Listed("inforce", _ANALYSIS, "List the measures in effect on a day."),
        Listed("gaps", _ANALYSIS, "List the longest silences between events."),
        Listed("series", _ANALYSIS, "List the editions of a series, and when the next may be."),
        Listed("around", _ANALYSIS, "List what happened near an event, or count what follows many."),
        Listed("thread", _ANALYSIS, "Draw what an event answers, changes or ends, and what came of it."),
        Listed("calendar", _ANALYSIS, "Draw each year as a heat map of its days."),
    ),
    "Names": (
        Listed("actor", "names.actor", "List actors, add your own, merge two names of one."),
        Listed("topics", "names.topics", "Draw the tree of topics, or move a part of it."),
        Listed("kinds", "names.kinds", "List the kinds of event, or add one."),
        Listed("view", "names.view", "Save a query under a name, for view:NAME in others."),
    ),
    "Maintain": (
        Listed("init", "maintain.init", "Start a timeline of your own."),
        Listed("info", "maintain.info", "Show which file is used and what it holds."),
        Listed("check", "maintain.check", "Find broken links, missing sources, doubtful dates."),
        Listed("repair", "maintain.repair", "Repair a damaged timeline, keeping a copy."),
        Listed("schema", "maintain.schema", "Print the JSON Schema of an event, proposal or file."),
        Listed("completion", "maintain.completion", "Print the completion script of a shell."),
        Listed("help", "maintain.help", "Print a page of the manual, or the help of a command."),
    ),
}
ALIASES: Final = {"ls": "list", "rm": "remove"}  # habits of the shell that mean nothing else
_ALSO: Final = {"man": "help", "manual": "help", "version": "--version", "search": "list", "find": "list",
                "print": "list", "query": "list", "get": "show", "cat": "show", "open": "show",
                "delete": "remove", "del": "remove", "drop": "remove", "new": "add", "create": "add", "insert": "add",
                "change": "edit", "modify": "edit", "update": "edit", "count": "summary", "stats": "summary",
                "history": "log", "diff": "changes", "status": "info", "config": "info", "revert": "undo",
                "cal": "calendar", "heatmap": "calendar",
                "date": "when", "draw": "timeline", "lint": "check", "validate": "check", "fix": "repair",
                "start": "init", "load": "import", "save": "export", "fetch": "read", "propose": "read",
                "extract": "read", "parse": "read", "article": "read"}  # fmt: skip
COMMANDS: Final = {listed.name: listed for section in SECTIONS.values() for listed in section}


class Commands(click.Group):
    """A group that loads the module of a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load the command of that name or alias."""
        cmd_name = ALIASES.get(cmd_name, cmd_name)
        listed = COMMANDS.get(cmd_name)
        if listed is None:
            return None
        command = _loaded(listed)
        if any(param.name == "fmt" for param in command.params):
            from tracker.cli.options.output_option import add_output_options

            add_output_options(command)
        known = {param.name for param in command.params}
        command.params += [option for option in global_options(hidden=True) if option.name not in known]
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the commands by section, without loading one."""
        for title, section in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl([(listed.name, listed.summary) for listed in section])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command to run; raise UsageError with a suggestion where there is none."""
        if args[0] == "redo":
            raise UsageError(
                "no such command 'redo'; did you mean undo N?",
                "to redo, undo the undo: tracker log -n 2, then tracker undo N",
            )
        if args[0] not in COMMANDS and args[0] not in ALIASES and not args[0].startswith("-"):
            near = meant(args[0], COMMANDS, _ALSO)
            raise UsageError(f"no such command '{args[0]}'{near}", None if near else "tracker --help lists them")
        name, command, rest = super().resolve_command(ctx, args)
        return name, command, spelled_out(command, rest) if command else rest


def _loaded(listed: Listed) -> click.Command:
    module = import_module(f"tracker.cli.commands.{listed.module}")
    if listed.module != _ANALYSIS:
        command: click.Command = getattr(module, f"{listed.name}_command")
        return command
    from tracker.cli.analyses import ANALYSES

    made: click.Command = module.analysis_command(next(row for row in ANALYSES if row.name == listed.name))
    return made


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"max_content_width": 100, "help_option_names": ["-h", "--help"]},
    epilog="Example: tracker timeline actor:china topic:ai since:2024",
)
@click.version_option(__version__, prog_name="tracker", message="%(prog)s %(version)s")
@click.pass_context
def app(ctx: click.Context) -> None:
    """A ledger of dated events for people who follow geopolitics.

    Record resolutions, sanctions, conferences and launches in one line each, every date checked and
    every claim with its source; query them by actor, topic, kind and date. `tracker help` lists the
    pages of the manual. `tracker` alone sums up your timeline: what is overdue, near and new.
    """
    session: Session = ctx.obj
    if ctx.invoked_subcommand is not None:
        return
    if not session.names_own_timeline:
        click.echo(ctx.get_help())
        return
    from tracker.view.overview import overview

    store = session.store()
    session.show(overview(store.find(), store.info(), today=session.today), "table")


app.params = [*global_options(), *app.params]
