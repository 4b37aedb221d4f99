"""Plans that did not come about as they were made: moved to another time, or called off.

A sentence is read around one of its dates, with `@` for each other date: the vote set for @ was put off to ...
All text is read in small letters, since a pattern that minds no case takes three times as long to compile.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from tracker.reader.english.verbs import verb_of
from tracker.reader.events.plans.changes import ARRANGED, FIRST, MOVED, OFF, PUT_OFF, Changes, may_move
from tracker.reader.events.plans.nothing import came_to_nothing
from tracker.reader.events.plans.rules import BEGIN, HAS_BEEN, MOVED_FROM, RULES, SIGNS_AFTER, SIGNS_BEFORE, Role


class Fate(NamedTuple):
    """What became of the plan that a date belongs to, and the words that tell it.

    `old` is the time from which it was moved, `new` that to which it was moved, `off` that of what was called off, and
    `act` that of moving it or calling it off.
    """

    role: Role
    why: str


class Around(NamedTuple):
    """A sentence on both sides of a date, in small letters with `@` for each other date, and those before and after."""

    before: str
    after: str
    previous: str = ""
    following: str = ""
    newer: bool = False  # whether a later date follows in the sentence
    gone: bool = False  # whether the date may be past


_FIRST_DATE: Final = (
    r"(?:original|first|initial|earlier|previous|old) (?:date|deadline|target|schedule|plan|timetable|goal|cut-off)\b"
)
# What was planned and, where nothing tells that it was done, did not come about then: had hoped to open in May.
_HAD_HOPED: Final = r"had (?:(?:\w+ly|also|once) )?(?:planned|meant|hoped|intended|aimed|expected|wanted|sought)"
_DID_SO: Final = (
    r"[^;.]{0,40}?(?:,? and|, which|, as) (?:\w+ )?(?:did|went ahead|has|have|kept|got|won|made|\w+ed)\b|"
    r" (?:was|were|has been|have been) (?:\w+ly )?(?:approved|adopted|passed|agreed|endorsed|cleared|backed|imposed)\b"
)
# What announces a deed for a time: the strike notice that it had served for.
_GIVEN: Final = r"(?:served|issued|given|filed|lodged|handed in|announced|declared|tabled|proposed|threatened)"
# The words before a date that make it that of a plan: was due on, had been planned for.
_PLAN: Final = (
    rf"\b(?:{_FIRST_DATE}|(?:was|were|been|which|that|had)(?: \w+)? {ARRANGED} (?:to|for|on|in)|"
    r"(?:was|were) (?:to|to have|going to)|(?:was|were|been) due|(?:who|which) had to|"
    r"(?:should|would(?: otherwise)?|ought to) have|"
    r"(?:told|led) to expect|aimed for|had aimed|"
    rf"{FIRST} (?:to|in|for|on|{ARRANGED}|aimed)|"
    r"(?<!is )(?<!are )(?<!now )(?<!still )(?<!remain )(?<!remains )"
    rf"(?:due (?:on|for|to|in|by)|{ARRANGED}(?: in [a-z]\w+| @)? (?:for|on)|"
    r"(?:planned|scheduled|slated|set|meant|intended|supposed) to)|, expected|"
    rf"{_HAD_HOPED} to|had (?:been )?(?:called(?! off)|planned|arranged|scheduled|set|hoped|meant|intended|promised)|"
    rf"had (?:\w+ )?{_GIVEN}\b[^;.@]* for|"
    r"(?:which|that) [^,;.@]{1,40} (?:wanted|sought|planned|intended|hoped|meant) to|"
    r"as (?:promised|planned) )\b[^;.@]*(?:@,? and (?:then|later) (?:for|to|on|in)(?: the)?)?$|\bdue$"
)
# Of those, the words that tell that the date was the first one of the plan.
_FORMERLY: Final = (
    r"\b(?:originally|initially|"
    r"had been (?:due|set|scheduled|planned|slated|meant|arranged|booked|expected|promised|down)|"
    rf"(?:(?:was|were|ought) to|should) have|(?:was|were) supposed to|{FIRST} aimed|{FIRST} {ARRANGED}|"
    rf"(?:original|first) (?:date|deadline|target|schedule|cut-off)|{_HAD_HOPED} (?:to|for))\b"
    r"[^,;.@]*(?:, (?:and )?then (?:for|to|on)\s*)?$"
)
# What comes at another date of the sentence instead.
_HELD_LATER: Final = rf"\b(?:will|(?:is|are) to) {BEGIN}\b[^;.]*@"
_OTHERWISE: Final = r"\b(?:will|(?:is|are) to) \w+[^;.]*@|\b(?:runs?|stays?|remains?)\b[^;.]*until (?:the )?@"
# A plan that is told in the past.
_PAST_PLAN: Final = r"(?:was|were|had|should|would|ought)\b"
# It was to have flown on Friday but stayed: no new date is told.
_TO_HAVE: Final = r"\b(?:was|were) to have\b[^;.]*$"
# What was done instead, behind the date: but stayed.
_BUT: Final = r"(?:[^;.]{0,20}?,? but|,) (?:(?:never|later|then|\w+ly) )?(\w+)"
_BUT_WILL: Final = r"[^;.]{0,20}?,? but (?:will|would|is|are|has|have)\b(?! (?:been|now|yet to)\b)"
# The words before a past date for which something was planned: had been awaited in Oslo in; was to have met on.
_DUE_THEN: Final = (
    rf"\b(?:(?:was|were|had been|having been|which|that) (?:\w+ly )?{ARRANGED}|(?:was|were) (?:to|going to)|"
    rf"(?:should|ought to) have|{_HAD_HOPED})\b[^;.@]*$|"
    r"(?<!is )(?<!are )\b(?:due|expected|scheduled|planned|promised|awaited|slated)\b[^,;.@]*$"
)
# Before words that plan it: pulled out of | talks that were to open on.
_LEFT: Final = (
    r"(?<!not )\b(?:pull|back|walk|drop)(?:s|ed|ing|ped|ping)? out(?: (?:on )?@)? of (?:[\w'’.-]+ ){0,6}?"
    r"(?:talks?|negotiations?|summit|meeting|conference|forum|session|ceremony|vote|election|race|drills?|exercises?|"
    r"mediation|tour|visit|match|game|tournament|hearing|deal|merger|auction|mission)\b[^,;.@]*$"
)
_NOW_FOR: Final = r"\bnow \w+ (?:\w+ ){0,3}@"  # and now points to October
# What begins a clause beside that of the plan, whose words tell nothing of it.
_CAUSE: Final = (
    r"(?<!but )\b(?:after|because|since|when|as|while|said|says|ahead of|before(?! @)|pending|despite|once|if|"
    r"leaving|with (?:the )?next|and \W*the)\b"
)
# The words before a change that did not come about, or is only asked for: may be, refused to, called for.
_UNREAL: Final = (
    r"\b(?:never|may|might|could|would (?:like|want|prefer)|without|refus\w+|rul\w+ out|against|threaten\w*|whether|"
    r"consider\w*|mull\w*|weigh\w*|vow\w*|plan(?:s|ned)? to|den(?:y|ies|ied)(?: \w+){1,5})(?: [^\s,;.]+){0,3} $|"
    r"\b(?:call(?:s|ed|ing) (?:for|on)|propos\w+|want\w*|urg\w+|ask\w*|demand\w*)(?: [^\s,;.]+){0,9} $|"
    r"\bnot (?:be |been |yet |to )*$"
)
# A text that corrects an earlier one tells no change of a plan.
_CORRECTION: Final = r"\W*correct(?:ed|s|ion)\b"
# A row of a list: 3 May: the vote was put off.
_ROW: Final = r"^\W*[:–—|-] (?=[^;.]*\b(?:was|were|had been) )"
# The sentence after, or before, tells what became of the plan: that has been moved; it will now be shown in spring.
_SPOKEN_OF: Final = r"\b(?:that|this|it|they|these|the(?: [\w-]+){1,3}|[a-z]\w+(?: \w+)?)"
_NOW: Final = r"^\W*(?:but )?now\b"
_WAS_PLANNED: Final = r"^[\"“'‘ ]*(?:it|that|they|the(?: [\w-]+){1,3}) (?:was|were|had been) "


_NAMED: Final = rf"{_SPOKEN_OF}(?: {HAS_BEEN})? $"
_HELD: Final = rf"^\W*(?:that|this|it|they|these) will {BEGIN}\b"


@cache  # each on first need: there are many, and a text needs few
def _pattern(words: str) -> "re.Pattern[str]":
    return re.compile(words)


WHY: Final[Mapping[Role, str]] = {
    "old": "the text says that it was planned for then first",
    "new": "the text says that it was moved to then",
    "off": "the text says that it was called off",
    "act": "the text tells what was done then",
}


def _fate(role: Role) -> Fate:
    return Fate(role, WHY[role])


def overtaken(at: Around) -> Fate | None:
    """Return what became of the plan that a date belongs to; None where nothing tells that it was overtaken."""
    if _pattern(_CORRECTION).match(at.before):
        return None
    moved_before, moved_after = may_move(at.before), may_move(at.after)
    before = frozenset(filter(at.before.__contains__, SIGNS_BEFORE))
    after = frozenset(filter(at.after.__contains__, SIGNS_AFTER))
    for rule in RULES:
        if rule.moves and not (moved_before if rule.before else moved_after):
            continue
        if (after if rule.after else before).isdisjoint(rule.signs):
            continue
        words = _pattern(rule.before).search(at.before) if _pattern(rule.after).match(at.after) else None
        if words and not _pattern(_UNREAL).search(at.before[: words.start()]):
            return _fate(rule.role)
    if at.gone and (unmet := _unmet(at)) is not None:
        return unmet
    if " to have" in at.before and _pattern(_TO_HAVE).search(at.before) and did_otherwise(at.after):
        return _fate("off")
    if not any(map(str.isalnum, at.before)) and _pattern(_ROW).match(at.after):
        return undone(at.after)
    plan = _pattern(_PLAN).search(at.before)
    return _planned(at, plan.start()) if plan and not _is_cause(plan.group()) else None


def _is_cause(words: str) -> bool:
    """Whether `due to` tells a cause and no plan: withdrew due to ill health in May."""
    after = re.match(r"due to (\w+)", words)
    verb = verb_of(after[1]) if after else None
    return after is not None and (verb is None or verb.form != "base")


def moved_from(before: str) -> bool:
    """Whether a time follows a text from which something was moved: the vote was put off from ..."""
    low = before.rstrip().lower()
    return may_move(low) and _pattern(MOVED_FROM).search(low) is not None


def _planned(at: Around, start: int) -> Fate | None:
    """What became of what was planned for a date; the words that tell of the plan begin at `start`."""
    lead = at.before[:start]
    lead, after = _pattern(_CAUSE).split(lead)[-1], _pattern(_CAUSE).split(at.after)[0]
    lead = re.split(r"[;.]", lead)[-1]
    beside = " | ".join(_told_beside(at))
    if any(_real(OFF, text) for text in (lead, after, beside)) or _pattern(_LEFT).search(lead):
        return _fate("off")
    if any(_real(MOVED, text) for text in (lead, after, beside)):
        return _fate("old")
    if _pattern(_PAST_PLAN).match(at.before, start) and _pattern(_BUT_WILL).match(at.after):
        return _fate("off")
    if _pattern(_NOW).match(at.following) or _pattern(_HELD).match(at.following):
        return _fate("old")
    later = _OTHERWISE if _pattern(_PAST_PLAN).match(at.before, start) else _HELD_LATER
    if at.newer and _pattern(later).search(after):
        return _fate("old")
    formerly = _pattern(_FORMERLY).search(at.before)
    if formerly is None or (formerly[0].startswith("had ") and _pattern(_DID_SO).match(at.after)):
        return None
    return _fate("off" if formerly[0].startswith("had ") and did_otherwise(at.after) else "old")


def _unmet(at: Around) -> Fate | None:
    """What became of what was planned for a time that has gone by, where it was not done."""
    if not came_to_nothing(at.after) or not _pattern(_DUE_THEN).search(at.before):
        return None
    return _fate("old" if at.newer or _pattern(_NOW_FOR).search(at.after) else "off")


def _told_beside(at: Around) -> Iterator[str]:
    """What the sentences around tell of the plan: it has been moved to October; it was to open in May."""
    if _pattern(_WAS_PLANNED).match(at.before):
        yield at.previous
    following = at.following.strip().partition(". ")[0]
    starts = (min(_places(changes, following), default=0) for changes in (MOVED, OFF))
    if any(start and _pattern(_NAMED).search(following[:start]) for start in starts):
        yield following


def _real(changes: Changes, text: str) -> bool:
    """Whether a text tells of a change that came about: not of one that is refused, asked for or only possible."""
    return any(not _pattern(_UNREAL).search(text[:place]) for place in _places(changes, text))


def _places(changes: Changes, text: str) -> Iterator[int]:
    """Where a text tells one of some changes."""
    for signs, words in changes:
        if any(map(text.__contains__, signs)):
            yield from (one.start() for one in _pattern(words).finditer(text))


def undone(text: str) -> Fate | None:
    """Whether a clause tells that something, of whatever time, was put off or called off."""
    text = text.lower()
    if _real(OFF, text):
        return _fate("off")
    return _fate("old") if _real(PUT_OFF, text) else None


def did_otherwise(after: str) -> bool:
    """Whether the text after a date goes on with what was done instead: but stayed in Cairo; but never did."""
    if came_to_nothing(after.lower()):
        return True
    words = _pattern(_BUT).match(after.lower())
    verb = verb_of(words[1]) if words else None
    return verb is not None and verb.lemma not in ("be", "do") and verb.form == "past"
