from __future__ import annotations

from datetime import date

import pytest

from handover.model.access_plan import AccessPlan
from handover.model.answer import State
from handover.model.kinds.yes_or_day import YesOrDay
from handover.model.refusal import Refused
from tests.model.money_documents import clean, load

FILLED = """\
access_admin: {is: dana, stand_in: ines}
duties: [{duty: resets, who: marco}, {duty: where_is_it, who: sam}]
logins:
  - system: pms
    users: priya
    permissions: [ClaimView, "Claim Send"]
    for_tasks: [send_claims, lab-slips]
    requested: yes
    granted: 2026-11-05
    tested: 2026-11
    approved_by: dana
    second_factor: priya
    review_by: 2027-05-31
  - {system: clearinghouse, users: [priya, marco], each: own, profile: Billing, allows: ["send claims"], requested: 2026-11-02}
  - {system: pms, users: priya, permissions: InsPlanEdit, granted: 2027-02-01, revoked: yes,
     blocked_task: "A plan could not be corrected."}
  - {system: pms, users: marco, locations: hillside, until: 2027-03-31}
note_place: "the communication log"
leavers: {by: dana, within: same day, note: "One login each."}
starts_tight: "Read first."
incidents: [{on: 2026-10-05, what: "The portal password went round.", done: "Changed."}]
"""


def test_a_filled_document_is_read_as_typed() -> None:
    plan = clean(AccessPlan, FILLED)
    assert [(duty.duty.value, [ref.key for ref in duty.who.values]) for duty in plan.duties] == [
        ("resets", ["marco"]),
        ("where_is_it", ["sam"]),
    ]
    login, planned, late, local = plan.logins
    assert list(login.permissions.values) == ["ClaimView", "Claim Send"]
    assert [ref.key for ref in login.for_tasks.values] == ["send_claims", "lab-slips"]
    assert login.requested.value == YesOrDay(happened=True)
    granted = login.granted.value
    assert granted is not None
    assert granted.day is not None
    assert granted.day.day == date(2026, 11, 5)
    assert login.revoked.missing
    assert login.whose.missing
    assert (planned.each.value, len(planned.users.items), planned.profile.value) == ("own", 2, "Billing")
    assert late.blocked_task.given
    assert local.marks.split_locations is not None
    assert local.marks.until is not None
    assert plan.note_place.where.given
    assert plan.leavers.within.given
    assert len(plan.incidents) == 1


def test_what_rules_report_can_be_written() -> None:
    plan = clean(AccessPlan, """\
access_admin: [dana, front-desk, priya]
duties: [{duty: approves, who: [dana, ines]}]
logins:
  - {system: pms, whose: shared, users: [priya, marco], profile: Administrators, granted: 2026-01-01, approved_by: [priya, ines]}
  - {system: pms, whose: desk, users: priya, belongs_to: sam}
  - {system: nowhere, permissions: [SecurityAdmin, NoSuchRight], requested: yes, review_by: 2020-01-01}
  - {system: pms, users: priya, allows: ["change clinical notes"], tested: no}
note_place: {system: pms}
leavers: {by: [dana, ines]}
""")  # fmt: skip
    assert len(plan.access_admin.items) == 3
    assert len(plan.duties.items[0].who.items) == 2
    shared, borrowed, later, plain = plan.logins
    assert (shared.whose.value, len(shared.users.items), len(shared.approved_by.items)) == ("shared", 2, 2)
    assert borrowed.belongs_to.given
    assert later.users.missing
    assert plain.tested.value == YesOrDay(happened=False)
    assert plan.note_place.where.missing
    assert plan.leavers.within.missing


MOVED = {
    "accounts: [{id: a, system: pms}]": "accounts",
    "grants: [{account: a, allows: [see claims]}]": "grants",
    "needs: [{task: appeal, needs: [see claims]}]": "needs",
    "duties: {approves: dana}": "approves",
    "logins: [{account: a, allows: [see claims]}]": "account",
    'leavers: {within: same day, how: "By name."}': "how",
}


@pytest.mark.parametrize("text", MOVED)
def test_a_key_that_has_moved_names_its_new_home(text: str) -> None:
    _, troubles = load(AccessPlan, f"{text}\n")
    (trouble,) = [one for one in troubles if one.code == "FIL002"]
    assert trouble.message.startswith("this is written elsewhere now: ")
    assert trouble.at.step == MOVED[text]


def test_a_day_that_cannot_be_read_is_neither_there_nor_absent() -> None:
    plan, troubles = load(AccessPlan, "logins: [{system: a, granted: 2026-02-30, tested: on}]\n")
    assert [trouble.code for trouble in troubles] == ["FIL001", "FIL003"]
    assert "yes" in troubles[0].fix
    (login,) = plan.logins
    assert login.granted.state is login.tested.state is State.UNREADABLE


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
