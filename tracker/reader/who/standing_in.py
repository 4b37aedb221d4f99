"""Who is meant where another name stands: the state by a president, the airline by its state, a body by its organ."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache, partial
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.directory.lookup import Directory
from tracker.reader.who.cast.about import state_of
from tracker.reader.who.cast.calling import state_in_name
from tracker.reader.who.cast.known import Known
from tracker.reader.who.grammar.clause import objects_of
from tracker.reader.who.grammar.groups import SAYING
from tracker.reader.who.grammar.subjects import subject_of
from tracker.reader.who.grammar.vocabulary import BODIES, DETERMINERS, OPPOSING, PREPOSITIONS
from tracker.reader.who.names.bodies import body_name
from tracker.reader.who.names.described import is_organ, is_region
from tracker.reader.who.names.mention import STATES, Mention
from tracker.reader.who.names.owners import MONEY
from tracker.reader.who.names.spellings import body_of, central_bank_of
from tracker.reader.who.reading import Reading, read

_AIRLINES: Final = frozenset({"airlines", "airways"})
_FLYING: Final = word_set(
    "fly flies flew flying flight flights aircraft plane planes airliner airliners fleet route routes passengers"
)
_OF_OTHERS: Final = word_set("foreign coalition allied international mercenary")
_SENT: Final = word_set("troops forces soldiers warships jets officials")
_RULING: Final = frozenset({"administration", "government"})
_PLANE: Final = re.compile(r"[A-Z]\d{3}s?|7\d7s?")


def administration(reading: Reading, mention: Mention) -> str:
    """The state that a president's administration or government acts for: the Biden administration; else ''."""
    tokens, at = reading.parsed.tokens, mention.end
    at += at < len(tokens) and tokens[at].low == "'s"
    actor = reading.directory.get(mention.name)
    owned = at > mention.end or tokens[at - 1].low in ("his", "her")  # his administration, his outgoing administration
    after = [token.low for token in (*tokens[mention.first + 1 : mention.end], *tokens[at : at + 1 + owned])]
    person = actor is not None and actor.type == "person"
    return actor.within if actor is not None and person and not _RULING.isdisjoint(after) else ""


def airline(reading: Reading, mention: Mention) -> str:
    """The airline that the name of its state stands for where planes are told of: Qatar flies two A380s."""
    tokens = reading.parsed.tokens
    led = mention.first > 0 and tokens[mention.first - 1].low in PREPOSITIONS
    word = tokens[mention.first].word
    if mention.sort not in STATES or mention.capital or led or mention.end - mention.first > 1:
        return ""
    firm = reading.known.named(word, reading.offset) or ""
    flies = any(token.low in _FLYING or _PLANE.fullmatch(token.word) for token in tokens)
    return firm if flies and firm.startswith(word) and firm.split()[-1].lower() in _AIRLINES else ""


def whole_of(reading: Reading, words: Sequence[str], start: int) -> str:
    """The body whose organ words are that the text has told of before; '' for none, and where `of` tells it."""
    if not is_organ(words):
        return ""
    tokens = reading.parsed.tokens
    last = next((at for at, token in enumerate(tokens) if token.start >= start and token.low == words[-1]), len(tokens))
    told = any(token.low == "of" for token in tokens[last + 1 : last + 2])
    return "" if told else reading.known.organiser(reading.offset + start)


def _seat_before(reading: Reading, start: int) -> str:
    """The state whose place opens a sentence or leads to `where`, before a body without a name; '' for none.

    In Abu Dhabi, the ministry; met in Italy, where the Senate.
    """
    tokens = reading.parsed.tokens
    states = [one for one in reading.mentions if one.sort in STATES]
    led = next(
        (one for one in states if [token.low for token in tokens[one.end : one.end + 2]] == [",", "where"]), None
    )
    first = led or next((one for one in states if one.first == 1 and tokens[0].low == "in"), None)
    if first is None:
        return ""
    verb = next((group.first for group in reading.parsed.groups if group.first >= first.end), len(tokens))
    return first.name if tokens[first.end].start <= start and start < tokens[verb - 1].end else ""


def _subject_state_before(reading: Reading) -> str:
    """The one state that the subject of the sentence before names, also as an owner: Uruguay's Frente Amplio; or ''."""
    for offset, sentence in reading.known.sentences_before(reading.offset)[:1]:
        before = read(sentence, offset, reading.known, reading.directory)
        span = (subject_of(before.parsed, 0) if before.parsed.groups else None) or (0, 0)
        words = [(one, before.parsed.tokens[one.first : one.end]) for one in before.within(span)]
        acting = [(one, told[-1].low) for one, told in words if not told[0].word.isupper()]  # not a dateline
        named = (
            state_of(one, reading.directory, last) or state_in_name(one, last, reading.directory)
            for one, last in acting
        )
        states = {*named} - {""}
        return states.pop() if len(states) == 1 else ""
    return ""


def central_bank(reading: Reading, start: int) -> str:
    """The bank named last that is of a state, where the sentence speaks of no other state; '' for none."""
    tokens, directory = reading.parsed.tokens, reading.directory
    name = reading.known.named("bank", reading.offset + start) or ""
    words = (*name.split(), name.rpartition(" of ")[2])
    found = (directory.get(directory.standing_for(word) or directory.resolve(word) or "") for word in words)
    own = next((actor.name for actor in found if actor is not None and actor.type in STATES), "")
    states = {one.name for one in reading.mentions if one.sort in STATES and tokens[one.first].start < start}
    return (central_bank_of(own, directory) or name) if own and states <= {own} else ""


def is_of_another(reading: Reading, count: int, start: int) -> bool:
    """Whether a name or an adjective with a capital tells whose officials a noun group means: Arab ministers."""
    first = next((at for at, token in enumerate(reading.parsed.tokens) if token.start >= start), 0)
    told = reading.parsed.tokens[first : first + count - 1]
    sent = any(token.low in _SENT for token in reading.parsed.tokens[first + count - 1 : first + count])
    if any(one.low in OPPOSING or (sent and one.low in _OF_OTHERS) for one in told):
        return True  # opposition leaders, foreign troops; not the foreign minister
    inside = (one for at, one in enumerate(told) if at + first or one.word.isupper() or is_region(one.low))
    return any(one.capital and one.low not in DETERMINERS for one in inside)


def of_this_state(reading: Reading, mention: Mention) -> str:
    """Return the body of the state that the text speaks of, or the party, whose bare noun would mean another's.

    Congress in Peru, or the Congress where the text names a party so; '' where the noun means what it is known for.
    """
    actor, state = reading.directory.get(mention.name), reading.known.state
    bare = [token.low for token in reading.parsed.tokens[mention.first : mention.end]]
    if actor is None or not state or len(bare) > 1 or bare[0] not in BODIES or mention.sort in STATES:
        return ""
    named = {name for _, name in reading.known.states}
    word = reading.parsed.tokens[mention.first].word
    if _is_party(word, reading.known):
        return f"{word} Party"  # the Congress, in a text of the Congress party
    dated = named <= {name for _, name in reading.known.written}
    if named & holders(actor.within, reading.directory) or (dated and _has_house(state, reading.directory)):
        return ""
    return body_name(state, bare, reading.directory)


@lru_cache(maxsize=16)
def _has_house(state: str, directory: Directory) -> bool:
    """Whether the directory knows the parliament of a state, by a name of its own."""
    return any(actor.type == "legislature" and actor.within == state for actor in directory.actors)


@lru_cache(maxsize=16)  # a long text is searched once for each of the few words
def _is_party(word: str, known: Known) -> bool:
    """Whether the text tells of a party that is called by a word."""
    return re.search(rf"\b{re.escape(word)} (?:\(\w+\) )?[Pp]arty\b", known.text) is not None


def holders(name: str | None, directory: Directory) -> set[str]:
    """Return an actor and those that it is within."""
    found: set[str] = set()
    while name and name not in found:
        found.add(name)
        actor = directory.get(name)
        name = actor.within if actor is not None else None
    return found


def last_state(reading: Reading, offset: int) -> str:
    """Return the state that `the country` means: as a subject the last one of its sentence, else one told before it."""
    start = offset - reading.offset
    tokens, spans = reading.parsed.tokens, map(partial(subject_of, reading.parsed), range(len(reading.parsed.groups)))
    subject = any(span and tokens[span[0]].start <= start < tokens[span[1] - 1].end for span in spans)
    earlier = [one for one in reading.mentions if tokens[one.first].start < start and state_of(one, reading.directory)]
    if subject and earlier:
        return state_of(earlier[-1], reading.directory)
    return _subject_state_before(reading) or reading.known.state_at(reading.offset)


def state_at(reading: Reading, start: int, head: str = "") -> str:
    """Return the state that the text speaks of at a place: the last one of the sentence so far, else of the text.

    A body, told by the `head` of its noun group, is of the state whose place opens the sentence.
    """
    tokens = reading.parsed.tokens
    if (head in BODIES or head == "government") and (seat := _seat_before(reading, start)):
        return seat
    earlier = [mention for mention in reading.mentions if tokens[mention.first].start < start]
    places = [(reading.offset + tokens[one.first].start, one) for one in earlier]
    named = [(at, name) for at, one in places if (name := _state_told(reading, one))]
    acting = [name for at, name in named if at not in reading.known.placed and at not in reading.known.dealt]
    state = acting[-1] if acting else _spoken_of(reading, start)
    return state or next((name for at, name in reversed(named) if at not in reading.known.placed), "")


def house_state(reading: Reading, start: int, head: str) -> str:
    """Return the state whose house a bare noun means, '' where that is in doubt.

    It is one that the sentence has named, or that of the dateline, or one whose body or office the text tells; few
    states have a senate, so of a senate it is no other, but one that is known to have one.
    """
    known, tokens = reading.known, reading.parsed.tokens
    state, written = state_at(reading, start, head), known.written_in(reading.offset)
    here = {_state_told(reading, one) for one in reading.mentions if tokens[one.first].start < start}
    if not state or state in here or state == written or _seat_before(reading, start):
        return state
    owned = state in known.owners and (state == known.state or known.owners == {state})
    if head != "senate":
        return state if owned or known.only_state == state else written
    seated = {name for name in (state, written) if name and body_of(name, [head], reading.directory)}
    found = seated | ({state} if owned else set())
    return found.pop() if len(found) == 1 else ""


def _state_told(reading: Reading, mention: Mention) -> str:
    """The state that a mention names, also by its money: the Egyptian pound."""
    money = mention.sort == "thing" and reading.parsed.tokens[mention.end - 1].low in MONEY
    actor = reading.directory.get(mention.name) if money else None
    return actor.name if actor is not None and actor.type in STATES else state_of(mention, reading.directory)


def _spoken_of(reading: Reading, start: int) -> str:
    """The state that the text speaks of, where its body does nothing to it: the government summoned Chad's envoy.

    Then it is that of the dateline, else the other of the two whom the text is about.
    """
    known, parsed = reading.known, reading.parsed
    state = known.state_at(reading.offset)
    verb = next((at for at, one in enumerate(parsed.groups) if parsed.tokens[one.first].start >= start), None)
    subject = subject_of(parsed, verb) if verb is not None else None
    acts = subject is not None and parsed.tokens[subject[0]].start <= start
    if not state or verb is None or not acts or parsed.groups[verb].lemma in SAYING:
        return state
    objects = reading.within(objects_of(parsed, verb, parsed.tokens[-1].end))
    met = {one.name for one in objects if reading.offset + parsed.tokens[one.first].start not in known.placed}
    others = [name for name in (known.written_in(reading.offset), *known.two) if name and name not in met]
    return others[0] if state in met and others else state


def other_state(reading: Reading, start: int) -> str:
    """Return the state that the text names most, if the sentence does not, else the one that it speaks of there."""
    most = reading.known.state
    return most if all(mention.name != most for mention in reading.mentions) else state_at(reading, start)


def setting_at(known: Known, offset: int) -> str:
    """Return the state whose poll a text means where it names none; '' where it names several, and none more often.

    That of the dateline goes before another one that the text names no more often.
    """
    seat, own = known.written_in(offset), known.state_at(offset)
    often = bisect_right(known.powers.get(own, ()), offset)
    if 0 < bisect_right(known.powers.get(seat, ()), offset) >= often and own == known.state:
        return seat
    named = sum(places[0] <= offset for places in known.powers.values())
    return own if named < 2 or often > 1 or own != known.state else ""
