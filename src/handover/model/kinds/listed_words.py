"""What people write for the words of a closed list: the same thing in other words, or what comes near it.

A phrase is compared as a set of words in their plain form, so that "submit the claims" and "claims
submission" are one. All words of a text must be used: "denials after May" is not "denials".
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.data import facts
from handover.data.printed_words import LISTED_IN, LISTED_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FILE: Final = "listed_words.toml"
_VOCABULARY: Final = "vocabulary.toml"
_WORD: Final = re.compile(r"[a-z0-9]+\??")
#: Written apart, with a hyphen or in one, and one word in any case.
_JOINED: Final = tuple(
    (re.compile(form), joined)
    for form, joined in (
        (r"x[ -]?rays?\b", "xray"),
        (r"e[ -]mails?\b", "email"),
        (r"follow[ -]?ups?\b", "follow up"),
        (r"check[ -]?out\b", "checkout"),
        (r"write[ -]?offs?\b", "write off"),
        (r"n't\b", "nt"),
        (r"'s\b", ""),
    )
)
#: No text is looked at longer than this: what is longer is a sentence and no word of a list.
_LONGEST: Final = 80
_SHORT_STEM: Final = 3
#: How near a mistyped word is to the right one, by the letters that they share.
_NEAR: Final = 0.78
#: So many words are shared by what means nearly the same.
_SHARED: Final = 2


class _Phrase(NamedTuple):
    needed: frozenset[str]
    known: frozenset[str]

    def fits(self, words: frozenset[str]) -> bool:
        """Whether a text has all the words that are needed, and no other than the known ones."""
        return self.needed <= words <= self.known


@lru_cache(maxsize=1024)
def meant(text: str, listed: tuple[str, ...]) -> str | None:
    """Return the one word of a list that a text means in other words; None where it is none or more than one."""
    if len(text) > _LONGEST:
        return None
    words = _plain_words(text)
    found = [word for word in listed if any(phrase.fits(words) for phrase in _phrases(word))] if words else []
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=1024)
def called(text: str, listed: tuple[str, ...]) -> str | None:
    """Return the one word of a list that our own pages and messages call so; None where it is none or more than one.

    What a message tells somebody to write may be written as the message says it.
    """
    words = _plain_words(text) if len(text) <= _LONGEST else frozenset[str]()
    found = [word for word in listed if words in _names(word)] if words else []
    return found[0] if len(found) == 1 else None


@cache
def _names(word: str) -> frozenset[frozenset[str]]:
    """Return what we call a word of a list, as sets of words in their plain form, in the words of each country."""
    ours = [LISTED_WORDS.get(word, ""), *(table.get(word, "") for table in LISTED_IN.values())]
    names = [*ours, *facts(_FILE)["called"].get(word, ())]
    spelt = {name for text in names for name in (text, *(_said_in(country, text) for country in _countries()))}
    return frozenset(_plain_words(name) for name in spelt if name)


def _said_in(country: str, text: str) -> str:
    """Return a text of ours in the words of a country."""
    same = facts(_VOCABULARY)[country]
    return re.sub(r"[\w-]+", lambda found: same.get(found[0], found[0]), text)


def _countries() -> tuple[str, ...]:
    return tuple(facts(_VOCABULARY))


def nearest(text: str, listed: tuple[str, ...]) -> list[str]:
    """Return the words of a list that a text may mean, nearest first: none where that is not plain.

    What means nearly the same shares what is done and to what; one shared word is enough only
    where no other word of the list has it, and it is no general one.
    """
    words = _plain_words(text) if len(text) <= _LONGEST else frozenset[str]()
    if words & _stems_of("turns"):
        return []
    spelt = get_close_matches(_joined(text), [_joined(word) for word in listed], n=1, cutoff=_NEAR)
    if spelt:
        return [word for word in listed if _joined(word) in spelt]
    words = _well_spelt(words, frozenset().union(*map(_known, listed)))
    scores = {word: _shared(words, word, listed) for word in listed}
    best = max(scores.values(), default=0)
    return [word for word, score in scores.items() if score == best and best > 0][:_SHARED]


def _well_spelt(words: frozenset[str], known: frozenset[str]) -> frozenset[str]:
    """Return words with each that is mistyped as the nearest that a list knows."""
    nearly = (get_close_matches(word, known - {word}, n=1, cutoff=_NEAR) if word not in known else [] for word in words)
    return words.union(*nearly)


def _shared(words: frozenset[str], word: str, listed: tuple[str, ...]) -> int:
    """Return how much a text shares with a word of a list; nothing where that may be chance."""
    alone = {one for one in words & _known(word) if sum(one in _known(other) for other in listed) == 1}
    alone -= _stems_of("general")
    scores = [
        2 * len(words & phrase.known) - len(phrase.needed - words)
        for phrase in _phrases(word)
        if len(words & phrase.known) >= _SHARED or alone & phrase.known
    ]
    return max(scores, default=0)


@cache
def _known(word: str) -> frozenset[str]:
    return frozenset().union(*(phrase.known for phrase in _phrases(word)))


@cache
def _phrases(word: str) -> tuple[_Phrase, ...]:
    """Return what people write for a word of a list, the word itself among it."""
    written = (word.replace("_", " "), *facts(_FILE)["words"].get(word, ()))
    return tuple(_phrase(text) for text in written)


def _phrase(text: str) -> _Phrase:
    tokens = _WORD.findall(_spelt(text))
    known = _stems(token.rstrip("?") for token in tokens)
    return _Phrase(_stems(token for token in tokens if not token.endswith("?")), known)


def _plain_words(text: str) -> frozenset[str]:
    return _stems(token.rstrip("?") for token in _WORD.findall(_spelt(text)))


def _spelt(text: str) -> str:
    low = text.casefold().replace("_", " ").replace("’", "'")
    for form, joined in _JOINED:
        low = form.sub(joined, low)
    return low


def _joined(text: str) -> str:
    return "".join(_WORD.findall(_spelt(text)))


def _stems(words: Iterable[str]) -> frozenset[str]:
    fillers, same = _tables()
    stems = (_stem(word) for word in words if word not in fillers)
    return frozenset(same.get(stem, stem) for stem in stems)


@cache
def _tables() -> tuple[frozenset[str], dict[str, str]]:
    data = facts(_FILE)
    same = {_stem(form): _stem(word) for word, forms in data["same"].items() for form in forms}
    return frozenset(data["fillers"]), same


@cache
def _stems_of(group: str) -> frozenset[str]:
    """Return the words of a group in their plain form, as they are compared."""
    return _stems(facts(_FILE)[group])


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """Return a word without what tells its forms apart: claims, claiming, claimed → claim."""
    stem = re.sub(r"ies$", "y", word)
    for ending in ("ing", "ed", "s"):
        if stem.endswith(ending) and not stem.endswith(("ss", "us", "is")) and len(stem) - len(ending) >= _SHORT_STEM:
            stem = stem.removesuffix(ending)
            doubled = ending != "s" and len(stem) > _SHORT_STEM and stem[-1] == stem[-2]  # submitting, running
            stem = stem[:-1] if doubled and stem[-1] not in "ls" else stem
            break
    return stem.removesuffix("e") if len(stem) > _SHORT_STEM else stem


def told(listed: Sequence[str], first: Sequence[str], room: int) -> tuple[list[str], int]:
    """Return the words of a list that there is room for, the nearest first, and how many are left out."""
    shown: list[str] = []
    for word in dict.fromkeys((*first, *listed)):
        if len(", ".join([*shown, word])) > room:
            break
        shown.append(word)
    return shown, len(set(listed)) - len(shown)
