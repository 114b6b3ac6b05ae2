"""Names of people: in a line that announces one, and in the name of a file."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Final

from handover.data import facts
from handover.data.fold import fold

_PIECE: Final = re.compile(r"[A-Z]?[a-z']+|[A-Z]+(?![a-z])|[0-9]+")
_LONGEST: Final = 260
_PAIR: Final = 2
_NAMES: Final = (2, 3)
#: A day of birth of somebody who is no small child: papers of today bear later dates.
_BORN: Final = re.compile(r"(?:19[1-9]\d|200\d|201[0-5])(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in facts("person_names.toml").items()}


def is_given_name(word: str) -> bool:
    """Tell whether a word in small letters is a frequent given name."""
    return word in _lists()["given"]


def may_be_a_name(text: str) -> bool:
    """Tell whether two or three capitalised words can be a person's name, and are no heading or company."""
    words = [word.strip(".,").lower() for word in fold(text).low.replace(",", " ").split()]
    lists = _lists()
    return not any(word in lists["words"] or word in lists["companies"] for word in words if word)


def is_known_name(text: str) -> bool:
    """Tell whether capitalised words are a person's name, one of them a frequent given name or surname."""
    lists = _lists()
    words = [word.strip(".,").lower() for word in fold(text).low.replace(",", " ").split()]
    if any(word in lists["companies"] for word in words) or sum(word in lists["words"] for word in words) > 1:
        return False
    sure = any(word in lists["given"] for word in words)
    surname = any(word in lists["surnames"] for word in words)
    doubtful = words[0] in lists["doubtful"] and words[-1] not in lists["doubtful"]
    return ((sure or doubtful) and may_be_a_name(text)) or (
        surname and (sure or any(word in lists["doubtful"] for word in words))
    )


def person_like(file_name: str) -> bool:
    """Tell whether the name of a file names a person, such as ``smith_jane_eob.pdf``.

    Two or three words that no paper is called by, with a date of birth, are one. So are a
    given name and a surname side by side, also where the surname is unknown but nothing else
    of the name is; an initial needs a known surname.

    Args:
        file_name: the name, or a path whose last part is it.
    """
    name = fold(file_name[-_LONGEST:]).text.replace("\\", "/").rsplit("/", maxsplit=1)[-1]
    stem = name.rsplit(".", maxsplit=1)[0] if "." in name[1:] else name
    words = [piece.lower().replace("'", "") for piece in _PIECE.findall(stem)]
    lists = _lists()
    if any(word in lists["companies"] for word in words):
        return False
    names = [word for word in words if not word.isdigit() and (word not in lists["words"] or word in lists["doubtful"])]
    if len(names) in _NAMES and any(_BORN.fullmatch(word) for word in words):
        return True
    unknown = [word for word in words if not word.isdigit() and word not in lists["words"]]
    return any(_pair(one, other, unknown) or _pair(other, one, unknown) for one, other in pairwise(words))


def _pair(given: str, other: str, unknown: list[str]) -> bool:
    lists = _lists()
    if other.isdigit() or given.isdigit():
        return False
    if other in lists["surnames"]:
        plain = given in lists["given"] or given in lists["doubtful"]
        return plain or (len(given) == 1 and given.isalpha() and other not in lists["words"])
    return given in lists["given"] and len(other) > _PAIR and other in unknown and len(set(unknown)) <= _PAIR
