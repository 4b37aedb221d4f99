"""Print the table of scores; `-v` prints the misses too, and an argument keeps the sets that match it."""

import sys
from collections.abc import Callable, Iterable

from tests.peers import edtf, english, foreign
from tests.peers.score import DATA, Score

SETS: tuple[Callable[[], Score | Iterable[Score]], ...] = (
    english.news,
    english.phrases,
    english.ranges,
    english.conferences,
    english.sanctions,
    english.hledger,
    english.natlang,
    english.duckling,
    edtf.suites,
    foreign.dateparser,
)


def scores(wanted: str = "") -> Iterable[Score]:
    for one in SETS:
        if wanted in f"{one.__module__}.{one.__name__}":
            result = one()
            yield from [result] if isinstance(result, Score) else result


def main(arguments: list[str]) -> int:
    if not DATA.exists():
        print(f"the sets are not here: {DATA}")
        return 0
    wanted = [argument for argument in arguments if not argument.startswith("-")]
    failed = 0
    print(f"{'set':28} {'cases':>6} {'wrong':>6} {'exempt':>6} {'raw %':>6} {'%':>6} {'least':>6}")
    for score in scores(*wanted[:1]):
        exempt = len(score.misses) - len(score.unexplained)
        mark = "" if score.reached else "  MISSED"
        failed += not score.reached
        numbers = f"{len(score.unexplained):6} {exempt:6} {score.raw:6.1f} {score.percent:6.1f} {score.least:6}"
        print(f"{score.name:28} {score.cases:6} {numbers}{mark}")
        for miss in score.misses if "-v" in arguments else ():
            reason = f"  [{miss.reason}]" if miss.reason else ""
            if miss.text:
                print(f"    {miss.text!r}: {miss.gold} not {miss.got}{reason}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
