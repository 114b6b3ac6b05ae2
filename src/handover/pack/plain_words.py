"""Values in words: the names behind references, and our own words as the country says them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handover.analysis.structure.phrasing import plain
from handover.model.kinds.references import OwnerRef, PersonRef, Ref, SpeakerRef
from handover.model.kinds.words import Words

if TYPE_CHECKING:
    from handover.analysis.people.directory import People
    from handover.analysis.texts.country_words import Vocabulary
    from handover.model.practice_people import Person


class PlainWords:
    """Puts values into words.

    Args:
        people: for the names behind references.
        names: names of other things by what they are and their id, such as ``("channel", "office-line")``.
        vocabulary: our words as the practice's country says them.
        outside: whether the reader is not of the practice; names marked as internal are then not told.
    """

    def __init__(
        self, people: People, names: dict[tuple[str, str], str], vocabulary: Vocabulary, *, outside: bool
    ) -> None:
        self._people, self._names, self._vocabulary, self._outside = people, names, vocabulary, outside

    def value(self, value: Any) -> str:
        """Return a value in words."""
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, Ref):
            return self.reference(value)
        if isinstance(value, Words):
            return value.words
        return self._vocabulary.say(plain(value)) if type(value) is str else str(value)

    def person(self, person: Person) -> str:
        """Return what somebody is called: by what they do where the name stays at the practice."""
        if not (self._outside and person.name.marks.is_internal):
            return self._people.label(person)
        does = person.does.known
        return does.words if does is not None and not person.does.marks.is_internal else "a person at the practice"

    def reference(self, ref: Ref) -> str:
        """Return the name behind a reference, or what was written where it leads nowhere."""
        if isinstance(ref, OwnerRef) and ref.side in ("practice", "vendor"):
            return "the practice" if ref.side == "practice" else "the billing team"
        if isinstance(ref, PersonRef | OwnerRef | SpeakerRef):
            person = self._people.find(ref)
            if person is not None:
                return self.person(person)
        if isinstance(ref, SpeakerRef):  # "provider manual, page 12" is shown as it was typed
            return ref.key
        return self._names.get((ref.what, ref.key)) or plain(ref.key)
