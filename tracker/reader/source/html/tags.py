"""A page of HTML taken apart into tags and text, in time that grows with its length whatever it holds.

The parser of the standard library takes minutes for a page that is nothing but the beginnings of tags.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

_MOST: Final = 2_000  # characters of one tag that may hold a > in quotes
_NAME: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]{0,40})")
_TAG: Final = re.compile(r"""(?:[^"'>]++|"[^"]*+"|'[^']*+')*+>""")
_GIVEN: Final = re.compile(r"""(?<![^\s"'/])([^\s=>"'/]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")
_RAW: Final = {name: re.compile(rf"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea", "title")}


class Piece(NamedTuple):
    """A tag or a text, and where it stands: the name of a tag, `/name` of one that ends, empty for a text."""

    name: str
    start: int
    end: int
    attributes: str = ""

    def given(self) -> dict[str, str]:
        """Return the attributes of the tag, those that are given twice as they stand first."""
        found: dict[str, str] = {}
        for one in _GIVEN.finditer(self.attributes):
            found.setdefault(one[1].lower(), unescape(one[2] or one[3] or one[4] or ""))
        return found


def pieces(raw: str) -> Iterator[Piece]:
    """Yield the tags and the texts of a page in order; comments and declarations are left out."""
    at, size, last = 0, len(raw), raw.rfind(">")
    while at < size:
        opening = raw.find("<", at)
        if opening < 0:
            yield Piece("", at, size)
            return
        if opening > at:
            yield Piece("", at, opening)
        at = opening
        if raw.startswith(("<!", "<?"), at):
            comment = raw.startswith("<!--", at)
            end = raw.find("-->" if comment else ">", at)
            at = size if end < 0 else end + (3 if comment else 1)
        elif at < last and (name := _NAME.match(raw, at)) and (end := _end(raw, name.end())):
            tag = name[1].lower()
            closing = raw[at + 1] == "/"
            yield Piece(f"/{tag}" if closing else tag, at, end, raw[name.end() : min(end, name.end() + _MOST)])
            at = end
            if tag in _RAW and not closing:
                found = _RAW[tag].search(raw, at)
                yield Piece("", at, found.start() if found else size)
                at = found.start() if found else size
        else:
            yield Piece("", at, at + 1)
            at += 1


def _end(raw: str, at: int) -> int:
    """The end of the tag whose name ends there, 0 where it has none."""
    found = _TAG.match(raw, at, at + _MOST)
    return found.end() if found else raw.find(">", at) + 1
