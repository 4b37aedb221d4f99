"""What a verb means or is about, where only the text before tells it: did so; signed in Bali; votes on Friday."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.patients import OF_TEXTS, TEXTS
from tracker.reader.events.clauses import SAYING, Sentence, is_dated, sentence_of
from tracker.reader.events.event_nouns import is_of_told
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.titles.grammar.complements import complement_of
from tracker.reader.titles.grammar.groups import verbs_of
from tracker.reader.titles.grammar.masking import unsaid
from tracker.reader.titles.grammar.present import verb_in_title
from tracker.reader.titles.grammar.words import PREPOSITIONS, has_capital
from tracker.reader.titles.meaning.around import Around
from tracker.reader.titles.meaning.headlines import is_about
from tracker.reader.titles.meaning.told import told_before
from tracker.reader.titles.parts import Told
from tracker.reader.titles.wording import Parts

_BACK: Final = 2  # sentences
_LONGEST: Final = 10  # words of a text
_NEAR: Final = 8  # words after a verb
_POINTING: Final = word_set("so it this that the same likewise")
_EMPTY: Final = word_set("be have do seem become plan expect want hope intend agree refuse decline") | SAYING


def meant(sentence: Sentence, verb: Predicate, rest: Parts, around: Around) -> tuple[Predicate, str] | None:
    """The verb, and what follows it, that `do so` stands for; None where a verb stands for itself."""
    lows = {sentence.words[at].low for at in rest if isinstance(at, int)}
    if verb.lemma != "do" or verb.passive or lows - _POINTING:
        return None
    for told, act in _acts(sentence, verb, around):
        inside = complement_of(told, act, unsaid(told, ())).words
        end = next((at for at in inside if is_dated(told.words, at)), len(told.words))
        places = [at for at in inside if at < end]
        if places and told.words[places[0]].low not in PREPOSITIONS:
            return verb._replace(lemma=act.lemma), " ".join(told.words[at].text for at in places)
    return None


def _acts(sentence: Sentence, verb: Predicate, around: Around) -> Iterator[tuple[Sentence, Predicate]]:
    """The verbs before one that tell an act, the nearest first."""
    for told in (sentence, *around.earlier[:_BACK]):
        before = [one for one in verbs_of(told) if (told is not sentence or one.last < verb.first) and not one.passive]
        yield from ((told, one) for one in reversed(before) if one.lemma not in _EMPTY)


def text_before(sentence: Sentence, verb: Predicate, rest: Parts, around: Around) -> str:
    """The text that is signed or voted on where a verb does not say it: the trade agreement; on the budget bill."""
    first = rest[0] if rest else ""
    if isinstance(first, str) and rest:
        return ""
    low = sentence.words[first].low if isinstance(first, int) else ""
    after = sentence.words[verb.last : verb.last + _NEAR]
    if any(mark.text == "," and word.low == "to" for mark, word in pairwise(after)):
        return ""  # voted on 23 June, to leave the union
    if verb.passive or verb.lemma not in OF_TEXTS or (low and low not in ("in", "at", "early", "late")):
        return ""
    told = told_before(sentence, verb, around.earlier[: 2 * _BACK])
    text = next((one for one in told if _is_text(one)), "")
    return f"on {text}" if text and verb.lemma == "vote" else text


def _is_text(phrase: str) -> bool:
    words = phrase.lower().split()
    head = next((at for at, word in enumerate(words) if at and word in PREPOSITIONS), len(words))
    whole = head < len(words) or any(map(has_capital, phrase.split()))
    return whole and len(words) > 1 and words[head - 1] in TEXTS and len(words) <= _LONGEST


def told_in_headline(told: Told, around: Around) -> str:
    """The deed of the headline, where a clause only tells when it comes about: the change will take effect in May.

    The sentence before has to be about the headline too, so that it is this deed which was told last.
    """
    at, earlier, headline = told.attached, around.earlier[:1], sentence_of(around.headline)
    verb = next(iter(headline.predicates), None)
    if not is_of_told(told.sentence, at.clause, at.predicate) or verb is None or verb.noun or not verb.first:
        return ""
    alone = all(one is verb or one.noun for one in headline.predicates)  # not: to raise prices, cut jobs
    now = verb.form == "s" or (verb.form == "base" and not verb.modal)
    ahead = verb.modal == "to" and alone and not verb.negated
    if not (now or ahead) or not earlier or not is_about(around.headline, earlier[0]):
        return ""
    if now:
        return around.headline
    words, subject = headline.words, [word.text for word in headline.words[: verb.first]]
    shown = " ".join(verb_in_title(verb, (), subject, passive=verb.passive))
    return f"{headline.text[: words[verb.first].start]}{shown}{headline.text[words[verb.last - 1].end :]}"
