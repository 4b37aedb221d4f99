"""The verb that a date at the head of a sentence belongs to: of the main clause, not of what describes its subject."""

import re
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import DETERMINERS, PREPOSITIONS, is_adverb
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.anchor_nouns import event_noun
from tracker.reader.events.background.years import is_reduced
from tracker.reader.events.clauses import Clause, Sentence
from tracker.reader.events.event_nouns import noun_at
from tracker.reader.grammar.predicates import Predicate

_LEADING: Final = word_set("on in at by from during around about early late earlier later the also only")
_SUBORDINATE: Final = word_set(
    "who which whom whose that where when while after before because although though as if since until once"
)
_ISSUED: Final = word_set("publish issue release post make file deliver send give broadcast air hold")


def main_verb(sentence: Sentence, first: int, after: int, attached: Predicate) -> Predicate | None:
    """The main verb, where a date at these words stands before it and was attached to one that only describes.

    On Friday, the judge, who was appointed in May, resigned; in a report published on Friday, the bank said.
    """
    apart = [word.text for word in sentence.words[after : after + 1]] == [","]
    if apart and leads_in(sentence, sentence.words[first].start):
        return first_main(sentence, after) if attached.last <= first else None
    if _opens(sentence, first) and sentence.words[after].low != "'s":
        return first_main(sentence, after) if _describes(sentence, attached) else None
    medium = sentence.words[0].low == "in" and attached.last <= first and attached.lemma in _ISSUED
    if not medium or attached is not sentence.predicates[0] or attached.finite is False or attached.passive:
        return None
    comma = next((at for at in range(after, len(sentence.words)) if sentence.words[at].text == ","), None)
    return first_main(sentence, comma) if comma is not None else None


def between_commas(sentence: Sentence, first: int, after: int) -> Predicate | None:
    """Return the verb behind a date between commas that a joint leads to: raised its rate and, on Monday, | cut it."""
    words = sentence.words
    while first and words[first - 1].low in _LEADING:
        first -= 1
    if first < 2 or words[first - 2].low not in _JOINTS or after >= len(words):
        return None
    if words[first - 1].text != "," or words[after].text != ",":
        return None
    behind = next((one for one in sentence.predicates if one.first > after and one.finite), None)
    between = words[after + 1 : behind.first] if behind is not None else ()
    clean = all(word.text not in ",;:" for word in between) and (not between or not between[0].low.endswith("ing"))
    return behind if clean else None


_JOINTS: Final = word_set("and but or who which that then")


def leads_in(sentence: Sentence, start: int) -> bool:
    """Return whether a date stands behind a phrase that tells when, and a comma: hours before it, on | Friday,."""
    return re.match(_LEADING_IN, sentence.text[:start], re.IGNORECASE) is not None


_LEADING_IN: Final = (
    r"(?:(?:the|an?|just|only|barely|about|some|several|few|\d+|one|two|three|four|five|six|seven|eight|nine|ten) )*"
    r"(?:(?:minutes?|hours?|days?|weeks?|months?|years?|shortly|soon|just|immediately|long) (?:before|after)"
    r"|before|after|ahead of|during|(?:while|when) \w+ing) [^,;:]*, (?:(?:on|in|at|early|late|the) )*$"
)


def _opens(sentence: Sentence, first: int) -> bool:
    """Whether nothing but small words stands before a date."""
    return all(word.low in _LEADING or is_adverb(word.low) for word in sentence.words[:first])


def _describes(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb is no main verb: of a relative clause, or a participle behind its noun."""
    return verb is not first_main(sentence, 0)


def first_main(sentence: Sentence, start: int) -> Predicate | None:
    """The first main verb from a word on."""
    under, last, reduced = False, start, None
    for one in sentence.predicates:
        if one.first < start or not one.finite:
            continue
        between = [word.low for word in sentence.words[last : one.first] if word.text != "WHO"]
        joined = "," not in between
        own = between if joined else between[len(between) - between[::-1].index(",") :]
        under = not _SUBORDINATE.isdisjoint(own) or (under and joined)
        last = one.last
        if not under and not is_reduced(sentence, one):
            return one
        reduced = reduced or (None if under else one)  # Georgia | applied for membership
    return reduced


def opening(sentence: Sentence, clause: Clause, first: int, after: int) -> tuple[Predicate, Clause] | None:
    """The verb in -ing or the event noun of the phrase before a main clause that a date stands in, and that phrase.

    After a fire at the port in May, the ferry stopped; despite winning in March, he lost.
    """
    words = sentence.words
    if leads_in(sentence, words[first].start):
        return None
    start = clause.first + (words[clause.first].low in ("and", "but"))
    comma = next((at for at in range(after, clause.last) if words[at].text == ","), None)
    if words[start].low not in _OPENING or comma is None or not start < first:
        return None
    if words[start].low == "with" and _SET.isdisjoint(word.low for word in words[max(start, first - 2) : first]):
        return None
    inside = [one for one in sentence.predicates if start < one.first < comma]
    if any(one.finite for one in inside) or not any(one.first > comma and one.finite for one in sentence.predicates):
        return None
    gerund = next((one for one in inside if one.form == "ing"), None) or _with_subject(sentence, start + 1, first)
    nouns = (at for at in reversed(range(start + 1, first)) if event_noun(words[at].low) and not sentence.in_verb(at))
    noun = next(nouns, None) if gerund is None else None
    told = noun_at(sentence, noun) if noun is not None else gerund
    return (told, Clause(start + 1, comma)) if told is not None else None


def _with_subject(sentence: Sentence, start: int, end: int) -> Predicate | None:
    """The verb in -ing behind its subject, which need not be known as one: despite Spain | raising its wages."""
    words = sentence.words
    for at in range(start + 1, min(end, len(words) - 1)):
        verb, before = verb_of(words[at].low), words[at - 1]
        subject = before.is_name or (words[at + 1].low in DETERMINERS and before.low not in DETERMINERS | PREPOSITIONS)
        if verb is not None and verb.form == "ing" and subject and before.low.isalpha():
            return Predicate(at, at + 1, at, verb.lemma, form="ing")
    return None


_SET: Final = word_set("due set planned scheduled slated expected")  # with elections due in May
_OPENING: Final = word_set("after following despite before since amid with")


def is_followed(sentence: Sentence, clause: Clause) -> bool:
    """Return whether an event is one that something follows: the vote follows a decision in January."""
    before = (one for one in sentence.predicates if one.last == clause.first)
    return any(one.lemma == "follow" and not one.modal for one in before)


def opens_clause(sentence: Sentence, first: int, verb: Predicate) -> bool:
    """Return whether a date stands before the first verb of its clause, which follows another: after he on Monday."""
    clause = sentence.clause_at(first)
    return clause.opener != "" and next(iter(sentence.within(clause)), None) is verb
