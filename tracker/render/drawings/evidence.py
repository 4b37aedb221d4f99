"""A claim to be judged: its title, the sentence that tells it with its words pointed out, and what it would record."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tracker.render.style import BOLD, CYAN, DIM, UNWRAPPED, YELLOW, styled
from tracker.render.terminal_text import printable, width, wrap
from tracker.view.proposals import Evidence

if TYPE_CHECKING:
    from tracker.render import Screen

_NARROWEST = 20


def lines(report: Evidence, screen: "Screen") -> Iterator[str]:
    """Return the claim: its number, title, sentence and facts."""
    yield styled(report.head, screen, DIM)
    for line in wrap(printable(report.claim.title), _room(screen, 0)):
        yield styled(line, screen, BOLD)
    yield from _quote(report, screen)
    margin = max((width(fact.name) for fact in report.facts), default=0) + 2
    for fact in report.facts:
        label = styled(fact.name + " " * (margin - width(fact.name)), screen, DIM)
        for line in wrap(printable(fact.value), _room(screen, margin)):
            yield f"{label}{line}".rstrip()
            label = " " * margin


def _quote(report: Evidence, screen: "Screen") -> Iterator[str]:
    """The sentence, the date words and the names in it in colours."""
    text = f"“{' '.join(printable(report.claim.sources[0].quote).split())}”"
    styles = _styles(text, report.marked)
    at = 0
    for line in wrap(text, _room(screen, 2)):
        at = text.find(line.split(" ")[0], at)
        runs = _runs(line, styles[at : at + len(line)])
        shown = "".join(styled(run, screen, style) for style, run in runs)
        at += len(line)
        yield f"  {shown}"


def _styles(text: str, marked: tuple[str, ...]) -> list[str]:
    """The style of each character of the text."""
    styles = [""] * len(text)
    for number, words in enumerate(marked):
        pattern = r"\s+".join(map(re.escape, words.split()))
        for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", text) if pattern else ():
            style = YELLOW if number == 0 else CYAN
            styles[found.start() : found.end()] = [style] * (found.end() - found.start())
    return styles


def _runs(text: str, styles: list[str]) -> Iterator[tuple[str, str]]:
    """The text in pieces of one style."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or styles[at] != styles[start]:
            yield styles[start], text[start:at]
            start = at


def _room(screen: "Screen", margin: int) -> int:
    return max(screen.width - margin, _NARROWEST) if screen.terminal else UNWRAPPED
