"""Tables: straight at any width, in full when piped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.view.samples import LEDGER, RESOLUTION, event
from tracker.event import Event, changed
from tracker.render import Screen, render
from tracker.render.table import shared
from tracker.render.terminal_text import clusters, printable, width
from tracker.view.events.listing import listing

TERMINAL = Screen(80, terminal=True)
PIPE = Screen(80)
AT_80 = """\
id  date           kind        title                               actors
──  ─────────────  ──────────  ──────────────────────────────────  ─────────────
 1  2024-07-01     resolution  Resolution on AI capacity-building  UN General A…
 3  2024-07-04     statement   Shanghai Declaration                China
 2  2024-07-04/06  conference  WAIC 2024                           Shanghai Mun…
 4  2024-10        sanction    ! Tariffs on electric cars          European Uni…
 5  2025-02-10/11  summit      ○ AI Action Summit
 6  2025-03-02     meeting     ✕ Dialogue of experts
○ expected   ✕ cancelled   ! threatened
Hidden to fit: topics (see --columns)
"""
PIPED = """\
id  date           title                               actors
──  ─────────────  ──────────────────────────────────  ─────────────────────────────
 1  2024-07-01     Resolution on AI capacity-building  UN General Assembly, China
 2  2024-07-04/06  WAIC 2024                           Shanghai Municipal Government
"""


def printed(events: object, screen: Screen, **options: object) -> list[str]:
    return list(render(listing(events, **options), "table", screen))  # type: ignore[arg-type]


def test_at_80_columns() -> None:
    assert printed(LEDGER, TERMINAL) == AT_80.splitlines()


def test_piped_it_is_in_full() -> None:
    assert printed(LEDGER[:2], PIPE, columns=("id", "when", "title", "actors")) == PIPED.splitlines()
    title = "Ein sehr langer Titel " * 13
    (*_, row) = printed([changed(RESOLUTION, title=title.strip())], PIPE)
    assert title.strip() in row
    assert "…" not in row
    assert len(printed(LEDGER, PIPE)) == 8


def test_a_narrow_screen_leaves_out_topics_then_actors_then_kind_and_never_cuts_a_date() -> None:
    shown = {size: printed(LEDGER, Screen(size, terminal=True)) for size in (110, 80, 66, 56, 40)}
    heads = {size: " ".join(lines[0].split()) for size, lines in shown.items()}
    assert heads == {
        110: "id date kind title actors topics",
        80: "id date kind title actors",
        66: "id date kind title",
        56: "id date title",
        40: "id date title",
    }
    assert "Hidden to fit: kind, actors, topics (see" in shown[40]
    assert all("2024-07-04/06" in "".join(lines) for lines in shown.values())
    asked_for = printed(LEDGER, Screen(40, terminal=True), columns=("id", "when", "title", "topics"))
    assert asked_for[0].split()[-1].startswith("to")


LONG_TITLES = [changed(e, title=f"{e.title}: {'on the further course of the matter, ' * 3}") for e in LEDGER]


@pytest.mark.parametrize(
    ("columns", "least", "shown"),
    [(60, 40, 3), (80, 44, 4), (100, 44, 5), (120, 44, 6), (200, 100, 6)],
)
def test_a_title_has_room_first(columns: int, least: int, shown: int) -> None:
    lines = printed(LONG_TITLES, Screen(columns, terminal=True))
    sizes = [len(part) for part in lines[1].split("  ")]
    assert len(sizes) == shown
    assert sizes[lines[0].split().index("title")] >= least
    assert len(lines[1]) <= columns


def test_no_rows_have_no_headings() -> None:
    assert printed([], TERMINAL) == printed([], PIPE) == []


def test_colour_only_where_the_screen_takes_it() -> None:
    assert not any("\x1b" in line for line in printed(LEDGER, TERMINAL))
    assert "\x1b[1m" in printed(LEDGER, Screen(80, color=True, terminal=True))[0]


def test_a_limit_is_said_to_people() -> None:
    assert "2 of 6 events" in printed(LEDGER, TERMINAL, limit=2)[-3:]
    assert len(printed(LEDGER, PIPE, limit=2)) == 4


def test_long_lists_are_streamed_with_widths_from_the_first_rows() -> None:
    events = [changed(RESOLUTION, id=number, title="short") for number in range(1, 400)]
    events.append(changed(RESOLUTION, id=400, title="titles longer than all before them"))
    for screen in (TERMINAL, PIPE):
        assert len(printed(events, screen)) == 402
    assert "titles longer than all before them" in printed(events, PIPE)[-1]


def starts(line: str, sizes: list[int]) -> list[str]:
    """What stands in the gaps before each column of a line."""
    cells, at = "", 0
    columns: list[str] = []
    for cluster, size in clusters(line.replace("\u2068", "").replace("\u2069", "")):
        columns += [cluster[0], *[""] * (size - 1)]
    columns += [" "] * (200 - len(columns))
    for size in sizes[:-1]:
        at += size
        cells += "".join(columns[at : at + 2])
        at += 2
    return list(cells)


awkward = st.text(st.characters() | st.sampled_from("世界👩‍👧🇨🇳عرب\u0301❤️"), max_size=60).filter(
    lambda text: text.strip() != ""
)


@given(st.lists(awkward, min_size=1, max_size=5), st.sampled_from([60, 80, 120]))
def test_rows_are_straight_whatever_the_script(titles: list[str], columns: int) -> None:
    events = [
        Event(id=number, when=RESOLUTION.when, title=title, place=title[::-1]) for number, title in enumerate(titles, 1)
    ]
    screen = Screen(columns, terminal=True)
    lines = printed(events, screen, columns=("id", "when", "title", "place", "kind"))
    sizes = [len(part) for part in lines[1].split("  ")]
    for line in lines:
        assert width(line.replace("\u2068", "").replace("\u2069", "")) <= columns
        assert set(starts(line, sizes)) == {" "}, line


def test_room_is_taken_from_the_widest_first() -> None:
    assert shared([3, 10, 40], [3, 10, 6], 40) == [3, 10, 27]
    assert shared([30, 30], [6, 20], 40) == [20, 20]
    assert shared([30, 30], [6, 20], 30) == [10, 20]
    assert shared([8, 8], [8, 8], 10) == [8, 8]


def test_a_wide_script_is_cut_by_columns() -> None:
    wide = event(1, "2024", "世界人工智能大会" * 10)
    (*_, row) = printed([wide], TERMINAL)
    assert "…" in row
    assert width(row) <= 80
    assert printable(row) == row
