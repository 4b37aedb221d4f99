"""Dates of what is asked, denied, unknown, supposed or only an opinion."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tracker.dates.engine.vocabulary import word_list
from tracker.reader.events.plans.conditions import conditional

# Who only tells what he thinks: critics say.
_VOICES: Final = (
    r"(?:[Cc]ritics|[Oo]pponents|[Ss]upporters|[Oo]bservers|[Aa]nalysts|[Ee]conomists|[Ee]xperts|[Ss]ome|[Mm]any|"
    r"[Ss]ceptics|[Ss]keptics|[Cc]ampaigners|[Hh]istorians|I|[Pp]eople)"
)
_OPINES: Final = word_list(
    "say argue fear hope believe think expect doubt suspect worry complain wonder predict claim imagine"
)
_PERIODS: Final = r"(?:quarter|year|half|month|period|season)"
# What would have been: had it won, it would.
_UNREAL: Final = (
    r"^[\"“]?(?:(?:Had|Were|Should) [^?!]*\bwould|Had [^?!]*\b(?:might|could))\b|"
    r"\b[Ii]f [^.?!;]*\bhad \w+[^.?!;]*\bwould\b|"
    r"\bwould have\b[^.?!;]*\bif\b[^.?!;]*\bhad\b"
)
# Right before a date on which something was not: not in May.
_DENIED: Final = r"\b(?:not|never|nor)(?: even)?(?: (?:by|on|in|at|from|for))?(?: the)?\s*$"
_TAKEN_BACK: Final = (  # they said they had broken in, and they hadn't
    r",? (?:and|but|though) (?:it|they|he|she|we) (?:have|has|had|did|do|does|was|were|is|are)(?: not|n['’]t|never)\W*$"
)
_NEGATIONS: Final = ("not", "n't", "n’t", "never", "nor")
_FALSE: Final = r"\b(?:is|are|was|were) (?:wrong|false|untrue|baseless|unfounded)\b"
_OPEN: Final = r"\b(?:un(?:clear|certain|known|decided)|not (?:clear|known|certain)) (?:whether|if|when)\b"
_BOUNDING: Final = rf"\b{_PERIODS},? (?:which |that )?(?:ended|ending|began) (?:on |in )?$"
# Parts of words of which what is of anybody has one.
_ANY: Final = (
    *word_list("nyone nybody veryone verybody those Those people person resident visitor passenger customer traveller"),
    *("holder", "omeone", "ou "),
)
_ANYBODY: Final = (  # whoever is booked to travel on Saturday; you regulate yesterday
    r"\b(?:[Aa]ny(?:one|body)|[Ee]very(?:one|body)|(?:to|for|from|of) (?:those|people|persons|residents|visitors|"
    r"passengers|customers|travellers|holders))"
    r" (?:who (?:is|are|was|were|have|has|had)? ?)?(?:booked|due|scheduled|wishing|wanting|hoping|planning|born|"
    r"registered|travelling|traveling|flying|arriving)\b[^,;]*$|"
    r"^\W*(?:[Ss]omeone|[Tt]hose who|[Aa] person who)\b.*|"
    r"\b[Yy]ou (?!will\b|are\b|were\b|have\b|had\b|said\b|told\b|\w+ed\b)\w+ (?:\w+ )?(?:for )?$"
)
_PAPERS: Final = ("article", "story", "column", "graphic", "caption", "headline", "chart", "map", "picture")
_PAPER: Final = f"(?:{'|'.join(_PAPERS)})"
_OF_PRINT: Final = (*_PAPERS, "we ", "version", "misstated", "wrong", "incorrectly", "mistakenly", "erroneously")
# A correction of what was printed, which tells of the text and no event.
_WRONG: Final = (
    r"\bwe (?:wrote|reported|said|gave|had)\b|"
    r"\b(?:earlier|previous|original|first) version (?:of (?:this|our)|said|stated|gave|had)\b|"
    r"\bmisstated\b|\bgave (?:the|a) wrong\b|"
    r"\b(?:incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|gave|reported|described|put|dated|listed)\b|"
    rf"^\W*(?:an?|the|our|in an?|in our) (?:\w+ )?{_PAPER}\b[^.;]* (?:said|stated|gave|described|referred|put)\b"
)
_BEFORE: Final = 200  # characters before a date that may tell how it is meant


def unsure(text: str, start: int) -> str:
    """Return why what a date belongs to is asked, denied, unknown, an opinion, or what was told before."""
    before = text[max(0, start - _BEFORE) : start]
    if text.rstrip("\"'”’ ").endswith("?"):
        return "it is asked"
    if _has(text, ("wrong", "false", "untrue", "baseless", "unfounded"), _FALSE):
        return "it is denied"
    if _has(before, (" whether", " if", " when"), _OPEN):
        return "it is not known"
    if _has(before, _OPINES, rf"\b{_VOICES} (?:{'|'.join(_OPINES)})\b[^,;]*$"):
        return "it is an opinion"
    if _has(before, ("what ",), r"\bwhat [^,;.]{1,40} (?:cost|was|were|did|paid|had|made|took|been)\s*$"):
        return "it compares"
    if _has(before, (" ended", " ending", " began"), _BOUNDING):
        return "it bounds a period"
    if _has(before, _NEGATIONS, _DENIED) or _is_correction(text, start) or _has(text, _NEGATIONS, _TAKEN_BACK):
        return "it is denied"
    if is_condition(text, start):
        return "it hangs on a condition"
    if _has(before, _ANY, _ANYBODY):
        return "it is of anybody"
    if _has(text, ("would", "might", "could"), _UNREAL):
        return "it did not happen"
    told = _has(before, ("as ",), r"\bas (?:was |were |had been )?(?:reported|noted|mentioned|told|said)\b[^,;]*$")
    return "it points at a report" if told else ""


def _has(text: str, signs: Sequence[str], pattern: str) -> bool:
    """Whether a pattern is found in a text, which needs one of some signs: to look for them first is fast."""
    return any(map(text.__contains__, signs)) and re.search(pattern, text) is not None


def _is_correction(text: str, start: int) -> bool:
    """Whether the part of a text that holds a place corrects what was printed."""
    told = any(map(text.lower().__contains__, _OF_PRINT))
    return told and _has(_part(text, start).lower(), _OF_PRINT, _WRONG)


# A condition at the head of a sentence, with a date between commas behind it: if it rains early, in May, ...
_CONDITION: Final = r"[\"“'(*_ ]*(?:If|Should|Were|Provided|Once)\b[^,;]*,(?: (?:in|on|by) (?:\w+ ){0,2}\w+,)?"


def is_condition(text: str, start: int) -> bool:
    """Return whether a place stands in a condition that opens a sentence and is no threat: if it slips to May, ..."""
    condition = re.match(_CONDITION, text)
    return condition is not None and start < condition.end() and not conditional(text)


def _part(text: str, at: int) -> str:
    """The part of a sentence that holds a place, cut at semicolons and relative clauses."""
    cuts = [0, *(cut.end() for cut in re.finditer(r"; |, which ", text)), len(text)]
    return next(text[start:end] for start, end in pairwise(cuts) if start <= at < end or end == len(text))
