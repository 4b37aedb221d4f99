"""The dates of deeds in a sentence for which no event is told, though it tells others."""

from collections.abc import Iterator, Sequence

from tracker.dates import Found
from tracker.reader.draft import Draft
from tracker.reader.drafts.dated import WIDE, owner_of
from tracker.reader.events.clauses import SAYING
from tracker.reader.lines import Line, joined, points_back


def left(line: Line, told: Sequence[Draft]) -> Iterator[Found]:
    """The dates of deeds in no event, `told` being those of the sentence: not that of a report of what is told."""
    verbs = [draft.attached.predicate for draft in told]
    for found in joined(line) if told and not line.row else ():
        own = any(draft.said.start < found.end and found.start < draft.said.end for draft in told)
        if own or found.when.precision in WIDE or points_back(line, found) or line.passing(found):
            continue
        verb = owner_of(line, *line.bounds(found)).predicate
        if verb is not None and not verb.noun and verb not in verbs and verb.lemma not in SAYING:
            yield found
