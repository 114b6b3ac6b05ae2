"""Whatever the bytes are, reading ends with an answer and never with an exception."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from handover.source.reader import ParsedDocument, read
from tests.source.shapes import scalars

if TYPE_CHECKING:
    import random

CASES = json.loads((Path(__file__).parent / "yaml_test_suite.json").read_text("utf-8"))["cases"]
ALPHABET = [
    *"ab01 \t\n\r:-?,[]{}#&*!|>'\"%@`\\~<=+.é🦷\u00a0\u0085\u2028\ufeff\u200b\ue000\0\x1b",
    ": ", "- ", "\n  ", "\n\n", " #", "<<: ", "*a", "&a ", "!!str ", "---\n", "...\n", "%YAML 1.1\n", "|\n ", ">-\n ", '"\\', "\r\n",
    "# handover: ignore[COM002] why",
]  # fmt: skip


def sound(document: ParsedDocument) -> None:
    """Check what always holds."""
    size = len(document.source.text) if document.source else 0
    assert document.void == any(problem.voids for problem in document.problems)
    if document.void:
        assert document.root is None
        assert len(document.problems) == 1
    for problem in document.problems:
        assert 0 <= problem.at.start <= problem.at.end <= len(problem.at.source.text)
        assert problem.code in {"FIL001", "FIL003", "FIL004"}
        assert problem.message[0].islower() or problem.message[0] == "<"
        assert problem.message.isprintable()
        assert problem.fix.isprintable()
        assert not problem.message.endswith(".")
    at = 0
    for one in scalars(document.root):
        assert at <= one.start <= one.end <= size
        at = one.end
        if one.text and (one.start, one.end) not in document.unreadable:
            assert one.text.encode()
    for comment in document.comments:
        assert 0 <= comment.start < comment.end <= size
    for ignore in document.ignores:
        assert (ignore.covers is None) <= bool(ignore.malformed)


@given(st.binary(max_size=200))
@settings(max_examples=300, deadline=None, derandomize=True)
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf\xef\xbb\xbfa: b")
@example(b"a: 2024-13-45")
@example(b"a: !!bool x")
@example(b"a: !!int ''")
@example(b"%YAML 1.3")
@example(b'a: "\\U00110000"')
@example(b'a: "\\Uffffffff"')
@example(b"|9")
@example(b"a: |99\n x")
@example(b"!<")
@example(b"!<a> b")
@example(b"!!")
@example(b"&")
@example(b"*")
@example(b"? ")
@example(b"?\n-\n:")
def test_any_bytes(data: bytes) -> None:
    for pure in (False, True):
        sound(read("x.yaml", data, pure=pure))


@given(st.lists(st.sampled_from(ALPHABET), max_size=40).map("".join))
@settings(max_examples=600, deadline=None, derandomize=True)
def test_any_signs(text: str) -> None:
    for pure in (False, True):
        sound(read("x.yaml", text.encode(), pure=pure))


@given(st.sampled_from(sorted(CASES)), st.randoms(use_true_random=False))
@settings(max_examples=400, deadline=None, derandomize=True)
def test_any_case_with_something_changed(name: str, chance: random.Random) -> None:
    text = CASES[name]["text"]
    for _ in range(chance.randint(1, 3)):
        at, drop = chance.randint(0, len(text)), chance.randint(0, 3)
        text = text[:at] + chance.choice([*ALPHABET, ""]) + text[at + drop :]
    for pure in (False, True):
        sound(read("x.yaml", text.encode(), pure=pure))


FULL = 131_072
LONG = {
    "brackets": "[", "braces": "{", "dashes": "- ", "questions": "? ", "colons": ": ", "quotes": '"', "apostrophes": "'",
    "tabs": "\t", "blanks": " ", "lines": "\n", "returns": "\r", "hashes": "#", "comments": "#\n", "comments by return": "#\r",
    "ands": "&a ", "stars": "- *a\n", "bangs": "!", "percents": "%", "items": "- a\n", "empty items": "-\n", "words": "a ",
    "commas": "a,", "documents": "---\n", "ends": "...\n", "backslashes": '"\\\\', "empty keys": "? \n", "keys": "a: b\n",
    "nests": "{a: [", "hidden": "\u200b", "turned": "\u202e", "hard": "\u00a0", "texts": "- |\n  a\n", "folds": "- >+\n\n\n",
    "quoted lines": '- "a\n  b"\n', "cuts": "- a #b\n", "dashed": "- a\n  - b\n", "ignores": "# handover: ignore[COM002] x\n",
    "trailing ignores": "- a # handover: ignore[COM002] x\n", "merges": "- <<: a\n", "halves": '- "\\ud800"\n', "escapes": '- "\\e"\n',
    "tabbed lines": "\t \t\n", "asks": "a?b", "private": "\ue000", "apart": "a:b", "spaces and hash": " #",
}  # fmt: skip


@pytest.mark.parametrize("before", ["", "a: [", "a:\n", 'a: "', "a: |\n  "])
@pytest.mark.parametrize("part", LONG.values(), ids=LONG)
def test_a_full_document_of_anything_is_quick(part: str, before: str) -> None:
    data = (before + part * FULL).encode()[:FULL]
    data = data[: FULL - (4 if part == "\u200b" else 0)]
    start = time.process_time()
    sound(read("x.yaml", data.decode("utf-8", "ignore").encode()))
    assert time.process_time() - start < 2
