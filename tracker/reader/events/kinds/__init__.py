"""The kind of an event: tables of words, how much each counts by its place in a clause, and the vote of them all."""

from tracker.reader.events.kinds.tables import is_event_noun, singular, strong_words
from tracker.reader.events.kinds.votes import ENOUGH, Vote, Wider, votes

__all__ = ["ENOUGH", "Vote", "Wider", "is_event_noun", "singular", "strong_words", "votes"]
