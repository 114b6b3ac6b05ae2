"""Telephone numbers as people write them, and what only looks like one."""

from __future__ import annotations

import re
from typing import Final

from handover.model.kinds.numbers import plain

#: No number with its extension is longer, in characters.
_LONGEST: Final = 80
#: Numbers of three digits that reach somebody: emergency and information services.
_SERVICES: Final = frozenset(
    ("911", "999", "112", "111", "101", "105", "119", "988", "211", "311", "411", "511", "611", "711", "811")
)
_EXTENSION: Final = re.compile(
    r"[ ,;/]*\(?(?:;ext=|,? ?then |(?<![a-z])(?:ext(?:ension|n)?|x|opt(?:ion)?|press)\.?[ :=#]*|x(?=\d)|#)\d{1,6}\)?$"
)
_KIND: Final = (
    r"(?:tel|telephone|phone|ph|mob|mobile|cell|cell ?phone|direct|direct line|office|main|main line|landline|home|work"
    r"|switchboard|reception|front desk)"
)
_LABEL: Final = re.compile(rf"^(?:{_KIND}|[tmp])(?:\.:?|:| no\.?:?)? ?(?=[\d+(])|tel:(?=\+)| ?\({_KIND}\)$| {_KIND}$")
_BETWEEN: Final = re.compile(r" ?(?:/|;|,|\bor\b|\band\b) ?")
_DIGIT: Final = re.compile(r"\d")
_NUMBER: Final = re.compile(r"(?:\(?\+\d{1,3}\)?)?[\d .()/-]*\d")
#: Dates, postcodes, social security and tax numbers are digits in groups too.
_OTHER: Final = re.compile(
    r"\d{1,2}([-/. ])\d{1,2}\1(?:\d{2}|\d{4})|\d{4}([-/. ])\d{1,2}\2\d{1,2}|\d{3}[- ]\d{2}[- ]\d{4}|\d{5}-\d{4}|\d{2}-\d{7}"
)
#: Letters on the keys: 1-800-555-TEETH, (312) 555-TOOTH, 0800 DENTIST; the letters complete the number.
_ON_KEYS: Final = re.compile(
    r"(?:\+?1[- .]?)?\(?(?:[2-9]\d\d|0[38]\d\d)\)?[- .]?(?P<rest>(?:\d{1,3}[- .])?[a-z]{2,}(?:-[a-z]{2,}|-\d{1,4})*)"
)
_KEYS: Final = range(7, 12)
_LETTERS: Final = 3
#: Digits of a number by how it begins: with a country's code, with a zero, or with neither, in one piece.
_WITH_COUNTRY: Final = range(8, 16)
_WITH_ZERO: Final = range(7, 18)
_BARE: Final = (7, 10)
#: How the digits are grouped where neither a zero nor a country's code shows that a number begins.
_GROUPS: Final = frozenset(((7,), (10,), (3, 4), (3, 7), (3, 3, 4), (4, 4), (2, 2, 2, 2), (3, 3, 3), (3, 2, 2)))


def is_telephone(text: str) -> bool:
    """Whether a text is a telephone number, or several, each with an extension and what kind of line it is."""
    if len(text) > _LONGEST or _DIGIT.search(text) is None:
        return False
    word = plain(text)
    if _one(word):
        return True
    parts = _BETWEEN.split(word)
    return len(parts) > 1 and all(_one(part) and sum(map(str.isdigit, part)) >= _BARE[0] for part in parts)


def tel_uri(text: str) -> str:
    """Return what dials a number, after RFC 3966: ``tel:5550142;ext=2``; empty where it is not one number in digits.

    Args:
        text: a number as people write it; of several, and of letters on the keys, none can be dialled as it stands.
    """
    word = plain(text) if len(text) <= _LONGEST else ""
    if not word or not _one(word):
        return ""
    labelled = _LABEL.sub("", word, count=1)
    bare = _without_extension(labelled)
    number = _LABEL.sub("", bare, count=1)
    if any(map(str.isalpha, number)):
        return ""
    extension = "".join(filter(str.isdigit, labelled[len(bare) :]))
    return f"tel:{''.join(sign for sign in number if sign in '+0123456789')}{f';ext={extension}' if extension else ''}"


def _one(word: str) -> bool:
    bare = _LABEL.sub("", _without_extension(_LABEL.sub("", word, count=1)), count=1).strip()
    if bare in _SERVICES:
        return bare == word or bare in word
    return _on_keys(bare) or _in_digits(bare)


def _without_extension(word: str) -> str:
    for _ in range(3):
        word = _EXTENSION.sub("", word)
    return word


def _in_digits(word: str) -> bool:
    if (
        not _NUMBER.fullmatch(word)
        or _OTHER.fullmatch(word)
        or word.count("(") != word.count(")")
        or word.count("/") > 1
    ):
        return False
    digits = re.sub(r"\D", "", word)
    if word.lstrip("(").startswith("+"):
        return len(digits) in _WITH_COUNTRY
    if digits[0] == "0":
        return len(digits) in _WITH_ZERO and (word != digits or len(digits) >= _BARE[1])
    groups = tuple(len(group) for group in re.findall(r"\d+", word))
    if digits[0] == "1" and len(digits) == _BARE[1] + 1:
        return len(groups) == 1 or (groups[0] == 1 and groups[1:] in _GROUPS)
    # no area begins with 1, so ten digits in one piece may be an NPI
    return groups in _GROUPS and not (groups == _BARE[1:] and digits[0] == "1")


def _on_keys(word: str) -> bool:
    found = _ON_KEYS.fullmatch(word)
    if found is None:
        return False
    keys = re.sub(r"[^a-z\d]", "", found["rest"])
    return len(keys) in _KEYS and sum(map(str.isalpha, keys)) >= _LETTERS
