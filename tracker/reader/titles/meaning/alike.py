"""Nouns that a text uses for one thing: the deal, of an agreement; the vessel, of a tanker."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set

_ALIKE: Final = tuple(
    word_set(row)
    for row in (
        "agreement deal contract pact accord order purchase memorandum",
        "proposal plan offer bid deal",
        "lawsuit suit case complaint",
        "drug pill medicine vaccine treatment therapy",
        "aircraft plane jet airliner jetliner airplane superjumbo",
        "ship vessel frigate tanker boat corvette submarine freighter ferry trawler carrier",
        "phone handset smartphone",
        "vote election poll ballot referendum run-off runoff by-election",
        "summit meeting conference forum",
        "talk negotiation",
        "measure tariff duty sanction curb restriction levy ban quota tax limit cap control",
        "rule regulation measure",
        "programme program loan",
        "deal merger takeover acquisition sale buyout",
        "project plant dam pipeline railway link port line centre mine refinery terminal bridge road scheme",
        "law bill act legislation code reform",
        "blaze fire wildfire",
        "text treaty convention protocol agreement accord resolution",
        "instrument treaty convention protocol",
        "offering bond sukuk note issue",
        "exercise drill manoeuvre",
        "inquiry investigation probe",
        "quake earthquake",
        "storm typhoon hurricane cyclone",
    )
)


def alike(noun: str) -> frozenset[str]:
    """The nouns that may stand for one, itself among them."""
    found = frozenset([noun]).union(*(row for row in _ALIKE if noun in row))
    return found - (_STANDING_IN - {noun})


_STANDING_IN: Final = frozenset(["text", "instrument"])  # for a treaty, which no treaty stands for


def is_general(noun: str) -> bool:
    """Whether a text may use a noun for what it calls by a closer one: a vessel, of a trawler."""
    return noun in _GENERAL


_GENERAL: Final = word_set(
    "agreement deal contract pact accord order proposal plan aircraft plane jet ship vessel boat measure rule "
    "programme project law text instrument exercise inquiry storm talk meeting device phone drug"
)
