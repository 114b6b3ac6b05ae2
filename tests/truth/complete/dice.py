"""Choices of the generator: drawn from a seed, and remembered, so that a test can see that all of them occur."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")


class Dice:
    """Draws everything that differs between two generated practices.

    Args:
        seed: equal seeds give equal practices.
    """

    def __init__(self, seed: int) -> None:
        self._seed, self._random = seed, Random(seed)
        self.offered: set[tuple[str, str]] = set()
        self.chosen: set[tuple[str, str]] = set()

    def pick(self, knob: str, *options: T) -> T:
        """Return one of the options and remember which, under the knob's name."""
        found = self._random.choice(options)
        self.offered |= {(knob, str(option)) for option in options}
        self.chosen.add((knob, str(found)))
        return found

    def apart(self, knob: str, *options: T) -> T:
        """Return one of the options, drawn apart from all others: the practices of a seed stay as they are.

        For knobs that are added to a generator whose seeds were chosen for what their practices have.
        """
        found = Random(f"{self._seed} {knob}").choice(options)
        self.offered |= {(knob, str(option)) for option in options}
        self.chosen.add((knob, str(found)))
        return found

    def maybe(self, knob: str, chance: float = 0.5) -> bool:
        """Return yes with a chance."""
        found = self._random.random() < chance
        self.offered |= {(knob, "True"), (knob, "False")}
        self.chosen.add((knob, str(found)))
        return found

    def some(self, options: Sequence[T], least: int, most: int) -> list[T]:
        """Return some of the options in their own order."""
        number = self._random.randint(least, min(most, len(options)))
        places = sorted(self._random.sample(range(len(options)), number))
        return [options[place] for place in places]

    def one(self, options: Sequence[T]) -> T:
        """Return one of many that need no name of their own, such as people."""
        return options[self._random.randrange(len(options))]

    def number(self, least: int, most: int) -> int:
        """Return a whole number, both ends included."""
        return self._random.randint(least, most)

    def shuffled(self, options: Sequence[T]) -> list[T]:
        """Return the options in another order."""
        return self._random.sample(list(options), len(options))
