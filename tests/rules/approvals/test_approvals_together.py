"""What approvals say beside scope and the money rules, each fact at its one home."""

from __future__ import annotations

import pytest

from handover.outcome import Severity
from handover.testing.overlay import example


def codes(overlay: str) -> set[str]:
    return {finding.code for finding in example(overlay).findings()}


@pytest.mark.parametrize(
    ("overlay", "code"),
    [
        ('scope: {"tasks[clinical_coding].owner": vendor}', "SCO006"),
        (
            'scope: {"tasks+": {kind: other, id: c, text: "Choosing the codes", area: insurance, owner: vendor}}',
            "SCO006",
        ),
        ('approvals: {"actions+": {kind: {other: "Choosing the codes"}, free: yes}}', "APR020"),
    ],
)
def test_coding_on_the_side_that_the_billing_team_signs_is_a_danger(overlay: str, code: str) -> None:
    assert [found.severity for found in example(overlay).findings(code)] == [Severity.BLOCKER]


def test_sending_a_claim_again_is_sorted_by_its_action() -> None:
    assert "PST009" not in codes("")
    [found] = example('approvals: {"actions[resubmit]-": }').findings("PST009")
    assert found.message == "it is not said yet whether free or in need of a yes: sending a corrected claim again"


def test_who_decides_on_disputes_says_yes_to_them() -> None:
    decides = 'escalation-contacts: {"escalations[dispute].decides": {is: dana, stand_in: ines}}'
    gone = 'approvals: {"actions[patient_dispute]-": }'
    assert "APR001" in codes(gone)
    assert codes(f"{gone}\n{decides}") == codes("")


def test_a_small_balance_is_compared_with_the_bands_of_write_offs_only() -> None:
    assert "APR021" not in codes("financial-policy: {small_balance: {is: bill, up_to: 25}}")
    without_amounts = '{kind: write_off, approver: {is: dana, stand_in: ines}, situation: "every one"}'
    overlay = f'approvals: {{"actions[write_off~2]-": , "actions[write_off]": {without_amounts}}}'
    assert "APR021" not in codes(f"{overlay}\nfinancial-policy: {{small_balance: {{is: write_off, up_to: 25}}}}")


def test_a_free_hand_is_well_where_the_billing_team_does_the_task_at_one_location() -> None:
    split = 'scope: {"tasks[call_recare].owner": {is: practice, differs: [{for: {locations: hillside}, is: vendor}]}}'
    assert "APR019" not in codes(split)
