"""Completion as bash, zsh and fish ask for it, each by a script of our own."""

import os
import re
import sys
from functools import cached_property
from typing import Final

import click
from click.shell_completion import CompletionItem, ShellComplete, add_completion_class, get_completion_class

from tracker.cli.completion.line import Typed, bash_quoted, is_safe, read_line
from tracker.cli.completion.scripts import BASH, FISH, ZSH
from tracker.cli.habits import SHORT
from tracker.errors import UsageError

_FILES: Final = "\t"  # no value begins so: it stands for the files of the folder


class _Shell(ShellComplete):
    """Answers with a line for each word that the shell may put in, and prints nothing else."""

    def complete(self) -> str:
        """Return the lines."""
        args, word = self.get_completion_args()
        args = [*args[:-1], SHORT.get(args[-1], args[-1])] if args and "--" not in args else args
        option = re.match(r"--[\w-]+=", word)  # click answers with what stands behind the equals sign
        negated = re.match(r"-(?=[\w-]+:)", word)  # and takes `-by:=` for an option
        before = option[0] if option else "-" if negated else ""
        found = self.dashed(args, word) or self.get_completions(args, word[1:] if negated else word)
        lines = (self.line(item, before) for item in found)
        return "\n".join(line for line in lines if line is not None)

    def dashed(self, args: list[str], word: str) -> list[CompletionItem[str]]:
        """Return the values of an option that begin as typed with a dash, which click takes for an option."""
        typed = re.fullmatch(r"(?:(--[\w-]+)=)?(-.*)", word, re.DOTALL)
        option = typed and (typed[1] or (args[-1] if args and args[-1].startswith("--") else None))
        if typed is None or option is None:
            return []
        before = [*args, option] if typed[1] else args
        return [item for item in self.get_completions(before, "") if item.value.lstrip('"').startswith(typed[2])]

    def line(self, item: CompletionItem[str], before: str) -> str | None:
        """Return the line for a word behind what stands before it, None where it cannot be put in."""
        if item.type != "plain":
            return _FILES
        return self.reply(before + item.value, item.help) if is_safe(item.value) else None

    def reply(self, word: str, help_text: str | None) -> str | None:
        """Return how this shell is told of the word, None where it cannot be put in."""
        return f"{word}\t{help_text}" if help_text else word


class _Line(_Shell):
    """A shell that gives the line up to the cursor."""

    @cached_property
    def typed(self) -> Typed:
        """The line as the shell reads it."""
        return read_line(os.environ.get("COMP_LINE", ""))

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the whole words before the cursor, and the one it stands in."""
        typed = self.typed
        return list(typed.words[1:]), typed.word


class _Bash(_Line):
    """Bash breaks words at colons and at an open quote, and puts what it is given behind that, as it comes."""

    name = "bash"
    source_template = BASH

    @cached_property
    def typed(self) -> Typed:
        """The line as bash reads it, with the characters at which it breaks words."""
        return read_line(os.environ.get("COMP_LINE", ""), os.environ.get("COMP_WORDBREAKS", ""))

    def reply(self, word: str, help_text: str | None) -> str | None:  # noqa: ARG002 - bash shows none
        """Return what bash is to put in the place of the piece it completes."""
        typed = self.typed
        kept = typed.word[: typed.kept]
        if typed.active or word[: len(kept)].lower() != kept.lower():
            return None
        return bash_quoted(word[len(kept) :], typed.quote)


class _Zsh(_Line):
    """Zsh quotes words itself and puts them in the place of the whole word."""

    name = "zsh"
    source_template = ZSH

    def reply(self, word: str, help_text: str | None) -> str | None:
        """Return the word, with its help behind a tab."""
        return None if self.typed.active else super().reply(word, help_text)


class _Fish(_Shell):
    """Fish quotes words itself, and takes only those that begin with what is typed or have all its letters in order."""

    name = "fish"
    source_template = FISH

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the whole words before the cursor, and the one it stands in."""
        return sys.argv[1:], _fish_word()

    def reply(self, word: str, help_text: str | None) -> str | None:
        """Return the word, with its help behind a tab."""
        return super().reply(_behind(_fish_word(), word), help_text)


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
