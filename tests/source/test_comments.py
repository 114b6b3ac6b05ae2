from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handover.source.reader import read
from tests.source.shapes import good

if TYPE_CHECKING:
    from handover.source.comments import IgnoreComment

BOTH = pytest.mark.parametrize("pure", [False, True], ids=["c", "python"])


@BOTH
def test_all_comments_and_nothing_else(pure: bool) -> None:
    text = (
        "#!one\na: b # two\nc: 'x # no\n  # no'\nd: \"# no\"\n# three\n\ne: |  # four\n  # no\n f # no\n"
        "g:  # five\n  - h#no\n  # six\n  - [i, # seven\n     j]  #eight\nk: https://x/#no\n#\n# nine"
    ).replace("\n f # no", "\n  f # no")
    document = good(text, pure=pure)
    assert [text[comment.start : comment.end] for comment in document.comments] == [
        "#!one", "# two", "# three", "# four", "# five", "# six", "# seven", "#eight", "#", "# nine",
    ]  # fmt: skip
    assert [comment.alone for comment in document.comments] == [
        True,
        False,
        True,
        False,
        False,
        True,
        False,
        False,
        True,
        True,
    ]


def test_comments_end_before_their_line_end() -> None:
    for end in ("\n", "\r\n", "\r"):
        text = f"a: b # c{end}# d{end}"
        assert [text[one.start : one.end] for one in good(text).comments] == ["# c", "# d"]


def ignores(text: str, *, pure: bool = False) -> tuple[IgnoreComment, ...]:
    return read("x.yaml", text.encode(), pure=pure).ignores


@pytest.mark.parametrize(
    ("words", "codes", "reason", "says", "until"),
    [
        ("[COM002] why; says dana until 2027-03-31", ("COM002",), "why", "dana", "2027-03-31"),
        ("[COM002, COM004]  why not ", ("COM002", "COM004"), "why not", None, None),
        ("[COM002] why; says Dr. Ana Ruiz", ("COM002",), "why", "Dr. Ana Ruiz", None),
        ("[COM002] why; until soon", ("COM002",), "why", None, "soon"),
        ("[COM002] one; two; says dana until x", ("COM002",), "one; two", "dana", "x"),
        ("[COM002] one; two", ("COM002",), "one; two", None, None),
        ("[COM002] it says a lot until then", ("COM002",), "it says a lot until then", None, None),
        ("[COM002] why;", ("COM002",), "why", None, None),
        (" [ COM002 ] why", ("COM002",), "why", None, None),
    ],
)
def test_words_of_an_ignore(
    words: str, codes: tuple[str, ...], reason: str, says: str | None, until: str | None
) -> None:
    (found,) = ignores(f"a: b  # handover: ignore{words}\n")
    assert (found.codes, found.reason, found.says, found.until, found.malformed) == (
        codes,
        reason,
        says,
        until,
        None,
    )
    assert found.covers == (0, 4)


@pytest.mark.parametrize(
    ("words", "malformed"),
    [
        ("handover: ignore", "the codes are missing"),
        ("handover: ignore COM002 why", "the codes are missing"),
        ("handover ignore[COM002] why", "the codes are missing"),
        ("Handover: Ignore[COM002] why", "the codes are missing"),
        ("handover: ignore[COM002 why", "the codes are missing"),
        ("handover: ignore[] why", "a code is three capital letters"),
        ("handover: ignore[com002] why", "a code is three capital letters"),
        ("handover: ignore[COM002,] why", "a code is three capital letters"),
        ("handover: ignore[ALL] why", "a code is three capital letters"),
        ("handover: ignore[COM002]", "the reason is missing"),
        ("handover: ignore[COM002]; says dana", "the reason is missing"),
    ],
)
def test_malformed_ignores_say_why(words: str, malformed: str) -> None:
    (found,) = ignores(f"a: b  # {words}\n")
    assert found.malformed is not None
    assert found.malformed.startswith(malformed)


@pytest.mark.parametrize(
    "words",
    [
        "handover to the team",
        "we ignore[COM002] this",
        "see handover: ignored[COM002]",
        "handover: ignorance",
    ],
)
def test_other_comments_are_no_ignores(words: str) -> None:
    assert not ignores(f"a: b  # {words}\n")


IGNORE = "# handover: ignore[COM002] why"


@BOTH
@pytest.mark.parametrize(
    ("text", "covered"),
    [
        (
            f"a: b\nbackup:  {IGNORE}\n  who: c\n  when: d\ne: f\n",
            "backup:  " + IGNORE + "\n  who: c\n  when: d",
        ),
        (f"a:\n  b: c  {IGNORE}\n  d: e\n", "b: c"),
        (f"a:\n  - b: c  {IGNORE}\n    d: e\n", "b: c"),
        (f"a:\n  -  {IGNORE}\n    b: c\n  - d\n", f"-  {IGNORE}\n    b: c"),
        (f"a:\n  - b  {IGNORE}\n  - c\n", "- b"),
        (f"a: {{b: c, d: e}}  {IGNORE}\n", "a: {b: c, d: e}"),
        (f"a:\n  - {{b: c}}  {IGNORE}\n", "- {b: c}"),
        (f"a: [b,\n  c, d,  {IGNORE}\n  e]\n", "c, d"),
        (f"a: [b,\n  c\n  ]  {IGNORE}\nd: e\n", "a: [b,\n  c\n  ]"),
        (f"a:\n  b: 'c\n    d'  {IGNORE}\n", "b: 'c\n    d'"),
        (f"a: |  {IGNORE}\n  b\nc: d\n", f"a: |  {IGNORE}\n  b"),
        (f"a:  {IGNORE}\nb: c\n", "a:"),
        (f"{IGNORE}\na: b\nc: d\n", "a: b"),
        (f"a: b\n{IGNORE}\n# more\n{IGNORE}\nc:\n  d: e\nf: g\n", "c:\n  d: e"),
        (f"a:\n  {IGNORE}\n  - b: c\n    d: e\n  - f\n", "- b: c\n    d: e"),
        (f"a:\n  - b: c\n    {IGNORE}\n    d:\n      e: f\n", "d:\n      e: f"),
        (f"a: [\n  {IGNORE}\n  b, c]\n", "b"),
    ],
)
def test_what_an_ignore_covers(text: str, covered: str, pure: bool) -> None:
    found = ignores(text, pure=pure)
    for one in found:
        assert one.malformed is None
        assert one.covers is not None
        assert text[one.covers[0] : one.covers[1]] == covered
    assert found


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        f"a:\n  b: c\n  {IGNORE}\nd: e\n",
        f"  {IGNORE}\na: b\n",
        f"{IGNORE}\n\na: b\n",
        f"a: b\n{IGNORE}\n",
        f"a: b\n{IGNORE}",
        f"{IGNORE}\n",
        f"--- {IGNORE}\na: b\n",
        f"a: [b,\n  {IGNORE}\n  ]\n",
    ],
)
def test_an_ignore_above_nothing_covers_nothing(text: str, pure: bool) -> None:
    (found,) = ignores(text, pure=pure)
    assert found.covers is None
    assert found.malformed


@pytest.mark.parametrize("text", [f"a: '{IGNORE}'\n", f"a: |\n  {IGNORE}\n", f"a: x{IGNORE}\n", f'a: "\n  {IGNORE}"\n'])
def test_text_that_looks_like_an_ignore_is_text(text: str) -> None:
    assert not ignores(text)


def test_thousands_of_ignores_take_no_time() -> None:
    text = f"{IGNORE}\n" * 2_000 + "a:\n" + f"- b {IGNORE}\n" * 1_500
    found = ignores(text)
    assert len(found) == 3_500
    assert {one.covers for one in found[:2_000]} == {found[0].covers}
