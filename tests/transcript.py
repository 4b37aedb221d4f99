"""Golden transcripts: ```console blocks whose commands are run and whose output must match.

A line `$ command` is run by bash, or in this process if all it does is to call `tracker`; the lines after it,
up to the next command or the end of the block, are what it must print on stdout and stderr together. A line
`...` stands for any lines.
"""

import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Final, NamedTuple
from unittest.mock import patch

from tracker.cli import main

TODAY = "2024-07-08"
# A command that bash takes as it stands, but for its quotes.
CALL: Final = re.compile(r"""tracker(?: (?:'[^']*'|"[^"$`\\]*"|[^\s'"|<>&;$`\\*?(){}\[\]#~!]+))*""")


class Step(NamedTuple):
    """One command of a transcript with the output it must have and where it stands."""

    command: str
    output: str
    line: int


def steps(document: str) -> Iterator[Step]:
    """Return the commands of all console blocks of a Markdown text."""
    for block in re.finditer(r"^```console\n(.*?)^```$", document, re.MULTILINE | re.DOTALL):
        start = document[: block.start(1)].count("\n") + 1
        command, line = "", start
        output: list[str] = []
        for number, text in enumerate(block[1].splitlines(), start):
            if text.startswith("$ "):
                if command:
                    yield Step(command, "\n".join(output), line)
                command, output, line = text[2:], [], number
            elif command.endswith("\\"):
                command = f"{command}\n{text}"
            else:
                output.append(text)
        if command:
            yield Step(command, "\n".join(output), line)


def environment(home: Path) -> dict[str, str]:
    """An environment with this interpreter's `tracker` first, a home of its own and a fixed day."""
    others = ("TRACKER_", "XDG_", "COLUMNS", "LINES", "PAGER", "LESS")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(others)}
    return {
        **kept,
        "PATH": os.pathsep.join((os.path.dirname(sys.executable), os.environ["PATH"])),
        "HOME": str(home),
        "COLUMNS": "100",
        "TZ": "UTC",
        "TRACKER_TODAY": TODAY,
    }


def run(command: str, folder: Path, env: Mapping[str, str]) -> str:
    """Run one command and return what it printed, both streams in order."""
    if CALL.fullmatch(command):
        return call(shlex.split(command)[1:], folder, env)
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=dict(env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return done.stdout


def call(argv: Sequence[str], folder: Path, env: Mapping[str, str]) -> str:
    """Call `tracker` in this process, a tenth of the work of a new one, and return what it printed."""
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    nothing = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with (
        chdir(folder),
        patch.dict(os.environ, env, clear=True),
        patch.object(sys, "stdin", nothing),
        redirect_stdout(printed),
        redirect_stderr(printed),
    ):
        main.run(argv)
    printed.seek(0)
    return printed.read()


def agrees(expected: str, printed: str) -> bool:
    """Whether the output is as expected, `...` lines standing for any."""
    lines = (
        r"(?:.*\n)*?" if line.strip() == "..." else re.escape(line.rstrip()) + "\n" for line in expected.splitlines()
    )
    trimmed = "".join(f"{line.rstrip()}\n" for line in printed.splitlines())
    return re.fullmatch("".join(lines), trimmed) is not None
