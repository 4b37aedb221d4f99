"""The programs people keep such records in today."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from tests.bench.rows import ACTOR, COLUMNS, DAY, SINCE, TITLE, Row, by_day, rows
from tests.bench.tool import Action, Command, Tool, write_lines, write_table


class SqliteUtils(Tool):
    """SQLite from the command line: tables in normal form, every foreign key with an index."""

    name = "sqlite-utils"

    def load(self, size: int) -> None:
        """Insert the rows of three tables, then join them by keys."""
        self.folder(size).mkdir()
        keys: dict[str, int] = {}
        for row in rows(size):
            for actor in row.actors:
                keys.setdefault(actor, len(keys) + 1)
        parts = ({"event_id": row.number, "actor_id": keys[actor]} for row in rows(size) for actor in row.actors)
        write_table(self.folder(size) / "rows.csv", COLUMNS, (row[1:] for row in rows(size)))
        self._insert(size, "events", (self._event(row) for row in rows(size)), "id")
        self._insert(size, "actors", ({"id": key, "name": name} for name, key in keys.items()), "id")
        self._insert(size, "event_actors", parts, "event_id", "actor_id")
        self.run("add-foreign-key", self._file(size), "event_actors", "event_id", "events", "id")
        self.run("add-foreign-key", self._file(size), "event_actors", "actor_id", "actors", "id")
        self.run("index-foreign-keys", self._file(size))
        self.run("create-index", self._file(size), "actors", "name", "--unique")

    def command(self, action: Action, size: int, number: int) -> Command | None:
        """Return a query, or the insert of one row."""
        match action:
            case "version":
                return self._command("--version")
            case "list":
                asked = ("-p", "actor", ACTOR, "-p", "since", SINCE, "--nl")
                return self._command("query", self._file(size), SELECT, *asked)
            case "summary":
                return self._command("query", self._file(size), BY_YEAR, "-t")
            case "import":
                table = self.folder(size) / "rows.csv"
                return self._command("insert", self.folder(size) / f"import-{number}.db", "events", table, "--csv")
            case "add":
                row = {"day": DAY, "title": f"{TITLE} {number}", "kind": "other", "source": "", "topics": []}
                return self._command("insert", self._file(size), "events", "-", "--nl", typed=json.dumps(row))
        return None

    def count(self, output: bytes) -> int:
        """One line is one event."""
        return output.count(b"\n")

    def _insert(self, size: int, table: str, values: Iterable[object], *keys: str) -> None:
        path = self.folder(size) / f"{table}.jsonl"
        write_lines(path, values)
        named = (word for key in keys for word in ("--pk", key))
        self.run("insert", self._file(size), table, path, "--nl", *named)

    def _file(self, size: int) -> Path:
        return self.folder(size) / "events.db"

    @staticmethod
    def _event(row: Row) -> dict[str, Any]:
        return {
            "id": row.number,
            "day": row.day,
            "title": row.title,
            "kind": row.kind,
            "source": row.source,
            "topics": row.topics,
        }


SELECT: Final = """\
select e.id, e.day, e.title, e.kind, e.source, e.topics,
  (select json_group_array(a.name) from event_actors ea join actors a on a.id = ea.actor_id
   where ea.event_id = e.id) as actors
from actors one join event_actors its on its.actor_id = one.id join events e on e.id = its.event_id
where one.name = :actor and e.day >= :since order by e.day, e.title, e.id
"""
BY_YEAR: Final = "select substr(day, 1, 4) as year, count(*) as events from events group by year"


class Jrnl(Tool):
    """A journal in one text file; actors are its tags."""

    name = "jrnl"

    def load(self, size: int) -> None:
        """Write the text file, in the order of the dates, and a configuration."""
        folder = self.folder(size)
        folder.mkdir()
        with open(folder / "journal.txt", "w", encoding="utf-8") as file:
            for row in by_day(size):
                tags = " ".join(f"@{_tag(actor)}" for actor in row.actors)
                file.write(f"[{row.day} 09:00] {row.title}\n{tags} {row.kind} {row.source}\n\n")
        text = JRNL.format(version=self.version, journal=folder / "journal.txt")
        (folder / "jrnl.yaml").write_text(text, encoding="utf-8")

    def command(self, action: Action, size: int, number: int) -> Command | None:
        """Return a search by tag, or a new entry."""
        config = ("--config-file", self.folder(size) / "jrnl.yaml")
        match action:
            case "version":
                return self._command("--version")
            case "list":
                return self._command(*config, f"@{ACTOR}", "-from", SINCE, "--format", "json")
            case "add":
                return self._command(*config, f"{DAY}: {TITLE} {number}.")
        return None

    def count(self, output: bytes) -> int:
        """The entries of its JSON."""
        return len(json.loads(output)["entries"])


JRNL: Final = """\
version: {version}
journals: {{default: {{journal: {journal}}}}}
editor: ''
encrypt: false
template: false
default_hour: 9
default_minute: 0
timeformat: '%Y-%m-%d %H:%M'
tagsymbols: '@'
highlight: false
linewrap: 79
indent_character: '|'
colors: {{body: none, date: none, tags: none, title: none}}
"""


class Taskwarrior(Tool):
    """Tasks done on a day; actors are tags. It keeps no date before 1980: those become its first."""

    name = "Taskwarrior"
    EARLIEST: Final = "1980-01-02"

    def load(self, size: int) -> None:
        """Import the tasks as JSON lines."""
        self.folder(size).mkdir()
        rc = f"data.location={self.folder(size)}\nconfirmation=off\nhooks=off\nverbose=nothing\nnews.version=9.9.9\n"
        self._rc(size).write_text(rc, encoding="utf-8")
        lines = self.home / f"{size}.jsonl"
        write_lines(lines, (self._task(row) for row in rows(size)))
        self.run(f"rc:{self._rc(size)}", "import", lines)

    def command(self, action: Action, size: int, number: int) -> Command | None:
        """Return a filtered export, or one more task."""
        rc = f"rc:{self._rc(size)}"
        match action:
            case "version":
                return self._command("--version")
            case "list":
                return self._command(rc, f"+{ACTOR}", "end.after:1999-12-31", "export")
            case "add":
                return self._command(rc, "log", f"{TITLE} {number}", f"end:{DAY}")
        return None

    def count(self, output: bytes) -> int:
        """The tasks of its JSON."""
        return len(json.loads(output))

    def _rc(self, size: int) -> Path:
        return self.home / f"{size}.taskrc"

    def _task(self, row: Row) -> dict[str, Any]:
        day = max(row.day, self.EARLIEST).replace("-", "") + "T120000Z"
        tags = [_tag(actor) for actor in row.actors]
        return {
            "uuid": f"00000000-0000-4000-8000-{row.number:012x}",
            "description": row.title,
            "status": "completed",
            "entry": day,
            "end": day,
            "project": row.kind,
            "tags": tags,
        }


class Hledger(Tool):
    """A journal of transactions; every kind and every actor is an account that is counted."""

    name = "hledger"

    def load(self, size: int) -> None:
        """Write the journal, in the order of the dates."""
        self.folder(size).mkdir()
        with open(self._file(size), "w", encoding="utf-8") as file:
            for row in by_day(size):
                title = row.title.replace(";", ",").replace("|", "/")
                postings = (f"event:{row.kind}", *(f"actor:{actor}" for actor in row.actors))
                counted = "".join(f"    ({account})  1\n" for account in postings)
                file.write(f"{row.day} {title}  ; source:{row.source}\n{counted}\n")

    def command(self, action: Action, size: int, number: int) -> Command | None:  # noqa: ARG002 - it adds nothing
        """Return a filtered print or a balance; adding is done in an editor."""
        match action:
            case "version":
                return self._command("--version")
            case "list":
                return self._command(
                    "-f", self._file(size), "print", f"acct:^actor:{ACTOR}$", "-b", SINCE, "-O", "json"
                )
            case "summary":
                return self._command("-f", self._file(size), "balance", "acct:^event", "--yearly", "--transpose")
        return None

    def count(self, output: bytes) -> int:
        """The transactions of its JSON."""
        return len(json.loads(output))

    def _file(self, size: int) -> Path:
        return self.folder(size) / "events.journal"


def _tag(name: str) -> str:
    return "".join(char if char.isalnum() else "_" for char in name)
