"""Actors, topics, saved queries and kinds as reports: with separators for people, digits and EDTF for programs."""

import pytest

from tests.view.samples import event
from tracker.directory.lookup import Directory
from tracker.view.info import kinds
from tracker.view.names.actors import actors
from tracker.view.names.saved import Saved, SavedList
from tracker.view.names.topics import topics
from tracker.view.report import Report

MANY = [event(number, "2024-35", "x", topics=("ai",), actors=[{"name": "Zebra"}]) for number in range(1, 1_235)]


@pytest.mark.parametrize(
    ("report", "for_people", "for_programs"),
    [
        (topics(MANY), ["1,234", "1,234", "2024-Q3", "2024-Q3"], ["1234", "1234", "2024-35", "2024-35"]),
        (actors(MANY, Directory(()), {}, every=False), ["1,234", "2024-Q3"], ["1234", "2024-35"]),
        (SavedList((Saved("ai", "topic:ai", 1_234),)), ["1,234"], ["1234"]),
        (SavedList((Saved("ai", "topic:ai", None),)), ["?"], ["?"]),
        (kinds(MANY, {}), ["1,234"], ["1234"]),
    ],
)
def test_numbers_and_dates(report: Report, for_people: list[str], for_programs: list[str]) -> None:
    for exact, cells in ((False, for_people), (True, for_programs)):
        rows = [row[1 : 1 + len(cells)] for row in report.grid(exact=exact).rows]
        assert tuple(cells) in rows
