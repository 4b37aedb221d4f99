"""Participles that only tell more of a noun: an agreement reached in May; in a report issued on Monday."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import RELATIVES, is_adverb
from tracker.reader.english.verb_table import CHANGED, INTENDING, INTRANSITIVE, MADE, ONLY_DONE_TO, TRANSITIVE
from tracker.reader.english.verbs import participle
from tracker.reader.events.clauses import SAYING, Sentence, is_dated
from tracker.reader.grammar.predicates import Predicate, verbs_before
from tracker.reader.grammar.words import Word, low_at
from tracker.reader.titles.grammar.groups import (
    AFTER_PARTICIPLE,
    adverbial,
    behind_date,
    behind_time,
    contact_of,
    counts,
    has_particle,
    is_alone,
    is_finite,
    is_fronted,
    is_manner,
    is_naming,
    is_of_whose,
    tells_when,
    verbs_of,
)
from tracker.reader.titles.grammar.set_off import (
    has_object,
    is_governed,
    is_in_phrase,
    is_participle,
    is_set_off,
    is_with,
)
from tracker.reader.titles.grammar.words import (
    ARTICLES,
    JOINTS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)


def is_reduced(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a participle only tells more of the noun before it: an agreement reached in May; talks, set for May,."""
    if not is_participle(verb) or verb.first == 0:
        return False
    words = sentence.words
    dubbed = verb.lemma == "dub" and words[verb.last : verb.last + 1] and words[verb.last].text in '"“'
    if verb.form in ("participle", "ing") or is_naming(sentence, verb) or dubbed:
        return True
    if _acts(sentence, verb) or leader_of(sentence, verb) is not None:
        return not _acts(sentence, verb)
    last = verb.last + has_particle(words, verb)
    after = low_at(words, last)
    open_ = (after in AFTER_PARTICIPLE and not counts(words, last)) or after in (",", ".", "")
    apart = (is_governed, is_set_off, is_in_phrase)
    if is_with(sentence, verb) or ((open_ or tells_when(words, last)) and any(so(sentence, verb) for so in apart)):
        return True
    timed = behind_time(words, last)
    if last < timed < len(words) - 1 and words[timed].low == "by" and verb.lemma not in INTRANSITIVE:
        agent = words[timed + 1]
        named = agent.is_name or agent.low in ARTICLES | OWNERS
        return named and not is_manner(words, timed)  # seized late on Friday by the navy; not by boat
    if not open_:
        others = [one for one in verbs_of(sentence) if one is not verb]
        comma = next((at for at in range(last, len(words)) if words[at].text == ","), len(words))
        behind = [one for one in others if last < one.first < comma and verb.lemma not in SAYING | _OF_CLAUSES]
        # Figures | released Monday show a fall.
        main = any(_is_main(sentence, one, verb) for one in (others if last > verb.last else behind))
        return tells_when(words, last) and (main or _is_of_object(sentence, verb))
    issued = verb.lemma in _ISSUING and words[verb.first - 1].low.removesuffix("s") in _ISSUED
    if issued or (verb.lemma, after) in ONLY_DONE_TO:
        return True
    if after == "by" and is_manner(words, last):
        return False
    if _is_of_clause(sentence, verb) or _is_of_relative(sentence, verb):
        return False
    led = after == "by" or _is_of_infinitive(sentence, verb)
    return led or any(_is_main(sentence, one, verb) for one in verbs_of(sentence) if one is not verb)


def _is_of_infinitive(sentence: Sentence, verb: Predicate) -> bool:
    """Whether the noun before a participle is the object of an infinitive: vowed to end | a subsidy | introduced in."""
    before = next(verbs_before(verbs_of(sentence), verb.first), None)
    if before is None or before.modal != "to" or before.passive or before.last == verb.first:
        return False
    return not _openers(sentence, before.last, verb.first) & (JOINTS | {"that", "who", "which", ",", ";", ":"})


def leader_of(sentence: Sentence, verb: Predicate) -> Predicate | None:
    """The participle whose noun one behind a joint tells more of too: a law passed in May but | repealed by Chad."""
    words = sentence.words
    joint = verb.first - 1 - adverbial(words[verb.first - 1])
    before = next(verbs_before(verbs_of(sentence), joint), verb)
    bare = before is not verb and is_participle(before) and is_participle(verb) and not _acts(sentence, verb)
    if not bare or not is_reduced(sentence, before):
        return None
    listed = words[joint].text == "," and words[before.first - 1].text != ","  # introduced in May, | suspended in June
    if not listed and words[joint].low not in JOINTS:
        return None
    timed = behind_date(words, verb.last)
    by = low_at(words, timed) == "by" and not is_manner(words, timed)
    done = by or verb.lemma in TRANSITIVE | MADE | CHANGED
    return before if done and not has_object(sentence, verb) else None


def _acts(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a past form can only tell what somebody did: the jets they ordered; the text, Chad abstained."""
    if contact_of(sentence, verb) is not None:
        return True
    words = sentence.words
    if words[verb.first - 1].low in _BEFORE_ACTS or verb.lemma in INTRANSITIVE:
        return True
    if verb.lemma in INTENDING and low_at(words, verb.last) == "to":
        return True  # the two leaders pledged to revive trade
    if "then" in [word.low for word in words[max(verb.first - _NEAR, 0) : verb.first]]:
        return True  # recorded four songs, then disbanded in May
    return (verb.lemma in SAYING and _reports(sentence, verb)) or participle(verb.lemma) != words[verb.head].low


_NEAR: Final = 4  # words
_BEFORE_ACTS: Final = SUBJECT_PRONOUNS | RELATIVES | {"that"}
_SMALL, _JOINING = PREPOSITIONS | JOINTS | RELATIVES, PREPOSITIONS | JOINTS | ARTICLES


def _is_of_object(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb tells more of the object of one before it: reversed a ruling | made last week."""
    before = next(verbs_before(verbs_of(sentence), verb.first), None)
    if before is None or not is_finite(before) or before.lemma in SAYING | _OF_CLAUSES or before.passive:
        return False
    between = {word.low for word in sentence.words[before.last : verb.first]}
    if sentence.words[before.last].low in ("in", "into", "at") and before.lemma == "put":
        between -= {"in", "into", "at"}  # put in jeopardy | a truce | signed last month
    return bool(between) and not between & (JOINTS | RELATIVES | SUBORDINATORS | PREPOSITIONS | {"that", ",", ";"})


_OF_CLAUSES: Final = word_set(
    "rule find acknowledge admit conclude deny believe decide ensure hope fear learn know think"
)


_ISSUING: Final = word_set("issue release publish impose adopt sign")
_ISSUED: Final = word_set(
    "order proclamation decree rule licence license permit notice guideline directive tariff sanction"
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
        timed = at + 1 < len(words) and (is_dated(words, at + 1) or words[at + 1].low in ("midnight", "noon", "dawn"))
        if not timed and words[at].low in _TIMING:
            if at == verb.first - 1:
                return False  # once planned for May
            close = next((place for place in range(verb.last, len(words)) if words[place].text == ","), len(words))
            return not any(verb.last <= place < close for place in verbs)
        at -= 1
    return False


_TIMING: Final = word_set("when after before while until since as once because")


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
    after = "" if is_manner(words, verb.last) else low_at(words, verb.last)
    set_off = words[verb.first - 1 - (words[verb.first - 1].low == "once")].text == ","
    if is_alone(verb) and verb.form == "past" and (after == "by" or set_off):
        return verb.first > beside.last and after != "by"
    if verb.last <= beside.first:
        if verb.lemma == "say" and sentence.words[verb.last].is_name:
            return False  # an aide said Chad | resorted to force
        if verb.lemma in SAYING and any(_opens_noun(words, at) for at in range(verb.last + 1, beside.first)):
            return False  # told the newspaper | the siege | ended
        between = _openers(sentence, verb.last, beside.first - 2 * _is_joined(sentence, beside))
        return not between & (JOINTS | {"that", "who", "which", ";", ":"}) and beside.first > verb.last
    first = beside.last
    if _before_adverb(sentence, beside) == ",":  # the accord, signed by Chad and Mali, took effect
        first = next((at for at in range(verb.first - 1, first, -1) if words[at].text == ","), first)
    comma = next((at for at in range(first, verb.first) if words[at].text == ","), verb.first)
    if any(_opens_noun(words, at) for at in range(beside.last + 1, comma)):
        return False  # the court ruled on Monday | the ban | was void
    between = _openers(sentence, first, verb.first)
    return not between & (JOINTS | {"that", "who", "which", ";", ":", "when", "while", "as", "because"})


def _opens_noun(words: Sequence[Word], at: int) -> bool:
    """Whether a noun phrase of its own begins at a word: no preposition leads to it."""
    before = words[at - 1]
    led = before.low in _JOINING or is_adverb(before.low) or not before.low[0].isalnum()
    return words[at].low in ("the", "a", "an", *OWNERS) and not led


def _is_joined(sentence: Sentence, verb: Predicate) -> bool:
    """Whether `and` only joins the noun before a verb to the noun before that: polls and caucuses | held in May."""
    at = verb.first - 2
    verbs = {place for one in verbs_of(sentence) for place in range(one.first, one.last)}
    joins = at > 1 and sentence.words[at].low in ("and", "or") and at - 1 not in verbs
    return joins and sentence.words[at - 1].text.islower() and sentence.words[at + 1].text.islower()


def _openers(sentence: Sentence, first: int, last: int) -> set[str]:
    """The words of a stretch, without the `that` that points: in the summer of that year."""
    words = sentence.words
    inside = (at for at in range(first, last) if (words[at].low, words[at + 1].low) != ("yet", "to"))
    return {words[at].low for at in inside if words[at].low != "that" or words[at - 1].low not in PREPOSITIONS}


def _before_adverb(sentence: Sentence, verb: Predicate) -> str:
    """The word before a verb and its adverb."""
    at = verb.first - 1
    return sentence.words[at - 1 if at and adverbial(sentence.words[at]) else at].low


def _opened(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a relative opens the clause of a verb, or none does in a contact clause."""
    if contact_of(sentence, verb) is not None:
        return True
    opener = sentence.words[verb.first - 1].low if verb.first else ""
    return (
        is_of_whose(sentence, verb)
        or opener in ("which", "who", "that", "where", "when")
        or _is_of_relative(sentence, verb)
    )
