"""Whom a common noun means: `the Council`, `the army`, `the Commerce Ministry`."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.who.grammar.vocabulary import BODIES, DETERMINERS, OFFICIALS, PERSON_TITLES, SHORT_FORMS
from tracker.reader.who.names.bodies import body_name
from tracker.reader.who.names.mentions import STATES, Mention
from tracker.reader.who.names.spellings import body_of
from tracker.reader.who.reading import Party, Reading

_FOR_A_BODY: Final = {
    "judges": "court",
    "justices": "court",
    "shareholders": "company",
    "investors": "company",
    "directors": "company",
}
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
    "committee commission lenders prosecutors rebels militia tribunal regulators court council ministry "
    "police army military parliament bank regulator watchdog insurgents militants gunmen separatists "
    "jihadists"
)


def meant_by(reading: Reading, words: Sequence[str], start: int) -> Party | None:
    """Whom a common noun means: one introduced before, the body of the state that the text speaks of, or itself."""
    known, offset = reading.known, reading.offset + start
    head = words[-1]
    head = _FOR_A_BODY.get(head, head)
    bare = [word for word in words if word not in DETERMINERS and word != "'s"]
    if not bare:
        return None
    definite = words[0] in ("the", "its", "their", "his") or head in _OF_STATE or words == ["shareholders"]
    if (head in SHORT_FORMS or head in BODIES) and definite and len(bare) == 1:
        named = known.named(head, offset)
        if named and head not in _OWN_BODIES:
            return Party(named)
    if words[0] == "the" and len(bare) == 1 and head in PERSON_TITLES and (named := known.named(head, offset)):
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


def _state(reading: Reading, start: int) -> str:
    """The state that the text speaks of at a place: the last one of the sentence so far, else of the text."""
    before = [
        mention
        for mention in reading.mentions
        if mention.sort in STATES and reading.parsed.tokens[mention.first].start < start
    ]
    return before[-1].name if before else reading.known.state_at(reading.offset)


def _body_here(reading: Reading, mention: Mention, words: Sequence[str]) -> str:
    """The name of a body that is written with capitals but without its state: the Commerce Ministry, the Council."""
    start = reading.parsed.tokens[mention.first].start
    if len(words) == 1 and words != ["house"]:
        generic = meant_by(reading, ["the", *words], start)
        return generic.name if generic else "" if words[0] in OFFICIALS else mention.name
    state = _state(reading, start)
    if state and (known := body_of(state, words, reading.directory)):
        return known
    if state and words[-1] in ("ministry", "department", "parliament", "senate", "army", "navy"):
        return body_name(state, words, reading.directory)
    return mention.name


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
