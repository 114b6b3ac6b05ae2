"""The build of an answer in somebody's own words: who acts, on what trigger, until when, how much.

Remembered sentences would only ever know what somebody has said before. What is seen here are
the parts that a sentence is made of: words of a class (see ``data/speech/word_classes.toml``),
numbers, days, names, what stands in quotes, where a question mark stands. Each is a feature;
`reading` weighs them.
"""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.data import facts
from handover.data.fold import fold
from handover.data.person_names import is_given_name
from handover.speech.asked import Asked

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from typing import TypeAlias

    #: Words in a row and their class, by the first of the words.
    WordClasses: TypeAlias = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]

#: No more of a text than this is looked at, in characters: what an answer is, is said at its beginning.
LONGEST: Final = 400

#: A word with its apostrophe, a number with what divides it, or a sign.
TOKEN: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+(?:[.,:/-]\d+)*|[^\w\s]")
_NUMBER: Final = re.compile(r"\d")
_REACHED: Final = re.compile(
    r"\S+@\S+\.\w|\b\d[\d ()-]{5,}\d\b|\b(?:ext|x)\.? ?\d+\b|https?:|www\.|[a-z0-9]\.(?:com|org|net|co\.uk)\b"
)
_QUOTED: Final = re.compile(r'"[^"]{6,}"')
_BLANKS: Final = re.compile(r"_{2,}|\[[^\]]*\]|\{[^}]*\}|<[^>]*>|\.{3,}|\?{2,}|\bx{2,}\b|#{2,}|\$\$|\*{2,}")
_MONEY: Final = re.compile(r"[$£€] ?\d|\d ?(?:%|p\b)")
#: What is seen in the text itself.
_SEEN: Final = (("money sign", _MONEY), ("reached", _REACHED), ("quoted", _QUOTED), ("blank", _BLANKS))
_ENDS: Final = frozenset('.!?;:\n"(')
#: How many words make a text of one, two, few, some and many words.
_LENGTHS: Final = (1, 2, 4, 8, 16)


class Token(NamedTuple):
    """One word, number or sign of a text.

    Args:
        low: in small letters, with plain quotes.
        capital: whether it begins with a capital.
        first: whether a sentence begins with it.
    """

    low: str
    capital: bool
    first: bool


@cache
def word_classes() -> WordClasses:
    """Return the words of all classes by the first of them: the words in a row, and their class."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, phrases in facts("speech", "word_classes.toml").items():
        if name == _BINDING:
            continue
        for phrase in phrases:
            words = tuple(TOKEN.findall(phrase))
            found.setdefault(words[0], []).append((words, name))
    return {word: tuple(rows) for word, rows in found.items()}


@cache
def _tags() -> Mapping[str, str]:
    """Return how a word stands in the skeleton of a sentence; a word that is not here is only a word."""
    table = facts("speech", "word_classes.toml")
    tags = {word: tag for name, tag in _TAGS for word in table[name] if " " not in word}
    return tags | {word: word for word in table[_BINDING]}


#: Words that hold a sentence together, which are no class of meaning.
_BINDING: Final = "binding"
#: What a class is called in the skeleton of a sentence; the later goes before.
_TAGS: Final = (("role", "R"), ("money", "U"), ("unit", "U"), ("number", "0"), ("month", "D"), ("weekday", "D"))


def tokens(text: str) -> list[Token]:
    """Return the words, numbers and signs of a text."""
    seen = fold(text[:LONGEST])
    shouted = not any(char.islower() for char in seen.text)
    found: list[Token] = []
    first = True
    for match in TOKEN.finditer(seen.low):
        word = match.group()
        capital = not shouted and seen.text[match.start()].isupper()
        found.append(Token(word, capital, first))
        first = word in _ENDS
    return found


def words_of(text: str) -> list[str]:
    """Return the words, numbers and signs of a text in small letters."""
    return TOKEN.findall(fold(text[:LONGEST]).low)


def classes_in(words: Collection[str], table: WordClasses | None = None) -> Iterator[tuple[str, int]]:
    """Yield the classes of words that a text holds, with the place of the word in the text.

    Args:
        words: the words of the text, in a row.
        table: the classes, by the first of their words; those of `word_classes` where there is none.
    """
    row = list(words)
    table = word_classes() if table is None else table
    for place, word in enumerate(row):
        for phrase, name in table.get(word, ()):
            if len(phrase) == 1 or tuple(row[place : place + len(phrase)]) == phrase:
                yield name, place


def features(text: str, asked: Asked) -> Iterator[str]:
    """Return the features of a text as an answer to what is asked.

    Args:
        text: as typed.
        asked: what is asked for.
    """
    row = tokens(text)
    words = [_shape(token) for token in row]
    low = [token.low for token in row]
    letter = asked.value
    yield from _grams(words)
    yield from _asked_grams(low, _FAMILIES[asked])
    yield from (f"{letter}u{word}" for word in low)
    yield from _letters(low)
    yield from _skeleton(words, low)
    classes = list(classes_in(low))
    kinds = {name for name, _ in classes}
    signals = kinds | set(_signals(text, words, row))
    for signal in signals:
        yield f"k{signal}"
        yield f"{letter}k{signal}"
    yield f"f{classes[0][0] if classes else ''}"
    concrete = sorted(signals & _CONCRETE)
    for one in sorted(kinds & _OPEN):
        for other in concrete:
            yield f"x{one}+{other}"
    if not concrete:
        yield f"{letter}vague"
    elif not kinds & _OPEN:
        yield f"{letter}clean"
    # how a text begins and ends says much of what it is
    yield from (f"1{word}" for word in words[:2])
    yield from (f"2{word}" for word in words[-2:])
    yield f"{letter}1{words[0] if words else ''}"
    yield f"{letter}"
    yield f"{letter}n{_length(row)}"


#: What is asked for alike: the same words answer the questions of one family alike.
_FAMILIES: Final = {
    Asked.WHO: "P", Asked.REACH: "P", Asked.NAME: "P", Asked.WHERE: "P", Asked.WHEN: "D", Asked.HOW_LONG: "D",
    Asked.HOURS: "D", Asked.HOW_MUCH: "M", Asked.HOW_MANY: "M", Asked.YES_NO: "C", Asked.ONE_OF: "C",
    Asked.WORDING: "T", Asked.RULE: "T",
}  # fmt: skip
_CONCRETE: Final = frozenset(
    {"name", "figure", "money sign", "weekday", "month", "number", "unit", "reached", "quoted", "role", "money"}
)
_OPEN: Final = frozenset(
    {
        "indefinite", "anybody", "nobody", "everybody", "depends", "postponed", "judgement", "minimised", "refusal", "pointer",
        "placeholder", "everything", "asking",
    }
)  # fmt: skip


def _shape(token: Token) -> str:
    word = token.low
    if _NUMBER.search(word):
        return re.sub(r"\d+", "0", word)
    if token.capital and len(word) > 1 and (not token.first or is_given_name(word)):
        kinds = {name for phrase, name in word_classes().get(word, ()) if len(phrase) == 1}
        if not kinds & {"weekday", "month"}:
            return "<Name>"
    return word


def names_somebody(text: str) -> bool:
    """Whether a word of a text looks like a name: a capital within a sentence, or a frequent given name."""
    return any(_shape(token) == "<Name>" for token in tokens(text))


def _grams(words: list[str]) -> Iterator[str]:
    row = ["<", *words, ">"]
    for one, two, three in zip(row, row[1:], [*row[2:], ""], strict=False):
        yield f"w{one}"
        yield f"b{one} {two}"
        if three:
            yield f"t{one} {two} {three}"


def _asked_grams(words: list[str], family: str) -> Iterator[str]:
    row = ["<", *words, ">"]
    for one, two in itertools.pairwise(row):
        yield f"{family}W{one}"
        yield f"{family}B{one} {two}"


def _letters(words: list[str]) -> Iterator[str]:
    for word in words:
        if len(word) > 3 and word[0].isalpha():  # noqa: PLR2004 - a shorter word is its own n-gram
            whole = f"<{word}>"
            for start in range(len(whole) - 3):
                yield f"c{whole[start : start + 4]}"


def _skeleton(words: list[str], low: list[str]) -> Iterator[str]:
    """Yield how the sentence is built: the words that hold it together, and what kind of word stands between."""
    tags = _tags()
    row = ["<", *(_tag(shape, word, tags) for shape, word in zip(words, low, strict=True)), ">"]
    for length in _RUNS:
        for start in range(len(row) - length + 1):
            yield f"s{' '.join(row[start : start + length])}"


_RUNS: Final = (2, 3, 4)


def _tag(shape: str, word: str, tags: Mapping[str, str]) -> str:
    if shape == "<Name>":
        return "N"
    if shape[0].isdigit():
        return "0"
    return tags.get(word, "_" if word[0].isalpha() else word)


def _signals(text: str, words: list[str], row: list[Token]) -> Iterator[str]:
    """Yield what can be seen without knowing the words: names, figures, ways to reach, quotes, blanks, question marks."""
    seen = fold(text[:LONGEST])
    if "<Name>" in words:
        yield "name"
        if words.count("<Name>") > 1 and "or" in words:
            yield "name or name"
    if any(_NUMBER.search(token.low) for token in row):
        yield "figure"
    yield from (name for name, pattern in _SEEN if pattern.search(seen.low))
    yield from _ending(seen.low)
    yield from _shape_signals(seen.low, row)


def _ending(low: str) -> Iterator[str]:
    if low.rstrip(" \"')").endswith("?"):
        yield "ends asking"
    elif "?" in low:
        yield "asks first"
    if low.rstrip().endswith(("...", "…")):
        yield "trails off"


def _shape_signals(low: str, row: list[Token]) -> Iterator[str]:
    if not row[1:] and row and row[0].capital:
        yield "one capital word"
    if low.count(",") + low.count(" and ") + low.count("+") + low.count("/") >= _A_LIST:
        yield "list"
    if ":" in low or ";" in low:
        yield "colon"
    if any(two in low for two in (" -> ", "=>", " = ")):
        yield "arrow"


#: So many commas and the like make a list.
_A_LIST: Final = 2


def _length(row: list[Token]) -> int:
    count = sum(token.low[0].isalnum() for token in row)
    return next((number for number, most in enumerate(_LENGTHS) if count <= most), len(_LENGTHS))
