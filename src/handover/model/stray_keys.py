"""Keys that belong to nothing: misspelt ones, and pieces of a value that a comma has cut in two."""

from __future__ import annotations

from collections import Counter
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from handover.model.marks import LIMITS, MARK_FORMS
from handover.model.place import Place
from handover.node import Scalar

if TYPE_CHECKING:
    import collections.abc
    from collections.abc import Iterator

    from handover.node import Mapping, Node

    Moved: TypeAlias = "collections.abc.Mapping[str, str]"

NOTHING_MOVED: Final[Moved] = {}

#: Reserved words that went, each with what is written in place of them.
_WORDS_MOVED: Final[Moved] = {"source": "`says:` with where it was said or written"}


class Stray(NamedTuple):
    """One key that is not known.

    Args:
        place: where it stands.
        code: the file rule that reports it.
        message: one plain sentence.
        fix: what to write instead.
        cut: the value before it, where this key is the second half of that.
    """

    place: Place
    code: str
    message: str
    fix: str
    cut: Node | None = None


def stray_keys(place: Place, node: Mapping, known: frozenset[str], moved: Moved = NOTHING_MOVED) -> Iterator[Stray]:
    """Yield the keys of a mapping that are neither known nor words of the grammar.

    Args:
        place: where the mapping stands.
        node: the mapping.
        known: the keys that belong there.
        moved: keys that once belonged there, each with where the fact is written now.
    """
    seen: Counter[str] = Counter()
    moved = {**_WORDS_MOVED, **moved}
    for number, (key, value) in enumerate(node.pairs):
        if key.text in known or key.text in MARK_FORMS:
            continue
        if node.flow and isinstance(value, Scalar) and value.empty and value.start == value.end:
            cure = 'put the whole value in quotes: "like this, with its comma"'
            before = node.pairs[number - 1][1] if number else None
            yield Stray(
                Place(value, place, _step("key", seen), key=key),
                "FIL003",
                "a comma inside { } has cut this value in two",
                cure,
                cut=before,
            )
            continue
        if key.text in ("differs", "conflict") and key.text not in known:
            inner = Place(value, place, _step(key.text, seen), key=key)
            yield Stray(inner, "FIL002", f"`{key.text}` says nothing at this place", LIMITS[key.text].fix)
            continue
        if key.text in moved:
            inner = Place(value, place, _step(key.text, seen), key=key)
            yield Stray(
                inner, "FIL002", f"this is written elsewhere now: {moved[key.text]}", f"write it as {moved[key.text]}"
            )
            continue
        near = get_close_matches(key.text, sorted({*known, *MARK_FORMS}), n=1, cutoff=0.6)
        hint = f"did you mean {near[0]}?" if near else "no key of this name belongs here"
        fix = f"write {near[0]}, or delete the line" if near else f"use one of: {', '.join(sorted(known))}"
        # it stands where the answer would that was probably meant, so that the question for it yields to this finding
        inner = Place(value, place, _step(near[0] if near else "key", seen), key=key)
        yield Stray(inner, "FIL002", f"this key is not known; {hint}", fix)


def _step(name: str, seen: Counter[str]) -> str:
    """Return what a stray is known by; never the key itself, which may be anything that a person typed."""
    seen[name] += 1
    return name if seen[name] == 1 else f"{name}~{seen[name]}"
