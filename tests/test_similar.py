"""What is suggested for a word, and that nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.similar import nearest

OPTIONS = ("--sort", "--limit", "--format", "--on", "--color", "--columns", "--ids", "--title", "--reverse", "--text")
KINDS = ("launch", "law", "resolution", "export-control", "conference", "statement", "election", "other")
NAMES = ("China", "Boeing", "Russia", "Kim Jong Un", "Guinea-Bissau", "Xi Jinping", "Group of 77", "SenseTime", "USTR",
         "Federal Bureau of Investigation")  # fmt: skip
NEAR = [
    ("--sortt", OPTIONS, "--sort"),
    ("-sort", OPTIONS, "--sort"),
    ("--titel", OPTIONS, "--title"),
    ("--colums", OPTIONS, "--columns"),
    ("lanch", KINDS, "launch"),
    ("luanch", KINDS, "launch"),
    ("lwa", KINDS, "law"),
    ("export_control", KINDS, "export-control"),
    ("exportcontrol", KINDS, "export-control"),
    ("resoluton", KINDS, "resolution"),
    ("Chnia", NAMES, "China"),
    ("hCina", NAMES, "China"),
    ("guinea bissau", NAMES, "Guinea-Bissau"),
    ("sense time", NAMES, "SenseTime"),
    ("Xi Jinpnig", NAMES, "Xi Jinping"),
    ("Federl Buraeu of Investigation", NAMES, "Federal Bureau of Investigation"),
]
FAR = [
    ("--json", OPTIONS),
    ("--foo", OPTIONS),
    ("--ids", OPTIONS),  # the same as was typed
    ("--IDS", OPTIONS),
    ("--no", OPTIONS),
    ("vote", KINDS),
    ("speech", KINDS),
    ("mother", KINDS),
    ("selection", KINDS),
    ("l", KINDS),
    ("", KINDS),
    ("!!", KINDS),
    ("Beijing", NAMES),
    ("Prussia", NAMES),
    ("Kim Jong Il", NAMES),
    ("Group of 78", NAMES),
    ("Federal Bureau of Prisons", NAMES),
]


@pytest.mark.parametrize(("typed", "known", "word"), NEAR)
def test_a_slip_is_seen(typed: str, known: tuple[str, ...], word: str) -> None:
    assert nearest(typed, known) == word


@pytest.mark.parametrize(("typed", "known"), FAR)
def test_another_word_is_another_word(typed: str, known: tuple[str, ...]) -> None:
    assert nearest(typed, known) is None


@given(st.sampled_from(("sort", "launch", "resolution", "China", "Boeing", "SenseTime")), st.data())
def test_one_slip_after_the_first_letter_is_always_seen(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    changed = data.draw(st.sampled_from((f"{word[:at]}z{word[at:]}", f"{word[:at]}z{word[at + 1 :]}")))
    assert nearest(changed, [word, "unlike"]) == word


@given(st.text(max_size=8), st.lists(st.text(max_size=8), max_size=8))
def test_what_was_typed_is_never_suggested(typed: str, known: list[str]) -> None:
    word = nearest(typed, known)
    assert word is None or word.casefold() != typed.casefold()
