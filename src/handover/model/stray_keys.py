"""Unknown keys: misspelt ones, moved ones, and pieces of a value that a comma has cut in two."""

from __future__ import annotations

import re
from collections import Counter
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from handover.model.kinds.references import loosely
from handover.model.marks import LIMITS, MARK_FORMS
from handover.model.place import Place
from handover.node import Scalar
from handover.problem import Problem

if TYPE_CHECKING:
    import collections.abc
    from collections.abc import Iterator

    from handover.node import Mapping, Node

    Moved: TypeAlias = "collections.abc.Mapping[str, str]"
    Decides: TypeAlias = "collections.abc.Mapping[str, tuple[str, ...]]"

NOTHING_MOVED: Final[Moved] = {}
NOTHING_DECIDED: Final[Decides] = {}

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
#: How near a key is to a known one, by the letters that they share, to be told as probably meant, and to be surely meant.
_NEAR: Final = 0.6
_SURE: Final = 0.75
#: Shorter words come near to too many others.
_SHORTEST: Final = 3
#: A word of the grammar is short, and another short word is soon near to it: "title" is no `until`.
_NEAR_MARK: Final = 0.82


class Stray(NamedTuple):
    """A key of a mapping that is neither known nor a word of the grammar.

    Args:
        problem: what is told of it.
        cut: the value before the key, where the key is the second half of that value.
        meant: the key that it is a misspelling of, so that what stands there is written and cannot be read.
    """

    problem: Problem[Place]
    cut: Node | None = None
    meant: str = ""


def stray_keys(
    place: Place,
    node: Mapping,
    known: frozenset[str],
    moved: Moved = NOTHING_MOVED,
    decides: Decides = NOTHING_DECIDED,
) -> Iterator[Stray]:
    """Yield each key of a mapping that is neither known nor a word of the grammar.

    Args:
        place: where the mapping stands.
        node: the mapping.
        known: the keys that belong there.
        moved: keys that once belonged there, each with where the fact is written now.
        decides: those of the known keys by which the rest is judged, each with the words that it takes: what comes near
            to one, or has such a word in its place, is taken for it.
    """
    seen: Counter[str] = Counter()
    moved = {**_WORDS_MOVED, **moved}
    for number, (key, value) in enumerate(node.pairs):
        if key.text in known or key.text in MARK_FORMS:
            continue
        cut = _is_cut(node, value)
        glued = _GLUED.fullmatch(key.text) if cut else None
        if glued is not None:
            yield _without_space(place, node, key, glued[1] if glued[1] in known else "", seen)
            continue
        meant = "" if cut or key.text in moved else _meant(key.text, value, known, _unwritten(decides, node))
        name, code, message, fix = _CUT if cut else _unknown(key.text, known, moved, meant)
        at = Place(None, place, _step(name, seen), key=key)
        told = Problem(code, at, message, fix, line=_straight(key, name), weighs=bool(meant))
        yield Stray(told, node.pairs[number - 1][1] if cut and number else None, meant)


def _is_cut(node: Mapping, value: Node) -> bool:
    """Whether a key inside { } has no colon behind it, so that it is rather a piece of the value before it."""
    return node.flow and isinstance(value, Scalar) and value.empty and value.start == value.end


def _unwritten(decides: Decides, node: Mapping) -> Decides:
    return {key: words for key, words in decides.items() if node.get(key) is None}


def _without_space(place: Place, node: Mapping, key: Scalar, meant: str, seen: Counter[str]) -> Stray:
    """Return a key with its value behind the colon."""
    at = Place(None, place, _step(meant or "key", seen), key=key)
    told = Problem("FIL003", at, NO_SPACE, "write it as {key: value}", line=_spaced(node, key))
    return Stray(told, meant=meant)


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


def _unknown(key: str, known: frozenset[str], moved: Moved, meant: str) -> tuple[str, str, str, str]:
    """Return what an unknown key is known by, the rule that reports it, what is wrong and what to write."""
    if key in ("differs", "conflict"):
        return key, "FIL002", f"`{key}` says nothing at this place", LIMITS[key].fix
    if key in moved:
        return key, "FIL002", *_elsewhere(moved[key])
    near = meant or _nearest(key, known, _NEAR)
    if not near:
        fix = f"use one of: {', '.join(sorted(known))}"
        return "key", "FIL002", "this key is not known; no key of this name belongs here", fix
    # it stands where the answer would that was probably meant, so that the question for it yields to this finding
    return near, "FIL002", f"this key is not known; did you mean `{near}`?", f"write {near}, or delete the line"


def _meant(key: str, value: Node, known: frozenset[str], decides: Decides) -> str:
    """Return the word of ours that a key is a misspelling of; empty where it may be any other word."""
    if key in ("differs", "conflict"):
        return ""
    near = _nearest(key, known, _NEAR)
    found = near if near in decides else _nearest(key, known, _SURE)
    if found or not isinstance(value, Scalar):
        return found
    fitting = [one for one, words in decides.items() if loosely(value.text) in map(loosely, words)]
    return fitting[0] if len(fitting) == 1 else ""


def _nearest(key: str, known: frozenset[str], cutoff: float) -> str:
    """Return the nearest of the known keys and the words of the grammar, without regard to case and hyphens."""
    words = sorted({*known, *MARK_FORMS})
    words = [word for word in words if len(word) >= _SHORTEST or _swapped(word, key.lower()) or word == key.lower()]
    same = next((word for word in words if loosely(word) == loosely(key) or _swapped(word, key.lower())), "")
    low = key.lower()
    of_ours = max(cutoff, _NEAR_MARK)
    near = (
        *get_close_matches(low, [word for word in words if word in known], n=1, cutoff=cutoff),
        *get_close_matches(low, [word for word in words if word in MARK_FORMS], n=1, cutoff=of_ours),
    )
    return same or next(iter(get_close_matches(low, near, n=1, cutoff=cutoff)), "")


def _swapped(word: str, key: str) -> bool:
    """Whether two neighbouring letters of a word have changed places, which counts as far in a short word."""
    apart = [at for at in range(len(word)) if len(word) == len(key) and word[at] != key[at]]
    return (
        len(apart) == len("it")
        and apart[1] == apart[0] + 1
        and word[apart[0]] == key[apart[1]]
        and sorted(word) == sorted(key)
    )


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
