"""The operators of other tools, each answered with the right spelling instead of being searched as a word."""

import re
from collections.abc import Callable, Collection
from typing import Final, NamedTuple

from tracker.errors import QueryError
from tracker.registry import KINDS

_BOUNDS: Final = {">": "since", ">=": "since", "<": "until", "<=": "until"}
_DATES: Final = frozenset({"when", "on", "date", "during", "since", "until", "created", "updated"})
_ACTORS: Final = frozenset({"actor", "actors", "by", "against", "target", "targets"})
_NAMES: Final = _ACTORS | {"topic", "topics", "tag", "tags", "kind", "kinds", "status"}
_NUMBERS: Final = frozenset({"id", "ids", "sources", *(key for kind in KINDS for key in kind.details)})
# What Taskwarrior writes behind a field and a dot.
_MODIFIERS: Final = {"before": "until", "under": "until", "below": "until", "by": "until",
                     "after": "since", "over": "since", "above": "since"}  # fmt: skip
_NEGATIVE: Final = frozenset({"not", "isnt", "isn", "hasnt", "noword"})
_SIGNS: Final = r"->|!=|==|>=|<=|=~|!~|!:|<>|[=<>!~]"


class _Row(NamedTuple):
    """A pattern of a whole unquoted term, what is wrong with it, and how to write it."""

    pattern: str
    sentence: Callable[[re.Match[str]], str]
    hint: Callable[[re.Match[str]], str]


def refuse_other_syntax(text: str, fields: Collection[str]) -> None:
    """Raise QueryError for a term in the syntax of another tool; `fields` are the names before a colon.

    Quotes keep any sign: `"#1"` is searched as it is.
    """
    if text.startswith('"'):
        return
    _refuse_comparison(text, fields)
    _refuse_joined(text, fields)
    for row in _OTHER_SYNTAX:
        if match := re.fullmatch(row.pattern, text):
            raise QueryError(row.sentence(match), row.hint(match))


def _refuse_comparison(text: str, fields: Collection[str]) -> None:
    """Refuse an operator after the name of a field: `actor!=us`, `since>2024`, `when:>=2024`."""
    match = re.fullmatch(rf"([!~+#@]?)([A-Za-z]+(?:-[A-Za-z]+)*)(:?)({_SIGNS})(.*)", text)
    if match is None or (match[5] and not re.search(r"\w", match[5])) or match[2].lower() not in fields:
        return
    field, sign, value = match[2].lower(), match[4], match[5].lstrip(":") or "VALUE"
    if match[3] and (sign == "~" or (sign == "=" and field in _ACTORS)):
        return  # a name may begin with a tilde, and actor:=china is the actor alone
    right = f"{field}:{value}"
    if sign in _BOUNDS and field in _DATES:
        right = f"{_BOUNDS[sign]}:{value}"
    elif sign.startswith("!") or sign == "<>" or match[1] == "!":
        right = f"-{right}"
    elif sign in _BOUNDS and field in _NUMBERS and value.isdecimal():
        least, most = int(value) + (sign == ">"), int(value) - (sign == "<")
        right = f"{field}:{least}.." if sign.startswith(">") else f"{field}:0..{max(most, 0)}"
    elif sign in _BOUNDS:
        right += "; the event's date alone can be compared, with since: and until:"
    raise QueryError(f"'{text}' is not a term: a field and its value are joined by a colon", f"write {right}")


def _refuse_joined(text: str, fields: Collection[str]) -> None:
    """Refuse what other tools join to a field or a term: `actor.is:us`, `by:us+china`, `by:us;topic:ai`."""
    if (match := re.fullmatch(r"(-?)([A-Za-z-]+)\.([a-z]+):(.+)", text)) and match[2].lower() in fields:
        field = match[2].lower()
        if field in _DATES:
            right = f"{match[1]}{_MODIFIERS.get(match[3], field)}:{match[4]}"
        else:
            right = f"{'-' if match[1] or match[3] in _NEGATIVE else ''}{field}:{match[4]}"
        raise QueryError(f"'{match[2]}.{match[3]}' is not a field", f"write {right}")
    if (match := re.fullmatch(r'([^";&]*?:[^";&]*)[;&]+(-?([A-Za-z-]+):[^"]+)', text)) and match[3].lower() in fields:
        raise QueryError(f"'{text}' is not a term: terms are separated by spaces", f"write {match[1]} {match[2]}")
    if (match := re.fullmatch(r'([A-Za-z]+):([^"+]*\w(?:\+\w[^"+]*)+)', text)) and match[1].lower() in _NAMES:
        right = f"{match[1]}:{match[2].replace('+', ',')}"
        raise QueryError("'+' is not an operator here", f'write {right} for any of them, or "{match[2]}" for the name')


def _sign(match: re.Match[str]) -> str:
    return f"'{match[0]}' is not a search term"


def _joined(match: re.Match[str]) -> str:
    return f"'{match[0]}' is not an operator here"


def _before(match: re.Match[str]) -> str:
    return f"'{match[1]}' before a term means nothing here"


def _wildcard(_match: re.Match[str]) -> str:
    return "'*' is not a wildcard here"


_OTHER_SYNTAX: Final = (
    _Row(r"&&?|\+", _joined, lambda _: 'all terms must match already; leave it out or write "and"'),
    _Row(r"\|\|?", _joined, lambda _: "write or"),
    _Row(_SIGNS, _sign, lambda _: "write field:value terms such as actor:china, and -actor:china for not"),
    _Row(r"([<>]=?)(\d.*)", _before, lambda m: f"write {_BOUNDS[m[1]]}:{m[2]}"),
    _Row(r"(!)(.*\w.*)", _before, lambda m: f"write -{m[2]}"),
    _Row(r"(~)(.*\w.*)", _before, lambda m: f"write {m[2]}, or -{m[2]} for not"),
    _Row(r"(:)(\w.*)", _before, lambda m: f"write FIELD:{m[2]}, or {m[2]} for the word"),
    _Row(r"([+&^])(.*\w.*)", _before, lambda m: f"write {m[2]}"),
    _Row(r"[#@^+&](-?\w+:.+)", lambda m: f"'{m[0][0]}' before a term means nothing here", lambda m: f"write {m[1]}"),
    _Row(r"(#)(.*\w.*)", _before, lambda m: f"write topic:{m[2]}, or '\"{m[0]}\"' for the words"),
    _Row(r"(@)(.*\w.*)", _before, lambda m: f"write actor:{m[2]}, or actor:@G7 for the members of a group"),
    _Row(r"/(.*\w.*)/i?", lambda m: f"'{m[0]}': regular expressions are not known", lambda m: f"write {m[1]}"),
    _Row(
        r'([^"|]+)\|\|?([^"|]+)(\|.*)?',
        lambda _: "'|' is not an operator here",
        lambda m: f"write {m[1]},{m[2].rpartition(':')[2]}" if ":" in m[1] else f"write {m[1]} or {m[2]}",
    ),
    _Row(r"-?([A-Za-z]+):\*+", _wildcard, lambda m: f"write has:{m[1]}"),
    _Row(
        r"(limit|sort|columns|format|page):(.+)",
        lambda m: f"'{m[1]}' is an option, not a field",
        lambda m: f"write --{m[1]} {m[2]}",
    ),
    _Row(
        r"(topic:[^*\"]+?)/?\*+",
        _wildcard,
        lambda m: f"write {m[1]}: a topic includes all below it",
    ),
    _Row(
        r'(?=[^"]*(?:\w\*|\*\w))([^"*]*)\*+([^"*]*)',
        _wildcard,
        lambda m: f"write {m[1] + m[2]}" + ("" if ":" in m[1] else "; words are also found by their first letters"),
    ),
)
