"""The line being typed as the shell reads it, and how a value is written into it so that it stays a value.

Names come from timelines that others wrote. Nothing in one may be run by the shell it is completed in.
"""

import re
from typing import Final, NamedTuple

_ACTIVE: Final = frozenset("`<>&;|()")  # outside quotes, as is a dollar before anything but a quote
_IN_DOUBLE: Final = frozenset('$`"\\')  # what a backslash quotes there
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Typed(NamedTuple):
    """The words before the cursor, and the one it stands in without its quotes.

    `quote` is the quote still open. The first `kept` characters of the word stay where they are: bash puts
    what completes the word behind them. `active` says that the shell would run or expand something in these.
    """

    words: tuple[str, ...]
    word: str
    quote: str
    kept: int
    active: bool


def is_safe(text: str) -> bool:
    """Whether the text is one line that can be shown: no control characters, none that turn the line round."""
    return text.isprintable() or not _CONTROL.search(text)


def cleaned(text: str) -> str:
    """Return the text with a space for each character that is not safe."""
    return text if text.isprintable() else _CONTROL.sub(" ", text)


def read_line(line: str, breaks: str = "") -> Typed:
    """Read a line up to the cursor as bash and zsh do; bash completes behind the last of its word `breaks`."""
    reader = _Reader(breaks)
    for char in line:
        reader.take(char)
    return reader.typed()


class _Reader:
    """A line read character by character."""

    def __init__(self, breaks: str) -> None:
        self.breaks = breaks
        self.words: list[str] = []
        self.start()
        self.quote = ""
        self.escaped = False

    def start(self) -> None:
        """Begin a word."""
        self.text, self.begun, self.kept = "", False, 0
        self.active = self.active_kept = self.dollar = False

    def take(self, char: str) -> None:
        """Read one character."""
        if self.escaped:
            self.escaped = False
            self.text += char if not self.quote or char in _IN_DOUBLE else f"\\{char}"
        elif self.quote:
            self.inside(char)
        elif char.isspace():
            if self.begun:
                self.words.append(self.text)
            self.start()
        else:
            self.begun = True
            self.outside(char)

    def inside(self, char: str) -> None:
        """Read one character inside quotes."""
        if char == self.quote[-1]:
            self.quote = ""
        elif char == "\\" and self.quote == '"':
            self.escaped = True
        else:
            # A backslash in $'...' means more than it says; what follows it is not worth the risk.
            self.active |= (self.quote == '"' and char in "$`") or (self.quote == "$'" and char == "\\")
            self.text += char

    def outside(self, char: str) -> None:
        """Read one character outside quotes."""
        dollar, self.dollar = self.dollar, char == "$"
        if char in "'\"":
            self.text = self.text.removesuffix("$") if dollar else self.text
            self.quote = "$'" if dollar and char == "'" else char
            self.open_at, self.open_active = len(self.text), self.active
            return
        self.active |= dollar or char in _ACTIVE
        if char == "\\":
            self.escaped = True
            return
        self.text += char
        if char in self.breaks:
            self.kept, self.active_kept = len(self.text) - (char == "@"), self.active  # bash completes the @ too

    def typed(self) -> Typed:
        """Return what was read."""
        kept, active = (self.open_at, self.open_active) if self.quote else (self.kept, self.active_kept)
        risky = active or (self.quote == "$'" and self.active)
        return Typed(tuple(self.words), self.text, self.quote, kept, risky)


def bash_quoted(text: str, quote: str = "") -> str:
    """Return text that bash takes for itself and nothing else, outside quotes or behind an open quote.

    Bash closes the quote, unless the text ends with a quote of that sort: then it is closed here.
    """
    if quote == "'":
        return text.replace("'", r"'\''") + ("'" if text.endswith("'") else "")
    if quote == "$'":  # by number: in a script they would do without, at the prompt `!` and `'` are seen first
        return re.sub(r"[\\'!]", lambda found: f"\\{ord(found[0]):03o}", text)
    if quote == '"':
        # The prompt sees `!` inside double quotes too, and keeps a backslash before it there.
        return re.sub(r'[$`"\\]', r"\\\g<0>", text).replace("!", r'"\!"') + ('"' if text[-1:] in ('"', "!") else "")
    return re.sub(r"([^\w@%+=:,./-])", r"\\\1", text)
