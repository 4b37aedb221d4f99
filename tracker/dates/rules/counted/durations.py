"""Rules for durations that bound a date: `less than two weeks ago`, `within ten days`."""

from typing import Final

from tracker.dates import arithmetic
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.rules.counted.offsets import said_amount, weeks_of
from tracker.dates.rules.counted.units import unit_of
from tracker.when import When

_BOUND_TO: Final = word_set("must will shall to may due")
_SHORT: Final = ("day", "week", "fortnight", "monthunit")
_NEAR: Final = 7  # words before a deadline that hold its verb


def bounded(m: Match) -> Value | None:
    """`less than two weeks ago`, `in up to a month`: between the reference date and the bound."""
    return None if m.around(-1) in ("no", "not") else _to_bound(m, beyond=False)


def within(m: Match) -> Value | None:
    """`must answer within ten days`: from the reference date to the bound, where something is to be done."""
    loose = m.word("count") in ("a", "an") and unit_of(m)[0] not in _SHORT
    if loose or m.around(1) in ("of", "after", "from", "to"):
        return None  # within a year: some time; within ten days of the ruling
    verbs = {m.around(-step) for step in range(1, _NEAR + 1)}
    if m.direction != "future" or not verbs & _BOUND_TO or verbs & {"would", "could", "might"}:
        return None
    return _to_bound(m, beyond=False)


def within_last(m: Match) -> Value | None:
    """`within the last three months`, `within the next two weeks`: between the reference date and the bound."""
    kind, name, count = weeks_of(*unit_of(m), m.get("count"))
    step = m.get("anyrel")
    first, last = sorted((m.base, arithmetic.shift(m.base, kind, step * count)))
    side = "before" if step < 0 else "after"
    return Value(When.span(first, last), "relative", f"at most {said_amount(count, name, side, m)}") if step else None


def beyond(m: Match) -> Value | None:
    """`more than two years ago`: the bound and what lies beyond it."""
    return _to_bound(m, beyond=True)


def _to_bound(m: Match, *, beyond: bool) -> Value | None:
    kind, name, count = weeks_of(*unit_of(m), m.get("count"))
    if m.around(1) == "than":
        return None
    backward = m.has("back")
    bound = arithmetic.shift(m.base, kind, -count if backward else count)
    first, last = (bound, m.base) if backward else (m.base, bound)
    side = "before" if backward else "after"
    if beyond:
        when = When.span(None, bound) if backward else When.span(bound, None)
        return Value(when, "relative", f"{said_amount(count, name, side, m)}, or more")
    return Value(When.span(first, last), "relative", f"at most {said_amount(count, name, side, m)}")


_LESS: Final = "((less|fewer|no more|not more) than|under|up to|at most)"
_MORE: Final = "((more|no less|not less) than|at least|over)"

RULES: Final = (
    Rule(
        "bound of a duration",
        (
            f"([in] {_LESS}|within) {{count}} @unit (from (now|today)|['s|'] time)",
            f"in {_LESS} {{count}} @unit",
            f"({_LESS}|within) {{count}} @unit {{back}}",
        ),
        bounded,
        (
            ("less than two weeks ago", "2024-07-08", "2024-06-24/2024-07-08"),
            ("in less than a month", "2024-07-08", "2024-07-08/2024-08-08"),
            ("up to two years ago", "2024-07-08", "2022-07-08/2024-07-08"),
        ),
    ),
    Rule(
        "beyond a duration",
        (f"{_MORE} {{count}} @unit ({{back}}|from (now|today))",),
        beyond,
        (("more than three years ago", "2024-07-08", "../2021-07-08"),),
    ),
    Rule(
        "beyond a duration ahead",
        (f"in {_MORE} {{count}} @unit",),
        beyond,
        (("in at least three weeks", "2024-07-08", "2024-07-29/.."),),
        "whole",
    ),
    Rule(
        "deadline",
        ("within [the next] {count} @unit",),
        within,
        (("The bank must answer within ten days.", "2024-07-08", "2024-07-08/2024-07-18"),),
        "text",
    ),
    Rule(
        "within the last units",
        ("within the {anyrel} {count} {unit}",),
        within_last,
        (("within the last three months", "2024-07-08", "2024-04-08/2024-07-08"),),
        "whole",
    ),
    Rule(
        "within a duration",
        ("within {count} @unit",),
        bounded,
        (("within two weeks", "2024-07-08", "2024-07-08/2024-07-22"),),
        "whole",
    ),
)
