"""How much the words of a clause count for its kind, by their places: the object of the verb most, an adjunct least."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.events.clauses import RELATIVE, Sentence
from tracker.reader.events.kinds.tables import is_event_noun, nouns, singular
from tracker.reader.events.predicates import Predicate
from tracker.reader.events.words import Word

HEAD: Final = 1.6  # of what the verb is told of, and of the verb itself
_OBJECT: Final = 1.2
_SUBJECT: Final = 0.8
_AGENT: Final = 0.5  # of the subject of a verb that has an object
_CONTENT: Final = 0.4  # of what is only said, asked for or condemned
_MODIFIER: Final = 0.6  # of the head whose modifier it is
_OF: Final = 0.8  # of what it completes
_AFTER: Final[Mapping[str, float]] = {
    **dict.fromkeys(("on", "for", "to", "against", "into", "about"), 0.6),
    **dict.fromkeys(("with", "by", "from", "between", "among", "under", "over", ","), 0.4),
    **dict.fromkeys(("in", "near", "within", "through", "amid", "as", "despite", "without"), 0.4),
    **dict.fromkeys(("at", "during"), 0.25),
    **dict.fromkeys(("after", "before", "since", "until", "following", "ahead", "according"), 0.1),
}
_THEN: Final = 0.3  # of a clause that depends on another

# Verbs that tell only when or whether: what happens is told by the noun that they are of.
_LIGHT: Final = word_set(
    "be have hold take place put call set plan schedule slate fix due book expect postpone delay cancel defer "
    "slip move shift begin start open close end finish conclude resume continue last run go come occur happen "
    "follow mark carry conduct make give get need arrange organise organize bring push announce expire lapse reach "
    "halt stop host attend lodge issue impose lift ease tighten loosen launch break collapse hear enter wind "
    "extend appear lay"
)
# Verbs that tell a kind, but less than their object does.
_OPEN: Final = word_set(
    "adopt sign release publish suspend renew approve reject submit present declare unveil introduce file deliver "
    "receive strike freeze revoke lower raise cut scrap drop settle propose ban restrict allow order require block"
)
# Verbs that only tell of what somebody else does: what follows them is not what happens.
_SAYING: Final = word_set(
    "condemn urge demand warn accuse deny vow promise pledge tell criticise criticize hail denounce reiterate "
    "reaffirm welcome insist describe"
)


_PRONOUNS: Final = word_set("that which who whom")
_NORMS: Final = word_set("law act bill regulation decree treaty convention protocol rule rules ban")
_BACK: Final = 9  # words before a relative clause, among which the noun is that it is of


class Group(NamedTuple):
    """Words that belong together, and the preposition or sign before them."""

    opener: str
    words: tuple[Word, ...]


def groups(words: Sequence[Word]) -> Iterator[Group]:
    """The groups of a stretch of words, cut at prepositions, commas and conjunctions."""
    opener, held = "", list[Word]()
    for word in words:
        if word.low not in OPENERS:
            held.append(word)
            continue
        if held:
            yield Group(opener, tuple(held))
        joined = word.low in ("and", "or") and opener in ("", *_AFTER, "of")
        opener, held = (opener if joined else word.low), []
    if held:
        yield Group(opener, tuple(held))


OPENERS: Final = frozenset(_AFTER) | RELATIVE | word_set("of and or but if because than ; : ( ) — –")


class Places(NamedTuple):
    """What the words of a clause count by their start, and whether the verb counts for `verb`."""

    factors: Mapping[int, float]
    verb: float


def places(words: Sequence[Word], predicate: Predicate | None, sentence: Sentence, subject: Sequence[Word]) -> Places:
    """How much each word of a clause counts, and each of those that its relative stands for."""
    if predicate is None:
        return Places(dict(_placed(words, _OBJECT, _OBJECT)), 0.0)
    first = sentence.words[predicate.first].start
    last = sentence.words[predicate.last - 1].end
    before: Sequence[Word] = [word for word in words if word.start < first]
    after = [word for word in words if word.start >= last]
    if predicate.noun:
        return _of_noun(before, after)
    if subject and not before and predicate.finite:
        before, subject = subject, ()
    head = _head(before, after, predicate, sentence, subject)
    before = _without_opener(before)
    object_, subject_ = _weights(predicate, after)
    told = dict(_placed(before, subject_, subject_))
    told.update(_placed(after, object_, object_))
    told.update(_beside(subject, sentence))
    light, open_ = predicate.lemma in _LIGHT, predicate.lemma in _OPEN
    if head is not None and (light or open_):
        told[head] = HEAD
    return Places(told, HEAD * (1 if head is None or not (light or open_) else 0 if light else 0.5))


def _without_opener(before: Sequence[Word]) -> Sequence[Word]:
    """What stands before a verb without the word that joins its clause to another: when | the launch was put off."""
    return before[1:] if before and before[0].low in _JOINING else before


_JOINING: Final = RELATIVE | word_set("and but or if because than while after before as since until ; : , — –")


def _beside(subject: Sequence[Word], sentence: Sentence) -> Iterator[tuple[int, float]]:
    """What the words count that a relative clause or a verb without a subject is of: little in another relative one."""
    for word in subject:
        clause = sentence.clause_at(sentence.word_at(word.start))
        yield word.start, _THEN if clause.opener in RELATIVE else _MODIFIER


def _of_noun(before: Sequence[Word], after: Sequence[Word]) -> Places:
    """Of an event noun, what stands beside it and completes it."""
    own = [*takewhile(lambda word: word.low not in OPENERS, reversed(before))]
    told = dict(_placed(before, _SUBJECT, _SUBJECT))
    told.update({word.start: 1.0 for word in own})
    told.update(_placed(after, _SUBJECT, _SUBJECT))
    return Places(told, HEAD)


def _weights(predicate: Predicate, after: Sequence[Word]) -> tuple[float, float]:
    """What the head of the object and that of the subject count."""
    if predicate.lemma in _SAYING:
        return _CONTENT, _AGENT
    return (_OBJECT, _SUBJECT) if predicate.passive or not _object(after) else (_OBJECT, _AGENT)


def _object(after: Sequence[Word]) -> tuple[Word, ...]:
    """The words of the object of a verb; none where a preposition follows it."""
    first = next(groups(after), Group(".", ()))
    return first.words if not first.opener else ()


def _placed(words: Sequence[Word], bare: float, rest: float) -> Iterator[tuple[int, float]]:
    """What the words count from the first group on, which counts for `bare`; what follows hangs on it."""
    held, deep = bare, 1.0
    for group in groups(words):
        if group.opener in RELATIVE or group.opener in ("if", "because", "than", ";"):
            deep = _THEN
        if group.opener == "of":
            factor = held * (_OF if _known(group.words) and _any_known(words, group) else 1)
        else:
            factor = bare if not group.opener else _AFTER.get(group.opener, _THEN) * min(rest, 1.0)
        held = factor
        factor *= deep
        for word in group.words[:-1]:
            yield word.start, factor * _MODIFIER
        yield group.words[-1].start, factor


def _any_known(words: Sequence[Word], group: Group) -> bool:
    """Whether a word of the group before this one tells a kind: a package | of sanctions does not."""
    before = [word for word in words if word.start < group.words[0].start and word.low != "of"]
    return bool(before) and singular(before[-1].low) in nouns()


def _known(words: Sequence[Word]) -> bool:
    return any(singular(word.low) in nouns() for word in words)


def _acts(predicate: Predicate, held: Sequence[Word]) -> bool:
    """Whether the subject of a light verb does something to an object, which then tells what: lodged a petition."""
    return bool(held) and predicate.lemma in _ACTING


_ACTING: Final = word_set("lodge issue impose host attend make give get conduct arrange organise organize carry lift")


def _head(
    before: Sequence[Word], after: Sequence[Word], predicate: Predicate, sentence: Sentence, subject: Sequence[Word]
) -> int | None:
    """Where the noun stands that a verb which tells little is of: a hearing was put off; held talks."""
    pronoun = next((word for word in (*before[-1:], *before[:1]) if word.low in _PRONOUNS), None)
    if pronoun is not None or (not before and subject):
        at = sentence.word_at(pronoun.start) if pronoun else 0
        antecedent = subject or sentence.words[max(at - _BACK, 0) : at]
        named = [word for word in antecedent if is_event_noun(word.low) or word.low in _NORMS]
        if named:
            return named[-1].start
    before = _without_opener(before)
    held = _object(after)
    parts = [before, held] if predicate.passive else [held] if _acts(predicate, held) else [held, before]
    for part in parts:
        chain = list(groups(part))
        for group in takewhile(lambda one: one.opener in ("", "of"), chain):
            found = [word for word in group.words if singular(word.low) in nouns()]
            if found:
                return found[-1].start
    return None
