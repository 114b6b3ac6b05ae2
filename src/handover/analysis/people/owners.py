"""Which side an owner is on, whether it was written as side, role, team or person."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from handover.analysis.people.directory import People, replacements_on
from handover.analysis.structure.versions import clash
from handover.inputs import Today
from handover.model.kinds.references import OwnerRef

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from handover.analysis.structure.site import Site
    from handover.model.answer import Many
    from handover.model.kinds.references import Ref
    from handover.model.marks import Marks
    from handover.model.scope import Scope


class Owned(Protocol):
    """An entry of a list that somebody owns."""

    @property
    def owner(self) -> Many[OwnerRef]:
        """Who does it."""
        ...

    @property
    def marks(self) -> Marks:
        """The reserved words written at it."""
        ...


P = TypeVar("P", bound=Owned)


def owners_of_task(scope: Scope, kind: str, site: Site) -> tuple[Many[OwnerRef], ...]:
    """Return the answers that say who does a canonical task at a location.

    Raises:
        Unread: if the tasks, or what they are, cannot be read.
    """
    return tuple(site.pick(task.owner) for task in site.entries(scope.tasks) if task.kind.value == kind)


class Owners:
    """Finds the sides of owners."""

    def __init__(self, people: People, today: Today) -> None:
        self._people, self._today = people, today

    @classmethod
    def of(cls, people: People, today: Today) -> Owners:
        """Take the people and roles of the practice."""
        return cls(people, today)

    def sides(self, answer: Many[OwnerRef]) -> frozenset[str]:
        """Return the sides that own something, also as stand-in or for some days; who leads nowhere has none.

        Raises:
            Unread: if the answer cannot be read.
        """
        return self._sides(self.refs(answer))

    def refs(self, answer: Many[OwnerRef]) -> tuple[Ref, ...]:
        """Return who owns something, and who stands in for them or has it for some days.

        Raises:
            Unread: if the answer cannot be read.
        """
        others = (one.known for one in replacements_on(answer, self._today.day))
        return (*answer.values, *(ref for ref in others if ref is not None))

    def replaced_by(self, answer: Many[OwnerRef], side: str) -> bool:
        """Whether somebody of a side alone has it for some days, or while the holder is away."""
        return any(self._sides([one.known]) == {side} for one in replacements_on(answer, self._today.day))

    def _sides(self, refs: Iterable[Any]) -> frozenset[str]:
        found: set[str] = set()
        for ref in refs:
            if isinstance(ref, OwnerRef) and ref.sides:
                found |= ref.sides
                continue
            side = self.side(ref)
            if side is not None:
                found.add(side)
        return frozenset(found)

    def side(self, ref: Ref) -> str | None:
        """Return the side that one reference leads to; None where it leads to both or nowhere."""
        written = ref.side if isinstance(ref, OwnerRef) else None
        return None if written == "both" else written or self._people.side_of(ref)

    def divided(
        self, entries: Iterable[P], site: Site, kind: Callable[[P], str | None]
    ) -> Iterator[tuple[P, Many[OwnerRef]]]:
        """Yield an entry, and the owner of a later one of its kind, where one is the practice's and one the vendor's.

        Entries for different parts of the work (``for:``) may stand beside each other, and so may one for
        a part beside the one for all of it; one that names both sides is reported by itself, and
        ``other`` is no kind.
        """
        owned = [(entry, site.pick(entry.owner)) for entry in entries]
        single = [(entry, owner) for entry, owner in owned if not self.both(owner)]
        for (one, owner), (other, second) in combinations(single, 2):
            same = kind(one) not in (None, "other") and kind(one) == kind(other)
            if one.marks.for_ is not None or other.marks.for_ is not None:
                same = same and clash(one.marks, other.marks)
            if same and {"practice", "vendor"} <= self._sides(owner.values) | self._sides(second.values):
                yield one, second

    def both(self, answer: Many[OwnerRef]) -> bool:
        """Whether practice and vendor both own it."""
        return {"practice", "vendor"} <= self._sides(answer.values)
