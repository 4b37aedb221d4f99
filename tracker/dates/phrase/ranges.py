"""Join two dates into a range."""

import re
from datetime import date

from tracker.dates.engine.vocabulary import CATEGORIES
from tracker.dates.model import Reading, weakest
from tracker.dates.phrase.qualifiers import end
from tracker.errors import DateError
from tracker.when import When


def join(first: Reading, last: Reading) -> Reading | None:
    """The range from one date to another, both included; None where they make none.

    Raise DateError where two dates that are told in full end before they start.
    """
    if any(side.open_start or side.open_end for side in (first.when, last.when)):
        return None
    a, b = end(first.when, last=False), end(last.when, last=True)
    if a.first > b.last and first.basis == last.basis == "explicit" and not (first.alternative or last.alternative):
        raise DateError(f"'{first.when} to {last.when}' ends before it starts", "write the earlier date first")
    if a.first > b.first or _guessed(first, last) or _guessed(last, first):
        return None
    basis = weakest(first, last)
    joint = ", to" if re.search(r",| before | after ", first.reason) else " to"
    reason = first.reason if first.reason == last.reason else f"{first.reason}{joint} {last.reason}"
    other = None
    if basis == "explicit" and first.alternative and last.alternative:  # day and month first
        other = join(first._replace(when=first.alternative, alternative=None), last._replace(when=last.alternative))
    return Reading(a if a == b else When.span(a, b), basis, reason, other and other.when)


def gap(first: Reading, last: Reading) -> bool:
    """Whether days lie between two dates, so that they do not form one interval."""
    return (last.when.first - first.when.last).days > 1


def floats(side: Reading, other: Reading) -> bool:
    """Whether one side is to be read beside the other: its year is not said, or it is a weekday beside a whole date."""
    return side.basis == "inferred" or (side.alternative is not None and side.basis != other.basis == "explicit")


def follows(last: Reading, first: Reading) -> bool:
    """Whether the end is to be counted from the start: as `floats`, or it has another reading that is not before it."""
    return floats(last, first) or (last.alternative is not None and last.when.last < first.when.first)


def weekday_after(left: str, right: str, first: Reading, today: date | None) -> bool:
    """Whether a bare weekday is the one after the start: `last Monday to Friday`, `tomorrow to Friday`."""
    if right.strip().lower() not in CATEGORIES["weekday"] or first.basis == "inferred" or first.when.precision != "day":
        return False
    named = left.split()[-1].lower() in CATEGORIES["weekday"]
    return named or first.basis == "explicit" or (today is not None and first.when.first >= today)


def weekday_before(left: str, right: str) -> bool:
    """Whether a bare weekday is the one before an end that names its own: `Monday to Friday of last week`."""
    first, last = left.strip().lower(), right.lower().split(maxsplit=1)
    return first in CATEGORIES["weekday"] and len(last) > 1 and last[0].rstrip(",.'") in CATEGORIES["weekday"]


def _guessed(side: Reading, other: Reading) -> bool:
    """Whether an inferred end would take its year from a longer period: `March to 2024`."""
    return side.basis == "inferred" and other.when.precision in ("year", "decade", "century")
