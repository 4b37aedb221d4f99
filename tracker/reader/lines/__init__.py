"""Sentences of a text with their dates: `line` has them as the words around them say, `readings` chooses one of two."""

from tracker.reader.lines.line import Line, joined, points_back
from tracker.reader.lines.readings import PLANNING, by_tense, planned

__all__ = ["PLANNING", "Line", "by_tense", "joined", "planned", "points_back"]
