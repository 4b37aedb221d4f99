"""Dates of what is denied, it dismissed a report that it would leave next year, of what is not known or not done."""

import re
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import is_adverb
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.statuses import UNDOING
from tracker.reader.grammar.predicates import Predicate, verbs_before
from tracker.when import When

_RUMOURS: Final = r"reports?|rumou?rs?|suggestions?|speculation|accusations?|stor(?:y|ies)"
_REPORTS: Final = rf"(?:{_RUMOURS}|claims?|allegations?)"
_DENY: Final = r"(?:den(?:y|ies|ied|ying)|(?:dismiss|reject)(?:es|s|ed|ing)?|(?:refut|rebut)\w*)"
_CALL: Final = r"(?:call|describe|brand|dub)(?:s|d|ed)?(?: the| such| all)?"
# Nothing else that is said: denied that he had been hurt and said that he would be tried in May.
_CONTENT: Final = r"(?:(?!\b(?:and|but) (?:said|says|adds?|added|told|announced|insisted|promised|vowed)\b)[^.;])*$"
_DENIAL: Final = rf"(?:\b{_DENY}\b[^.;]*\b|\b{_CALL} )"
# What a clause denies, with `that` or without: denied through a spokesman that; denied its army had.
_OF_CLAUSE: Final = (
    rf"\bden(?:y|ies|ied|ying)(?:(?: (?:on|in|through|via|at|to) [^,;.]{{1,40}})? that\b|"
    r" having\b| (?:(?:it|he|she|they|we) |(?:its|their|his|her|the) (?:[\w'’-]+ ){1,4}?)(?:had|has|have|would|will)\b)"
    rf"{_CONTENT}|{_DENIAL}{_REPORTS} that\b{_CONTENT}"
)
_OF_NOUN: Final = rf"{_DENIAL}(?:{_RUMOURS}) of\b{_CONTENT}"  # not a claim of damages, which a court rejects
_SUBJECT: Final = rf"\W*(?:the |all |such )?{_REPORTS} (?:that|of)\b"
_SAID_OF_IT: Final = (
    r"\b(?:is|are|was|were|been) (?:\w+ ){0,2}"
    r"(?:denied|dismissed|rejected|refuted|false|untrue|wrong|baseless|unfounded|invented)\b"
)
_BY_NOBODY: Final = r"(?!.*\bby\b).*(?:denied|dismissed)"  # reports that it had left were denied in May
_NOUNS: Final = ("report", "rumo", "claim", "suggestion", "speculation", "allegation", "accusation", "stor")


def denied(text: str, start: int, end: int, when: When, *, later: bool) -> bool:
    """Whether the date at these bounds of a sentence in small letters is that of what is denied, not of the denial.

    A weekday that is over may be either, as may any day behind `reports of`, and is taken for that of the denial.
    """
    before = text[:start]
    named = any(noun in before for noun in _NOUNS)
    if named and re.match(_SUBJECT, before):
        denial = re.search(_SAID_OF_IT, text)
        if denial is not None and (denial.start() >= end or re.match(_BY_NOBODY, text[denial.start() :])):
            return True
    lately = when.precision == "day" and not later
    clause = (named or "den" in before) and not (lately and "day" in text[start:end])
    if clause and re.search(_OF_CLAUSE, before):
        return True
    return named and not lately and re.search(_OF_NOUN, before) is not None


def is_unknown(sentence: Sentence, start: int, end: int) -> bool:
    """Return whether a date stands before the verb of what is not known: whether Monday's talks had failed."""
    if re.search(r"\bwhether [^,;]*$", sentence.text[:start]) is None:
        return False
    asked = sentence.word_at(sentence.text.rindex("whether", 0, start))
    first, after = sentence.word_at(start), sentence.word_at(end)
    verb = next((one for one in sentence.predicates if one.first > asked and one.finite), None)
    return (
        verb is not None and verb.first >= after and all(one.text != "," for one in sentence.words[first : verb.first])
    )


def not_done(sentence: Sentence, verb: Predicate) -> Predicate | None:
    """Return the verb in the past which tells that nobody did what an infinitive tells: failed | to agree."""
    lead = next(verbs_before(sentence.predicates, verb.first), None)
    if lead is None or verb.modal != "to" or lead.modal or verb.lemma in UNDOING:  # refused to delay a vote on 4 May
        return None
    between = [word for word in sentence.words[lead.last : verb.first] if not is_adverb(word.low)]
    if lead.lemma == "manage" and lead.negated and not between:  # did not manage to agree
        return lead._replace(lemma="fail", form="past", negated=False)
    past = lead.form in ("past", "participle")
    return lead if past and lead.lemma in _FAILING and not between and not lead.negated else None


_FAILING: Final = word_set("fail refuse decline neglect omit")
