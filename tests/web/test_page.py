"""The page as a text: one file, nothing that runs or loads but its own, and what --embed public leaves out."""

import json
import re
from base64 import b64encode
from datetime import date
from hashlib import sha256
from itertools import combinations
from math import cbrt, dist
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Tracker, folder, ledger, tracker
from tests.view.samples import DECLARATION, LEDGER, RESOLUTION, WAIC
from tests.web.hostile import EVENTS
from tracker import web
from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.event import Event
from tracker.registry import KIND_NAMES
from tracker.store import open_store
from tracker.web.embed import Parts, embedded
from tracker.web.page import page

__all__ = ["folder", "ledger", "tracker"]  # fixtures
TODAY = date(2024, 7, 8)


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load(shipped_file("world.json"))


def data(events: "list[Event]", directory: Directory, parts: Parts = "all") -> dict[str, Any]:
    return embedded(events, directory, today=TODAY, parts=parts)


def whole(events: "list[Event]", directory: Directory) -> str:
    return page(data(events, directory), title="A <title> & more", about="some events", lanes="kind")


def test_the_policy_allows_the_own_script_and_style_and_nothing_else(directory: Directory) -> None:
    text = whole(list(LEDGER), directory)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    rules = dict(rule.split(" ", 1) for rule in policy[1].split("; "))
    script = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    style = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    assert (len(script), len(style)) == (1, 1)
    digests = [f"'sha256-{b64encode(sha256(part.encode()).digest()).decode()}'" for part in (*script, *style)]
    assert [rules.pop("script-src"), rules.pop("style-src")] == digests
    assert rules == {"default-src": "'none'", "base-uri": "'none'", "form-action": "'none'"}


def test_the_page_names_no_other_file(directory: Directory) -> None:
    text = whole([], directory)
    assert re.findall(r'\b(?:src|href|action)="(?!#)[^"]*"|@import|url\(', text) == []


def test_no_text_ends_the_data(directory: Directory) -> None:
    text = whole(list(EVENTS), directory)
    held = re.findall(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert len(held) == 1
    assert "<" not in held[0]
    assert sorted(json.loads(held[0])["events"]["title"]) == sorted(event.title for event in EVENTS)
    assert "<title>A &lt;title&gt; &amp; more</title>" in text


def test_public_leaves_out_notes_grades_and_quotes(directory: Directory) -> None:
    private = json.dumps(data([RESOLUTION, WAIC, DECLARATION], directory), ensure_ascii=False)
    public = json.dumps(data([RESOLUTION, WAIC, DECLARATION], directory, "public"), ensure_ascii=False)
    for kept in ("Shanghai Declaration", "UN Digital Library", "https://xinhua.cn/", "July 4", "A/RES/78/311"):
        assert kept in private
        assert kept in public
    for left_out in ("Read out at the opening.", "It opened.", '"A1"'):
        assert left_out in private
        assert left_out not in public


def test_events_stand_in_the_order_of_time(directory: Directory) -> None:
    columns = data(list(reversed(LEDGER)), directory)["events"]
    placed = [first + days if when.startswith(("/", "..")) else first for first, days, when in zip(
        columns["first"], columns["days"], [columns["when"].get(row, "") for row in range(len(LEDGER))], strict=True,
    )]  # fmt: skip
    assert placed == sorted(placed)
    assert len(columns["id"]) == len(LEDGER)


def test_the_command_writes_the_file_whole_or_not_at_all(ledger: Tracker, folder: Path) -> None:
    said = ledger("page", "-o", "page.html", "--title", "Chips")
    assert (said.code, said.out) == (0, "")
    assert said.err == "tracker: wrote page.html: 3 events\n"
    text = (folder / "page.html").read_text("utf-8")
    assert "<h1>Chips</h1>" in text
    assert str(folder) not in text
    again = ledger("page", "-o", "page.html")
    assert again.code == 2
    assert "already exists" in again.err
    assert (folder / "page.html").read_text("utf-8") == text
    assert ledger("page", "kind:launch", "-o", "page.html", "--force").code == 0


def test_a_page_of_nothing_is_a_page(ledger: Tracker, folder: Path) -> None:
    said = ledger("page", "actor:nobody-at-all", "-o", "none.html")
    assert said.code == 0
    assert "0 events" in said.err
    assert (folder / "none.html").exists()


@pytest.mark.parametrize(
    "args", [(), ("-o", "-"), ("-o", "x.html", "--lanes", "colour"), ("-o", "x.html", "since:never")]
)
def test_what_cannot_be_done_is_said_and_writes_nothing(ledger: Tracker, folder: Path, args: tuple[str, ...]) -> None:
    said = ledger("page", *args)
    assert said.code == 2
    assert said.err.startswith("tracker: ")
    assert not (folder / "x.html").exists()


@pytest.mark.parametrize("name", ["z.txt", "z", "z.svg", "t.json", "z.html.txt"])
def test_a_page_under_another_ending_is_refused(ledger: Tracker, folder: Path, name: str) -> None:
    there = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    said = ledger("page", "-o", name, "--force")
    assert said.code == 2
    assert f"{name} does not end in .html (nothing was written)" in said.err
    assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == there


@pytest.mark.parametrize("name", ["z.html", "z.HTM"])
def test_an_ending_of_html_is_taken(ledger: Tracker, folder: Path, name: str) -> None:
    assert ledger("page", "-o", name).code == 0
    assert (folder / name).exists()


def test_a_page_never_replaces_a_timeline(tracker: Tracker, folder: Path) -> None:
    assert tracker("--db", "t.html", "init").code == 0
    held = (folder / "t.html").read_bytes()
    said = tracker("--db", "t.html", "page", "-o", "t.html", "--force")
    assert said.code == 2
    assert "is part of a timeline" in said.err
    assert (folder / "t.html").read_bytes() == held


def test_the_starter_page_is_small(directory: Directory) -> None:
    events = list(open_store(shipped_file("timeline.json")).find())
    assert len(whole(events, directory).encode()) < 200_000 + 250 * len(events)


def test_a_large_page_stays_small(directory: Directory) -> None:
    events = [event for number in range(1000) for event in [_numbered(number)]]
    text = whole(events, directory)
    assert len(text.encode()) < 200_000 + 250 * len(events)


def _numbered(number: int) -> Event:
    from tests.view.samples import event

    return event(
        number + 1,
        f"{1990 + number % 30}-0{1 + number % 9}-1{number % 10}",
        f"Country {number} votes yes on R/{number}/79: a resolution with a title of usual length",
        kind="resolution",
        actors=[{"name": f"Country {number % 190}"}, {"name": "UN General Assembly"}],
        topics=["human-rights"],
        sources=[{"name": "unvotes"}],
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_each_kind_has_a_colour_that_no_other_is_near(theme: str) -> None:
    style = Path(web.__file__).with_name("page.css").read_text("utf-8")
    of_kinds = [dict(re.findall(r"--k-([a-z-]+): (#[0-9a-f]{6})", part)) for part in style.split("@media")]
    colors = [found for found in of_kinds if found][theme == "dark"]
    assert set(colors) == set(KIND_NAMES)
    back, band = [re.findall(rf"--{name}: (#[0-9a-f]{{6}})", style)[theme == "dark"] for name in ("back", "band")]
    for color in colors.values():
        assert min(_contrast(color, back), _contrast(color, band)) >= 3
    assert min(dist(_lab(one), _lab(other)) for one, other in combinations(colors.values(), 2)) > 18


def _linear(color: str) -> list[float]:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def _luminance(color: str) -> float:
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), _linear(color), strict=True))


def _contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG has it."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _lab(color: str) -> tuple[float, float, float]:
    """Where a colour stands among those that an eye tells apart, in CIELAB."""
    red, green, blue = _linear(color)
    x = cbrt((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    y = cbrt(_luminance(color))
    z = cbrt((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
