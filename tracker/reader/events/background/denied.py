"""Dates of what somebody denies: it dismissed a report that it would leave next year."""

import re
from functools import lru_cache
from typing import Final

from tracker.when import When

_REPORTS: Final = r"(?:reports?|rumou?rs?|claims?|suggestions?|speculation|allegations?|accusations?|stor(?:y|ies))"
_DENY: Final = r"(?:den(?:y|ies|ied|ying)|(?:dismiss|reject)(?:es|s|ed|ing)?|(?:refut|rebut)\w*)"
_CALL: Final = r"(?:call|describe|brand|dub)(?:s|d|ed)?"
# Nothing else that is said: denied that he had been hurt and said that he would be tried in May.
_CONTENT: Final = r"(?:(?!\b(?:and|but) (?:said|says|adds?|added|told|announced|insisted|promised|vowed)\b)[^.;])*$"
_WEEKDAY: Final = r"\b\w+day\b"


@lru_cache(maxsize=1)
def _patterns() -> "dict[str, re.Pattern[str]]":
    denial = rf"\b(?:{_DENY}|{_CALL})\b[^.;]*\b{_REPORTS}"
    rows = {
        "clause": rf"\bden(?:y|ies|ied|ying)(?: on \w+)? that\b{_CONTENT}|{denial} that\b{_CONTENT}",
        "noun": rf"{denial} of\b{_CONTENT}",
        "subject": rf"\W*(?:the |all |such )?{_REPORTS} (?:that|of)\b",
        "behind": r"\b(?:is|are|was|were|been) (?:\w+ ){0,2}"
        r"(?:denied|dismissed|rejected|refuted|false|untrue|wrong|baseless|unfounded|invented)\b",
    }
    return {name: re.compile(row, re.IGNORECASE) for name, row in rows.items()}


def denied(text: str, start: int, end: int, when: When, *, later: bool) -> bool:
    """Whether the date at these bounds of a sentence is that of what is denied, and not of the denial.

    A weekday that is over may be either, as may any day behind `reports of`, and is taken for that of the denial.
    """
    found = _patterns()
    if found["subject"].match(text, 0, start) and found["behind"].search(text, end):
        return True
    lately = when.precision == "day" and not later
    weekday = lately and re.search(_WEEKDAY, text[start:end])
    return any(
        found[name].search(text[:start]) for name, either in (("clause", weekday), ("noun", lately)) if not either
    )
