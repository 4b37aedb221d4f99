"""The nouns and verbs by which a text tells one event again: a ban, barred."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import parts, with_ing, with_s

# Nouns of events that a text may tell again.
EVENTS: Final = word_set(
    "deal agreement accord pact treaty protocol contract memorandum arrangement settlement compact partnership "
    "signing signature signatures truce ceasefire armistice pause talks negotiations round consultations "
    "discussions dialogue negotiation meeting session summit gathering measure measures sanctions ban embargo "
    "curbs curb restrictions controls listing listings blacklisting blacklist rule rules order duties duty "
    "tariffs tariff levy surcharge freeze moratorium decree step move decision blockade quota quotas package "
    "suspension takeover acquisition purchase merger buyout sale transaction bid offer disposal launch release "
    "rollout debut unveiling exercise exercises drill drills manoeuvres maneuvers attack attacks strike strikes "
    "raid raids assault bombing shelling offensive operation incursion walkout stoppage investigation probe "
    "inquiry inquest review case trial hearing hearings sentencing verdict appeal judgment ruling conviction "
    "charges lawsuit suit complaint proceedings visit trip tour stay deployment mission withdrawal delivery "
    "deliveries shipment shipments loan grant aid tranche payment disbursement appointment nomination recall "
    "flight liftoff lift-off closure reopening opening fighting hostilities clashes"
)
# Nouns of one meaning.
_SAME: Final = (
    frozenset({"deal", "agreement", "accord", "pact"}),
    frozenset({"talks", "negotiations"}),
    frozenset({"truce", "ceasefire", "armistice"}),
    frozenset({"takeover", "acquisition", "purchase"}),
    frozenset({"ban", "embargo"}),
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


# Verbs of which a deal may be the outcome, and the nouns that may stand for it.
_DEALING: Final = ("buy", "acquire", "sell", "merge", "lease", "order")
_DEALS: Final = frozenset({"deal", "transaction", "takeover", "purchase", "acquisition", "agreement", "sale"})


def dealing(noun: str) -> frozenset[str]:
    """The forms of the verbs that bring a deal about, for a noun that may stand for it; empty for others."""
    return frozenset().union(*map(_forms, _DEALING)) if noun in _DEALS else frozenset()


@lru_cache(maxsize=512)
def forms_of(noun: str) -> frozenset[str]:
    """The words that tell of the same thing as a noun, or do it by the same word: ban, bans, banned, embargo."""
    same = next((nouns for nouns in _SAME if noun in nouns), frozenset({noun}))
    return frozenset().union(*map(_own_forms, same))


def _own_forms(noun: str) -> frozenset[str]:
    single = noun.removesuffix("s") if len(noun) > 3 and not noun.endswith("ss") else noun
    verbs = {single, _OWN.get(single, single)}
    return frozenset({noun, single, with_s(single)}.union(*map(_forms, verbs)))


def _forms(verb: str) -> frozenset[str]:
    """The forms of a verb; empty for what is none."""
    known = parts().get(verb)
    return frozenset({verb, with_s(verb), with_ing(verb), *known}) if known else frozenset()


# What two sides do together.
OF_TWO: Final = word_set(
    "talks negotiations round truce ceasefire armistice patrols drills exercise exercises treaty pact accord dialogue "
    "consultations hotline fighting hostilities clashes"
)
