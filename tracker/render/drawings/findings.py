"""Findings of a check as sentences under headings."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from tracker.render.style import BLUE, BOLD, RED, YELLOW, advice, styled, wrapped
from tracker.view.checks.check import Finding, Findings

if TYPE_CHECKING:
    from tracker.render import Screen

_SEVERITY_STYLES: Final = {"error": RED, "warning": YELLOW, "note": BLUE}


def lines(report: Findings, screen: "Screen") -> Iterator[str]:
    """Return the findings under a heading for each code, one remedy beneath each, and how many there are."""
    digits = max((len(str(item.event)) for item in report.items), default=1)
    for (severity, code), group in groupby(report.items, key=lambda item: (item.severity, item.code)):
        items = tuple(group)
        count = styled(f"{code}: {len(items):,}", screen, BOLD)
        yield f"{styled(severity, screen, _SEVERITY_STYLES[severity])}  {count}"
        for item in items[: report.most]:
            number = f"  {item.event or '':>{digits}}  "
            yield from wrapped(item.sentence, len(number), screen, lead=number)
        if report.most is not None and len(items) > report.most:
            all_of_them = screen.command("tracker check --all")
            yield f"  {'':>{digits}}  + {len(items) - report.most:,} more ({all_of_them})"
        yield from advice(_remedy(items), 2, screen)
    for note in report.notes:
        yield styled(note, screen, BOLD)


def _remedy(items: Sequence[Finding]) -> str:
    """Return what to do about the first of some findings: a command, or a sentence as it is."""
    remedy = items[0].advice
    if remedy.startswith("tracker "):
        return f"{'fix with' if len(items) == 1 else 'fix the first with'}: {remedy}"
    return remedy if len(items) == 1 else f"for the first: {remedy}"
