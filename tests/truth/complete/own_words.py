"""What people say when they have decided, in place of the sentences of a generated practice.

The sentences are data, by field (`own_words.toml`), in many voices. Which of them a practice says is drawn apart from
all else, so that the practice of a seed stays as it is otherwise.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: The section of reasons and remarks, which stand in any document.
REMARKS: Final = "remarks"
#: The section of those that are still taken for open.
NOT_READ_YET: Final = "not_read_yet"
#: How likely a sentence is swapped, and how likely something that was said bare gets a remark.
_SWAPPED: Final = 0.5
_REMARKED: Final = 0.15
#: Keys of an answer's words where it is written as lines.
_IN_WORDS: Final = ("is", "other")


@cache
def all_sentences() -> Mapping[str, Mapping[str, list[str]]]:
    """Return the sentences by document and field, the remarks, and those that are still taken for open."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@cache
def sentences() -> Mapping[str, Mapping[str, list[str]]]:
    """Return the sentences that practices say, by document and field, and the remarks."""
    left = {text for texts in all_sentences()[NOT_READ_YET].values() for text in texts}
    return {
        name: {field: [text for text in texts if text not in left] for field, texts in fields.items()}
        for name, fields in all_sentences().items()
        if name != NOT_READ_YET
    }


def say(seed: int, values: Mapping[str, dict[str, Any] | None]) -> None:
    """Let a practice answer in people's own words where it answers in words.

    Args:
        seed: of the practice.
        values: the documents by name, changed in place.
    """
    drawn = Random(f"{seed} own words")
    for name, document in values.items():
        if document is None:
            continue
        for field, texts in sentences().get(name, {}).items():
            for holder, key in _places(document, field.split(".")):
                value = holder.get(key)
                if field in _LEFT_OUT and (value is None or list(value) == ["none"]):
                    value = list[str]()
                if value is not None:
                    holder[key] = _swapped(drawn, value, texts) or holder.get(key)


#: Lists that the practices of the generator leave out, or say to be none.
_LEFT_OUT: Final = frozenset({"payers.habits", "claim_notes", "attachments.preferences"})


def _places(at: Any, keys: list[str]) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield each mapping that may hold the last of some keys, with that key."""
    if isinstance(at, list):
        for one in at:
            yield from _places(one, keys)
    elif isinstance(at, dict) and len(keys) == 1:
        yield at, keys[0]
    elif isinstance(at, dict):
        yield from _places(at.get(keys[0]), keys[1:])


def _swapped(drawn: Random, value: Any, texts: list[str]) -> Any:
    if drawn.random() >= _SWAPPED:
        return value
    if isinstance(value, str):
        said: Any = drawn.choice(texts)
        if drawn.random() < _REMARKED:
            word = drawn.choice(sorted(sentences()[REMARKS]))
            said = {"is": said, word: drawn.choice(sentences()[REMARKS][word])}
        return said
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return drawn.sample(texts, min(len(texts), max(len(value), drawn.randint(1, 3))))
    if isinstance(value, dict):
        key = next((one for one in _IN_WORDS if isinstance(value.get(one), str)), "")
        return {**value, key: drawn.choice(texts)} if key else value
    return value
