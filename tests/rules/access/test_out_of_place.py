"""What the rules of `rules/access/out_of_place.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "ACC026",
        "a portal of one person",
        'practice: {"systems[tri-county-portal].local_only": yes}',
        (
            "practice:systems[tri-county-portal].local_only: Tri-County provider portal can be reached from inside the practice only, and Priya Nair has a login of it",
        ),
    ),
    Case(
        "ACC026",
        "the store of attachments, of which another rule speaks",
        'practice: {"systems[shared-drive].local_only": yes}',
    ),
    Case(
        "ACC026",
        "a system that the billing team has no login of",
        'practice: {"systems+": {id: xray, name: X-ray server, kind: imaging, local_only: yes}}',
    ),
    Case(
        "ACC028",
        "the same rights in other words are not known to be the same",
        'access-plan: {"logins+": {system: clearinghouse, users: marco, allows: ["post payments"], granted: 2026-10-21, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}}',
    ),
    Case(
        "ACC028",
        "another person with the same rights",
        'practice: {"people+": {id: nia, name: Nia Cole, side: vendor}}\naccess-plan: {"logins+": {system: clearinghouse, users: nia, allows: ["send claims"], granted: 2026-10-21, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}}',
    ),
    Case(
        "ACC028",
        "by name in place of the id",
        'access-plan: {"logins+": {system: ClaimBridge, users: Marco Lind, allows: ["Send claims"], granted: 2026-10-21, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}}',
        ("access-plan:logins[9]: the login of Marco Lind of ClaimBridge is written twice",),
    ),
    Case(
        "ACC029",
        "for all locations",
        'practice: {"locations+": {id: hillside, name: Hillside, hours: "mon-fri 08:00-17:00"}, "systems[clearinghouse].locations": main-street}\naccess-plan: {"logins[clearinghouse/marco].locations": all}',
    ),
    Case(
        "ACC029",
        "a location by its name",
        'practice: {"locations+": {id: hillside, name: Hill Side, hours: "mon-fri 08:00-17:00"}, "systems[clearinghouse].locations": main-street}\naccess-plan: {"logins[clearinghouse/marco].locations": Hill Side}',
        (
            "access-plan:logins[clearinghouse/marco].locations: a login of ClaimBridge is for Hill Side, where it is not used",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
