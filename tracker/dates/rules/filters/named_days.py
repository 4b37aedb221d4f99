"""Filters for days that are the name of a ship, a group, a street or an officer, by what stands beside them.

All of them hold in running text only.
"""

from typing import Final

from tracker.dates.engine.matcher import Match
from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.rules.filters.words import ARTICLES, BREAKS, DATING, PLACES, RANKS

_VESSELS: Final = word_set(
    "ship tanker frigate ferry vessel trawler yacht tug destroyer corvette coaster freighter cruiser boat submarine"
)
_CALLED: Final = ("called", "named", "nicknamed")
_SOMEBODY: Final = _VESSELS | word_set("man woman boy girl child dog cat horse storm character agent")
_ONESELF: Final = ("itself", "themselves", "dubbed")
_MOVEMENTS: Final = word_set("alliance movement coalition bloc brigade brigades")
_GROUPS: Final = _MOVEMENTS | word_set("forces camp group band party faction cell militia")
# Who belongs to a group: the 17 November gunman.
_MEMBERS: Final = word_set("gunman gunmen militant militants guerrilla guerrillas rebels fighters fugitive leader")
_LAID_OUT: Final = ("industrial", "residential")  # a zone, a city
_SEATED: Final = ("committee", "panel", "commission")


def named(m: Match) -> bool:
    """Whether what stands beside a date tells that it is a name, or the rest of one."""
    return _borne(m) or _movement(m) or _numbered(m) or _spelled(m)


def _movement(m: Match) -> bool:
    """Whether a day of a month is the name of a group: the March 14 alliance, the group 17 November."""
    beside = _beside(m)
    if beside is None:
        return False
    lead, end = beside
    before, after = m.around(lead), m.around(end)
    behind = m.around(end + 1)
    seated = before == "the" and after in _SEATED and (behind in BREAKS or not behind.isalpha())
    ahead = m.words()[:3] == "May" and after == "points"  # put May 12 points ahead
    youth = behind in _MOVEMENTS and after.isalpha()  # the April 6 youth movement
    grouped = youth or after in _GROUPS or before in ("group", "movement") or seated or ahead
    return grouped or _is_group(m, lead, end) or _of_group_or_place(m, lead, end)


def _beside(m: Match) -> tuple[int, int] | None:
    """Where the words before and behind a day of a month stand, of which only the month may match; None for a month."""
    behind = 1 + m.around(1).isdecimal()
    if m.has("mday") or behind > 1:
        return -1 - m.around(-1).isdecimal(), behind
    day = -1 - (m.around(-1) == "of")
    return (day - 1, behind) if m.around(day)[:1].isdecimal() else None


def _of_group_or_place(m: Match, lead: int, end: int) -> bool:
    """Whether a day tells which member of a group, or which place: the 17 November gunman, the 6 October bridge."""
    if m.words()[:3].lower() != "the" and m.around(lead) not in ("the", "a"):
        return False
    laid = m.around(end) in _LAID_OUT
    place, behind = m.around(end + laid), m.around(end + laid + 1)
    ends = laid or behind in BREAKS or not behind.isalpha()
    return m.around(end) in _MEMBERS or (ends and place in PLACES | {"zone"})


def _is_group(m: Match, lead: int, end: int) -> bool:
    """Whether a day of a month is told to be a group: the Movement of 14 February; June 4, a party of the left."""
    lead -= m.around(lead) == "the"
    before, further = m.around(lead), m.around(lead - 1)
    spelled = " of " in m.words()  # members of the 26th of July
    if before == "of" and (
        (spelled and further in ("member", "members")) or (further in _GROUPS and m.raw(lead - 1)[:1].isupper())
    ):
        return True
    if m.around(end) != "," or m.around(end + 1) not in ARTICLES or not before or before in DATING - {"from", "of"}:
        return False
    noun = next((step for step in range(end + 2, end + 6) if m.around(step) in _GROUPS), 0)
    return noun > 0 and m.around(noun + 1) in (",", ".", "of", "")


def _borne(m: Match) -> bool:
    """Whether a date is the name of the ship, the place or the officer that the word before it is.

    So the frigate 6 October, Camp Sunday and Judge Friday; not a ferry Sunday sank, nor Hyde Park Sunday.
    """
    at = -1 - (m.around(-1) == "the")
    apposed = m.around(at) == "," and (at < -1 or m.words()[:3] == "the")  # the trawler, the Good Friday, sank
    before = m.around(at - 1 if apposed else -1)
    if before in _ONESELF or (before in _CALLED and m.around(-2) in _SOMEBODY):
        return True  # a horse named April, a man called Thursday
    if m.around(-1) == "," == m.around(2 if m.around(1).isdecimal() else 1) and m.around(-2) in _GROUPS:
        return True  # the group, June 5, is unknown
    if before in _VESSELS:
        alone = m.around(1) == "," if apposed else m.has("mday")
        return alone or _goes_on(m, 2 if m.around(1) == "'s" else 1)
    capital = m.raw(-1)[:1].isupper() and m.raw(-1)[1:].islower()
    if not capital or m.has("year") or m.around(-2) in ARTICLES:
        return False
    if before in RANKS and not m.has("mday"):
        return m.raw(-2)[:1].islower() or m.around(-2) in ("", ".", ",", *RANKS)
    return before in PLACES and not m.raw(-2)[:1].isupper()


def _numbered(m: Match) -> bool:
    """Whether a month is the rest of a day that was found to be a name: 6 October, First of March; not on 31 June."""
    at = -1 - (m.around(-1) == "of")
    kind = m.lexed.kinds[m.span[0] + at : m.span[0] + at + 1]
    day = kind in (codes()["num"], codes()["nth"]) or (at < -1 and m.raw(at).istitle() and kind == codes()["ordinal"])
    lead = m.around(at - 1 - (m.around(at - 1) == "the"))
    return day and not m.has("mday") and lead.isalpha() and lead not in DATING - {"of"}


def _spelled(m: Match) -> bool:
    """Whether a day in capitalised letters stands right behind a noun: the opera Fifth of July."""
    before = m.around(-1)
    if not m.has("mday") or not m.words().split()[0].istitle() or m.token("mday").kind != codes()["ordinal"]:
        return False
    return before.isalpha() and m.raw(-1).islower() and before not in DATING and before not in BREAKS | {"a", "an"}


def _goes_on(m: Match, step: int) -> bool:
    """Whether the name goes on with a capitalised word: the tug August Moon, the tug Saturday's Child."""
    return m.raw(step)[:1].isupper() and m.raw(step)[1:].islower()
