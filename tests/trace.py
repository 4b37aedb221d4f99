"""Tracing of work through the package: the files it enters, and the calls from one of them into another."""

import os
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

import tracker

_PACKAGE = str(Path(tracker.__file__).parent)


class Way(NamedTuple):
    """The files that were entered, and the calls from one of them into another, by (from, into)."""

    files: frozenset[str]
    calls: Counter[tuple[str, str]]

    def files_in(self, room: str) -> frozenset[str]:
        """The files that were entered in one room of the package."""
        return frozenset(file for file in self.files if file.startswith(f"{room}/"))

    @property
    def call_count(self) -> int:
        """How many calls went from one file into another."""
        return self.calls.total()


def way_of(work: Callable[[], object]) -> Way:
    """Do the work once and follow every call between files of the package; what runs on import is not counted.

    A generator that goes on counts as a call: control goes from one file into another.
    """
    files: set[str] = set()
    calls: Counter[tuple[str, str]] = Counter()

    def follow(frame: FrameType, event: str, _: Any) -> None:
        if event != "call" or (here := _file(frame)) is None or frame.f_code.co_name == "<module>":
            return
        files.add(here)
        caller = frame.f_back
        while caller is not None and _file(caller) is None:
            caller = caller.f_back
        if caller is not None and (there := _file(caller)) is not None and there != here:
            calls[there, here] += 1

    before = sys.getprofile()
    sys.setprofile(follow)
    try:
        work()
    finally:
        sys.setprofile(before)
    return Way(frozenset(files), calls)


def _file(frame: FrameType) -> str | None:
    """The file of the package a frame runs in, None outside of it."""
    name = frame.f_code.co_filename
    return name[len(_PACKAGE) + 1 :].replace(os.sep, "/") if name.startswith(_PACKAGE) else None
