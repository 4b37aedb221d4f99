"""Filters for months that are people: `urged May to go`, `a letter to June`, `Ana May, 25`.

All of them hold in running text only.
"""

import re
from functools import lru_cache
from typing import Final

from tracker.dates.engine.matcher import Match
from tracker.dates.engine.past_forms import is_past
from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import CATEGORIES, word_set
from tracker.dates.rules.filters.words import (
    ARTICLES,
    BEFORE_MONTH,
    BREAKS,
    DATING,
    DID,
    GIVEN,
    KIN,
    QUOTES,
    SAYING,
    SPELLS,
    adjacent,
)

_OFFICE: Final = word_set(
    "deal government cabinet successor job majority plan plans party leadership premiership office spokesman "
    "spokeswoman resignation departure team authority predecessor fate rivals critics minority allies proposal "
    "proposals offer approach strategy stance bid ministers advisers pledge handling speech claim claims charge "
    "charges accusation accusations answer appeal ultimatum letter remarks comments words request demand demands "
    "refusal idea invitation apology threat threats suggestion argument reply promise tactics conduct motives"
)
_WORKS: Final = word_set("play novel song memoir poem film painting portrait album book opera essay biography")
# Who stands beside the prime minister in a list: heard from May, Brown and Blair.
_BESIDE_MAY: Final = word_set("johnson cameron brown blair gove")
_SIBLINGS: Final = ("brother", "brothers", "sister", "sisters", "twins")
_FAMILY: Final = ("family", "dynasty", "clan", "household", "couple")
_BEFORE_LIST: Final = ("from", "of", "with", "against", "after", "under", "to")
_COMPARED: Final = word_set("compared comparison contrast line consistent")  # with May, the month
_MINISTER: Final = r"\b(?:Theresa|[Mm]inister|Mrs?\.?|Ms\.?|PM) May\b"
_OF_A_MONTH: Final = frozenset((*SPELLS, "one", "first", "last", "second", "third"))  # May, her first as minister
# The words before a name, and before the word that joins them to it: a letter to May; the spokesman for May.
_JOINED: Final = {
    "to": word_set(
        "spoke speak speaking speaks talked talking wrote write writing letter letters handed over falls fell message "
        "messages appeal appealed close opposition loyal loyalty threat challenge aide adviser advisor rival rivals "
        "turned listened gave sent delivered presented said blow thanks support"
    ),
    "for": word_set(
        "spokesman spokeswoman spokesperson lawyer lawyers support backing defeat victory blow setback win boost "
        "triumph humiliation headache trouble praise sympathy successor replacement respect"
    ),
    "of": word_set("critics critic ally allies rival rivals opponent opponents supporter supporters friend friends"),
    "by": word_set(
        "led chaired hosted headed sacked backed championed succeeded received greeted welcomed flanked speech "
        "statement remarks refusal"
    ),
    "in": word_set("confidence faith trust belief"),
    "about": word_set("asked questions doubts concerns complained complaints worried jokes"),
}
_JUDGING: Final = word_set("called calls deemed deems considers wants want wanted left leaves kept keeps found")
_HARD: Final = word_set("choice task question problem challenge danger risk dilemma prize")  # for May, the choice is
_OF_PEOPLE: Final = ("about", "with", "against")  # before a name, and no month
# Before a month that is a name: the singer April, the yacht June.
_CALLED: Final = word_set(
    "brand label magazine yacht ship tanker frigate ferry vessel trawler cyclone hurricane typhoon singer "
    "actress daughter sister wife general"
)
_TOWARDS: Final = word_set("on at with against")  # a name, where nothing but the month follows
# The words before a subject: after May refused; that May had left.
_BEFORE_SUBJECT: Final = word_set(
    "after when as while if that because but yet then how why what whether where even only and say says said believe "
    "think thinks argued fear"
)
_OF_MONTHS: Final = word_set("was were is are saw brought marked proved became set had has")  # May saw record sales
_RECORDS: Final = frozenset({"month", "record", "records"})
_MODALS: Final = word_set("will would could should must might can cannot did does")
_GATHERED: Final = word_set("meeting meetings talks summit trio statement")  # of several people
_MONTHLY: Final = word_set("begin began begun start started end ended close closed open opened enter entered was were")
_NO_VERBS: Final = BEFORE_MONTH | _TOWARDS | BREAKS | _MONTHLY | {"then"}
_BEHIND_OBJECT: Final = word_set(
    "to that on in over at another a an no the for with as until not about after of more time out"
)
_BEHIND_MODAL: Final = word_set("be have not also i he she we they the it you")
_DOES: Final = word_set(
    "faces vows says tells wins loses urges warns seeks promises pledges defends rejects fights meets visits quits "
    "resigns survives hails condemns denies insists refuses asks hosts struggles apologises apologizes arrives flies "
    "travels speaks signs heads backs hopes hints"
)


def is_person(m: Match) -> bool:
    """Whether a month by itself is somebody, by the words beside it."""
    if m.words() not in GIVEN:
        return False
    called = (
        m.around(-1) in _CALLED
        or (m.around(-2), m.around(-1)) == ("name", "is")
        or _full_name(m)
        or (m.words() == "May" and _politician(m))
    )
    return called or aged(m) or _speaks(m) or _addressed(m) or _acts(m)


def is_family(m: Match) -> bool:
    """Whether a family or several of it bear the name: the Sunday brothers, the May family gave it back."""
    kin, after = m.around(1), m.around(2)
    ends = not after.isalpha() or after in BREAKS or after in DID or after in _DOES or is_past(after)
    return kin in _SIBLINGS or (kin in _FAMILY and m.around(-1) in ("the", "of") and ends)


def governed(m: Match) -> bool:
    """Whether May is a verb, or whom a verb is about: may also; urged May to go."""
    before, after = m.raw(-1), m.around(1)
    if (
        before in _JUDGING
        and m.raw(1).islower()
        and after[-1:] != "s"
        and after not in (*ARTICLES, *SPELLS, "and", "or")
    ):
        return True  # called May weak, want May gone
    verb = before.isalpha() and before.islower() and before not in _NO_VERBS and before not in CATEGORIES["edge"]
    return (verb and (after in _BEHIND_OBJECT or (not after.isalnum() and after != "'s"))) or after in _BEHIND_MODAL


def aged(m: Match) -> bool:
    """Whether a month and a number are somebody and his age: Ana May, 25, and two others; the dead were April, 24."""
    before, (name, comma, _) = m.around(-1), m.words().partition(",")
    if name not in GIVEN:
        return False
    numbered = comma or (m.around(1) == "," and m.around(2).isdecimal())
    led = (before == "" or before.isalpha()) and before not in DATING - {"and", "or"}
    return bool(numbered) and led and m.around(1 if comma else 3) in (",", ".", "")


def _full_name(m: Match) -> bool:
    """Whether a month opens a longer name: June Brown and May Wong, April Jones resigned; April Jones, his aide."""
    before, behind = m.around(-1), m.around(2)
    if not (m.raw(1)[:1].isupper() and m.raw(1)[1:].islower() and adjacent(m)):
        return False
    listed = before in ("and", "or") and m.raw(-2)[:1].isupper()
    wrote = before == "by" and (m.around(-2) in _WORKS or m.raw(-2) in QUOTES)
    told = wrote or (before not in DATING - {"and", "or"} | {"'s"} and (behind in DID or behind.endswith("ed")))
    return listed or told or before in _OF_PEOPLE or (behind == "," and m.around(3) in (*ARTICLES, "who"))


def _speaks(m: Match) -> bool:
    """Whether a month is somebody who speaks or is described: said June, who; April, an insurer, said."""
    before, after, beside = m.around(-1), m.around(1), m.around(2)
    if after == "'s" and beside in KIN:
        return True
    if after == "and" and beside in ("her", "his"):
        return (before == "" or before.isalpha()) and before not in DATING  # June and her sister fled
    if before != "":
        told = after in _DOES or (before == ":" and (after == "to" or after in _MODALS))  # Labour: May must go
        return (before in ("said", "says") and after in (",", ".", "")) or (_owned(m) and told)
    described = after == "," and beside in ("a", "an", "her", "his", "under", "facing", "asked")
    named = after in SAYING or (after, beside) == (",", "who")
    return named or (described and not {m.around(step) for step in (3, 4, 5)} & _OF_A_MONTH)


def _owned(m: Match) -> bool:
    """Whether a name stands behind its state or the topic of a headline: UK's May; Brexit: May."""
    return m.around(-1) in (":", "-", "–", "—") or (m.around(-1) == "'s" and m.raw(-2)[:1].isupper())


def _addressed(m: Match) -> bool:
    """Whether something is done to, for or by a month: a letter to May, a defeat for May, talks led by May."""
    before, after = m.around(-1), m.around(1)
    closed = not after.isalpha() or after in BREAKS or after in ("to", "among", "over") or is_past(after)
    closed = closed or (before == "on" and after == "after" and m.around(-2) in ("turned", "rounded"))
    if before in _TOWARDS and closed and not {m.around(-2), m.around(-3)} & _COMPARED and not _measured(m):
        return True  # anger at May, pressure on May to go
    if before in _JOINED and m.around(-2) in _JOINED[before]:
        return closed or after in SAYING or after.endswith("ed")
    if before == "by" and (m.around(-3), after) == ("the", "to"):
        return True  # the decision by May to join
    if before == "for" and after == "," and m.around(2) == "the" and m.around(3) in _HARD:
        return True
    if (m.around(-2), before) == ("up", "to") and m.around(-3) in ("is", "was", "be"):
        return True  # it is up to May
    if before in _BEFORE_LIST and (after, m.around(3)) == (",", "and") and {m.around(2), m.around(4)} <= _BESIDE_MAY:
        return m.words() == "May"
    several = after == "," and m.raw(2)[:1].isupper() and m.around(3) in ("and", "'s")
    return several and ((before == "of" and m.around(-2) in _GATHERED) or (_owned(m) and m.around(3) == "'s"))


def _acts(m: Match) -> bool:
    """Whether a month is the subject of a clause, which does what no month does: after May refused."""
    before, after = m.around(-1), m.around(1)
    if before == "and" and m.raw(-2).islower() and m.around(-2).endswith("s") and after in ("were", "are", "have"):
        return True  # rebels and May were at odds
    if before in ("is", "was") and after == "'s" and not m.around(2).isalpha():
        return True  # the decision is May's
    led = before in _BEFORE_SUBJECT or (before == "," and (m.raw(-2).islower() or not m.around(-3)))
    done = after in DID or is_past(after) or after in _DOES or (after in _MODALS and before != ",")
    listed = before == "and" and codes()["month"] in m.lexed.kinds[max(m.span[0] - 2, 0) : m.span[0] - 1]
    return led and done and after not in _OF_MONTHS and not listed


def _politician(m: Match) -> bool:
    """Whether May is the prime minister: May's job, the deal May struck, under May and Cameron."""
    before, after = m.around(-1), m.around(1)
    if after == "'s":
        told = _names_minister(m.lexed.text)
        return told or m.around(3 if m.raw(2)[:1].isupper() else 2) in _OFFICE  # May's deal, May's Chequers plan
    if after in DID or (after.endswith("ed") and before not in DATING):
        of_month = after in _OF_MONTHS and {m.around(step) for step in (2, 3, 4, 5)} & _RECORDS
        return before not in DATING and not of_month
    named = {m.raw(2)[:1].isupper() and after == "and", m.raw(-2)[:1].isupper() and before == "and"}
    months = {m.lexed.kinds[at] for at in (m.span[0] - 2, m.span[1] + 1) if 0 <= at < len(m.lexed.kinds)}
    return True in named and codes()["month"] not in months and before != "in"


def _measured(m: Match) -> bool:
    """Whether a figure stands before: down 3 per cent against May."""
    return any(m.around(-step)[:1].isdecimal() for step in range(2, 6))


@lru_cache(maxsize=1)  # it is asked for each "May's" of one text
def _names_minister(text: str) -> bool:
    """Whether a text names the prime minister in full or by her office."""
    return re.search(_MINISTER, text) is not None
