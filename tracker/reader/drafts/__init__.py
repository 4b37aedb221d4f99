"""Events as they are read off sentences: those of dates, of a heading, of what words point at, of threats.

Which of them tell an event is settled, those that tell one event are merged, and events are tied to each other.
"""

from tracker.reader.drafts.dated import drafts
from tracker.reader.drafts.of_a_day import told_of_a_day
from tracker.reader.drafts.pointing import mentioned, pointing
from tracker.reader.drafts.undated import below, standing

__all__ = ["below", "drafts", "mentioned", "pointing", "standing", "told_of_a_day"]
