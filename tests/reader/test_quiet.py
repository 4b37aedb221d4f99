"""Recipes, manuals, verse and prose: ten thousand words of our own in which nothing is to be recorded."""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from tests.reader.gold import article_of
from tests.reader.reading import proposals

FOLDER: Final = Path(__file__).parent / "quiet"
READ_ON: Final = date(2026, 3, 18)
WORDS: Final = 10_000
AT_MOST: Final = 5  # proposals from all of them


def test_hardly_anything_is_proposed(capsys: pytest.CaptureFixture[str]) -> None:
    texts = [article_of(path, READ_ON) for path in sorted(FOLDER.iterdir())]
    assert sum(len(article.raw.split()) for article in texts) >= WORDS
    found = [proposal.event for article in texts for proposal in proposals(article)]
    with capsys.disabled():
        print(f"\nten thousand words without events: {len(found)} proposals")
    assert len(found) <= AT_MOST, [(event.title, event.sources[0].said) for event in found]
