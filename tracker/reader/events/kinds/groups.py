"""Groups of words: a noun with what qualifies it, and the preposition or sign before them; words that tell no kind."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import DATE_NAMES
from tracker.reader.english.small_words import DETERMINERS, is_adverb
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import RELATIVE, Sentence
from tracker.reader.events.kinds.nouns import ENTITIES
from tracker.reader.events.kinds.tables import base, nouns, singular
from tracker.reader.grammar.words import Word

# How much a group counts by the preposition before it.
AFTER: Final[Mapping[str, float]] = {
    **dict.fromkeys(("on", "for", "to", "against", "into"), 0.6),
    **dict.fromkeys(("with", "by", "from", "between", "among", "under", "over", ","), 0.4),
    **dict.fromkeys(("in", "near", "within", "through", "amid", "as", "despite", "without", "about"), 0.4),
    **dict.fromkeys(("at", "during"), 0.25),
    **dict.fromkeys(("outside", "inside", "like", "including", "toward", "towards", "across"), 0.25),
    **dict.fromkeys(("after", "before", "since", "until", "following", "ahead", "according"), 0.1),
}


class Group(NamedTuple):
    """Words that belong together, and the preposition or sign before them."""

    opener: str
    words: tuple[Word, ...]

    @property
    def head(self) -> int:
        """The place of the noun that the others qualify: a tariff | ruling | expected."""
        last = len(self.words) - 1
        if not last:
            return 0
        last = next(
            (at - 1 for at in range(1, last) if self.words[at + 1].low in DETERMINERS and self._leads(at)), last
        )
        trailing = last
        while trailing > 0 and _trails(self.words[trailing].low):
            trailing -= 1
        return trailing if trailing > 0 or not _trails(self.words[0].low) else last

    def _leads(self, at: int) -> bool:
        """Whether a participle stands there, which an object follows: a motion | urging the bloc to act."""
        return self.words[at].low.endswith("ing") and _trails(self.words[at].low)

    @property
    def owned(self) -> int:
        """The place after that of its owner: Iran's | attack."""
        ends = [at + 1 for at, word in enumerate(self.words) if word.low in ("'s", "'", "’")]
        head = self.head if ends else 0
        return next((end for end in reversed(ends) if end <= head), 0)


@lru_cache(maxsize=4096)  # the groups of a sentence are looked at again for each of its dates
def _trails(low: str) -> bool:
    """Whether a word only follows a noun: an adverb or a participle."""
    if singular(low) in nouns():
        return False
    verb = verb_of(low)
    return is_adverb(low) or not low[0].isalnum() or (verb is not None and verb.form in ("past", "participle", "ing"))


def groups(words: Sequence[Word]) -> Iterator[Group]:
    """The groups of a stretch of words, cut at prepositions, commas and conjunctions."""
    opener = ""
    held: list[Word] = []
    for word in words:
        if word.low not in OPENERS or (word.low == "than" and held and held[-1].low in _AT_LEAST):
            held.append(word)
            continue
        if held:
            yield Group(opener, tuple(held))
        elif word.low == "of" and opener in _DOUBLE:
            continue
        joined = word.low in ("and", "or") and opener in _JOINED
        opener, held = (opener if joined else word.low), []
    if held:
        yield Group(opener, tuple(held))


_AT_LEAST: Final = word_set("more less fewer")  # with a number: more than 200 nurses
_JOINED: Final = frozenset(("", *AFTER, "of"))  # what opens a group that `and` goes on with
_DOUBLE: Final = word_set("because ahead outside inside off")  # prepositions with `of`
OPENERS: Final = frozenset(AFTER) | RELATIVE | word_set("of and or but if because than how whether why ; : ( ) — –")


def subjects(before: Sequence[Word]) -> Sequence[Group]:
    """The groups that a subject is of, not those after a preposition but what a relative stands for."""
    relative = bool(before) and before[-1].low in RELATIVE
    if before and before[0].low in AFTER and not relative:  # according to the office, | the party
        before = before[next((at + 1 for at, word in enumerate(before) if word.low == ","), 0) :] or before
    found = [*groups(before)]
    parts = [group for at, group in enumerate(found) if _is_subject(group, found[at - 1])] or found[-1:]
    return [*parts, *[*groups(before[:-1])][-1:]] if relative else parts


def _is_subject(group: Group, before: Group) -> bool:
    """Whether a subject is of a group, or of what is joined or left there: the exit | from the convention."""
    left = group.opener in ("from", "to") and before.words[before.head].low in _LEAVING
    return left or group.opener in ("", ",", "and", "of")


_LEAVING: Final = word_set("exit withdrawal departure accession")


def named_by(group: Group) -> Sequence[Word]:
    """The words that tell what a group is: its head, or what stands with a name, as trade minister Han Ji-woo."""
    head, before = group.words[group.head], group.words[group.owned : group.head]
    if before and (head.low in _HOURS or (head.low in _HOUSES and before[-1].low in _NO_HOUSE)):
        return before
    names = [word.low for word in before if word.is_name]
    if len(names) > 1 and (head.low == "congress" or (head.low == "council" and _RULING.isdisjoint(names))):
        return ()  # of a party, of unions, of helpers: the Nigeria Labour Congress, the Norwegian Refugee Council
    known = singular(head.low) in nouns() or base(head.low) in ENTITIES or not head.is_name
    return (head,) if known else [word for word in group.words[group.owned :] if word.low != "deputy"]


_HOUSES: Final = word_set("house congress council")
_NO_HOUSE: Final = word_set("white blue opera auction publishing trading clearing customs world party electoral")
_RULING: Final = word_set(
    "security rights state national constitutional legislative governing general european city county town district "
    "federation federal supreme executive regional transitional guardian leadership presidential military privy north "
    "atlantic un arab"
)
_HOURS: Final = word_set("morning afternoon evening night")  # what is left of a date: a fire yesterday | morning


@lru_cache(maxsize=64)  # asked for by each date of a sentence
def hidden_in(sentence: Sentence) -> frozenset[int]:
    """Return where the words of a sentence stand that tell no kind: of names, amounts and verbs."""
    words = sentence.words
    return _within_names(words) | _amounts(words) | _candidates(words) | _verbs(sentence)


def _within_names(sentence: Sequence[Word]) -> frozenset[int]:
    """Where the words of names stand that tell no kind: Best Buy, the Defence Acquisition Council.

    The last word of a name tells what it is; where that is a body, or tells nothing, its other words only qualify it.
    """
    hidden, run = set[int](), list[Word]()
    for word in (*sentence[0 if _opens_name(sentence) else 1 :], sentence[-1]):
        if word.is_name and word.low not in DETERMINERS:
            run.append(word)
            continue
        if len(run) > 1 and (base(run[-1].low) in ENTITIES or singular(run[-1].low) not in nouns()):
            hidden.update(one.start for one in run[:-1])
        run = []
    return frozenset(hidden)


def _opens_name(sentence: Sequence[Word]) -> bool:
    """Whether a name of two words or more opens a sentence, no headline in capitals: Battle Creek | repaired it."""
    after = sentence[1:2]
    named = any(word.is_name and word.low not in DATE_NAMES and word.low not in OPENERS for word in after)
    return named and 2 * sum(word.is_name for word in sentence) <= len(sentence)


def _candidates(words: Sequence[Word]) -> frozenset[int]:
    """Where candidates stand whom nobody elects: a state for a membership, candidate status, a candidate vaccine."""
    low = [word.low for word in words]
    return frozenset(
        words[at].start
        for at, word in enumerate(low)
        if base(word) == "candidate"
        and (
            not _SOUGHT.isdisjoint(low[at + 1 : at + 2])
            or not _TRIED.isdisjoint(low[max(at - 1, 0) : at])
            or (low[at + 1 : at + 2] in (["for"], ["to"]) and not _ENTERED.isdisjoint(low[at + 2 : at + _FAR]))
        )
    )


_SOUGHT: Final = word_set("status country countries state states member members vaccine drug site")
_TRIED: Final = word_set("vaccine drug clinical doctoral degree")
_ENTERED: Final = word_set("membership accession join")
_FAR: Final = 6  # words from a candidate to what it is one for


def _verbs(sentence: Sentence) -> frozenset[int]:
    """Where verbs stand that are no nouns, with their auxiliaries: urged the bloc to act."""
    return frozenset(sentence.words[one.head].start for one in sentence.predicates if one.first < one.head)


def _amounts(sentence: Sequence[Word]) -> frozenset[int]:
    """Where words stand that only measure: 3.4 million US dollars, 15 minutes."""
    return frozenset(
        word.start
        for at, word in enumerate(sentence)
        if word.low in _UNITS
        and any(one.text[0].isdigit() or one.low in _LARGE for one in sentence[max(at - 2, 0) : at])
    )


_UNITS: Final = word_set(
    "minutes dollar dollars yuan yen rupee rupees pound pounds rouble roubles ruble rubles peso pesos won euro euros "
    "franc francs lira rand naira shilling shillings krona kronor kroner crowns zloty baht ringgit rupiah cedi dirhams"
)
_LARGE: Final = word_set("hundred thousand million billion trillion mln bln crore lakh")
