"""The server: what it answers, whom it answers, and that it ends in peace."""

import gzip
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from datetime import date
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.cli.conftest import Tracker, folder, ledger, tracker
from tests.transcript import environment
from tests.view.samples import LEDGER, event
from tests.web.conftest import settle
from tracker.directory.files import load, shipped_file
from tracker.errors import StoreError
from tracker.event import Event
from tracker.exchange import FORMATS
from tracker.query.parser import parse_query
from tracker.query.tree import matches
from tracker.web import server as module
from tracker.web.guard import Guard
from tracker.web.server import Server
from tracker.web.site import FILES, Found, Look, Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["folder", "ledger", "tracker"]  # fixtures
TODAY = date(2024, 7, 8)
DIRECTORY = load(shipped_file("world.json"))
NAMES = frozenset({"localhost", "127.0.0.1"})


class Timeline:
    """Events that a test can change."""

    def __init__(self) -> None:
        self.events: list[Event] = list(LEDGER)
        self.asked = 0
        self.broken = False

    def state(self) -> object:
        return (self.broken, tuple(self.events))

    def find(self, texts: Sequence[str]) -> Found:
        self.asked += 1
        if self.broken:
            raise StoreError("the timeline cannot be read")
        queries = [parse_query(text, TODAY, actors=DIRECTORY) for text in texts]
        found = [each for each in self.events if all(matches(query, each) for query in queries)]
        return Found(found, DIRECTORY, TODAY)


class Reply(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


class Running(NamedTuple):
    """A server that runs, and the timeline behind it."""

    port: int
    timeline: Timeline

    def ask(self, path: str, method: str = "GET", host: str = "", **headers: str) -> Reply:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        sent = {"Host": host or f"127.0.0.1:{self.port}"} | {k.replace("_", "-"): v for k, v in headers.items()}
        connection.request(method, path, headers=sent)
        found: HTTPResponse = connection.getresponse()
        reply = Reply(found.status, dict(found.headers), found.read())
        connection.close()
        return reply

    def raw(self, text: bytes) -> bytes:
        """Send bytes, and return all that comes back."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            connection.sendall(text)
            return b"".join(iter(lambda: connection.recv(65536), b""))


def started(token: str = "", **look: str) -> Iterator[Running]:
    timeline = Timeline()
    faults: list[str] = []
    site = Site(timeline, Look(**look))  # type: ignore[arg-type]
    server = Server(("127.0.0.1", 0), site, lambda port: Guard(port, NAMES, token=token), faults.append)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield Running(server.server_port, timeline)
    server.shutdown()
    thread.join()
    server.server_close()
    assert faults == []


@pytest.fixture
def running() -> Iterator[Running]:
    yield from started()


@pytest.fixture
def secret() -> Iterator[Running]:
    yield from started("s3cret?&")


def test_the_page_is_served_with_its_policy_and_what_it_lets_others_do(running: Running) -> None:
    reply = running.ask("/")
    assert reply.status == 200
    assert reply.headers["Content-Type"] == "text/html; charset=utf-8"
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', reply.body.decode())
    assert policy is not None
    assert reply.headers["Content-Security-Policy"] == f"{policy[1]}; frame-ancestors 'none'"
    assert "connect-src 'self'" in policy[1]
    assert "unsafe" not in policy[1]
    wanted = {"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer",
              "Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": "private, no-cache"}  # fmt: skip
    assert wanted.items() <= reply.headers.items()
    assert "Access-Control-Allow-Origin" not in reply.headers
    assert "Python" not in reply.headers["Server"]


@pytest.mark.parametrize("path", FILES)
def test_each_file_is_what_export_writes(running: Running, path: str) -> None:
    name, media = FILES[path]
    reply = running.ask(path)
    if name not in {row.name for row in FORMATS}:
        assert reply.status == 404
        return
    assert (reply.status, reply.headers["Content-Type"]) == (200, media)
    for each in LEDGER[:3]:
        assert each.title.split()[0] in reply.body.decode()


def test_a_query_in_the_address_narrows_every_answer(running: Running) -> None:
    wanted = [each.id for each in LEDGER if matches(parse_query("actor:china", TODAY, actors=DIRECTORY), each)]
    found = json.loads(running.ask("/events.json?q=actor:china").body)
    assert sorted(each["id"] for each in found) == sorted(wanted)
    assert 0 < len(wanted) < len(LEDGER)
    assert json.loads(running.ask("/events.json?q=actor:china&q=-actor:china").body) == []
    assert running.ask("/events.ics?q=actor:china").body.count(b"BEGIN:VEVENT") == len(wanted)
    assert json.loads(running.ask("/data.json?q=actor:china").body)["events"]["id"].__len__() == len(wanted)
    assert f"{len(wanted)} events of actor:china" in running.ask("/?q=actor:china").body.decode()
    assert len(json.loads(running.ask("/events.json?q=&other=1").body)) == len(LEDGER)


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/?q=actr:china", 400, "unknown field 'actr'"),
        ("/events.json?q=(", 400, "column 2"),
        ("/events.json?q=%ff", 400, "cannot be read"),
        ("/events.json?" + "a=1&" * 30, 400, "cannot be read"),
        ("/nothing", 404, "there is no /nothing here"),
        ("/../etc/passwd", 404, "there is no"),
        ("/events.json/", 404, "there is no"),
        ("/<script>", 404, "there is no"),
        ("/" + "a" * 70_000, 414, "Too Long"),
    ],
)
def test_what_cannot_be_answered_is_said_as_plain_text(running: Running, path: str, status: int, said: str) -> None:
    reply = running.ask(path)
    assert reply.status == status
    assert said in reply.body.decode()
    assert reply.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert reply.headers["X-Content-Type-Options"] == "nosniff"


def test_a_timeline_that_cannot_be_read_is_said_until_it_can(running: Running) -> None:
    running.timeline.broken = True
    reply = running.ask("/")
    assert (reply.status, reply.body) == (503, b"the timeline cannot be read\n")
    running.timeline.broken = False
    assert running.ask("/").status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_it_only_reads(running: Running, method: str) -> None:
    reply = running.ask("/", method)
    assert (reply.status, reply.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("path", ["/", "/events.json", "/nothing"])
def test_head_says_what_get_would(running: Running, path: str) -> None:
    asked, got = running.ask(path, "HEAD"), running.ask(path)
    assert asked.body == b""
    changing = {"Date"}
    assert {k: v for k, v in asked.headers.items() if k not in changing} == {
        k: v for k, v in got.headers.items() if k not in changing
    }


@pytest.mark.parametrize("path", ["/", "/data.json", *(path for path in FILES if path != "/feed.atom")])
def test_what_has_not_changed_is_not_sent_again(running: Running, path: str) -> None:
    first = running.ask(path)
    asked = running.timeline.asked
    for header in (first.headers["ETag"], f'"other", {first.headers["ETag"]}', "*", first.headers["ETag"][2:]):
        again = running.ask(path, If_None_Match=header)
        assert (again.status, again.body) == (304, b"")
        assert again.headers["ETag"] == first.headers["ETag"]
    assert running.ask(path, If_None_Match='"other"').status == 200
    assert running.timeline.asked == asked
    running.timeline.events.append(event(99, "2024-07-05", "A new one"))
    changed = running.ask(path, If_None_Match=first.headers["ETag"])
    assert changed.status == 200
    assert b"A new one" in changed.body


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [("gzip", True), ("gzip, deflate, br", True), ("br;q=1.0, *;q=0.1", True), ("GZIP;q=0.5", True),
     ("", False), ("identity", False), ("gzip;q=0", False), ("gzip; q=0.000, *", False), ("br", False)],
)  # fmt: skip
def test_an_answer_is_compressed_for_those_who_take_it(running: Running, accepted: str, packed: bool) -> None:
    plain, reply = running.ask("/"), running.ask("/", Accept_Encoding=accepted)
    assert (reply.headers.get("Content-Encoding") == "gzip") is packed
    assert (gzip.decompress(reply.body) if packed else reply.body) == plain.body
    assert int(reply.headers["Content-Length"]) == len(reply.body)
    assert "Accept-Encoding" in reply.headers["Vary"]


@pytest.mark.parametrize("host", ["127.0.0.1:{}", "localhost:{}", "LocalHost:{}", "localhost.:{}"])
def test_its_own_names_are_answered(running: Running, host: str) -> None:
    assert running.ask("/", host=host.format(running.port)).status == 200


@pytest.mark.parametrize(
    "host",
    ["evil.test:{}", "evil.test", "127.0.0.1", "localhost:1", "127.0.0.1.evil.test:{}", "192.168.0.7:{}",
     "localhost:{}@evil.test", "localhost:{}, evil.test", " ", "[::1", "x" * 300],
)  # fmt: skip
def test_another_name_is_refused_and_told_nothing(running: Running, host: str) -> None:
    for path in ("/", "/events.json", "/nothing"):
        reply = running.ask(path, host=host.format(running.port))
        assert reply.status == 421
        assert b"event" not in reply.body


@pytest.mark.parametrize(
    ("request_text", "first_line"),
    [
        (b"GET / HTTP/1.1\r\n\r\n", b"421"),
        (b"GET / HTTP/1.0\r\n\r\n", b"421"),
        (b"GET / HTTP/1.1\r\nHost: localhost:PORT\r\nHost: evil.test\r\n\r\n", b"421"),
        (b"GET http://evil.test/ HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n", b"400"),
        (b"GET  /\r\n\r\n\r\n", b"this server is not named in the request"),
        (b"BREW / HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n", b"501"),
        (b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 200 + b"\r\n", b"431"),
        (b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", b"Bad request syntax"),
    ],
)
def test_odd_requests_are_refused(running: Running, request_text: bytes, first_line: bytes) -> None:
    said = running.raw(request_text.replace(b"PORT", str(running.port).encode()))
    assert first_line in said.split(b"\r\n", 1)[0]
    assert b"Traceback" not in said


def test_one_connection_carries_one_request(running: Running) -> None:
    one = f"GET /events.json HTTP/1.1\r\nHost: localhost:{running.port}\r\n\r\n".encode()
    assert running.raw(one * 2).count(b"HTTP/1.1 200") == 1


def test_a_slow_sender_is_cut_off(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_READ_SECONDS", 0.3)
    with socket.create_connection(("127.0.0.1", running.port), timeout=20) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nX: ")
        assert connection.recv(1) == b""
    assert running.ask("/").status == 200


def test_many_idle_connections_do_not_keep_others_out_for_long(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_READ_SECONDS", 0.5)
    idle = [socket.create_connection(("127.0.0.1", running.port), timeout=20) for _ in range(80)]
    for connection in idle:
        assert connection.recv(1) == b""
        connection.close()
    assert running.ask("/").status == 200


def test_many_at_once_are_answered_alike(running: Running) -> None:
    found: list[bytes] = []
    threads = [threading.Thread(target=lambda: found.append(running.ask("/data.json").body)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 20
    assert len(set(found)) == 1


def test_a_token_is_asked_for_in_address_header_or_cookie(secret: Running) -> None:
    for path in ("/", "/events.json", "/nothing", "/?token=", "/?token=wrong", "/events.json?token=s3cret"):
        reply = secret.ask(path)
        assert (reply.status, reply.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert secret.ask("/events.ics?token=s3cret%3F%26").status == 200
    assert secret.ask("/events.json", Authorization="Bearer s3cret?&").status == 200
    assert secret.ask("/events.json", Authorization="Basic s3cret?&").status == 401
    assert secret.ask("/events.json", Cookie="a=b; tracker=1").status == 401


def test_the_page_takes_the_token_out_of_its_address(secret: Running) -> None:
    first = secret.ask("/?token=s3cret%3F%26&q=kind:law")
    assert (first.status, first.headers["Location"]) == (303, "/?q=kind%3Alaw")
    cookie = first.headers["Set-Cookie"]
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))
    assert "s3cret" not in cookie
    assert secret.ask("/", Cookie=cookie.split(";")[0]).status == 200
    assert secret.ask("/events.json", Cookie=cookie.split(";")[0].swapcase()).status == 401


def test_public_leaves_the_same_out_of_every_answer() -> None:
    for running in started(parts="public"):
        private = event(70, "2024-07-01", "Told", note="my note", sources=[{"name": "A", "quote": "a quote"}])
        running.timeline.events = [private]
        for path in ("/", "/data.json", "/events.json", "/events.ics"):
            body = running.ask(path).body
            assert b"Told" in body
            assert b"my note" not in body
            assert b"a quote" not in body


@pytest.mark.parametrize(("host", "known"), [("192.168.0.7:80", True), ("[fe80::1]:80", True), ("192.168.0.7", True),
                                             ("desk.local:80", True), ("evil.test:80", False)])  # fmt: skip
def test_a_server_of_a_network_knows_addresses_and_its_own_names(host: str, known: bool) -> None:
    assert Guard(80, frozenset({"desk.local"}), addresses=True).knows([host]) is known


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--host", "0.0.0.0"), "a token is needed"),  # noqa: S104
        (("--host", "::"), "a token is needed"),
        (("--host", ""), "a token is needed"),
        (("--host", "0.0.0.0", "--token", ""), "--token"),  # noqa: S104
        (("--host", "0.0.0.0", "--token", "two words"), "--token"),  # noqa: S104
        (("--host", "no.such.host.invalid"), "--host"),
        (("--port", "70000"), "port"),
        (("--port", "http"), "port"),
        (("actr:china",), "unknown field"),
        (("--lanes", "colour"), "lanes"),
    ],
)
def test_what_cannot_be_served_is_said(ledger: Tracker, args: tuple[str, ...], said: str) -> None:
    answer = ledger("serve", *args)
    assert answer.code == 2
    assert said in answer.err
    assert answer.out == ""


def test_a_port_that_is_taken_is_said(ledger: Tracker) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        answer = ledger("serve", "--port", str(taken.getsockname()[1]))
    assert answer.code == 1
    assert "in use" in answer.err


class Command:
    """`tracker serve` as a process of its own."""

    def __init__(self, home: Path, *args: str, notice: str = "") -> None:
        env, command = environment(home), [sys.executable, "-m", "tracker", "--db", "t.json", "serve", "--port", "0"]
        self.process = subprocess.Popen(
            [*command, *args], cwd=home, env=env, stderr=subprocess.PIPE, encoding="utf-8",
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )  # fmt: skip
        assert self.process.stderr is not None
        assert not notice or self.process.stderr.readline() == notice
        self.said = self.process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", self.said)
        assert found, self.said
        self.port = int(found[1])

    def stop(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGINT)
        _, err = self.process.communicate(timeout=20)
        return self.process.returncode, err


def tracker_in(home: Path, *args: str) -> None:
    command = [sys.executable, "-m", "tracker", "--db", "t.json", *args]
    subprocess.run(command, cwd=home, env=environment(home), check=True, capture_output=True)


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent as on Unix")
def test_the_command_serves_what_its_query_finds_as_it_is_now_and_stops_on_ctrl_c(tmp_path: Path) -> None:
    tracker_in(tmp_path, "init")
    tracker_in(tmp_path, "add", "One", "--date", "2024-07-01", "--topic", "ai")
    tracker_in(tmp_path, "add", "Two", "--date", "2024-07-02", "--topic", "other")
    command = Command(tmp_path, "topic:ai")
    try:
        assert command.said.startswith("tracker: 1 event at http://")
        running = Running(command.port, Timeline())
        assert [each["title"] for each in json.loads(running.ask("/events.json").body)] == ["One"]
        etag = running.ask("/events.json").headers["ETag"]
        assert running.ask("/events.json", If_None_Match=etag).status == 304
        tracker_in(tmp_path, "add", "Three", "--date", "2024-07-03", "--topic", "ai/x")
        later = running.ask("/events.json", If_None_Match=etag)
        assert [each["title"] for each in json.loads(later.body)] == ["One", "Three"]
        assert len(json.loads(running.ask("/events.json?q=topic:ai/x").body)) == 1
        with socket.create_connection(("127.0.0.1", command.port)):  # an open connection does not keep it
            assert command.stop() == (0, "tracker: stopped\n")
    finally:
        command.process.kill()


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent as on Unix")
def test_a_timeline_that_is_gone_is_not_written_anew_and_its_place_stays_with_the_terminal(tmp_path: Path) -> None:
    tracker_in(tmp_path, "init")
    tracker_in(tmp_path, "add", "One", "--date", "2024-07-01")
    command = Command(tmp_path)
    try:
        running = Running(command.port, Timeline())
        text = (tmp_path / "t.json").read_text("utf-8")
        (tmp_path / "t.json").unlink()
        for path in ("/events.json", "/", "/data.json"):
            reply = running.ask(path)
            assert reply.status == 503
            assert reply.body == b"the timeline cannot be read now; the terminal of the server says why\n"
        assert not (tmp_path / "t.json").exists()
        (tmp_path / "t.json").write_text(text, "utf-8")
        assert running.ask("/events.json").status == 200
        assert command.stop() == (0, "tracker: there is no timeline at t.json\ntracker: stopped\n")
    finally:
        command.process.kill()


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent as on Unix")
def test_a_notice_on_the_query_is_said_once(tmp_path: Path) -> None:
    tracker_in(tmp_path, "init")
    command = Command(tmp_path, "2024", notice="tracker: 2024 is searched as a word; for the date write when:2024\n")
    try:
        for _ in range(3):
            assert Running(command.port, Timeline()).ask("/events.json").status == 200
        assert command.stop() == (0, "tracker: stopped\n")
    finally:
        command.process.kill()


def test_the_page_takes_up_changes_by_itself(browser: "Browser", running: Running) -> None:
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"http://127.0.0.1:{running.port}/#lanes=actor")
    settle(page)
    number = len(LEDGER)
    assert page.inner_text("#count") == f"{number} events"
    page.evaluate("id => window.trackerPage.open(window.trackerPage.data.row(id))", LEDGER[1].id)
    page.evaluate("window.trackerPage.timeline.look(19800, 19990)")
    running.timeline.events.insert(0, event(99, "1999-01-01", "A new one"))
    page.wait_for_function("n => document.getElementById('count').textContent === `${n} events`", arg=number + 1)
    settle(page)
    assert page.inner_text("#card h2") == LEDGER[1].title
    assert page.inner_text("#about").startswith(f"{number + 1} events")
    looked = page.evaluate("window.trackerPage.timeline.window")
    assert [round(day) for day in looked] == [19800, 19990]
    running.timeline.events = [each for each in running.timeline.events if each.id != LEDGER[1].id]
    page.wait_for_selector("#card", state="hidden")
    running.timeline.broken = True
    page.wait_for_selector("#warning:not(:empty)")
    assert "the timeline cannot be read" in page.inner_text("#warning")
    running.timeline.broken = False
    page.wait_for_selector("#warning:empty", state="attached")
    context.close()
    assert [text for text in complaints if "503" not in text] == []
