"""Pictures: what they say, that any text is safe in them, and that no text leaves the sheet or lies on another."""

import re
import shlex
import struct
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.conftest import Tracker, folder, ledger, tracker
from tests.view.samples import LEDGER, event
from tests.web.hostile import EVENTS
from tracker.directory.files import shipped_file
from tracker.errors import UsageError
from tracker.event import Event
from tracker.query.parser import parse_query
from tracker.query.tree import EVERYTHING
from tracker.render import Caption, Screen, render
from tracker.render.pictures.canvas import SHAPES
from tracker.render.pictures.fonts import cut, width, wrap
from tracker.store import open_store
from tracker.view.analyses.calendar import calendar, calendar_of
from tracker.view.analyses.summary import summarize, summary
from tracker.view.events.listing import listing
from tracker.view.report import Report
from tracker.view.timeline.periods import timeline
from tracker.when import When

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["folder", "ledger", "tracker"]  # fixtures
TODAY = date(2024, 7, 8)
SVG = "{http://www.w3.org/2000/svg}"
# Which font a reader has is not known: the widest of the usual ones, and the one that is meant.
FONTS = ("DejaVu Sans", "Liberation Sans")
WRONG = """font => {
  document.documentElement.setAttribute("font-family", font);
  const sheet = document.documentElement.getBoundingClientRect();
  const texts = [...document.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()]);
  const wrong = texts.filter(([, box]) => box.left < sheet.left || box.right > sheet.right
    || box.top < sheet.top || box.bottom > sheet.bottom).map(([text]) => `leaves the sheet: ${text}`);
  texts.forEach(([text, a], i) => texts.slice(i + 1).forEach(([other, b]) => {
    // The boxes of lines touch; letters do not.
    if (a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 4 && b.top < a.bottom - 4) {
      wrong.push(`${text} lies on ${other}`);
    }
  }));
  return [texts.length, wrong];
}"""


def drawn(report: Report, columns: int = 80, caption: Caption = Caption(today=TODAY)) -> str:  # noqa: B008 immutable
    return "\n".join(render(report, "svg", Screen(columns, caption=caption)))


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314 our own


def pictures() -> Iterator[tuple[str, Report]]:
    starter = list(open_store(shipped_file("timeline.json")).find())
    yield "starter", timeline(starter, today=TODAY)
    yield "in full", timeline(starter[-40:], today=TODAY)
    yield "samples", timeline(LEDGER, today=date(2024, 12, 24), per="month")
    yield "latest", timeline(starter, limit=20, today=TODAY)
    yield "hostile", timeline(EVENTS, today=TODAY)
    yield "hostile and brief", timeline(EVENTS, today=TODAY, brief=True)
    yield "nothing", timeline([])
    yield "no counts", summarize([], by="kind")
    yield "by year", summarize(starter, by="year")
    yield "by kind and year", summarize(starter, by="kind", across="year")
    yield "by year and kind", summarize(starter, by="year", across="kind")
    yield "by actor and topic", summarize(starter, by="actor", across="topic")
    store = open_store(shipped_file("timeline.json"))
    yield "figures", summary(store, EVERYTHING, by="year", share=True, cumulative=True, change=True, dates=True)
    yield "largest", summary(store, EVERYTHING, by="actor", limit=8, share=True)
    yield "shares across", summary(store, EVERYTHING, by="year", across="kind", share=True, dates=True)
    yield "calendar", calendar(store, EVERYTHING)
    yield "no days", calendar_of({})
    yield "hostile counts", summarize(EVENTS, by="actor", across="place")
    queries = ["topic:chips", "kind:law", "since:2024 -topic:chips"]
    compared = [(text, parse_query(text, TODAY)) for text in queries]
    yield "two compared", summary(store, EVERYTHING, by="year", compare=compared[:2])
    yield "shares compared", summary(store, EVERYTHING, by="actor", compare=compared, share=True)
    none = [(text, parse_query(text, TODAY)) for text in ("topic:none", "kind:agreement topic:none")]
    yield "nothing compared", summary(store, EVERYTHING, by="kind", compare=none)
    yield "ranking", summary(store, EVERYTHING, by="year", across="actor", top=3, share=True)
    yield "ranking of long names", summary(store, EVERYTHING, by="actor", across="source", top=2)


PICTURES = dict(pictures())


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("columns", [20, 80, 160])
def test_no_text_leaves_the_sheet_or_lies_on_another(
    browser: "Browser", tmp_path: Path, name: str, columns: int
) -> None:
    (tmp_path / "picture.svg").write_text(drawn(PICTURES[name], columns), "utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "picture.svg").as_uri())
    for font in FONTS:
        number, wrong = page.evaluate(WRONG, font)
        assert wrong == []
        assert number > 1
    page.close()


def test_a_timeline_says_what_the_terminal_says() -> None:
    said = texts(drawn(timeline(LEDGER, per="month", today=date(2024, 12, 24))))
    assert said[0] == "Timeline"
    for wanted in ("Jul 2024", "3 events", "Mon  1 Jul", "WAIC 2024", "end", "today", "24 Dec 2024", "Feb 2025",
                   "statement · China", "2 months without events", "threatened · sanction · European Union → China",
                   "6 events, as of 2024-07-08"):  # fmt: skip
        assert wanted in said
    assert {"happened", "expected", "cancelled", "threatened"} <= set(said)  # the legend
    assert "postponed" not in said


@pytest.mark.parametrize("status", SHAPES)
def test_a_status_is_a_shape_and_not_a_colour_alone(status: str) -> None:
    svg = drawn(timeline([event(1, "2024-07-01", "T", status=status)]))
    assert svg.count(f'd="{SHAPES[status]}"') == 2  # at the event and in the legend
    assert svg.count(' d="') == 2
    assert len(set(SHAPES.values())) == len(SHAPES)


def test_counts_are_bars_in_proportion_with_their_numbers() -> None:
    events = [event(n, f"20{20 + (n > 6)}-01-01", "T") for n in range(9)]
    svg = drawn(summarize(events, by="year"), caption=Caption("A title", "kind:law", TODAY))
    assert texts(svg) == ["A title", "2020", "7", "2021", "2", "total", "9", "9 events of kind:law, as of 2024-07-08"]
    bars = [float(each) for each in re.findall(r'<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)"', svg)]
    assert bars[0] / bars[1] == pytest.approx(3.5, rel=0.01)


def test_a_pivot_has_each_number_and_sums_up_columns_without_room() -> None:
    starter = list(open_store(shipped_file("timeline.json")).find())
    report = summarize(starter, by="year", across="kind")
    said = texts(drawn(report, 160))
    for row in report.rows:
        assert row.name in said
        assert {f"{count:,}" for count in row.counts if count} <= set(said)
    narrow = texts(drawn(report, 60))
    assert any(re.fullmatch(r"\+\d+ more", text) for text in narrow)


def test_a_comparison_has_a_bar_of_each_selection_with_its_difference() -> None:
    said = texts(drawn(PICTURES["two compared"], 100))
    assert {"topic:chips", "kind:law", "Difference and ratio are to topic:chips"} <= set(said)
    assert any(re.fullmatch(r"\d+ \(\+\d+, ×\d\.\d\d\)", text) for text in said)
    svg = drawn(PICTURES["two compared"], 100, Caption("", "topic:chips", TODAY))
    assert "events of topic:chips" not in svg  # it is of both


def test_a_ranking_names_each_group_once() -> None:
    report = PICTURES["ranking"]
    said = texts(drawn(report, 100))
    assert said.count("2024") == 1
    assert [text for text in said if text.startswith("Top 3 of each row")]


def test_figures_that_are_asked_for_are_drawn() -> None:
    said = texts(drawn(PICTURES["figures"], 120))
    for wanted in ("share", "cumulative", "change", "change %", "first", "last", "100.0%"):
        assert wanted in said


def test_a_calendar_has_a_cell_for_each_day() -> None:
    days = calendar_of({When.day(date(2024, 7, n)): n for n in (1, 2, 3)})
    svg = drawn(days)
    inks = re.findall(r'<rect x=[^>]* fill="(#\w+)"/>', svg)
    assert inks.count("#e3e3e3") == 366 - 3
    assert "busiest days: Wed 3 Jul 2024 (3), Tue 2 Jul 2024 (2)" in texts(svg)
    assert "3 a day" in texts(svg)


@given(st.lists(st.text(min_size=1), min_size=1, max_size=3))
def test_any_text_makes_a_picture_without_markup_of_its_own(titles: list[str]) -> None:
    events = [event(n, "2024-07-01", title) for n, title in enumerate(titles, 1) if title.strip()]
    root = ElementTree.fromstring(drawn(timeline(events), caption=Caption(titles[0], titles[-1])))  # noqa: S314
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {"svg", "title", "desc", "rect", "text", "line", "path"}
    assert not any(name.startswith(("on", "href", "style")) for element in root.iter() for name in element.attrib)


@given(st.text(max_size=80), st.floats(20, 400))
def test_what_is_cut_or_wrapped_fits(text: str, room: float) -> None:
    assert width(cut(text, room, 12), 12) <= room
    wide = max(room, 160)  # no grapheme of one character is wider
    assert all(width(line, 12) <= wide for line in wrap(text, wide, 12) if len(line) == 1 or line.isascii())


def test_only_some_reports_are_pictures() -> None:
    with pytest.raises(UsageError, match="cannot be drawn as a picture"):
        drawn(listing(LEDGER))


@pytest.mark.parametrize("command", ["timeline", "summary"])
def test_a_file_named_svg_is_a_picture(ledger: Tracker, folder: Path, command: str) -> None:
    assert ledger(command, "topic:ai", "--title", "A & B", "-o", "x.svg").code == 0
    svg = (folder / "x.svg").read_text("utf-8")
    assert texts(svg)[0] == "A & B"
    assert any("1 event of topic:ai" in text for text in texts(svg))
    assert ledger(command, "topic:ai", "--title", "A & B", "--format", "svg").out == svg


@pytest.mark.parametrize(("name", "start"), [("x.png", b"\x89PNG"), ("x.pdf", b"%PDF"), ("X.PNG", b"\x89PNG")])
def test_png_and_pdf_are_made_from_it(ledger: Tracker, folder: Path, name: str, start: bytes) -> None:
    try:
        import cairosvg  # noqa: F401
    except (ImportError, OSError) as error:
        pytest.skip(f"cairosvg cannot be loaded: {error}")
    assert ledger("timeline", "-o", name, "--width", "60").code == 0
    made = (folder / name).read_bytes()
    assert made.startswith(start)
    if start == b"\x89PNG":
        assert struct.unpack(">I", made[16:20]) == (2 * 60 * 8,)


@pytest.mark.parametrize("name", ["x.png", "x.pdf"])
def test_a_picture_that_is_too_high_for_its_format_is_refused(tracker: Tracker, folder: Path, name: str) -> None:
    try:
        import cairosvg  # noqa: F401
    except (ImportError, OSError) as error:
        pytest.skip(f"cairosvg cannot be loaded: {error}")
    lines = "".join(f"{1000 + n}-01-01,Event {n}\n" for n in range(1000))
    (folder / "many.csv").write_text(f"date,title\n{lines}", "utf-8")
    assert tracker("init").code == 0
    assert tracker("import", "many.csv").code == 0
    answer = tracker("timeline", "-o", name)
    assert answer.code == 1
    assert f"and a {name[1:]} has" in answer.err
    assert not (folder / name).exists()
    assert tracker("timeline", "-o", name, "--limit", "300").code == 0


def test_a_missing_converter_is_said_and_nothing_written(
    ledger: Tracker, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "cairosvg", None)
    answer = ledger("timeline", "-o", "x.png")
    assert answer.code == 1
    assert ".png needs the extra 'pictures'" in answer.err
    assert [path.name for path in folder.iterdir() if path.name.startswith("x.")] == []


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("timeline", "--title", "T"), "--title is for pictures"),
        (("summary", "--title", "T", "--format", "csv"), "--title is for pictures"),
        (("list", "-o", "x.svg"), "tracker list cannot be drawn as a picture"),
        (("show", "1", "-o", "x.png"), "tracker show cannot be drawn as a picture"),
        (("list", "--format", "svg"), "svg"),
    ],
)
def test_what_is_no_picture_is_refused(ledger: Tracker, folder: Path, args: tuple[str, ...], said: str) -> None:
    answer = ledger(*args)
    assert answer.code == 2
    assert said in answer.err
    assert not (folder / "x.svg").exists()


def test_the_picture_in_the_examples_is_what_the_tool_draws(tracker: Tracker) -> None:
    examples = Path(__file__).parents[2] / "examples"
    [line] = re.findall(
        r"^tracker (timeline .*) -o \S+ --force$", (examples / "pictures.sh").read_text("utf-8"), re.MULTILINE
    )
    answer = tracker("--db", shipped_file("timeline.json"), *shlex.split(line), "--format", "svg")
    assert answer.out == (examples / "summits.svg").read_text("utf-8")


def test_a_program_gets_the_same_picture_each_time() -> None:
    events: list[Event] = list(LEDGER)
    assert drawn(timeline(events)) == drawn(timeline(reversed(events)))
