"""Several values written as one text where a list is expected: "ines, dana", or lines without their dashes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from handover.model.kinds.read import read_kind
from handover.model.kinds.references import OwnerRef, loosely
from handover.model.kinds.words import Words
from handover.model.refusal import Refused
from handover.model.spoken import asks_who
from handover.node import Scalar

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

#: A list of more values than this, or of longer ones, is no line that somebody typed.
_MOST: Final = 12
_LONGEST: Final = 400
#: Between values: signs, line ends, "and"; dashes without a space behind them, which are no dashes to YAML.
_BETWEEN: Final = re.compile(r"\s*(?:[,;\r\n]|(?<=\s)(?:and|&|\+)(?=\s)|(?<!\S)-(?=\w))\s*")
#: A line up to so many characters was not broken because it was full.
_SHORT: Final = 50
_SIDES: Final = frozenset(("practice", "vendor"))


def pieces(kind: Any, node: Scalar, names: AbstractSet[str]) -> tuple[Scalar, ...]:
    """Return the values that one text holds, where each of them is a known one; else the text itself.

    "Ines, dana" are two people only where both are known, and "refund and replace" is one word of
    the list or the other: no text is cut where a piece of it would be left over.

    Args:
        kind: what each item of the list is.
        node: the text.
        names: what people and roles of the practice are called, written loosely.
    """
    everyone = all_listed(kind, node)
    if everyone:
        return everyone
    typed = node.source.text[node.start : node.end]
    if len(typed) > _LONGEST or node.style not in ("plain", "single", "double") or _known(kind, node.text, names):
        return (node,)
    inner = typed if node.style == "plain" else typed[1:-1]
    parts = [part for part in _BETWEEN.split(inner) if part]
    if not 1 < len(parts) <= _MOST or not all(_known(kind, part, names) for part in parts):
        return (node,)
    found, at = [], node.start + (node.style != "plain")
    for part in parts:
        at = node.source.text.index(part, at)
        found.append(Scalar(node.source, at, at + len(part), part))
        at += len(part)
    return tuple(found)


def all_listed(kind: Any, node: Scalar) -> tuple[Scalar, ...]:
    """Return each word of a closed list, where all of them are meant; none where a text says anything else."""
    if get_origin(kind) is not Literal:
        return ()
    words, text = [word for word in get_args(kind) if word != "other"], loosely(node.text.rstrip(".!"))
    whole = text in _ALL or (text in _BOTH and len(words) == 2)  # noqa: PLR2004 - both are two
    if not whole or text in words:
        return ()
    return tuple(Scalar(node.source, node.start, node.end, word) for word in words)


#: "All" of a closed list, written loosely.
_ALL: Final = frozenset(
    {"all", "allofthem", "allofthese", "everything", "allofthelist", "everyoneofthem", "eachofthem"}
)
_BOTH: Final = frozenset({"both", "bothofthem"})


def _known(kind: Any, text: str, names: AbstractSet[str]) -> bool:
    """Whether a text alone is one of the values that may stand in the list."""
    if asks_who(kind):
        return loosely(text) in names or (issubclass(kind, OwnerRef) and loosely(text) in _SIDES)
    listed = get_origin(kind) is Literal
    if not listed and (not isinstance(kind, type) or issubclass(kind, str | Words)):
        return False
    try:
        value = read_kind(kind, text)
    except Refused:
        return False
    return not listed or value != "other"


def lines_without_dashes(kind: Any, node: Scalar) -> bool:
    """Whether short lines stand below a key like items of a list, and YAML joins them to one text.

    Text that goes on in the next line does so in mid-sentence, or because the line is full.
    """
    if node.style != "plain" or not (isinstance(kind, type) and issubclass(kind, Words)):
        return False
    first, *others = [line.strip() for line in node.source.text[node.start : node.end].splitlines()]
    short = all(len(line) <= _SHORT for line in (first, *others))
    return bool(others) and short and all(line[:1].isupper() for line in others) and not first.endswith((",", ":", "-"))
