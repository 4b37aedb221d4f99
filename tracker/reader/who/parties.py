"""Who a noun group stands for: the names in it, or whom it points back at."""

from collections.abc import Collection, Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.who.generics import OF_STATE, full_name, meant_by, only_titles
from tracker.reader.who.grammar.clause import Span
from tracker.reader.who.grammar.groups import SAYING
from tracker.reader.who.grammar.subjects import antecedent, subject_of
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import (
    BODIES,
    COMPANY_ENDS,
    DETERMINERS,
    OFFICIALS,
    PERSON_TITLES,
    PREPOSITIONS,
    SHORT_FORMS,
    SUBORDINATORS,
    TIME_WORDS,
)
from tracker.reader.who.names.bodies import body_name
from tracker.reader.who.names.mentions import Mention
from tracker.reader.who.reading import Party, Reading, read
from tracker.reader.who.together import several_before, together

_THIRD: Final = frozenset({"it", "they", "he", "she", "him", "them"})
_PERSONAL: Final = frozenset({"he", "she", "his", "her", "him"})
_DEEPEST: Final = 2
_FEW: Final = 5  # words of a group that only points back
_STOCK: Final = frozenset({"shares", "stock", "trading", "dealings", "bonds"})
SPEAKING: Final = SAYING | word_set("inform state reiterate stress explain recall hear understand")
_OF_SEAT: Final = word_set("government lawmakers officials authorities ministers leaders administration regime junta")
_SENT: Final = word_set(
    "observers officials diplomats envoys troops soldiers inspectors negotiators delegates experts ministers "
    "lawmakers peacekeepers leaders"
)
_DELEGATED: Final = _SENT | word_set("delegation delegations mission team envoy delegates representatives ambassador")
_SPEAKING_FOR: Final = word_set(
    "spokesman spokeswoman spokesperson negotiators representatives delegates lawyers lawyer attorneys counsel"
)
_SEATED: Final = BODIES | _OF_SEAT | _SENT
_OWNING: Final = frozenset({"its", "their", "his", "her"})
_ACTING: Final = word_set(
    "members leaders negotiators envoys delegates delegation board scientists engineers party lawyer lawyers office"
)
_ORGANS: Final = word_set("board directors governors management secretariat presidency bureau")
_OURS: Final = frozenset({"our", "we", "i", "my", "us"})
_MEMBERS: Final = word_set(
    "patrol convoy member unit soldier base post positions position plane aircraft vehicle ship staff workers "
    "employees experts inspectors"
)


def parties(reading: Reading, span: Span, depth: int = 0) -> list[Party]:
    """Return the actors that a noun group stands for, first those it names."""
    tokens = reading.parsed.tokens
    if span[0] and tokens[span[0] - 1].low == "whose" and depth < _DEEPEST:
        return _whose(reading, span, depth)
    named = _named(reading, span)
    if len(named) > 1 and not named[-1].acts and not named[-1].people:
        return [party._replace(acts=False) for party in named]  # Samsung and SK Hynix shares
    if any(party.acts for party in named):
        return [party for party in named if party.acts]
    words = _core(reading, span)
    if not words:
        return named
    if words[-1] in _THIRD | _OWNING and len(words) == 1:
        return _meant(reading, span, depth)
    if words[-1] in _STOCK and (inner := _complement(reading, span, ("in", "of"))) and depth < 2:
        return [party._replace(acts=False) for party in parties(reading, inner, depth + 1)]
    if len(words) < _FEW and (several := together(reading, span, words)):
        return several
    if words[0] in _OURS and not tokens[span[0]].capital:
        return _speaker(reading, span, depth)
    if span[0] and tokens[span[0] - 1].low in PREPOSITIONS and words[0] not in DETERMINERS:
        return named
    return _of_noun(reading, span, words, depth) or named


def _whose(reading: Reading, span: Span, depth: int) -> list[Party]:
    """Whom `whose` before a noun group means: Acme, whose office in Lyon was raided."""
    owner = antecedent(reading.parsed, span[0] - 1)
    held = bool(words := _core(reading, span)) and words[-1] in OF_STATE
    return [party._replace(acts=held, people=not held) for party in parties(reading, owner, depth + 1)] if owner else []


def _of_noun(reading: Reading, span: Span, words: Sequence[str], depth: int) -> list[Party]:
    """Whom a common noun stands for, by itself or by its owner; empty for nobody."""
    tokens = reading.parsed.tokens
    if "'s" in words and words[0] == "the":
        return _owners(reading, span, words)
    its = words[0] in _OWNING and words[-1] in OF_STATE
    if words[-1] in SHORT_FORMS and (inner := _complement(reading, span)) and tokens[inner[0]].word.islower():
        return []  # the union of dock workers
    if words[0] in _OWNING and words[-1] in BODIES and (body := _own_body(reading, span, words, depth)):
        return body
    generic = None if its else meant_by(reading, words, tokens[span[0]].start)
    if generic is None and (owner := next((tokens[at].low for at in range(*span) if tokens[at].low in _OWNING), None)):
        several = several_before(reading, span) if owner == "their" else []
        acting = words[-1] in OF_STATE | _ACTING and words[0] == owner
        return [Party(party.name, acts=acting) for party in several or _meant(reading, span, depth)]
    if generic is None and words[-1] in _MEMBERS | OFFICIALS and (inner := _complement(reading, span, ("of", "from"))):
        return parties(reading, inner, depth)
    return [generic] if generic is not None else []


def _own_body(reading: Reading, span: Span, words: Sequence[str], depth: int) -> list[Party]:
    """The body of the state that a pronoun before it means: its commerce ministry."""
    owners = _meant(reading, span, depth)
    state = reading.directory.get(owners[0].name) if len(owners) == 1 else None
    known = state is not None and state.type == "country"
    return [Party(body_name(owners[0].name, words[1:], reading.directory))] if known else []


def _named(reading: Reading, span: Span) -> list[Party]:
    """The actors named in a noun group: its heads, or what its head is of; between two, both."""
    tokens = reading.parsed.tokens
    found: list[Party] = []
    head, last = True, ""
    aside = apposed(reading, span)
    closed = span[1] < len(tokens) and tokens[span[1]].low == ","
    owner = span[1] < len(tokens) and tokens[span[1]].low == "'s"  # of a plan or threat
    for mention in reading.within(span):
        if mention.first in aside or (mention.capital and tokens[mention.first].word.isupper()):
            continue
        start = _group_start(tokens, mention.first, span[0])
        before = tokens[start - 1].low if mention.first > span[0] else ""
        if start == span[0] and (before not in PREPOSITIONS or before in SUBORDINATORS or closed):
            before = ""  # after the United States threatened; according to the bureau, which
        if _is_organ(reading, mention):
            continue
        if mention.sort == "thing" or not full_name(reading, mention) or only_titles(reading, mention):
            continue
        if mention.capital and span[0] and tokens[span[0] - 1].low in PREPOSITIONS:
            continue
        if mention.capital and before == "in" and tokens[mention.first - 2].low in _SEATED:
            return [Party(mention.name)]  # lawmakers in Manila
        last = before = _relation(tokens, start, before, last)
        if before == "from" and not _DELEGATED & {token.low for token in tokens[span[0] : mention.first]}:
            continue
        if before in PREPOSITIONS - {"of", "between", "among", "from"} and mention.first > span[0]:
            continue
        if before in ("between", "among") and mention.sort == "name":
            continue
        if (
            before == "of"
            and found
            and tokens[mention.first - 1].low == "of"
            and _named_there(reading, mention.first - 1)
        ):
            continue  # Chancellor Ada Berg of Austria, Aarogya Vaccines of Hyderabad
        acts = mention.acts or owner
        if before == "of" and head:
            acts = acts and _of_people(reading, span, mention.first)
        found.append(Party(full_name(reading, mention), acts, mention.people))
        head = head and before == "of"
    return found


def _named_there(reading: Reading, end: int) -> bool:
    """Whether the name of a person or firm ends at a token."""
    return any(one.end == end and one.sort in ("person", "company", "name") for one in reading.mentions)


def _is_organ(reading: Reading, mention: Mention) -> bool:
    """Whether a name is that of an organ of the body named after it: the Board of Directors of the Central Bank."""
    tokens, at = reading.parsed.tokens, mention.end
    organ = _ORGANS & {token.low for token in tokens[mention.first : at]}
    if not organ or at >= len(tokens) or tokens[at].low != "of":
        return False
    return any(one.first in (at + 1, at + 2) and one.sort != "thing" for one in reading.mentions)


def _relation(tokens: Sequence[Token], start: int, before: str, last: str) -> str:
    """How a name stands to the head: by the word before it, in a list by the word before the first one."""
    if before in (",", "and", "or") and last:
        return last
    return "of" if before == "for" and tokens[start - 2].low in _SPEAKING_FOR else before  # negotiators for Acme


def apposed(reading: Reading, span: Span) -> frozenset[int]:
    """The tokens of what only tells more of a name: `, the maker of ChatGPT,`."""
    tokens = reading.parsed.tokens
    found: set[int] = set()
    for at in range(span[0] + 1, span[1] - 2):
        article = tokens[at + 1].low in ("the", "a", "an", "its", "his", "her", "their", "whose")
        told = article or (
            tokens[at + 1].word.islower() and tokens[at + 1].low not in PREPOSITIONS | {"and", "or", "but"}
        )
        origin = article and _noun_after_origin(reading, at + 2, span[1])
        if tokens[at].low == "," and told and (not tokens[at + 2].capital or tokens[at + 2].low == "of" or origin):
            close = next((end for end in range(at + 2, span[1]) if tokens[end].low == ","), span[1])
            found.update(range(at + 1, close))
    return frozenset(found)


def _noun_after_origin(reading: Reading, at: int, end: int) -> bool:
    """Whether the state or firm that begins there only tells where a common noun is from: the Uzbek gold producer."""
    tokens = reading.parsed.tokens
    mention = next((one for one in reading.mentions if one.first == at), None)
    while at < end and tokens[at].capital:
        at += 1
    common = (
        at < end and tokens[at].is_word and tokens[at].low not in PREPOSITIONS | {"and", "or", "'s", "who", "which"}
    )
    titled = common and tokens[at].low in PERSON_TITLES  # the Acme chief executive
    return mention is not None and (mention.sort != "name" or titled) and common and at not in reading.parsed.verbs


def _group_start(tokens: Sequence[Token], at: int, first: int) -> int:
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


def _core(reading: Reading, span: Span) -> list[str]:
    """The words of the first noun group of a stretch, up to a preposition or comma."""
    found: list[str] = []
    for token in reading.parsed.tokens[span[0] : span[1]]:
        joins = token.low in PREPOSITIONS or (found and token.low in ("and", "or"))
        if joins or (not token.is_word and token.low != "'s"):
            break
        if token.low in TIME_WORDS and found and (len(found) > 1 or token.low not in ("last", "next")):
            break
        found.append(token.low)
    return found


def _complement(reading: Reading, span: Span, prepositions: Collection[str] = ("of",)) -> Span | None:
    """The noun group after `of`, or another preposition, in a stretch."""
    of = next((at for at in range(*span) if reading.parsed.tokens[at].low in prepositions), None)
    return (of + 1, span[1]) if of is not None and of + 1 < span[1] else None


def _owners(reading: Reading, span: Span, words: Sequence[str]) -> list[Party]:
    """Whom `the company's shares` and `the bloc's envoy` are of."""
    owner = meant_by(reading, words[: words.index("'s")], reading.parsed.tokens[span[0]].start)
    if owner is None and words[-1] == "union":
        return [Party(" ".join(words[1:]).replace("s 's", "s'").replace(" 's", "'s"))]  # the dockers' union
    return [owner._replace(acts=words[-1] in OFFICIALS | BODIES)] if owner else []


def _speaker(reading: Reading, span: Span, depth: int) -> list[Party]:
    """Whom `we` and `our parliament` mean: who says it, else the firm that tells of its own product."""
    tokens = reading.parsed.tokens
    for index, group in enumerate(reading.parsed.groups):
        if group.base in SPEAKING and group.first > span[0] and depth < 2:
            subject = subject_of(reading.parsed, index)
            if subject and subject[0] != span[0]:
                return parties(reading, subject, depth + 1)
    firms = {reading.known.issuer} - {""} or set(reading.known.makers.values())
    quoted = any(token.word in ("“", "”", '"') for token in tokens)
    return [Party(firm) for firm in firms] if len(firms) == 1 and not quoted else []


def _meant(reading: Reading, span: Span, depth: int) -> list[Party]:
    """Whom a pronoun means: the subject of a clause before, else of a sentence before, if it can be meant so."""
    low = next((token.low for token in reading.parsed.tokens[slice(*span)] if token.low in _THIRD | _OWNING), "it")
    before = [index for index, group in enumerate(reading.parsed.groups) if group.end <= span[0]]
    governor = reading.parsed.groups[before[-1]] if before else None
    if governor and governor.end == span[0] and span[1] == span[0] + 1 and governor.base not in SPEAKING:
        before.pop()  # the subject of its own verb is another: sued it
    for index in dict.fromkeys((*before[:1], *before[:-3:-1])):
        subject = subject_of(reading.parsed, index)
        found = parties(reading, subject, depth + 1) if subject and subject != span and depth < 3 else []
        joined = bool(found) and any(token.low == "and" for token in reading.parsed.tokens[slice(*subject or (0, 0))])
        if found and any(party.acts for party in found) and (_fits(reading, found, low) or (low == "they" and joined)):
            return found
    if depth >= 3:
        return []
    for offset, sentence in reading.known.sentences_before(reading.offset)[:2]:
        earlier = read(sentence, offset, reading.known, reading.directory)
        if not earlier.parsed.groups:
            headed = [one for one in earlier.mentions if one.sort != "thing"]
            return [Party(full_name(earlier, one)) for one in headed[:1]]
        subject = subject_of(earlier.parsed, 0)
        found = parties(earlier, subject, depth + 1) if subject else []
        if subject and not found and low in ("it", "its") and _is_thing(earlier, subject):
            return []
        if not found and sentence.rstrip().endswith("?"):
            found = [Party(full_name(earlier, one)) for one in earlier.mentions if one.acts and one.sort != "thing"][:1]
        meant = [party for party in found if party.acts or low in _OWNING]  # the naira fell; its bank
        if meant and _fits(reading, found, low):
            return meant
    if low in _PERSONAL and (person := reading.known.person_at(reading.offset + reading.parsed.tokens[span[0]].start)):
        return [Party(person)]
    return several_before(reading, span) if low in ("they", "them") else []


def _is_thing(reading: Reading, span: Span) -> bool:
    """Whether a noun group without an actor is what `it` means: the treaty; no pronoun, no plural."""
    words = _core(reading, span)
    return bool(words) and words[0] in ("the", "this", "a", "an") and not words[-1].endswith("s")


def _fits(reading: Reading, found: Sequence[Party], pronoun: str) -> bool:
    """Whether a pronoun can mean actors: `he` no firm or state, `it` no person."""
    known = [reading.directory.get(party.name) for party in found]
    persons = [
        party.name in reading.known.persons or (actor is not None and actor.type == "person")
        for party, actor in zip(found, known, strict=True)
    ]
    if pronoun in _PERSONAL:
        bodies = [_is_body(party.name) for party in found]
        return any(person or not (actor or body) for person, actor, body in zip(persons, known, bodies, strict=True))
    several = len(found) > 1 or any(party.people for party in found)
    if pronoun in ("they", "them") and not several:
        return not all(persons) and not any(actor and actor.type == "country" for actor in known)
    return pronoun not in ("it", "its") or not all(persons)


def _is_body(name: str) -> bool:
    """Whether a name that no directory holds tells a body or firm."""
    return any(word.lower() in BODIES | COMPANY_ENDS for word in name.split())
