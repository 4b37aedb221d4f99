"""The verbs of a sentence as a title needs them: those that tell, without those that only describe a noun."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import is_adverb
from tracker.reader.english.verbs import participle, verb_written
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

_AFTER_PARTICIPLE: Final = PREPOSITIONS - {"up", "down", "off", "out"}


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
    return verb.form in ("past", "participle") and before in PREPOSITIONS and noun


_LEADING: Final = word_set("help let make")  # verbs that another one follows in the base form


def _is_participle(verb: Predicate) -> bool:
    """Whether a verb stands without an auxiliary in a form that can be a participle's."""
    return is_alone(verb) and verb.form in ("past", "participle", "ing")


def is_reduced(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a participle only tells more of the noun before it: an agreement reached in May; talks, set for May,."""
    if not _is_participle(verb) or verb.first == 0:
        return False
    words = sentence.words
    if verb.form in ("participle", "ing") or is_naming(sentence, verb):
        return True
    if words[verb.first - 1].low in SUBJECT_PRONOUNS | RELATIVES | {"that"} or verb.lemma in _INTRANSITIVE:
        return False  # the jets they ordered; members, which agreed to cut; the text, Chad abstained
    if verb.lemma in SAYING and _reports(sentence, verb):
        return False
    if participle(verb.lemma) != words[verb.head].low:
        return False
    after = words[verb.last].low if verb.last < len(words) else ""
    if after not in _AFTER_PARTICIPLE and after not in (",", ".", ""):
        return False
    if (verb.lemma, after) in _ONLY_DONE_TO:
        return True
    how = words[verb.last + 1 : verb.last + 4] if after == "by" else ()
    if how and (how[0].text[0].isdigit() or how[0].low.endswith("ing") or any(word.low in _VOTING for word in how)):
        return False  # trade grew by 3 percent; answered by laying mines; passed by voice vote the bill
    if _is_of_clause(sentence, verb) or _is_of_relative(sentence, verb):
        return False
    return after == "by" or any(_is_main(sentence, one, verb) for one in verbs_of(sentence) if one is not verb)


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
    return opens and bool(comma) and not inside and words[verb.last].low in _AFTER_PARTICIPLE


_ORDERING: Final = word_set("first once long")
_ONLY_DONE_TO: Final = frozenset(
    [(verb, "of") for verb in ("accuse", "suspect", "convict", "acquit")] + [("charge", "with"), ("sentence", "to")]
)
_VOTING: Final = word_set("vote votes show acclamation consensus majority margin")
_INTRANSITIVE: Final = word_set(
    "abstain arrive appear collapse come depart die differ disappear dissent emerge enter erupt exist expire fail "
    "follow go happen lapse occur persist remain resign rise say sit sleep slip stay succeed tell vanish warn retreat "
    "retire rebound rally slump surge soar plunge tumble climb jump dip recover rain concede abdicate kneel march"
)


def _reports(sentence: Sentence, verb: Predicate) -> bool:
    """Whether the next verb has a pronoun for its subject: said on Monday it would sell."""
    after = next((one for one in verbs_of(sentence) if one.first >= verb.last), None)
    return after is not None and after.first > verb.last and sentence.words[after.first - 1].low in PRONOUNS - RELATIVES


def _is_of_clause(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a subordinator opens the clause of which a verb is the only one: when the vote ended on Monday, it."""
    words, at = sentence.words, verb.first - 1
    finite = (one for one in sentence.predicates if one.modal != "to")
    verbs = {place for one in finite for place in range(one.first, one.last)}
    while at >= 0 and at not in verbs and words[at].text != ",":
        if words[at].low in ("when", "after", "before", "while", "until", "since", "as", "once", "because"):
            if at == verb.first - 1:
                return False  # once planned for May
            close = next((place for place in range(verb.last, len(words)) if words[place].text == ","), len(words))
            return not any(verb.last <= place < close for place in verbs)
        at -= 1
    return False


def _is_of_relative(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb is that of a clause which tells more of the first noun of a sentence: the jets that Peru sold."""
    words, verbs = sentence.words, {place for one in verbs_of(sentence) for place in range(one.first, one.last)}
    at = next((place for place in range(verb.first - 1, 0, -1) if words[place].low in ("that", "which", ",")), 0)
    before = words[at - 1].low
    if words[at].low == "which" and before not in PREPOSITIONS:
        return at + 1 < verb.first and not any(at < place < verb.first for place in verbs)
    if words[at].low != "that" or before in PREPOSITIONS or before.removesuffix("s") in SAYING:
        return False  # in that year; Peru claims that
    return at + 1 < verb.first and not any(place < verb.first for place in verbs)


def _is_main(sentence: Sentence, verb: Predicate, beside: Predicate) -> bool:
    """Whether a verb is that of the clause in which another one only describes a noun."""
    if not is_finite(verb) or _opened(sentence, verb) or is_fronted(sentence, verb):
        return False
    words = sentence.words
    after = words[verb.last].low if verb.last < len(words) else ""
    if is_alone(verb) and verb.form == "past" and (after == "by" or words[verb.first - 1].text == ","):
        return verb.first > beside.last and after != "by"
    if verb.last <= beside.first:
        between = _openers(sentence, verb.last, beside.first)
        return not between & (JOINTS | {"that", "who", "which", ";", ":"}) and beside.first > verb.last
    first = beside.last
    if _before_adverb(sentence, beside) == ",":  # the accord, signed by Chad and Mali, took effect
        first = next((at for at in range(verb.first - 1, first, -1) if words[at].text == ","), first)
    between = _openers(sentence, first, verb.first)
    return not between & (JOINTS | {"that", "who", "which", ";", ":", "when", "while", "as", "because"})


def _openers(sentence: Sentence, first: int, last: int) -> set[str]:
    """The words of a stretch, without the `that` that points: in the summer of that year."""
    words = sentence.words
    return {
        words[at].low for at in range(first, last) if words[at].low != "that" or words[at - 1].low not in PREPOSITIONS
    }


def _before_adverb(sentence: Sentence, verb: Predicate) -> str:
    """The word before a verb and its adverb."""
    at = verb.first - 1
    return sentence.words[at - 1 if at and adverbial(sentence.words[at]) else at].low


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


def _is_of_whose(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb is the first one of a clause with `whose`: Acme, whose deal with Chad ends on Friday,."""
    verbs = {at for one in sentence.predicates if one.finite for at in range(one.first, one.last)}
    for at in range(verb.first - 1, -1, -1):
        if at in verbs or sentence.words[at].low in (",", "whose"):
            return sentence.words[at].low == "whose"
    return False


def _opened(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a relative opens the clause of a verb, or none does in a contact clause."""
    if tells_more(sentence, verb):
        return True
    opener = sentence.words[verb.first - 1].low if verb.first else ""
    return (
        _is_of_whose(sentence, verb)
        or opener in ("which", "who", "that", "where", "when")
        or _is_of_relative(sentence, verb)
    )


def undergone(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a past form tells what is done to its subject: was proposed and published in May; added to the list."""
    words = sentence.words
    if not is_alone(verb) or verb.form not in ("past", "participle"):
        return False
    after = words[verb.last].low if verb.last < len(words) else ""
    open_ = after in PREPOSITIONS or not after[:1].isalnum()
    before = [one for one in verbs_of(sentence) if one.last <= verb.first]
    at = verb.first - 1 - adverbial(words[verb.first - 1])
    joined = bool(before) and words[at].low in JOINTS and before[-1].passive
    if joined and after not in ARTICLES | OWNERS | PRONOUNS and participle(verb.lemma) == words[verb.head].low:
        return True
    fronted = verb.lemma not in _INTRANSITIVE and is_fronted(sentence, verb)
    return (open_ and verb.lemma in _DONE_TO) or fronted or is_reduced(sentence, verb)


_DONE_TO: Final = word_set("add adopt publish propose impose blacklist charge arrest award elect appoint name")


def progressive(sentence: Sentence, verb: Predicate) -> Predicate:
    """The verb of `is exercising` where the tables do not have it; any other as it is."""
    if verb.lemma != "be" or verb.last >= len(sentence.words):
        return verb
    at = verb.last + adverbial(sentence.words[verb.last])
    told = sentence.words[at].text if at < len(sentence.words) else ""
    known = verb_written(f"{told[:-3]}ed") if told.endswith("ing") and len(told) > _SHORT else None
    return verb if known is None else verb._replace(last=at + 1, head=at, lemma=known.lemma, form="ing")


_SHORT: Final = 6  # letters; a shorter word in -ing is more often a noun
