"""How a value that is in use is written in a query, so that one word of the command line finds it."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.cli.completion.line import cleaned, is_safe

PHRASES: Final = ("actor", "by", "against", "place", "series", "source")  # asked for by their words alone
ALONE: Final = "="  # actor:=china is the actor without its parts
_QUOTES: Final = re.compile('["“”„‟«»＂]')
_SPECIAL: Final = re.compile(r"[\s,()!<>=|*+;&]")  # what parts a term, or is an operator elsewhere


def asked(field: str, value: str) -> str | None:
    """Return the value as a query can ask for it, None where none can.

    Quotes and control characters cannot be written in a query; names are found without them.
    """
    if field not in PHRASES:
        plain = value.strip() and is_safe(value) and not _QUOTES.search(value) and not (value[:1] == value[-1:] == "'")
        return value if plain else None
    name = spaced(value).strip().lstrip("@=")
    return name if any(char.isalnum() for char in name) else None


def spaced(text: str) -> str:
    """Return the text with a space for whatever a query does without."""
    return re.sub(r"\s+", " ", _QUOTES.sub(" ", cleaned(text)))


def alternatives(value: str) -> tuple[str, str]:
    """Split what is typed of a value before the last of its alternatives, `launch,res` at the comma."""
    parts = re.finditer(r'(?:"[^"]*(?:"|$)|[^,"])*(,|$)', value)
    last = max((found.end() for found in parts if found[1]), default=0)
    return value[:last], value[last:]


def terms(field: str, before: str, values: Sequence[str], *, quoted: bool) -> list[str]:
    """Return a word for each value, `field:value` behind the alternatives `before`.

    They are quoted all or none, so that a shell finds how far they agree.
    """
    if not (quoted or any(_needs_quotes(field, before, value) for value in values)):
        return [f"{field}:{before}{value}" for value in values]
    kept = before if '"' in before else re.sub(r"[^,]*[\s()][^,]*", r'"\g<0>"', before)
    return [f"{field}:{kept}{_quoted(field, value)}" for value in values]


def _quoted(field: str, value: str) -> str:
    sign = ALONE if field in PHRASES[:3] and value.startswith(ALONE) else ""
    return f'{sign}"{value.removeprefix(sign)}"'


def _needs_quotes(field: str, before: str, value: str) -> bool:
    from tracker.query.parser import requoted

    word, value = f"{field}:{value}", value.removeprefix(ALONE) if field in PHRASES[:3] else value
    if before or not re.search(r"\s", value):
        return _SPECIAL.search(before.replace(",", "") + value) is not None
    return requoted(word) != f'{field}:"{word.partition(":")[2]}"'
