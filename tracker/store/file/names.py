"""The names of the files that keep a timeline."""


def history_of(path: str) -> str:
    """Return where the history of a timeline is kept; a copy under another ending is another timeline."""
    return f"{path.removesuffix('.json')}.history.jsonl"
