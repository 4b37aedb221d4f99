"""What all tests share: how hypothesis and the disk are used, a browser, a timeline.

Hypothesis never goes by the clock of a busy machine, and takes the same cases on every CI run.
`pytest --hypothesis-profile long` tries twenty times as many examples.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import settings

from tests.transcript import call, environment

if TYPE_CHECKING:
    from playwright.sync_api import Browser

EXAMPLES: Final = 50
settings.register_profile("default", deadline=None, max_examples=EXAMPLES)
settings.register_profile("ci", deadline=None, max_examples=EXAMPLES, derandomize=True, print_blob=True)
settings.register_profile("long", deadline=None, max_examples=20 * EXAMPLES)
settings.load_profile("ci" if os.environ.get("CI") else "default")

# The processes that tests start keep the byte code of what they load, so that the next one need not compile it.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

FLAGS: Final = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync")  # fmt: skip


@pytest.fixture(scope="session", autouse=True)
def _no_wait_for_the_disk() -> Iterator[None]:
    """Nothing waits for a real disk, whose power no test cuts: an order to sync only looks at the file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", os.fstat)
        yield


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Debian's Chromium, driven by playwright; where either is missing, the tests that need it skip."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = which("chromium") or which("chromium-browser") or which("google-chrome")
    if chromium is None:
        pytest.skip("there is no Chromium on PATH")
    with api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def three_events(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a timeline of three events, for tests to copy."""
    desk = tmp_path_factory.mktemp("three_events")
    env = environment(tmp_path_factory.mktemp("home"))
    add = ("add", "--by", "China")
    for command in (
        ("init",),
        (*add, "WAIC 2024", "--date", "2024-07-04/2024-07-07", "--topic", "ai/waic"),
        (*add, "Resolution adopted", "--date", "2024-07-01", "--ref", "A/RES/78/311"),
        ("add", "Huawei listed", "--date", "2019-05", "--against", "Huawei", "--kind", "sanction"),
    ):
        call(command, desk, env)
    return desk
