"""Which side an owner is on, whether it was written as side, role, team or person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.reckon.people import People

if TYPE_CHECKING:
    from handover.model.answer import Many
    from handover.model.kinds.references import OwnerRef


class Owners:
    """Finds the sides of owners."""

    def __init__(self, people: People) -> None:
        self._people = people

    @classmethod
    def of(cls, people: People) -> Owners:
        """Take the people and roles of the practice."""
        return cls(people)

    def sides(self, answer: Many[OwnerRef]) -> frozenset[str]:
        """Return the sides that own something; owners that lead nowhere have none.

        Raises:
            Unread: if the answer cannot be read.
        """
        found: set[str] = set()
        for ref in answer.values:
            if ref.side == "both":
                found |= {"practice", "vendor"}
                continue
            side = ref.side or self._people.side_of(ref)
            if side is not None:
                found.add(side)
        return frozenset(found)

    def side(self, ref: OwnerRef) -> str | None:
        """Return the side that one reference leads to; None where it leads to both or nowhere."""
        if ref.side == "both":
            return None
        return ref.side or self._people.side_of(ref)

    def both(self, answer: Many[OwnerRef]) -> bool:
        """Whether practice and vendor both own it."""
        return {"practice", "vendor"} <= self.sides(answer)
