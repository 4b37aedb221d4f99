"""The values of a database as cells of a table."""

from collections.abc import Iterable
from typing import Any

import msgspec

from tracker.exchange.tables.cells import safe


def cell(value: Any) -> str:
    """Return a value as the text of a cell: lists of plain values with semicolons, other lists and objects as JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, bytes):
        return ""  # it is no text
    if isinstance(value, list) and all(isinstance(one, (str, int)) and ";" not in str(one) for one in value):
        return safe("; ".join(map(str, value)))
    if isinstance(value, (list, dict)):
        return safe(msgspec.json.encode(value).decode())
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return safe(str(value))


def chosen(tables: Iterable[tuple[str, int]]) -> tuple[str, list[str]]:
    """Return the table to read, the one of events or else the largest, and the others that hold anything.

    Each table has its name and how much it holds; the name is empty where all are empty.
    """
    filled = [(name, count) for name, count in tables if count]
    if not filled:
        return "", []
    name = next((one for one, _ in filled if one.lower() == "events"), max(filled, key=lambda pair: pair[1])[0])
    return name, [one for one, _ in filled if one != name]
