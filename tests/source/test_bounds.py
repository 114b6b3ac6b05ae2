from __future__ import annotations

from itertools import count

import pytest

from handover.source import events as seam
from handover.source.bounds import MOST_LEVELS
from handover.source.reader import read

DEEP = "lists and keys stand more than 32 levels deep here"
N = 100_000

BOTH = pytest.mark.parametrize("pure", [False, True], ids=["c", "python"])


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "[" * N,
        "{a: [" * (N // 5),
        "- " * (N // 2),
        "[\n" * (N // 2),
        "{a: " * (N // 4),
        "".join(f"{' ' * deep}a:\n" for deep in range(440)),
        "a:\n" + "".join(f"{' ' * deep}-\n" for deep in range(440)),
    ],
    ids=["brackets", "braces", "dashes", "lines", "mappings", "indented", "lists"],
)
def test_deep_nesting_is_refused_where_it_becomes_too_deep(text: str, pure: bool) -> None:
    (problem,) = read("x.yaml", text.encode(), pure=pure).problems
    assert problem.voids
    assert problem.message == DEEP


@BOTH
def test_the_last_level_is_allowed_and_the_next_is_not(pure: bool) -> None:
    for levels in (MOST_LEVELS, MOST_LEVELS + 1):
        inner = "[" * (levels - 1) + "]" * (levels - 1)
        document = read("x.yaml", f"a: {inner}\n".encode(), pure=pure)
        assert [problem.message for problem in document.problems] == ([DEEP] if levels > MOST_LEVELS else [])


@BOTH
@pytest.mark.parametrize("text", ['a: "%s"', "a: '%s'", "a: x # %s", "a: |\n  %s", "a: x%s", "# %s\na: b"])
def test_brackets_in_text_and_comments_do_not_count(text: str, pure: bool) -> None:
    assert not read("x.yaml", (text % ("[{" * 500) + "\n").encode(), pure=pure).problems


@BOTH
def test_the_parser_is_asked_for_little_beyond_the_bound(monkeypatch: pytest.MonkeyPatch, pure: bool) -> None:
    from handover.source import reader

    asked = count()

    def counted(text: str, *, pure: bool) -> object:
        stream, masks = seam.events(text, pure=pure)
        return ((event, next(asked))[0] for event in stream), masks

    monkeypatch.setattr(reader, "events", counted)
    read("x.yaml", b"- " * 60_000, pure=pure)
    assert next(asked) < 40


@BOTH
def test_many_values_are_refused(pure: bool) -> None:
    (problem,) = read("x.yaml", b"- x\n" * 20_001, pure=pure).problems
    assert (problem.message, problem.at.start) == ("the document holds more than 20,000 values", 80_002)


def test_a_billion_laughs_are_a_handful_of_findings() -> None:
    lines = ["a: &a [lol, lol]"]
    lines += [
        f"{name}: &{name} [{', '.join(['*' + before] * 9)}]"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    document = read("x.yaml", "\n".join(lines).encode())
    assert not document.void
    assert len(document.problems) == 50
    assert len(document.unreadable) == 72


@BOTH
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("%YAML 1.1\n---\na: b\n", (1, 1)),
        ("# x\n\n  # y\r\n%TAG ! tag:x,2000:\n--- a\n", (4, 1)),
        ("%\n", (1, 1)),
    ],
)
def test_directives_are_refused(text: str, place: tuple[int, int], pure: bool) -> None:
    (problem,) = read("x.yaml", text.encode(), pure=pure).problems
    assert problem.message == "a line that starts with % gives orders to the YAML reader"
    assert problem.at.source.position(problem.at.start) == place


@BOTH
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b\n---\nc: d\n", (2, 1)),
        ("---\na: b\n---\n", (3, 1)),
        ("a: b\n...\nc: d\n", (3, 1)),
        ("a: b\n...\n---\n", (3, 1)),
    ],
)
def test_second_documents_are_refused(text: str, place: tuple[int, int], pure: bool) -> None:
    (problem,) = read("x.yaml", text.encode(), pure=pure).problems
    assert problem.message == "a second document begins here; a file holds one"
    assert problem.at.source.position(problem.at.start) == place
