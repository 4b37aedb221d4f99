"""Where a title may end: before a phrase that only tells more, not on a verb of which nothing is told."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import BE, RELATIVES, is_adjective, is_number
from tracker.reader.english.verb_table import NOUN_BASES, NOUNS_IN_ING, NOUNS_TOO
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import SAYING, Sentence
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word, low_at
from tracker.reader.titles.grammar.groups import NO_NOUNS, adverbial, is_alone, is_finite, is_modifier, verbs_of
from tracker.reader.titles.grammar.participles import is_reduced
from tracker.reader.titles.grammar.words import (
    ARTICLES,
    JOINTS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_stop,
    quantifies,
)

_COMPLETING: Final = word_set("for over about against between concerning regarding")
_NEAR: Final = 4  # words


def may_be_cut(sentence: Sentence, at: int, inner: Predicate | None) -> bool:
    """Whether a title may end before a word: before a phrase that only tells more."""
    low, before = sentence.words[at].low, sentence.words[at - 1].low
    if before in BE:
        return False
    if low in PREPOSITIONS and (tells_of_noun(sentence, at - 1) or (low == "to" and _is_led(sentence, at))):
        return False  # an elephant suffering | from wounds; pleading for Paris | to reverse it
    if tells_of_noun(sentence, at) and sentence.words[at + 1].low in PREPOSITIONS:
        return "with" not in [word.low for word in sentence.words[at - _NEAR : at]]  # with the death toll | rising to
    if inner is not None:
        next_word = low_at(sentence.words, inner.last)
        noun = next_word.isalpha() and next_word not in PREPOSITIONS | ARTICLES | OWNERS
        described = is_alone(inner) and inner.form in ("past", "participle") and noun  # the entire issued capital
        whole = before not in PREPOSITIONS and not is_adjective(before)  # from | firing; in late | trading
        whole = whole and (low not in NOUN_BASES or inner.modal == "to")  # an interest rate | cut
        return whole and (inner.form not in ("base", "s") or inner.modal == "to") and not described
    if low in PREPOSITIONS and low not in ("of", "up", "down", "than"):
        return before not in PREPOSITIONS and not quantifies(sentence.words, at) and not _is_score(sentence, at)
    if low not in JOINTS or sentence.words[at - 1].is_name:
        return False
    following = low_at(sentence.words, at + 1)
    return following in ARTICLES | OWNERS | PREPOSITIONS or sentence.in_verb(at + 1)  # small | and medium-sized firms


def _is_led(sentence: Sentence, at: int) -> bool:
    """Whether `for` leads to who is to do what an infinitive tells, or an adjective leads to it: likely to."""
    before = [word.low for word in sentence.words[max(at - _NEAR, 0) : at]]
    return before[-1] in _LEADING or ("for" in before and PREPOSITIONS.isdisjoint(before[before.index("for") + 1 :]))


_LEADING: Final = word_set("likely unlikely due set able unable ready willing free eager supposed")


def _is_score(sentence: Sentence, at: int) -> bool:
    """Whether `to` stands between two numbers: 22 points to 10."""
    around = sentence.words[max(at - 2, 0) : at + 2]
    return sentence.words[at].low == "to" and any(word.text.isdigit() for word in around)


def tells_of_noun(sentence: Sentence, at: int) -> bool:
    """Whether a participle behind a noun tells more of it: documents relating to the census."""
    word, before = sentence.words[at], sentence.words[at - 1]
    verb = verb_of(word.low) if word.text.islower() and word.low not in PREPOSITIONS else None
    formed = word.low.endswith(("ing", "ed")) if verb is None else verb.form in ("ing", "past", "participle")
    before = sentence.words[at - 2] if adverbial(before) or before.low in ("first", "last") else before
    noun = before.low.isalpha() and before.low not in NO_NOUNS
    noun = noun and not (is_adjective(before.low) or word.low in NOUNS_IN_ING or word.low in NOUN_BASES)
    return formed and noun and at + 1 < len(sentence.words)  # not the annual meeting


def completes(sentence: Sentence, at: int) -> bool:
    """Whether a phrase tells what the noun before it is, not how something is done: worries about the hinge."""
    before, after = sentence.words[at - 1], sentence.words[at + 1 : at + 2]
    acts = after and after[0].low.endswith("ing")  # for prescribing opioids
    return sentence.words[at].low in _COMPLETING and not acts and not before.is_name and before.low.isalpha()


def before_adjunct(sentence: Sentence, kept: list[int], comma: int) -> int:
    """How many words end on a `that` behind which a comma only closes what tells when or how; 0 for any other."""
    words = sentence.words
    place = next((place for place, at in enumerate(kept) if words[at].low == "that"), -1)
    if place < 0:
        return 0
    inside = kept[place + 1 :]
    led = next((words[at].low for at in inside if words[at].low not in _STRESSING), "")
    verb = next((one for one in verbs_of(sentence) if one.first > comma), None)
    finite = any(is_finite(one) for one in verbs_of(sentence) if inside and inside[0] <= one.first < comma)
    alone = not finite and verb is not None and is_finite(verb)
    return place + 1 if alone and led in PREPOSITIONS | _WHEN else 0


_STRESSING: Final = ("even", "especially", "only", "just")
_WHEN: Final = word_set("when while although though since because")


_NO_MEMBERS: Final = RELATIVES | SUBORDINATORS | JOINTS | PRONOUNS  # what opens them


def goes_on(sentence: Sentence, comma: int) -> bool:
    """Whether a list goes on behind a comma: nine banks, two ports and a refinery."""
    words = sentence.words
    length, at = 0, comma + 1
    while at < len(words) and length <= _LIST:
        low = words[at].low
        if any(one.first == at and not is_modifier(sentence, one) for one in sentence.predicates):
            return False
        if length == 0 and (low in _NO_MEMBERS or adverbial(words[at])):
            return low == "and" and _is_last_member(sentence, at)
        if length == 0 and low in PREPOSITIONS:
            return False
        if low in ("and", "or") and length:
            return _is_last_member(sentence, at) and not _is_apposition(sentence, comma, at)
        if words[at].text == ",":
            comma, length, at = at, 0, at + 1
            continue
        if is_stop(words, at) or words[at].text in ".?!":
            return False
        length, at = length + 1, at + 1
    return False


def _is_apposition(sentence: Sentence, comma: int, joint: int) -> bool:
    """Whether what follows a comma only tells more of a name: Apple Corps, the label of the Beatles and owner of."""
    after = sentence.words[comma + 1]
    return after.low in ARTICLES and sentence.words[comma - 1].is_name and joint - comma > 3


def _is_last_member(sentence: Sentence, joint: int) -> bool:
    """Whether a noun and no verb follows `and`."""
    end = next((at for at in range(joint + 1, len(sentence.words)) if sentence.words[at].text in ",;.:"), None)
    nearest = next((one for one in verbs_of(sentence) if one.first > joint), None)
    if nearest is not None and sentence.words[nearest.first - 1].low in _WHO and nearest.first > joint + 2:
        return True
    return nearest is None or (end is not None and nearest.first > end) or not is_finite(nearest)


_WHO: Final = ("who", "that", "which")
_LIST: Final = 8  # words of a member of a list


def _untimed(sentence: Sentence, kept: list[int]) -> list[int]:
    """The words without how long before or after a clause that is not told: took place | weeks after it rained."""
    words = sentence.words
    after = words[kept[-1] + 1].low if kept and kept[-1] + 1 < len(words) else ""
    if after not in ("after", "before") or words[kept[-1]].low not in _UNITS:
        return kept
    counted = words[kept[-2]].low if kept[1:] else ""
    return kept[: -1 - (is_number(counted) or counted in ("a", "an", "several", "just"))]


_UNITS: Final = word_set("hour hours day days week weeks month months year years minutes")


ABOUT: Final = SAYING | word_set(
    "hear learn agree rule decide vote demand find accuse hope fear order require ensure study consider examine "
    "discuss determine assess acknowledge admit conclude deny"
)


def ended(sentence: Sentence, verb: Predicate, kept: list[int], out: frozenset[int]) -> list[int]:
    """The words behind a verb without those at their end that tell nothing alone."""
    kept = [at for at in kept if not (at > kept[0] and at + 1 in out and _is_planned(sentence, at))]
    return _once(sentence, _timeless(sentence, _whole(sentence, verb, _untimed(sentence, kept)), out))


def _is_planned(sentence: Sentence, at: int) -> bool:
    """Whether a participle tells of the noun before it that it was planned, for a date: a vote | scheduled for May."""
    before = sentence.words[at - 1]
    return sentence.words[at].low in _PLANNED and before.text.islower() and not leads(before) and before.low not in BE


_PLANNED: Final = word_set("scheduled planned slated expected due")


def _timeless(sentence: Sentence, kept: list[int], out: frozenset[int]) -> list[int]:
    """The words without a verb of which only a date is told: a period | running from May; opened | and runs until."""
    words, last = sentence.words, kept[-1] if kept[2:] else -1
    verb = verb_of(words[last].low) if last > 0 and last + 1 in out else None
    if verb is None or verb.lemma not in _RUNNING or any(words[at].low in _KEEPING for at in kept):
        return kept
    before = words[kept[-2]]
    if verb.form == "ing":
        return kept[:-1] if before.low.isalpha() and not leads(before) else kept
    return kept[:-2] if before.low == "and" and sentence.in_verb(last) and verb.form != "base" else kept


_KEEPING: Final = word_set("keep keeps keeping kept leave leaves leaving left get")  # branches running
_RUNNING: Final = word_set("run start begin last end expire close conclude finish continue")


def _whole(sentence: Sentence, verb: Predicate, kept: list[int]) -> list[int]:
    """The words without a participle of saying whose clause is not told: a statement | saying an attack."""
    last = next((one for one in verbs_of(sentence) if kept and one.last == kept[-1] + 1 and len(kept) > 2), None)
    if last is not None and last.modal == "to" and last.lemma in ABOUT and last.first in kept[1:]:
        return [at for at in kept if at < last.first]  # to ensure | they are safe
    alone = last is not None and last.first == kept[-1]
    done = last is not None and alone and last.form != "ing" and is_reduced(sentence, last) and verb.lemma != "be"
    if done and sentence.words[kept[-1]].low not in NOUNS_TOO and sentence.words[kept[-2]].low.isalpha():
        return kept[:-1]  # reconsiders his decision | made
    said = next((one for one in verbs_of(sentence) if one.first in kept and one.form == "ing" and is_alone(one)), None)
    if said is None or said.lemma not in SAYING | {"admit"} or said.first == kept[0]:
        return kept
    if said.last not in kept:
        return kept[:-1] if said.first == kept[-1] else kept  # by admitting | he had lied
    told = any(one.first > said.last and one.first in kept and is_finite(one) for one in verbs_of(sentence))
    return kept if told or sentence.words[said.last].low in PREPOSITIONS else [at for at in kept if at < said.first]


def _once(sentence: Sentence, kept: list[int]) -> list[int]:
    """The words without a name that is told before and stands after a noun at their end again."""
    words = [sentence.words[at] for at in kept]
    first = len(words)
    while first and (words[first - 1].is_name or words[first - 1].text == "-"):
        first -= 1
    tail = [word.text for word in words[first:]]
    texts = [word.text for word in words[:first]]
    again = bool(tail) and any(texts[at : at + len(tail)] == tail for at in range(first - len(tail)))
    return kept[:first] if again and first and words[first - 1].low.isalpha() and not leads(words[first - 1]) else kept


def leads(word: Word) -> bool:
    """Whether a small word leads to the noun behind it."""
    return word.low in PREPOSITIONS | ARTICLES | OWNERS | JOINTS
