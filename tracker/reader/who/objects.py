"""The parties after a verb: its objects, its agent, its targets."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.who.generics import full_name, meant_by
from tracker.reader.who.grammar.clause import Span
from tracker.reader.who.grammar.frames import aims, aims_by
from tracker.reader.who.grammar.role_words import (
    BEFALLING,
    DEALS,
    EVENTS,
    GIVING,
    GOODS,
    JOINT,
    LIFTING,
    MAKING,
    MEASURES,
    MOTION,
    ON,
    OPENING,
    PERSONAL,
    PROPERTY,
    PUT_OFF,
    RECIPIENT,
    TAKING,
    TALKS,
    TARGETING,
)
from tracker.reader.who.grammar.vocabulary import (
    BODIES,
    PERSON_TITLES,
    PREPOSITIONS,
    REPRESENTATIVES,
    SHORT_FORMS,
    STATE_NOUNS,
)
from tracker.reader.who.named import apposed
from tracker.reader.who.names.described import is_human
from tracker.reader.who.names.mentions import STATES, Mention
from tracker.reader.who.names.places import is_apart, is_where
from tracker.reader.who.parties import parties
from tracker.reader.who.reading import Party, Reading
from tracker.registry import Role

_ADDRESSED: Final = BODIES | {"university", "institute"}
_ROUTES: Final = word_set("flight flights ferry ferries train trains route routes services road")
_OF_PEOPLE: Final = REPRESENTATIVES | BODIES | PERSON_TITLES | {"men", "members"}
_MEANWHILE: Final = frozenset({"during", "after", "before", "following", "amid", "since", "at"})
_RITES: Final = word_set("funeral memorial vigil requiem mourning burial wake")
_UNNAMED: Final = frozenset({"police", "gunmen", "rebels", "militants"})
_SENTENCES: Final = word_set("conviction convictions sentence sentences")
_MOVED: Final = 6  # words before a verb in which its object stands that a clause tells of
_GIVEN: Final = 3  # words behind a verb in which stands who is given something
ASKING: Final = frozenset({"request", "behalf", "invitation", "support", "behest", "insistence"})


def object_parties(reading: Reading, group: Predicate, objects: Span) -> list[tuple[Party, Role]]:
    """The actors after the verb with their roles."""
    tokens = reading.parsed.tokens
    rows: list[tuple[Party, Role]] = []
    last: tuple[str, Role | None] = ("", None)
    words = [token.low for token in tokens[objects[0] : objects[1]]]
    targeting = is_targeting(group, words) and not group.passive
    aside = apposed(reading, objects)
    target: Mention | None = None
    for mention in reading.within(objects):
        if mention.first in aside or mention.sort == "thing" or not full_name(reading, mention):
            continue
        inner = _infinitive(reading, objects[0], mention.first)
        verb = reading.parsed.groups[inner] if inner else group
        start = verb.last if inner else objects[0]
        aimed = is_targeting(verb, words) and not verb.passive if inner else targeting
        prep = preposition_of(reading, mention, start)
        if prep == "," and last[1] is not None:
            prep = last[0]
        role = _role(reading, verb, mention, prep, start, aimed)
        if role == "against" and target is not None and is_apart(reading.parsed, target, mention):
            role = None  # sanctioned Iran over plots against dissidents in France
        last = (prep, role)
        target = mention if role == "against" and prep == "" and not mention.people else target
        if role is not None:
            rows.append((Party(full_name(reading, mention)), role))
    rows += _generic_objects(reading, group, objects)
    rows += _unnamed(reading, group, objects, targeting=targeting)
    start = objects[0]
    if targeting and start + 1 < objects[1] and tokens[start].low == "the" and not reading.within((start, start + 3)):
        rows += [(party, "against") for party in parties(reading, (start, start + 2)) if party.acts]
    if targeting and not any(role == "against" for _, role in rows):
        rows += [(party, "against") for party in _owners(reading, objects)]
    if is_joint(group, words) and sum(role == "by" for _, role in rows) > 1:
        return [(party, "" if role == "by" else role) for party, role in rows]
    return rows


def _unnamed(reading: Reading, group: Predicate, objects: Span, *, targeting: bool) -> list[tuple[Party, Role]]:
    """Whom a pronoun or a common noun right after a verb means: granted them a licence, gave the company a month."""
    start = objects[0]
    inner = _infinitive(reading, start, objects[1])
    if inner and reading.parsed.groups[inner].lemma in TARGETING:  # vowed to ban the company
        group, start, targeting = reading.parsed.groups[inner], reading.parsed.groups[inner].last, True
    if not targeting and group.lemma not in PERSONAL | GIVING:
        return []
    words = [token.low for token in reading.parsed.tokens[start : objects[1]]]
    role: Role = "against" if targeting else ""
    if words[:1] and words[0] in ("him", "her", "them", *(["it"] if targeting else ())):
        return [(party, role) for party in parties(reading, (start, start + 1))]
    close = next((at for at, word in enumerate(words) if word in SHORT_FORMS.keys() | STATE_NOUNS), None)
    direct = bool(inner) or not targeting
    if not direct or close is None or words[0] != "the" or close > _GIVEN or reading.within((start, start + close + 1)):
        return []
    return [(party, role) for party in parties(reading, (start, start + close + 1)) if party.acts]


def _owners(reading: Reading, objects: Span) -> list[Party]:
    """Whose thing the target of a verb is, where a common noun tells it: the assets of the army's commanders."""
    tokens = reading.parsed.tokens
    at = next((at for at in range(objects[0] + 2, objects[1]) if tokens[at].low == "'s"), None)
    if at is None or tokens[at - 2].low not in ("the", "its"):
        return []
    owner = meant_by(reading, ["the", tokens[at - 1].low], tokens[at - 2].start, other=True)
    return [owner] if owner is not None else []


def _infinitive(reading: Reading, start: int, at: int) -> int:
    """The verb group of the last infinitive between two tokens, 0 for none: threatened to expel three banks."""
    groups = reading.parsed.groups
    inside = (index for index, one in enumerate(groups) if start <= one.first and one.last <= at)
    found = [index for index in inside if reading.parsed.tokens[groups[index].first].low == "to"]
    return found[-1] if found else 0


def is_targeting(group: Predicate, after: Sequence[str]) -> bool:
    """Whether the object of a verb is its target, or that of what it tells with the words after it."""
    return group.lemma in TARGETING or aims(group.lemma, after)


def is_joint(group: Predicate, after: Sequence[str]) -> bool:
    """Whether a verb tells what two sides do together: sign, agree, hold talks, put off a summit."""
    together = bool(TALKS & set(after))
    if group.lemma == "enter" and after[:1] == ["into"]:
        return True
    if group.lemma in JOINT and (group.lemma != "hold" or together):
        return True
    off = group.lemma == "call" and after[:1] == ["off"]
    return "together" in after or ((off or group.lemma in PUT_OFF | OPENING) and together)


def _role(reading: Reading, group: Predicate, mention: Mention, prep: str, start: int, targeting: bool) -> Role | None:
    """The role of one who is named after a verb, None where it takes no part."""
    if is_where(reading.parsed, group, mention, prep):
        return None
    if prep == "by":
        return _agent(reading, group, mention, start)
    words = _between(reading, group, mention, start)
    after = [token.low for token in reading.parsed.tokens[start : mention.first]]
    lifted = group.lemma in LIFTING and bool(words & MEASURES) and _targeted(reading, mention, prep, start)
    if lifted or _is_for_whom(reading, group, mention, prep, words):
        return ""
    beside = reading.parsed.tokens[mention.first - 1].low  # recalled its ambassador from Chile
    if prep == "against" or aims_by(group.lemma, prep or beside, words) or _targeted(reading, mention, prep, start):
        return "against"
    owned = prep in ("of", "for", "in") and bool(PROPERTY & words)
    within = prep in ("", "among", "including") or owned or (prep in ("of", "in", "from") and mention.sort != "name")
    if targeting and within and not (mention.capital and prep == "in"):
        return "against"
    if not mention.acts:
        bought = reading.parsed.tokens[mention.end - 1].low in DEALS
        return "" if prep == "" and (bought or mention.sort == "international") else None
    if prep in ("of", "for", "in") and _bought(reading, mention, start):
        return ""
    if prep == "from" and group.lemma in TAKING and not mention.capital:
        return ""
    if prep == "to" and _ROUTES & set(after):
        return None
    if prep in RECIPIENT or (prep in ("before", "at") and _is_body(mention)):
        place = prep == "to" and (mention.capital or (group.lemma in MOTION and mention.sort == "name"))
        return None if place else ""
    person = is_human(reading.parsed.tokens[mention.first - 1].word)  # freed the hostage Ada Berg
    return "" if prep == "" and (person or _is_object(group, mention, start)) else None


def _agent(reading: Reading, group: Predicate, mention: Mention, start: int) -> Role | None:
    """The role of one who is named with `by`, None where another deed is told to be his."""
    if not mention.acts or _of_a_deed(reading, mention, start) or _of_another(reading, mention, start):
        return None
    return "by" if group.passive else ""


def _is_for_whom(reading: Reading, group: Predicate, mention: Mention, prep: str, words: set[str]) -> bool:
    """Whether a name is of one for whom something is done or whom it befell: announced the death of Ada Berg."""
    if prep == "for":
        subject = reading.parsed.tokens[max(group.first - _MOVED, 0) : group.first]
        return group.lemma in MAKING or (group.passive and any(token.low in _RITES for token in subject))
    befell = bool(words & BEFALLING) or (group.lemma in LIFTING and bool(words & _SENTENCES))
    person = is_human(reading.parsed.tokens[mention.first - 1].word)  # the release of the singer Ada Berg
    return prep == "of" and (befell or person or _asked(reading, mention))


def _of_another(reading: Reading, mention: Mention, start: int) -> bool:
    """Whether `by` goes with a participle after the verb: seized in a raid supported by Chad."""
    inside = (group for group in reading.parsed.groups if start <= group.first and group.last <= mention.first)
    return any(group.passive and group.first == group.head for group in inside)


def _is_object(group: Predicate, mention: Mention, start: int) -> bool:
    """Whether a name without a preposition is the object of a verb: met Ada Berg, lent Skopje 60 million."""
    given = group.lemma in GIVING and mention.first - start < _GIVEN
    named = mention.sort not in ("name", "short") or group.lemma in PERSONAL or given
    return named and (not mention.capital or group.lemma in GIVING)


def _of_a_deed(reading: Reading, mention: Mention, start: int) -> bool:
    """Whether `by` goes with the noun of another event: signed in Manila during a visit by Ada Berg."""
    words = [token.low for token in reading.parsed.tokens[start : mention.first]]
    at = max((index for index, word in enumerate(words) if word == "by"), default=0)
    return at > 1 and words[at - 1] in EVENTS and bool(_MEANWHILE & set(words[: at - 1]))


def _between(reading: Reading, group: Predicate, mention: Mention, start: int) -> set[str]:
    """The words between a verb and a name; those before it where its object is: the protest it lodged with Chile."""
    tokens = reading.parsed.tokens
    first = group.first - _MOVED if start < len(tokens) and tokens[start].low in PREPOSITIONS else start
    return {token.low for token in tokens[max(first, 0) : mention.first]}


def _is_body(mention: Mention) -> bool:
    """Whether a name is that of a body or firm that something is brought to: at the Constitutional Court."""
    words = mention.name.lower().split()
    if words == ["parliament"]:
        return True
    named = mention.sort == "name" and len(words) > 1 and (words[-1] in _ADDRESSED or words[0] in _ADDRESSED)
    return named or mention.sort not in (*STATES, "name", "person", "group")


def _asked(reading: Reading, mention: Mention) -> bool:
    """Whether one is named as he for whom or with whom something is done: at the request of Brazil."""
    before = {token.low for token in reading.parsed.tokens[max(mention.first - 6, 0) : mention.first]}
    return bool(before & ASKING)


def _bought(reading: Reading, mention: Mention, start: int) -> bool:
    """Whether a firm is what is bought, or holds what is: its purchase of Acme, a stake in Acme, pays for Acme."""
    words = [token.low for token in reading.parsed.tokens[start : mention.first]]
    before = [word for word in words if word in DEALS]
    paid = "pay" in (token.low for token in reading.parsed.tokens[max(start - 1, 0) : mention.first])
    return mention.sort in ("name", "company") and (bool(before) or (paid and words[-1:] == ["for"]))


def _targeted(reading: Reading, mention: Mention, prep: str, start: int) -> bool:
    """Whether a measure before a name has it as its target: sanctions on Iran, curbs on exports to Iran."""
    if prep == "for" and "warrant" in (token.low for token in reading.parsed.tokens[start : mention.first]):
        return True
    if prep not in ON or (mention.capital and prep != "on"):
        return False
    words = [token.low for token in reading.parsed.tokens[start : mention.first]]
    at = max((index for index, word in enumerate(words) if word in MEASURES), default=None)
    if at is None:
        return False
    return prep in ("on", "at", "upon", "into") or bool(GOODS & set(words[at:]))


def preposition_of(reading: Reading, mention: Mention, start: int) -> str:
    """The preposition that governs a name after a verb, '' for none, ',' in a list."""
    tokens = reading.parsed.tokens
    at = mention.first
    while at > start:
        low = tokens[at - 1].low
        office = at > 1 and tokens[at - 2].low in (_OF_PEOPLE if low == "of" else REPRESENTATIVES)
        if low in PREPOSITIONS and not (low in ("of", "from") and office):
            return low
        before = [token.low for token in tokens[max(at - 4, 0) : at - 1]]  # the mayor of Lodz, Ada Berg
        held = before[1:2] == ["of"] and before[0] in PERSON_TITLES
        titled = low == "," and at == mention.first and (held or bool(PERSON_TITLES & set(before[-1:])))
        if low in (",", "and", "or") and not titled:
            return ","
        at -= 1
    return ""


def _generic_objects(reading: Reading, group: Predicate, objects: Span) -> list[tuple[Party, Role]]:
    """What an agent without a name and a direct object without one stand for: `by the ministry`, `brief members`."""
    tokens = reading.parsed.tokens
    rows: list[tuple[Party, Role]] = []
    for at in range(objects[0], objects[1]):
        led = at + 1 < objects[1] and tokens[at + 1].low in ("the", "its", "a")
        span = (at + 1, min(objects[1], at + 5))
        if tokens[at].low in ("on", "against") and led and MEASURES & {token.low for token in tokens[objects[0] : at]}:
            rows += [(party, "against") for party in parties(reading, (at + 1, min(objects[1], at + 3))) if party.acts]
        given = tokens[at].low == "to" and group.lemma in GIVING
        agent = given or tokens[at].low == "with" or (tokens[at].low == "by" and group.passive)
        if tokens[at].low == "by" and group.passive and at + 1 < objects[1] and tokens[at + 1].low in _UNNAMED:
            meant = meant_by(reading, [tokens[at + 1].low], tokens[at + 1].start)  # beaten by police
            rows += [(meant, "by")] if meant is not None else []
        if agent and led and not reading.within(span):
            role: Role = "by" if tokens[at].low == "by" else ""
            rows += [(party, role) for party in parties(reading, span) if party.acts]
    return rows
