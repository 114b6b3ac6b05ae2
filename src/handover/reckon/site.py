"""The practice as one of its locations sees it.

Completeness is judged per location: an answer at one site never fills a hole at another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from handover.model.kinds.references import LocationRef, loosely
from handover.model.practice_document import PracticeDocument
from handover.model.practice_places import Location

if TYPE_CHECKING:
    from handover.model.answer import Answer, Entries
    from handover.model.marks import Marks
    from handover.model.part import Part

A = TypeVar("A", bound="Answer[Any]")
P = TypeVar("P", bound="Part")


class Site:
    """One location, or the whole practice where no locations are listed.

    Args:
        location: the location; None where the practice lists none.
        ordinal: its place in the list, from 1.
    """

    def __init__(self, location: Location | None, ordinal: int = 1) -> None:
        self.location = location
        self.ordinal = ordinal

    @property
    def id(self) -> str | None:
        """The location's id (its name or number where it has none); None without locations."""
        if self.location is None:
            return None
        found = self.location.id if self.location.id.readable else None
        return str((found and found.value) or self._name or self.ordinal)

    @property
    def _name(self) -> str:
        if self.location is None or not self.location.name.readable:
            return ""
        return self.location.name.value or ""

    @property
    def label(self) -> str:
        """The location's name for messages."""
        if self.location is not None and self.location.name.readable and self.location.name.value:
            return self.location.name.value.shown
        return self.id or "the practice"

    def named_by(self, ref: LocationRef) -> bool:
        """Whether a reference means this location; ``all`` means every one."""
        if loosely(ref.key) in ("all", "everywhere", "alllocations"):
            return True
        return ref.key in (self.id, self._name) or loosely(ref.key) in (
            loosely(self.id or ""),
            loosely(self._name),
        )

    def covered_by(self, marks: Marks) -> bool:
        """Whether an entry with these reserved words is for this location (no split means all)."""
        split = marks.split_locations
        return split is None or split.missing or any(self.named_by(ref) for ref in split.values)

    def pick(self, answer: A) -> A:
        """Return the answer that holds here: the version for this location, else the general one."""
        for variant in answer.variants:
            split = variant.marks.split_locations
            if split is not None and _only_locations(variant.marks) and self.covered_by(variant.marks):
                return variant
        for variant in answer.variants:
            part = variant.marks.for_
            if part is not None and part.rest.given:
                return variant
        return answer.alone()

    def entries(self, entries: Entries[P]) -> tuple[P, ...]:
        """Return the entries that hold here; one for this location replaces the general one it repeats.

        Raises:
            Unread: if the list cannot be read.
        """
        here = [part for part in entries.items if self.covered_by(part.marks)]
        local = {_own_name(part) for part in here if part.marks.split_locations is not None}
        return tuple(part for part in here if part.marks.split_locations is not None or _own_name(part) not in local)


def _own_name(part: Part) -> tuple[str, ...]:
    """Return what an entry is about: the words under its identity keys, or its place."""
    words = []
    for key in type(part).identity:
        pair = part.seat.below(key)
        text = getattr(pair.node, "text", None)
        if text is not None:
            words.append(loosely(text))
    return tuple(words) or part.seat.steps


def _only_locations(marks: Marks) -> bool:
    """Whether a split is by location alone (other splits are for the rules that know them)."""
    part = marks.for_
    if part is None:
        return True
    others = (part.areas, part.payers, part.providers, part.visits, part.amount, part.age, part.channel)
    return all(answer.missing for answer in others)


class Sites:
    """All sites of a practice, at least one."""

    def __init__(self, sites: tuple[Site, ...]) -> None:
        self.all = sites

    @classmethod
    def of(cls, practice: PracticeDocument) -> Sites:
        """Return one site per location, or a single one where none is listed (or readable)."""
        locations = practice.locations.found
        return cls(tuple(Site(place, number) for number, place in enumerate(locations, 1)) or (Site(None),))
