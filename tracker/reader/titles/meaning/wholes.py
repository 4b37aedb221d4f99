"""What a noun is a part or a step of: the hearing on a law, the completion of a takeover, the winner of an election."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set

_ELECTION: Final = "election vote referendum poll ballot runoff run-off by-election"
_RULES: Final = (
    "rule regulation tariff duty quota levy ban curb control restriction amendment measure guideline law bill"
)
_DEAL: Final = "takeover acquisition purchase merger sale disposal buyout deal offer"
_CONTRACT: Final = "agreement accord treaty pact contract deal memorandum"
_CASE: Final = "lawsuit suit case complaint petition challenge"
_MEETING: Final = "conference summit forum congress exhibition festival expo symposium talk"
_WORK: Final = "project programme pilot plant mine line pipeline dam railway reactor centre construction"
# The nouns of parts, the preposition behind them, and the nouns of wholes.
_ROWS: Final = (
    ("campaigning campaign nomination registration voting count counting", "for", _ELECTION),
    ("winner candidate result", "of", _ELECTION),
    ("turnout", "in", _ELECTION),
    ("registration programme", "for", _MEETING),
    ("agenda opening closing session", "of", _MEETING),
    ("trial", "of", _CASE),
    ("hearing ruling verdict judgment judgement", "on", f"{_CASE} law ban tariff rule duty"),
    ("case appeal", "over", "law ban tariff rule duty levy"),
    ("completion closing closure settlement", "of", _DEAL),
    ("signing signature ratification", "of", _CONTRACT),
    ("tranche disbursement repayment", "of", "loan credit bailout facility programme"),
    ("phase stage unit", "of", _WORK),
    ("review consultation comment", "of", _RULES),
    ("tender auction bid bidding", "for", "licence license contract block concession spectrum"),
    ("patient case vaccination", "in", "outbreak epidemic"),
    ("instalment batch", "of", "order delivery shipment"),
)
_WHOLES: Final = {
    (part, preposition): word_set(wholes) for parts, preposition, wholes in _ROWS for part in parts.split()
}
_PARTS: Final = frozenset(part for part, _ in _WHOLES)
_OF_STATES: Final = word_set(_ELECTION)


def is_part(noun: str) -> bool:
    """Whether a noun is a part or a step of something."""
    return noun in _PARTS


def wholes_of(noun: str) -> list[tuple[str, frozenset[str]]]:
    """The prepositions behind a noun, each with the nouns of what it is of."""
    return [(preposition, wholes) for (part, preposition), wholes in _WHOLES.items() if part == noun]


def is_of_state(noun: str) -> bool:
    """Whether a noun is one of the votes of a state."""
    return noun in _OF_STATES
