"""The build of a sentence as a pattern over classes of words.

A build is written as a row of blank-separated pieces:

    {payer}      a word, or words in a row, of a class; {a|b} of one of two classes
    {pay:s}      a verb of a class in a form: s (pays), ed (paid), ing (paying), now (pay, pays, paying), any
    will|shall   one of these words; ``_`` inside stands for a blank
    -3           up to three words, no sign between them
    ~3           up to three words or signs
    #            a number
    ^            where a clause begins
    ?            behind a piece: it may be left out; * behind a piece: it may be left out or stand up to three times
"""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from handover.data import facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from handover.speech.danger.words import Sentence

_WORD: Final = r"(?![,:\"()] )[^ ]+ "
_ANY: Final = r"[^ ]+ "
_CLAUSE: Final = r"(?:(?<=^ )|(?<=[,:\"(] )|(?<= and )|(?<= but )|(?<= then )|(?<= please )|(?<= so )|(?<= just )|(?<= also )|(?<= or )|(?<= to ))"
_NUMBER: Final = (
    r"(?:[$£€]?\d[\d.,/:]*%? |(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|twenty one"
    r"|thirty|forty five|sixty|ninety|a few|a couple of) )"
)
_FORMS: Final = ("s", "past", "ed", "ing")
_VOWELS: Final = "aeiou"


class Build(NamedTuple):
    """One build.

    Args:
        of: what it is a build of.
        source: the regular expression that the row of a sentence is searched with.
        needs: sets of first words, the rarest first; a sentence that lacks all words of one has no such build.
        negations: the negations that are a part of it.
    """

    of: object
    source: str
    needs: tuple[frozenset[str], ...]
    negations: frozenset[str]

    @property
    def pattern(self) -> re.Pattern[str]:
        """What the row of a sentence is searched with."""
        return _pattern(self.source)


@cache  # compiled when a sentence first has its words: all of them together take longer than judging a practice
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


class Builds:
    """Builds of several meanings, searched together.

    Args:
        written: each build as the module describes, by what it is a build of.
    """

    def __init__(self, written: Mapping[Any, Iterable[str]]) -> None:
        self._by_word: dict[str, list[Build]] = {}
        for of, rows in written.items():
            for row in rows:
                build = _build(of, row)
                for word in build.needs[0]:
                    self._by_word.setdefault(word, []).append(build)

    def found_in(self, sentence: Sentence) -> Iterator[tuple[Build, re.Match[str]]]:
        """Yield each build that is in a sentence, with each place."""
        for build in self._candidates(sentence.words):
            for match in build.pattern.finditer(sentence.row):
                yield build, match

    def _candidates(self, words: frozenset[str]) -> Iterator[Build]:
        """Yield the builds of which all needed words are there, each once."""
        seen: set[int] = set()
        for word in words & self._by_word.keys():
            for build in self._by_word[word]:
                if id(build) not in seen and not any(need.isdisjoint(words) for need in build.needs):
                    yield build
                seen.add(id(build))


def _build(of: object, written: str) -> Build:
    pieces = [_piece(one) for one in written.split()]
    needs = sorted((need for _, need in pieces if need), key=_frequent)
    if not needs:
        raise ValueError(f"a build needs a word: {written}")
    source = "(?<= )" + "".join(pattern for pattern, _ in pieces)
    choices = [_choices(one.rstrip("?*")) for one in written.split()]
    words = {word for phrase in itertools.chain(*choices) for word in phrase.split()}
    return Build(of, source, tuple(needs), _NEGATIONS & words)


#: Words that stand in so many sentences that a build is better looked up by another of its words.
_COMMON: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "you",
        "your",
        "it",
        "is",
        "are",
        "to",
        "they",
        "we",
        "i",
        "not",
        "be",
        "of",
        "on",
        "in",
        "will",
        "for",
        "with",
        "that",
        "this",
        "at",
        "have",
        "has",
        "do",
        "as",
        "by",
        "from",
        "and",
        "or",
        "our",
        "their",
        "them",
        "no",
        "me",
        "us",
        "so",
        "if",
        "can",
        "pay",
        "plan",
        "payment",
        "claim",
        "claims",
        "insurance",
        "card",
    ]
)
_NEGATIONS: Final = frozenset(
    {"not", "no", "never", "nobody", "nothing", "none", "without", "zero", "neither", "cannot", "stop"}
)


def _frequent(words: frozenset[str]) -> tuple[int, int]:
    """Return how often one of some words stands in a sentence, roughly."""
    return len(words & _COMMON), len(words)


def _piece(piece: str) -> tuple[str, frozenset[str]]:
    """Return one piece as a pattern, with the first words of which one must be there."""
    if piece in ("^", "#"):
        return (_CLAUSE if piece == "^" else _NUMBER), frozenset()
    if re.fullmatch(r"[-~]\d+", piece):
        return f"(?:{_ANY if piece[0] == '~' else _WORD}){{0,{piece[1:]}}}", frozenset()
    body, often = (piece[:-1], piece[-1]) if piece[-1] in "?*" else (piece, "")
    words = _choices(body)
    pattern = "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ") "
    if often:
        return f"(?:{pattern})" + ("?" if often == "?" else "{0,3}"), frozenset()
    return pattern, frozenset(word.split(" ", 1)[0] for word in words)


@cache
def _choices(piece: str) -> tuple[str, ...]:
    """Return the words that a piece stands for: those of its classes, and those written in it."""
    found: dict[str, None] = {}
    for choice in re.findall(r"\{[^}]*\}|[^|]+", piece):
        if choice.startswith("{"):
            names = [one.partition(":") for one in choice[1:-1].split("|")]
            for name, _, form in names:
                found.update(dict.fromkeys(words_of(name, form)))
        else:
            found[choice.replace("_", " ")] = None
    return tuple(found)


def words_of(name: str, form: str) -> Iterable[str]:
    """Yield the words of a class.

    Args:
        name: the class, or words as they stand.
        form: the form of its verbs, as the module describes; empty for verbs as they stand and for other words.
    """
    table: dict[str, Any] = facts("speech", "danger.toml")
    if name in table["verbs"]:
        for phrase in table["verbs"][name]:
            verb, _, rest = phrase.partition(" ")
            forms = _forms(verb, table["irregular"])
            for one in _wanted(forms, form):
                yield f"{one} {rest}" if rest else one
    elif name in table["nouns"]:
        for noun in table["nouns"][name]:
            yield from (noun, _plural(noun))
    else:
        yield from table["words"].get(name) or [name.replace("_", " ")]


def _wanted(forms: Mapping[str, str], form: str) -> tuple[str, ...]:
    if not form:
        return (forms["base"],)
    if form == "now":
        return forms["base"], forms["s"], forms["ing"]
    if form == "any":
        return tuple(dict.fromkeys(forms.values()))
    if form == "do":
        return forms["base"], forms["s"]
    if form == "ed":
        return forms["ed"], forms["past"]
    return (forms[form],)


def _forms(verb: str, irregular: Mapping[str, str]) -> dict[str, str]:
    """Return the forms of a verb by what they are called."""
    if verb in irregular:
        return {"base": verb, **dict(zip(_FORMS, irregular[verb].split(), strict=True))}
    stem = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        past = f"{verb[:-1]}ied"
        return {"base": verb, "s": f"{verb[:-1]}ies", "past": past, "ed": past, "ing": f"{verb}ing"}
    ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return {"base": verb, "s": verb + ending, "past": f"{stem}ed", "ed": f"{stem}ed", "ing": f"{stem}ing"}


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return f"{noun[:-1]}ies"
    return noun if noun.endswith("s") else f"{noun}s"
