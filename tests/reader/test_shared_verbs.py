"""Several events of one verb: each has its own target, and those who act are said once."""

from datetime import date

import pytest

from tests.reader.reading import proposals
from tracker.reader.article import Article
from tracker.reader.text import Text

CASES = [
    (
        "ECOWAS suspended Mali in May 2021, Burkina Faso in January 2022 and Niger in July 2023.",
        [["Mali"], ["Burkina Faso"], ["Niger"]],
    ),
    ("The EU fined Apple on Monday and Meta on Tuesday.", [["Apple"], ["Meta"]]),
    ("Israel struck Syria on Monday and Lebanon on Tuesday.", [["Syria"], ["Lebanon"]]),
    ("Israel struck Syria on Monday and again on Wednesday.", [["Syria"], ["Syria"]]),
    (
        "Kenya recalled its ambassador from Sudan on Monday and expelled two Rwandan diplomats on Tuesday.",
        [["Sudan"], ["Rwanda"]],
    ),
]


@pytest.mark.parametrize(("sentence", "targets"), CASES)
def test_each_event_of_a_verb_has_its_own_target(sentence: str, targets: list[list[str]]) -> None:
    raw = f"LONDON, July 8 (Reuters) - {sentence}\n"
    found = proposals(Article(raw, date(2024, 7, 8), Text.plain(raw), publisher="Reuters"))
    aimed = {one.event.title: [who.name for who in one.event.actors if who.role == "against"] for one in found}
    assert sorted(aimed.values()) == sorted(targets), aimed
