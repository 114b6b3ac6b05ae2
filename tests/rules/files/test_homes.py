"""Facts with two homes: each pair that differs is told, each that agrees is not."""

from __future__ import annotations

import pytest

from handover.model.answer import Entries
from handover.model.part import Part, fields_of
from handover.rules.files.written_twice import PAIRS, Home
from handover.testing.overlay import example

#: For each pair: the second home as it differs, and as it agrees, in the clean practice.
CASES = {
    "who decides on a dispute": (
        'escalation-contacts: {"escalations[dispute].decides": sam}',
        'escalation-contacts: {"escalations[dispute].decides": dana}',
        "Sam Ode in escalation-contacts.yaml, and Dana Ruiz in approvals.yaml",
    ),
    "whether a corrected claim is sent again without asking": (
        'approvals: {"corrections+": {kind: resubmission, rule: practice}}',
        'approvals: {"corrections+": {kind: resubmission, rule: free}}',
        "the practice's in approvals.yaml, and free in approvals.yaml",
    ),
    "who asks patients for policy details": (
        'workflow-map: {"exceptions[missing_policy_details].owner": vendor}',
        'workflow-map: {"exceptions[missing_policy_details].owner": sam}',
        "the billing team in workflow-map.yaml, and the practice in workflow-map.yaml",
    ),
    "who sorts out denials": (
        'workflow-map: {"exceptions[unclear_denial].owner": dana}',
        'workflow-map: {"exceptions[unclear_denial].owner": priya}',
        "the practice in workflow-map.yaml, and the billing team in scope.yaml",
    ),
    "whether claims go to second plans": (
        'payers: {cob: {none: "one plan at most"}}',
        'payers: {"cob.first_is": "the plan in the patient\'s own name"}',
        "yes in scope.yaml, and no in payers.yaml",
    ),
}


def test_every_pair_has_its_case() -> None:
    assert [pair.fact for pair in PAIRS] == [*CASES]


@pytest.mark.parametrize(("fact", "case"), CASES.items())
def test_two_homes_that_disagree_are_told(fact: str, case: tuple[str, str, str]) -> None:
    assert [found.message for found in example(case[0]).findings("FIL014")] == [f"{fact}: {case[2]}"]


@pytest.mark.parametrize("case", CASES.values())
def test_two_homes_that_agree_are_not(case: tuple[str, str, str]) -> None:
    assert example(case[1]).findings("FIL014") == []


@pytest.mark.parametrize("home", [home for pair in PAIRS for home in (pair.home, pair.second)])
def test_every_home_is_a_field(home: Home) -> None:
    part: type[Part] = home.document
    for step in home.path.split("."):
        name, _, listed = step.partition("[")
        info = fields_of(part)[name]
        if listed:
            assert info.form is Entries
            part = info.kinds[0]
        elif isinstance(info.form, type) and issubclass(info.form, Part):
            part = info.form
