"""Where the fields of a part stand: written, absent, misspelt or not to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from handover.model.marks import NO_MARKS
from handover.model.part import Part, PartParts, fields_of
from handover.model.place import Place
from handover.node import Mapping

if TYPE_CHECKING:
    from collections.abc import Mapping as Mapped

    from handover.model.manual import Manual
    from handover.model.part import FieldInfo
    from handover.model.stray_keys import Moved


def seen_at(place: Place, key: str, manual: Manual | None, lost: frozenset[str]) -> Place:
    """Return the place of a key, which is written and not read where the key is misspelt."""
    return Place(None, place, key, manual=manual, unread=True) if key in lost else place.below(key, manual)


def absent(cls: type[Part], place: Place, *, unread: bool = False) -> dict[str, Place]:
    """Return the places of fields that are not there, or cannot be seen."""
    unread = unread or place.unread
    return {i.name: Place(None, place, key, manual=i.manual, unread=unread) for key, i in fields_of(cls).items()}


def unreadable_part(cls: type[Part], place: Place) -> PartParts:
    """Return a part of which nothing can be read."""
    return PartParts(absent(cls, place, unread=True), NO_MARKS, readable=False)


def says_something(place: Place, node: Mapping, known: set[str], moved: Moved) -> bool:
    """Whether one key of a part is one of ours, or was; where none is, that is reported, and nothing is missing."""
    ours = known if place.is_item else {*known, *moved}
    return not node.pairs or any(key.text in ours for key, _ in node.pairs)


def kind_in_own_words(fields: Mapped[str, FieldInfo], node: Mapping) -> bool:
    """Whether an entry says `other` for what it is, in place of ``kind: {other: …}``."""
    kind = fields.get("kind")
    return (
        kind is not None
        and "other" in get_args(kind.kinds[0])
        and node.get("other") is not None
        and node.get("kind") is None
        and node.get("is") is None
    )


def own_kind(place: Place, node: Mapping, info: FieldInfo) -> Place:
    """Return the place of an entry's kind where it stands in own words, as `other`."""
    pairs = tuple(pair for pair in node.pairs if pair[0].text == "other")
    first, last = pairs[0][0], pairs[-1][1]
    return Place(Mapping(node.source, first.start, last.end, pairs), place, "kind", key=first, manual=info.manual)
