"""Checks of a ledger: the findings of every rule."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Final, get_args

import msgspec

from tracker.event import Event
from tracker.view.checks import actors, dates, kind_names, links, sources
from tracker.view.checks.rule import Ledger, Rule, Said, Severity
from tracker.view.report import Column, Grid, counted

if TYPE_CHECKING:
    from tracker.directory.lookup import Directory


def _damage(ledger: Ledger) -> Iterator[Said]:
    return (Said(0, sentence, "tracker repair") for sentence in ledger.unsound)


RULES: Final[tuple[Rule, ...]] = (
    Rule("error", "history", "the history or the file is damaged", _damage),
    *actors.RULES,
    *dates.RULES,
    *kind_names.RULES,
    *links.RULES,
    *sources.RULES,
)
SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)


class Finding(msgspec.Struct, frozen=True):
    """One finding in an event, 0 for the timeline itself: its severity, code, sentence and advice."""

    event: int
    severity: Severity
    code: str
    sentence: str
    advice: str


class Findings(msgspec.Struct, frozen=True):
    """The findings in `checked` events, by severity, then by code; a drawing shows `most` of each code, or all."""

    items: tuple[Finding, ...]
    checked: int
    most: int | None = None

    def grid(self, *, exact: bool = False) -> Grid:  # noqa: ARG002 the rows are exact as they are
        """Return a row for each finding."""
        columns = (
            Column("event", right=True, whole=True),
            Column("severity", whole=True),
            Column("code", whole=True),
            Column("finding"),
            Column("advice"),
        )
        return Grid(
            columns, [(str(f.event or ""), f.severity, f.code, f.sentence, f.advice) for f in self.items], self.notes
        )

    def records(self) -> Iterator[Finding]:
        """Return the findings."""
        return iter(self.items)

    @property
    def notes(self) -> tuple[str, ...]:
        """The number of findings by severity; empty where there are none."""
        counts = Counter(map(attrgetter("severity"), self.items))
        parts = [counted(counts[name], name) for name in SEVERITIES if counts[name]]
        return (f"{', '.join(parts)} in {counted(self.checked, 'event')}",) if parts else ()


def check(
    events: Iterable[Event],
    *,
    directory: "Directory | None" = None,
    today: date,
    kinds: Iterable[str] = (),
    only: Collection[int] | None = None,
    unsound: Iterable[str] = (),
    most: int | None = None,
) -> Findings:
    """Check all events, or `only` those with these ids.

    `kinds` are known besides the registered ones; `unsound` are the problems that the store reports of itself. A
    drawing shows `most` findings of each code, or all.
    """
    known = {event.id: event for event in events}
    asked = [event for event in known.values() if only is None or event.id in only]
    ledger = Ledger(known, asked, directory=directory, today=today, kinds=tuple(kinds), unsound=unsound)
    found = (
        Finding(said.event, rule.severity, rule.code, said.sentence, said.advice)
        for rule in sorted(RULES, key=lambda rule: (SEVERITIES.index(rule.severity), rule.code))
        for said in rule.find(ledger)
        if only is None or said.event == 0 or said.event in only
    )
    return Findings(tuple(found), len(asked), most)
