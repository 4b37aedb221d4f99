"""Verbs that have a target only together with another word: put on trial, sever ties with, recall an envoy from."""

from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import is_number
from tracker.reader.who.grammar.role_words import GOODS, PERMISSIONS
from tracker.reader.who.grammar.vocabulary import PREPOSITIONS, TIME_WORDS

# Nouns of a deed that are followed by `of` and the one to whom it is done.
DEEDS_ON: Final = word_set(
    "arrest detention expulsion extradition seizure capture killing assassination murder abduction prosecution "
    "impeachment ouster invasion bombing bombardment shelling occupation blacklisting indictment conviction boarding "
    "dismissal sacking"
)
_COURTS: Final = word_set("court tribunal arbitration icsid icj icc wto organization organisation justice")
_LISTS: Final = word_set("list blacklist blocklist sanctions notice trial register registry arrest")
_ENVOYS: Final = word_set("ambassador ambassadors envoy envoys diplomats consul attaché chargé mission")
_TIES: Final = word_set("ties relations links contacts cooperation talks dialogue contract contracts trade")
_PROTESTS: Final = word_set("protest protests demarche objection representations")
_SEATS: Final = word_set(
    "embassy embassies consulate consulates mission newspaper broadcaster station bureau office offices"
)
_HACKING: Final = word_set("paralyse paralyze cripple disable")
_MACHINES: Final = word_set("website websites systems servers network networks computers")
_VESSELS: Final = word_set(
    "ship ships vessel vessels tanker tankers freighter trawler dhow boat boats ferry yacht carrier"
)
_PREMISES: Final = word_set(
    "shop shops store stores office offices premises factory plant warehouse building headquarters"
)
_ENDING: Final = word_set("closure suspension shutdown removal dissolution liquidation")
_WRITS: Final = word_set("notice notices writ summons subpoena subpoenas papers lawsuit warrant")
_APPOINTED: Final = word_set("nominee candidate nominees candidates coach minister ministers envoy")
REQUESTS: Final = word_set("offer offers bid appeal objection request claim complaint petition plea")
_AID: Final = word_set(
    "aid support funding assistance lending loan loans financing disbursements supplies water gas power "
    "electricity fuel"
)
_BORDERS: Final = word_set("border borders frontier crossing crossings posts ports airspace")
_REACHING: Final = word_set("requirement requirements ban bans sanctions embargo controls curbs tariffs restrictions")
_OBJECT: Final = 6  # words behind a verb in which its object stands
_DEMANDING: Final = word_set("tell ask urge request order instruct press advise beg implore")
_GOING: Final = word_set("leave quit depart vacate resign")
_GOING_OFF: Final = frozenset(
    {"step down", "step aside", "stand down", "pull out", "move out", "get out", "go home", "wind up", "wind down"}
) | {f"pack {word}" for word in ("up", "his", "her", "their")}
# What is only left as it is, or to others: to leave the rate unchanged, to leave it to the court.
_LEFT_SO: Final = word_set("unchanged alone intact open untouched behind out place force as to up steady")
_FORCES: Final = word_set("troops forces soldiers army envoy ambassador diplomats staff peacekeepers")
_LIMITS: Final = word_set("hour hours day days week weeks month months")
_LIMITED: Final = frozenset({"ultimatum", "deadline"})
_LENIENT: Final = word_set("more another extra further additional")
_ANY: Final[frozenset[str]] = frozenset()


class Frame(NamedTuple):
    """Verbs that take a target with one of some words after them, and the prepositions that stand before it.

    Without verbs or words any will do; without prepositions the target is the object of the verb.
    """

    verbs: frozenset[str]
    words: frozenset[str]
    prepositions: frozenset[str] = _ANY


_OF_OBJECT: Final = (
    Frame(word_set("add place put"), _LISTS),
    Frame(word_set("throw kick shut vote wipe stamp force push"), word_set("out")),
    Frame(word_set("turn"), word_set("back away")),
    Frame(word_set("hold"), word_set("up")),
    Frame(word_set("cut"), word_set("off")),
    Frame(word_set("reject refuse spurn dismiss"), REQUESTS),
    Frame(word_set("strip"), word_set("of")),
    Frame(word_set("call"), _ENVOYS),
    Frame(word_set("refuse push"), _VESSELS),
    Frame(word_set("take bring haul drag"), _COURTS),
    Frame(word_set("find"), word_set("guilty liable responsible")),
    Frame(word_set("hold"), word_set("liable responsible accountable")),
    Frame(word_set("revoke withdraw cancel deny refuse rescind pull"), PERMISSIONS),
    Frame(word_set("cut lower"), word_set("junk notch notches ccc bb bbb negative")),
    Frame(word_set("declare"), word_set("persona undesirable")),
    Frame(_HACKING, _MACHINES),
    Frame(word_set("hand present"), word_set("protest demarche")),
    Frame(word_set("vote turn"), word_set("down")),
    Frame(word_set("blow"), word_set("up")),
    Frame(word_set("drop ditch replace axe"), _APPOINTED),
    Frame(word_set("set"), word_set("ablaze alight")),
    Frame(word_set("board"), _VESSELS),
    Frame(word_set("order instruct"), word_set("to")),  # ordered Shell to cut
)
# Deeds whose target may be left out.
_LEAVING_OUT: Final = (
    Frame(word_set("cut stop halt suspend freeze withhold end block"), _AID, word_set("to for")),
    Frame(word_set("close shut seal"), _BORDERS, word_set("to with")),
    Frame(word_set("recall withdraw call pull summon expel"), _ENVOYS, word_set("from in of to")),
)
_OF_PREPOSITION: Final = (
    *_LEAVING_OUT,
    Frame(word_set("impose slap levy inflict place"), _ANY, word_set("on upon")),
    # banned exports of onions to Bangladesh
    Frame(
        word_set("ban halt stop suspend block restrict curb limit cut bar prohibit freeze embargo forbid withhold end"),
        GOODS,
        word_set("to from into with"),
    ),
    Frame(
        word_set("drop fire launch lob rain"), word_set("bomb bombs missile missiles rocket rockets"), word_set("on at")
    ),
    Frame(word_set("extend widen expand"), _REACHING, word_set("to")),
    Frame(word_set("reject refuse spurn throw turn"), word_set("offer offers bid proposal"), word_set("from of")),
    Frame(word_set("attribute pin"), _ANY, word_set("to on")),
    Frame(_ANY, _PROTESTS, word_set("with to")),
    Frame(word_set("close"), _SEATS, word_set("of")),
    Frame(word_set("launch open begin start"), word_set("probe investigation"), word_set("of")),
    Frame(word_set("seal padlock"), _PREMISES, word_set("of")),
    Frame(word_set("order demand"), _ENDING, word_set("of")),
    Frame(word_set("serve"), _WRITS, word_set("on upon")),
    Frame(word_set("retake recapture wrest liberate confiscate"), _ANY, word_set("from")),
    Frame(word_set("withdraw pull"), word_set("support backing funding"), word_set("from")),
    Frame(word_set("withhold"), _ANY, word_set("from")),
    Frame(word_set("fire shoot"), _ANY, word_set("on at")),
    Frame(word_set("leak"), word_set("files data documents emails records"), word_set("of")),
    Frame(word_set("steal"), _ANY, word_set("of from")),
    Frame(word_set("set"), frozenset({"fire"}), word_set("to")),
    Frame(word_set("break sever cut suspend freeze end terminate"), _TIES, word_set("with")),
    Frame(word_set("cut lower downgrade slash"), word_set("rating ratings outlook"), word_set("of on for")),
    Frame(_ANY, DEEDS_ON, word_set("of")),
)
_FRAMED: Final = frozenset(verb for one in _OF_OBJECT for verb in one.verbs)
_BEFORE_TARGETS: Final = frozenset(word for one in _OF_PREPOSITION for word in one.prepositions)


def breaks_off(verb: str, after: Sequence[str]) -> bool:
    """Return whether a verb and the words after it tell that somebody gives up dealing with another: severed ties."""
    common = not {"common", "shared"}.isdisjoint(after) and leaves_out(verb, after)
    return common or (verb in ("break", "sever", "cut") and not _TIES.isdisjoint(after[:2]))


def leaves_out(verb: str, after: Sequence[str]) -> bool:
    """Return whether a verb and its object tell a deed against somebody whom they leave out: recalled its envoy."""
    return any(verb in one.verbs and _is_whole(one, after[:_OBJECT]) for one in _LEAVING_OUT)


def _is_whole(frame: Frame, after: Sequence[str]) -> bool:
    """Whether an object opens with a noun of a frame and names no target behind it: its side of the border."""
    at = next((at for at, word in enumerate(after) if word in frame.words), None)
    if at is None or not (PREPOSITIONS - {"of", "off"}).isdisjoint(after[:at]):
        return False
    timed = any(word in TIME_WORDS or word[0].isdigit() for word in after[at + 2 : at + 3])  # its envoy in May
    return timed or frame.prepositions.isdisjoint(after[at + 1 : at + 2])


def comes(verb: str, after: Sequence[str]) -> bool:
    """Return whether a verb tells that somebody is to come: is due in Muscat, is expected in Washington."""
    due = after[1:] if verb == "be" and after[:1] == ["due"] else after if verb == "expect" else ()
    return due[:1] in (["in"], ["at"])


def aims(verb: str, after: Sequence[str]) -> bool:
    """Return whether the object of a verb is the target of what it tells with the words after it."""
    framed = verb in _FRAMED and any(verb in one.verbs and not one.words.isdisjoint(after) for one in _OF_OBJECT)
    return framed or _sends_off(verb, after) or _limits(verb, after)


def _sends_off(verb: str, after: Sequence[str]) -> bool:
    """Whether one is told to go: asked the mission to leave, urged the minister to step down; not to leave it open."""
    if verb not in _DEMANDING or "to" not in after:
        return False
    to = after.index("to")
    first, second, *rest = (*after[to + 1 :], "", "")
    if after[to - 1 : to] == ["not"]:
        return False
    if first == "withdraw":
        return second == "from" or not _FORCES.isdisjoint((second, *rest[:2]))
    if first == "move":
        return second == "out" or "from" in rest[:_OBJECT]
    left = first == "leave" and not _LEFT_SO.isdisjoint((second, *rest))
    return (first in _GOING and not left) or f"{first} {second}" in _GOING_OFF


def _limits(verb: str, after: Sequence[str]) -> bool:
    """Whether one is set a time within which to do something: gave the envoy 48 hours to leave, Acme until June."""
    if verb not in ("give", "set") or not _LENIENT.isdisjoint(after):
        return False
    if not _LIMITED.isdisjoint(after) or (verb == "give" and "until" in after):
        return True
    counted = (at for at in range(1, len(after)) if after[at] in _LIMITS and _is_count(after[at - 1]))
    return verb == "give" and any("to" in after[at:] and after[at + 1] != "of" for at in counted)


def _is_count(word: str) -> bool:
    """Whether a word counts hours or days: 48, two, a."""
    return is_number(word) or word in ("a", "an")


def aims_by(verb: str, preposition: str, between: Collection[str]) -> bool:
    """Return whether what stands behind a preposition is the target of a verb and the words between them."""
    return preposition in _BEFORE_TARGETS and any(
        preposition in one.prepositions
        and (not one.verbs or verb in one.verbs)
        and (not one.words or not one.words.isdisjoint(between))
        for one in _OF_PREPOSITION
    )
