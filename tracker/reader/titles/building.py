"""The parts of a title from the subject, the verb and the complement of a sentence."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.events.clauses import SAYING, Sentence
from tracker.reader.events.statuses import ARRANGING
from tracker.reader.grammar.predicates import Predicate, verbs_before
from tracker.reader.grammar.words import Word, low_at
from tracker.reader.titles.again import meant, text_before
from tracker.reader.titles.announced import PLANNED, with_time
from tracker.reader.titles.grammar.arguments import NOTHING_TOLD, brought_by, lacking, needed_by
from tracker.reader.titles.grammar.complements import Complement, complement_of
from tracker.reader.titles.grammar.groups import is_particle, progressive, verbs_of
from tracker.reader.titles.grammar.participles import is_reduced
from tracker.reader.titles.grammar.present import becoming, hedged, is_counted, undergone, verb_in_title
from tracker.reader.titles.grammar.subjects import subject_of
from tracker.reader.titles.grammar.words import ARTICLES, PREPOSITIONS, SUBJECT_PRONOUNS, TRAILING, has_capital
from tracker.reader.titles.meaning.around import BODIES, MADE_KNOWN, Around, acting_in, does_so, product_of
from tracker.reader.titles.meaning.wanting import place_of, wanted
from tracker.reader.titles.nominal import event_alone
from tracker.reader.titles.parts import NO_SUBJECT, UNTOLD, Told, lowered, named, texts
from tracker.reader.titles.pronouns import as_object, with_objects
from tracker.reader.titles.verbs import Chosen
from tracker.reader.titles.wording import Clause, Parts, spelt
from tracker.reader.who.grammar.role_words import DONE_TO

_OWNED: Final = r"[A-Z][\w&-]*['’]s "  # Nvidia's H100 was announced by nobody else
# What follows `by` and is no agent: by 3 percent, by a margin.
_BY: Final = r"^(?:\d|an? (?:vote|margin)|about|nearly|more|some\b|up )"


def built(told: Told, found: Chosen, around: Around) -> Clause:
    """The title of what a verb tells, a passive with its agent in the active."""
    sentence, verb = told.sentence, progressive(told.sentence, found.verb)
    verb = verb._replace(passive=verb.passive or undergone(sentence, verb))
    subject = subject_of(sentence, found.owner, told.out)
    complement = complement_of(sentence, verb, told.out)
    only_time = all(sentence.words[at].low in TRAILING for at in complement.words)  # covers the whole of June
    verb = verb._replace(lemma="apply") if verb.lemma == "cover" and only_time else verb
    if verb.passive and (turned := _turned(told, found._replace(verb=verb), around)):
        return turned
    opened, flaw = named(sentence, found.owner, subject, around)
    if flaw == NO_SUBJECT and told.status == "happened" and not _is_headless(told, found.owner):
        flaw = UNTOLD
    if event := event_alone(told, verb, complement, flaw):
        return event
    retold = [sentence.words[at].low for at in subject.words] == ["they"] and isinstance(opened[0], str)
    # Where `they` has become a name, the auxiliaries tell nothing of its number.
    group = [] if retold else [word.low for word in sentence.words[found.owner.first : found.owner.last]]
    subject_words = texts(sentence, lowered(sentence, opened, around))
    shown = verb_in_title(verb, group, subject_words, passive=verb.passive)
    if again := meant(sentence, verb, [*complement.words], around):
        shown = verb_in_title(again[0], group, subject_words, passive=False)
        return Clause(opened, [*shown], [again[1]], (), flaw)
    if "longer" in group:
        shown = ["no longer", *shown]
    if verb.modal in PLANNED and found.report is not None and told.status == "happened":
        shown = ["to be", *shown] if verb.passive else ["to", verb.lemma]
    if doubted := hedged(verb, found.owner, subject_words, told_now=told.status == "happened"):
        shown = doubted
    elif verb.lemma == "be":
        shown = becoming(sentence, verb, shown, complement.words)
    inner = (not verb.passive or _is_asked(sentence, complement)) and verb.form != "ing"
    object_: Parts = [at for at in subject.object if at not in subject.words] if inner else []
    leads = bool(subject.object) and sentence.words[subject.object[0]].low in PREPOSITIONS
    object_ = [*object_[:leads], *lowered(sentence, object_[leads:], around)]
    told_of = [*complement.words, *object_] if leads else _with_object(sentence, object_, complement)
    rest = _completed(sentence, verb, with_objects(sentence, verb, told_of, around), around)
    if not verb.passive and (lack := lacking(sentence, verb, subject.words, rest)):
        flaw = lack if lack == NOTHING_TOLD else flaw or lack
    rest, needed = [*rest, *_deed_behind(told, verb, subject_words)], needed_by(sentence, verb.lemma, complement.words)
    acted: Parts = [*_deed_before(told, verb, subject_words), *shown]
    return _with_cause(told, verb, around, Clause(opened, acted, rest, complement.cuts, flaw, needed))


def _deed_before(told: Told, verb: Predicate, subject: Sequence[str]) -> Parts:
    """The deed that `and` joins to that of a verb, with the `and`, where no date stands between; else nothing.

    Only a day is shared: what was done in a year was done at several times.
    """
    words, every = told.sentence.words, verbs_of(told.sentence)
    at = every.index(verb) if verb in every else 0
    if at == 0 or not told.news or every[at - 1].head in told.beside:
        return []
    first = every[at - 1]
    between = range(first.last, verb.first - 1)
    parted = words[verb.first - 1].low != "and" or any(one in told.out or words[one].text == "," for one in between)
    if not _are_alike(first, verb) or parted or first.lemma in SAYING or len(between) > _DEED:
        return []
    if is_reduced(told.sentence, first):
        return []
    return [*verb_in_title(first, (), subject, passive=False), *between, "and"]


def _deed_behind(told: Told, verb: Predicate, subject: Sequence[str]) -> Parts:
    """The deed that `and` joins to that of a verb after the day of both, with the `and`; else nothing."""
    words, every = told.sentence.words, verbs_of(told.sentence)
    at = every.index(verb) + 1 if verb in every else len(every)
    if at >= len(every) or not told.news or every[at].head in told.beside or len({*told.dates}) > 1:
        return []
    second = every[at]
    shared = told.said[1] <= words[verb.first].start and words[second.first - 1].low == "and"
    if not shared or not _are_alike(verb, second) or second.lemma in _TELLING or is_reduced(told.sentence, verb):
        return []
    if any(words[one].text == "," for one in range(verb.last, second.first)):
        return []
    object_ = complement_of(told.sentence, second, told.out).words
    leaning = not object_ or words[object_[0]].low in SUBJECT_PRONOUNS | {"that"} or len(object_) > _DEED
    return [] if leaning else ["and", *verb_in_title(second, (), subject, passive=False), *object_]


def _are_alike(first: Predicate, second: Predicate) -> bool:
    """Whether two verbs tell plainly what was done."""
    plain = not (first.passive or first.negated or first.perfect or first.modal)
    return first.form == second.form == "past" and plain and not (second.passive or second.negated or second.modal)


_TELLING: Final = SAYING - {"announce"}
_DEED: Final = 6  # words of a deed that a title has room for beside another


def _with_cause(told: Told, verb: Predicate, around: Around, clause: Clause) -> Clause:
    """What befell somebody with the clause that tells what brought it about: killed | when Chad shells a camp."""
    cause = brought_by(told.sentence, verb)
    if clause.flaw or cause is None or cause.head in told.beside:
        return clause
    words, subject = told.sentence.words, subject_of(told.sentence, cause, told.out).words
    why = built(told, Chosen(cause, cause), around)
    left = all(isinstance(at, int) and words[at].low in TRAILING for at in why.rest)
    after = low_at(words, cause.last)
    cut = left and cause.last not in told.out and after.isalpha()  # troops looked | on
    named = any(has_capital(text) for text in texts(told.sentence, [*subject, *why.rest]))
    nobody = not subject or words[subject[0]].low in SUBJECT_PRONOUNS
    if nobody or cut or cause.passive or (around.setting and not named):
        return clause
    shown = verb_in_title(cause, (), texts(told.sentence, subject), passive=False)
    rest: Parts = [*clause.rest, subject[0] - 1, *subject, *shown, *why.rest]
    return clause._replace(rest=rest, cuts=(*clause.cuts, subject[0] - 1, *why.cuts))


def _is_headless(told: Told, verb: Predicate) -> bool:
    """Whether nothing but a date stands before a verb, as in an entry: 1 September: opened for signature."""
    words = told.sentence.words
    return not any(words[at].low[0].isalnum() for at in range(verb.first) if at not in told.out)


def _completed(sentence: Sentence, verb: Predicate, rest: Parts, around: Around) -> Parts:
    """What follows a verb, with what it needs that only the text before tells."""
    if verb.passive:
        phrase = wanted(verb.lemma, " ".join(texts(sentence, rest)), around)
        return [phrase, *rest] if phrase else rest
    if text := text_before(sentence, verb, rest, around):
        return [text, *rest]
    if verb.lemma == "take" and texts(sentence, rest) == ["delivery"] and (product := product_of(around)):
        return [*rest, f"of {product}"]
    if verb.lemma in _GRANTING:
        return with_time(sentence, rest)
    place = "" if rest else place_of(verb.lemma, around)
    return [place] if place else rest


_GRANTING: Final = ("give", "allow", "grant")


def _turned(told: Told, found: Chosen, around: Around) -> Clause | None:
    """A passive in the active: with its agent, or with who makes known what has none."""
    sentence, acted = told.sentence, found.verb._replace(passive=False)
    subject, complement = subject_of(sentence, found.owner, told.out), complement_of(sentence, acted, told.out)
    if [sentence.words[at].low for at in subject.words] in (["one"], ["another"]):
        first = next(verbs_before(sentence.predicates, subject.words[0]), found.owner)
        subject = subject_of(sentence, first, told.out)  # a bill passed by one house and | one passed by the other
    of = next((at for at in subject.words[1:] if sentence.words[at].low == "of"), 0)
    nested = of and is_reduced(sentence, found.owner) and not is_counted([sentence.words[of - 1].text, "of"])
    agent = () if nested else _agent(sentence, complement)  # a result of the care given by Chad
    maker = "" if agent or not subject.words or subject.object else _maker(told, found, around)
    if not agent and not maker:
        return None
    undergoer = named(sentence, found.owner, subject, around)[0] if subject.words else []
    undergoer = as_object(sentence, lowered(sentence, undergoer, around))
    if agent:
        if sentence.words[agent[-1]].text in " ".join(texts(sentence, undergoer)):
            undergoer = lowered(sentence, [*subject.words], around)
        before = [at for at in complement.words if at < agent[0] - 1]
        particle = before[:1] if is_particle(sentence.words, before) else []
        end = _next_one(sentence, complement.words)
        described = is_reduced(sentence, found.owner)  # figures released by Acme on Monday | give it a lead
        behind = [at for at in complement.words if agent[-1] < at < end]
        gap = described and behind and behind[0] > agent[-1] + 1
        behind = [] if gap and sentence.words[behind[0]].low not in PREPOSITIONS else behind
        rest: Parts = [*before[len(particle) :], *behind]
        shown = verb_in_title(acted, (), texts(sentence, agent), passive=False)
        return Clause([*agent], [*shown, *particle], [*undergoer, *rest], complement.cuts)
    shown = verb_in_title(acted, (), maker.split(), passive=False)
    if maker.split()[0] in " ".join(texts(sentence, undergoer)):
        undergoer = lowered(sentence, [*subject.words], around)  # Acme begins work on its plant, not on Acme's
    return Clause([maker], [*shown], [*undergoer, *complement.words], complement.cuts)


def _maker(told: Told, found: Chosen, around: Around) -> str:
    """Who does what a passive without names tells: the one actor of its sentence or of the headline."""
    sentence, verb = told.sentence, found.verb
    subject, complement = subject_of(sentence, found.owner, told.out), complement_of(sentence, verb, told.out)
    made = spelt(sentence.words, subject.words)
    acting = acting_in(around) if verb.lemma == "announce" or does_so(around, verb.lemma) else ""
    doer = around.doers[0] if len(around.doers) == 1 and verb.lemma not in ARRANGING | _MUTUAL else ""
    # An event to be held; not what sources say was done, nor with nine deals | signed, nor a man | jailed by others.
    led = bool(subject.words) and sentence.words[subject.words[0] - 1].low == "with"
    own = is_reduced(sentence, verb) and verb.lemma not in DONE_TO and not (led or is_of_others(sentence, verb))
    within = verb.modal == "to" or own
    if doer and within and _is_plain(sentence, [*subject.words, *complement.words], around):
        before = doer in sentence.text[: sentence.words[verb.first].start]  # not: a ship seized in May to Mali
        return doer if before or (acting and doer.split()[0] == acting.split()[0]) else ""
    alone = all(name in made for name in around.parties) and not re.match(_OWNED, made.strip())
    acting = acting if alone and verb.lemma in MADE_KNOWN else ""
    return "" if acting and any(word in sentence.text for word in acting.split()) else acting


def is_of_others(sentence: Sentence, verb: Predicate) -> bool:
    """Whether others may have done what a participle tells than who acts in its sentence: opposes rules | issued."""
    before = next(verbs_before(verbs_of(sentence), verb.first), verb)
    judged = before is not verb and before.lemma in _JUDGING
    return is_reduced(sentence, verb) and (judged or verb.lemma in _COUNTING)


_JUDGING: Final = SAYING | word_set(
    "oppose reject criticise criticize condemn welcome back support hail slam denounce praise protest challenge regret "
    "lament dispute defy violate breach quote accept fear face study await discuss see"
)


def _is_plain(sentence: Sentence, places: Sequence[int], around: Around) -> bool:
    """Whether no name, ordinal or doer stands in a phrase."""
    words = [sentence.words[at] for at in places]
    named = any(
        has_capital(word.text) for at, word in zip(places, words, strict=True) if at or not _opens(word, around)
    )
    lows = {word.low for word in words}
    return not named and len(words) > 1 and BODIES.isdisjoint(lows) and not lows & {"by", "between"}


def _opens(word: Word, around: Around) -> bool:
    return word.low in ARTICLES or word.low in around.common


_COUNTING: Final = ("report", "record", "register")
_MUTUAL: Final = word_set("agree reach convene threaten")


def _with_object(sentence: Sentence, object_: Parts, complement: Complement) -> Parts:
    """What follows the verb, with the object that a relative has: the jets which it will begin | to fly."""
    first = complement.words[0] if complement.words else -1
    inner = next((one for one in sentence.predicates if one.first == first and one.modal == "to"), None)
    if inner is None or not object_:
        return [*object_, *complement.words]
    split = sum(at < inner.last for at in complement.words)
    return [*complement.words[:split], *object_, *complement.words[split:]]


def _is_asked(sentence: Sentence, complement: Complement) -> bool:
    """Whether what follows a verb is only what somebody is asked to do: a ruling they were told to expect."""
    inner = next((one for one in sentence.predicates if one.first in complement.words[:1]), None)
    return inner is not None and inner.modal == "to" and inner.last > complement.words[-1]


def _agent(sentence: Sentence, complement: Complement) -> tuple[int, ...]:
    """The words of who does what is told in the passive: adopted by the Council."""
    words, inside = sentence.words, complement.words
    place = next((at for at, one in enumerate(inside[:12]) if words[one].low == "by"), None)
    if place is None:
        return ()
    cuts = (at for at in range(place + 2, len(inside)) if inside[at] in complement.phrases)
    end = next((at for at in cuts if not words[inside[at]].is_name), len(inside))  # Harbour Engineering, Acme Gaming
    other = _next_one(sentence, inside)
    end = min(end, sum(at < other for at in inside))
    end = next((at for at in range(place + 2, end) if inside[at] > inside[at - 1] + 1), end)  # a date stands between
    if words[inside[end - 1]].is_name and [words[at].low for at in inside[end : end + 1]] == ["for"]:
        return ()  # it may be part of the name: the Campaign for Togo
    of = (at for at in range(place + 2, end) if words[inside[at]].low == "of")
    of = (at for at in of if not any(word.is_name for word in words[inside[at] + 1 :][:2]))  # the Council of the EU
    agent = inside[place + 1 : next(of, end)]
    text = spelt(words, agent).strip()
    is_name = any(words[at].is_name for at in agent)
    return agent if place < _NEAR and is_name and not re.match(_BY, text) else ()


def _next_one(sentence: Sentence, inside: Sequence[int]) -> int:
    """The word at which another thing of the same sort follows a date: passed by the House in May and | one passed."""
    words = sentence.words
    joints = (at for at in inside if words[at].low == "and" and at - 1 not in inside and at + 1 < len(words))
    return next((at for at in joints if words[at + 1].low in ("one", "another", "others")), len(words))


_NEAR: Final = 5  # words between a verb and the `by` of who does it
