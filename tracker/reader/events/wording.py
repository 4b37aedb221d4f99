"""How the words of a title are put together: without what may not stand at its ends, and short."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.reader.events.words import word_set

LONGEST: Final = 90  # characters
LEADING: Final = word_set(
    "where since because then under according the a an and but or while when which who that as "
    "after before , ; : - – — • also however meanwhile"
)
BEFORE_DATE: Final = word_set(
    "on in at by from to until till since during for before after of late early around about through of between not as"
)
_TRAILING: Final = word_set(
    "on in at by from to until of for and the a an , ; : - – — with as that which who but or not first"
)
_SHORTEST: Final = 35  # characters of a title that is cut before a phrase
_PHRASE: Final = (
    r" (?=(?:in|on|at|for|to|with|after|before|over|amid|as|from|by|that|which|who|following|during|under|about|into|"
    r"against|if|unless|because|while|when|and|but|or|since|than)\b)"
)
_OTHER_DAY: Final = r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?=[ ,]|$)(?! (?:and|or|night|morning))"
_TODAY: Final = r"^(?:[Tt]oday|[Yy]esterday|[Tt]omorrow),? | (?:today|yesterday|tomorrow)(?= )(?!'s)"


def stripped(words: Sequence[str]) -> list[str]:
    """Return the words without those that no title begins with."""
    left = list(words)
    while left and left[0].lower() in LEADING:
        left = left[1:]
    return left


def joined(words: Sequence[str]) -> str:
    """Words and signs as a text."""
    text = " ".join(_tidy(words))
    text = re.sub(r"\s+([,.;:!?%)\]]|['’]s\b|n['’]t\b)", r"\1", text)
    text = re.sub(r"([$€£(\[/])\s+", r"\1", text)
    text = re.sub(r"\b(\w+s) (['’]) (?=\w)", r"\1\2 ", text)
    text = re.sub(r"\s*'\s?'\s*", " ", text)
    text = re.sub(r"\b(\w+) ([-–]) (?=\w)", r"\1\2", text) if " - " not in f" {' '.join(words)} " else text
    return re.sub(r"\s+/", "/", text)


def _tidy(words: Sequence[str]) -> list[str]:
    left = stripped(words)
    while left and (left[-1].lower() in _TRAILING or left[-1] in ".!?"):
        left = left[:-1]
    return left


def shortened(text: str) -> str:
    """The text as a title: cut at a comma or a word, with a capital, without abbreviation points."""
    text = re.sub(
        r"\b([A-Z])\.(?:([A-Z])\.)(?:([A-Z])\.)?", lambda found: "".join(part or "" for part in found.groups()), text
    )
    text = re.sub(_TODAY, "", re.sub(_OTHER_DAY, "", text))
    text = re.sub(r",\s*(?=,|$)", "", " ".join(text.split()))
    comma = re.search(r", (?!\d)", text[30:])
    if len(text) > LONGEST and comma:
        text = text[: 30 + comma.start()]
    if len(text) > LONGEST:
        ends = [found.start() for found in re.finditer(_PHRASE, text) if _SHORTEST < found.start() <= LONGEST]
        text = text[: ends[-1]] if ends else text[:LONGEST].rpartition(" ")[0]
        text = " ".join(_tidy(text.split()))
    text = text.strip(" ,;:-–—")
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]
