"""Sentences of a text with their dates: `line` has them as the words around them say, `readings` chooses one of two.

`gapped` parts a sentence that says its verb once for several subjects.
"""

from tracker.reader.lines.gapped import gapped
from tracker.reader.lines.line import Line, joined, points_back
from tracker.reader.lines.readings import PLANNING, by_tense, planned

__all__ = ["PLANNING", "Line", "by_tense", "gapped", "joined", "planned", "points_back"]
