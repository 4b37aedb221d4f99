"""The page as one text: template, style, script and data, under a policy that lets nothing else run or load."""

import html
import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.resources import files
from string import Template
from typing import Any, Final

from tracker.view.report import counted

_HELD: Final = ("default-src 'none'", "base-uri 'none'", "form-action 'none'")


def page(
    data: Mapping[str, Any], *, title: str, about: str, lanes: str, live: str = "", files: Sequence[str] = ()
) -> str:
    """Return the HTML of the page; whatever stands in the data is text there.

    `about` is the line under the title, `lanes` what the lanes are at first. A page that is `live` asks the server
    that it came from for changes, `live` being the name (ETag) of the data as it is now, and offers the `files` of
    that server; any other makes no request.
    """
    return Template(_asset("page.html")).substitute(
        policy=policy(live=bool(live)),
        title=html.escape(title),
        about=html.escape(about),
        files="".join(f'<a class="file" href="{html.escape(name)}">{html.escape(name)}</a>\n' for name in files),
        licences=_asset("licences.txt"),
        style=_asset("page.css"),
        script=_asset("page.js"),
        data=in_script({**data, "lanes": lanes, "live": live}),
    )


def policy(*, live: bool = False) -> str:
    """Return the Content-Security-Policy of the page."""
    parts = [*_HELD, f"script-src '{_digest(_asset('page.js'))}'", f"style-src '{_digest(_asset('page.css'))}'"]
    return "; ".join([*parts, "connect-src 'self'"] if live else parts)


def about(number: int, today: date, query: str = "") -> str:
    """Return the line under the title: how many events, which query found them, and as of which day."""
    return f"{counted(number, 'event')}{query and f' of {query}'}, as of {today.isoformat()}"


def in_script(data: object) -> str:
    """Return the data as JSON that can end no script element and begin no comment in one."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


@cache
def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


def _digest(text: str) -> str:
    """The hash of an inline element, as a Content-Security-Policy names it."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
