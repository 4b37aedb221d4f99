"""The command line, as the tests of the commands have it."""

from tests.cli.conftest import folder, tracker

__all__ = ["folder", "tracker"]
