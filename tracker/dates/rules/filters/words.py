"""The words around a date word that several filters ask for."""

from typing import Final

from tracker.dates.engine.matcher import Match
from tracker.dates.engine.vocabulary import word_set

# Words after which a weekday or a feast is one, whatever follows.
DATING: Final = word_set(
    "on by until till since before after last next this from through to for late early past coming during of "
    "over at around between than beginning starting ending ended effective dated every each and or the in "
    "following previous"
)
# Words after which May, March or June is a month.
BEFORE_MONTH: Final = word_set(
    "in by since until till of from to through during after before for on late early mid last next this between "
    "and or come - ( every each as around about via the"
)
ARTICLES: Final = ("the", "a", "his", "her", "their", "its")
BREAKS: Final = word_set(
    "in on at of to for with without from by than is are was were will do does did have has had be"
)
QUOTES: Final = ('"', "“", "”", "'", "‘", "’")
PLACES: Final = word_set(
    "hotel island islands palace square street avenue road boulevard bridge stadium arena park museum creek bay "
    "river lake hill hills cape mountain city camp fort harbor harbour town"
)
# Ranks that are said without an article before a name alone: Judge Friday ruled, but the president Friday ruled.
RANKS: Final = word_set("judge coach corporal sergeant captain inspector detective professor constable")
KIN: Final = word_set(
    "friend friends brother brothers sister husband wife widow mother father son daughter parents teammates colleagues"
)
SAYING: Final = ("said", "says", "told", "announced", "reported", "warned", "confirmed")
DID: Final = word_set("struck said told won lost took made met left quit held has had is was will")
WORKS: Final = word_set("film series show drama comedy novel album song play poem")
GIVEN: Final = ("April", "May", "June", "August")
SPELLS: Final = ("day", "week", "month", "year")


def adjacent(m: Match) -> bool:
    """Return whether the next word stands right behind, on the same line."""
    end = m.lexed.tokens[m.span[1] - 1].end
    return m.lexed.text[end : end + 1] == " " and m.lexed.text[end + 1 : end + 2].isupper()


def is_limit(m: Match) -> bool:
    """Return whether a time that ends is what something comes before: before the month is out, by the time it ends."""
    by_then = [m.around(-step) for step in (3, 2, 1)] == ["by", "the", "time"]
    return by_then or m.around(-1) in ("before", "until", "till")
