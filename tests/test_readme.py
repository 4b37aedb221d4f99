"""The README is what a newcomer follows: it is short, and its commands are where scripts look for them."""

import re
from pathlib import Path

from tests.transcript import environment, run

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_two_commands_are_where_scripts_look_for_them() -> None:
    for name in ("first", "test"):
        assert re.search(rf"<!-- {name} command -->\n```sh\npython3 -m venv .*\n```\n", README)


def test_it_is_short() -> None:
    assert len(README.splitlines()) <= 175


def test_the_example_session_runs(tmp_path: Path) -> None:
    printed = run(
        f"sh {ROOT / 'examples' / 'session.sh'}", tmp_path, {**environment(tmp_path), "TMPDIR": str(tmp_path)}
    )
    assert "4  2024-07-05  Fri  SenseNova 5.5 released" in printed
    assert printed.splitlines()[-1].startswith("your timeline is ")
