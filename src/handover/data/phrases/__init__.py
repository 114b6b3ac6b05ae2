"""Phrase tables: words that a rule looks for in people's text, as data, one file per table.

A table lists phrases as people say them and, where words alone cannot tell, patterns. Case,
typographic characters, hyphens, plurals, verb endings and US or British spelling do not
matter. "Never say X" is no hit of X where the table says so (`negation = true`).

    phrases    words in a row; ``~`` at the end of a word takes any ending of it
    patterns   regular expressions over the text in lower case, without backtracking traps
    unless     patterns which, anywhere in the same sentence, take a hit back
    filler     words that say nothing beside a phrase (for judging a whole text)
    together   whether `unless` counts anywhere in the text, not only in the same sentence
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from handover.data import facts
from handover.data.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

#: No more of a text than this is looked at, in characters.
_LONGEST: Final = 20_000
#: A text that says nothing but one of these is never longer, in characters.
_LONGEST_WHOLE: Final = 120
#: How far back a negation is looked for, in characters.
_REACH: Final = 50

_SENTENCE: Final = re.compile(r"(?<=[.;!?])\s+|\n+")
_NEGATION: Final = re.compile(
    r"(?:\b(?:never|not|no|nor|neither|without|avoid(?:s|ing)?|instead of|rather than|cannot|nothing|nobody|stop)\b|n't\b)"
    r"[^,.;:!?]*$"
)
#: "If you do not pay we will": what is negated is the condition, and not what follows from it.
_CONDITION: Final = re.compile(r"\b(?:if|unless|until|when|once)\b[^,.;:!?]*\b(?:we|i|they)\b")
#: Ways to spell one word: as typed in a table → as a pattern.
_SPELLINGS: Final = (
    (re.compile(r"i[sz](e|ed|es|ing|ation)(?=~?$)"), r"i[sz]\1"),
    (re.compile(r"^(col|fav|hon|behavi|lab)o(?:u)?r"), r"\1ou?r"),
    (re.compile(r"^cheque"), r"che(?:que|ck)"),
    (re.compile(r"^judge?ment"), r"judge?ment"),
    (re.compile(r"^program(?:me)?(?=~?$)"), r"program(?:me)?"),
    (re.compile(r"^(cent|theat)(?:re|er)(?=~?$)"), r"\1(?:re|er)"),
)  # fmt: skip
_ENDING: Final = r"(?:s|es|ed|d|ing|'s)?"


@lru_cache(maxsize=512)  # several tables look at each text in turn
def plainly(text: str) -> str:
    """Return a text in lower case, with plain quotes and hyphens and single blanks."""
    return "\n".join(" ".join(line.split()) for line in fold(text[:_LONGEST]).low.splitlines())


class Phrases:
    """One table, compiled.

    Args:
        phrases: words in a row.
        patterns: regular expressions over plain text.
        unless: patterns that take a hit in the same sentence back.
        filler: words that say nothing beside a phrase.
        negation: whether a negation before a phrase makes it no hit.
        together: whether the text is judged as one sentence.
    """

    def __init__(
        self,
        phrases: Iterable[str] = (),
        patterns: Iterable[str] = (),
        unless: Iterable[str] = (),
        filler: Iterable[str] = (),
        *,
        negation: bool = False,
        together: bool = False,
    ) -> None:
        sources = [*(_pattern(phrase) for phrase in sorted(phrases, key=len, reverse=True)), *patterns]
        self._found = re.compile("|".join(sources)) if sources else None
        self._unless = [re.compile(pattern) for pattern in unless]
        self._filler = frozenset(filler)
        self._negation, self._together = negation, together
        # several rules look at each text, and again when one document of eleven has changed
        self._kept = lru_cache(maxsize=512)(self._hits)

    def hits(self, text: str) -> bool:
        """Whether the text holds one of the phrases."""
        return self._kept(text)

    def _hits(self, text: str) -> bool:
        plain = plainly(text)
        sentences = [plain.replace("\n", " ")] if self._together else _SENTENCE.split(plain)
        return any(self._in(sentence) for sentence in sentences)

    def whole(self, text: str) -> bool:
        """Whether the text is nothing but phrases of the table and words that say nothing."""
        if len(text) > _LONGEST_WHOLE:
            return False
        plain = plainly(text)
        if self._found is None or not plain:
            return False
        rest, number = self._found.subn(" ", plain)
        words = re.findall(r"[\w']+", rest)
        return number > 0 and all(word in self._filler for word in words)

    def _in(self, sentence: str) -> bool:
        if self._found is None or any(pattern.search(sentence) for pattern in self._unless):
            return False
        for found in self._found.finditer(sentence):
            before = _CONDITION.sub("", sentence[: found.start()])[-_REACH:]
            if not (self._negation and _NEGATION.search(before)):
                return True
        return False


@cache
def table(name: str) -> Phrases:
    """Return a table by name.

    Raises:
        KeyError: if there is no such table.
    """
    try:
        return Phrases(**facts("phrases", f"{name}.toml"))
    except FileNotFoundError:
        raise KeyError(name) from None


def _pattern(phrase: str) -> str:
    """Return a phrase as a pattern: each word with its spellings, hyphens as people put them."""
    words = [_word(word) for word in plainly(phrase).split()]
    begin = r"(?<![\w])" if re.match(r"\w", words[0]) else ""
    end = r"(?![\w])" if re.search(r"[\w)?~]$", words[-1]) else ""
    return begin + r"[\s-]+".join(words) + end


def _word(word: str) -> str:
    """Return one word as a pattern; ``~`` at its end takes any ending."""
    stem, open_end = word.rstrip("~"), word.endswith("~")
    pieces = []
    for piece in stem.split("-"):
        escaped = re.escape(piece)
        for spelling, pattern in _SPELLINGS:
            if spelling.search(piece):
                escaped = spelling.sub(pattern, piece)
                break
        pieces.append(escaped)
    ending = r"\w*" if open_end else _ENDING if stem[-1:].isalpha() else ""
    return r"[\s-]?".join(pieces) + ending
