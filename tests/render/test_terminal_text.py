"""What may be printed, and how wide it is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.render.terminal_text import ELLIPSIS, clusters, cut, isolate, printable, width, wrap

FAMILY = "👩‍👩‍👧‍👦"
SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("é", 1),
        ("e\u0301", 1),
        ("世界", 4),
        ("ｗｉｄｅ", 8),
        ("한국", 4),
        ("한", 2),
        ("😀", 2),
        (FAMILY, 2),
        ("👍🏽", 2),
        ("🇨🇳", 2),
        ("🇨🇳🇺🇸", 4),
        (SCOTLAND, 2),
        ("❤️", 2),
        ("❤", 1),
        ("עברית", 5),
        ("नमस्ते", 4),
        ("a→b…", 4),
    ],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("\x1b[31mred", "␛[31mred"),
        ("bell\x07", "bell␇"),
        ("del\x7f", "del␡"),
        ("csi\x9b31m", "csi·31m"),
        ("two\nlines\r\nand\ttabs\u2028x", "two lines and tabs x"),
        ("\u202eevil\u2066", "·evil·"),
        ("zero\u200bwidth\ufeff", "zero·width·"),
        ("lone\ud800", "lone\ufffd"),
        (FAMILY, FAMILY),
        (SCOTLAND, SCOTLAND),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("end\u200d", "end·"),
        ("hidden\U000e0041", "hidden·"),
    ],
)
def test_what_commands_a_terminal_is_shown_instead(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text())
def test_nothing_printable_commands_a_terminal(text: str) -> None:
    shown = printable(text)
    assert printable(shown) == shown
    for char in shown:
        assert unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp"), repr(char)
        assert unicodedata.bidirectional(char) not in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


@given(st.text(), st.integers(1, 30))
def test_a_cut_fits_and_keeps_clusters_whole(text: str, columns: int) -> None:
    text = printable(text)
    short = cut(text, columns)
    assert width(short) <= columns
    if short != text:
        assert short.endswith(ELLIPSIS)
        assert text.startswith(short[:-1])


@given(st.text())
def test_clusters_are_the_text(text: str) -> None:
    assert "".join(cluster for cluster, _ in clusters(text)) == text


@given(st.text(), st.integers(2, 30))
def test_wrapped_lines_fit_and_lose_nothing(text: str, columns: int) -> None:
    text = printable(text)
    lines = wrap(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_word_longer_than_a_line_is_broken_after_a_slash_or_hyphen() -> None:
    assert wrap("export-controls/direct-product-rule: none", 26) == ["export-controls/direct-", "product-rule: none"]
    assert wrap("a/bcdefghijkl", 8) == ["a/bcdefg", "hijkl"]  # too early in the line


def test_only_right_to_left_text_is_isolated() -> None:
    assert isolate("世界 plain") == "世界 plain"
    assert isolate("a עברית") == "\u2068a עברית\u2069"
