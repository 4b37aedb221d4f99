"""Keeping the proposals that were not judged, as a file that the same command reads again."""

import os
import re
import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker.cli.session import Session
from tracker.event import to_json
from tracker.view.report import counted

if TYPE_CHECKING:
    from tracker.claim import Claim
    from tracker.cli.reading.articles import Named


def keep_rest(session: Session, named: "Named", claims: "Sequence[Claim]") -> None:
    """Write the claims to a new file in this folder, and say the command that goes on with them."""
    stem = re.sub(r"[^\w.-]+", "-", os.path.splitext(os.path.basename(named.name))[0]).strip("-.") or "article"
    path = _written(stem, "".join(to_json(claim).decode() + "\n" for claim in claims))
    words = ["tracker", "read", named.name, "--published", str(named.article.published), "--proposals", path]
    count = f"{counted(len(claims), 'proposal')} not judged, kept in {path}"
    session.say(f"{count}\n  to go on: {shlex.join(words)}")


def _written(stem: str, text: str) -> str:
    number = 1
    while True:
        path = f"{stem}.rest{number if number > 1 else ''}.jsonl"
        try:
            with open(path, "x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            number += 1
        else:
            return path
