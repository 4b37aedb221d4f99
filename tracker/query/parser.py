"""Query text -> Query: `field:value` terms joined by and, or, not and parentheses."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import takewhile
from types import MappingProxyType
from typing import Final, NoReturn

import msgspec

from tracker.errors import DateError, QueryError
from tracker.query.actors import Actors
from tracker.query.fields import FIELD_NAMES, some, term
from tracker.query.other_syntax import refuse_other_syntax
from tracker.query.tree import EVERYTHING, Every, Not, Query
from tracker.query.values import QUERY_HINT, Context

ON_THIS_DAY: Final = "onthisday"  # the one condition that is a bare word
_DEEPEST: Final = 100
_CURLY: Final = dict.fromkeys(map(ord, "“”„‟«»＂"), '"')  # quotes as a text processor sets them
_YEAR_FIRST: Final = r"(?:1[5-9]|20)\d\d(?:-\d\d?(?:-\d\d?)?|[/-]?[qQhH][1-4]|-?[wW]\d\d?)?"
_BARE_DATE: Final = rf"{_YEAR_FIRST}(?:(?:\.\.|/){_YEAR_FIRST})?|\d\d?([./-])\d\d?\1(?:\d\d)?\d\d"
_LEXEME: Final = r"""\s+|(?P<open>\()|(?P<close>\))|(?P<minus>-)(?=\S)|(?P<word>(?:"[^"]*"|[^\s()"])+)|(?P<odd>")"""


class _Token(msgspec.Struct, frozen=True):
    sort: str
    text: str
    column: int


def parse_query(
    text: str,
    today: date | None = None,
    *,
    actors: Actors | None = None,
    kinds: Sequence[str] = (),
    views: Mapping[str, str] = MappingProxyType({}),
) -> Query:
    """Read a query; raise QueryError with the column of what is wrong.

    `today` is the reference date of relative dates, `actors` the directory that knows aliases and groups,
    `kinds` the kinds to accept besides the registered ones, `views` the saved queries by name.
    """
    return read_query(text, Context(today, actors, kinds, views=views))


def read_query(text: str, context: Context) -> Query:
    """Read a query against what is known; raise QueryError with the column of what is wrong."""
    return _Parser(text, msgspec.structs.replace(context, read=read_query)).query()


def straight(text: str) -> str:
    """Return the text with the double quotes of a text processor as those of a query."""
    return text.translate(_CURLY)


def requoted(word: str) -> str:
    """Return one word of a command line as query text.

    The shell removed the quotes of `actor:"United States"`: they are restored on a word with spaces that is one
    term or plain text, and not on one that is itself a query. A bracket groups only where a term may begin,
    not inside `f(x) Ltd`. A blank word asks for nothing.
    """
    if not word.strip():
        return ""
    if not re.search(r"\s", word) or '"' in word or re.search(r"(^|[\s:-])\(", word):
        return word
    field, colon, value = word.partition(":")
    if colon and re.fullmatch(r"-?[a-z]+", field):
        return word if _has_terms(value) else f'{field}:"{value}"'
    return word if _has_terms(word) else f'"{word}"'


def _has_terms(text: str) -> bool:
    """Whether a text contains several terms, or the name of a field before the sign of another tool or a far colon."""
    signs = re.finditer(r"(?<!\S)([a-z]+)(?:\s*[=<>!~]|\s+:)", text, re.IGNORECASE)
    if any(match[1].lower() in FIELD_NAMES for match in signs):
        return True
    return re.search(r"\s[a-z]+:|\s-\w|(^|\s)(or|and|not|&&|\|\|)(\s|$)", text, re.IGNORECASE) is not None


class _Parser:
    """Recursive descent over the tokens of one query text."""

    def __init__(self, text: str, context: Context) -> None:
        self.context = context
        self.end = len(text) + 1
        self.tokens = list(_tokens(text))
        self.at = 0
        self.depth = 0

    def query(self) -> Query:
        if not self.tokens:
            return EVERYTHING
        found = self.either()
        if self.at < len(self.tokens):
            raise QueryError("unmatched ')'", "drop it or open a '('", self.tokens[self.at].column)
        return found

    def either(self) -> Query:
        parts = [self.all()]
        while self.keyword() == "or":
            self.at += 1
            parts.append(self.all())
        return some(parts)

    def all(self) -> Query:
        parts: list[Query] = []
        while (token := self.peek()) and token.sort != "close" and self.keyword() != "or":
            if self.keyword() == "and" and parts:
                self.at += 1
            parts.append(self.one())
        if not parts:
            self.fail("search term expected")
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def one(self) -> Query:
        token = self.peek()
        if token is None or token.sort == "close" or self.keyword() in ("or", "and"):
            self.fail("search term expected")
        self.at += 1
        if token.sort == "minus" or _keyword(token) == "not":
            return Not(self.nested(self.one))
        if token.sort == "open":
            inside = self.nested(self.either)
            if self.peek() is None:
                raise QueryError("unmatched '('", "add a ')'", token.column)
            self.at += 1
            return inside
        return self.term(token)

    def term(self, token: _Token) -> Query:
        match = re.match(r"([A-Za-z_-]+):(?!//)", token.text)
        try:
            refuse_other_syntax(token.text, FIELD_NAMES)
            if match is None and token.text.lower() == ON_THIS_DAY:
                return term("is", ON_THIS_DAY, self.context)
            if match is None:
                self.point_out_date(token.text)
                return term("text", token.text, self.context)
            if match.end() == len(token.text) and (following := self.peek()) and following.sort == "open":
                raise QueryError(
                    "parentheses group whole terms", f"write {_alternatives(token.text, self.tokens[self.at :])}"
                )
            return term(match[1].lower(), token.text[match.end() :], self.context)
        except QueryError as error:
            raise QueryError(error.sentence, error.hint, token.column) from None
        except DateError as error:
            raise QueryError(error.sentence, error.hint, token.column + (match.end() if match else 0)) from None

    def point_out_date(self, text: str) -> None:
        """Say that a bare year or date is searched as a word."""
        if re.fullmatch(_BARE_DATE, text):
            self.context.notice(f"{text} is searched as a word; for the date write when:{text}")

    def nested(self, read: Callable[[], Query]) -> Query:
        self.depth += 1
        if self.depth > _DEEPEST:
            self.fail(f"more than {_DEEPEST} levels deep")
        found = read()
        self.depth -= 1
        return found

    def peek(self) -> _Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def keyword(self) -> str:
        token = self.peek()
        return _keyword(token) if token else ""

    def fail(self, sentence: str) -> NoReturn:
        token = self.peek()
        raise QueryError(sentence, QUERY_HINT, token.column if token else self.end)


def _tokens(text: str) -> Iterator[_Token]:
    for match in re.finditer(_LEXEME, straight(text)):
        sort = match.lastgroup
        if sort == "odd":
            raise QueryError("unterminated quote", "add the closing quote", match.start() + 1)
        if sort is not None:
            yield _Token(sort, match[0], match.start() + 1)


def _alternatives(field: str, tokens: Sequence[_Token]) -> str:
    """Return as one term what stands behind a field in parentheses: `actor:(china or japan)`."""
    inside = takewhile(lambda token: token.sort != "close", tokens[1:])
    return field + ",".join(token.text for token in inside if token.sort == "word" and not _keyword(token))


def _keyword(token: _Token) -> str:
    return token.text.lower() if token.sort == "word" and token.text.lower() in ("and", "or", "not") else ""
