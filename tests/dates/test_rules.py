"""Every rule of the table carries examples, and they hold."""

from contextlib import suppress
from datetime import date

import pytest

from tracker.dates import find_dates, parse_when
from tracker.dates.rules import rules
from tracker.errors import DateError

EXAMPLES = [(rule, *example) for rule in rules() for example in rule.examples]


@pytest.mark.parametrize(
    ("rule", "text", "base", "gold"), EXAMPLES, ids=[f"{rule.name}: {text[:40]}" for rule, text, _, _ in EXAMPLES]
)
def test_examples_hold(rule: object, text: str, base: str, gold: str) -> None:
    today = date.fromisoformat(base) if base else None
    if getattr(rule, "where") == "text":  # noqa: B009
        assert today
        assert str(list(find_dates(text, today))[-1].when) == gold
    elif gold:
        assert str(parse_when(text, today)) == gold
    else:
        with pytest.raises(DateError):
            parse_when(text, today)


@pytest.mark.parametrize("base", [date(1, 1, 1), date(1998, 2, 13), date(2024, 2, 29), date(9999, 12, 31)])
def test_no_base_day_breaks_a_rule(base: date) -> None:
    for _, text, _, _ in EXAMPLES:
        for lead in ("", "last ", "next "):
            list(find_dates(lead + text, base))
            with suppress(DateError):
                parse_when(lead + text, base)


def test_names_are_unique_and_each_rule_has_an_example() -> None:
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names))
    assert [rule.name for rule in rules() if not rule.examples] == []


def test_where_is_one_of_three() -> None:
    assert {rule.where for rule in rules()} <= {"both", "whole", "text"}
