"""Who takes part in an event, and what else its clause states: roles, topics, place, details.

All are pure functions of one sentence and of what the text has introduced (`introduced`).
"""

from tracker.reader.who.cast.introducing import introduced
from tracker.reader.who.cast.known import Known
from tracker.reader.who.pointing.callings import person_called
from tracker.reader.who.roles import actors_of, named_in
from tracker.reader.who.sound import sound
from tracker.reader.who.stated.apart import named_apart
from tracker.reader.who.stated.details import details_of
from tracker.reader.who.stated.places import place_of
from tracker.reader.who.stated.steps import step_of
from tracker.reader.who.stated.topics import topics_of

__all__ = [
    "Known",
    "actors_of",
    "details_of",
    "introduced",
    "named_apart",
    "named_in",
    "person_called",
    "place_of",
    "sound",
    "step_of",
    "topics_of",
]
