"""Participles apart from the main clause: with ten deals signed in May; in a report issued on Monday, it said."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import RELATIVES, is_number
from tracker.reader.english.verb_table import MADE, TRANSITIVE
from tracker.reader.english.verbs import has_own_past
from tracker.reader.events.clauses import Sentence, is_dated
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import low_at
from tracker.reader.titles.grammar.groups import behind_date, counts, is_alone, is_finite, verbs_of
from tracker.reader.titles.grammar.words import ARTICLES, JOINTS, OWNERS, PREPOSITIONS, SUBORDINATORS

_NEAR: Final = 4  # words
_SMALL: Final = PREPOSITIONS | JOINTS | RELATIVES


def is_participle(verb: Predicate) -> bool:
    """Whether a verb stands without an auxiliary in a form that can be a participle's."""
    done = verb.form == "participle" or (verb.form == "past" and not has_own_past(verb.lemma))
    return is_alone(verb) and (done or verb.form == "ing")


def is_with(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb tells how a thing stands that `with` leads to: with the launch pushed back to Sunday.

    No comma stands before `with` where things are counted: with over 400 cases reported in June.
    """
    words, at = sentence.words, verb.first - 1
    while at > 0 and words[at].low.isalnum() and words[at].low not in _SMALL:
        at -= 1
    counted = counts(words, at) if words[at].low != "with" else is_number(words[at + 1].low)
    counted = counted and verb.lemma in MADE | {"report"} and not has_object(sentence, verb)
    at -= counted and words[at].low != "with"
    named = any(word.is_name for word in words[at + 1 : verb.first])
    led = words[at].low == "with" and (words[at - 1].text == "," or counted)
    return led and 0 < verb.first - at - 1 < _NEAR + counted and not named


def has_object(sentence: Sentence, verb: Predicate) -> bool:
    """Whether something follows a verb and its time that it may be done to: reported on Monday | a loss."""
    words, last = sentence.words, verb.last
    last += low_at(words, last) == "further" and low_at(words, last + 1) in PREPOSITIONS | JOINTS  # expanded further in
    timed = behind_date(words, last)
    after = low_at(words, timed)
    return (after[:1].isalnum() and after not in PREPOSITIONS | JOINTS) or counts(words, timed)


def is_governed(sentence: Sentence, verb: Predicate) -> bool:
    """Whether the noun before a verb that needs an object is that of a preposition, in a clause with another verb."""
    words, at = sentence.words, verb.first - 1
    while at > 0 and words[at].low.isalpha() and words[at].low not in _SMALL and words[at].low != "that":
        at -= 1
    before = [one for one in verbs_of(sentence) if one.last <= at and is_finite(one)]
    apart = before and any(
        words[place].text in ";:" or (words[place].text == "," and words[place + 1].low not in PREPOSITIONS)
        for place in range(before[-1].last, at)
    )
    noun = words[verb.first - 1].text.islower() and at < verb.first - 1
    noun = noun and not any(word.low in ARTICLES | OWNERS for word in words[at + 2 : verb.first])
    return bool(before) and not apart and noun and words[at].low in _LEADING and verb.lemma in TRANSITIVE | MADE


_LEADING: Final = word_set("per of from under to by against with over for in")


def is_set_off(sentence: Sentence, verb: Predicate) -> bool:
    """Whether one comma parts a verb from the clause before it: awards included the medal, received last year."""
    words = sentence.words
    before = [one for one in verbs_of(sentence) if one.last <= verb.first]
    while len(before) > 1 and before[-1].modal == "to":
        before.pop()  # expected | to last
    after = [words[one.first - 1].low for one in verbs_of(sentence) if one.first >= verb.last and is_finite(one)][:1]
    if words[verb.first - 1].text != "," or (after and (after[0] in JOINTS or (before and after == [","]))):
        return False  # met, talked on Monday and agreed
    first = before[-1].last if before else 0
    comma = next((at for at in range(verb.first - 2, -1, -1) if words[at].text == ","), -1)
    apart = comma >= first and words[comma + 1].low not in JOINTS
    opener = words[before[-1].first - 1].low if before else ""
    clausal = RELATIVES | SUBORDINATORS | {",", "that"}
    return not apart and not {opener, words[comma + 1].low} & clausal and (bool(before) or bool(after))


def is_in_phrase(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb tells more of the noun of a phrase between commas: in a report issued on Monday, Chad said."""
    words = sentence.words
    comma = next((at for at in range(verb.last, len(words)) if words[at].text == ","), 0)
    last = verb.first - (words[verb.first - 1].text == ",")
    first = next((at + 1 for at in range(last - 1, -1, -1) if words[at].text == ","), 0)
    phrase = words[first].low in PREPOSITIONS - {"as"} and not is_dated(words, first + 1)
    inside = any(word.low in SUBORDINATORS or word.low in RELATIVES for word in words[first + 1 : verb.first])
    finite = (one for one in verbs_of(sentence) if is_finite(one) and not is_participle(one))
    inside = inside or any(first < one.first < verb.first for one in finite)
    main = next((one for one in verbs_of(sentence) if comma and one.first > comma and is_finite(one)), None)
    opener = words[comma + 1].low if main is not None else "and"
    return phrase and not inside and opener not in JOINTS | RELATIVES | SUBORDINATORS | {"that"}
