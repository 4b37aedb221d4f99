"""The parts of a title: its subject with what that means, its verb, and the rest."""

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import msgspec

from tracker.dates.engine.vocabulary import ORDINALS, SMALL_NUMBERS, word_set
from tracker.reader.english.patients import OF_TEXTS, TEXTS
from tracker.reader.english.small_words import is_adjective
from tracker.reader.events.attaching import Attached
from tracker.reader.events.clauses import SAYING, Sentence, is_dated
from tracker.reader.events.kinds import is_event_noun, singular
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word, low_at
from tracker.reader.titles.elided import beside
from tracker.reader.titles.grammar.groups import is_finite, verbs_of
from tracker.reader.titles.grammar.masking import Bounds, unsaid
from tracker.reader.titles.grammar.nouns import noun_before
from tracker.reader.titles.grammar.subjects import Subject, subject_of
from tracker.reader.titles.grammar.words import ARTICLES, NO_PLURALS, OWNERS, PREPOSITIONS, PRONOUNS, has_capital
from tracker.reader.titles.meaning.antecedents import is_bare, is_pronoun, meant_by, opens, thing_before
from tracker.reader.titles.meaning.around import BODIES, FIRMS, Around
from tracker.reader.titles.meaning.parties import pointed, sides_before
from tracker.reader.titles.meaning.persons import officer
from tracker.reader.titles.meaning.phrases import completed, ordered
from tracker.reader.titles.meaning.told import definite, patient_before, several_before, told_before
from tracker.reader.titles.wording import Parts, owning, spelt, tidied

UNTOLD: Final = "tells no deed"
NO_SUBJECT: Final = "no subject"
ABSENT: Final = "no subject, and nobody named beside it"
PRONOUN: Final = "a pronoun for a subject"
BARE: Final = "a bare noun for a subject"
_OF_FIRMS: Final = word_set("board management shareholders directors")
_GOING_ON: Final = word_set(
    "begin start end open reopen close resume restart expire lapse last happen occur run enter come available "
    "effective public"
)
_STEM: Final = 4  # letters that a state shares with its people
_SHORT: Final = 4  # words of a noun that only some words describe
_OWNED: Final = 3  # words of `the company's`


class Told(msgspec.Struct, frozen=True, dict=True):
    """What a title is of: a sentence, what the date belongs to there, all date words, and the status."""

    sentence: Sentence
    attached: Attached
    dates: tuple[Bounds, ...]
    status: str = ""
    fresh: bool = False  # of the days around publication
    news: bool = False  # of the days that a headline may be about
    said: Bounds = (0, 0)  # the date words of the event itself
    moved: bool = False  # whether it was moved to then
    beside: frozenset[int] = frozenset()  # the verbs of its sentence that tell other events

    @cached_property
    def out(self) -> frozenset[int]:
        """The words of the sentence that no title holds."""
        head = self.attached.predicate.head if self.attached.predicate else -1
        return unsaid(self.sentence, self.dates, head) | self.apart

    @cached_property
    def apart(self) -> frozenset[int]:
        """The words of what has another date of the same verb."""
        verb = self.attached.predicate
        return beside(self.sentence, verb, self._after(verb), self.said) if verb and not verb.noun else frozenset()

    def _after(self, verb: Predicate) -> list[Bounds]:
        """The bounds of the date words behind a verb in its clause, in order."""
        words, clause = self.sentence.words, self.attached.clause
        end = words[clause.last - 1].end
        return sorted({one for one in self.dates if words[verb.last - 1].end <= one[0] < end})


def named(sentence: Sentence, verb: Predicate, subject: Subject, around: Around) -> tuple[Parts, str]:
    """The subject with what it means, and what is wrong with it."""
    words = [sentence.words[at] for at in subject.words]
    if not words:
        acting = next((name for name in around.actors if name.split()[0][:_STEM] in sentence.text), "")
        return ([acting] if acting else []), "" if acting else ABSENT if around.actors else NO_SUBJECT
    if parts := _told_of(sentence, subject, words, around):
        return parts, ""
    if [word.low for word in words[-2:]] == ["of", "it"]:
        return [*subject.words], PRONOUN  # signs | of it | surfaced
    if is_pronoun(words):
        return _of_pronoun(sentence, verb, subject, around)
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
    if whole := _with_state(tidied(spelt(sentence.words, subject.words)), around):
        return [whole], ""
    return _owned(sentence, verb, subject, around), ""


def _of_pronoun(sentence: Sentence, verb: Predicate, subject: Subject, around: Around) -> tuple[Parts, str]:
    """What a pronoun means that is a subject, and what is wrong where nothing tells it."""
    word = sentence.words[subject.words[0]]
    if word.low not in _MEANING:
        return [*subject.words], PRONOUN
    if word.low == "we" and not _QUOTES.isdisjoint(sentence.text):  # all those of whom the speaker is one
        body = meant_by(sentence, verb, [word], around)
        told = body in sentence.text and not around.is_person(body)
        return ([body], "") if body and told else ([*subject.words], PRONOUN)
    patient = patient_before(sentence, verb) if word.low in ("he", "she") else ""
    several = several_before(sentence, verb) or sides_before([word], around) if word.low == "they" else ""
    verb = next((one for one in verbs_of(sentence) if one.passive and one.first == subject.words[0] + 1), verb)
    name = patient or several or _gone_on(sentence, verb, word, around) or _event_before(sentence, verb, word, around)
    name = name or ("" if _is_of_event(sentence, verb) else meant_by(sentence, verb, [word], around))
    return ([name], "") if name else ([*subject.words], UNTOLD if word.low == "i" else PRONOUN)


_QUOTES: Final = frozenset('"“”')
_MEANING: Final = word_set("i we he she it they both who one")


def _told_of(sentence: Sentence, subject: Subject, words: Sequence[Word], around: Around) -> Parts:
    """A subject with its owner that `whose` tells, what an ordinal alone counts, or who holds an office."""
    if owner := _whose(sentence, subject.words[0] - 1, around):
        return [owner, *subject.words]
    office = " ".join(word.text for word in words[words[0].low in ARTICLES :])
    told = _counted(words, around) or officer(office, around) or pointed(sentence, words, around)
    return [told] if told else []


def _whose(sentence: Sentence, relative: int, around: Around) -> str:
    """The name of whose the subject is that `whose` opens: Finland, | whose | prime minister will visit Tallinn."""
    if relative < 1 or sentence.words[relative].low != "whose":
        return ""
    places = noun_before(sentence, relative, unsaid(sentence, ()))
    named = [sentence.words[at] for at in places]
    if not named or len(named) > _SHORT or opens(named[0]) or not all(has_capital(word.text) for word in named[1:]):
        return ""
    return owning(around.full(name := tidied(spelt(sentence.words, places))) or name)


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
    if (near := _subject_before(sentence, verb)) is not None:
        return "" if several or has_capital(near) else near
    thing = thing_before(around, plural=several)
    return completed(thing, around) or " ".join(thing) if thing else ""


def _subject_before(sentence: Sentence, verb: Predicate) -> str | None:
    """What the clause before a verb in its sentence is about: the curfew was to end; it | was extended; or None."""
    before = [one for one in verbs_of(sentence) if one.last <= verb.first and is_finite(one)]
    words = subject_of(sentence, before[-1], unsaid(sentence, ())).words if before else ()
    object_ = sentence.words[before[-1].last].low if before and not before[-1].passive else ""
    pronoun = is_pronoun([sentence.words[at] for at in words])
    if not words or pronoun or object_ in OWNERS | ARTICLES | {"it", "them"} or before[-1].lemma in SAYING:
        return None
    near = definite(sentence, words)
    begun = words[0] == 0 and before[-1].lemma in _GOING_ON and near[1:2].islower()
    return f"{near[0].lower()}{near[1:]}" if begun else near  # work on it was to begin


def _event_before(sentence: Sentence, verb: Predicate, pronoun: Word, around: Around) -> str:
    """The event or the text before that a pronoun means which takes place, lapses or is renewed."""
    if pronoun.low not in ("it", "they") or not _is_of_event(sentence, verb):
        return ""
    for phrase in told_before(sentence, verb, around.earlier[:_NEAR], acting=False):
        head = next((at for at, word in enumerate(phrase.split()) if at and word in PREPOSITIONS), None)
        noun = phrase.lower().split()[:head][-1:]
        several = noun[:1] != [] and noun[0].endswith("s") and not noun[0].endswith(NO_PLURALS)
        named = noun and has_capital(phrase.split()[:head][-1]) and noun[0] not in around.common
        thing = noun and not named and noun[0] not in BODIES and not {*phrase.lower().split()} & {*PRONOUNS, "no"}
        thing = thing and (verb.lemma not in _PASSING or singular(noun[0]) in TEXTS)
        if thing and several == (pronoun.low == "they") and len(phrase.split()) > 1:
            return phrase
    return ""


def _is_of_event(sentence: Sentence, verb: Predicate) -> bool:
    """Whether only an event, a text or another thing can be the subject of a verb, or of what it leads to."""
    verb = next((one for one in sentence.predicates if one.first == verb.last and one.modal == "to"), verb)
    after = low_at(sentence.words, verb.last)
    alone = after in PREPOSITIONS or not after.isalpha() or is_dated(sentence.words, verb.last)
    begins = verb.lemma in _BEGINNING and alone
    it = verb.first > 0 and sentence.words[verb.first - 1].low == "it"
    made = verb.passive and (verb.lemma in _HELD or (it and verb.lemma in OF_TEXTS))
    passing = it and verb.lemma in _PASSING and after not in PREPOSITIONS
    return begins or made or passing or verb.lemma in _OF_EVENTS or (verb.lemma, after) in _COMING


_OF_EVENTS: Final = word_set("lapse expire occur")
_BEGINNING: Final = word_set("start begin end resume reopen")
_COMING: Final = frozenset(
    [("take", "place"), ("take", "effect"), ("come", "into"), ("enter", "into"), ("apply", "from")]
)
_PASSING: Final = ("reach", "pass", "clear")  # a house, its floor
_HELD: Final = word_set(
    "hold renew convene adopt ratify postpone reschedule adjourn enact repeal apply implement complete finish plan "
    "schedule delay defer cancel"
)
_NEAR: Final = 3  # sentences


def _of_bare(sentence: Sentence, verb: Predicate, words: Sequence[Word], around: Around) -> Parts:
    """Whom a bare noun means, or whose it is: the board, of the company."""
    if words[-1].low not in _OF_FIRMS:
        return [name] if (name := meant_by(sentence, verb, words, around)) else []
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
    whole = any(word.low in PREPOSITIONS or not word.text[0].isalnum() for word in words) or words[-1].low in _PEOPLE
    return len(words) > opened and not named and not whole and len(words) - opened < _SHORT


_PEOPLE: Final = word_set("people persons men women children others victims")  # ten people are not those told of


def _with_state(body: str, around: Around) -> str:
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


def lowered(sentence: Sentence, parts: Parts, around: Around) -> Parts:
    """A phrase without the capital letter that only began its sentence."""
    first = parts[0] if parts else ""
    if isinstance(first, int):
        word = sentence.words[first]
        known = any(word.text in name for name in around.parties) or bool(around.stands(word.text))
        several = word.low.endswith("s") and not word.low.endswith(NO_PLURALS) and not known
        after = sentence.words[1].text if len(sentence.words) > 1 else ""
        described = is_adjective(word.low) and after.islower()  # unofficial figures, not National Rally
        common = first == 0 and (word.low in around.common or is_event_noun(word.low) or several or described)
        common = common and word.text not in around.proper
        common = common and not word.text[1:].isupper()
        small = word.low in ARTICLES or word.low in SMALL_NUMBERS
        return [word.low, *parts[1:]] if common or (small and first == 0) or word.low in ("the", "a", "an") else parts
    return parts
