"""How a store is opened; a module of its own, since reading needs nothing else of `protocol`."""

from collections.abc import Callable
from datetime import datetime

import msgspec


class Settings(msgspec.Struct, frozen=True):
    """How a store is opened; the meaning of each is told at `tracker.store.open_store`."""

    clock: Callable[[], datetime]
    command: str = ""
    notice: Callable[[str], None] = lambda _: None
    wait_seconds: float = 10
    read_only: bool = False
    create: bool = False
    cache: str = ""
