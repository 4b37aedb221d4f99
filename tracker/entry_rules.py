"""What is checked of what is entered, whichever way it comes in; what is recorded already is not judged by it."""

import re
from typing import Final

from tracker.errors import UsageError
from tracker.event import Event, changed
from tracker.registry import NUMBER_DETAILS

_SCHEMES: Final = ("http", "https", "ftp", "ftps", "file", "gopher", "gemini", "ipfs")
_CODE: Final = ("javascript", "vbscript", "data")  # what a browser would run
_EXAMPLE: Final = "for example https://www.un.org/en/"
_MOST_FIGURES: Final = 19  # of a number that every JSON reader takes


def entered(event: Event) -> Event:
    """Return an event from a file with its numbers as numbers; raise UsageError for a bad address or number."""
    for source in event.sources:
        if source.url:
            checked_address(source.url)
    details = {k: detail_value(k, str(v)) if k in NUMBER_DETAILS else v for k, v in event.details.items()}
    return event if details == event.details else changed(event, details=details)


def is_code(word: str) -> bool:
    """Whether a word is what a browser would run in the place of an address."""
    return re.match(rf"<?({'|'.join(_CODE)}):\S", word, re.IGNORECASE) is not None


def checked_address(url: str) -> str:
    """Return the address; raise UsageError where it names no site or is no address."""
    scheme, colon, rest = url.partition(":")
    if not colon:
        raise UsageError(f"'{url}' is not an address", _EXAMPLE)
    if scheme.lower() not in _SCHEMES:
        raise UsageError(f"'{url}' is not an address of a source: it begins with {scheme}:", _EXAMPLE)
    site = r"//[^\s/?#]*\w[^\s/?#]*" if scheme.lower() != "file" else r"//\S*\w"
    if not re.match(site, rest):
        raise UsageError(f"'{url}' is not an address: it names no site", _EXAMPLE)
    return url


def detail_value(key: str, value: str) -> str | int:
    """Return the value of a detail, a whole number as a number; raise UsageError where a number is meant."""
    figures = re.sub(r"(?<=\d)(st|nd|rd|th)$", "", value) if key in NUMBER_DETAILS else value
    if re.fullmatch(r"0|-?[1-9][0-9]*", figures) and len(figures.lstrip("-")) < _MOST_FIGURES:
        if key in NUMBER_DETAILS and figures[0] == "-":
            raise UsageError(f"{key} cannot be less than 0: {value}", f"for example {key}=7")
        return int(figures)
    if key in NUMBER_DETAILS and value:
        raise UsageError(f"{key} is a number, not '{value[:40]}'", f"for example {key}=7")
    return value
