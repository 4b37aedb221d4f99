"""The table of file formats, and what each module in it offers."""

from importlib import import_module

import pytest

from tracker.errors import InvalidRecord
from tracker.exchange import FORMATS, Format
from tracker.exchange.json.lines import read
from tracker.exchange.record import Record, Refused, Request


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)
def test_a_module_has_what_its_row_says(row: Format) -> None:
    module = import_module(row.module)
    assert (hasattr(module, "read"), hasattr(module, "write")) == (row.reads, row.writes)
    assert row.reads or row.writes


def test_names_and_suffixes_are_given_once() -> None:
    for words in ([row.name for row in FORMATS], [suffix for row in FORMATS for suffix in row.suffixes]):
        assert len(set(words)) == len(words)


def test_json_lines_count_empty_lines() -> None:
    lines = [b'\xef\xbb\xbf{"when":"2024","title":"a"}\n', b"\n", b'{"when":"2025","title":"b"}']
    found = [item for item in read(lines, Request("here")) if isinstance(item, Record)]
    assert [(record.line, record.event.title) for record in found] == [(1, "a"), (3, "b")]
    [refused] = read([b"", b"1"], Request("here"))
    assert isinstance(refused, Refused)
    with pytest.raises(InvalidRecord, match="here, line 2: not an event"):
        raise refused.error
