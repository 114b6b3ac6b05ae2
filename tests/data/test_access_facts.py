"""The facts about access hold together: every word is known, every task has needs, every system its names."""

from __future__ import annotations

from typing import get_args

import pytest

from handover.analysis.access.capabilities import Given, blocked, effective, excess
from handover.data.access_facts import (
    action_explains,
    area_explains,
    capability_words,
    catalogues,
    entry_needs,
    harmless,
    plain_words,
    required_agreements,
    task_needs,
)
from handover.model.marks import Area
from handover.model.practice_places import Agreement
from handover.model.tasks import ENTRIES, TASKS, TASKS_ELSEWHERE, TaskKind

OPEN_DENTAL = catalogues()["opendental"]


def test_every_capability_that_is_used_is_a_word_of_ours_and_every_word_is_used() -> None:
    used = {*harmless()}
    for task in (*task_needs().values(), *entry_needs().values()):
        used |= task.explains.union(*task.needs)
    for explained in (*area_explains().values(), *action_explains().values()):
        used |= explained
    for noun in plain_words()["nouns"].values():
        used |= {word for key, words in noun.items() if key != "words" for word in words}
    for catalogue in catalogues().values():
        for right in (*catalogue.permissions.values(), *catalogue.profiles.values()):
            used |= right.gives | right.only_way_to | right.denies
            assert right.only_way_to <= right.gives
    assert used == {*capability_words()}


def test_every_verb_of_a_noun_is_a_verb() -> None:
    verbs = {*plain_words()["verbs"], "any"}
    for name, noun in plain_words()["nouns"].items():
        assert {key.removeprefix("maybe_") for key in noun} - {"words"} <= verbs, name


def test_every_task_has_needs() -> None:
    assert {*TASKS} == {*get_args(TaskKind)} - {"other"}
    assert {*task_needs()} == {*TASKS, *TASKS_ELSEWHERE}
    assert {*area_explains()} == {*get_args(Area)}
    assert {*entry_needs()} == {*ENTRIES}


def test_needs_explain_themselves_in_every_area() -> None:
    for kind, task in TASKS.items():
        if task.area is not None:
            assert task_needs()[kind].needs


def test_systems_are_found_by_any_name() -> None:
    names = ("dentrix", "dentrixascend", "dentrixenterprise", "eaglesoft", "denticon", "carestack", "opendental")
    assert [name for name in names if name not in catalogues()] == []
    assert {catalogues()[name].name for name in names if not catalogues()[name].partial} == {"Open Dental"}
    assert all(catalogue.source and catalogue.recorded_on for catalogue in catalogues().values())


def test_permissions_are_found_by_either_name() -> None:
    found = OPEN_DENTAL.permissions
    assert found["imagesmodule"] is found["imagingmodule"]
    assert found["insurancepaymentcreate"] is found["inspaycreate"]
    assert found["proccompletestatusedit"] is found["changestatusordeleteacompletedprocedure"]


def test_facts_of_the_source_that_a_list_of_names_would_miss() -> None:
    found = OPEN_DENTAL.permissions
    assert found["inspaycreate"].only_way_to == {"era.view"}
    assert "identity.view" in found["insuranceverification"].gives
    assert "eligibility.check" in found["familymodule"].gives
    assert found["adjustmenttypedeny"].denies == {"adjust.enter"}
    assert not found["adjustmenttypedeny"].gives
    admin = {"securityadmin", "setup", "addnewuser", "userqueryadmin", "commandquery", "backup"}
    assert all(found[name].admin for name in admin)


def test_agreements_are_of_kinds_that_can_be_written() -> None:
    (kinds,) = (get_args(part) for part in get_args(Agreement.model_fields["kind"].annotation)[:1])
    assert {one.kind for one in required_agreements().values()} <= {*kinds}


def rights(names: str) -> list[Given]:
    """Return what permissions of Open Dental give, by their internal names."""
    found = [OPEN_DENTAL.permissions[name.casefold()] for name in names.split()]
    return [Given("pms", one.gives, frozenset(), one.only_way_to, one.denies) for one in found]


#: What tasks and entries of money need, by their kinds.
WORK_NEEDS = {**task_needs(), **entry_needs()}

#: What an experienced practice gives for each kind of work, and what only some tasks need.
WORK = {
    "insurance": (
        "send_claims track_claims work_denials answer_requests send_attachments secondary_claims",
        "AccountModule FamilyModule ClaimView ClaimSend ManageModule Reports UpdateCustomTracking CommlogCreate ImagingModule",
        "resubmit predetermination insurance_payment contractual_adjustment",
        (
            "ClaimSentEdit PreAuthSentEdit NewClaimsProcNotBilled ImageCreate ImageExport ClaimHistoryEdit InsPayCreate "
            "InsPayEdit InsWriteOffEdit ClaimProcReceivedEdit"
        ),
        (
            "ClaimDelete ProcCompleteEdit ProcCompleteStatusEdit ProcedureNoteFull FeeSchedEdit ProcCodeEdit InsCarrierCombine "
            "InsPlanMerge"
        ),
    ),
    "balances": (
        "send_statements follow_up_balances explain_balance",
        "AccountModule FamilyModule CommlogCreate Billing",
        "take_payment other_adjustment",
        "PaymentCreate AdjustmentCreate TextMessageView TextMessageSend EmailSend",
        "PaymentEdit AdjustmentEdit StatementCSV SplitCreatePastLockDate DepositSlips",
    ),
    "verification": (
        "check_eligibility check_benefits",
        "AppointmentsModule InsuranceVerification InsPlanVerifyList FamilyModule",
        "update_insurance_details",
        "InsPlanEdit CarrierEdit",
        "CarrierCreate",
    ),
    "recare": (
        "call_recare",
        "AppointmentsModule FamilyModule CommlogCreate",
        "book_recare",
        "AppointmentCreate AccountModule EmailSend TextMessageSend TPModule ApptConfirmStatusEdit",
        "AppointmentDelete ProcCompleteEdit AppointmentCompleteEdit",
    ),
}
FOR_NOBODY = "SecurityAdmin Setup AddNewUser UserQueryAdmin CommandQuery ReplicationSetup Backup"


def useful(area: str, tasks: str) -> frozenset[str]:
    needs = [WORK_NEEDS[task] for task in tasks.split()]
    return area_explains()[area].union(*(task.explains.union(*task.needs) for task in needs))


@pytest.mark.parametrize("area", WORK)
def test_what_work_in_an_area_is_given_is_enough_and_not_too_much(area: str) -> None:
    tasks, needed, _, _, _ = WORK[area]
    wanted = [need for task in tasks.split() for need in WORK_NEEDS[task].needs]
    assert blocked(wanted, effective(rights(needed))) == ()
    assert [excess(one, useful(area, tasks), harmless()) for one in rights(needed)] == [frozenset()] * len(
        needed.split()
    )


@pytest.mark.parametrize("area", WORK)
def test_what_only_some_tasks_need_is_explained_by_these(area: str) -> None:
    tasks, needed, more, some, _ = WORK[area]
    wanted = [need for task in f"{tasks} {more}".split() for need in WORK_NEEDS[task].needs]
    assert blocked(wanted, effective(rights(f"{needed} {some}"))) == ()
    explained = useful(area, f"{tasks} {more}")
    assert {name: excess(one, explained, harmless()) for name, one in zip(some.split(), rights(some), strict=True)} == (
        dict.fromkeys(some.split(), frozenset())
    )


@pytest.mark.parametrize("area", WORK)
def test_what_no_biller_is_given_is_always_too_much(area: str) -> None:
    tasks, _, more, _, never = WORK[area]
    for name, one in zip(never.split(), rights(never), strict=True):
        # posting a payment by hand explains a deposit slip
        explained = useful(area, f"{tasks} {more}") - {"deposit.enter"}
        assert excess(one, explained, harmless()), name
    assert all(OPEN_DENTAL.permissions[name.casefold()].admin for name in FOR_NOBODY.split())
