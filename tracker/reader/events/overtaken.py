"""Plans that did not come about as they were made: put off, called off, or kept only where somebody gives way."""

import re
from functools import lru_cache
from typing import Final

_ARRANGED: Final = (
    r"(?:due|set|scheduled|planned|slated|booked|fixed|called|convened|listed|arranged|envisaged|foreseen|earmarked|"
    r"timetabled|pencil?led in)"
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
    r"(?:dropped|shelved|axed) (?:it|the plan|the idea|them)|dropp(?:ed|ing) plans|"
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
_BY_DAYS: Final = r"\bby (?:an?|\w+) (?:day|week|fortnight|month)s?\b"
_AS_PLANNED: Final = r"^[^,;.]{0,20} as (?:first |originally )?(?:planned|scheduled|announced|intended|expected)\b"
_UNMET: Final = (
    r"(?:fail(?:s|ed)?|refuse[sd]?|(?:do|does|did|is|are|was|were|be|been|has|have|had|will|would) not|"
    r"goes ahead|went ahead|"
    r"breaks?|broke|ignore[sd]?|misse[sd]|rejected|denied|breached)"
)
_THREAT: Final = (
    r"\bunless\b[^.;]*\b(?:will|would)\b|\b(?:will|would)\b[^.;]*\bunless\b|"
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
        "new": _NEW, "instead": _INSTEAD,
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
