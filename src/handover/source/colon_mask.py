"""Times, web addresses and questions between brackets, which the parser would refuse.

The parser knows YAML 1.1, where ``[08:00-17:00]``, ``{site: https://x.example}`` and
``{note: all well?}`` do not parse. A colon or question mark that is plain text in YAML
1.2 goes to the parser as another character and comes back in the value. Each stands for
one character, so that no offset moves.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import Final

#: A colon with a character behind it is text, except directly behind a key in quotes or brackets.
#: The sign comes first in both patterns, so that the search is quick.
_COLON: Final = re.compile(r":(?<![\"'\]}]:)(?=[^\s,\[\]{}])")
#: A question mark is text unless it stands alone where a key may start.
_QUESTION: Final = re.compile(r"\?(?:(?<=[^\s\[{,]\?)|(?=\S)|(?<=[^\s\[{,:?-] \?))")

_PRIVATE: Final = (range(0xE000, 0xF900), range(0xF0000, 0xFFFFE))

Masks = tuple[tuple[str, str], ...]


def mask_colons(text: str) -> tuple[str, Masks]:
    """Return the text for the parser, and what to put back: pairs of stand-in and character."""
    if "[" not in text and "{" not in text:
        return text, ()
    masks = []
    low = text.lower()
    # A stand-in is a character that the text holds neither as such nor as a code ("\\ue000").
    free = (c for c in chain(*_PRIVATE) if chr(c) not in text and f"{c:x}" not in low)
    for pattern, mark in ((_COLON, ":"), (_QUESTION, "?")):
        stand_in = chr(next(free))
        text, count = pattern.subn(stand_in, text)
        if count:
            masks.append((stand_in, mark))
    return text, tuple(masks)


def unmask_colons(value: str, masks: Masks) -> str:
    """Return a value with its own characters again."""
    for stand_in, mark in masks:
        value = value.replace(stand_in, mark)
    return value
