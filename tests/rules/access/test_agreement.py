"""What the rules of `rules/access/agreement.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "ACC009",
        "no kind is told: it may be the one, and its kind is asked for",
        "practice: {agreements: [{signed: 2026-10-12}]}",
    ),
    Case(
        "ACC009",
        "other contracts alone",
        "practice: {agreements: [{kind: {other: maintenance}, signed: 2026-10-12}]}",
        (
            "practice:agreements: no business associate agreement is signed and in force, and 8 logins were opened to the billing team",
        ),
    ),
    Case(
        "ACC027",
        "without a day either",
        "practice: {agreements: [{signed: yes}]}",
        (
            "practice:agreements[1].kind: an agreement with the billing team is listed, and it is not said yet of what kind it is",
        ),
    ),
    Case(
        "ACC009",
        "signed, and nobody knows the day",
        'practice: {"agreements[business_associate].signed": yes}',
    ),
    Case(
        "ACC009",
        "signed on the day on which the first login opened",
        'practice: {"agreements[business_associate].signed": 2026-10-20}',
    ),
    Case(
        "ACC009",
        "signed the day after",
        'practice: {"agreements[business_associate].signed": 2026-10-21}',
        (
            "access-plan:logins[pms/priya].granted: 2 logins are opened before the business associate agreement holds, on 21 October 2026",
        ),
    ),
    Case(
        "ACC009",
        "the last day of the agreement is today",
        'practice: {"agreements[business_associate].ends": 2026-11-23}',
    ),
    Case(
        "ACC009",
        "the agreement is for the other location only",
        'practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}, "agreements[business_associate].for": {locations: annex}}',
        (
            "practice:agreements: no business associate agreement is signed and in force, and 8 logins were opened to the billing team at Main Street",
        ),
    ),
    Case(
        "ACC009",
        "an agreement that was only spoken of",
        'practice: {"agreements[business_associate].signed": {said: "it is with the lawyer"}}',
        (
            "practice:agreements[business_associate].signed: no business associate agreement is signed and in force, and 8 logins were opened to the billing team",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
