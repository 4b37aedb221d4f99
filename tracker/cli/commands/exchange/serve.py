"""`tracker serve`: the page over HTTP, live."""

import gc
import os
import re
from collections.abc import Mapping, Sequence
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, Final

import click

from tracker.cli.options.length import WholeNumber
from tracker.cli.options.page_options import page_options
from tracker.cli.options.query_options import FILTERS, build_query, query_context, query_options
from tracker.cli.query_command import QueryCommand
from tracker.cli.session import Session
from tracker.errors import StoreError, TrackerError, UsageError, reason_of
from tracker.query.tree import Every, Query

if TYPE_CHECKING:
    from tracker.store import Store
    from tracker.web.embed import Parts
    from tracker.web.guard import Guard
    from tracker.web.site import Found

_HERE: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_TOKEN: Final = re.compile(r"[!-~]+")


@click.command("serve", cls=QueryCommand, epilog="Example: tracker serve topic:chips --port 8001")
@query_options()
@click.option(
    "--port", type=WholeNumber(0, 65535), default=8000, show_default=True, help="The port; 0 takes a free one."
)
@click.option(
    "--host", metavar="HOST", default="127.0.0.1", show_default=True, help="The address of this machine to listen at."
)
@click.option("--token", metavar="TEXT", help="Answer only those who know it; needed where others can connect.")
@page_options
@click.pass_context
def serve_command(
    ctx: click.Context,
    session: Session,
    *,
    store: "Store",
    query: Query,
    port: int,
    host: str,
    token: str | None,
    title: str,
    lanes: str,
    parts: "Parts",
) -> None:
    """Show the events a query finds as a page in the browser, which takes up changes by itself, until Ctrl-C.

    At the address it prints are the page, /events.json, /events.ics and /feed.atom; ?q=QUERY after any of them
    narrows it down. Nothing can be changed there. Who can connect can read: other machines only with --host, which
    needs a --token.
    """
    from tracker.web.site import Look, Site

    if token is not None and not _TOKEN.fullmatch(token):
        raise UsageError("--token: only letters, digits and signs, without spaces", "as in: --token 8f1c2b5e")
    address = _address(host)
    if not token and not ip_address(address).is_loopback:
        raise UsageError(f"others can connect to {host}, so a token is needed", "add --token WORD, hard to guess")
    number = sum(store.dates(query).values())
    site = Site(_Timeline(session, store, ctx.params), Look(title, lanes, parts))
    _serve(session, site, (address, port), host, token or "", number)


def _serve(session: Session, site: Any, address: tuple[str, int], host: str, token: str, number: int) -> None:
    from urllib.parse import quote

    from tracker.view.report import counted
    from tracker.web.server import Server

    try:
        server = Server(address, site, lambda port: _guard(port, host, address[0], token), session.say)
    except OSError as error:
        sentence = f"cannot listen at {host}, port {address[1]}: {reason_of(error)}"
        raise TrackerError(sentence, "another one: --port 8001") from None
    gc.enable()  # which a command of a fraction of a second does without
    shown = f"[{host}]" if ":" in host else host
    secret = f"?token={quote(token, safe='')}" if token else ""
    session.say(f"{counted(number, 'event')} at http://{shown}:{server.server_port}/{secret} (Ctrl-C stops)")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        session.say("stopped")
    finally:
        server.server_close()


def _address(host: str) -> str:
    """The numeric address of a host of this machine."""
    from socket import SOCK_STREAM, getaddrinfo

    try:
        address = str(getaddrinfo(host or "0.0.0.0", None, type=SOCK_STREAM)[0][4][0])  # noqa: S104 which needs a token
        ip_address(address)
    except (OSError, ValueError):
        raise UsageError(f"--host: '{host}' is no address of this machine", "as in: --host 0.0.0.0") from None
    return address


def _guard(port: int, host: str, address: str, token: str) -> "Guard":
    from socket import gethostname

    from tracker.web.guard import Guard

    if ip_address(address).is_loopback:
        return Guard(port, _HERE | {host.lower(), address}, token=token)
    own = gethostname().lower()
    return Guard(port, _HERE | {host.lower(), own, f"{own}.local"}, addresses=True, token=token)


class _Timeline:
    """The events of the command's query, as they are at each request: what was said about dates holds for that day."""

    def __init__(self, session: Session, store: "Store", params: Mapping[str, Any]) -> None:
        self._session, self._store, self._params = session, store, params
        self._wrong = ""  # what the terminal was told last, while it is so

    def state(self) -> object:
        """Return today, and when and how large the files are that an answer depends on."""
        path = self._store.path
        if not os.path.isfile(path):
            return None
        folder = os.path.dirname(path)
        files = (path, os.path.join(folder, "world.json"), os.path.join(folder, "tracker.toml"))
        return self._session.with_options().today, *map(_stamp, files)

    def find(self, texts: Sequence[str]) -> "Found":
        """Return the events that the command's query and all these find.

        A StoreError names files, which is for the terminal; who asks over the network learns that it is there.
        """
        try:
            found = self._found(texts)
        except StoreError as error:
            if error.sentence != self._wrong:
                self._session.say(error.sentence)
            self._wrong = error.sentence
            raise StoreError("the timeline cannot be read now; the terminal of the server says why") from None
        self._wrong = ""
        return found

    def _found(self, texts: Sequence[str]) -> "Found":
        from tracker.query.parser import read_query, straight
        from tracker.web.site import Found

        if not os.path.exists(self._store.path):  # which a command would write anew from its history; this only reads
            raise StoreError(f"there is no timeline at {self._store.path}")
        now = self._session.with_options()
        options = {item.option: self._params[item.option] for item in FILTERS}
        parts = [build_query(now, self._store, self._params["terms"], options, notice=_unsaid)]
        context = query_context(now, self._store, texts, notice=_unsaid)
        parts += [read_query(straight(text), context) for text in texts]
        return Found(list(self._store.find(Every(tuple(parts)))), now.directory, now.today, tuple(self._store.kinds()))


def _unsaid(_notice: str) -> None:
    """Leave out what was said when the command began, or is of a query that came over the network."""


def _stamp(path: str) -> tuple[int, ...]:
    try:
        found = os.stat(path)
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino
