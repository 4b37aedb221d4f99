"""Articles of a folder or a feed: each has its own day, and one that cannot be read does not stop the others."""

from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Tracker

DATED = "OSLO, July 3, 2024 - Norway signed a treaty with Italy on Tuesday.\n"
OTHER = "QUITO, July 10, 2024 - Peru closed its border with Chile on Tuesday.\n"
DATELESS = "Chad attacked Mali on Tuesday.\n"
ITEM = "<item><title>{0}</title><pubDate>{1}</pubDate><description>{2}</description></item>"
FEED = '<?xml version="1.0"?><rss version="2.0"><channel><title>The Wire</title>{0}</channel></rss>'
ADVICE = "read one alone with its day, or give all that tell none the same: --published"


@pytest.fixture
def desk(tracker: Tracker, folder: Path) -> Tracker:
    """A timeline without events, and a folder with an article that tells no day."""
    assert tracker("init").code == 0
    (folder / "week").mkdir()
    (folder / "week" / "a.txt").write_text(DATED)
    (folder / "week" / "b.txt").write_text(DATELESS)
    (folder / "week" / "c.md").write_text(OTHER)
    items = [("One", "Wed, 03 Jul 2024 23:30:00 -0400", DATED[21:]), ("Two", "soon", DATELESS)]
    (folder / "wire.xml").write_text(FEED.format("".join(ITEM.format(*item) for item in items)))
    return tracker


def days(answer: Answer) -> list[str]:
    """The days of the proposals of a table, in their order."""
    return [line.split()[1] for line in answer.lines[2:]]


def test_an_article_of_a_folder_without_a_day_is_left_out_and_named(desk: Tracker) -> None:
    answer = desk("read", "week")
    assert (answer.code, days(answer)) == (1, ["2024-07-02", "2024-07-09"])
    assert "left out: week/b.txt does not say when it was published" in answer.err
    assert f"1 of 3 articles was left out\n  {ADVICE}" in answer.err
    assert desk("list", "--ids").out == ""


def test_what_is_read_of_a_folder_can_be_recorded(desk: Tracker) -> None:
    answer = desk("read", "week", "--accept", "all")
    assert (answer.code, len(answer.lines)) == (1, 2)
    assert desk("list", "--ids").lines == ["1", "2"]
    again = desk("read", "week", "--accept", "all", "--published", "2024-07-17")
    assert (again.code, [line.split()[1] for line in again.lines]) == (0, ["2024-07-16"])


def test_the_day_that_is_given_is_that_of_those_that_tell_none(desk: Tracker) -> None:
    answer = desk("read", "week", "--published", "2024-07-17")
    assert (answer.code, days(answer)) == (0, ["2024-07-02", "2024-07-16", "2024-07-09"])
    assert "week/a.txt: published 2024-07-03 (its line 'OSLO, July 3, 2024')" in answer.err
    assert "week/b.txt: published 2024-07-17 (--published)" in answer.err
    several = desk("read", "week/a.txt", "week/b.txt", "week/c.md", "--published", "2024-07-17")
    assert days(several) == days(answer)
    unused = desk("read", "week/a.txt", "week/c.md", "--published", "2024-07-17")
    assert "--published 2024-07-17 was not used: each article tells its own day" in unused.err


def test_of_a_single_article_the_day_that_is_given_goes_before_its_own(desk: Tracker) -> None:
    answer = desk("read", "week/a.txt", "--published", "2024-07-17")
    assert days(answer) == ["2024-07-16"]
    assert "was not used" not in answer.err
    assert days(desk("read", "-", "--published", "2024-07-17", stdin=DATED)) == ["2024-07-16"]


def test_an_entry_of_a_feed_without_a_day_is_left_out_and_named(desk: Tracker) -> None:
    pytest.importorskip("feedparser", reason="reading a feed needs the extra 'web'")
    answer = desk("read", "wire.xml")
    assert (answer.code, days(answer)) == (1, ["2024-07-02"])
    assert "left out: wire.xml, entry 2 does not say when it was published" in answer.err
    both = desk("read", "wire.xml", "--published", "2024-07-17")
    assert (both.code, days(both)) == (0, ["2024-07-02", "2024-07-16"])


def test_a_file_of_a_folder_that_cannot_be_read_does_not_stop_the_others(desk: Tracker, folder: Path) -> None:
    (folder / "week" / "d.txt").write_bytes("Zürich, 3 July 2024".encode("latin-1"))
    (folder / "week" / "e.txt").symlink_to("nowhere")
    answer = desk("read", "week", "--published", "2024-07-17")
    assert (answer.code, len(days(answer))) == (1, 3)
    assert "left out: week/d.txt is not UTF-8 text\n  convert it first" in answer.err
    assert "left out: week/e.txt: no such file or directory" in answer.err
    assert answer.err.endswith("2 of 5 articles were left out\n")
    assert desk("read", "week/a.txt", "week/d.txt").code == 5  # what is named is wanted


def test_a_folder_of_which_nothing_can_be_read_is_an_error(desk: Tracker, folder: Path) -> None:
    for name in ("a.txt", "c.md"):
        (folder / "week" / name).write_text(DATELESS)
    answer = desk("read", "week")
    assert (answer.code, answer.out) == (2, "")
    assert f"none of 3 articles could be read\n  {ADVICE}" in answer.err
    (folder / "week" / "a.txt").unlink()
    (folder / "week" / "c.md").unlink()
    assert "week/b.txt does not say when it was published" in desk("read", "week").err
    assert days(desk("read", "week", "--published", "2024-07-17")) == ["2024-07-16"]


def test_what_is_left_out_of_a_file_that_is_written_is_told_by_the_exit_code(desk: Tracker, folder: Path) -> None:
    answer = desk("read", "week", "-o", "out.jsonl")
    assert answer.code == 1
    assert len((folder / "out.jsonl").read_text().splitlines()) == 2
