"""The two tables: what was measured, and how it stands to what was to be reached."""

import platform
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from tests.bench.measure import Case, Figures
from tests.bench.places import Field
from tests.bench.tool import Action, Tool

BASE: Final = "click alone"
TRACKER: Final = "tracker"
LARGE: Final = 100_000
ACTIONS: Final[dict[Action, str]] = {
    "version": "--version",
    "list": "list, one actor since 2000, as JSON",
    "list-many": "list, China with its ministries and firms",
    "add": "add, title and date",
    "add-full": "add, with kind, actor, topic, place, source",
    "add-first": "add, the first after an import",
    "import": "import of a CSV file, with a search for duplicates",
    "edit": "edit, one event by its id",
    "remove": "remove, one event by its id",
    "undo": "undo, the last command",
    "summary": "summary by year",
    "check": "check",
    "summary-actor": "summary by actor",
    "summary-pair": "summary by pair",
    "summary-pivot": "summary by year, the three actors of each",
    "summary-tenth": "summary by action, of a tenth",
    "compare": "summary by year, a tenth beside all",
    "calendar": "calendar",
    "calendar-tenth": "calendar, of a tenth",
    "timeline-head": "timeline, its first screen",
    "agenda": "agenda",
    "inforce": "inforce",
    "inforce-tenth": "inforce, of a tenth",
    "gaps": "gaps",
    "gaps-actor": "gaps by actor",
    "gaps-some": "gaps, China with its ministries and firms",
    "gaps-tenth": "gaps, of a tenth",
    "series": "series",
    "around": "around one event",
    "around-each": "around, the next after each event",
    "around-many": "around, lined up against random days",
    "thread": "thread of one event",
    "topics": "topics",
    "topics-tenth": "topics, of a tenth",
    "actor-list": "actor list",
}


class Target(NamedTuple):
    """A ratio of tracker's time to another's that is not to be exceeded; a `size` of 0 is every size."""

    action: Action
    size: int
    to: str
    most: float


TARGETS: Final = (
    Target("version", 0, BASE, 1.15),
    Target("list", 1_000, BASE, 1.3),
    Target("list", 10_000, BASE, 1.4),
    Target("list", LARGE, BASE, 2.5),
    Target("add", 0, BASE, 1.4),
    Target("edit", LARGE, BASE, 4.0),
    Target("remove", LARGE, BASE, 4.0),
    Target("undo", LARGE, BASE, 4.0),
    Target("list", LARGE, "sqlite-utils", 0.8),
    Target("list", LARGE, "jrnl", 0.2),
    Target("list", LARGE, "Taskwarrior", 0.1),
    Target("list", LARGE, "hledger", 0.1),
    Target("add", LARGE, "sqlite-utils", 0.6),
    Target("import", LARGE, "sqlite-utils", 2.5),
    Target("summary", LARGE, "sqlite-utils", 1.0),
)
# What is counted is not to take more than so many times a summary by year, of all the events and of a tenth.
WITHIN: Final[dict[Action, float]] = {
    "summary-actor": 4.0, "summary-pair": 4.0, "summary-pivot": 4.0, "compare": 4.0, "calendar": 4.0,
    "agenda": 4.0, "inforce": 4.0, "gaps": 4.0, "series": 4.0, "around": 4.0, "around-each": 4.0, "thread": 4.0,
    "topics": 4.0, "actor-list": 4.0, "gaps-actor": 4.0, "topics-tenth": 2.0,
    "summary-tenth": 2.0, "calendar-tenth": 2.0, "gaps-some": 2.0, "gaps-tenth": 2.0, "inforce-tenth": 2.0,
}  # fmt: skip
SECONDS: Final[dict[Action, float]] = {"summary-actor": 0.6, "timeline-head": 1.0, "around-many": 3.0}  # at LARGE
MOST_MEGABYTES: Final = 130

Seen = Mapping[tuple[str, Action, int], Figures]


def by_name(measured: Mapping[Case, Figures]) -> Seen:
    """The figures by the names of the tools."""
    return {(case.tool.name, case.action, case.size): figures for case, figures in measured.items()}


def ratios(field: Field, seen: Seen, sizes: Sequence[int]) -> Iterator[str]:
    """Yield the first table, as Markdown: multiples of the baseline's, and peak memory."""
    tools = field.all[1:]
    yield from _row("command", "rows", *(f"{tool.name} {tool.version}" for tool in tools))
    yield from _row("---", *["---:"] * (len(tools) + 1))
    for action, text in ACTIONS.items():
        for size in sizes[:1] if action == "version" else sizes:
            shown = "" if action == "version" else f"{size:,}"
            yield from _row(text, shown, *(_ratio(tool, action, size, seen) for tool in tools))
    for size in sizes:
        peaks = (seen.get((tool.name, "list", size)) for tool in tools)
        yield from _row("list, peak memory in MB", f"{size:,}", *(f"{p.megabytes:.0f}" if p else "" for p in peaks))


def targets(seen: Seen, sizes: Sequence[int]) -> Iterator[str]:
    """Yield the second table: target, median, best run, reached."""
    yield from _row("target", "at most", "median", "best", "reached")
    yield from _row("---", "---:", "---:", "---:", "---")
    for target in TARGETS:
        for size in _sizes(target, sizes):
            name = f"{ACTIONS[target.action].split(',')[0]} at {size:,}, to {target.to}"
            own, other = seen.get((TRACKER, target.action, size)), seen.get((target.to, target.action, size))
            if own is None or (other is None and target.to != BASE):
                yield from _row(name, f"{target.most:g}", "", "", "not measured")
                continue
            middle = own.ratio / (other.ratio if other else 1)
            best = own.least / (other.least if other else own.least_base)
            mark = "< " if other and other.over else ""
            cells = f"{target.most:g}", f"{mark}{middle:.2f}", f"{mark}{best:.2f}"
            yield from _row(name, *cells, "yes" if middle <= target.most else "no")
    for action, most in SECONDS.items():
        if found := seen.get((TRACKER, action, LARGE)):
            name = f"{ACTIONS[action]} at {LARGE:,}, seconds"
            yield from _row(name, f"{most:g}", "", f"{found.least:.2f}", "yes" if found.least <= most else "no")
    base = seen.get((TRACKER, "summary", LARGE))
    for action, most in WITHIN.items():
        if (found := seen.get((TRACKER, action, LARGE))) and base:
            times = found.ratio / base.ratio
            name = f"{ACTIONS[action]} at {LARGE:,}, to summary by year"
            best, reached = found.least / base.least, "yes" if times <= most else "no"
            yield from _row(name, f"{most:g}", f"{times:.2f}", f"{best:.2f}", reached)
    if peak := seen.get((TRACKER, "list", LARGE)):
        reached = "yes" if peak.megabytes < MOST_MEGABYTES else "no"
        yield from _row(f"list at {LARGE:,}, MB", str(MOST_MEGABYTES), f"{peak.megabytes:.0f}", "", reached)


def foot(field: Field, seen: Seen, sizes: Sequence[int], runs: int) -> Iterator[str]:
    """Yield what one has to know to read the figures."""
    least = min(seen[TRACKER, "version", size].least_base for size in sizes) * 1000
    yield (
        f"Whole processes, median of {runs} runs, as multiples of a click program of one command run beside"
        f" it (Python {platform.python_version()}, click {field.baseline.version}, at best {least:.0f} ms here)."
        " `n/a`: the tool has no such command."
    )
    yield from (f"Missing: {text}." for text in field.missing)


def _ratio(tool: Tool, action: Action, size: int, seen: Seen) -> str:
    figures = seen.get((tool.name, action, size))
    if figures is None:
        return "n/a"
    if figures.over:
        return f"> {figures.ratio:.0f}"
    return f"{figures.ratio:.2f}" if figures.ratio < 10 else f"{figures.ratio:.0f}"


def _sizes(target: Target, sizes: Sequence[int]) -> Sequence[int]:
    if target.size:
        return [target.size]
    return sizes[:1] if target.action == "version" else sizes


def _row(*cells: str) -> Iterator[str]:
    yield f"| {' | '.join(cells)} |"
