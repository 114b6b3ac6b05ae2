"""Ids of things of the practice's own: which are used twice in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handover.model.answer import Answer, Entries
from handover.model.kinds.words import Id
from handover.reckon.everything import Everything

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.part import Part


class Identities:
    """The ids that repeat an earlier one of the same list.

    Args:
        repeated: the answers that hold the second and later uses.
    """

    def __init__(self, repeated: tuple[Answer[Any], ...]) -> None:
        self.repeated = repeated

    @classmethod
    def of(cls, everything: Everything) -> Identities:
        """Compare the ids within each list of entries (entries for different locations may share one)."""
        lists = (one for one in everything.answers if isinstance(one, Entries) and one.readable)
        return cls(tuple(answer for entries in lists for answer in _repeated(entries.items)))


def _repeated(parts: tuple[Part, ...]) -> Iterator[Answer[Any]]:
    seen: dict[tuple[str, str], None] = {}
    for part in parts:
        answer: Answer[Id] | None = getattr(part, "id", None)
        if not isinstance(answer, Answer) or not answer.readable or not isinstance(answer.value, Id):
            continue
        split = part.marks.split_locations
        where = "" if split is None or not split.readable else ",".join(sorted(ref.key for ref in split.values))
        key = answer.value.casefold(), where
        if key in seen:
            yield answer
        seen[key] = None
