"""The words that make plans, move them to another time, and call them off."""

from typing import Final

# Participles of what is planned for a time.
ARRANGED: Final = (
    r"(?:due|set|scheduled|planned|slated|booked|fixed|called|convened|listed|arranged|envisaged|foreseen|earmarked|"
    r"timetabled|pencil?led in|billed|tipped|promised|expected|intended|meant|supposed|targeted|invited|"
    r"announced(?= (?:for|to)\b)|down(?= for\b))"
)
_SOME_WORDS: Final = r"(?: (?!from\b|to\b|and\b|but\b)[^\s,;.]+){0,6}?"
_PARTICLE: Final = r"(?:off|back|out|over|forward)"
# Verbs that move a plan with a particle: put it off, pushed the vote back.
_PLACING: Final = (
    r"(?:put(?:s|ting)?|push(?:es|ed|ing)?|set(?:s|ting)?|mov(?:es?|ed|ing)|brought|brings?|bringing|"
    r"carr(?:y|ies|ied|ying)|roll(?:s|ed|ing)?|kick(?:s|ed|ing)?|stands?|stood)"
)
_ONLY_OF_PLANS: Final = (
    r"postpon(?:e[sd]?|ing)|deferr?(?:s|ed|ing)?|delay(?:s|ed|ing)?|re-?schedul(?:e[sd]?|ing)|adjourn(?:s|ed|ing)?"
)
# Words that move a plan where a time follows them with to, until or from; by themselves they may tell of other things.
MOVE: Final = (
    rf"(?:{_ONLY_OF_PLANS}|(?:exten|suspen)d(?:s|ed|ing)?|prolong(?:s|ed|ing)?|(?:slip(?:s|ped|ping)?|slid(?:es?|ing)?)"
    r"(?! (?:below|past|under)\b)|"
    rf"shift(?:s|ed|ing)?|mov(?:e[sd]?|ing)|chang(?:e[sd]?|ing)|reset(?:s|ting)?|re-?(?:arrang|vis)(?:e[sd]?|ing)|"
    rf"push(?:es|ed|ing)?|{_PLACING}{_SOME_WORDS} {_PARTICLE}|"
    rf"(?:hold(?:s|ing)?|held){_SOME_WORDS} (?:back|over)|advanc(?:e[sd]?|ing)|"  # not off: drills are held off Guam
    r"postponement|deferr?al|deferment|extension|adjournment|rescheduling)"
)
_MOVING: Final = (
    *("postpon", "defer", "delay", "schedul", "adjourn", "exten", "suspen", "prolong", "slip", "slid", "shift", "mov"),
    *("chang", "reset", "arrang", "revis", "re-vis", "push", "advanc"),
)
_PLACED: Final = ("put", "set", "bring", "brought", "carr", "roll", "kick", "stand", "stood", "hold", "held")
_PARTICLES: Final = (" off", " back", " out", " over", " forward")


def may_move(text: str) -> bool:
    """Whether a text in small letters may have words of MOVE or MOVED_ONES: to look for their beginnings is fast."""
    return any(word in text for word in _MOVING) or (
        any(word in text for word in _PARTICLES) and any(word in text for word in _PLACED)
    )


# Participles of what was moved to another time.
MOVED_ONES: Final = (
    r"(?:postponed|deferred|delayed|re-?scheduled|adjourned|extended|suspended|prolonged|slipped|slid|shifted|moved|changed|"
    r"reset|rearranged|revised|"
    r"pushed(?: back| out| off)?|put (?:off|back)|held over|set back|brought forward|carried over)"
)
# What begins an object, so that a verb such as suspend moves a plan.
_MOVABLE: Final = r"(?:an?|the|its|his|her|their|this|that|it|them|next|plans?|on @|by (?:\w+ ){1,2}the)"
# What puts a plan off, of whatever time.
PUT_OFF: Final = (
    rf"\b(?:(?:postpon|deferr|re-?schedul)(?:e[sd]?|ing)|(?:was|were|been|being|is|are) adjourned|"
    rf"adjourn(?:ed|s|ing) {_MOVABLE}|delay(?:ed|ing|s the)|"
    rf"(?:put(?:s|ting)?|push(?:es|ed|ing)?){_SOME_WORDS} off\b|"
    rf"(?:(?:put(?:s|ting)?|push(?:es|ed|ing)?|set){_SOME_WORDS} back|push(?:es|ed|ing)?{_SOME_WORDS} out|"
    rf"(?:held|hold(?:s|ing)?){_SOME_WORDS} (?:over|back))\b(?! (?:on|in|into|at|together)\b)|scrubbed|"
    rf"br(?:ought|ings?|inging){_SOME_WORDS} forward|stands? over|stood over|(?:put )?on (?:hold|ice)|"
    rf"suspend(?:ed|s) {_MOVABLE})"
)
# A plan that was moved, or what came instead of it.
MOVED: Final = (
    rf"(?:{PUT_OFF}|\b(?:"
    r"(?:has|have|had|was|were|been|is|are|being)(?: \w+){0,2} (?:moved|slipped|shifted|suspended|extended|prolonged)|"
    r"moved (?:it|them|this|that) (?:to|back)|(?:moved|changed|shifted) (?:the|its|that) (?:date|deadline|timetable)\b|"
    rf"{MOVE}\b[^;.@]{{0,40}} (?:to|until|till|into) (?:the )?@|"
    r"(?:will|would|does|do|is|are|shall) not [^;.]{0,60}\b(?:until|before)|new date|"
    r"(?:will|shall|would) (?:now|instead) |"
    r"(?:is|are) now (?:to |due |set |expected |planned |scheduled |targeted )|"
    r"now (?:expects?|plans?|hopes?|aims?|intends?|targets?|likely)\b|"
    r"(?:took (?:place|effect)|(?:came|entered) into force|went ahead|began|started|opened|(?:was|were)(?: \w+ly)? "
    r"(?:held|signed)|did not [^;.]{0,40}\buntil) (?:only |finally )?(?:in |on |from )?@|not before (?:the )?@|"
    r"(?:give|gave|given|grant(?:s|ed)?|allow(?:s|ed)?) [^;.@]{0,40}\b(?:another|more|extra) "
    r"(?:time|days?|weeks?|months?|years?)|and (?:then|later) (?:for|to|on|in) (?:the )?@|"
    r"instead\b))"
)
# What calls a plan off.
OFF: Final = (
    r"\b(?:cancel(?:l?ed|l?ing|s)?|call(?:ed|s|ing)? (?:(?:it|them|(?:the|its|his|their) \w+) )?off|"
    r"pull(?:s|ed|ing)? (?:its|the|their) (?:\w+ )?(?:offering|listing|sale|bid|offer|flotation|float|launch)|"
    r"scrap(?:ped|ping|s)?|abandon(?:ed|ing|s)?|"
    r"withdrawn|withdrew|fell through|came to nothing|collapsed(?! (?:the|an?|its)\b)|ditch(?:ed|ing|es)|"
    r"(?:dropp|shelv|ax)(?:ed|ing|es) (?:it|them|plans?|an?|the|its|his|her|their)\b|dropp(?:ed|ing) plans|"
    r"(?:taken|struck|removed|wiped) (?:off|from) the (?:calendar|agenda|diary|schedule|list|programme|program)|"
    r"(?:is|are|was|were|been|being) (?:dropped|shelved|axed|off)(?! (?:the|by|to|at|on)\b)|"
    r"(?:is|are|was|were) not (?:held|played|signed|published|launched|opened)|"
    r"never (?:came|happened|took place|began|started|opened|did)\b|"
    r"(?:resolved|decided|opted|chose|chosen|voted|agreed) (?:not to|against)|"
    r"not to (?:proceed|go ahead)|(?:did|will|would) (?:not (?:now )?|no longer )"
    r"(?:take place|happen|go ahead|be held|hold)\b(?! [^;.@]{0,20}\b(?:until|before)))"
)
# Adverbs of what was planned before it was changed.
FIRST: Final = r"(?:originally|initially|first|at first|previously|formerly|earlier|once)"
