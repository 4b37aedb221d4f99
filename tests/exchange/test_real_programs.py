"""What is exported, opened in the programs it is for: LibreOffice, and the viewer of TimelineJS in Chromium.

Where a program is missing its tests skip. The viewer is an npm package: `npm ci` in `tracker/web/`, or a folder of
`NODE_PATH`.
"""

import csv
import json
import os
import subprocess
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.conftest import Tracker, folder, tracker  # noqa: F401 fixtures
from tracker.exchange.tables import cells

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
ERAS = ROOT.parent / "shared" / "data" / "timelinejs" / "src__template__eras.json"
COMMAS_AND_QUOTES = "44,34,76,1,,0,false,true"  # how LibreOffice names a CSV in UTF-8, its cells as they are shown
# A date, its title, and what the viewer shows for the date.
EVENTS = [
    ("2019?", "uncertain", "2019?"),
    ("2024", "a year", "2024"),
    ("2024-07", "a month", "July 2024"),
    ("2024-07-04", "a day", "July 4, 2024"),
    ("2024-07-04/2024-07-06", "three days", "July 4, 2024 — July 6, 2024"),
    ("2024-07-05T09:30", "a time", "9:30 AM July 5, 2024"),
    ("2024-08", "=1+1", "August 2024"),
    ("2024-09-01", "商汤科技, “é”; <b>bold</b> & \t-1", "September 1, 2024"),
]


@pytest.fixture
def sample(tracker: Tracker) -> Tracker:  # noqa: F811
    """A timeline of dates and titles that programs like to change."""
    assert tracker("init").code == 0
    for when, title, _ in EVENTS:
        note = 'two\nlines, "quoted"; with a comma'
        assert tracker("add", title, "--date", when, "--actor", "+plus", "--note", note).code == 0
    return tracker


def converted(path: Path, to: str) -> Path:
    """The file as LibreOffice saves it in another format."""
    if which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    out, ending = path.parent / "converted", to.partition(":")[0]
    words = ["--convert-to", to, "--outdir", str(out), str(path)]
    if path.suffix == ".csv":
        words = [f"--infilter=CSV:{COMMAS_AND_QUOTES}", *words]
    profile = f"-env:UserInstallation={(path.parent / 'office').as_uri()}"
    subprocess.run(["soffice", profile, "--headless", *words], check=True, capture_output=True, timeout=240)
    return out / f"{path.stem}.{ending}"


def test_a_workbook_has_in_libreoffice_what_the_table_has(sample: Tracker, folder: Path) -> None:  # noqa: F811
    assert sample("export", "-o", "a.xlsx").code == 0
    assert sample("export", "-o", "table.csv").code == 0
    found = converted(folder / "a.xlsx", f"csv:Text - txt - csv (StarCalc):{COMMAS_AND_QUOTES}")
    ours = [[cells.plain_cell(cell) for cell in row] for row in rows_of(folder / "table.csv")]
    assert rows_of(found) == ours


def rows_of(path: Path) -> list[list[str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize("options", [(), ("--bom",)])
def test_a_table_that_libreoffice_saved_as_a_workbook_comes_back(
    sample: Tracker,
    folder: Path,  # noqa: F811
    options: tuple[str, ...],
) -> None:
    assert sample("export", "-o", "a.csv", *options).code == 0
    saved = converted(folder / "a.csv", "xlsx")
    assert sample("--db", "other.json", "init").code == 0
    assert sample("--db", "other.json", "import", saved).lines[0].startswith(f"read {len(EVENTS)}, added {len(EVENTS)}")
    listed = [sample("--db", db, "list", "--format", "csv").out for db in ("db/timeline.json", "other.json")]
    assert listed[0] == listed[1]


def viewed(browser: "Browser", data: str, folder: Path) -> dict[str, Any]:  # noqa: F811
    """The slides that the viewer of TimelineJS makes of a timeline, their dates as shown, and how many eras."""
    folders = (ROOT / "tracker" / "web" / "node_modules", *map(Path, os.environ.get("NODE_PATH", "").split(os.pathsep)))
    home = next((found for path in folders if (found := path / "@knight-lab" / "timelinejs" / "dist").is_dir()), None)
    if home is None:
        pytest.skip("the npm package @knight-lab/timelinejs is not installed")
    escaped = data.replace("</", "<\\/")
    (folder / "view.html").write_text(
        f"""<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="{(home / "css/timeline.css").as_uri()}">
        <script src="{(home / "js/timeline.js").as_uri()}"></script><div id="view" style="height: 700px"></div>
        <script>const data = {escaped}; window.view = new TL.Timeline("view", data, {{}});</script>""",
        "utf-8",
    )
    page = browser.new_page()
    try:
        page.route(lambda address: not address.startswith("file:"), lambda route: route.abort())
        page.goto((folder / "view.html").as_uri())
        page.wait_for_function("window.view.ready", timeout=60_000)
        shown: dict[str, Any] = page.evaluate("""() => ({
            slides: [...document.querySelectorAll(".tl-slide")].map(slide => [
                slide.querySelector(".tl-headline")?.textContent ?? "",
                slide.querySelector(".tl-headline-date")?.textContent ?? "",
            ]),
            markers: document.querySelectorAll(".tl-timemarker").length,
            eras: document.querySelectorAll(".tl-timeera").length,
        })""")
        return shown
    finally:
        page.close()


def test_the_viewer_of_timelinejs_shows_each_event_with_its_date(
    sample: Tracker,
    browser: "Browser",
    folder: Path,  # noqa: F811
) -> None:
    shown = viewed(browser, sample("export", "--to", "timelinejs").out, folder)
    expected = [[" ".join(title.split()), date] for _, title, date in EVENTS]
    assert sorted(shown["slides"]) == sorted(expected)
    assert (shown["markers"], shown["eras"]) == (len(EVENTS), 0)


def test_the_viewer_shows_of_its_own_sample_what_is_imported(
    tracker: Tracker,  # noqa: F811
    browser: "Browser",
    folder: Path,  # noqa: F811
) -> None:
    if not ERAS.exists():
        pytest.skip("the sample of TimelineJS is not here")
    assert tracker("init").code == 0
    answer = tracker("import", ERAS)
    shown = viewed(browser, ERAS.read_text("utf-8"), folder)
    assert answer.lines[0].startswith(f"read {shown['markers']}, added {shown['markers']}")
    assert f"{shown['eras']} eras are no events and were left out" in answer.err
    again = viewed(browser, tracker("export", "--to", "timelinejs").out, folder)
    title = json.loads(ERAS.read_text("utf-8"))["title"]["text"]["headline"]
    assert sorted(again["slides"]) == sorted(slide for slide in shown["slides"] if slide[0] != title)
