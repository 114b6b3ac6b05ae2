"""Where somebody is writing: the way down to a place in a document, also where the text is not whole yet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from handover.node import Mapping, Scalar, Sequence, Source
from handover.source.reader import read
from handover.source.spans import line_begin, line_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.editor.expected import Step
    from handover.node import Node

#: What is put where somebody writes, to find the place again.
_HERE: Final = "zqcursorqz"
_WORD_ON: Final = re.compile(r"[\w.\-@/+]*")
#: What stands before a value on its line: a key, a dash, a bracket, a comma.
_VALUE: Final = re.compile(r"(?:.*(?::\s+|[,\[{]\s*|(?:^|\s)-\s+)|\s*)[\"']?(.*)\Z")
_HOLDER: Final = re.compile(r"(\s*(?:-\s+)*)([^\s:#\[\]{}\"'-][^:#\[\]{}\"']*):(?:\s|\Z)")
_DASHES: Final = re.compile(r"(\s*)-(?:\s|\Z)")
_CLOSING: Final = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Spot:
    """A scalar and the way down to it.

    Args:
        path: the keys down to it, None for each item; a key's own name is the last step of its path.
        node: the scalar.
        is_key: whether it is a key.
        beside: the keys that are written beside it, itself left out.
    """

    path: tuple[Step, ...]
    node: Scalar
    is_key: bool
    beside: frozenset[str] = frozenset()


def scalars(node: Node | None, path: tuple[Step, ...] = ()) -> Iterator[Spot]:
    """Yield each key and value of a document with the way down to it."""
    if isinstance(node, Scalar):
        yield Spot(path, node, is_key=False)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item, (*path, None))
    elif isinstance(node, Mapping):
        names = [key.text for key, _ in node.pairs]
        for number, (key, value) in enumerate(node.pairs):
            others = frozenset(names[:number] + names[number + 1 :])
            yield Spot((*path, key.text), key, is_key=True, beside=others)
            yield from scalars(value, (*path, key.text))


def spot_at(root: Node | None, offset: int) -> Spot | None:
    """Return the key or value that a place is in, or right behind."""
    found = [one for one in scalars(root) if one.node.start <= offset <= one.node.end]
    return min(found, key=lambda one: (one.node.end - one.node.start, one.is_key), default=None)


@dataclass(frozen=True, slots=True)
class Writing:
    """What somebody is writing.

    Args:
        start: where it begins.
        end: where it ends.
        spots: what it may be: a value, a key, or either where nothing is decided yet.
        alone: whether nothing but blanks and dashes stands before it on its line.
    """

    start: int
    end: int
    spots: tuple[Spot, ...]
    alone: bool


def writing_at(name: str, text: str, offset: int) -> Writing | None:
    """Return what somebody is writing at a place; None where that is a comment, or nobody can tell.

    Args:
        name: the document's file name.
        text: its text, half-typed or broken.
        offset: the place.
    """
    begin, finish = line_begin(text, offset), line_end(text, offset)
    before = text[begin:offset]
    if re.search(r"(?:^|\s)#", before):
        return None
    start = begin + _VALUE.match(before).start(1)  # type: ignore[union-attr]  # it always matches
    end = min(finish, offset + len(_WORD_ON.match(text, offset)[0]))  # type: ignore[index]  # it always matches
    spots = tuple(_spots(name, text, start, end))
    return Writing(start, end, spots, not text[begin:start].strip(" -")) if spots else None


def _spots(name: str, text: str, start: int, end: int) -> Iterator[Spot]:
    """Yield what may be written, by texts in which something whole stands in its place."""
    for shape in _shapes(text[line_begin(text, start) : start]):
        for attempt in _attempts(text, start, end, shape):
            found = _found(name, attempt)
            if found is not None and found.is_key == shape.endswith(": "):
                yield found
                break


def _shapes(before: str) -> tuple[str, ...]:
    """Return what may be written behind what stands before it on its line: a value, a key, or either."""
    value, key = _HERE, f"{_HERE}: "
    opened = _closing(before)
    last = before.rstrip()[-1:]
    if not opened:
        return (value, key) if not before.strip(" -") else (value,)
    if not opened.startswith("}"):
        return (value,)
    return (key,) if last in ("{", ",") else (value,)


def _attempts(text: str, start: int, end: int, shape: str) -> Iterator[str]:
    begin = line_begin(text, start)
    head, closing = text[:start] + shape, _closing(text[begin:start])
    # a key that is renamed has its colon already
    whole = text[:start] + _HERE if text[end:].lstrip(" ").startswith(":") else head
    yield whole + text[end:]
    yield head + closing + text[line_end(text, end) :]
    yield head + closing
    yield _holders(text, begin) + text[begin:start] + shape + closing


def _found(name: str, text: str) -> Spot | None:
    document = read(name, text.encode("utf-8", "surrogatepass"))
    return next((one for one in scalars(document.root) if one.node.text == _HERE), None)


def _closing(line: str) -> str:
    """Return what closes the quotes and brackets that a line opens."""
    opened: list[str] = []
    quote = ""
    for at, char in enumerate(line):
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'" and (at == 0 or line[at - 1] in " [{,:"):
            quote = char
        elif char in _CLOSING:
            opened.append(_CLOSING[char])
        elif opened and char == opened[-1]:
            opened.pop()
    return quote + "".join(reversed(opened))


def _holders(text: str, begin: int) -> str:
    """Return the lines above a line that hold it, bare of their values: what stands elsewhere may be broken."""
    line = text[begin : line_end(text, begin)]
    depth = len(line) - len(line.lstrip(" ")) if line.strip() else len(line)
    held: list[str] = []
    # a list may stand in the column of its key
    dashed = bool(_DASHES.match(line))
    for above in reversed(text[:begin].splitlines()):
        key, dash = _HOLDER.match(above), _DASHES.match(above)
        holds = key is not None and _holds(len(key[1]), depth, listed=dashed and dash is None)
        if key is not None and holds:
            held.append(f"{key[1]}{key[2]}:\n")
            depth, dashed = len(key[1]), False
        if dash is not None and len(dash[1]) < depth:
            held += [] if holds else [f"{dash[1]}- {key[2] if key else _HERE[:2]}:\n"]
            depth, dashed = len(dash[1]), True
    return "".join(reversed(held))


def _holds(column: int, depth: int, *, listed: bool) -> bool:
    return column < depth or (listed and column == depth)


def guessed_at(source: Source, offset: int) -> Spot | None:
    """Return the key or value at a place of a text that cannot be read as a whole."""
    text = source.text
    writing = writing_at(source.name, text, offset)
    if writing is None or writing.start == writing.end:
        return None
    word = text[writing.start : writing.end].strip()
    is_key = text[writing.end :].lstrip(" ").startswith(":")
    spot = next((one for one in writing.spots if one.is_key == is_key), None)
    if spot is None:
        return None
    path = (*spot.path[:-1], word) if is_key else spot.path
    return Spot(path, Scalar(source, writing.start, writing.end, word), is_key)


def source_of(name: str, text: str) -> Source:
    """Return a text as what places are counted in, without its byte order mark."""
    return Source(name, text.removeprefix("\ufeff"))
