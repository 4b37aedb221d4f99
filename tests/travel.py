"""Count the files of the project that reading a date passes through: `python -m tests.travel "last Friday"`."""

import sys
from datetime import date
from pathlib import Path
from types import FrameType

import tracker
from tracker.dates import read_when

PACKAGE = str(Path(tracker.__file__).parent)
TODAY = date(2024, 7, 10)


def files_of(text: str) -> list[str]:
    """The files whose functions run while a text is read, in order of first call; the grammar is built before."""
    read_when(text, TODAY.replace(year=2023))
    seen: dict[str, None] = {}

    def note(frame: FrameType, event: str, _: object) -> None:
        name = frame.f_code.co_filename
        if event == "call" and name.startswith(PACKAGE):
            seen[name.removeprefix(PACKAGE).lstrip("/")] = None

    sys.setprofile(note)
    try:
        read_when(text, TODAY)
    finally:
        sys.setprofile(None)
    return list(seen)


if __name__ == "__main__":
    for text in sys.argv[1:] or ["last Friday"]:
        print(text, *files_of(text), sep="\n  ")
