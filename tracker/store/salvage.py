"""What can still be read, line by line, of a timeline that is no JSON any more."""

import re
from functools import cache

from tracker.store.layout import Damage, canonical


def salvage(buffer: bytes) -> tuple[dict[int, list[bytes]], list[tuple[int, bytes]]]:
    """Return the documents that can be read line by line, an id perhaps with several, and the lines that cannot."""
    found: dict[int, list[bytes]] = {}
    lost: list[tuple[int, bytes]] = []
    for number, line in enumerate(buffer.split(b"\n"), 1):
        text = line.strip(b" \t\r,\0")
        match = re.fullmatch(rb'"([1-9]\d{0,17})"\s*:\s*(\{.*\})', text)
        try:
            if match:
                versions = found.setdefault(int(match[1]), [])
                raw = canonical(match[2])
                if raw not in versions:
                    versions.append(raw)
                continue
        except Damage:
            pass
        if text and not _marker().match(text) and not text.startswith(b'{"meta"') and text != b"}}":
            lost.append((number, line))
    return {key: versions for key, versions in found.items() if versions}, lost


@cache
def _marker() -> re.Pattern[bytes]:
    return re.compile(rb"(<{7}|={7}|>{7}|\|{7})( |$)")
