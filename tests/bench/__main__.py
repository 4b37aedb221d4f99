"""Measure whole commands beside those of other tools, and print two Markdown tables of ratios.

    python -m tests.bench [--sizes 1000,10000,100000] [--runs 15] [--no-install]

sqlite-utils and jrnl are installed as the extra `bench` of pyproject.toml names them; Taskwarrior and
hledger are used where they are on PATH. It asserts nothing about time.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.bench import report
from tests.bench.measure import Case, Figures, measured
from tests.bench.places import gathered
from tests.bench.rows import DATA
from tests.bench.tool import Tool


def main() -> int:
    """Gather, load, measure, print."""
    given = _options().parse_args()
    if not DATA.exists():
        _say(f"the events are not here: {DATA}")
        return 0
    sizes = [int(size) for size in given.sizes.split(",")]
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        _say("installing" if given.install else "looking for the tools")
        field = gathered(Path(folder).resolve(), install=given.install)
        figures: dict[Case, Figures] = {}
        for size in sizes:
            for tool in field.all:
                _say(f"{size:,} rows, loading {tool.name}")
                _load(tool, size)
            figures |= measured(field.all, report.ACTIONS, size, given.runs, given.limit, _say)
        seen = report.by_name(figures)
        _say("")
        for part in (report.ratios(field, seen, sizes), report.targets(seen, sizes)):
            print(*part, "", sep="\n")
        print(*report.foot(field, seen, sizes, given.runs), sep="\n")
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--sizes", default="1000,10000,100000", help="how many rows, separated by commas")
    parser.add_argument("--runs", type=int, default=15, help="how often each command is run")
    parser.add_argument("--limit", type=int, default=20, metavar="SECONDS", help="what no command may exceed")
    parser.add_argument(
        "--install",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="install this checkout and the peers as a user would; without, take what is beside this Python",
    )
    return parser


def _load(tool: Tool, size: int) -> None:
    """Load in a process that ends: a child's peak memory counts what its parent held when it was started."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            tool.load(size)
            status = 0
        except BaseException as error:
            print(error, file=sys.stderr, flush=True)
        os._exit(status)
    if os.waitpid(child, 0)[1]:
        raise SystemExit(f"{tool.name} could not be given {size} rows")


CLEAR: Final = "\r\x1b[K"


def _say(text: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"{CLEAR}{text}")
        sys.stderr.flush()
    elif "round" not in text and text:
        print(text, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
