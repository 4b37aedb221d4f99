"""The times at the heads of the entries of a live report, and the days that they are of."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

_ZONE: Final = r"(?:GMT|UTC|BST|IST|(?:CE|EE|WE)S?T|[ECPM][SD]?T|local(?: time)?|hrs|hours)"
_TIME: Final = (
    r"(?P<hour>[01]?\d|2[0-4])(?:[.:h](?P<minute>[0-5]\d))?[ ]?(?P<half>[ap])\.?m\b\.?|"
    r"(?P<clock>(?:[01]?\d|2[0-4])[.:h][0-5]\d)\b(?![.:/-]\d)|"
    r"(?P<plain>(?:[01]\d|2[0-4])[0-5]\d)(?= ?(?:GMT|UTC|CET|[ECPM][SD]T|hrs|hours)\b)"
)
LABEL: Final = rf"(?mi)^[ \t*_#\[(•-]*(?P<time>(?:{_TIME})(?: ?\(?{_ZONE}\b\)?)?)[\])*_]*"
_HEAD: Final = r"(?m)^[ \t*_#\[(•-]*\d"
_ENTRIES: Final = 3  # labels that make a live report
_HALF_DAY: Final = 12 * 60  # minutes; a step against the order that is longer crosses midnight


class Label(NamedTuple):
    """The time at the head of an entry: where it begins, and the minutes since midnight."""

    start: int
    minutes: int


def labels(text: str) -> tuple[Label, ...]:
    """The labels of the entries of a live report; none where a text is no such report."""
    if re.search(_HEAD, text) is None:  # no line of most texts begins so, and this is fast
        return ()
    found = tuple(Label(one.start("time"), _minutes(one)) for one in re.finditer(LABEL, text))
    return found if len(found) >= _ENTRIES else ()


def _minutes(found: "re.Match[str]") -> int:
    if found["half"]:
        return (int(found["hour"]) % 12 + 12 * (found["half"].lower() == "p")) * 60 + int(found["minute"] or 0)
    hour, minute = re.findall(r"\d\d?", found["clock"] or f"{found['plain'][:2]}:{found['plain'][2:]}")
    return int(hour) * 60 + int(minute)


def days_after_first(entries: Sequence[Label]) -> tuple[int, ...]:
    """How many days each entry lies after the oldest one: of a report that goes on over midnight."""
    steps = [after.minutes - before.minutes for before, after in pairwise(entries)]
    near = [step for step in steps if abs(step) <= _HALF_DAY]
    downward = sum(step < 0 for step in near) > len(near) / 2
    days = [0][: len(entries)]
    for step in steps:
        days.append(days[-1] + (step < -_HALF_DAY and not downward) - (step > _HALF_DAY and downward))
    return tuple(day - min(days) for day in days)
