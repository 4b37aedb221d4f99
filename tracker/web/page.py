"""The page as one text: template, style, script and data, under a policy that lets nothing else run or load."""

import html
import json
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from string import Template
from typing import Any, Final

_HELD: Final = ("default-src 'none'", "base-uri 'none'", "form-action 'none'")


def page(data: Mapping[str, Any], *, title: str, about: str, lanes: str, live: bool = False) -> str:
    """Return the HTML of the page; whatever stands in the data is text there.

    `about` is the line under the title, `lanes` what the lanes are at first. A `live` page asks the server that it
    came from for changes; any other makes no request.
    """
    style, script = _asset("page.css"), _asset("page.js")
    policy = [*_HELD, f"script-src '{_digest(script)}'", f"style-src '{_digest(style)}'"]
    if live:
        policy.append("connect-src 'self'")
    return Template(_asset("page.html")).substitute(
        policy="; ".join(policy),
        title=html.escape(title),
        about=html.escape(about),
        style=style,
        script=script,
        data=in_script({**data, "lanes": lanes, "live": live}),
    )


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
