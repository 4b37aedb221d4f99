"""The nouns that point at an event of the text: the vote, the break, the verdict.

Most are the deed of a verb, and mean an event that is told with it; the table has what their form does not tell.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from tracker.reader.english.deverbal import verbs_behind

# Nouns of one sense: the lemmas that tell such an event beside their own, and the kinds that it may have without them.
_ROWS: Final[Mapping[str, tuple[str, str]]] = {
    "vote": ("veto adopt reject approve elect pass defeat", "resolution election law"),
    "election elections poll polls polling ballot referendum run-off runoff by-election primary": (
        "elect vote ballot",
        "election",
    ),
    "result results outcome count": ("elect vote", "election"),
    "summit": ("meet", "summit"),
    "forum": ("", "conference summit"),
    "conference expo exhibition fair show congress edition festival assembly symposium workshop": (
        "",
        "conference",
    ),
    "event": ("", "conference summit launch meeting"),
    "gathering": ("", "conference summit meeting"),
    "meeting": ("meet", "meeting summit"),
    "talks negotiations negotiation": ("talk negotiate", "meeting"),
    "visit trip tour stay": ("visit travel tour fly", "meeting"),
    "match game final": ("play", "meeting other conference"),
    "session sitting": ("", "meeting resolution"),
    "debate": ("", "meeting resolution"),
    "hearing inquest": ("hear appear", "law meeting"),
    "opening": ("", "conference summit meeting"),
    "closing closure": ("shut", "conference summit meeting"),
    "signing signature signatures": ("initial", "agreement treaty law"),
    "agreement deal accord pact treaty convention protocol contract memorandum settlement compact": (
        "agree sign",
        "agreement treaty market",
    ),
    "ceasefire truce armistice": ("ceasefire truce agree", "conflict agreement"),
    "exchange swap": ("swap free release", "agreement conflict"),
    "adoption": ("", "resolution treaty law"),
    "deposit ratification accession": ("ratify deposit accede", "treaty"),
    "entry": ("take", "treaty law policy"),
    "ban embargo moratorium": ("ban bar prohibit halt", ""),
    "launch lift-off liftoff blast-off takeoff": ("unveil release lift leave fly blast fire", "launch"),
    "unveiling debut premiere": ("launch", "launch"),
    "release": ("publish free let", "launch report"),
    "publication": ("appear", "report law sanction export-control"),
    "announcement": ("say", "statement policy launch"),
    "speech address": ("address speak", "statement"),
    "decision": ("rule", "policy law resolution"),
    "ruling verdict judgment judgement": (
        "rule convict acquit uphold strike overturn quash annul void nullify throw dismiss",
        "law",
    ),
    "trial": ("open begin", "law"),
    "indictment": ("charge unseal", "law"),
    "sentencing conviction appeal": ("", "law"),
    "sentence": ("jail imprison", ""),
    "arrest detention capture": ("arrest detain capture seize hold", "law conflict"),
    "appointment nomination": ("name appoint nominate choose pick", ""),
    "dismissal sacking removal ouster": ("sack fire dismiss remove oust", ""),
    "approval passage": ("approve pass back clear adopt", ""),
    "fine penalty": ("fine", ""),
    "protest rally march demonstration": ("protest rally march demonstrate", ""),
    "outbreak": ("break", ""),
    "hack intrusion": ("hack break", ""),
    "theft robbery heist burglary": ("steal rob", ""),
    "abduction kidnapping": ("abduct kidnap take seize snatch", "conflict"),
    "operation": ("raid seize arrest storm launch", "conflict law"),
    "death drowning": ("kill die drown", ""),
    "complaint lawsuit suit petition": ("lodge file", "law policy"),
    "listing designation blacklisting": ("add blacklist designate", "market sanction export-control"),
    "inauguration swearing-in": ("swear inaugurate", "policy election"),
    "ceremony": (
        "sign inaugurate swear lay unveil open launch present receive",
        "launch agreement meeting policy law",
    ),
    "resignation": ("quit step-down", "other policy statement"),
    "departure withdrawal pull-out": ("leave", "conflict treaty policy meeting launch"),
    "takeover merger purchase acquisition": ("buy", "market"),
    "defeat": ("lose", "election conflict"),
    "victory": ("", "election conflict"),
    "attack assault raid bombing shelling": ("hit strike fire attack storm capture explode bomb swoop", "conflict"),
    "strike": ("hit fire attack bomb walk-out walkout stoppage down", "conflict"),  # of an army, or of workers
    "walkout stoppage": ("strike walk-out stop down", ""),
    "offensive invasion incursion siege": ("advance launch invade enter cross attack besiege", "conflict"),
    "shooting": ("fire wound come", "conflict"),
    "killing assassination murder": ("murder assassinate shoot kill", "conflict"),
    "clashes clash fighting battle": ("clash fight", "conflict"),
    "coup takeover": ("seize overthrow", "conflict"),
    "test": ("fire", "conflict launch"),
    "sinking capsizing": ("drown capsize overturn", "conflict"),
    "crash collision derailment": ("collide ram derail", "conflict"),
    "explosion blast": ("blast", "conflict"),
    "accident disaster tragedy incident": (
        "crash collide derail ram sink capsize explode burst collapse flood fire hit cut sever attack drown",
        "",
    ),
    "exercise exercises drill drills manoeuvres": ("begin start hold", ""),
    "break rupture breach leak spill failure": (
        "break sever cut fail rupture snap damage burst collapse spill",
        "",
    ),
    "grounding": ("run strand", ""),
    "fire blaze": ("burn", ""),
    "blackout outage": ("fail cut", ""),
    "quake earthquake tremor": ("hit strike", ""),
    "flood landslide storm cyclone hurricane typhoon landfall": ("burst hit strike make", ""),
    "collapse": ("fall", "conflict market other"),
    "dissolution": ("", "policy law"),
    "shutdown halt": ("close shut halt stop suspend", ""),
    "delivery shipment": ("ship", ""),
    "increase rise hike": ("raise increase lift hike rise double triple", ""),
    "retaliation reprisal response": ("hit-back retaliate respond answer", ""),
    "mutiny uprising revolt rebellion riot riots": ("mutiny riot rise revolt", "conflict"),
    "request": ("ask request apply seek", ""),
    "cut reduction": ("cut lower reduce trim", ""),
    "handover handback": ("take transfer", ""),
}


class Meaning(NamedTuple):
    """The lemmas of the verbs that tell an event, and the kinds that it may have without them."""

    lemmas: frozenset[str]
    kinds: frozenset[str]


@lru_cache(maxsize=1)
def _table() -> dict[str, Meaning]:
    return {
        noun: Meaning(frozenset((*lemmas.split(), *row.split())), frozenset(kinds.split()))
        for row, (lemmas, kinds) in _ROWS.items()
        for noun in row.split()
    }


@lru_cache(maxsize=1024)
def meaning(noun: str) -> Meaning:
    """What a noun in small letters may point at."""
    row = _table().get(noun) or _table().get(noun.removesuffix("s"), Meaning(frozenset(), frozenset()))
    return row._replace(lemmas=row.lemmas | verbs_behind(noun))


def event_noun(noun: str) -> bool:
    """Whether a noun in small letters names an event: one of the table, or the deed of a verb by its form."""
    return noun in _table() or (bool(verbs_behind(noun)) and noun not in _ALSO_NOUNS)


def gatherings() -> tuple[str, ...]:
    """The nouns of the table that something is done at: at the summit, during the exercise; the longest first."""
    last = (noun for noun, row in _table().items() if row.kinds & _LASTING or noun in _EXERCISES)
    return tuple(sorted(last, key=len, reverse=True))


_EXERCISES: Final = frozenset({"exercise", "exercises", "drill", "drills", "manoeuvres"})
_LASTING: Final = frozenset({"conference", "summit", "meeting", "launch", "election", "resolution", "law"})


@lru_cache(maxsize=1)
def _by_verb() -> dict[str, tuple[str, ...]]:
    verbs = {noun: verbs_behind(noun) for noun in _table()}
    return {verb: tuple(noun for noun in verbs if verb in verbs[noun]) for verb in frozenset().union(*verbs.values())}


def deeds(verb: str) -> tuple[str, ...]:
    """The nouns of the table that are the deed of a verb by their form: resign, resignation."""
    return _by_verb().get(verb, ())


def in_table(noun: str) -> bool:
    """Whether a noun in small letters is one of the table, and not only a deed by its form."""
    return noun in _table()


# Nouns that are spelled as a verb and name no deed.
_ALSO_NOUNS: Final = frozenset({"state", "house", "leader", "party", "police", "company", "ship", "power", "man"})
