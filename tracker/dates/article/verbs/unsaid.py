"""Whether a modal says what its words deny: would not keep them from leaving, neither of them could be reached."""

from typing import Final

from tracker.dates.article.verbs import forms
from tracker.dates.article.verbs.tokens import Tokens

_PREVENTING: Final = 7  # tokens from a modal to `from`: will not keep the two from meeting
_NEITHER: Final = 9  # tokens from `neither` to a modal


def prevents(words: Tokens, index: int) -> bool:
    """Whether a modal says what will be done in spite of something: would not prevent them from leaving."""
    near = range(index + 2, index + _PREVENTING)
    return any(words[one] == "from" and words[one + 1].endswith("ing") for one in near)


def nobody(words: Tokens, index: int) -> bool:
    """Whether `could` or `would` is said of nobody: neither the envoy nor his aides could be reached."""
    lead = words[index - 1] in forms.NOBODY or "neither" in [words[one] for one in range(index - _NEITHER, index)]
    return lead and words[index] in ("could", "would")
