"""Spellings known from other tools: short options, `--json`, and the right word for an option there is not."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import click

# Read as the option, as a word of its own only: `-nvidia` excludes nvidia, and `-o` is not in `-oecd`.
SHORT: Final = {"-h": "--help", "-n": "--limit", "-o": "--output"}
OTHER_FORMATS: Final = {"md": "markdown", "ndjson": "jsonl"}  # the same formats by other names
# Suggested where the command has the option, the first that it has.
OTHER_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "--add-clock": ("--clock",), "--add-detail": ("--detail",), "--add-link": ("--link",),
    "--after": ("--since",), "--all": ("--limit",), "--before": ("--until",), "--begin": ("--since",),
    "--between": ("--on",), "--category": ("--kind",), "--cols": ("--columns",), "--count": ("--limit",),
    "--country": ("--actor",), "--date": ("--date", "--on"), "--desc": ("--reverse",), "--end": ("--until",),
    "--fields": ("--columns",), "--file": ("--output", "--db"), "--filter": ("--where", "--text"),
    "--from": ("--since",), "--grep": ("--text",), "--group-by": ("--by",), "--head": ("--limit",),
    "--last": ("--limit",), "--max": ("--limit",), "--max-count": ("--limit",), "--no": ("--yes",),
    "--number": ("--limit",), "--order": ("--sort",), "--order-by": ("--sort",), "--out": ("--output",),
    "--overwrite": ("--force",), "--search": ("--text",), "--start": ("--since",), "--tag": ("--topic",),
    "--tags": ("--topic",), "--tail": ("--limit",), "--target": ("--against",), "--to": ("--until",),
    "--top": ("--limit",), "--type": ("--kind",), "--url": ("--source",), "--when": ("--date", "--on"),
    "--who": ("--actor",), "--with": ("--actor",),
    "-a": ("--actor",), "-c": ("--columns",), "-d": ("--date", "--on"), "-f": ("--format", "--force"),
    "-k": ("--kind",), "-l": ("--limit",), "-m": ("--note",), "-q": ("--ids",), "-r": ("--reverse",),
    "-s": ("--sort", "--source"), "-t": ("--topic",), "-u": ("--until",), "-w": ("--width",), "-y": ("--yes",),
}  # fmt: skip


class Short(click.Option):
    """An option of which the help shows the short spelling too; click itself would find it in longer words."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the names with the short one first, and the help."""
        record = super().get_help_record(ctx)
        short = next((short for short, name in SHORT.items() if name in self.opts), "")
        return (f"{short}, {record[0]}", record[1]) if record and short else record


def spelled_out(command: click.Command, args: Sequence[str]) -> list[str]:
    """Return the arguments of a command with short options, and formats as options, written in full.

    Nothing is replaced after `--`, nor where the command has no such option.
    """
    options, formats = options_of(command), _formats(command)
    return list(_spelled_out(args, options, formats))


def options_of(command: click.Command) -> list[str]:
    """Return every option that the command takes, as it is written."""
    return [name for param in command.params for name in (*param.opts, *param.secondary_opts) if name[0] == "-"]


def other_words(options: Sequence[str]) -> dict[str, str]:
    """Return the option of a command that each habit of another tool stands for."""
    named = {word: next((name for name in names if name in options), "") for word, names in OTHER_WORDS.items()}
    return {word: name for word, name in named.items() if name and word not in options}


def _spelled_out(args: Sequence[str], options: Sequence[str], formats: Sequence[str]) -> Iterator[str]:
    for at, word in enumerate(args):
        if word == "--":
            yield from args[at:]
            return
        short, number = word[:2], word[2:]
        if word in SHORT and (SHORT[word] in options or word == "-h"):
            yield SHORT[word]
        elif short == "-n" and re.fullmatch(r"=?[0-9]+", number) and "--limit" in options:
            yield f"--limit={number.removeprefix('=')}"
        elif word.startswith("--") and word[2:] in formats and word not in options:
            yield f"--format={word[2:]}"
        else:
            yield word


def _formats(command: click.Command) -> tuple[str, ...]:
    kinds = [param.type for param in command.params if "--format" in param.opts]
    names = tuple(str(name) for kind in kinds if isinstance(kind, click.Choice) for name in kind.choices)
    return names + tuple(other for other, name in OTHER_FORMATS.items() if name in names)
