"""Years that tell no event: of a forecast, of a figure, or of which thing is meant."""

import re
from itertools import pairwise
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import BEGINNING, is_adverb
from tracker.reader.english.verbs import has_own_past
from tracker.reader.events.anchor_nouns import event_noun
from tracker.reader.events.clauses import RELATIVE, Clause, Sentence
from tracker.reader.events.statuses import ARRANGING
from tracker.reader.grammar.predicates import Predicate, verbs_before
from tracker.when import When

_WHICH: Final = "it tells which thing is meant"
# Verbs of what is so by then, and of what somebody only looks for: expects inflation to fall by 2028.
_STANDING: Final = word_set("be have need lack reach account face number exceed grow rise fall double triple live")
_FORESEEING: Final = word_set(
    "expect forecast predict project estimate anticipate foresee see aim hope want seek target"
)
_AIMING: Final = word_set("aim hope want seek target")
_FIGURES: Final = word_set(
    "sales growth rise increase fall drop cut reduction production investment demand exports imports "
    "supply spending use"
)
# What goes on until a year: a contract that runs until 2030.
_LASTING: Final = r"\b(?:runs?|ran|lasts?|lasted|extends?|valid|continues?) (?:until|till|to|through)\s*$"
# A year that only bounds: after 2028; and what is for a year: a forecast for 2028.
_BOUNDING: Final = (
    r"\b(?:after|beyond|past)\s*$|\bsince (?:\w+ing\b|(?:the|its|their|his|her|\w+['’]s?) )[^,;.]{0,40} (?:in|of)\s*$"
)
_FOR: Final = r"\bfor(?: fiscal)?\s*$"
# What is only forecast for a year.
_PROJECTED: Final = (
    r"\b(?:projected|forecast|expected|predicted|estimated|set|likely|seen) to "
    r"(?:stay|remain|average|hover|number|account|exceed|rise|fall|grow|reach|decline|increase|double)\b[^;]*$"
)
_PROMISING: Final = word_set("promise pledge aim target hope call delay postpone defer push put")
_AFTER_PARTICIPLES: Final = word_set("in by on at under during for with from to between as via") | {","}
CAUSING: Final = word_set("trigger spark prompt provoke ignite set")  # the row was set off last year when ...
_PARTICLES: Final = word_set("up out off down")
_NO_NOUNS: Final = RELATIVE | word_set("early late back elsewhere and but or yet so because while if although as")


def is_years(when: When) -> bool:
    """Whether a date is a year or a run of years."""
    return when.precision == "year" or are_years(when)


def are_years(when: When) -> bool:
    """Whether a date is a run of years: 2019/2021."""
    return when.precision == "range" and re.fullmatch(r"\d{4}/\d{4}", str(when)) is not None


def of_year(sentence: Sentence, clause: Clause, start: int) -> str:
    """Why a year that begins there tells no event; empty where it may tell one."""
    within, first = sentence.within(clause), sentence.word_at(start)
    if _is_foreseen(sentence, clause, start):
        return "it is a forecast"
    if re.search(_LASTING, sentence.text[:start]):
        return "it tells how long something lasts"
    if re.search(_BOUNDING, sentence.text[:start]):
        return "it bounds a time"
    before = next(verbs_before(within, first), None)
    if re.search(_FOR, sentence.text[:start]) and not any(one.lemma in ARRANGING | _PROMISING for one in within):
        return _WHICH
    after = any(one.first > first and one is not before and one.finite for one in within)
    if before is None:
        return _WHICH if after and _follows_noun(sentence, clause, first) else ""
    if before.lemma == "be" and re.search(r"\bfor\s*$", sentence.text[:start]):
        return _WHICH
    if before.lemma in CAUSING and "when" in [word.low for word in sentence.words[first + 1 : first + 3]]:
        return ""
    if is_reduced(sentence, before):
        opens = before.first == clause.first or sentence.words[clause.first].low in BEGINNING | {"under", "among"}
        return _WHICH if after or clause.opener == "," or opens else ""
    return _WHICH if _restricts(sentence, before) else ""


def _is_foreseen(sentence: Sentence, clause: Clause, start: int) -> bool:
    """Whether a year is that of what somebody looks for: expects demand to peak in 2029; will number 300 by 2030."""
    finite = [one for one in sentence.within(clause) if one.finite]
    if re.search(_PROJECTED, sentence.text[:start], re.IGNORECASE):
        return True
    if re.search(r"\bby\s*$", sentence.text[:start], re.IGNORECASE):
        return any(one.lemma in _STANDING | _FORESEEING for one in finite)
    first = sentence.word_at(start)
    foreseeing = [one for one in finite if one.lemma in _FORESEEING and not one.passive and one.last <= first]
    if foreseeing and foreseeing[-1].lemma in _AIMING and _is_deed(sentence, foreseeing[-1].last, first):
        return False
    return any(sentence.words[one.last].low != "to" for one in foreseeing)


def _is_deed(sentence: Sentence, first: int, last: int) -> bool:
    """Whether an event stands between two places, and no figure: targets | first output; aims for | a launch."""
    words = sentence.words[first:last]
    told = any(word.low == "first" or (event_noun(word.low) and word.low not in _FIGURES) for word in words)
    return told and not any(word.text[0].isdigit() and word.start > before.end for before, word in pairwise(words))


def is_source(sentence: Sentence, first: int) -> bool:
    """Whether a year tells from when a thing is: data | from 2004; not from 2004 to 2009."""
    words = sentence.words
    if (
        first < 2
        or words[first - 1].low != "from"
        or not (words[first - 2].low.isalpha() or words[first - 2].text == ",")
    ):
        return False
    led = sentence.in_verb(first - 2)
    after = [word.low for word in words[first + 1 : first + 2]]
    return not led and not is_adverb(words[first - 2].low) and after not in _RANGE


_RANGE: Final = (["to"], ["until"], ["till"], ["through"], ["-"], ["–"], ["on"], ["onwards"])


def _follows_noun(sentence: Sentence, clause: Clause, first: int) -> bool:
    """Whether a year with its preposition stands after a noun of its clause: revenue | in 2022."""
    if first - 2 < clause.first or sentence.words[first - 1].low not in ("in", "of", "for", "from"):
        return False
    noun = sentence.words[first - 2].low
    led = sentence.in_verb(first - 2)
    return noun.isalpha() and not led and not is_adverb(noun) and noun not in _NO_NOUNS


def _restricts(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb tells which thing is meant: the bridge | that collapsed in 2018."""
    words, at = sentence.words, predicate.first - 1
    if at < 1 or words[at].low not in ("that", "which", "who"):
        return False
    return words[at - 1].low.isalpha() and not any(one.last == at for one in sentence.predicates)


def is_reduced(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a participle stands after the noun that it is of, with no auxiliary: sanctions | imposed in 2014."""
    words, first = sentence.words, predicate.first
    if predicate.noun or predicate.form not in ("past", "participle") or predicate.head > first:
        return False
    if predicate.form == "past" and has_own_past(predicate.lemma):
        return False  # Macron | flew to Kyiv
    alone = first > 0 and words[first - 1].low == ","
    led = any(one.last <= first for one in sentence.predicates) or alone
    later = any(one.first >= predicate.last and one.finite for one in sentence.predicates)
    following = [word.low for word in words[predicate.last : predicate.last + 2] if word.low not in _PARTICLES]
    follows = following[0] if following else ""
    return (led or later) and follows in _AFTER_PARTICIPLES
