"""Completion as bash, zsh and fish ask for it, each by a script of our own."""

import os
import re
import sys
from typing import Final

import click
from click.shell_completion import CompletionItem, ShellComplete, add_completion_class, get_completion_class

from tracker.cli.completion.line import Typed, bash_quoted, is_safe, read_line
from tracker.cli.completion.scripts import BASH, FISH, ZSH
from tracker.errors import UsageError

_FILES: Final = "\t"  # no value begins so: it stands for the files of the folder


class _Shell(ShellComplete):
    """Answers with one line for each word that the shell may put in; nothing else is ever printed."""

    def complete(self) -> str:
        """Return the lines."""
        args, word = self.get_completion_args()
        option = re.match(r"--[\w-]+=", word)  # click answers with what stands behind the equals sign
        found = self.get_completions(args, word)
        lines = []
        for item in found:
            if option and item.type == "plain":
                item.value = option[0] + item.value
            if item.type != "plain":
                lines.append(_FILES)
            elif is_safe(item.value):
                lines.extend(self.lines(item))
        return "\n".join(lines)

    def lines(self, item: CompletionItem[str]) -> list[str]:
        """Return the line for a word, or none where it cannot be put in."""
        return [self.format_completion(item)]


class _Line(_Shell):
    """A shell that gives the line up to the cursor."""

    breaks = ""

    @property
    def typed(self) -> Typed:
        """The line as the shell reads it."""
        return read_line(os.environ.get("COMP_LINE", ""), self.breaks)

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the whole words before the cursor, and the one it stands in."""
        typed = self.typed
        return list(typed.words[1:]), typed.word


class _Bash(_Line):
    """Bash breaks words at colons and at an open quote, and puts what it is given behind that, as it comes."""

    name = "bash"
    source_template = BASH

    @property
    def breaks(self) -> str:  # type: ignore[override]
        """The characters at which bash breaks words."""
        return os.environ.get("COMP_WORDBREAKS", "")

    def lines(self, item: CompletionItem[str]) -> list[str]:
        """Return what bash is to put in the place of the piece it completes."""
        typed = self.typed
        kept, value = typed.word[: typed.kept], item.value
        if typed.active or value[: len(kept)].lower() != kept.lower():
            return []
        return [bash_quoted(value[len(kept) :], typed.quote)]


class _Zsh(_Line):
    """Zsh quotes words itself and puts them in the place of the whole word."""

    name = "zsh"
    source_template = ZSH

    def lines(self, item: CompletionItem[str]) -> list[str]:
        """Return the word, with its help behind a tab."""
        return [] if self.typed.active else [f"{item.value}\t{item.help}" if item.help else item.value]


class _Fish(_Shell):
    """Fish quotes words itself, and takes only those that begin with what is typed or have all its letters in order."""

    name = "fish"
    source_template = FISH

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the whole words before the cursor, and the one it stands in."""
        return sys.argv[1:], _fish_word()

    def lines(self, item: CompletionItem[str]) -> list[str]:
        """Return the word, with its help behind a tab."""
        value = _behind(_fish_word(), item.value)
        return [f"{value}\t{item.help}" if item.help else value]


def _fish_word() -> str:
    """The word at the cursor without its quotes."""
    return read_line(os.environ.get("COMP_WORD", "")).word


def _behind(typed: str, value: str) -> str:
    """Return a query word with its quotes where it still begins with what is typed: `by:Bos"nia and Herzegovina"`."""
    at = value.find('"')
    bare = value[:at] + value[at + 1 :]
    if at < 0 or value.lower().startswith(typed.lower()) or not bare.lower().startswith(typed.lower()):
        return value
    if re.search(r"[\s,()]", typed[at:]):
        return f"{value[: at + 1]}{typed[at:]}{bare[len(typed) :]}"
    return f'{bare[: len(typed)]}"{bare[len(typed) :]}'


def use_own_completion() -> None:
    """Let the shells be answered in the ways their own scripts ask."""
    for shell in (_Bash, _Zsh, _Fish):
        add_completion_class(shell)


def script(command: click.Command, shell: str) -> str:
    """Return the script that a shell loads to complete a command's words; raise UsageError for an unknown shell."""
    use_own_completion()
    complete = get_completion_class(shell)
    if complete is None:
        raise UsageError(f"no completion for {shell}")
    return complete(command, {}, "tracker", "_TRACKER_COMPLETE").source()
