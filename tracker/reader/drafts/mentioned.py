"""The dates of a sentence for which no event is told: what later words may point at, and deeds that are left out."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from tracker.dates import Found
from tracker.reader.draft import Draft, known_of
from tracker.reader.drafts.dated import WIDE, owner_of
from tracker.reader.events.anchors import Known
from tracker.reader.events.attaching import attached
from tracker.reader.events.clauses import SAYING
from tracker.reader.lines import Line, joined, points_back


def mentioned(line: Line, told: Collection[tuple[int, int]]) -> Iterator[Known]:
    """The dates of a sentence but for those at the bounds of `told`, each with the words that it is told with."""
    counting = [line.span.start + one.start for one in line.pointers]
    for found in joined(line):
        if any(found.start - _ARTICLE <= start < found.end for start in counting):
            continue  # the Monday after the vote
        taken = any(start < found.end and found.start < end for start, end in told)
        if taken or found.when.days > _LONG or points_back(line, found):
            continue
        at = attached(line.sentence, *line.bounds(found))
        known = known_of(line.number, line.sentence, at, line.bounds(found), found.when)
        if at.predicate is not None or known.noun:
            yield known._replace(end=found.end, told=False)


_ARTICLE: Final = 7  # characters before a date: on the
_LONG: Final = 100  # days; a year that is only named dates nothing else


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
