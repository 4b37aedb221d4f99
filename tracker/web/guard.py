"""Who may ask the server: the Host header that a request must name, and the token that it must carry."""

import hmac
import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from typing import Final, NamedTuple

_HOST: Final = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::([0-9]+))?", re.IGNORECASE)
_HTTP: Final = 80


class Guard(NamedTuple):
    """What a request must show.

    `names` are the hosts that a request may name, in lower case. With `addresses` it may name any IP address too:
    a page of another site that gives its own name our address (DNS rebinding) still names itself, never an address.
    An empty `token` demands none.
    """

    port: int
    names: frozenset[str]
    addresses: bool = False
    token: str = ""

    def knows(self, hosts: Sequence[str]) -> bool:
        """Whether the Host headers of a request are one, and name this server."""
        found = _HOST.fullmatch(hosts[0].strip()) if len(hosts) == 1 else None
        if found is None or int(found[2] or _HTTP) != self.port:
            return False
        name = found[1].lower().strip("[]").rstrip(".")
        return name in self.names or (self.addresses and _is_address(name))

    @property
    def cookie(self) -> tuple[str, str]:
        """The name and value of the cookie that stands for the token; the token cannot be read from it."""
        value = hmac.new(self.token.encode(), b"the cookie of tracker serve", sha256).hexdigest()
        return f"tracker-{self.port}", value

    def admits(self, headers: Mapping[str, str], given: Iterable[str]) -> bool:
        """Whether a request carries the token: in its address (`given`), its cookie, or as `Authorization: Bearer`."""
        if not self.token:
            return True
        scheme, _, bearer = headers.get("Authorization", "").partition(" ")
        tokens = [*given, *([bearer.strip()] if scheme.lower() == "bearer" else [])]
        name, value = self.cookie
        return any(_same(token, self.token) for token in tokens) or _same(_cookie(headers, name), value)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _cookie(headers: Mapping[str, str], name: str) -> str:
    try:
        found = SimpleCookie(headers.get("Cookie", "")).get(name)
    except CookieError:
        return ""
    return found.value if found else ""


def _same(one: str, other: str) -> bool:
    """Compare in a time that tells nothing about where the texts differ."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))
