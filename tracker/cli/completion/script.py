"""The completion scripts of shells: those of click, but for bash one of our own."""

import os
import re
from typing import Final, NamedTuple

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    add_completion_class,
    get_completion_class,
    split_arg_string,
)

from tracker.errors import UsageError

_FILE: Final = "\t"  # stands for file names; no value begins with a tab
_BASH: Final = """\
%(complete_func)s() {
    mapfile -t COMPREPLY < <(
        env COMP_LINE="${COMP_LINE:0:COMP_POINT}" COMP_WORDBREAKS="$COMP_WORDBREAKS" %(complete_var)s=bash_complete "$1"
    )
    if [[ ${COMPREPLY[0]} == $'\\t' ]]; then
        COMPREPLY=()
        compopt -o default
    elif [[ ${COMPREPLY[0]} == *: ]]; then
        compopt -o nospace
    fi
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""


class _Bash(BashComplete):
    """Completion for bash that handles `field:value` and names with spaces.

    bash splits words at colons and at an open quote and replaces only the last piece, unescaped. So the part
    before that piece is removed from each value, and outside quotes special characters are escaped.
    """

    name = "bash"
    source_template = _BASH

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the cursor and the word at it."""
        line = os.environ["COMP_LINE"]
        typed = _typed(line)
        return split_arg_string(line[: len(line) - len(typed.text)])[1:], "".join(split_arg_string(typed.text))

    def format_completion(self, item: CompletionItem) -> str:
        """Return the text that replaces the last piece of the word."""
        if item.type != "plain":
            return _FILE
        typed, value = _typed(os.environ["COMP_LINE"]), str(item.value)
        if typed.quote:
            before = "".join(split_arg_string(typed.text[: typed.quote_at]))
            return value[len(before) :]
        plain = "".join(split_arg_string(typed.text))
        kept = plain.rfind(":") + 1 if ":" in os.environ.get("COMP_WORDBREAKS", "") else 0
        return re.sub(r"([^\w@%+=:,./-])", r"\\\1", value[kept:])


class _Typed(NamedTuple):
    """The word at the cursor as typed, and the open quote in it with its position, if any."""

    text: str
    quote: str
    quote_at: int


def _typed(line: str) -> _Typed:
    start, quote, quote_at, escaped = 0, "", 0, False
    for at, char in enumerate(line):
        if escaped:
            escaped = False
        elif char == "\\" and quote != "'":
            escaped = True
        elif quote:
            quote = "" if char == quote else quote
        elif char in ("'", '"'):
            quote, quote_at = char, at
        elif char.isspace():
            start = at + 1
    return _Typed(line[start:], quote, quote_at - start)


def use_own_completion() -> None:
    """Register the completion for bash."""
    add_completion_class(_Bash)


def script(command: click.Command, shell: str) -> str:
    """Return the script that a shell loads to complete a command's words; raise UsageError for an unknown shell."""
    use_own_completion()
    complete = get_completion_class(shell)
    if complete is None:
        raise UsageError(f"no completion for {shell}")
    return complete(command, {}, "tracker", "_TRACKER_COMPLETE").source()
