"""What a verb needs after it, as the text before tells it: suspended | from bidding; delivered | to Peru."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import with_ing
from tracker.reader.events.clauses import Sentence
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.titles.grammar.complements import complement_of
from tracker.reader.titles.grammar.groups import verbs_of
from tracker.reader.titles.grammar.masking import unsaid
from tracker.reader.titles.grammar.subjects import subject_of
from tracker.reader.titles.grammar.words import has_capital
from tracker.reader.titles.meaning.acts import text_of
from tracker.reader.titles.meaning.around import Around
from tracker.reader.titles.wording import owning

# Verbs that need the same preposition, where one may tell what another one does.
_ALIKE: Final = (
    ("from", word_set("suspend ban bar debar exclude expel block disqualify remove evict prohibit")),
    ("to", word_set("allow clear permit authorise authorize")),
    ("to", word_set("deliver ship hand supply transfer sell")),
)
_BUYING: Final = word_set("order buy purchase lease receive")
_ORDERING: Final = word_set("place sign negotiate announce agree confirm approve make conclude take")
_ORDERS: Final = word_set("order orders purchase delivery")
_LETTING: Final = word_set("allow permit clear")
_GIVING: Final = word_set("deliver ship hand supply")
_ENDS: Final = word_set("for in on until over during after at")
_LONGEST: Final = 10  # words
_NEAR: Final = 5


def wanted(lemma: str, rest: str, around: Around) -> str:
    """The phrase that a passive without it needs; empty where it has one or nothing tells it."""
    preposition, lemmas = next((row for row in _ALIKE if lemma in row[1]), ("", frozenset[str]()))
    if not preposition or f" {preposition} " in f" {rest} ":
        return ""
    for sentence in around.further:
        for phrase in _phrases(sentence, preposition, lemmas):
            if lemma not in _GIVING or has_capital(phrase):
                return f"{preposition} {phrase}"
        if lemma in _GIVING and (buyer := _buyer(sentence)):
            return f"to {buyer}"
        for phrase in _phrases(sentence, "to", _LETTING) if preposition == "from" else ():
            act, _, object_ = phrase.partition(" ")
            return f"from {with_ing(act)} {object_}"  # allowed to bid again, of suspended from bidding
    return ""


def place_of(lemma: str, around: Around) -> str:
    """Where one goes whose verb tells no place, as the text before or the headline does: arrives | in Manila."""
    texts = (around.headline, *around.before()) if lemma in _ARRIVING else ()
    found = next(filter(None, (re.search(_WAY, text) for text in texts)), None)
    return f"in {found[1]}" if found else ""


_ARRIVING: Final = word_set("arrive land dock")
_WAY: Final = (
    r"\b(?:on (?:its|his|her|their) way to|bound for|"
    r"(?:[Cc]all|[Dd]ock|[Aa]rriv|[Ll]and|[Mm]oor)(?:s|ed|ing|e|es)? (?:at|in)|"
    r"(?:[Ss]ail|[Hh]ead|[Tt]ravel|[Ff]l)\w* (?:to|for)|[Vv]isit(?:s|ed|ing)?(?: to)?|[Tt]rip to|[Tt]our of|"
    r"(?:mission|force|operation|base|camp) in) (?:the )?"
    r"([A-Z][\w-]+(?: [A-Z][\w-]+){0,2})"
)


def _phrases(sentence: Sentence, preposition: str, lemmas: frozenset[str]) -> Iterator[str]:
    """What follows a preposition in the complements of some verbs, without adjuncts of time and place."""
    for verb in (one for one in verbs_of(sentence) if one.lemma in lemmas):
        complement = complement_of(sentence, verb, unsaid(sentence, ()))
        places = [at for at in complement.words if sentence.words[at].low == preposition]
        first = places[0] if places else len(sentence.words)
        ends = (at for at in complement.phrases if at > first + 1 and sentence.words[at].low in _ENDS)
        inside = [at for at in complement.words if first < at < next(ends, len(sentence.words))]
        inside = [at for at in inside if sentence.words[at].low not in ("again", "once", "more")]
        if 0 < len(inside) <= _LONGEST:
            yield text_of(sentence.words, inside)


def _buyer(sentence: Sentence) -> str:
    """The name of who orders or buys something in a sentence."""
    out = unsaid(sentence, ())
    for verb in (one for one in verbs_of(sentence) if not one.passive):
        order = {sentence.words[at].low for at in complement_of(sentence, verb, out).words[:_NEAR]} & _ORDERS
        buys = verb.lemma in _BUYING or (order and verb.lemma in _ORDERING)
        if buys and (name := _name_of_subject(sentence, verb, out)):
            return name
    return ""


def _name_of_subject(sentence: Sentence, verb: Predicate, out: frozenset[int]) -> str:
    """The name that ends the subject of a verb; empty where none does."""
    named = [*takewhile(lambda at: sentence.words[at].is_name, reversed(subject_of(sentence, verb, out).words))]
    return re.sub("^The ", "the ", text_of(sentence.words, reversed(named))) if 0 < len(named) < _NEAR else ""


def with_plaintiff(text: str, around: Around) -> str:
    """A title with whose case against somebody it tells of: the trial of | Cisco's | lawsuit against Apple."""
    found = re.search(r"\bthe (?=(?:lawsuit|suit|complaint|case) against ([A-Z][\w-]+))", text)
    name = next(filter(None, (_plaintiff(one, found[1]) for one in around.further)), "") if found else ""
    return text if found is None or not name or name in text else text.replace(found[0], f"{owning(name)} ", 1)


def _plaintiff(sentence: Sentence, defendant: str) -> str:
    """The name of who sues somebody in a sentence, or files a case against it."""
    out = unsaid(sentence, ())
    for verb in (one for one in verbs_of(sentence) if not one.passive and one.lemma in _SUING):
        told = text_of(sentence.words, complement_of(sentence, verb, out).words)
        against = re.match("(?:the )?" if verb.lemma == "sue" else _CASE, told)
        if against is not None and told[against.end() :].startswith(defendant):
            return _name_of_subject(sentence, verb, out)
    return ""


_CASE: Final = r".*\b(?:(?:law)?suit|case|complaint)\b(?: \w+)*? against "
_SUING: Final = word_set("sue file bring lodge launch")
