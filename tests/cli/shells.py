"""Real shells in a pseudo terminal: a line is typed, TAB and Enter are pressed, and what tracker is given is read."""

import os
import pty
import select
import shlex
import signal
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Final

SHELLS: Final = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "--interactive"],
}
_LOAD: Final = {
    "bash": "source {script}; bind 'set enable-bracketed-paste off'",
    "zsh": "autoload -Uz compinit; compinit -D -u; source {script}; unsetopt PROMPT_SP",
    "fish": "source {script}",
}
# In the place of tracker: completion is the real one, anything else only writes down what it was given.
_STAND_IN: Final = """\
#!/bin/sh
[ -n "$_TRACKER_COMPLETE" ] && exec {tracker} "$@"
printf '%s\\0' "$@" > {given}.new && mv {given}.new {given}
"""
_PATIENCE: Final = 30.0


class Terminal:
    """One interactive shell in a folder, with completion loaded."""

    def __init__(self, shell: str, folder: Path, env: dict[str, str], script: str) -> None:
        self.shell, self.folder = shell, folder
        self.aside = folder.parent / f"aside-{shell}"
        self.aside.mkdir()
        self.given = self.aside / "given"
        self.screen = b""
        tracker = self.aside / "tracker"
        real = os.path.join(os.path.dirname(sys.executable), "tracker")
        tracker.write_text(_STAND_IN.format(tracker=shlex.quote(real), given=shlex.quote(str(self.given))))
        tracker.chmod(0o755)
        (self.aside / "script").write_text(script)
        self.env = {**env, "PATH": f"{self.aside}:{env['PATH']}", "TERM": "vt100", "LC_ALL": "C.UTF-8"}

    def __enter__(self) -> "Terminal":
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.chdir(self.folder)
            os.execvpe(SHELLS[self.shell][0], SHELLS[self.shell], self.env)  # noqa: S606 - it is the shell
        self.enter(_LOAD[self.shell].format(script=shlex.quote(str(self.aside / "script"))) + "; tracker ready")
        assert self.wait() == ["ready"], self.screen
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.close(self.end)
        os.waitpid(self.pid, 0)

    def enter(self, keys: str) -> None:
        """Type these keys, and Enter."""
        self.given.unlink(missing_ok=True)
        self.screen = b""
        self.type(keys + "\r")

    def type(self, keys: str) -> None:
        """Type these keys."""
        left = keys.encode()
        while left:
            self.read(0)
            left = left[os.write(self.end, left[:256]) :]

    def read(self, seconds: float) -> None:
        """Take in what the shell prints."""
        if select.select([self.end], [], [], seconds)[0]:
            try:
                self.screen += os.read(self.end, 65536)
            except OSError:  # the shell has ended
                time.sleep(seconds)

    def wait(self) -> list[str]:
        """Return the arguments that tracker was given."""
        until = time.monotonic() + _PATIENCE
        while not self.given.exists():
            assert time.monotonic() < until, self.screen
            self.read(0.02)
        return self.given.read_bytes().decode("utf-8", "replace").split("\0")[:-1]

    def complete(self, line: str) -> list[str]:
        """Type a line, press TAB and Enter, and return the arguments that tracker was given."""
        self.enter(f"{line}\t")
        return self.wait()
