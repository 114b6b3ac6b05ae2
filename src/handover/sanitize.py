"""Make any text safe to print: no control, direction or invisible character gets out.

Every string that leaves the program for a terminal or a log passes through here, whatever
the format and whether or not somebody is looking.
"""

from __future__ import annotations

import os
import re
import shlex
import unicodedata
from typing import Final

#: Longest text printed in one piece, in characters.
LONGEST: Final = 400

_PLAIN_WORD: Final = re.compile(r"[\w.:/\\-]+")
_MARKER: Final = re.compile(r"##(?=\w*\[)")
_COMMAND: Final = re.compile(r"^(\s*)::", re.MULTILINE)
_UNSAFE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def sanitize(text: str, longest: int = LONGEST) -> str:
    """Return `text` with every character that could steer a terminal or hide text spelt out.

    Args:
        text: anything.
        longest: how many characters to keep; the rest is cut with an ellipsis.
    """
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    if text.isascii() and text.isprintable():
        return _unforged(text)
    return _unforged("".join(_spelt(char) if unicodedata.category(char) in _UNSAFE else char for char in text))


def no_commands(text: str) -> str:
    """Break up what a CI runner reads as a command at the beginning of a line: a name may begin like one."""
    return _COMMAND.sub(r"\1: :", text) if "::" in text else text


def shell_word(text: str) -> str:
    """Return a file or another word as it is typed in a command that is printed."""
    word = sanitize(text)
    if os.name == "nt":  # neither of its shells takes single quotes in all places
        return word if _PLAIN_WORD.fullmatch(word) else f'"{word}"'
    return shlex.quote(word)


def shell_path(path: str) -> str:
    """Return a path as it is typed in a command that is printed; never taken for an option."""
    return shell_word(f"./{path}" if path.startswith("-") else path or ".")


def _spelt(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{{{code:x}}}"  # noqa: PLR2004 - one byte


def _unforged(text: str) -> str:
    """Break up what CI runners read as a command anywhere in a line (``##[``, ``##vso[``, ``##teamcity[``)."""
    return _MARKER.sub("# #", text) if "##" in text else text


def encodable(text: str, encoding: str) -> str:
    """Return `text` with what an output's encoding cannot hold spelt out."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(char if _fits(char, encoding) else _ascii(char) for char in text)
    except LookupError:
        return text.encode("ascii", "replace").decode()
    return text


_PLAIN: Final = {
    "–": "-",
    "—": "-",
    "…": "...",
    "“": '"',
    "”": '"',
    "’": "'",
    "‘": "'",
    "×": "x",
    "·": "-",
    "→": "->",
}


def _fits(char: str, encoding: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _ascii(char: str) -> str:
    return _PLAIN.get(char, f"\\u{{{ord(char):x}}}")
