"""Filters for names that hold a date word: `Governor Friday Okoro`, `the 1922 Committee`.

All of them hold in running text only.
"""

from typing import Final

from tracker.dates.engine.matcher import Match
from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.rules.filters.people import is_family, is_person
from tracker.dates.rules.filters.words import (
    ARTICLES,
    BREAKS,
    DATING,
    KIN,
    PLACES,
    RANKS,
    SAYING,
    SPELLS,
    adjacent,
)

_TITLES: Final = word_set(
    "president prime vice minister foreign secretary governor senator king queen pope chancellor chairman "
    "general ambassador judge speaker deputy former interim acting us u uk eu un"
)
_ADDRESSED: Final = ("mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov")
_COMPANIES: Final = word_set(
    "airlines airways group company inc corp bank foundation holdings institute hospital energy capital partners "
    "club society movement party press films records robotics freight motors labs forge holding properties"
)
_PAPERS: Final = ("sun", "mail", "independent", "scotland", "wales", "sport", "star", "express")
# What a name with a date word ends in, written large: the July Monarchy, Easter Island, the 1 May Square.
NAMED: Final = word_set(
    "war wars revolution rising uprising offensive movement monarchy massacre intifada accord accords agreement "
    "garden gardens airport port hall theatre theater hospital university college academy school church mosque "
    "festival club coalition brigade brigades battalion committee commission foundation institute society "
    "association alliance front union company fund prize award manifesto plot coup crisis days riots bug child "
    "children statement olympics games carnival review constitution fools fool memorial monument"
)
# What a feast or a weekday tells the kind of, and not the day: a Thanksgiving turkey, Sunday trading.
_KINDS: Final = word_set(
    "turkey turkeys tree trees card cards carol carols shopping shoppers lights gift gifts present presents egg "
    "eggs bunny market markets truce pudding dinner bonus hamper decorations trading roast league worshippers "
    "driver crackers jumper lilies basket baskets goose"
)
_NAME_REACH: Final = 3  # capitalised words
_DOMAINS: Final = ("com", "org", "net", "io", "ai", "tv", "eu", "uk", "de")
_RITES: Final = word_set("mass prayer prayers service vigil liturgy")
_SHORT: Final = 4  # letters of the short form of a weekday
_PERSONAL: Final = ("beat", "said", "told")  # what no day does
_COMPARING: Final = word_set("than as like from with of after since to for")
# First names that no office or family bears, so that a weekday behind them is a family name.
_FIRST_NAMES: Final = word_set(
    "alan andy anna anne ben bill billy bob bobby charlie chris dan dave ed eddie fred gary gavin greg helen jack jane "
    "jeff jerry jim jimmy joan joe johnny ken larry linda lisa mary matt mike nancy nick pete phil rick rob sally sam "
    "sarah steve sue susan ted terry tim tom tony"
)
# Whose, before a full name: a biography of Tuesday Weld.
_ABOUT_SOMEBODY: Final = word_set("biography portrait career wife widow son daughter fans trial arrest death lawyers")
_FIRMS: Final = ("startup", "firm", "company", "retailer", "chain", "airline", "charity", "label")
_PARTS_WRITTEN: Final = ("Morning", "Afternoon", "Evening")
_PART_OF_DAY: Final = word_set("morning afternoon evening night as when and or lunchtime")
_CLAUSE: Final = 12  # words before a date in which its clause tells that it is a habit
_USUALLY: Final = word_set("usually normally typically traditionally customarily ordinarily")
_WORKING_WEEK: Final = ("friday", "saturday")
_OF_ONE_WEEK: Final = ("of", "last", "this", "next")


def person(m: Match) -> bool:
    """Whether a weekday or a feast is somebody's name: Governor Friday Okoro, Christian Easter objected."""
    if m.whole or m.span[1] - m.span[0] > 1:
        return False
    before, after = m.raw(-1), m.raw(1)
    if _is_family_name(m) or (after == "'s" and m.around(2) in KIN) or _described(m):
        return True  # Sunday's brother
    if len(m.words()) <= _SHORT and before.istitle() and m.raw(-2).istitle() and not m.around(1).isdecimal():
        return after == ","  # Nguyen Thi Thu, who owns the airline
    if _is_site(m) or (before.lower() == "the" and _ends_name(m)) or _is_subject(m):
        return True
    if before[:1].isupper() and m.around(-2) == "," == after and m.raw(-3).islower():
        return True  # a retired general, Peter Sunday, took part
    named = before.istitle() and before.lower() not in DATING and m.around(-2) == ""
    if named and after == "," and m.around(2) in ("a", "an"):
        return m.around(3) not in SPELLS  # Elvis Friday, a trader
    if not (after[:1].isupper() and after[1:].islower() and adjacent(m)):
        return False
    small = before.lower()
    if (small in _TITLES and m.around(-2) not in ARTICLES) or (small == "of" and m.around(-2) in _ABOUT_SOMEBODY):
        return True  # foreign minister Sunday Dare, the death of Sunday Eze
    firm = small in _FIRMS or (small, m.around(-2), m.around(-3)) == ("up", "-", "start")
    if firm or (small == "the" and after in _PARTS_WRITTEN and m.raw(2).islower()):
        return True  # the start-up Friday Foods, the Monday Morning column
    said = small in SAYING and m.raw(2)[:1].isupper()  # said Monday Ana Ruiz
    if said or small in DATING - {"and", "or", "the"} or after.lower() in _TITLES:
        return False
    if small in ("the", "and", "or"):
        listed = small != "the" and (m.raw(-2)[:1].isupper() or not _clause_follows(m))
        return after.lower() in _COMPANIES or listed
    return before[:1].isupper() or not before.isalpha() or not _clause_follows(m)


def _described(m: Match) -> bool:
    """Whether a weekday by itself is told to be somebody: Sunday, his brother, with Monday at his side."""
    if (m.around(1), m.around(3)) == ("at", "side"):
        return True
    named = m.raw(-1).istitle() and m.around(-1) not in DATING and m.lexed.plain(m.span[0] - 1)
    if named and m.around(2).isdecimal() and len(m.around(2)) == 2 and m.around(1) == m.around(3) == ",":
        return True  # Kennedy Monday, 34, was freed
    kin = m.around(2) in ("his", "her", "their") and m.around(3) in KIN
    known = m.around(2) == "as" and "known" in (m.around(step) for step in (5, 6))  # Sunday, as he is known
    return m.around(1) == "," and (
        (kin and m.around(-1) not in DATING - {"and", "or"}) or (known and m.around(-1) != "on")
    )


def _is_family_name(m: Match) -> bool:
    """Whether a first name stands before: the evangelist Billy Sunday, Governor Tom Friday's office.

    So too Stormy Sunday, who led it, and Alys Monday and Penny March.
    """
    before = m.raw(-1)
    if not before.istitle():
        return False
    if m.around(1) == "'s" and m.around(-2) in _TITLES | RANKS:
        return True
    beside = m.lexed.kinds[m.span[1] + 2 : m.span[1] + 3] == codes()["month"] and not m.around(4).isdecimal()
    if m.around(1) == "and" and m.raw(2).istitle() and beside and before.lower() not in DATING:
        return True
    alone = not m.raw(-2)[:1].isupper() or m.around(-2) in RANKS
    told = before.lower() not in DATING | BREAKS and (m.around(1), m.around(2)) == (",", "who")
    return told or (before.lower() in _FIRST_NAMES and alone)


def compound(m: Match) -> bool:
    """Whether a date word opens a name, or tells a kind: the October Revolution, Easter Island, Sunday trading."""
    if m.whole:
        return False
    start = 2 if m.around(1).isdecimal() and m.lexed.kinds[m.span[1] - 1] == codes()["month"] else 1
    dated = start == 2 or m.has("mday")
    for step in range(start, start + _NAME_REACH):
        if not m.raw(step)[:1].isupper() or not (start == 2 or adjacent(m)):
            break
        if m.around(step) in PLACES and (step == start or dated):
            return True
        if m.around(step) in NAMED:
            return m.around(-1) not in DATING - {"the", "and", "or", "in", "at", "of", "to", "from", "since", "this"}
    return m.around(1) in _KINDS and not (m.around(-1) == "on" and m.around(2) in ARTICLES)  # on Monday presents the


def _is_subject(m: Match) -> bool:
    """Whether a weekday is a team or a firm: Wednesday beat Hull; Friday's, a restaurant chain."""
    if m.around(-1) == "" and m.around(1) in _PERSONAL:
        return True
    apposed = m.around(1) == "'s" and m.around(2) == "," and m.around(3) in ARTICLES
    told = any(m.around(step) in SAYING for step in (4, 5, 6))
    return apposed and not told and m.around(-1) not in _COMPARING  # later than Friday's, a calm one


def _is_site(m: Match) -> bool:
    """Whether a word is the first part of an address in the net, or of a channel: Monday.com, Sat.1; no footnote."""
    text, end = m.lexed.text, m.lexed.tokens[m.span[1] - 1].end
    end -= text[end - 1] == "."
    numbered = len(m.words()) <= _SHORT and text[end + 1 : end + 2].isdigit()
    return text[end : end + 1] == "." and (numbered or m.around(2) in _DOMAINS)


def _ends_name(m: Match) -> bool:
    """Whether a weekday and the capitalised words behind it are a name by themselves: the Saturday People, a choir."""
    step = 1
    while m.raw(step)[:1].isupper() and m.raw(step)[1:].islower() and step <= _NAME_REACH:
        step += 1
    return step > 1 and m.around(1) not in _RITES and m.around(step) in (",", ".", "of", "'s", "")


def _clause_follows(m: Match) -> bool:
    """Whether what was said begins behind: told parliament Monday China would buy grain; not met Monday Eze, who."""
    if not m.raw(2).isalpha() or m.raw(2) in ("and", "or", "in", "at", "on", "with", "of"):
        return any(m.around(-step) in SAYING for step in (1, 2, 3))
    return any(m.raw(step).islower() and len(m.raw(step)) > 1 for step in (2, 3))


def feast(m: Match) -> bool:
    """Whether a feast is somebody's name: Senator Christian Easter, Ms Easter Boateng."""
    if m.whole or m.has("year") or m.has("anyrel"):
        return False
    if compound(m) or (m.around(1), m.around(2)) == ("came", "early"):
        return True
    if m.raw(1)[:1].isupper() and m.raw(1)[1:].islower() and adjacent(m) and m.around(1) not in _TITLES:
        return True  # Easter Island, the Good Friday Agreement
    if m.around(1) == "-" and m.around(2).endswith(("ed", "style")):
        return True  # a Halloween-themed show
    if m.span[1] - m.span[0] > 1 or " " in m.words():
        return False
    before = m.raw(-1)
    if m.around(1) in SAYING or before.lower() in _ADDRESSED or before.lower() in _TITLES:
        return True  # Easter said, Ms Easter's bill
    named = before[:1].isupper() and before[1:].islower() and before.lower() not in DATING
    return (named and m.around(-2) != "") or person(m)


def habit(m: Match) -> bool:
    """Whether a weekday or a month is any of its name: on a Sunday, in November every four years."""
    if m.around(1) in ("every", "each") or _is_usual(m):
        return True
    if m.words().lower() == "monday" and m.around(1) in ("to", "through", "-") and m.around(2) in _WORKING_WEEK:
        return m.around(-1) not in DATING and m.around(3) not in _OF_ONE_WEEK
    if m.words().lower() in _WORKING_WEEK and m.around(-2) == "monday" and m.around(-1) in ("to", "through", "-"):
        return m.around(-3) not in DATING
    unknown = not m.around(1).isalpha() or m.around(1) in BREAKS | _PART_OF_DAY
    return m.around(-1) == "a" and m.span[1] - m.span[0] == 1 and unknown


def _is_usual(m: Match) -> bool:
    """Whether its clause tells what is usually so then: usually held in May; not would normally have met in May."""
    words = [m.around(-step) for step in range(1, _CLAUSE)]
    clause = words[: next((at for at, word in enumerate(words) if word in ("", ",", ";", "but")), len(words))]
    return not _USUALLY.isdisjoint(clause) and {"would", "had", "have"}.isdisjoint(clause)


def company(m: Match) -> bool:
    """Whether a month or a weekday belongs to a name: May Airlines, the Mail on Sunday, a Women's March."""
    before, after = m.around(-1), m.around(1)
    if compound(m) or (m.raw(1)[:1].isupper() and after in _COMPANIES):
        return True
    joined = m.lexed.kinds[m.span[1] + 1 : m.span[1] + 2]
    if after == "&" and m.raw(2)[:1].isupper() and joined not in (codes()["month"], codes()["weekday"]):
        return True  # May & Summers
    if is_person(m) or is_family(m):
        return True
    paper = m.around(-2) in _PAPERS and m.raw(-2)[:1].isupper() and m.around(-3) in ("the", "and", "of")
    if m.words() == "Sunday" and before == "on" and paper:
        return True
    if m.words() == "March" and before == "'s" and m.raw(-2)[:1].isupper() and not m.around(1).isdecimal():
        return True
    if m.words() == "March" and after == "of" and (m.raw(2)[:1].isupper() or m.around(2) == "the"):
        return True
    return before == "by" and m.around(-2).endswith("ed") and m.raw(1)[:1].isupper() and not _clause_follows(m)
