"""What the rule of `rules/group/copies.py`, GRP006, says beside its own examples."""

from __future__ import annotations

import pytest

from handover.testing.overlay import outcome_of
from tests.rules.cases import Case

COPIED = "{copied_from: mill-road}"
ONE = f"""
escalation-contacts:
  answer_within: {{is: 1 working day, unconfirmed: {COPIED}}}
"""
TWO = f"""
{ONE}
financial-policy:
  small_balance: {{is: write_off, up_to: 10, unconfirmed: {COPIED}}}
"""

NAMED = (
    'escalation-contacts:answer_within: "The practice answers within" is copied from mill-road and unconfirmed until '
    "Dana Ruiz confirms it by 4 December 2026"
)

CASES = (
    Case("GRP006", "two of one practice are one finding", TWO,
         ("financial-policy:small_balance: 2 answers are copied from mill-road, and nobody of the practice has confirmed them",)),
    Case("GRP006", "somebody is named, so FIL010 asks",
         ONE.replace("{copied_from", "{ask: dana, by: 2026-12-04, copied_from")),
    Case("FIL010", "somebody is named", ONE.replace("{copied_from", "{ask: dana, by: 2026-12-04, copied_from"),
         (NAMED,)),
    Case("FIL011", "those without a name are asked together", ONE),
    Case("FIL010", "those without a name are asked together", ONE),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=str)
def test_which_copied_answers_are_asked_for(case: Case) -> None:
    case.check()


def test_a_copied_answer_counts_as_unconfirmed() -> None:
    counts = {one.file: one.unconfirmed for one in outcome_of(ONE).documents}
    assert counts["escalation-contacts.yaml"] == 1


def test_a_draft_is_not_asked() -> None:
    view = outcome_of(f"stage: draft\n{ONE}").view
    assert "GRP006" not in [one.code for one in view.findings]
