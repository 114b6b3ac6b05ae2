"""What may be named in a practice: people, roles, locations, systems, payers and all else that has an id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, get_args

from handover.analysis.structure.references import lists_of
from handover.model.actions import ActionKind
from handover.model.kinds.references import (
    ActionRef,
    OwnerRef,
    PersonRef,
    Ref,
    RouteRef,
    SpeakerRef,
    TakerRef,
    loosely,
)
from handover.model.kinds.words import Id
from handover.model.practice_document import PracticeDocument

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handover.model.answer import Answer, Entries
    from handover.model.part import Part
    from handover.model.practice import Practice
    from handover.node import TextSpan

#: The kinds of references that lead to people and roles.
PEOPLE: Final = (PersonRef, SpeakerRef, OwnerRef, TakerRef)
_KEYS: Final = ("id", "name", "kind")


@dataclass(frozen=True, slots=True)
class Named:
    """Something that may be named elsewhere.

    Args:
        id: what names it: its id, else its name, else the word of ours that it is.
        label: what people call it.
        what: what it is, in one word or two.
        at: where that is written; None for a word of ours.
        own: whether it is an id, which may be another one.
        names: all that names it, written loosely.
    """

    id: str
    label: str
    what: str
    at: TextSpan | None
    own: bool
    names: frozenset[str]


class Names:
    """All that may be named, by the kind of reference that names it.

    Args:
        found: what there is of each kind.
    """

    def __init__(self, found: Mapping[type[Ref], tuple[Named, ...]]) -> None:
        self._found = found

    @classmethod
    def of(cls, practice: Practice, before: Names | None = None, broken: Iterable[str] = ()) -> Names:
        """Collect them.

        Args:
            practice: the practice.
            before: what could be named before; it holds for a document that cannot be read just now.
            broken: the names of those documents.
        """
        lost = set(broken)
        found = {}
        for kind, lists in _lists(practice).items():
            entries = [one for one in lists if not isinstance(one, tuple)]
            gone = any(f"{one.place.document}.yaml" in lost for one in entries)
            kept = before.of_kind(kind) if before is not None and gone else ()
            found[kind] = kept or tuple(_named(kind, lists))
        return cls(found)

    def of_kind(self, kind: Any) -> tuple[Named, ...]:
        """Return what a reference of a kind may name."""
        return self._found.get(kind, ()) if isinstance(kind, type) else ()

    def find(self, kind: type[Ref], key: str) -> Named | None:
        """Return what a reference names."""
        exact = (one for one in self.of_kind(kind) if one.id == key)
        loose = (one for one in self.of_kind(kind) if loosely(key) in one.names)
        return next(exact, None) or next(loose, None)

    @property
    def all(self) -> tuple[tuple[type[Ref], Named], ...]:
        """All of them, with the kind of reference that names each."""
        return tuple((kind, one) for kind, found in self._found.items() for one in found)


def _lists(practice: Practice) -> dict[type[Ref], tuple[Entries[Any] | tuple[str, ...], ...]]:
    document = practice.document(PracticeDocument)
    who = document.people, document.roles
    lists = dict(lists_of(practice))
    sides = ("practice", "vendor", "both")
    lists |= {PersonRef: who, SpeakerRef: who, OwnerRef: (*who, sides)}
    lists[TakerRef] = (*who, sides, *lists[RouteRef])
    words = tuple(one for one in get_args(ActionKind) if one != "other")
    return {**lists, ActionRef: (words,)}


def _named(kind: type[Ref], lists: tuple[Entries[Any] | tuple[str, ...], ...]) -> Iterable[Named]:
    seen: set[str] = set()
    for one in lists:
        entries = (
            [Named(word, "", "", None, own=False, names=frozenset((loosely(word),))) for word in one]
            if isinstance(one, tuple)
            else [named for part in one.found if (named := _of_part(kind, part)) is not None]
        )
        for named in entries:
            if named.id not in seen:
                seen.add(named.id)
                yield named


def _of_part(kind: type[Ref], part: Part) -> Named | None:
    """Return an entry as what names it; nothing where nothing does."""
    answers: list[Answer[Any]] = [answer for key in _KEYS if (answer := getattr(part, key, None)) is not None]
    written = [(answer, str(answer.known)) for answer in answers if isinstance(answer.known, str)]
    if not written:
        return None
    first, key = written[0]
    label = next((str(answer.known) for answer in answers[1:2] if isinstance(answer.known, str)), "")
    role = kind in PEOPLE and part.place.field[-1] == "roles"
    names = frozenset(loosely(text) for _, text in written)
    return Named(key, label, "role" if role else kind.what, first.place.span(), isinstance(first.known, Id), names)
