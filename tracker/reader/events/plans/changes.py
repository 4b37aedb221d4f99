"""The words that make plans, move them to another time, and call them off."""

from typing import Final

# Participles of what is planned for a time.
ARRANGED: Final = (
    r"(?:due|set|scheduled|planned|slated|booked|fixed|called|convened|listed|arranged|envisaged|foreseen|earmarked|"
    r"timetabled|pencil?led in|billed|tipped|promised|expected|awaited|intended|meant|supposed|targeted|invited|"
    r"announced(?= (?:for|to)\b)|down(?= for\b))"
)
_SOME_WORDS: Final = r"(?: (?!from\b|to\b|and\b|but\b)[^\s,;.]+){0,6}?"
_PARTICLE: Final = r"(?:off|back|out|over|forward)"
# Verbs that move a plan with a particle: put it off, pushed the vote back.
_PLACING: Final = (
    r"(?:put(?:s|ting)?|push(?:es|ed|ing)?|set(?:s|ting)?|mov(?:es?|ed|ing)|brought|brings?|bringing|"
    r"carr(?:y|ies|ied|ying)|roll(?:s|ed|ing)?|kick(?:s|ed|ing)?|stands?|stood)"
)
# Words that move a plan where a time follows them with to, until or from; by themselves they may tell of other things.
MOVE: Final = (
    r"(?:(?:postpon|re-?(?:schedul|arrang|vis)|mov|chang|advanc)(?:e[sd]?|ing)|"
    r"(?:deferr?|delay|adjourn|extend|suspend|prolong|shift)(?:s|ed|ing)?|push(?:es|ed|ing)?|reset(?:s|ting)?|"
    rf"(?:slip(?:s|ped|ping)?|slid(?:es?|ing)?)(?! (?:below|past|under)\b)|{_PLACING}{_SOME_WORDS} {_PARTICLE}|"
    rf"(?:hold(?:s|ing)?|held){_SOME_WORDS} (?:back|over)|"  # not off: drills are held off Guam
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
    has = text.__contains__
    return any(map(has, _MOVING)) or (any(map(has, _PARTICLES)) and any(map(has, _PLACED)))


# Participles of what was moved to another time.
MOVED_ONES: Final = (
    r"(?:postponed|deferred|delayed|re-?scheduled|adjourned|extended|suspended|prolonged|slipped|slid|shifted|moved|changed|"
    r"reset|rearranged|revised|"
    r"pushed(?: back| out| off)?|put (?:off|back)|held over|set back|brought forward|carried over)"
)
# What begins an object, so that a verb such as suspend moves a plan.
_MOVABLE: Final = r"(?:an?|the|its|his|her|their|this|that|it|them|next|plans?|on @|by (?:\w+ ){1,2}the)"
# Ways to tell a change of a plan: parts of words of which a text in small letters needs one, and the pattern.
Changes = tuple[tuple[tuple[str, ...], str], ...]
_NOT_ON: Final = r"\b(?! (?:on|in|into|at|together)\b)"
# What puts a plan off, of whatever time.
PUT_OFF: Final[Changes] = (
    (("postpon", "deferr", "schedul"), r"\b(?:postpon|deferr|re-?schedul)(?:e[sd]?|ing)"),
    (("adjourn",), rf"\b(?:(?:was|were|been|being|is|are) adjourned|adjourn(?:ed|s|ing) {_MOVABLE})"),
    (("delay",), r"\bdelay(?:ed|ing|s the)"),
    ((" off",), rf"\b(?:put(?:s|ting)?|push(?:es|ed|ing)?){_SOME_WORDS} off\b"),
    ((" back",), rf"\b(?:put(?:s|ting)?|push(?:es|ed|ing)?|set){_SOME_WORDS} back{_NOT_ON}"),
    ((" out",), rf"\bpush(?:es|ed|ing)?{_SOME_WORDS} out{_NOT_ON}"),
    ((" over", " back"), rf"\b(?:held|hold(?:s|ing)?){_SOME_WORDS} (?:over|back){_NOT_ON}"),
    (("scrubbed",), r"\bscrubbed"),
    ((" forward",), rf"\bbr(?:ought|ings?|inging){_SOME_WORDS} forward"),
    ((" over",), r"\b(?:stands?|stood) over"),
    (("on hold", "on ice"), r"\b(?:put )?on (?:hold|ice)"),
    (("suspend",), rf"\bsuspend(?:ed|s) {_MOVABLE}"),
)
# A plan that was moved, or what came instead of it.
_TO_DATE: Final = tuple(f" {way} {the}@" for way in ("to", "until", "till", "into") for the in ("", "the "))
MOVED: Final[Changes] = (
    *PUT_OFF,
    (
        (" moved", " slipped", " shifted", " suspended", " extended", " prolonged"),
        r"\b(?:has|have|had|was|were|been|is|are|being)(?: \w+){0,2} "
        r"(?:moved|slipped|shifted|suspended|extended|prolonged)",
    ),
    (("moved ",), r"\bmoved (?:it|them|this|that) (?:to|back)"),
    (
        (" date", " deadline", " timetable"),
        r"\b(?:moved|changed|shifted) (?:the|its|that) (?:date|deadline|timetable)\b",
    ),
    (_TO_DATE, rf"\b{MOVE}\b[^;.@]{{0,40}} (?:to|until|till|into) (?:the )?@"),
    (("until", "before"), r"\b(?:will|would|does|do|is|are|shall) not [^;.]{0,60}\b(?:until|before)"),
    (("new date",), r"\bnew date"),
    ((" now ", " instead "), r"\b(?:will|shall|would) (?:now|instead) "),
    ((" now ",), r"\b(?:is|are) now (?:to |due |set |expected |planned |scheduled |targeted )"),
    (("now ",), r"\bnow (?:expects?|plans?|hopes?|aims?|intends?|targets?|likely)\b"),
    (
        ("@",),
        r"\b(?:(?:took (?:place|effect)|(?:came|entered) into force|went ahead|began|started|opened|"
        r"(?:was|were)(?: \w+ly)? (?:held|signed)|did not [^;.]{0,40}\buntil) (?:only |finally )?(?:in |on |from )?@|"
        r"not before (?:the )?@|and (?:then|later) (?:for|to|on|in) (?:the )?@)",
    ),
    (
        ("another ", "more ", "extra "),
        r"\b(?:give|gave|given|grant(?:s|ed)?|allow(?:s|ed)?) [^;.@]{0,40}\b(?:another|more|extra) "
        r"(?:time|days?|weeks?|months?|years?)",
    ),
    (("did so",), r"\bdid so (?:only|finally)\b|\bbut (?:\w+ )?did so (?:on |in )?@"),
    (("instead",), r"\binstead\b"),
)
# What calls a plan off.
OFF: Final[Changes] = (
    (("cancel",), r"\bcancel(?:l?ed|l?ing|s)?"),
    (("call",), r"\bcall(?:ed|s|ing)? (?:(?:it|them|(?:the|its|his|their) \w+) )?off"),
    (
        ("pull",),
        r"\bpull(?:s|ed|ing)? (?:its|the|their) (?:\w+ )?(?:offering|listing|sale|bid|offer|flotation|float|launch)",
    ),
    (("scrap", "abandon"), r"\b(?:scrap(?:ped|ping|s)?|abandon(?:ed|ing|s)?)"),
    (
        ("withdr", "fell through", "came to nothing", "collapsed"),
        r"\b(?:withdrawn|withdrew|fell through|came to nothing|collapsed(?! (?:the|an?|its)\b))",
    ),
    (("ditch",), r"\bditch(?:ed|ing|es)"),
    (
        ("dropp", "shelv", "ax"),
        r"\b(?:(?:dropp|shelv|ax)(?:ed|ing|es) (?:it|them|plans?|an?|the|its|his|her|their)\b|dropp(?:ed|ing) plans)",
    ),
    (
        (" the calendar", " the agenda", " the diary", " the schedule", " the list", " the program"),
        r"\b(?:taken|struck|removed|wiped) (?:off|from) the (?:calendar|agenda|diary|schedule|list|programme|program)",
    ),
    (
        (" dropped", " shelved", " axed", " off"),
        r"\b(?:is|are|was|were|been|being) (?:dropped|shelved|axed|off)(?! (?:(?:the|by|to|at)\b|on\b(?! @)))",
    ),
    ((" not ",), r"\b(?:is|are|was|were) not (?:held|played|signed|published|launched|opened)"),
    (("never ",), r"\bnever (?:came|happened|took place|began|started|opened|did)\b"),
    ((" not to", " against"), r"\b(?:resolved|decided|opted|chose|chosen|voted|agreed) (?:not to|against)"),
    (("not to ",), r"\bnot to (?:proceed|go ahead)"),
    (
        ("take place", "happen", "go ahead", "be held", " hold"),
        r"\b(?:did|will|would) (?:not (?:now )?|no longer )"
        r"(?:take place|happen|go ahead|be held|hold)\b(?! [^;.@]{0,20}\b(?:until|before))",
    ),
)
# Adverbs of what was planned before it was changed.
FIRST: Final = r"(?:originally|initially|first|at first|previously|formerly|earlier|once)"
