"""How much the words of a clause count for its kind, by their places: the object of the verb most, an adjunct least."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.events.clauses import RELATIVE, Sentence
from tracker.reader.events.kinds.groups import AFTER, OPENERS, Group, groups
from tracker.reader.events.kinds.naming import is_saying
from tracker.reader.events.kinds.nouns import ENTITIES, HOLDERS, MANNERS, TROUBLES
from tracker.reader.events.kinds.tables import base, is_event_noun, nouns, singular
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word

HEAD: Final = 1.6  # of what the verb is told of, and of the verb itself
CORE: Final = 0.8  # the least that a word of the clause itself counts, not of what depends on it
_OBJECT: Final = 1.2
_SUBJECT: Final = 0.8
_AGENT: Final = 0.5  # of the subject of a verb that has an object
_CONTENT: Final = 0.4  # of what is only said, asked for or condemned
_MODIFIER: Final = 0.6  # of the head whose modifier it is
_OPENED: Final = 0.35  # of HEAD, for a verb that only shows or decides what its object tells
_RAISED: Final = 0.6  # of HEAD, for a verb that does something to what its object tells
_LOOSE: Final = 0.3  # of a head that is a person or a place, or of what owns it
_OF: Final = 0.8  # of what it completes
_ADJUNCT: Final = 0.25  # of an adjunct, and so at most of what hangs on it
_FAULTY: Final = 0.1  # at most of what something is wrong with
_THEN: Final = 0.3  # of a clause that depends on another

# Verbs that tell only when or whether: what happens is told by the noun that they are of.
_LIGHT: Final = word_set(
    "be have hold take place put call set plan schedule slate fix due book expect postpone delay cancel defer "
    "slip move shift begin start open close end finish conclude resume continue last run go come occur happen "
    "follow mark carry conduct make give get need arrange organise organize bring push announce expire lapse reach "
    "halt stop host attend lodge issue impose lift ease tighten loosen launch break collapse hear enter wind wrap "
    "extend appear lay reschedule rearrange lengthen shorten advance"
)
# Verbs that tell a kind, but less than their object does.
_SHOWN: Final = word_set(
    "back adopt sign release publish approve pass reject submit present declare unveil introduce file deliver receive "
    "strike settle propose"
)
OPEN: Final = _SHOWN | word_set(
    "suspend renew freeze revoke lower raise cut scrap drop ban restrict allow order require block"
)
_OF_NOUNS: Final = _LIGHT | OPEN
# Verbs that tell what their subject is.
_BEING: Final = word_set("be become remain")
# Verbs of going somewhere: what for tells what is done there.
_GOING: Final = "go fly travel head come arrive gather meet convene assemble land return sit leave converge"
_BLOWS: Final = word_set("sanctions tariffs tariff duties duty levy fine fines lawsuit charges penalties curbs ban")
_PURPOSES: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(_GOING.split(), ("for", "at")),
    **dict.fromkeys(("hit", "slap", "strike", "punish", "threaten"), ("with",)),
}
_TOLD: Final = word_set("announce threaten speak")  # what is announced or threatened tells more
_TELLING_MORE: Final = OPEN | _TOLD
_PRONOUNS: Final = word_set("that which who whom")
_NORMS: Final = word_set("law act bill regulation decree treaty convention protocol rule rules ban")
_BACK: Final = 9  # words before a relative clause, among which the noun is that it is of


class Places(NamedTuple):
    """What the words of a clause count, by where each starts, and what its verb counts."""

    factors: Mapping[int, float]
    verb: float


def places(
    words: Sequence[Word], predicate: Predicate | None, sentence: Sentence, subject: Sequence[Word], name: str
) -> Places:
    """How much each word of a clause counts, whose verb the tables name so, and each that its relative stands for."""
    if predicate is None:
        return Places(dict(_placed(words, _OBJECT, _OBJECT)), 0.0)
    first = sentence.words[predicate.first].start
    last = sentence.words[predicate.last - 1].end
    before: Sequence[Word] = [word for word in words if word.start < first]
    after = [word for word in words if word.start >= last]
    if predicate.noun:
        return _of_noun(before, after)
    before = _own(before, predicate, sentence)
    if subject and not before and predicate.finite:
        before, subject = subject, ()
    head = _head(before, after, predicate, sentence, subject)
    before = _without_opener(before)
    object_, subject_ = _weights(predicate, after, name)
    told = dict.fromkeys((word.start for word in words if word.start < first), _ADJUNCT)
    told.update(_placed(before, subject_, subject_, acting=not predicate.passive))
    told.update(_placed(after, object_, object_, acting=predicate.lemma in _BEING))
    told.update(_purpose(after, _PURPOSES.get(predicate.lemma, ())))
    told.update(_beside(subject, sentence))
    lemma = predicate.lemma if " " in name else name
    if head is None or lemma not in _OF_NOUNS:
        return Places(told, HEAD)
    told[head] = HEAD
    shared = 0.0 if lemma in _LIGHT else _OPENED if predicate.lemma in _SHOWN else _RAISED
    return Places(told, HEAD * shared)


def _purpose(after: Sequence[Word], openers: Collection[str]) -> Iterator[tuple[int, float]]:
    """What somebody goes somewhere for, or does something with: flies to Baku for | a summit; hit it with | tariffs."""
    for group in groups(after) if openers else ():
        if group.opener not in openers:
            continue
        head = group.words[group.head]
        if is_event_noun(head.low) or head.low in _BLOWS:
            yield head.start, HEAD


def _own(before: Sequence[Word], predicate: Predicate, sentence: Sentence) -> Sequence[Word]:
    """The words before a verb without those that lead to it: a memo showed | the company passed its rival."""
    led = [one for one in sentence.predicates if one.lemma in _SHOWING and one.finite and one.last < predicate.first]
    start = sentence.words[led[-1].last].start if led else 0
    return [word for word in before if word.start >= start] if any(word.start < start for word in before) else before


_SHOWING: Final = word_set("show find say suggest indicate reveal report estimate tell confirm think believe")


def _without_opener(before: Sequence[Word]) -> Sequence[Word]:
    """What stands before a verb without the word that joins its clause to another: when | the launch was put off."""
    if not before or before[0].low not in _JOINING:
        return before
    adjunct = before[0].low in AFTER and any(word.low == "," for word in before)  # after a shooting | , they cancelled
    return before if adjunct else before[1:]


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
    told.update({word.start: _MODIFIER for word in own})
    told.update(_placed(after, _MODIFIER, _MODIFIER))
    return Places(told, HEAD)


def _weights(predicate: Predicate, after: Sequence[Word], name: str) -> tuple[float, float]:
    """What the head of the object and that of the subject count."""
    if predicate.lemma not in _TELLING_MORE and is_saying(name):
        return _CONTENT, _AGENT
    return (_OBJECT, _SUBJECT) if predicate.passive or not _object(after) else (_OBJECT, _AGENT)


def _object(after: Sequence[Word]) -> tuple[Group, ...]:
    """The object of a verb and what completes it after `of`; nothing where a preposition follows the verb."""
    found = tuple(takewhile(lambda group: group.opener in ("", "of"), groups(after)))
    return found if found and not found[0].opener else ()


def _placed(words: Sequence[Word], bare: float, rest: float, *, acting: bool = False) -> Iterator[tuple[int, float]]:
    """What the words count from the first group on, which counts for `bare`; what follows hangs on it."""
    completed = bool(words) and words[0].low == "of"  # what a date is of: two days before | of the vote
    held, deep = _ADJUNCT if completed else bare, 1.0
    for group in groups(words):
        if group.opener in _DEPENDENT:
            deep = _THEN
        noun = base(group.words[group.head].low)
        if group.opener == "of":
            factor = held * (_OF if _known(group.words) and _any_known(words, group) else 1)
        else:
            factor = bare if not group.opener else AFTER.get(group.opener, _THEN) * min(rest, 1.0)
            factor = min(factor, held) if held <= _ADJUNCT else factor
            if noun in _REACHED.get(group.opener, ()):
                factor = _OBJECT
        faulty = noun in TROUBLES or group.words[-1].low in _CHARGED
        held = min(factor, _FAULTY) if faulty else factor
        yield from _within(group, factor * deep, acting=acting and not group.opener)


# What an adjunct may be that tells as much as an object: killed in a raid; put on the list.
_REACHED: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(("in", "by"), MANNERS),
    **dict.fromkeys(("to", "on", "from"), word_set("list blacklist")),
}
_CHARGED: Final = word_set("accused suspected convicted guilty")  # the trial of officers | accused of a coup
_DEPENDENT: Final = RELATIVE | word_set("if because than how whether why unless ;")


def _within(group: Group, factor: float, *, acting: bool) -> Iterator[tuple[int, float]]:
    """What the words of a group count, whose head counts for `factor`: modifiers of a mere holder as much as it."""
    head, owned = group.head, group.owned
    noun = base(group.words[head].low)
    apposed = head > group.owned and group.words[head].is_name and base(group.words[head - 1].low) in ENTITIES
    entity = noun in ENTITIES or apposed  # the missile maker Acme
    loose = entity or noun in TROUBLES
    modifier = factor * (_LOOSE if loose else 1 if noun in HOLDERS else _MODIFIER)
    for at, word in enumerate(group.words):
        own = factor if at == head and (acting or not entity) else modifier if at < head else factor * _THEN
        own = min(own, _ADJUNCT) if entity and (not acting or (at < head and word.low.endswith("ing"))) else own
        yield word.start, min(factor * _LOOSE, own) if at < owned else own


def _any_known(words: Sequence[Word], group: Group) -> bool:
    """Whether a word of the group before this one tells a kind: a package | of sanctions does not."""
    before = [word for word in words if word.start < group.words[0].start and word.low != "of"]
    return bool(before) and singular(before[-1].low) in nouns()


def _known(words: Sequence[Word]) -> bool:
    return any(singular(word.low) in nouns() for word in words)


def _acts(predicate: Predicate, held: Sequence[Group]) -> bool:
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
        named = [word for word in antecedent if _is_named(word, sentence)]
        if named:
            return named[-1].start
    own, held = _own_nouns(_without_opener(before), sentence), _object(after)
    parts = [own, held] if predicate.passive else [held] if _acts(predicate, held) else [held, own]
    found = (_telling(group) for part in parts for group in part)
    return next((at for at in found if at is not None), None)


def own_words(before: Sequence[Word], sentence: Sentence) -> Sequence[Word]:
    """Of what stands before a verb the words after the verb before it, where there are any: a meeting | held."""
    of_relative = 0 if before and before[-1].low in RELATIVE else _relative(before, sentence)
    if of_relative:
        return before[:of_relative]
    told = (one for one in sentence.predicates if one.form != "ing" and sentence.words[one.first].low not in _CHARGED)
    verbs = {word.start for one in told for word in sentence.words[one.first : one.last]}
    last = max((at + 1 for at, word in enumerate(before) if word.start in verbs), default=0)
    own = before[last:]
    return own if any(word.low not in _LINKS for word in own) else [one for one in before if one.start not in verbs]


_LINKS: Final = word_set("until till by on in to")  # all that stands before what a subject does: has until | to sign


def _relative(before: Sequence[Word], sentence: Sentence) -> int:
    """Where a clause opens that tells which subject is meant: the fair | that lost its sponsor; 0 for none."""
    opening = [at for at, word in enumerate(before[:-1]) if at and word.low in ("that", "which", "who")]
    if not opening:
        return 0
    ends = {sentence.words[one.last - 1].start for one in sentence.predicates}
    begins = {sentence.words[one.first].start for one in sentence.predicates}
    return next((at for at in opening if before[at - 1].start not in ends and before[at + 1].start in begins), 0)


def _own_nouns(before: Sequence[Word], sentence: Sentence) -> tuple[Group, ...]:
    """The groups that a verb may be of: of a meeting held on Monday the meeting, whatever was done at it."""
    verbs = {word.start for one in sentence.predicates for word in sentence.words[one.first : one.last]}
    own = own_words(before, sentence)
    near = [*groups(own)][-1:] if len(own) < len(before) else []
    subject = takewhile(lambda one: one.opener in ("", "of"), groups([one for one in before if one.start not in verbs]))
    return (*near, *subject)


def _is_named(word: Word, sentence: Sentence) -> bool:
    """Whether a word is a noun that a relative can stand for, which may tell a kind."""
    at = sentence.word_at(word.start)
    noun = is_event_noun(word.low) or word.low in _NORMS
    return noun and not sentence.in_verb(at)


def _telling(group: Group) -> int | None:
    """Where the noun of a group stands that tells a kind: its head, or what a mere holder holds."""
    head = group.head
    noun = base(group.words[head].low)
    if noun in ENTITIES:
        return None
    if singular(group.words[head].low) in nouns() and noun not in HOLDERS:
        return group.words[head].start
    own = group.words[group.owned : head]
    before = [word for word in own if singular(word.low) in nouns() and base(word.low) not in ENTITIES]
    if before:
        return before[-1].start
    return group.words[head].start if singular(group.words[head].low) in nouns() else None
