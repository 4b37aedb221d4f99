"""The server of `tracker serve`: the answers of a site over HTTP, for one person or a few colleagues.

It is the threading server of the standard library: it serves reads of a few kinds on the own machine, which needs
neither routing nor websockets, so that nothing has to be installed and updated beside Python itself. What that
server leaves open is closed here: a request has a time by which it must be whole and an answer one by which it must be
taken, the connections at one time are counted, each connection carries one request, and a request must name this
server as its host.
"""

import re
import sys
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedReader, RawIOBase
from socket import AF_INET6, socket
from socketserver import TCPServer
from threading import BoundedSemaphore
from time import monotonic
from typing import Any, Final
from urllib.parse import parse_qs, urlencode, urlsplit

from tracker.web.guard import Guard
from tracker.web.site import PAGE, Answer, Site, told

_READ_SECONDS: Final = 10.0  # until a request must be whole
_WRITE_SECONDS: Final = 60.0  # until an answer must be taken
_MOST_CONNECTIONS: Final = 64
_MOST_PARAMETERS: Final = 20
_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "private, no-cache",
    "Vary": "Accept-Encoding, Authorization, Cookie",
}


class Server(ThreadingHTTPServer):
    """A server of one site; `guarded` makes the guard when the port is known, `say` gets a sentence on a fault."""

    request_queue_size = 64
    block_on_close = False

    def __init__(
        self, address: tuple[str, int], site: Site, guarded: Callable[[int], Guard], say: Callable[[str], None]
    ) -> None:
        self.site = site
        self.say = say
        self._places = BoundedSemaphore(_MOST_CONNECTIONS)
        if ":" in address[0]:
            self.address_family = AF_INET6
        super().__init__(address, _Handler)
        self.guard = guarded(self.server_port)

    def server_bind(self) -> None:
        """Bind, without asking the network for the name of this machine."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread; hang up where too many are answered already."""
        if self._places.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer, then give the place to another."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._places.release()

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002
        """Say what went wrong, unless the other side hung up."""
        error = sys.exception()
        if error is not None and not isinstance(error, OSError):
            self.say(f"a request could not be answered: {type(error).__name__}: {error}")


class _Request(RawIOBase):
    """The bytes of a request, which must be there by a time: a slow sender would hold its place for hours."""

    def __init__(self, connection: socket) -> None:
        self._connection = connection
        self._ends = monotonic() + _READ_SECONDS

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        left = self._ends - monotonic()
        if left <= 0:
            raise TimeoutError
        self._connection.settimeout(left)
        size = self._connection.recv_into(buffer)
        self._connection.settimeout(_WRITE_SECONDS)
        return size


class _Handler(BaseHTTPRequestHandler):
    """One request; whatever its method, it is read alone."""

    server: Server
    protocol_version = "HTTP/1.1"
    error_message_format = "%(message)s\n"
    error_content_type = "text/plain; charset=utf-8"

    def setup(self) -> None:
        """Read under a time limit."""
        super().setup()
        self.connection.settimeout(_WRITE_SECONDS)
        self.rfile.close()
        self.rfile = BufferedReader(_Request(self.connection))

    def answer(self) -> None:
        """Send the answer to the request, or the reason why there is none."""
        self.close_connection = True
        guard, target = self.server.guard, urlsplit(self.path)
        hosts = self.headers.get_all("Host") or []
        if not self.path.startswith("/"):
            self._send(told(400, "the address of a request begins with /"))
        elif not guard.knows(hosts):
            self._send(told(421, f"this server is not {hosts[0] if len(hosts) == 1 else 'named in the request'}"))
        elif self.command not in ("GET", "HEAD"):
            self._send(told(405, "this server only shows a timeline: GET and HEAD"), {"Allow": "GET, HEAD"})
        else:
            self._answer(target.path, target.query)

    def _answer(self, path: str, query: str) -> None:
        guard = self.server.guard
        try:
            given = parse_qs(query, keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS)
        except ValueError:
            self._send(told(400, "the address cannot be read after its ?"))
            return
        tokens = given.pop("token", [])
        if not guard.admits(dict(self.headers), tokens):
            self._send(told(401, "the token is missing or wrong: add ?token=..."), {"WWW-Authenticate": "Bearer"})
        elif guard.token and tokens and path == PAGE:  # a cookie takes its place, so that it stands in no history
            name, value = guard.cookie
            cookie = f"{name}={value}; Path=/; HttpOnly; SameSite=Lax"
            rest = urlencode(given, doseq=True)
            self._send(told(303, "see /"), {"Location": f"/?{rest}" if rest else "/", "Set-Cookie": cookie})
        else:
            self._send(self.server.site.answer(path, tuple(text for text in given.get("q", []) if text.strip())))

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = answer  # noqa: N815

    def _send(self, answer: Answer, more: Mapping[str, str] | None = None) -> None:
        headers = {"Content-Type": answer.media, "Content-Security-Policy": answer.policy, **(more or {})}
        body, status = answer.body, answer.status
        if answer.status == 200:
            headers["ETag"] = answer.etag
            if _named(self.headers.get("If-None-Match", ""), answer.etag):
                status, body = 304, b""
            elif answer.packed and _takes_gzip(self.headers.get("Accept-Encoding", "")):
                headers["Content-Encoding"], body = "gzip", answer.packed
        if status != 304:
            headers["Content-Length"] = str(len(body))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        """Send the headers that every answer has, with those of this one."""
        for name, value in {**_HEADERS, "Connection": "close"}.items():
            self.send_header(name, value)
        super().end_headers()

    def version_string(self) -> str:
        """The name of the server, without its versions."""
        return "tracker"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Print no line for each request."""


def _named(header: str, etag: str) -> bool:
    """Whether an If-None-Match names the content."""
    names = {part.strip().removeprefix("W/") for part in header.split(",")}
    return "*" in names or etag.removeprefix("W/") in names


def _takes_gzip(header: str) -> bool:
    """Whether an Accept-Encoding takes gzip: named, or meant by *, and not with a weight of 0."""
    weights = {}
    for part in header.lower().split(","):
        name, _, rest = part.partition(";")
        found = re.search(r"q\s*=\s*([0-9.]+)", rest)
        weights[name.strip()] = found[1].strip("0.") != "" if found else True
    return weights.get("gzip", weights.get("*", False))
