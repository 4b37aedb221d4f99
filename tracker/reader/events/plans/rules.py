"""The rules that tell what became of a plan, by what stands right before and after its date.

A text is read in small letters, with `@` for each other date.
"""

from typing import Final, Literal, NamedTuple

from tracker.reader.events.plans.changes import ARRANGED, FIRST, MOVE, MOVED_ONES

Role = Literal["old", "new", "off", "act"]

# The words between a preposition and its date: from the end of.
_THE: Final = (
    r"(?: (?:a (?:date|day|time) (?:in|on)|the|at|about|around|some time|late|early|mid|end|of|"
    r"as late as|at least|no earlier than))*"
)
# The preposition of a date.
_ON: Final = r"(?: (?:on|in|at|by|from|until|for|to|during|before))?"
_UNIT: Final = r"(?:hours?|days?|weeks?|fortnights?|months?|quarters?|years?)"
# The auxiliaries before the participle of a change, with adverbs: has now been.
HAS_BEEN: Final = (
    r"(?:has|have|had|was|were|is|are|will|stands?)(?: be|been)?(?: (?:now|again|since|also|been|hereby|\w+ly))*"
)
# How much later than planned: two weeks later than expected.
_LATER: Final = rf"{_UNIT} (?:later|earlier|sooner|behind|ahead)\b(?: (?:than|of)\b[^,;.@]{{3,40}}|)"
# Past forms of what undid a plan.
_UNDID: Final = (
    r"(?:postponed|deferred|delayed|re-?scheduled|adjourned|cancell?ed|scrapped|abandoned|axed|dropped|shelved|suspended|"
    r"called off|put (?:off|back)|pushed back|brought forward|withdrew)"
)
# Behind no form of be: postponed, not was postponed.
_NOT_BE: Final = r"(?<!was )(?<!were )(?<!been )(?<!being )(?<!be )(?<!is )(?<!are )"
# What undid a plan for good.
_CALLED_OFF: Final = (
    r"(?:cancell?ed|scrapped|abandoned|axed|dropped|shelved|called (?:[^,;.@]{0,30} )?off|"
    r"withdr[ae]wn?(?= [^,;.@]*\b(?:bill|motion|offer|bid|proposal|plan|draft|notice|resolution|appeal|suit)))"
)
# Behind days that count from there back: a day before | it was due.
_IT_WAS_DUE: Final = (
    r"^ (?:it|they|its|their)\b[^,;.@]{0,40}? (?:was|were|had been) "
    rf"(?:{ARRANGED}\b|to (?!have\b)|going to )"
)
_WAS: Final = (" was ", " were ", " had been ")
_UNTIL: Final = r"(?:to|until|till|into)"
# Verbs of giving a plan up, before its noun.
_GIVE_UP: Final = r"\b(?:cancell?|scrap|abandon|dropp?|ditch|shelv|ax|giv)\w* [^,;.@]{0,20}"
# What is only meant to be done: a plan to open it, Kenya's bid for the games.
_A_PLAN: Final = (
    r"\b(?:plans?|proposals?|ideas?|schemes?|bids?|efforts?|moves?|intentions?)\b(?: (?:by|of) [^,;.@]{1,30})? "
    r"(?:to|for|of)"
)
_TAKE_PLACE: Final = r"(?:be held|take place|go ahead|happen|proceed)"
# What is held, made known or begun, behind `will` or `to`.
BEGIN: Final = (
    r"(?:be (?:held|published|launched|opened|convened|ready|released|signed)|take (?:place|effect)|enter into force|"
    r"start|begin|open|go ahead|convene|resume|apply|happen|come into force|go into effect)"
)
# The vote was put off from; what is suspended from a day stops then.
MOVED_FROM: Final = (
    rf"\b(?!suspen){MOVE}\b(?:(?!\b(?:which|that|was|were|is|are|will|would|and|but|due|set|scheduled|planned|"
    r"held)\b)[^;.])*"
    rf"\bfrom(?: (?:its|their|an?))?(?: {FIRST} {ARRANGED})?{_THE}$"
)


class Rule(NamedTuple):
    """What a date is in a plan where the text before it ends, and the text after it begins, with such words."""

    role: Role
    before: str = ""
    after: str = ""
    moves: bool = False  # whether `before`, or else `after`, needs a word that moves a plan
    signs: tuple[str, ...] = ("",)  # of which `after`, or else `before`, needs one; to look for them first is fast


_STRUCK: Final = ("~~",)
_LENGTHENING: Final = "suspen|exten|prolong"  # from a day on, where no later one follows: hours extended from Tuesday
_LENGTHENED: Final = (" to ", " until ", " till ", " by ", " for ")
_RATHER: Final = ("instead of", "rather than")
_INSTEAD: Final = (*_RATHER, "not")
_NOT_AS: Final = (*_RATHER, "not as ", "not, as ")
_BY_DATE: Final = (" to ", " until ", " till ")
_TILL: Final = ("until", "till")
_NEW: Final = ("new ", "revised ", "fresh ", "alternative ")
_SOONER: Final = (" later", " earlier", " sooner", " behind", " ahead")
_IDEAS: Final = ("plan", "idea", "proposal", "scheme")
# Parts of the words of _UNDID.
_UNDOING: Final = (
    *("postponed", "deferred", "delayed", "scheduled", "adjourned", "cancel", "scrapped", "abandoned", "axed"),
    *("dropped", "shelved", "suspended", " off", " back", "forward", "withdrew"),
)
RULES: Final = (
    Rule("old", r"~~$", r"^~~\W*@", signs=_STRUCK),  # struck out, and the new date behind it
    Rule("new", r"@~~\W*$", signs=_STRUCK),
    Rule("off", r"~~[^~]*$", r"^[^~]*~~", signs=_STRUCK),
    Rule("old", MOVED_FROM.replace("suspen", _LENGTHENING), moves=True, signs=("from",)),
    Rule(
        "old",
        MOVED_FROM,
        r"^[^;.@]{0,60}\b(?:(?:to|until|till)(?: (?!\w+ing\b)\w+){0,3} @"
        r"|(?:by|for) (?:[\w-]+ ){1,3}(?:day|week|fortnight|month|year))",
        moves=True,
        signs=_LENGTHENED,
    ),
    Rule(
        "old", rf"\b{MOVE}\b[^;.@]{{1,60}} to be held(?: (?:from|on|in))?(?: the)?$", moves=True, signs=("to be held",)
    ),
    Rule("old", rf"{_GIVE_UP}\b(?:date|deadline|target) of$", signs=("e of", "t of")),  # dropping a start date of
    Rule("old", r"\b(?:instead of|rather than) \w+ing(?: [\w'’]+){0,5}? (?:on|in|at|from)(?: the)?$", signs=_RATHER),
    Rule("old", rf"\b(?:instead of|rather than|not,? as {FIRST} {ARRANGED}(?: \w+)?,?){_ON}{_THE}$", signs=_NOT_AS),
    Rule("old", rf"@(?: (?:in|at) [a-z]\w+)?,? (?:and |but )?not(?: (?:in|at) [a-z]\w+)?{_ON}{_THE}$", signs=("not",)),
    Rule(
        "old", r"(?:\bnot|n['’]t)\b[^,;.@]*$", r"^[^;.@]{0,50}\bbut(?: (?:on|in|from|at))?(?: the)? @", signs=("but",)
    ),
    Rule("new", r"(?:\bnot|n['’]t)\b[^;.@]*@[^;.@]{0,50}\bbut(?: (?:on|in|from|at))?(?: the)?$", signs=("but",)),
    Rule(
        "old",  # moved to 10 June and then to @
        rf"\b{MOVE}\b[^;.]*\b{_UNTIL}{_THE}$",
        rf"^,? (?:and |but )?(?:then|later|again|finally)(?: again)?,? (?:{_UNTIL}|for)(?: the)? @",
        moves=True,
        signs=("then ", "later", "again", "finally "),
    ),
    Rule("new", rf"\b{MOVE}\b[^;.]*\b{_UNTIL}{_THE}$", moves=True),
    Rule(
        "new",
        rf"\bre-?(?:schedul|arrang|fix|book)\w+ [^;.@]{{0,30}}\bfor{_THE}$",
        signs=("schedul", "arrang", "fix", "book"),
    ),
    Rule(
        "new",
        r"\b(?:on (?:hold|ice)|suspended|frozen|halted|paused)(?: \w+){0,3} until(?: at least)?(?: the)?$",
        signs=_TILL,
    ),
    Rule("new", r"\b(?:new|revised|fresh|alternative) (?:date|deadline|target|start|slot)\b[^,;.@]{0,30}$", signs=_NEW),
    Rule("new", r"\b(?:will|would|shall|is|are|to be) (?:now|instead)\b[^;.@]*$", signs=(" now", " instead")),
    Rule(
        "new",
        r"\bnow (?:to|due|set|expect\w*|plan\w*|schedul\w*|hop\w+|aim\w*|intend\w*|target\w*|slated|envisag\w+|"
        r"foresee\w*|seek\w*|pencil\w*)\b[^;.@]*$",
        signs=("now ",),
    ),
    Rule(
        "new",  # it now speaks of
        r"\b(?:now|instead) (?:names?|gives?|cites?|mentions?|eyes?|eyeing|promis(?:es|ing)|tells? of|"
        r"(?:speaks?|speaking|talks?|talking) (?:of|about)|points?(?:ing)? (?:to|at)|looks? (?:to|at)|says?)"
        rf"{_THE}$",
        signs=("now ", "instead "),
    ),
    Rule("new", r"\b(?:will|would|shall|can|is|are|do|does) not\b[^;.@]{0,80}\b(?:until|till)(?: the)?$", signs=_TILL),
    Rule(
        "new",
        rf"\b(?:will|would|shall|can|do|does) not (?:\w+ly |now )?{BEGIN}\b[^;.@]{{0,50}}\bbefore(?: the)?$",
        signs=(" not ",),
    ),
    Rule("new", rf"\b{_LATER},?{_ON}$", signs=_SOONER),  # a week later than planned, on
    Rule("new", after=r"^,? (?:instead of|rather than|and not|but not|not)\b[^,;.]{0,20}@", signs=_INSTEAD),
    Rule("new", after=r"^[^,;.@]{0,20}\binstead\b", signs=("instead",)),
    Rule("new", after=rf"^[^;.]{{0,60}}[,|] (?:having been |after being |which was )?{MOVED_ONES} from\b", moves=True),
    Rule("new", after=rf"^,? (?:an?|\w+) {_LATER}", signs=_SOONER),
    Rule(
        "old",  # did not open on the 3rd as planned
        r"\bnot\b|n['’]t\b",
        rf"^[^,;.@]{{0,20}} as (?:{FIRST} )?(?:planned|scheduled|announced|intended|expected|promised)\b",
        signs=(" as ",),
    ),
    Rule(
        "old",  # the deadline of 3 May was extended to @
        after=rf"^(?:['’]s)?,?(?! (?:it|they|he|she|then|and|but|so)\b)[^,;.@]{{0,60}}\b{HAS_BEEN} {MOVED_ONES}"
        r"(?: (?:back|off|out|forward))? "
        rf"(?:{_UNTIL}{_THE} @|by (?:an?|\w+) {_UNIT}|indefinitely|sine die)",
        moves=True,
    ),
    Rule("act", rf"\b{HAS_BEEN} {_UNDID}(?: late| early)? on$", rf"^ {_UNTIL}{_THE} @", signs=_BY_DATE),
    Rule(
        "old",  # delayed Tuesday's debate to @; what is adjourned on Tuesday ends then
        rf"\b(?!suspen(?!\w*(?: (?:the|its))?\s*$)|adjourn){MOVE}(?! on)(?: (?:the|its|his|her|their|a|an))?"
        r"(?: [\w-]+){0,3}?(?: of| for| due| planned)?(?: the)?$",
        rf"^[^;.]*\b(?:{_UNTIL}|by){_THE} @",
        moves=True,
    ),
    Rule(
        "off",  # the strike on 3 May is off
        after=r"^,? (?:(?:has|have|had) been|is|are|was|were)(?: (?:now|also|quietly|since))? (?:off|no longer on|"
        r"cancell?ed|called off|scrapped|abandoned)\b(?! (?:the|by|to|at|on)\b)",
        signs=("off", "no longer", *_UNDOING),
    ),
    Rule("off", after=r"^[^,;.@]{0,60} no longer (?:goes? ahead|takes? place)\b", signs=("no longer",)),
    Rule(
        "off",  # there will be no drill on Saturday after all
        r"\b(?:will|would|is|are) (?:be no|no longer|not)\b[^,;.@]*$",
        r"^[^;.@]{0,30}\bafter all\b",
        signs=("after all",),
    ),
    Rule(
        "off",  # a plan to open it in May was shelved
        rf"{_A_PLAN}\b[^,;.@]*$",
        rf"^,? {HAS_BEEN} (?:cancell?ed|scrapped|abandoned|axed|dropped|shelved|ditched|withdrawn|called off)\b"
        r"(?! (?:from|off|by)\b)",
        signs=(*_UNDOING, "withdrawn", "ditched"),
    ),
    Rule(
        "old",
        rf"{_A_PLAN}\b[^,;.@]*$",
        rf"^,? {HAS_BEEN} (?:postponed|deferred|put (?:off|back|on (?:hold|ice))|delayed)\b",
        signs=("postponed", "deferred", "put ", "delayed"),
    ),
    Rule("off", rf"\b{_CALLED_OFF}\b[^;.]*$", _IT_WAS_DUE, signs=_WAS),  # cancelled it a day before it was due
    Rule("old", rf"\b{_UNDID}\b[^;.]*$", _IT_WAS_DUE, signs=_WAS),
    Rule("off", after=rf"^,? (?:will|would) (?:no longer|not(?: now)?) {_TAKE_PLACE}\b", signs=("will ", "would ")),
    Rule("off", rf"{_GIVE_UP}\b(?:plans?|ideas?|proposals?|schemes?)\b[^,;.@]*$", signs=_IDEAS),  # dropped the idea of
    Rule(
        "off",  # will no longer meet on
        r"\b(?:will|would) (?:no longer|not now) \w+\b[^,;.@]*(?<! after)(?<! from)(?<! as of)(?<! until)(?<! beyond)$",
        signs=("no longer", "not now"),
    ),
    Rule(
        "off",
        rf"\b(?:will|would|is|are|was|were|did) (?:no longer|not now|not) {_TAKE_PLACE}\b[^,;.@]*"
        r"(?<! before)(?<! until)$",
        signs=("no longer", "not "),
    ),
    Rule("act", rf"{_NOT_BE}\b{_UNDID}(?: (?:late|early|last))?(?: on)?$", signs=_UNDOING),  # postponed on
    Rule(
        "act",  # the vote set for @ was called off on
        rf"^[^;]*@[^;.]*\b{HAS_BEEN} (?:{_UNDID}|scrubbed|withdrawn|ditched)(?: (?:late|early|last))?(?: on)?$",
        signs=(*_UNDOING, "scrubbed", "withdrawn", "ditched"),
    ),
    Rule(
        "act",  # on Monday scrapped its plan
        r"^(?:\W*(?:late |early )?(?:on|in)?|[^,;.@]{3,80}(?: on| in)?)$",
        rf"^(?:,? [^,;.@]{{0,60}})? (?:has |have )?{_UNDID} "
        r"(?:an?|the|its|his|her|their|plans?|all|two|three|until|till|to|@)(?!\w)",
        signs=_UNDOING,
    ),
)
# The signs that the text before and the text after a date may have: each is looked for once.
SIGNS_BEFORE: Final = frozenset(sign for rule in RULES if not rule.after for sign in rule.signs)
SIGNS_AFTER: Final = frozenset(sign for rule in RULES if rule.after for sign in rule.signs)
