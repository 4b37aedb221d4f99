"""Events counted by one field, or by two as a pivot."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from tracker.errors import UsageError
from tracker.event import Event
from tracker.query.tree import Query
from tracker.view.calendar_units import UNITS
from tracker.view.counts.comparison import Comparison, compared
from tracker.view.counts.counting import Counting, counting
from tracker.view.counts.doubt import open_questions
from tracker.view.counts.figured import SHARE, Figure, Figured
from tracker.view.counts.groups import DATED, Group, Known, Value, date_text, group
from tracker.view.counts.limits import Parted, parted
from tracker.view.counts.ranking import Ranking, as_many, not_listed, ranked
from tracker.view.counts.rows import Likeness, Row
from tracker.view.report import Grid, counted
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import Store

_PERIODS: Final = f"one of {', '.join(UNITS)}"


class Summary(msgspec.Struct, frozen=True):
    """Counts of events; `columns` are the values across, empty for a count by one field.

    Where a limit combined columns in one, `combined` is how many. `figures` are printed beside the counts, in a pivot
    one of them in their place. `unnamed` are the columns that are no one value, such as a missing one. `counting`
    counts anew where more is combined, and `parts` are the rows and columns that were combined so far.
    """

    by: str
    across: str
    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    total: Row
    notes: tuple[str, ...]
    combined: int = 0
    figures: tuple[Figure, ...] = ()
    unnamed: frozenset[int] = frozenset()
    counting: Counting | None = None
    parts: tuple[Parted | None, Parted | None] = (None, None)

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each value, and for people one of totals."""
        figured = self._figured()
        heads = figured.heads((self.by, *self.columns, "total" if self.columns else "events"))
        rows = list(figured.cells(exact=exact))
        return Grid(heads, rows[: len(self.rows)] if exact else rows, self.notes)

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each value."""
        for row, figures in zip(self.rows, self._figured().values(), strict=False):
            record: dict[str, object] = {self.by: row.name, "events": row.total}
            if self.columns:
                cells = figures.pop("cells", row.counts)
                record[self.across] = dict(zip(self.columns, cells, strict=True))  # type: ignore[call-overload]
            yield record | figures

    def _figured(self) -> Figured:
        return Figured(self.rows, self.total, self.figures, pivot=bool(self.columns))

    @property
    def found(self) -> int:
        """How many events were counted."""
        return self.total.total

    def limited(self, limit: int) -> "Summary":
        """Return it with the `limit` largest rows and columns, of periods the latest, and the others summed up in one.

        Only those with the most events are kept; a pivot is limited both ways.
        """
        rows = parted(self.by, [row.total for row in self.rows], limit)
        columns = parted(self.across, self.total.counts, limit)
        if not (rows.others or columns.others):
            return self
        notes = [part.note(name) for part, name in ((rows, "rows"), (columns, "columns")) if part.others]
        said = (*self.notes, *(notes if self.columns else [notes[0].replace(" rows", "")]))
        return msgspec.structs.replace(self._combined(rows, columns), combined=len(columns.others), notes=said)

    def narrowed(self, rest: int, *, early: bool) -> "Summary":
        """Return it with the first or the last `rest` of its columns combined in one."""
        rows, columns = self.parts
        kept = list(columns.kept) if columns and columns.others else list(range(len(self.columns)))
        others = list(columns.others) if columns else []
        more = rest - 1 if others else rest  # what was combined stands in one column already
        cut, kept = (kept[:more], kept[more:]) if early else (kept[len(kept) - more :], kept[: len(kept) - more])
        return self._combined(rows, Parted(kept, sorted((*others, *cut)), early))

    def _combined(self, rows: Parted | None, columns: Parted | None) -> "Summary":
        if self.counting is None:
            raise ValueError("a summary that was not counted here cannot be combined")
        found = self.counting.counted(rows, columns)
        names = tuple(value.name for value in found.columns)
        return msgspec.structs.replace(
            self, rows=tuple(found.rows), columns=names, total=found.total, parts=(rows, columns)
        )

    def ranking(self, top: int) -> Ranking:
        """Return the `top` columns with the most events of each row of a pivot."""
        columns = {at: name for at, name in enumerate(self.columns) if at not in self.unnamed}
        aside = [(self.columns[at], self.total.counts[at]) for at in sorted(self.unnamed)]
        found = ranked(self.by, self.across, self.rows, columns, self.found, (*self.notes, *not_listed(aside)), top)
        return msgspec.structs.replace(found, share=SHARE in self.figures)

    def largest(self, number: int) -> "Summary":
        """Return it with the `number` rows of the most events, the largest first, without those of no one value."""
        known = sorted((row for row in self.rows if row.total and not row.aside), key=lambda row: -row.total)
        kept, notes = known[:number], list(self.notes)
        if len(kept) < len(known):
            equal = sum(row.total == kept[-1].total for row in known[number:]) if kept else 0
            notes.append(f"Top {len(kept):,} of {len(known):,} rows with events{as_many(equal)}")
        notes += not_listed((row.name, row.total) for row in self.rows if row.aside)
        return msgspec.structs.replace(self, rows=tuple(kept), notes=tuple(notes))


def summary(
    store: "Store",
    query: Query,
    *,
    by: str = "year",
    across: str | None = None,
    limit: int | None = None,
    top: int | None = None,
    depth: int | None = None,
    share: bool = False,
    cumulative: bool = False,
    change: bool = False,
    dates: bool = False,
    compare: Sequence[tuple[str, Query]] = (),
    directory: Known | None = None,
) -> Summary | Ranking | Comparison:
    """Count the events a query finds; periods alone are counted from the dates, which a store finds sooner.

    `compare` has the query itself and others, each with its text, to be counted side by side. `directory` reads the
    known actors, by which an alias counts as the actor that it means. Raise UsageError for options that do not go
    together.
    """
    asked: dict[Figure, bool] = {"share": share, "cumulative": cumulative, "change": change, "dates": dates}
    figures = tuple(name for name, wanted in asked.items() if wanted)
    _refuse(by, across, figures, limit is not None, top is not None, comparing=bool(compare))
    if depth == 0:
        raise UsageError("--depth 0 leaves nothing of a topic", "give 1 or more")
    if depth is not None and "topic" not in (by, across):
        raise UsageError("--depth cuts topics, so --by or --across has to be topic", "leave it out, or count by topic")

    if compare:
        each = {text: _alike(store, wanted, by, None, dated=False) for text, wanted in compare}
        return _compared(each, by, group(by, directory, depth), share=share, cumulative=cumulative, limit=limit)
    alike = _alike(store, query, by, across, dated=dates)
    report = _summed_up(alike, by, across, depth, directory, figures)
    if top is not None:
        return report.ranking(top) if across else report.largest(top)
    return report if limit is None else report.limited(limit)


def _refuse(by: str, across: str | None, figures: Sequence[Figure], limit: bool, top: bool, *, comparing: bool) -> None:
    """Raise UsageError for options that do not go together."""
    if "change" in figures and by not in UNITS:
        raise UsageError("--change is against the period before, so --by has to be a period", _PERIODS)
    if by == across and not group(by).many:
        raise UsageError(f"--by and --across are both {by}, of which an event has but one", "leave out --across")
    if limit and top:
        raise UsageError("--limit and --top both choose what is printed", "leave out one of the two")
    if top and "cumulative" in figures and by in DATED:
        raise UsageError("--cumulative adds up in order of time, which --top does not keep", "leave out one of the two")
    cells = [name for name in figures if name != "dates"]
    if across and len(cells) > 1:
        raise UsageError(f"a pivot prints one figure, not both --{cells[0]} and --{cells[1]}", "leave out one of them")
    if across and top and set(figures) - {SHARE}:
        raise UsageError("--top with --across prints counts and shares alone", "leave out --across or the other figure")
    beside = {"--across": bool(across), "--top": top, "--change": "change" in figures, "--dates": "dates" in figures}
    for option, given in beside.items():
        if comparing and given:
            raise UsageError(f"--compare does not go with {option}", "leave out one of the two")


def _alike(store: "Store", query: Query, by: str, across: str | None, *, dated: bool) -> Mapping[Likeness, int]:
    """How many events are alike in what is counted."""
    if by in DATED and (across is None or across in DATED):
        return {
            (when.text, when.text if across else None, when.text if dated else None): count
            for when, count in store.dates(query).items()
        }
    return _likenesses(store.find(query), by, across, dated=dated)


def _likenesses(events: Iterable[Event], by: str, across: str | None, *, dated: bool) -> Mapping[Likeness, int]:
    """Count events by their keys as plain tuples, which is the quickest."""
    row, column = group(by).key, group(across).key if across else _nothing
    when = date_text if dated else _nothing
    if column is _nothing and when is _nothing:
        return {(key, None, None): count for key, count in Counter(map(row, events)).items()}
    return Counter([(row(event), column(event), when(event)) for event in events])


def _nothing(_: Event) -> None:
    return None


def summarize(
    events: Iterable[Event],
    *,
    by: str = "year",
    across: str | None = None,
    depth: int | None = None,
    directory: Known | None = None,
    figures: tuple[Figure, ...] = (),
) -> Summary:
    """Count events by a field, and across another; the foot says what a count holds.

    `depth` cuts topics to so many parts: with 1, `ai/llm` counts as `ai`.
    """
    return _summed_up(_likenesses(events, by, across, dated="dates" in figures), by, across, depth, directory, figures)


def _summed_up(
    alike: Mapping[Likeness, int],
    by: str,
    across: str | None,
    depth: int | None,
    directory: Known | None,
    figures: tuple[Figure, ...],
) -> Summary:
    down, crossing = group(by, directory, depth), group(across, directory, depth) if across else None
    plan = counting(alike, by, down, across, crossing, change="change" in figures)
    found = plan.counted()
    several = [group.many for group, has in ((down, found.several[0]), (crossing, found.several[1])) if group and has]
    return Summary(
        by=by,
        across=across or "",
        rows=tuple(found.rows),
        columns=tuple(value.name for value in found.columns),
        total=found.total,
        notes=tuple(_notes(alike, dict.fromkeys(several), by, across)),
        figures=figures,
        unnamed=frozenset(at for at, value in enumerate(found.columns) if value.aside),
        counting=plan,
    )


def _compared(
    each: Mapping[str, Mapping[Likeness, int]],
    by: str,
    down: Group,
    *,
    share: bool,
    cumulative: bool,
    limit: int | None,
) -> Comparison:
    """Count several selections as the columns of one pivot."""
    names = [Value(text, (at, 0, "")) for at, text in enumerate(each)]
    alike: dict[Likeness, int] = {
        (row, at, None): n for at, found in enumerate(each.values()) for (row, *_), n in found.items()
    }
    beside = Group(lambda _: None, lambda at: (names[at],))
    plan = counting(alike, by, down, "selection", beside, columns=names)
    found = plan.counted()
    kept = None if limit is None else parted(by, [row.total for row in found.rows], limit)
    notes = [f"{text}: {note}" for text, found in each.items() for note in list(_notes(found, [], by, None))[1:]]
    if found.several[0]:
        notes.insert(0, f"Events with several {down.many} are counted under each")
    if kept is not None and kept.others:
        notes.append(kept.note("rows"))
        found = plan.counted(kept)
    return compared(by, [*each], found.rows, found.total, notes=notes, share=share, cumulative=cumulative)


def _notes(alike: Mapping[Likeness, int], several: Iterable[str], by: str, across: str | None) -> Iterator[str]:
    said = "".join(f"; events with several {names} are counted under each" for names in several)
    yield f"{counted(sum(alike.values()), 'event')}{said}"
    for unit in UNITS:
        if unit in (by, across):
            dates: Counter[str] = Counter()
            for (row, column, _), count in alike.items():
                dates[row if unit == by else column] += count
            yield from open_questions({When.parse(text): count for text, count in dates.items()}, unit)
