"""The gutter beside the line of time, in which lanes are drawn."""

from typing import TYPE_CHECKING, NamedTuple

from tracker.event import Event
from tracker.registry import kind_named
from tracker.render.style import COLORS, RED, styled

if TYPE_CHECKING:
    from tracker.render import Screen
    from tracker.view.timeline.lanes import Lane

RUNS, MAY_RUN = "┃", "┇"  # a range that happened, and one that is expected or has no known end


class Gutter(NamedTuple):
    """The lanes in the columns of the gutter."""

    lanes: tuple["Lane | None", ...] = ()

    def begun(self, lane: "Lane") -> "Gutter":
        """The gutter after a lane begins."""
        return Gutter((*self.lanes[: lane.column], lane, *self.lanes[lane.column + 1 :]))

    def ended(self, lane: "Lane") -> "Gutter":
        """The gutter after a lane ends."""
        return Gutter((*self.lanes[: lane.column], None, *self.lanes[lane.column + 1 :]))

    def plain(self, screen: "Screen") -> str:
        """The gutter of an ordinary line."""
        return "".join(f" {_run(lane, screen)}" if lane else "  " for lane in self.lanes)

    def branch(self, lane: "Lane", turn: str, screen: "Screen") -> str:
        """The gutter of a line with a branch from the line of time to a lane; `turn` is its corner."""
        style = sign_style(lane.event)
        arm = styled("━", screen, style)
        passed = "".join(f"{arm}{_run(other, screen) if other else arm}" for other in self.lanes[: lane.column])
        beyond = Gutter(self.lanes[lane.column + 1 :]).plain(screen)
        return f"{passed}{arm}{styled(turn, screen, style)}{beyond}"

    def open_end(self, lane: "Lane", screen: "Screen") -> str:
        """The gutter of the line where a lane with an open end stops."""
        columns = (
            styled(MAY_RUN, screen, sign_style(lane.event)) if other is lane else _run(other, screen) if other else " "
            for other in self.lanes
        )
        return "".join(f" {column}" for column in columns)

    def crossed(self) -> str:
        """The gutter of a line drawn across all lanes."""
        return "".join("━╋" if lane else "━━" for lane in self.lanes)


def sign_style(event: Event) -> str:
    """Return the style of an event's mark: red if cancelled or threatened, else that of its kind."""
    kind = kind_named(event.kind)
    return RED if event.status in ("cancelled", "threatened") else COLORS[kind.color if kind else ""]


def _run(lane: "Lane", screen: "Screen") -> str:
    return styled(RUNS if lane.event.status == "happened" else MAY_RUN, screen, sign_style(lane.event))
