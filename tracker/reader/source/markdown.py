"""Markdown as text: marks are left out, bullets and rows of a table are blocks of their own."""

import re
from collections.abc import Iterator
from typing import Final

from tracker.reader.english.datelines import is_alone
from tracker.reader.source.blocks import Blocks
from tracker.reader.source.document import About
from tracker.reader.source.metadata import day_in
from tracker.reader.text import Text

_FRONT: Final = re.compile(r"\A---[ \t]*\r?\n(.{0,10000}?)^(?:---|\.\.\.)[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE)
_HEADING: Final = re.compile(r"^#[ \t]+(\S[^\r\n]*?)[ \t#]*\r?$", re.MULTILINE)
_FENCE: Final = re.compile(r" {0,3}(```|~~~)")
_LEAD: Final = re.compile(r"[ \t]*(?:(?:>[ \t]?)+|#{1,6}(?=\s)|[-*+][ \t]+(?:\[[ xX]\] )?|\d{1,9}[.)][ \t]+)*")
_BEGINS: Final = re.compile(r"[ \t]*(?:>[ \t]?)*(?:#{1,6}\s|[-*+][ \t]|\d{1,9}[.)][ \t]|\|)")
_RULE: Final = re.compile(r"[ \t]*(?:(?:[-*_=][ \t]*){3,}|\|?[ \t:|-]*-[ \t:|-]*\|[ \t:|-]*|\[[^\]\n]{1,200}\]:\s.*)$")
_LONGEST_RULE: Final = 1000  # characters: the pattern tries a line of dashes at each of them
_MARK: Final = re.compile(
    r"(?P<struck>~~(?:[^~\n]{41,500}|[^~\d\n]{1,40})~~)"  # what is no date that was changed
    r"|(?P<image>!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\))"
    r"|(?P<target>\]\([^)\n]{0,500}\)|\]\[[^\]\n]{0,200}\])"
    r"|(?P<note>\[\^[^\]\n]{1,50}\])"
    r"|(?P<html></?[A-Za-z][^<>\n]{0,500}>|<!--.{0,200}?-->)"
    r"|(?P<link><(?=https?://))"
    r"|\\(?P<escaped>[\\`*_{}\[\]()#+.!|~>-])"
    r"|(?P<sign>\*{1,3}|`{1,3}|(?<![^\W_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![^\W_])|\[(?=[^\]\n]{1,200}\][(\[]))"
)
_PAIR: Final = re.compile(r"^(\w[\w-]{0,30}):[ \t]*[\"']?(.*?)[\"']?[ \t]*\r?$", re.MULTILINE)


def read(raw: str) -> tuple[Text, About]:
    """Return the text of a Markdown document, and what its front matter says of it."""
    front = _FRONT.match(raw)
    blocks = Blocks()
    fenced = False
    for start, line in _lines(raw, front.end() if front else 0):
        if _FENCE.match(line):
            fenced = not fenced
            blocks.end()
        elif fenced or not line.strip() or (len(line) <= _LONGEST_RULE and _RULE.match(line)):
            blocks.end()
        else:
            _put_line(blocks, line, start)
    return blocks.done()[0], _about(front[1] if front else "", _HEADING.search(raw))


def _lines(raw: str, start: int) -> Iterator[tuple[int, str]]:
    for line in raw[start:].splitlines(keepends=True):
        yield start, line
        start += len(line)


def _put_line(blocks: Blocks, line: str, start: int) -> None:
    begins = _BEGINS.match(line)
    alone = not begins and is_alone(line)
    if begins or alone:
        blocks.end()
    lead = _LEAD.match(line)
    at = lead.end() if lead else 0
    is_row = line.lstrip(" \t>").startswith("|")
    for found in _MARK.finditer(line, at):
        _put(blocks, line, start, at, found.start(), is_row)
        if found["escaped"]:
            blocks.put_one(found["escaped"], start + found.start(), start + found.end())
        elif found["html"] and found["html"].lower().startswith("<br"):
            blocks.line_break(start + found.start())
        else:
            _mark(blocks, found, start)
        at = found.end()
    _put(blocks, line, start, at, len(line), is_row)
    if is_row or alone or line.lstrip(" \t>").startswith("#"):
        blocks.end()


def _mark(blocks: Blocks, found: re.Match[str], line: int) -> None:
    """Take note of a mark that is one of two: of bold words, of a link, of an element."""
    start, end = line + found.start(), line + found.end()
    if found["target"]:
        blocks.closes("[", start, end)
    elif found["html"]:
        name = re.sub(r"^</?(\w*).*", r"\1", found[0].lower(), flags=re.DOTALL)
        if not found[0].startswith("</"):
            blocks.opens(name, start, end)
        else:
            blocks.closes(name, start, end)
    elif found["sign"] and not blocks.closes(found["sign"], start, end):
        blocks.opens(found["sign"], start, end)


def _put(blocks: Blocks, line: str, start: int, first: int, last: int, is_row: bool) -> None:
    for at in range(first, last):
        if is_row and line[at] == "|":
            blocks.bar(start + at)
        else:
            blocks.put_one(line[at], start + at, start + at + 1)


def _about(front: str, heading: re.Match[str] | None) -> About:
    pairs = {name.lower(): value for name, value in _PAIR.findall(front)}
    published = day_in(pairs.get("published", "") or pairs.get("date", ""))
    url = pairs.get("url", "") or pairs.get("source", "")
    return About(
        published=published,
        title=pairs.get("title", "") or (heading[1] if heading else ""),
        publisher=pairs.get("publisher", ""),
        url=url if re.match(r"https?://\S+$", url) else "",
        origin="its front matter" if published else "",
    )
