"""Disks that stop, fail or forget: the seam `Disk` with something going wrong at a chosen step."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

from tracker.store.file.disk.disk import Disk


class Crash(BaseException):
    """The process is gone: nothing after it runs, not even what tidies up."""


class Dead(Crash):
    """Something was asked of the disk after the end."""


class StepDisk(Disk):
    """Counts the steps that change something on the disk, and lets `at_step` decide what becomes of each.

    `at_step(number, name, do, do_half)` gets functions that do the step, whole or in part.
    """

    def __init__(self) -> None:
        self.names: list[str] = []
        self.dead = False

    def step(self, name: str, do: Callable[[], object], do_half: Callable[[], object] | None = None) -> object:
        if self.dead:
            raise Dead
        self.names.append(name)
        return self.at_step(len(self.names) - 1, name, do, do_half or (lambda: None))

    def at_step(self, number: int, name: str, do: Callable[[], object], do_half: Callable[[], object]) -> object:  # noqa: ARG002
        return do()

    def open_or_create(self, path: str, mode: int = 0o666, /) -> int:
        if os.path.exists(path):
            return super().open_or_create(path, mode)
        return int(str(self.step("create file", lambda: Disk.open_or_create(self, path, mode))))

    def create(self, path: str, mode: int = 0o666, /) -> int:
        return int(str(self.step("create", lambda: Disk.create(self, path, mode))))

    def put(self, descriptor: int, data: memoryview, offset: int) -> int:
        half = data[: (len(data) + 1) // 2]
        return int(
            str(
                self.step(
                    "write",
                    lambda: Disk.put(self, descriptor, data, offset),
                    lambda: Disk.put(self, descriptor, half, offset),
                )
            )
        )

    def truncate(self, descriptor: int, size: int) -> None:
        self.step("truncate", lambda: Disk.truncate(self, descriptor, size))

    def sync(self, descriptor: int) -> None:
        self.step("sync", lambda: Disk.sync(self, descriptor))

    def sync_folder(self, path: str) -> None:
        self.step("sync folder", lambda: Disk.sync_folder(self, path))

    def keep_access(self, descriptor: int, old: os.stat_result) -> None:
        self.step("access", lambda: Disk.keep_access(self, descriptor, old))

    def rename(self, source: str, target: str) -> None:
        self.step("rename", lambda: Disk.rename(self, source, target))

    def unlink(self, path: str) -> None:
        self.step("unlink", lambda: Disk.unlink(self, path))


class CrashDisk(StepDisk):
    """Stops at one step: `before` it, in the middle of it (`half`), or right `after`."""

    def __init__(self, at: int, moment: str) -> None:
        super().__init__()
        self.at = at
        self.moment = moment

    def at_step(self, number: int, name: str, do: Callable[[], object], do_half: Callable[[], object]) -> object:  # noqa: ARG002
        if number != self.at:
            return do()
        self.dead = True
        if self.moment == "half":
            do_half()
        elif self.moment == "after":
            do()
        raise Crash


class FailDisk(StepDisk):
    """Fails one step, or every one from there on, with an error of the system, in part or not at all done."""

    def __init__(self, at: int, code: int, *, half: bool = False, forever: bool = False) -> None:
        super().__init__()
        self.at = at
        self.code = code
        self.half = half
        self.forever = forever

    def at_step(self, number: int, name: str, do: Callable[[], object], do_half: Callable[[], object]) -> object:
        hit = number >= self.at if self.forever else number == self.at
        if not hit or (name in ("truncate", "unlink") and self.code == errno.ENOSPC):
            return do()  # a full disk can still give back
        if self.half:
            do_half()
        raise OSError(self.code, os.strerror(self.code))


class ShortDisk(Disk):
    """Writes at most seven bytes at a time."""

    def put(self, descriptor: int, data: memoryview, offset: int) -> int:
        return super().put(descriptor, data[:7], offset)


class PowerDisk(CrashDisk):
    """Remembers what of each file was synced, so that a power cut can take the rest away."""

    def __init__(self, folder: Path, at: int, moment: str) -> None:
        super().__init__(at, moment)
        self.folder = folder
        self.durable = {path.name: path.read_bytes() for path in folder.iterdir()}
        self.written: dict[str, list[bytes]] = {}  # in place, since the last sync
        self.renamed: dict[str, bytes] = {}  # put in the place of another, whole, since the folder was synced

    def name_of(self, descriptor: int) -> str | None:
        """The name of a file in the folder; the cache is elsewhere, and nothing is promised of it."""
        found = os.fstat(descriptor)
        return next((path.name for path in self.folder.iterdir() if path.stat().st_ino == found.st_ino), None)

    def put(self, descriptor: int, data: memoryview, offset: int) -> int:
        try:
            return super().put(descriptor, data, offset)
        finally:
            self.remember(descriptor)

    def truncate(self, descriptor: int, size: int) -> None:
        try:
            super().truncate(descriptor, size)
        finally:
            self.remember(descriptor)

    def remember(self, descriptor: int) -> None:
        if name := self.name_of(descriptor):
            self.written.setdefault(name, []).append((self.folder / name).read_bytes())

    def sync(self, descriptor: int) -> None:
        super().sync(descriptor)
        if name := self.name_of(descriptor):
            self.durable[name] = (self.folder / name).read_bytes()
            self.written.pop(name, None)

    def rename(self, source: str, target: str) -> None:
        synced = self.durable.pop(os.path.basename(source))
        self.renamed[os.path.basename(target)] = synced
        super().rename(source, target)

    def sync_folder(self, path: str) -> None:
        super().sync_folder(path)
        self.durable |= self.renamed
        for name in self.renamed:
            self.written.pop(name, None)
        self.renamed.clear()

    def outcomes(self, name: str) -> list[bytes | None]:
        """What may be found under a name after the power comes back."""
        known = self.durable.get(name)
        found: list[bytes | None] = [known, *([self.renamed[name]] if name in self.renamed else [])]
        base = known or b""
        for version in self.written.get(name, []):
            found.append(version)
            kept, added = version[: len(base)], version[len(base) :]
            half = len(added) // 2
            tails = (b"", bytes(len(added)), added[:half], added[:half] + bytes(len(added) - half))
            found += [start + tail for start in {base, kept} for tail in (*tails, bytes(half) + added[half:], added)]
        return list(dict.fromkeys(found))
