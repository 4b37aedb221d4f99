"""Events of sentences without a date: below a heading that is one, or a threat that stands."""

from collections.abc import Iterator

from tracker.reader.draft import Draft
from tracker.reader.drafts.making import Dating, draft_of
from tracker.reader.events.attaching import Attached
from tracker.reader.events.background.imperatives import is_imperative
from tracker.reader.events.clauses import RELATIVE, Clause
from tracker.reader.events.event_nouns import first_noun
from tracker.reader.lines import Line
from tracker.when import When


def below(line: Line) -> Iterator[Draft]:
    """What a sentence without a date tells of the date that is the heading above it."""
    heading = line.heading
    if heading is None or heading.when is None or not line.sentence.words or is_imperative(line.sentence):
        return
    clause = Clause(0, len(line.sentence.words))
    predicate = next((one for one in line.sentence.predicates if one.finite), None) or first_noun(line.sentence)
    if predicate is not None:
        clause = line.sentence.clause_at(predicate.head)
    why = f"below the heading '{heading.words.strip()}'"
    for draft in draft_of(line, Attached(predicate, clause), Dating(heading.when, line.head, why)):
        yield draft._replace(listed=True)


def standing(line: Line) -> Iterator[Draft]:
    """A threat that the text tells without a date: made no later than the day of publication."""
    predicate = next((one for one in line.sentence.predicates if one.lemma == "threaten"), None)
    if predicate is None or predicate.negated or predicate.passive or line.found or '"' in line.sentence.text:
        return
    clause = line.sentence.clause_at(predicate.head)
    if not predicate.perfect or predicate.modal or clause.opener in RELATIVE or clause.opener in ("if", "because"):
        return
    when = When.span(None, When.day(line.published))
    told = "no date words: no later than the day of publication"
    act = next((one for one in line.sentence.within(clause) if one.first >= predicate.last and one.modal == "to"), None)
    yield from draft_of(line, Attached(act or predicate, clause), Dating(when, line.head, told))
