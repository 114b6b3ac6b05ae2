"""Weights that scripts learned from labelled texts (`bench/`), and the totals of a text by them.

The file is text. Its first line gives the length to which texts are brought, and for each column its name and what is
added to its total. Each further line is a feature with its weights, in hundredths: the number of letters that it shares
with the feature before (one digit of base 36), its other letters, a tab, and a letter of the column before each weight.
"""

from __future__ import annotations

import math
from importlib.resources import files
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

_MOST_SHARED: Final = 35
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


class Weights(NamedTuple):
    """Learned weights.

    Args:
        scale: the length to which each text is brought.
        begins: what is added to the total of each column, by its name.
        table: feature → the place of a column and the weight there, of each column in which it weighs.
    """

    scale: float
    begins: Mapping[str, float]
    table: Mapping[str, tuple[tuple[int, float], ...]]

    def totals(self, found: AbstractSet[str]) -> list[float]:
        """Return the total of each column for the features of a text, in the order of the columns.

        Args:
            found: the features; those without a weight count for nothing, also not for the text's length.
        """
        totals = [0.0] * len(self.begins)
        known = 0
        for feature in found:
            row = self.table.get(feature)
            if row is not None:
                known += 1
                for place, weight in row:
                    totals[place] += weight
        length = self.scale / math.sqrt(max(1, known))
        return [begin + total * length for begin, total in zip(self.begins.values(), totals, strict=True)]


def shipped_weights(name: str) -> Weights:
    """Return the weights that the package brings under a name.

    Args:
        name: the file's name below ``data/speech``.
    """
    return read_weights(files("handover.data").joinpath("speech", name).read_text(encoding="utf-8"))


def read_weights(text: str) -> Weights:
    """Return the weights that a text holds.

    Args:
        text: as `written`.
    """
    head, *lines = text.split("\n")[:-1]
    scale, *begins = head.split("\t")
    columns = {letter: place for place, letter in enumerate(_LETTERS)}
    table: dict[str, tuple[tuple[int, float], ...]] = {}
    feature = ""
    for line in lines:
        rest, _, cells = line.partition("\t")
        feature = feature[: int(rest[0], 36)] + rest[1:]
        table[feature] = tuple((columns[cell[0]], int(cell[1:]) / 100) for cell in cells.split(" "))
    pairs = (begin.rpartition(" ") for begin in begins)
    return Weights(float(scale), {column: float(value) for column, _, value in pairs}, table)


def written(scale: float, begins: Mapping[str, float], rows: Iterable[tuple[str, Mapping[str, int]]]) -> str:
    """Return weights as the text that `read_weights` reads.

    Args:
        scale: the length to which each text is brought.
        begins: what is added to the total of each column, by its name.
        rows: each feature with its weights in hundredths, by the name of the column.
    """
    letters = dict(zip(begins, _LETTERS, strict=False))
    lines = ["\t".join([str(scale), *(f"{column} {value:.4f}" for column, value in begins.items())])]
    before = ""
    for feature, weights in sorted(rows):
        shared = _shared(before, feature)
        cells = " ".join(f"{letters[column]}{weight}" for column, weight in weights.items())
        lines.append(f"{_DIGITS[shared]}{feature[shared:]}\t{cells}")
        before = feature
    return "\n".join(lines) + "\n"


def _shared(one: str, other: str) -> int:
    """Return with how many of the same letters two texts begin, as far as one digit can say."""
    most = min(len(one), len(other), _MOST_SHARED)
    return next((place for place in range(most) if one[place] != other[place]), most)
