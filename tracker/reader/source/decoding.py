"""From bytes to text: by a byte order mark, else as the document or the server says, else UTF-8."""

import codecs
import re
from typing import Final

from tracker.errors import StoreError

MOST_BYTES: Final = 5_000_000  # of one document
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_TAKEN: Final = r"utf-(8|16|16-[lb]e)|iso8859-\d+|cp\d+|gb(2312|k|18030)|big5\w*|euc_\w+|shift_jis\w*|koi8-\w|ascii"
_DECLARED: Final = (
    rb"""(?i)<\?xml[^>]{0,100}?\sencoding=["']([\w.:-]{1,40})|<meta[^>]{0,200}?charset=["']?\s*([\w.:-]{1,40})"""
)
_HEAD: Final = 4_096  # bytes in which a document names its encoding
_WESTERN: Final = ("ascii", "iso8859-1")  # pages that say so are written in Windows-1252, as browsers know


def decoded(data: bytes, name: str, declared: str = "", *, markup: bool = False) -> str:
    """Return the text of a document; raise StoreError where it is too large, no text, or in another encoding.

    `declared` is the encoding that the server named; a document of `markup` may name its own.
    """
    if len(data) > MOST_BYTES:
        raise StoreError(f"{name} is too large: more than {MOST_BYTES // 1_000_000} MB are not read")
    mark, encoding = next(((mark, code) for mark, code in _MARKS if data.startswith(mark)), (b"", ""))
    if not encoding and markup and not declared and (found := re.search(_DECLARED, data[:_HEAD])):
        declared = (found[1] or found[2]).decode()
    encoding = encoding or (_known(declared, name) if declared else "utf-8")
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        said = f"{declared} as it says" if declared else "UTF-8 text"
        raise StoreError(f"{name} is not {said}", "convert it first: iconv -f ENCODING -t UTF-8") from None
    if "\0" in text:
        raise StoreError(f"{name} is not text", "text, Markdown, HTML, RSS and Atom are read")
    return text


def _known(declared: str, name: str) -> str:
    try:
        encoding = codecs.lookup(declared).name
    except LookupError:
        encoding = ""
    if not re.fullmatch(_TAKEN, encoding):
        raise StoreError(f"{name} is in the unknown encoding '{declared}'", "convert it to UTF-8 first")
    return "cp1252" if encoding in _WESTERN else encoding
