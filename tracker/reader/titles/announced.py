"""Titles of what somebody says, announces or warns: Acme announces it will cut prices; the profits fell, Acme said."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import participle, with_s
from tracker.reader.events.clauses import SAYING, Sentence
from tracker.reader.events.kinds import singular
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import low_at
from tracker.reader.titles.grammar.arguments import NOTHING_TOLD, lacking
from tracker.reader.titles.grammar.complements import complement_of
from tracker.reader.titles.grammar.groups import is_finite, verb_behind, verbs_of
from tracker.reader.titles.grammar.present import is_plural, verb_in_title
from tracker.reader.titles.grammar.subjects import MEASURES, subject_of
from tracker.reader.titles.grammar.words import ARTICLES, PRONOUNS
from tracker.reader.titles.meaning.around import FIRMS, Around
from tracker.reader.titles.parts import Told, lowered, named, texts
from tracker.reader.titles.verbs import Chosen
from tracker.reader.titles.wording import Clause, Parts

_READY: Final = word_set("ready prepared willing likely unlikely able poised")
_HOPING: Final = word_set("expect plan intend hope aim want")
PLANNED: Final = ("will", "would", "shall", "is to")  # modals of what is planned


def announced(told: Told, found: Chosen, around: Around) -> Clause | None:
    """What somebody said on the day that he will do or had done: it tells of the announcement."""
    sentence, out, verb, report = told.sentence, told.out, found.verb, found.report
    condition = _condition(sentence, verb, out)
    if report is None or told.status not in ("happened", "threatened"):
        return None
    state = _is_state(sentence, found)
    if told.status == "threatened" and not (condition or state):
        return None
    subject, planned = subject_of(sentence, found.owner, out).words, verb.modal in PLANNED
    done = verb.perfect and sentence.words[found.owner.first].low == "had" and not verb.passive
    if report.lemma == verb.lemma:
        return None  # the curbs that it had announced
    if state or (told.status == "happened" and _is_claim(told, found)):
        return _told_by(told, report, (found.owner, found.verb), around, lemma="say")
    hoped = verb.modal == "to" and found.owner is not verb and found.owner.lemma in _HOPING and not verb.passive
    themselves = _themselves([sentence.words[at].low for at in subject])
    if not themselves or not (planned or done or hoped):
        return None
    opened, flaw = named(sentence, report, subject_of(sentence, report, out), around)
    lemma = "say" if hoped or (planned and report.lemma == "say") else "announce"
    saying = verb_in_title(
        report._replace(lemma=lemma), (), texts(sentence, lowered(sentence, opened, around)), passive=False
    )
    plan = ["will be", participle(verb.lemma)] if verb.passive else ["will", verb.lemma]
    several = themselves == "they"
    hope = found.owner.lemma if several else with_s(found.owner.lemma)
    shown = (
        plan
        if planned
        else [hope, "to", verb.lemma]
        if hoped
        else ["have" if several else "has", sentence.words[verb.head].text]
    )
    complement = complement_of(sentence, verb, out)
    rest: Parts = [*complement.words, *(condition if planned else ())]
    return Clause(opened, [*saying, themselves, *shown], rest, complement.cuts, flaw)


def taking_effect(told: Told, found: Chosen, around: Around) -> Clause | None:
    """What is in force from the day for which it was announced or approved: a tax on jets | takes effect."""
    sentence, verb, at = told.sentence, found.verb, told.sentence.word_at(told.said[0])
    led = at > 0 and sentence.words[at - 1].low == "from"
    if told.status != "expected" or not led or verb.form != "past" or verb.passive or verb.lemma not in _DECIDING:
        return None
    object_ = complement_of(sentence, verb, told.out).words
    head = next((n for n, place in enumerate(object_) if n and sentence.words[place].low in ("on", "of")), len(object_))
    noun = sentence.words[object_[head - 1]].text if object_ else ""
    if singular(noun.lower()) not in MEASURES:
        return None
    opened = lowered(sentence, [*object_[sentence.words[object_[0]].low in ARTICLES :]], around)
    shown = verb_in_title(verb._replace(lemma="take", form="base"), (), [noun], passive=False)
    return Clause(opened, [*shown, "effect"], [])


_DECIDING: Final = word_set("announce approve confirm unveil adopt order pass")


def _themselves(subject: Sequence[str]) -> str:
    """Who speaks of his own plans: it, or the firm of its officials; empty for any other subject."""
    if len(subject) == 1:
        return subject[0] if subject[0] in _SELF else ""
    return " ".join(subject) if len(subject) == 2 and subject[0] == "the" and subject[1] in FIRMS else ""


def _is_state(sentence: Sentence, found: Chosen) -> bool:
    """Whether what is said is only what somebody is ready or likely to do."""
    between = {word.low for word in sentence.words[found.owner.last : found.verb.first]}
    return found.verb.modal == "to" and found.owner.lemma == "be" and not _READY.isdisjoint(between)


def _is_claim(told: Told, found: Chosen) -> bool:
    """Whether what is said on a day is only how things are: the army is ready; crimes remain unpunished."""
    report, verb = found.report, found.owner
    said = report is not None and report.lemma in _CLAIMING
    present = verb.form in ("base", "s") and not verb.modal and not verb.perfect and not verb.negated
    there = verb.first > 0 and told.sentence.words[verb.first - 1].low in ("there", *PRONOUNS)
    return said and found.verb is verb and present and not verb.passive and not there


_CLAIMING: Final = word_set("say tell state add insist maintain argue")


def _condition(sentence: Sentence, plan: Predicate, out: frozenset[int]) -> Parts:
    """What a plan hangs on, in the present: unless | Chad | lifts | the ban."""
    words = sentence.words
    following = verb_behind(sentence, plan)
    if following is None:
        return []
    opener = next((at for at in range(plan.last, following.first) if words[at].low in ("if", "unless")), -1)
    subject = [at for at in range(opener + 1, following.first) if at not in out]
    if opener < 0 or not subject or len(subject) > _LONGEST_SUBJECT or following.modal or following.lemma == "be":
        return []
    told: Parts = [*subject]
    verb = verb_in_title(following, (), texts(sentence, told), passive=following.passive)
    if following.passive:
        verb = ["are" if is_plural(texts(sentence, told)) else "is", *(["not"] if following.negated else []), *verb]
    elif following.negated:
        return []
    return [words[opener].low, *told, *verb, *complement_of(sentence, following, out).words]


_LONGEST_SUBJECT: Final = 6  # words
_SELF: Final = word_set("it he she they")


def reported(told: Told, found: Chosen, around: Around) -> Clause | None:
    """What is told before who says it: the forum will be held in June, the organisers announced."""
    sentence, out, verb = told.sentence, told.out, found.verb
    before = [one for one in verbs_of(sentence) if one.last < verb.first and is_finite(one)]
    subject, behind = subject_of(sentence, verb, out), complement_of(sentence, verb, out).words
    only_whom = lacking(sentence, verb, subject.words, behind) == NOTHING_TOLD  # an aide told the press in Oslo
    if verb.lemma not in SAYING or verb.passive or not before or (behind and not only_whom):
        return None
    comma = subject.words[0] - 1 if subject.words else 0
    if comma < before[-1].last or sentence.words[comma].text not in ',”"':
        return None
    return _told_by(told, verb, (before[0], before[0]), around, lemma="say" if only_whom else "")


def _told_by(
    told: Told, report: Predicate, within: tuple[Predicate, Predicate], around: Around, *, lemma: str = ""
) -> Clause | None:
    """Who says what a clause tells, from its first verb to its last: the envoy says | both sides are ready to talk."""
    sentence, out, (first, last) = told.sentence, told.out, within
    main, complement = subject_of(sentence, first, out).words, complement_of(sentence, last, out)
    if not main:
        return None
    opened, flaw = named(sentence, report, subject_of(sentence, report, out), around)
    said = report._replace(lemma=lemma or report.lemma)
    saying = verb_in_title(said, (), texts(sentence, lowered(sentence, opened, around)), passive=False)
    group: Parts = [at for at in range(first.first, last.last) if at not in out]
    if [sentence.words[at].low for at in group[:1] if isinstance(at, int)] in (["was"], ["were"]):
        group[0] = "is" if sentence.words[first.first].low == "was" else "are"
    clause = [*lowered(sentence, [*main], around), *group, *complement.words]
    return Clause(opened, [*saying], clause, complement.cuts, flaw)


def deadline(told: Told, found: Chosen, around: Around) -> Clause | None:
    """Until when somebody may do something: Canada has until 2 August to appeal."""
    sentence, out, verb = told.sentence, told.out, found.verb
    after = low_at(sentence.words, verb.last)
    complement = complement_of(sentence, verb, out) if verb.lemma == "have" and after == "until" else None
    if complement is None or not complement.words:
        return None
    opened, flaw = named(sentence, found.owner, subject_of(sentence, found.owner, out), around)
    return Clause(["deadline for", *lowered(sentence, opened, around)], [], [*complement.words], complement.cuts, flaw)


def with_time(sentence: Sentence, rest: Parts) -> Parts:
    """What is granted until a day, which no title has, as time: gives the cabinet | time | to resign."""
    words, places = sentence.words, [part for part in rest if isinstance(part, int)]
    gaps = (at for before, at in pairwise(places) if at > before + 1 and words[before + 1].low in _UNTIL)
    inner = {one.first for one in sentence.predicates if one.modal == "to"}
    gap = next((at for at in gaps if at in inner), None)
    if gap is None:
        return rest
    cut = rest.index(gap)
    return [*rest[:cut], "time", *rest[cut:]]


_UNTIL: Final = ("until", "till")
