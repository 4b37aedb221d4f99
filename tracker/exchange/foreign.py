"""Texts of other programs as what an event can hold: topics, addresses, plain text; and what was left out, counted."""

import re
from collections import Counter
from collections.abc import Iterable
from html import unescape
from typing import Final

from tracker.entry_rules import checked_address
from tracker.errors import InvalidRecord, UsageError
from tracker.event import LONGEST_LINE, LONGEST_TEXT, topic_path
from tracker.exchange.record import Request

_TAG: Final = re.compile(
    r"<(/?)([A-Za-z][A-Za-z0-9]*)\b[^<>]{0,5000}>|<[!?][^<>]{0,5000}>"
)  # bounded, for hostile texts
_NO_TOPIC: Final = re.compile(r"[,:()\"'\s]+")
_BLOCKS: Final = frozenset({"p", "br", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "blockquote"})
_UNSEEN: Final = frozenset({"script", "style"})


class Notices:
    """Counts what is to be said about a file, and says each once."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._counts: Counter[tuple[str, str]] = Counter()

    def add(self, one: str, many: str, count: int = 1) -> None:
        """Count something; `one` is the sentence for a single one, `many` for more, without their number."""
        self._counts[one, many] += count

    def tell(self) -> None:
        """Say what was counted, with the numbers."""
        for (one, many), count in self._counts.items():
            self._request.say(f"{self._request.place}: {count:,} {one if count == 1 else many}")
        self._counts.clear()


def topics_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Return words of other programs as topics, without the signs that no topic has."""
    found = []
    for text in texts:
        try:
            found.append(topic_path(_NO_TOPIC.sub(" ", text)))
        except InvalidRecord:
            continue  # it has no letter
    return tuple(dict.fromkeys(found))


def address(text: str) -> str:
    """Return the address, `https:` put before one that begins with `//`; empty for a path or what is none."""
    url = text.strip()
    url = f"https:{url}" if url.startswith("//") else url
    try:
        return checked_address(url) if 0 < len(url) <= LONGEST_LINE else ""
    except UsageError:
        return ""


def plain_text(html: str) -> str:
    """Return the text of a piece of HTML, a line for each paragraph."""
    if "<" not in html and "&" not in html:
        return html.strip()
    if len(html) > LONGEST_TEXT:
        raise InvalidRecord(f"a text has {len(html):,} characters; {LONGEST_TEXT:,} is the most")
    parts: list[str] = []
    hidden = at = 0
    for tag in _TAG.finditer(html):
        parts.append(html[at : tag.start()] if not hidden else "")
        at = tag.end()
        name = (tag[2] or "").lower()
        if name in _BLOCKS:
            parts.append("\n")
        elif name in _UNSEEN:
            hidden = max(0, hidden + (-1 if tag[1] else 1))
    parts.append(html[at:] if not hidden else "")
    lines = (" ".join(line.split()) for line in unescape("".join(parts)).split("\n"))
    return "\n".join(line for line in lines if line)


def plain_line(html: str) -> str:
    """Return the text of a piece of HTML on one line."""
    return " ".join(plain_text(html).split())
