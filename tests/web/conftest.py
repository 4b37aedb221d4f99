"""Pages of some events, opened in a browser."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tracker.directory.files import load, shipped_file
from tracker.event import Event
from tracker.web.embed import Parts, embedded
from tracker.web.page import page as page_text

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

Opener = Callable[..., "Page"]


@pytest.fixture
def opened(browser: "Browser", tmp_path: Path) -> Iterator[Opener]:
    """Open a page of some events; after the test it must have made no request and no complaint."""
    from datetime import date

    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    def open_page(
        events: list[Event],
        *,
        address: str = "",
        today: date = date(2024, 7, 8),
        parts: Parts = "all",
        **options: Any,
    ) -> "Page":
        path = tmp_path / f"page-{len(contexts)}.html"
        data = embedded(events, load(shipped_file("world.json")), today=today, parts=parts)
        path.write_text(page_text(data, title="Timeline", about="", lanes="kind"), "utf-8")
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append(request.url) if request.url[:5] != "file:" else None)
        page.goto(path.as_uri() + address)
        settle(page)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def settle(page: "Page") -> None:
    """Wait until what was asked for is drawn."""
    page.evaluate("""async () => {
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      await new Promise((done) => setTimeout(done));
    }""")
