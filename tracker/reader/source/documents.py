"""Documents of what a person named, each format read in its own way."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from tracker.errors import UsageError
from tracker.reader.source.dateline import stated
from tracker.reader.source.decoding import decoded
from tracker.reader.source.document import About, Document
from tracker.reader.source.fetch import fetched
from tracker.reader.source.places import ENDINGS, bytes_of, format_of, has_other_ending
from tracker.reader.text import Marks, Text

# The type that a server declares -> the format; of others the content decides.
_TYPES: Final = {
    "text/html": "html", "application/xhtml+xml": "html", "text/markdown": "markdown", "text/plain": "text",
    "application/rss+xml": "feed", "application/atom+xml": "feed", "application/rdf+xml": "feed",
    "application/xml": "feed", "text/xml": "feed", "": "",
}  # fmt: skip
_BOLD: Final = r"(?<![*\w])\*\*(?=[^\s*])([^*\n]{0,500}[^\s*])\*\*(?![*\w])"
_HTML: Final = rb"(?is)(?:\xef\xbb\xbf)?\s*(?:<!--.{0,1000}?-->\s*)*<(?:!doctype\s+html|html[\s>])"
_FEED: Final = (
    rb"(?is)(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<\?[^>]{0,500}\?>\s*|<!--.{0,1000}?-->\s*)*"
    rb"<(?:rss|feed|rdf:RDF)[\s>]"
)


def from_address(url: str, today: date | None) -> Iterator[Document]:
    """Yield the documents at an address; raise TrackerError where it cannot be fetched or read."""
    answer = fetched(url)
    if answer.kind not in _TYPES:
        raise UsageError(f"{url} is {answer.kind}", "text, Markdown, HTML, RSS and Atom are read")
    for document in from_bytes(answer.data, url, today, kind=_TYPES[answer.kind], encoding=answer.encoding):
        about = document.about
        yield document._replace(about=about._replace(url=about.url or answer.url))


def from_file(path: str, today: date | None) -> Iterator[Document]:
    """Yield the documents of a file; raise UsageError for one whose ending is that of another sort of file.

    A page and a feed are known by how they begin, and a name without an ending may be that of a text.
    """
    data = bytes_of(path)
    if has_other_ending(path) and not re.match(_FEED, data) and not re.match(_HTML, data):
        known = f"files that end in {', '.join(ENDINGS)} are read"
        raise UsageError(f"{path} is not text, Markdown, HTML, RSS or Atom", f"{known}; as text: tracker read - < FILE")
    return from_bytes(data, path, today)


def from_bytes(data: bytes, name: str, today: date | None, *, kind: str = "", encoding: str = "") -> Iterator[Document]:
    """Yield the documents of a file; raise StoreError where it cannot be read.

    The format is `kind`, else by the name, else by the first characters. The text is asked for its day of publication
    as of `today`, unless that is None.
    """
    kind = kind or format_of(name)
    if kind in ("", "feed"):
        kind = "feed" if re.match(_FEED, data) else "html" if re.match(_HTML, data) else kind or "text"
    raw = decoded(data, name, encoding, markup=kind in ("html", "feed"))
    if kind == "feed":
        from tracker.reader.source.feed import entries

        found = entries(raw, name)
    elif kind == "html":
        found = iter([_page(raw, name)])
    elif kind == "markdown":
        from tracker.reader.source import markdown

        found = iter([Document(name, raw, *markdown.read(raw))])
    else:
        found = iter([Document(name, raw, _plain(raw), About())])
    return (_dated(document, today) for document in found)


def _plain(raw: str) -> Text:
    """A text as it stands, with the marks around words that it sets in bold as Markdown does."""
    bold = (Marks(one.start(), one.start(1), one.end(1), one.end()) for one in re.finditer(_BOLD, raw))
    return Text(raw, range(len(raw) + 1), tuple(bold))


def _page(raw: str, name: str) -> Document:
    from tracker.reader.source.html.main_text import main_blocks
    from tracker.reader.source.html.page import Page

    page = Page(raw, name)
    about = page.about
    clean = page.text.clean
    main = main_blocks(raw, [clean[start:end] for start, end in page.blocks], about.title)
    if not main:
        notice = f"{name}: no article stands out on the page, so all of it is read"
        return Document(name, raw, page.text, about, notice)
    return Document(name, raw, page.text.kept(page.blocks[number] for number in main), about)


def _dated(document: Document, today: date | None) -> Document:
    """The document with the day that its text states, where nothing else does."""
    if document.about.published is not None or today is None:
        return document
    found = stated(document.text.clean, today)
    return document._replace(about=document.about._replace(published=found.published, origin=found.origin))
