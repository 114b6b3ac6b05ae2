"""Texts that are nothing but words of one class, so that they need not be weighed.

What a sentence is about may stand in front, and when it holds: "Prior authorizations: as usual",
"If a patient moves away, it depends". What follows then has to decide, and is looked at by itself.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.data import facts
from handover.speech.build import LONGEST, TOKEN, words_of
from handover.speech.classes import Spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
    """Return the class of a text that says nothing else, or nothing else of what it is about; None for any other text.

    A text without a letter or a figure only keeps a place; one of question marks asks back.
    """
    found = _class_of(text)
    if found is None:
        of_rests = (_class_of(rest) for rest in _rests(text[:LONGEST]) if rest.casefold() not in _STATES)
        found = next((one for one in of_rests if one is not None), None)
    return found


#: What a text is about, up to a colon or a dash between spaces.
_TOPIC: Final = re.compile(r"[^.:;!?]{2,80}?(?::(?=\s)|\s[-\u2013\u2014](?=\s))\s*(?P<rest>\S.*)", re.DOTALL)
#: When or for what it holds, up to a comma.
_CLAUSE: Final = re.compile(
    r"(?:(?:and|but|so|well|also|then) )?(?:if|when|whenever|while|once|after|before|for|on|as for|as to|in case|until|unless|with|in|at)\b"
    r"[^.:;!?]{2,100}?,\s*(?P<rest>\S.*)",
    re.DOTALL | re.IGNORECASE,
)
#: Words that say behind a topic how it stands: "Fridays: open", "Letter 3: in progress".
_STATES: Final = frozenset(
    {"open", "pending", "in progress", "under review", "different", "flexible", "ask", "discuss"}
)


def _rests(text: str) -> Iterator[str]:
    """Yield what follows the topic of a text, and a clause about when it holds: from each of its commas on."""
    text = text.strip()
    topic = _TOPIC.fullmatch(text)
    if topic is not None:
        yield topic["rest"]
    clause = _CLAUSE.fullmatch(text)
    if clause is not None:
        yield clause["rest"]
        yield text[text.rindex(",") + 1 :].strip()


def _class_of(text: str) -> Spoken | None:
    """Return the class of a text that says nothing else."""
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
