"""The gutter beside the line of time, in which rails run down."""

from typing import TYPE_CHECKING, NamedTuple

from tracker.event import Event
from tracker.render.style import KIND_STYLES, RED, styled

if TYPE_CHECKING:
    from tracker.render import Screen
    from tracker.view.lanes import Rail

RUNS, MAY_RUN = "┃", "┇"  # a range as it is known, and one that is expected or has no known end


class Gutter(NamedTuple):
    """What runs in each column of the gutter."""

    rails: tuple["Rail | None", ...] = ()

    def begun(self, rail: "Rail") -> "Gutter":
        """The gutter with one rail more."""
        return Gutter((*self.rails[: rail.column], rail, *self.rails[rail.column + 1 :]))

    def ended(self, rail: "Rail") -> "Gutter":
        """The gutter without a rail that has ended."""
        return Gutter((*self.rails[: rail.column], None, *self.rails[rail.column + 1 :]))

    def plain(self, screen: "Screen") -> str:
        """The rails as they run past a line."""
        return "".join(f" {_run(rail, screen)}" if rail else "  " for rail in self.rails)

    def branch(self, rail: "Rail", turn: str, screen: "Screen") -> str:
        """The rails with a branch from the line of time, beneath those it passes, to where one of them turns."""
        style = sign_style(rail.event)
        arm = styled("━", screen, style)
        passed = "".join(f"{arm}{_run(other, screen) if other else arm}" for other in self.rails[: rail.column])
        beyond = Gutter(self.rails[rail.column + 1 :]).plain(screen)
        return f"{passed}{arm}{styled(turn, screen, style)}{beyond}"

    def open_end(self, rail: "Rail", screen: "Screen") -> str:
        """The rails where one of them is lost from sight."""
        columns = (
            styled(MAY_RUN, screen, sign_style(rail.event)) if other is rail else _run(other, screen) if other else " "
            for other in self.rails
        )
        return "".join(f" {column}" for column in columns)

    def crossed(self) -> str:
        """The rails where a line is drawn across them all."""
        return "".join("━╋" if rail else "━━" for rail in self.rails)


def sign_style(event: Event) -> str:
    """Return the style of an event's sign: red where it did not come about, else that of its kind."""
    return RED if event.status in ("cancelled", "threatened") else KIND_STYLES.get(event.kind, "")


def _run(rail: "Rail", screen: "Screen") -> str:
    return styled(RUNS if rail.event.status == "happened" else MAY_RUN, screen, sign_style(rail.event))
