"""How soon the page is there, how smoothly it zooms, how much it holds; beside vis-timeline and TimelineJS.

Run it with `python -m tests.bench.page`. The other two are installed from npm into a temporary folder where there is
npm, and left out where there is not. Ready is from the start of the first script to the second frame after it; a
frame is the time from one to the next while the wheel turns; the heap is what is left after a collection.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from shutil import which
from statistics import median
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tests.conftest import FLAGS
from tests.view.samples import event
from tracker.directory.files import load, shipped_file
from tracker.event import Event
from tracker.store import open_store
from tracker.web.embed import embedded
from tracker.web.page import page as page_text

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SIZES: Final = (146, 10_000, 100_000)
WAIT: Final = 30_000  # milliseconds, after which a tool has not drawn so many events
PACKAGES: Final = ("vis-timeline@8", "vis-data@8", "@knight-lab/timelinejs@3")
START: Final = "window.started = performance.now();"
READY: Final = "requestAnimationFrame(() => requestAnimationFrame(() => { window.ready = performance.now() }));"
ZOOM: Final = """async selector => {
  const target = document.querySelector(selector);
  if (!target) return [];
  const { left, top, width, height } = target.getBoundingClientRect();
  const frame = () => new Promise(requestAnimationFrame);
  const times = [];
  let last = await frame();
  for (let i = 0; i < 120; i += 1) {
    const deltaY = i % 60 < 30 ? -120 : 120; // in, and out again
    target.dispatchEvent(new WheelEvent("wheel", {
      deltaY, clientX: left + width * 0.6, clientY: top + height / 2, bubbles: true, cancelable: true,
    }));
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}"""


class Tool(NamedTuple):
    """A tool: its name, how it makes a page of events, and what is zoomed."""

    name: str
    html: Callable[[Sequence[Event]], str]
    zoomed: str


class Figures(NamedTuple):
    """What was measured: milliseconds, bytes an event beside those of an empty page, megabytes."""

    ready: float
    frame: float
    heap: float
    size: float


def events_of(size: int) -> list[Event]:
    """The starter timeline, or so many votes over thirty years."""
    if size == SIZES[0]:
        return list(open_store(shipped_file("timeline.json")).find())
    first = date(1990, 1, 1)
    return [
        event(
            number + 1,
            (first + timedelta(number * 11_000 // size)).isoformat(),
            f"Country {number % 190} votes yes on R/{number}/79: a resolution with a title of usual length",
            kind=("resolution", "statement", "law", "summit")[number % 4],
            actors=[{"name": f"Country {number % 190}"}, {"name": "UN General Assembly"}],
            topics=[f"topic/{number % 40}"],
            sources=[{"name": "unvotes"}],
        )
        for number in range(size)
    ]


def own(events: Sequence[Event]) -> str:
    """The page of the tool, with marks where its script begins and ends, and so without its policy."""
    data = embedded(events, load(shipped_file("world.json")), today=date(2024, 7, 8))
    text = page_text(data, title="Timeline", about="", lanes="kind")
    head, script = text.rsplit("<script>", 1)
    script, foot = script.rsplit("</script>", 1)
    head = head.replace("Content-Security-Policy", "X-None", 1)
    return f"{head}<script>{START}\n{script}\n{READY}</script>{foot}"


def vis(folder: Path) -> Callable[[Sequence[Event]], str]:
    """A page of vis-timeline: the same events, grouped by kind."""
    script = (folder / "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js").read_text("utf-8")
    style = (folder / "vis-timeline/styles/vis-timeline-graph2d.min.css").read_text("utf-8")

    def html(events: Sequence[Event]) -> str:
        items = [
            {"id": e.id, "content": e.title, "start": e.when.first.isoformat(), "group": e.kind}
            | ({"end": e.when.last.isoformat()} if e.when.days > 1 else {})
            for e in events
        ]
        groups = [{"id": kind, "content": kind} for kind in sorted({e.kind for e in events})]
        made = (
            f"new vis.Timeline(document.getElementById('t'), new vis.DataSet({_json(items)}), {_json(groups)}, options)"
        )
        return _document(style, script, f"const options = {{height: 600, zoomMin: 864e5}}; {made}; {READY}")

    return html


def timelinejs(folder: Path) -> Callable[[Sequence[Event]], str]:
    """A page of TimelineJS: the same events as slides, ready when it says so."""
    root = folder / "@knight-lab/timelinejs/dist"
    script = (root / "js/timeline.js").read_text("utf-8")
    style = (root / "css/timeline.css").read_text("utf-8")

    def html(events: Sequence[Event]) -> str:
        slides = [
            {
                "start_date": {"year": e.when.first.year, "month": e.when.first.month, "day": e.when.first.day},
                "text": {"headline": e.title},
                "group": e.kind,
            }
            for e in events
        ]
        made = f"new TL.Timeline('t', {_json({'events': slides})}, {{font: null}})"
        return _document(style, script, f"const made = {made}; made.on('loaded', () => {{ {READY} }})")

    return html


def _document(style: str, script: str, run: str) -> str:
    parts = (
        f"<style>{style}</style>",
        '<div id="t" style="height:600px"></div>',
        f"<script>{START}\n{script}</script>",
    )
    return f'<!doctype html><meta charset="utf-8">{"".join(parts)}<script>{run}</script>'


def _json(data: object) -> str:
    return json.dumps(data).replace("<", "\\u003c")


def peers(home: Path) -> Iterator[Tool]:
    """The other two, installed in a folder; none where there is no npm."""
    npm = which("npm")
    if npm is None:
        sys.stderr.write("there is no npm: measured without vis-timeline and TimelineJS\n")
        return
    (home / "package.json").write_text("{}", "utf-8")
    command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--legacy-peer-deps", *PACKAGES]
    subprocess.run(command, cwd=home, check=True)
    yield Tool("vis-timeline", vis(home / "node_modules"), ".vis-panel.vis-center")
    yield Tool("TimelineJS", timelinejs(home / "node_modules"), ".tl-timenav-slider-background")


def measured(browser: "Browser", tool: Tool, size: int, folder: Path, runs: int) -> Figures | None:
    """Open the page so many times; None where it is not ready in time."""
    from playwright.sync_api import Error

    html = tool.html(events_of(size))
    path = folder / f"{tool.name}-{size}.html"
    path.write_text(html, "utf-8")
    ready, frames, heap = [], [], 0.0
    for _ in range(runs):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.route("http*://**", lambda route: route.abort())
        try:
            page.goto(path.as_uri(), timeout=WAIT, wait_until="commit")
            page.wait_for_function("window.ready", timeout=WAIT)
        except Error:
            page.close()
            return None
        ready.append(float(page.evaluate("window.ready - window.started")))
        heap = _heap(page)
        page.wait_for_timeout(300)
        frames += [float(each) for each in page.evaluate(ZOOM, tool.zoomed)]
        page.close()
    p95 = sorted(frames)[len(frames) * 95 // 100] if frames else float("nan")
    return Figures(median(ready), p95, heap, len(html.encode()))


def _heap(page: Any) -> float:
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    session.send("Performance.enable")
    metrics = {row["name"]: row["value"] for row in session.send("Performance.getMetrics")["metrics"]}
    return float(metrics["JSHeapUsedSize"]) / 1e6


def main() -> None:
    """Print a table of what was measured."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="how many events")
    parser.add_argument("--runs", type=int, default=5, help="how often each page is opened")
    given = parser.parse_args()
    chromium = which("chromium") or which("chromium-browser") or which("google-chrome")
    with tempfile.TemporaryDirectory() as home, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=list(FLAGS))
        tools = [Tool("tracker", own, "#timeline"), *peers(Path(home))]
        print("| events | tool | ready | frame p95 | heap | page |\n|---:|---|---:|---:|---:|---:|")
        for size in given.sizes:
            for tool in tools:
                found = measured(browser, tool, size, Path(home), given.runs)
                print(f"| {size:,} | {tool.name} | {_cells(found)} |", flush=True)
        browser.close()


def _cells(found: Figures | None) -> str:
    if found is None:
        return f"not in {WAIT // 1000} s | | |"
    return f"{found.ready:,.0f} ms | {found.frame:.0f} ms | {found.heap:.0f} MB | {found.size / 1000:,.0f} kB"


if __name__ == "__main__":
    main()
