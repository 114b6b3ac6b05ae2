"""Answers that are there but not settled: how much they weigh, what is said, who is asked."""

from __future__ import annotations

import pytest

from tests.check.judging import by_all, codes, only

#: A field whose absence blocks, and one whose absence does not.
BLOCKS = "escalation-contacts: {backup: {is: ines, %s}}"
BLOCKS_NOT = 'escalation-contacts: {first_weeks: {is: "an hour free each day", %s}}'
#: A field that no rule asks for.
EXTRA = "practice: {region: {is: Ohio, %s}}"

PROMISED = "unconfirmed: {ask: dana, by: 2026-12-04}"


@pytest.mark.parametrize(
    ("stage", "blocking", "other"),
    [("draft", "advice", "advice"), ("ready", "warning", "warning"), ("live", "blocker", "warning")],
)
def test_unconfirmed_weighs_as_the_missing_answer_would(stage: str, blocking: str, other: str) -> None:
    for form, expected in ((BLOCKS, blocking), (BLOCKS_NOT, other), (EXTRA, other)):
        finding = only(by_all(f"stage: {stage}\n{form % PROMISED}"))
        assert (finding.code, finding.severity.word) == ("FIL010", expected)


@pytest.mark.parametrize("mark", ["unconfirmed: yes", "unconfirmed: {by: 2026-12-04}", "unconfirmed: dana"])
@pytest.mark.parametrize(
    ("stage", "blocking", "other"), [("ready", "warning", "warning"), ("live", "blocker", "warning")]
)
def test_nobody_or_no_day_weighs_on_the_same_scale(mark: str, stage: str, blocking: str, other: str) -> None:
    for form, expected in ((BLOCKS, blocking), (BLOCKS_NOT, other), (EXTRA, other)):
        finding = only(by_all(f"stage: {stage}\n{form % mark}"))
        assert (finding.code, finding.severity.word) == ("FIL011", expected)
        assert [one.code for one in finding.related] == ["FIL010"]


def test_at_draft_nobody_need_be_named_yet() -> None:
    outcome = by_all(f"stage: draft\n{BLOCKS % 'unconfirmed: yes'}")
    assert codes(outcome) == ["FIL010"]


@pytest.mark.parametrize(
    ("mark", "message", "ask"),
    [
        (PROMISED, '"When the first contact is away" is unconfirmed until Dana Ruiz confirms it by 4 December 2026', "dana"),
        ("unconfirmed: {ask: sam, by: 2026-11-23}", '"When the first contact is away" is unconfirmed until Sam Ode confirms it by 23 November 2026', "sam"),
        ("unconfirmed: {ask: sam, by: 2026-11-22}", '"When the first contact is away" was to be confirmed by 22 November 2026, which has passed', "sam"),
        ("unconfirmed: {ask: sam, by: 2026-10}", '"When the first contact is away" was to be confirmed by 31 October 2026, which has passed', "sam"),
        ("unconfirmed: sam", '"When the first contact is away" is unconfirmed, and it is not said yet by when', "sam"),
        ("unconfirmed: {by: 2026-12-04}", '"When the first contact is away" is unconfirmed, and it is not said yet who confirms it', "ines"),
        ("unconfirmed: {by: 2026-11-04}", '"When the first contact is away" was to be confirmed by 4 November 2026, which has passed', "ines"),
        ("unconfirmed: ~", '"When the first contact is away" is unconfirmed, and it is not said yet who confirms it', "ines"),
    ],
)  # fmt: skip
def test_what_is_said_and_who_is_asked(mark: str, message: str, ask: str) -> None:
    finding = only(by_all(BLOCKS % mark))
    assert (finding.message, finding.ask) == (message, ask)
    assert (finding.file, finding.line, finding.column) == ("escalation-contacts.yaml", 4, 9)


def test_a_month_that_has_not_ended_has_not_passed() -> None:
    assert codes(by_all(BLOCKS % "unconfirmed: {ask: sam, by: 2026-11}")) == ["FIL010"]


def test_what_is_confirmed_says_nothing() -> None:
    assert codes(by_all(BLOCKS % 'confirmed: 2026-11-02, with: "on the telephone"')) == []
    assert codes(by_all(BLOCKS % "unconfirmed: no")) == []


def test_unconfirmed_without_a_value_is_the_missing_answer() -> None:
    finding = only(by_all("escalation-contacts: {backup: {unconfirmed: {ask: sam, by: 2026-12-04}}}"))
    assert (finding.code, finding.severity.word, finding.ask) == ("COM002", "blocker", "sam")
    assert finding.message == (
        "it is not said yet who answers the billing team while Dana Ruiz is away; Sam Ode is to say by 4 December 2026"
    )
    assert finding.question == "Who answers the billing team while Dana Ruiz is away?"


def test_a_promise_not_kept_rings_beside_the_missing_answer() -> None:
    found = by_all("escalation-contacts: {backup: {unconfirmed: {ask: sam, by: 2026-11-20}}}").view.findings
    assert [one.code for one in found] == ["COM002", "FIL011"]
    assert (
        found[1].message == '"When the first contact is away" was to be confirmed by 20 November 2026, which has passed'
    )
    assert found[1].ask == "sam"


def test_a_whole_entry_may_be_unconfirmed() -> None:
    outcome = by_all(f'scope: {{"tasks[appeal]": {{kind: appeal, owner: vendor, {PROMISED}}}}}')
    assert [(one.code, one.address) for one in outcome.view.findings] == [("FIL010", "scope:tasks[appeal]")]


def test_a_conflict_names_who_said_what_and_counts_as_answered() -> None:
    finding = only(by_all("escalation-contacts: {backup: {conflict: [{is: ines, says: dana}, {is: sam, says: ines}]}}"))
    assert (finding.code, finding.severity.word) == ("FIL012", "blocker")
    assert finding.message == (
        '"When the first contact is away" has 2 answers, and none is decided: Dana Ruiz and Dr Ines Vale disagree'
    )


def test_unconfirmed_answers_are_counted() -> None:
    before = {one.file: one for one in by_all("").documents}["escalation-contacts.yaml"]
    after = {one.file: one for one in by_all(BLOCKS % PROMISED).documents}["escalation-contacts.yaml"]
    assert (before.unconfirmed, after.unconfirmed) == (0, 1)
    assert before.answered == after.answered
    opened = {one.file: one for one in by_all("escalation-contacts: {backup: ~}").documents}["escalation-contacts.yaml"]
    assert (opened.answered, opened.open) == (before.answered - 1, before.open + 1)
