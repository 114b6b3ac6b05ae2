"""Where the fields of a part stand: written, absent, misspelt or not to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from handover.model.kinds.day_and_time import slot_keys
from handover.model.kinds.hours import is_hours
from handover.model.kinds.references import loosely
from handover.model.marks import MARK_FORMS, NO_MARKS
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


def keys_of_slot(cls: type[Part], node: Mapping) -> frozenset[str]:
    """Return the keys of a mapping that say the day and time of a part, in place of the field that holds both."""
    fields = fields_of(cls)
    info = fields.get(cls.main)
    if info is None or not info.kinds or not is_hours(info.kinds[0]) or node.get(cls.main) is not None:
        return frozenset()
    return slot_keys(node) - fields.keys()


def keys_by_label(cls: type[Part], node: Mapping) -> dict[str, str]:
    """Return the keys of a mapping that are written as the pack calls their field, each with the field's own key."""
    fields = fields_of(cls)
    strays = [key.text for key, _ in node.pairs if key.text not in {*fields, *MARK_FORMS, *cls.moved}]
    # what decides the weight of all else is never guessed
    plain = {key: info for key, info in fields.items() if not info.manual.weighs}
    labels = {loosely(info.manual.label): key for key, info in plain.items()} if strays else {}
    labels |= {loosely(word): key for word, key in cls.called.items()}
    found = {stray: labels[loosely(stray)] for stray in strays if loosely(stray) in labels}
    return {stray: key for stray, key in found.items() if not _written(node, key) and strays.count(stray) == 1}


def _written(node: Mapping, key: str) -> bool:
    """Whether a mapping holds something under a key."""
    pair = node.get(key)
    return pair is not None and not pair[1].empty


def in_one(place: Place, node: Mapping, info: FieldInfo, keys: frozenset[str]) -> Place:
    """Return the place of a field of which the parts stand under keys of their own beside it."""
    pairs = tuple(pair for pair in node.pairs if pair[0].text in keys)
    first, last = pairs[0][0], pairs[-1][1]
    return Place(Mapping(node.source, first.start, last.end, pairs), place, info.key, key=first, manual=info.manual)


def own_kind(place: Place, node: Mapping, info: FieldInfo) -> Place:
    """Return the place of an entry's kind where it stands in own words, as `other`."""
    return in_one(place, node, info, frozenset({"other"}))
