"""How lists of words, and numbers with their nouns, read in a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The longest that a message or a question may be, so that it is read at once.
LONGEST: Final = 160
_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_FILE_NAME: Final = re.compile(r"[\w.-]+\.[a-z]{2,5}\b")
#: What may still come before a sentence: the name of a location.
_SPARE: Final = 20


def listed(words: Iterable[str]) -> str:
    """Return words as ``a, b and c``."""
    found = list(words)
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} and {found[-1]}" if found else ""


def plain(word: str) -> str:
    """Return a word of ours as people say it: ``insurance_payment`` → ``insurance payment``."""
    return word.replace("_", " ")


def as_sentence(text: str) -> str:
    """Return a text as the beginning of a sentence; the name of a file stays as it is written."""
    return text if _FILE_NAME.match(text) else text[:1].upper() + text[1:]


def within(text: str) -> str:
    """Return a sentence as it stands after a colon; an abbreviation keeps its capitals."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def some(words: Iterable[str], most: int = 3) -> str:
    """Return words as ``a, b and c``; where there are more, the first ones and how many follow."""
    found = list(words)
    if len(found) <= most:
        return listed(found)
    return f"{', '.join(found[: most - 1])} and {len(found) - most + 1} more"


def in_full(sentence: str, words: Iterable[str]) -> str:
    """Return a sentence with all words that it is about, as far as it can still be read at once.

    A question that says "and 5 more" cannot be answered on paper.

    Args:
        sentence: the sentence, with ``{}`` where the words go.
        words: what it is about.
    """
    found = list(words)
    return next(
        (
            text
            for most in range(len(found), 1, -1)
            if len(text := sentence.format(some(found, most))) <= LONGEST - _SPARE
        ),
        sentence.format(some(found, 1)),
    )


def ordinal(number: int) -> str:
    """Return which of several something is: ``third``.

    Args:
        number: its number, from 1.
    """
    if number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    teens = number % 100 // 10 == 1
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def counted(number: int, word: str, many: str = "") -> str:
    """Return a number with its noun: ``1 blocker``, ``2 blockers``, ``3 advice``, ``2 people``."""
    plural = many or (word if word == "advice" else f"{word}s")
    return f"{number} {word if number == 1 else plural}"


def with_more(text: str, more: str, sign: str = "; ") -> str:
    """Return a sentence with what explains it, as far as both together can still be read at once."""
    together = f"{text}{sign}{more}"
    return together if len(together) <= LONGEST - _SPARE else text
