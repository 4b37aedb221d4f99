"""Filters for years that belong to a name: a 2004 Toyota, the Area 2000 group.

All of them hold in running text only.
"""

from typing import Final

from tracker.dates.engine.matcher import Match
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.rules.filters.names import ARTICLES, BREAKS, DATING, NAMED, QUOTES

_MAKES: Final = word_set(
    "toyota ford volvo honda bmw mercedes audi chevrolet chevy nissan mazda subaru volkswagen vw porsche ferrari "
    "fiat renault peugeot citroen skoda hyundai kia lexus jeep dodge chrysler cadillac buick pontiac lincoln "
    "mitsubishi suzuki tesla jaguar rover bentley lada opel vauxhall saab harley yamaha ducati cessna"
)
_VEHICLES: Final = word_set(
    "saloon saloons sedan sedans car cars truck trucks pickup pickups van vans suv suvs hatchback"
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
    "conference summit forum congress olympics games cup championship championships assembly week fair show "
    "festival election elections exhibition symposium convention session dialogue"
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
    if before.lower() in (*ARTICLES, "'s") and m.raw(1).istitle() and _is_model(m):
        return True  # its 1985 Tempo saloons
    if before.lower() in _MAKES and after not in _OF_A_YEAR:
        return True  # the Peugeot 2008
    written = m.words().replace("-", " ").split()
    if written[0].isalpha() and (written[-1][0].isupper() or (before in QUOTES and m.raw(1) in QUOTES)):
        return True  # Nineteen Eighty-Four
    named = before[:1].isupper() and before.isalpha() and m.around(-2) != "" and before.lower() not in DATING
    placed = m.around(-2) in ("in", "at", "(") and m.around(-3) != "made"  # at a fair in Paris 2026
    ahead = m.has_base and m.get("year") > m.base.year and not (placed or before.lower() in _GATHERINGS)
    return named and (ahead or (after in _WORKS and m.raw(1).islower()))


def _is_model(m: Match) -> bool:
    """Whether the name behind a year is that of a vehicle, which its sentence says or tells the make of."""
    if m.around(1) in NAMED | _GATHERINGS:
        return False
    if m.around(3) in _HARM:
        return False  # the 2016 Berlin truck attack
    made = any(m.around(-step) in _MAKES for step in range(2, _SENTENCE))
    return m.around(2) in _VEHICLES or (made and (m.around(2) in BREAKS | _MODALS or not m.around(2).isalpha()))
