"""Weights that scripts learned from labelled texts (`bench/`), and the totals of a text by them.

Features are told apart by a hash alone (Weinberger et al., "Feature hashing for large scale multitask learning", 2009),
so that four times as many weigh as a file of the same size with their letters could hold, and that it is read four times
as fast. A file begins with lines of text: the length to which texts are brought with the number of bits of a hash, then a
line for each column with its name, what is added to its total, what one step of its weights is worth, and how many
features weigh in it. Behind an empty line stand bytes: the distance of each hash from the one before, in rising order;
then for each column, in rising order, the distance of each feature that weighs in it from the one before, and the steps
of their weights.
A distance that one byte cannot hold is made of features that weigh nothing.
"""

from __future__ import annotations

import math
from importlib.resources import files
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

#: The largest distance that one byte holds, and the most steps of a weight to each side.
_FURTHEST: Final = 255
_STEPS: Final = 127
#: As many hashes there are for each feature: one in so many unknown features is taken for a known one.
_ROOM: Final = 96


class Column(NamedTuple):
    """What was learned to tell one thing.

    Args:
        name: what it tells.
        begins: what is added to the total.
        steps: the weight of each feature that weighs, in steps from -128 to 127, by its number.
        step: what one step is worth.
    """

    name: str
    begins: float
    steps: Mapping[int, int]
    step: float


class Weights(NamedTuple):
    """Learned weights.

    Args:
        scale: the length to which each text is brought.
        bits: how many bits a hash has.
        numbers: the number of each feature, by its hash.
        columns: what was learned, in a row.
    """

    scale: float
    bits: int
    numbers: Mapping[int, int]
    columns: tuple[Column, ...]

    def number_of(self, feature: str) -> int | None:
        """Return the number of a feature; None for one without a weight, unless it shares the hash of another."""
        return self.numbers.get(_hash(feature, self.bits))

    def totals(self, found: AbstractSet[str]) -> Iterator[float]:
        """Yield the total of each column for the features of a text, in the order of the columns.

        Args:
            found: the features; those without a weight count for nothing, also not for the text's length.
        """
        numbers = {self.number_of(feature) for feature in found}
        known = [number for number in numbers if number is not None]
        length = self.scale / math.sqrt(max(1, len(known)))
        for column in self.columns:
            steps = sum(column.steps[number] for number in known if number in column.steps)
            yield column.begins + steps * column.step * length


def _hash(feature: str, bits: int) -> int:
    return crc32(feature.encode()) >> (32 - bits)


def shipped_weights(name: str) -> Weights:
    """Return the weights that the package brings under a name.

    Args:
        name: the file's name below ``data/speech``.
    """
    return read_weights(files("handover.data").joinpath("speech", name).read_bytes())


def read_weights(held: bytes) -> Weights:
    """Return the weights that a file holds.

    Args:
        held: as `written`.
    """
    head, _, held = held.partition(b"\n\n")
    first, *lines = head.decode("utf-8").split("\n")
    scale, bits, count = first.split("\t")
    place = int(count)
    numbers = dict(zip(accumulate(held[:place]), range(place), strict=True))
    columns = []
    for line in lines:
        name, begins, step, weigh = line.split("\t")
        middle, end = place + int(weigh), place + 2 * int(weigh)
        steps = memoryview(held[middle:end]).cast("b")
        columns.append(
            Column(name, float(begins), dict(zip(accumulate(held[place:middle]), steps, strict=True)), float(step))
        )
        place = end
    return Weights(float(scale), int(bits), numbers, tuple(columns))


def written(scale: float, columns: Mapping[str, tuple[float, Mapping[str, float]]]) -> bytes:
    """Return weights as the bytes that `read_weights` reads.

    Args:
        scale: the length to which each text is brought.
        columns: by its name, what is added to the total of each column, and the weights of the features there.
            Of features with one hash, the heavier weighs.
    """
    features = sorted({feature for _, weights in columns.values() for feature in weights})
    bits = max(1, math.ceil(math.log2(max(1, len(features)) * _ROOM)))
    hashes = sorted({_hash(feature, bits) for feature in features})
    row = list(_filled(hashes))
    numbers = {one: number for number, one in enumerate(row)}
    lines, blocks = [f"{scale}\t{bits}\t{len(row)}"], [bytes(_distances(row))]
    for name, (begins, weights) in columns.items():
        step = max((abs(weight) for weight in weights.values()), default=0.0) / _STEPS or 1.0
        steps: dict[int, int] = {}
        for feature, weight in sorted(weights.items(), key=lambda pair: (abs(pair[1]), pair[0])):
            steps[numbers[_hash(feature, bits)]] = round(weight / step)
        places = list(_filled(sorted(number for number, count in steps.items() if count)))
        lines.append(f"{name}\t{begins:.4f}\t{step:.6f}\t{len(places)}")
        blocks += [bytes(_distances(places)), bytes(steps.get(place, 0) % 256 for place in places)]
    return "\n".join(lines).encode() + b"\n\n" + b"".join(blocks)


def _filled(row: Sequence[int]) -> Iterator[int]:
    """Yield rising numbers, with others in between where two are further apart than one byte holds."""
    before = 0
    for number in row:
        yield from range(before + _FURTHEST, number, _FURTHEST)
        before = number
        yield number


def _distances(row: Iterable[int]) -> Iterator[int]:
    before = 0
    for number in row:
        yield number - before
        before = number
