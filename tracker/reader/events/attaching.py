"""The predicate that a date belongs to."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import DETERMINERS, RELATIVES
from tracker.reader.events.background.described import is_described
from tracker.reader.events.background.years import CAUSING, is_reduced
from tracker.reader.events.clauses import SAYING, Clause, Sentence
from tracker.reader.events.event_nouns import answered, apart, governed, noun_at, noun_behind, noun_of, subject_noun
from tracker.reader.events.fronted import between_commas, main_verb, opening
from tracker.reader.events.kinds import is_event_noun
from tracker.reader.events.members import member
from tracker.reader.events.plans.conditions import conditional
from tracker.reader.events.statuses import ARRANGING
from tracker.reader.grammar.contact import contact_start
from tracker.reader.grammar.predicates import Predicate

_SPEECH: Final = word_set("say tell ask reply write explain insist argue note recall think believe joke")
_OF_WORDS: Final = word_set("say insist argue think believe joke reply note explain")  # what follows is what was said
_MEDIA: Final = word_set("letter statement interview speech report address decree message post lecture memo")
_COMMITTING: Final = word_set("warn threaten vow pledge promise predict insist argue")


class Attached(NamedTuple):
    """What a date belongs to: a predicate, the clause that holds it, and whether a verb of saying leads there."""

    predicate: Predicate | None
    clause: Clause
    saying: Predicate | None = None


def attached(sentence: Sentence, start: int, end: int) -> Attached:
    """What the date words at these bounds belong to."""
    first, after = sentence.word_at(start), sentence.word_at(end)
    if (own := member(sentence, first)) is not None:
        return Attached(*own)
    clause = sentence.clause_at(min(first, len(sentence.words) - 1))
    clause = _main(sentence, clause, first) or clause
    if (ahead := opening(sentence, clause, first, after)) is not None:
        return Attached(*ahead)
    if (behind := between_commas(sentence, first, after)) is not None:
        return Attached(behind, sentence.clause_at(behind.head))
    predicate = noun_of(sentence, clause, first, after) or _verb(sentence, clause, first, after)
    if predicate is not None and predicate.negated and (noun := subject_noun(sentence, clause, first, predicate)):
        predicate = noun
    if predicate is not None and (noun := governed(sentence, clause, first, predicate)):
        predicate = noun
    if predicate is not None and (deed := answered(sentence, clause, first, predicate)):
        return Attached(*deed)
    if predicate is None:
        clause, predicate = _beside(sentence, clause)
    if predicate is not None and not predicate.noun:
        predicate = main_verb(sentence, first, after, predicate) or predicate
    if predicate is not None and not clause.first <= predicate.head < clause.last:
        clause = sentence.clause_at(predicate.head)
    if predicate is not None and predicate.noun and (phrase := apart(sentence, first, after, predicate)) is not None:
        return Attached(predicate, phrase)
    if predicate is not None and (noun_place := noun_behind(sentence, predicate, first, clause.last)) is not None:
        return Attached(noun_at(sentence, noun_place), Clause(predicate.last, clause.last, clause.opener))
    since = first > 0 and sentence.words[first - 1].low == "since"
    caused = predicate is not None and predicate.lemma in CAUSING
    weak = since or predicate is None or predicate.lemma in _WEAK | _POINTING | CAUSING or _authors(sentence, predicate)
    told = _when_clause(sentence, after, bare=caused) if weak else None
    return told or _denied(sentence, predicate) or _through_saying(sentence, clause, predicate)


def _main(sentence: Sentence, clause: Clause, first: int) -> Clause | None:
    """The clause that goes on behind one about its object: passed the bill, drafted in May, by six votes on ..."""
    words, at = sentence.words, sentence.clause_index(clause)
    if not at or words[clause.first - 1].low != ",":
        return None
    closed = next((one for one in range(first - 1, clause.first, -1) if words[one].low == ","), 0)
    inside = sentence.within(clause)
    participle = bool(inside) and inside[0].first == clause.first and inside[0].form in ("past", "participle")
    described = participle and inside[0].lemma not in SAYING | {"agree"}
    about = clause.opener in RELATIVES or described
    if not about or not closed or not (closed + 1 == first or words[closed + 1].low in _LEADING_BACK):
        return None
    between = any(closed < one.head < first for one in sentence.predicates)
    before = sentence.clauses[at - 1]
    told = any(one.head < closed for one in inside)
    finite = any(one.finite for one in sentence.within(before))
    return before if told and finite and not between else None


_LEADING_BACK: Final = word_set("on in at by to with from for under during late early after before until against of")


def _denied(sentence: Sentence, predicate: Predicate | None) -> Attached | None:
    """The denial of what somebody says has not happened: denied (reports) that it had sold a frigate on Monday."""
    outer = [one for one in sentence.predicates if predicate is not None and one.last <= predicate.first][-1:]
    if predicate is None or not outer or outer[0].lemma not in _DENYING or outer[0].negated:
        return None
    between = [word.low for word in sentence.words[outer[0].last : predicate.first]]
    content = "that" in between or (outer[0].lemma == "deny" and _is_content(sentence, predicate, between))
    return Attached(outer[0], sentence.clause_at(outer[0].head)) if content and outer[0].finite else None


def _is_content(sentence: Sentence, verb: Predicate, between: Sequence[str]) -> bool:
    """Whether a verb tells what is denied without `that`: denied its army had crossed; denied having crossed."""
    if sentence.words[verb.first].low == "having" and not between:
        return True
    told = verb.finite and (verb.form == "past" or verb.perfect or verb.modal != "")
    opened = between[:1] != [] and between[0] in _SUBJECTS
    plain = "," not in between and RELATIVES.isdisjoint(between)
    return told and opened and plain and contact_start(sentence.words, sentence.predicates, verb) is None


_SUBJECTS: Final = word_set("it he she they we its his her their the")
_DENYING: Final = word_set("deny dismiss reject refute rebut")
_POINTING: Final = word_set("follow build")  # on other events: builds on the designations of 5 May
_WEAK: Final = word_set("begin start come date be think recall remember remind go happen")  # a when-clause tells more


def _authors(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether the author is the subject of a verb: I thought of her."""
    return predicate.first > 0 and sentence.words[predicate.first - 1].low in ("i", "we")


def _when_clause(sentence: Sentence, after: int, *, bare: bool) -> Attached | None:
    """What happened on a day: since June 11, when a rocket fell into the sea; `bare` also without a comma."""
    low = [word.low for word in sentence.words[after : after + 3]]
    direct = low[:2] == [",", "when"] or (bare and low[:1] == ["when"])
    if direct or (low[1:] == [",", "when"] and low[0] in ("too", "also", "again")):
        when = after + low.index("when")
        predicate = next((one for one in sentence.predicates if one.first > when and one.finite), None)
        return Attached(predicate, sentence.clause_at(predicate.head)) if predicate else None
    return None


def _verb(sentence: Sentence, clause: Clause, first: int, after: int) -> Predicate | None:
    """The nearest verb before a date in its clause, else the first one after it."""
    inside = sentence.within(clause)
    fronted = first - clause.first <= 2 and after < clause.last
    back = [one for one in inside if one.first < first and one.form != "ing"] or [
        one for one in inside if one.first < first
    ]
    back = [one for one in back if not is_described(sentence, one, back[0], first)] or back
    ahead = [one for one in inside if one.first >= after]
    if len(back) > 1 and back[-2].lemma in ("remain", "stay") and back[-2].last == back[-1].first:
        return back[-2]  # remained closed
    if back and not (fronted and ahead and back[-1].lemma in ARRANGING):
        return ahead[0] if back[-1].lemma in ("have", "be") and ahead and ahead[0].modal == "to" else back[-1]
    return ahead[0] if ahead else (back[-1] if back else None)


def _beside(sentence: Sentence, clause: Clause) -> tuple[Clause, Predicate | None]:
    """The clause before one without a verb, else the one after, with its predicate or event noun."""
    at = sentence.clause_index(clause)
    nouns = [here for here in range(clause.first, clause.last) if is_event_noun(sentence.words[here].low)]
    for other in (*sentence.clauses[at - 1 : at], *sentence.clauses[at + 1 : at + 2]):
        inside = [one for one in sentence.within(other) if one.finite] or sentence.within(other)
        if inside and other.opener not in (";", "|", "if", "unless"):
            return other, inside[-1] if other.first < clause.first else inside[0]
    return clause, noun_at(sentence, nouns[0]) if nouns else None


def _through_saying(sentence: Sentence, clause: Clause, predicate: Predicate | None) -> Attached:
    """Of `said on Wednesday it was adding 23 firms`, the adding, where nothing else dates it."""
    if predicate is None or predicate.noun or predicate.lemma not in SAYING or _calls_back(sentence, predicate):
        return Attached(predicate, clause)
    if predicate.passive:
        return _reported(sentence, predicate) or Attached(predicate, clause)
    at = sentence.clause_index(clause)
    following = sentence.clauses[at + 1] if at + 1 < len(sentence.clauses) else None
    content = following is not None and following.opener == "that"
    if predicate.lemma == "announce":  # announced a recall of cars that can stop; announced that it has
        content = content and all(word.low not in DETERMINERS for word in sentence.words[predicate.last :][:1])
    if following is not None and content and (inside := sentence.main_verbs(following)):
        if predicate.lemma in _COMMITTING and inside[0].modal:
            return Attached(predicate, clause)
        told = _main_of(sentence, inside)
        state = predicate.lemma == "announce" and told.lemma in _STATES  # announced few had access
        only = state or (told.lemma in _MEANING and not told.negated) or _is_over(sentence, told)
        return Attached(predicate, clause, predicate) if only else Attached(told, following, predicate)
    while at > 1 and sentence.hangs(at - 1) and sentence.within(sentence.clauses[at - 2]):
        at -= 1  # will impose it unless Chad yields, the envoy said
    before = sentence.clauses[at - 1] if at else None
    if (
        clause.opener == "said"
        and before is not None
        and (inside := [one for one in sentence.main_verbs(before) if one.finite])
    ):
        return Attached(_main_of(sentence, inside), before, predicate)
    later = [one for one in sentence.within(clause) if one.first >= predicate.last]
    if later and predicate.lemma in _SPEECH and (told := _main_of(sentence, later)).finite:
        return Attached(told, clause, predicate)
    return Attached(predicate, clause, predicate)


def _calls_back(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether what has been sold or sent is called back: recalled a phone; not recalled that he had won."""
    after = (word.low for word in sentence.words[predicate.last : predicate.last + 1])
    object_ = any(low[0].isalnum() and low != "that" and not low.endswith("ing") for low in after)
    behind = [one for one in sentence.predicates if one.first >= predicate.last and one.finite]
    own = (one for one in behind if sentence.clause_at(one.head).opener not in ("and", "but"))
    return predicate.lemma == "recall" and object_ and all(is_reduced(sentence, one) for one in own)


def _is_over(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb tells what was done before it is said: that it had already cut tariffs."""
    inside = {word.low for word in sentence.words[max(predicate.first - 1, 0) : predicate.last + 1]}
    return predicate.perfect and "had" in inside and bool(inside & {"already", "long", "previously", "earlier"})


_STATES: Final = word_set("be have remain stay need own")
_MEANING: Final = word_set("intend plan want hope mean")  # what is said to be meant is not done


def _main_of(sentence: Sentence, inside: Sequence[Predicate]) -> Predicate:
    """The verb of what is said, not one that only describes its subject: that a pact signed by both | would hold."""
    if not is_reduced(sentence, inside[0]):
        return inside[0]
    return next((one for one in inside[1:] if one.finite and not is_reduced(sentence, one)), inside[0])


def _reported(sentence: Sentence, saying: Predicate) -> Attached | None:
    """What was reported, where only `it` is the subject: it was reported on Saturday that the mayor had died."""
    if not saying.first or sentence.words[saying.first - 1].low != "it":
        return None
    told = next((one for one in sentence.predicates if one.first >= saying.last and one.finite), None)
    return Attached(told, sentence.clause_at(told.head), saying) if told is not None else None


def only_said(sentence: Sentence, found: Attached, *, dated: bool) -> bool:
    """Whether a date only tells when something was said: he said on Thursday; `dated` where that has its own date."""
    if found.predicate is None or found.saying is None or found.saying.lemma not in _SPEECH - {"tell"}:
        return False
    after = [word.low for word in sentence.words[found.saying.last : found.saying.last + 3]]
    alone = found.predicate is found.saying
    if alone and (
        (found.saying.lemma not in _OF_WORDS and after[:1] and (after[0] in DETERMINERS or after[0][0].isdigit()))
        or (after[:1] == ["in"] and after[-1] in _MEDIA)
    ):
        return False
    if not (alone or dated) and found.predicate.modal in ("will", "would") and conditional(sentence.text):
        return False
    quoted = re.search(_QUOTED, sentence.text) is not None
    return alone or quoted or dated


_QUOTED: Final = r"[\"“](?:[^\s\"”]+\s+){4,}|^[^\"“”]*[\"”]\W*$"  # a clause that is quoted, not a few words of it


def leading(sentence: Sentence, at: Attached) -> Predicate | None:
    """The predicate that leads to another one: warned that it would leave; threatened to leave."""
    if at.predicate is None or at.predicate.noun:
        return None
    before = [one for one in sentence.predicates if one.last <= at.predicate.first]
    if not before:
        return None
    joined = at.predicate.modal == "to" or (at.clause.opener == "that" and before[-1].head < at.clause.first)
    return before[-1] if joined else None


ROW: Final = ":–—|-"  # what stands between the date and the text of a row in a list
_DATE: Final = 5  # words of a date, and a sign
_HEAD: Final = r"[^~]{0,5}|\W*~~[^~\n]{1,40}~~\W*"  # before the date of a row in a list: another that is struck out


def heads_row(text: str, start: int) -> bool:
    """Whether a date that begins there stands at the head of a row in a list."""
    return (start <= 5 or "~~" in text[:start]) and re.fullmatch(_HEAD, text[:start]) is not None


def listed(sentence: Sentence, end: int) -> Attached | None:
    """What a row of a list of dates tells, its date ending there: the whole row; None for any other sentence."""
    after = sentence.word_at(end)
    words = sentence.words
    while after < len(words) and words[after].text in "*_~":
        after += 1
    if after and words[after - 1].text == "~":  # struck out, and the new date behind it
        after = next((at for at in range(after, min(after + _DATE, len(words))) if words[at].text in ROW), after)
    if after + 1 >= len(words) or words[after].text not in ROW:
        return None
    place = after + 2 < len(words) and words[after + 1].text.isupper() and words[after + 2].text == ":"
    clause = Clause(after + (3 if place else 1), len(words))
    verbs = (one for one in sentence.predicates if one.first >= clause.first and one.finite)
    predicate = next((one for one in verbs if sentence.clause_at(one.head).opener not in ("if", "unless")), None)
    nouns = [at for at in range(clause.first, clause.last) if is_event_noun(words[at].low)]
    if predicate is not None and (own := sentence.clause_at(predicate.head)).last > clause.first:
        clause = clause._replace(last=own.last)
    return Attached(predicate or (noun_at(sentence, nouns[0]) if nouns else None), clause)
