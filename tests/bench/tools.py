"""The baseline, a click program that does nothing, and tracker itself."""

import shutil
from pathlib import Path
from typing import Any, Final

from tests.bench.rows import ACTOR, COLUMNS, DAY, KINDS, MANIFOLD, SINCE, TENTH, TITLE, Row, rows
from tests.bench.tool import Action, Command, Tool, write_lines, write_table

ONE_COMMAND: Final = '''\
"""The least a click program can be."""

import click


@click.command()
@click.version_option("1.0")
def main() -> None:
    """Do nothing."""


main()
'''


class Baseline(Tool):
    """A click program of one command that imports nothing else; run by the interpreter of tracker."""

    name = "click alone"

    def load(self, size: int) -> None:  # noqa: ARG002 - it keeps nothing
        """Write the program."""
        self._script.write_text(ONE_COMMAND, encoding="utf-8")

    def command(self, action: Action, size: int, number: int) -> Command | None:  # noqa: ARG002
        """Return the one command it has."""
        return self._command(self._script, "--version") if action == "version" else None

    def count(self, output: bytes) -> int:  # noqa: ARG002
        """It lists nothing."""
        return 0

    @property
    def version(self) -> str:
        """The version of click."""
        return self.run("-c", "from importlib.metadata import version; print(version('click'))").strip()

    @property
    def _script(self) -> Path:
        return self.home / "one_command.py"


class Tracker(Tool):
    """The tool under test, filled by its own `add`, so that its history is there."""

    name = "tracker"

    def load(self, size: int) -> None:
        """Add all the events at once."""
        path = self._file(size)
        path.parent.mkdir(parents=True)
        self.run("init", cwd=path.parents[1])
        for kind, covers in KINDS.items():
            self.run("--db", path, "kinds", "--add", kind, "--covers", covers)
        shutil.copytree(path.parent, self._file(size, "empty").parent)
        write_table(self._table(size), COLUMNS, (row[1:] for row in rows(size)))
        lines = path.with_suffix(".jsonl")
        write_lines(lines, (self._event(row) for row in rows(size)))
        self.run("--db", path, "add", "-", "--again", path=lines)
        shutil.copytree(path.parent, self._file(size, "untouched").parent)

    def command(self, action: Action, size: int, number: int) -> Command | None:
        """Return the command a user would type."""
        if action == "version":
            return self._command("--version")
        if action == "import":  # into a timeline of its own
            copy = self._file(size, f"import-{number}")
            into = (*self.program, "--db", str(copy), "import", str(self._table(size)))
            script = 'cp -r "$1" "$2" && shift 2 && exec "$@"'
            words = ("sh", "-c", script, "sh", str(self._file(size, "empty").parent), str(copy.parent), *into)
            return Command(words, self.env)
        full = ("--kind", "conference", "--actor", ACTOR, "--topic", "ai", "--place", "Shanghai")
        typed = {
            "list": ("list", "--actor", ACTOR, "--since", SINCE, "--format", "jsonl"),
            "list-many": ("list", "--actor", MANIFOLD, "--since", SINCE, "--format", "jsonl"),
            "add": ("add", f"{TITLE} {number}", "--date", DAY),
            "add-full": (
                "add",
                f"{TITLE} in full, {number}",
                "--date",
                DAY,
                *full,
                "--source",
                "https://example.org/waic",
            ),
            "edit": ("edit", "12", "--note", f"note {number}"),
            "remove": ("remove", str(13 + number), "--yes"),
            "undo": ("undo",),
            "add-first": ("add", f"{TITLE} with no cache, {number}", "--date", DAY),
            "summary": ("summary", "--by", "year"),
            "check": ("check",),
            "summary-actor": ("summary", "--by", "actor"),
            "summary-pair": ("summary", "--by", "pair", "--top", "10"),
            "summary-pivot": ("summary", "--by", "year", "--across", "actor", "--top", "3"),
            "summary-tenth": ("summary", "--by", "action", "--since", TENTH),
            "compare": ("summary", "--by", "year", "--compare", f"since:{TENTH}"),
            "calendar": ("calendar",),
            "calendar-tenth": ("calendar", "--since", TENTH),
            "timeline-head": ("timeline",),
            "agenda": ("agenda",),
            "inforce": ("inforce",),
            "inforce-tenth": ("inforce", f"since:{TENTH}"),
            "gaps": ("gaps",),
            "gaps-actor": ("gaps", "--by", "actor"),
            "gaps-some": ("gaps", f"actor:{MANIFOLD}"),
            "gaps-tenth": ("gaps", "--since", TENTH),
            "series": ("series",),
            "around": ("around", "500"),
            "around-each": ("around", "id:1..", "--each"),
            "around-many": ("around", f"actor:{MANIFOLD}"),
            "thread": ("thread", "500"),
            "topics": ("topics",),
            "topics-tenth": ("topics", "--since", TENTH),
            "actor-list": ("actor", "list"),
        }
        # The first one has a timeline of its own: what it adds would make the cache of the others stale.
        file = self._file(size, "untouched") if action == "add-first" else self._file(size)
        command = self._command("--db", file, *typed[action])
        if action == "timeline-head":
            return command._replace(words=("sh", "-c", '"$@" | head -n 24', "sh", *command.words))
        if action == "add-first":  # a cache of its own for each run holds nothing yet
            return command._replace(env={**command.env, "XDG_CACHE_HOME": str(self.home / f"cache-{size}-{number}")})
        return command

    def count(self, output: bytes) -> int:
        """One line is one event."""
        return output.count(b"\n")

    def _file(self, size: int, folder: str = "db") -> Path:
        return self.folder(size) / folder / "timeline.json"

    def _table(self, size: int) -> Path:
        return self.folder(size) / "rows.csv"

    @staticmethod
    def _event(row: Row) -> dict[str, Any]:
        return {
            "when": row.day,
            "title": row.title,
            "kind": row.kind,
            "actors": [{"name": actor} for actor in row.actors],
            "topics": row.topics,
            "sources": [{"name": row.source}],
        }
