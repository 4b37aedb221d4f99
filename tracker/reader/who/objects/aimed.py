"""Whom a deed is aimed at: the object of a verb, whose thing the object is, and the target of a measure."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.who.grammar.frames import aims, aims_by
from tracker.reader.who.grammar.reasons import BLAMED
from tracker.reader.who.grammar.role_words import (
    DEEDS,
    GOODS,
    JOINT,
    MEASURES,
    ON,
    OPENING,
    PROPERTY,
    PUT_OFF,
    SUITS,
    TALKS,
    TARGETING,
)
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import POSSESSIVES, PREPOSITIONS
from tracker.reader.who.names.mention import STATES, Mention
from tracker.reader.who.objects.held import HELD, belongs_to
from tracker.reader.who.reading import Party, Reading
from tracker.registry import Role

LEAVING: Final = ("resign", "quit", "step")  # what one is called on to do whom the call is aimed at
_ORDERS: Final = word_set("order orders decree instruction instructions directive edict command")
_LED: Final = 3  # words before an order in which `under` stands
_OBJECT: Final = 5  # words of the object of a verb, up to its head
_ASIDE: Final = word_set("in at during after before following amid with")  # lead to what is no part of the object
_ALONG: Final = frozenset({"along", "together"})  # with whom something is done


def is_targeting(group: Predicate, after: Sequence[str]) -> bool:
    """Return whether the object of a verb is its target, or that of what it tells with the words after it."""
    return group.lemma in TARGETING or aims(group.lemma, after)


def is_joint(group: Predicate, after: Sequence[str]) -> bool:
    """Return whether a verb tells what two sides do together: sign, agree, hold talks, put off a summit."""
    together = bool(TALKS & set(after))
    if group.lemma == "enter" and after[:1] == ["into"]:
        return True
    if group.lemma in JOINT and (group.lemma != "hold" or together):
        return True
    off = group.lemma == "call" and after[:1] == ["off"]
    return "together" in after or (together and (off or group.lemma in PUT_OFF or group.lemma in OPENING))


def targeted(reading: Reading, mention: Mention, prep: str, start: int) -> bool:
    """Return whether a measure before a name has it as its target: sanctions on Iran, curbs on exports to Iran."""
    if reading.parsed.tokens[start - 1].low.startswith("call") and is_to(reading, mention, prep, *LEAVING):
        return True  # called for him to resign
    if prep == "for" and "warrant" in (token.low for token in reading.parsed.tokens[start : mention.first]):
        return True
    if prep not in ON or (mention.capital and prep != "on"):
        return False
    words = [token.low for token in reading.parsed.tokens[start : mention.first]]
    at = max((index for index, word in enumerate(words) if word in MEASURES), default=None)
    if at is None or (prep == "at" and words[at] in SUITS):
        return False
    if prep == "of" and not HELD.isdisjoint(words[at:]) and not {"on", "at", "into"}.isdisjoint(words[at:]):
        return True  # missiles at a base of Acme
    return prep in ("on", "at", "upon", "into") or bool(GOODS & set(words[at:]))


def is_meanwhile(reading: Reading, mention: Mention, prep: str) -> bool:
    """Return whether one after `, with` only does something else then: by ten votes, with Chad abstaining."""
    after = reading.parsed.tokens[mention.first + 1 : mention.end + 4]
    led = prep == "with" and reading.parsed.tokens[mention.first - 2].low == ","
    return led and any(token.low.endswith("ing") and token.word.islower() for token in after)


def is_of_reason(
    tokens: Sequence[Token], mention: Mention, reason: int, prep: str, rows: Sequence[tuple[Party, Role]]
) -> bool:
    """Return whether one is named only in the reason, which begins at a token, and is no target that follows it.

    A tariff on Indian goods over purchases of Russian oil; sanctions on firms accused of moving Iranian oil; not
    sanctions over the war on six Russian banks.
    """
    if mention.first <= reason:
        return False
    aimed = any(role == "against" for _, role in rows)
    return aimed or prep not in ("on", "against") or tokens[reason].low in BLAMED


def is_to(reading: Reading, mention: Mention, prep: str, *verbs: str) -> bool:
    """Return whether an infinitive, of some verbs where any are given, tells what one behind `for` or `on` is to do."""
    after = [token.low for token in reading.parsed.tokens[mention.end : mention.end + 2]]
    return prep in ("for", "on", "upon") and after[:1] == ["to"] and (not verbs or not set(verbs).isdisjoint(after))


def is_owner(reading: Reading, mention: Mention, prep: str, start: int) -> bool:
    """Return whether what stands before a name is a thing of its own: the headquarters of Acme, owned by Acme."""
    words = (token.low for token in reading.parsed.tokens[start : mention.first])
    return (prep == "of" and not HELD.isdisjoint(words)) or belongs_to(reading.parsed, mention.first)


def is_done_by(reading: Reading, mention: Mention, start: int) -> bool:
    """Return whether the object of a verb is a deed or plan, and `by` tells whose: blocked a bid for Acme by Borco."""
    words = [token.low for token in reading.parsed.tokens[start : mention.first]]
    led = words[: words.index("by")] if "by" in words else []
    head = next((at for at, word in enumerate(led) if word in PREPOSITIONS), len(led))
    return 0 < head <= _OBJECT and led[head - 1] in DEEDS and _ASIDE.isdisjoint(led[head:])


def is_ordering(reading: Reading, mention: Mention, start: int) -> bool:
    """Return whether it is told whose order brings something about: barred under an order of Chad, on Chad's orders."""
    words = [token.low for token in reading.parsed.tokens[start : mention.end]]
    at = max((at for at, word in enumerate(words) if word in _ORDERS), default=0)
    led = any(word in ("under", "on", "by", "at") for word in words[max(at - _LED, 0) : at])
    owner = mention.end - 1 == start + at
    between = [word for word in words[at + 1 : mention.first - start] if word in PREPOSITIONS]
    return at > 0 and led and (owner or between in (["of"], ["from"], ["by"]))


def is_measured(reading: Reading, group: Predicate, mention: Mention, prep: str, start: int, words: set[str]) -> bool:
    """Return whether a preposition leads to the target of what a verb tells: recalled its envoy from Chile."""
    own = (group.lemma, prep) in (("close", "of"), ("fire", "at")) and not POSSESSIVES.isdisjoint(words)
    if own and MEASURES.isdisjoint(words):
        return False  # closed the offices of its unit Acme, fired 40 workers at its Chadian plant
    led = mention.first - 1 - (reading.parsed.tokens[mention.first - 1].low == "the")
    beside = prep or reading.parsed.tokens[led].low
    return prep == "against" or aims_by(group.lemma, beside, words) or targeted(reading, mention, prep, start)


def is_hit(reading: Reading, group: Predicate, mention: Mention, prep: str, start: int, words: set[str]) -> bool:
    """Return whether a name behind a verb that has a target is that, or the owner or the place of it."""
    after = [token.low for token in reading.parsed.tokens[start : mention.first]]
    owned = (prep in ("of", "for", "in") and bool(PROPERTY & words)) or (prep == "of" and not mention.acts)
    along = mention.sort not in STATES and (prep == "alongside" or (prep == "with" and bool(_ALONG & set(after[-3:]))))
    within = prep in ("", "among", "including") or (prep in ("of", "in", "from") and mention.sort != "name")
    origin = prep == "from" and group.lemma == "fire"  # a shell fired from Chad
    return (within or owned or along) and not (origin or (mention.capital and prep == "in"))
