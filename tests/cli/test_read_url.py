"""Fetching an address: only one that is named, within limits of time and size. The server is this machine's own."""

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.cli.conftest import Tracker
from tracker.reader.source import fetch
from tracker.reader.source.decoding import MOST_BYTES

STORY = b"NEW YORK, July 3, 2024 - The UN Security Council adopted a resolution on Tuesday.\n"


class Site(BaseHTTPRequestHandler):
    """A few pages, good and bad."""

    def do_GET(self) -> None:
        match self.path:
            case "/story.txt":
                self.answer(STORY)
            case "/moved":
                self.answer(b"", 302, Location="/story.txt")
            case "/file":
                self.answer(b"", 302, Location="file:///etc/hostname")
            case "/round":
                self.answer(b"", 302, Location="/round")
            case "/packed":
                self.answer(gzip.compress(STORY), packed="gzip")
            case "/bomb":
                self.answer(gzip.compress(b"a" * (MOST_BYTES + 10)), packed="gzip")
            case "/large":
                self.answer(b"a" * (MOST_BYTES + 10))
            case "/latin":
                self.answer("Zürich, 3 July 2024".encode("latin-1"), kind="text/plain; charset=utf-8")
            case "/paper.pdf":
                self.answer(b"%PDF-1.7", kind="application/pdf")
            case "/slow":
                self.drip()
            case _:
                self.answer(b"no", 404)

    def answer(self, body: bytes, code: int = 200, kind: str = "text/plain", packed: str = "", **headers: str) -> None:
        self.send_response(code)
        if packed:
            self.send_header("Content-Encoding", packed)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(100):
                self.wfile.write(b"a")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            return

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server on the loopback interface."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("path", ["/story.txt", "/moved", "/packed"])
def test_an_address_is_read_like_a_file(tracker: Tracker, site: str, path: str) -> None:
    answer = tracker("read", f"{site}{path}", "--format", "jsonl")
    assert answer.code == 0
    assert '"when":"2024-07-02"' in answer.out
    assert f'"url":"{site}/' in answer.out


@pytest.mark.parametrize(
    ("path", "code", "says"),
    [
        ("/nothing", 1, "the server answers 404"),
        ("/round", 1, "cannot be fetched"),
        ("/file", 1, "cannot be fetched"),
        ("/bomb", 5, "is too large: more than 5 MB are not read"),
        ("/large", 1, "is too large: more than 5 MB are not read"),
        ("/latin", 5, "is not utf-8 as it says"),
        ("/paper.pdf", 2, "is application/pdf"),
    ],
)
def test_what_cannot_be_fetched_is_one_sentence(tracker: Tracker, site: str, path: str, code: int, says: str) -> None:
    answer = tracker("read", f"{site}{path}", "--published", "2024-07-03")
    assert (answer.code, answer.out) == (code, "")
    assert says in answer.err
    assert len(answer.err.splitlines()) <= 2


def test_a_server_that_never_ends_is_left(tracker: Tracker, site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch.fetched, "__defaults__", (0.3,))
    began = time.monotonic()
    answer = tracker("read", f"{site}/slow", "--published", "2024-07-03")
    assert time.monotonic() - began < 3
    assert answer.code == 1
    assert "did not answer within 0.3 seconds" in answer.err


def test_a_server_that_is_not_there(tracker: Tracker) -> None:
    answer = tracker("read", "http://127.0.0.1:9/story", "--published", "2024-07-03")
    assert answer.code == 1
    assert "cannot be fetched: connection refused" in answer.err
