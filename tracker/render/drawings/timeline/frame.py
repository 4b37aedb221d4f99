"""What every drawing of a timeline has: its columns, headings, gaps, and the line of today."""

from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from tracker.render.drawings.timeline.date_labels import date_label, day_label, first_label, last_label
from tracker.render.drawings.timeline.lanes import Gutter
from tracker.render.style import BOLD, DIM, UNWRAPPED, YELLOW, styled
from tracker.render.terminal_text import cut, printable, width, wrap
from tracker.view.calendar_units import Unit
from tracker.view.report import counted
from tracker.view.timeline.layout import AfterLast, Gap, Plan
from tracker.view.timeline.periods import Period, Timeline
from tracker.when import When

if TYPE_CHECKING:
    from tracker.render import Screen

BAR: Final = "█"
INDENT: Final = 2  # columns before the widest date
WIDEST: Final = 20  # columns of a date
HEADING: Final = 40  # columns of a heading before its bar
BESIDE: Final = 24  # columns of a narrow screen kept for the bar and the count
UNKNOWN: Final = 80  # columns that lines across fill where there is no screen
LEAST: Final = 12  # columns that a text keeps in any case
A_YEAR: Final[dict[Unit, int]] = {"quarter": 4, "month": 12}


class Frame(NamedTuple):
    """The columns of a drawing: those before the line of time, of the lanes, of the ids, and the screen."""

    screen: "Screen"
    unit: Unit
    margin: int
    lanes: int
    digits: int

    @property
    def room(self) -> int:
        """The columns on the right of the line of time and its gutter, up to the ids."""
        return max(self._left, LEAST) if self.screen.terminal else UNWRAPPED

    @property
    def _left(self) -> int:
        columns = self.screen.width if self.screen.terminal else UNKNOWN
        return columns - self.margin - len("● ") - 2 * self.lanes - self.digits - len("  ")

    @property
    def whole(self) -> int:
        """The columns of a line that has no id."""
        return self.room + self.digits + 2

    def fits(self, label: str) -> bool:
        """Whether a date has room beside the line of time."""
        return width(label) < self.margin

    def above(self, label: str) -> str:
        """Return a line for a date that has no room beside the line of time."""
        return styled(cut(label, self.screen.width) if self.screen.terminal else label, self.screen, DIM)

    def on_line(self, label: str, sign: str, text: str, beside: str) -> str:
        """Return a line: a date, a sign on the line of time, the gutter, and text that is styled already."""
        date_column = f"{cut(label, self.margin - 1):>{self.margin - 1}}"
        return f"{styled(date_column, self.screen, DIM)} {sign}{beside} {text}".rstrip()

    def with_id(self, text: str, size: int, event_id: int) -> str:
        """Return styled text of so many columns with the id at the right edge, or after a text that reaches it."""
        number = str(event_id) if event_id else ""
        space = max(self._left + self.digits - size - len(number), 0)
        return f"{text}{' ' * space}  {styled(number, self.screen, DIM)}".rstrip()


def frame(report: Timeline, settled: Plan, screen: "Screen") -> Frame:
    """Return the columns that the events of a report need."""
    unit, events = report.unit, report.events
    beside = {lane.event.id for lane in settled.lanes}
    texts = set(map(attrgetter("when.text"), (e for e in events if e.id not in beside) if beside else events))
    labels = [date_label(When.parse(text), unit) for text in texts]
    for lane in settled.lanes:
        labels += first_label(lane.event.when, unit), last_label(lane.event.when, unit)
    if report.today and report.today_at is not None:
        labels.append(_today_label(report.today))
    used = max((1 + lane.column for lane in settled.lanes), default=0)
    digits = len(str(max(map(attrgetter("id"), events), default=0)))
    others = INDENT + 1 + len("● ") + 2 * used + LEAST + len("  ") + digits
    widest = min(max(map(width, labels), default=0), WIDEST, max(screen.width - others, 1))
    return Frame(screen, unit, INDENT + widest + 1, used, digits)


def heading(period: Period, most: int, screen: "Screen") -> str:
    """Return the period, a bar in proportion to its events, and how many they are."""
    count = counted(len(period.events), "event")
    columns = screen.width if screen.terminal else UNKNOWN
    lead = min(HEADING, max(columns - BESIDE, 1))
    title = cut(printable(period.title), max(columns - len(count) - 3, 1))
    space = " " * max(lead - width(title), 1)
    room = columns - max(lead, width(title) + 1) - len(count) - 1
    full = min(columns - lead - len(count) - 1, most * max(2, columns // HEADING))
    bar = BAR * max(1, min(round(full * len(period.events) / most), room))
    return f"{styled(title + space, screen, BOLD)}{styled(bar, screen, DIM)} {styled(count, screen, BOLD)}"


def gap(item: Gap | AfterLast, gutter: Gutter, columns: Frame, *, brief: bool) -> Iterator[str]:
    """Return the line between two headings, or a broken line with what was not there in words."""
    beside = gutter.plain(columns.screen)
    if not isinstance(item, Gap) or not item.periods:
        yield "" if brief else columns.on_line("", "│" if isinstance(item, Gap) else "┊", "", beside)
        return
    without = "in which nothing new begins" if item.running else "without events"
    said = wrap(f"{gap_text(item.periods, columns.unit)} {without}", columns.whole - len("—  —"))
    said = [f"{' ' if number else '—'} {text}" for number, text in enumerate(said)]
    said[-1] += " —"
    for text in said if brief else ("", *said, ""):
        yield columns.on_line("", "┊", styled(text, columns.screen, DIM), beside)


def gap_text(number: int, unit: Unit) -> str:
    """Return so many periods in words, in years where they are many."""
    years, rest = divmod(number, A_YEAR.get(unit, number + 1))
    if years < 2:
        return counted(number, unit)
    return counted(years, "year") + (f" {counted(rest, unit)}" if rest else "")


def today_line(today: date, gutter: Gutter, columns: Frame) -> str:
    """Return the line of today, across the whole screen."""
    screen, margin = columns.screen, columns.margin
    line = f"┿{gutter.crossed()}━ today "
    rest = (screen.width if screen.terminal else UNKNOWN) - margin - len(line)
    return styled(f"{_today_label(today):>{margin - 1}} {line}{'━' * max(rest, 0)}", screen, BOLD, YELLOW)


def _today_label(today: date) -> str:
    return day_label(When.day(today), "decade")
