"""The words of a sentence with their places."""

import re
from typing import Final

from tracker.reader.grammar.words import Word

_TOKEN: Final = re.compile(
    r"([A-Za-z]{2,})(?=[ ,])"  # most words: to know them first is fast
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?<=[^\W\d_] )[A-Z]\.(?= [A-Z][a-z])(?! (?:The|It|He|She|They|In|On|At|But|And|A)\b)"  # John R. Bolton
    r"|(?:Sdn|Pte|Pvt|Pty|Co|Corp|Inc|Ltd|Bhd)\.(?=,? ?(?:[a-z]|Ltd|Bhd|Inc|Pte|LLC)|,)"  # Harta Bina Sdn. Bhd.
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?= \d)"  # Feb. 24
    r"|[^\W\d_]{2,}(?:–[A-Z][^\W\d_]+)+"  # US–Chinese
    r"|[$€£¥]?\d(?:[\d.,:]*\d)?"
    r"|[^\W_]+(?:[-.&'’/‐‑][^\W_]+)*\+?"
    r"|\S"
)
_CLITIC: Final = re.compile(r"(?:['’](?:s|ve|re|ll|d|m)|n['’]t)$", re.IGNORECASE)


class Token(Word):
    """A word, number or mark; its text, which is `word` here, has no dots of an initialism."""

    __slots__ = ()
    word = Word.text

    @property
    def capital(self) -> bool:
        """Whether it is written as a name is: `China`, `01.AI`, `iFLYTEK`."""
        return self.word != self.low

    @property
    def is_word(self) -> bool:
        """Whether it is a word or number, not a mark."""
        return self.word[0].isalnum()


def tokens_of(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of a part of the text; `'s` and `'ve` are tokens of their own."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word = match[0]
        first, last = match.span()
        if match.lastindex:
            found.append(Token(word, word.lower(), first, last))
            continue
        if word in ("*", "_") and not (
            text[last : last + 1].isspace() and (first == start or text[first - 1].isspace())
        ):
            continue  # a mark of emphasis, and no bullet
        owned = ("'" in word or "’" in word) and word[-1] in "sSedlmtDM"
        if owned and (clitic := _CLITIC.search(word, len(word) - 3)) and clitic.start():
            cut, low = first + clitic.start(), clitic[0].lower().replace("’", "'")
            found.append(_token(word[: clitic.start()], first, cut))
            found.append(Token(low, low, cut, last))
        elif word in ("'", "’") and found and found[-1].end == first and found[-1].low.endswith("s"):
            found.append(Token("'s", "'s", first, last))
        else:
            found.append(_token(word, first, last))
    return found


def _token(word: str, start: int, end: int) -> Token:
    if word[-1] == "." and len(word) > 2:
        word = word.replace(".", "")
    if not word.isascii():
        word = word.replace("’", "'").replace("‑", "-").replace("‐", "-").replace("–", "-" if len(word) > 1 else "–")
    return Token(word, word.lower(), start, end)
