"""Whom a common noun means: `the Council`, `the army`, `the Commerce Ministry`."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.who.grammar.vocabulary import (
    BODIES,
    BODY_ENDS,
    COMPANY_ENDS,
    DETERMINERS,
    PERSON_TITLES,
    PREPOSITIONS,
    REPRESENTATIVES,
    SHORT_FORMS,
    STATE_NOUNS,
)
from tracker.reader.who.names.bodies import body_name
from tracker.reader.who.names.described import is_organ
from tracker.reader.who.names.mention import Mention
from tracker.reader.who.names.offices import PORTFOLIOS
from tracker.reader.who.names.spellings import body_of
from tracker.reader.who.reading import Party, Reading
from tracker.reader.who.standing_in import (
    administration,
    airline,
    central_bank,
    holders,
    house_state,
    is_of_another,
    last_state,
    of_this_state,
    other_state,
    state_at,
    whole_of,
)

_FOR_A_BODY: Final = {
    "judges": "court",
    "justices": "court",
    "shareholders": "company",
    "investors": "company",
    "directors": "company",
}
_DEFINITE: Final = _FOR_A_BODY.keys() | {"the", "its", "their", "his", "police"}
OF_STATE: Final = word_set(
    "government president premier minister ministers chancellor king authorities officials troops forces soldiers "
    "warships jets lawmakers leader spokesman spokeswoman spokesperson envoy ambassador delegation"
)
# Bodies that every state has one of: the one of the state that the text speaks of.
_OWN_BODIES: Final = word_set(
    "parliament senate congress legislature army military navy treasury cabinet junta central-bank judiciary"
)
_CHAMBERS: Final = frozenset({"lower-house", "upper-house"})
_PLAIN: Final = frozenset({"national", "royal", "federal", "people", "'s", "imperial", "regular"})
_HOUSES: Final = _OWN_BODIES - {"army", "navy", "military"}
_NO_PART: Final = frozenset({"current", "new", "outgoing", "incoming", "suspected", "alleged"})  # of a name
# What a body may be called that has another name.
_SYNONYMS: Final = word_set("regulator watchdog agency authority body enforcer institution")
_ANY: Final = word_set("agency body institution")  # what a name of which nothing is known may be
_MOVEMENTS: Final = word_set("militant armed rebel islamist separatist opposition advocacy rights lobby campaign")
_NEAR: Final = 700  # characters before in which that body is named
# Groups that are named by their noun where nothing tells whose they are.
_UNNAMED: Final = word_set(
    "committee commission lenders prosecutors rebels militia tribunal regulators court council ministry "
    "police army military parliament bank regulator watchdog insurgents militants gunmen separatists "
    "jihadists"
)


_LEFT_OUT: Final = DETERMINERS | _NO_PART | {"'s"}  # the current parliament, 12 rebels


def meant_by(reading: Reading, words: Sequence[str], start: int, *, other: bool = False) -> Party | None:
    """Whom a common noun means: one introduced before, the body of the state that the text speaks of, or itself.

    With `other` the state is none that the sentence names, where the text speaks most of another.
    """
    head = _FOR_A_BODY.get(words[-1], words[-1])
    bare = [word for word in words if word not in _LEFT_OUT and not word[0].isdigit()]
    if not bare:
        return None
    definite = words[0] in _DEFINITE or head in OF_STATE
    if short := _by_noun(reading, bare, head, reading.offset + start, definite=definite):
        return Party(whole_of(reading, short.lower().split(), start) or short)
    own = "-".join(bare[-2:])
    state_told = house_state if head in _HOUSES or own in _HOUSES | _CHAMBERS else state_at
    state = other_state(reading, start) if other else state_told(reading, start, head)
    if own in _CHAMBERS:
        return Party(body_name(state, bare[-2:], reading.directory) if state else " ".join(bare[-2:]))
    body = head in _OWN_BODIES or own in _OWN_BODIES or (head in ("ministry", "department") and len(bare) > 1)
    if own == "central-bank" and (bank := central_bank(reading, start)):
        return Party(bank)
    if state and body and (definite or (bare == list(words) and head in _OWN_BODIES)):
        return Party(body_name(state, bare, reading.directory))
    if head == "ministers" and (union := _ministers_of(reading, reading.offset + start)):
        return Party(union)
    minister = head == "secretary" and len(bare) > 1 and bare[-2] in PORTFOLIOS
    if state and definite and (head in OF_STATE or minister):
        return None if is_of_another(reading, len(words), start) else Party(state)
    if definite and (whole := whole_of(reading, bare, start)):
        return Party(whole)
    if not is_organ(bare) and (last := _named_last(reading, bare, head, reading.offset + start, definite=definite)):
        return Party(last)
    if len(bare) == 1 and (fuller := _fuller(reading, head, start)):
        return meant_by(reading, ["the", *fuller], start, other=other)
    common = head in BODIES and len(bare) > 1 and words[0] == "the" and " ".join(bare) in reading.known.text
    if head in _UNNAMED or own in _OWN_BODIES or common:
        own_name = body_name(state, bare, reading.directory) if state and head in _OWN_BODIES else ""
        return Party(own_name or _as_written(reading, bare, start))
    return None


def _ministers_of(reading: Reading, offset: int) -> str:
    """The union whose ministers the text has told of last: NATO foreign ministers met, and | the ministers agreed."""
    unions = (row for row in reversed(reading.known.cast.get("union", ())) if row[0] < offset)
    return next((name for at, name in unions if re.match(_MINISTERS, reading.known.text[at:offset])), "")


_MINISTERS: Final = r"\w+(?:[’']s)?(?: (?!(?:and|or|to|with|of|on|in|the)\b)[\w’'-]+){0,3} [Mm]inisters\b"


def _as_written(reading: Reading, bare: Sequence[str], start: int) -> str:
    """A body without another name, with capitals where the text gives it some; its full name where it tells that."""
    name = " ".join(word.capitalize() for word in bare)
    bodies = (body for _, body in reading.known.cast.get("body", ()) if len(bare) > 1)
    written = f"the {name}" in reading.known.text or f"The {name}" in reading.known.text
    own = {token.low: token.word for token in reading.parsed.tokens if token.start >= start and len(bare) > 1}
    plain = " ".join(word if word in reading.known.common else own.get(word, word) for word in bare)  # Lodz police
    return next((body for body in bodies if body.endswith(f" {name}")), name if written else plain)


def _by_noun(reading: Reading, bare: Sequence[str], head: str, offset: int, *, definite: bool) -> str:
    """Who was introduced with the noun itself: the council, the minister, the company's spokesman."""
    known = reading.known
    if definite and len(bare) > 1 and (holder := known.named(" ".join(bare).title(), offset)):
        return holder  # the prime minister
    called = (head in known.short and head not in _HOUSES) or (head in SHORT_FORMS and head not in _OWN_BODIES)
    if definite and len(bare) == 1 and called:
        return known.named(head, offset) or ""
    of_body = head in REPRESENTATIVES and len(bare) > 1 and bare[-2] in SHORT_FORMS
    return (known.named(bare[-2], offset) or "") if of_body else ""


def _named_last(reading: Reading, bare: Sequence[str], head: str, offset: int, *, definite: bool) -> str:
    """The firm or body named last that a noun may mean which it was not introduced with: the airline, the regulator."""
    known = reading.known
    if definite and head in STATE_NOUNS and (head != "state" or len(bare) > 1):
        return last_state(reading, offset)
    if definite and ((head == "group" and _MOVEMENTS & set(bare)) or bare[-2:] == ["governing", "body"]):
        return known.body(offset, sure=False, barred=_official(reading))
    if definite and head in SHORT_FORMS and (named := known.named(head, offset, _foreign(reading, bare[:-1]))):
        return named
    if definite and head in _SYNONYMS:
        if body := known.body(offset, sure=head not in _ANY):
            return body
        union = known.last("power", offset, _NEAR)
        return "" if _is_country(reading, union) else union
    return ""


def _is_country(reading: Reading, name: str) -> bool:
    actor = reading.directory.get(name)
    return actor is not None and actor.type == "country"


def _fuller(reading: Reading, head: str, start: int) -> list[str]:
    """The last noun group of two words before that a bare noun of a body stands for: the fisheries ministry."""
    if head not in BODIES and head not in _SYNONYMS:
        return []
    end = reading.offset + start
    before = reading.known.text[max(end - _NEAR, 0) : end]
    words = re.findall(rf"\b([a-z]{{4,}}) {head}\b", before)
    return [words[-1], head] if words and words[-1] not in PREPOSITIONS | DETERMINERS else []


def _official(reading: Reading) -> set[str]:
    """The states and unions, and the bodies that are those of one."""
    bodies, powers = ({name for _, name in reading.known.cast.get(sort, ())} for sort in ("body", "power"))
    return powers | {name for name in bodies if BODIES & {word.lower() for word in name.split()}}


def _foreign(reading: Reading, words: Sequence[str]) -> set[str]:
    """The known firms that are of another state than the adjective of a noun group tells: of `Japanese`, Tesla."""
    directory = reading.directory
    states = {directory.standing_for(word) for word in words} - {None}
    firms = {name for _, name in reading.known.cast.get("firm", ()) if directory.get(name) is not None}
    return {name for name in firms if states and not states & holders(name, directory)}


def _body_here(reading: Reading, mention: Mention, words: Sequence[str]) -> str:
    """The name of a body that is written with capitals but without its state: the Commerce Ministry, the Council."""
    start = reading.parsed.tokens[mention.first].start
    if len(words) == 1 and words != ["house"]:
        generic = meant_by(reading, ["the", *words], start)
        told = reading.known.named(words[0], reading.offset + start)
        if not told and (body := _of_union(reading, words, start)):
            return body
        return generic.name if generic else "" if words[0] in REPRESENTATIVES else mention.name
    if "policy" not in words and (whole := whole_of(reading, words, start)):
        return whole  # the Monetary Policy Committee has a name
    state = (house_state if words[-1] in _HOUSES else state_at)(reading, start, words[-1])
    if state and (known := body_of(state, words, reading.directory)):
        return known
    if words == ["house"]:
        return ""
    own = words[-1] in ("ministry", "department") or _PLAIN.issuperset(words[:-1])  # not the Kachin Liberation Army
    if state and own and words[-1] in ("ministry", "department", "parliament", "senate", "army", "navy"):
        return body_name(state, words, reading.directory)
    return mention.name


def _of_union(reading: Reading, words: Sequence[str], start: int) -> str:
    """The body of the union named last, where the text names it more than any state: the Commission, the Parliament."""
    known, directory = reading.known, reading.directory
    union = known.last("union", reading.offset + start, reading.offset + start)
    often = union and known.unions.get(union, 0) >= known.own_state_named
    return body_of(union, words, directory) or "" if often else ""


def _office(reading: Reading, mention: Mention) -> str:
    """The state whose office a name tells, or a body with its state: Minister of Mines, House of Representatives."""
    if mention.name == "PM":
        start = reading.parsed.tokens[mention.first].start
        return reading.known.named("Prime Minister", reading.offset + start) or state_at(reading, start)
    words = [part.lower() for part in mention.name.split()]
    behind = [token.word for token in reading.parsed.tokens[mention.end : mention.end + 2]]
    if behind[:1] in (["prime"], ["foreign"]):
        return reading.known.named(" ".join(behind).title(), reading.offset) or ""  # the Chechen prime minister
    if len(words) == 2 and words[-1] in PERSON_TITLES:
        holder = reading.known.named(mention.name, reading.offset)
        whole = whole_of(reading, words, reading.parsed.tokens[mention.first].start)
        return holder or (reading.known.state if words[0] in PORTFOLIOS else whole)
    if len(words) < 3 or words[1] not in ("of", "for") or mention.sort != "name":
        return ""
    state = state_at(reading, reading.parsed.tokens[mention.first].start)
    if words[0] in PERSON_TITLES:
        return state
    known = body_of(state, words, reading.directory) if state else None
    return known or (mention.name if words[0] in BODIES | {"house"} else "")


def full_name(reading: Reading, mention: Mention) -> str:
    """Return the name under which an actor is recorded: the fullest that the text has."""
    if led := administration(reading, mention):
        return led
    if mention.sort in ("name", "person"):
        if whole := _office(reading, mention):
            return whole
        word = mention.name.split()[-1] if mention.sort == "person" else mention.name
        place = reading.offset + (10**9 if mention.sort == "person" else 0)
        full = reading.known.person_called(word) or reading.known.named(word, place)
        if full and word == mention.name:
            return full
        words = [part.lower() for part in mention.name.split()]
        if (
            mention.sort == "name"
            and (words[-1] in PERSON_TITLES or words[-1] in REPRESENTATIVES)
            and not (words[-1] in BODIES or words[-1] in BODY_ENDS)
            and not (len(words) > 1 and words[-1] in COMPANY_ENDS)
            and len(words) < 4
        ):
            tokens = reading.parsed.tokens[max(mention.first - 2, 0) : mention.first]
            lone = [token.low for token in tokens][-1:] == ["the"] and tokens[0].low != ","
            if words[0] in PERSON_TITLES and len(words) == 1:
                return (reading.known.named(words[0], reading.offset) or "") if lone else ""  # the Queen
            return "" if len(words) > 1 else _body_here(reading, mention, words)
        if words[-1] in SHORT_FORMS or words[-1] in BODIES or words[-1] in REPRESENTATIVES or words == ["house"]:
            return _body_here(reading, mention, words)
    return airline(reading, mention) or of_this_state(reading, mention) or mention.name


def _is_office(low: str) -> bool:
    return low in PERSON_TITLES or low in ("executive", "officer")


def only_titles(reading: Reading, mention: Mention) -> bool:
    """Return whether a name only tells whose office a person after it holds: Acme chief executive Ada Berg."""
    tokens, at = reading.parsed.tokens, mention.end
    while at < len(tokens) and tokens[at].word.islower() and _is_office(tokens[at].low):
        at += 1
    return at > mention.end and any(one.first == at and one.sort in ("name", "person") for one in reading.mentions)
