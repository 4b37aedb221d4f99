"""The details of its kind that a clause states: edition, theme, symbol, vote, product, version, programme."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from tracker.dates.engine.vocabulary import ORDINALS, SMALL_NUMBERS, TENS
from tracker.reader.who.grammar.vocabulary import DAYS, DETERMINERS, MONTHS, PREPOSITIONS

Details = dict[str, str | int]

_ORDINALS: Final = {word: number for number, word in enumerate(ORDINALS, 1)}
_TENS: Final = {word: number for number, word in zip(range(20, 100, 10), TENS, strict=True)}
_ROUNDS: Final = {f"{word[:-1]}ieth": number for word, number in _TENS.items() if number > 20}
_WORD: Final = rf"(?:(?:{'|'.join(_TENS)})-)?(?:{'|'.join(_ORDINALS)})|{'|'.join(_ROUNDS)}"
_ORDINAL: Final = rf"(?P<number>\d{{1,3}})(?:st|nd|rd|th)\b|(?P<word>{_WORD})\b"
_MEETING: Final = (
    r"(?:edition|session|summit|conference|forum|meeting|congress|expo|exhibition|fair|round|assembly|"
    r"conclave|gathering)"
)
_NUMBER: Final = rf"\d+|{'|'.join(SMALL_NUMBERS)}|no|none"
_PRODUCT: Final = (
    r"(?P<product>\b[a-z]?[A-Z][\w+-]*(?: [A-Z][\w+-]*){0,2})[ -]"
    r"(?P<version>[vV]?\d+(?:\.\d+)*[A-Za-z]{0,2}(?: (?:Pro|Max|Ultra|Mini|Turbo|Plus))?)\b"
)
# Words that a number follows without being a version: of dates, of the grammar, of documents.
_NO_PRODUCT: Final = (
    rf"\b(?:{'|'.join(sorted(word.capitalize() for word in MONTHS | DAYS | PREPOSITIONS | DETERMINERS))}|"
    r"Article|Resolution)\b"
)
_LAUNCHED: Final = r"\b(?:launch|unveil|releas|introduc|present|announc|debut|show|open-sourc)\w*\b[^.;]{0,60}?"
_PROGRAMMES: Final = (
    r"Entity List|Unverified List|Military End[- ]User List|SDN List|Specially Designated Nationals(?: List)?|"
    r"Foreign Direct Product Rule|AI Diffusion (?:Rule|Framework)|Validated End[- ]User|Unreliable Entity List|"
    r"Magnitsky"
)


@lru_cache(maxsize=64)
def _pattern(text: str, flags: int = 0) -> "re.Pattern[str]":
    return re.compile(text, flags)


def details_of(sentence: str, clause: tuple[int, int], kind: str) -> Details:
    """Return the details of that kind which the clause states, by the names that the kinds give them."""
    text = sentence[clause[0] : clause[1]]
    found: Details = {}
    for read in _READERS.get(kind, ()):
        found |= read(text)
    return found


def _edition(text: str) -> Details:
    """`seventh World AI Conference`, `7th edition`, `the tenth edition`."""
    pattern = _pattern(rf"\b(?:{_ORDINAL})(?=(?: [\w\"“”'’-]+){{0,6}}? {_MEETING}\b)", re.IGNORECASE)
    for found in pattern.finditer(text):
        if not re.search(r"[.,;:]", text[found.end() : found.end() + 40].split(" ", 7)[0]):
            return {"edition": _count(found)}
    return {}


def _count(found: "re.Match[str]") -> int:
    if found["number"]:
        return int(found["number"])
    word = found["word"].lower()
    if word in _ROUNDS:
        return _ROUNDS[word]
    tens, _, unit = word.rpartition("-")
    return _TENS.get(tens, 0) + _ORDINALS[unit]


def _theme(text: str) -> Details:
    """A theme in quotes, or behind `under the theme of`."""
    if not any(word in text for word in ("theme", "motto", "slogan")):
        return {}
    found = _pattern(
        r"\b(?:theme[ds]?|motto|slogan)\b[^\"“‘;.]{0,30}[\"“‘](?P<theme>[^\"”]{3,120}?)[,.]?[\"”’](?!\w)"
    ).search(text)
    return {"theme": found["theme"]} if found else {}


def _symbol(text: str) -> Details:
    """`A/RES/78/311`, `S/RES/2801 (2026)`, `Resolution 2801 (2026)`."""
    marked = r"\b(?:A|S|E)/(?:RES|HRC|C\.\d|\d+|ES-\d+|[A-Z]+)(?:/[\w.-]+)+(?: \(\d{4}\))?"
    if "/" in text and (found := _pattern(marked).search(text)):
        return {"symbol": found[0]}
    numbered = _pattern(r"\b[Rr]esolution (\d{1,4}(?:/\d{1,3})?(?: \(\d{4}\))?)").search(text)
    return {"symbol": numbered[1]} if numbered else {}


def _vote(text: str) -> Details:
    """`14-0-1`; `by 29 votes to 17`; `14 votes in favour, none against and one abstention`."""
    found = _pattern(r"\b(\d{1,3})[-–](\d{1,3})(?:[-–](\d{1,3}))?\b(?![-–/])").search(text)
    voted = _pattern(
        r"\b(?:vot(?:e|es|ed|ing)|adopted|passed|approved|rejected|ruling|ruled|in favou?r)\b", re.IGNORECASE
    ).search(text)
    if found and voted and not _pattern(r"\b(?:19|20)\d\d[-–]").search(found[0]):
        return {"vote": "-".join(part for part in found.groups() if part)}
    if not any(part in text.lower() for part in ("vot", "abst", "favo")):  # faster than the patterns
        return {}
    to = _pattern(rf"\b({_NUMBER})(?: votes)? to ({_NUMBER})(?:,? with ({_NUMBER}) abst\w+)?", re.IGNORECASE).search(
        text
    )
    if to and ("votes" in to[0] or "abst" in to[0] or _pattern(r"\bvot(?:e|ed|ing)\b").search(text[: to.start()])):
        return {"vote": "-".join(_number(part) for part in to.groups() if part)}
    if "against" not in text.lower():
        return {}
    full = _pattern(
        rf"\b({_NUMBER}) (?:votes? )?in favou?r(?: to|,)? ({_NUMBER}) (?:votes? )?against,?"
        rf"(?: (?:and|with) ({_NUMBER}) abst\w+)?",
        re.IGNORECASE,
    ).search(text)
    return {"vote": "-".join(_number(part) for part in full.groups() if part)} if full else {}


def _number(word: str) -> str:
    low = word.lower()
    return "0" if low in ("no", "none") else str(SMALL_NUMBERS.index(low)) if low in SMALL_NUMBERS else word


def _product(text: str) -> Details:
    """The product and its version behind a verb of launching, or at the head of a clause."""
    if not re.search(r"\d", text):
        return {}
    text = _pattern(_NO_PRODUCT).sub(lambda one: one[0].lower(), text)
    found = _pattern(_LAUNCHED + _PRODUCT).search(text) or _pattern(rf"^\W*{_PRODUCT}").search(text)
    return {"product": found["product"], "version": found["version"]} if found else {}


def _programme(text: str) -> Details:
    found = _pattern(rf"\b(?:{_PROGRAMMES})\b").search(text)
    return {"programme": found[0]} if found else {}


def _fatalities(text: str) -> Details:
    if "kill" not in text:
        return {}
    found = _pattern(
        rf"\bkill(?:ed|ing|s) (?:at least |some |about |more than )?"
        rf"(\d[\d,]*|{'|'.join(SMALL_NUMBERS[1:])})\b(?! (?:per|%))"
    ).search(text)
    return {"fatalities": int(_number(found[1]).replace(",", ""))} if found else {}


_READERS: Final[dict[str, tuple[Callable[[str], Details], ...]]] = {
    "conference": (_edition, _theme),
    "summit": (_edition, _theme),
    "resolution": (_symbol, _vote),
    "law": (_vote,),
    "treaty": (_vote,),
    "launch": (_product,),
    "sanction": (_programme,),
    "export-control": (_programme,),
    "conflict": (_fatalities,),
}
