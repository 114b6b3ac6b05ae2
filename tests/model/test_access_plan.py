from __future__ import annotations

from datetime import date

import pytest
from money_documents import clean, load

from handover.model.access_plan import AccessPlan
from handover.model.answer import State
from handover.model.kinds.yes_or_day import YesOrDay
from handover.model.refusal import Refused

FILLED = """\
access_admin: {is: dana, stand_in: ines}
duties: {resets: marco, where_is_it: sam}
accounts:
  - {id: pms-priya, system: pms, whose: person, users: priya}
  - {id: pms-hillside, system: pms, users: marco, locations: hillside}
grants:
  - account: pms-priya
    permissions: [ClaimView, "Claim Send"]
    for_tasks: [send_claims, lab-slips]
    requested: yes
    granted: 2026-11-05
    tested: 2026-11
    approved_by: dana
    second_factor: priya
    review_by: 2027-05-31
  - {system: clearinghouse, users: billers, profile: Billing, allows: ["send claims"], requested: 2026-11-02}
  - {account: pms-priya, permissions: InsPlanEdit, granted: 2027-02-01, revoked: yes,
     blocked_task: "A plan could not be corrected."}
needs: [{task: lab-slips, system: shared-drive, needs: ["read the folder"]}]
note_place: "the communication log"
leavers: {by: dana, within: same day, how: "One login each."}
starts_tight: "Read first."
incidents: [{on: 2026-10-05, what: "The portal password went round.", done: "Changed."}]
"""


def test_a_filled_document_is_read_as_typed() -> None:
    plan = clean(AccessPlan, FILLED)
    assert [ref.key for ref in plan.duties.resets.values] == ["marco"]
    assert plan.duties.approves.missing
    first, second = plan.accounts
    assert (first.whose.value, second.whose.missing) == ("person", True)
    assert second.marks.split_locations is not None
    grant, planned, late = plan.grants
    assert list(grant.permissions.values) == ["ClaimView", "Claim Send"]
    assert [ref.key for ref in grant.for_tasks.values] == ["send_claims", "lab-slips"]
    assert grant.requested.value == YesOrDay(happened=True)
    granted = grant.granted.value
    assert granted is not None
    assert granted.day is not None
    assert granted.day.day == date(2026, 11, 5)
    assert grant.revoked.missing
    assert planned.account.missing
    assert planned.profile.value == "Billing"
    assert late.blocked_task.given
    assert plan.needs.items[0].task.given
    assert plan.note_place.where.given
    assert plan.leavers.within.given
    assert len(plan.incidents) == 1


def test_what_rules_report_can_be_written() -> None:
    plan = clean(AccessPlan, """\
access_admin: [dana, front-desk, priya]
duties: {approves: [dana, ines]}
accounts:
  - {id: desk-1, system: pms, whose: shared, users: [priya, marco]}
  - {id: sam-pms, system: pms, whose: desk, users: priya, belongs_to: sam}
  - {id: later, system: nowhere}
grants:
  - {account: desk-1, profile: Administrators, granted: 2026-01-01, approved_by: [priya, ines]}
  - {account: nobody, permissions: [SecurityAdmin, NoSuchRight], requested: yes, review_by: 2020-01-01}
  - {system: pms, users: priya, allows: ["change clinical notes"], tested: no}
note_place: {system: pms}
leavers: {by: [dana, ines]}
""")  # fmt: skip
    assert len(plan.access_admin.items) == 3
    assert len(plan.duties.approves.items) == 2
    shared, borrowed, later = plan.accounts
    assert (shared.whose.value, len(shared.users.items)) == ("shared", 2)
    assert borrowed.belongs_to.given
    assert later.users.missing
    admin, unknown, plain = plan.grants
    assert len(admin.approved_by.items) == 2
    assert unknown.account.given
    assert plain.tested.value == YesOrDay(happened=False)
    assert plan.note_place.where.missing
    assert plan.leavers.within.missing


def test_a_day_that_cannot_be_read_is_neither_there_nor_absent() -> None:
    plan, troubles = load(AccessPlan, "grants: [{account: a, granted: 2026-02-30, tested: on}]\n")
    assert [trouble.code for trouble in troubles] == ["FIL001", "FIL003"]
    assert "yes" in troubles[0].fix
    (grant,) = plan.grants
    assert grant.granted.state is grant.tested.state is State.UNREADABLE


@pytest.mark.parametrize(
    ("typed", "happened", "shown"),
    [
        ("Yes", True, "yes"),
        ("no", False, "no"),
        ("2026-11-05", True, "5 November 2026"),
        ("since 2026-11", True, "November 2026"),
        ("expected 2026-12", False, "December 2026 (expected)"),
    ],
)
def test_yes_no_or_a_day(typed: str, happened: bool, shown: str) -> None:
    found = YesOrDay.read(typed)
    assert (found.happened, str(found)) == (happened, shown)


@pytest.mark.parametrize("typed", ["soon", "y", "05/11/2026", ""])
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        YesOrDay.read(typed)
