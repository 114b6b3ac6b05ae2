"""Unknown keys: misspelt ones, moved ones, and pieces of a value that a comma has cut in two."""

from __future__ import annotations

import re
from collections import Counter
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, TypeAlias

from handover.model.marks import LIMITS, MARK_FORMS
from handover.model.place import Place
from handover.node import Scalar
from handover.problem import Problem

if TYPE_CHECKING:
    import collections.abc
    from collections.abc import Iterator

    from handover.node import Mapping, Node

    Moved: TypeAlias = "collections.abc.Mapping[str, str]"

NOTHING_MOVED: Final[Moved] = {}

#: Reserved words that went, each with what is written in place of them.
_WORDS_MOVED: Final[Moved] = {"source": "`says:` with where it was said or written"}
_CUT: Final = (
    "key",
    "FIL003",
    "a comma inside { } has cut this value in two",
    'put the whole value in quotes: "like this, with its comma"',
)
#: What is said of a key whose value stands right behind its colon.
NO_SPACE: Final = "a space is missing after the colon"
#: A key with its value behind the colon, which is one word to YAML.
_GLUED: Final = re.compile(r"([A-Za-z_]\w*):(?!//)\S.*")
_LONGEST: Final = 160


def stray_keys(
    place: Place, node: Mapping, known: frozenset[str], moved: Moved = NOTHING_MOVED
) -> Iterator[tuple[Problem[Place], Node | None]]:
    """Yield a problem for each key of a mapping that is neither known nor a word of the grammar.

    With it comes the value before the key, where the key is the second half of that value.

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
        cut = node.flow and isinstance(value, Scalar) and value.empty and value.start == value.end
        glued = _GLUED.fullmatch(key.text) if cut else None
        if glued is not None:
            at = Place(None, place, _step(glued[1] if glued[1] in known else "key", seen), key=key)
            yield Problem("FIL003", at, NO_SPACE, "write it as {key: value}", line=_spaced(node, key)), None
            continue
        name, code, message, fix = _CUT if cut else _unknown(key.text, known, moved)
        at = Place(None, place, _step(name, seen), key=key)
        yield (
            Problem(code, at, message, fix, line=_straight(key, name)),
            node.pairs[number - 1][1] if cut and number else None,
        )


def glued_line(node: Scalar, known: frozenset[str]) -> str:
    """Return a sentence with the line of a value that is a key and its value in one; empty where it is none."""
    glued = _GLUED.fullmatch(node.text)
    several = "\n" in node.source.text[node.start : node.end]
    if glued is None or glued[1] not in known or several:
        return ""
    return f"The line is then: {node.text.replace(':', ': ', 1)}"


def _spaced(node: Mapping, key: Scalar) -> str:
    """Return a sentence with the line of a key, a space behind each colon of its mapping."""
    line = key.source.line(key.source.position(key.start)[0]).strip()
    for one, _ in node.pairs:
        if _GLUED.fullmatch(one.text):
            line = line.replace(one.text, one.text.replace(":", ": ", 1))
    return f"The line is then: {line}" if len(line) <= _LONGEST else ""


def _straight(key: Scalar, name: str) -> str:
    """Return a sentence with the line of a text that a comma has cut, in straight quotes; empty where it has no curly ones."""
    if name != _CUT[0]:
        return ""
    line = key.source.line(key.source.position(key.start)[0]).strip()
    mended = line.translate(_CURLY)
    return f"The line is then: {mended}" if mended != line and len(mended) <= _LONGEST else ""


#: Quotes that a word processor puts in, with the straight ones.
_CURLY: Final = str.maketrans("“”„", '"""')


def _unknown(key: str, known: frozenset[str], moved: Moved) -> tuple[str, str, str, str]:
    """Return what an unknown key is known by, the rule that reports it, what is wrong and what to write."""
    if key in ("differs", "conflict"):
        return key, "FIL002", f"`{key}` says nothing at this place", LIMITS[key].fix
    if key in moved:
        return key, "FIL002", *_elsewhere(moved[key])
    near = get_close_matches(key, sorted({*known, *MARK_FORMS}), n=1, cutoff=0.6)
    if not near:
        fix = f"use one of: {', '.join(sorted(known))}"
        return "key", "FIL002", "this key is not known; no key of this name belongs here", fix
    # it stands where the answer would that was probably meant, so that the question for it yields to this finding
    message = f"this key is not known; did you mean `{near[0]}`?"
    return near[0], "FIL002", message, f"write {near[0]}, or delete the line"


def _elsewhere(home: str) -> tuple[str, str]:
    """Return what is wrong with a key that has moved, and where its fact is written now."""
    where, _, why = home.partition(": ")
    if where in ("nothing", "nowhere"):
        return f"this is written nowhere any more: {why}", "delete the line"
    return f"this is written elsewhere now: {_AND_HOW.split(home)[0]}", f"write it as {home}"


#: What follows on a new home and belongs to the advice alone.
_AND_HOW: Final = re.compile(r"; |, where |, each ")


def _step(name: str, seen: Counter[str]) -> str:
    """Return what a stray is known by; never the key itself, which may be anything that a person typed."""
    seen[name] += 1
    return name if seen[name] == 1 else f"{name}~{seen[name]}"
