"""The detail `step` of a measure, where a title tells one that puts nothing in force: rejected, expired, proposed."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.deverbal import verbs_behind
from tracker.reader.english.small_words import PREPOSITIONS
from tracker.reader.english.verbs import verb_of
from tracker.reader.grammar.predicates import Predicate, predicates
from tracker.reader.grammar.words import Word, words_of
from tracker.registry import KINDS


def _table(**steps: str) -> dict[str, str]:
    """The verbs of each step, by verb."""
    return {verb: step.replace("_", " ") for step, verbs in steps.items() for verb in verbs.split()}


_KINDS: Final = frozenset({"resolution", *(kind.name for kind in KINDS if kind.in_force)})
# What such a verb tells is no measure, whatever it is done to.
_OF_ANY: Final[Mapping[str, str]] = _table(
    rejected="reject",
    vetoed="veto",
    failed="fail",
    proposed="propose float moot",
    draft="draft",
    debate="debate discuss consider weigh mull examine study review analyse analyze",
    negotiation="negotiate",
    vote="vote",
    requested="ask request seek",
    challenged="challenge appeal contest sue",
)
# What such a verb does to a law, an agreement or a ban; exports that are suspended are a measure.
_OF_INSTRUMENTS: Final[Mapping[str, str]] = _table(
    struck_down="annul overturn invalidate void quash nullify",
    ended="lift scrap repeal revoke rescind terminate end cancel abolish drop abandon remove axe ditch undo waive",
    suspended="suspend freeze pause halt",
    blocked="block stall",
    postponed="postpone delay defer shelve",
    withdrawn="withdraw leave quit exit renounce",
    breached="breach violate break flout",
)
_OF_BILLS: Final[Mapping[str, str]] = _table(
    introduced="introduce submit present table send unveil publish",
    approved="pass approve adopt back clear advance endorse",
)
_ENACTING: Final = word_set("sign enact promulgate proclaim ratify become take enter")  # from then on it is no bill
_OF_TREATIES: Final[Mapping[str, str]] = _table(signed="sign", initialled="initial", adopted="adopt")
# A verb with its particle, and one that means the same.
_WITH_PARTICLE: Final[Mapping[tuple[str, str], str]] = {
    ("strike", "down"): "quash",
    ("throw", "out"): "reject",
    ("vote", "down"): "reject",
    ("vote", "against"): "reject",
    ("turn", "down"): "reject",
    ("tear", "up"): "scrap",
    ("pull", "out"): "withdraw",
    ("back", "out"): "withdraw",
    ("put", "forward"): "propose",
    ("apply", "for"): "request",
    ("report", "on"): "examine",
}
# What an agreement or a ban does by itself: it expires.
_OF_ITSELF: Final[Mapping[str, str]] = _table(expired="expire lapse end", ended="collapse unravel")
_WORDED: Final[Mapping[str, str]] = {
    r"\b(?:rule|declare|find|hold|held|found)\w* .*\b(?:illegal|unlawful|unconstitutional|invalid)$": "struck down",
    r" (?:refuse|decline)s? to ": "rejected",
    r" offers? to ": "proposed",
    r" (?:remove|strike)s? .* (?:from|off) .*\b(?:list|blacklist)$| delists? ": "ended",
    r" tables (?:an? |the |its |new )": "introduced",
    r" (?:says?|announces?)(?: that)? (?:\w+ ){1,3}(?:will|would) ": "announced",
    r" (?:pledges?|vows?|promises?) to ": "announced",
    r" (?:reach|strike|clinch)(?:es)? (?:a|an|their) (?:provisional|preliminary|tentative) ": "provisional agreement",
}
# What is done with such a thing leaves a measure as it is: dismisses a challenge to a ban, gives a bill a reading.
_OF_THINGS: Final[Mapping[str, str]] = _table(challenged="challenge appeal lawsuit petition", reading="reading")
_INSTRUMENTS: Final = word_set(
    "treaty treaties pact accord agreement deal convention protocol memorandum truce ceasefire contract concession law "
    "act bill legislation statute code constitution decree order directive regulation rule policy policies plan "
    "proposal programme program scheme sanction tariff levy levies duty duties tax taxes surcharge ban embargo curb "
    "restriction moratorium measure mandate quota cap limit exemption waiver amendment reform penalty blockade"
)
_DRAFT: Final = frozenset({"draft"})
_BILLS: Final = _DRAFT | {"bill"}
_JOINTS: Final = word_set("and but or")
_STOPS: Final = (PREPOSITIONS - {"of"}) | word_set("that which who as , ;")


def step_of(title: str, kind: str) -> dict[str, str]:
    """Return the detail `step` of what a title tells, where nothing is in force by it; else nothing."""
    step = _step(title, kind) if kind in _KINDS else ""
    return {"step": step} if step else {}


def _step(title: str, kind: str) -> str:
    if worded := next((step for pattern, step in _WORDED.items() if re.search(pattern, title)), ""):
        return worded
    words = words_of(title)
    told = [one for one in predicates(words) if one.finite and one.first]  # behind its subject: Fed | rejects a plan
    joined = [one for one in told[1:] if words[one.first - 1].low in _JOINTS]  # lifts the ban and imposes a tax
    steps = [_of_verb(words, one, kind) for one in (*told[:1], *joined)] or [_of_nouns(words, kind)]
    return steps[0] if all(steps) else ""


def _of_verb(words: Sequence[Word], verb: Predicate, kind: str) -> str:
    """The step that a verb tells by what it is done to, or by what it is told of where that is left out."""
    behind = [word.low for word in words[verb.last :]]
    lemma = _WITH_PARTICLE.get((verb.lemma, next(iter(behind), "")), verb.lemma)
    done_to = _heads(behind[len(behind[:1]) if lemma != verb.lemma or behind[:1] == ["from"] else 0 :])
    own = [word.low for word in words[: verb.first]]
    subject = _heads(own)
    active = verb.form in ("s", "base") and not done_to and (subject & _INSTRUMENTS or _INSTRUMENTS & {*own})
    itself = _OF_ITSELF.get(lemma, "") if active else ""
    return itself or _done(lemma, done_to or subject, kind) or _of_nouns(words[: verb.first], kind)


def _of_nouns(words: Sequence[Word], kind: str) -> str:
    """The step that the nouns of a title tell, or its last word: repeal of the law; sanctions | expire."""
    lows = [word.low for word in words]
    last = verb_of(lows[-1]) if lows else None
    if last is not None and last.lemma in _OF_ITSELF and _heads(lows[:-1]) & _INSTRUMENTS:
        return _OF_ITSELF[last.lemma]
    at = next((at for at, low in enumerate(lows) if low in PREPOSITIONS), 0)
    verbs = verbs_behind(lows[at - 1]) if at and lows[at - 1] not in _INSTRUMENTS else frozenset[str]()
    of = _heads(lows[at + 1 :])
    ended = _OF_ITSELF if of & _INSTRUMENTS else {}
    return next((step for verb in sorted(verbs) if (step := _done(verb, of, kind) or ended.get(verb, ""))), "")


def _done(lemma: str, done_to: frozenset[str], kind: str) -> str:
    """The step that a verb tells by the nouns of what it is done to."""
    if lemma in _OF_ANY:
        return _OF_ANY[lemma]
    if kind == "treaty" and lemma in _OF_TREATIES:
        return _OF_TREATIES[lemma]
    if done_to & _BILLS and lemma not in _ENACTING:
        return _OF_BILLS.get(lemma) or _OF_INSTRUMENTS.get(lemma, "bill")
    if step := next((_OF_THINGS[one] for one in sorted(done_to & _OF_THINGS.keys())), ""):
        return step
    return _OF_INSTRUMENTS.get(lemma, "") if done_to & _INSTRUMENTS else ""


def _heads(words: Sequence[str]) -> frozenset[str]:
    """The last words of the nouns of a phrase, without their plurals, and a draft: a package of | sanctions."""
    last = next((at for at, low in enumerate(words) if low in _STOPS), len(words))
    ends = (at for at in range(1, last + 1) if at == last or words[at] in ("of", *_JOINTS))
    told = [words[at - 1] for at in ends]
    return frozenset((*told, *(one.removesuffix("s") for one in told), *_DRAFT.intersection(words[:last])))
