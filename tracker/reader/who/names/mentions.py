"""Who is named in a sentence: known actors, the bodies and officials of a state, names that the text brings."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.directory.lookup import Directory
from tracker.reader.grammar.words import low_at
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import (
    ACTING,
    DETERMINERS,
    GIVEN_TITLES,
    OPPOSING,
    PREPOSITIONS,
    TIME_WORDS,
)
from tracker.reader.who.names.bodies import cut, tail_of
from tracker.reader.who.names.described import (
    HUMANS,
    begins_name,
    describes_people,
    formal_state,
    group_of_states,
    is_model,
    joined_states,
    person_follows,
)
from tracker.reader.who.names.institutions import names_itself
from tracker.reader.who.names.mention import STATES, Mention
from tracker.reader.who.names.owners import owner_of
from tracker.reader.who.names.runs import Run, is_currency, is_in_text, run_at
from tracker.reader.who.names.spellings import Spelling, spelt_at

_COUNCILS: Final = frozenset({"county", "city", "district", "province"})  # places that govern themselves
_MOVEMENTS: Final = word_set("forces party front union movement federation alliance league coalition congress")
_CODE: Final = 3  # letters that are more than the code of a country
_VESSELS: Final = word_set("submarine destroyer frigate warship cutter vessel ship tanker trawler freighter")
_PLACES: Final = frozenset({"state", "gulf", "strait", "straits", "sea", "bay", "cape"})
_LEGAL: Final = frozenset({"plc", "inc", "corp", "ltd", "ag", "sa", "nv", "se", "llc", "asa"})
_NUMBERS: Final = word_set("two three four five six seven eight nine ten eleven twelve twenty")
_FEW: Final = frozenset({"two", "three", "four"})  # are not all that a group of states has
_APART: Final = ACTING | DETERMINERS | TIME_WORDS  # words with a capital that belong to no name behind them
_HELD: Final = ACTING | {"foreign"}
_PRIVATE: Final = OPPOSING | HUMANS | {"militia", "gang", "cartel"}
_TOWN: Final = 2  # words of the name of a town
_LOCAL: Final = word_set("court tribunal council prosecutors magistrate magistrates")  # bodies of a town
_INSTANCES: Final = word_set("high district city county appeals appeal criminal civil municipal regional magistrates")
_OF_BODIES: Final = word_set("ruling order decision official officials clerk documents hearing election member house")
_BANDS: Final = word_set("forces rebels fighters militia guerrillas militants insurgents gunmen police")


def mentions_in(tokens: Sequence[Token], verbs: frozenset[int], directory: Directory) -> list[Mention]:
    """Return the named actors in order; `verbs` are the tokens of the verb groups."""
    found: list[Mention] = []
    stops = sorted(verb for verb in verbs if tokens[verb].capital)  # Acme | Introduces | Fjord 4
    end = 0
    for at in [place for place, token in enumerate(tokens) if token.capital and place not in verbs]:
        if at < end or (at and tokens[at - 1].end == tokens[at].start and tokens[at - 1].word[-1].isdigit()):
            continue  # a 777X
        more: list[Mention] = []
        if close := group_of_states(tokens, at, directory):
            first = at + (tokens[at].low in DETERMINERS)
            name = " ".join(token.word for token in tokens[first:close])
            low = [token.low for token in tokens[max(first - 2, 0) : first]]
            few = low[-1:] == ["both"] or (low[:1] == ["the"] and low[-1] in _FEW)  # the two Nordic countries
            more = [Mention(first, close, name, "thing" if few else "group", acts=not few)]
        elif inner := formal_state(tokens, at, directory):
            at_state = _known(tokens, *inner, None, verbs, directory)
            more = [at_state[0]._replace(first=at), *at_state[1:]]
        elif joined := joined_states(tokens[at], directory):
            more = [Mention(at, at + 1, one.actor, one.sort) for one in joined]
        else:
            spelling = spelt_at(tokens, at, directory)
            stop = next((verb for verb in stops if verb > at), None)
            run = run_at(tokens if stop is None else tokens[:stop], at, spelling)
            if spelling is not None and run is not None and _names_another(tokens, at, spelling, run, directory):
                more = [Mention(at, at + len(spelling.words), spelling.actor, "thing", acts=False)]
            elif spelling is not None and _meant(tokens, at, spelling, run):
                more = _known(tokens, at, spelling, run, verbs, directory)
            elif run is not None and describes_people(tokens, run.first, run.end, directory):
                continue  # Delighted | Indian chiefs
            elif run is not None and (spelling is None or len(run.words) > len(spelling.words)):
                more = _unknown(tokens, run, verbs, directory)
        found += more
        end = max((mention.end for mention in more), default=at)
    return found


def _names_another(tokens: Sequence[Token], at: int, spelling: Spelling, run: Run, directory: Directory) -> bool:
    """Whether a state only tells where the firm or the product named behind it is: the UK | Amazon site, iTunes."""
    end = at + len(spelling.words)
    if spelling.sort != "country" or spelling.way != "name" or run.first != at or run.end <= end:
        return False
    firm = spelt_at(tokens, end, directory)
    known = firm is not None and firm.sort == "company" and end + len(firm.words) == run.end
    return known or is_model(" ".join(token.word for token in tokens[end : run.end]))


def _meant(tokens: Sequence[Token], at: int, spelling: Spelling, run: Run | None) -> bool:
    """Whether the spelling means its actor here, and is no part of another name or another word."""
    end = at + len(spelling.words)
    before = tokens[at - 1] if at else None
    after = tokens[end] if end < len(tokens) else None
    if after is not None and after.word[0] in "$€£" and after.start == tokens[end - 1].end:
        return False  # US$12
    if before is not None and before.low == "of" and at > 1 and tokens[at - 2].low in _PLACES:
        return False  # the state of Georgia, the Gulf of Oman
    if before is not None and before.capital and before.is_word and before.end + 1 == tokens[at].start:
        joined = (
            before.low in _APART  # on Friday Iraq said
            or at == 1
            or tokens[at - 2].low in ".:"
        )
        if not joined and spelling.way == "name" and len(spelling.words) == 1 and spelling.sort != "person":
            return len(spelling.words[0]) > 5 or spelling.words[0].isupper()
    if spelling.way == "name" and len(spelling.words) == 1 and run is not None and run.end > end:
        office = run.words[-1].lower() in ("department", "ministry")  # the US Defense Department
        return spelling.sort != "country" or office or run.words[1].lower() in _HELD
    return True


def _known(
    tokens: Sequence[Token], at: int, spelling: Spelling, run: Run | None, verbs: frozenset[int], directory: Directory
) -> list[Mention]:
    """A known actor, what of it acts, and a person whose title names it."""
    end = at + len(spelling.words)
    owned = end < len(tokens) and tokens[end].low == "'s"
    start = end + owned
    legal = spelling.sort == "company" and start < len(tokens) and tokens[start].low in _LEGAL  # Shell plc
    whole_tail = tail_of(tokens, start, verbs)
    product = owned and spelling.sort == "company" and _is_product(tokens, start, whole_tail)
    apart = legal or (owned and names_itself(tokens, start, start + len(whole_tail)))
    tail = [] if apart else whole_tail if product else cut(tokens, start, whole_tail)
    if owned and not tail and start < len(tokens) and tokens[start].capital:
        return [Mention(at, start, spelling.actor, "thing", acts=False)]  # Brazil's Sapucaia Labs
    office = [token.low for token in tokens[start + len(tail) : start + len(tail) + 2]] == ["of", "state"]
    steps = [*tail, "of", "secretary"] if office and tail[-1:] == ["secretary"] else tail  # US Secretary of State
    title = next(
        (step for step, word in enumerate(steps) if word in GIVEN_TITLES and _is_name(tokens, start + step + 1)), None
    )
    if title is not None:
        person = run_at(tokens, start + title + 1, None)
        if person is not None:
            name = directory.resolve(person.name) or person.name
            private = spelling.way == "demonym" and not _PRIVATE.isdisjoint(tail[: title + 1])
            sort = "thing" if private else spelling.sort  # the Libyan militia leader Ada Berg
            owner = Mention(at, start + title + 1, spelling.actor, sort, acts=spelling.sort == "company")
            return [owner, Mention(person.first, person.end, name, "person")]
    if tail and tail[-1] in _VESSELS and begins_name(tokens, start + len(tail)):
        ship = run_at(tokens, start + len(tail), None)
        return [Mention(at, ship.end if ship else start + len(tail), spelling.actor, spelling.sort)]
    if run is not None and run.first == at and run.end > end and not owned and _longer(run, spelling):
        return [Mention(at, run.end, run.name, "name" if run.sort else "thing", acts=bool(run.sort))]
    if run is not None and run.first == end and run.titled:
        return [Mention(at, end, spelling.actor, "thing", acts=False)]  # the president of Chile Lena Ott
    whole = run is not None and run.first == at and run.end > end and run.sort in ("name", "")
    if spelling.sort == "company" and whole and run is not None:
        return [Mention(at, run.end, spelling.actor, spelling.sort)]  # Boeing Commercial Airplanes
    return [owner_of(tokens, at, spelling, tail, directory)]


def _is_product(tokens: Sequence[Token], start: int, tail: Sequence[str]) -> bool:
    """Whether a noun group opens with a name and ends in a common noun for a thing: Apple's Safari browser."""
    head = tokens[start + len(tail) - 1].word
    return len(tail) > 1 and begins_name(tokens, start) and head.islower() and tail[-1] not in ACTING


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name begins at a token, none of an office: Secretary of State."""
    return begins_name(tokens, at) and tokens[at].low != "state"


def _longer(run: Run, spelling: Spelling) -> bool:
    """Whether a known name only opens a longer one: `Sri Lanka Telecom`; not `Chilean Senate`, `Nvidia GPUs`."""
    rest = [word.lower() for word in run.words[len(spelling.words) :]]
    if any(word.endswith("'") for word in rest):
        return True  # the British Dentists' Council
    if len(rest) > 1 and rest[-1] in _MOVEMENTS and spelling.way == "demonym":
        return True  # the Syrian Democratic Forces
    if spelling.sort in STATES:
        return rest[-1] not in ACTING
    return run.sort == "org"


def _counted(tokens: Sequence[Token], run: Run, directory: Directory) -> Mention | None:
    """The plural of a product behind a number, and the firm whose name it is: 22 Dreamliners, five Airbuses."""
    before = tokens[run.first - 1].low if run.first else ""
    plural = len(run.words) == 1 and run.name.endswith("s") and directory.resolve(run.name) is None
    if not plural or not (before.isdigit() or before in _NUMBERS):
        return None
    maker = directory.resolve(run.name.removesuffix("es")) or directory.resolve(run.name.removesuffix("s"))
    return Mention(run.first, run.end, maker or run.name, "company" if maker else "thing", acts=bool(maker))


def _local(tokens: Sequence[Token], run: Run) -> Mention | None:
    """The body of a town that a name opens; a thing where it only tells where one is from: a New York judge."""
    if [token.low for token in tokens[run.end : run.end + 1]] in (["judge"], ["judges"]):
        return Mention(run.first, run.end + 1, run.name, "thing", acts=False)
    close = _local_body(tokens, run.end) if len(run.words) <= _TOWN else 0
    name = " ".join(token.word for token in tokens[run.first : close])
    return Mention(run.first, close, name, "name") if close else None


def _local_body(tokens: Sequence[Token], at: int) -> int:
    """Where a body of a town ends whose noun stands behind its name, 0 for none: a Mumbai court, the Lodz city council.

    Not what is of the body: a Mumbai court ruling.
    """
    close = at + (at + 1 < len(tokens) and tokens[at].low in _INSTANCES and tokens[at + 1].low in _LOCAL) + 1
    whole = close <= len(tokens) and tokens[close - 1].low in _LOCAL
    after = low_at(tokens, close)
    return close if whole and after not in _OF_BODIES else 0


def _unknown(tokens: Sequence[Token], run: Run, verbs: frozenset[int], directory: Directory) -> list[Mention]:
    if (run.sort == "short" and run.first == 0) or (run.first and tokens[run.first - 1].word == "("):
        return []
    if is_currency(tokens, run):
        return []
    people = run.sort in ("name", "maybe") or (len(run.words) == 1 and run.name.endswith("ish"))
    if run.end < len(tokens) and people and tokens[run.end].low in _BANDS:
        return [Mention(run.first, run.end + 1, f"{run.name} {tokens[run.end].low}", "name")]  # Islamist forces
    if people and (local := _local(tokens, run)):
        return [local]
    if run.end not in verbs and (counted := _counted(tokens, run, directory)):
        return [counted]
    placed = run.first > 0 and tokens[run.first - 1].low in PREPOSITIONS
    if run.sort == "" and run.end in verbs and len(run.words) > 1 and run.words[-1].lower() in _COUNCILS and not placed:
        return [Mention(run.first, run.end, run.name, "name")]  # Kerr County issued
    if run.sort == "" or is_in_text(tokens, run.first):
        return [Mention(run.first, run.end, run.name, "thing", acts=False)]
    end = run.end
    owned = end < len(tokens) and tokens[end].low == "'s"
    tail = tail_of(tokens, end + 1, verbs) if owned else []
    acts = not owned or (bool(tail) and tail[-1] in ACTING)
    acts = acts and not (owned and person_follows(tokens, end + 1 + len(tail)))  # his new party, the Green Front,
    if run.sort == "maybe":
        return [Mention(run.first, end, run.name, "maybe", acts=acts)]
    if owned and end + 1 < len(tokens) and tokens[end + 1].capital:
        inner = run_at(tokens, end + 1, None)
        if inner is not None and not inner.sort:
            return [Mention(run.first, inner.end, run.name, "thing", acts=False)]  # Fishmongers' Hall
    if owned and end + 1 < len(tokens) and spelt_at(tokens, end + 1, directory) is not None:
        return [Mention(run.first, end, run.name, "thing", acts=False)]  # Arafat's | Palestinian Authority
    name = run.name if len(run.name) < _CODE else directory.resolve(run.name) or run.name
    sort = "person" if run.sort == "person" else "name"
    return [Mention(run.first, end + 1 + len(tail) if owned else end, name, sort, acts=acts)]
