"""Decide for the future from what is looked to: billed for a day, so from a day on, before Sunday's vote."""

from typing import Final

from tracker.dates.article.direction import nouns
from tracker.dates.article.direction.place import PREPOSITIONS, Clause, Place
from tracker.dates.article.verbs.forms import AFTER_VERB, AT_FIRST, PLANNED, REPORTING, date_words
from tracker.dates.engine.tokens import STOP, codes
from tracker.dates.engine.vocabulary import word_set

_BOUNDS: Final = ("from", "by", "until", "before", "for", "after", "since")
# What takes no day, so that the day is that of the agreement.
_ON_NO_DAY: Final = word_set(
    "buy sell pay merge acquire invest lend accept allow let join cut raise lower keep extend fund resign settle"
)
_CAME_ABOUT: Final = word_set("held began started opened came arrived happened")
_AWAITING: Final = word_set("fearing expecting awaiting anticipating")
_CALLED: Final = word_set(
    "rally rallies march marches protest protests demonstration demonstrations strike strikes walkout boycott sit-in "
    "vigil shutdown vote meeting session"
)
_OWN: Final = ("its", "his", "her", "their", "our")
_NAMED: Final = 7  # tokens before a date, from what is done to it: facing a vote of confidence on Monday
_AGENDA: Final = 60  # tokens of a list from its title to a day
_TITLE: Final = 5  # tokens of a title
_HEADS: Final = word_set("ahead agenda diary calendar coming upcoming due")
_REPORTS: Final = word_set("results report figures data decision budget forecast")
_PARTICLES: Final = ("in", "up", "down", "out")
_BE: Final = word_set("is are was were be been being")
_SET: Final = word_set("set reset")  # participles without -ed
_OVER: Final = word_set(
    "blamed thanked praised criticised criticized jailed arrested fined tried paid reported estimated"
)


def named_for(at: Place) -> Clause | None:
    """The day that something is billed or pencilled in for, or called for, or on which somebody will not do it."""
    return _billed_for(at) or _rallied_for(at) or _refused(at)


def _billed_for(at: Place) -> Clause | None:
    """The day or weekday that something is billed, tabled or pencilled in for."""
    words, index = at.words, at.first - 2 - (at.further in _PARTICLES)
    if at.before != "for" or at.after == "'s" or at.after not in AFTER_VERB | {""}:
        return None
    passive = any(words[one] in _BE for one in range(index - 2, index))
    dated = words.kinds[at.first] in {codes()[name] for name in ("weekday", "num", "month")}
    if (
        words[index - 1] in AT_FIRST
        or not (passive and dated and (words[index].endswith("ed") or words[index] in _SET))
        or words[index] in _OVER
    ):
        return None
    return Clause("future", f"after '{words[index]} for'", firm=False)


def agreed_then(at: Place) -> Clause | None:
    """The weekday of an agreement to do what takes no day: agreed to buy Acme on Monday; not agreed to meet then."""
    words, index = at.words, at.words.verb_before(at.first)
    if index is None or words[index] != "to" or words[index - 1] not in ("agreed", "decided"):
        return None
    simple = words[index - 2] not in ("has", "have", "had", "ve")
    weekday = words.kinds[at.first] == codes()["weekday"] and (at.before == "on" or words.plain(at.first - 1))
    if not (simple and weekday) or at.before in _BOUNDS or words[index + 1] not in _ON_NO_DAY:
        return None
    return Clause("past", f"after '{words[index - 1]} to {words[index + 1]}'", firm=False)


def awaited(at: Place) -> Clause | None:
    """The day of what somebody awaits: facing a vote on Monday, he gave in; the minister, fearing defeat on Monday."""
    words = at.words
    for index in range(at.first - 2, at.first - _NAMED, -1):
        opens = words[index - 1] in ("", ",")
        if opens and words[index] in _AWAITING:
            return Clause("future", f"after '{words[index]}'")
        if opens and words[index] == "facing" and any(words[one] in nouns.GATHERINGS for one in range(index, at.first)):
            return Clause("future", "after 'facing'")
        if words[index] in ("", ",") or words.says(index) is not None:
            return None
    return None


def next_one(at: Place) -> Clause | None:
    """The day of the next of its kind, which something is about: left the size of its next step in September open."""
    words = at.words
    index = next((one for one in range(at.first - 2, at.first - _TITLE, -1) if words[one] == "next"), 0)
    if at.before not in ("in", "on", "of") or index == 0 or index == at.first - 2:
        return None
    owned = words[index - 1] in _OWN and words[index - 2] in ("about", "for", "of", "on", "over")
    named = all(words[one].isalpha() and words.says(one) is None for one in range(index + 1, at.first - 1))
    return Clause("future", f"its next '{words[at.first - 2]}'", firm=False) if owned and named else None


def _rallied_for(at: Place) -> Clause | None:
    """The day of what somebody has called for: called for a rally on Friday; not called on Friday for a rally."""
    words, noun = at.words, at.first - 2
    if at.before != "on" or words[noun] not in _CALLED:
        return None
    opens = next((one for one in range(noun - 1, noun - _TITLE, -1) if words[one] == "for"), 0)
    called = opens > 0 and words[opens - 1] in ("called", "calls", "call") and words[opens - 2] not in _BE
    return Clause("future", "after 'called for'", firm=False) if called else None


def _refused(at: Place) -> Clause | None:
    """The date of what somebody said he would not do: said it would not pay in June; on a weekday it was said then."""
    words, index = at.words, at.words.verb_before(at.first)
    weekday = words.kinds[at.first] == codes()["weekday"]
    if index is None or (words[index], words[index + 1]) != ("would", "not") or weekday:
        return None
    near = [words[one] for one in range(index - _NAMED, index)]
    said = max((place for place, word in enumerate(near) if word in REPORTING), default=_NAMED)
    if said >= _NAMED - 1 or {"", ","} & set(near[said + 1 :]):
        return None
    return Clause("future", f"after '{near[said]}' and 'would not'", firm=False)


def beginning(at: Place) -> Clause | None:
    """What somebody does on a day, told with what is so now: with ministers meeting on Friday, the loan is in doubt."""
    words, index = at.words, at.first - 2
    doing = at.before == "on" and words[index][2:].endswith("ing") and words[index - 1][-1:] == "s"
    opener = next((one for one in range(index - 1, index - _TITLE, -1) if words[one] == "with"), -1)
    opens = doing and opener >= 0 and words[opener - 1] in ("", ",")
    return Clause("future", "after 'with'") if opens and words.forward(at.last) != "past" else None


def came_about(at: Place) -> Clause | None:
    """The day of a plan of which another day is told when it came about: the talks due on Monday began on Tuesday."""
    words = at.words
    lead = at.first - 2 if at.before in PREPOSITIONS else at.first - 1
    told = words.verb_after(at.last)
    if words[lead] not in PLANNED | {"called"} or told is None or words[lead - 1] in ("is", "are", "be", "now"):
        return None
    verb = told + 1 if words[told] in _BE else told
    pair = words[verb], words[verb + 1]
    known = words[verb] in _CAME_ABOUT or pair in (("went", "ahead"), ("took", "place"))
    day = verb + 1 + (pair[1] in ("ahead", "place"))
    day += words[day] in PREPOSITIONS
    ends = {"", ","} & {words[one] for one in range(at.last + 1, told)}
    dated = words.kinds[day : day + 1] in date_words()
    if not (known and dated) or ends:
        return None
    return Clause("past", f"'{words[verb]}' says what became of it", firm=False)


def on_agenda(at: Place) -> Clause | None:
    """The days of a list of what is ahead: Coming up: Friday, retail prices; Monday, the bank's report."""
    words = at.words
    if at.after not in (",", ":", ";", ""):
        return None
    stop = words.kinds.rfind(STOP, max(at.first - _AGENDA, 0), at.first)
    if (stop < 0 and at.first > _AGENDA) or words.forward(at.last) == "past":
        return None
    start = stop + 1
    head = [words[index] for index in range(start, start + _TITLE)]
    sign = next((head.index(one) for one in (":", "—", "–") if one in head), 0)
    named = sign and not _HEADS.isdisjoint(head[:sign]) and all(words[one] != "," for one in range(start, start + sign))
    return Clause("future", f"under '{' '.join(head[:sign])}'") if named else None


def ahead_of(at: Place) -> Clause | None:
    """What is so before an event: leads before Sunday's vote, rose before Friday's results."""
    words = at.words
    if at.before == "before" and at.after == "'s":
        index = words.verb_before(at.first)
        if index is None or words.says(index) != "past":
            return Clause("future", "after 'before'")
        awaited = any(words[one] in _REPORTS for one in range(at.last + 1, at.last + _TITLE))
        return Clause("neutral", "after 'before'", firm=False) if awaited and not words.had(index - 1) else None
    return None
