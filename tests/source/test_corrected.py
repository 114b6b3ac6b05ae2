"""The line as it is to be written, for lines of people who do not know YAML; each offered line parses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.source.reader import read
from handover.testing.overlay import outcome_of


def line_of(text: str) -> str:
    return read("x.yaml", text.encode()).problems[0].line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # a value with a colon
        ("note: call the office: then wait\n", 'The line is then: note: "call the office: then wait"'),
        ("a:\n  - b: c: d\n", 'The line is then: - b: "c: d"'),
        ("a:\n  - call first, then: wait: a day\n", 'The line is then: - "call first, then: wait: a day"'),
        ("note: it's so: yes\n", 'The line is then: note: "it\'s so: yes"'),
        ('note: the "rule": two\n', "The line is then: note: 'the \"rule\": two'"),
        ("note: so: yes # ours\n", 'The line is then: note: "so: yes" # ours'),
        ("a: {b: c: d, e: f}\n", 'The line is then: a: {b: "c: d", e: f}'),
        ("a: [b, c: d: e]\n", 'The line is then: a: [b, "c: d: e"]'),
        # quotes
        ("note: 'it's late'\n", 'The line is then: note: "it\'s late"'),
        ('note: "he said "hi" x"\n', "The line is then: note: 'he said \"hi\" x'"),
        ('note: "a" and b\n', "The line is then: note: '\"a\" and b'"),
        ('note: "a", "b"\n', 'The line is then: note: ["a", "b"]'),
        ('note: "open\nb: c\n', 'The line is then: note: "open"'),
        ("days: [mon, tue\nb: c\n", "The line is then: days: [mon, tue]"),
        ("tone: “polite”\n", 'The line is then: tone: "polite"'),
        ("gather: [“Statement date, if any”]\n", 'The line is then: gather: ["Statement date, if any"]'),
        ("gather: [“Statement date, if any”, chart]\n", 'The line is then: gather: ["Statement date, if any", chart]'),
        # signs
        ("note: @dana calls\n", 'The line is then: note: "@dana calls"'),
        ("note: {{first_name}} owes\n", 'The line is then: note: "{{first_name}} owes"'),
        ("note: [draft] call first\n", 'The line is then: note: "[draft] call first"'),
        ("note: *all* of it\n", 'The line is then: note: "*all* of it"'),
        ("note: !important\n", 'The line is then: note: "!important"'),
        ("note: Suite #200\n", 'The line is then: note: "Suite #200"'),
        # spaces, tabs, dashes
        ("backup:dana\n", "The line is then: backup: dana"),
        ("a:\n  -dana\n  - ines\nb:c\n", "The line is then: b: c"),
        ("a: {is: b, up_to:}\n", "The line is then: a: {is: b, up_to: }"),
        ("people:\n\t- id: dana\n", "The line then begins with 2 spaces: - id: dana"),
        ("k: v\n\tx: y\n", "The line then begins without a space: x: y"),
        ("\u00a0\u00a0note: x\n", "The line then begins with 2 spaces: note: x"),
        ("people:\n  - id: dana\n  name: Dana\n", "The line then begins with 4 spaces: name: Dana"),
        ("a: b\n   c: d\n", "The line then begins without a space: c: d"),
        ("a:\n    b: c\n  d: e\n", "The line then begins with 4 spaces: d: e"),
        ("approver:\n  - dana\n  ines\n", "The line is then: - ines"),
        ("approver:\n- dana\nines\n", "The line is then: - ines"),
    ],
)
def test_the_line_is_shown_as_it_is_to_be_written(text: str, line: str) -> None:
    assert line_of(text) == line


@pytest.mark.parametrize(
    "text",
    [
        "a: - b\n",  # a list, or text with a dash
        "note: | text\n",  # text below, or text with a sign
        'note: "open\n  more\n  and more\n',  # where it ends cannot be seen
        "days: [mon,\n  tue\nb: c\n",
        "- a\n- b\n",
        f"note: {'x' * 200}: y\n",
        "---\na: b\n---\nc: d\n",
    ],
)
def test_nothing_is_offered_where_it_would_be_a_guess(text: str) -> None:
    assert line_of(text) == ""


KEYED = st.text("abc: \"'#[]{},-@*&!|>%`?\t“”", max_size=24)


@given(st.lists(KEYED, min_size=1, max_size=3))
@settings(max_examples=400, deadline=None)
def test_an_offered_line_parses_and_loses_nothing(values: list[str]) -> None:
    text = "".join(f"k{number}: {value}\n" for number, value in enumerate(values))
    parsed = read("x.yaml", text.encode())
    problem = next((one for one in parsed.problems if one.voids and one.line), None)
    if problem is None:
        return
    begin = text.rfind("\n", 0, problem.at.start) + 1
    typed = text[begin : text.index("\n", begin)]
    offered = problem.line.partition(": ")[2]
    assert [char for char in offered if char.isalnum()] == [char for char in typed if char.isalnum()]
    assert not read("x.yaml", f"{text[:begin]}{offered}\n".encode()).void


BROKEN = "goals: [unfinished\n"


def fixes(text: str) -> list[str]:
    indented = "".join(f"    {line}\n" for line in text.splitlines())
    return [one.fix for one in outcome_of(f"file:\n  goals.yaml: |\n{indented}").view.findings if one.code == "FIL001"]


def test_the_line_stands_behind_the_fix() -> None:
    assert fixes("note: call the office: then wait") == [
        'Write the text in quotes: note: "like this: so". The line is then: note: "call the office: then wait"'
    ]


@pytest.mark.parametrize(
    "other",
    [
        "# member id: XQZ4471903 asked about her bill",
        "# the portal's password is Kestrel-77-blue",
        "# Patient: Joan Alder, DOB 03/04/1972",
    ],
)
def test_no_line_is_shown_of_a_document_with_a_secret_or_patient_data(other: str) -> None:
    assert fixes(f"{other}\nnote: call the office: then wait") == ['Write the text in quotes: note: "like this: so".']


def test_no_line_with_patient_data_is_shown() -> None:
    (fix,) = fixes("note: she was born (DOB 03/04/1972): call her")
    assert "1972" not in fix
