"""The names of the files that keep a timeline."""

from typing import Final

HISTORY: Final = ".history.jsonl"


def history_of(path: str) -> str:
    """Return where the history of a timeline is kept; a copy under another ending is another timeline."""
    return f"{path.removesuffix('.json')}{HISTORY}"
