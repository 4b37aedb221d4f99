"""Predicates: the verb groups of a sentence, with what their auxiliaries and negations say."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import DATE_NAMES, WEEKDAYS
from tracker.reader.english.small_words import (
    AUXILIARIES,
    BE,
    BEGINNING,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    PRONOUNS,
    is_adverb,
)
from tracker.reader.english.verb_table import UNCHANGED
from tracker.reader.english.verbs import Verb, verb_of, verb_written
from tracker.reader.grammar.past_forms import is_told
from tracker.reader.grammar.planning import is_hoping, is_intended
from tracker.reader.grammar.plural_subjects import plural_subject
from tracker.reader.grammar.relatives import ends_as_verb, opens_relative
from tracker.reader.grammar.verb_or_noun import is_only_verb, is_third_person
from tracker.reader.grammar.words import Word, low_at


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
        return not self.noun and self.modal != "to" and not self.ing

    @property
    def present(self) -> bool:
        """Whether it stands in the present without an auxiliary: says."""
        return self.form == "s" and self.first == self.head

    @property
    def bare(self) -> bool:
        """Whether it is a past form without an auxiliary, which may be a participle."""
        return self.form in ("past", "participle") and self.last - self.first == 1

    @property
    def ing(self) -> bool:
        """Whether it is a form in -ing without an auxiliary."""
        return self.form == "ing" and self.first == self.head


def verbs_before(verbs: Sequence[Predicate], place: int) -> Iterator[Predicate]:
    """Those of some verbs that end before a word, the nearest first."""
    return (one for one in reversed(verbs) if one.last <= place)


def predicates(words: Sequence[Word]) -> tuple[Predicate, ...]:
    """The verb groups of a sentence, in order."""
    found: list[Predicate] = []
    end, unlisted = 0, True  # the first word may be a verb that no table has
    for at, word in enumerate(words):
        may_begin = unlisted or word.low in _HELPING or verb_written(word.text) is not None  # most words begin none
        unlisted = word.low in _BEFORE_UNLISTED
        if at < end or not (may_begin or (word.low[-1] == "s" and is_hoping(words, at))) or _is_bound(words, at):
            continue
        if (group := _group(words, at)) is not None:
            found.append(group)
            end = group.last
    return tuple(found) if any(one.finite for one in found) else _only_verb(words, found)


def _is_bound(words: Sequence[Word], at: int) -> bool:
    """Whether a word only tells where somebody goes: vessels | bound for Haifa."""
    return words[at].low == "bound" and _is_followed(words, at, "for") and words[at - 1].low not in BE


def _only_verb(words: Sequence[Word], found: Sequence[Predicate]) -> tuple[Predicate, ...]:
    """The verb of a sentence that has no other: India | bans onion exports."""
    taken = {at for one in found for at in range(one.first, one.last)}
    for at in range(1, len(words) - 1):
        verb = verb_of(words[at].low)
        if at not in taken and verb is not None and verb.form == "s" and is_only_verb(words, at):
            return tuple(sorted((*found, _built(words, at, at, verb, []))))
    return tuple(found)


def _group(words: Sequence[Word], at: int) -> Predicate | None:
    """The verb group that begins at a word: auxiliaries, adverbs between them, and a verb."""
    here, negated = at, False
    seen: list[str] = []
    while here < len(words):
        low = words[here].low
        behind = _behind_date(words, here) if seen and seen[-1] != "to" else 0
        if not (low in _HELPING and _is_auxiliary(words, here)) and not (seen and (behind or _within(words, here))):
            break
        if low == "to" and seen and (seen[-1] in HAVE or seen[-1] in BE or seen[-1] == "ought"):
            seen.append(low)
        elif low == "to" and seen:
            break
        elif low == "'s" and not _is_be(words, here):
            return None
        elif low in AUXILIARIES or low == "to":
            seen.append(low)
        negated = negated or (low in NEGATIONS and not _is_followed(words, here, "longer"))  # no longer: from then on
        here = max(here + 1, behind)
    verb = _verb_at(words, here, seen) if here < len(words) else None
    if verb is not None and _fits(words, here, verb, seen):
        built = _built(words, at, here, verb, seen)
        return built._replace(negated=True) if negated else built
    if seen and seen[-1] != "to" and (seen[-1] in BE or seen[-1] in HAVE or seen[-1] in DO):
        head = next(one for one in range(here - 1, at - 1, -1) if words[one].low == seen[-1])
        lemma = "be" if seen[-1] in BE else "have" if seen[-1] in HAVE else "do"
        modal = next((one for one in seen[:-1] if one in MODALS), "to" if "to" in seen[:-1] else "")
        return Predicate(at, head + 1, head, lemma, modal, False, negated or _denied(words, at, head), False, "s")
    return None


def _is_followed(words: Sequence[Word], at: int, low: str) -> bool:
    """Whether a word stands right behind a place."""
    return at + 1 < len(words) and words[at + 1].low == low


_HELPING: Final = AUXILIARIES | {"to"}


def _is_auxiliary(words: Sequence[Word], at: int) -> bool:
    """Whether a word of those that help verbs does; not the month of May, a will, Don Luis or 8 a.m."""
    low, before = words[at].low, words[at - 1] if at else None
    if low in _STEMS:
        return _is_followed(words, at, "n't")
    if before is None:
        return True
    named = words[at].text in ("May", "Will") and before.text.isalnum()
    owned = low in MODALS and before.low in _OWNING
    return not (named or owned or (low == "am" and before.text[0].isdigit()))


_STEMS: Final = word_set("wo ca isn aren wasn weren hasn haven hadn don doesn didn")  # before n't
_OWNING: Final = DETERMINERS - word_set("this that these those some any each no") | {"'s"}


def _within(words: Sequence[Word], at: int) -> bool:
    """Whether a word can stand within a verb group: has today signed; will on Monday open."""
    low, before = words[at].low, words[at - 1].low
    after = low_at(words, at + 1)
    if {(low, after), (before, low)} & {("no", "longer"), ("more", "than")}:
        return True  # will no longer sell, has more than doubled
    adverb = is_adverb(low) and (low != "last" or verb_of(after) is not None)  # had last met; not is to last until May
    return adverb or low in _BETWEEN or (low == "on" and after in WEEKDAYS) or low in WEEKDAYS


def _behind_date(words: Sequence[Word], at: int) -> int:
    """Where a verb stands behind a date within its group: had | on Thursday, June 18, | ruled; 0 for none."""
    first = at + (words[at].text == ",")
    here = first + (first < len(words) and words[first].low in _TO_DATE)
    while here < len(words) and (words[here].low in _DATED or words[here].text.isdigit()):
        here += 1
    dated = any(word.low in DATE_NAMES for word in words[first:here])
    return here if dated and here < len(words) and verb_of(words[here].low) is not None else 0


_TO_DATE: Final = word_set("on in since late early")
_DATED: Final = DATE_NAMES | word_set(", last this next late early morning afternoon evening night")
# Has today agreed; was Monday told; would neither confirm nor deny; would “not sit idle”.
_BETWEEN: Final = word_set('today yesterday tomorrow earlier further neither either rather " “ ” ‘')
_NO_VERBS: Final = DETERMINERS | BEGINNING | PRONOUNS


def _verb_at(words: Sequence[Word], at: int, seen: list[str]) -> Verb | None:
    """The verb that a word may be there: any word after a modal."""
    word = words[at]
    if word.low == "wound" and _is_followed(words, at, "up"):
        return Verb("wind", "past")
    fronted = at == 0 and _is_followed(words, at, "by")  # Gutted by fire
    verb = (verb_of(word.low) if fronted else verb_written(word.text)) or _unlisted(words, at, seen)
    present = not seen and verb is not None and verb.form == "participle" and verb.lemma == word.low
    return Verb(word.low, "base") if present and plural_subject(words, at, "") else verb  # cars that | run on diesel


def _unlisted(words: Sequence[Word], at: int, seen: list[str]) -> Verb | None:
    """The verb that a word which no table has must be behind an auxiliary or a relative."""
    word = words[at]
    led = bool(seen) and (seen[-1] in MODALS or (seen[-1] == "to" and len(seen) > 1))  # will, will have to, is to
    led = led or (seen == ["to"] and is_intended(words, at))
    guessed = led and word.low.isalpha() and not word.is_name
    unknown = Verb(word.low, "base") if guessed and word.low not in _NO_VERBS else None
    if not seen and at and ((words[at - 1].low in _BEFORE_VERBS and ends_as_verb(word)) or is_hoping(words, at)):
        unknown = Verb(word.low.removesuffix("s"), "s")
    if seen[-1:] == ["been"] and word.low.endswith("ing"):
        unknown = Verb(word.low.removesuffix("ing"), "ing")  # have been steering
    return Verb(word.low, "base") if not seen and opens_relative(words, at) else unknown


_BEFORE_ING: Final = BEGINNING | {",", "despite"}
_BEFORE_VERBS: Final = word_set("which who it he she")
_BEFORE_UNLISTED: Final = _BEFORE_VERBS | {"that"}


def _built(words: Sequence[Word], first: int, here: int, verb: Verb, seen: list[str]) -> Predicate:
    """The verb group between two places, with what its auxiliaries say."""
    negated = _denied(words, first, here)
    if not seen:
        return Predicate(first, here + 1, here, verb.lemma, negated=negated, form=verb.form)
    be = not BE.isdisjoint(seen) and seen[-1] != "to"
    modal = next((one for one in seen if one in MODALS), "")
    if "to" in seen:
        modal = modal or ("is to" if any(one in BE | HAVE for one in seen[: seen.index("to")]) else "to")
    passive = be and seen[-1] not in HAVE and verb.form in ("past", "participle")
    perfect = not HAVE.isdisjoint(seen)
    return Predicate(first, here + 1, here, verb.lemma, modal, passive, negated, perfect, verb.form)


def _denied(words: Sequence[Word], first: int, head: int) -> bool:
    """Whether its subject or object is none: no result was declared, they heard no shots."""
    after = [word.low for word in words[head + 1 : head + 3]]
    if after and after[0] in _NONE and after[1:] not in _COMPARED:
        return True
    for at in range(first - 1, max(first - 9, -1), -1):
        low = words[at].low
        if low in _PARTING:
            break
        if low in _NOBODY and (
            at + 1 == first or at == 0 or not words[at - 1].low.isalpha() or words[at - 1].low in _BEFORE_NONE
        ):
            return True
    return False


_NONE: Final = word_set("no nothing none neither")
_NOBODY: Final = _NONE | {"nobody"}
_COMPARED: Final = (["later"], ["earlier"], ["more"], ["fewer"], ["sooner"], ["less"])
_PARTING: Final = word_set(", ; : . ! ? and but that which")
_BEFORE_NONE: Final = DATE_NAMES | {"and", "but", "that"}  # until Monday | nobody knew


def _is_be(words: Sequence[Word], at: int) -> bool:
    """Whether `'s` is a verb there: it's, there's; not Russia's."""
    named = words[at - 1].text == "WHO"
    return at > 0 and not named and words[at - 1].low in ("it", "he", "she", "that", "there", "what", "who")


def _fits(words: Sequence[Word], at: int, verb: Verb, seen: list[str]) -> bool:
    """Whether a word that can be a verb is one there."""
    word, before = words[at], words[at - 1].low if at else ""
    after = low_at(words, at + 1)
    if seen:
        last = seen[-1]
        if last == "'d" and verb.form == "participle":
            return True  # he'd gone
        if last in MODALS or last in DO or last == "to":
            return verb.form == "base" or word.low in UNCHANGED
        if last in HAVE:
            return verb.form in ("past", "participle")
        return verb.form in ("past", "participle", "ing")
    if verb.form == "base":
        return plural_subject(words, at, after)
    if verb.form == "s":
        return is_third_person(words, at)
    if verb.form == "ing":
        opens = at == 0 or (not word.is_name and (before in _BEFORE_ING or _with_name(words, at)))
        return opens and after not in AUXILIARIES  # trading | will resume; the Institute of | Hearing
    return is_told(words, at, verb)


def _with_name(words: Sequence[Word], at: int) -> bool:
    """Whether only a name stands between `with` and a word: with Ada Berg | describing the plan."""
    first = at
    while first and words[first - 1].is_name:
        first -= 1
    return 0 < first < at and words[first - 1].low == "with"
