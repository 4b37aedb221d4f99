"""Texts of other programs as what an event can hold: topics, addresses, plain text; and what was left out, counted."""

import re
from collections import Counter
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Final

from tracker.entry_rules import checked_address
from tracker.errors import InvalidRecord, UsageError
from tracker.event import LONGEST_LINE, topic_path
from tracker.exchange.record import Request

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


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 its signature
        if tag in _BLOCKS:
            self.parts.append("\n")
        self._hidden += tag in _UNSEEN

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS and tag != "br":
            self.parts.append("\n")
        self._hidden -= tag in _UNSEEN and self._hidden > 0

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def plain_text(html: str) -> str:
    """Return the text of a piece of HTML, a line for each paragraph."""
    if "<" not in html and "&" not in html:
        return html.strip()
    reader = _Text()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).split("\n"))
    return "\n".join(line for line in lines if line)


def plain_line(html: str) -> str:
    """Return the text of a piece of HTML on one line."""
    return " ".join(plain_text(html).split())
