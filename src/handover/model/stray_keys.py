"""Unknown keys: misspelt ones, moved ones, and pieces of a value that a comma has cut in two."""

from __future__ import annotations

import re
from collections import Counter
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from handover.model.homes import home_of
from handover.model.kinds.references import loosely
from handover.model.marks import LIMITS, MARK_FORMS
from handover.model.place import Place
from handover.node import Scalar
from handover.problem import Problem

if TYPE_CHECKING:
    import collections.abc
    from collections.abc import Iterator

    from handover.model.homes import Home
    from handover.node import Mapping, Node

    Moved: TypeAlias = "collections.abc.Mapping[str, str]"
    Decides: TypeAlias = "collections.abc.Mapping[str, tuple[str, ...]]"

NOTHING_MOVED: Final[Moved] = {}
NOTHING_DECIDED: Final[Decides] = {}

#: Reserved words that went, each with what is written in place of them.
_WORDS_MOVED: Final[Moved] = {"source": "`says:` with where it was said or written"}
#: What people write in an entry for the days from which, and until which, it holds.
_DAYS_CALLED: Final = {
    **dict.fromkeys(
        ("last_day", "end_date", "ends", "ends_on", "ending", "leaves", "leaves_on", "leaving", "left"), "until"
    ),
    **dict.fromkeys(("first_day", "start_date", "starts", "starts_on", "starting", "joins", "joined"), "from"),
}
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


class _Unknown(NamedTuple):
    """What is told of an unknown key.

    Args:
        name: what it is known by.
        code: the rule that reports it.
        message: what is wrong.
        fix: what to write.
        says_all: whether the advice says all, so that no form of the field is shown.
    """

    name: str
    code: str
    message: str
    fix: str
    says_all: bool = False


_CUT: Final = _Unknown(
    "key",
    "FIL003",
    "a comma inside { } has cut this value in two",
    'put the whole value in quotes: "like this, with its comma"',
    says_all=True,
)


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
    taken = frozenset(key.text for key, value in node.pairs if not value.empty)
    for number, (key, value) in enumerate(node.pairs):
        if key.text in known or key.text in MARK_FORMS:
            continue
        cut = _is_cut(node, value)
        glued = _GLUED.fullmatch(key.text) if cut else None
        if glued is not None:
            yield _without_space(place, node, key, glued[1] if glued[1] in known else "", seen)
            continue
        ours = not cut and key.text not in moved
        meant = _meant(place, key.text, value, known, _unwritten(decides, node), taken) if ours else ""
        found = _CUT if cut else _unknown(key.text, place, known, taken, moved, meant)
        at = Place(None, place, _step(found.name, seen), key=key)
        line = _straight(key, found.name)
        told = Problem(
            found.code,
            at,
            found.message,
            found.fix,
            line=line,
            weighs=bool(meant) or found.name in taken,
            says_all=found.says_all,
        )
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
    if name != _CUT.name:
        return ""
    line = key.source.line(key.source.position(key.start)[0]).strip()
    mended = line.translate(_CURLY)
    return f"The line is then: {mended}" if mended != line and len(mended) <= _LONGEST else ""


#: Quotes that a word processor puts in, with the straight ones.
_CURLY: Final = str.maketrans("“”„", '"""')


def _unknown(
    key: str, place: Place, known: frozenset[str], taken: frozenset[str], moved: Moved, meant: str
) -> _Unknown:
    """Return what is told of an unknown key.

    Args:
        key: as typed.
        place: the place of what it stands in.
        known: the keys that belong there.
        taken: the keys under which something is written already: none of them is told as probably meant.
        moved: keys that once belonged there.
        meant: the key that it is surely a misspelling of.
    """
    if key in ("differs", "conflict"):
        return _Unknown(key, "FIL002", f"`{key}` says nothing at this place", LIMITS[key].fix, says_all=True)
    if key in moved:
        return _Unknown(key, "FIL002", *_elsewhere(moved[key]), says_all=True)
    free = known - taken
    home = None if meant else home_of(key, place.field)
    beside = home is not None and home.holder == ".".join(place.field)
    if home is not None and not (beside and home.key in free):
        return _Unknown("key", "FIL002", *_at_home(home, place, beside=beside), says_all=True)
    day = _DAYS_CALLED.get(key.lower().replace("-", "_").replace(" ", "_"), "") if place.is_item else ""
    near = meant or (home.key if home is not None else (day not in taken and day) or _nearest(key, free, _NEAR, taken))
    kept = "`also` of the document" if place.parent is None else "a `note` beside it"
    if near:
        # it stands where the answer would that was probably meant, so that the question for it yields to this finding
        fix = f"write {near}; what is something else goes into {kept}"
        return _Unknown(near, "FIL002", f"this key is not known; did you mean `{near}`?", fix)
    twice = _nearest(key, known, _SURE)
    if twice in known:
        message = f"this key is not known; `{twice}`, which comes near it, stands here already"
        return _Unknown(
            twice, "FIL002", message, f"keep one of the two; what is something else goes into {kept}", says_all=True
        )
    keys = f"use one of: {', '.join(sorted(free))}; what" if free else "what"
    message = "this key is not known; no key of this name belongs here"
    return _Unknown("key", "FIL002", message, f"{keys} has no key goes into {kept}")


def _at_home(home: Home, place: Place, *, beside: bool) -> tuple[str, str]:
    """Return what is wrong with a key whose fact has a home, and what to write there."""
    if beside:
        return f"this is written elsewhere: `{home.key}` beside it", f"write it there, as in `{home.line}`"
    where = home.where if home.document == place.document else f"{home.where} in {home.document}.yaml"
    return f"this is written elsewhere: {where}", f"write it there, as in `{home.line}`"


def _meant(place: Place, key: str, value: Node, known: frozenset[str], decides: Decides, taken: frozenset[str]) -> str:
    """Return the word of ours that a key is a misspelling of; empty where it may be any other word.

    Args:
        place: the place of what it stands in.
        key: as typed.
        value: what stands under it: a word by which one of ours decides is a sign of that one, whatever the key means
            elsewhere.
        known: the keys that belong there.
        decides: the keys that decide and are not written, with the words that they take.
        taken: the keys under which something is written already.
    """
    if key in ("differs", "conflict"):
        return ""
    found = _by_its_letters(key, known - taken, decides, taken) if home_of(key, place.field) is None else ""
    if found or not isinstance(value, Scalar):
        return found
    fitting = [one for one, words in decides.items() if loosely(value.text) in map(loosely, words)]
    return fitting[0] if len(fitting) == 1 else ""


def _by_its_letters(key: str, free: frozenset[str], decides: Decides, taken: frozenset[str]) -> str:
    """Return the word of ours that comes near to a key; the nearer it must come, the less hangs on it."""
    near = _nearest(key, free, _NEAR, taken)
    return near if near in decides else _nearest(key, free, _SURE, taken)


def _nearest(key: str, known: frozenset[str], cutoff: float, taken: frozenset[str] = frozenset()) -> str:
    """Return the nearest of the known keys and of the words of the grammar that are not taken, without regard to case and hyphens."""
    words = sorted({*known, *(MARK_FORMS.keys() - taken)})
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
