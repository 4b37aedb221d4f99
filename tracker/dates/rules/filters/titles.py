"""Filters for titles that hold a date word, and for generic uses: `the film "Tuesday"`, `the leaders of tomorrow`.

All of them hold in running text only.
"""

from collections.abc import Collection
from typing import Final

from tracker.dates.engine.matcher import Match
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.rules.filters.words import BREAKS, DATING, QUOTES, WORKS

# What happens, or comes out, on a day of its own: today's vote, but not today's voters.
_EVENTS: Final = word_set(
    "vote votes summit talks speech strike strikes attack attacks verdict report reports figures numbers data "
    "news paper deadline debate poll polls match game launch close trade storm visit trip ceremony march rally "
    "protest event events date deal order raid raids blast crash fire arrest trial funeral result results release "
    "cut rise fall drop budget address broadcast programme program show column article letter price prices "
    "forecast lunch dinner flight concert service mass call calls agenda schedule weather high low unrest start "
    "race final draw issue lecture interview test move shift ballot victory loss defeat win gains losses "
    "newspaper newspapers headlines appeal walk walkout closure delay kickoff turnout volume runoff off "
    "guardian times post parade referendum tremor shock disaster incident"
)
_HAPPENING: Final = ("tion", "sion", "ment", "ing", "ence", "quake")
# Small words that stand behind a date word in a title alone, written large.
_TITLED: Final = word_set("never always is will was belongs comes again can knows and")
_ON: Final = ("on", "last", "next", "this", "since", "until", "by")
_OPENING: Final = ("", ",", "and", "but", "then")  # before a phrase that tells when: but in March, a town flooded
_TOWNS: Final = ("town", "village", "parish")
_BEHIND_NOUN: Final = (",", ".", "", "in", "on", "about", "that", "which", "whose")
_APPOSED: Final = 5  # words from `the` or `a` to the noun
_PEOPLE: Final = word_set("generation population children")
_ENDS: Final = word_set(
    "as ahead instead eve end middle because out hours morning evening afternoon night start course"
)


def quoted(m: Match) -> bool:
    """Whether a date word alone is a title in quotation marks: the film "Tuesday"."""
    opens = m.around(-2) in ("", ".") and m.around(2).isalpha() and m.words().isalpha()  # "Friday" was a code name
    return m.raw(-1) in QUOTES and m.raw(1) in QUOTES and (m.around(-2).isalpha() or opens)


def closed(m: Match) -> bool:
    """Whether a month is the end of a title within a sentence: The Winds of October, A Week in December."""
    if m.around(-4) == "" or not m.raw(-2).istitle():
        return False
    return (m.raw(-3), m.around(-1)) in (("The", "of"), ("A", "in"))


def work(m: Match) -> bool:
    """Whether a month or a weekday alone is a work: the poem October; Wednesday, the Netflix series, won."""
    if m.span[1] - m.span[0] > 1 or m.around(1).isdecimal():
        return False
    dated = m.around(-1) in (DATING if m.has("month") else _ON)  # in April, the show was off
    if not dated and _is_apposed(m, WORKS):
        return True
    return m.has("month") and m.around(-1) in WORKS and m.raw(-1).islower() and m.around(-2) != "to"


def town(m: Match) -> bool:
    """Whether March is the town: in March, a market town; the line between Ely and March."""
    if m.words() != "March" or m.around(1).isdecimal():
        return False
    placed = m.around(-1) in ("in", "at", "near", "from") and m.around(-2) not in _OPENING
    other = (m.around(-3), m.around(-1)) == ("between", "and") and m.raw(-2).istitle() and m.lexed.plain(m.span[0] - 2)
    return (placed and _is_apposed(m, _TOWNS)) or other


def _is_apposed(m: Match, kinds: Collection[str]) -> bool:
    """Whether a noun of some kinds tells what is meant, between commas: Wednesday, the Netflix series."""
    if m.around(1) != "," or m.around(2) not in ("a", "an", "the"):
        return False
    for step in range(3, 3 + _APPOSED):
        if m.around(step) in kinds:
            return m.around(step + 1) in _BEHIND_NOUN or (kinds is _TOWNS and m.around(step + 1) == "of")
        if not m.around(step).isalpha() or m.around(step) in BREAKS:
            return False
    return False


def titled(m: Match) -> bool:
    """Whether today or tomorrow is part of a title: Russia Today denied it, the show "Yesterday in Parliament"."""
    if not m.words()[0].isupper():
        return False
    before = m.raw(-1)
    if (m.raw(-2), before) in (("Day", "After"), ("Day", "Before")):
        return True  # The Day After Tomorrow
    if m.raw(1)[:1].isupper() and m.around(1) in _TITLED:
        return True  # Tomorrow Never Dies
    if before.isalpha() and (before.islower() or m.raw(1).islower()) and before.lower() not in DATING - {"for", "the"}:
        return True  # the newspaper Today, Russia Today denied it
    if before not in QUOTES:
        return False
    for step in range(1, 6):
        if m.raw(step) in QUOTES:
            return True
        if m.raw(step) in ("", ","):
            return False
    return False


def generic(m: Match) -> bool:
    """Whether today or tomorrow means these times or others: today's voters, the leaders of tomorrow."""
    if m.around(-1) in ("no", "better"):
        return True  # as if there were no tomorrow, the promise of a better one
    if m.around(1) == "'s":
        return not _event_follows(m) and (m.get("today") >= 0 or m.around(2).endswith(("s", "man", "men", "people")))
    lead = m.around(-2)
    return m.around(-1) == "of" and bool(lead) and lead not in _ENDS and not _happens(lead) and lead.isalpha()


def _event_follows(m: Match) -> bool:
    """Whether what happens on the day is named within three words of the possessive; a name or nothing will do."""
    for step in (2, 3, 4, 5):
        word = m.around(step)
        if (not word.isalpha() and word != "-") or word in BREAKS:
            return step == 2
        if _happens(word) or (m.raw(step)[:1].isupper() and step == 2):
            return True
    return False


def _happens(word: str) -> bool:
    return word in _EVENTS or (word not in _PEOPLE and (word.endswith(_HAPPENING) or word[:-1].endswith(_HAPPENING)))
