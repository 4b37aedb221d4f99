"""One event as it is read off a sentence for a date: its kind, its status, and whether it is told at all."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.dating.same_day import same_day
from tracker.reader.draft import Draft
from tracker.reader.events.attaching import Attached, heads_row, leading, listed
from tracker.reader.events.background.figures import is_figure
from tracker.reader.events.background.passing import of_figure
from tracker.reader.events.background.supposed import supposed, would_have_to
from tracker.reader.events.background.years import is_reduced
from tracker.reader.events.clauses import RELATIVE, SAYING, Sentence
from tracker.reader.events.event_nouns import points_at_news
from tracker.reader.events.kinds import ENOUGH, Vote, Wider, votes
from tracker.reader.events.plans.overtaken import Fate
from tracker.reader.events.pointers import pointers
from tracker.reader.events.statuses import ARRANGING, UNDOING, Beside, Decision, ahead, announced, status_of
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word
from tracker.reader.lines import Line
from tracker.reader.sentences import Span, unmarked
from tracker.when import When

_STRONG: Final = 2.5  # votes of a clause without a date that make it an event of the day of its neighbour
_VERY_STRONG: Final = 4.0  # of one that shares its subject
_OF_A_LIFE: Final = word_set("bear fight appoint serve join marry retire graduate study work move")
_DOUBTFUL: Final = ("could", "might", "can", "ca")
# Kinds of what is done by announcing it: not a visit, or a vote, that is only announced.
_DECLARED: Final = word_set("policy sanction export-control market launch agreement treaty report")
_LONG_AGO: Final = 4  # years before publication, from which a bare year without a kind is background


class Dating(NamedTuple):
    """The date of an event: when it is, the words that say so, why they are read so, what else they may mean."""

    when: When
    said: Span
    basis: str
    other: When | None = None


def draft_of(line: Line, at: Attached, dating: Dating) -> Iterator[Draft]:
    """The event that a clause tells for a date, if it tells one."""
    sentence, when, said = line.sentence, dating.when, dating.said
    bounds = range(said.start - line.span.start, said.end - line.span.start)
    lead = leading(sentence, at) or _warning(sentence, at)
    fate = line.fate(said.start, said.end)
    if (fate is None and _undone(sentence, at, lead, bounds)) or points_at_news(sentence, at.clause, at.predicate):
        return
    clause = [*_undated(sentence.words[_opens(sentence, at) : at.clause.last], bounds)]
    vote = _vote(line, at, clause, bounds)
    mentioned = at.predicate is not None and at.predicate.noun and at.predicate.head >= sentence.word_at(bounds.stop)
    if (vote.own < ENOUGH or mentioned) and _quoted(sentence.text, bounds.start):
        return
    row = heads_row(sentence.text, bounds.start) and listed(sentence, bounds.stop) is not None
    if not row and (
        _is_background(line, at, vote, when, bounds)
        or (fate is None and _lasted(line, at, when, bounds))
        or (fate is None and is_figure(sentence, at.clause, at.predicate, when, bounds))
    ):
        return
    others = (one for one in map(line.bounds, line.found) if not of_figure(sentence.text, *one))
    dates = ((bounds.start, bounds.stop), *others)
    decision = _decision(line, at, dating, lead, fate)
    if decision.status == "happened" and _is_promised(at) and vote.kind not in _DECLARED:
        vote = vote._replace(kind="statement")
    yield Draft(
        line.number,
        line.span,
        sentence,
        at,
        when,
        said,
        vote,
        decision,
        dating.basis,
        dating.other,
        listed=row,
        dates=dates,
        who=line.who,
    )


def _opens(sentence: Sentence, at: Attached) -> int:
    """Where the clause of a verb begins: with what a list before it is of, which was taken for a clause of its own."""
    place = sentence.clause_index(at.clause)
    before = sentence.clauses[place - 1] if place and at.clause.opener == "said" else None
    if before is None or at.predicate is None or any(one.form != "past" for one in sentence.within(before)):
        return at.clause.first
    listing = all(is_reduced(sentence, one) for one in sentence.within(before)) and before.opener == ""
    joined = any(word.low == "and" for word in sentence.words[at.clause.first : at.predicate.first])
    return before.first if listing and joined else at.clause.first


def _undone(sentence: Sentence, at: Attached, lead: Predicate | None, bounds: range) -> bool:
    """Whether what is told is denied, or is only possible and not warned of; not where a date ends it.

    What could come as soon as a day is looked for then: could sign it as early as Monday; not could have signed it.
    """
    predicate = at.predicate
    if predicate is None or predicate.noun:
        return False
    following = [word.low for word in sentence.words[predicate.last : predicate.last + 1]]
    possible = predicate.modal in _DOUBTFUL or (predicate.lemma == "be" and following == ["possible"])
    soon = not predicate.perfect and re.search(_SOON, sentence.text[: bounds.start]) is not None
    doubtful = possible and not soon and _warning(sentence, at) is None
    told = lead is not None and (predicate.modal == "to" or lead.lemma in SAYING - {"announce"})
    denied = predicate.negated or (lead is not None and lead.negated and told)
    denied = denied or (predicate.modal == "would" and supposed(sentence.text, bounds.start))
    denied = denied or would_have_to(sentence, predicate, lead)
    ended = re.search(r"\b(?:until|till)\b[^,;.]{0,12}$", sentence.text[: bounds.start + 6])
    return (doubtful or denied) and ended is None


_SOON: Final = r"\bas (?:soon|early) as(?: (?:on|in|the|some time))*\W*$"


def _is_promised(at: Attached) -> bool:
    """Whether it is only said that something will be done."""
    told = at.predicate
    return told is not None and at.saying not in (None, told) and (ahead(told) or told.modal == "would")


def _vote(line: Line, at: Attached, clause: Sequence[Word], bounds: range) -> Vote:
    """The kind that a clause tells, else what is said there: a statement, a report."""
    sentence, saying = line.sentence, at.saying
    scope, start = sentence.scope(at.clause), clause[0].start if clause else 0
    told = (*_shared(sentence, at), *(word for word in scope if word.start < start))
    subject = [*_undated(told, bounds)]
    pointing = [word for word in sentence.words if word.start in bounds]
    vote = votes(clause, at.predicate, sentence, Wider(subject, pointing, line.headline))
    verb = at.predicate
    minds = verb is not None and (verb.lemma in _MINDS or (_is_simple_present(verb) and verb.lemma != "be"))
    if (vote.own < ENOUGH or minds) and saying is not None and at.predicate is not saying:
        kind = "report" if saying.lemma in _REPORTING else "statement"
        return vote._replace(kind=kind, votes=ENOUGH, why=saying.lemma)
    return vote


def _shared(sentence: Sentence, at: Attached) -> tuple[Word, ...]:
    """The subject that a clause has in common with the one before it: the rate was raised | and cut."""
    place = sentence.clause_index(at.clause)
    predicate, before = at.predicate, sentence.clauses[place - 1]
    if not place and predicate is not None and not predicate.first and predicate.form in ("past", "participle"):
        return _following(sentence)
    if not place or predicate is None:
        return ()
    lead = [word.low for word in sentence.words[at.clause.first : predicate.first]]
    if lead[1:] not in (["it"], ["they"]) and (at.clause.opener not in ("and", "but") or len(lead) != 1):
        return ()
    verb = next(iter(sentence.within(before)), None)
    if verb is None:
        return ()
    own = sentence.words[before.first : verb.first]
    relative = before.opener in RELATIVE and len(own) == 1  # his visit, which was planned | and is now put off
    return tuple(word for word in sentence.scope(before) if word.end <= own[0].end) if relative else own


def _following(sentence: Sentence) -> tuple[Word, ...]:
    """The subject of a participle that opens a sentence: introduced in July, | the bill | was passed."""
    after = sentence.clauses[1:2]
    verb = next(iter(sentence.within(after[0])), None) if after else None
    return sentence.words[after[0].first : verb.first] if verb is not None else ()


def _is_background(line: Line, at: Attached, vote: Vote, when: When, bounds: range) -> bool:
    """Whether a bare year dates a life, a figure, or what is told of long ago without words of a kind.

    A bound dates no event where it only tells how things will be by then: by 2030 the region will be short of nurses.
    """
    lemma = at.predicate.lemma if at.predicate else ""
    following = line.sentence.words[at.predicate.last :][:1] if at.predicate else ()
    ends = any(word.low in _ENDED for word in following)
    if when.open_start and when.last > line.published and lemma in _STATES and vote.own < ENOUGH and not ends:
        return True
    years = when.days > 360 and when.first.timetuple().tm_yday == 1 and not when.open_start and not when.open_end
    if not years:
        return False
    if bounds.start > 0 and lemma in _OF_A_LIFE and when.last < line.published and not _joins_body(line.sentence, at):
        return True
    return vote.own < ENOUGH and when.last.year < line.published.year - _LONG_AGO


def _joins_body(sentence: Sentence, at: Attached) -> bool:
    """Whether one with a name joins a body that its letters stand for: Finland joined NATO in 2023."""
    verb = at.predicate
    named = verb is not None and verb.lemma == "join" and verb.first > 0 and sentence.words[verb.first - 1].is_name
    behind = sentence.words[verb.last : verb.last + 2] if verb is not None and named else ()
    return any(word.text.isupper() and len(word.text) > 1 for word in behind)


def _lasted(line: Line, at: Attached, when: When, bounds: range) -> bool:
    """Whether a past date only bounds how long something was so: was held until May."""
    verb = at.predicate
    past = when.last < line.published and re.search(_UNTIL, line.sentence.text[: bounds.start], re.IGNORECASE)
    if verb is None or verb.noun or not past or verb.lemma in ARRANGING | UNDOING | {"take"}:
        return False
    return verb.form != "base" and not verb.modal and not verb.negated


_UNTIL: Final = r"\b(?:until|till|through)(?: (?:the|early|late|mid))*\W*$"


def _decision(line: Line, at: Attached, dating: Dating, lead: Predicate | None, fate: Fate | None) -> Decision:
    """The status that the sentence gives what is told for a date."""
    sentence, predicate, when, said = line.sentence, at.predicate, dating.when, dating.said
    going_on = sentence.resumed(at.clause)
    told = (*_left(sentence, at), *(sentence.words[going_on.first : going_on.last] if going_on else ()))
    beside: tuple[Predicate, ...] = (*sentence.within(at.clause), *(sentence.within(going_on) if going_on else ()))
    whole = range(len(sentence.text))
    if at.clause.opener in RELATIVE - {"that"}:
        whole = range(sentence.words[at.clause.first].start, sentence.words[at.clause.last - 1].end)
    before = unmarked(sentence.text[whole.start : said.start - line.span.start])
    after = unmarked(sentence.text[said.end - line.span.start : whole.stop])
    near = Beside(before, lead, line.published, after, fate)
    return announced(status_of(predicate, told, beside, when, near), at.saying, predicate, near, when)


def _left(sentence: Sentence, at: Attached) -> tuple[Word, ...]:
    """The words of what is told, without those of what left it so: withdrew its notice, | leaving the talks set for."""
    scope, place = sentence.scope(at.clause), at.predicate.first if at.predicate else 0
    leaving = next((word for word in reversed(sentence.words[:place]) if word.low == "leaving"), None)
    return scope if leaving is None else tuple(word for word in scope if word.start >= leaving.start)


_STATES: Final = word_set("be need have require lack face remain cost want number account total exceed")
_ENDED: Final = word_set("due ready over out complete done open back gone available in at expected to until")
_MINDS: Final = word_set("fear hope feel believe think want expect")  # of who says so it is only known what he thinks
_REPORTING: Final = word_set("report reveal disclose estimate show")


def _undated(words: Sequence[Word], bounds: range) -> Iterator[Word]:
    """The words without date words and the preposition before them."""
    for word, following in zip(words, (*words[1:], None), strict=False):
        before = following is not None and following.start == bounds.start and word.low in _BEFORE_DATES
        if word.start not in bounds and not before:
            yield word


_BEFORE_DATES: Final = word_set("on in at by from until since for of")


def _quoted(text: str, at: int) -> bool:
    """Whether a place stands within quotation marks that its sentence opens."""
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _warning(sentence: Sentence, at: Attached) -> Predicate | None:
    """The verb of warning that stands between commas before a clause: if they fail, Beijing has warned, the ban ..."""
    place = sentence.clause_index(at.clause)
    before = sentence.clauses[place - 1] if place else None
    if before is None or at.predicate is None or "said" not in (before.opener, at.clause.opener):
        return None
    return next((one for one in sentence.within(before) if one.lemma in ("warn", "threaten") and not one.negated), None)


def beside(line: Line, at: Attached, dating: Dating) -> Iterator[Draft]:
    """The events of the clauses that are joined to a dated one and have no date: A will open it, and B will speak."""
    sentence = line.sentence
    place = sentence.clause_index(at.clause)
    if at.predicate is None or at.predicate.noun or at.clause.opener in RELATIVE:
        return
    for clause in (one for one in sentence.clauses[place + 1 :] if one.opener not in RELATIVE):
        inside = [one for one in sentence.within(clause) if one.finite]
        if clause.opener not in ("and", "but") or not inside or inside[0].modal != at.predicate.modal:
            return
        if _is_present(sentence, inside[0]) and not _is_present(sentence, at.predicate):
            return  # froze the talks in May, but some have been pushing for them
        if inside[0].lemma in UNDOING or (inside[0].lemma in SAYING and any(one.negated for one in inside)):
            return
        fate = line.fate(dating.said.start, dating.said.end) if clause.opener == "but" else None
        if fate is not None and fate.role in ("old", "off"):
            return  # had been expected in June, but never docked
        other = Attached(inside[0], clause)
        words = sentence.words[clause.first : clause.last]
        text = sentence.text[words[0].start : words[-1].end]
        if line.dated(other) or any(True for found in (pointers(text), same_day(text)) for _ in found):
            return
        enough = _STRONG if inside[0].first > clause.first + 1 else _VERY_STRONG  # with a subject of its own
        for draft in draft_of(line, other, dating):
            if draft.vote.votes >= enough:
                yield draft


def _is_present(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb tells what is so now, or is going on."""
    going_on = verb.form == "ing" and sentence.words[verb.first].low in ("is", "are", "has", "have")
    return going_on or _is_simple_present(verb)


def _is_simple_present(verb: Predicate) -> bool:
    """Whether a verb stands in the present without an auxiliary: says."""
    return verb.form == "s" and verb.first == verb.head
