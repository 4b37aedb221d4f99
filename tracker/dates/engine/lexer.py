"""Cut a text into tokens. Offsets are those of the raw text."""

import re
from functools import lru_cache
from typing import Final

from tracker.dates.engine import numbers, spelling
from tracker.dates.engine.compiler import Grammar, Names, compiled, names_of
from tracker.dates.engine.tokens import OTHER, PLAIN_WORDS, STOP, Lexed, Token, codes
from tracker.dates.engine.vocabulary import NEEDS_CAPITAL, TENS, word_set

_FOLD: Final = tuple(zip("’‘ʼ‐‑‒–—−\u00a0\u2009\u202f\u2007\u3000", "'''------     ", strict=True))
_UNSEEN: Final = frozenset("*\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")  # emphasis in Markdown, invisible signs
_ABBREVIATIONS: Final = word_set(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun"
)
_TITLES: Final = word_set("mr mrs ms dr inc corp co ltd gen sen rep gov lt col capt st no vs jr sr prof rev")
_BEFORE_DECADE: Final = word_set("the early late mid -")
_BEFORE_YEAR: Final = word_set("in of since by until till from before after during year")


@lru_cache(maxsize=1)
def _token_pattern() -> "re.Pattern[str]":
    return re.compile(
        r"(?P<era>\b(?:a\.d|b\.c(?:\.e)?|c\.e)\.)"
        r"|(?P<word>[^\W\d_]+(?:\d\w*)?)"
        r"|(?P<digits>\d+(?:[.,/:-]\d+)*(?P<tail>[a-z]\w*)?)"
        r"|(?P<short>'\d\d(?P<tens>s)?\b|'s\b)"
        r"|(?P<stop>\n[ \t\r]*\n\s*|\n(?=[ \t]*(?:[-*•|>]|#{1,6})[ \t]))"
        r"|(?P<sign>[^\w\s])(?P=sign)*"
    )


def fold(text: str) -> str:
    """The text in small letters with plain quotes and dashes, at the same offsets."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    for sign, plain in () if small.isascii() else _FOLD:
        small = small.replace(sign, plain)
    return small


class _Lexer:
    """One pass over one text."""

    def __init__(self, text: str, grammar: Grammar, *, whole: bool, day_first: bool | None) -> None:
        self.text = text
        self.folded = fold(text)
        self.words = grammar.words
        self.holidays = grammar.holidays
        self.codes = codes()
        self.parts = [codes()[name] for name in ("month", "q", "h", "fy")]
        self.whole = whole
        self.day_first = day_first
        self.tokens: list[Token] = []

    def run(self) -> Lexed:
        tokens, folded, words, holidays, whole = self.tokens, self.folded, self.words, self.holidays, self.whole
        taken = 0
        for found in _token_pattern().finditer(folded):
            kind = found.lastgroup
            start, end = found.span()
            if start < taken:
                continue
            if kind == "word":
                word = found[0]
                known = words.get(word)
                if word in holidays and (size := self._holiday(names_of(word, holidays[word]), start, end)):
                    taken = start + size
                elif known is None and not whole and not word[-1].isdecimal():
                    tokens.append(Token(OTHER, 0, start, end))
                elif known is not None and known[0] >= PLAIN_WORDS[0]:
                    tokens.append(Token(*known, start, end))
                else:
                    self._word(word, known, start, end)
            elif kind == "era":
                word = found.group().replace(".", "")
                self._word(word, words.get(word), start, end)
            elif kind == "stop":
                tokens.append(Token(STOP, 0, start, end))
            elif kind == "sign":
                sign = found["sign"]
                if sign in _UNSEEN and not whole:
                    continue
                self._sign(sign, start, end)
            elif kind in ("short", "tens"):
                self._short(found.group(), start, end)
            else:
                self._digits(found.group(), found.group("tail") or "", start, end)
        kinds = "".join([token.kind for token in self.tokens])
        return Lexed(self.text, folded, kinds, self.tokens)

    def _add(self, category: str, value: int, start: int, end: int, meaning: object = None) -> None:
        self.tokens.append(Token(self.codes[category], value, start, end, meaning))

    def _other(self, start: int, end: int) -> None:
        self.tokens.append(Token(OTHER, 0, start, end))

    def _word(self, word: str, known: tuple[str, int] | None, start: int, end: int) -> None:
        if known is None:
            if word[-1].isdecimal():
                self._mixed(word, start, end)
            elif self.whole and (meant := spelling.corrected(word)):
                self._add(*meant, start, end)
            else:
                self._other(start, end)
            return
        if word in NEEDS_CAPITAL and not self.whole and not self.text[start].isupper():
            self._other(start, end)
            return
        char, value = known
        if char in (self.codes["word"], self.codes["ordinal"]) and value < 10 and self._join_tens(char, value, end):
            return
        if word in _ABBREVIATIONS and self.folded[end : end + 1] == ".":
            end += 1
        self.tokens.append(Token(char, value, start, end))
        if char in (self.codes["word"], self.codes["spelled"]) and value > 9:
            self._join_year()
        if char == self.codes["word"]:
            self._join_thousand()

    def _join_thousand(self) -> None:
        """Make a year of `two thousand and twelve`, where a year can stand."""
        tokens = self.tokens
        back = 4 if len(tokens) > 3 and self.folded[tokens[-2].start : tokens[-2].end] == "and" else 3
        said = [self.folded[token.start : token.end] for token in tokens[-back:][:2]]
        if said != ["two", "thousand"] or not 1 <= tokens[-1].value < 100:
            return
        before = self.folded[tokens[-back - 1].start : tokens[-back - 1].end] if len(tokens) > back else ""
        if self.whole or before in _BEFORE_YEAR:
            year = Token(self.codes["yyyy"], 2000 + tokens[-1].value, tokens[-back].start, tokens[-1].end)
            tokens[-back:] = [year]

    def _join_year(self) -> None:
        """Make a year of `nineteen ninety-one`, a decade of `nineteen-eighties`."""
        back = 3 if len(self.tokens) > 2 and self.tokens[-2].kind == "-" else 2
        if len(self.tokens) < back:
            return
        century, rest = self.tokens[-back], self.tokens[-1]
        if (
            century.kind != self.codes["word"]
            or century.value not in (18, 19, 20 * self.whole)
            or rest.start != century.end + 1
        ):
            return
        if rest.kind == self.codes["spelled"]:
            kind, value = "decade", rest.value % 100
        else:
            kind, value = "yyyy", rest.value
        if 10 <= value < 100:
            year = 100 * century.value + value
            self.tokens[-back:] = [Token(self.codes[kind], year, century.start, rest.end)]

    def _join_tens(self, char: str, value: int, end: int) -> bool:
        """Make one number of `twenty-first` and `ninety eight`."""
        tokens = self.tokens
        back = 2 if len(tokens) > 1 and tokens[-1].kind == "-" else 1
        if len(tokens) < back:
            return False
        ten = tokens[-back]
        said = self.folded[ten.start : ten.end]
        if said.replace("-", " ").rpartition(" ")[2] not in TENS or end - ten.end > 10:
            return False
        del tokens[-back:]
        kind = ten.kind if ten.kind == self.codes["yyyy"] else char
        tokens.append(Token(kind, ten.value + value, ten.start, end))
        return True

    def _mixed(self, word: str, start: int, end: int) -> None:
        letters = word.rstrip("0123456789")
        digits = word[len(letters) :]
        if letters == "q" and digits in ("1", "2", "3", "4"):
            self._add("q", int(digits), start, end)
        elif letters == "h" and digits in ("1", "2") and (self.whole or self._beside_year(end)):
            self._add("h", int(digits), start, end)
        elif letters == "w" and 1 <= int(digits or 0) <= 53 and len(digits) <= 2 and (self.whole or self._after_year()):
            self._add("w", int(digits), start, end)
        elif letters == "fy" and len(digits) in (2, 4):
            self._add("fy", numbers.full_year(int(digits)), start, end)
        elif letters == "mid" and len(digits) == 4 and letters in self.words:
            self.tokens.append(Token(self.words[letters][0], 2, start, start + 3))
            self._digits(digits, "", start + 3, end)
        else:
            self._other(start, end)

    def _after_year(self) -> bool:
        """Whether the last tokens are a year and a hyphen."""
        tokens = self.tokens
        return len(tokens) > 1 and tokens[-1].kind == "-" and tokens[-2].kind == self.codes["yyyy"]

    def _beside_year(self, end: int) -> bool:
        """Whether a year of this century follows, or any year precedes."""
        return self.folded[end : end + 3].strip(" -/")[:2] == "20" or self._after_year()

    def _sign(self, sign: str, start: int, end: int) -> None:
        tokens = self.tokens
        if sign in ".!?":
            after = self.text[end : end + 2].removeprefix("]")  # may say[.]" As of Tuesday
            word = self.folded[tokens[-1].start : tokens[-1].end] if tokens else ""
            if tokens and tokens[-1].end > start:
                return  # the full stop of an abbreviation, already taken
            if sign == "." and (
                (len(word) == 1 and word.isalpha())
                or word in _TITLES
                or not (after == "" or after[0].isspace() or after[0] in "\"'")
            ):
                self.tokens.append(Token(OTHER, 0, start, end))
                return
            tokens.append(Token(STOP, 0, start, end))
        else:
            tokens.append(Token("-" if sign == "~" else sign if sign.isascii() else OTHER, 0, start, end))

    def _short(self, found: str, start: int, end: int) -> None:
        if found == "'s":
            if self._join_decade(start, end):
                return
            self.tokens.append(Token(self.words["'s"][0] if "'s" in self.words else OTHER, 0, start, end))
        elif found[-1] == "s":
            self._add("decade", numbers.decade_year(int(found[1:3])), start, end)
        else:
            self._add("yy", numbers.full_year(int(found[1:3])), start, end)

    def _join_decade(self, start: int, end: int) -> bool:
        """Make a decade of `the 1980's` and `the 60's`; `1980's best film` keeps its year."""
        if len(self.tokens) < 2 or start - self.tokens[-1].end > 1 or self.tokens[-1].value % 10:
            return False
        lead, number = self.tokens[-2:]
        led = self.folded[lead.start : lead.end] in _BEFORE_DECADE or (
            lead.kind == self.words["and"][0] and len(self.tokens) > 2 and self.tokens[-3].kind == self.codes["decade"]
        )
        if not led or number.end - number.start not in (2, 4) or not self.folded[number.start : number.end].isdecimal():
            return False
        self.tokens.pop()
        self._add("decade", numbers.decade_year(number.value), number.start, end)
        return True

    def _digits(self, found: str, tail: str, start: int, end: int) -> None:
        if self._in_name(start):
            self._other(start, end)
            return
        if tail in self.words and self.words[tail][0] == self.codes["month"] and found[0] != "0":
            self._digits(found[: -len(tail)], "", start, end - len(tail))
            self._word(tail, self.words[tail], end - len(tail), end)
            return
        for kind, value, first, last, meaning in numbers.tokens(
            found, tail, day_first=self.day_first, whole=self.whole
        ):
            char = self.codes.get(kind, kind)
            self.tokens.append(Token(char, value, start + first, start + last, meaning))

    def _in_name(self, start: int) -> bool:
        """Whether a number belongs to a name, as in GPT-4, F-16, $5 or No.7."""
        before = self.folded[start - 1 : start]
        if before == "/":
            return not (self.whole or (len(self.tokens) > 1 and self.tokens[-2].kind in self.parts))
        if before in ("$", "£", "€", "#", "¥", "@", "_", "=", "+"):
            return True
        below = before == "-" and not self.folded[max(start - 2, 0) : start - 1].strip(" (")
        if below and not self.whole and not self._plain(start):
            return True  # -0044-03-15, a number below zero
        if before != "-" or len(self.tokens) < 2 or self.tokens[-1].end != start:
            return False
        name = self.tokens[-2]
        return (
            name.kind == OTHER
            and self.folded[name.start : name.end] not in ("pre", "post")
            and name.end == start - 1
            and self.folded[name.end - 1].isalnum()
            and not self.whole
            and self._plain(start)
        )

    def _plain(self, start: int) -> bool:
        return numbers.three_parts(self.folded[start : start + 11]) is None

    def _holiday(self, names: Names, start: int, end: int) -> int:
        """Make one token of a holiday's name, and give its length; 0 where none is there."""
        may = (self.whole or self.text[start].isupper()) and names.may_begin(self.folded, end)
        found = compiled(names.pattern).match(self.folded, start) if may else None
        if found is None:
            return 0
        self._add("holiday", 0, start, found.end())
        return found.end() - start


def lex(text: str, grammar: Grammar, *, whole: bool, day_first: bool | None = None) -> Lexed:
    """The tokens of a text; `whole` if the text should be one date."""
    return _Lexer(text, grammar, whole=whole, day_first=day_first).run()
