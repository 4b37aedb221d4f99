"""What is told only where others do, or fail to do, something: unless it pays, the fund will stop.

All text is read in small letters, since a pattern that minds no case takes long to compile.
"""

import re
from typing import Final

# What others fail to do.
_UNMET: Final = (
    r"(?:fail(?:s|ed)?|refuse[sd]?|(?:do|does|did|is|are|was|were|be|been|has|have|had|will|would) not|"
    r"goes ahead|went ahead|"
    r"breaks?|broke|ignore[sd]?|misse[sd]|rejected|denied|breached)"
)
# What only ends unless it is renewed is no threat.
_UNLESS: Final = (
    r"\bunless\b(?![^,;]* otherwise\b)(?! (?:(?:it|they|(?:the|this|that) \w+) (?:is|are) )?(?:\w+ly )?"
    r"(?:renewed|extended|prolonged)\b| [^,;.]{3,30} (?:renews?|extends?|prolongs?) (?:it|them)\b)"
)
_ACTS: Final = r"(?:will|would|(?:is|are) (?:prepared|ready|set) to)"
# A consequence, with `will` or `would`, and its condition: unless, or if somebody fails.
_THREAT: Final = (
    rf"{_UNLESS}[^.;]*\b(?:will|would)\b|\b(?:will|would)\b[^.;]*{_UNLESS}|"
    rf"\bif\b[^.;]*\b{_UNMET}\b[^.;]*\b{_ACTS}\b|"
    rf"^\W*should\b[^.;]*\b{_UNMET}\b[^.;]*\b{_ACTS}\b|"
    rf"\b(?:will|would)\b[^.;]*\b(?:if|should)\b[^.;]*\b{_UNMET}\b|"
    r"^\W*(?:if|should)\b[^.;]*\bby (?:then|that (?:date|day|time))\b[^.;]*\b(?:will|would)\b|"
    r"\b(?:warn|vow|threaten)(?:s|ed)\b[^.;]*\bif\b|\bif\b[^.;]*\b(?:warn|vow|threaten)(?:s|ed)\b"
)
_CONDITIONS: Final = ("unless", "if", "should")  # one of which each condition begins with
# Somebody said, right before a date.
_SAID: Final = r"\b(?:say|said|says|told(?: \w+){1,4}|announced?|declared|added|wrote)(?: on| in| late| early)?\s*$"
# Right behind a date: that it would.
_WILL_ACT: Final = r"^,? (?:that )?(?:it|they|he|she|we) (?:would|will)\b"

# What is done against others, for whom a condition is set, behind `would`: restrict sales if they cut supplies.
_HARMFUL: Final = (
    r" (?:ban|bar|restrict|curb|halt|suspend|strike|attack|bomb|invade|impose|sanction|retaliate|expel|"
    r"block|boycott|quit|withdraw|pull out|walk out)\b[^.;]*\bif\b(?! (?:asked|needed|necessary|required)\b)"
)

# Before the last day that somebody is left: gave it until; must pay by.
_LEFT: Final = (
    r"\b(?:(?:gave|giv(?:es?|en|ing)|ha(?:s|ve|d)|grant(?:s|ed)|allow(?:s|ed))\b[^;.]{0,60} (?:until|till|by)|"
    r"(?:must|told|order(?:s|ed)|ha(?:s|ve) to|need(?:s|ed)? to|had to|urg(?:es|ed)|warn(?:s|ed)|demand(?:s|ed)|"
    r"requir(?:es|ed)|instruct(?:s|ed))\b[^;]{0,80} by)(?: the)?\s*$"
)
# Behind it, what else is done to him: or lose its licence. To accept or reject an offer is no threat.
_OR_ELSE: Final = (
    r"^(?:,? to [^;.]*?)?,? or (?:else )?(?:(?:will|would) )?(?:\w+ly )?(?:los(?:e|ing)|fac(?:e|ing)|risk|forfeit|"
    r"suffer|incur|see (?:its|their|his|her)|have (?:its|their|his|her)|be (?:\w+ly )?\w+(?:ed|en|shut|cut|sent|"
    r"put|hit|sold|struck|thrown|out)|go to jail|go on trial)\b"
)


def ultimatum(before: str, after: str) -> bool:
    """Whether a date is the last one to do something, or else: has until Friday to pay or face a ban."""
    low = after.lower()
    return " or " in low and re.search(_OR_ELSE, low) is not None and re.search(_LEFT, before.lower()) is not None


def conditional(text: str) -> bool:
    """Whether a sentence makes what it tells hang on what others do: unless it pays, the fund will stop."""
    low = text.lower()
    return any(word in low for word in _CONDITIONS) and re.search(_THREAT, low) is not None


def vowed(before: str, after: str) -> bool:
    """Whether somebody said on a day what he would do himself, and on which condition: that it would leave if ..."""
    low = after.lower()
    acts = re.match(_WILL_ACT, low)
    if acts is None or re.search(_SAID, before.lower()) is None:
        return False
    return conditional(low) or re.match(_HARMFUL, low[acts.end() :]) is not None
