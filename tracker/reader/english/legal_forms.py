"""The legal form behind the name of a firm and a comma, which tells nothing: Halden Pumps | , Inc. | opened a plant."""

import re
from collections.abc import Iterator
from typing import Final

_FORM: Final = (
    r"(?<=[\w.)]),\s(?:(?:Pty|Pte|Pvt)\.? )?"
    r"(?:Inc|Ltd|Corp|LLC|LLP|L\.L\.C|L\.P|S\.A|S\.p\.A|N\.V|B\.V|A\.G|GmbH|PLC|plc)\b"
)
_NAME: Final = r"(?:[A-Z0-9(][\w&.'’-]*\)?)$"
# A point that ends a sentence too: of | Acme, Inc. | The board met. Not: Acme, Inc. Chairman Ada Berg.
_LAST: Final = (
    r"\.(?=[\"”’')\]]*(?:\s*$|\s*\n\s*\n|"
    r"\s+[\"“(]?(?![A-Z]{2,}:|(?i:chief|president|chair\w*|ceo|cfo|vice|founder))[A-Z]))"
)
# A comma that only closes what the first one opened: Acme, LLC, | will; not of what describes it: Acme, LLC, a lender.
_CLOSING: Final = (
    r",(?= (?!(?:an?|the|one|its|which|who|whose|where|with|based|headquartered|owned|known|formerly)\b)[a-z])"
)
_LONGEST: Final = 40  # characters of the last word of a name


def legal_forms(text: str) -> Iterator[tuple[int, int]]:
    """Where legal forms stand with the commas that set them off."""
    for found in re.finditer(_FORM, text):
        start, end = found.span()
        if re.search(_NAME, text[max(start - _LONGEST, 0) : start].split(" ")[-1]) is None:
            continue
        if text[end : end + 1] == "." and re.compile(_LAST).match(text, end) is None:
            end += 1
        closing = re.compile(_CLOSING).match(text, end)
        yield start, closing.end() if closing else end
