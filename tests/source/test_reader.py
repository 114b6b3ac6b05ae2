from __future__ import annotations

import importlib.util
import sys
from typing import TYPE_CHECKING, Any

import pytest

from handover.node import Mapping, Scalar, Sequence
from handover.source import events, reader
from handover.source.build import Builder
from handover.source.reader import read
from tests.source.shapes import good, scalars, shape, walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handover.source.colon_mask import Masks

BOTH = pytest.mark.parametrize("pure", [False, True], ids=["c", "python"])


@BOTH
def test_text_arrives_as_typed(pure: bool) -> None:
    typed = [
        "02027",
        "07030",
        "8:30",
        "NO",
        "1_000",
        "0x1F",
        "2026-01-31",
        "1e3",
        ".nan",
        "=",
        "~",
        "null",
        "12:30:45",
        "on",
        "007",
        "+1",
        "5.00",
        "yes",
    ]
    document = good("".join(f"k{at}: {text}\n" for at, text in enumerate(typed)), pure=pure)
    assert document.root is not None
    assert [value.text for _, value in document.root.pairs if isinstance(value, Scalar)] == typed


@BOTH
@pytest.mark.parametrize(
    ("typed", "text", "style"),
    [
        ("plain words", "plain words", "plain"),
        ("'it''s'", "it's", "single"),
        ('"a\\tb \\u00e9 \\x41"', "a\tb é A", "double"),
        ('"two\n  lines"', "two lines", "double"),
        ("two\n  lines", "two lines", "plain"),
        ("|\n  a\n   b\n\n  c", "a\n b\n\nc\n", "literal"),
        ("|-\n  a", "a", "literal"),
        ("|  # why\n  a # not a comment", "a # not a comment\n", "literal"),
        (">\n  a\n  b", "a b\n", "folded"),
        (">+\n  a\n", "a\n\n", "folded"),
        ("|2\n   a\n  b", " a\nb\n", "literal"),
        ("a#b", "a#b", "plain"),
        ("http://x.example/a?b=c#d", "http://x.example/a?b=c#d", "plain"),
        ("-1", "-1", "plain"),
        ("ünïcode 🦷 text", "ünïcode 🦷 text", "plain"),
    ],
)
def test_span_covers_the_token_as_typed(typed: str, text: str, style: str, pure: bool) -> None:
    source = f"# é🦷\nfirst: x\nkey: {typed}\nlast: y\n"
    document = good(source, pure=pure)
    assert document.root is not None
    pair = document.root.get("key")
    assert pair is not None
    value = pair[1]
    assert isinstance(value, Scalar)
    assert (value.text, value.style) == (text, style)
    assert document.source is not None
    assert document.source.text[value.start : value.end] == typed
    assert document.source.text[pair[0].start : pair[0].end] == "key"


@BOTH
def test_nothing_is_right_behind_the_colon_or_dash(pure: bool) -> None:
    text = "a:\nb:   # later\nc: {d: , e, f: }\ng:\n  -\n  - # later\n  - x\nh : \n"
    document = good(text, pure=pure)
    empty = [one for one in scalars(document.root) if one.start == one.end]
    assert [(text[: one.start].splitlines()[-1]) for one in empty] == [
        "a:",
        "b:",
        "c: {d:",
        "c: {d: , e",
        "c: {d: , e, f:",
        "  -",
        "  -",
        "h :",
    ]
    assert all(one.text == "" and one.style == "plain" and one.empty for one in empty)


@BOTH
def test_blocks_end_with_their_last_leaf(pure: bool) -> None:
    text = "a:\n  - x: 1\n    y: 2  # trailing\n  # about nothing\n\n  - z:\n# end\n\nb: [1,\n  2 ]  # end\n"
    document = good(text, pure=pure)
    ends = [
        (type(one).__name__, text[one.start : one.end]) for one in walk(document.root) if not isinstance(one, Scalar)
    ]
    assert ends == [
        ("Mapping", text[: text.rindex("]") + 1]),
        ("Sequence", "- x: 1\n    y: 2  # trailing\n  # about nothing\n\n  - z:"),
        ("Mapping", "x: 1\n    y: 2"),
        ("Mapping", "z:"),
        ("Sequence", "[1,\n  2 ]"),
    ]


@BOTH
def test_block_texts_end_where_a_line_can_be_added(pure: bool) -> None:
    text = "a: |\n  x\n\n\nb: |+\n  x\n\n\nc: >-\n  x\n   \n\nd: |2\n  x\n     \ne: |\n  x"
    tokens = [text[one.start : one.end] for one in scalars(good(text, pure=pure).root) if one.style != "plain"]
    assert tokens == ["|\n  x", "|+\n  x\n\n", ">-\n  x\n   ", "|2\n  x\n     ", "|\n  x"]


@BOTH
def test_flow_knows_itself(pure: bool) -> None:
    document = good("a: {b: [c, d]}\ne:\n  - f\n", pure=pure)
    assert [(type(one).__name__, one.flow) for one in walk(document.root) if isinstance(one, Mapping | Sequence)] == [
        ("Mapping", False), ("Mapping", True), ("Sequence", True), ("Sequence", False),
    ]  # fmt: skip


@BOTH
@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("hours: {mon: [08:00-12:00, 13:00-17:30]}", ["hours", "mon", "08:00-12:00", "13:00-17:30"]),
        ("a: {site: https://x.example:8080/b?c=d}", ["a", "site", "https://x.example:8080/b?c=d"]),
        ("a: [all well?, what now? yes]", ["a", "all well?", "what now? yes"]),
        ("a: [\"x: y?\", '8:30?']", ["a", "x: y?", "8:30?"]),
        ('{"a":b, "c":[d]}', ["a", "b", "c", "d"]),
        ("a: [::1, a::b, :x]", ["a", "::1", "a::b", ":x"]),
        ("a: [\ue000:1, \ue001?]", ["a", "\ue000:1", "\ue001?"]),
        ('a: ["\\ue000:1", "\\uE001x?"]', ["a", "\ue000:1", "\ue001x?"]),
        ("a: [b]\nc: 8:30\nd: |\n  9:15? [\n", ["a", "b", "c", "8:30", "d", "9:15? [\n"]),
    ],
)
def test_times_addresses_and_questions_in_brackets(text: str, values: list[str], pure: bool) -> None:
    document = good(text, pure=pure)
    found = scalars(document.root)
    assert [one.text for one in found] == values
    for one in found:
        if one.style == "plain":
            assert text[one.start : one.end] == one.text


@BOTH
@pytest.mark.parametrize(
    "text", ["", "\n\n", "# only a comment\n", "---\n", "---\n...\n", "\ufeff", "\ufeff# x", "   "]
)
def test_empty_documents_are_empty(text: str, pure: bool) -> None:
    document = good(text, pure=pure)
    assert document.root is None
    assert not document.void


@BOTH
def test_line_ends_and_mark_of_the_file_change_nothing(pure: bool) -> None:
    text = "a: 1\nb:\n  - c: |\n      d\n      e\n  - 'f\n    g'\nh: \"i\n  j\"\n"
    plain = good(text, pure=pure)
    for changed in ("\ufeff" + text, text.replace("\n", "\r\n"), text.replace("\n", "\r"), text[:-1]):
        document = good(changed, pure=pure)
        assert shape(document.root) == shape(plain.root)
    windows = good("\ufeff" + text.replace("\n", "\r\n"), pure=pure)
    assert windows.source is not None
    assert [windows.source.position(one.start) for one in scalars(windows.root)] == [
        plain.source.position(one.start) for one in scalars(plain.root) if plain.source
    ]


@BOTH
def test_a_last_line_without_its_end_reads_the_same(pure: bool) -> None:
    assert shape(good("a: |\n  x", pure=pure).root) == shape(good("a: |\n  x\n", pure=pure).root) == [("a", "x\n")]


@BOTH
def test_keys_written_twice_are_both_kept_and_told(pure: bool) -> None:
    document = read("x.yaml", b"a: 1\nb:\n  c: 1\n  \"c\": 2\n  'c': 3\na: 2\n", pure=pure)
    assert shape(document.root) == [("a", "1"), ("b", [("c", "1"), ("c", "2"), ("c", "3")]), ("a", "2")]
    assert [(p.code, p.at.start, p.voids) for p in document.problems] == [
        ("FIL004", 17, False),
        ("FIL004", 26, False),
        ("FIL004", 33, False),
    ]


@BOTH
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tasks:\n  kind: a\n  owner: b\n  kind: c\n  owner: d\n  kind: e\n", "- kind: c"),
        ("tasks:\n  - kind: a\n    owner: b\n    kind: c\n    owner: d\n", "- kind: c"),
        ("owner: x\ntasks:\nkind: a\narea: b\nkind: c\narea: d\n", "- kind: c"),
        ("tasks:\n  kind: a\n\n  kind: c # the second\n  owner: d\n", "- kind: c # the second"),
    ],
)
def test_entries_without_dashes_are_told_once_with_the_dash(text: str, told: str, pure: bool) -> None:
    problems = read("x.yaml", text.encode(), pure=pure).problems
    assert [p.code for p in problems] == ["FIL004"]
    assert "no dash" in problems[0].message
    assert problems[0].line.endswith(told)


@BOTH
@pytest.mark.parametrize(
    "text", ["a: 1\nb: 2\na: 3\n", "a: {b: 1, c: 2, b: 3}\n", "a:\n  b: 1\n  c: 2\n  c: 3\n", "a:\n  b: 1\n  b: 2\n"]
)
def test_a_key_twice_that_begins_no_entry_is_no_list(text: str, pure: bool) -> None:
    problems = read("x.yaml", text.encode(), pure=pure).problems
    assert [(p.code, p.message) for p in problems] == [("FIL004", "the same key stands here a second time")]


@BOTH
def test_keys_that_look_the_same_are_the_same(pure: bool) -> None:
    document = read("x.yaml", "caf\u00e9: 1\ncafe\u0301: 2\nCafe: 3\n".encode(), pure=pure)
    assert [p.code for p in document.problems] == ["FIL004"]
    assert not document.void


@BOTH
def test_many_equal_keys_take_no_time_and_are_told_up_to_a_bound(pure: bool) -> None:
    document = read("x.yaml", b"a: 1\n" * (2_000 if pure else 9_000), pure=pure)
    assert len(document.problems) == 50


@BOTH
@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("a: Suite #200\nb: c\n", "Suite"),
        ("a:\n  - Suite #200\n", "Suite"),
        ("a: one\n  two #3\n", "one\n  two"),
        ("a: #200\n", ""),
        ("a: x\t#y\n", "x"),
        ("a: [b, c #1\n  ]\n", "c"),
    ],
)
def test_a_value_cut_by_a_hash_is_not_to_be_trusted(text: str, cut: str, pure: bool) -> None:
    document = read("x.yaml", text.encode(), pure=pure)
    (problem,) = document.problems
    assert (problem.code, problem.voids) == ("FIL003", False)
    assert text[problem.at.start : problem.at.end] == cut
    assert document.unreadable == {(problem.at.start, problem.at.end)}


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "a: x # y\n",
        "a: x ## y\n",
        "a: x #\n",
        'a: "x" #y\n',
        "a: 'x' #y\n",
        "a:\n  #y\n  b: c\n",
        "a: [b] #c\n",
        "a: |\n  x #y\n",
        "a: x#y\n",
        "#x\na: b\n",
    ],
)
def test_a_comment_is_a_comment(text: str, pure: bool) -> None:
    good(text, pure=pure)


@BOTH
def test_a_list_that_became_text_is_told(pure: bool) -> None:
    text = "days: weekdays\n  - monday\nnote: a\n  -b\n"
    document = read("x.yaml", text.encode(), pure=pure)
    (problem,) = document.problems
    assert (problem.code, problem.at.start, problem.message) == (
        "FIL003",
        17,
        "this dash is read as part of the text above it",
    )
    assert document.unreadable == {(6, 25)}


@BOTH
@pytest.mark.parametrize(
    ("text", "at", "message", "lost"),
    [
        ("a: &x b\n", "&x", "text that starts with & is read as a name for this place", "&x b"),
        ("a: *x\n", "*x", "text that starts with * is read as a reference to another place", "*x"),
        (
            "a: !!str b\n",
            "!!str",
            "text that starts with ! is read as an order to the YAML reader",
            "!!str b",
        ),
        (
            "a: !!python/object/apply ['x']\n",
            "!!python/object/apply",
            "text that starts with ! is read as an order to the YAML reader",
            None,
        ),
        ("a: &x\n  b: c\n", "&x", "text that starts with & is read as a name for this place", None),
        ("a:\n  <<: b\n", "<<", "<< takes over keys from another place", "<<: b"),
        (
            'a: "\\e[0m"\n',
            '"\\e[0m"',
            "a code that starts with a backslash stands for character U+001B",
            '"\\e[0m"',
        ),
        (
            'a: "\\u202e"\n',
            '"\\u202e"',
            "a code that starts with a backslash stands for character U+202E",
            '"\\u202e"',
        ),
        ("\u00a0a: b\n", "\u00a0", "the space here is not an ordinary one (U+00A0)", "\u00a0a"),
        ("a\u3000: b\n", "\u3000", "the space here is not an ordinary one (U+3000)", "a\u3000"),
        ("a: b\u200bc\n", "\u200b", "character U+200B cannot be seen", "b\u200bc"),
        ("a: b\ufeffc\n", "\ufeff", "character U+FEFF cannot be seen", "b\ufeffc"),
        (
            "a: b\u202ec\n",
            "\u202e",
            "character U+202E changes the direction of the text that follows",
            "b\u202ec",
        ),
        (
            "a: b\u2028c\n",
            "\u2028",
            "character U+2028 ends a line for some programs and not for others",
            "b\u2028c",
        ),
        (
            "a: b\u0085c\n",
            "\u0085",
            "character U+0085 ends a line for some programs and not for others",
            "b\u0085c",
        ),
        (
            "a: b # \u2067\n",
            "\u2067",
            "character U+2067 changes the direction of the text that follows",
            None,
        ),
        ("a: b\U000e0041c\n", "\U000e0041", "character U+E0041 cannot be seen", "b\U000e0041c"),
        ("a: x\u200dy\n", "\u200d", "character U+200D cannot be seen", "x\u200dy"),
    ],
)
def test_what_spoils_one_value_spoils_no_other(text: str, at: str, message: str, lost: str | None, pure: bool) -> None:
    text += "z: fine\n"
    document = read("x.yaml", text.encode(), pure=pure)
    (problem,) = document.problems
    assert (problem.code, problem.voids, problem.message) == ("FIL001", False, message)
    assert text[problem.at.start : problem.at.end] == at
    assert {text[start:end] for start, end in document.unreadable} == ({lost} if lost else set())
    assert document.root is not None
    assert document.root.pairs[-1][0].text == "z"


@BOTH
def test_pictures_may_be_joined(pure: bool) -> None:
    good("a: 👩\u200d⚕\ufe0f and 👨\u200d👩\u200d👧\n", pure=pure)


@BOTH
def test_voided_documents_say_one_thing_and_hold_nothing(pure: bool) -> None:
    document = read("x.yaml", b"a: &x 1\nb: {\nc: *x # handover: ignore[COM002] x\n", pure=pure)
    assert document.void
    assert (document.root, document.comments, document.ignores, document.unreadable) == (
        None,
        (),
        (),
        frozenset(),
    )
    assert document.source is not None
    assert len(document.problems) == 1


@BOTH
def test_merging_at_the_top_voids_the_document(pure: bool) -> None:
    document = read("x.yaml", b"a: 1\n<<: {b: c}\n", pure=pure)
    assert document.void
    assert document.root is None


def test_without_the_part_in_c_the_parser_in_python_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "_ruamel_yaml", None)
    spec = importlib.util.spec_from_file_location("without_c", events.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.CParser is None
    stream, _ = module.events("a: 8:30\n")
    assert [event.value for event in stream if isinstance(event, module.ScalarEvent)] == ["a", "8:30"]


def test_a_parser_that_breaks_down_is_told_at_the_last_good_place(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(Builder):
        def run(self, stream: Iterable[Any], masks: Masks) -> None:
            super().run(stream, masks)
            raise RecursionError

    monkeypatch.setattr(reader, "Builder", Broken)
    (problem,) = read("x.yaml", b"a: bc\n").problems
    assert (problem.code, problem.at.start, problem.voids) == ("FIL001", 5, True)
