"""The actors of one event and their roles, from the grammar of its clause and from what the text has told before."""

from collections.abc import Iterable, Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.directory.lookup import Directory
from tracker.event import Actor
from tracker.reader.who.cast.known import Known
from tracker.reader.who.generics import full_name
from tracker.reader.who.grammar.clause import Span, governing, is_adjunct, is_done_to, objects_of, verb_from
from tracker.reader.who.grammar.groups import is_ordered
from tracker.reader.who.grammar.role_words import HAPPENING, JUDGING, MOTION, REACTING
from tracker.reader.who.grammar.subjects import subject_of
from tracker.reader.who.grammar.vocabulary import RELATIVES, TIME_WORDS
from tracker.reader.who.names.described import MOBS
from tracker.reader.who.nouns import DECIDING, befallen, fragment_parties, head_of, is_accident, noun_parties, of_talks
from tracker.reader.who.objects.parties import object_parties
from tracker.reader.who.parties import SPEAKING, parties
from tracker.reader.who.pointing.pronouns import target_before
from tracker.reader.who.reading import Party, Reading, Rows, read
from tracker.reader.who.retold import aimed_before, befalling, is_setting, retold
from tracker.reader.who.verb_parties import assailants, verb_parties
from tracker.registry import Role

_MOST: Final = 12
_ELSEWHERE: Final = frozenset({"where", "after", "before", "since", "until", "once"})
_DOING: Final = frozenset({"announce", "promise", "pledge", "vow"})  # who announces a thing brings it about
_ORDERING: Final = frozenset({"order", "rule", "decree", "warn", "threaten", "vow", "pledge", "promise"})
_PERMITTING: Final = frozenset({"allow", "permit", "enable", "authorise", "authorize", "force"})
_CLOSING: Final = TIME_WORDS | {",", ".", "on", "this", "in"}  # Acme announced this morning
_FUTURE: Final = frozenset({"will", "would", "shall", "to"})
_AGENT: Final = 3  # words behind a verb in which `by` names who does it
_PLACING: Final = word_set(
    "in at near inside outside across from over off towards toward around region city province coast"
)
_BROKERING: Final = frozenset({"arrange", "broker", "mediate", "host", "facilitate"})
_DELIVERING: Final = frozenset({"deliver", "hand", "supply", "ship"})  # by another than who bought it
_LONGEST: Final = 3_000  # characters of a sentence: what is longer is no sentence, and read around its predicate


def actors_of(
    sentence: str,
    clause: tuple[int, int],
    predicate: tuple[int, int] | None,
    known: Known,
    directory: Directory,
    offset: int | None = None,
) -> tuple[Actor, ...]:
    """Return the actors of the event that a clause of a sentence tells of, those who act first.

    `clause` and `predicate` are bounds in the sentence; without a predicate the first verb of the clause is it.
    `offset` is where the sentence begins in the text, by default the first place that has its words.
    """
    offset = known.place(sentence) if offset is None else offset
    if len(sentence) > _LONGEST:
        start = max((predicate or clause)[0] - _LONGEST // 2, 0)
        part = sentence[start : start + _LONGEST]
        within = _shifted(predicate, start) if predicate else None
        return actors_of(part, _shifted(clause, start), within, known, directory, offset + start)
    reading = read(sentence, offset, known, directory)
    index, noun = governing(reading.parsed, clause, predicate)
    noun = _decision(reading, index) if noun is None and index is not None else noun
    found: Rows = []
    if noun is not None:
        found += noun_parties(reading, noun, clause) + _decided(reading, noun, clause)
        if index is None or is_adjunct(reading.parsed, index, noun) or is_setting(reading, noun):
            index = None
            found = found or befallen(reading, noun)
    if index is None and noun is None:
        found += fragment_parties(reading, clause)
    ordering = _ordering(reading, index) or _permitting(reading, index) if index is not None else []
    if index is not None:
        of_verb = _told_of(reading, index) + verb_parties(reading, index, noun, clause)
        span = subject_of(reading.parsed, index)
        accident = span is not None and is_accident(reading, span)
        brokers = _brokers(reading, index, span) if span else []
        again = of_verb in ([], brokers) and not (ordering or "|" in sentence) and noun is None
        told = [] if is_done_to(reading.parsed, index) else _retold(reading, index)
        rows = [*brokers, *told] if again else _undergone(reading, index, of_verb)
        found += [(party, "") for party, _ in rows] if accident and again else rows
    found += assailants(reading, index) if index is not None and not any(role == "by" for _, role in found) else []
    if ordering and not any(role == "by" for _, role in found):
        found += ordering
    if not found and "|" in sentence:
        found += fragment_parties(reading, clause)  # a row of a table
    found = found or befalling(reading, clause, index)
    if not found and index is not None and not is_done_to(reading.parsed, index):
        found += _of_clause_before(reading, index)
    if index is not None and not any(role == "against" for _, role in found):
        found += _put_under(reading, index, found) or aimed_before(reading, index, [party for party, _ in found])
    if not found and index is not None:
        found += _beside(reading, index, clause)
    return _actors(_others(found, directory) or _issuing(reading, index))


def _decided(reading: Reading, noun: int, clause: tuple[int, int]) -> Rows:
    """The others of what a decision is to do: the decision of Acme to sue Borco."""
    after = verb_from(reading.parsed, noun + 1)
    if after is None or reading.parsed.tokens[reading.parsed.groups[after].first].low != "to":
        return []
    return [row for row in verb_parties(reading, after, None, clause) if row[1] != "by"]


def _decision(reading: Reading, index: int) -> int | None:
    """The noun of a decision that is the subject of a verb: the decision of Acme to sue Borco | came on Friday."""
    tokens, groups = reading.parsed.tokens, reading.parsed.groups
    if not index or tokens[groups[index - 1].first].low != "to":
        return None
    start = groups[index - 2].last if index > 1 else 0
    return next((at for at in range(start, groups[index - 1].first) if tokens[at].low in DECIDING), None)


def _others(found: Sequence[tuple[Party, Role]], directory: Directory) -> Rows:
    """The actors without a state that would be the target of its own body: barred American firms from China."""
    agents = {directory.get(party.name) for party, role in found if role == "by"}
    own = {agent.within for agent in agents if agent is not None} | {agent.name for agent in agents if agent}
    return [(party, role) for party, role in found if not (role == "against" and party.name in own)]


def named_in(sentence: str, known: Known, directory: Directory, offset: int) -> frozenset[str]:
    """Return the actors that a sentence names, whatever they are to it."""
    reading = read(sentence[:_LONGEST], offset, known, directory)
    return frozenset(full_name(reading, mention) for mention in reading.mentions if mention.sort != "thing")


def _issuing(reading: Reading, index: int | None) -> Rows:
    """The firm whose own release a text is, as the one who does what the sentence tells without naming anybody."""
    named = any(mention.sort != "thing" for mention in reading.mentions)
    done = index is not None and reading.parsed.groups[index].passive
    return [(Party(reading.known.issuer), "by")] if reading.known.issuer and done and not named else []


def _beside(reading: Reading, index: int, clause: tuple[int, int]) -> Rows:
    """The known actors that stand with a verb by which nobody acts, not where it happens: enrolment in Chad resumed."""
    group, tokens = reading.parsed.groups[index], reading.parsed.tokens
    subject = subject_of(reading.parsed, index)
    start = min(subject[0], group.first) if subject else group.first
    _, end = objects_of(reading.parsed, index, clause[1])
    relative = next((at for at in range(start, end) if tokens[at].low in RELATIVES), end)
    rows: Rows = []
    for one in reading.within((start, relative)):
        led = one.first - 1 - (tokens[one.first - 1].low == "the")
        reached = group.lemma in MOTION and tokens[led].low == "to"
        led -= tokens[led].low == "of" and tokens[led - 1].low in _PLACING  # in the Ural region of Russia
        placed = one.first >= group.last and (tokens[led].low in _PLACING or reached)
        placed = placed or tokens[led].low == "from"  # a bus from Chad
        placed = placed or (one.sort == "person" and one.first > start + 1)  # the adviser to Ada Berg
        placed = placed or (group.lemma in JUDGING and one.end - one.first > 1)  # found two French officers guilty
        known = reading.directory.get(one.name) and not one.capital and one.sort != "thing"
        if known and not placed and (name := full_name(reading, one)):
            rows.append((Party(name), ""))
    return rows


def _told_of(reading: Reading, index: int) -> Rows:
    """The others of what somebody tells that he does or has done: announced that it has signed a deal with Acme."""
    groups = reading.parsed.groups
    if groups[index].lemma not in SPEAKING or groups[index].passive or index + 1 >= len(groups):
        return []
    own, told = (subject_of(reading.parsed, at) for at in (index, index + 1))
    if not own or not told or told[1] - told[0] != 1 or reading.parsed.tokens[told[0]].low not in ("it", "they"):
        return []
    speaker = {party.name for party in parties(reading, own)}
    rows = verb_parties(reading, index + 1, None, (0, reading.parsed.tokens[-1].end))
    return rows if speaker & {party.name for party, _ in rows} else []


def _retold(reading: Reading, index: int) -> Rows:
    """The actors that the subject of a verb had where it was told before; others challenge or deliver it."""
    group, tokens = reading.parsed.groups[index], reading.parsed.tokens
    span = subject_of(reading.parsed, index)
    rows = retold(reading, span) if span else []
    head = next((token.low for token in tokens[slice(*span)] if token.low.startswith("entry")), "") if span else ""
    if head in ("entry", "entry-into-force"):
        rows = [(party, role) for party, role in rows if role != "by"]  # which nobody does
    agent = group.passive and any(
        tokens[at].low == "by" and tokens[at + 1].low in ("the", "a", "an")
        for at in range(group.last, min(group.last + _AGENT, len(tokens) - 1))
    )
    if agent or (group.passive and group.lemma in REACTING | _DELIVERING):
        return [(party, "" if role == "by" else role) for party, role in rows]
    return rows


def _undergone(reading: Reading, index: int, rows: Rows) -> Rows:
    """The actors of a verb, those of an object to which it had been done as its targets: buried a minister | killed."""
    active = not reading.parsed.groups[index].passive and is_done_to(reading.parsed, index)
    return [(party, "against" if role == "by" else role) for party, role in rows] if active else rows


def _brokers(reading: Reading, index: int, span: Span) -> Rows:
    """Who brings the two sides together whose talks or truce the subject of a verb is: a truce arranged by Oman."""
    told = reading.parsed.groups[index - 1] if index else None
    if told is None or told.first < span[1] or told.lemma not in _BROKERING or not of_talks(reading, span):
        return []
    rows = object_parties(reading, told, (told.last, reading.parsed.groups[index].first))
    return [row for row in rows if row[1] == "by"]


def _put_under(reading: Reading, index: int, found: Sequence[tuple[Party, Role]]) -> Rows:
    """Whom a threat puts under a condition: it would raise duties unless Jakarta withdrew the levy."""
    tokens, main = reading.parsed.tokens, reading.parsed.groups[index]
    unless = next((at for at in range(main.last, len(tokens)) if tokens[at].low == "unless"), None)
    verb = next((at for at, one in enumerate(reading.parsed.groups) if unless is not None and one.first > unless), None)
    span = subject_of(reading.parsed, verb) if verb is not None else None
    threatened = main.lemma not in HAPPENING and any(role == "by" for _, role in found)
    if span is None or unless is None or span[0] <= unless or not threatened:
        return []
    named = {party.name for party, _ in found}
    return [(party, "against") for party in parties(reading, span) if party.acts and party.name not in named]


def _ordering(reading: Reading, index: int) -> Rows:
    """Who orders or threatens what a sentence tells: refunds are to begin in June, the court ordered."""
    tokens = reading.parsed.tokens
    for at, group in enumerate(reading.parsed.groups):
        announced = group.lemma == "announce" and _is_to_come(reading, index)
        if at == index or not (group.lemma in _ORDERING or announced) or group.passive:
            continue
        closed = group.last >= len(tokens) or tokens[group.last].low in _CLOSING
        span = subject_of(reading.parsed, at)
        between = tokens[group.last : reading.parsed.groups[index].first]
        ordered = at == index - 1 and is_ordered(tokens, group, reading.parsed.groups[index])  # ordered the mine closed
        if at == index - 1 and span and (ordered or any(token.low == "that" for token in between)):
            return [(party, "by") for party in parties(reading, span) if party.acts]  # warned that he would be sacked
        if closed and span and span[0] and span[1] <= group.first and tokens[span[0] - 1].low == ",":
            return [(party, "by") for party in parties(reading, span) if party.acts]
    return []


def _permitting(reading: Reading, index: int) -> Rows:
    """Who allows or makes others do what an infinitive tells: China will allow banks to open branches."""
    groups, tokens = reading.parsed.groups, reading.parsed.tokens
    if not index or tokens[groups[index].first].low != "to" or groups[index - 1].last == groups[index].first:
        return []
    led = groups[index - 1]
    span = subject_of(reading.parsed, index - 1) if led.lemma in _PERMITTING and not led.passive else None
    return [(party, "by") for party in parties(reading, span) if party.acts] if span else []


def _is_to_come(reading: Reading, index: int) -> bool:
    """Whether a verb tells what will be done: prices will fall, Acme announced."""
    group = reading.parsed.groups[index]
    return bool(_FUTURE & {token.low for token in reading.parsed.tokens[group.first : group.last]})


def _of_clause_before(reading: Reading, index: int) -> Rows:
    """Who acts in the clause before, where what follows names nobody: the firm halved its dividend, and shares fell."""
    own = subject_of(reading.parsed, index)
    if own and (reading.parsed.tokens[own[0]].low in ("he", "she") or head_of(reading, own) in MOBS):
        return []  # another than the speaker; the army left, and looters emptied shops
    if index and target_before(reading, index - 1, index) is not None:
        return []  # banned the party after it won
    if own and ((own[0] and reading.parsed.tokens[own[0] - 1].low in _ELSEWHERE) or is_accident(reading, own)):
        return []  # to Madagascar, where a cyclone made landfall
    for before in range(index - 1, -1, -1):
        span = subject_of(reading.parsed, before)
        opened = {span[0] if span else 0, reading.parsed.groups[before].first}
        relative = any(at and reading.parsed.tokens[at - 1].low in RELATIVES | {"whom"} for at in opened)
        if span and not relative and before == index - 1 and (firms := _promising(reading, index, span)):
            return [(party, "by") for party in firms]
        if relative or reading.parsed.groups[before].lemma in SPEAKING - _DOING:
            continue
        if span and (found := [party for party in parties(reading, span) if party.acts]):
            return [(party, "") for party in found]
    return []


def _promising(reading: Reading, index: int, span: Span) -> list[Party]:
    """The firm that tells what will be done, and does it: it has told customers that repairs will be finished."""
    main = reading.parsed.groups[index]
    if not main.passive or reading.parsed.groups[index - 1].lemma not in SPEAKING:
        return []
    firms = {name for _, name in reading.known.short.get("company", ())}
    return [party for party in parties(reading, span) if party.name in firms]


def _shifted(bounds: tuple[int, int], start: int) -> tuple[int, int]:
    """Bounds in a sentence as bounds in the part of it that begins at `start`."""
    first, last = (min(max(bound - start, 0), _LONGEST) for bound in bounds)
    return first, last


def _actors(found: Iterable[tuple[Party, Role]]) -> tuple[Actor, ...]:
    """One actor a name, with the first role that is one, those who act first."""
    roles: dict[str, Role] = {}
    for party, role in found:
        if party.name and not roles.get(party.name):
            roles[party.name] = role
    order: tuple[Role, ...] = ("by", "against", "")
    ranked = sorted(roles.items(), key=lambda item: order.index(item[1]))
    return tuple(Actor(name, role) for name, role in ranked)[:_MOST]
