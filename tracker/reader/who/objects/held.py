"""Whose thing a deed is done to: seized a tanker owned by Acme, raided the headquarters of Acme, Acme's offices."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.who.grammar.clause import Parse
from tracker.reader.who.grammar.role_words import PROPERTY
from tracker.reader.who.grammar.vocabulary import PREPOSITIONS

# What somebody lives or works in, runs or owns; no port or school, which is of a place: the port of Lodz.
_HOLDINGS: Final = word_set(
    "headquarters office home homes house villa flat apartment mansion premises building factory factories warehouse "
    "warehouses depot website websites server servers ship ships vessel vessels tanker tankers truck trucks lorry "
    "lorries plane planes aircraft jet jets car cars convoy refinery terminal branch branches store stores shop shops "
    "mine mines embassy embassies consulate consulates newspaper stake stakes fleet boat boats yacht account money "
    "cash bank systems network email emails clinic clinics cargo base bases positions hideout stronghold "
    "correspondent correspondents reporter reporters staff employee employees worker workers crew leader leaders "
    "founder commander commanders owner spokesman spokeswoman"
)
# What changes by itself or by others' dealings, and is no thing to be taken.
_TRADED: Final = word_set("shares exports imports products rights voting membership executive executives")
HELD: Final = (PROPERTY | _HOLDINGS) - _TRADED
# Participles by which a thing is told to be somebody's: a ship owned by Acme.
OWNING: Final = word_set("owned operated run held controlled managed chartered leased")
_FAR: Final = 6  # words of a name and what describes it


def belongs_to(parsed: Parse, first: int) -> bool:
    """Return whether a name is led to by a word for owning: a tanker owned by Acme, belonging to the firm Acme."""
    tokens, verbs, at = parsed.tokens, parsed.verbs, first
    while at > max(first - _FAR, 0) and tokens[at - 1].low not in PREPOSITIONS:
        if not tokens[at - 1].is_word or at - 1 in verbs:
            return False
        at -= 1
    led = [token.low for token in tokens[max(at - 2, 0) : at]]
    return led == ["belonging", "to"] or (led[1:] == ["by"] and led[0] in OWNING and tokens[at - 3].low != ",")
