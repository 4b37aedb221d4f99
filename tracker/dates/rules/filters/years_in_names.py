"""Filters for years that belong to a name: a 2004 Toyota, the Area 2000 group.

All of them hold in running text only.
"""

import re
from typing import Final

from tracker.dates.engine.matcher import Match
from tracker.dates.engine.spelling import corrected
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.rules.filters.words import ARTICLES, BREAKS, DATING, QUOTES, WORKS

_MAKES: Final = word_set(
    "toyota ford volvo honda bmw mercedes audi chevrolet chevy nissan mazda subaru volkswagen vw porsche ferrari "
    "fiat renault peugeot citroen skoda hyundai kia lexus jeep dodge chrysler cadillac buick pontiac lincoln "
    "mitsubishi suzuki tesla jaguar rover bentley lada opel vauxhall saab harley yamaha ducati cessna"
)
_VEHICLES: Final = word_set(
    "saloon saloons sedan sedans car cars truck trucks pickup pickups van vans suv suvs hatchback crossover"
)
_MODALS: Final = word_set("may might could can would should must has")
_HARM: Final = ("attack", "attacks", "bomb", "bombing", "crash", "ramming")
_SENTENCE: Final = 16  # words before a year in which the make of a car stands
_OF_A_YEAR: Final = word_set(
    "sales results profit profits output production earnings revenue figures deliveries recall recalls model models "
    "target targets budget exports orders shipments strike guidance forecast plan plans , . ( )"
)
_BODIES: Final = word_set(
    "committee group club society foundation movement institute coalition battalion brigade agenda"
)
# What is held in the year behind its name: the Munich Security Conference 2027.
_GATHERINGS: Final = word_set(
    "conference summit forum congress olympics games cup championship championships assembly fair show "
    "festival election elections exhibition symposium convention session dialogue"
)
# Capitalised words that open a sentence, and name nothing.
_OPENING: Final = word_set(
    "if when while where what how why then that this these those such although though because whereas unlike like "
    "throughout despite following not only even both all some any so yet nor neither either once perhaps maybe about "
    "around circa within via it we he she they his her its their our my but an as with who which"
)
# The cities of Olympic Games, with their years (olympics.com/ioc).
_GAMES: Final = frozenset({
    ("sydney", "2000"), ("athens", "2004"), ("turin", "2006"), ("beijing", "2008"), ("vancouver", "2010"),
    ("london", "2012"), ("sochi", "2014"), ("rio", "2016"), ("pyeongchang", "2018"), ("tokyo", "2020"),
    ("beijing", "2022"), ("paris", "2024"), ("cortina", "2026"), ("angeles", "2028"), ("brisbane", "2032"),
})  # fmt: skip
_PLACING: Final = ("in", "at", "(")
_SINCE: Final = word_set("from since after before until between like")
_BEHIND_NAME: Final = word_set(
    "and or but who which that as left won lost led beat drew makes bans sold went said held took sent made began met"
)
_WORKS: Final = word_set(
    "project group plan plans programme program scheme initiative framework strategy agenda index "
    "drone jet missile satellite rocket phone chip"
)


def product(m: Match) -> bool:
    """Whether a year is that of a make or belongs to a name: a 2004 Toyota, the Area 2000 group."""
    before, after = m.raw(-1), m.around(1)
    if before.lower() == "the" and after in (",", ".") and not m.around(2).isdecimal():
        return True  # will build the 2008, a small car
    if (before.lower() == "the" or before.istitle()) and after in _BODIES and m.raw(1)[:1].isupper():
        return True  # the 1922 Committee
    if after in _MAKES and m.raw(1)[:1].isupper():
        return True
    if (before, after) == ("(", ")") and m.around(-2).isdecimal() and _is_resolution(m):
        return True
    if after in _VEHICLES and before.endswith(("-built", "built")) and m.raw(1).islower():
        return True  # the Chinese-built 2008 saloon
    if before.lower() in (*ARTICLES, "'s") and m.raw(1).istitle() and _is_model(m):
        return True  # its 1985 Tempo saloons
    if _is_title(m) or _is_held(m) or _is_body(m):
        return True
    if before == "'s" and m.words().isdecimal() and (after in BREAKS | _BEHIND_NAME or not after.isalnum()):
        return not m.around(2).isdecimal()  # Orwell's 1984 sold well
    if before.lower() in _MAKES and after not in _OF_A_YEAR:
        return True  # the Peugeot 2008
    written = m.words().replace("-", " ").split()
    if written[0].isalpha() and (written[-1][0].isupper() or (before in QUOTES and m.raw(1) in QUOTES)):
        return True  # Nineteen Eighty-Four
    return _ends_name(m)


def _is_title(m: Match) -> bool:
    """Whether a year is a title, or opens one: "1984", "2001: A Space Odyssey", The 1975, a band."""
    told = 1 + (m.around(1) in _MODALS)
    subject = m.around(-1) not in DATING and m.around(told) in ("is", "be")
    if subject and m.around(told + 1) in ("an", *ARTICLES) and {m.around(told + 2), m.around(told + 3)} & WORKS:
        return True  # 1989 might be the next album
    quoted = m.raw(-1) in QUOTES and (m.raw(1) in QUOTES or (m.around(1) == ":" and m.raw(2)[:1].isupper()))
    band = m.raw(-1) == "The" and m.around(-2) != "" and (m.around(1) in BREAKS or m.around(1).endswith("ed"))
    return (quoted and m.words().isdecimal()) or band


def _is_held(m: Match) -> bool:
    """Whether a year tells which games or contest are meant: Paris 2024, Miss World 2019."""
    if m.around(-2) == "miss" and m.raw(-1).istitle():
        return True
    return (m.around(-1), m.words()) in _GAMES and m.raw(-1)[:1].isupper() and m.around(-2) not in _PLACING


def _is_body(m: Match) -> bool:
    """Whether a year opens the designation of an asteroid or a comet: 2024 YR4."""
    end = m.lexed.tokens[m.span[1] - 1].end
    return re.match(r" [A-Z]{2}\d{1,3}\b", m.lexed.text[end : end + 7]) is not None


def _is_resolution(m: Match) -> bool:
    """Whether a year in brackets is part of the number of a resolution: resolutions 2195 (2014) and 2199 (2015)."""
    step = -3
    while m.around(step) in ("and", "or", ",") and m.around(step - 1) == ")":
        step -= 5
    return m.around(step) in ("resolution", "resolutions")


def _ends_name(m: Match) -> bool:
    """Whether a year is the end of the name before it: School 1948, Windows 2000; not the World Cup 2006."""
    if not _is_named(m) or not m.words().isdecimal():
        return False
    after, lead = m.around(1), m.around(-2)
    if after in _WORKS and m.raw(1).islower():
        return True
    ahead = m.has_base and m.get("year") > m.base.year
    opener = -2 - (lead in ARTICLES)
    opens = m.around(opener) in DATING and m.around(opener - 1) == ""
    if opens or (lead in _PLACING and m.around(-3) != "made"):
        return False  # at a fair in Paris 2026; for Greece 2012 was the worst year
    if ahead or lead in _SINCE or (lead == "to" and m.around(-3).isdecimal()):
        return ahead  # from Budapest 1956 to Prague 1968; not: ready for Germany 2006
    return not after.isalnum() or after in BREAKS | _MODALS | _BEHIND_NAME or after.endswith("ed")


def _is_named(m: Match) -> bool:
    """Whether a capitalised word that can be a name stands right before: no month with a fault, no `Since`."""
    before, start = m.around(-1), m.lexed.tokens[m.span[0]].start
    joined = m.lexed.text[start - 1 : start] == " " and m.raw(-1)[:1].isupper() and before.isalpha()
    known = before in DATING | BREAKS or before in _OPENING | _GATHERINGS
    known = known or (m.around(-2) == "" and before.endswith(("ing", "ed", "ly")))
    return joined and not known and m.lexed.plain(m.span[0] - 1) and corrected(before) is None


def _is_model(m: Match) -> bool:
    """Whether the name behind a year is that of a vehicle, which its sentence says or tells the make of."""
    if m.around(3) in _HARM:
        return False  # the 2016 Berlin truck attack
    made = any(m.around(-step) in _MAKES for step in range(2, _SENTENCE))
    return m.around(2) in _VEHICLES or (made and (m.around(2) in BREAKS | _MODALS or not m.around(2).isalpha()))
