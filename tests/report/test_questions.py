"""The questions alone: whom, in which order, in which form."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from handover.outcome import FindingKind, Severity
from handover.report.items import people_to_ask, to_mend, told_apart
from handover.report.questions import as_csv, as_markdown, as_text, sheets
from tests.report.outcomes import a_finding, fresh, of_example, overlaid, with_findings

if TYPE_CHECKING:
    from handover.outcome import Finding, PracticeOutcome
    from handover.report.questions import Sheet


def of(practice: PracticeOutcome) -> tuple[Sheet, ...]:
    return sheets(practice, practice.view.findings)


def asked(practice: PracticeOutcome) -> list[str]:
    """Return the questions of a practice in the order of asking, of all people."""
    return [item.first.question for sheet in of(practice) for item in sheet.items]


def made(question: str, **changes: object) -> Finding:
    """Return a finding with a question of its own."""
    return replace(a_finding(), question=question, fingerprint=question.strip("?").lower(), **changes)  # type: ignore[arg-type]


def test_what_decides_on_other_questions_comes_first_then_what_settles_most() -> None:
    plain, heavy = made("Plain?", severity=Severity.ADVICE), made("Heavy?", severity=Severity.BLOCKER)
    cause, scope = made("Cause?", severity=Severity.ADVICE, settles=2), made("Scope?", switches=True)
    assert asked(with_findings(plain, heavy, cause, scope)) == ["Scope?", "Cause?", "Heavy?", "Plain?"]


def test_a_fresh_practice_is_asked_in_the_order_of_a_first_call() -> None:
    found = asked(fresh())
    assert found[0] == "Which of the four services are outsourced, and which stay?"
    assert found[1:3] == [
        "Which locations are there, and when are they open?",
        "Which one person at the practice owns the outsourced work?",
    ]


def test_a_question_is_asked_once_of_each_person() -> None:
    one, same, other = made("Who?"), made("Who?", line=90), made("Who?", ask="sam", ask_name="Sam Ode")
    found = of(with_findings(one, same, other))
    assert [(sheet.person.name, len(sheet.items)) for sheet in found] == [("Dana Ruiz", 1), ("Sam Ode", 1)]


def test_what_cannot_be_read_is_mended_and_not_asked() -> None:
    practice = with_findings(made("What was meant?", kind=FindingKind.UNREADABLE))
    assert of(practice) == ()
    assert len(to_mend(practice.view.findings)) == 1


def test_questions_told_as_one_are_asked_one_by_one_of_whoever_can_answer_each() -> None:
    part, other = made("One?"), made("Two?", ask="sam", ask_name="Sam Ode")
    whole = made("Could you go through it?", parts=(part, other))
    assert asked(with_findings(whole)) == ["One?", "Two?"]
    assert {person.key for person in people_to_ask([whole])} == {"dana", "sam"}


@pytest.mark.parametrize("name", ["river-dental-group", "harbour-street"])
def test_the_id_of_every_question_is_that_of_a_finding(name: str) -> None:
    practice = of_example(name)
    known = {one.fingerprint for one in told_apart(practice.view.findings)}
    for form in (as_text, as_markdown):
        for sheet in of(practice):
            page = form(sheet)
            assert all(item.first.fingerprint in page for item in sheet.items)
            assert {item.first.fingerprint for item in sheet.items} <= known
    rows = list(csv.DictReader(io.StringIO(as_csv(of(practice)))))
    assert {row["id"] for row in rows} <= known
    assert len(rows) == sum(len(sheet.items) for sheet in of(practice))


def test_a_question_about_something_written_says_what_was_found() -> None:
    practice = overlaid('scope: {"tasks[appeal].owner": [practice, vendor]}')
    (sheet,) = of(practice)
    assert "   - both sides are named for appeals\n" in as_text(sheet)
    assert "    - both sides are named for appeals\n" in as_markdown(sheet)
    assert "Answer:" in as_text(sheet)


def test_the_other_side_learns_no_more_than_what_it_is_asked() -> None:
    finding = made("Who signs in?", kind=FindingKind.UNDECIDED, ask="priya", ask_name="Priya Nair", ask_side="vendor")
    (sheet,) = of(with_findings(finding))
    assert sheet.person.side == "vendor"
    for page in (as_text(sheet), as_markdown(sheet), as_csv([sheet])):
        assert "Who signs in?" in page
        assert finding.message not in page


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_a_spreadsheet_takes_no_cell_for_a_formula(start: str) -> None:
    name = f'{start}HYPERLINK("http://x")'
    rows = list(csv.DictReader(io.StringIO(as_csv(of(with_findings(made("Who?", ask_name=name)))))))
    assert rows[0]["name"] == f"'{name}"


def test_markdown_and_terminals_take_nothing_typed_for_markup() -> None:
    practice = with_findings(made("Who?", ask_name="[x](http://e) *\x1b[2J"))
    (sheet,) = of(practice)
    assert r"\[x\](http://e) \*\\x1b\[2J" in as_markdown(sheet)
    assert "\x1b" not in as_text(sheet)


def test_a_question_that_cannot_name_what_it_is_about_quotes_it() -> None:
    line = '  - {area: insurance, what: "The mail is sorted"}'
    place = {"excerpt": line, "column": 5, "end_column": len(line) + 1}
    step = made("Who does the third step on the map?", kind=FindingKind.OPEN, **place)
    named = made("Who does the step send-claim?", kind=FindingKind.OPEN, **place)
    doubt = made('"Only" of appeals: what was decided?', kind=FindingKind.UNDECIDED, **place)
    (sheet,) = of(with_findings(step, named, doubt))
    assert as_text(sheet).count("as it is written: - {area: insurance") == 2
    (to_vendor,) = of(with_findings(replace(step, ask="priya", ask_name="Priya", ask_side="vendor")))
    assert "as it is written" not in as_text(to_vendor)
    (hidden,) = of(with_findings(replace(step, excerpt=None)))
    assert "as it is written" not in as_text(hidden)


def test_a_yes_to_the_usual_lists_is_asked_with_the_lists() -> None:
    lists = "posting: {balance_ends: ~, close_loop: ~}\nescalation-contacts: {message: ~, requires: ~}\npractice: {standing: ~}"
    practice = overlaid(lists)
    text = "\n".join(map(as_text, of(practice)))
    (at,) = [number for number, line in enumerate(text.splitlines()) if "May the usual lists hold" in line]
    told = text.splitlines()[at + 1 : at + 6]
    assert any("What is needed, who provides it, when it is due and one question" in line for line in told)
    assert any("A deadline and an effect on a patient" in line for line in told)


def test_what_was_answered_in_part_is_asked_for_the_rest_by_name() -> None:
    practice = overlaid('workflow-map: {"steps[review-claim].checks": [patient_details, dates, missing_information]}')
    assert [one for one in asked(practice) if "policy details" in one]
