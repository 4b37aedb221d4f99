"""The verbs of a sentence as a title needs them: those that tell, without those that only describe a noun."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from tracker.dates.engine.vocabulary import SMALL_NUMBERS, word_set
from tracker.reader.english.calendar import MONTHS
from tracker.reader.english.small_words import RELATIVES, is_adverb
from tracker.reader.english.verb_table import NOUNS_TOO
from tracker.reader.english.verbs import verb_written
from tracker.reader.events.clauses import SAYING, Sentence, is_dated
from tracker.reader.grammar.contact import contact_start
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word
from tracker.reader.titles.grammar.words import (
    ARTICLES,
    JOINTS,
    OPENING,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    THEN,
    UNITS,
    quantifies,
)


def adverbial(word: Word) -> bool:
    """Whether a word is an adverb and no name: officially, not Assembly."""
    return is_adverb(word.low) and not (word.is_name and word.low.endswith("ly"))


@lru_cache(maxsize=64)  # a title asks for them again and again
def verbs_of(sentence: Sentence) -> tuple[Predicate, ...]:
    """The verbs of a sentence in order."""
    return tuple(one for one in sentence.predicates if not one.noun and not is_modifier(sentence, one))


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
    if verb.form in ("base", "s"):
        leader = next((one for one in sentence.predicates if one.last == verb.first and not one.noun), None)
        if leader is not None and leader.lemma not in LEADING:
            return True
    while at > 0 and (adverbial(words[at]) or words[at].low in ("much", "more", "most")):
        at -= 1
    before, after = words[at].low, words[verb.last] if verb.last < len(words) else None
    noun = after is not None and after.text[0].isalnum() and after.low not in NO_NOUNS
    if before in ("low", "high") and verb.lemma == "cost":
        return True
    saying = (one.last for one in sentence.predicates if one.lemma in SAYING and one.last <= at)
    said = before == "that" and any(behind_time(words, last) == at for last in saying)
    if before in _OPENING_NOUNS or (said and noun and verb.form == "past"):
        return True  # warned on Monday that | embattled deputies may leave
    if verb.form == "s" and _is_counted_thing(words, verb):
        return True
    if before in _QUANTIFIERS and words[at - 1].low in PREPOSITIONS and noun and after is not None:
        return verb.form in ("past", "participle") and after.text.islower()  # exports of certain | finished parts
    number = (before.isdigit() and words[at - 1].low not in MONTHS) or before in _NUMBERS
    counted = number and words[verb.head].low.endswith("ed")
    counted = counted and after is not None and after.text.islower() and after.low.endswith("s")  # 21 confirmed cases
    return verb.form in ("past", "participle") and (before in PREPOSITIONS or counted) and noun


def _is_counted_thing(words: Sequence[Word], verb: Predicate) -> bool:
    """Whether a form in -s before `of` is a plural behind the name of what it is of: the 737 Max | crashes of 2018."""
    behind = [word.low for word in words[verb.last : verb.last + 1]]
    at = verb.first - 1
    while at > 0 and (words[at].is_name or words[at].text.isdigit()):
        at -= 1
    led = at < verb.first - 1 and words[at].low in ARTICLES and words[at - 1].low in PREPOSITIONS
    return behind == ["of"] and led and words[verb.head].low in NOUNS_TOO


_QUANTIFIERS: Final = word_set("certain some several various many numerous")
NO_NOUNS: Final = PREPOSITIONS | ARTICLES | OWNERS | JOINTS
_OPENING_NOUNS: Final = ARTICLES - {"that", "these", "those", "this"} | OWNERS | {"'s"}
_NUMBERS: Final = word_set(
    "hundred thousand million billion two three four five six seven eight nine ten eleven twelve"
)
LEADING: Final = word_set("help let make")  # verbs that another one follows in the base form


def contact_of(sentence: Sentence, verb: Predicate) -> int | None:
    """Where the subject begins of a verb that tells more of the noun before it: the jets | they ordered."""
    if _tells_more(sentence, verb):
        return verb.first - 1
    return contact_start(sentence.words, sentence.predicates, verb)


def _tells_more(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb with a pronoun is a contact clause within the subject of another: the jets | they ordered."""
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
    closed = verb.last + (words[verb.last].low == "," in [word.low for word in words[max(at - _ASIDE, 0) : at]])
    between = {words[place].low for place in range(closed, after.first)}
    return not between & (JOINTS | RELATIVES | SUBORDINATORS | {",", "that"})


_ASIDE: Final = 6  # words of an aside before its pronoun: Ecowas, the bloc | they left, meets


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
    if verb.modal == "to":
        return _is_planned_before(sentence, verb)
    if not is_alone(verb) or verb.form not in ("past", "participle") or words[verb.last : verb.last + 1] == ():
        return False
    start = next((at + 1 for at in range(verb.first - 1, -1, -1) if words[at].text == "."), 0)
    opens = all(adverbial(word) or word.low in OPENING or word.low in _ORDERING for word in words[start : verb.first])
    comma = next((at for at in range(verb.last, len(words)) if words[at].text == ","), 0)
    inside = any(verb.last + (one.modal == "to") <= one.first < comma for one in verbs_of(sentence))
    return opens and bool(comma) and not inside and words[verb.last].low in AFTER_PARTICIPLE


def _is_planned_before(sentence: Sentence, verb: Predicate) -> bool:
    """Whether an infinitive tells what is planned before its subject: due | to open in May, the port is big."""
    words = sentence.words
    led = 0 < verb.first <= _PLAN and words[verb.first - 1].low in _COMING
    opens = all(adverbial(word) or word.low in _COMING or word.low in _ORDERING for word in words[: verb.first])
    comma = next((at for at in range(verb.last, len(words)) if words[at].text == ","), len(words))
    inside = any(verb.last <= one.first < comma and is_finite(one) for one in verbs_of(sentence))
    return led and opens and comma < len(words) and not inside


_PLAN: Final = 4  # words before what is planned
_COMING: Final = word_set("due set likely ready poised slated scheduled expected planned intended meant bound")
_ORDERING: Final = word_set("first once long")
AFTER_PARTICIPLE: Final = PREPOSITIONS - {"up", "down", "off"}


def is_of_whose(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb is the first one of a clause with `whose` or `where`: Acme, whose deal with Chad ends in May,."""
    verbs = {at for one in sentence.predicates if one.finite for at in range(one.first, one.last)}
    for at in range(verb.first - 1, -1, -1):
        if at in verbs or sentence.words[at].low in (",", "whose", "where"):
            return sentence.words[at].low in ("whose", "where")
    return False


def counts(words: Sequence[Word], at: int) -> bool:
    """Whether a number of things follows: buried | at least nine houses; not made | about two months ago."""
    return quantifies(words, at) and not any(word.low in _DAYS for word in words[at + 2 : at + 4])


def tells_when(words: Sequence[Word], at: int) -> bool:
    """Whether a date without a preposition stands there, or an adverb: issued late on Sunday; made the previous day."""
    low, after = (word.low for word in (*words[at : at + 2], _END, _END)[:2])
    if low == "the" or low in SMALL_NUMBERS:
        return after in _DAYS
    if low in _SOONER:
        return is_dated(words, at + 1) and words[at + 1].low.isalpha()
    return low.isalpha() and (is_dated(words, at) or adverbial(words[at]))


def behind_time(words: Sequence[Word], at: int) -> int:
    """The place behind a time that stands at a word: aired | late on Monday and Tuesday | by; else the word itself."""
    end = at
    while end < len(words):
        joined = words[end].low in _BEFORE_DAY and is_dated(words, end + 1)
        day = end > at and words[end].text.isdigit() and words[end - 1].low in ("on", "the")  # on | 3 July
        if not (joined or day) and not tells_when(words, end) and (end == at or words[end].low not in _DAYS):
            break
        end += 1
    return end


def behind_date(words: Sequence[Word], at: int) -> int:
    """The place behind a time that stands at a word, and behind its year: aired | in May 2021 | by; else the word."""
    end = behind_time(words, at)
    return end + (at < end < len(words) and words[end].text.isdigit())


_SOONER: Final = word_set("earlier later")
_BEFORE_DAY: Final = word_set("on in and at")
_END: Final = Word("", "", 0, 0)
_DAYS: Final = word_set("previous same next following day week month year days weeks months years hours")


def has_particle(words: Sequence[Word], verb: Predicate) -> bool:
    """Whether a particle belongs to a participle: reforms carried out by Ghana, worked out in Oslo."""
    carried = [word.low for word in words[verb.last : verb.last + 2]]
    if carried[1:] == [] or carried[0] not in _PARTICLES:
        return False
    timed = carried[0] != "on" and is_dated(words, verb.last + 1)
    known = verb.lemma in _WITH_PARTICLES and (carried[1] in AFTER_PARTICIPLE or timed)
    return known or carried[1] == "by"


def is_manner(words: Sequence[Word], by: int) -> bool:
    """Whether `by` tells how or how much, and not who: grew by 3 percent; answered by laying mines; by voice vote."""
    how = words[by + 1 : by + 4]
    spell = len(how) > 1 and how[1].low in UNITS and (how[0].low in SMALL_NUMBERS or how[0].low in ARTICLES)
    return bool(how) and (
        spell or how[0].text[0].isdigit() or how[0].low.endswith("ing") or any(word.low in _VOTING for word in how)
    )


_VOTING: Final = word_set(
    "third half quarter landslide vote votes show acclamation consensus majority margin video phone telephone"
)
_WITH_PARTICLES: Final = word_set("carry work spell draw lay hand wipe")
_PARTICLES: Final = word_set("out up off down over on")


def before_adverbs(sentence: Sentence, at: int, out: frozenset[int]) -> int:
    """The last word before a verb that is no adverb and is not left out; -1 where there is none."""
    at -= 1
    while at >= 0 and (at in out or adverbial(sentence.words[at]) or sentence.words[at].low in OPENING):
        at -= 1
    return at


def in_medium(sentence: Sentence) -> Iterator[int]:
    """The words that tell in what somebody says something, between him and the verb: Chad | in a speech | said."""
    words = sentence.words
    for verb in (one for one in sentence.predicates if one.lemma in SAYING and one.first > 1):
        last = max((one.last for one in sentence.predicates if one.last <= verb.first), default=0)
        commas = (at + 1 for at in range(last, verb.first) if words[at].text == ",")
        for at in range(max(last, verb.first - _MEDIUM, *commas, 0) + 1, verb.first - 2):
            medium = words[at].low in _IN and words[at + 1].low in ARTICLES | OWNERS
            if medium and not _MEDIA.isdisjoint(word.low for word in words[at + 2 : at + 5]):
                yield from range(at, verb.first)
                break


_MEDIUM: Final = 12  # words from there to the verb
_IN: Final = ("in", "at", "during", "through", "via")
_MEDIA: Final = word_set("statement interview speech letter memo tweet post video conference release address briefing")


def until_then(sentence: Sentence, inside: Sequence[int]) -> int:
    """How many words tell at the head of a stretch how long after another event: a few days later | Acme sold it."""
    lows = [sentence.words[at].low for at in inside[:_UNITS_BEFORE]]
    ends = (at for at in range(1, len(lows)) if lows[at] in THEN and lows[at - 1] in UNITS)
    return next(ends, -1) + 1


_UNITS_BEFORE: Final = 6  # words


def is_particle(words: Sequence[Word], places: Sequence[int]) -> bool:
    """Whether the words before `by` belong to the verb: set off by Chad; concurred in | by the Senate."""
    low = [words[at].low for at in places]
    stranded = len(low) == 1 and low[0] in PREPOSITIONS and words[places[0] + 1].low == "by"
    return low in _SET_OFF or stranded


_SET_OFF: Final = (["off"], ["up"], ["down"], ["out"], ["over"], ["back"])
