"""Sentences of a text with their dates: `line` has them as the words around them say, `readings` chooses one of two.

`gapped` parts a sentence that says its verb once for several subjects, `table_rows` a row of a table.
"""

from tracker.reader.lines.gapped import gapped
from tracker.reader.lines.line import Line, joined, points_back
from tracker.reader.lines.readings import PLANNING, by_tense, planned
from tracker.reader.lines.table_rows import table_rows

__all__ = ["PLANNING", "Line", "by_tense", "gapped", "joined", "planned", "points_back", "table_rows"]
