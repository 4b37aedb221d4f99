"""The parts of a title: its subject with what that means, its verb, and the rest."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import ORDINALS, word_set
from tracker.reader.events.attaching import Attached
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.kinds import is_event_noun
from tracker.reader.events.predicates import Predicate
from tracker.reader.events.words import Word
from tracker.reader.titles.grammar.masking import Bounds
from tracker.reader.titles.grammar.subjects import Subject
from tracker.reader.titles.grammar.words import OWNERS, PREPOSITIONS, has_capital
from tracker.reader.titles.meaning.antecedents import is_bare, is_pronoun, meant_by, opens, thing_before
from tracker.reader.titles.meaning.around import FIRMS, Around
from tracker.reader.titles.meaning.phrases import completed, ordered
from tracker.reader.titles.wording import owning, spelt, tidied

Parts = list[int | str]
BARE: Final = "a bare noun for a subject"
_OF_FIRMS: Final = word_set("board management shareholders directors")
_GOING_ON: Final = word_set(
    "begin start end open reopen close resume restart expire lapse last happen occur run enter come available "
    "effective public"
)
_SHORT: Final = 4  # words of a noun that only some words describe
_OWNED: Final = 3  # words of `the company's`


class Told(NamedTuple):
    """What a title is of: a sentence, what the date belongs to there, all date words, and the status."""

    sentence: Sentence
    attached: Attached
    dates: tuple[Bounds, ...]
    status: str = ""
    fresh: bool = False  # of the days around publication


class Clause(NamedTuple):
    """The parts of a clause that a title is made of."""

    subject: Parts
    verb: Parts
    rest: Parts
    cuts: tuple[int, ...] = ()
    flaw: str = ""


def named(sentence: Sentence, verb: Predicate, subject: Subject, around: Around) -> tuple[Parts, str]:
    """The subject with what it means, and what is wrong with it."""
    words = [sentence.words[at] for at in subject.words]
    if not words:
        acting = next(iter(around.actors), "")
        return ([acting] if acting else []), "" if acting else "no subject"
    if phrase := _counted(words, around):
        return [phrase], ""
    if is_pronoun(words):
        name = _gone_on(sentence, verb, words[0], around) or meant_by(sentence, verb, words, around)
        return ([name], "") if name else ([*subject.words], "a pronoun for a subject")
    if words[0].low in OWNERS and (name := meant_by(sentence, verb, words[:1], around)):
        return [name] if words[-1].low in name.lower().split() else [owning(name), *subject.words[1:]], ""
    if len(words) > _OWNED and words[1].low in FIRMS and words[2].low == "'s":
        name = meant_by(sentence, verb, words[:2], around)
        return ([owning(name), *subject.words[3:]], "") if name else ([*subject.words], BARE)
    bare = is_bare(words)
    if bare and (parts := _of_bare(sentence, verb, words, around)):
        return parts, ""
    if _is_unnamed(sentence, subject, around) and (phrase := completed([word.text for word in words], around)):
        return [phrase], ""
    if bare:
        return [*subject.words], BARE
    if len(words) == 1 and (full := around.full(words[0].text)) and full.endswith(words[0].text):
        return [full], ""
    if whole := with_state(tidied(spelt(sentence.words, subject.words)), around):
        return [whole], ""
    return _owned(sentence, verb, subject, around), ""


def _counted(words: Sequence[Word], around: Around) -> str:
    """What an ordinal alone counts: the ninth; the third one; empty for any other phrase."""
    ordinal = words[-1].low if words[-1].low != "one" else words[-2].low if len(words) > 1 else ""
    return ordered(ordinal, around) if ordinal in ORDINALS and len(words) <= _OWNED else ""


def _gone_on(sentence: Sentence, verb: Predicate, pronoun: Word, around: Around) -> str:
    """The thing that a pronoun goes on to tell of: the deal; it | is due to close."""
    several, after = pronoun.low == "they", [word.low for word in sentence.words[verb.last : verb.last + 3]]
    told = next((one for one in after if one in _GOING_ON), verb.lemma)
    if not several and (pronoun.low != "it" or not (verb.passive or told in _GOING_ON)):
        return ""
    thing = thing_before(around, plural=several)
    return completed(thing, around) or " ".join(thing) if thing else ""


def _of_bare(sentence: Sentence, verb: Predicate, words: Sequence[Word], around: Around) -> Parts:
    """Whom a bare noun means, or whose it is: the board, of the company."""
    if words[-1].low not in _OF_FIRMS:
        name = meant_by(sentence, verb, words, around)
        return [name] if name else []
    firm = meant_by(sentence, verb, [words[0], words[-1]._replace(text="company", low="company")], around)
    return [f"{owning(firm)} {' '.join(word.text for word in words[1:])}"] if firm else []


def _owned(sentence: Sentence, verb: Predicate, subject: Subject, around: Around) -> Parts:
    """A subject with the name of who owns what it is about: an inquiry into | Acme's | depot."""
    words = [sentence.words[at] for at in subject.words]
    place = next((at for at, word in enumerate(words) if at and word.low in OWNERS), 0)
    before = words[:place]
    if (
        not place
        or before[-1].low not in PREPOSITIONS
        or (before[-1].low != "by" and any(has_capital(one.text) for one in before[1:]))
    ):
        return [*subject.words]
    name = meant_by(sentence, verb, [words[place]], around)
    known = name and len(name.split()) <= _SHORT and before[0].text not in name.split()
    return [*subject.words[:place], owning(name), *subject.words[place + 1 :]] if known else [*subject.words]


def _is_unnamed(sentence: Sentence, subject: Subject, around: Around) -> bool:
    """Whether a subject is a noun, or one that an adjective describes, which the text has told of: the first jets."""
    words = [sentence.words[at] for at in subject.words]
    opened = opens(words[0]) or words[0].low in ("a", "an")
    common = opened or words[0].low in ORDINALS or (subject.words[0] == 0 and words[0].text not in around.proper)
    named = any(has_capital(word.text) for word in words[common:])
    whole = any(word.low in PREPOSITIONS or not word.text[0].isalnum() for word in words)
    return len(words) > opened and not named and not whole and len(words) - opened < _SHORT


def with_state(body: str, around: Around) -> str:
    """A body with its state, where one who takes part is that body: India's Ministry of Mines; US Air Force."""
    for name in around.parties:
        if name.endswith(f" {body}") and not around.sort(body):
            return name
        if name.startswith(f"{body} of "):
            state = name.removeprefix(f"{body} of ")
            if " " in body or len(state.split()) <= _OWNED:
                return f"{owning(state)} {body if ' ' in body else body.lower()}"
    return ""


def texts(sentence: Sentence, parts: Sequence[int | str]) -> list[str]:
    """The words of some parts."""
    told = (sentence.words[part].text if isinstance(part, int) else part for part in parts)
    return [word for text in told for word in text.split()]


NO_PLURALS: Final = ("as", "is", "os", "us", "ss", "'s")


def lowered(sentence: Sentence, parts: Parts, around: Around) -> Parts:
    """A phrase that stands no more at the head of its sentence."""
    first = parts[0] if parts else ""
    if isinstance(first, int):
        word = sentence.words[first]
        known = any(word.text in name for name in around.parties)
        several = word.low.endswith("s") and not word.low.endswith(NO_PLURALS) and not known
        common = first == 0 and (word.low in around.common or is_event_noun(word.low) or several)
        common = common and word.text not in around.proper
        common = common and not word.text[1:].isupper()
        return [word.low, *parts[1:]] if common or word.low in ("the", "a", "an") else parts
    return parts
