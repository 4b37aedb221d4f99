"""How a name is written into a line: for any name bash takes it for a word, and the query finds what has it."""

import shutil
import subprocess
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.cli.completion.line import Typed, bash_quoted, is_safe, read_line
from tracker.cli.completion.term import alternatives, asked, terms
from tracker.cli.options.query_options import query_text
from tracker.event import Actor, Event, Source
from tracker.query.parser import read_query
from tracker.query.tree import matches
from tracker.query.values import Context
from tracker.when import When

BREAKS = " \t\n\"'@><=;|&(:"
SYNTAX = st.sampled_from([*"$`\"'\\!;&|<>()[]{}~*?#%^-,:=@ ", "$(x)", " and ", " or ", "not ", " kind:law", "éß华"])
NAMES = st.lists(st.one_of(SYNTAX, st.text(max_size=4)), min_size=1, max_size=8).map("".join)
SHOWN = NAMES.filter(is_safe)

READ = [  # the line, what is read of it where bash breaks words
    ("tracker list by:Zet", Typed(("tracker", "list"), "by:Zet", "", 3, False)),
    ('tracker list "by:Zet', Typed(("tracker", "list"), "by:Zet", '"', 0, False)),
    ("tracker list by:'Zet", Typed(("tracker", "list"), "by:Zet", "'", 3, False)),
    ("tracker list $'by:Zet", Typed(("tracker", "list"), "by:Zet", "$'", 0, False)),
    ('tracker list $"by:Zet', Typed(("tracker", "list"), "by:Zet", '"', 0, False)),
    ("tracker list by:U\\ S", Typed(("tracker", "list"), "by:U S", "", 3, False)),
    ("tracker list by:U\\", Typed(("tracker", "list"), "by:U", "", 3, False)),
    ('tracker "a b" \'c\\\' "d\\$\\x" ', Typed(("tracker", "a b", "c\\", "d$\\x"), "", "", 0, False)),
    ("tracker list --kind=res", Typed(("tracker", "list"), "--kind=res", "", 7, False)),
    ("tracker list actor:@g", Typed(("tracker", "list"), "actor:@g", "", 6, False)),
    ("tracker list '' x", Typed(("tracker", "list", ""), "x", "", 0, False)),
    # what stays would be run or expanded
    ("tracker list by:$(tou", Typed(("tracker", "list"), "by:$(tou", "", 5, True)),
    ("tracker list `by:tou", Typed(("tracker", "list"), "`by:tou", "", 4, True)),
    ("tracker list $x:tou", Typed(("tracker", "list"), "$x:tou", "", 3, True)),
    ('tracker list "a$(b "by:Zet', Typed(("tracker", "list"), "a$(b by:Zet", "", 8, True)),
    ("tracker list $'by:\\x27Zet", Typed(("tracker", "list"), "by:\\x27Zet", "$'", 0, True)),
    # what is replaced may hold anything
    ('tracker list "by:$(tou', Typed(("tracker", "list"), "by:$(tou", '"', 0, False)),
    ("tracker list by:$tou", Typed(("tracker", "list"), "by:$tou", "", 3, False)),
]


@pytest.mark.parametrize(("line", "typed"), READ, ids=lambda value: value if isinstance(value, str) else "")
def test_the_line_is_read_as_bash_reads_it(line: str, typed: Typed) -> None:
    assert read_line(line, BREAKS) == typed


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@given(st.lists(SHOWN, min_size=1, max_size=20))
def test_bash_takes_a_name_for_itself_in_any_quotes(names: list[str]) -> None:
    words = []
    for name in names:
        words.append("x" + bash_quoted(name))
        for quote, closing in (("'", "'"), ('"', '"'), ("$'", "'")):
            text = f"{quote}x{bash_quoted(name, quote)}"
            words.append(text if text.endswith(closing) and len(text) > 2 and name else text + closing)
    done = subprocess.run(
        ["bash", "-c", f"printf '%s\\0' {' '.join(words)}"], capture_output=True, check=True, env={"LC_ALL": "C.UTF-8"}
    )
    assert done.stdout.decode().split("\0")[:-1] == [f"x{name}" for name in names for _ in range(4)]
    assert done.stderr == b""


@given(SHOWN, st.sampled_from(["", "'", '"']))
def test_what_was_put_in_is_read_back(name: str, quote: str) -> None:
    written = f"tracker list {quote}by:{bash_quoted(name, quote)}"
    typed = read_line(written, BREAKS)
    assert (typed.words, typed.word) == (("tracker", "list"), f"by:{name}")


@given(NAMES, st.sampled_from(["actor", "by", "place", "series", "source", "ref"]))
def test_a_term_finds_what_it_is_made_of(name: str, field: str) -> None:
    line = " ".join(name.split())
    written = asked(field, line)
    if written is None:
        return
    known: dict[str, dict[str, Any]] = {
        "place": {"place": line},
        "series": {"details": {"series": line}},
        "source": {"sources": (Source(name=line),)},
        "ref": {"ref": line},
    }
    fields = known.get(field, {"actors": (Actor(line, "by"),)})
    event = Event(id=1, when=When.parse("2024"), title="x", **fields)
    for word in terms(field, "", [written], quoted=False), terms(field, "", [written], quoted=True):
        query = read_query(query_text(word), Context())
        assert matches(query, event), word


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("launch,res", ("launch,", "res")),
        ("res", ("", "res")),
        ('"Co., Ltd', ("", '"Co., Ltd')),
        ('"Co., Ltd.",Bos', ('"Co., Ltd.",', "Bos")),
        ("a,b,", ("a,b,", "")),
    ],
)
def test_alternatives_are_split_at_the_last_comma_outside_quotes(value: str, parts: tuple[str, str]) -> None:
    assert alternatives(value) == parts


@pytest.mark.parametrize(
    ("before", "values", "words"),
    [
        ("", ["Bosnia and Herzegovina"], ['actor:"Bosnia and Herzegovina"']),
        ("", ["UN Women"], ["actor:UN Women"]),
        ("", ["UNICEF", "UN or not"], ['actor:"UNICEF"', 'actor:"UN or not"']),
        ("China,", ["UN Women"], ['actor:China,"UN Women"']),
        ("UN Women,", ["China"], ['actor:"UN Women","China"']),
        ("China,", ["Japan"], ["actor:China,Japan"]),
        ("", ["A,B"], ['actor:"A,B"']),
        ("", ["f(x) Ltd"], ["actor:f(x) Ltd"]),
        ("", ["Bank (Hong Kong)"], ['actor:"Bank (Hong Kong)"']),
    ],
)
def test_terms_are_quoted_where_they_would_fall_apart(before: str, values: list[str], words: list[str]) -> None:
    assert terms("actor", before, values, quoted=False) == words
