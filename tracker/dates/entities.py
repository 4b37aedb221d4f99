"""Characters as HTML writes them: `&ndash;`, `&#8211;`, `&nbsp;`."""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache


@lru_cache(maxsize=1)
def _written() -> "re.Pattern[str]":
    return re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def plain(text: str) -> tuple[str, Callable[[int], int]]:
    """The text with its characters themselves, and where an offset of it stands in the text as written."""
    from html import unescape

    pieces: list[str] = []
    starts, moved = [0], [0]  # from each offset on, how far the text as written is ahead
    last = length = 0
    for found in _written().finditer(text):
        char = unescape(found.group())
        pieces += (text[last : found.start()], char)
        length += found.start() - last + len(char)
        last = found.end()
        starts.append(length)
        moved.append(last - length)
    return "".join((*pieces, text[last:])), lambda offset: offset + moved[bisect_right(starts, offset) - 1]
