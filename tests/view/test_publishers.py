"""One publisher under several spellings is one."""

import pytest

from tracker.event import Source
from tracker.view.publishers import publisher_host, publishers


@pytest.mark.parametrize(
    "address",
    [
        "https://EXAMPLE.org/a",
        "https://example.org:443/a",
        "http://www.example.org",
        "https://user@example.org./a?b#c",
        "example.org/a",
        "https://m.example.org/a",
        "https://amp.example.org/a",
        "https://web.archive.org/web/2024/https://example.org/a",
        "https://web.archive.org/web/20240704120000id_/http://www.example.org:80/a",
        "https://web.archive.org/web/2024/example.org/a",
        "http://archive.org/wayback/2024/https://example.org/",
        "https://archive.ph/2024.07.04-120000/https://example.org/a",
        "https://archive.is/newest/https://example.org/a",
        "https://webcache.googleusercontent.com/search?q=cache:AbC1:https://example.org/a",
        "https://r.jina.ai/https://example.org/a",
        "https://translate.google.com/translate?sl=zh&u=https%3A%2F%2Fexample.org%2Fa",
    ],
)
def test_hosts(address: str) -> None:
    assert publisher_host(address) == "example.org"


def test_an_archive_that_names_no_page_stands_for_itself() -> None:
    assert publisher_host("https://archive.ph/AbC12") == "archive.ph"
    assert publisher_host("https://xn--bcher-kva.de/") == publisher_host("https://bücher.de") == "bücher.de"


@pytest.mark.parametrize(
    ("sources", "count"),
    [
        ([Source(name="Xinhua"), Source(name="xinhua")], 1),
        ([Source(name="Xinhua "), Source(name="XINHUA", url="https://xinhuanet.com/1")], 1),
        ([Source(url="https://EXAMPLE.org/a"), Source(url="https://example.org/b")], 1),
        ([Source(name="A", url="https://a.org"), Source(url="b.org"), Source(name="a", url="https://b.org/2")], 1),
        ([Source(quote="x"), Source(quote="y")], 1),
        ([Source(name="Reuters"), Source(url="https://www.reuters.com/world/x")], 1),
        ([Source(url="https://theguardian.com/a"), Source(name="The Guardian")], 1),
        ([Source(url="https://news.bbc.co.uk/a"), Source(name="BBC")], 1),
        ([Source(name="FT"), Source(name="Reuters", url="https://ft.com/a")], 1),
        ([Source(url="https://example.com/a"), Source(url="https://example.org/b")], 2),
        ([Source(name="Xinhua"), Source(name="Reuters")], 2),
        ([Source(url="https://a.example.org"), Source(url="https://b.example.org")], 2),
        ([], 0),
    ],
)  # fmt: skip
def test_sources_by_publisher(sources: list[Source], count: int) -> None:
    assert len(publishers(sources)) == count
