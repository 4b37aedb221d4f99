"""Text on a terminal: control characters made visible, and its width in columns."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_COMMAND_OR_WORD: Final = r"tracker [^;,]+[;,]?|\S+"
ELLIPSIS: Final = "…"
_ISOLATE, _POP = "\u2068", "\u2069"
_ZWJ: Final = "\u200d"

# Whitespace that would break a line, flags of tag characters (kept), a joiner between two visible
# characters (kept), and all control and invisible characters.
_SUSPECT: Final = (
    "(?P<space>\r\n|[\t-\r\x85\u2028\u2029])"
    "|(?P<keep>\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f|(?<=\\S)[\u200c\u200d](?=[^\\s\u200b-\u200f]))"
    "|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


def printable(text: str) -> str:
    """Return the text as one line without control characters; each is replaced by a visible one."""
    return text if text.isprintable() else re.sub(_SUSPECT, _shown, text)


def printable_lines(text: str) -> list[str]:
    """Return the lines of the text, each printable."""
    return [printable(line) for line in text.splitlines()]


def width(text: str) -> int:
    """Return how many columns printable text takes."""
    return len(text) if text.isascii() else sum(size for _, size in clusters(text))


def clusters(text: str) -> Iterator[tuple[str, int]]:
    """Yield each grapheme, such as an emoji sequence or a letter with accents, with its width."""
    held, size = "", 0
    for char in text:
        columns = _columns(char)
        if held and _continues(held, char, columns):
            size = 2 if _widens(held, char) else size or (0 if held[-1] == _ZWJ else columns)
            held += char
            continue
        if held:
            yield held, size
        held, size = char, columns
    if held:
        yield held, size


def cut(text: str, columns: int) -> str:
    """Return the text, cut to so many columns with an ellipsis if it is wider."""
    if width(text) <= columns:
        return text
    if text.isascii():
        return text[: max(columns - 1, 0)].rstrip() + ELLIPSIS
    kept, room = [], columns - 1
    for cluster, size in clusters(text):
        room -= size
        if room < 0:
            break
        kept.append(cluster)
    return "".join(kept).rstrip() + ELLIPSIS


def isolate(text: str) -> str:
    """Return text with right-to-left letters in an isolate, so that it does not reorder the text around it."""
    if text.isascii() or not any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in text):
        return text
    return f"{_ISOLATE}{text}{_POP}"


def is_address(text: str) -> bool:
    """Whether the text is a single web address, which is of no use cut or broken."""
    return re.fullmatch(r"[(<“\"']?[a-z][a-z0-9+.-]*://\S+", text, re.IGNORECASE) is not None


def wrap(text: str, columns: int, *, commands: bool = False) -> list[str]:
    """Return printable text as lines of at most so many columns, broken at spaces where possible.

    An address is never broken, nor is a command of a text with `commands`, up to a comma, a semicolon or the end:
    one that is longer than a line has a line of its own.
    """
    lines, line, used = [], "", 0
    for word in re.findall(_COMMAND_OR_WORD, text) if commands else text.split():
        size = width(word)
        if line and used + 1 + size <= columns:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        whole = size <= columns or is_address(word) or " " in word
        *full, line = [word] if whole else _pieces(word, columns)
        lines += full
        used = width(line)
    return [*lines, line] if line or not lines else lines


def _pieces(word: str, columns: int) -> list[str]:
    """A word that is longer than a line, in pieces, broken after a slash or hyphen where their second half has one."""
    pieces, piece, used = [], "", 0
    for cluster, size in clusters(word):
        if piece and used + size > columns:
            end = max(piece.rfind("/"), piece.rfind("-")) + 1
            end = end if 2 * end > len(piece) else len(piece)
            pieces.append(piece[:end])
            piece = piece[end:]
            used = width(piece)
        piece += cluster
        used += size
    return [*pieces, piece]


def _shown(found: re.Match[str]) -> str:
    if found["keep"]:
        return found["keep"]
    if found["space"]:
        return " "
    code = ord(found[0])
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "·"


def _columns(char: str) -> int:
    """The width of one character: 0 for combining ones, 2 for wide ones."""
    if char < "\u0300":
        return 1
    if "\u1160" <= char <= "\u11ff" or unicodedata.category(char) in ("Mn", "Me", "Mc", "Cf"):
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return 2
    # Emoji newer than this Python's Unicode tables.
    return 2 if "\U0001f300" <= char <= "\U0001faff" and unicodedata.category(char) == "Cn" else 1


def _continues(held: str, char: str, columns: int) -> bool:
    """Whether the character is part of the same grapheme."""
    if columns == 0:
        return True
    if held[-1] == _ZWJ or "\U0001f3fb" <= char <= "\U0001f3ff":  # joined emoji, skin tones
        return unicodedata.category(char)[0] == "S" and _is_picture(held[0])
    return len(held) == 1 and _is_flag_half(held) and _is_flag_half(char)


def _widens(held: str, char: str) -> bool:
    """Whether the character makes the grapheme an emoji of two columns."""
    if char == "\ufe0f":
        return len(held) == 1 and (_is_picture(held) or held in "#*0123456789")
    return _is_flag_half(char)


def _is_picture(char: str) -> bool:
    return char > "\u00a0" and unicodedata.category(char) in ("So", "Sm", "Po", "Cn")


def _is_flag_half(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"
