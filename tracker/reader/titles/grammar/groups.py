"""The verbs of a sentence as a title needs them: those that tell, without those that only describe a noun."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import MONTHS
from tracker.reader.english.small_words import is_adverb
from tracker.reader.english.verbs import verb_written
from tracker.reader.events.clauses import SAYING, Sentence
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word
from tracker.reader.titles.grammar.words import (
    ARTICLES,
    JOINTS,
    OPENING,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)


def adverbial(word: Word) -> bool:
    """Whether a word is an adverb and no name: officially, not Assembly."""
    return is_adverb(word.low) and not (word.is_name and word.low.endswith("ly"))


def verbs_of(sentence: Sentence) -> list[Predicate]:
    """The verbs of a sentence in order."""
    return [one for one in sentence.predicates if not one.noun and not is_modifier(sentence, one)]


def verb_behind(sentence: Sentence, verb: Predicate) -> Predicate | None:
    """The next verb after another one that can be that of a clause."""
    return next((one for one in verbs_of(sentence) if one.first >= verb.last and is_finite(one)), None)


def is_finite(verb: Predicate) -> bool:
    """Whether a verb can be that of a clause: the progressive can."""
    return not verb.noun and verb.modal != "to" and not (verb.form == "ing" and is_alone(verb))


def is_alone(verb: Predicate) -> bool:
    """Whether a verb stands without an auxiliary."""
    return not verb.noun and verb.last - verb.first == 1


def is_modifier(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a form of a verb is no verb there: the recently announced phone; on advanced chips; to stop patrols."""
    words, at = sentence.words, verb.first - 1
    if not is_alone(verb) or at < 0 or verb.lemma == "be":
        return False
    leader = next((one for one in sentence.predicates if one.last == verb.first and not one.noun), None)
    if leader is not None and verb.form in ("base", "s") and leader.lemma not in _LEADING:
        return True
    while at > 0 and (adverbial(words[at]) or words[at].low in ("much", "more", "most")):
        at -= 1
    before, after = words[at].low, words[verb.last] if verb.last < len(words) else None
    noun = after is not None and after.text[0].isalnum() and after.low not in PREPOSITIONS | ARTICLES | OWNERS | JOINTS
    if before in ("low", "high") and verb.lemma == "cost":
        return True
    if before in ARTICLES - {"that", "these", "those", "this"} | OWNERS | {"'s"}:
        return True
    counted = before.isdigit() and words[at - 1].low not in MONTHS and words[verb.head].low.endswith("ed")
    counted = counted and after is not None and after.text.islower() and after.low.endswith("s")  # 21 confirmed cases
    return verb.form in ("past", "participle") and (before in PREPOSITIONS or counted) and noun


_LEADING: Final = word_set("help let make")  # verbs that another one follows in the base form


def tells_more(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb with a pronoun is a contact clause, which tells more of a noun: the jets | they ordered."""
    words, at = sentence.words, verb.first - 1
    if at < 1 or words[at].low not in SUBJECT_PRONOUNS or verb.lemma in SAYING or not is_finite(verb):
        return False
    before = words[at - 1]
    if not before.low.isalpha() or before.low in PREPOSITIONS | JOINTS | RELATIVES | SUBORDINATORS | PRONOUNS:
        return False
    verbs = [one for one in verbs_of(sentence) if is_finite(one)]
    after = next((one for one in verbs if one.first >= verb.last), None)
    if after is None or any(one.first < at for one in verbs):
        return False
    between = {words[place].low for place in range(verb.last, after.first)}
    return not between & (JOINTS | RELATIVES | SUBORDINATORS | {",", "that"})


def progressive(sentence: Sentence, verb: Predicate) -> Predicate:
    """The verb of `is exercising` where the tables do not have it; any other as it is."""
    if verb.lemma != "be" or verb.last >= len(sentence.words):
        return verb
    at = verb.last + adverbial(sentence.words[verb.last])
    told = sentence.words[at].text if at < len(sentence.words) else ""
    known = verb_written(f"{told[:-3]}ed") if told.endswith("ing") and len(told) > _SHORT else None
    return verb if known is None else verb._replace(last=at + 1, head=at, lemma=known.lemma, form="ing")


_SHORT: Final = 6  # letters; a shorter word in -ing is more often a noun


def is_naming(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a participle only gives a name: the exercise, | called | Amber Shield."""
    words = sentence.words
    named = verb.last < len(words) and words[verb.last].is_name
    return is_alone(verb) and verb.lemma in ("call", "name", "dub") and named and words[verb.first - 1].text == ","


def is_fronted(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a participle opens a sentence before its subject: originally planned for May, the launch slipped."""
    words = sentence.words
    if not is_alone(verb) or verb.form not in ("past", "participle") or words[verb.last : verb.last + 1] == ():
        return False
    start = next((at + 1 for at in range(verb.first - 1, -1, -1) if words[at].text == "."), 0)
    opens = all(adverbial(word) or word.low in OPENING | _ORDERING for word in words[start : verb.first])
    comma = next((at for at in range(verb.last, len(words)) if words[at].text == ","), 0)
    inside = any(verb.last <= one.first < comma for one in verbs_of(sentence))
    return opens and bool(comma) and not inside and words[verb.last].low in AFTER_PARTICIPLE


_ORDERING: Final = word_set("first once long")
AFTER_PARTICIPLE: Final = PREPOSITIONS - {"up", "down", "off", "out"}


def is_of_whose(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb is the first one of a clause with `whose`: Acme, whose deal with Chad ends on Friday,."""
    verbs = {at for one in sentence.predicates if one.finite for at in range(one.first, one.last)}
    for at in range(verb.first - 1, -1, -1):
        if at in verbs or sentence.words[at].low in (",", "whose"):
            return sentence.words[at].low == "whose"
    return False
