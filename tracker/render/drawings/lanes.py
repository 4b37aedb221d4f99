"""The gutter beside the line of time, in which lanes run down."""

from typing import TYPE_CHECKING, NamedTuple

from tracker.event import Event
from tracker.render.style import KIND_STYLES, RED, styled

if TYPE_CHECKING:
    from tracker.render import Screen
    from tracker.view.lanes import Lane

RUNS, MAY_RUN = "┃", "┇"  # a range as it is known, and one that is expected or has no known end


class Gutter(NamedTuple):
    """What runs in each column of the gutter."""

    lanes: tuple["Lane | None", ...] = ()

    def begun(self, lane: "Lane") -> "Gutter":
        """The gutter with one lane more."""
        return Gutter((*self.lanes[: lane.column], lane, *self.lanes[lane.column + 1 :]))

    def ended(self, lane: "Lane") -> "Gutter":
        """The gutter without a lane that has ended."""
        return Gutter((*self.lanes[: lane.column], None, *self.lanes[lane.column + 1 :]))

    def plain(self, screen: "Screen") -> str:
        """The lanes as they run past a line."""
        return "".join(f" {_run(lane, screen)}" if lane else "  " for lane in self.lanes)

    def branch(self, lane: "Lane", turn: str, screen: "Screen") -> str:
        """The lanes with a branch from the line of time, beneath those it passes, to where one of them turns."""
        style = sign_style(lane.event)
        arm = styled("━", screen, style)
        passed = "".join(f"{arm}{_run(other, screen) if other else arm}" for other in self.lanes[: lane.column])
        beyond = Gutter(self.lanes[lane.column + 1 :]).plain(screen)
        return f"{passed}{arm}{styled(turn, screen, style)}{beyond}"

    def open_end(self, lane: "Lane", screen: "Screen") -> str:
        """The lanes where one of them is lost from sight."""
        columns = (
            styled(MAY_RUN, screen, sign_style(lane.event)) if other is lane else _run(other, screen) if other else " "
            for other in self.lanes
        )
        return "".join(f" {column}" for column in columns)

    def crossed(self) -> str:
        """The lanes where a line is drawn across them all."""
        return "".join("━╋" if lane else "━━" for lane in self.lanes)


def sign_style(event: Event) -> str:
    """Return the style of an event's sign: red where it did not come about, else that of its kind."""
    return RED if event.status in ("cancelled", "threatened") else KIND_STYLES.get(event.kind, "")


def _run(lane: "Lane", screen: "Screen") -> str:
    return styled(RUNS if lane.event.status == "happened" else MAY_RUN, screen, sign_style(lane.event))
