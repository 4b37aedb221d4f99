"""The subject of a verb: the words before it that tell who acts, without what only tells more of them."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.patients import OF_TEXTS, TEXTS
from tracker.reader.english.small_words import DO, MODALS, PRONOUNS, RELATIVES
from tracker.reader.events.clauses import SAYING, Sentence
from tracker.reader.events.kinds import is_event_noun
from tracker.reader.events.statuses import ARRANGING, UNDOING
from tracker.reader.grammar.predicates import Predicate, verbs_before
from tracker.reader.grammar.words import low_at
from tracker.reader.titles.grammar.boundaries import (
    ASIDES,
    CLAIMS,
    TELLING,
    WHO,
    after_addressee,
    before_aside,
    before_phrase,
    boundary,
    estimated,
    is_closed_off,
    is_content,
    is_inserted,
    is_noun,
    is_said,
    opening,
)
from tracker.reader.titles.grammar.groups import (
    before_adverbs,
    contact_of,
    is_finite,
    is_fronted,
    verb_behind,
    verbs_of,
)
from tracker.reader.titles.grammar.nouns import noun_before, noun_of, with_event_noun
from tracker.reader.titles.grammar.participles import is_reduced, leader_of
from tracker.reader.titles.grammar.present import is_plural
from tracker.reader.titles.grammar.words import ARTICLES, JOINTS, OWNERS, PREPOSITIONS, STOPS, SUBORDINATORS, is_stop

_NEAR, _CHAIN = 6, 6  # words from a relative to its verb, and verbs that share a subject
_SHARES: Final = word_set("many most some all both several few two three")
_PARTING: Final = RELATIVES | SUBORDINATORS | JOINTS - {"and"} | {"that", ","}
_ACTING: Final = PRONOUNS - {"him", "her", "them"}


class Subject(NamedTuple):
    """The words of a subject by their places, and those of the object where a relative has one: the jets it ordered."""

    words: tuple[int, ...] = ()
    object: tuple[int, ...] = ()


@lru_cache(maxsize=64)  # asked again by each way to make a title
def subject_of(sentence: Sentence, verb: Predicate, out: frozenset[int], depth: int = 0) -> Subject:
    """The subject of a verb; empty where none stands in its sentence."""
    if (joined := _joined(sentence, verb, out)) or depth > _CHAIN:
        return Subject(joined)
    at = before_phrase(sentence, before_aside(sentence, before_adverbs(sentence, verb.first, out)))
    low = sentence.words[at].low if at >= 0 else ""
    if low == "which" and at > 1 and sentence.words[at - 1].low == "of" and sentence.words[at - 2].low in _SHARES:
        at -= 2  # the rules, many of which take effect
    if low in WHO or (low == "that" and is_noun(sentence, at - 1)):
        return Subject(_whole(sentence, verb, _antecedent(sentence, verb, at, out), out, depth))
    if (main := _main(sentence, verb) or leader_of(sentence, verb)) is not None:
        return subject_of(sentence, main, out, depth + 1)
    earlier = [one for one in verbs_of(sentence) if one.last <= verb.first]
    if earlier and low in ("when", "once", "if", "unless", "while") and is_reduced(sentence, verb):
        return subject_of(sentence, earlier[-1], out, depth + 1)  # it is used when | launched from a ship
    undergone = verb.modal == "to" and verb.passive and (low == "," or is_noun(sentence, at))
    if at >= 0 and low not in JOINTS and (undergone or is_reduced(sentence, verb)):
        at -= low in ("—", "–") or (low == "due" and verb.modal == "to")  # the telescope — scheduled; the deal due
        found = _set_off(sentence, at, out) if low == "," else noun_before(sentence, at + 1, out)
        return Subject(_whole(sentence, verb, found, out, depth))
    if earlier and (low in JOINTS or low == "then" or (low == "," and _is_listed(sentence, verb, earlier[-1]))):
        return subject_of(sentence, _sharing(sentence, at, earlier, out), out, depth + 1)
    if (start := contact_of(sentence, verb)) is not None:
        return Subject(tuple(range(start, at + 1)), noun_before(sentence, start, out, last_noun=True))
    first, opener = boundary(sentence, verb, out)
    first = _opening(sentence, verb, (first, opener), earlier, out)
    found = _uncontacted(sentence, _unplanned(sentence, noun_of(sentence, first, verb.first, out), verb.first))
    found = estimated(sentence, found)
    if found and low in _ACTING and found[-1] == at and "and" not in [sentence.words[one].low for one in found]:
        found = (at,)  # one of the reasons | they attacked
    leader = next((one for one in reversed(earlier) if one.last < first), None)
    told = leader is not None and leader.lemma in SAYING
    about = (sentence.words[at].low in ("of", "about") for at in range(leader.last if leader else first, first))
    told = (told and not any(about)) or (opener == "that" and is_content(sentence, first - 2, verb))
    if opener in WHO or opener == "contact" or (opener == "that" and is_noun(sentence, first - 2) and not told):
        end = first if opener == "contact" else first - 1
        object_ = _undergoing(sentence, verb, noun_before(sentence, end, out, last_noun=True), opener)
        leads = opener in WHO and sentence.words[end - 1].low in PREPOSITIONS
        return Subject(found, (end - 1, *object_) if leads and object_ else object_)  # at a hearing | at which
    if not found and earlier and opener not in STOPS and opener != "said":
        return subject_of(sentence, earlier[-1], out, depth + 1)
    return Subject(found)


def _undergoing(sentence: Sentence, verb: Predicate, noun: tuple[int, ...], opener: str) -> tuple[int, ...]:
    """The object of a verb in a relative clause: the whole that the noun before it belongs to, where that is meant."""
    if verb.lemma in _DENYING and opener == "which":  # shot at a ship in the Gulf, which | Iran denied
        noun = with_event_noun(sentence, noun, CLAIMS)
        return noun if is_said(sentence, noun) else ()
    noun = with_event_noun(sentence, noun) if verb.lemma in _OF_EVENTS else noun
    nouns = MEASURES if verb.lemma in _IMPOSING else TEXTS | MEASURES
    whole = with_event_noun(sentence, noun, nouns) if verb.lemma in OF_TEXTS | _IMPOSING else noun
    led = noun and sentence.words[noun[0] - 1].low in PREPOSITIONS and all(sentence.words[at].is_name for at in noun)
    return () if led and whole == noun and verb.lemma in _DECIDING and opener == "which" else whole


_DECIDING: Final = ("approve", "reject", "veto", "endorse")  # bought ships from Acme, which | the senate approved
_DENYING: Final = ("deny", "confirm", "dispute", "refute")
_IMPOSING: Final = frozenset(("impose", "levy", "slap"))
MEASURES: Final = word_set("tariff duty tax ban levy curb limit restriction sanction embargo fee toll")  # on something
_ALREADY: Final = ("having", "being")


def _main(sentence: Sentence, verb: Predicate) -> Predicate | None:
    """The verb whose subject a participle has that opens its sentence, or a phrase: hopes to open it, having won."""
    if sentence.words[verb.first].low not in _ALREADY:
        return verb_behind(sentence, verb) if is_fronted(sentence, verb) else None
    finite = [one for one in verbs_of(sentence) if is_finite(one) and sentence.words[one.first].low not in _ALREADY]
    before = [one for one in finite if one.last <= verb.first]
    return before[-1] if before else next((one for one in finite if one.first >= verb.last), None)


def _joined(sentence: Sentence, verb: Predicate, out: frozenset[int]) -> tuple[int, ...]:
    """A subject with an aside behind a joint: closed it, and on Monday | its owner, Acme, | sued; empty for any other.

    It is without its owner, who may be what was acted on; the name in an aside stands for the whole then.
    """
    words, clause = sentence.words, sentence.clause_at(verb.head)
    commas = [at for at in range(clause.first + 2, verb.first) if words[at].text == "," and at not in out]
    if clause.opener not in JOINTS or len(commas) != 2 or commas[1] != verb.first - 1:
        return ()
    first, last = next((at for at in range(clause.first + 1, commas[0]) if at not in out), commas[0]), verb.first
    if words[first].low in OWNERS:
        first, last = (commas[0] + 1, commas[1]) if words[commas[0] + 1].is_name else (first + 1, last)
    return noun_of(sentence, first, last, out)


def _opening(
    sentence: Sentence, verb: Predicate, clause: tuple[int, str], earlier: Sequence[Predicate], out: frozenset[int]
) -> int:
    """Where the subject may begin in the clause of a verb, of which the first word and the opener are known."""
    words, (first, opener) = sentence.words, clause
    if opener in SUBORDINATORS:  # as the heir in May and | he left
        joints = (at + 1 for at in range(first + 1, verb.first) if words[at].low == "and" and at - 1 in out)
        first = next(joints, first)
    first += first + 1 < verb.first and (words[first].low in MODALS or words[first].low in DO)  # should | he sue
    teller = next((one for one in earlier if one.last == first), None)
    if teller is not None and teller.lemma in TELLING and not teller.passive:
        first = after_addressee(sentence, first, verb.first, out)
    return _speaking(sentence, verb, first) if earlier else first


def _speaking(sentence: Sentence, verb: Predicate, first: int) -> int:
    """Where he who says something begins behind what he says: the ban stands if need be, | an aide said."""
    words = sentence.words
    comma = next((at for at in range(verb.first - 1, first, -1) if words[at].text == ","), -1)
    behind = [at for at in range(comma + 1, verb.first) if words[at].text[0].isalnum()]
    before = words[max(first, comma - 1)]
    quoted = words[comma + 1].text in '"”'
    told = comma > first and (quoted or (verb.lemma in SAYING and not before.is_name))
    return comma + 1 if told and behind and words[verb.first - 1].text != "," else first


def _sharing(sentence: Sentence, at: int, earlier: Sequence[Predicate], out: frozenset[int]) -> Predicate:
    """The verb before a joint or a comma whose subject the one behind it shares."""
    words = sentence.words
    finite = [one for one in reversed(earlier) if is_finite(one) and not is_reduced(sentence, one)]
    apart = words[at].low in JOINTS and at > 0 and (words[at - 1].text == "," or is_stop(words, at - 1))
    outer = [one for one in finite if boundary(sentence, one, out)[1] not in ASIDES] if apart else []
    outer = (
        outer[1:] if outer[1:] and is_inserted(sentence, outer[0], boundary(sentence, outer[0], out)[0], at) else outer
    )
    return next(iter(outer or finite), earlier[-1])


def _whole(
    sentence: Sentence, verb: Predicate, found: tuple[int, ...], out: frozenset[int], depth: int
) -> tuple[int, ...]:
    """The whole phrase that a noun ends, where an event is told of: a visit by envoys to Oslo, which was planned,."""
    after = low_at(sentence.words, verb.last)
    if after in OWNERS and verb.lemma in ("start", "begin", "open", "close", "end"):
        return found  # Airbus, which closes its plant
    if found and (verb.lemma in OF_TEXTS or verb.lemma in _LAPSING or (verb.lemma, after) in _INTO_FORCE):
        return with_event_noun(sentence, found, TEXTS)
    if not found or not (
        verb.lemma in _OF_EVENTS or verb.modal in ("to", "is to") or (verb.lemma == "be" and after in _SET_FOR)
    ):
        return found
    if sentence.words[found[0] - 1].low == "at" and is_event_noun(sentence.words[found[-1]].low):
        return found  # a speech at | the forum, which opens
    main = verb_behind(sentence, verb)
    whole = subject_of(sentence, main, out, depth + 1).words if main is not None else ()
    single = {"was", "is", "has"} & {word.low for word in sentence.words[verb.first : verb.last]}
    several = single and is_plural([sentence.words[at].text for at in whole])  # minutes of its meeting, which was held
    if whole[-1:] == found[-1:] and len(whole) > len(found) and not several:
        return whole
    return with_event_noun(sentence, found)


_LAPSING: Final = ("expire", "lapse")
_INTO_FORCE: Final = frozenset([("come", "into"), ("enter", "into"), ("take", "effect")])
_SET_FOR: Final = ("down", "due", "set", "off")
_OF_EVENTS: Final = (
    ARRANGING
    | UNDOING
    | word_set(
        "start begin open close end resume run last conclude hold happen occur announce hear convene list put "
        "complete conduct carry make foresee"
    )
)


def _unplanned(sentence: Sentence, found: tuple[int, ...], end: int) -> tuple[int, ...]:
    """A subject without what was planned for it, or only dated: talks | that were to begin; a ship | seized in May."""
    if found and sentence.words[found[-1]].low in ("due", "set", "expected", "scheduled", "meant", "supposed"):
        return found[:-1]  # the talks | due to open
    last = next((one for one in sentence.predicates if found and one.last == found[-1] + 1 and not one.noun), None)
    last = last if last is not None and last.first > found[0] and (last.lemma in _SET or last.last < end) else None
    if last is not None and is_reduced(sentence, last):
        return tuple(at for at in found if at < last.first)
    inside = [one for one in sentence.predicates if found and one.first - 1 in found]
    set_for = (one for one in inside if one.passive and one.lemma in _SET and one.head in found)
    planned = (*(one for one in inside if "to" in one.modal.split()), *set_for)
    before = ((at for at in range(one.first - 1, max(one.first - _NEAR, found[0]), -1)) for one in planned)
    relative = next((at for places in before for at in places if sentence.words[at].low in WHO | {"that"}), None)
    if relative is None:
        return found
    relative -= sentence.words[relative - 1].low in PREPOSITIONS  # a ceremony | at which the Queen was to speak
    return tuple(at for at in found if at < relative)


def _uncontacted(sentence: Sentence, found: tuple[int, ...]) -> tuple[int, ...]:
    """A subject without the verb of the contact clause that tells more of it: the jets | they ordered | from Acme."""
    inner = next((one for one in verbs_of(sentence) if set(range(one.first, one.last)) <= set(found)), None)
    if inner is None or (first := contact_of(sentence, inner)) in (None, found[0]):
        return found
    return tuple(at for at in found if not first <= at < inner.last)


_FOR_SOMEBODY: Final = word_set("service vigil tribute reward prize award funeral search hunt")
_SET: Final = ARRANGING | {"convene"}


def _antecedent(sentence: Sentence, verb: Predicate, relative: int, out: frozenset[int]) -> tuple[int, ...]:
    """The noun phrase that a relative is about, the one with the number of its verb: talks in Chad that were opened."""
    words = sentence.words
    who = words[relative].low == "who"
    found = noun_before(sentence, relative, out)
    leading = (words[at - 1].low for at in found[1:] if words[at].low == "for")
    if who and any(noun in _FOR_SOMEBODY or is_event_noun(noun) for noun in leading):
        found = noun_before(sentence, relative, out, last_noun=True)  # a service for | Botha, who
    whole = _set_off(sentence, relative, out)
    inner = next((one for one in verbs_before(verbs_of(sentence), relative) if is_finite(one)), None)
    if not found and inner is not None:
        return _set_off(sentence, opening(sentence, inner) + 1, out)  # results for the year that ends today, which
    if found and who:
        led = words[found[0] - 1].low
        if led == "from" or (led in ("in", "at") and all(words[at].is_name for at in found)):
            return (*noun_before(sentence, found[0] - 1, out), found[0] - 1, *found)  # a man from Chad who
        of = next((at for at in found[1:] if words[at].low == "of" and is_event_noun(words[at - 1].low)), -1)
        return tuple(at for at in found if at > of)  # the trial of | the seven, who
    group = {word.low for word in words[verb.first : verb.last]}
    plural = bool({"were", "are", "have"} & group)
    if {"was", "is", "has"} & group and words[relative].low == "which":
        of = next((at for at in reversed(found) if words[at].low == "of"), -1)
        several = of >= 0 and is_plural([words[at].text for at in found])  # minutes of | its meeting, which was held
        near = words[relative - 1].text == "(" and words[of + 1].low in ARTICLES | OWNERS  # owner of | the mine (which
        return tuple(at for at in found if at > of) if several or near else found
    agrees = not plural or is_plural([words[at].text for at in found])
    return found if agrees or not is_plural([words[at].text for at in whole]) else whole


def _set_off(sentence: Sentence, end: int, out: frozenset[int]) -> tuple[int, ...]:
    """The noun phrase before a place, with its own phrases where it begins the sentence: the pact on fish, signed."""
    words = sentence.words
    if any(one.first < end for one in verbs_of(sentence)) or any(word.low in _PARTING for word in words[:end]):
        return noun_before(sentence, end, out)
    first = next((at + 1 for at in range(end - 1, -1, -1) if is_stop(words, at)), 0)
    whole = noun_of(sentence, first, end, out)
    return whole if whole and whole[-1] == end - 1 else noun_before(sentence, end, out)


def _is_listed(sentence: Sentence, verb: Predicate, before: Predicate) -> bool:
    """Whether a verb after a comma is one more of a list: met, talked and agreed; not that of a noun set off."""
    finite = is_finite(before) and not is_reduced(sentence, before) and before.lemma not in SAYING
    finite = finite and contact_of(sentence, before) is None  # Ecowas, the bloc they left, meets
    words = sentence.words
    opened = words[opening(sentence, before) + 1].low in (*RELATIVES, "that")  # Acme, whose deal with Chad lapses, sued
    between = [words[at].low for at in range(before.last, verb.first)]
    set_off = between.count(",") > 1 and bool(ASIDES & set(between))  # after its owner, Acme, won
    return is_finite(verb) and finite and not opened and not set_off and not is_closed_off(sentence, before, verb)
