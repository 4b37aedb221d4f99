"""Which blocks of a page are its article: those that trafilatura keeps."""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tracker.errors import TrackerError

INSTALL: Final = "install it with: pip install 'tracker-ledger[web]', in a clone: pip install '.[web]'"
_RUN: Final = 4  # words in a row that tell where a text comes from
_ENOUGH: Final = 0.8  # of the runs of a block


def main_blocks(raw: str, blocks: Sequence[str], title: str) -> list[int]:
    """Return the numbers of the blocks that are the article, its headline among them; none where none is found.

    Raise TrackerError where trafilatura is not installed.
    """
    kept = list(_extracted(raw))
    lines = {_folded(line) for line in kept}
    runs = {run for line in kept for run in _runs(_folded(line))}
    head = _folded(title)
    found = [number for number, block in enumerate(blocks) if _is_kept(_folded(block), lines, runs)]
    if found and head:
        above = [n for n in range(found[0]) if len(blocks[n]) > len(title) // 2 and _folded(blocks[n]) in head]
        found = above[-1:] + found
    return found


def _extracted(raw: str) -> Iterator[str]:
    try:
        import trafilatura
    except ImportError:
        raise TrackerError("reading HTML needs the package trafilatura", INSTALL) from None
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.extract(raw, include_comments=False, include_tables=True, favor_recall=True)
    return iter((found or "").splitlines())


def _is_kept(block: str, lines: set[str], runs: set[str]) -> bool:
    own = list(_runs(block))
    if not own:
        return block in lines
    return sum(run in runs for run in own) >= _ENOUGH * len(own)


def _runs(folded: str) -> Iterable[str]:
    words = folded.split(" ")
    return (" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
