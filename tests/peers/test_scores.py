"""The scores that the public sets must reach, where the sets are at hand."""

from collections.abc import Callable, Iterable

import pytest

from tests.peers.__main__ import SETS
from tests.peers.score import DATA, Score

pytestmark = pytest.mark.skipif(not DATA.exists(), reason=f"the public sets are not at {DATA}")


@pytest.mark.parametrize("one", SETS, ids=[one.__name__ for one in SETS])
def test_scores_are_reached(one: Callable[[], Score | Iterable[Score]]) -> None:
    result = one()
    for score in [result] if isinstance(result, Score) else result:
        assert score.cases, score.name
        assert score.reached, f"{score.name}: {score.percent:.1f} of {score.least}; {score.unexplained[:5]}"
