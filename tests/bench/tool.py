"""What the bench needs to know of a tool: how it is filled, and its commands for the same actions."""

import csv
import json
import os
import subprocess
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import ClassVar, Literal, NamedTuple, TypeAlias

Action: TypeAlias = Literal[
    "version", "list", "list-many", "add", "add-full", "add-first", "edit", "remove", "undo", "summary",
    "summary-actor", "summary-pair", "summary-pivot", "summary-tenth", "compare", "calendar", "calendar-tenth",
    "timeline-head", "check", "import",
    "agenda", "inforce", "inforce-tenth", "gaps", "gaps-actor", "gaps-some", "gaps-tenth", "series", "around",
    "around-each", "around-many", "thread", "topics",
    "topics-tenth", "actor-list",
]  # fmt: skip


class Command(NamedTuple):
    """One process to start; `typed` is what it reads from standard input."""

    words: tuple[str, ...]
    env: Mapping[str, str]
    typed: str = ""


class Tool(ABC):
    """One program, found at `program`, and its data in a folder of its own for every size."""

    name: ClassVar[str]

    def __init__(self, program: Sequence[str], home: Path, env: Mapping[str, str] | None = None) -> None:
        self.program = tuple(program)
        self.home = home
        self.env = {
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "PATH": os.defpath,
            **(env or {}),
        }

    @property
    def version(self) -> str:
        """The first word with a digit that the tool says of itself."""
        said = self.run("--version").splitlines()[0].replace(",", " ").split()
        return next(word.lstrip("v") for word in said if any(char.isdigit() for char in word))

    def folder(self, size: int) -> Path:
        """Where the data of that size is."""
        return self.home / str(size)

    @abstractmethod
    def load(self, size: int) -> None:
        """Write the events into the folder, in the tool's own way or its own file format."""

    @abstractmethod
    def command(self, action: Action, size: int, number: int) -> Command | None:
        """Return the command for an action, None where the tool has none; `number` makes a title unique."""

    @abstractmethod
    def count(self, output: bytes) -> int:
        """Return how many events a list holds."""

    def _command(self, *words: str | Path, typed: str = "") -> Command:
        return Command((*self.program, *map(str, words)), self.env, typed)

    def run(self, *words: str | Path, path: Path | None = None, cwd: Path | None = None) -> str:
        """Run the tool to its end, with a file for its input, and return what it printed."""
        command = self._command(*words)
        with open(path or os.devnull, "rb") as file:
            done = subprocess.run(command.words, env=command.env, stdin=file, capture_output=True, cwd=cwd or self.home)
        if done.returncode:
            raise SystemExit(f"{' '.join(command.words)}: {done.stderr.decode(errors='replace')[-2000:]}")
        return done.stdout.decode()


def write_table(path: Path, heads: Sequence[str], values: Iterable[Sequence[object]]) -> None:
    """Write a CSV file, the items of a cell with semicolons."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(heads)
        writer.writerows(["; ".join(v) if isinstance(v, tuple) else str(v) for v in row] for row in values)


def write_lines(path: Path, values: Iterable[object]) -> None:
    """Write JSON lines."""
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(value, ensure_ascii=False) + "\n" for value in values)
