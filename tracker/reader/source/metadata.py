"""What a page says of itself: JSON-LD first, then the meta elements of Open Graph and others, then `<time>`."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from tracker.reader.source.document import About

_ARTICLE: Final = re.compile(r"(Article|BlogPosting|Report|WebPage|Blog|Posting)$")
_DAYS: Final = (  # meta elements that name the day of publication, the surest first
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date",
    "sailthru.date", "citation_publication_date", "date",
)  # fmt: skip
_TITLES: Final = ("og:title", "twitter:title", "dc.title")
_PUBLISHERS: Final = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "publisher")
_MOST: Final = 1_000  # things of JSON-LD that are looked at


def about(scripts: Sequence[str], meta: Mapping[str, str], times: Sequence[str], title: str, canonical: str) -> About:
    """Return what is known of a page from its JSON-LD, its meta elements, its `<time>` and its title."""
    things = sorted(_articles(scripts), key=lambda thing: "datePublished" not in thing)
    thing: Mapping[str, Any] = things[0] if things else {}
    days = (
        ("its JSON-LD", [str(thing.get("datePublished", ""))]),
        ("its meta elements", [meta[name] for name in _DAYS if name in meta]),
        ("its <time>", times),
    )
    published, origin = _first_day(days)
    address = canonical or meta.get("og:url", "") or _text(thing.get("url")) or _text(thing.get("mainEntityOfPage"))
    return About(
        published=published,
        title=_tidy(_text(thing.get("headline")) or _first(meta, _TITLES) or title),
        publisher=_tidy(_text(thing.get("publisher")) or _first(meta, _PUBLISHERS)),
        url=address if re.match(r"https?://[^\s/]", address) else "",
        origin=origin,
    )


def day_in(text: str) -> date | None:
    """Return the day of a timestamp as it was written there, in the time of the publisher."""
    text = text.strip()[:80]
    try:
        if found := re.match(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)|(\d{4})/(\d\d?)/(\d\d?)(?!\d)", text):
            year, month, day = (int(part) for part in found.groups() if part)
            return date(year, month, day)
        from email.utils import parsedate

        if stamp := parsedate(text):
            return date(*stamp[:3])
    except (ValueError, TypeError, IndexError):
        pass
    from tracker.dates import parse_when
    from tracker.errors import DateError

    try:
        when = parse_when(text) if text else None
    except DateError:
        return None
    return when.first if when and when.precision in ("day", "minute") else None


def _first_day(days: Iterable[tuple[str, Sequence[str]]]) -> tuple[date | None, str]:
    for origin, texts in days:
        for text in texts[:3]:
            if (found := day_in(text)) is not None:
                return found, origin
    return None, ""


def _articles(scripts: Sequence[str]) -> Iterator[Mapping[str, Any]]:
    """Yield the things of the JSON-LD that are an article or a page."""
    waiting: list[Any] = []
    for script in scripts[:20]:
        try:
            waiting.append(json.loads(re.sub(r"^\s*(//)?\s*<!\[CDATA\[|(//)?\s*\]\]>\s*$", "", script)))
        except (ValueError, RecursionError):
            continue
    for _ in range(_MOST):
        if not waiting:
            return
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting += thing[:_MOST]
        elif isinstance(thing, dict):
            waiting += [value for key, value in thing.items() if key in ("@graph", "mainEntity")]
            kinds = thing.get("@type")
            if any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in _listed(kinds)):
                yield thing


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    """A value of JSON-LD as text: of a thing its name, address or id."""
    value = value[0] if isinstance(value, list) and value else value
    if isinstance(value, dict):
        value = next((value[key] for key in ("name", "url", "@id") if isinstance(value.get(key), str)), "")
    return value if isinstance(value, str) else ""


def _first(meta: Mapping[str, str], names: Iterable[str]) -> str:
    return next((meta[name] for name in names if meta.get(name)), "")


def _tidy(text: str) -> str:
    from html import unescape

    return " ".join(unescape(text).split())[:500]
