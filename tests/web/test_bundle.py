"""What is shipped of the page: the bundle that its source makes, with the licences of what it contains."""

import json
import re
import subprocess
import zipfile
from pathlib import Path
from shutil import which

import pytest

from tracker.web.page import page

ROOT = Path(__file__).parents[2]
WEB = ROOT / "tracker" / "web"
BUNDLER = WEB / "node_modules" / ".bin" / "esbuild"
LICENCES = (WEB / "licences.txt").read_text("utf-8")
built = pytest.mark.skipif(
    not BUNDLER.exists(), reason="the tools of the page are not installed: npm ci in tracker/web"
)


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle made anew, with a list of what went into it beside it."""
    folder = tmp_path_factory.mktemp("bundle")
    script = json.loads((WEB / "package.json").read_text("utf-8"))["scripts"]["build"]
    _, *options = script.split()
    options = [option for option in options if not option.startswith("--outfile")]
    made = [f"--outfile={folder / 'page.js'}", f"--metafile={folder / 'meta.json'}", "--log-level=error"]
    subprocess.run([str(BUNDLER), *options, *made], cwd=WEB, check=True)
    return folder


@built
def test_the_committed_bundle_is_what_the_source_makes(bundle: Path) -> None:
    assert (bundle / "page.js").read_bytes() == (WEB / "page.js").read_bytes()


@built
def test_each_package_in_the_bundle_has_its_licence(bundle: Path) -> None:
    inputs = json.loads((bundle / "meta.json").read_text("utf-8"))["inputs"]
    packages = {found[1] for name in inputs if (found := re.search(r"node_modules/((?:@[^/]+/)?[^/]+)/", name))}
    assert "d3-zoom" in packages
    for package in packages:
        version = json.loads((WEB / "node_modules" / package / "package.json").read_text("utf-8"))["version"]
        [text] = [path.read_text("utf-8") for path in (WEB / "node_modules" / package).glob("LICENSE*")]
        assert re.search(rf"(?<![\w-]){package} {re.escape(version)}(?![\w.])", LICENCES), f"{package} {version}"
        assert text.strip() in LICENCES


def test_a_page_carries_the_licences() -> None:
    assert LICENCES in page({}, title="", about="", lanes="kind")


@pytest.mark.parametrize("name", ["package.json", "package-lock.json"])
def test_the_lock_names_no_place_of_its_own(name: str) -> None:
    assert "resolved" not in (WEB / name).read_text("utf-8")


def test_the_script_uses_nothing_that_the_policy_forbids() -> None:
    forbidden = r"\beval\(|new Function\(|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\.html\("
    modules = list((WEB / "source").rglob("*.js"))
    assert len(modules) > 10
    assert [path.name for path in modules if re.search(forbidden, path.read_text("utf-8"))] == []


@pytest.mark.skipif(which("git") is None or not (ROOT / ".git").exists(), reason="not in a clone")
def test_a_wheel_holds_the_page_and_neither_its_source_nor_its_tools(tmp_path: Path) -> None:
    hatchling = pytest.importorskip("hatchling.builders.wheel", reason="hatchling is not installed")
    [made] = hatchling.WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    names = {name.removeprefix("tracker/web/") for name in zipfile.ZipFile(made).namelist() if "/web/" in name}
    assert {"page.html", "page.css", "page.js", "licences.txt", "embed.py"} <= names
    assert not [
        name for name in names if name.startswith(("source/", "node_modules/", "package", "tsconfig", "eslint"))
    ]
