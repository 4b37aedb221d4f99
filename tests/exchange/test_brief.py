"""The brief: Markdown for readers, with numbered sources."""

from tracker.event import Event, Source
from tracker.exchange.brief import write
from tracker.when import When


def told(*sources: tuple[Source, ...]) -> list[str]:
    events = (
        Event(when=When.parse(f"2024-07-0{day}"), title="x", sources=given) for day, given in enumerate(sources, 1)
    )
    return [line for line in write(events) if line and not line.startswith("#")]


def test_sources_that_read_alike_have_one_number() -> None:
    first = Source(name="AP", grade="B2", said="on Monday")
    assert told((first, Source(name="SHINE")), (Source(name="AP"),), (Source(name="AP", quote="so"),)) == [
        "**1 July 2024**: x. [1] [2]",
        "**2 July 2024**: x. [1]",
        "**3 July 2024**: x. [3]",
        "1. AP",
        "2. SHINE",
        "3. AP, “so”",
    ]
