"""What holds for each format: it tells what the JSON report tells, and nothing that steers or betrays."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from posixpath import normpath
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.outcome import Outcome, Severity
from handover.report.formats.entries import entries, heaviest_first, unchecked
from handover.report.json_report import render as as_json
from handover.sanitize import sanitize
from tests.report.formats.readers import READERS, WEIGHTS, commands
from tests.report.formats.runs import FOLDERS, RUNS, WRITERS, of
from tests.report.outcomes import SECRETS, a_finding, joined, overlaid

_ANY: Final = st.text(st.characters(), max_size=40)
_WORDS: Final = _ANY.filter(str.strip)
_LINES: Final = st.integers(0, 3)
FINDINGS: Final = st.lists(
    st.builds(
        lambda message, ask, file, line, end, severity, code: replace(
            a_finding(),
            message=message,
            ask_name=ask,
            question=f"{message}?",
            file=f"documents/{file}",
            line=line,
            end_line=line + end,
            severity=severity,
            code=code,
        ),
        _WORDS,
        _ANY,
        _ANY,
        _LINES,
        _LINES,
        st.sampled_from((Severity.ADVICE, Severity.WARNING, Severity.BLOCKER)),
        st.sampled_from(("COM002", "SCO005", "FIL010")),
    ),
    max_size=6,
)


def in_json(outcome: Outcome) -> list[tuple[str, str, str]]:
    """Return code, message and weight of each finding of the JSON report."""
    told = json.loads(as_json(outcome, "1"))
    return [
        (one["code"], one["message"], one["severity"]) for practice in told["practices"] for one in practice["findings"]
    ]


def agree(name: str, outcome: Outcome) -> None:
    """Assert that a format tells each finding of the JSON report once, with its words and weight."""
    text = WRITERS[name](outcome)
    told = [one for one in READERS[name](text) if not one.message.startswith("Not checked")]
    words = dict(zip(("advice", "warning", "blocker"), WEIGHTS[name], strict=True))
    wanted = in_json(outcome)
    if name == "github":  # those of one rule in one document are one annotation, with the words of the first
        groups = {(one.path, one.finding.code, one.finding.severity) for one in entries(outcome, "")}
        assert len(told) == len(groups)
        assert {(one.code, one.weight) for one in told} == {(code, words[weight]) for code, _, weight in wanted}
        return
    assert Counter((one.code, one.weight) for one in told) == Counter(
        (code, words[weight]) for code, _, weight in wanted
    )
    left = [" ".join(one.message.split()) for one in told]
    for _, message, _ in sorted(wanted, key=lambda one: -len(one[1])):
        beginning = " ".join(sanitize(message.rstrip(".")).split())
        left.remove(next(one for one in left if one.startswith(beginning)))


#: Runs with more findings than a step of GitHub shows annotations; test_github counts those.
_MORE: Final = frozenset({"an example", "secrets"})


@pytest.mark.parametrize("run", [one for one in RUNS if "5,000" not in one])
def test_each_format_tells_the_findings_of_the_json_report(run: str) -> None:
    outcome = RUNS[run]()
    for name in WRITERS:
        if name != "github" or run not in _MORE:
            agree(name, outcome)


@pytest.mark.parametrize("name", WRITERS)
@given(findings=FINDINGS)
@settings(max_examples=25, deadline=None)
def test_each_format_tells_the_findings_whatever_their_words(name: str, findings: list[object]) -> None:
    agree(name, joined(of(*findings)))  # type: ignore[arg-type]


@pytest.mark.parametrize("run", RUNS)
def test_no_format_writes_what_steers_or_hides(run: str) -> None:
    outcome = RUNS[run]()
    for name, write in WRITERS.items():
        text = write(outcome)
        assert not [char for char in text if not char.isprintable() and char not in "\n\u200b"], name
        text.encode()
        assert name == "github" or commands(text) == [], name
        assert "##[" not in text, name
        assert "##vso[" not in text, name


@pytest.mark.parametrize("name", WRITERS)
def test_what_was_not_checked_is_told_by_each_format(name: str) -> None:
    for run, words in (
        ("not checked", ("by 2 rules: scope.yaml cannot be read", "by SCO005: internal error")),
        ("left out", ("Not checked: it is a link", "which is not followed")),
        ("only left out", ("it cannot be looked into",)),
    ):
        text = WRITERS[name](RUNS[run]())
        for word in words:
            assert word in text, (run, word)


@pytest.mark.parametrize("name", WRITERS)
def test_no_format_shows_a_line_of_a_document_or_a_secret(name: str) -> None:
    text = WRITERS[name](joined(overlaid(SECRETS)))
    if name == "sarif":  # the manuals of the rules have examples of their own
        run = json.loads(text)["runs"][0]
        text = json.dumps((run["results"], run["invocations"]))
    for secret in ("Molar", "DOB", "1972", "marco, priya", "in progress"):
        assert secret not in text
    shown = WRITERS[name](joined(of(replace(a_finding(), excerpt="backup: a line of the document"))))
    assert "a line of the document" not in shown


@pytest.mark.parametrize("name", WRITERS)
def test_the_reason_of_an_ignore_and_what_is_ignored_stay_out(name: str) -> None:
    ignored = overlaid(
        "practice: {ignores: [{code: COM002, where: escalation-contacts.backup, reason: a service answers, says: ines, "
        "until: 2027-03-31}]}\nescalation-contacts: {backup: ~}"
    )
    assert ignored.view.ignored
    text = WRITERS[name](joined(ignored))
    assert "a service answers" not in text
    assert "COM002" not in text


@pytest.mark.parametrize("name", WRITERS)
def test_the_same_run_gives_the_same_bytes(name: str) -> None:
    outcome = RUNS["an example"]()
    assert WRITERS[name](outcome) == WRITERS[name](outcome)


# -- what tells findings apart -------------------------------------------------------------


def identities(outcome: Outcome) -> list[str]:
    return [*(one.key for one in entries(outcome, "")), *(one.key for one in unchecked(outcome, ""))]


@pytest.mark.parametrize("run", RUNS)
def test_each_finding_of_a_run_has_a_key_of_its_own(run: str) -> None:
    found = identities(RUNS[run]())
    assert len(set(found)) == len(found)


def test_a_key_holds_no_line_column_weight_or_wording() -> None:
    moved = replace(a_finding(), line=77, column=9, end_line=78, end_column=1, severity=Severity.ADVICE, message="else")
    assert identities(joined(of(moved))) == identities(joined(of(a_finding())))


def test_a_key_is_that_of_the_practice_wherever_the_repository_is() -> None:
    here, there = (joined(of(a_finding(), path=path)) for path in ("/builds/1/elm", "../2/elm"))
    assert identities(here) == identities(there)
    assert identities(joined(of(a_finding(), path="a"))) != identities(joined(of(a_finding(), path="b")))


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_path_joins_the_folder_and_the_document(folder: str) -> None:
    (entry,) = entries(joined(of(a_finding(), path=folder)), "")
    assert entry.path == normpath(f"{folder}/escalation-contacts.yaml")


def test_the_order_is_that_of_the_json_report_and_by_weight_where_it_is_asked_for() -> None:
    outcome = RUNS["an example"]()
    found = entries(outcome, "")
    assert [(one.finding.code, one.finding.message) for one in found] == [one[:2] for one in in_json(outcome)]
    weights = [one.finding.severity for one in heaviest_first(found)]
    assert weights == sorted(weights, reverse=True)
