"""The lines of who is responsible for what, and the eight characters that stand for them."""

from __future__ import annotations

from datetime import date

import pytest

from handover.analysis.people.responsibilities import Responsibilities, Side
from handover.analysis.people.split_digest import SplitDigest
from handover.check.context import Context
from handover.inputs import Today
from handover.load import load
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example

SCOPE = """\
areas: {insurance: in, balances: in, verification: in, recare: out}
tasks:
  - {kind: send_claims, owner: vendor}
  - {kind: take_payment, owner: practice}
  - {kind: other, id: lab, text: "Chasing lab slips", area: insurance, owner: practice}
"""
APPROVALS = """\
actions:
  - {kind: track_claims, free: yes}
  - {kind: other_adjustment, free: yes, amount: "up to 75"}
  - {kind: other_adjustment, amount: "over 75", approver: dana}
"""
PRACTICE = "locations: [{id: main, name: Main}, {id: hill, name: Hill}]\n"


def context(scope: str = SCOPE, approvals: str = APPROVALS) -> Context:
    texts = {"scope.yaml": scope, "approvals.yaml": approvals, "practice.yaml": PRACTICE}
    practice = load(MemoryFolder({name: text.encode() for name, text in texts.items()})).practice
    return Context(practice, Today(date(2026, 11, 23)))


def lines(side: Side, scope: str = SCOPE, approvals: str = APPROVALS) -> list[str]:
    found: Responsibilities = context(scope, approvals).get(Responsibilities)
    return [line.token + "".join(f" @{place}" for place in found.where(line)) for line in found.of_side(side)]


def digest(scope: str = SCOPE, approvals: str = APPROVALS) -> SplitDigest:
    found: SplitDigest = context(scope, approvals).get(SplitDigest)
    return found


def test_the_billing_team_has_its_tasks_and_what_it_may_do_without_asking() -> None:
    assert lines("vendor") == ["task send_claims", "free other_adjustment | up to 75"]


def test_a_task_that_is_free_up_to_a_limit_only_is_signed_with_the_limit() -> None:
    approvals = APPROVALS + '  - {kind: appeal, free: yes, amount: "up to 500"}\n'
    approvals += '  - {kind: resubmit, free: yes, situation: "The notes support it"}\n'
    found = lines("vendor", approvals=approvals)
    assert found[-2:] == ["free appeal | up to 500", "free resubmit | the notes support it"]


def test_the_practice_has_its_tasks_what_is_out_what_only_it_does_and_what_it_says_yes_to() -> None:
    found = lines("practice")
    assert {"area recare", "task take_payment", "own chasing lab slips", "yes other_adjustment | over 75"} <= {*found}
    assert {"task clinical_coding", "task diagnose", "task release_records", "task record_change"} <= {*found}


def test_what_only_a_practice_does_is_the_vendors_where_it_is_given_away() -> None:
    scope = SCOPE + "  - {kind: clinical_coding, owner: vendor, locations: hill}\n"
    assert "task clinical_coding @hill" in lines("vendor", scope)
    assert "task clinical_coding @main" in lines("practice", scope)


@pytest.mark.parametrize(
    ("scope", "approvals"),
    [
        (SCOPE.replace("{kind: send_claims, owner: vendor}", "{owner: vendor, kind: Send Claims}"), APPROVALS),
        (SCOPE.replace("Chasing lab slips", "chasing  LAB slips"), APPROVALS),
        (SCOPE, APPROVALS.replace("over 75", "more than 75.00")),
        (SCOPE, APPROVALS.replace("approver: dana", "approver: {is: dana, stand_in: ines}")),
        (SCOPE, "\n".join((APPROVALS.splitlines()[0], *reversed(APPROVALS.splitlines()[1:]))) + "\n"),
    ],
)
def test_what_changes_no_responsibility_changes_no_digest(scope: str, approvals: str) -> None:
    assert digest(scope, approvals).changed(digest().code) == ()
    assert digest().changed(f" {digest().code.upper()} ") == ()


@pytest.mark.parametrize(
    ("scope", "approvals", "changed"),
    [
        (
            SCOPE.replace("take_payment, owner: practice", "take_payment, owner: vendor"),
            APPROVALS,
            ("practice", "vendor"),
        ),
        (SCOPE, APPROVALS.replace("over 75", "over 80"), ("practice",)),
        (SCOPE, APPROVALS.replace("up to 75", "up to 70"), ("vendor",)),
        (
            SCOPE.replace("send_claims, owner: vendor", "send_claims, owner: vendor, locations: hill"),
            APPROVALS,
            ("vendor",),
        ),
        (SCOPE.replace("recare: out", "recare: in"), APPROVALS, ("practice",)),
    ],
)
def test_it_can_be_told_whose_lines_changed(scope: str, approvals: str, changed: tuple[str, ...]) -> None:
    assert digest(scope, approvals).changed(digest().code) == changed


def test_characters_that_cannot_be_a_digest_are_of_other_lines() -> None:
    assert digest().changed("signed") == ("practice", "vendor")


def test_the_characters_that_the_pack_prints_are_accepted_beside_a_signature() -> None:
    practice = load(MemoryFolder(example().files)).practice
    code = Context(practice, Today(date(2026, 11, 23))).get(SplitDigest).code
    assert example(f'approvals: {{"split.signatures[practice].digest": "{code}"}}').findings("APR018") == []
    [found] = example(
        f'approvals: {{"split.signatures[practice].digest": "{code}"}}\nscope: {{"tasks[take_payment].owner": vendor}}'
    ).findings("APR018")
    assert found.message == (
        "what the practice is responsible for and what the billing team is responsible for changed since it was signed"
    )
