"""What learned weights see in sentences: their words, how these follow one another, and the classes they are of.

Each word, each two and three in a row, the letters that words share and the classes (``data/speech/danger.toml``) is a
feature; the weights (``bench/train_danger.py``) tell which of them make a sentence dangerous, and which take that back:
"never", "an estimate", "the dentist". `build` knows what is dangerous by how it is put, this by what it is near to.
"""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from handover.data import facts
from handover.data.person_names import is_given_name
from handover.speech.build import classes_in
from handover.speech.danger.build import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from handover.speech.build import WordClasses
    from handover.speech.danger.kinds import Heard
    from handover.speech.danger.words import Sentence

_DIGITS: Final = re.compile(r"\d+")
#: How a word stands in a row that is the name of somebody.
_NAME: Final = "nn"
#: So many letters in a row stand for a word and its kin.
_LETTERS: Final = 4


def features(sentences: Sequence[Sentence], heard: Heard) -> frozenset[str]:
    """Return the features of sentences that stand together.

    Args:
        sentences: what stands together.
        heard: who hears or reads them.
    """
    found: set[str] = {f"h{heard.value}"}
    for one in sentences:
        words = [_plain(word, one.names) for word in one.row.split()]
        found.update(_grams(words))
        found.update(_letters(words))
        found.update(_classes(words))
        if one.asks:
            found.add("?")
    return frozenset(found)


def _plain(word: str, names: frozenset[str]) -> str:
    if word in names or is_given_name(word):
        return _NAME
    return _DIGITS.sub("0", word)


def _grams(words: Sequence[str]) -> Iterator[str]:
    row = ["<", *words, ">"]
    yield from (f"w{word}" for word in words)
    yield from (f"b{one} {two}" for one, two in itertools.pairwise(row))
    for one, two, three in zip(row, row[1:], row[2:], strict=False):
        yield f"t{one} {two} {three}"
        yield f"g{one} {three}"


def _letters(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if len(word) >= _LETTERS:
            whole = f"<{word}>"
            yield from (f"c{whole[start : start + _LETTERS]}" for start in range(len(whole) - _LETTERS + 1))


def _classes(words: Sequence[str]) -> Iterator[str]:
    row = [name for name, _ in classes_in(words, _word_classes())]
    yield from (f"k{name}" for name in row)
    yield from (f"o{one}>{two}" for one, two in itertools.pairwise(row))


@cache
def _word_classes() -> WordClasses:
    """Return the words of all classes by the first of them: the words in a row, and their class."""
    table: dict[str, Any] = facts("speech", "danger.toml")
    found: dict[str, dict[tuple[tuple[str, ...], str], None]] = {}
    for name in (*table["verbs"], *table["nouns"], *table["words"]):
        for phrase in words_of(name, "any" if name in table["verbs"] else ""):
            words = tuple(phrase.split())
            found.setdefault(words[0], {})[words, name] = None
    return {word: tuple(rows) for word, rows in found.items()}
