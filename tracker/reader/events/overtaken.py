"""Plans that did not come about as they were made: put off, called off, or kept only where somebody gives way."""

import re
from functools import lru_cache
from typing import Final

from tracker.reader.english.verbs import verb_of

_ARRANGED: Final = (
    r"(?:due|set|scheduled|planned|slated|booked|fixed|called|convened|listed|arranged|envisaged|foreseen|earmarked|"
    r"timetabled|pencil?led in|down)"
)
_PLAN: Final = (
    rf"\b(?:(?:was|were|had been|been|which|that|had) (?:\w+ )?"
    rf"(?:{_ARRANGED}|meant|supposed|announced) (?:to|for|on|in)|"
    r"(?:was|were) (?:to|to have)|(?:told|led) to expect|"
    rf"(?:originally|initially|first|previously|earlier) (?:to|promised|expected|intended|{_ARRANGED})|"
    rf"due (?:on|for|to|in)|{_ARRANGED}(?: in [A-Z]\w+)? (?:for|on)|(?:planned|scheduled|slated|set) to|"
    r"had (?:called|planned|arranged|scheduled)|"
    r"(?:first|original|earlier|initial) (?:date|plan))\b[^;.]*$"
)
_OFF: Final = (
    r"\b(?:cancell?ed|called (?:it )?off|calls? off|scrapped|abandoned|withdrawn|fell through|came to nothing|"
    r"(?:dropped|shelved|axed) (?:it|the plan|the idea|them)|dropp(?:ed|ing) plans|collapsed|"
    r"(?:taken|struck|removed|wiped) (?:off|from) the (?:calendar|agenda|diary|schedule|list|programme|program)|"
    r"(?:is|are|was|were|been|being) (?:dropped|shelved|axed|off)(?! (?:the|by|to|at|on)\b)|"
    r"(?:resolved|decided|opted|chose|chosen|voted|agreed) (?:not to|against)|"
    r"not to (?:proceed|go ahead)|(?:did|will|would) not (?:now )?(?:take place|happen|go ahead|be held|hold))"
)
_MOVED: Final = (
    r"\b(?:postponed|put (?:off|back)|delayed|pushed back|rescheduled|deferred|adjourned|brought forward|"
    r"will not [^;.]{0,40}(?:until|before)|"
    r"(?:has|have|had|was|were|been|is|are) (?:since |hereby )?(?:moved|slipped|shifted|suspended|extended)|"
    r"moved (?:it|them|this) (?:to|back)|will (?:now|instead) |"
    r"(?:is|are) now (?:to |due |set |expected |planned |scheduled )|suspended (?:it|them)|"
    r"(?:but|and) now (?:expects?|plans?|hopes?|aims?|intends?)\b|"
    r"(?:stands?|stood|held) over|(?:put )?on (?:hold|ice)|new date|took place (?:in|on)|instead\b)"
)
# What is put off stands right before its plan: pushing back a decision that had been due in May.
_UNDONE: Final = (
    r"\b(?:postpon(?:es?|ed|ing)|delay(?:s|ed|ing)|deferr?(?:s|ed|ing)|"
    r"(?:push(?:es|ed|ing)|put(?:s|ting)?) (?:off|back))"
    r" (?:an?|the|its|his|her|their) [^,;.]*,?\s*$"
)
_DROPPED: Final = (
    r"\b(?:cancell?(?:ed|ing|s)|scrap(?:s|ped|ping)|abandon(?:s|ed|ing)|drop(?:s|ped|ping)|shelv(?:es|ed|ing)|"
    r"withdrew|withdrawn|call(?:s|ed|ing) off) (?:plans|an?|the|its|his|her|their) [^,;.]*,?\s*$"
)
_FORMERLY: Final = (
    r"\b(?:originally|initially|had been (?:due|set|scheduled|planned|slated|meant)|(?:was|were) to have)\b[^,;.]*$"
)
_ITSELF: Final = (
    r"^[^,;.]{0,30}\b(?:has|have|had|was|were|is|are) (?:been )?(?:\w+ )?(?:postponed|extended|moved|deferred|"
    r"rescheduled|pushed back|put (?:off|back)|delayed|brought forward) (?:to|until|till|by)\b"
)
# What stands right after the date of a thing: the concert on 3 May is off.
_IS_OFF: Final = (
    r"^,? (?:(?:has|have|had) been|is|are|was|were)(?: (?:now|also|quietly|since))? (?:off|no longer on|cancell?ed|"
    r"called off|scrapped|abandoned)\b(?! (?:the|by|to|at|on)\b)"
)
# It was to have flown on Friday but stayed: no new date is told.
_BUT: Final = r"[^;.]{0,20}?,? but (?:(?:never|later|then|\w+ly) )?(\w+)"
_TO_HAVE: Final = r"\b(?:was|were) to have\b[^;.]*$"
# The next sentence tells what became of the plan: that has been moved to October; it will now be shown in the spring.
_NEXT: Final = (
    r"[\"“'‘*_\s]*(?:(?:That|This|It|They|These|The \w+) (?:has|have|had|was|were|is|are) (?:since |now |also )?"
    r"(?:been )?(?:moved|postponed|put (?:off|back)|pushed back|delayed|deferred|rescheduled|cancell?ed|called off|"
    r"scrapped|dropped|abandoned|off\b)|"
    r"[A-Z][^.;,]{1,40} (?:will|is|are) now (?:be |to )?(?:\w+ ){1,2}(?:it|them|in|on|for|at)\b)"
)
_BY_DAYS: Final = r"\bby (?:an?|\w+) (?:day|week|fortnight|month)s?\b"
_AS_PLANNED: Final = r"^[^,;.]{0,20} as (?:first |originally )?(?:planned|scheduled|announced|intended|expected)\b"
_UNMET: Final = (
    r"(?:fail(?:s|ed)?|refuse[sd]?|(?:do|does|did|is|are|was|were|be|been|has|have|had|will|would) not|"
    r"goes ahead|went ahead|"
    r"breaks?|broke|ignore[sd]?|misse[sd]|rejected|denied|breached)"
)
_THREAT: Final = (
    r"\bunless\b(?![^,;]* otherwise\b)[^.;]*\b(?:will|would)\b|"
    r"\b(?:will|would)\b[^.;]*\bunless\b(?![^,;]* otherwise\b)|"
    rf"\bif\b[^.;]*\b{_UNMET}\b[^.;]*\b(?:will|would)\b|"
    rf"\b(?:will|would)\b[^.;]*\b(?:if|should)\b[^.;]*\b{_UNMET}\b|"
    r"\b(?:warn|vow|threaten)(?:s|ed)\b[^.;]*\bif\b|\bif\b[^.;]*\b(?:warn|vow|threaten)(?:s|ed)\b"
)
_SAID: Final = r"\b(?:say|said|says|told(?: \w+){1,4}|announced?|declared|added|wrote)(?: on| in| late| early)?\s*$"
_WILL_ACT: Final = r"^,? (?:that )?(?:it|they|he|she|we) (?:would|will)\b"
_NEW: Final = r"\b(?:will|shall|would|(?:is|are) (?:now )?(?:to|due|set|expected|scheduled))\b[^,;.]*$"
_INSTEAD: Final = r"^[^,;.]{0,20}\binstead\b"


@lru_cache(maxsize=1)
def _patterns() -> "dict[str, re.Pattern[str]]":
    rows = {
        "plan": _PLAN, "off": _OFF, "moved": _MOVED, "formerly": _FORMERLY, "itself": _ITSELF, "planned": _AS_PLANNED,
        "threat": _THREAT, "undone": _UNDONE, "days": _BY_DAYS, "dropped": _DROPPED, "said": _SAID, "act": _WILL_ACT,
        "new": _NEW, "instead": _INSTEAD, "is off": _IS_OFF, "but": _BUT, "to have": _TO_HAVE,
        "next": _NEXT,
    }  # fmt: skip
    return {name: re.compile(row, re.IGNORECASE) for name, row in rows.items()}


def overtaken(before: str, after: str, *, following: bool) -> tuple[str, str] | None:
    """Return the status of a date that a plan had, and why; None where nothing says that the plan was overtaken.

    `before` and `after` are the text of the sentence on both sides of the date words; `following` tells whether a later
    date of the sentence is the new one.
    """
    found = _patterns()
    itself, planned = found["itself"].match(after), found["planned"].match(after)
    if itself or planned:
        off = following or planned or (itself and found["days"].match(after, itself.end() - len("by")))
        return ("postponed", "the text says that it was put off") if off else None
    if found["is off"].match(after) or (found["to have"].search(before) and _did_otherwise(after)):
        return "cancelled", "the text says that it was called off"
    plan = found["plan"].search(before)
    if plan is None or (found["instead"].match(after) and found["new"].search(before)):
        return None
    rest = f"{before[: plan.start()]} | {after}"
    if found["dropped"].search(before[: plan.start()]):
        return "cancelled", "the text says that it was called off"
    if found["undone"].search(before[: plan.start()]):
        return "postponed", "the text says that it was put off"
    if found["off"].search(rest):
        return "cancelled", "the text says that it was called off"
    if found["moved"].search(after) or (found["moved"].search(rest) and following):
        return "postponed", "the text says that it was put off"
    if found["formerly"].search(before):
        return "postponed", "it had been planned for then"
    return None


def _did_otherwise(after: str) -> bool:
    """Whether the text goes on with what was done instead: but stayed in Cairo; but never did."""
    words = _patterns()["but"].match(after)
    verb = verb_of(words[1].lower()) if words else None
    return verb is not None and verb.lemma != "be" and verb.form == "past"


def told_next(text: str) -> str:
    """The words that open the text after a sentence and tell what became of a plan there; empty where none do."""
    told = _patterns()["next"].match(text)
    return told.group() if told else ""


def conditional(text: str) -> bool:
    """Whether a sentence makes what it tells hang on what others do: unless it pays, the fund will stop."""
    return _patterns()["threat"].search(text) is not None


def vowed(before: str, after: str) -> bool:
    """Whether somebody said on a day what he would do himself, and on which condition: that it would leave if ..."""
    found = _patterns()
    return (found["said"].search(before) and found["act"].match(after)) is not None and conditional(after)


def was_planned(before: str) -> bool:
    """Whether the text before a date says that something was planned for then."""
    return _patterns()["plan"].search(before) is not None
