"""The completion scripts of shells; bash gets one of our own."""

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

_FILE: Final = "\t"  # no value begins so: it stands for the files of the folder
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
    """Completion for bash that keeps `field:value` in one piece and names with spaces in one word.

    bash breaks words at colons and at an open quote, and puts what it is given in the place of the last piece
    only, as it comes: so a name loses what stands before that piece, and outside quotes gets a backslash
    before each space.
    """

    name = "bash"
    source_template = _BASH

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the whole words before the cursor, and the one it stands in."""
        line = os.environ["COMP_LINE"]
        typed = _typed(line)
        return split_arg_string(line[: len(line) - len(typed.text)])[1:], "".join(split_arg_string(typed.text))

    def format_completion(self, item: CompletionItem) -> str:
        """Return what bash is to put in the place of the piece it completes."""
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
    """The word at the cursor as it is typed, with its quotes and backslashes; the quote left open, and where."""

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
    """Let bash be answered in the way its own script, above, asks."""
    add_completion_class(_Bash)


def script(command: click.Command, shell: str) -> str:
    """Return the script that a shell loads to complete a command's words; raise UsageError for an unknown shell."""
    use_own_completion()
    complete = get_completion_class(shell)
    if complete is None:
        raise UsageError(f"no completion for {shell}")
    return complete(command, {}, "tracker", "_TRACKER_COMPLETE").source()
