"""What a verb or a noun needs: a contract with Acme for ten jets; an object; and what brought about a harm."""

from collections.abc import Mapping, Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.patients import TEXTS
from tracker.reader.english.verb_table import BRINGING, HARMING, TRANSITIVE
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import SAYING, Sentence
from tracker.reader.events.kinds import is_event_noun, singular
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.titles.grammar.groups import adverbial, is_finite, verbs_of
from tracker.reader.titles.grammar.words import ARTICLES, OWNERS, PREPOSITIONS, quantifies

# The prepositions (and `to` of an infinitive) that the words of a row need; a row is `words: prepositions`.
_ROWS: Final = (
    "contract deal order agreement accord pact treaty arrangement memorandum: for to on with between",
    "bid offer tender proposal plan request call licence license permit permission approval warrant: for to",
    "ban tariff duty sanction curb limit levy tax restriction embargo cap control moratorium: on against",
    "attack strike raid assault offensive war crackdown: on against",
    "criticism praise blame compensation: for of over",
    "concern worry fear complaint anger outrage protest row dispute: over about at against",
    "resolution report paper law bill referendum vote talks negotiation summit hearing ruling: on against",
    "work progress: on",
    "lawsuit suit complaint case charge appeal probe investigation inquiry: against into",
    "increase rise cut fall drop reduction growth: in of by to",
    "replacement successor demand support need responsibility: for",
    "access return answer response threat damage change amendment contribution shipment export delivery: to",
    "stake interest investment share holding role: in",
    "sign conclude hold meet talk merge negotiate discuss: with on to",
    "impose levy slap: on",
    "put place: under on in",
    "accuse suspect convict acquit clear warn: of",
    "charge provide supply replace: with",
    "fine sue jail punish blame criticise criticize compensate thank: for over",
    "sentence award grant give send deliver transfer sell hand lend pay export extradite: to",
    "appoint name elect nominate recognise recognize designate list serve act pass: as",
    "renew extend prolong raise cut lower increase reduce rise fall drop: by to until from",
    "prevent withdraw pull expel remove drive evict recall ban bar exempt: from out",
    "add refer admit attribute return sentence submit move: to",
    "invest place put deploy: in into on",
    "vote agree decide rule: on for against to",
    "threaten order urge ask require force agree vow pledge refuse want allow invite oblige permit try seek: to",
    "prompt lead cause press enable encourage persuade inspire: to",
    "arrive land crash collide sink fall: in at into with on",
    "put take bring: into on to",
    "send launch lift: into",
    "enter turn convert transform divide split integrate read translate: into",
    "begin start go proceed: with",
    "ask apply call appeal pay search: for",
)


def _needs() -> Mapping[str, frozenset[str]]:
    """The prepositions that each word needs, of all rows that it is in: a ban on steel, banned from flying."""
    found: dict[str, frozenset[str]] = {}
    for words, _, needed in (row.partition(":") for row in _ROWS):
        for word in words.split():
            found[word] = found.get(word, frozenset()) | word_set(needed)
    return found


_NEEDS: Final = _needs()


def resumed(sentence: Sentence, lemma: str, first: int, last: int) -> int:
    """Where what a verb needs goes on behind a relative clause: firms that ship arms | on a list; 0 where not."""
    for at in range(first, last - 1):
        low, after = sentence.words[at].low, verb_of(sentence.words[at + 1].low)
        acts = after is not None and after.form == ("base" if low == "to" else "ing")
        placed = low in ("into", "on") and lemma in _PLACING
        if low in _NEEDS.get(lemma, ()) and (low in ("to", "from") if acts else placed):
            return at
    return 0


_PLACING: Final = word_set(
    "put send place list impose levy slap invest deploy take bring enter turn convert transform divide split integrate "
    "read translate"
)
_TURNS: Final = word_set("to for with of")  # that end a compound preposition: in answer to, in exchange for


def is_argument(sentence: Sentence, lemma: str, kept: Sequence[int], at: int) -> bool:
    """Whether the word at a place opens a phrase that the verb, or a noun of the words kept before it, needs."""
    low = sentence.words[at].low
    before = [sentence.words[place].low for place in kept]
    if before[-2:-1] == ["in"] and low in _TURNS:
        return True
    if low in _NEEDS.get(lemma, ()) and low not in before:
        return True
    last = len(before) - 1 - before[::-1].index(low) if low in before else -1
    return any(low in _NEEDS.get(singular(word), ()) for word in before[last + 1 :])


def needed_by(sentence: Sentence, lemma: str, places: Sequence[int]) -> tuple[int, ...]:
    """The places of the words that open phrases which a verb of putting needs: put a ship | in orbit."""
    return tuple(at for at in places if lemma in _PLACING and sentence.words[at].low in _NEEDS.get(lemma, ()))


def goes_back(sentence: Sentence, verb: Predicate, at: int) -> bool:
    """Whether a phrase behind the date of a participle is that of the verb before: sentenced a man held in May | to."""
    low = sentence.words[at].low
    main = next((one for one in reversed(sentence.predicates) if one.last < verb.first and one.finite), None)
    own = not verb.bare or low in _NEEDS.get(verb.lemma, ())
    return not own and main is not None and low in _NEEDS.get(main.lemma, ())


def without_dated(sentence: Sentence, lemma: str, kept: list[int], out: frozenset[int]) -> list[int]:
    """The words behind a verb without a participle of a date amid them: returned a ship | seized in May | to Mali."""
    bare = {one.first: one for one in sentence.predicates if one.bare and one.first in kept and one.last in out}
    after = {at: next((one for one in kept if one > at), -1) for at in bare}
    gone = {at for at in bare if after[at] > 0 and sentence.words[after[at]].low in _NEEDS.get(lemma, ())}
    gone = {at for at in gone if sentence.words[after[at]].low not in _NEEDS.get(bare[at].lemma, ())}
    return [at for at in kept if at not in gone]


def is_measure(noun: str) -> bool:
    """Whether a noun tells what is done or decided, not what it is about: probes, contracts; not pork."""
    return singular(noun) in _NEEDS or singular(noun) in TEXTS or is_event_noun(noun) or noun in _MEASURES


_MEASURES: Final = word_set("quota quotas penalty penalties rules checks inspections incentives subsidies")


def described_within(sentence: Sentence, lemma: str, first: int) -> frozenset[int]:
    """The places that describe a name before what a verb needs: put Acme, | a small bank, | under sanctions."""
    words, found = sentence.words, set[int]()
    for at in range(first + 1, len(words) - 3):
        if (
            words[at].text != ","
            or not words[at - 1].is_name
            or words[at + 1].low not in ("a", "an", "the", "its", "their")
        ):
            continue
        close = next((end for end in range(at + 2, min(at + _DESCRIBED, len(words) - 1)) if words[end].text == ","), 0)
        verbs = any(at < one.first < close for one in sentence.predicates)
        if close and not verbs and words[close + 1].low in _NEEDS.get(lemma, ()):
            found.update(range(at, close + 1))
    return frozenset(found)


_DESCRIBED: Final = 10  # words


def seats(sentence: Sentence, first: int) -> frozenset[int]:
    """The places that only tell where the name before them is: with Acme AG, | Austria, | for ten trams."""
    words, found = sentence.words, set[int]()
    for at in range(first + 1, len(words) - 3):
        close = next((end for end in (at + 2, at + 3) if end + 1 < len(words) and words[end].text == ","), None)
        if words[at].text != "," or not words[at - 1].is_name:
            continue
        if close is None:
            found.update(_region(sentence, at))
            continue
        if all(word.is_name for word in words[at + 1 : close]) and words[close + 1].low in PREPOSITIONS:
            found.update(range(at, close + 1))
    return frozenset(found)


def _region(sentence: Sentence, comma: int) -> range:
    """The places of what only tells where a town is, and no comma closes: in Martinsville, | Virginia | to prison."""
    words, end = sentence.words, comma + 1
    while end < len(words) and words[end].is_name:
        end += 1
    placed = words[comma - 2].low in ("in", "at", "near", "from", "to", "of") or words[comma - 2].is_name
    goes_on = end < len(words) and words[end].low in PREPOSITIONS - {"of"}
    return range(comma, end if 0 < end - comma - 1 < _SEAT and placed and goes_on else comma)


_SEAT: Final = 3  # words


def inserted(sentence: Sentence, first: int) -> frozenset[int]:
    """The places of a phrase between commas right behind a verb, before its object: adopted, | by 9 to 2, | a text."""
    words, lows = sentence.words, [word.low for word in sentence.words[first : first + 3]]
    if lows[:1] == ["by"] and lows[1:2] in (["consensus"], ["acclamation"]) and not ARTICLES.isdisjoint(lows[2:]):
        return frozenset((first, first + 1))  # adopted by consensus | a text
    if lows[:1] != [","] or not {*lows[1:2]} & PREPOSITIONS:
        return frozenset()
    close = next((at for at in range(first + 2, min(first + _INSERTED, len(words) - 1)) if words[at].text == ","), 0)
    verbs = any(first < one.first < close for one in sentence.predicates if not one.noun)
    opens = close and words[close + 1].low in ARTICLES | OWNERS
    return frozenset(range(first, close + 1) if opens and not verbs else ())


_INSERTED: Final = 10  # words


def lacking(sentence: Sentence, verb: Predicate, subject: Sequence[int], rest: Sequence[int | str]) -> str:
    """What a verb in the active lacks after it: an object, a place; empty where it is whole."""
    words = [sentence.words[part] for part in rest if isinstance(part, int)]
    if len(words) < len(rest):
        return ""  # a phrase of the text before completes it
    told = [word for word in words if not adverbial(word)]
    if verb.lemma in _GOING:
        return "" if words else "no place"
    if verb.lemma in _THIN and not words:
        return "no complement"
    if verb.lemma in ("tell", "inform") and _TOLD.isdisjoint(word.low for word in words):
        return NOTHING_TOLD
    if verb.lemma not in TRANSITIVE or any(is_event_noun(sentence.words[at].low) for at in subject):
        return ""
    half = _HALVES.get(told[0].low, "") if told else ""
    if half and (len(told) == 1 or told[1].low != half):
        return "no object"
    amount = len(told) > 1 and (quantifies(told, 0) or told[0].low == "as")  # about 30 jets
    return "no object" if not told or (told[0].low in PREPOSITIONS - _PARTICLES and not amount) else ""


NOTHING_TOLD: Final = "nothing told"
_GOING: Final = word_set("arrive go head move travel")
_TOLD: Final = word_set("that of about to how whether what it")
_THIN: Final = word_set(
    "remain become seem spend mark vote decide rule speak leak react respond act plan agree argue deliberate follow"
)
_PARTICLES: Final = word_set("up down off over through")
_HALVES: Final = {"delivery": "of", "part": "in", "charge": "of", "control": "of", "note": "of", "possession": "of"}


def brought_by(sentence: Sentence, verb: Predicate) -> Predicate | None:
    """The verb of a clause behind one that tells a harm, which brought it about: were hurt | after the bus hit a wall.

    None where another deed, or what somebody says, stands first.
    """
    if not (verb.passive or verb.lemma == "die") or verb.lemma not in HARMING:
        return None
    words, first = sentence.words, verb.last
    opener = next((at for at in range(first, len(words)) if words[at].low in BRINGING), len(words))
    behind = (one for one in verbs_of(sentence) if one.first >= verb.last and is_finite(one))
    cause = next((one for one in behind if one.first > opener or one.lemma not in HARMING), None)
    told = cause is not None and cause.first > opener and cause.form == "past" and not (cause.negated or cause.modal)
    return cause if told and cause is not None and cause.lemma not in SAYING | {"be"} else None
