"""The parties after a verb: its objects, its agent, its targets."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.patients import TEXTS
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.who.generics import full_name
from tracker.reader.who.grammar.clause import Span
from tracker.reader.who.grammar.reasons import reason_from
from tracker.reader.who.grammar.role_words import (
    ADDRESSING,
    APPROVALS,
    BEFALLING,
    BLAME,
    DEALS,
    EVENTS,
    GIVING,
    LIFTING,
    MAKING,
    MEASURES,
    MOTION,
    PERSONAL,
    RECIPIENT,
    TAKING,
    UNDERGOING,
)
from tracker.reader.who.grammar.vocabulary import (
    BODIES,
    PERSON_TITLES,
    PREPOSITIONS,
    REPRESENTATIVES,
)
from tracker.reader.who.named import apposed, is_origin
from tracker.reader.who.names.described import is_human
from tracker.reader.who.names.mention import STATES, Mention
from tracker.reader.who.names.places import is_apart, is_where
from tracker.reader.who.objects.aimed import (
    LEAVING,
    is_done_by,
    is_hit,
    is_joint,
    is_meanwhile,
    is_measured,
    is_of_reason,
    is_ordering,
    is_owner,
    is_targeting,
    is_to,
    targeted,
)
from tracker.reader.who.objects.unnamed import (
    ACCOUNTS,
    GIVEN,
    NEIGHBOUR,
    behind_prepositions,
    infinitive,
    owners,
    right_after,
)
from tracker.reader.who.parties import parties
from tracker.reader.who.reading import Party, Reading, Rows
from tracker.registry import Role

_ADDRESSED: Final = BODIES | {"university", "institute"}
_ROUTES: Final = word_set(
    "flight flights ferry ferries train trains route routes services road sailing voyage pilgrimage"
)
_OF_PEOPLE: Final = REPRESENTATIVES | BODIES | PERSON_TITLES | {"men"}
_MEANWHILE: Final = frozenset({"during", "after", "before", "following", "amid", "since", "at"})
_REFUSING: Final = frozenset({"reject", "refuse", "spurn"})
_RITES: Final = word_set("funeral memorial vigil requiem mourning burial wake")
_SENTENCES: Final = word_set("conviction convictions sentence sentences listing listings designation")
_GIFTS: Final = word_set("loan loans aid grant grants line package bailout funding relief deposit credit support")
_MOVED: Final = 6  # words before a verb in which its object stands that a clause tells of
ASKING: Final = frozenset({"request", "behalf", "invitation", "support", "behest", "insistence"})


def object_parties(reading: Reading, group: Predicate, objects: Span) -> Rows:
    """The actors after the verb with their roles."""
    tokens = reading.parsed.tokens
    rows: Rows = []
    last: tuple[str, Role | None] = ("", None)
    words = [token.low for token in tokens[objects[0] : objects[1]]]
    targeting = is_targeting(group, words) and not group.passive
    aside = apposed(reading, objects)
    target: Mention | None = None
    reason = reason_from(tokens, objects, group.lemma)
    for mention in reading.within(objects):
        if mention.first in aside or mention.sort == "thing" or is_origin(reading, mention):
            continue
        if not full_name(reading, mention):
            continue
        inner = infinitive(reading, objects[0], mention.first)
        verb = reading.parsed.groups[inner] if inner else group
        start = verb.last if inner else objects[0]
        aimed = is_targeting(verb, words) and not verb.passive if inner else targeting
        prep = preposition_of(reading, mention, start)
        if prep == "," and last[1] is not None:
            prep = last[0]
        elif prep == "," and last[1] is None and _is_apposed(reading, mention):
            prep = ""
        role = _role(reading, verb, mention, prep, start, aimed)
        if role is None and last[1] == "against" and _is_apposed(reading, mention):
            role = "against"  # seized millions from a Russian banker, Ada Berg, on Monday
        apart = target is not None and is_apart(reading.parsed, target, mention)
        if role == "against" and (apart or is_of_reason(tokens, mention, reason, prep, rows)):
            role = None  # sanctioned Iran over plots against dissidents in France
        if role is not None or mention.acts:
            last = (prep, role)  # by Lena Ott and her Chilean counterpart Karl Brun
        target = mention if role == "against" and prep in ("", "at") and not mention.people else target
        if role is not None:
            rows.append((Party(full_name(reading, mention)), role))
    rows += behind_prepositions(reading, group, objects)
    rows += right_after(reading, group, objects, targeting=targeting)
    rows += _pointed_at(reading, objects, rows) if targeting else []
    if is_joint(group, words) and sum(role == "by" for _, role in rows) > 1:
        return [(party, "" if role == "by" else role) for party, role in rows]
    return rows


def _pointed_at(reading: Reading, objects: Span, rows: Sequence[tuple[Party, Role]]) -> Rows:
    """The targets that a common noun right behind the verb tells, or owns: fined the firm, the army's commanders."""
    tokens, start = reading.parsed.tokens, objects[0]
    pointed = start + 1 < objects[1] and (tokens[start].low == "the" or tokens[start + 1].low in NEIGHBOUR)
    behind = [token.low for token in tokens[start + 2 : start + 3]]
    named = behind == [","] and bool(reading.within((start + 3, start + 4)))  # fined the bank, Acme
    meant = pointed and ACCOUNTS.isdisjoint(behind) and not named and not reading.within((start, start + 3))
    found = [party for party in parties(reading, (start, start + 2)) if party.acts] if meant else []
    told = found or any(role == "against" for _, role in rows)
    return [(party, "against") for party in (found if told else owners(reading, objects))]


def _is_apposed(reading: Reading, mention: Mention) -> bool:
    """Whether a name, or a list, between commas tells whom the noun before means: put the firms, Acme and Borco, on."""
    tokens, at = reading.parsed.tokens, mention.first
    if tokens[at - 1].low != ",":
        return False
    listed = next((one for one in reading.mentions if one.first == mention.end + 1), None)
    joined = listed is not None and mention.end < len(tokens) and tokens[mention.end].low == "and"
    end = listed.end if listed is not None and joined else mention.end
    closed = end < len(tokens) and tokens[end].low in (",", ".")
    noun = tokens[at - 2].word.islower() and tokens[at - 2].low.isalpha()
    return closed and noun


def _role(reading: Reading, group: Predicate, mention: Mention, prep: str, start: int, targeting: bool) -> Role | None:
    """The role of one who is named after a verb, None where it takes no part."""
    fired = prep == "at" and targeted(reading, mention, prep, start)  # fired rockets at a US base
    if (is_where(reading.parsed, group, mention, prep) and not fired) or is_meanwhile(reading, mention, prep):
        return None
    if targeting and is_owner(reading, mention, prep, start):
        return "against"
    if prep == "by":
        aimed = targeting or group.lemma in _REFUSING
        return "against" if aimed and is_done_by(reading, mention, start) else _agent(reading, group, mention, start)
    if group.passive and is_ordering(reading, mention, start):
        return "by"
    words = _between(reading, group, mention, start)
    told = _at_once(reading, group, mention, (prep, start, words))
    if told is not None:
        return told
    if targeting and is_hit(reading, group, mention, prep, start, words):
        return "against"
    if not mention.acts:
        bought = reading.parsed.tokens[mention.end - 1].low in DEALS
        return "" if prep == "" and (bought or mention.sort == "international") else None
    if prep in ("of", "for", "in") and _bought(reading, mention, start):
        return ""
    if prep == "from" and (role := _from_whom(group, mention, words)) is not None:
        return role
    if prep == "to" and not _ROUTES.isdisjoint(token.low for token in reading.parsed.tokens[start : mention.first]):
        return None
    if prep in RECIPIENT or (prep in ("before", "at") and _is_body(mention)):
        place = prep == "to" and (mention.capital or (group.lemma in MOTION and mention.sort == "name"))
        return None if place else ""
    person = is_human(reading.parsed.tokens[mention.first - 1].word)  # freed the hostage Ada Berg
    return "" if prep == "" and (person or _is_object(group, mention, start)) else None


def _of_text(reading: Reading, mention: Mention) -> bool:
    """Whether a name only tells whose text is meant: a veto against a Council draft resolution."""
    return any(token.low in TEXTS for token in reading.parsed.tokens[mention.end - 1 : mention.end + 2])


def _at_once(reading: Reading, group: Predicate, mention: Mention, led: tuple[str, int, set[str]]) -> Role | None:
    """The role of one of whom a preposition, or the words before, tell it: sanctions on Chad; lifted them; for Chad."""
    prep, start, words = led
    lifted = group.lemma in LIFTING and bool(words & MEASURES) and targeted(reading, mention, prep, start)
    freed = group.lemma in LIFTING and bool(words & _SENTENCES) and prep == "of"  # overturned the conviction of
    if lifted or freed or (prep == "against" and _of_text(reading, mention)):
        return ""
    if is_measured(reading, group, mention, prep, start, words):
        return "against"
    return "" if _is_for_whom(reading, group, mention, prep, words) else None


def _from_whom(group: Predicate, mention: Mention, words: set[str]) -> Role | None:
    """The role of one from whom something comes: drew criticism, won approval, bought a ship from Chad."""
    if group.lemma in TAKING and not APPROVALS.isdisjoint(words):
        return "by"
    blamed = bool(words & BLAME)
    if mention.capital or not (group.lemma in TAKING or blamed):
        return None
    return "by" if group.lemma in UNDERGOING and blamed else ""


def _agent(reading: Reading, group: Predicate, mention: Mention, start: int) -> Role | None:
    """The role of one who is named with `by`, None where another deed is told to be his."""
    if not mention.acts or _of_a_deed(reading, mention, start) or _of_another(reading, mention, start):
        return None
    return "by" if group.passive else ""


def _is_for_whom(reading: Reading, group: Predicate, mention: Mention, prep: str, words: set[str]) -> bool:
    """Whether a name is of one for whom something is done or whom it befell: announced the death of Ada Berg."""
    if group.lemma == "call" and (prep in ("on", "upon") or is_to(reading, mention, prep)):
        return not is_to(reading, mention, prep, *LEAVING)  # called on Chad to sign, for Chad to sign
    if prep == "for":
        subject = reading.parsed.tokens[max(group.first - _MOVED, 0) : group.first]
        return (
            group.lemma in MAKING
            or bool(words & _GIFTS)
            or (group.passive and any(token.low in _RITES for token in subject))
        )
    befell = bool(words & (BEFALLING | {"presence"}))
    person = is_human(reading.parsed.tokens[mention.first - 1].word)  # the release of the singer Ada Berg
    return prep == "of" and (befell or person or _asked(reading, mention))


def _of_another(reading: Reading, mention: Mention, start: int) -> bool:
    """Whether `by` goes with a participle after the verb: seized in a raid supported by Chad."""
    inside = (group for group in reading.parsed.groups if start <= group.first and group.last <= mention.first)
    return any(group.passive and group.first == group.head for group in inside)


def _is_object(group: Predicate, mention: Mention, start: int) -> bool:
    """Whether a name without a preposition is the object of a verb: met Ada Berg, lent Skopje 60 million."""
    given = group.lemma in GIVING and mention.first - start < GIVEN
    named = mention.sort not in ("name", "short") or group.lemma in PERSONAL or given
    return named and (not mention.capital or group.lemma in GIVING | ADDRESSING)


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
    of = words[0] in _ADDRESSED and words[1:2] in (["of"], ["for"])
    named = mention.sort == "name" and len(words) > 1 and (words[-1] in _ADDRESSED or of)
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
