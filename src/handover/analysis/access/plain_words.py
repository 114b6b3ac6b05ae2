"""Reads what people say that a login lets them do: "make and send claims, see the ledger"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

from handover.data.access_facts import capability_words, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = re.compile(r"[a-z0-9][a-z0-9']*|[,;:/]")
#: No phrase goes on beyond one of these.
_BREAKS: Final = frozenset(",;:/")
#: No phrase of the data file has more words.
_LONGEST: Final = 8
#: A word of no more letters is no plural: "is", "gas".
_SHORT: Final = 3


@dataclass(frozen=True, slots=True)
class Understood:
    """The capabilities that plain words name.

    Args:
        gives: the capabilities they certainly name.
        maybe: those that they may well include.
        unclear: whether some of the words were not understood.
    """

    gives: frozenset[str]
    maybe: frozenset[str]
    unclear: bool


@dataclass(slots=True)
class _Run:
    """Some verbs and the nouns that follow them."""

    verbs: list[str]
    nouns: list[str]


@lru_cache(maxsize=1024)  # the same phrase stands in many logins
def understand(text: str) -> Understood:
    """Read a phrase such as "see patients, accounts and the schedule"."""
    runs, named, unclear = _runs(text)
    gives: set[str] = set(named)
    maybe: set[str] = set()
    for verbs, nouns in _paired(runs):
        for noun in nouns:
            for verb in verbs:
                gives |= _of(noun, verb, "")
                maybe |= _of(noun, verb, "maybe_")
    nothing = not named and not any(run.nouns for run in runs)
    return Understood(frozenset(gives), frozenset(maybe), unclear or nothing)


def _runs(text: str) -> tuple[list[_Run], list[str], bool]:
    """Return verbs with the nouns after them, capabilities named as such, and whether a word is unknown."""
    runs: list[_Run] = []
    named: list[str] = []
    unclear = False
    for kind, what in _tokens(text):
        if kind == "stop":
            break  # from here on it says what is not allowed
        if kind == "capability":
            named.append(what)
        elif kind == "unknown":
            unclear = True
        else:
            if not runs or (kind == "verb" and runs[-1].nouns):
                runs.append(_Run([], []))
            (runs[-1].verbs if kind == "verb" else runs[-1].nouns).append(what)
    return runs, named, unclear


def _paired(runs: list[_Run]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield verbs with their nouns; nouns without a verb before them take the one after, or are seen."""
    for number, run in enumerate(runs):
        after = runs[number + 1] if number + 1 < len(runs) else None
        verbs = run.verbs or (after.verbs if after is not None and not after.nouns else []) or ["see"]
        yield verbs, run.nouns


def _of(noun: str, verb: str, prefix: str) -> frozenset[str]:
    facts = plain_words()["nouns"][noun]
    return frozenset(facts.get(prefix + verb, facts.get(f"{prefix}any", ())))


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """Yield kind and name of each phrase, the longest first; fillers are left out."""
    if text.strip().casefold() in capability_words():
        yield "capability", text.strip().casefold()
        return
    words = _words(text)
    place = 0
    while place < len(words):
        for length in range(min(_LONGEST, len(words) - place), 0, -1):
            found = _phrases().get(tuple(words[place : place + length]))
            if found is not None:
                if found[0] != "filler":
                    yield found
                place += length
                break
        else:
            yield "unknown", words[place]
            place += 1


def _words(text: str) -> list[str]:
    plain = text.casefold().replace("’", "'").replace("_", " ").replace("-", " ")
    return [_stem(word) for word in _WORD.findall(_ABOUT.sub("note", plain))]


#: What a note is about is nothing that is written itself: "write a note on the patient".
_ABOUT: Final = re.compile(
    r"\b(?:notes?|comments?) (?:on|about|for|to|against) (?:(?:the|a|each|every|their|our) )?(?:patient|account|claim|record|family|payer)s?"
    r"(?:'s?)?(?: (?:record|file|account|chart)s?)?(?![a-z])"
)


def _stem(word: str) -> str:
    """Return a word without the ending of its plural or its owner."""
    bare = word.removesuffix("'s").rstrip("'")
    return bare[:-1] if bare.endswith("s") and not bare.endswith("ss") and len(bare) > _SHORT else bare


@cache
def _phrases() -> dict[tuple[str, ...], tuple[str, str]]:
    facts: dict[str, Any] = plain_words()
    found: dict[tuple[str, ...], tuple[str, str]] = {(mark,): ("filler", "") for mark in _BREAKS}
    for phrase in facts["fillers"]:
        found[tuple(_words(phrase))] = ("filler", "")
    for verb, phrases in facts["verbs"].items():
        found |= {tuple(_words(phrase)): ("verb", verb) for phrase in phrases}
    for noun, entry in facts["nouns"].items():
        found |= {tuple(_words(phrase)): ("noun", noun) for phrase in entry["words"]}
    for phrase in facts["stops"]:
        found[tuple(_words(phrase))] = ("stop", "")
    return found
