"""The title of an event, and what is wrong with one that is no whole clause."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import participle
from tracker.reader.events.attaching import Attached
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.predicates import Predicate
from tracker.reader.titles.complements import Complement, complement_of, lacking
from tracker.reader.titles.groups import progressive, undergone
from tracker.reader.titles.masking import Bounds, unsaid
from tracker.reader.titles.meaning.antecedents import is_bare, is_pronoun, meant_by
from tracker.reader.titles.meaning.around import FIRMS, Around, acting_in
from tracker.reader.titles.meaning.headlines import announces, looks_ahead, names_nobody, tells, topic
from tracker.reader.titles.meaning.objects import points_back, specified
from tracker.reader.titles.nouns import noun_before
from tracker.reader.titles.present import verb_in_title
from tracker.reader.titles.subjects import Subject, subject_of
from tracker.reader.titles.verbs import Chosen, chosen
from tracker.reader.titles.wording import LONGEST, spelt, tidied
from tracker.reader.titles.words import OWNERS, PREPOSITIONS

Parts = list[int | str]
_MADE_KNOWN: Final = word_set("introduce release launch unveil rename issue publish announce present")
_OWNED: Final = 3  # words of `the company's`
_NAMELESS: Final = "names nobody"
_BARE: Final = "a bare noun for a subject"
_BY: Final = r"^(?:\d|an? (?:vote|margin)|about|nearly|more|some\b|up )"


class Told(NamedTuple):
    """What a title is of: a sentence, what the date belongs to there, all date words, and the status."""

    sentence: Sentence
    attached: Attached
    dates: tuple[Bounds, ...]
    status: str = ""
    fresh: bool = False  # of the days around publication


class Title(NamedTuple):
    """A title, and why it does not stand alone; empty where it does."""

    text: str
    flaw: str = ""
    meant: str = ""  # whom its subject means, where that is a pronoun or a bare noun


class _Clause(NamedTuple):
    """The parts of a clause that a title is made of."""

    subject: Parts
    verb: Parts
    rest: Parts
    cuts: tuple[int, ...] = ()
    flaw: str = ""
    meant: str = ""


def title_of(told: Told, around: Around) -> Title:
    """The title of an event."""
    out = unsaid(told.sentence, told.dates)
    found = chosen(told.sentence, told.attached)
    if found is None:
        clause = _nominal(told, out, around)
    else:
        clause = _announced(told, found, out, around) or _clause(told, found, out, around)
    text = specified(_written(told.sentence, clause), around)
    flaw = clause.flaw or _flaw(text, clause, around)
    heads = tells(around.headline, told.sentence, told.attached.clause)
    report = found is not None and found.report is not None and told.fresh and flaw in (_NAMELESS, _BARE)
    ahead = looks_ahead(around.headline) and told.status != "happened"
    if flaw and not ahead and (heads or (report and announces(around, told.sentence))):
        return Title(tidied(around.headline))
    if flaw in (_NAMELESS, _BARE) and (about := topic(around)):
        return Title(f"{about}: {text[:1].lower() + text[1:] if text[1:2].islower() else text}", flaw, clause.meant)
    return Title(text, flaw, clause.meant)


def _clause(told: Told, found: Chosen, out: frozenset[int], around: Around) -> _Clause:
    sentence, verb = told.sentence, progressive(told.sentence, found.verb)
    subject = subject_of(sentence, found.owner, out)
    complement = complement_of(sentence, verb, out)
    passive = verb.passive or undergone(sentence, verb)
    if passive and (agent := _agent(sentence, complement)):
        named = [sentence.words[at].text for at in agent]
        acted = verb._replace(passive=False)
        rest: Parts = [at for at in complement.words if at > agent[-1]]
        shown = verb_in_title(acted, (), named, passive=False)
        undergoer = _lowered(sentence, _named(sentence, found.owner, subject, around)[0] if subject.words else [])
        return _Clause([*agent], [*shown], [*undergoer, *rest], complement.cuts)
    if passive and subject.words and (maker := _maker(sentence, verb, subject, around)):
        shown = verb_in_title(verb._replace(passive=False), (), maker.split(), passive=False)
        made = _lowered(sentence, _named(sentence, found.owner, subject, around)[0])
        return _Clause([maker], [*shown], [*made, *complement.words], complement.cuts)
    opened, flaw = _named(sentence, found.owner, subject, around)
    texts = _texts(sentence, opened)
    group = [word.low for word in sentence.words[found.owner.first : found.owner.last]]
    shown = verb_in_title(verb, group, texts, passive=passive)
    planned = verb.modal in _PLANNED and found.report is not None
    if planned and told.status == "happened" and not passive:
        shown = ["to", verb.lemma]
    elif planned and told.status == "happened":
        shown = ["to be", *shown]
    object_ = _lowered(sentence, [at for at in subject.object if at not in subject.words] if not passive else [])
    rest = _with_object(sentence, object_, complement)
    firm = bool(subject.words) and sentence.words[subject.words[-1]].low in FIRMS
    if not passive and (lack := lacking(sentence, verb, subject.words, rest)):
        flaw = flaw or lack
    meant = opened[0] if opened and isinstance(opened[0], str) and firm else ""
    return _Clause(opened, [*shown], rest, complement.cuts, flaw, meant)


def _maker(sentence: Sentence, verb: Predicate, subject: Subject, around: Around) -> str:
    """Who makes known what a passive tells without its agent: the one that acts in the headline."""
    made = spelt(sentence.words, subject.words)
    alone = all(name in made for name in around.parties)
    acting = acting_in(around) if alone and verb.lemma in _MADE_KNOWN else ""
    return "" if acting and any(word in sentence.text for word in acting.split()) else acting


def _lowered(sentence: Sentence, parts: Parts) -> Parts:
    """A phrase that stands no more at the head of its sentence."""
    first = parts[0] if parts else ""
    if isinstance(first, int) and sentence.words[first].low in ("the", "a", "an"):
        return [sentence.words[first].low, *parts[1:]]
    return parts


def _with_object(sentence: Sentence, object_: Parts, complement: Complement) -> Parts:
    """What follows the verb, with the object that a relative has: the jets which it will begin | to fly."""
    first = complement.words[0] if complement.words else -1
    inner = next((one for one in sentence.predicates if one.first == first and one.modal == "to"), None)
    if inner is None or not object_:
        return [*object_, *complement.words]
    split = sum(at < inner.last for at in complement.words)
    return [*complement.words[:split], *object_, *complement.words[split:]]


def _announced(told: Told, found: Chosen, out: frozenset[int], around: Around) -> _Clause | None:
    """What somebody said on the day that he will do or had done: it tells of the announcement."""
    sentence, verb, report = told.sentence, found.verb, found.report
    if report is None or told.status != "happened":
        return None
    subject, planned = subject_of(sentence, found.owner, out).words, verb.modal in _PLANNED
    done = verb.perfect and sentence.words[found.owner.first].low == "had" and not verb.passive
    if len(subject) != 1 or sentence.words[subject[0]].low not in _SELF or not (planned or done):
        return None
    opened, flaw = _named(sentence, report, subject_of(sentence, report, out), around)
    lemma = "say" if planned and report.lemma == "say" else "announce"
    saying = verb_in_title(report._replace(lemma=lemma), (), _texts(sentence, opened), passive=False)
    plan = ["will be", participle(verb.lemma)] if verb.passive else ["will", verb.lemma]
    shown = plan if planned else ["has", sentence.words[verb.head].text]
    complement = complement_of(sentence, verb, out)
    return _Clause(
        opened, [*saying, sentence.words[subject[0]].low, *shown], [*complement.words], complement.cuts, flaw
    )


_PLANNED: Final = ("will", "would", "shall", "'ll", "is to")
_SELF: Final = word_set("it he she they")


def _agent(sentence: Sentence, complement: Complement) -> tuple[int, ...]:
    """The words of who does what is told in the passive: adopted by the Council."""
    words, inside = sentence.words, complement.words
    place = next((at for at, one in enumerate(inside[:12]) if words[one].low == "by"), None)
    if place is None:
        return ()
    end = next(
        (at for at in range(place + 1, len(inside)) if inside[at] in complement.cuts and at > place + 1), len(inside)
    )
    agent = inside[place + 1 : end]
    text = spelt(words, agent).strip()
    named = any(words[at].is_name for at in agent)
    return agent if place == 0 and named and not re.match(_BY, text) else ()


def _named(sentence: Sentence, verb: Predicate, subject: Subject, around: Around) -> tuple[Parts, str]:
    """The subject with what it means, and what is wrong with it."""
    words = [sentence.words[at] for at in subject.words]
    if not words:
        acting = next(iter(around.actors), "")
        return ([acting] if acting else []), "" if acting else "no subject"
    if is_pronoun(words):
        name = meant_by(sentence, verb, words, around)
        return ([name], "") if name else ([*subject.words], "a pronoun for a subject")
    if words[0].low in OWNERS and (name := meant_by(sentence, verb, words[:1], around)):
        return [f"{name}'s", *subject.words[1:]], ""
    if len(words) > _OWNED and words[1].low in FIRMS and words[2].low == "'s":
        name = meant_by(sentence, verb, words[:2], around)
        return ([f"{name}'s", *subject.words[3:]], "") if name else ([*subject.words], _BARE)
    if is_bare(words):
        name = meant_by(sentence, verb, words, around)
        return ([name], "") if name else ([*subject.words], _BARE)
    if len(words) == 1 and (full := around.full(words[0].text)) and full.endswith(words[0].text):
        return [full], ""
    return [*subject.words], ""


def _texts(sentence: Sentence, parts: Sequence[int | str]) -> list[str]:
    told = (sentence.words[part].text if isinstance(part, int) else part for part in parts)
    return [word for text in told for word in text.split()]


def _nominal(told: Told, out: frozenset[int], around: Around) -> _Clause:
    """The noun phrase of an event that no verb tells: talks in Geneva."""
    sentence, clause, predicate = told.sentence, told.attached.clause, told.attached.predicate
    if predicate is None:
        return _Clause([at for at in range(clause.first, clause.last) if at not in out], [], [], flaw="no verb")
    before = noun_before(sentence, predicate.head + 1, out)
    rest = complement_of(sentence, predicate, out)
    texts = _texts(sentence, [*before, *rest.words])
    acting = next(iter(around.actors), "")
    owner: Parts = [acting] if acting and not any(text[:1].isupper() for text in texts) else []
    words = [at for at in before if sentence.words[at].low not in ("the", "a", "an", *OWNERS)] if owner else [*before]
    return _Clause([*owner, *words], [], [*rest.words], rest.cuts)


_NUMBER: Final = r"^\d+(?:\.\d+)+\.? (?=[A-Z])"  # of a paragraph


def _written(sentence: Sentence, clause: _Clause) -> str:
    """The clause as a text, cut before a phrase where it is too long."""
    opened = [*clause.subject, *clause.verb]

    def told(rest: Sequence[int | str]) -> str:
        return tidied(re.sub(_NUMBER, "", spelt(sentence.words, [*opened, *rest]).strip()))

    text = told(clause.rest)
    if len(text) > LONGEST:
        opened = [*_short(sentence, clause.subject), *clause.verb]
        text = told(clause.rest)
    for cut in sorted(clause.cuts, reverse=True) if len(text) > LONGEST else ():
        place = clause.rest.index(cut) if cut in clause.rest else 0
        if place:
            text = told(clause.rest[:place])
        if len(text) <= LONGEST:
            break
    return text


def _short(sentence: Sentence, subject: Parts) -> Parts:
    """The name alone of a subject that a description precedes: Apple chief executive and founder Steve Jobs."""
    places = [part for part in subject if isinstance(part, int)]
    first = len(places)
    while first and sentence.words[places[first - 1]].is_name:
        first -= 1
    named = places[first:]
    described = first and sentence.words[places[first - 1]].text[0].isalpha()
    small = described and sentence.words[places[first - 1]].low in PREPOSITIONS | {"and", "the"}
    return [*named] if len(named) > 1 and described and not small else subject


_MOST: Final = 140  # characters
_OBJECTS: Final = r"(?<!announce )(?<!announces )(?<!say )(?<!says )\b(?:it|them|him|us|me|we|I|you|our|my)\b|\bher$"


def _flaw(text: str, clause: _Clause, around: Around) -> str:
    """Why a title does not stand alone; empty where it does."""
    if len(text) > _MOST:
        return "too long"
    if (len(text.split()) < 3 and not clause.rest) or text.endswith((" is", " are")):
        return "too short"
    if re.search(_OBJECTS, text):
        return "a pronoun"
    if points_back(text):
        return "points back"
    return _NAMELESS if names_nobody(text, around) else ""
