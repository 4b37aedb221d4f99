"""Events whose texts try to be markup, script, or something that turns the page around."""

from typing import Final

from tests.view.samples import event
from tracker.event import Event

TEXTS: Final = (
    "</script><script>window.broken = 1</script>",
    "<!--<script>",
    '<img src=x onerror="window.broken = 1">',
    "\"'><svg onload=window.broken=1>",
    "${window.broken = 1}",
    "$title $script",
    "abc \u202e gnp.exe \u2066 x",
    "line\u2028separator",
    "__proto__",
    "constructor",
    "&lt;b&gt; &amp;",
    "😀 " * 60,
    "مرحبا بالعالم",
    "中文标题没有空格" * 12,
)
EVENTS: Final[tuple[Event, ...]] = tuple(
    event(
        number,
        f"2024-{1 + number % 12:02}-0{1 + number % 9}",
        text,
        kind="statement",
        actors=[{"name": text, "role": "by"}],
        topics=["x/y"],
        place=text,
        details={"series": text, "occasion": text},
        note=text,
        sources=[
            {"name": text, "url": "javascript:window.broken=1", "quote": text},
            {"name": "data", "url": "data:text/html,<script>window.broken=1</script>"},
        ],
    )
    for number, text in enumerate(TEXTS, 1)
)
