"""The practice as one of its locations sees it.

Completeness is judged per location: an answer at one site never fills a gap at another.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, TypeVar, cast

from handover.model.answer import Detailed, require
from handover.model.kinds.references import LocationRef, loosely
from handover.model.marks import NO_MARKS
from handover.model.part import Part, fields_of
from handover.model.practice_document import PracticeDocument
from handover.model.practice_places import Location

if TYPE_CHECKING:
    from handover.model.answer import Answer, Entries
    from handover.model.marks import Marks

A = TypeVar("A", bound="Answer[Any]")
P = TypeVar("P", bound="Part")


class Site:
    """One location, or the whole practice where no locations are listed.

    Args:
        location: the location; None where the practice lists none.
        ordinal: its place in the list, from 1.
        called: what says which locations there are, where none is listed.
    """

    def __init__(self, location: Location | None, ordinal: int = 1, called: tuple[Answer[Any], ...] = ()) -> None:
        self.location = location
        self.ordinal = ordinal
        self._called = (location.id, location.name) if location is not None else called
        self._seen: dict[Part, Part] = {}
        self._entries: dict[Entries[Any], tuple[Part, ...]] = {}

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
        if self.location is not None and self.location.name.known:
            return self.location.name.known.shown
        return self.id or "the practice"

    def named_by(self, ref: LocationRef) -> bool:
        """Whether a reference means this location; ``all`` means every one.

        Raises:
            Unread: if it may, because it cannot be read what the location is called.
        """
        if loosely(ref.key) in ("all", "everywhere", "alllocations"):
            return True
        if ref.key in (self.id, self._name) or loosely(ref.key) in (loosely(self.id or ""), loosely(self._name)):
            return True
        require(*self._called)
        return False

    def covered_by(self, marks: Marks) -> bool:
        """Whether an entry with these reserved words is for this location (no split means all)."""
        split = marks.split_locations
        return split is None or split.missing or any(self.named_by(ref) for ref in split.values)

    def pick(self, answer: A) -> A:
        """Return the answer that holds here: the version for this location, else the general one."""
        found = self._version(answer)
        if isinstance(found, Detailed):
            details = self.here(found.details)
            if details is not found.details:
                found = copy(found)
                found.details = details
        return found

    def _version(self, answer: A) -> A:
        for variant in answer.variants:
            split = variant.marks.split_locations
            if split is not None and _only_locations(variant.marks) and self.covered_by(variant.marks):
                return variant
        for variant in answer.variants:
            part = variant.marks.for_
            if part is not None and part.rest.given:
                return variant
        general = answer.alone()
        if any(map(_may_be_for_anybody, answer.variants)):
            return general.unread()
        return general if self.covered_by(general.marks) else general.absent()

    def for_payers(self, answer: A) -> tuple[A, ...]:
        """Return the versions of an answer that hold here for some payers only (see `Manual.splits`)."""
        return tuple(one for one in answer.variants if _is_for_payers(one.marks) and self.covered_by(one.marks))

    def here(self, part: P) -> P:
        """Return a part as this location sees it: of each answer the version that holds here.

        It is the part itself where none of its answers is split by location, as nearly all are.
        """
        found = self._seen.get(part)
        if found is None:
            fields = ((info.name, getattr(part, info.name)) for info in fields_of(type(part)).values())
            split = {name: self.pick(answer) for name, answer in fields if _split_by_location(answer)}
            self._seen[part] = found = part.with_answers(split) if split else part
        return cast("P", found)

    def entries(self, entries: Entries[P]) -> tuple[P, ...]:
        """Return the entries that hold here, as this location sees them.

        One for this location replaces the general one that it repeats.

        Raises:
            Unread: if the list cannot be read.
        """
        found = self._entries.get(entries)
        if found is None:
            here = [part for part in entries.items if self.covered_by(part.marks)]
            local = {_own_name(part) for part in here if part.marks.split_locations is not None}
            kept = (
                part for part in here
                if not local or part.marks.split_locations is not None or _own_name(part) not in local
            )  # fmt: skip
            self._entries[entries] = found = tuple(self.here(part) for part in kept)
        return cast("tuple[P, ...]", found)


def _may_be_for_anybody(variant: Answer[Any]) -> bool:
    """Whether a version cannot be read and neither can for whom it is, so that it may be the one that holds."""
    part = variant.marks.for_
    return not part.readable if part is not None else variant.marks.locations is None


def _split_by_location(answer: Answer[Any] | Part) -> bool:
    """Whether an answer, or a detail of it, has versions for locations."""
    if isinstance(answer, Part):
        return False
    if answer.marks is NO_MARKS and not answer.variants and not isinstance(answer, Detailed):
        return False  # nearly every answer
    if any(_is_for_some(one.marks) for one in (answer, *answer.variants)):
        return True
    if not isinstance(answer, Detailed):
        return False
    details: Part = answer.details
    return any(_split_by_location(getattr(details, info.name)) for info in fields_of(type(details)).values())


def _is_for_some(marks: Marks) -> bool:
    """Whether something is for some locations, or for those that the others leave."""
    return marks.split_locations is not None or (marks.for_ is not None and marks.for_.rest.given)


def _is_for_payers(marks: Marks) -> bool:
    return marks.for_ is not None and not marks.for_.payers.missing


def _own_name(part: Part) -> tuple[str, ...]:
    """Return what an entry is about: the words under its identity keys, or its place."""
    words = []
    for key in type(part).identity:
        pair = part.place.below(key)
        text = getattr(pair.node, "text", None)
        if text is not None:
            words.append(loosely(text))
    return tuple(words) or part.place.steps


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
        return cls(
            tuple(Site(place, number) for number, place in enumerate(locations, 1))
            or (Site(None, called=(practice.locations,)),)
        )
