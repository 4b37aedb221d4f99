"""Clauses of a sentence and their predicates; the predicate that a date belongs to."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from tracker.reader.events.verbs import NOUNS_TOO, Verb, verb_of
from tracker.reader.events.words import Word, word_set

MODALS: Final = word_set("will shall would may might could can must should wo ca ll 'll")
BE: Final = word_set("be is are was were been being am 's 're isn aren wasn weren")
HAVE: Final = word_set("have has had having 've hasn haven hadn")
DO: Final = word_set("do does did don doesn didn")
_AUXILIARIES: Final = MODALS | BE | HAVE | DO | {"to"}
NEGATIONS: Final = word_set("not n't never no neither nor")
_ADVERBS: Final = word_set(
    "not n't never also now then so only just still already ever even soon again first last finally later once "
    "there both all each together tentatively"
)
_DETERMINERS: Final = word_set("a an the its his her their our your my this that these those some any no every each")
_OPENERS: Final = word_set("which who whom whose where when while after before because although though unless if as until since once whereas")
_RELATIVE: Final = word_set("which who whom whose where when that")
_JOINTS: Final = word_set("and but or yet so")
_HARD: Final = frozenset(";:—–()|") | {"-", "--"}
SAYING: Final = word_set(
    "say tell announce warn state report confirm add inform declare note claim disclose reveal insist explain "
    "argue estimate believe predict show recall promise vow pledge threaten propose suggest indicate write"
)
_UNDOING: Final = word_set("postpone cancel scrap scrub abandon defer shelve delay")
_DEPENDENT: Final = frozenset({",", "which", "who", "whom", "whose", "where"})
BEGINNING: Final = word_set("before after while when since until by of from for with without in on")


class Predicate(NamedTuple):
    """A verb group, or an event noun: words `first` to `last` (exclusive), the `head` among them."""

    first: int
    last: int
    head: int
    lemma: str
    modal: str = ""  # will, would ...; `to` of an infinitive
    passive: bool = False
    negated: bool = False
    perfect: bool = False
    form: str = ""
    noun: bool = False

    @property
    def finite(self) -> bool:
        """Whether it can be the verb of a clause of its own."""
        return not self.noun and self.modal != "to" and self.form != "ing"


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
        return next((one for one in self.clauses if one.first <= index < one.last), self.clauses[-1])

    def clause_index(self, clause: Clause) -> int:
        """The place of a clause among the others: of the one that its words begin in."""
        return next((at for at, one in enumerate(self.clauses) if one.first <= clause.first < one.last), 0)

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

    def within(self, clause: Clause) -> list[Predicate]:
        """The predicates of a clause."""
        return [one for one in self.predicates if clause.first <= one.head < clause.last]


def predicates(words: Sequence[Word]) -> tuple[Predicate, ...]:
    """The verb groups of a sentence, in order."""
    found: list[Predicate] = []
    at = 0
    while at < len(words):
        group = _group(words, at)
        if group is None:
            at += 1
        else:
            found.append(group)
            at = group.last
    return tuple(found)


def _group(words: Sequence[Word], at: int) -> Predicate | None:
    """The verb group that begins at a word: auxiliaries, adverbs between them, and a verb."""
    here, seen, negated = at, list[str](), False
    while here < len(words) and (words[here].low in _AUXILIARIES or (seen and _is_adverb(words[here].low))):
        low = words[here].low
        if low == "to" and seen and seen[-1] in HAVE | BE:
            seen.append(low)
        elif low == "to" and seen:
            break
        elif low == "'s" and not _is_be(words, here):
            return None
        elif not _is_adverb(low):
            seen.append(low)
        negated = negated or low in NEGATIONS
        here += 1
    if here >= len(words) and not seen:
        return None
    verb = _verb_at(words, here, seen) if here < len(words) else None
    if verb is not None and _fits(words, here, verb, seen):
        return _built(words, (at, here), verb, seen, negated)
    if seen and seen[-1] not in ("to",) and (seen[-1] in BE | HAVE | DO):
        head = next(one for one in range(here - 1, at - 1, -1) if words[one].low == seen[-1])
        lemma = "be" if seen[-1] in BE else "have" if seen[-1] in HAVE else "do"
        modal = next((one for one in seen[:-1] if one in MODALS), "to" if "to" in seen[:-1] else "")
        return Predicate(at, head + 1, head, lemma, modal, False, negated, False, "s")
    return None


def _verb_at(words: Sequence[Word], at: int, seen: list[str]) -> Verb | None:
    """The verb that a word may be there: any word after a modal."""
    word = words[at]
    if word.low == "wound" and at + 1 < len(words) and words[at + 1].low == "up":
        return Verb("wind", "past")
    if not seen or seen[-1] not in MODALS or word.is_name or not word.low.isalpha() or word.low in _DETERMINERS | BEGINNING:
        return verb_of(word.low)
    return verb_of(word.low) or Verb(word.low, "base")


def _built(words: Sequence[Word], at: tuple[int, int], verb: Verb, seen: list[str], negated: bool) -> Predicate:
    first, here = at
    be = any(one in BE for one in seen) and not (seen and seen[-1] == "to")
    modal = next((one for one in seen if one in MODALS), "")
    if "to" in seen:
        modal = modal or ("is to" if any(one in BE | HAVE for one in seen) else "to")
    passive = bool(seen) and be and verb.form in ("past", "participle")
    perfect = any(one in HAVE for one in seen)
    negated = negated or _denied(words, first, here)
    return Predicate(first, here + 1, here, verb.lemma, modal, passive, negated, perfect, verb.form)


def _denied(words: Sequence[Word], first: int, head: int) -> bool:
    """Whether its subject or object is none: no result was declared, they heard no shots."""
    after = [word.low for word in words[head + 1 : head + 3]]
    if after[:1] in (["no"], ["nothing"], ["none"], ["neither"]) and after[1:] not in (["later"], ["earlier"], ["more"], ["fewer"], ["sooner"], ["less"]):
        return True
    for at in range(first - 1, max(first - 9, -1), -1):
        if words[at].low in (",", ";", ":", ".", "!", "?", "and", "but", "that", "which"):
            break
        if words[at].low in ("no", "none", "nobody", "nothing", "neither") and (at + 1 == first or at == 0 or not words[at - 1].low.isalpha() or words[at - 1].low in ("and", "but", "that")):
            return True
    return False


def _is_be(words: Sequence[Word], at: int) -> bool:
    """Whether `'s` is a verb there: it's, there's; not Russia's."""
    return at > 0 and words[at - 1].low in ("it", "he", "she", "that", "there", "what", "who")


def _is_adverb(low: str) -> bool:
    return low in _ADVERBS or (low.endswith("ly") and len(low) > 4)


def _fits(words: Sequence[Word], at: int, verb: Verb, seen: list[str]) -> bool:
    """Whether a word that can be a verb is one there."""
    word, before = words[at], words[at - 1].low if at else ""
    after = words[at + 1].low if at + 1 < len(words) else ""
    if seen:
        last = seen[-1]
        if last in MODALS | DO or last == "to":
            return verb.form == "base" or word.low in ("put", "set", "cut", "hit", "read", "let")
        if last in HAVE:
            return verb.form in ("past", "participle")
        return verb.form in ("past", "participle", "ing")
    if verb.form == "base":
        return _plural_subject(words, at, after)
    if verb.form == "s":
        return _is_third_person(words, at)
    if verb.form == "ing":
        return before in BEGINNING or before == "," or at == 0
    if word.is_name and at and not words[at - 1].low.isalnum() is False and word.low.endswith("ed"):
        return False
    if before in _DETERMINERS and after.isalpha() and after not in BEGINNING and not _is_adverb(after):
        return before in ("that", "this") and verb.form == "past"
    return not (before in ("of", "'s") and after.isalpha() and word.low.endswith("ed"))


def _plural_subject(words: Sequence[Word], at: int, after: str) -> bool:
    """Whether a base form has a plural before it: the talks open on Monday; we meet."""
    before = words[at - 1].low if at else ""
    if before in ("we", "they", "i", "you", "who", "which"):
        return True
    if not after or words[at].is_name or len(before) < 4:
        return False
    subject = before.endswith("s") and not before.endswith(("ss", "us", "'s")) and verb_of(before) is None
    return (subject or before in ("people", "talks", "votes", "states", "shares", "rules")) and (
        after in BEGINNING or after in _DETERMINERS or after in ("into", "up", "out", "to", "its", "off", "down", "at")
    )


def _is_third_person(words: Sequence[Word], at: int) -> bool:
    """Whether a form in -s is a verb: the Fed meets; not the three talks."""
    word, before = words[at], words[at - 1] if at else None
    after = words[at + 1].low if at + 1 < len(words) else ""
    if before is None or before.low in _DETERMINERS | BEGINNING or before.text[0].isdigit() or before.low == "'s":
        return False
    if word.is_name and not before.is_name:
        return False
    if word.low in NOUNS_TOO:
        followed = after in _DETERMINERS | BEGINNING or after in ("to", "up", "out", "against", "over", "at", "off")
        return before.low in ("which", "who", "it", "he", "she") or (before.low.isalpha() and followed and _singular(before))
    return True


def _singular(word: Word) -> bool:
    return word.low.isalpha() and (not word.low.endswith("s") or word.is_name)


def clauses(words: Sequence[Word], found: Sequence[Predicate]) -> tuple[Clause, ...]:
    """The sentence cut into clauses, each with a predicate of its own where the grammar shows it."""
    cuts: list[tuple[int, str]] = [(0, "")]
    for at in range(1, len(words)):
        opener = _opens(words, found, at, cuts[-1][0])
        if opener is not None:
            cuts.append((at, opener))
    ends = [at for at, _ in cuts[1:]] + [len(words)]
    return tuple(Clause(at, end, opener) for (at, opener), end in zip(cuts, ends, strict=True) if at < end) or (
        Clause(0, len(words)),
    )


def _opens(words: Sequence[Word], found: Sequence[Predicate], at: int, start: int) -> str | None:
    """How a clause opens at a word; None where none does."""
    low, before = words[at].low, words[at - 1].low
    if low in _HARD:
        return low if _verb_in(found, start, at) or low in ";:|" else None
    if before == "," or low == ",":
        return _after_comma(words, found, at, start) if before == "," else None
    has_verb = _verb_in(found, start, at)
    if low in _OPENERS and has_verb and _verb_soon(words, found, at) and not _dated(words, at + 1):
        return low
    if low == "that" and _verb_soon(words, found, at) and any(
        one.last == at or (one.lemma in SAYING and at - one.last < 8) for one in found if start <= one.head < at
    ):
        return "that"
    if low in _JOINTS and has_verb and _finite_soon(words, found, at):
        return low
    said = next((one for one in found if one.last == at and one.lemma in SAYING - _TELLING and one.finite), None)
    return "that" if said and low not in _PREPOSED and _own_subject(words, found, at) else None


_TELLING: Final = word_set("tell inform report show disclose reveal confirm")
_PREPOSED: Final = word_set("on in at to by during for from of with last")


def _dated(words: Sequence[Word], at: int) -> bool:
    """Whether a date stands there: until 22 September."""
    return at < len(words) and (words[at].text[0].isdigit() or words[at].low in _DATES)


_DATES: Final = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sept oct nov dec next last today tomorrow "
    "yesterday christmas easter early late mid this"
)


def _own_subject(words: Sequence[Word], found: Sequence[Predicate], at: int) -> bool:
    """Whether a subject and its verb follow: said | it was adding."""
    following = next((one for one in found if one.first >= at), None)
    if following is None or not following.finite or following.first == at:
        return False
    return following.first - at < 12 and not any(word.low in (",", ";") for word in words[at : following.first])


def _after_comma(words: Sequence[Word], found: Sequence[Predicate], at: int, start: int) -> str | None:
    low = words[at].low
    if low in _OPENERS | {"that"} and _verb_soon(words, found, at):
        return low
    if low in _JOINTS:
        return low if _finite_soon(words, found, at) else None
    if low in ("on", "in") and at + 1 < len(words) and words[at + 1].low in ("which", "whom"):
        return "which"
    opening = next((one for one in found if at <= one.first <= at + 1), None)
    if opening is not None and (opening.first == at or _is_adverb(low)):
        return "," if opening.form != "base" or opening.modal else None
    return "said" if _attribution(words, found, at) or (_verb_in(found, start, at) and _subject_verb(words, found, at)) else None


def _attribution(words: Sequence[Word], found: Sequence[Predicate], at: int) -> bool:
    """Whether `, diplomats said` opens there."""
    saying = next((one for one in found if one.first > at), None)
    if saying is None or saying.lemma not in SAYING or saying.first - at > 8:
        return False
    return not any(word.low == "," for word in words[at : saying.first])


def _subject_verb(words: Sequence[Word], found: Sequence[Predicate], at: int) -> bool:
    """Whether a subject of a few words and a finite verb follow, with no comma between."""
    verb = next((one for one in found if one.first >= at), None)
    if verb is None or not verb.finite or verb.form in ("past", "participle") and not verb.passive and verb.first == at:
        return False
    between = words[at : verb.first]
    return 0 < len(between) < 9 and not any(word.low in (",", "of") for word in between[:1] + between[-1:]) and all(
        word.low != "," for word in between
    )


def _verb_in(found: Sequence[Predicate], start: int, end: int) -> bool:
    return any(start <= one.head < end for one in found)


def _verb_soon(words: Sequence[Word], found: Sequence[Predicate], at: int) -> bool:
    """Whether a verb follows before the next comma or stop."""
    end = next((one for one in range(at + 1, len(words)) if words[one].low in (";", ":", ",")), len(words))
    return any(at < one.head < end and (one.finite or one.form == "ing") for one in found)


def _finite_soon(words: Sequence[Word], found: Sequence[Predicate], at: int) -> bool:
    """Whether what follows a conjunction has a verb of its own: and Sudan has set no date; and wounded two."""
    nearest = next((one for one in found if one.first > at), None)
    if nearest is None:
        return False
    end = next((one for one in range(at + 1, len(words)) if words[one].low in (";", ":", ",")), len(words))
    if nearest.first == at + 1:
        return nearest.finite
    return nearest.finite and nearest.head < end and not any(
        word.low in _RELATIVE | _JOINTS for word in words[at + 1 : nearest.first]
    )


def parsed(text: str, words: tuple[Word, ...]) -> Sentence:
    """The sentence with its verb groups and clauses."""
    found = predicates(words)
    return Sentence(text, words, found, clauses(words, found))
