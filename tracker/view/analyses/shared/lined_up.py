"""Reports on many events lined up: what follows them by week, and the next event after each."""

from collections.abc import Iterator
from statistics import median
from typing import Final

import msgspec

from tracker.event import Event
from tracker.view.analyses.shared.outline import Line, Part, brief, days_text, line
from tracker.view.analyses.shared.random_days import Bin, Compared
from tracker.view.labels import cell_date, short_date
from tracker.view.report import Column, Grid, counted
from tracker.when import When

MOST: Final = 20  # events that are drawn with the next one after each


class LinedUp(msgspec.Struct, frozen=True):
    """How many events lie at each distance from `anchors` others, beside as many random days of `among`."""

    rows: tuple[Compared, ...]
    anchors: int
    counted: int
    among: When
    draws: int
    found: int

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each week of distance."""
        names = ("days", "events", "usual", "low", "high", "as many", "verdict")
        columns = tuple(Column(name, right=name != "verdict", whole=True) for name in names)
        rows = [
            (
                bin_text(row.bin),
                str(row.number),
                f"{row.mean:.2f}",
                str(row.low),
                str(row.high),
                f"{row.as_many:.3f}",
                row.verdict,
            )
            for row in self.rows
        ]
        return Grid(columns, rows, () if exact else self.notes)

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each week; `as_many` is the share of draws with as many or more."""
        for row in self.rows:
            yield {
                "from": row.bin.first, "to": row.bin.last, "events": row.number, "usual": round(row.mean, 3),
                "low": row.low, "high": row.high, "as_many": round(row.as_many, 4), "as_few": round(row.as_few, 4),
                "verdict": row.verdict, "anchors": self.anchors, "draws": self.draws,
            }  # fmt: skip

    @property
    def notes(self) -> tuple[str, ...]:
        """What was compared with what, and how sure it is."""
        start, _, end = str(self.among).partition("/")
        days = f"{start} to {end}" if end else start
        found = sum(row.number for row in self.rows)
        chance = round(len(self.rows) / 10)  # either way one row in twenty
        said = f"; of {counted(len(self.rows), 'row')} about {chance:,} {'is' if chance == 1 else 'are'} so by chance"
        return (
            f"{found:,} found among {counted(self.counted, 'event')} around {counted(self.anchors, 'event')}, and"
            f" around as many random days from {days}: {self.draws} draws, always the same. What did not happen"
            " is not counted.",
            "usual: the mean of the draws, and in brackets where nine of ten lie. more, fewer: at most one draw in"
            f" twenty has so many or so few{said if chance else ''}.",
        )


class Next(msgspec.Struct, frozen=True):
    """An event and the first one that begins after it, None without one; `days` between the two."""

    anchor: Event
    event: Event | None
    days: int | None


class Following(msgspec.Struct, frozen=True):
    """The next event after each of several, at most `after` days later where that is given."""

    items: tuple[Next, ...]
    found: int
    after: int | None = None

    right = (True, False)

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each event with the next one."""
        names = ("days", "date", "id", "next date", "next id", "title", "next title")
        columns = tuple(Column(n, right=n == "days" or n.endswith("id"), whole=not n.endswith("title")) for n in names)
        rows = []
        for item in self.items:
            sides = (item.anchor, item.event)
            dates = [cell_date(event.when if event else None, exact=exact) for event in sides]
            ids = ["" if event is None else str(event.id or "") for event in sides]
            days = "" if item.days is None else str(item.days)
            title = item.event.title if item.event else ""
            rows.append((days, dates[0], ids[0], dates[1], ids[1], item.anchor.title, title))
        return Grid(columns, rows, () if exact else self.notes)

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each event; `next` is null where none follows."""
        for item in self.items:
            after = brief(item.event) if item.event else None
            yield {"days": item.days, "anchor": brief(item.anchor), "next": after}

    @property
    def notes(self) -> tuple[str, ...]:
        """The median of the days."""
        days = [item.days for item in self.items if item.days is not None]
        none = len(self.items) - len(days)
        within = "after" if self.after is None else f"within {days_text(self.after)}"
        said = [f"median {median(days):g}, from {min(days):,} to {days_text(max(days))}"] if days[1:] else []
        said += [f"{none:,} with none {within}"] if none else []
        more = len(self.items) - MOST
        said += [f"the first {MOST} are shown; --format csv has all"] if more > 0 else []
        return (f"{counted(len(self.items), 'event')}: {'; '.join(said)}",) if said else ()

    def parts(self) -> Iterator[Part]:
        """Return each event with the next one below it."""
        lines = tuple(one for item in self.items[:MOST] for one in _pair(item))
        yield Part("The next after each" if lines else "Nothing to follow", lines)


def bin_text(one: Bin) -> str:
    """Return the distances of a bin: `+1 to +7`, `0`."""
    if one.first == one.last:
        return f"{one.first:+d}" if one.first else "0"
    return f"{one.first:+d} to {one.last:+d}"


def _pair(item: Next) -> Iterator[Line]:
    yield line(item.anchor, "", short_date(item.anchor.when))
    if item.event is None:
        yield Line(0, ("none", ""), "")
    else:
        yield line(item.event, f"+{item.days:,}", short_date(item.event.when))
