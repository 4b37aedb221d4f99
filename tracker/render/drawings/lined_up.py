"""What lies at each distance from many events as bars, beside what is usual."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tracker.render.drawings.bar_chart import bar
from tracker.render.style import BOLD, CYAN, foot, styled
from tracker.view.analyses.shared.lined_up import LinedUp, bin_text
from tracker.view.report import counted

if TYPE_CHECKING:
    from tracker.render import Screen

_WIDEST: int = 40  # columns of a bar


def lines(report: LinedUp, screen: "Screen") -> Iterator[str]:
    """Return a line for each week of distance: how many, how many are usual, a bar."""
    if not report.rows:
        yield "No event to look around"
        return
    names = [bin_text(row.bin) for row in report.rows]
    usual = [f"{row.mean:,.1f} ({row.low:,}-{row.high:,})" for row in report.rows]
    counts = [f"{row.number:,}" for row in report.rows]
    sizes = [max(map(len, (*column, head))) for column, head in ((names, "days"), (counts, "events"), (usual, "usual"))]
    columns = screen.width if screen.terminal else 80
    room = max(min(columns - sum(sizes) - 14, _WIDEST), 5)
    most = max(row.number for row in report.rows)
    yield styled(f"Days from {counted(report.anchors, 'event')}", screen, BOLD)
    yield styled(f"{'days':>{sizes[0]}}  {'events':>{sizes[1]}}  {'usual':>{sizes[2]}}", screen, BOLD)
    for row, name, count, mean in zip(report.rows, names, counts, usual, strict=True):
        drawn = styled(bar(row.number, most, room), screen, CYAN)
        verdict = f"  {row.verdict:<5}" if row.verdict or drawn else ""
        yield f"{name:>{sizes[0]}}  {count:>{sizes[1]}}  {mean:>{sizes[2]}}{verdict}  {drawn}".rstrip()
    yield ""
    yield from foot(report.notes, screen)
