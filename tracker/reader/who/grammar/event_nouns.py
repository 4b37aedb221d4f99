"""The nouns and verbs by which a text tells one event again: a ban, barred, the measure."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import parts, with_ing, with_s

# Nouns of one sort of event, and the other words that tell it.
_SORTS: Final = (
    (
        "deal agreement accord pact treaty protocol contract memorandum arrangement settlement compact partnership "
        "signing signature signatures",
        "sign agree conclude initial ink seal negotiate",
    ),
    ("truce ceasefire armistice pause", "agree broker"),
    (
        "talks negotiations round consultations discussions dialogue negotiation meeting session summit gathering",
        "negotiate talk discuss meet",
    ),
    ("talks negotiations", "treaty deal agreement accord pact sign"),
    (
        "measure measures sanctions ban embargo curbs curb restrictions controls listing listings blacklisting "
        "blacklist rule rules order duties duty tariffs tariff levy surcharge freeze moratorium decree step move "
        "decision blockade quota quotas package suspension",
        "ban sanction blacklist bar impose prohibit restrict list add designate freeze suspend block halt slap levy",
    ),
    (
        "takeover acquisition purchase merger buyout deal sale transaction bid offer disposal",
        "buy acquire sell purchase merge bid",
    ),
    ("launch release rollout debut unveiling", "launch release unveil introduce"),
    ("exercise exercises drill drills manoeuvres maneuvers", "exercise train drill"),
    (
        "attack attacks strike strikes raid raids assault bombing shelling offensive operation incursion",
        "attack hit strike raid bomb shell storm seize invade",
    ),
    ("strike strikes walkout stoppage", "strike walk"),
    ("investigation probe inquiry inquest review case", "investigate probe review"),
    (
        "trial hearing hearings sentencing verdict appeal judgment ruling conviction case charges lawsuit suit "
        "complaint proceedings",
        "sue convict charge indict arrest try sentence jail",
    ),
    ("visit trip tour stay", "visit travel arrive"),
    ("deployment mission withdrawal", "deploy send withdraw"),
    ("delivery deliveries order contract shipment shipments", "order buy deliver"),
    ("loan grant aid package tranche payment disbursement", "lend grant pay approve"),
    ("appointment nomination", "appoint nominate name"),
    ("recall", "recall"),
    ("flight mission launch liftoff lift-off", "launch fly"),
    ("closure reopening opening", "close shut reopen open"),
)
# Nouns of what a text tells by one verb only.
_OWN: Final[Mapping[str, str]] = {
    "signing": "sign",
    "opening": "open",
    "closure": "close",
    "acquisition": "acquire",
    "purchase": "buy",
    "sale": "sell",
    "decision": "decide",
    "deployment": "deploy",
    "withdrawal": "withdraw",
    "agreement": "agree",
    "appointment": "appoint",
    "sentencing": "sentence",
    "delivery": "deliver",
    "suspension": "suspend",
    "arrest": "arrest",
    "listing": "list",
    "listings": "list",
    "strike": "strike",
}


@lru_cache(maxsize=512)
def forms_of(noun: str) -> frozenset[str]:
    """The words that tell of the same thing as a noun, or do it by the same word: ban, bans, banned."""
    single = noun.removesuffix("s") if len(noun) > 3 and not noun.endswith("ss") else noun
    verbs = {single, _OWN.get(single, single)}
    return frozenset({noun, single, with_s(single)}.union(*map(_forms, verbs)))


@lru_cache(maxsize=512)
def like(noun: str) -> frozenset[str]:
    """The words that may tell of the same event as a noun by another word; empty for what is no event."""
    found: set[str] = set()
    for nouns, words in _SORTS:
        if noun in nouns.split():
            found.update(nouns.split(), words.split(), *map(_forms, words.split()))
    return frozenset(found)


def _forms(verb: str) -> frozenset[str]:
    """The forms of a verb; empty for what is none."""
    known = parts().get(verb)
    return frozenset({verb, with_s(verb), with_ing(verb), *known}) if known else frozenset()


# What two sides do together.
OF_TWO: Final = word_set(
    "talks negotiations round truce ceasefire armistice patrols drills exercise exercises treaty pact accord dialogue "
    "consultations hotline"
)
DEALS_OF_TWO: Final = word_set("deal agreement contract memorandum arrangement protocol partnership venture settlement")
