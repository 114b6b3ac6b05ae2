"""Each broken text with the place, the sentence and the cure that a reader gets to see."""

from __future__ import annotations

import re

import pytest

from handover.source.reader import read

TABLE: list[tuple[str, int, int, str, str]] = [
    (
        "note: call the office: then wait\n",
        1,
        22,
        "a colon followed by a space stands inside text without quotes",
        'write the text in quotes: note: "like this: so"',
    ),
    (
        "a:\n  - b: c: d\n",
        2,
        9,
        "a colon followed by a space stands inside text without quotes",
        'write the text in quotes: note: "like this: so"',
    ),
    (
        "note: {{name}} owes\n",
        1,
        7,
        "text that starts with {{ is read as keys and values",
        'write it in quotes: note: "{{like this}}"',
    ),
    (
        "note: {{name}}\n",
        1,
        7,
        "text that starts with {{ is read as keys and values",
        'write it in quotes: note: "{{like this}}"',
    ),
    ("note: @dana\n", 1, 7, "text cannot start with @", 'write it in quotes: note: "@like this"'),
    ("note: %50 off\n", 1, 7, "text cannot start with %", 'write it in quotes: note: "% like this"'),
    ("note: `x`\n", 1, 7, "text cannot start with a backtick", 'write it in quotes: note: "`like this`"'),
    (
        "note: [x] done\n",
        1,
        7,
        "text that starts with [ is read as a list",
        'write it in quotes: note: "[like this]"',
    ),
    (
        "note: {x} done\n",
        1,
        7,
        "text that starts with { is read as keys and values",
        'write it in quotes: note: "{like this}"',
    ),
    (
        "note: | text\n",
        1,
        7,
        "text that starts with | must go on in the line below",
        'start the text in the line below, or write it in quotes: note: "| like this"',
    ),
    (
        "note: > text\n",
        1,
        7,
        "text that starts with > must go on in the line below",
        'start the text in the line below, or write it in quotes: note: "> like this"',
    ),
    ("note: ] x\n", 1, 7, "text cannot start with ]", 'write it in quotes: note: "]like this"'),
    ("note: , x\n", 1, 7, "text cannot start with a comma", 'write it in quotes: note: ", like this"'),
    ("note: |0\n  x\n", 1, 7, "the digit behind the | or > is not one from 1 to 9", "delete the digit"),
    (
        "note: 'it's late'\n",
        1,
        10,
        "an apostrophe between single quotes ends the text",
        'write it in double quotes: note: "it\'s like this"',
    ),
    (
        'note: "he said "hi" x"\n',
        1,
        16,
        "a double quote between double quotes ends the text",
        "write it in single quotes: note: 'say \"like this\"'",
    ),
    (
        'note: "a" b\n',
        1,
        11,
        "text goes on here after the closing quote",
        'put all of it in one pair of quotes: note: "like this: so"',
    ),
    (
        'note: "a", "b"\n',
        1,
        10,
        "a comma follows the closing quote",
        'several values go in brackets: days: ["mon", "tue"]',
    ),
    (
        "note: 'a'\n  'b'\n",
        2,
        3,
        "text goes on here after the quote was closed in a line above",
        'put one pair of quotes around all of it: note: "like this, over lines"',
    ),
    (
        'a: b\nnote: "open\n  more\n',
        2,
        7,
        "a quote is opened here and never closed",
        'close it where the text ends: note: "like this"',
    ),
    (
        "a: b\nnote: 'open\nc: d\ne: f\n",
        2,
        7,
        "a quote is opened here and never closed",
        'close it where the text ends: note: "like this"',
    ),
    (
        'a: "open\nb: "c"\n',
        1,
        4,
        "a quote is opened here, and a line before its end starts too far left",
        'close it where it ends: note: "like this"; or indent the lines deeper than their key',
    ),
    (
        'folder: "C:\\Temp\\qa"\n',
        1,
        12,
        "a backslash between double quotes starts a code, and this one does not exist",
        "write two backslashes, or use single quotes: folder: 'C:\\like\\this'",
    ),
    (
        'a: "\\ud800"\n',
        1,
        5,
        "a backslash between double quotes starts a code, and this one does not exist",
        "write two backslashes, or use single quotes: folder: 'C:\\like\\this'",
    ),
    ("\ta: b\n", 1, 1, "a tab stands where a line is indented", "use spaces: two for each level"),
    ("a:\n\tb: c\n", 2, 1, "a tab stands where a line is indented", "use spaces: two for each level"),
    ("a:\n  - b\n \t- c\n", 3, 2, "a tab stands where a line is indented", "use spaces: two for each level"),
    ("a: |\n \tb\n", 2, 2, "a tab stands where a line is indented", "use spaces: two for each level"),
    (
        "a: [b, c\nd: e\n",
        1,
        4,
        "a bracket is opened here and never closed",
        'close it: days: [mon, tue]; text that starts with a bracket goes in quotes: note: "[like this]"',
    ),
    (
        "a: {b: c\nd: e\n",
        1,
        4,
        "a bracket is opened here and never closed",
        'close it: days: [mon, tue]; text that starts with a bracket goes in quotes: note: "[like this]"',
    ),
    (
        "a: [b, c",
        1,
        4,
        "a bracket is opened here and never closed",
        'close it: days: [mon, tue]; text that starts with a bracket goes in quotes: note: "[like this]"',
    ),
    (
        "a: {b: c: d}\n",
        1,
        9,
        "a colon followed by a space stands inside text without quotes",
        'write the text in quotes: {note: "like this: so"}',
    ),
    (
        "a: [b: c: d]\n",
        1,
        9,
        "a colon followed by a space stands inside text without quotes",
        'write the text in quotes: {note: "like this: so"}',
    ),
    ("a: [b}\n", 1, 6, "this bracket does not close the one that is open", "[ is closed by ] and { by }"),
    ("a: [b,,c]\n", 1, 7, "a comma stands here with nothing before it", "delete the comma"),
    (
        'a: {"b" "c"}\n',
        1,
        9,
        "a comma is missing between brackets",
        'put a comma between the entries; text with signs in it goes in quotes: ["like, this", "so"]',
    ),
    (
        "a: [b]]\n",
        1,
        7,
        "a closing bracket stands here without an opening one",
        'delete it, or write the text in quotes: note: "like this]"',
    ),
    ("a: {b:}\n", 1, 6, "a space is missing after the colon", "write it as {key: value}"),
    (
        "a: [: b]\n",
        1,
        5,
        "there is no key before this colon",
        "write it as key: value, or put the text in quotes",
    ),
    (
        "a: [b,\nc]\n",
        1,
        4,
        "a bracket is opened here, and a line before its end starts too far left",
        "close it where it ends: days: [mon, tue]; or indent the lines deeper than their key",
    ),
    (
        "a: b\n  c: d\n",
        2,
        3,
        "this key stands deeper than the line above, which has a value already",
        "start it in the column of the key above; text of several lines goes in quotes",
    ),
    (
        "a:\n    b: c\n  d: e\n",
        3,
        3,
        "this line starts in a column that fits no line above",
        "start it in the same column as the lines it belongs with, two spaces deeper than their key",
    ),
    (
        "a:\n  - b: c\n   d: e\n",
        3,
        4,
        "a dash is expected here, or a column that fits a line above",
        "start it with a dash in the column of the dashes above, or in the column of its key",
    ),
    (
        "a:\n  - b\n  c: d\n",
        3,
        3,
        "a dash is expected here, or a column that fits a line above",
        "start it with a dash in the column of the dashes above, or in the column of its key",
    ),
    (
        "a: |\n    b\n  c\n",
        3,
        3,
        "this line starts in a column that fits no line above",
        "start it in the same column as the lines it belongs with, two spaces deeper than their key",
    ),
    ("a: b\nc:d\ne: f\n", 2, 2, "a space is missing after the colon", "write it as key: value"),
    ("c:d\n", 1, 2, "a space is missing after the colon", "write it as key: value"),
    ("a:\n  - b\n  -c\n", 3, 3, "a space is missing after the dash", "write it as - value"),
    ("-c\n", 1, 1, "a space is missing after the dash", "write it as - value"),
    (
        "a: b\njust words\nc: d\n",
        2,
        1,
        "this line has no colon, so it is not a key",
        "write it as key: value; if it goes on with the text above, indent it as deep as that text",
    ),
    (
        "a: b\njust words\n",
        2,
        1,
        "this line has no colon, so it is not a key",
        "write it as key: value; if it goes on with the text above, indent it as deep as that text",
    ),
    ("a:\xa0b\nc: d\n", 1, 3, "the space here is not an ordinary one (U+00A0)", "delete it and type a space"),
    (
        "a: b\n- c\n",
        2,
        1,
        "a list item stands where no list is open",
        "put the dash in the column of the other items, below a key without a value of its own",
    ),
    (
        "a: - b\n",
        1,
        4,
        "a list item stands on the line of its key",
        'start the list in the line below; text with a dash goes in quotes: note: "- like this"',
    ),
    (
        "a: b #c\n  d\n",
        1,
        6,
        "the text ends before this #, and goes on in the line below",
        'write all of it in quotes: note: "like #this"',
    ),
    (
        "a:  # b\n  : c\n",
        2,
        3,
        "there is no key before this colon",
        "write it as key: value, or put the text in quotes",
    ),
    (": a\n", 1, 1, "there is no key before this colon", "write it as key: value, or put the text in quotes"),
    (
        "- : a\n",
        1,
        3,
        "there is no key before this colon",
        "write it as key: value, or put the text in quotes",
    ),
    ("--- a: b\n", 1, 1, "a key stands on the line of ---", "start it in the line below"),
    (
        "- a\n",
        1,
        1,
        "the document starts with a list; it is made of `key: value` lines",
        "write it as key: value; a list stands below the key it belongs to",
    ),
    (
        "a word\n",
        1,
        1,
        "the document starts with a word; it is made of `key: value` lines",
        "write it as key: value; a list stands below the key it belongs to",
    ),
    (
        "? a\n: b\n",
        1,
        1,
        "a question mark alone before a key announces a key of many lines",
        "write it as key: value",
    ),
    (
        "{a: b}: c\n",
        1,
        1,
        "a key must be one word; this one starts with a bracket or sign",
        'write it as key: value; a value that starts like this goes in quotes: note: "{like this}"',
    ),
    (
        "a: b\n...\nc: d\n",
        3,
        1,
        "a second document begins here; a file holds one",
        "delete the line with --- or ... and put the rest where it belongs",
    ),
    (
        "<<: {a: b}\n",
        1,
        1,
        "<< takes over keys from another place",
        "write the keys and their values out again here",
    ),
    (
        "*a : b\n",
        1,
        1,
        "a key must be one word; this one starts with a bracket or sign",
        'write it as key: value; a value that starts like this goes in quotes: note: "{like this}"',
    ),
    (
        'a: b#c "d" #e\n  f: g\n',
        1,
        12,
        "the text ends before this #, and goes on in the line below",
        'write all of it in quotes: note: "like #this"',
    ),
    (
        'a: "b"#c\n',
        1,
        7,
        "a space is missing before the #",
        'write a space before it, or put the text in quotes: note: "like #this"',
    ),
]


@pytest.mark.parametrize("pure", [False, True], ids=["c", "python"])
@pytest.mark.parametrize(("text", "line", "column", "message", "fix"), TABLE)
def test_broken_text_is_explained(text: str, line: int, column: int, message: str, fix: str, pure: bool) -> None:
    (problem,) = read("x.yaml", text.encode(), pure=pure).problems
    assert (*problem.at.source.position(problem.at.start), problem.message, problem.fix) == (
        line,
        column,
        message,
        fix,
    )
    assert (problem.code, problem.voids) == ("FIL001", True)
    assert problem.at.start < problem.at.end <= len(text) + 1


@pytest.mark.parametrize("text", [row[0] for row in TABLE])
@pytest.mark.parametrize("end", ["\r\n", "\r", ""])
def test_line_ends_do_not_change_what_is_said(text: str, end: str) -> None:
    changed = "\ufeff" + (text.replace("\n", end) if end else text[:-1])
    (problem,) = read("x.yaml", changed.encode()).problems
    (plain,) = read("x.yaml", text.encode()).problems
    assert (problem.message, problem.at.source.position(problem.at.start)) == (
        plain.message,
        plain.at.source.position(plain.at.start),
    )


def test_nothing_of_the_document_is_repeated() -> None:
    secrets = [re.sub(r"(?<![\\&*!%\w])[a-zA-Z]+", "hunter2", row[0]) for row in TABLE]
    problems = [read("x.yaml", secret.encode()).problems for secret in secrets]
    # with other words in it, nearly every text is still wrong
    assert sum(map(bool, problems)) > len(TABLE) * 0.8
    assert [one for many in problems for one in many if "hunter2" in one.message + one.fix] == []


def test_after_a_good_start_the_innermost_place_is_named() -> None:
    text = "# ok\na:\n  - b: [c, d]\n    e: 'f'\n    g: {h: 'it's'}\n"
    (problem,) = read("x.yaml", text.encode()).problems
    assert text[: problem.at.start].endswith("{h: 'it")
