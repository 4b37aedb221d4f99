"""What the dates leave open: which events might have been counted in another period, in sentences."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from tracker.view.calendar_units import UNITS, Unit, crosses, place
from tracker.view.report import counted
from tracker.when import When
from tracker.when.words import sides

_LEAST: Final = 7  # days that a doubtful date may be off


def open_questions(dates: Mapping[When, int], unit: Unit) -> Iterator[str]:
    """Yield how the ranges over several periods were counted, and how many doubtful dates may lie in another one."""
    over = sum(count for when, count in dates.items() if crosses(when, unit) and sides(when)[0] is not None)
    if over:
        verb, each = ("spans", "it begins") if over == 1 else ("span", "they begin")
        yield f"{counted(over, 'event')} {verb} several {unit}s; counted in the {unit} {each}"
    before = after = doubtful = 0
    for when, count in dates.items():
        may_precede, may_follow = elsewhere(when, unit)
        before += count * may_precede
        after += count * may_follow
        doubtful += count * (may_precede or may_follow)
    found = [(number, where) for number, where in ((before, "before"), (after, "after")) if number]
    verb = " of them may fall"
    said = [f"{number:,}{'' if at else verb} in the {unit} {where}" for at, (number, where) in enumerate(found)]
    if said:
        yield f"{' and '.join(said)}: {inexact(doubtful)}"


def inexact(count: int) -> str:
    """Return why that many events may lie elsewhere, in words."""
    return f"{'its date is' if count == 1 else 'their dates are'} approximate or uncertain"


def elsewhere(when: When, unit: Unit) -> tuple[bool, bool]:
    """Return whether an event may lie in the period before, and in the one after, the one in which it is counted.

    A doubtful date may be off by its own length, and by a week at the least.
    """
    start, _ = sides(when)
    found = place(when, unit)
    if start is None or found is None or found.unknown or not start.doubt:
        return False, False
    wide, calendar = timedelta(max(start.days, _LEAST)), UNITS[unit]
    first = start.first - min(wide, start.first - date.min)
    last = start.last + min(wide, date.max - start.last)
    return calendar.number(first) < found.number, calendar.number(last) > found.number
