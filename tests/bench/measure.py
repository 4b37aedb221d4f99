"""Whole processes measured: wall time and peak memory.

All commands take turns, and each is compared with a run of the baseline just before or just after it, so
that whatever else the machine does meets both alike.
"""

import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from statistics import median
from typing import Final, NamedTuple

from tests.bench.rows import rows
from tests.bench.tool import Action, Command, Tool

SLOW: Final = 1.0  # seconds from which on a command is run three times only
FEW: Final = 3


class Case(NamedTuple):
    """One cell of the table."""

    tool: Tool
    action: Action
    size: int


class Run(NamedTuple):
    """One process: seconds, megabytes at its peak, what it printed; `ended` is False where it ran out of time."""

    seconds: float
    megabytes: float
    output: bytes
    ended: bool


class Figures(NamedTuple):
    """The runs of one case: the median ratio to the baseline, the least seconds of both, megabytes at the peak.

    `over` means that it lasted longer than the limit.
    """

    ratio: float
    least: float
    least_base: float
    megabytes: float
    over: bool = False


def measured(
    tools: Sequence[Tool], actions: Iterable[Action], size: int, runs: int, limit: int, say: Callable[[str], None]
) -> dict[Case, Figures]:
    """Run every action of every tool, the first being the baseline, after one run that only checks the answer."""
    base, others = Case(tools[0], "version", size), tools[1:]
    cases = [Case(tool, action, size) for action in actions for tool in others]
    first = {case: run for case in cases if (run := _once(case, 0, limit))}
    _check({case: run for case, run in first.items() if case.action == "list" and run.ended}, size)
    seen: dict[Case, list[tuple[Run, Run]]] = {case: [] for case in first}
    for number in range(1, runs + 1):
        say(f"{size:,} rows, round {number} of {runs}")
        for case, checked in first.items():
            if not checked.ended or (number > FEW and checked.seconds > SLOW):
                continue
            order = (base, case) if number % 2 else (case, base)
            pair = {one: run for one in order if (run := _once(one, number, limit))}
            seen[case].append((pair[base], pair[case]))
    alone = _once(base, 0, limit)
    return {case: _figures(seen[case] or [(alone, first[case])]) for case in first if alone}


def _once(case: Case, number: int, limit: int) -> Run | None:
    command = case.tool.command(case.action, case.size, number)
    if command is None:
        return None
    run = started(command, limit)
    if case.action.startswith("add") or case.action == "version":
        return run._replace(output=b"")
    return run if number == 0 else run._replace(output=b"")


def _check(lists: dict[Case, Run], size: int) -> None:
    """Stop where a tool's list does not hold the events the others hold: it would be another question."""
    wanted = sum(row.wanted for row in rows(size))
    for case, run in lists.items():
        if case.tool.command("list", size, 0) and (found := case.tool.count(run.output)) != wanted:
            raise SystemExit(f"{case.tool.name} lists {found} events of {wanted} at {size} rows")


def _figures(pairs: Sequence[tuple[Run, Run]]) -> Figures:
    return Figures(
        ratio=median(run.seconds / base.seconds for base, run in pairs),
        least=min(run.seconds for _, run in pairs),
        least_base=min(base.seconds for base, _ in pairs),
        megabytes=max(run.megabytes for _, run in pairs),
        over=not all(run.ended for _, run in pairs),
    )


def started(command: Command, limit: int) -> Run:
    """Start a process and wait for it; stop with what it said where it failed."""
    with tempfile.TemporaryFile() as typed, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        typed.write(command.typed.encode())
        typed.seek(0)
        streams = [(os.POSIX_SPAWN_DUP2, file.fileno(), number) for number, file in enumerate((typed, out, err))]
        begin = time.perf_counter()
        pid = os.posix_spawnp(command.words[0], command.words, dict(command.env), file_actions=streams)
        signal.signal(signal.SIGALRM, lambda *_: os.kill(pid, signal.SIGKILL))
        signal.alarm(limit)
        _, status, usage = os.wait4(pid, 0)
        seconds = time.perf_counter() - begin
        signal.alarm(0)
        killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        if status and not killed:
            err.seek(0)
            raise SystemExit(f"{' '.join(command.words)}: {err.read().decode(errors='replace')[-2000:]}")
        out.seek(0)
        # macOS counts bytes, everybody else kilobytes.
        megabytes = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e6 / 1024)
        return Run(seconds, megabytes, out.read(), not killed)
