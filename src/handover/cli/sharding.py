"""``--shard`` of `check`: this machine does a part of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from handover.errors import UsageError
from handover.shards import Shard, shard_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handover.outcome import Outcome

#: ``--shard``: which part of the run this is.
ShardOption = Annotated[
    str | None,
    typer.Option(
        "--shard", metavar="K/N", help="Only part K of N of the practices; `merge-reports` puts the parts together."
    ),
]
#: ``--jobs``: how many practices are checked at once.
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=1, metavar="N", help="So many practices at once; as many as help by itself."),
]


class ShardUse:
    """Which part of a run this is, and with which options, which must be the same for each part.

    Args:
        text: the value of ``--shard``; None where it is not given.
        writes: whether the file of ``--baseline`` is to be written.
        options: what is asked of the run, by the names of the options.

    Raises:
        UsageError: if the option names no part, or does not go with the others.
    """

    def __init__(self, text: str | None, *, writes: bool, options: Mapping[str, object]) -> None:
        self.shard: Shard | None = None if text is None else shard_from(text)
        self._options = tuple(f"{name} {value}" for name, value in options.items() if value)
        self._empty = False
        if writes and text is not None:
            raise UsageError("a baseline is written for all practices at once; leave out --shard")

    def apply(self, outcome: Outcome) -> Outcome:
        """Return an outcome that says with which options it was made, if it is a part."""
        from dataclasses import replace

        if outcome.shard is None:
            return outcome
        self._empty = not outcome.practices
        return replace(outcome, shard=replace(outcome.shard, options=self._options))

    def remarks(self) -> Iterator[str]:
        """Yield what the colour of an empty part does not say."""
        if self._empty and self.shard is not None:
            yield f"no practice to check is in part {self.shard.index} of {self.shard.of}"
