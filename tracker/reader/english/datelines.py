"""How an article says on which day it appeared: a stamp on a line of its own, or the head of its first paragraph."""

import re
from functools import lru_cache
from typing import Final

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAYS: Final = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH})(?:,?\s+\d{{4}})?|\d{{4}}-\d\d-\d\d"
)
_WEEKDAY: Final = r"(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
FIRST: Final = 2_000  # characters of a text in which it says when it appeared
DAY: Final = rf"{_WEEKDAY}(?P<day>{_DAYS})(?!,? \d{{4}}|\d)"
_ZONE: Final = r"(?: ?\(?(?-i:[A-Z]{1,5})(?:[+-]\d\d?(?::?\d\d)?)?\)?| ?[+-]\d\d:?\d\d| local time)?"
_TIME: Final = (
    rf"(?:at )?(?:\d{{1,2}}[:.h]\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]\.?m\b\.?)?|\d{{1,2}} ?[ap]\.?m\b\.?){_ZONE}"
)
CLOCK: Final = rf"(?:(?:T|\s*[,|·•@/–—-]\s*|\s+){_TIME})?"  # behind the day: July 3, 2024 10:32 AM ET
CLOCK_BEFORE: Final = rf"(?:{_TIME}\s*[,|·•-]?\s*(?:on )?)?"  # 10:32 GMT, 3 July 2024
LABEL: Final = (
    r"(?:first |last |originally |initially )?(?:published|posted|updated|modified|issued|released|uploaded)"
    r"(?: (?:on|at|by (?-i:[A-Z])\S+(?: (?-i:[A-Z])\S+){0,3}(?: on)?))?"
)
_NUMBERS: Final = r"\d{1,4}(?:/\d\d?/|\.\d\d?\.|-\d\d?-)\d{2,4}"
_SINCE: Final = r"(?:an?|\d+) (?:min(?:ute)?|hour|hr|day|week)s? ago|just now|yesterday|today"
_STAMP: Final = (
    rf"{LABEL}\s*[:|]?\s*"
    rf"(?:{CLOCK_BEFORE}(?:{DAY.replace('?P<day>', '?:')}|{_NUMBERS}|{_SINCE}){CLOCK}|{_TIME})"
)
_NAMED: Final = r"(?-i:[A-Z])\S+(?: (?-i:[A-Z])\S+){0,4}"
_TAIL: Final = (  # by admin; by Ana Ito; in World, Trade; | 4 min read
    rf"(?:,? by admin\b.{{0,40}}|(?:,? by (?:[a-z]+|{_NAMED}))?(?:,? in {_NAMED}(?:, {_NAMED}){{0,3}})?"
    r"(?:\s*[|·•–/-].{0,60})?)"
)
_MOST: Final = 160  # characters of a stamp
_ENTRY: Final = 40  # characters of a sentence behind a dateline
_PLACE: Final = r"(?-i:[A-Z][\w.'’-]+(?:[ ,/]+[A-Z][\w.'’-]+){0,4})"
_PIPED: Final = rf"^[^\w\n]{{0,3}}{_PLACE} \| (?:{_PLACE} \| )?{DAY} (?:\||--?|[–—]) (?=[^|\n]{{{_ENTRY}}})"
# (3 July 2024) France; July 3, 2024 (Agency) - France
_HEADED: Final = (
    rf"^[*_]{{0,2}}(?P<open>[(\[])?{DAY}(?(open)[)\]][*_]{{0,2}}:?|(?<=\d{{4}}) ?\([^()\n]{{2,40}}\)\s*(?:--?|[–—])) +"
    r"(?=(?-i:[\"“A-Z]))"
)
_NAME: Final = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"
_BYLINE: Final = rf"[Bb]y {_NAME}(?:(?:, | and |, and ){_NAME})*(?: in [A-Z]\w+(?: [A-Z]\w+)?)?|BY [A-Z][A-Z .,'’-]+"
_DATED: Final = r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|\d{4}|last|next)\b"


@lru_cache(maxsize=1)
def _patterns() -> "tuple[re.Pattern[str], ...]":
    lines = re.IGNORECASE | re.MULTILINE
    stamp = re.compile(rf"\W{{0,3}}{_STAMP}(?:\s*[|·•;,/–—-]?\s*{_STAMP})?{_TAIL}\W{{0,3}}", re.IGNORECASE)
    day = re.compile(rf"{CLOCK_BEFORE}{DAY}(?<=\d{{4}}){CLOCK}(?: / \w+)?", re.IGNORECASE)
    return stamp, re.compile(_PIPED, lines), re.compile(_HEADED, lines), day


def is_stamp(line: str) -> bool:
    """Whether a line says when the article appeared, and no more: Posted on July 3, 2024 by admin."""
    return len(line) <= _MOST and _patterns()[0].fullmatch(line.strip()) is not None


def is_alone(line: str) -> bool:
    """Whether a line is a stamp, a byline, or a day with its year and no more."""
    bare = line.strip(" \t\r\n*_")
    return len(bare) <= _MOST and (is_stamp(bare) or is_byline(bare) or _patterns()[3].fullmatch(bare) is not None)


def piped(text: str) -> "re.Match[str] | None":
    """Return the dateline whose parts bars divide, which no row of a table is: PARIS | 3 July 2024 | France ..."""
    found = _patterns()[1].search(text) if "|" in text else None
    return None if found is None or is_row(text, found) else found


def is_row(text: str, found: "re.Match[str]") -> bool:
    """Whether a line is a row of a table: one beside it has cells too."""
    beside = (*text[: found.start()].split("\n")[-3:], *text[found.end() :].split("\n")[:3])
    return "|" in found[0] and any("|" in line for line in beside)


def headed(text: str) -> "re.Match[str] | None":
    """Return the day at the head of a paragraph, where no other has one and its sentence tells a day too.

    (3 July 2024) France signed the treaty on Tuesday.
    """
    found = list(_patterns()[2].finditer(text))
    if len(found) != 1 or not opens_paragraph(text, found[0]):
        return None
    line = text[found[0].end() :].split("\n", 1)[0]
    return found[0] if re.search(_DATED, line) else None


def opens_paragraph(text: str, found: "re.Match[str]") -> bool:
    """Whether a match is the head of a paragraph."""
    before = text[: found.start()].rstrip(" \t\r")
    return not before or (before[-1] == "\n" and before[:-1].rstrip(" \t\r")[-1:] in ("", "\n"))


def is_byline(line: str) -> bool:
    """Whether a line names who wrote the article, and no more."""
    return len(line) <= _MOST and line[:2].lower() == "by" and re.fullmatch(_BYLINE, line.strip()) is not None
