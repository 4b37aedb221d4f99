"""Dates of what nobody records: careers, ages, where somebody means to be, and what only may come."""

import re
from typing import Final

from tracker.dates.engine.lexer import fold
from tracker.reader.events.background.denied import denied
from tracker.reader.events.background.years import are_years, is_source, is_years, of_year
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.plans.conditions import conditional
from tracker.when import When

_MEANS: Final = r"(?:hope[sd]?|hoping|(?:intend|want|expect)(?:s|ed|ing)?|likes?|plans?|planned|planning|means?|meant)"
_ASKED: Final = 100  # characters from a question that is told to a date in it
# Weather that does no harm, looked for: rain is due; temperatures will drop.
_AIRS: Final = (
    *("rainfall", "rain", "snowfall", "snow", "sleet", "drizzle", "showers", "sunshine", "clouds", "cloud", "fog"),
    *("frost", "temperatures", "winds", "weather"),
)
_AIR: Final = f"(?:{'|'.join(_AIRS)})"
_WEATHER: Final = (
    rf"\b{_AIR}(?: [^,;.]{{1,25}})? (?:(?:is|are) (?:due|expected|forecast|likely|predicted)|(?:will|should|may) "
    r"(?:fall|clear|ease|come|arrive|return|spread|reach|rise|drop|be|stay|turn|improve|continue))\b|"
    rf"\b(?:expects?|predicts?|forecasts?)(?: \w+){{0,2}} {_AIR}\b|"
    r"\bit will (?:rain|snow|freeze|be (?:sunny|warm|cold|hot|dry|wet))\b"
)


# All text is read in small letters, since a pattern that minds no case takes long to compile.
_CONDITIONAL: Final = (
    r"\bunless\b[^,;:]*\botherwise\b|\b(?:(?<!as )if|provided that|in (?:case|the event(?: that)?))\b[^,;:]*$|"
    r"^\W*should\b[^,;:]*$"
)
_HANGING: Final = ("unless", "if", "provided that", "in case", "in the event", "should")
_AGE: Final = (
    r"\bturn(?:s|ed|ing)? \d{1,3}\b(?! ?(?:per|%|million|billion|of|out))|"
    r"\b(?:\d{1,3}(?:th|st|nd|rd)|his|her|their|my) birthday\b"
)
_ASKING: Final = r"\bask(?:ed|s|ing)(?: [^,;.:]{1,30})? (?:if|whether)\b[^,;]*"
_QUOTED: Final = r"\bas saying(?: on| in| late)?\s*$"
_THERE: Final = rf"\b{_MEANS} to be (?:there|here|home|back|present|away)\b"


def unrecorded(sentence: Sentence, start: int, end: int, when: When, *, later: bool) -> str:
    """Why what a date at these bounds belongs to is no event; empty where it may be one, `later` if it is to come."""
    if _is_rule(sentence, start):
        return "it is a rule"
    clause = sentence.clause_at(min(sentence.word_at(start), len(sentence.words) - 1))
    words = sentence.words[clause.first : clause.last]
    low = fold(sentence.text)
    before, part = low[:start], low[words[0].start : words[-1].end]
    if denied(low, start, end, when, later=later):
        return "it is denied"
    may_hang = any(map(before.__contains__, _HANGING))
    if may_hang and re.search(_CONDITIONAL, before) and not conditional(sentence.text):
        return "it is a condition"
    asked = re.compile(_ASKING).search(low, max(start - _ASKED, 0)) if "ask" in low else None
    if asked is not None and asked.start() <= start < asked.end():
        return "it is only asked"
    if (
        "as saying" in before
        and re.search(_QUOTED, before)
        and not sentence.text[start:].rstrip('"”').strip(". ").count(" ")
    ):
        return "it is of who is quoted"
    if ("turn" in part or "birthday" in part) and re.search(_AGE, part):
        return "it is an age"
    if ("it will" in part or any(map(part.__contains__, _AIRS))) and re.search(_WEATHER, part):
        return "it is what the weather will be"
    if " to be " in part and re.search(_THERE, part):
        return "it is where somebody means to be"
    if are_years(when) and not later:
        return "it tells how long something was so"
    if sentence.text[start : start + 4].isdigit() and not later and is_source(sentence, sentence.word_at(start)):
        return "it tells which thing is meant"
    return of_year(sentence, clause, start) if is_years(when) else ""


def _is_rule(sentence: Sentence, start: int) -> bool:
    """Whether a sentence tells what is always so: if a limit ends on a Saturday, it moves to Monday."""
    if sentence.text[max(start - 1, 0) : start] == "`":  # what is typed
        return True
    opens = re.match(_CONDITION, sentence.text)
    if opens is None or start < opens.end():
        return False
    within = sentence.within(sentence.clause_at(min(sentence.word_at(start), len(sentence.words) - 1)))
    bound = any(one.modal in ("must", "may", "can", "shall") for one in within)
    return bound or re.search(r"\ban? \w+day\b", opens.group()) is not None


_CONDITION: Final = r"\W*(?:If|When|Whenever|Where|Should)\b[^;]*?, "
