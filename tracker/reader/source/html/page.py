"""A page of HTML as text with the offset of every character, and what its head says."""

import re
from html import unescape
from typing import Final

from tracker.errors import StoreError
from tracker.reader.source.blocks import Blocks
from tracker.reader.source.document import About
from tracker.reader.source.html.tags import Piece, pieces
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
_INLINE: Final = frozenset((
    "a", "abbr", "b", "cite", "code", "em", "font", "i", "mark", "q", "small", "span", "strong", "sub", "sup",
    "time", "u",
))  # fmt: skip
_STRUCK: Final = frozenset(("del", "s", "strike"))
_STRIKE: Final = "~~"  # around what is struck out, as in Markdown
_HEAD: Final = frozenset(("meta", "link", "time", "title", "script"))  # elements that tell of the page
_DEEPEST: Final = 1_000  # elements within each other; more than any page, and than a parser can stand
_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,40});?")


class Page:
    """A page that was read: its text, the bounds of its blocks, and what it says of itself.

    Raise StoreError where elements are nested too deeply.
    """

    def __init__(self, raw: str, name: str) -> None:
        self._raw, self._name = raw, name
        self._blocks = Blocks()
        self._depth = 0
        self._silent: list[str] = []  # the element without text that is open, and those of its name within it
        self._kept: list[str] | None = None  # where the text goes that is no text of the page: of titles and scripts
        self._titles: list[str] = []
        self._scripts: list[str] = []
        self._meta: dict[str, str] = {}
        self._times: list[str] = []
        self._canonical = ""
        for piece in pieces(raw):
            if not piece.name:
                self._put(piece)
            elif piece.name[0] == "/":
                self._end(piece)
            else:
                self._begin(piece)
        self.text, self.blocks = self._blocks.done()

    @property
    def about(self) -> About:
        """What the page says of its publication."""
        return about(self._scripts, self._meta, self._times, "".join(self._titles[:1]), self._canonical)

    def _begin(self, piece: Piece) -> None:
        tag = piece.name
        if tag not in _VOID and not piece.attributes.endswith("/>"):
            self._deepen()
        if tag in _HEAD:
            self._take(tag, piece.given())
        if self._silent:
            if tag == self._silent[0]:
                self._silent.append(tag)
        elif tag in _NO_TEXT:
            if not piece.attributes.endswith("/>"):
                self._silent.append(tag)
        elif tag == "br":
            self._blocks.line_break(piece.start)
        elif tag in _STRUCK:
            self._blocks.put_one(_STRIKE, piece.start, piece.end)
        elif tag in _INLINE:
            self._blocks.opens(tag, piece.start, piece.end)
        elif tag in ("td", "th"):
            self._blocks.bar(piece.start)
        elif tag in _BLOCKS:
            self._blocks.end()

    def _deepen(self) -> None:
        """Go into an element."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise StoreError(f"{self._name} cannot be read: its elements are nested too deeply")

    def _end(self, piece: Piece) -> None:
        tag = piece.name[1:]
        if tag not in _VOID:
            self._depth = max(self._depth - 1, 0)
        if tag in ("title", "script"):
            self._kept = None
        if self._silent:
            if tag == self._silent[0]:
                self._silent.pop()
        elif tag in _STRUCK:
            self._blocks.put_one(_STRIKE, piece.start, piece.end)
        elif tag in _INLINE:
            self._blocks.closes(tag, piece.start, piece.end)
        elif tag in _BLOCKS:
            self._blocks.end()

    def _put(self, piece: Piece) -> None:
        """Put a text, each reference to a character as what it stands for."""
        if self._kept is not None:
            self._kept.append(self._raw[piece.start : piece.end])
        elif not self._silent:
            at = piece.start
            for found in _ENTITY.finditer(self._raw, piece.start, piece.end):
                self._blocks.put(self._raw[at : found.start()], at)
                for char in unescape(found[0]):
                    self._blocks.put_one(char, found.start(), found.end())
                at = found.end()
            self._blocks.put(self._raw[at : piece.end], at)

    def _take(self, tag: str, given: dict[str, str]) -> None:
        """Take in what an element of the head says."""
        if tag == "meta":
            for key in ("property", "name", "itemprop"):
                if key in given:
                    self._meta.setdefault(given[key].strip().lower(), given.get("content", ""))
        elif tag == "link" and "canonical" in given.get("rel", "").lower().split():
            self._canonical = self._canonical or given.get("href", "").strip()
        elif tag == "time" and given.get("datetime"):
            self._times.append(given["datetime"])
        elif tag == "title":
            self._kept = self._titles
        elif tag == "script" and given.get("type", "").strip().lower() == "application/ld+json":
            self._kept = self._scripts
