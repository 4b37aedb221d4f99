"""Documents: every character of the text knows its place in the raw one, and hostile ones end in time."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import StoreError
from tracker.reader.source import markdown
from tracker.reader.source.dateline import stated
from tracker.reader.source.decoding import decoded
from tracker.reader.source.documents import from_bytes
from tracker.reader.source.feed import entries
from tracker.reader.source.html.page import Page
from tracker.reader.source.metadata import about, day_in
from tracker.reader.source.places import bytes_of, files_in
from tracker.reader.text import Text

TODAY = date(2024, 7, 8)
MARKUP = (
    "<p>",
    "</p>",
    "<b>",
    "<br>",
    "<td>",
    "<!--",
    "-->",
    "&amp;",
    "&nbsp;",
    "&",
    "<",
    ">",
    "<script>",
    "</script>",
)
SIGNS = (
    "# ",
    "- ",
    "1. ",
    "> ",
    "|",
    "**",
    "_",
    "`",
    "[a](b)",
    "~~x~~",
    "\n",
    "\n\n",
    "---\n",
    "\\*",
    "```\n",
    "é",
    "a ",
)


def placed(raw: str, text: Text) -> None:
    """Assert that each letter or digit of the text stands where it says."""
    assert len(text.at) == len(text.clean) + 1
    assert list(text.at) == sorted(text.at)
    for at, char in enumerate(text.clean):
        place = text.at[at]
        assert raw[place] == char or raw[place] == "&" or not char.isalnum()


@given(st.lists(st.sampled_from((*MARKUP, "word ", "\n", "  ", "7")), max_size=40).map("".join))
def test_every_character_of_a_page_knows_its_place(raw: str) -> None:
    placed(raw, Page(raw, "page").text)


@given(st.lists(st.sampled_from((*SIGNS, "word ", "  ", "7")), max_size=40).map("".join))
def test_every_character_of_markdown_knows_its_place(raw: str) -> None:
    placed(raw, markdown.read(raw)[0])


@given(st.lists(st.sampled_from((*SIGNS, "word ", "end. ", "7")), max_size=40).map("".join), st.data())
def test_a_quote_has_both_marks_of_a_pair_or_none(raw: str, data: st.DataObject) -> None:
    text = markdown.read(raw)[0]
    start = data.draw(st.integers(0, len(text.clean)))
    end = data.draw(st.integers(start, len(text.clean)))
    first, last = text.in_raw(start, end)
    quote = text.whole(first, last)
    assert 0 <= quote[0] <= quote[1] <= len(raw)
    for mark in text.marks if start < end else ():
        opening, closing = quote[0] < mark.first and mark.start < quote[1], quote[0] < mark.end and mark.last < quote[1]
        assert opening == closing, raw[slice(*quote)]


@pytest.mark.parametrize(
    ("raw", "words", "quote"),
    [
        ("- **5 July**: Chad votes.", "5 July: Chad votes.", "**5 July**: Chad votes."),
        ("On **5 July** Chad votes.", "5 July", "**5 July**"),
        ("On *5* July Chad votes.", "5 July", "*5* July"),
        ("[Chad](https://x.example/a) votes on [5 July](b).", "Chad votes on 5 July.",
         "[Chad](https://x.example/a) votes on [5 July](b)."),
        ("**Chad votes. Togo too.** Mali", "Chad votes.", "Chad votes."),
        ("**Chad votes. Togo too.** Mali", "Togo too.", "Togo too."),
        ("**Chad votes.** Mali too.", "Chad votes.", "**Chad votes.**"),
        ("**Chad votes. Togo** too. Mali", "Togo too.", "**Chad votes. Togo** too."),
        ("Mali. Chad votes **on 5 July. Togo too.**", "Chad votes on 5 July.",
         "Chad votes **on 5 July. Togo too.**"),
        ("| **5 July** | Chad votes |", "5 July | Chad votes", "**5 July** | Chad votes"),
        ("***Chad* votes** on 5 July.", "votes on", "votes** on"),  # marks that are not paired stay as they are
        ("<b>Chad</b> votes.", "Chad votes.", "<b>Chad</b> votes."),
        ("2 * 3 is 6.", "3 is 6.", "3 is 6."),
    ],
)  # fmt: skip
def test_the_words_of_a_quote_as_they_are_written(raw: str, words: str, quote: str) -> None:
    text = markdown.read(raw)[0]
    start = text.clean.index(words)
    first, last = text.whole(*text.in_raw(start, start + len(words)))
    assert raw[first:last].rstrip() == quote


@pytest.mark.parametrize(
    ("raw", "words", "quote"),
    [
        ("<p><b>5 July</b>: Chad votes.</p>", "5 July: Chad votes.", "<b>5 July</b>: Chad votes."),
        ('<p>On <a href="b">5 <i>July</i></a> Chad votes.</p>', "5 July", '<a href="b">5 <i>July</i></a>'),
        ("<p>A <img src='a'><b>Chad</b> votes<br>on 5 July.</p>", "Chad", "<b>Chad</b>"),
        ("<li><b>Chad<li>Togo</b> votes.", "Togo votes.", "Togo</b> votes."),  # the pair spans two blocks
    ],
)
def test_the_words_of_a_quote_as_a_page_has_them(raw: str, words: str, quote: str) -> None:
    text = Page(raw, "page").text
    start = text.clean.index(words)
    first, last = text.whole(*text.in_raw(start, start + len(words)))
    assert raw[first:last].removesuffix("</p>") == quote


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("<p>One</p><p>two</p>", "One\n\ntwo"),
        ("<p>A <b>bold</b>\n word</p>", "A bold word"),
        ("<p>a&nbsp;b&rsquo;s &lt;c&gt; &#8211; AT&T</p>", "a b’s <c> – AT&T"),
        ("<p>one<br>two<br><br>three</p>", "one\ntwo\n\nthree"),
        ("<tr><td>3 July</td><td>Vote</td></tr><tr><td>4 July</td><td></td></tr>", "3 July | Vote\n\n4 July"),
        ("<script>var a = '2024';</script><style>p {}</style><p>x</p>", "x"),
        ("<ul><li>a<li>b</ul>", "a\n\nb"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_a_page_as_text(raw: str, clean: str) -> None:
    assert Page(raw, "page").text.clean == clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("# Head\nText **bold** and *it*.\nGoes on.", "Head\n\nText bold and it. Goes on."),
        ("- one\n- two\n  goes on\n1. three", "one\n\ntwo goes on\n\nthree"),
        ("| When | What |\n|---|:--:|\n| 3 July | Vote |", "When | What\n\n3 July | Vote"),
        ("See [the page](https://x.example/2024-01-01) ![a chart](c.png) now", "See the page now"),
        ("~~30 June~~ 1 September ~~a word~~", "~~30 June~~ 1 September"),
        ("snake_case_name and 2 * 3", "snake_case_name and 2 3"),
        ("> quoted\n> on", "quoted on"),
        ("a\n\n```\ncode 2024-01-01\n```\n\nb", "a\n\nb"),
        ("---\ntitle: T\ndate: 2024-07-03\n---\nText", "Text"),
        (r"\*not\*", "*not*"),
    ],
)
def test_markdown_as_text(raw: str, clean: str) -> None:
    assert markdown.read(raw)[0].clean == clean


def test_the_front_matter_of_markdown_is_what_it_says_of_itself() -> None:
    _, known = markdown.read("---\ntitle: 'A brief'\ndate: 2024-07-03\nurl: https://x.example/a\n---\nText\n")
    assert (known.title, known.published, known.url) == ("A brief", date(2024, 7, 3), "https://x.example/a")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("SHANGHAI, July 3, 2024 - The", date(2024, 7, 3)),
        ("SHANGHAI, July 3 (Agency) -- The", date(2024, 7, 3)),
        ("NEW YORK, 3 July — The", date(2024, 7, 3)),
        ("Published: Wednesday, 3 July 2024 10:00", date(2024, 7, 3)),
        ("3 July 2024", date(2024, 7, 3)),
        ("By A. Writer | July 3, 2024", date(2024, 7, 3)),
        ("SHANGHAI, July 3, 2094 - The", date(2094, 7, 3)),  # a clock that is wrong does not change it
        ("3 July 2094", None),  # an event to come
        ("SHANGHAI, December 3 - The", None),  # without a year, of no late week
        ("The vote, July 3, 2024, was close", None),
        ("On 3 July 2024 the council voted", None),
        ("Published in July 2024", None),
    ],
)
def test_a_text_may_state_its_day(line: str, day: date | None) -> None:
    assert (
        stated(f"A headline\n\n{line} first words of a story.\n" if line.endswith("The") else line, TODAY).published
        == day
    )


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2024-07-03T23:30:00-04:00", date(2024, 7, 3)),
        ("20240703", date(2024, 7, 3)),
        ("2024/7/3", date(2024, 7, 3)),
        ("Wed, 03 Jul 2024 23:30:00 -0400", date(2024, 7, 3)),
        ("July 3, 2024", date(2024, 7, 3)),
        ("2024-13-03", None),
        ("2024", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_timestamp_has_the_day_it_was_written_with(stamp: str, day: date | None) -> None:
    assert day_in(stamp) == day


def test_metadata_in_its_order() -> None:
    meta = {"article:published_time": "2024-07-02", "og:title": "Meta", "og:site_name": "Site"}
    thing = '{"@graph": [{"@type": ["NewsArticle"], "headline": "Own", "datePublished": "2024-07-01"}]}'
    assert about([thing], meta, ["2024-07-03"], "Title", "").published == date(2024, 7, 1)
    found = about(["{broken"], meta, ["2024-07-03"], "Title", "https://x.example/a")
    assert (found.published, found.title, found.publisher, found.url) == (
        date(2024, 7, 2),
        "Meta",
        "Site",
        "https://x.example/a",
    )
    assert about([], {}, ["2024-07-03"], "Title", "javascript:x").url == ""
    assert about(["[" * 100_000], {}, [], "", "").published is None


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        ("Zürich".encode(), "", "Zürich"),
        (b"\xef\xbb\xbfa", "", "a"),
        ("Zürich".encode("utf-16"), "", "Zürich"),
        ("Zürich".encode("latin-1"), "iso-8859-1", "Zürich"),
        ("<meta charset=windows-1251>Киев".encode("cp1251"), "", "<meta charset=windows-1251>Киев"),
        (
            '<?xml version="1.0" encoding="shift_jis"?>東京'.encode("shift_jis"),
            "",
            '<?xml version="1.0" encoding="shift_jis"?>東京',
        ),
    ],
)
def test_encodings(data: bytes, declared: str, text: str) -> None:
    assert decoded(data, "x", declared, markup=True) == text


@pytest.mark.parametrize("declared", ["punycode", "unicode_escape", "zip", "rot13", "no-such", "utf-7", "idna"])
def test_encodings_that_nobody_writes_are_refused(declared: str) -> None:
    with pytest.raises(StoreError):
        decoded(b"abc", "x", declared)


def test_a_folder_is_read_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.json", ".hidden.txt", "sub/d.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [Path(path).name for path in files_in(str(tmp_path))] == ["a.md", "b.txt", "d.html"]


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    with open(tmp_path / "large.txt", "wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(StoreError, match="too large"):
        list(from_bytes(bytes_of(str(tmp_path / "large.txt")), "large.txt", TODAY))


SIZE = 100_000
HOSTILE = {
    "deep": "<div>" * (SIZE // 5),
    "comments": "<!--" * (SIZE // 4),
    "tags": "<a " * (SIZE // 3),
    "open": "<" * SIZE,
    "ends": "</" * (SIZE // 2),
    "entities": "&" * SIZE,
    "charrefs": "&#" * (SIZE // 2),
    "declarations": "<!" * (SIZE // 2),
    "cdata": "<![CDATA[" * (SIZE // 9),
    "instructions": "<?" * (SIZE // 2),
    "scripts": "<script>" * (SIZE // 8),
    "quotes": '<a b="' * (SIZE // 6),
    "one line": "a" * SIZE,
    "brackets": "[" * SIZE,
    "stars": "*" * SIZE,
    "underscores": "_a" * (SIZE // 2),
    "pipes": "|" * SIZE,
    "quoted": ">" * SIZE,
    "struck": "~~a" * (SIZE // 3),
    "links": "[a](" * (SIZE // 4),
    "spaces": " " * SIZE + "x",
    "dashes": "- " * (SIZE // 2) + "x",
    "newlines": "\n" * SIZE,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_ends(name: str) -> None:
    raw = HOSTILE[name]
    try:
        Page(raw, name)
    except StoreError:
        assert name == "deep"
    markdown.read(raw)
    stated(raw, TODAY)


def test_a_feed_that_would_grow_is_refused() -> None:
    pytest.importorskip("feedparser", reason="reading a feed needs the extra 'web'")
    bomb = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>'
    with pytest.raises(StoreError, match="declares entities"):
        list(entries(bomb, "bomb.xml"))
