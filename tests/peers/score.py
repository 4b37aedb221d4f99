"""What a set's score is, and where the sets are."""

from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"
TOOLS = ROOT.parent / "shared" / "tools"


class Miss(NamedTuple):
    """One case read otherwise than the set says."""

    text: str
    gold: str
    got: str
    reason: str = ""  # why that is right or cannot be helped, where it is known


class Score(NamedTuple):
    """How a set went: cases, misses, and what must be reached, in percent of the cases."""

    name: str
    cases: int
    misses: tuple[Miss, ...]
    least: float
    note: str = ""
    of_all: bool = False  # whether that is asked of all cases, exceptions or not

    @property
    def unexplained(self) -> tuple[Miss, ...]:
        return tuple(miss for miss in self.misses if not miss.reason)

    @property
    def percent(self) -> float:
        """Of the cases that are not exceptions with a reason."""
        counted = self.cases - (len(self.misses) - len(self.unexplained))
        return 100 * (counted - len(self.unexplained)) / counted if counted else 0.0

    @property
    def raw(self) -> float:
        return 100 * (self.cases - len(self.misses)) / self.cases if self.cases else 0.0

    @property
    def reached(self) -> bool:
        return round(self.raw if self.of_all else self.percent, 1) >= self.least
