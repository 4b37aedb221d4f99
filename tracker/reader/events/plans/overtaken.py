"""Plans that did not come about as they were made: moved to another time, or called off.

A sentence is read around one of its dates, with `@` for each other date: the vote set for @ was put off to ...
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from tracker.reader.english.verbs import verb_of
from tracker.reader.events.plans.changes import ARRANGED, FIRST, MOVE, MOVED, MOVED_ONES, OFF, PUT_OFF

Role = Literal["old", "new", "off", "act"]


class Fate(NamedTuple):
    """What became of the plan that a date belongs to, and the words that tell it.

    `old` is the time from which it was moved, `new` that to which it was moved, `off` that of what was called off, and
    `act` that of moving it or calling it off.
    """

    role: Role
    why: str


class Around(NamedTuple):
    """A sentence on both sides of a date, with `@` for each other date, and the sentences before and after it."""

    before: str
    after: str
    previous: str = ""
    following: str = ""
    newer: bool = False  # whether a later date follows in the sentence


_THE: Final = r"(?: (?:the|at|about|around|some time|late|early|mid|end|of|as late as|at least|no earlier than))*"
_ON: Final = r"(?: (?:on|in|at|by|from|until|for|to|during|before))?"
_UNIT: Final = r"(?:hours?|days?|weeks?|fortnights?|months?|quarters?|years?)"
_AUX: Final = (
    r"(?:has|have|had|was|were|is|are|will|stands?)(?: be|been)?(?: (?:now|again|since|also|been|hereby|\w+ly))*"
)
_LATER_THAN: Final = rf"{_UNIT} (?:later|earlier|sooner|behind|ahead)\b(?: (?:than|of)\b[^,;.@]{{3,40}}|)"
_UNDID: Final = (
    r"(?:postponed|deferred|delayed|re-?scheduled|adjourned|cancell?ed|scrapped|abandoned|axed|dropped|shelved|suspended|"
    r"called off|put (?:off|back)|pushed back|brought forward|withdrew)"
)
_BEGIN: Final = (
    r"(?:be (?:held|published|launched|opened|convened|ready|released|signed)|take (?:place|effect)|enter into force|"
    r"start|begin|open|go ahead|convene|resume|apply|come into force|go into effect)"
)
# What stands before the time that something was moved from.
_MOVED_FROM: Final = (
    rf"\b{MOVE}\b(?:(?!\b(?:which|that|was|were|is|are|will|would|and|but|due|set|scheduled|planned)\b)[^;.])*"
    rf"\bfrom(?: (?:its|their|an?))?(?: {FIRST} {ARRANGED})?{_THE}$"
)
_FROM: Final = (
    rf"{_MOVED_FROM}|"
    r"\b(?:dropp|abandon|ditch|giv)\w* [^,;.@]{0,20}\b(?:date|deadline|target) of$|"
    rf"\b(?:instead of|rather than|not,? as {FIRST} {ARRANGED}(?: \w+)?,?){_ON}{_THE}$|"
    rf"@(?: (?:in|at) [A-Z]\w+)?,? (?:and |but )?not{_ON}{_THE}$"
)
# What stands before the time to which something was moved, or at which it comes instead.
_TO: Final = (
    rf"\b{MOVE}\b[^;.]*\b(?:to|until|till|into){_THE}$|"
    rf"\bre-?(?:schedul|arrang|fix|book)\w+ [^;.@]{{0,30}}\bfor{_THE}$|"
    r"\b(?:on (?:hold|ice)|suspended|frozen|halted|paused)(?: \w+){0,3} until(?: at least)?(?: the)?$|"
    r"\b(?:new|revised|fresh|alternative) (?:date|deadline|target|start|slot)\b[^,;.@]{0,30}$|"
    r"\b(?:will|would|shall|is|are|to be) (?:now|instead)\b[^;.@]*$|"
    r"\bnow (?:to|due|set|expect\w*|plan\w*|schedul\w*|hop\w+|aim\w*|intend\w*|target\w*|slated|envisag\w+|"
    r"foresee\w*|seek\w*|pencil\w*)\b[^;.@]*$|"
    r"\b(?:will|would|shall|can|is|are|do|does) not\b[^;.@]{0,80}\b(?:until|till)(?: the)?$|"
    rf"\b(?:will|would|shall|can|do|does) not (?:\w+ly |now )?{_BEGIN}\b[^;.@]{{0,50}}\bbefore(?: the)?$|"
    rf"\b{_LATER_THAN},?{_ON}$"
)
_COMES: Final = (
    rf"^,? (?:instead of|rather than|and not|but not|not)\b[^,;.]{{0,20}}@|^[^,;.@]{{0,20}}\binstead\b|"
    rf"^[^;.]{{0,60}}[,|] (?:having been |after being |which was )?{MOVED_ONES} from\b|^,? (?:an?|\w+) {_LATER_THAN}"
)
_FIRST_DATE: Final = (
    r"(?:original|first|initial|earlier|previous|old) (?:date|deadline|target|schedule|plan|timetable|goal)\b"
)
_PLAN: Final = (
    rf"\b(?:{_FIRST_DATE}|(?:was|were|been|which|that|had)(?: \w+)? {ARRANGED} (?:to|for|on|in)|"
    r"(?:was|were) (?:to|to have)|(?:should|would|ought to) have|(?:who|which) had to|"
    r"(?:told|led) to expect|aimed for|had aimed|"
    rf"{FIRST} (?:to|in|for|on|{ARRANGED}|aimed)|"
    rf"(?<!is )(?<!are )(?<!now )(?:due (?:on|for|to|in|by)|{ARRANGED}(?: in [A-Z]\w+| @)? (?:for|on)|"
    r"(?:planned|scheduled|slated|set) to)|, expected|"
    r"had (?:been )?(?:called(?! off)|planned|arranged|scheduled|set|hoped|meant|intended|promised)|"
    r"as (?:promised|planned) )\b[^;.@]*$|\bdue$"
)
_FORMERLY: Final = (
    r"\b(?:originally|initially|"
    r"had been (?:due|set|scheduled|planned|slated|meant|arranged|booked|expected|promised|down)|"
    rf"(?:(?:was|were|ought) to|should) have|{FIRST} aimed|"
    rf"{FIRST} {ARRANGED}|original (?:date|deadline|target|schedule))\b[^,;.@]*(?:, (?:and )?then (?:for|to|on)\s*)?$"
)
_AS_PLANNED: Final = (
    r"^[^,;.@]{0,20} as (?:first |originally |previously )?(?:planned|scheduled|announced|intended|expected|promised)\b"
)
# What is moved has a date of its own: the deadline of 3 May was extended to @, delayed Tuesday's debate to @.
_ITSELF: Final = (
    rf"^(?:['’]s)?,?[^,;.@]{{0,60}}\b{_AUX} {MOVED_ONES}(?: (?:back|off|out|forward))? "
    rf"(?:(?:to|until|till|into){_THE} @|by (?:an?|\w+) {_UNIT}|indefinitely|sine die)"
)
_MOVES: Final = (
    rf"\b{MOVE}(?! on)(?: (?:the|its|his|her|their|a|an))?(?: [\w-]+){{0,3}}?(?: of| for| due| planned)?(?: the)?$"
)
_TO_ANOTHER: Final = rf"^[^;.]*\b(?:to|until|till|into|by){_THE} @"
_IS_OFF: Final = (
    r"^,? (?:(?:has|have|had) been|is|are|was|were)(?: (?:now|also|quietly|since))? (?:off|no longer on|cancell?ed|"
    r"called off|scrapped|abandoned)\b(?! (?:the|by|to|at|on)\b)|"
    r"^,? (?:will|would) (?:no longer|not(?: now)?) (?:be held|take place|go ahead|happen|proceed)\b"
)
# Words before a date for which nothing takes place any more: dropped the idea of a tax from, will no longer meet on.
_GIVES_UP: Final = (
    r"\b(?:cancell?|scrap|abandon|dropp?|ditch|shelv|ax|giv)\w* [^,;.@]{0,20}\b(?:plans?|ideas?|proposals?|schemes?)\b"
    r"[^,;.@]*$|"
    r"\b(?:will|would|is|are|was|were) (?:no longer|not now|not) (?:take place|be held|go ahead|happen)\b[^,;.@]*$"
)
_HELD_LATER: Final = rf"\b(?:will|(?:is|are) to) {_BEGIN}\b[^;.]*@"
_OTHERWISE: Final = r"\b(?:will|(?:is|are) to) \w+[^;.]*@"
_PAST_PLAN: Final = r"(?:was|were|had|should|ought)\b"
# It was to have flown on Friday but stayed: no new date is told.
_TO_HAVE: Final = r"\b(?:was|were) to have\b[^;.]*$"
_BUT: Final = r"(?:[^;.]{0,20}?,? but|,) (?:(?:never|later|then|\w+ly) )?(\w+)"
_CAUSE: Final = (
    r"(?<!but )\b(?:after|because|since|when|as|while|said|says|ahead of|before(?! @)|pending|despite|once|if|"
    r"and \W*the)\b"
)
_UNREAL: Final = (
    r"\b(?:never|may|might|could|would (?:like|want|prefer)|without|refus\w+|rul\w+ out|against|threaten\w*|whether|"
    r"call(?:s|ed|ing) for|propos\w+|consider\w*|mull\w*|weigh\w*|want\w*|urg\w+|ask\w*|vow\w*|plan(?:s|ned)? to|"
    r"den(?:y|ies|ied)(?: \w+){1,5})(?: [^\s,;.]+){0,3} $|"
    r"\bnot (?:be |been |yet |to )*$"
)
# The day on which somebody does so: postponed on Monday a vote; on Monday scrapped its plan.
_DONE_ON: Final = (
    rf"(?<!was )(?<!were )(?<!been )(?<!being )(?<!be )(?<!is )(?<!are )\b{_UNDID}(?: (?:late|early|last))?(?: on)?$"
)
_THEN_DID: Final = (
    rf"^(?:,? [^,;.@]{{0,60}})? (?:has |have )?{_UNDID} "
    r"(?:an?|the|its|his|her|their|plans?|all|two|three|until|till|to|@)(?!\w)"
)
_CORRECTION: Final = r"\W*correct(?:ed|s|ion)\b"
_ROW: Final = r"^\W*[:–—|-] (?=[^;.]*\b(?:was|were|had been) )"
_FRONTED: Final = r"^(?:\W*(?:late |early )?(?:on|in)?|[^,;.@]{3,80}(?: on| in)?)$"
# The sentence after, or before, tells what became of the plan: that has been moved; it will now be shown in spring.
_SPOKEN_OF: Final = r"\b(?:[Tt]hat|[Tt]his|[Ii]t|[Tt]hey|[Tt]hese|[Tt]he(?: [\w-]+){1,3}|[A-Z]\w+(?: \w+)?)"
_WAS_PLANNED: Final = r"^[\"“'‘ ]*(?:It|That|They|The(?: [\w-]+){1,3}) (?:was|were|had been) "


@lru_cache(maxsize=1)
def _patterns() -> "dict[str, re.Pattern[str]]":
    rows = {
        "moved from": _MOVED_FROM, "from": _FROM, "to": _TO, "comes": _COMES, "plan": _PLAN, "formerly": _FORMERLY,
        "as planned": _AS_PLANNED, "itself": _ITSELF, "moves": _MOVES, "to another": _TO_ANOTHER, "is off": _IS_OFF,
        "held later": _HELD_LATER, "otherwise": _OTHERWISE, "past plan": _PAST_PLAN, "gives up": _GIVES_UP,
        "put off": PUT_OFF, "to have": _TO_HAVE, "but": _BUT, "cause": _CAUSE, "unreal": _UNREAL,
        "moved": MOVED, "off": OFF, "spoken of": rf"{_SPOKEN_OF}(?: {_AUX})? $", "was planned": _WAS_PLANNED,
        "done on": _DONE_ON, "then did": _THEN_DID, "fronted": _FRONTED, "row": _ROW, "correction": _CORRECTION,
    }  # fmt: skip
    return {name: re.compile(row, re.IGNORECASE) for name, row in rows.items()}


@lru_cache(maxsize=64)  # asked again at each step of reading a date
def overtaken(at: Around) -> Fate | None:
    """Return what became of the plan that a date belongs to; None where nothing tells that it was overtaken."""
    found = _patterns()
    if found["correction"].match(at.before):
        return None
    if _changes("from", at.before):
        return Fate("old", "the text says that it was planned for then first")
    if _changes("to", at.before) or found["comes"].match(at.after):
        return Fate("new", "the text says that it was moved to then")
    if found["as planned"].match(at.after) and re.search(r"\bnot\b|n['’]t\b", at.before):
        return Fate("old", "the text says that it was put off")
    if found["itself"].match(at.after) or (found["moves"].search(at.before) and found["to another"].match(at.after)):
        return Fate("old", "the text says that it was put off")
    if found["is off"].match(at.after) or (found["to have"].search(at.before) and did_otherwise(at.after)):
        return Fate("off", "the text says that it was called off")
    if found["gives up"].search(at.before):
        return Fate("off", "the text says that it was called off")
    if found["done on"].search(at.before) or (found["fronted"].match(at.before) and found["then did"].match(at.after)):
        return Fate("act", "the text tells what was done then")
    if not any(map(str.isalnum, at.before)) and found["row"].match(at.after):
        return undone(at.after)
    plan = found["plan"].search(at.before)
    return _planned(at, plan.start()) if plan else None


def moved_from(before: str) -> bool:
    """Whether a time follows a text from which something was moved: the vote was put off from ..."""
    return _patterns()["moved from"].search(before.rstrip()) is not None


def _planned(at: Around, start: int) -> Fate | None:
    """What became of what was planned for a date; the words that tell of the plan begin at `start`."""
    found, lead = _patterns(), at.before[:start]
    lead, after = re.split(found["cause"], lead)[-1], re.split(found["cause"], at.after)[0]
    lead = re.split(r"[;.]", lead)[-1]
    beside = " | ".join(_told_beside(at))
    if any(_real("off", text) for text in (lead, after, beside)):
        return Fate("off", "the text says that it was called off")
    if any(_real("moved", text) for text in (lead, after, beside)):
        return Fate("old", "the text says that it was put off")
    later = "otherwise" if found["past plan"].match(at.before, start) else "held later"
    if at.newer and found[later].search(after):
        return Fate("old", "the text says that it comes later")
    return Fate("old", "it had been planned for then") if found["formerly"].search(at.before) else None


def _told_beside(at: Around) -> Iterator[str]:
    """What the sentences around tell of the plan: it has been moved to October; it was to open in May."""
    found = _patterns()
    if found["was planned"].match(at.before):
        yield at.previous
    following = at.following.strip().partition(". ")[0]
    changes = (found[name].search(following) for name in ("moved", "off"))
    if any(one and found["spoken of"].search(following[: one.start()]) for one in changes):
        yield following


def _real(name: str, text: str) -> bool:
    """Whether a text tells of a change that came about: not of one that is refused, asked for or only possible."""
    found = _patterns()
    return any(not found["unreal"].search(text[: one.start()]) for one in found[name].finditer(text))


def undone(text: str) -> Fate | None:
    """Whether a clause tells that something, of whatever time, was put off or called off."""
    if _real("off", text):
        return Fate("off", "the text says that it was called off")
    return Fate("old", "the text says that it was put off") if _real("put off", text) else None


def _changes(name: str, before: str) -> bool:
    """Whether the text before a date ends in words that tell of a change, and of one that came about."""
    found = _patterns()
    words = found[name].search(before)
    return words is not None and not found["unreal"].search(before[: words.start()])


def did_otherwise(after: str) -> bool:
    """Whether the text after a date goes on with what was done instead: but stayed in Cairo; but never did."""
    words = _patterns()["but"].match(after)
    verb = verb_of(words[1].lower()) if words else None
    return verb is not None and verb.lemma != "be" and verb.form == "past"
