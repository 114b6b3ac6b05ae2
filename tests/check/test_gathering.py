"""Many open questions are told as one: a draft by the first call, later by what nothing is written in."""

from __future__ import annotations

import pytest

from handover.explain import find_field
from handover.model.first_call import FIRST_CALL, call_question_of
from handover.outcome import Finding, Severity
from handover.testing.overlay import example


def found(overlay: str) -> list[Finding]:
    return list(example(overlay).outcome().view.findings)


def told(overlay: str) -> list[tuple[str, str]]:
    return [(one.code, one.message) for one in found(overlay)]


def test_the_first_call_has_twenty_five_questions_in_order() -> None:
    assert [one.number for one in FIRST_CALL] == list(range(1, 26))
    assert all(one.question.endswith("?") for one in FIRST_CALL)


@pytest.mark.parametrize("field", [field for one in FIRST_CALL for field in one.fields])
def test_a_question_of_the_first_call_fills_fields_that_there_are(field: str) -> None:
    assert find_field(field) is not None


def test_no_field_belongs_to_two_questions() -> None:
    fields = [field for one in FIRST_CALL for field in one.fields]
    assert len(fields) == len(set(fields))


@pytest.mark.parametrize(
    ("field", "number"),
    [
        ("posting.close_loop.claims", 20),
        ("posting.close_loop", 20),
        ("scope.tasks.owner", 6),
        ("posting.balance_notes.capture", None),
        ("posting", None),
    ],
)
def test_a_field_leads_to_its_question(field: str, number: int | None) -> None:
    question = call_question_of(tuple(field.split(".")))
    assert (question and question.number) == number


def test_a_draft_is_asked_one_thing_for_a_question_of_the_call() -> None:
    overlay = "stage: draft\nescalation-contacts: {primary: ~, backup: ~}"
    assert told(overlay) == [
        ("FIL020", "who answers first, and who when they are away: nothing is answered yet, 2 questions")
    ]
    (one,) = found(overlay)
    assert one.severity is Severity.WARNING
    assert {other.code for other in one.related} == {"COM001", "COM002"}
    assert one.question == "Whom does the billing team ask first, and whom when that person is away?"


def test_a_single_question_that_its_rule_asks_at_draft_is_told_by_its_rule() -> None:
    assert [code for code, _ in told("stage: draft\nescalation-contacts: {backup: ~}")] == ["COM002"]


def test_a_single_question_that_waits_for_ready_is_told_for_the_call() -> None:
    assert told("stage: draft\npractice: {go_live: ~}") == [
        ("FIL020", "the day on which the billing team starts: nothing is answered yet")
    ]


def test_a_draft_is_not_asked_what_comes_later() -> None:
    later = 'workflow-map: {exceptions: ~}\nescalation-contacts: {"check_in.slot": ~}'
    assert told(f"stage: draft\n{later}") == []
    assert {code for code, _ in told(f"stage: ready\n{later}")} == {"WFL017", "COM015"}


def test_a_draft_still_hears_what_is_wrong() -> None:
    codes = [code for code, _ in told('stage: draft\nscope: {"tasks[appeal].owner": [practice, vendor]}')]
    assert codes == ["SCO005"]


def test_a_question_of_an_area_that_is_out_is_not_asked() -> None:
    overlay = 'stage: draft\nscope: {"areas.recare": out, "areas.verification": out}\n'
    overlay += 'workflow-map: {"recare.selection": ~, "verification.which": ~}'
    assert not [code for code, _ in told(overlay) if code == "FIL020" or code.startswith("WFL")]


@pytest.mark.parametrize("stage", ["ready", "live"])
def test_a_document_in_which_nothing_is_written_is_one_finding(stage: str) -> None:
    findings = found(f'stage: {stage}\nfile: {{posting.yaml: "kinds:\\n"}}')
    (one,) = [finding for finding in findings if finding.address == "posting:"]
    assert one.message.startswith("posting.yaml: nothing is answered yet, ")
    assert one.message.endswith(f"{len(one.related)} questions")
    assert one.severity is Severity.BLOCKER
    assert not [finding for finding in findings if finding.code.startswith("PST")]


def test_one_answer_makes_the_other_questions_of_a_document_speak_for_themselves() -> None:
    findings = found('file: {posting.yaml: "close_loop: {claims: vendor}\\n"}')
    assert not [finding for finding in findings if finding.address == "posting:"]
    assert {"PST001", "PST015"} <= {finding.code for finding in findings}


def test_an_ignored_question_is_not_counted() -> None:
    overlay = """
        stage: draft
        file:
          goals.yaml: |
            goals:  # handover: ignore[GOA001] agreed; says dana until 2027-03-31
            measures:
        """
    assert [(one.code, [other.code for other in one.related]) for one in found(overlay)] == [("FIL020", ["GOA003"])]


def test_what_is_told_as_one_can_be_ignored_as_one() -> None:
    overlay = """
        file:
          goals.yaml: |
            goals:  # handover: ignore[FIL020] agreed; says dana until 2027-03-31
            measures:
        """
    outcome = example(overlay).outcome()
    assert not outcome.view.findings
    assert [one.finding.code for one in outcome.view.ignored] == ["FIL020"]
