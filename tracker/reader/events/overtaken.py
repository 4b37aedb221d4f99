"""Plans that did not come about as they were made: put off, called off, or kept only where somebody gives way."""

import re
from functools import lru_cache
from typing import Final

_PLAN: Final = (
    r"\b(?:(?:was|were|had been|been|which|that|had) (?:\w+ )?(?:due|set|scheduled|planned|slated|meant|supposed|"
    r"booked|fixed|called|announced) (?:to|for|on|in)|(?:was|were) (?:to|to have)|"
    r"(?:originally|initially|first|previously) (?:to|due|set|scheduled|planned|slated)|due (?:on|for|to|in)|"
    r"(?:planned|scheduled|slated|set|convened|listed|booked|fixed|envisaged|foreseen)(?: in [A-Z]\w+)? (?:for|on|to)|"
    r"had (?:called|planned|arranged|scheduled))\b[^;.]*$"
)
_OFF: Final = (
    r"\b(?:cancell?ed|called (?:it )?off|calls? off|scrapped|abandoned|withdrawn|(?:dropped|shelved|axed) "
    r"(?:it|the plan|the idea|them)|"
    r"(?:is|are|was|were|been|being) (?:dropped|shelved|axed|off)(?! (?:the|by|to|at|on)\b)|"
    r"not to (?:proceed|go ahead)|(?:did|will|would) not (?:now )?(?:take place|happen|go ahead|be held))"
)
_MOVED: Final = (
    r"\b(?:postponed|put (?:off|back)|delayed|pushed back|rescheduled|deferred|adjourned|brought forward|"
    r"will not [^;.]{0,40}(?:until|before)|"
    r"(?:has|have|had|was|were|been) (?:since )?(?:moved|slipped|shifted|suspended|extended)|"
    r"moved (?:it|them|this) (?:to|back)|will (?:now|instead) |"
    r"(?:is|are) now (?:to |due |set |expected |planned |scheduled )|suspended (?:it|them)|"
    r"new date|stands? over|took place (?:in|on)|instead\b)"
)
_FORMERLY: Final = (
    r"\b(?:originally|initially|had been (?:due|set|scheduled|planned|slated|meant)|(?:was|were) to have)\b[^,;.]*$"
)
_ITSELF: Final = (
    r"^[^,;.]{0,30}\b(?:has|have|had|was|were|is|are) (?:been )?(?:\w+ )?(?:postponed|extended|moved|deferred|"
    r"rescheduled|pushed back|put (?:off|back)|delayed) (?:to|until|till|by)\b"
)
_AS_PLANNED: Final = r"^[^,;.]{0,20} as (?:first |originally )?(?:planned|scheduled|announced|intended|expected)\b"
_THREAT: Final = (
    r"\bunless\b[^.;]*\b(?:will|would)\b|\b(?:will|would)\b[^.;]*\bunless\b|"
    r"\bif\b[^.;]*\b(?:fails?|refuses?|(?:do|does) not|goes ahead|breaks?|ignores?|misses)\b[^.;]*\b(?:will|would)\b|"
    r"\b(?:will|would)\b[^.;]*\b(?:if|should)\b[^.;]*\b(?:refused|rejected|ignored|not)\b|"
    r"\b(?:warn|vow|threaten)(?:s|ed)\b[^.;]*\bif\b|\bif\b[^.;]*\b(?:warn|vow|threaten)(?:s|ed)\b"
)


@lru_cache(maxsize=1)
def _patterns() -> "dict[str, re.Pattern[str]]":
    rows = {
        "plan": _PLAN, "off": _OFF, "moved": _MOVED, "formerly": _FORMERLY, "itself": _ITSELF, "planned": _AS_PLANNED,
        "threat": _THREAT,
    }  # fmt: skip
    return {name: re.compile(row, re.IGNORECASE) for name, row in rows.items()}


def overtaken(before: str, after: str, *, following: bool) -> tuple[str, str] | None:
    """Return the status of a date that a plan had, and why; None where nothing says that the plan was overtaken.

    `before` and `after` are the text of the sentence on both sides of the date words; `following` tells whether a later
    date of the sentence is the new one.
    """
    found = _patterns()
    if found["itself"].match(after) or found["planned"].match(after):
        return (
            ("postponed", "the text says that it was put off") if following or found["planned"].match(after) else None
        )
    plan = found["plan"].search(before)
    if plan is None:
        return None
    rest = f"{before[: plan.start()]} | {after}"
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
