"""The errors of the tool, each with a sentence, an optional hint and an exit code; and those of a decoder of JSON."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from tracker.registry import STATUSES

_TYPES: Final = {"object": "an object", "array": "a list", "str": "text", "int": "a whole number",
                 "float": "a decimal number", "bool": "true or false", "null": "null"}  # fmt: skip
_BOUNDS: Final = {">=": "or more", "<=": "or less"}


class TrackerError(Exception):
    """The base of all errors that are reported to the user."""

    exit_code = 1

    def __init__(self, sentence: str, hint: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint


class UsageError(TrackerError):
    """Wrong usage of a command."""

    exit_code = 2


class DateError(UsageError):
    """A text that cannot be read as a date."""


class QueryError(UsageError):
    """A query that cannot be read; `column` is the position of the error, from 1, None if unknown."""

    def __init__(self, sentence: str, hint: str | None = None, column: int | None = None) -> None:
        super().__init__(sentence, hint)
        self.column = column


class DuplicateEvent(TrackerError):
    """The event to add is already recorded, with the id `twin`."""

    def __init__(self, sentence: str, twin: int, hint: str | None = None) -> None:
        super().__init__(sentence, hint)
        self.twin = twin


class NoSuchEvent(TrackerError):
    """No event has the given id or ref."""

    exit_code = 3


class NoSuchChange(TrackerError):
    """The history has no change of the given number."""

    exit_code = 3


class InvalidRecord(TrackerError):
    """A record that is not a valid event."""

    exit_code = 4


class StoreError(TrackerError):
    """The timeline cannot be read or written."""

    exit_code = 5


class StoreChanged(StoreError):
    """Another command changed the store since it was read."""


class StoreLocked(StoreError):
    """Another process kept the timeline locked for longer than the wait."""


def shortened(text: str, most: int = 40) -> str:
    """Return a text as a sentence quotes it, cut where it is longer."""
    return text if len(text) <= most else text[: most - 1] + "…"


def meant(value: str, known: Iterable[str], also: Mapping[str, str] | None = None) -> str:
    """Return `; did you mean X?` for the known word that is nearly the value, or nothing.

    `also` maps habits of other tools to the words for them; it decides first.
    """
    from tracker.similar import nearest

    near = (also or {}).get(value.lower()) or nearest(value, known)
    return f"; did you mean {near}?" if near else ""


class Misread(NamedTuple):
    """What is wrong, the values that are allowed instead where they are few, and the field it is in."""

    sentence: str
    allowed: str | None = None
    field: str = ""


def misread(error: Exception) -> Misread:
    """Return what a decoder of JSON stumbled over."""
    if isinstance(error, UnicodeDecodeError):
        return Misread("it is not UTF-8 text")
    if isinstance(error, RecursionError):
        return Misread("it is nested too deeply")
    text, _, path = str(error).replace("`", "'").partition(" - at '$")
    field = re.sub(r"^(\w+)\[\.\.\.\]", r"a value of \1", path.rstrip("'").removeprefix("."))
    if missing := re.match(r"Object missing required field ('.+')", text):
        return Misread(f"{missing[1]} is missing" + (f" in {field}" if field else ""), None, field)
    if unknown := re.match(r"Object contains unknown field ('.+')", text):
        return Misread(f"unknown field {unknown[1]}" + (f" in {field}" if field else ""), None, field)
    if value := re.match(r"Invalid enum value ('.*')", text):
        allowed = {"status": f"one of {', '.join(STATUSES)}", "confidence": "low, medium or high"}
        return Misread(f"{field} cannot be {value[1]}", allowed.get(field, "by, against or none"), field)
    return Misread(_unlike(text, field or "it"), None, field)


def reason_of(error: OSError) -> str:
    """Return why the system refused something, in small letters as the rest of a sentence."""
    return (error.strerror or str(error)).lower()


def plain(error: Exception) -> str:
    """Return the sentence for what a decoder stumbled over, with the allowed values where they are few."""
    found = misread(error)
    return f"{found.sentence} ({found.allowed})" if found.allowed else found.sentence


def _unlike(text: str, what: str) -> str:
    if match := re.match(r"Expected '([^']+)', got '(\w+)'", text):
        return f"{what} must be {_types(match[1])}, not {_types(match[2])}"
    if match := re.match(r"Expected '\w+' (>=|<=) (\S+)", text):
        return f"{what} must be {match[2]} {_BOUNDS[match[1]]}"
    if match := re.match(r"JSON is malformed: (.*)", text):
        return f"it is not JSON: {match[1]}"
    if "truncated" in text:
        return "it ends in the middle"
    if "RFC3339" in text:
        return f"{what} must be a time such as 2024-07-04T09:00:00Z"
    said = text or "it cannot be decoded"
    return said if what == "it" else f"{what}: {said[0].lower()}{said[1:]}"


def _types(names: str) -> str:
    return " or ".join(_TYPES.get(name, name) for name in names.split(" | "))
