"""The page in a browser: the same answers as the command, nothing that overlaps, everything by keyboard."""

import random
from collections import Counter
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from tests.view.samples import LEDGER, event
from tests.web import hostile
from tests.web.conftest import Opener, settle
from tracker.directory.files import load, shipped_file
from tracker.event import Event
from tracker.query.parser import parse_query
from tracker.query.tree import matches
from tracker.store import open_store
from tracker.view.analyses.summary import summarize

if TYPE_CHECKING:
    from playwright.sync_api import Page

TODAY = date(2024, 7, 8)
FILTER = """query => {
  const page = window.trackerPage;
  page.filters.apply({ query, since: "", until: "", picked: { kind: [], status: [], actor: [], topic: [] } });
  const kinds = page.filters.items("kind").filter(({ count }) => count).map(({ value, count }) => [value, count]);
  return { ids: page.filters.rows.map(row => page.data.events.id[row]), kinds };
}"""


@pytest.fixture(scope="module")
def starter() -> list[Event]:
    return list(open_store(shipped_file("timeline.json")).find())


def some_query(pick: random.Random, events: list[Event]) -> str:
    """A random query of one to four terms that somebody might type."""
    event = pick.choice(events)
    actor = pick.choice(event.actors).name if event.actors else "China"
    word = pick.choice(event.title.split())
    terms = (
        f'actor:"{actor}"', f'by:"{actor}"', f'against:"{actor}"', f'actor:="{actor}"', "actor:@G7",
        "actor:@EU", "actor:@BRICS", "by:@NATO",
        "actor:CHN", "actor:NVDA", "actor:us/company",
        "actor:prc", "type:company", "type:state", "actor:bank", f"topic:{(event.topics or ('ai',))[0].split('/')[0]}",
        f"topic:{(event.topics or ('ai',))[-1]}", f"kind:{event.kind}", f"status:{event.status}",
        f'place:"{event.place}"' if event.place else "missing:place", f'text:"{word}"' if word.isalnum() else "chip",
        f"id:{event.id}..{event.id + 20}", f"since:{event.when.first.year}", f"until:{event.when.last:%Y-%m}",
        f"when:{event.when.first.year}q{pick.randint(1, 4)}", f"during:{event.when.first.year}",
        f"around:{event.when.first}", f"has:{pick.choice(['link', 'quote', 'note', 'grade', 'ref', 'series', 'url'])}",
        f"missing:{pick.choice(['against', 'source', 'topic', 'dates'])}", "source:reuters", "url:gov", "link:amends",
        f"is:{pick.choice(['past', 'future', 'partial', 'range', 'approximate', 'open', 'current', 'contested'])}",
        f'title:"{word}"' if word.isalnum() else "title:act", "quote:the", "edition:7", "edition:3..5", "edition:7..",
        "series:waic", f"month:{event.when.first.month}", "weekday:thu", f"md:{event.when.first:%m-%d}", "onthisday",
        f"inforce:{event.when.first.year}", "is:inforce", f"effective:{event.when.first.year}", "grade:b",
        "sources:2..", f"published:{event.when.first.year}", "detail:programme=entity", "actor:chinese",
        "by:washington", "US", "UN",
    )  # fmt: skip
    chosen = [("-" if pick.random() < 0.2 else "") + pick.choice(terms) for _ in range(pick.randint(1, 4))]
    text = chosen[0]
    for term in chosen[1:]:
        text = f"({text}) or {term}" if pick.random() < 0.3 else f"{text} {term}"
    return text


def test_two_hundred_queries_find_what_the_command_finds(opened: Opener, starter: list[Event]) -> None:
    page, directory, pick = opened(starter, today=TODAY), load(shipped_file("world.json")), random.Random(2024)  # noqa: S311
    found = 0
    for _ in range(200):
        text = some_query(pick, starter)
        query = parse_query(text, TODAY, actors=directory)
        expected = [event for event in starter if matches(query, event)]
        answer = page.evaluate(FILTER, text)
        assert sorted(answer["ids"]) == sorted(event.id for event in expected), text
        counts = {str(row.name): row.total for row in summarize(expected, by="kind", directory=lambda: directory).rows}
        assert dict(answer["kinds"]) == counts, text
        found += bool(expected)
    assert found > 60


def test_a_group_has_the_members_of_the_day(opened: Opener) -> None:
    days = ("1972-01-01", "2015-03-01", "2020", "2023-03-01")
    events = [event(n, day, day, actors=[{"name": "United Kingdom"}]) for n, day in enumerate(days, 1)]
    page, directory = opened(events), load(shipped_file("world.json"))
    expected = [each.id for each in events if matches(parse_query("actor:@EU", TODAY, actors=directory), each)]
    assert page.evaluate(FILTER, "actor:@EU")["ids"] == expected == [2, 3]


def test_a_known_actor_is_not_another_whose_name_has_its_words(opened: Opener) -> None:
    names = ("Bank of Peru Ltd 7", "Peru", "CHN Holding 7", "Unknown Person")
    events = [event(n, "2024-01-01", name, actors=[{"name": name}]) for n, name in enumerate(names, 1)]
    directory = load(shipped_file("world.json"))
    for shown in (events, [events[0]], [events[2]]):
        page = opened(shown)
        for text in ("actor:peru", "actor:CHN", "actor:chn", "actor:unknown", "actor:chile", 'actor:"bank of peru"'):
            query = parse_query(text, TODAY, actors=directory)
            expected = [each.id for each in shown if matches(query, each)]
            assert page.evaluate(FILTER, text)["ids"] == expected, text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("actr:china", "unknown field 'actr'"),
        ("kind:launches", "unknown kind 'launches'"),
        ("(topic:ai", "unmatched '(' (column 1)"),
        ("topic:ai)", "unmatched ')' (column 9)"),
        ('title:"open', "unterminated quote"),
        ("topic:ai or", "search term expected"),
        ("since:2024-13", "'2024-13' is not a date here"),
        ("actor:@nothing", "is not a group"),
        ("has:wings", "has: has no value 'wings'"),
        ("missing:wings", "missing: has no value 'wings'"),
        ("edition:x..", "'x..' is neither a number nor a range of numbers"),
        ("edition:7..3", "ends before it starts"),
    ],
)
def test_a_query_that_cannot_be_read_is_said_and_finds_nothing_else(opened: Opener, text: str, sentence: str) -> None:
    page = opened(list(LEDGER))
    page.fill("#query", text)
    assert sentence in page.inner_text("#problem")
    assert page.get_attribute("#query", "aria-invalid") == "true"
    assert page.inner_text("#count") == f"not the answer to this query: {len(LEDGER)} events"
    page.fill("#query", "")
    assert page.inner_text("#problem") == ""
    assert page.inner_text("#count") == f"{len(LEDGER)} events"


def overlaps(boxes: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """The pairs of events whose mark and title lie on one another."""
    lines: dict[float, list[dict[str, Any]]] = {}
    for box in boxes:
        if box["bottom"] > box["top"]:
            lines.setdefault(box["top"], []).append(box)
    pairs = []
    for line in lines.values():
        line.sort(key=lambda box: float(box["left"]))
        pairs += [(a["row"], b["row"]) for a, b in pairwise(line) if b["left"] < a["end"]]
    return pairs


@pytest.mark.parametrize("lanes", ["kind", "actor", "topic", "place", "series", "none"])
def test_no_title_lies_on_another_at_thirty_zooms(opened: Opener, starter: list[Event], lanes: str) -> None:
    page, pick = opened([*starter, *LEDGER], address=f"#lanes={lanes}"), random.Random(7)  # noqa: S311
    drawn = 0
    for _ in range(30):
        day = pick.uniform(17_000, 20_500)
        page.evaluate(
            "([from, to]) => window.trackerPage.timeline.look(from, to)", [day, day + 10 ** pick.uniform(0.5, 3.6)]
        )
        settle(page)
        boxes = page.evaluate("window.trackerPage.timeline.boxes")
        assert overlaps(boxes) == []
        narrow = page.evaluate("""() => {
          const view = window.trackerPage.timeline;
          const measured = row => view.pen.measureText(view.titles.text(row)).width;
          return view.boxes.filter(({ row }) => measured(row) > view.titles.width(row)).length;
        }""")
        assert narrow == 0
        wide = page.evaluate("""() => {
          const { boxes, pen, titles, width } = window.trackerPage.timeline;
          const room = ({ right }) => width - right - 7;
          const wide = (box) => pen.measureText(titles.cut(box.row, room(box))).width > Math.max(room(box), 0);
          return boxes.filter((box) => box.end > width && wide(box)).length;
        }""")
        assert wide == 0
        drawn += len(boxes)
    assert drawn > 100


def test_hostile_texts_are_shown_as_text(opened: Opener) -> None:
    page = opened(list(hostile.EVENTS))
    for number in range(1, len(hostile.EVENTS) + 1):
        page.evaluate("id => window.trackerPage.open(window.trackerPage.data.row(id))", number)
        title = next(event.title for event in hostile.EVENTS if event.id == number)
        assert page.text_content("#card h2") == title
        assert page.locator("#card a").count() == 0
    assert page.evaluate("window.broken") is None
    assert page.locator("img, iframe, object, embed").count() == 0
    assert page.locator("tbody tr").count() == len(hostile.EVENTS)


def test_the_whole_job_by_keyboard(opened: Opener, starter: list[Event]) -> None:
    page = opened(starter, today=TODAY)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    page.keyboard.type("kind:conference")
    settle(page)
    assert page.inner_text("#count").startswith("10 of 146")
    page.focus("#timeline")
    page.keyboard.press("ArrowRight")
    first = page.inner_text("#live")
    assert first.startswith("1 of 10: ")
    page.keyboard.press("ArrowRight")
    assert page.inner_text("#live").startswith("2 of 10: ")
    page.keyboard.press("+")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "card"
    assert page.is_visible("#card h2")
    page.keyboard.press("Escape")
    assert not page.is_visible("#card")
    assert page.evaluate("document.activeElement.id") == "timeline"
    page.keyboard.press("End")
    assert page.inner_text("#live").startswith("10 of 10: ")
    page.keyboard.press("Home")
    assert page.inner_text("#live") == first


def test_a_facet_filters_and_the_other_counts_follow(opened: Opener, starter: list[Event]) -> None:
    page = opened(starter, today=TODAY)
    page.click('.facet button[data-value="export-control"]')
    wanted = [event for event in starter if event.kind == "export-control"]
    assert page.inner_text("#count") == f"{len(wanted)} of 146 events"
    statuses = Counter(event.status for event in wanted)
    for status, count in statuses.items():
        assert page.inner_text(f'.facet button[data-value="{status}"] .number') == str(count)
    assert page.get_attribute('.facet button[data-value="export-control"]', "aria-pressed") == "true"
    page.click('.facet button[data-value="export-control"]')
    assert page.inner_text("#count") == "146 events"


def test_the_address_opens_the_same_view(opened: Opener, starter: list[Event]) -> None:
    page = opened(starter, today=TODAY)
    page.fill("#query", "topic:chips")
    page.select_option("#lanes", "actor")
    page.click('.facet button[data-value="export-control"]')
    page.evaluate("window.trackerPage.timeline.look(18000, 20000)")
    page.click("tbody tr:nth-child(2) td button")
    page.wait_for_timeout(400)
    address = page.evaluate("location.hash")
    other = opened(starter, today=TODAY, address=address)
    for selector in ("#count", "#card h2", "tbody tr:nth-child(2)"):
        assert other.inner_text(selector) == page.inner_text(selector)
    assert other.input_value("#lanes") == "actor"
    shown: list[list[float]] = [each.evaluate("window.trackerPage.timeline.window") for each in (page, other)]
    assert [round(day) for day in shown[0]] == [round(day) for day in shown[1]]


def test_the_table_sorts_and_pages(opened: Opener, starter: list[Event]) -> None:
    page = opened(starter, today=TODAY)
    assert page.locator("tbody tr").count() == 50
    page.click("th button[data-sort=title]")
    titles = page.locator("tbody tr td:nth-child(2)").all_inner_texts()
    assert titles == sorted((event.title for event in starter), key=str.lower)[:50]
    page.click("th button[data-sort=title]")
    assert page.locator("tbody tr td:nth-child(2)").first.inner_text() == max((e.title for e in starter), key=str.lower)
    page.click("text=Next")
    assert "51 to 100" in page.inner_text("caption")


STATES: dict[str, dict[str, Any]] = {
    "start": {},
    "filtered": {"address": "#q=topic:chips"},
    "a card open": {"address": "#event=16"},
    "dark": {"color_scheme": "dark", "address": "#event=16"},
    "a phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True},
    "table": {"address": "#sort=title"},
    "table, dark": {"color_scheme": "dark"},
    "a query that cannot be read": {"address": "#q=(topic:ai"},
    "no events": {"address": "#q=topic:nothing"},
}


@pytest.mark.parametrize("state", [*STATES, "print"])
def test_axe_finds_no_violation(opened: Opener, starter: list[Event], state: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page = opened(starter, today=TODAY, **STATES.get(state, {}))
    if state == "print":
        page.emulate_media(media="print")
        settle(page)
    if state.startswith("table"):
        page.evaluate("document.getElementById('table-view').scrollIntoView()")
        settle(page)
    results = axe.Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("width", [390, 800, 1440])
def test_nothing_is_wider_than_the_window_at_twice_the_text(opened: Opener, starter: list[Event], width: int) -> None:
    page = opened(starter, today=TODAY, viewport={"width": width, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    settle(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    cut = page.evaluate("""() => [...document.querySelectorAll("button, label, h1, h2, h3, p, dd")].filter(
      (each) => each.offsetParent && !each.classList.contains("hidden") && each.scrollWidth > each.clientWidth + 1
        && getComputedStyle(each).display !== "inline").map((each) => each.textContent.slice(0, 40))""")
    assert cut == []


def test_an_empty_page_says_so(opened: Opener) -> None:
    page: Page = opened([])
    assert page.inner_text("#count") == "0 events"
    page.focus("#timeline")
    for key in ("ArrowRight", "ArrowDown", "End", "Enter", "+", "0"):
        page.keyboard.press(key)
    assert page.locator("tbody tr").count() == 0


def test_on_paper_the_table_is_whole(opened: Opener, starter: list[Event]) -> None:
    page = opened(starter, today=TODAY)
    page.emulate_media(media="print")
    settle(page)
    assert page.locator("tbody tr").count() == len(starter)
    assert page.evaluate("document.getElementById('timeline').width") > 1000
    assert len(page.evaluate("window.trackerPage.timeline.boxes")) > 20
    page.emulate_media(media="screen")
    settle(page)
    assert page.locator("tbody tr").count() == 50


def test_the_legend_explains_what_is_shown(opened: Opener, starter: list[Event]) -> None:
    page = opened(starter, today=TODAY, address="#q=kind:summit")
    assert page.locator("#legend span").all_inner_texts() == ["happened", "summit", "blurred end: not exact to the day"]


def test_a_lane_is_as_tall_as_its_events_need(opened: Opener, starter: list[Event]) -> None:
    page = opened(starter[-20:], today=TODAY)
    bands = page.evaluate("window.trackerPage.timeline.bands.map(({ rows, lines }) => [rows.length, lines])")
    used = page.evaluate("""() => {
      const { bands, placed } = window.trackerPage.timeline;
      return bands.map(({ rows }) => 1 + Math.max(...rows.map((row) => placed.line[row])));
    }""")
    assert [lines for _, lines in bands] == used
    assert sum(rows for rows, _ in bands) == 20


def test_a_filter_moves_nothing_below_the_timeline(opened: Opener, starter: list[Event]) -> None:
    page = opened(starter, today=TODAY, viewport={"width": 390, "height": 844})
    top = page.evaluate("document.getElementById('overview').offsetTop")
    page.fill("#query", "kind:summit")
    settle(page)
    assert page.evaluate("document.getElementById('overview').offsetTop") == top


@pytest.mark.parametrize("width", [390, 1440])
def test_on_a_touch_screen_each_button_can_be_hit(opened: Opener, starter: list[Event], width: int) -> None:
    page = opened(starter, today=TODAY, viewport={"width": width, "height": 900}, has_touch=True, is_mobile=True)
    low = page.evaluate("""() => [...document.querySelectorAll("button, select, input:not([type=checkbox])")].filter(
      (each) => each.offsetParent && each.getBoundingClientRect().height < 32).map((each) => each.textContent)""")
    assert low == []


DATES = (
    "2024-07-04",
    "2024-07-04?",
    "2024-07-04~",
    "2024-07-04%",
    "2024-07",
    "2024-07?",
    "2024-07-01/..",
    "../2024-07-31",
)


def test_a_date_that_is_not_certain_or_not_exact_looks_so(opened: Opener) -> None:
    seen = set()
    for when in DATES:
        page = opened([event(1, when, "T")], address="#from=2024-05-01&to=2024-09-30")
        picture = page.evaluate("""() => {
          const { canvas, boxes: [{ left, right, top }] } = window.trackerPage.timeline;
          const { data } = canvas.getContext("2d").getImageData(left - 6, top, right - left + 10, 19);
          return data.join();
        }""")
        seen.add(picture)
        uncertain = "broken outline: uncertain" in page.inner_text("#legend")
        assert uncertain == when.endswith(("?", "%"))
    assert len(seen) == len(DATES)


def test_no_bar_of_an_open_range_lies_on_a_title(opened: Opener) -> None:
    ranges = [event(n, f"2024-{1 + n % 9:02}-{1 + n % 28:02}/..", f"From {n}") for n in range(1, 30)]
    ranges += [event(100 + n, f"../2024-{1 + n % 9:02}-{1 + n % 28:02}", f"Until {n}") for n in range(1, 30)]
    page = opened(ranges, address="#lanes=none")
    boxes = page.evaluate("window.trackerPage.timeline.boxes")
    assert len(boxes) > 20
    assert overlaps(boxes) == []
    assert all(box["right"] - box["left"] >= 60 for box in boxes)
