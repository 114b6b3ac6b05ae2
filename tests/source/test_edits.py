"""A document can be changed by replacing text at the nodes' spans, and nothing else changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from handover.node import Mapping, Scalar
from tests.source.shapes import Shape, good, placed, scalars, shape, walk
from tests.source.writing import Data, Written, written

if TYPE_CHECKING:
    from handover.node import Node

BOTH = pytest.mark.parametrize("pure", [False, True], ids=["c", "python"])
MARK = 'new: "one"'


def meant(data: Data) -> Shape:
    if isinstance(data, dict):
        return [(key, meant(value)) for key, value in data.items()]
    return [meant(item) for item in data] if isinstance(data, list) else data


def changed(node: Node | None, target: Node, text: str) -> Shape:
    """Return the shape with the text of one scalar replaced."""
    if node is target:
        return text
    if isinstance(node, Mapping):
        return [(text if key is target else key.text, changed(value, target, text)) for key, value in node.pairs]
    if node is None or isinstance(node, Scalar):
        return shape(node)
    return [changed(item, target, text) for item in node.items]


def grown(node: Node | None, target: Node) -> Shape:
    """Return the shape with a pair added to one mapping."""
    if isinstance(node, Mapping):
        pairs = [(key.text, grown(value, target)) for key, value in node.pairs]
        return [*pairs, ("new", "one")] if node is target else pairs
    if node is None or isinstance(node, Scalar):
        return shape(node)
    return [grown(item, target) for item in node.items]


def all_edits_hold(text: str) -> None:
    document = good(text)
    assert document.source is not None
    text = document.source.text
    for one in scalars(document.root):
        before = "" if one.start < one.end else " " if text[one.start - 1 : one.start] in (":", "-") else ": "
        edited = text[: one.start] + before + '"new \\u00e9: #1"' + text[one.end :]
        assert shape(good(edited).root) == changed(document.root, one, "new é: #1")
    for node in walk(document.root):
        if isinstance(node, Mapping) and not node.flow:
            column = document.source.position(node.start)[1] - 1
            edited = text[: node.end] + "\n" + " " * column + MARK + text[node.end :]
            assert shape(good(edited).root) == grown(document.root, node)


@given(written())
@settings(max_examples=150, deadline=None, derandomize=True)
def test_what_was_written_is_read_at_its_place(drawn: tuple[Data, Written]) -> None:
    data, out = drawn
    for text in (out.text, "\ufeff" + out.text.replace("\n", "\r\n"), out.text.rstrip("\n")):
        document = good(text)
        assert document.source is not None
        assert shape(document.root) == meant(data)
        found = [
            (document.source.text[one.start : one.end].replace("\r\n", "\n"), one.text)
            for one in scalars(document.root)
        ]
        assert found == out.typed


@given(written())
@settings(max_examples=60, deadline=None, derandomize=True)
def test_each_edit_changes_what_it_should_and_nothing_else(drawn: tuple[Data, Written]) -> None:
    all_edits_hold(drawn[1].text)


@given(written())
@settings(max_examples=60, deadline=None, derandomize=True)
def test_both_parsers_give_the_same_nodes(drawn: tuple[Data, Written]) -> None:
    one, two = good(drawn[1].text), good(drawn[1].text, pure=True)
    assert placed(one.root) == placed(two.root)
    assert one.comments == two.comments


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\r\nb:\r\n  - c: 2  # x\r\n    d: |\r\n      e\r\n\r\n  - f: >-\r\n      g\r\n\r\n# end\r\n",
        "\ufeffa: é🦷\nb: '🦷'\nc: \"🦷\"\n",
        "a:\nb: # x\nc: [d, {e: , f}]\n",
        "a: |+\n  b\n\n\nc: |\n  d\n\n\n",
        "a: |+\n  b\n\n\n",
        "a: |+\n  b",
        "a: |\n  b",
        "a: |2\n   b\n  c\n\nd: e\n",
        "a:\n- b:\n  - c:\n    - d:\n# e\n",
        "a: [b,\n  c]  # d\n# e\nf:\n  g: {h: i,\n    j: k}\n\n\n",
        "a: b\n  c\n\n  d\n# e\nf: 'g\n\n  h'\n",
        "a:   \n\n\nb:  \n  c :\n\n",
        "---\na: b\n...\n",
        "a: x\rb:\r  c: y\r",
        '"a": b\n\'c\': {"d":e, "f": [g]}\n',
    ],
)
def test_edits_of_texts_with_corners(text: str) -> None:
    all_edits_hold(text)
