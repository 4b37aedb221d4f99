"""Who stands behind the sources of an event: one publisher under several spellings is one."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.event import Source
from tracker.query.letters import words

_UNNAMED: Final = "a quote without a name"
# Addresses that show a page of somebody else, whose own address follows.
_MIRROR: Final = re.compile(
    r"^(?:https?://)?(?:"
    r"(?:web\.|wayback\.)?archive\.org/(?:web|wayback)/[^/]+"
    r"|archive\.(?:ph|is|today|li|vn|fo|md)(?:/o/\w+|/[\d.-]+|/newest|/oldest)?"
    r"|webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]+:)?"
    r"|(?:r\.jina\.ai|12ft\.io|txtify\.it|outline\.com|freedium\.cfd)"
    r"|translate\.google\.com/translate\?(?:.*&)?u="
    r")/?(?=(?:https?(?::|%3a)|www\.|[\w-]+(?:\.[\w-]+)+(?:/|$)))",
    re.IGNORECASE,
)


def publishers(sources: Sequence[Source]) -> list[str]:
    """Return a name for each publisher of the sources; sources with the same host or the same name have one.

    A source without an address has that of another whose site is called as it is: Reuters and reuters.com are one.
    """
    if len(sources) == 1:
        return [publisher_host(sources[0].url) or sources[0].name or _UNNAMED]
    found: list[tuple[set[str], str]] = []
    sites = {_site_name(site): site for source in sources if (site := publisher_host(source.url))}
    for source in sources:
        name = words(source.name).strip()
        site = publisher_host(source.url) if source.url else sites.get(name.replace(" ", ""), "")
        marks = {mark for mark in (site and f"host {site}", name and f"name {name}") if mark}
        shown = site or source.name or _UNNAMED
        known = [one for one in found if one[0] & marks or not (one[0] or marks)]
        for one in known[1:]:
            known[0][0].update(one[0])
            found.remove(one)
        if known:
            known[0][0].update(marks)
        else:
            found.append((marks, shown))
    return [shown for _, shown in found]


def publisher_host(url: str) -> str:
    """Return the host that published what is at an address, of a mirror that of the page it shows."""
    if not url:
        return ""
    url = url.strip()
    while mirrored := _MIRROR.match(url):
        url = url[mirrored.end() :]
        if url[:9].lower().startswith(("https%3a", "http%3a")):
            from urllib.parse import unquote

            url = unquote(url)
    site = re.sub(r"^\w+:/{1,2}|[/?#].*$", "", url)
    site = re.sub(r"^[^@]*@|:\d*$", "", site).lower().rstrip(".")
    site = re.sub(r"^(?:www\d?|m|mobile|amp|wap)\.(?=.+\.)", "", site)
    return _unicode(site) if "xn--" in site else site


def _site_name(site: str) -> str:
    """Return the part of a host that names the publisher: `bbc` of `news.bbc.co.uk`."""
    return re.sub(r"\.(?:(?:co|com|org|net|gov|ac)\.)?[^.]+$", "", site).rpartition(".")[2]


def _unicode(site: str) -> str:
    """Return a host in the letters of its language."""
    try:
        return site.encode().decode("idna")
    except UnicodeError:
        return site
