"""Sentences as rows of plain words: small letters, contractions written out, one spelling."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.data import facts
from handover.data.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

#: No more of a text than this is looked at, in characters.
_LONGEST: Final = 20_000

_TOKEN: Final = re.compile(r"[$£€#]?\d+(?:[.,:/]\d+)*%?|[^\W\d_]+(?:'[^\W\d_]+)?\d*|'s\b|[.,:;?!\"()\n]|- |%")
_ENDS: Final = frozenset(".;!?\n")
#: Short words that end in a full stop which ends no sentence.
_SHORT: Final = frozenset({"dr", "mr", "mrs", "ms", "st", "no", "approx", "vs", "etc", "inc", "ltd"})
_TITLES: Final = frozenset({"dr", "mr", "mrs", "ms"})
_CONTRACTED: Final = {
    "ll": "will",
    "re": "are",
    "ve": "have",
    "m": "am",
    "d": "would",
}
_NOT: Final = {"won't": "will not", "can't": "can not", "shan't": "shall not", "ain't": "is not", "cannot": "can not"}
#: Words after which 's is short for "is" or "us", and names no owner.
_IS: Final = frozenset(
    {"it", "that", "there", "what", "he", "she", "who", "here", "this", "how", "where", "everything"}
)


class Sentence(NamedTuple):
    """One sentence.

    Args:
        row: its words and signs with a blank before, between and after them.
        words: the same, each once.
        asks: whether it ends in a question mark.
        names: what people at the practice are called, in small letters.
    """

    row: str
    words: frozenset[str]
    asks: bool = False
    names: frozenset[str] = frozenset()


def sentences(text: str, names: frozenset[str] = frozenset()) -> list[Sentence]:
    """Return the sentences of a text.

    Args:
        text: as typed.
        names: what people at the practice are called, in small letters.
    """
    spelled = _spellings()
    found: list[Sentence] = []
    words: list[str] = []
    for piece in _TOKEN.findall(fold(text[:_LONGEST]).low):
        if piece not in _ENDS:
            words.extend(_plain(piece, spelled))
        elif piece == "." and words and words[-1] in _SHORT and (words[-1] in _TITLES or len(words) > 1):
            continue
        elif words:
            found.append(_sentence(words, names, asks=piece == "?"))
            words = []
    if words:
        found.append(_sentence(words, names))
    return found


def _sentence(words: list[str], names: frozenset[str], *, asks: bool = False) -> Sentence:
    return Sentence(f" {' '.join(words)} ", frozenset(words), asks, names)


@cache
def _spellings() -> Mapping[str, str]:
    spelled: dict[str, str] = facts("speech", "danger.toml")["spellings"]
    return spelled


def _plain(piece: str, spelled: Mapping[str, str]) -> list[str]:
    """Return a word as it is written here; some are two."""
    if piece in spelled:
        return spelled[piece].split()
    if piece == "- ":
        return [","]
    if piece == "cannot" or "'" in piece:
        return _written_out(piece).split()
    return [piece]


def _written_out(piece: str) -> str:
    """Return a contraction as its words."""
    if piece in _NOT:
        return _NOT[piece]
    if piece.endswith("n't"):
        return f"{piece[:-3]} not"
    word, _, end = piece.rpartition("'")
    if end in _CONTRACTED:
        return f"{word} {_CONTRACTED[end]}"
    if end == "s" and word == "let":
        return "let us"
    if end == "s":
        return f"{word} is" if word in _IS else f"{word} 's"
    return f"{word} {end}"
