"""How soon the page is there, how smoothly it zooms, how much it holds; beside vis-timeline and TimelineJS.

Run it with `python -m tests.bench.page`. The other two are installed from npm into a temporary folder where there is
npm, and left out where there is not. Ready is from the start of the first script to the second frame after it, the
least of all runs and their median; an empty page shows how much of it is the machine's. CPU is what the main thread
of the page has used by then, the least of all runs; CPU a frame is that of a frame in which the wheel turned. A frame
is the time from one to the next while the wheel turns and while the mouse drags, with 95 of 100 below it; the heap is
what is left after a collection. On a machine that is busy with other things, the two CPU columns are to be believed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from math import isnan
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
    from playwright.sync_api import Browser, Page, Playwright

SIZES: Final = (146, 10_000, 100_000)
WAIT: Final = 30_000  # milliseconds, after which a tool has not drawn so many events
REST: Final = 800  # milliseconds before a page is first asked
PACKAGES: Final = ("vis-timeline@8", "vis-data@8", "@knight-lab/timelinejs@3")
START: Final = "window.started = performance.now();"
READY: Final = "requestAnimationFrame(() => requestAnimationFrame(() => { window.ready = performance.now() }));"
# The wheel turned so many times in, or out again, and the milliseconds between the frames.
WHEEL: Final = """async ([selector, times, turn]) => {
  const target = selector && document.querySelector(selector);
  if (!target) return [];
  const { left, top, width, height } = target.getBoundingClientRect();
  const frame = () => new Promise(requestAnimationFrame);
  const found = [];
  let last = await frame();
  for (let i = 0; i < times; i += 1) {
    const deltaY = i % (2 * turn) < turn ? -120 : 120;
    target.dispatchEvent(new WheelEvent("wheel", {
      deltaY, clientX: left + width * 0.6, clientY: top + height / 2, bubbles: true, cancelable: true,
    }));
    const now = await frame();
    found.push(now - last);
    last = now;
  }
  return found;
}"""
WATCH: Final = """() => {
  window.times = [];
  let last = 0;
  const frame = (now) => {
    if (last) window.times.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}"""


class Tool(NamedTuple):
    """A tool: its name, how it makes a page of events, and what is zoomed."""

    name: str
    html: Callable[[Sequence[Event]], str]
    zoomed: str


class Figures(NamedTuple):
    """What was measured: milliseconds, megabytes, bytes."""

    least: float
    ready: float
    cpu: float
    zoom: float
    frame: float
    pan: float
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


def empty(_events: Sequence[Event]) -> str:
    """A page with a word."""
    return f'<!doctype html><meta charset="utf-8"><p>empty</p><script>{START}\n{READY}</script>'


def measured(driver: "Playwright", tool: Tool, size: int, folder: Path, runs: int) -> Figures | None:
    """Open the page so many times; None where it is not ready in time."""
    from playwright.sync_api import Error

    html = tool.html(events_of(size))
    path = folder / f"{tool.name}-{size}.html"
    path.write_text(html, "utf-8")
    # A browser for each: one that is busy with a page it cannot draw is ended with it.
    browser = driver.chromium.launch(executable_path=_chromium(), args=list(FLAGS))
    try:
        pages = [_opened(browser, path.as_uri(), tool) for _ in range(runs)]
    except Error:
        return None
    finally:
        browser.close()
    ready, cpu, zoom, frame, pan, heap = zip(*pages, strict=True)
    return Figures(min(ready), median(ready), min(cpu), _p95(zoom), min(frame), _p95(pan), heap[-1], len(html.encode()))


def _opened(
    browser: "Browser", address: str, tool: Tool
) -> tuple[float, float, list[float], float, list[float], float]:
    """Ready, CPU, the frames of zooming, the CPU of one, the frames of panning, and the heap of one page."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.route("http*://**", lambda route: route.abort())
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(address, timeout=WAIT, wait_until="commit")
    page.wait_for_timeout(REST)  # what asks the page takes time of it
    page.wait_for_function("window.ready", timeout=WAIT)
    ready = float(page.evaluate("window.ready - window.started"))
    cpu = _metrics(session)["TaskDuration"] * 1000
    session.send("HeapProfiler.collectGarbage")
    heap = _metrics(session)["JSHeapUsedSize"] / 1e6
    before = _metrics(session)["TaskDuration"]
    zoom = list(page.evaluate(WHEEL, [tool.zoomed, 120, 30]))
    frame = (_metrics(session)["TaskDuration"] - before) * 1000 / len(zoom) if zoom else float("nan")
    page.evaluate(WHEEL, [tool.zoomed, 15, 15])  # so that there is something to drag
    pan = _dragged(page, tool.zoomed)
    page.close()
    return ready, cpu, zoom, frame, pan, heap


def _dragged(page: "Page", selector: str) -> list[float]:
    """Drag the timeline to the left and back, and return the milliseconds between the frames."""
    box = page.locator(selector).first.bounding_box() if selector else None
    if box is None:
        return []
    x, y = box["x"] + min(box["width"], 1200) * 0.6, box["y"] + min(box["height"], 500) / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(WATCH)
    for step in range(80):
        page.mouse.move(x - 8 * min(step, 80 - step), y)
    page.mouse.up()
    return [float(each) for each in page.evaluate("window.times")]


def _p95(runs: Sequence[Sequence[float]]) -> float:
    frames = sorted(frame for run in runs for frame in run)
    return frames[len(frames) * 95 // 100] if frames else float("nan")


def _metrics(session: Any) -> dict[str, float]:
    return {row["name"]: float(row["value"]) for row in session.send("Performance.getMetrics")["metrics"]}


def _chromium() -> str | None:
    return which("chromium") or which("chromium-browser") or which("google-chrome")


def main() -> None:
    """Print a table of what was measured."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="how many events")
    parser.add_argument("--runs", type=int, default=5, help="how often each page is opened")
    parser.add_argument("--alone", action="store_true", help="without vis-timeline and TimelineJS")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as home, sync_playwright() as driver:
        tools = [Tool("empty page", empty, ""), Tool("tracker", own, "#timeline")]
        tools += () if given.alone else peers(Path(home))
        print("| events | tool | ready, least | median | CPU | zoom p95 | CPU a frame | pan p95 | heap | page |")
        print("|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|")
        for size in given.sizes:
            for tool in tools:
                found = measured(driver, tool, size, Path(home), given.runs)
                print(f"| {size:,} | {tool.name} | {_cells(found)} |", flush=True)


def _cells(found: Figures | None) -> str:
    if found is None:
        return f"not in {WAIT // 1000} s | | | | | | |"
    times = (found.least, found.ready, found.cpu, found.zoom, found.frame, found.pan)
    return (
        f"{' | '.join('' if isnan(each) else f'{each:,.0f} ms' for each in times)}"
        f" | {found.heap:.0f} MB | {found.size / 1000:,.0f} kB"
    )


if __name__ == "__main__":
    main()
