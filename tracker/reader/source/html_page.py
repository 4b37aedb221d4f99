"""A page of HTML as text with the offset of every character, and what its head says."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Final

from tracker.errors import StoreError
from tracker.reader.source.blocks import Blocks
from tracker.reader.source.document import About
from tracker.reader.source.metadata import about

_NO_TEXT: Final = frozenset((
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "button", "select",
    "textarea", "canvas", "audio", "video",
))  # fmt: skip
_BLOCKS: Final = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "tfoot", "thead", "tr", "ul",
))  # fmt: skip
_VOID: Final = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
))  # fmt: skip
_DEEPEST: Final = 1_000  # elements within each other; more than any page, and than a parser can stand
_ENTITY: Final = re.compile(r"&(#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,40});?")


class Page(HTMLParser):
    """A page that was read; raise StoreError where elements are nested too deeply."""

    def __init__(self, raw: str, name: str) -> None:
        super().__init__(convert_charrefs=False)
        self._raw, self._name = raw, name
        self._lines = [0, *(found.end() for found in re.finditer("\n", raw))]
        self._blocks = Blocks()
        self._depth = 0
        self._silent: list[str] = []  # the element without text that is open, and those of its name within it
        self._kept: list[str] | None = None  # the text of a title or of a script of JSON-LD
        self._titles: list[str] = []
        self._scripts: list[str] = []
        self._meta: dict[str, str] = {}
        self._times: list[str] = []
        self._canonical = ""
        self.feed(raw)
        self.close()
        self.text, self.blocks = self._blocks.done()

    @property
    def about(self) -> About:
        """What the page says of its publication."""
        scripts = ["".join(script) for script in self._scripts]
        return about(scripts, self._meta, self._times, "".join(self._titles[:1]), self._canonical)

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, or what has no text; take in what the head says."""
        if tag not in _VOID:
            self._depth += 1
            if self._depth > _DEEPEST:
                raise StoreError(f"{self._name} cannot be read: its elements are nested too deeply")
        given = {key: value or "" for key, value in attrs}
        self._take(tag, given)
        if self._silent:
            if tag == self._silent[0]:
                self._silent.append(tag)
        elif tag in _NO_TEXT:
            self._silent.append(tag)
        elif tag == "title":
            self._kept = []
        elif tag == "br":
            self._blocks.line_break(self._here())
        elif tag in ("td", "th"):
            self._blocks.comma(self._here())
        elif tag in _BLOCKS:
            self._blocks.end()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take `<br/>` as `<br>`, and any other as begun and ended."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """End a block, or what has no text."""
        if tag not in _VOID:
            self._depth = max(self._depth - 1, 0)
        if self._kept is not None and tag in ("title", "script"):
            (self._titles if tag == "title" else self._scripts).append("".join(self._kept))
            self._kept = None
        if self._silent:
            if tag == self._silent[0]:
                self._silent.pop()
        elif tag in _BLOCKS:
            self._blocks.end()

    def handle_data(self, data: str) -> None:
        """Put text."""
        if self._kept is not None:
            self._kept.append(data)
        elif not self._silent:
            self._blocks.put(data, self._here())

    def handle_entityref(self, name: str) -> None:
        """Put the character that `&name;` stands for."""
        self._refer(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Put the character that `&#name;` stands for."""
        self._refer(f"&#{name};")

    def _refer(self, written: str) -> None:
        start = self._here()
        found = _ENTITY.match(self._raw, start)
        end = found.end() if found else start + len(written)
        if self._kept is not None:
            self._kept.append(unescape(written))
        elif not self._silent:
            for char in unescape(written):
                self._blocks.put_one(char, start, end)

    def _take(self, tag: str, given: dict[str, str]) -> None:
        if tag == "meta":
            for key in ("property", "name", "itemprop"):
                if key in given:
                    self._meta.setdefault(given[key].strip().lower(), given.get("content", ""))
        elif tag == "link" and "canonical" in given.get("rel", "").lower().split():
            self._canonical = self._canonical or given.get("href", "").strip()
        elif tag == "time" and given.get("datetime"):
            self._times.append(given["datetime"])
        elif tag == "script" and given.get("type", "").strip().lower() == "application/ld+json":
            self._kept = []
