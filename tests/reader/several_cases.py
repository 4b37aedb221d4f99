"""Sentences and the titles of all that they tell, in the order of their dates, with what must not change."""

from typing import Final

SEVERAL_TITLES: Final[tuple[tuple[str, list[str]], ...]] = (
    # Nouns of a subject that each have a date tell an event each.
    (
        "Oslo's expulsion last month of an attache, and Moscow's promise on Monday to answer, have chilled ties.",
        ["Oslo's expulsion of an attache", "Moscow's promise to answer"],
    ),
    (
        "The seizure of two tankers on 20 June, and Tehran's threat on Monday to close the strait, unnerved insurers.",
        ["Seizure of two tankers", "Tehran's threat to close the strait"],
    ),
    (
        "The arrest of a mayor on Sunday, along with the closure of a newspaper on Monday, drew protests from Chad.",
        ["Arrest of a mayor", "Closure of a newspaper"],
    ),
    (
        "The dismissal of Peru's bank chief on 18 June and the resignation of Chile's finance minister on 20 June "
        "have rattled investors.",
        ["Dismissal of Peru's bank chief", "Resignation of Chile's finance minister"],
    ),
    (
        "The launch of Ariane 6 on 9 July and the launch of Vega C in November will restore access to space.",
        ["Launch of Ariane 6", "Launch of Vega C"],
    ),
    # Others share the verb.
    (
        "The attacks on 3 May and 4 June killed ten people in Mali.",
        ["Attacks kill ten people in Mali", "Attacks kill ten people in Mali"],
    ),
    (
        "The arrest of the mayor on Monday drew protests from Chad.",
        ["Arrest of the mayor draws protests from Chad"],
    ),
    # What could come as soon as a day.
    ("A ceasefire could be signed as soon as Saturday, mediators said.", ["Ceasefire could be signed"]),
    (
        "Boeing might announce a deal to buy Spirit as early as Friday, sources said.",
        ["Boeing might announce a deal to buy Spirit"],
    ),
    ("Apple could launch the phone as soon as September.", ["Apple could launch the phone"]),
    ("A ceasefire could be signed on Saturday, mediators said.", []),
    ("The attack could have begun as early as Monday, officials said.", []),
    # What somebody aims for, and no figure of a year.
    ("TSMC targets first output at its Dresden plant in 2029.", ["TSMC targets first output at its Dresden plant"]),
    ("SpaceX is aiming for a crewed landing in 2028.", ["SpaceX aims for a crewed landing"]),
    ("Intel now targets the opening of its Ohio plant in 2028.", ["Intel targets the opening of its Ohio plant"]),
    ("Acme targets sales of 3 billion euros in 2028.", []),
    ("Acme hopes for a rise in demand in 2028.", []),
    # A clause of time is not part of what it tells the time of.
    (
        "Kenya will deploy 400 police to Haiti before the month comes to an end, the minister said on Monday.",
        ["Kenya deploys 400 police to Haiti"],
    ),
    (
        "Norway will close its consulate in Murmansk by the time the month is out.",
        ["Norway closes its consulate in Murmansk"],
    ),
    ("Boeing will deliver the jets before the year is over, it said on Monday.", ["Boeing delivers the jets"]),
    ("Peru will sign the accord before the quarter is through.", ["Peru signs the accord"]),
    (
        "Acme will have shut its plant by the time the new rules take effect in January 2027.",
        ["New rules take effect"],
    ),
    ("By the time the summit begins on 9 July, Chad's parliament will have met.", ["Summit begins"]),
)
