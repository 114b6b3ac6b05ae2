"""Systems by id or name: which two references mean the same one, and what people call it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handover.model.kinds.references import SystemRef, loosely
from handover.model.practice_document import PracticeDocument

if TYPE_CHECKING:
    from handover.analysis.structure.site import Site
    from handover.model.answer import Answer
    from handover.model.practice_places import System


class Systems:
    """The programs, portals, clearinghouses and stores of a practice."""

    def __init__(self, systems: tuple[System, ...]) -> None:
        self._by_name = {name: one for one in reversed(systems) for name in _names(one)}
        self._all = systems

    @classmethod
    def of(cls, practice: PracticeDocument) -> Systems:
        """Take the systems; a list that cannot be read has none."""
        return cls(practice.systems.found)

    def find(self, ref: SystemRef | None) -> System | None:
        """Return the system that a reference means; None where it leads nowhere."""
        return self._by_name.get(loosely(ref.key)) if ref is not None else None

    def known(self, ref: SystemRef) -> bool:
        """Whether a reference leads to a system."""
        return loosely(ref.key) in self._by_name

    def stands_at(self, ref: SystemRef, site: Site) -> bool:
        """Whether a system is there at a location; one that is not listed may be anywhere.

        Raises:
            Unread: if it cannot be read for which locations it is.
        """
        named = [one for one in self._all if loosely(ref.key) in _names(one)]
        return not named or any(site.covered_by(one.marks) for one in named)

    def key(self, ref: SystemRef) -> str:
        """Return what all references to one system have in common."""
        found = self._by_name.get(loosely(ref.key))
        return _names(found)[0] if found is not None else loosely(ref.key)

    def label(self, ref: SystemRef) -> str:
        """Return a system's name for messages; an unknown one is never shown."""
        found = self._by_name.get(loosely(ref.key))
        if found is None:
            return "that system"
        if found.name.known is not None:
            return found.name.known.shown
        return found.id.known or "that system"


def _names(system: System) -> list[str]:
    answers: tuple[Answer[Any], ...] = (system.id, system.name)
    return [loosely(str(one.known)) for one in answers if one.known is not None]
