"""Values in words: the names behind references, and our own words as the country says them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handover.analysis.structure.phrasing import plain
from handover.model.kinds.references import OwnerRef, PersonRef, Ref, SpeakerRef
from handover.model.kinds.words import Words

if TYPE_CHECKING:
    from handover.analysis.people.directory import People
    from handover.analysis.texts.vocabulary import Vocabulary


class PlainWords:
    """Puts values into words.

    Args:
        people: for the names behind references.
        names: names of other things by what they are and their id, such as ``("channel", "office-line")``.
        vocabulary: our words as the practice's country says them.
    """

    def __init__(self, people: People, names: dict[tuple[str, str], str], vocabulary: Vocabulary) -> None:
        self._people, self._names, self._vocabulary = people, names, vocabulary

    def value(self, value: Any) -> str:
        """Return a value in words."""
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, Ref):
            return self.reference(value)
        if isinstance(value, Words):
            return value.words
        return self._vocabulary.say(plain(value)) if type(value) is str else str(value)

    def reference(self, ref: Ref) -> str:
        """Return the name behind a reference, or what was written where it leads nowhere."""
        if isinstance(ref, OwnerRef) and ref.side in ("practice", "vendor"):
            return "the practice" if ref.side == "practice" else "the billing team"
        if isinstance(ref, PersonRef | OwnerRef | SpeakerRef):
            person = self._people.find(ref)
            if person is not None:
                return self._people.label(person)
        if isinstance(ref, SpeakerRef):  # "provider manual, page 12" is shown as it was typed
            return ref.key
        return self._names.get((ref.what, ref.key)) or plain(ref.key)
