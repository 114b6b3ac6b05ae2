from __future__ import annotations

from typing import get_args

import pytest

from handover.model.answer import State
from handover.model.marks import Area
from handover.model.scope import Scope
from handover.model.tasks import TASKS, TaskKind
from tests.model.money_documents import clean, load

FILLED = """\
areas:
  insurance: in
  balances: IN
  verification: {is: in, differs: [{for: {locations: hillside}, is: out, because: "the hospital does it"}]}
  recare: {is: out, note: "not offered by this vendor"}
owner: {is: ines, stand_in: dana}
tasks:
  - {kind: send claims, owner: vendor}
  - {kind: work-denials, owner: billers, only: "the two largest payers"}
  - {kind: update_insurance_details, owner: practice, because: "the record is ours"}
  - {kind: other, id: lab-slips, text: "Chasing lab slips", area: insurance, clinical: no,
     needs: ["see the ledger"], owner: sam, locations: hillside}
boundaries: ["Never quotes cover as certain.", "Never answers clinical questions."]
changes:
  - {on: 2027-02-01, what: "Recare added", says: ines}
"""


def test_a_filled_document_is_read_as_typed() -> None:
    scope = clean(Scope, FILLED)
    assert scope.areas.balances.value == "in"
    assert scope.areas.verification.variants[0].value == "out"
    assert scope.areas.recare.marks.note is not None
    assert [ref.key for ref in scope.owner.values] == ["ines"]
    send, denials, details, own = scope.tasks
    assert (send.kind.value, denials.kind.value) == ("send_claims", "work_denials")
    assert denials.owner.values[0].side is None
    assert denials.only.value is not None
    assert details.owner.values[0].side == "practice"
    assert details.marks.because is not None
    assert (own.area.value, own.clinical.value, len(own.needs.items)) == ("insurance", False, 1)
    assert own.marks.split_locations is not None
    assert own.place.address == "scope:tasks[other/lab-slips]"
    assert len(scope.boundaries.items) == 2
    assert [
        change.marks.says.value.key for change in scope.changes if change.marks.says and change.marks.says.value
    ] == ["ines"]


def test_what_rules_report_can_be_written() -> None:
    scope = clean(Scope, """\
areas: {insurance: out, balances: out, verification: out, recare: ~}
owner: [ines, dana, front-desk, priya]
tasks:
  - collect_at_checkout
  - {kind: appeal, owner: [practice, vendor]}
  - {kind: call_recare, owner: both}
  - {kind: resubmit, owner: practice}
  - {kind: resubmit, owner: vendor}
  - {kind: clinical_coding, owner: vendor}
  - {id: plans, text: "Explains treatment", owner: priya, clinical: yes}
  - {kind: {other: "Reads x-rays"}, owner: vendor}
""")  # fmt: skip
    assert scope.areas.recare.missing
    assert len(scope.owner.items) == 4
    checkout, appeal, recare, first, second, _, plans, other = scope.tasks
    assert checkout.owner.missing
    assert len(appeal.owner.items) == 2
    assert recare.owner.values[0].side == "both"
    assert first.kind.value == second.kind.value
    assert plans.kind.missing
    assert plans.clinical.value is True
    assert other.kind.value == "other"
    assert other.kind.other is not None


def test_a_word_that_is_no_task_is_told_with_the_nearest() -> None:
    scope, troubles = load(Scope, "tasks: [{kind: send_clams, owner: vendor}]\n")
    assert [trouble.code for trouble in troubles] == ["FIL002"]
    assert "send_claims" in troubles[0].message
    assert scope.tasks.items[0].kind.state is State.UNREADABLE
    assert scope.tasks.items[0].owner.given


def test_each_word_for_a_task_is_known_and_no_other() -> None:
    assert set(TASKS) == set(get_args(TaskKind)) - {"other"}


@pytest.mark.parametrize("area", get_args(Area))
def test_each_area_has_tasks_that_may_be_outsourced(area: str) -> None:
    assert [name for name, task in TASKS.items() if task.area == area and not task.practice_only]


def test_what_is_clinical_stays_with_the_practice() -> None:
    assert all(task.practice_only and task.area is None for task in TASKS.values() if task.clinical)
    clinical = {name for name, task in TASKS.items() if task.clinical}
    assert clinical == {"clinical_coding", "diagnose", "treatment_advice", "clinical_note", "clinical_question"}
