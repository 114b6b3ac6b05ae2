"""From bytes to text: UTF-8 and nothing else, with the place of the first byte that is not."""

from __future__ import annotations

from typing import Final

from handover.node import Source, TextSpan
from handover.problem import Problem, unusable
from handover.source.bounds import MOST_BYTES

BOM: Final = b"\xef\xbb\xbf"
_UTF8: Final = "save the file as UTF-8 (in most editors: Save as, Encoding, UTF-8)"

#: How files that are not text begin, and what people call them.
_KINDS: Final = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word or Excel file, or an archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "an archive"),
)

#: Byte order marks of other encodings; the longer ones first.
_WIDE: Final = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def decode(name: str, data: bytes) -> Source:
    """Return the text of a file without its byte order mark.

    Args:
        name: POSIX path below the practice folder, as reports print it.
        data: the bytes of the file.

    Raises:
        Problem: if the file is too large or is not text in UTF-8.
    """
    if len(data) > MOST_BYTES:
        raise _whole(name, "the file is larger than 128 kB", "move parts of it into the documents they belong to")
    for mark, kind in _KINDS:
        if data.startswith(mark):
            raise _whole(name, f"the file is not a text file: it begins like {kind}", "write the answers as YAML text")
    for mark, kind in _WIDE:
        if data.startswith(mark):
            raise _whole(name, f"the file is written in {kind}; it must be UTF-8", _UTF8)
    if b"\0" in data:
        raise _with_nuls(name, data)
    body = data.removeprefix(BOM)
    try:
        return Source(name, body.decode("utf-8"))
    except UnicodeDecodeError as error:
        # The text before the bad byte is good; what follows is shown nowhere and only
        # keeps the lines apart.
        source = Source(name, body.decode("utf-8", "replace"))
        at = len(body[: error.start].decode("utf-8"))
        message = "the file must be UTF-8; the first byte that is not stands here"
        raise unusable(source, at, at + 1, message, _UTF8) from None


def _with_nuls(name: str, data: bytes) -> Problem[TextSpan]:
    """Say what a file with NUL bytes is: text of another encoding, text with a stray, or no text."""
    nuls = data.count(0)
    for kind, step, share in (("UTF-32", 4, 0.6), ("UTF-16", 2, 0.3)):
        lanes = [data[lane::step].count(0) for lane in range(step)]
        # Of a Latin letter UTF-16 writes one NUL in two bytes and UTF-32 three in four,
        # always in the same places, and one place never holds any.
        if min(lanes) == 0 and nuls > len(data) * share:
            return _whole(name, f"the file is written in {kind}; it must be UTF-8", _UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if not text or nuls > 1 + len(data) // 100:
        return _whole(name, "the file is not a text file", "write the answers as YAML text in UTF-8")
    text = text.removeprefix("\ufeff")
    at = text.index("\0")
    return unusable(Source(name, text), at, at + 1, "control character U+0000", "delete the character")


def _whole(name: str, message: str, fix: str) -> Problem[TextSpan]:
    return unusable(Source(name, ""), 0, 0, message, fix)
