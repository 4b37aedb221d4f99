"""Whatever is cut out of stories and joined again, it is read without a failure, and its quotes are verbatim."""

import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.reader.reading import proposals
from tracker.reader.article import Article
from tracker.reader.text import Text

FOLDERS = [Path(__file__).parent / name for name in ("stories", "unseen", "told")]
SIGNS = ("", ".", "\n", "\n\n", ":\n", ",", " and")


@cache
def told() -> list[list[str]]:
    """The words of each sentence of the stories."""
    texts = [path.read_text(encoding="utf-8") for folder in FOLDERS for path in sorted(folder.glob("*.txt"))]
    texts = [re.sub(r"(?m)^(?:>.*|---)$", "", text) for text in texts]  # without what is expected
    return [sentence.split() for text in texts for sentence in re.split(r"(?<=[.!?])\s+", text) if sentence.strip()]


@st.composite
def pieces(draw: st.DrawFn) -> str:
    """A sentence, the head or tail of one, or one with some words of another in place of its own."""
    words = list(draw(st.sampled_from(told())))
    first = draw(st.integers(0, len(words) - 1))
    match draw(st.integers(0, 4)):
        case 0:
            words = words[first:]
        case 1:
            words = words[: first + 1]
        case 2:
            words = words[: first + 1] + list(draw(st.sampled_from(told())))
        case 3:
            words[first] = draw(st.sampled_from(draw(st.sampled_from(told()))))
    return " ".join(words) + draw(st.sampled_from(SIGNS))


def check(parts: list[str], day: int) -> None:
    raw = " ".join(parts)
    for proposal in proposals(Article(raw, date(2024, 1, 1) + timedelta(day), Text.plain(raw))):
        start, end = proposal.offset
        assert proposal.event.sources[0].quote == raw[start:end]
        assert proposal.event.title


@example(["Did,"], 0)
@example(["BREAKING: Peru to raise tariffs on tyres from 1 June."], 0)
@example(["Bowing to protests, Chile to hold a vote on 3 May."], 0)
@example(["On Monday a truce was signed between"], 0)
@example(["The rebels said on Monday that a truce was signed between the army."], 0)
@example(["Concluded for ten years, lapsed on 3 May 2025."], 0)
@example(["Russia opened the plant in 500 AD, 999 years later than planned."], 0)
@example(["Kenya met on Monday in Oslo" + ", " * 2_000 + "."], 0)
@example(["Kenya fined Chad on Monday. No news. The court fined the country on Tuesday."], 0)
@example(["The vote closed on Monday. It should y."], 0)
@example(
    [
        "Invited by his Chinese counterpart, Xi Jinping, the president of Guinea-Bissau, Umaro Sissoco Embalo, flies "
        "to Beijing on Tuesday. A minister warned that Ottawa would order the two sides into arbitration from July 26."
    ],
    0,
)
@example(["GENEVA, July 4 (AP) - The United Nations said that talks went on. On Monday Kenya voted,"], 0)
@example(["It ran from 12 July 2026 to 3 July 2026 in Chad."], 0)
@example(["The talks, first called for 9999-12-31, will be held two weeks later than planned."], 0)
@example(["Chad opposes a law passed in May but repealed on Monday"], 0)
@example(["Chad opposes a law passed in May but repealed"], 0)
@example(["With ten deals signed on Monday"], 0)
@example(["Chad has sought help, with 40 cases recorded in June"], 0)
@example(["Ten people died on Monday when Chad shelled"], 0)
@example(["Kenya fixed 9 August as the date"], 0)
@example(["Slovakia votes on 3 October. Coalition talks will begin the Monday after the election"], 0)
@given(st.lists(pieces(), min_size=1, max_size=12), st.integers(0, 365))
@settings(max_examples=60)
def test_any_story_is_read(parts: list[str], day: int) -> None:
    check(parts, day)


@pytest.mark.long
@given(st.lists(pieces(), min_size=4, max_size=16), st.integers(0, 365))
@settings(max_examples=10_000)
def test_any_of_many_stories_is_read(parts: list[str], day: int) -> None:
    check(parts, day)
