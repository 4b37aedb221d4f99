"""The entries of an RSS or Atom feed, each a document of its own."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from tracker.errors import StoreError, TrackerError
from tracker.reader.source.document import About, Document
from tracker.reader.source.html.main_text import INSTALL
from tracker.reader.source.html.page import Page
from tracker.reader.source.metadata import day_in
from tracker.reader.text import Text

MOST_ENTRIES: Final = 1_000


def entries(raw: str, name: str) -> Iterator[Document]:
    """Yield a document for each entry; raise StoreError for what is no feed, TrackerError without feedparser.

    The raw text of an entry is its content as the feed encloses it.
    """
    if re.search(r"<!ENTITY", raw[:100_000], re.IGNORECASE):
        raise StoreError(f"{name} declares entities, which no feed needs; it is not read")
    try:
        import feedparser  # type: ignore[import-untyped]
    except ImportError:
        raise TrackerError("reading a feed needs the package feedparser", INSTALL) from None
    # Text alone might be taken for an address to fetch.
    unmarked = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", raw)
    found = feedparser.parse(BytesIO(unmarked.encode()), sanitize_html=False, resolve_relative_uris=False)
    if not found.get("version"):
        raise StoreError(f"{name} is neither RSS nor Atom", "give it an ending that names its format, such as .html")
    publisher = _line(found.feed.get("title", ""))
    for number, entry in enumerate(found.entries[:MOST_ENTRIES], 1):
        yield _document(entry, f"{name}, entry {number}", publisher)


def _document(entry: dict[str, Any], name: str, publisher: str) -> Document:
    content = next((one for one in entry.get("content", ()) if one.get("value")), entry.get("summary_detail") or {})
    raw = str(content.get("value", ""))
    text = Page(raw, name).text if "html" in str(content.get("type", "")) else Text.plain(raw)
    # Its own way of looking up takes one date for another, which it warns of.
    days = (day_in(str(dict.get(entry, key, ""))) for key in ("published", "updated", "created"))
    published = next((day for day in days if day), None)
    url = str(entry.get("link", ""))
    about = About(
        published=published,
        title=_line(entry.get("title", "")),
        publisher=publisher,
        url=url if re.match(r"https?://\S+$", url) else "",
        origin="the feed" if published else "",
    )
    return Document(name, raw, text, about, of_feed=True)


def _line(text: object) -> str:
    return " ".join(re.sub(r"<[^<>]{0,500}>", " ", str(text)).split())[:500]
