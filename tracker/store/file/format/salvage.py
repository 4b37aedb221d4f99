"""What can still be read, line by line, of a timeline that is no JSON any more."""

import re
from typing import NamedTuple

from tracker.store.file.format.damage import Damage, marker
from tracker.store.file.format.document import canonical
from tracker.store.file.format.timeline import FOOT, Head, read_head


class Salvaged(NamedTuple):
    """The documents of a text by number, some with several versions; the newest head; the lines lost."""

    versions: dict[int, list[bytes]]
    head: Head | None
    lost: tuple[tuple[int, bytes], ...]


def salvage(text: bytes) -> Salvaged:
    """Return what can be read of a text line by line."""
    document = re.compile(rb'"([1-9]\d{0,17})"\s*:\s*(\{.*\})')
    found: dict[int, list[bytes]] = {}
    heads: list[Head] = []
    lost: list[tuple[int, bytes]] = []
    for number, line in enumerate(text.split(b"\n"), 1):
        stripped = line.strip(b" \t\r,\0")
        match = document.fullmatch(stripped)
        head = read_head(line + FOOT) if line.startswith(b'{"meta":{') else None
        try:
            if head is not None:
                heads.append(head)
            elif match:
                versions = found.setdefault(int(match[1]), [])
                raw = canonical(match[2])
                versions += [raw] if raw not in versions else []
            elif stripped not in (b"", b"}}") and not marker().match(stripped):
                lost.append((number, line))
        except Damage:
            lost.append((number, line))
    newest = max(heads, key=lambda head: head.change, default=None)
    return Salvaged({key: versions for key, versions in found.items() if versions}, newest, tuple(lost))
