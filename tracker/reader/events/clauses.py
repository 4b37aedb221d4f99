"""Clauses of a sentence, and which of them belong together."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import DATE_NAMES
from tracker.reader.english.small_words import RELATIVES, is_adverb
from tracker.reader.grammar.groups import verb_groups
from tracker.reader.grammar.past_forms import tells_more
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word, words_of

_OPENERS: Final = word_set(
    "which who whom whose where when while after before because although though unless if as until since once whereas"
)
RELATIVE: Final = RELATIVES | {"when", "that"}
_JOINTS: Final = word_set("and but or yet so")
_HARD: Final = frozenset(";:—–()|-")
_OPENING: Final = _OPENERS | _JOINTS | _HARD | {"that"}
_MAY_OPEN: Final = _OPENING | {"by"}
_CLAUSAL: Final = RELATIVE | _JOINTS
SAYING: Final = word_set(
    "say tell announce warn state report confirm add inform declare note claim disclose reveal insist explain "
    "argue estimate believe predict show recall promise vow pledge threaten propose suggest indicate write clarify "
    "mention reiterate"
)
_UNDOING: Final = word_set("postpone cancel scrap scrub abandon defer shelve delay")
_DEPENDENT: Final = RELATIVES | {","}


class Clause(NamedTuple):
    """Words `first` to `last` (exclusive) of a sentence, and the word that opens it."""

    first: int
    last: int
    opener: str = ""


class Sentence(NamedTuple):
    """A sentence as its words, verb groups and clauses."""

    text: str
    words: tuple[Word, ...]
    predicates: tuple[Predicate, ...]
    clauses: tuple[Clause, ...]

    def __hash__(self) -> int:
        """Return the hash of its text, which the rest follows from: what is asked of a sentence is kept by it."""
        return hash(self.text)

    def word_at(self, offset: int) -> int:
        """The index of the word at an offset of the sentence, or of the next one."""
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.words[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return low

    def clause_at(self, index: int) -> Clause:
        """The clause that holds a word."""
        for one in self.clauses:
            if one.first <= index < one.last:
                return one
        return self.clauses[-1]

    def clause_index(self, clause: Clause) -> int:
        """The place of a clause among the others: of the one that its words begin in."""
        for at, one in enumerate(self.clauses):
            if one.first <= clause.first < one.last:
                return at
        return 0

    def scope(self, clause: Clause) -> tuple[Word, ...]:
        """The words that tell what a clause tells: with what its relative or missing subject stands for."""
        at = self.clause_index(clause)
        first, last = clause.first, clause.last
        while at > 0 and self.clauses[at].opener in _DEPENDENT:
            at -= 1
            first = self.clauses[at].first
        return self.words[first:last]

    def resumed(self, clause: Clause) -> Clause | None:
        """The clause that goes on after a relative one: the day, which was set for May, | is cancelled."""
        at = self.clause_index(clause) + 1
        if at >= len(self.clauses):
            return None
        following = self.clauses[at]
        joined = following.opener in ("and", "but") and any(one.first == following.first + 1 for one in self.predicates)
        joined = joined or any(one.lemma in _UNDOING for one in self.within(following))
        back = at > 1 and clause.opener in _DEPENDENT and following.opener == ","
        return following if joined or back else None

    def in_verb(self, index: int) -> bool:
        """Whether a word belongs to a verb group."""
        return any(one.first <= index < one.last for one in self.predicates)

    def within(self, clause: Clause) -> list[Predicate]:
        """The predicates of a clause."""
        return [one for one in self.predicates if clause.first <= one.head < clause.last]

    def hangs(self, index: int) -> bool:
        """Whether a clause only adds to the one before it: unless Chad yields; killing nine people."""
        inside = self.within(self.clauses[index])
        adds = bool(inside) and inside[0].form == "ing" and inside[0].first == self.clauses[index].first
        return self.clauses[index].opener in _JOINED or (adds and not any(one.finite for one in inside))

    def main_verbs(self, clause: Clause) -> list[Predicate]:
        """The predicates of a clause, where others are there without those of relatives: crews who stay | are fined."""
        inside = self.within(clause)
        relative = [one for one in inside if clause.first < one.first - 1 and self.words[one.first - 1].low in RELATIVE]
        return [one for one in inside if one not in relative] or inside


# What opens a clause that hangs on the one before it or goes on with it.
_JOINED: Final = RELATIVES | word_set("if unless and but as after before when while because although though")


def clauses(words: Sequence[Word], found: Sequence[Predicate]) -> tuple[Clause, ...]:
    """The sentence cut into clauses, each with a predicate of its own where the grammar shows it."""
    cuts: list[tuple[int, str]] = [(0, "")]
    behind = {one.last for one in found}
    for at in range(1, len(words)):
        may_open = words[at].low in _MAY_OPEN or words[at - 1].low == "," or at in behind
        opener = _opens(words, found, at, cuts[-1][0]) if may_open else None
        if opener is not None:
            cuts.append((at, opener))
    ends = [at for at, _ in cuts[1:]] + [len(words)]
    return tuple(Clause(at, end, opener) for (at, opener), end in zip(cuts, ends, strict=True) if at < end) or (
        Clause(0, len(words)),
    )


def _opens(words: Sequence[Word], found: Sequence[Predicate], at: int, start: int) -> str | None:
    """How a clause opens at a word; None where none does."""
    low, before = _small(words[at]), words[at - 1].low
    if low == "-" and words[at].start == words[at - 1].end:
        return None  # a 20-year contract
    if low in "()" and _holds_one(words, at):
        return None  # resolution 2428 (2018)
    if low in _HARD:
        return low if _verb_in(found, start, at) or low in ";:|" else None
    if before == "," or low == ",":
        return _after_comma(words, found, at, start) if before == "," else None
    has_verb = low in _OPENING and _verb_in(found, start, at)
    if low == "by" and [word.low for word in words[at + 1 : at + 3]] == ["the", "time"] and _verb_in(found, start, at):
        return "before" if _verb_soon(words, found, at) else None
    as_of = low == "as" and [word.low for word in words[at + 1 : at + 2]] == ["of"]
    if low in _OPENERS and not as_of and has_verb and _verb_soon(words, found, at) and not is_dated(words, at + 1):
        return low
    if low == "that" and _verb_soon(words, found, at):
        earlier = (one for one in found if start <= one.head < at)
        if any(one.last == at or (one.lemma in SAYING and at - one.last < 8) for one in earlier):
            return "that"
    if low in _JOINTS and has_verb and _finite_soon(words, found, at):
        return low
    says = (one for one in found if one.last == at and one.lemma in _SPEAKING)
    said = next((one for one in says if one.finite or words[one.first - 1].text + one.form == ",ing"), None)  # , adding
    own = said and (low not in _NO_SUBJECTS or said.lemma == "mean")  # means | by May it will end
    return "that" if own and _own_subject(words, found, at) else None


def _holds_one(words: Sequence[Word], at: int) -> bool:
    """Whether the brackets that open or close at a word hold one word, or an hour: a year, a short name, 1400 GMT."""
    opens = words[at].low == "("
    zone = words[at + 2 : at + 3] if opens else words[at - 1 : at]
    more = 1 + (zone != () and zone[0].low in ("gmt", "utc"))
    other = at + 1 + more if opens else at - 1 - more
    return 0 <= other < len(words) and words[other].low == (")" if opens else "(")


_SPEAKING: Final = SAYING - word_set("tell inform report show disclose reveal confirm") | {"mean"}


def is_dated(words: Sequence[Word], at: int) -> bool:
    """Whether a date stands there: until 22 September, before the end of the year."""
    at += words[at : at + 1] != () and words[at].low == "the"
    if at >= len(words):
        return False
    low, of = words[at].low, at + 1 < len(words) and words[at + 1].low == "of"
    return words[at].text[0].isdigit() or low in _DATES or (low in _EDGES and of)


_EDGES: Final = word_set("end start beginning middle close turn")
_TIMES: Final = word_set(
    "jan feb mar apr jun jul aug sept oct nov dec next last today tomorrow yesterday christmas easter early late mid "
    "this midnight noon dawn dusk"
)
_DATES: Final = DATE_NAMES | _TIMES
_NO_SUBJECTS: Final = _DATES | word_set("on in at to by during for from of with")


def _own_subject(words: Sequence[Word], found: Sequence[Predicate], at: int) -> bool:
    """Whether a subject and its verb follow: said | it was adding; not proposed a ban and dropped it."""
    following = next((one for one in found if one.first >= at), None)
    if following is None or not following.finite or following.first == at:
        return False
    last = following.first - 1
    while last > at and (words[last].low in _NO_SUBJECTS or words[last].text.isdigit()):
        last -= 1
    apart = any(word.text in ",;" for word in words[at : last + 1])
    return not apart and last < at + 11 and words[last].low not in _JOINTS  # proposed a levy | and on Monday dropped it


def _small(word: Word) -> str:
    """A word in small letters, but for an abbreviation that is spelled like a small word: WHO."""
    return word.text if word.text == "WHO" else word.low


def _after_comma(words: Sequence[Word], found: Sequence[Predicate], at: int, start: int) -> str | None:
    low = _small(words[at])
    if (low in _OPENERS or low == "that") and _verb_soon(words, found, at):
        return low
    if low in _JOINTS:
        return low if _finite_soon(words, found, at) else None
    if low in ("on", "in") and at + 1 < len(words) and words[at + 1].low in ("which", "whom"):
        return "which"
    opening = next((one for one in found if at <= one.first <= at + 1), None)
    if opening is not None and (opening.first == at or is_adverb(low)):
        if words[start].low in _JOINTS and not _verb_in(found, start, at) and _aside(words, found, start):
            return None  # and on Monday its owner, a bank, | sued
        return "," if opening.form != "base" or opening.modal else None
    tells = _attribution(words, found, at) or (_verb_in(found, start, at) and _subject_verb(words, found, at))
    return "said" if tells else None


def _attribution(words: Sequence[Word], found: Sequence[Predicate], at: int) -> bool:
    """Whether `, diplomats said` opens there."""
    saying = next((one for one in found if one.first > at), None)
    if saying is None or saying.lemma not in SAYING or saying.first - at > 14:  # words of the teller
        return False
    return not any(word.low == "," for word in words[at : saying.first])


def _subject_verb(words: Sequence[Word], found: Sequence[Predicate], at: int) -> bool:
    """Whether a subject of a few words and a finite verb follow, with no comma between."""
    verb = next((one for one in found if one.first >= at), None)
    if (
        verb is None
        or not verb.finite
        or (verb.form in ("past", "participle") and not verb.passive and verb.first == at)
    ):
        return False
    between = words[at : verb.first]
    described = verb.form in ("past", "participle") and not verb.passive and words[verb.last : verb.last + 1]
    if any(word.low in _OPENERS for word in between) or (described and described[0].low == "by"):
        return False  # from 22 June if they do not pay; under a deal brokered by Cairo
    apart = any(word.low == "," for word in between) or "of" in [word.low for word in (*between[:1], *between[-1:])]
    return 0 < len(between) < 9 and not apart


def _verb_in(found: Sequence[Predicate], start: int, end: int) -> bool:
    return any(start <= one.head < end for one in found)


def _verb_soon(words: Sequence[Word], found: Sequence[Predicate], at: int) -> bool:
    """Whether a verb follows before the next comma or stop."""
    end = next((one for one in range(at + 1, len(words)) if words[one].low in (";", ":", ",")), len(words))
    return any(at < one.head < end and (one.finite or one.form == "ing") for one in found)


def _finite_soon(words: Sequence[Word], found: Sequence[Predicate], at: int) -> bool:
    """Whether what follows a conjunction has a verb of its own: and Sudan has set no date; and wounded two."""
    nearest = next((one for one in found if one.first > at), None)
    linked = nearest is not None and nearest.bare and tells_more(words, nearest.last, nearest.lemma)
    if nearest is None or not nearest.finite or linked or nearest.first == at + 1:
        return nearest is not None and nearest.finite and not linked
    stop = next((one for one in range(at + 1, len(words)) if words[one].low in (";", ":", ",")), len(words))
    opens = any(word.low in _CLAUSAL for word in words[at + 1 : nearest.first])
    return nearest.head < (_aside(words, found, at) or stop) and not opens


def _aside(words: Sequence[Word], found: Sequence[Predicate], joint: int) -> int:
    """The word behind the verb that follows a time and an aside: and on Monday its owner, a bank, sued; 0 for none."""
    lows = [word.low for word in words[joint + 1 : joint + 4]]
    if not (is_dated(words, joint + 1) or is_dated(words, joint + 2) or "later" in lows):
        return 0
    commas = [one for one in range(joint + 1, len(words)) if words[one].text == ","][:2]
    verb = next((one for one in found if one.first > joint), None)
    if verb is None or len(commas) < 2 or verb.first != commas[1] + 1 or not verb.finite:
        return 0
    return verb.last if commas[0] > joint + 1 and words[commas[0] + 1].low not in _CLAUSAL else 0


@lru_cache(maxsize=256)  # a sentence is read for its own events and for what later ones point to
def sentence_of(text: str) -> Sentence:
    """The sentence that a text is."""
    return parsed(text, words_of(text))


def parsed(text: str, words: tuple[Word, ...]) -> Sentence:
    """The sentence with its verb groups and clauses."""
    found = verb_groups(words)
    return Sentence(text, words, found, clauses(words, found))
