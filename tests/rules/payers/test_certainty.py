from __future__ import annotations

import pytest

from handover.testing.overlay import example
from tests.rules.cases import Case


def test_a_quoted_rule_is_no_certainty() -> None:
    overlay = """
        payers:
          "payers[tri-county].rules+": {topic: late, decision: "They always deny late claims.", confirmed: 2026-10-05%s}
    """
    for more, found in (("", ["PAY005"]), (', says: "manual, page 3"', [])):
        codes = [one.code for one in example(overlay % more).outcome().view.findings]
        assert codes == found


_EXCEPTION = "workflow-map:exceptions[missing_policy_details].text: the exception of missing policy details "
BESIDE = (
    *(
        Case("PAY005", text, f'workflow-map: {{"exceptions[missing_policy_details].text": "{text}"}}')
        for text in (
            "The insurance says it never got the X-ray.",
            "Delta claims that they never received the attachment.",
            "MetLife said the policy never existed.",
            "The rep tells us they never cover implants.",
            "The plan never received the X-ray.",
        )
    ),
    Case(
        "PAY005",
        "a habit among the exceptions",
        'workflow-map: {"exceptions[missing_policy_details].text": "The rep says so. Delta never pays for buildups."}',
        (f"{_EXCEPTION}states a payer's habit as a certainty",),
    ),
    Case(
        "PAY005",
        "what a payer says of itself, among its habits",
        'payers: {"payers[tri-county].habits": ["Bupa says it never covers implants."]}',
        (
            'payers:payers[tri-county].habits[1]: "Habits" of Tri-County Dental Plan states a payer\'s habit as a certainty',
        ),
    ),
    Case(
        "PAY005",
        "often is not always",
        'payers: {"payers[tri-county].habits": ["Usually pays within a week."]}',
    ),
    Case(
        "PAY005",
        "in a remark of another document",
        'workflow-map: {also: [{about: Lakeshore, text: "They always deny the first request."}]}',
        (
            "workflow-map:also[1].text: the extra fact listed in workflow-map.yaml states a payer's habit as a certainty",
        ),
    ),
    Case(
        "PAY005",
        "a pattern beside the examples",
        'documents: {"patterns+": {text: "Lakeshore never pays for buildups."}}',
        ("documents:patterns[3].text: the last habit of billing listed states a payer's habit as a certainty",),
    ),
    Case(
        "PAY005",
        "what patients say",
        'financial-policy: {"disputes.counts": "The patient says they never had that treatment."}',
    ),
    Case(
        "PAY005",
        "what is to be on file",
        'payers: {"cob.on_file": ["What the first one has paid"]}',
    ),
)


@pytest.mark.parametrize("case", BESIDE, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
