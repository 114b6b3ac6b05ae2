from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from handover.source.reader import read
from tests.source.shapes import placed

CASES = json.loads((Path(__file__).parent / "yaml_test_suite.json").read_text("utf-8"))["cases"]

#: Where the parser in Python stops and the one in C does not, or names another place: a tab
#: that starts a further line of text, and several marks before one value.
DIFFER = {"2SXE", "CUP7", "HMQ5", "UV7Q", "W5VH", "Y2GN"}


def test_all_cases_are_here() -> None:
    assert len(CASES) == 402
    assert sum(case["fails"] for case in CASES.values()) == 94


@pytest.mark.parametrize("pure", [False, True], ids=["c", "python"])
@pytest.mark.parametrize("name", CASES)
def test_every_case_is_read_or_refused(name: str, pure: bool) -> None:
    case = CASES[name]
    document = read("x.yaml", case["text"].encode(), pure=pure)
    assert document.void == (document.root is None and bool(document.problems))
    for problem in document.problems:
        assert 0 <= problem.at.start <= problem.at.end <= len(problem.at.source.text)
        assert problem.message
        assert problem.fix
    if case["fails"]:
        assert any(problem.code == "FIL001" for problem in document.problems)


@pytest.mark.parametrize("name", [name for name in CASES if name not in DIFFER])
def test_both_parsers_say_the_same(name: str) -> None:
    data = CASES[name]["text"].encode()
    one, two = read("x.yaml", data), read("x.yaml", data, pure=True)
    assert one.void == two.void
    assert placed(one.root) == placed(two.root)
    assert (one.comments, one.unreadable, one.ignores) == (two.comments, two.unreadable, two.ignores)
    if not one.void:
        assert [(p.code, p.at.start, p.at.end, p.message) for p in one.problems] == [
            (p.code, p.at.start, p.at.end, p.message) for p in two.problems
        ]


def test_little_good_yaml_does_not_parse() -> None:
    told = Counter(
        problem.message
        for case in CASES.values()
        if not case["fails"]
        for problem in read("x.yaml", case["text"].encode()).problems
        if problem.voids
    )
    for message in (
        "the document starts with a word; it is made of `key: value` lines",
        "the document starts with a list; it is made of `key: value` lines",
        "a line that starts with % gives orders to the YAML reader",
        "a key must be one word; this one starts with a bracket or sign",
        "a question mark alone before a key announces a key of many lines",
        "a second document begins here; a file holds one",
        "there is no key before this colon",
    ):
        assert told.pop(message)
    assert sum(told.values()) <= 30, told
