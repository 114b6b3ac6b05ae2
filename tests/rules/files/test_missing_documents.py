"""What the rules of `rules/files/missing_documents.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case("FIL005", "a name that begins like a placeholder", "practice: {name: Todo Dental}"),
    Case(
        "FIL005",
        "a row of question marks",
        'escalation-contacts: {first_weeks: "???"}',
        ('escalation-contacts:first_weeks: "What to expect in the first weeks" is still a placeholder',),
    ),
    Case(
        "FIL005",
        "a list that is called to-do",
        'escalation-contacts: {first_weeks: "Open points stand in the to-do list of the check-in."}',
    ),
    Case(
        "FIL008",
        "nobody needs the money rules where balances and recare stay",
        """
        scope: {"areas.balances": out, "areas.recare": out}
        financial-policy: ~
        """,
    ),
    Case(
        "FIL008",
        "a document that is there and empty",
        'file: {posting.yaml: "# later\\n"}',
        ("posting.yaml: posting.yaml is not there, or is empty",),
    ),
    Case(
        "FIL013",
        "a practice.yaml that is there and empty",
        'file: {practice.yaml: "# later\\n"}',
        ("practice.yaml: practice.yaml is not there, or is empty",),
    ),
    Case(
        "FIL013",
        "a practice without a name has one",
        "practice: {name: ~}",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
