"""Tables whose rows name code that is loaded when it is used."""

from importlib import import_module
from typing import Any


def loaded(place: str) -> Any:
    """Return what a row of a table names as `module:name`."""
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)
