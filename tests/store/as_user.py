"""Runs `tracker` as other users: `python -m tests.store.as_user`, begun by root.

Each line of input is a user, their groups, a folder and the arguments, as JSON; each line of output the exit
code and what was printed. All is loaded before the first: where Python is installed may be closed to others.
"""

import json
import os
import pkgutil
import sys
import tempfile
from collections.abc import Sequence
from importlib import import_module

import tracker
from tracker.cli.main import main

OTHERS = ("difflib", "pwd", "shlex", "tabulate", "tinydb")


def load() -> None:
    """Import every module that a command may need."""
    own = (module.name for module in pkgutil.walk_packages(tracker.__path__, "tracker."))
    for name in (*OTHERS, *own):
        if not name.endswith("__main__") and not name.startswith("tracker.dates"):
            import_module(name)


def answer(user: int, groups: Sequence[int], folder: str, argv: Sequence[str]) -> tuple[int, str, str]:
    """Run a command in a process of that user; return its code, its output and its errors."""
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as errors:
        child = os.fork()
        if child == 0:
            for number, file in enumerate((os.open(os.devnull, os.O_RDONLY), out.fileno(), errors.fileno())):
                os.dup2(file, number)
            os.chdir(folder)
            become(user, groups)
            main(argv)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        out.seek(0)
        errors.seek(0)
        return code, out.read(), errors.read()


def become(user: int, groups: Sequence[int]) -> None:
    """Give up the rights of root in this process."""
    os.umask(0o022)
    os.setgroups(list(groups))
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


if __name__ == "__main__":
    load()
    for line in sys.stdin:
        print(json.dumps(answer(*json.loads(line))), flush=True)
