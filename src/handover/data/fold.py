"""Text as a reader sees it: one kind of quote, dash and space, no ligatures or accents, small letters.

People paste from word processors, web pages and PDFs. What looks the same is to be found the
same, and the place is still to be shown in the text as it was typed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

#: Where a sentence of a text ends, and the next begins.
SENTENCE_END: Final = re.compile(r"(?<=[.;!?])\s+|\n+")
#: Signs that Unicode keeps apart and a reader does not.
_SIGNS: Final = {
    **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    "\x85": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
}

#: What is plain already, as long as it goes, or one sign that may not be.
_STRETCHES: Final = re.compile(r"([\x00-\x7f]+)|[^\x00-\x7f]")
#: Categories of what cannot be seen: marks set on a letter, soft hyphens, joiners.
_UNSEEN: Final = frozenset({"Mn", "Me", "Cf"})


class Folded(NamedTuple):
    """A text made plain, and the way back.

    Args:
        text: the plain text, capitals kept.
        low: the same in small letters, of the same length.
        origin: for each character the offset that it has in the text as typed; None where nothing moved.
    """

    text: str
    low: str
    origin: tuple[int, ...] | None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch (not empty) of the plain text stands in the text as typed."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1


@lru_cache(maxsize=32)
def fold(text: str) -> Folded:
    """Return a text as a reader sees it."""
    if text.isascii():
        return Folded(text, text.lower(), None)
    shown: list[str] = []
    low: list[str] = []
    origin: list[int] = []
    for stretch in _STRETCHES.finditer(text):  # most texts hold a dash or two, and are plain between them
        start, end = stretch.span()
        if stretch[1] is not None:
            shown.append(stretch[0])
            low.append(stretch[0].lower())
            origin.extend(range(start, end))
            continue
        plain = _plain(stretch[0])
        shown.append(plain)
        low.extend(one.lower()[:1] for one in plain)
        origin.extend([start] * len(plain))
    return Folded("".join(shown), "".join(low), tuple(origin))


@lru_cache(maxsize=2048)
def _plain(char: str) -> str:
    """Return what stands for a character that is not ASCII; nothing for what cannot be seen."""
    if char in _SIGNS:
        return _SIGNS[char]
    return "".join(
        _SIGNS.get(one, one) for one in unicodedata.normalize("NFKD", char) if unicodedata.category(one) not in _UNSEEN
    )
