"""Names of nodes and places for the parser, and examples of how an answer is written."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

from handover.model.answer import Answer, Entries
from handover.model.kinds.day_and_time import slot_keys
from handover.model.kinds.hours import is_hours
from handover.model.marks import HOLDER_WORDS, MARK_FORMS
from handover.model.part import fields_of
from handover.model.place import PLAIN_NAME, item_name
from handover.node import Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handover.model.kinds.references import Ref
    from handover.node import Node

#: Reserved words that shape an answer and therefore stand only where one answer is expected.
SHAPES: Final = frozenset({"is", "differs", "conflict"})
WRAPPERS: Final = SHAPES | {"none", "other"}


def is_wrapper(form: type[Answer[Any]], kinds: tuple[Any, ...], node: Mapping) -> bool:
    """Whether a mapping is an answer with reserved words, not an entry written alone."""
    keys = {key.text for key, _ in node.pairs}
    if is_hours(kinds[0]):  # a table of days is a value, not an answer with details
        return bool(keys & (WRAPPERS | set(MARK_FORMS)) - slot_keys(node))
    if not issubclass(form, Entries):
        return True
    if keys & HOLDER_WORDS & set(kinds[0].takes):  # who stands in is said of one entry, and not of the list
        return False
    return bool(keys & (SHAPES | {"none"}) - set(fields_of(kinds[0]))) or keys <= set(MARK_FORMS)


def flat(node: Mapping) -> Mapping:
    """Return an answer in which `is` holds what was said, or none, or nothing yet, with these words in place of it."""
    pair = node.get("is")
    inner = pair[1] if pair is not None else None
    if pair is None or not isinstance(inner, Mapping) or not _IN_PLACE & {key.text for key, _ in inner.pairs}:
        return node
    others = tuple(one for one in node.pairs if one[0] is not pair[0])
    if {key.text for key, _ in others} & {key.text for key, _ in inner.pairs}:
        return node
    return Mapping(node.source, node.start, node.end, (*others, *inner.pairs), flow=node.flow)


#: Words that stand in place of an answer.
_IN_PLACE: Final = frozenset({"said", "none", "unconfirmed"})


def meant(node: Mapping, own: frozenset[str]) -> set[str]:
    """Return the words of the grammar, or of the answer itself, that a mapping's keys are or may be meant as."""
    words = {*own, *WRAPPERS, *MARK_FORMS}
    exact = {key.text for key, _ in node.pairs} & words
    # the nearest word is looked for only where there is none, because that is slow and most mappings are well
    return exact or {
        near for key, _ in node.pairs for near in get_close_matches(key.text, sorted(words), n=1, cutoff=0.6)
    }


def span_of(node: Node) -> tuple[str, int, int]:
    """Return the file, start and end of a node."""
    return node.source.name, node.start, node.end


def names_of(nodes: tuple[Node, ...], identity: tuple[str, ...]) -> list[str]:
    """Return a name for each list item; the second of a name is told apart as ``name~2``."""
    return _apart(item_name(node, identity, number) for number, node in enumerate(nodes, 1))


#: Words of the grammar each of which is an answer by itself.
ANSWERS: Final = ("is", "other", "none", "said", "conflict")


def answers_in(node: Mapping, details: frozenset[str]) -> list[str]:
    """Return the reserved words in a mapping of which each is an answer by itself: one may stand there."""
    found = ((word, node.get(word)) for word in ANSWERS if word not in details)
    return [word for word, pair in found if pair is not None and not pair[1].empty]


def listed_first(kind: type[Ref]) -> str:
    """Return what to write in place of words of one's own where something of the practice is named."""
    return f"write its name or id; list the {kind.what} first where it is not listed yet"


def version_names(nodes: list[Node]) -> list[str]:
    """Return names for the versions of an answer: for where each is, or who says it.

    So that turning the list round does not change what a gap in it is known by.
    """
    return _apart(_version_name(node) or str(number) for number, node in enumerate(nodes, 1))


def _apart(names: Iterable[str]) -> list[str]:
    """Count equal names among themselves, so that another entry before them changes none of them."""
    seen: dict[str, int] = {}
    apart: list[str] = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        apart.append(name if seen[name] == 1 else f"{name}~{seen[name]}")
    return apart


def _version_name(node: Node) -> str:
    split = node.get("for") if isinstance(node, Mapping) else None
    inner = split[1] if split is not None and isinstance(split[1], Mapping) else node
    for holder, key in ((inner, "locations"), (inner, "visits"), (inner, "payers"), (node, "says")):
        pair = holder.get(key) if isinstance(holder, Mapping) else None
        if pair is not None and isinstance(pair[1], Scalar) and PLAIN_NAME.fullmatch(pair[1].text):
            return pair[1].text
    return ""
