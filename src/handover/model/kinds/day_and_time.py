"""A day and a time under keys of their own, as people write a slot: ``{day: wednesday, at: "13:00"}``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from handover.node import Node

_DAYS: Final = ("day", "days", "weekday", "weekdays")
_TIMES: Final = ("at", "time", "times", "hour", "hours")
_BEGINS: Final = ("from", "start", "starts", "begin", "begins")
_ENDS: Final = ("to", "until", "till", "end", "ends")
#: All keys that such a mapping may have.
SLOT_KEYS: Final = frozenset({*_DAYS, *_TIMES, *_BEGINS, *_ENDS})


def slot_keys(node: Mapping) -> frozenset[str]:
    """Return the keys of a mapping that say a day and a time; none where no day is among them."""
    keys = {key.text for key, _ in node.pairs} & SLOT_KEYS
    return frozenset(keys) if keys & set(_DAYS) else frozenset()


def slot_in_words(node: Mapping) -> str | None:
    """Return a day and a time under keys of their own as one text; None where the mapping is anything else."""
    found = {key.text: value for key, value in node.pairs}
    if len(found) != len(node.pairs) or slot_keys(node) != found.keys():
        return None
    days, times, begins, ends = (_texts(found, keys) for keys in (_DAYS, _TIMES, _BEGINS, _ENDS))
    stretch = [f"{begins[0]}-{ends[0]}"] if begins and ends else begins
    if not days or (ends and not begins) or (times and stretch):
        return None
    said = ", ".join((*times, *stretch))
    return f"{', '.join(days)} {f'at {said}' if said.isalpha() else said}".strip()


def _texts(found: dict[str, Node], keys: tuple[str, ...]) -> list[str]:
    """Return what is written under some keys, one by one."""
    nodes = [found[key] for key in keys if key in found]
    items = [item for node in nodes for item in (node.items if isinstance(node, Sequence) else (node,))]
    return [item.text.strip() for item in items if isinstance(item, Scalar) and item.text.strip()]
