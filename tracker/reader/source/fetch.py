"""Fetching one address that a person named, within limits of time and size."""

from __future__ import annotations

import re
import zlib
from threading import Thread
from typing import TYPE_CHECKING, Final, NamedTuple

from tracker.errors import TrackerError, UsageError
from tracker.reader.source.decoding import MOST_BYTES

if TYPE_CHECKING:
    from urllib.error import HTTPError
    from urllib.request import OpenerDirector

SECONDS: Final = 20  # for the whole answer
_AGENT: Final = "tracker (reads one article that a person named)"


class Answer(NamedTuple):
    """What a server sent: the address it came from in the end, its type and encoding as declared."""

    data: bytes
    url: str
    kind: str
    encoding: str


def is_address(text: str) -> bool:
    """Whether an argument is an address and no file."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", text) is not None


def fetched(url: str, seconds: float = SECONDS) -> Answer:
    """Return what is at the address; raise TrackerError where there is nothing, too much, or nothing in time."""
    if not re.match("https?://", url, re.IGNORECASE):
        raise UsageError(f"'{url}' cannot be fetched: only http and https are", "save the page, and read the file")
    if not re.match(r"\w+://[^\s/?#]", url):
        raise UsageError(f"'{url}' is not an address: it names no site", "for example https://www.un.org/en/")
    found: list[Answer | TrackerError] = []
    # A thread, since a server that sends a byte at a time never runs into the limit of a socket.
    worker = Thread(target=_answer, args=(url, seconds, found), daemon=True)
    worker.start()
    worker.join(seconds)
    if not found:
        raise TrackerError(f"{url} did not answer within {seconds:g} seconds", "save the page, and read the file")
    if isinstance(found[0], TrackerError):
        raise found[0]
    return found[0]


def _answer(url: str, seconds: float, found: list[Answer | TrackerError]) -> None:
    from http.client import HTTPException
    from urllib.error import HTTPError, URLError
    from urllib.request import Request

    request = Request(url, headers={"User-Agent": _AGENT, "Accept-Encoding": "identity"})  # noqa: S310 http alone
    try:
        with _opener().open(request, timeout=seconds) as reply:
            head = reply.headers
            data = _unpacked(reply.read(MOST_BYTES + 1), head.get("Content-Encoding", ""), url)
            charset = head.get_content_charset() or ""
            found.append(Answer(data, reply.url, head.get_content_type() if "Content-Type" in head else "", charset))
    except HTTPError as error:
        found.append(TrackerError(f"{url} cannot be fetched: the server answers {_reason(error)}"))
    except URLError as error:
        reason = getattr(error.reason, "strerror", None) or str(error.reason)
        found.append(TrackerError(f"{url} cannot be fetched: {reason.lower()}"))
    except TrackerError as error:
        found.append(error)
    except (OSError, HTTPException, ValueError, zlib.error) as error:
        found.append(TrackerError(f"{url} cannot be fetched: {str(error) or type(error).__name__}"))


def _reason(error: HTTPError) -> str:
    """The code with its first line; urllib tells of redirects in several."""
    return f"{error.code} {str(error.reason).splitlines()[0] if error.reason else ''}".strip()


def _opener() -> OpenerDirector:
    """An opener that knows http and https alone, so that no answer can lead to a file."""
    from urllib import request

    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler,
        request.HTTPHandler,
        request.HTTPSHandler,
        request.HTTPRedirectHandler,
        request.HTTPDefaultErrorHandler,
        request.HTTPErrorProcessor,
        request.UnknownHandler,
    ):
        opener.add_handler(handler())
    return opener


def _unpacked(data: bytes, coding: str, url: str) -> bytes:
    if len(data) > MOST_BYTES:
        raise TrackerError(f"{url} is too large: more than {MOST_BYTES // 1_000_000} MB are not read")
    if coding.lower() not in ("gzip", "x-gzip", "deflate"):
        return data
    return zlib.decompressobj(47).decompress(data, MOST_BYTES + 1)
