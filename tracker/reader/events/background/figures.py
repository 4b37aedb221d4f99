"""Clauses that only give a figure of a period, past or looked for: exports fell 3 per cent in April."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.events.clauses import Clause, Sentence
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word
from tracker.when import When

_SHORT: Final = 25  # days; a figure of a day or a week is news of it
_YEAR: Final = 360  # days
_NEAR: Final = 5  # words from a verb to its figure
# Verbs of what goes up or down by itself, and of what it comes to.
_CHANGING: Final = word_set(
    "grow rise fall climb drop increase decrease decline double triple halve slow ease shrink contract expand narrow "
    "widen accelerate moderate jump surge slump soar plunge rebound dip slip weaken strengthen peak average"
)
_AMOUNTING: Final = word_set("be reach total amount stand number exceed remain stay come account hover run")
# Verbs that give a figure of a whole year.
_COUNTING: Final = (
    _CHANGING
    | _AMOUNTING
    | word_set(
        "earn produce import export cost employ generate have hold own supply carry handle spend sell buy make lose "
        "gain post borrow use consume ship mine contain represent cover serve attract see record arrive "
        "witness report register log collect"
    )
)
_RECORDING: Final = word_set("record register report log count")  # 3,168 accidents were recorded in 2019
_STATISTICS: Final = word_set(
    "exports imports supply supplies sales output production inflation prices unemployment employment growth "
    "revenue revenues profit profits earnings demand turnover arrivals crossings deaths cases orders shipments "
    "deliveries traffic spending investment deficit surplus consumption population emissions applications "
    "approvals gdp index turnout yields margins inventories stocks payrolls bookings volumes remittances reserves "
    "income debt"
)
# What somebody sets, so that it changes by a deed: the levy rises to 5 per cent in April.
_SET: Final = word_set(
    "levy tax taxes duty duties tariff tariffs fee fees fare fares toll tolls wage salary pension pensions benefit cap "
    "ceiling limit quota threshold vat excise contribution subsidy fine penalty allowance age"
)
_FRACTIONS: Final = word_set("half third quarter fifth tenth most twice")
_ALONE: Final = r" alone\b"
_SHARE: Final = (
    r"(?i)^\W*(?:(?:about|around|some|nearly|almost|more than|less than|over|under|only) )?\d[\d.,]* ?(?:%|per ?cent)"
)


def is_figure(sentence: Sentence, clause: Clause, verb: Predicate | None, when: When, bounds: range) -> bool:
    """Whether a verb that a date at these bounds belongs to only gives a figure of that time, or a forecast of one."""
    short = when.days < _SHORT and not when.open_start
    if verb is None or short or verb.noun or (verb.passive and verb.lemma not in _CHANGING | _RECORDING):
        return False
    scope = [word for word in sentence.scope(clause) if word.start not in bounds]
    subject = [word for word in scope if word.start < sentence.words[verb.first].start]
    after = [word for word in sentence.words[verb.last : clause.last] if word.start not in bounds]
    share = subject and re.match(_SHARE, sentence.text[subject[0].start :])
    if share or re.match(_ALONE, sentence.text[bounds.stop :]):
        return True
    if when.days > _YEAR and verb.lemma in _COUNTING and any(map(_is_number, (*subject, *after))):
        return True
    return _is_statistic(verb, subject, after)


def _is_statistic(verb: Predicate, subject: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether a verb tells what a figure came to, and nobody sets it."""
    if any(word.low in _SET for word in subject):
        return False
    counted = any(map(_is_number, after[:_NEAR]))
    named = any(word.low in _STATISTICS for word in subject)
    if verb.lemma in _CHANGING:
        return counted or named
    return verb.lemma in _AMOUNTING and named and counted


def _is_number(word: Word) -> bool:
    return word.text[0].isdigit() or word.low in _FRACTIONS
