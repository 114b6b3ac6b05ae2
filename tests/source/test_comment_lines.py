"""A comment above an entry covers that entry, and every other byte stays."""

from __future__ import annotations

import pytest

from handover.node import Mapping, Scalar, Sequence
from handover.shipped import sample_files
from handover.source.comment_lines import entry_around, with_comments
from handover.source.comment_scope import entries_of
from handover.source.reader import read

COMMENT = "# handover: ignore[COM002] agreed; says dana until 2027-01-31"
SHAPES = {
    "keys": "a: 1\nb:\n  c: 2\n  d: 3\n",
    "texts of several lines": "a: |\n  # no comment\n  x\n\nb:\n  c: >-\n    y\n    z\n  d: some\n    more\ne: 'q\n  # r'\nf: 1\n",
    "lists": "a:\n  - id: x\n    b: 1\n  - - y\n    - z\n-x: 1\nc:\n- 1\n- d: |\n    t\n  e: 2\n",
    "brackets": "a: {b: 1, c: [2,\n  3]}\nd: [\n  {e: 1},\n  {f: 2}\n]\n",
    "comments": "# one\na: 1  # two\n\n  # three\nb: 2\n# four\n",
    "no line end": "a: 1\nb: 2",
    "one line": "a: 1",
    "other line ends": "a: |\r\n  x\r\nb:\r\n  - c: 1\r\n  - d\r\n",
    "old line ends": "a: 1\rb:\r  c: 2\r",
    "after a start": "---\na: 1\nb: 2\n",
    "letters beyond a byte": "é: ü\n𝒳:\n  ß: 1\n",
}  # fmt: skip
TEXTS = SHAPES | {
    name: data.decode() for name, data in sample_files().items() if name.endswith(".yaml") and "/" not in name
}


def values(node: object) -> object:
    if isinstance(node, Mapping):
        return [(key.text, values(value)) for key, value in node.pairs]
    if isinstance(node, Sequence):
        return [values(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else None


@pytest.mark.parametrize("name", TEXTS)
def test_a_comment_above_each_entry_covers_it_and_changes_nothing_else(name: str) -> None:
    text = TEXTS[name]
    document = read("goals.yaml", text.encode())
    assert document.root is not None
    entries = {one.start for one in entries_of(document.root) if not one.flow}
    changed = with_comments(text, dict.fromkeys(entries, COMMENT))
    again = read("goals.yaml", changed.encode())
    assert values(again.root) == values(document.root)
    assert len(again.ignores) == len(entries)
    assert all(one.malformed is None and one.covers is not None for one in again.ignores)
    covered = [changed[one.covers[0] :] for one in again.ignores if one.covers is not None]
    for entry, rest in zip(sorted(entries), sorted(covered, key=len, reverse=True), strict=True):
        assert rest.startswith(text[entry : entry + 1])
    lines = [one for one in changed.splitlines(keepends=True) if COMMENT not in one]
    assert "".join(lines) == text


@pytest.mark.parametrize("name", TEXTS)
def test_the_entry_around_a_value_is_one_that_holds_it(name: str) -> None:
    text = TEXTS[name]
    document = read("goals.yaml", text.encode())
    assert document.root is not None
    for one in entries_of(document.root):
        start = entry_around(document, one.start, one.end)
        assert start is not None
        assert start == one.start or (one.flow and start < one.start)


def test_what_stands_nowhere_has_no_entry() -> None:
    assert entry_around(read("goals.yaml", b"a: 1\n"), 0, 99) is None
    assert entry_around(read("goals.yaml", b""), 0, 0) is None
