"""Events as they are first read off single sentences, before they are merged."""

import re
from collections.abc import Iterator
from typing import Final

from tracker.dates import Found
from tracker.dates.engine.vocabulary import word_set
from tracker.reader.draft import Draft
from tracker.reader.drafts.making import Dating, beside, draft_of
from tracker.reader.drafts.of_the_news import points_back_at
from tracker.reader.drafts.pointing import reached
from tracker.reader.english.small_words import DETERMINERS
from tracker.reader.events.anchor_nouns import event_noun, gatherings
from tracker.reader.events.attaching import Attached, attached, heads_row, listed, only_said
from tracker.reader.events.background.denied import not_done
from tracker.reader.events.background.imperatives import is_imperative
from tracker.reader.events.background.unsure import is_condition
from tracker.reader.events.background.years import is_years
from tracker.reader.events.clauses import Clause, Sentence
from tracker.reader.events.event_nouns import first_noun, is_of_told, noun_at
from tracker.reader.events.kinds import ENOUGH
from tracker.reader.events.members import DONE
from tracker.reader.events.plans.overtaken import Fate
from tracker.reader.events.statuses import ARRANGING, UNDOING
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import low_at
from tracker.reader.lines import PLANNING, Line, by_tense, joined, planned, points_back
from tracker.reader.lines.bounds import bounded, runs_out
from tracker.reader.sentences import Span, unmarked
from tracker.when import When

WIDE: Final = ("decade", "century")  # precisions of dates that tell no event


def drafts(line: Line) -> Iterator[Draft]:
    """The events that the dates of a sentence tell."""
    if not line.sentence.words or is_imperative(line.sentence):
        return
    for found in joined(line):
        start, end = line.bounds(found)
        fate = line.fate(found.start, found.end)
        overtaken = fate is not None and fate.role != "act"
        at = owner_of(line, start, end)
        if _is_passed_over(line, found, fate) or (overtaken and _was_not(line, at, start)):
            continue
        found = planned(line, found, at.predicate)
        if not overtaken and is_years(found.when) and _told_apart(line, at, found):
            continue
        if overtaken and at.predicate is not None and at.predicate is at.saying:
            at = _told_beside(line.sentence, at, end) or at
        at, found = (_done(line, at, found), found) if overtaken else _meant(line, at, found)
        when = bounded(found, unmarked(line.sentence.text[:start]), line.sentence.text[start:end])
        late = when.open_start and when.last < line.published
        if not overtaken and (late or _is_told_before(line, at, found, behind=True)):
            continue
        said = Span(found.start, found.end)
        saying = None if overtaken else at.saying
        if saying is not None and _dated(line, at, found) and not _behind(line.sentence, at, start):
            if only_said(line.sentence, at, dated=True) or _only_told(line, at):
                yield from reached(line, found, when)
                continue
            at = Attached(saying, line.sentence.clause_at(saying.head), saying)
        if not only_said(line.sentence, at, dated=False) and (fate or not _decided(line, at, found)):
            told = _told(line, at, Dating(when, said, found.reason, found.alternative))
            told = (draft for draft in told if not points_back_at(line, found, draft))
            yield from (draft for draft in told if not line.entry or _is_news(draft))
        yield from reached(line, found, when)


def _is_passed_over(line: Line, found: Found, fate: Fate | None) -> bool:
    """Whether a date tells no event of its own: too wide, that of the text, in passing, or in a condition."""
    if found.when.precision in WIDE or _heads(line, found) or points_back(line, found):
        return True
    hangs = is_condition(line.sentence.text, line.bounds(found)[0])  # if the vote slips to May, lenders may leave
    return (fate is None or hangs) and line.passing(found) != ""


def _was_not(line: Line, at: Attached, start: int) -> bool:
    """Whether something was done on another day than a date that no plan had: broke in on 21 June and not on Monday."""
    verb, text = at.predicate, line.sentence.text
    if verb is None or verb is at.saying or verb.modal or verb.form not in ("past", "participle"):
        return False
    planned = re.search(r"\bas (?!.*\b(?:said|told|claimed|reported|stated)\b)", text[start:])  # as planned
    return planned is None and re.search(r"\bnot (?:on |in )?(?:the )?$", text[:start]) is not None


def owner_of(line: Line, start: int, end: int) -> Attached:
    """What the date at these bounds belongs to; in a row of a table also a noun behind it: 10 May 2022 attribution."""
    if lead := runs_out(line.sentence.text, start, end):
        start, end = lead, lead  # reopens | before July ends
    row = listed(line.sentence, end) if heads_row(line.sentence.text, start) else None
    at = row or attached(line.sentence, start, end)
    if not line.row or at.predicate is not None:
        return at
    behind = range(line.sentence.word_at(end), len(line.sentence.words))
    noun = next((place for place in behind if event_noun(line.sentence.words[place].low)), None)
    return at._replace(predicate=noun_at(line.sentence, noun)) if noun is not None else at


def _told(line: Line, at: Attached, dating: Dating) -> Iterator[Draft]:
    """What a clause tells for a date, with what it is joined to and the gathering that it takes place at."""
    yield from draft_of(line, at, dating)
    yield from beside(line, at, dating._replace(other=None))
    if (gathering := _gathering(line.sentence, at, dating.said.start - line.span.start)) is not None:
        yield from draft_of(line, gathering, dating)


def _gathering(sentence: Sentence, at: Attached, start: int) -> Attached | None:
    """The gathering whose own days a verb has too: signed at the summit in Oslo (3-4 June); at X, a fair on 3 June."""
    words, last = sentence.words, sentence.word_at(start)
    while last and (words[last - 1].low in ("on", "in", "from") or words[last - 1].text in "*_"):
        last -= 1
    bracket = last > 0 and words[last - 1].text == "("
    last -= bracket
    first = last
    while (
        first
        and (words[first - 1].text[0].isalnum() or words[first - 1].low == "'s")
        and not sentence.in_verb(first - 1)
    ):
        first -= 1
    named = first > 1 and words[first - 1].text == "," and words[first - 2].is_name and words[first].low in DETERMINERS
    if not (bracket or named) or at.predicate is None or at.predicate.noun:
        return None
    nouns = gatherings()
    noun = next((place for place in range(first, last) if words[place].low in nouns), None)
    if noun is None:
        return None
    return Attached(noun_at(sentence, noun), Clause(first, last))


def _told_apart(line: Line, at: Attached, year: Found) -> bool:
    """Whether what a year stands with has a nearer date: sentenced on Thursday over a mine given away in 2007."""
    others = (one for one in line.found if one.end <= year.start and not is_years(one.when) and not line.passing(one))
    start, end = line.bounds(year)
    bare = at.predicate is not None and line.sentence.text[start:end].isdigit()
    owners = (attached(line.sentence, *line.bounds(one)) for one in others)
    return bare and any(one.predicate == at.predicate and one.saying is None for one in owners)


def _told_beside(sentence: Sentence, at: Attached, end: int) -> Attached | None:
    """What is told after a date of a plan, or before it, and no report of it: said the flight, due in May, slipped."""
    others = [one for one in sentence.predicates if one.finite and one is not at.saying]
    after = [one for one in others if one.first >= sentence.word_at(end)]
    verb = next(iter(after or others), None)
    return Attached(verb, sentence.clause_at(verb.head)) if verb else None


def _done(line: Line, at: Attached, found: Found) -> Attached:
    """What was done on a day that is past: agreed to withdraw, failed to act on Sunday; revoked the licence to sell."""
    verb, words = at.predicate, line.sentence.words
    if verb is None or verb.modal != "to" or found.when.last > line.published:
        return at
    if (failed := not_done(line.sentence, verb)) is not None:
        return at._replace(predicate=failed)
    led = [one for one in line.sentence.within(at.clause) if one.last <= verb.first and one.finite]
    if not led or led[-1].form != "past" or led[-1].passive or led[-1].lemma in ARRANGING | {"have", "be", "threaten"}:
        return at
    object_ = led[-1].last < verb.first and words[verb.first - 1].low.isalpha()
    return at._replace(predicate=led[-1]) if object_ or led[-1].lemma in _COMMITTING else at


def _meant(line: Line, at: Attached, found: Found) -> tuple[Attached, Found]:
    """What a date belongs to and which of its readings is meant, by the tense of the verb."""
    if at.clause.opener == DONE or _is_conceded(line.sentence, at):
        return at, _in_past(line, found)
    found = by_tense(line, at, _to_come(line, at, found))
    at = _done(line, at, found)
    return at, _in_past(line, found) if _is_told_before(line, at, found) else found


def _is_conceded(sentence: Sentence, at: Attached) -> bool:
    """Whether something was done in spite of which others went on: despite Chad banning it in May, many use it."""
    words, verb = sentence.words, at.predicate
    led = at.clause.first > 0 and words[at.clause.first - 1].low == "despite"
    return led and verb is not None and words[verb.last].low != "to" and verb.lemma not in ARRANGING


def _is_told_before(line: Line, at: Attached, found: Found, *, behind: bool = False) -> bool:
    """Whether a verb tells what was done before a date that is still to come, and so is not its own.

    `behind` leaves out a date before the verb, which may belong to another verb that is not known as one.
    """
    verb, before = at.predicate, line.sentence.text[: line.bounds(found)[0]]
    if behind and verb is not None and found.when.first > line.published and not_done(line.sentence, verb) is not None:
        return True
    if verb is None or verb.noun or verb.passive or verb.modal or not verb.finite or found.when.first <= line.published:
        return False
    vows = verb.lemma in _VOWING and low_at(line.sentence.words, verb.last) == "to"
    if (
        vows
        or line.sentence.words[verb.head].low == verb.lemma
        or (behind and verb.last > line.sentence.word_at(len(before)))
    ):
        return False  # will start and | read out in May
    done = verb.form == "past" or (verb.perfect and line.sentence.words[verb.first].low in ("has", "have"))
    return done and verb.lemma not in PLANNING and not re.search(_ENDING, before)


_VOWING: Final = word_set("threaten vow pledge promise swear offer agree")  # have threatened to walk out in August
_ENDING: Final = r"\b(?:until|till|through|to|by|from)(?: the)? $"  # before the day till or from which it goes on


def _in_past(line: Line, found: Found) -> Found:
    """A date in its past reading, where it has one: ahead of June has none."""
    other, before = found.alternative, line.sentence.text[: line.bounds(found)[0]]
    if other is None or other.last > line.published or re.search(r"\b(?:ahead of|before) [^,;.]*$", before):
        return found
    return found._replace(when=other, alternative=found.when)


_COMMITTING: Final = word_set("agree decide vote pledge refuse promise offer choose vow undertake resolve opt decline")


def _heads(line: Line, found: Found) -> bool:
    """Whether a date is that of the text itself, in a line above what it tells: 2 September 2026 - Ottawa, Ontario."""
    sentence = line.sentence
    told = any(one.finite for one in sentence.predicates) or first_noun(sentence) is not None
    return line.number <= _HEAD and not told and found.when == When.day(line.published)


_HEAD: Final = 3  # sentences


def _is_news(draft: Draft) -> bool:
    """Whether an entry of a live report tells by strong words what has just been done; no scene and no comment."""
    verb = draft.attached.predicate
    return verb is not None and verb.perfect and draft.vote.own >= ENOUGH


def _dated(line: Line, at: Attached, found: Found) -> bool:
    """Whether what is said has a date of its own, also in a clause behind it: will come before the year is out."""
    here = line.sentence.clause_index(at.clause) + 1
    after = line.sentence.clauses[here : here + 1]
    bound = [at._replace(clause=one) for one in after if one.opener == "before" and at.predicate is not at.saying]
    return any(line.dated(one, found) for one in (at, *bound))


def _only_told(line: Line, at: Attached) -> bool:
    """Whether only the report of a deed has a date: the change will take effect in May, he said on Monday.

    So has a plan that is told to others behind it, will ship, he told shareholders on Tuesday; not one that changed.
    """
    if is_of_told(line.sentence, at.clause, at.predicate):
        return True
    behind = at.saying is not None and at.saying.lemma == "tell" and at.clause.last <= at.saying.first
    return behind and all(line.fate(one.start, one.end) is None for one in line.found)


def _behind(sentence: Sentence, at: Attached, start: int) -> bool:
    """Whether what is said stands between its report and a date, or nothing does: said it will receive six in 2009."""
    if at.saying is None or at.predicate is None or at.predicate is at.saying:
        return True
    return at.saying.last <= at.predicate.first and at.predicate.last <= sentence.word_at(start)


def _to_come(line: Line, at: Attached, found: Found) -> Found:
    """The date of what is told in the present tense: of two readings the one to come."""
    other, verb = found.alternative, at.predicate
    if other is None or verb is None or verb.noun or not found.when.last < line.published <= other.first:
        return found
    plain = verb.form in ("base", "s") and not (
        verb.modal or verb.passive or verb.perfect or verb.last - verb.first > 1
    )
    ahead = plain and verb.lemma in _TIMETABLED and line.number > 1
    return found._replace(when=other, alternative=found.when) if ahead else found


# What is planned is told of in the present tense with these verbs: the leaders meet on Friday.
_TIMETABLED: Final = word_set(
    "meet open begin start close end hold vote convene gather travel leave arrive visit launch go return host "
    "publish report decide rule hear sign expire lapse resume take present debate discuss elect choose retire cover "
    "apply"
)


def _decided(line: Line, at: Attached, found: Found) -> bool:
    """Whether a date is that of putting off or calling off something which has its own date in the sentence."""
    end = line.bounds(found)[1]
    if at.predicate is None or not _undoes(line.sentence, at.predicate) or found.when.first > line.published:
        return False
    if at.predicate.head > line.sentence.word_at(end):
        return False
    others = (one.when.first for one in line.found if one is not found)
    return any(first >= line.published and first > found.when.first for first in others)


def _undoes(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a predicate puts off or calls off."""
    after = [word.low for word in sentence.words[predicate.last : predicate.last + 1]]
    return predicate.lemma in UNDOING or (predicate.lemma in ("put", "call", "push") and after in (["off"], ["back"]))
