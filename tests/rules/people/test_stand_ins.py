"""What the rules of `rules/people/stand_ins.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PPL015",
        "a gatherer who stands in for themselves, at the entry",
        'posting: {"gather[1]": {items: clinical_narratives, by: ines, stand_in: ines}}',
        (
            "posting:gather[clinical_narratives].stand_in: Dr Ines Vale is named as the stand-in at gathering clinical narratives and holds it already",
        ),
    ),
    Case(
        "PPL015",
        "the days have passed",
        "scope: {owner: {is: ines, stand_in: dana, interim: {is: ines, until: 2026-11-20}}}",
    ),
    Case(
        "PPL015",
        "one of two who hold it",
        'escalation-contacts: {"channels[office-line].watched_by": {is: [sam, dana], stand_in: dana}}',
    ),
    Case(
        "PPL015",
        "an absence that is over",
        'practice: {"people[dana].away": [{from: 2026-10-01, until: 2026-10-05, stand_in: dana}]}',
    ),
    Case(
        "PPL015",
        "an approver, of whom another rule speaks",
        'approvals: {"actions[appeal].approver": {is: dana, stand_in: dana}}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
