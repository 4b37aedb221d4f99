"""Dates of what nobody records: careers, ages, where somebody means to be, and what only may come."""

import re
from functools import lru_cache
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.plans.conditions import conditional
from tracker.when import When

_MEANS: Final = r"(?:hope[sd]?|hoping|(?:intend|want|expect)(?:s|ed|ing)?|likes?|plans?|planned|planning|means?|meant)"


_STANDING: Final = word_set("be have need lack reach account face number exceed grow rise fall double triple live")


@lru_cache(maxsize=1)
def _patterns() -> "dict[str, re.Pattern[str]]":
    rows = {
        "condition": r"\b(?:(?<!as )if|provided that|in (?:case|the event(?: that)?))\b[^,;:]*$|"
        r"^\W*should\b[^,;:]*$",
        "age": r"\bturn(?:s|ed|ing)? \d{1,3}\b(?! ?(?:per|%|million|billion|of|out))|"
        r"\b(?:\d{1,3}(?:th|st|nd|rd)|his|her|their|my) birthday\b",
        "there": rf"\b{_MEANS} to be (?:there|here|home|back|present|away)\b",
    }
    return {name: re.compile(row, re.IGNORECASE) for name, row in rows.items()}


def unrecorded(sentence: Sentence, start: int, when: When, *, later: bool) -> str:
    """Why what a date that begins there belongs to is no event; empty where it may be one, `later` if it is to come."""
    found = _patterns()
    clause = sentence.clause_at(min(sentence.word_at(start), len(sentence.words) - 1))
    words = sentence.words[clause.first : clause.last]
    part = sentence.text[words[0].start : words[-1].end]
    if found["condition"].search(sentence.text[:start]) and not conditional(sentence.text):
        return "it is a condition"
    if found["age"].search(part):
        return "it is an age"
    if found["there"].search(part):
        return "it is where somebody means to be"
    if re.fullmatch(r"\d{4}/\d{4}", str(when)) and not later:
        return "it tells how long something was so"
    if when.precision == "year" and re.search(r"\bby\s*$", sentence.text[:start], re.IGNORECASE):
        verb = next((one for one in sentence.within(clause) if one.finite), None)
        if verb is not None and verb.lemma in _STANDING:
            return "it is a forecast"
    return ""
