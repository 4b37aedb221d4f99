"""Events as they are first read off single sentences, before they are merged.

Those of its dates, of the heading above it, of what it points at, and its threats without a date.
"""

from tracker.reader.drafts.dated import below, drafts, standing
from tracker.reader.drafts.pointing import pointing, told_of_a_day

__all__ = ["below", "drafts", "pointing", "standing", "told_of_a_day"]
