"""The two or more actors that a plural points back at: both sides, the pair, the three companies."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.who.cast.pairs import is_aside
from tracker.reader.who.generics import full_name
from tracker.reader.who.grammar.clause import Span
from tracker.reader.who.grammar.subjects import subject_of
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import DETERMINERS, TIME_WORDS
from tracker.reader.who.names.described import is_model
from tracker.reader.who.names.offices import PORTFOLIOS
from tracker.reader.who.pointing.pronouns import is_person
from tracker.reader.who.reading import Party, Reading, read

_LANDS: Final = word_set("countries states nations governments capitals neighbours neighbors parliaments")
_BODIES: Final = word_set("agencies bodies organisations organizations institutions ministries regulators")
_FIRMS: Final = word_set(
    "firms companies carriers airlines banks groups automakers carmakers chipmakers manufacturers lenders retailers "
    "miners operators"
)
_SIDES: Final = word_set(
    "sides parties pair duo two both allies rivals partners three four leaders ministers presidents secretaries "
    "counterparts premiers delegations negotiators militaries armies foes adversaries men women"
)
_PAIR: Final = frozenset({"two", "both", "pair", "duo", "sides", "neighbours", "neighbors"})
_COUNTED: Final = _PAIR | {"three", "four"}
_BARE: Final = frozenset({"negotiators", "delegations"})  # also without an article: negotiators met
# Offices of which each state has one, so that several are of several states.
_OFFICES: Final = frozenset({"presidents", "premiers"})
_HOLDERS: Final = frozenset({"ministers", "secretaries"})
_JOINTLY_HELD: Final = frozenset({"committee", "commission", "council", "group", "force", "patrol", "patrols"})
_OF_ONE: Final = frozenset({"parliamentary", "congressional", "former"})  # of one state, or of none
_GAP: Final = 4  # words between two names of a list


def together(reading: Reading, span: Span, words: Sequence[str]) -> list[Party]:
    """Return the actors that a plural noun without a name points back at, empty where it is no such noun."""
    head = words[-1]
    sort = next((sort for sort in (_LANDS, _FIRMS, _BODIES, _SIDES) if head in sort), None)
    after = span[0] + len(words)
    timed = after < span[1] and reading.parsed.tokens[after].low in TIME_WORDS  # two weeks ago
    part = after < span[1] and reading.parsed.tokens[after].low == "of"  # two of the victims
    if "joint" in words and head in _JOINTLY_HELD and _OF_ONE.isdisjoint(words):
        return [Party(name) for name in reading.known.sides]
    offices = head in _OFFICES or (head in _HOLDERS and words[-2:-1] and words[-2] in PORTFOLIOS | {"prime"})
    bare = (len(words) == 1 and head in _BARE) or (offices and words[0] not in DETERMINERS | _OF_ONE)
    if sort is None or timed or part or not (head in _COUNTED or words[0] in DETERMINERS or bare):
        return []
    if sort is _SIDES and (state := _one_state(reading, head)):
        return [Party(state)]
    if bare:
        return [Party(name) for name in reading.known.sides]
    between = span[0] > 0 and reading.parsed.tokens[span[0] - 1].low == "between"
    pair = between or bool(_PAIR & set(words))
    if not pair and sort is _SIDES and (called := reading.known.named(head, reading.offset)):
        return [Party(called)]
    if head == "sides" and (named := _named_side(reading)):
        return named
    found = several_before(reading, span, sort)
    if sort in (_FIRMS, _BODIES):
        return found or (_last_two(reading, span) if pair else [])
    place = reading.offset + reading.parsed.tokens[span[0]].start
    last = [Party(name) for name in reading.known.together(place, dealing=sort is _SIDES)] if pair else []
    if last and _are(reading, last, sort):
        return last
    pointed = pair and list(words) != ["both"]
    two = reading.known.two_at(reading.offset) if pointed else reading.known.sides if offices else ()
    persons = pointed and any(is_person(reading, party.name) for party in found)
    return _apart([Party(name) for name in two] if two and (persons or not found) else found)


def _named_side(reading: Reading) -> list[Party]:
    """The one of two sides that the sentence before names, whose subject they are: Peru and its creditors."""
    for earlier in _before(reading):
        subject = subject_of(earlier.parsed, 0) if earlier.parsed.groups else None
        words = [token.low for token in earlier.parsed.tokens[slice(*subject)]] if subject else []
        acting = [one for one in earlier.within(subject) if one.acts and one.sort != "thing"] if subject else []
        one_named = len(acting) == 1 and "and" in words and "," not in words
        return [Party(full_name(earlier, acting[0]))] if one_named and acting[0].sort != "person" else []
    return []


def _apart(found: Sequence[Party]) -> list[Party]:
    """Actors without the state of which another of them is a body: Chad's army and the rebels are not it and Chad."""
    bodies = {party.name.rpartition(" of ")[2] for party in found if " of " in party.name}
    return [party for party in found if party.name not in bodies]


def _one_state(reading: Reading, head: str) -> str:
    """The state that a text is about where its leaders alone are told of: the two leaders, of a divided island."""
    named = {name for _, name in reading.known.short.get(head, ())}
    return reading.known.state if named == {reading.known.state} else ""


def several_before(reading: Reading, span: Span, sort: frozenset[str] = _SIDES) -> list[Party]:
    """Return the last two or more actors named together before a stretch, of the sort that a noun tells."""
    here = _listed(reading, (0, span[0]))
    if here and _are(reading, here, sort):
        return here
    for earlier in _before(reading):
        found = _listed(earlier, (0, len(earlier.parsed.tokens)))
        if found and _are(reading, found, sort):
            return found
    return [Party(name) for name in reading.known.together(reading.offset)] if sort in (_LANDS, _SIDES) else []


def _before(reading: Reading) -> Iterator[Reading]:
    """The sentences right before, as they are read."""
    for offset, sentence in reading.known.sentences_before(reading.offset):
        yield read(sentence, offset, reading.known, reading.directory)


def _last_two(reading: Reading, span: Span) -> list[Party]:
    """The two firms or bodies that were named last before a stretch."""
    found: list[str] = []
    for earlier in (reading, *_before(reading)):
        named = earlier.within((0, span[0] if earlier is reading else len(earlier.parsed.tokens)))
        for mention in reversed(named):
            name = full_name(earlier, mention)
            party = mention.sort not in ("thing", "person", "country") and not is_model(name)
            if name and name not in found and party:
                found.append(name)
            if len(found) > 1:
                return [Party(one) for one in reversed(found)]
    return []


def _are(reading: Reading, named: Sequence[Party], sort: frozenset[str]) -> bool:
    """Whether actors are of a sort: all states, no state, or any."""
    known = [reading.directory.get(party.name) for party in named]
    states = [actor is not None and actor.type in ("country", "international") for actor in known]
    countries = [actor is not None and actor.type == "country" for actor in known]
    if sort is _BODIES:
        return not any(countries)
    return sort is _SIDES or (all(states) if sort is _LANDS else not any(states))


def _listed(reading: Reading, span: Span) -> list[Party]:
    """The actors of the last list in a stretch: Egypt, Ethiopia and Sudan."""
    mentions = [mention for mention in reading.within(span) if mention.sort != "thing"]
    gaps = [reading.parsed.tokens[one.end : other.first] for one, other in pairwise(mentions)]
    for last in range(len(gaps) - 1, -1, -1):
        if not _joined(gaps[last]) or all(token.low != "and" for token in gaps[last]):
            continue
        first = last
        while first and _joined(gaps[first - 1]):
            first -= 1
        if not is_aside(reading.parsed.tokens, mentions[first], mentions[last + 1]):
            return [Party(full_name(reading, mention)) for mention in mentions[first : last + 2]]
    return []


def _joined(gap: Sequence[Token]) -> bool:
    """Whether what stands between two names joins them in a list: a comma, `and the`."""
    return len(gap) <= _GAP and all(token.is_word or token.low == "," for token in gap)
