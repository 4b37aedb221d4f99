"""Commands whose arguments may begin with a minus sign: a negated term, `-kind:law`, or a relative date, `-30d`."""

from typing import Any, Final

import click
from click.shell_completion import CompletionItem

from tracker.errors import UsageError, meant


class QueryCommand(click.Command):
    """A command that takes unknown options as arguments."""

    def __init__(self, name: str | None, **attributes: Any) -> None:
        # If -h were an option, click would find it in `-huawei`.
        settings = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
        super().__init__(name, settings, **attributes)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options and keep the rest as arguments."""
        return super().parse_args(ctx, ["--help" if arg == "-h" else arg for arg in args])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete a negated term like the term itself, anything else as an option."""
        terms = next((param for param in self.params if param.name == "terms"), None)
        if terms is None or incomplete[:2] in ("", "-", "--"):
            return super().shell_complete(ctx, incomplete)
        return [CompletionItem(f"-{item.value}") for item in terms.shell_complete(ctx, incomplete[1:])]


# What other tools call an option of ours, with its value where that says which.
_HABITS: Final = {"--json": "--format json", "--csv": "--format csv", "-n": "--limit",
                  "--max": "--limit", "--head": "--limit", "--from": "--since", "--after": "--since",
                  "--to": "--until", "--before": "--until", "--tag": "--topic", "--type": "--kind",
                  "-y": "--yes", "-f": "--format", "-r": "--reverse", "--desc": "--reverse", "--order-by": "--sort",
                  "--fields": "--columns", "--who": "--actor", "--target": "--against"}  # fmt: skip


def no_such_option(word: str, ctx: click.Context | None = None) -> UsageError:
    """Return the error for an unknown option, with the option of the command that may be meant."""
    context = ctx or click.get_current_context(silent=True)
    known = [name for param in context.command.params for name in param.opts if name[0] == "-"] if context else []
    option = word.split("=")[0]
    if option in known:
        return UsageError(f"{option} stands after --, where options end", f"write {option} before the --")
    habits = {habit: words for habit, words in _HABITS.items() if words.split()[0] in known}
    hint = f"{context.command_path} --help lists them" if context else None
    return UsageError(f"no such option: {option}{meant(option, known, habits)}", hint)
