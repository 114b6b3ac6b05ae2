"""What people at the practice are called in texts: their ids, and each word of their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.model.practice_people import Person

if TYPE_CHECKING:
    from handover.analysis.structure.walk import AllAnswers


def spoken_names(all_answers: AllAnswers) -> frozenset[str]:
    """Return the names of the practice's own people, in small letters."""
    names: set[str] = set()
    for person in all_answers.parts_of(Person):
        if person.side.known != "vendor":
            names.update(str(one).lower() for one in (person.id.known, *str(person.name.known or "").split()) if one)
    return frozenset(names)
