"""Who a noun group stands for: the names in it, or whom `the Council`, `the army`, `it` mean here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.directory.lookup import Directory
from tracker.reader.who.grammar.clause import Parse, Span, parse, subject_of
from tracker.reader.who.grammar.groups import SAYING
from tracker.reader.who.known import Known
from tracker.reader.who.mentions import STATES, Mention, body_name, mentions_in
from tracker.reader.who.spellings import body_of
from tracker.reader.who.grammar.vocabulary import (
    BODIES,
    DETERMINERS,
    OFFICIALS,
    PERSON_TITLES,
    PREPOSITIONS,
    SHORT_FORMS,
    TIME_WORDS,
)

_THIRD: Final = frozenset({"it", "they", "he", "she"})
_ALL: Final = word_set(
    "men women sides parties leaders three two four both countries governments ministers presidents counterparts "
    "neighbours neighbors rivals allies states nations delegations"
)
SPEAKING: Final = SAYING | {"inform"}
_SENT: Final = word_set(
    "observers officials diplomats envoys troops soldiers inspectors negotiators delegates experts ministers "
    "lawmakers peacekeepers leaders"
)
_FOR_A_BODY: Final = {"judges": "court", "justices": "court", "shareholders": "company", "investors": "company"}
_OWNING: Final = frozenset({"its", "their", "his", "her"})
_OURS: Final = frozenset({"our", "we", "i", "my", "us"})
_MEMBERS: Final = word_set(
    "patrol convoy member unit soldier base post positions position plane aircraft vehicle ship staff workers "
    "employees experts inspectors"
)
_OF_STATE: Final = word_set(
    "government president premier minister ministers chancellor king authorities officials troops forces soldiers "
    "warships jets lawmakers leader spokesman spokeswoman spokesperson envoy ambassador diplomats"
)
# Bodies that every state has one of: the one of the state that the text speaks of.
_OWN_BODIES: Final = word_set(
    "parliament senate congress legislature army military navy treasury cabinet junta central-bank judiciary police"
)
# Groups that are named by their noun where nothing tells whose they are.
_UNNAMED: Final = word_set(
    "committee commission lenders prosecutors rebels militia tribunal regulators court council panel ministry "
    "police board army military parliament bank regulator watchdog insurgents militants gunmen separatists "
    "jihadists"
)


class Party(NamedTuple):
    """One actor of a noun group, and whether it acts or is only the owner of what does."""

    name: str
    acts: bool = True
    people: bool = False


@dataclass(frozen=True)
class Reading:
    """A sentence as it is read: its words, the actors named, and what the text has introduced before it."""

    parsed: Parse
    mentions: Sequence[Mention]
    known: Known
    directory: Directory
    offset: int

    def within(self, span: Span) -> list[Mention]:
        """The actors named in a stretch."""
        return [mention for mention in self.mentions if span[0] <= mention.first and mention.first < span[1]]


def read(sentence: str, known: Known, directory: Directory) -> Reading:
    """Return the reading of a sentence of the text that `known` is of."""
    parsed = parse(sentence)
    offset = known.place(sentence)
    found = mentions_in(parsed.tokens, parsed.verbs, directory)
    sure = [_sure(mention, known, offset) for mention in found]
    return Reading(parsed, [mention for mention in sure if mention.sort != "maybe"], known, directory, offset)


def _sure(mention: Mention, known: Known, offset: int) -> Mention:
    """A word that opens a sentence, as a name where the text has it as one elsewhere."""
    if mention.sort != "maybe" or not (mention.name in known.proper or known.named(mention.name, offset)):
        return mention
    return mention._replace(sort="name")


def parties(reading: Reading, span: Span, depth: int = 0) -> list[Party]:
    """Return the actors that a noun group stands for, first those it names."""
    tokens = reading.parsed.tokens
    named = _named(reading, span)
    if len(named) > 1 and not named[-1].acts and not named[-1].people:
        return [party._replace(acts=False) for party in named]  # Samsung and SK Hynix shares
    if any(party.acts for party in named):
        return [party for party in named if party.acts]
    words = _core(reading, span)
    if not words:
        return named
    if words[-1] in _THIRD and len(words) == 1:
        return _meant(reading, words[-1], span, depth)
    if words[-1] in _ALL and (words[0] in DETERMINERS or len(words) == 1) and len(words) < 4:
        several = _several(reading, span)
        if several:
            return several
    if words[0] in _OURS:
        return _speaker(reading, words, span, depth)
    if span[0] and tokens[span[0] - 1].low in PREPOSITIONS and words[0] not in DETERMINERS:
        return named
    its = words[0] in _OWNING and words[-1] in _OF_STATE
    generic = None if its else _generic(reading, words, tokens[span[0]].start)
    if generic is None and (owner := next((tokens[at].low for at in range(*span) if tokens[at].low in _OWNING), None)):
        several = _several(reading, span) if owner == "their" else []
        acting = words[-1] in _OF_STATE and words[0] == owner
        return [Party(party.name, acts=acting) for party in several or _meant(reading, "it", span, depth)]
    if generic is None and words[-1] in _MEMBERS | OFFICIALS and (inner := _complement(reading, span)):
        return parties(reading, inner, depth)
    if generic is not None:
        return [generic]
    return named


def _named(reading: Reading, span: Span) -> list[Party]:
    """The actors named in a noun group: its heads, or what its head is of; between two, both."""
    tokens = reading.parsed.tokens
    found: list[Party] = []
    head, last = True, ""
    aside = apposed(reading, span)
    for mention in reading.within(span):
        if mention.first in aside:
            continue
        before = (
            tokens[max(span[0], _group_start(tokens, mention.first, span[0])) - 1].low
            if mention.first > span[0]
            else ""
        )
        if mention.sort == "thing" or not full_name(reading, mention):
            continue
        if mention.capital and span[0] and tokens[span[0] - 1].low in PREPOSITIONS:
            continue
        before = last if before in (",", "and", "or") and last else before
        last = before
        if before == "from" and tokens[span[0]].low not in _SENT and tokens[span[0] + 1].low not in _SENT:
            continue
        if before in PREPOSITIONS - {"of", "between", "among", "from"} and mention.first > span[0]:
            continue
        if before in ("between", "among") and mention.sort == "name":
            continue
        acts = mention.acts
        if before == "of" and head:
            acts = acts and _of_people(reading, span, mention.first)
        found.append(Party(full_name(reading, mention), acts, mention.people))
        head = head and before == "of"
    return found


def apposed(reading: Reading, span: Span) -> frozenset[int]:
    """The tokens of what only tells more of a name: `, the maker of ChatGPT,`."""
    tokens, found = reading.parsed.tokens, set()
    for at in range(span[0] + 1, span[1] - 2):
        told = tokens[at + 1].low in ("the", "a", "an", "its", "his", "her", "their", "whose") or (
            tokens[at + 1].word.islower() and tokens[at + 1].low not in PREPOSITIONS | {"and", "or", "but"}
        )
        if tokens[at].low == "," and told:
            if not tokens[at + 2].capital or tokens[at + 2].low == "of":
                close = next((end for end in range(at + 2, span[1]) if tokens[end].low == ","), span[1])
                found.update(range(at + 1, close))
    return frozenset(found)


def _group_start(tokens: Sequence, at: int, first: int) -> int:  # type: ignore[type-arg]
    """The first word of the noun group that a name stands in."""
    while at > first and (
        tokens[at - 1].low in DETERMINERS
        or (tokens[at - 1].low.isalpha() and tokens[at - 1].low not in PREPOSITIONS | {"and", "or", "but", "nor"})
    ):
        at -= 1
    return at


def _of_people(reading: Reading, span: Span, at: int) -> bool:
    """Whether the head before `of` is one who acts for the name: president of, producers of."""
    return any(token.low in OFFICIALS | BODIES for token in reading.parsed.tokens[span[0] : at]) or all(
        token.low in DETERMINERS | PREPOSITIONS for token in reading.parsed.tokens[span[0] : at]
    )


def full_name(reading: Reading, mention: Mention) -> str:
    """Return the name under which an actor is recorded: the fullest that the text has."""
    if mention.sort in ("name", "person"):
        word = mention.name.split()[-1] if mention.sort == "person" else mention.name
        full = reading.known.named(word, reading.offset + 10**9 if mention.sort == "person" else reading.offset)
        if full and word == mention.name:
            return full
        words = [part.lower() for part in mention.name.split()]
        if (
            mention.sort == "name"
            and words[-1] in PERSON_TITLES | OFFICIALS
            and words[-1] not in BODIES
            and len(words) < 4
        ):
            return "" if len(words) > 1 or words[-1] in PERSON_TITLES else _body_here(reading, mention, words)
        if words[-1] in SHORT_FORMS or words[-1] in BODIES or words[-1] in OFFICIALS or words == ["house"]:
            return _body_here(reading, mention, words)
    return mention.name


def _body_here(reading: Reading, mention: Mention, words: Sequence[str]) -> str:
    """The name of a body that is written with capitals but without its state: the Commerce Ministry, the Council."""
    start = reading.parsed.tokens[mention.first].start
    if len(words) == 1 and words != ["house"]:
        generic = _generic(reading, ["the", *words], start)
        return generic.name if generic else "" if words[0] in OFFICIALS else mention.name
    state = _state(reading, start)
    if state and (known := body_of(state, words, reading.directory)):
        return known
    if state and words[-1] in ("ministry", "department", "parliament", "senate", "army", "navy"):
        return body_name(state, words, reading.directory)
    return mention.name


def _core(reading: Reading, span: Span) -> list[str]:
    """The words of the first noun group of a stretch, up to a preposition or comma."""
    found: list[str] = []
    for token in reading.parsed.tokens[span[0] : span[1]]:
        if (
            (not token.is_word and token.low != "'s")
            or token.low in PREPOSITIONS
            or (found and token.low in ("and", "or"))
        ):
            break
        if token.low in TIME_WORDS and found:
            break
        found.append(token.low)
    return found


def _generic(reading: Reading, words: Sequence[str], start: int) -> Party | None:
    """Whom a common noun means: one introduced before, the body of the state that the text speaks of, or itself."""
    known, offset = reading.known, reading.offset + start
    head = words[-1]
    head = _FOR_A_BODY.get(head, head)
    bare = [word for word in words if word not in DETERMINERS and word != "'s"]
    if not bare:
        return None
    definite = words[0] in ("the", "its", "their", "his") or head in _OF_STATE
    if (head in SHORT_FORMS or head in BODIES) and definite and len(bare) == 1:
        named = known.named(head, offset)
        if named and head not in _OWN_BODIES:
            return Party(named)
    state = _state(reading, start)
    own = "-".join(bare[-2:])
    if head in OFFICIALS and len(bare) > 1 and bare[-2] in SHORT_FORMS and (named := known.named(bare[-2], offset)):
        return Party(named)
    definite = definite or (bare == list(words) and head in _OWN_BODIES)
    if (
        state
        and definite
        and (head in _OWN_BODIES or own in _OWN_BODIES or (head in ("ministry", "department") and len(bare) > 1))
    ):
        return Party(body_name(state, bare, reading.directory))
    if state and head in _OF_STATE and definite:
        return Party(state)
    if named := (known.named(head, offset) if head in SHORT_FORMS and definite else None):
        return Party(named)
    if head in _UNNAMED or own in _OWN_BODIES:
        return Party(body_name(state, bare, reading.directory) if state and head in _OWN_BODIES else " ".join(bare))
    return None


def _complement(reading: Reading, span: Span) -> Span | None:
    """The noun group after `of` in a stretch."""
    of = next((at for at in range(*span) if reading.parsed.tokens[at].low == "of"), None)
    return (of + 1, span[1]) if of is not None and of + 1 < span[1] else None


def _speaker(reading: Reading, words: Sequence[str], span: Span, depth: int) -> list[Party]:
    """Whom `we` and `our parliament` mean in a quotation: who says it, or the body of that state."""
    for index, group in enumerate(reading.parsed.groups):
        if group.base in SPEAKING and group.first > span[0] and depth < 2:
            subject = subject_of(reading.parsed, index)
            if subject and subject[0] != span[0]:
                return parties(reading, subject, depth + 1)
    return []


def _state(reading: Reading, start: int) -> str:
    """The state that the text speaks of at a place: the last one of the sentence so far, else of the text."""
    before = [
        mention
        for mention in reading.mentions
        if mention.sort in STATES and reading.parsed.tokens[mention.first].start < start
    ]
    return before[-1].name if before else reading.known.state_at(reading.offset)


def _meant(reading: Reading, word: str, span: Span, depth: int) -> list[Party]:
    """Whom a pronoun means: the subject of the clause before, else of the sentence before."""
    before = [index for index, group in enumerate(reading.parsed.groups) if group.end <= span[0]]
    for index in before[:1]:
        subject = subject_of(reading.parsed, index)
        found = parties(reading, subject, depth + 1) if subject and subject != span and depth < 3 else []
        if found and any(party.acts for party in found):
            return found
    if depth >= 3:
        return []
    for sentence in reading.known.sentences_before(reading.offset)[:2]:
        earlier = read(sentence, reading.known, reading.directory)
        if not earlier.parsed.groups and earlier.mentions:
            return [Party(full_name(earlier, earlier.mentions[0]))]
        if not earlier.parsed.groups:
            return []
        subject = subject_of(earlier.parsed, 0)
        found = parties(earlier, subject, depth + 1) if subject else []
        if found:
            return [party for party in found if party.acts]
    return []


def _several(reading: Reading, span: Span) -> list[Party]:
    """The last two or more actors named together before a stretch."""
    here = _listed(reading, (0, span[0]))
    if here:
        return here
    for sentence in reading.known.sentences_before(reading.offset):
        earlier = read(sentence, reading.known, reading.directory)
        if found := _listed(earlier, (0, len(earlier.parsed.tokens))):
            return found
    return [Party(name) for name in reading.known.together(reading.offset)]


def _listed(reading: Reading, span: Span) -> list[Party]:
    """The actors of the last list in a stretch: Egypt, Ethiopia and Sudan."""
    tokens = reading.parsed.tokens
    mentions = [mention for mention in reading.within(span) if mention.sort != "thing"]
    for last in range(len(mentions) - 1, 0, -1):
        if not any(token.low == "and" for token in tokens[mentions[last - 1].end : mentions[last].first]):
            continue
        first = last
        while first and mentions[first].first - mentions[first - 1].end <= 4:
            first -= 1
        if first < last and mentions[last].first - mentions[last - 1].end <= 4:
            return [Party(full_name(reading, mention)) for mention in mentions[first : last + 1]]
    return []
