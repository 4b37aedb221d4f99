"""The actors of one event and their roles, from the grammar of its clause."""

from collections.abc import Iterable
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.directory.lookup import Directory
from tracker.event import Actor
from tracker.reader.who.grammar.clause import Span, governing, objects_of, subject_of
from tracker.reader.who.grammar.groups import VerbGroup
from tracker.reader.who.known import Known
from tracker.reader.who.mentions import STATES, Mention
from tracker.reader.who.parties import Party, Reading, apposed, full_name, parties, read
from tracker.reader.who.grammar.vocabulary import BODIES, DETERMINERS, OFFICIALS, PREPOSITIONS
from tracker.registry import Role

_MOST: Final = 12
# Verbs whose object is the target.
_TARGETING: Final = word_set(
    "sanction blacklist fine indict attack warn sue ban bar bomb strike hit accuse arrest jail convict sentence "
    "kill murder shell invade raid expel suspend block target condemn denounce punish penalise penalize threaten "
    "charge prosecute impeach oust overthrow topple criticise criticize kidnap detain blockade boycott delist "
    "designate restrict prohibit exclude evict assassinate dismiss wound injured embargo freeze capture seize "
    "blame defeat hack pressure bombard besiege ambush torpedo storm summon investigate outlaw challenge sack "
    "storm destroy disqualify censure rebuke shot shoot"
)
# Nouns of measures and deeds that have a target: sanctions on, an attack on, a lawsuit against.
_MEASURES: Final = word_set(
    "sanction sanctions tariff tariffs duty duties ban bans embargo curbs curb restriction restrictions control "
    "controls levy levies fine fines penalty penalties strike strikes attack attacks raid raids offensive assault "
    "war airstrike airstrikes blockade lawsuit suit case complaint charges indictment probe investigation inquiry "
    "listing listings measures action threat threats warning bombardment invasion shelling bombing killing "
    "assassination crackdown proceedings blacklist rockets missiles drones shells limits quotas quota boycott "
    "countermeasures retaliation surcharge freeze round package"
)
_ON: Final = frozenset({"on", "against", "at", "upon", "into", "from", "to", "of", "in", "over"})
# Verbs of two sides, whose parties have no role.
_JOINT: Final = word_set(
    "sign initial agree meet conclude establish negotiate resume reach exchange restore ink confer hold normalise "
    "talk discuss cooperate merge clash fight trade settle finalise finalize"
)
_TALKS: Final = word_set(
    "talks negotiations meeting meetings consultations summit exercise exercises drills dialogue call round "
    "discussions ceremony session sessions"
)
# Verbs whose subject does nothing to anything, where no object follows.
_HAPPENING: Final = word_set(
    "rise fall climb slide slip gain soar plunge tumble drop enter expire lapse end begin start open close resume "
    "take last happen appear emerge collapse come go become be remain lose weaken strengthen trade face mark grow "
    "increase decline slump surge jump rally ease recover run rank total suffer settle draw carry cease stand "
    "deal set change"
)
_ALWAYS_HAPPENING: Final = word_set(
    "expire lapse happen become be remain rank total fall rise last slump soar face mark"
)
# Verbs whose object is a party, also one that only the text names.
_PERSONAL: Final = word_set(
    "tell inform brief meet visit join appoint name elect acquire buy nominate invite host receive award ask urge "
    "order replace succeed choose welcome recognise recognize notify"
)
_MOTION: Final = word_set("go move travel come return arrive fly relocate head sail")
_GOODS: Final = word_set(
    "imports exports shipments sales goods products cars vehicles steel access supplies flights travel firms "
    "companies technology trade transfers deliveries invasion killing"
)
_EVENTS: Final = word_set(
    "hearing meeting session visit attack strike raid assault offensive vote debate decision ruling verdict "
    "announcement statement veto decree order launch ban sanctions tariffs tariff duties curbs election plan bid "
    "inquiry probe talks summit conference budget exercise drills test launch listing listings referendum "
    "proposal offer draft offering sale trip trial"
)
_POINTED: Final = word_set(
    "measures measure rule order duties step sanctions ban sale deal agreement accord pact rules tariffs tariff "
    "duties exercise exercises listings listing names visit summit trip dealings curbs controls offering"
)
_UNDER: Final = frozenset({"fire", "attack", "bombardment", "investigation", "pressure", "sanctions"})
_RECIPIENT: Final = frozenset({"to", "with", "between", "among", "alongside"})


def actors_of(
    sentence: str, clause: tuple[int, int], predicate: tuple[int, int] | None, known: Known, directory: Directory
) -> tuple[Actor, ...]:
    """Return the actors of the event that a clause of a sentence tells of, those who act first.

    `clause` and `predicate` are bounds in the sentence; without a predicate the first verb of the clause is it.
    """
    reading = read(sentence, known, directory)
    index, noun = governing(reading.parsed, clause, predicate)
    found: list[tuple[Party, Role]] = []
    if noun is not None:
        found += _of_noun(reading, noun, clause)
    if index is None and noun is None:
        found += _of_fragment(reading, clause)
    if index is not None:
        found += _of_verb(reading, index, noun, clause)
    if not found and "|" in sentence:
        found += _of_fragment(reading, clause)  # a row of a table
    return _actors(found)


def _actors(found: Iterable[tuple[Party, Role]]) -> tuple[Actor, ...]:
    """One actor a name, with the first role that is one, those who act first."""
    roles: dict[str, Role] = {}
    for party, role in found:
        if party.name and not roles.get(party.name):
            roles[party.name] = role
    order: tuple[Role, ...] = ("by", "against", "")
    ranked = sorted(roles.items(), key=lambda item: order.index(item[1]))
    return tuple(Actor(name, role) for name, role in ranked)[:_MOST]


def _of_fragment(reading: Reading, clause: tuple[int, int]) -> list[tuple[Party, Role]]:
    """The actors of a line without a verb, `13 Nov | Kenya | Finance bill`: the first where it is a body or firm acts."""
    tokens = reading.parsed.tokens
    rows: list[tuple[Party, Role]] = []
    for mention in reading.mentions:
        inside = clause[0] <= tokens[mention.first].start < clause[1]
        if inside and mention.sort != "thing" and not mention.capital and full_name(reading, mention):
            placed = mention.first > 0 and tokens[mention.first - 1].low in ("in", "at", "near", "from")
            acts = not rows and not placed and mention.sort not in STATES and mention.sort != "name"
            rows.append((Party(full_name(reading, mention)), "by" if acts else ""))
    return rows


def _of_verb(
    reading: Reading, index: int, noun: int | None, clause: tuple[int, int], inherit: bool = True
) -> list[tuple[Party, Role]]:
    """The subject, agent and objects of the verb."""
    group = reading.parsed.groups[index]
    objects = objects_of(reading.parsed, index, clause[1], wide=group.base in _TARGETING)
    span = subject_of(reading.parsed, index)
    subject = parties(reading, span) if span else []
    if span and noun is not None and span[0] <= noun < span[1]:
        subject = []  # the event's own noun is the subject, and its modifiers are read as such
    others = _objects(reading, group, objects)
    role = _subject_role(reading, span, group, objects, subject, others)
    rows: list[tuple[Party, Role]] = []
    if span:
        rows += _measured(reading, span)
        rows += _around(reading, span, clause)
    if not others and group.passive and index and reading.parsed.groups[index - 1].passive:
        before = objects_of(reading.parsed, index - 1, clause[1])
        rows += [row for row in _objects(reading, reading.parsed.groups[index - 1], before) if row[1] == "by"]
    if span and not subject and not any(role == "by" for _, role in rows + others):
        rows += _maker(reading, span)
    if span and not rows and not subject and not others and noun is None and inherit:
        rows += inherited(reading, span)
    for party in subject:
        if group.passive and role == "" and (party.acts or not (span and _event_noun(reading, span))):
            rows.append((party, ""))
        elif party.acts or party.people:
            rows.append((party, role if party.acts or role == "against" else ""))
        elif span and _event_noun(reading, span):
            rows.append((party, "by"))
        elif not (others and any(one[1] == "by" for one in others)):
            rows.append((party, ""))
    return rows + others


def _around(reading: Reading, span: Span, clause: tuple[int, int]) -> list[tuple[Party, Role]]:
    """Those named with the event that is the subject: a visit by Li, talks between Greece and Cyprus."""
    if not _event_noun(reading, span):
        return []
    tokens = reading.parsed.tokens
    head = next(at for at in range(*span) if tokens[at].low in _EVENTS or tokens[at].low.removesuffix("s") in _EVENTS)
    end = tokens[span[1] - 1].end
    return [row for row in _of_noun(reading, head, (clause[0], end)) if row[1] != "by" or _says_by(reading, head, span)]


def _says_by(reading: Reading, head: int, span: Span) -> bool:
    return any(token.low == "by" for token in reading.parsed.tokens[head : span[1]])


def _maker(reading: Reading, span: Span) -> list[tuple[Party, Role]]:
    """Who brought out the product that is the subject, as the text has told."""
    products = [mention for mention in reading.within(span) if mention.sort == "thing" and mention.first - span[0] < 2]
    makers = (reading.known.makers.get(product.name.split()[0]) for product in products)
    return [(Party(maker), "by") for maker in makers if maker]


def _measured(reading: Reading, span: Span) -> list[tuple[Party, Role]]:
    """The targets in a subject that is a measure: tariffs on imports from Brazil."""
    tokens = reading.parsed.tokens
    head = next((at for at in range(*span) if tokens[at].low in _MEASURES), None)
    if head is None:
        return []
    rows: list[tuple[Party, Role]] = []
    for mention in reading.within((head + 1, span[1])):
        prep, _ = _preposition(reading, mention, head)
        if prep in _ON and mention.sort != "thing":
            rows.append((Party(full_name(reading, mention)), "against"))
    return rows


def inherited(reading: Reading, span: Span) -> list[tuple[Party, Role]]:
    """The actors of what `the measures`, `the sale`, `the ninth` point back at: the event told before."""
    tokens = reading.parsed.tokens
    ordinal = any(
        token.low.endswith("th") or token.low in ("first", "second", "third") for token in tokens[span[0] : span[0] + 2]
    )
    if not ordinal and not any(token.low in _POINTED for token in tokens[span[0] : min(span[0] + 4, span[1])]):
        return []
    earlier = [index for index, group in enumerate(reading.parsed.groups) if group.end <= span[0]]
    for index in reversed(earlier):
        if found := _of_verb(reading, index, None, (0, len(reading.known.text) + 1), inherit=False):
            return found
    for sentence in reading.known.sentences_before(reading.offset):
        before = read(sentence, reading.known, reading.directory)
        for index in range(len(before.parsed.groups)):
            if found := _of_verb(before, index, None, (0, len(sentence)), inherit=False):
                return found
    return []


def _subject_role(
    reading: Reading,
    span: Span | None,
    group: VerbGroup,
    objects: Span,
    subject: list[Party],
    others: list[tuple[Party, Role]],
) -> Role:
    """What the subject is to the event."""
    tokens = reading.parsed.tokens
    after = [token.low for token in tokens[objects[0] : objects[1]]]
    if group.passive:
        return "against" if group.base in _TARGETING else ""
    if group.base == "come" and after[:1] == ["under"] and len(after) > 1 and after[1] in _UNDER:
        return "against"
    if group.base == "suffer":
        return "against"
    if group.base in _ALWAYS_HAPPENING:
        return ""
    relative = span is not None and span[0] > 0 and tokens[span[0] - 1].low in ("that", "which", "whom")
    if group.base in _HAPPENING and not relative and not _has_object(reading, objects):
        return ""
    polls = {"election", "elections", "referendum", "poll", "polls", "run-off", "ballot", "vote"}
    if group.base in ("hold", "stage", "go", "vote", "elect") and (
        polls & set(after) or group.base in ("vote", "elect")
    ):
        countries = {mention.name for mention in reading.mentions if mention.sort in STATES}
        if (all(party.name in countries for party in subject) and group.base != "vote") or (
            group.base == "vote" and all(party.name in countries for party in subject) and after[:1] != ["against"]
        ):
            return ""
    together = len(subject) > 1 or any(role == "" for _, role in others)
    if group.base in _JOINT and together and (group.base != "hold" or _TALKS & set(after)):
        return ""
    return "by"


def _has_object(reading: Reading, objects: Span) -> bool:
    """Whether a noun group follows the verb right away."""
    tokens = reading.parsed.tokens
    if objects[0] >= objects[1]:
        return False
    first = tokens[objects[0]]
    return (
        first.is_word
        and (first.low in DETERMINERS or first.low not in PREPOSITIONS)
        and not first.word[0].isdigit()
        and (
            first.low
            not in (
                "up",
                "down",
                "higher",
                "lower",
                "sharply",
                "into",
                "place",
                "effect",
                "out",
                "two",
                "three",
                "due",
                "off",
                "yesterday",
                "today",
                "tomorrow",
                "last",
                "next",
            )
        )
    )


def _objects(reading: Reading, group: VerbGroup, objects: Span) -> list[tuple[Party, Role]]:
    """The actors after the verb with their roles."""
    tokens = reading.parsed.tokens
    rows: list[tuple[Party, Role]] = []
    last: tuple[str, Role | None] = ("", None)
    motion = group.base in _MOTION
    words = {token.low for token in tokens[objects[0] : objects[1]]}
    listing = group.base in ("add", "place", "put") and bool(words & {"list", "blacklist", "sanctions"})
    targeting = (group.base in _TARGETING or listing) and not group.passive
    aside = apposed(reading, objects)
    for mention in reading.within(objects):
        if mention.first in aside or mention.sort == "thing" or not full_name(reading, mention):
            continue
        prep, direct = _preposition(reading, mention, objects[0])
        if prep == "," and last[1] is not None:
            prep = last[0]
        role: Role | None = None
        if prep == "by":
            role = ("by" if group.passive else "") if mention.acts else None
        elif (
            prep == "against"
            or _targeted(reading, mention, prep, objects[0])
            or (
                targeting
                and (prep == "" or (prep in ("of", "in", "from") and mention.sort != "name"))
                and not (mention.capital and prep == "in")
            )
        ):
            role = "against"
        elif prep in _RECIPIENT and mention.acts:
            place = prep == "to" and (mention.capital or (motion and mention.sort == "name"))
            role = None if place else ""
        elif (
            prep == ""
            and mention.acts
            and not mention.capital
            and (mention.sort not in ("name", "short") or group.base in _PERSONAL)
        ):
            role = ""
        last = (prep, role)
        if role is not None:
            rows.append((Party(full_name(reading, mention)), role))
    rows += _generic_objects(reading, group, objects)
    start = objects[0]
    if targeting and start + 1 < objects[1] and tokens[start].low == "the" and not reading.within((start, start + 3)):
        rows += [(party, "against") for party in parties(reading, (start, start + 2)) if party.acts]
    if group.base in _JOINT and sum(role == "by" for _, role in rows) > 1:
        return [(party, "" if role == "by" else role) for party, role in rows]
    return rows


def _targeted(reading: Reading, mention: Mention, prep: str, start: int) -> bool:
    """Whether a measure before a name has it as its target: sanctions on Iran, curbs on exports to Iran."""
    if prep not in _ON or (mention.capital and prep not in ("on", "against")):
        return False
    words = [token.low for token in reading.parsed.tokens[start : mention.first]]
    at = max((index for index, word in enumerate(words) if word in _MEASURES), default=None)
    if at is None:
        return False
    if prep == "at" and words[at] in ("complaint", "case", "suit", "lawsuit", "appeal", "proceedings"):
        return False
    return (
        prep in ("on", "at", "upon", "into")
        or bool(_GOODS & set(words[at:]))
        or (prep == "from" and "into" in words[at:])
    )


def _event_noun(reading: Reading, span: Span) -> bool:
    """Whether the head of a noun group is what somebody does: a Senate hearing, Iran's attack."""
    core = []
    for token in reading.parsed.tokens[span[0] : span[1]]:
        if token.low in PREPOSITIONS or token.low == ",":
            break
        core.append(token.low)
    last = reading.parsed.tokens[span[1] - 1].low
    return bool(core) and any(word in _EVENTS or word.removesuffix("s") in _EVENTS for word in (core[-1], last))


def _preposition(reading: Reading, mention: Mention, start: int) -> tuple[str, bool]:
    """The preposition that governs a name after a verb, '' for none, ',' in a list; whether it stands right there."""
    tokens = reading.parsed.tokens
    at = mention.first
    while at > start:
        low = tokens[at - 1].low
        if low in PREPOSITIONS and not (low == "of" and at > 1 and tokens[at - 2].low in OFFICIALS | BODIES):
            return low, False
        if low in (",", "and", "or"):
            return ",", False
        at -= 1
    return "", True


def _generic_objects(reading: Reading, group: VerbGroup, objects: Span) -> list[tuple[Party, Role]]:
    """What an agent without a name and a direct object without one stand for: `by the ministry`, `brief members`."""
    tokens = reading.parsed.tokens
    rows: list[tuple[Party, Role]] = []
    for at in range(objects[0], objects[1]):
        if tokens[at].low in ("by", "with") and at + 1 < objects[1] and tokens[at + 1].low in ("the", "its", "a"):
            span = (at + 1, min(objects[1], at + 5))
            if not reading.within(span) and (group.passive or tokens[at].low != "by"):
                role: Role = "by" if tokens[at].low == "by" else ""
                rows += [(party, role) for party in parties(reading, span) if party.acts]
    return rows


def _of_noun(reading: Reading, noun: int, clause: tuple[int, int]) -> list[tuple[Party, Role]]:
    """The actors that stand with the noun of an event: its owner, and those by, between, with, on or against."""
    tokens = reading.parsed.tokens
    word = tokens[noun].low
    rows: list[tuple[Party, Role]] = []
    passive = word in ("election", "elections", "referendum", "shares", "stock", "coup", "vote", "poll")
    for mention in reading.mentions:
        if mention.sort != "thing" and (mention.first <= noun < mention.end or mention.end == noun):
            if mention.first < noun:
                rows.append((Party(full_name(reading, mention)), "" if passive else "by"))
    end = noun + 1
    role: Role | None = None
    while end < len(tokens) and tokens[end].start < clause[1]:
        low = tokens[end].low
        if end in reading.parsed.verbs or (low in (",", ";", ".", ":") and role is None):
            break
        if low in PREPOSITIONS:
            role = _noun_role(word, low)
        named = [mention for mention in reading.mentions if mention.first == end and mention.sort != "thing"]
        if named and role is not None:
            rows += [
                (Party(full_name(reading, mention)), role) for mention in named if mention.acts or role == "against"
            ]
            end = max(mention.end for mention in named)
        elif (
            low in PREPOSITIONS
            and role in ("by", "")
            and end + 1 < len(tokens)
            and tokens[end + 1].low in ("the", "its")
        ):
            span = (end + 1, min(end + 5, len(tokens)))
            if not reading.within(span):
                rows += [(party, role) for party in parties(reading, span) if party.acts]
            end += 1
        else:
            end += 1
    return rows


def _noun_role(noun: str, preposition: str) -> Role | None:
    if noun in _MEASURES and preposition in _ON - {"of", "in", "to", "over"}:
        return "against"
    if noun in ("invasion", "bombing", "shelling", "killing", "bombardment", "assassination") and preposition == "of":
        return "against"
    if preposition == "by" or (preposition == "at" and noun in ("meeting", "hearing", "talks", "session")):
        return "by"
    if preposition == "of" and noun in ("meeting", "session", "visit", "summit", "conference"):
        return "by" if noun in ("visit", "session") else ""
    return "" if preposition in ("between", "among", "with") else None
