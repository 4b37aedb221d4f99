"""Decide past or future from the nearest verb in the clause: before the date, else after it.

`verbs.py` says what each verb form means.
"""

from typing import Final

from tracker.dates.article.verbs import Words
from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.model import Direction

_TRADED: Final = word_set("delivery contract contracts future futures")
_DELAYED: Final = word_set(
    "delayed postponed suspended adjourned extended deferred remanded closed given delay postpone put pushed barred "
    "banned wait waiting stay remain deadline recessed moved rescheduled"
)
_SETTING: Final = word_set("set scheduled called calls planned plans plan slated")
_SAYING: Final = word_set("said predicted believed thought warned insisted feared argued estimated")
_NO_CLAUSE: Final = word_set("on in at to during after before through by here there late early of , yesterday today")
_PREPOSITIONS: Final = word_set("on in by at during for of the until since before after")


def clause_direction(words: Words, first: int, last: int) -> Direction:
    """The direction of the clause that tokens `first` to `last` stand in."""
    before, further = words[first - 1], words[first - 2]
    if before == "since" or (before in ("after", "following") and words[last] == "'s"):
        return "past"
    if "beginning" in (before, further) or (before == "of" and further in ("ahead", "eve")):
        return "future"
    if before in ("is", "are") or (before in _PREPOSITIONS and further in ("is", "are")):
        return "future"  # the deadline is Friday
    if words.kinds[last - 1] == codes()["month"] and any(words[last + step] in _TRADED for step in range(4)):
        return "future"  # the December contract
    if before == "" and words[last] == "is":
        return "future"  # Monday is a holiday
    back = words.backward(first)
    if back == "neutral" and _after(words, first):
        return "past"
    if before == "until":
        return _until(words, first, back)
    if (before == "to" and _delayed(words, first)) or (before == "for" and _set_for(words, first)):
        return "future"  # extended to May 3; set a hearing for May 3
    start = first - 2 if before in _PREPOSITIONS else first - 1
    opens = words[start] == "," and words[last] not in (",", "")
    if back != "neutral" and not opens and not _reported(words, first, last):
        return back
    ahead = words.forward(last)
    if ahead != "neutral":
        return ahead
    return "future" if before == "by" and back == "neutral" else back


def after_gerund(words: Words, first: int) -> bool:
    """Whether a date stands in `after releasing it in April`: before what its main clause tells of."""
    for index in words.verbs_before(first):
        if words[index].endswith("ing") and len(words[index]) > 4 and words[index - 1] == "after":
            return words[first - 1] not in ("until", "by")
        if words.says(index) is not None:
            return False
    return False


def _until(words: Words, first: int, back: Direction) -> Direction:
    """Until looks ahead, but for what lasted: served until June."""
    weekday = words.kinds[first] == codes()["weekday"]
    return "past" if back == "past" and not _delayed(words, first) and not weekday else "future"


def _after(words: Words, first: int) -> bool:
    """Whether a date is that of what came before: after a meeting Tuesday, in the wake of Sunday's vote."""
    for index in range(first - 1, first - 5 if words.verbs_before(first) else first - 1, -1):
        if words[index] in ("after", "following") and words[index - 1] in ("", ","):
            return True
        if words[index] == "wake" and words[index + 1] == "of":
            return True
        if words[index] in ("", ",") or words.says(index) is not None:
            return False
    return False


def _reported(words: Words, first: int, last: int) -> bool:
    """Whether a date belongs to what was said, with a verb of its own: said the vote Tuesday will be close."""
    told = next((index for index in words.verbs_before(first) if words.says(index) is not None), first)
    if words[told] not in _SAYING or words[told + 1] in _NO_CLAUSE:
        return False
    if told + 1 == first and words[last] != "'s":
        return False
    for index in range(last, last + 8):
        if words[index] in ("", ","):
            return False
        if words.says(index) is not None:
            return True
    return False


def _delayed(words: Words, first: int) -> bool:
    """Whether something was put off, in the words before."""
    return any(words[index] in _DELAYED for index in range(first - 8, first - 1))


def _set_for(words: Words, first: int) -> bool:
    """Whether something was set or called for a day: not yet over, but for what had been set."""
    for index in range(first - 2, max(first - 8, 0), -1):
        if words[index] in _SETTING:
            return words[index - 1] not in ("had", "been")
        if words.says(index) is not None:
            return False
    return False
