"""The dates of a sentence as what later words may point at, whether or not an event is told for them."""

from collections.abc import Collection, Iterator
from typing import Final

from tracker.reader.draft import known_of
from tracker.reader.events.anchors import Known
from tracker.reader.events.attaching import attached
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
