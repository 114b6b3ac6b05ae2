"""Systems by id or name: which two references mean the same one, and what people call it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handover.model.kinds.references import SystemRef, loosely
from handover.model.practice_document import PracticeDocument
from handover.model.practice_places import System

if TYPE_CHECKING:
    from handover.model.answer import Answer
    from handover.model.practice_places import ThirdParty


class Systems:
    """The programs, portals and stores of a practice, and its third parties."""

    def __init__(self, systems: tuple[System | ThirdParty, ...]) -> None:
        self._by_name = {name: one for one in reversed(systems) for name in _names(one)}

    @classmethod
    def of(cls, practice: PracticeDocument) -> Systems:
        """Take the systems and third parties; a list that cannot be read has none."""
        lists = (practice.systems, practice.third_parties)
        return cls(tuple(one for entries in lists if entries.readable for one in entries.items))

    def find(self, ref: SystemRef | None) -> System | None:
        """Return the system that a reference means; a third party is none."""
        found = self._by_name.get(loosely(ref.key)) if ref is not None else None
        return found if isinstance(found, System) else None

    def known(self, ref: SystemRef) -> bool:
        """Whether a reference leads to a system."""
        return loosely(ref.key) in self._by_name

    def key(self, ref: SystemRef) -> str:
        """Return what all references to one system have in common."""
        found = self._by_name.get(loosely(ref.key))
        return _names(found)[0] if found is not None else loosely(ref.key)

    def label(self, ref: SystemRef) -> str:
        """Return a system's name for messages; an unknown one is never shown."""
        found = self._by_name.get(loosely(ref.key))
        if found is None:
            return "that system"
        if found.name.readable and found.name.value is not None:
            return found.name.value.shown
        return (found.id.value if found.id.readable else None) or "that system"


def _names(system: System | ThirdParty) -> list[str]:
    answers: tuple[Answer[Any], ...] = (system.id, system.name)
    return [loosely(str(one.value)) for one in answers if one.readable and one.value is not None]
