"""Commands whose arguments may begin with a minus sign: a negated term, `-kind:law`, or a relative date, `-30d`."""

import re
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.habits import SHORT, options_of, other_words
from tracker.errors import UsageError, meant

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class QueryCommand(click.Command):
    """A command that takes unknown options as arguments."""

    def __init__(self, name: str | None, **attributes: Any) -> None:
        # If -h were an option, click would find it in `-huawei`.
        settings = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
        super().__init__(name, settings, **attributes)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options and keep the rest as arguments; raise UsageError for an option after `--`."""
        behind = args[args.index("--") + 1 :] if "--" in args else []
        if option := next((word for word in behind if word.startswith("--")), None):
            raise UsageError(f"{option} stands after --, where options end", f"write {option} before the --")
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Complete a negated term like the term itself, anything else as an option."""
        terms = next((param for param in self.params if param.name == "terms"), None)
        if terms is None or incomplete[:2] in ("", "-", "--"):
            return super().shell_complete(ctx, incomplete)
        from click.shell_completion import CompletionItem

        return [CompletionItem(f"-{item.value}") for item in terms.shell_complete(ctx, incomplete[1:])]


def no_such_option(word: str, ctx: click.Context | None = None) -> UsageError:
    """Return the error for an unknown option, with the option of the command that was meant."""
    context = ctx or click.get_current_context(silent=True)
    option = word.split("=")[0]
    if context is None:
        return UsageError(f"no such option: {option}")
    known = options_of(context.command)
    near = meant(option, known, other_words(known))
    hint = f"{context.command_path} --help lists them"
    if isinstance(context.command, click.Group):
        hint = "options of a command follow its name, as in: tracker list --json"
    elif isinstance(context.command, QueryCommand) and re.fullmatch(r"-\w", option) and option not in SHORT:
        hint = f"to exclude a word: not {option[1:]}"
        if option[1:].isdecimal() and "--limit" in known:
            hint = f"to print {option[1:]}: -n {option[1:]}; {hint}"
    return UsageError(f"no such option: {option}{near}", hint)
