"""YAML constructs that make a document mean something else than it shows (references, tags, merged keys): refused."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import normalize

from handover.node import TextSpan
from handover.problem import Problem, unusable
from handover.source.corrected import line_in_quotes, line_with_spaces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handover.node import Scalar, Source

#: No longer line is shown.
_LONGEST_LINE: Final = 160
_WORD: Final = re.compile(r"[&!*][^\s,\[\]{}]*")
_QUESTION: Final = re.compile(r"(?:^|[\s\[{,])(\?)(?=\s)")


def alias(source: Source, start: int, end: int) -> Problem[TextSpan]:
    """Return the problem of a value such as ``*hours``."""
    return Problem(
        "FIL001",
        TextSpan(source, start, end),
        "text that starts with * is read as a reference to another place",
        'write the value out again here, or write it in quotes: note: "*like this"',
        line=line_in_quotes(source, start),
    )


def prefix(source: Source, start: int) -> Problem[TextSpan]:
    """Return the problem of a word such as ``&hours`` or ``!!str`` before a value."""
    found = _WORD.match(source.text, start)
    end = found.end() if found else start + 1
    if source.text.startswith("&", start):
        message = "text that starts with & is read as a name for this place"
        fix = 'delete the word, or write it in quotes: note: "&like this"'
    else:
        message = "text that starts with ! is read as an order to the YAML reader"
        fix = 'delete the word, or write it in quotes: note: "!like this"'
    return Problem("FIL001", TextSpan(source, start, end), message, fix, line=line_in_quotes(source, start))


def key_not_a_word(source: Source, start: int) -> Problem[TextSpan]:
    """Return what ends reading at a key that is a list, a mapping or a reference."""
    if source.text.startswith("{{", start - 1):
        return unusable(
            source,
            start - 1,
            start + 1,
            "text that starts with {{ is read as keys and values",
            'write it in quotes: note: "{{like this}}"',
        )
    return unusable(
        source,
        start,
        start + 1,
        "a key must be one word; this one starts with a bracket or sign",
        'write it as key: value; a value that starts like this goes in quotes: note: "{like this}"',
    )


def _hard_space(source: Source, key: Scalar) -> Problem[TextSpan]:
    """Return the problem of a key that has a space of another kind at one of its ends."""
    at = key.start if key.text[0].isspace() else key.end - 1
    return Problem(
        "FIL001",
        TextSpan(source, at, at + 1),
        f"the space here is not an ordinary one (U+{ord(source.text[at]):04X})",
        "delete it and type a space",
        line=line_with_spaces(source, at),
    )


def refuse_question_mark(source: Source, start: int, end: int) -> None:
    """Refuse a key that is announced by a question mark.

    Args:
        source: the file.
        start: where the value before it ends.
        end: where the key starts.

    Raises:
        Problem: at the question mark.
    """
    for line in re.finditer(r"[^\r\n]+", source.text[start:end]):
        found = _QUESTION.search(line[0].partition("#")[0] + " ")
        if found:
            at = start + line.start() + found.start(1)
            raise unusable(
                source,
                at,
                at + 1,
                "a question mark alone before a key announces a key of many lines",
                "write it as key: value",
            )


class KeyProblems(NamedTuple):
    """What is wrong with the keys of one mapping.

    Args:
        problems: one for each.
        unreadable: spans of keys that are not to be trusted.
        merges: whether some keys of the mapping cannot be seen.
    """

    problems: list[Problem[TextSpan]]
    unreadable: list[tuple[int, int]]
    merges: bool


def keys(source: Source, nodes: Sequence[Scalar], *, whole: bool) -> KeyProblems | None:
    """Return what is wrong with the keys of a mapping, mostly nothing.

    Args:
        source: the file.
        nodes: the keys.
        whole: whether the mapping is the whole document.
    """
    texts = [key.text for key in nodes]
    ascii_only = "".join(texts).isascii()
    if ascii_only and "<<" not in texts and len(set(texts)) == len(texts):
        return None
    merging = [key for key in nodes if key.text == "<<" and key.style == "plain"]
    hard = [key for key in nodes if key.style == "plain" and key.text != key.text.strip()]
    problems = [
        Problem(
            "FIL001",
            TextSpan(source, key.start, key.end),
            "<< takes over keys from another place",
            "write the keys and their values out again here",
            voids=whole,
        )
        for key in merging
    ]
    problems += [_hard_space(source, key) for key in hard]
    problems += _doubles(source, nodes, texts if ascii_only else [normalize("NFC", text) for text in texts])
    return KeyProblems(problems, [(key.start, key.end) for key in hard], bool(merging))


def _doubles(source: Source, nodes: Sequence[Scalar], texts: Sequence[str]) -> Iterator[Problem[TextSpan]]:
    """Yield a problem for each key that stands in the same mapping a second time (``FIL004``).

    Where entries stand below one another without their dashes, all their keys do, and that is told once.
    """
    first: dict[str, Scalar] = {}
    opening = _may_open_entries(source, nodes)
    for text, key in zip(texts, nodes, strict=True):
        before = first.setdefault(text, key)
        if before is key:
            continue
        at = TextSpan(source, key.start, key.end)
        if before in opening:
            line = source.line(source.position(key.start)[0]).strip()
            yield Problem(
                "FIL004",
                at,
                "the same key stands here a second time, as in a list whose entries have no dash",
                "begin each entry with a dash and a space, its other keys below the first; where this is no list, keep one of the two",
                line=f"The entry then begins: - {line}" if len(line) <= _LONGEST_LINE else "",
            )
            return
        yield Problem("FIL004", at, "the same key stands here a second time", "keep one of the two, or rename one")


def _may_open_entries(source: Source, nodes: Sequence[Scalar]) -> tuple[Scalar, ...]:
    """Return the keys that may be the first of an entry: the first of a block, and one behind a key without a value."""
    if _is_flow(source, nodes[0]) or len({key.text for key in nodes}) == 1:
        return ()
    behind = (key for empty, key in pairwise(nodes) if source.text[empty.end : key.start].strip() == ":")
    top = () if source.position(nodes[0].start)[1] == 1 else (nodes[0],)
    return (*top, *behind)


def _is_flow(source: Source, key: Scalar) -> bool:
    """Whether a key stands within braces, where a dash would say nothing."""
    return source.text[: key.start].rstrip()[-1:] in ("{", ",")
