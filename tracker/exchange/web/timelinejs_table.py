"""TimelineJS, spreadsheet: the columns of its template, one slide a row."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from tracker.errors import TrackerError
from tracker.event import Event
from tracker.exchange.foreign import Notices
from tracker.exchange.record import Record, Refused, Request, invalid
from tracker.exchange.tables.cells import plain_cell, safe
from tracker.exchange.tables.rows import Rows, row_text
from tracker.exchange.web.slides import Slide, event_of, lost, slide_of

__all__ = ["lost", "read", "read_rows", "write"]
COLUMNS: Final = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
    "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background",
)  # fmt: skip


def read(lines: Iterable[str], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each row but those that are titles or eras."""
    return read_rows(lines, request)


def read_rows(lines: Iterable[str], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each row under the headings of the template, in any order."""
    rest = iter(lines)
    first = next(rest, "")
    rows = Rows(chain([first], rest), request.place, "\t" if first.count("\t") > first.count(",") else ",")
    _, heads, head = next(rows, (0, [], ""))
    names = [name.strip().lstrip("\ufeff").lower() for name in heads]
    if not {"year", "headline"} <= set(names):
        raise invalid(request.place, 1, "not a TimelineJS spreadsheet: it has no columns Year and Headline")
    notices = Notices(request)
    for line, row, raw in rows:
        cells = {name: plain_cell(cell.strip()) for name, cell in zip(names, row, strict=False)}
        if (sort := cells.get("type", "").lower()) in ("title", "era"):
            notices.add(f"{sort} is no event and was left out", f"{sort}s are no events and were left out")
            continue
        try:
            yield Record(line, event_of(_slide(cells), notices), raw=raw, head=head)
        except TrackerError as error:
            yield Refused(line, invalid(request.place, line, error.sentence, error.hint), raw, head)
    notices.tell()


def _slide(cells: Mapping[str, str]) -> Slide:
    def side(before: str) -> tuple[str, ...]:
        clock = cells.get(f"{before}time", "").partition(".")[0].split(":")
        return (*(cells.get(f"{before}{unit}", "") for unit in ("year", "month", "day")), *(clock + [""] * 3)[:3])

    return Slide(
        side(""), side("end "), cells.get("headline", ""), cells.get("text", ""), cells.get("media", ""),
        cells.get("media credit", ""), cells.get("group", ""), cells.get("display date", ""),
    )  # fmt: skip


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield the headings of the template and a row for each event."""
    yield row_text(COLUMNS)
    for event in events:
        slide = slide_of(event)
        cells = dict.fromkeys(COLUMNS, "")
        for before, parts in (("", slide.start), ("End ", slide.end)):
            cells |= {f"{before}{unit}": part for unit, part in zip(("Year", "Month", "Day"), parts, strict=False)}
            clock = ":".join(f"{int(part):02}" for part in parts[3:] if part)
            cells[f"{before}Time"] = clock
        cells |= {
            "Display Date": slide.shown, "Headline": slide.headline, "Text": slide.text, "Media": slide.media,
            "Media Credit": slide.credit, "Group": slide.group,
        }  # fmt: skip
        yield row_text(map(safe, cells.values()))
