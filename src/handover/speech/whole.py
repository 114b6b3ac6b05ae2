"""Texts that are nothing but words of one class, so that they need not be weighed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.data import facts
from handover.speech.build import TOKEN, words_of
from handover.speech.classes import Spoken

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The section of the table that holds no class.
_FILLER: Final = "filler"
#: A text that says nothing but one of these is never longer, in words.
_LONGEST: Final = 24


class _Table(NamedTuple):
    """Phrases by their first word, the longest first, and the words that say nothing beside them."""

    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Spoken], ...]]
    filler: frozenset[str]
    nobody: frozenset[str]


def whole_class(text: str) -> Spoken | None:
    """Return the class of a text that says nothing else; None for any other text.

    A text without a letter or a figure only keeps a place; one of question marks asks back.
    """
    if not any(char.isalnum() for char in text):
        return Spoken.QUESTION if "?" in text else Spoken.PLACEHOLDER
    words = [word for word in words_of(text) if word[0].isalnum()]
    table = _table()
    found: list[Spoken] = []
    if len(words) > _LONGEST or not any(word in table.phrases for word in words):
        return None
    place, beside = 0, set[str]()
    while place < len(words):
        phrase, spoken = _phrase_at(words, place, table)
        if spoken is None:
            beside.add(words[place])
        else:
            found.append(spoken)
        place += len(phrase)
    quiet = table.filler | table.nobody if Spoken.NOBODY in found else table.filler
    return found[0] if found and beside <= quiet else None


def _phrase_at(words: list[str], place: int, table: _Table) -> tuple[tuple[str, ...], Spoken | None]:
    for phrase, spoken in table.phrases.get(words[place], ()):
        if tuple(words[place : place + len(phrase)]) == phrase:
            return phrase, spoken
    return (words[place],), None


@cache
def _table() -> _Table:
    written = facts("speech", "whole.toml")
    by_first: dict[str, list[tuple[tuple[str, ...], Spoken]]] = {}
    for name, phrases in written.items():
        if name != _FILLER:
            for phrase in phrases:
                words = tuple(word for word in TOKEN.findall(phrase) if word[0].isalnum())
                by_first.setdefault(words[0], []).append((words, Spoken[name.upper()]))
    ordered = {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in by_first.items()}
    filler = written[_FILLER]
    return _Table(ordered, frozenset(filler["words"]), frozenset(filler["nobody"]))
