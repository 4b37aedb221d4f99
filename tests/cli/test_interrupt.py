"""Ctrl-C prints one line and ends with 130, at whatever moment it comes."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.transcript import environment

# As if Ctrl-C came while that module is loaded, or while it makes a class, which Python 3.11 tells as a RuntimeError.
INTERRUPTED = """
import builtins, sys
real = builtins.__import__
def stop(*_):
    raise KeyboardInterrupt
def load(name, *rest, **more):
    if name == sys.argv[1] and sys.argv[2] == "class":
        type("Made", (), {"part": type("Part", (), {"__set_name__": stop})()})
    if name == sys.argv[1]:
        stop()
    return real(name, *rest, **more)
from tracker.cli.main import main
builtins.__import__ = load
main(sys.argv[3:])
"""


@pytest.mark.parametrize("moment", ["load", "class"])
@pytest.mark.parametrize(
    "module",
    ["click", "tracker.cli.command_table", "tracker.cli.session", "tracker.errors", "tracker.store", "tracker.render"],
)
def test_it_stops_without_a_traceback(tmp_path: Path, module: str, moment: str) -> None:
    env = {**environment(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])}
    argv = [sys.executable, "-c", INTERRUPTED, module, moment, "list"]
    done = subprocess.run(argv, env=env, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.strip()) == (130, b"", b"tracker: stopped")


def test_it_stops_while_an_error_is_printed(tmp_path: Path) -> None:
    env = {**environment(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])}
    argv = [sys.executable, "-c", INTERRUPTED, "tracker.render.terminal_text", "load", "lst"]
    done = subprocess.run(argv, env=env, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.strip()) == (130, b"", b"tracker: stopped")
