"""Commands in messages, so that they work when they are pasted."""

import re
from collections.abc import Sequence
from typing import Final

# The commands that use a timeline, as they stand in a message: `tracker undo 3`.
USING_A_TIMELINE: Final = (
    *("add", "edit", "confirm", "remove", "undo", "read"),
    *("list", "timeline", "show", "changes", "log"),
    *("summary", "calendar", "agenda", "inforce", "gaps", "series", "around", "thread"),
    *("info", "kinds", "actor", "topics", "view", "check", "repair", "import", "export", "page", "serve"),
)
_COMMAND: Final = rf"\btracker (?=(?:{'|'.join(USING_A_TIMELINE)})(?![\w-]))"


def pasteable(text: str, db: str | None) -> str:
    """Return a message with `--db` in each command of it that uses a timeline, where this run was given one."""
    if not db:
        return text
    from shlex import quote

    return re.sub(_COMMAND, lambda _: f"tracker --db {quote(db)} ", text)


def quoted(*names: str) -> str:
    """Return names as they are typed after a command."""
    from shlex import quote

    return " ".join(map(quote, names))


def timeline_in(args: Sequence[str]) -> str | None:
    """Return the timeline that a command line names with --db, None where it names none."""
    options = args[: args.index("--")] if "--" in args else args
    found = None
    for at, word in enumerate(options):
        if word == "--db" and at + 1 < len(options):
            found = options[at + 1]
        elif word.startswith("--db="):
            found = word.removeprefix("--db=")
    return found
