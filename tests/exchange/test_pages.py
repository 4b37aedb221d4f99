"""JSON-LD inside the scripts of a page."""

import time
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker, folder, ledger, tracker  # noqa: F401 fixtures

PAGE = """<!DOCTYPE html>
<html><head><title>Agenda</title>
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "Event", "name": "WAIC 2024",
 "startDate": "2024-07-04", "endDate": "2024-07-06", "location": {"@type": "Place", "name": "Shanghai"}}
</script>
<script>var text = "<script type='text/plain'>";</script>
<SCRIPT data-x='1' TYPE='application/ld+json' id="b">
[{"@type": "BreadcrumbList"},
 {"@type": "BusinessEvent", "name": "AI Seoul Summit", "startDate": "2024-05-21"},
 {"@type": "Event", "name": "No date"}]
</SCRIPT></head><body>{"@type": "Event", "name": "Not in a script", "startDate": "2024"}</body></html>
"""


def test_the_events_of_a_page_are_read(tracker: Tracker, folder: Path) -> None:  # noqa: F811
    assert tracker("init").code == 0
    (folder / "page.html").write_text(PAGE)
    answer = tracker("import", "page.html", "--on-error", "skip")
    assert "page.html: read as jsonld" in answer.err
    assert answer.lines == ["read 3, added 2, unchanged 0, updated 0, twins 0, refused 1"]
    assert "page.html, line 11: " in answer.err
    assert [line.split()[1] for line in tracker("list").lines[2:]] == ["2024-05-21", "2024-07-04/06"]


def test_a_page_of_our_own_is_known_and_refused(ledger: Tracker) -> None:  # noqa: F811
    assert ledger("page", "-o", "page.html").code == 0
    answer = ledger("import", "page.html")
    assert answer.code == 4
    assert "a page of `tracker page`, which is for reading and holds no whole events" in answer.err
    assert "tracker export --to jsonl" in answer.err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<html><body>nothing</body></html>", "a page without JSON-LD"),
        ('<html><script type="application/ld+json">{"@type": </script></html>', "not JSON-LD"),
        ("<html>" + "<script type=application/ld+json>{\n" * 100_000, "a page without JSON-LD"),
        ("<html>" + ("<script " + "type=application/ld+json " * 4 + "\n") * 50_000, "a page without JSON-LD"),
    ],
)
def test_other_pages_are_refused_soon(tracker: Tracker, folder: Path, text: str, said: str) -> None:  # noqa: F811
    assert tracker("init").code == 0
    (folder / "page.html").write_text(text)
    start = time.process_time()
    answer = tracker("import", "page.html", "--from", "jsonld")
    assert time.process_time() - start < 10
    assert (answer.code, said in answer.err) == (4, True)
