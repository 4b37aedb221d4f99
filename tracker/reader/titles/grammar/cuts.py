"""Where a title may end before a phrase that only tells more."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import BE, is_adjective
from tracker.reader.english.verb_table import NOUN_BASES, NOUNS_IN_ING
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.titles.grammar.groups import adverbial, is_alone
from tracker.reader.titles.grammar.words import (
    ARTICLES,
    JOINTS,
    OWNERS,
    PREPOSITIONS,
    quantifies,
)

_COMPLETING: Final = word_set("for over about against between concerning regarding")
_NEAR: Final = 4  # words


def may_be_cut(sentence: Sentence, at: int, inner: Predicate | None) -> bool:
    """Whether a title may end before a word: before a phrase that only tells more."""
    low, before = sentence.words[at].low, sentence.words[at - 1].low
    if before in BE:
        return False
    if low in PREPOSITIONS and (_tells_of_noun(sentence, at - 1) or (low == "to" and _is_led(sentence, at))):
        return False  # an elephant suffering | from wounds; pleading for Paris | to reverse it
    if _tells_of_noun(sentence, at) and sentence.words[at + 1].low in PREPOSITIONS:
        return "with" not in [word.low for word in sentence.words[at - _NEAR : at]]  # with the death toll | rising to
    if inner is not None:
        next_word = sentence.words[inner.last].low if inner.last < len(sentence.words) else ""
        noun = next_word.isalpha() and next_word not in PREPOSITIONS | ARTICLES | OWNERS
        described = is_alone(inner) and inner.form in ("past", "participle") and noun  # the entire issued capital
        whole = before not in PREPOSITIONS and not is_adjective(before)  # from | firing; in late | trading
        whole = whole and (low not in NOUN_BASES or inner.modal == "to")  # an interest rate | cut
        return whole and (inner.form not in ("base", "s") or inner.modal == "to") and not described
    if low in PREPOSITIONS and low not in ("of", "up", "down", "than"):
        return before not in PREPOSITIONS and not quantifies(sentence.words, at) and not _is_score(sentence, at)
    if low not in JOINTS or sentence.words[at - 1].is_name:
        return False
    following = sentence.words[at + 1].low if at + 1 < len(sentence.words) else ""
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


def _tells_of_noun(sentence: Sentence, at: int) -> bool:
    """Whether a participle behind a noun tells more of it: documents relating to the census."""
    word, before = sentence.words[at], sentence.words[at - 1]
    verb = verb_of(word.low) if word.text.islower() and word.low not in PREPOSITIONS else None
    formed = word.low.endswith(("ing", "ed")) if verb is None else verb.form in ("ing", "past", "participle")
    before = sentence.words[at - 2] if adverbial(before) or before.low in ("first", "last") else before
    noun = before.low.isalpha() and before.low not in PREPOSITIONS | ARTICLES | OWNERS | JOINTS
    noun = noun and not (is_adjective(before.low) or word.low in NOUNS_IN_ING | NOUN_BASES)  # the annual meeting
    return formed and noun and at + 1 < len(sentence.words)


def completes(sentence: Sentence, at: int) -> bool:
    """Whether a phrase tells what the noun before it is, not how something is done: worries about the hinge."""
    before, after = sentence.words[at - 1], sentence.words[at + 1 : at + 2]
    acts = after and after[0].low.endswith("ing")  # for prescribing opioids
    return sentence.words[at].low in _COMPLETING and not acts and not before.is_name and before.low.isalpha()
